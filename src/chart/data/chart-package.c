/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "data/chart-package.h"

#include <string.h>

struct _ChartPackage
{
  gatomicrefcount ref_count;
  gboolean        sealed;

  ChartLocalized *title;
  char           *path;
  GPtrArray      *files;     /* char * */
  GPtrArray      *languages; /* char *, the default first */
  GPtrArray      *datasets;
  GPtrArray      *views; /* char *: the JSON of each dataset's view, or NULL */
  ChartReading   *reading;
  char           *descriptor;
};

G_DEFINE_BOXED_TYPE (ChartPackage, chart_package, chart_package_ref, chart_package_unref)

/* (transfer full): an empty package, to be filled and sealed. */
ChartPackage *
chart_package_new (void)
{
  ChartPackage *self = g_new0 (ChartPackage, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->files = g_ptr_array_new_with_free_func (g_free);
  self->languages = g_ptr_array_new_with_free_func (g_free);
  self->datasets = g_ptr_array_new_with_free_func ((GDestroyNotify)chart_dataset_unref);
  self->views = g_ptr_array_new_with_free_func (g_free);
  return self;
}

/* (transfer full): one more reference to @self. */
ChartPackage *
chart_package_ref (ChartPackage *self)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

/* Gives one reference up; the last one frees @self, which may be %NULL. */
void
chart_package_unref (ChartPackage *self)
{
  if (self == NULL || !g_atomic_ref_count_dec (&self->ref_count))
    return;

  chart_localized_unref (self->title);
  g_free (self->path);
  g_ptr_array_unref (self->files);
  g_ptr_array_unref (self->languages);
  g_ptr_array_unref (self->datasets);
  g_ptr_array_unref (self->views);
  chart_reading_unref (self->reading);
  g_free (self->descriptor);
  g_free (self);
}

/* @title: (nullable) (transfer full) */
void
chart_package_set_title (ChartPackage   *self,
                         ChartLocalized *title)
{
  g_return_if_fail (!self->sealed);

  chart_localized_unref (self->title);
  self->title = title;
}

/* @path: (nullable): the file it was read from */
void
chart_package_set_path (ChartPackage *self,
                        const char   *path)
{
  g_return_if_fail (!self->sealed);

  g_free (self->path);
  self->path = g_strdup (path);
}

/* Languages are added in the file's order; the first is the default. */
void
chart_package_add_language (ChartPackage *self,
                            const char   *tag)
{
  g_return_if_fail (!self->sealed);

  g_ptr_array_add (self->languages, g_strdup (tag));
}

/**
 * chart_package_add_dataset:
 * @dataset: (transfer full): a sealed dataset
 * @view: (nullable): the JSON object that describes its chart, as it stands in the file
 */
void
chart_package_add_dataset (ChartPackage *self,
                           ChartDataset *dataset,
                           const char   *view)
{
  g_return_if_fail (!self->sealed);

  g_ptr_array_add (self->datasets, dataset);
  g_ptr_array_add (self->views, g_strdup (view));
}

/* @path: a file that the package was read from */
void
chart_package_add_file (ChartPackage *self,
                        const char   *path)
{
  g_return_if_fail (!self->sealed);

  g_ptr_array_add (self->files, g_strdup (path));
}

/* @reading: (nullable) (transfer full): how the one table file was understood */
void
chart_package_set_reading (ChartPackage *self,
                           ChartReading *reading)
{
  g_return_if_fail (!self->sealed);

  chart_reading_unref (self->reading);
  self->reading = reading;
}

/* @json: (nullable): the whole descriptor, so that what we do not know of it survives */
void
chart_package_set_descriptor (ChartPackage *self,
                              const char   *json)
{
  g_return_if_fail (!self->sealed);

  g_free (self->descriptor);
  self->descriptor = g_strdup (json);
}

/* Ends the building; from here on @self never changes. */
void
chart_package_seal (ChartPackage *self)
{
  self->sealed = TRUE;
}

/* (nullable): its title in language @tag. */
const char *
chart_package_get_title (const ChartPackage *self,
                         const char         *tag)
{
  return chart_localized_get (self->title, tag);
}

/* (nullable) (transfer none): its title in all its languages. */
ChartLocalized *
chart_package_peek_title (const ChartPackage *self)
{
  return self->title;
}

/* (nullable): the file it was read from, %NULL for what was pasted or piped. */
const char *
chart_package_get_path (const ChartPackage *self)
{
  return self->path;
}

/* How many files it was read from: a descriptor has several. */
guint
chart_package_get_n_files (const ChartPackage *self)
{
  return self->files->len;
}

/* (transfer none) (type filename): one of the files it was read from. */
const char *
chart_package_get_file (const ChartPackage *self,
                        guint               i)
{
  g_return_val_if_fail (i < self->files->len, NULL);

  return self->files->pdata[i];
}

/* How many languages it is written in. */
guint
chart_package_get_n_languages (const ChartPackage *self)
{
  return self->languages->len;
}

/* The tag of the @i-th language; the default is the first. */
const char *
chart_package_get_language (const ChartPackage *self,
                            guint               i)
{
  g_return_val_if_fail (i < self->languages->len, NULL);

  return self->languages->pdata[i];
}

/* How many datasets it holds. */
guint
chart_package_get_n_datasets (const ChartPackage *self)
{
  return self->datasets->len;
}

/* (transfer none) */
ChartDataset *
chart_package_get_dataset (const ChartPackage *self,
                           guint               i)
{
  g_return_val_if_fail (i < self->datasets->len, NULL);

  return self->datasets->pdata[i];
}

/* (nullable): the JSON of the chart that comes with dataset @i. */
const char *
chart_package_get_view (const ChartPackage *self,
                        guint               i)
{
  g_return_val_if_fail (i < self->views->len, NULL);

  return self->views->pdata[i];
}

/* (transfer full): what a file made of dataset @i is called: as the table file that it alone was
 * read from, without the suffix, or by its id. */
char *
chart_package_name_dataset (const ChartPackage *self,
                            guint               i)
{
  char *name, *dot;

  if (self->path == NULL || self->descriptor != NULL || self->datasets->len != 1)
    return g_strdup (chart_dataset_get_id (chart_package_get_dataset (self, i)));

  name = g_path_get_basename (self->path);
  dot = strrchr (name, '.');
  if (dot != NULL && dot != name)
    *dot = '\0';
  return name;
}

/* The place of the dataset called @id, -1 where there is none. */
int
chart_package_find (const ChartPackage *self,
                    const char         *id)
{
  for (guint i = 0; i < self->datasets->len; i++)
    if (strcmp (chart_dataset_get_id (self->datasets->pdata[i]), id) == 0)
      return (int)i;
  return -1;
}

/* (nullable) (transfer none): how its table was understood; of several files, only notices. */
ChartReading *
chart_package_get_reading (const ChartPackage *self)
{
  return self->reading;
}

/* (nullable): the descriptor's JSON as it was read. */
const char *
chart_package_get_descriptor (const ChartPackage *self)
{
  return self->descriptor;
}
