/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "read/chart-cube.h"

#include "base/chart-lang.h"
#include "read/chart-cube-dataset.h"
#include "read/chart-table.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static void
category_free (ChartCubeCategory *self)
{
  g_free (self->key);
  chart_localized_unref (self->label);
  chart_localized_unref (self->unit);
  g_free (self);
}

static void
dimension_free (ChartCubeDimension *self)
{
  chart_localized_unref (self->label);
  g_ptr_array_unref (self->categories);
  g_hash_table_unref (self->places);
  g_free (self);
}

/* (transfer full): no dimensions, no texts. */
ChartCube *
chart_cube_new (void)
{
  ChartCube *self = g_new0 (ChartCube, 1);

  self->dimensions = g_ptr_array_new_with_free_func ((GDestroyNotify)dimension_free);
  return self;
}

/* @self: (transfer full) */
void
chart_cube_free (ChartCube *self)
{
  chart_localized_unref (self->title);
  chart_localized_unref (self->source);
  chart_localized_unref (self->note);
  g_ptr_array_unref (self->dimensions);
  g_free (self);
}

/* @label: (nullable) (transfer full)
 * Returns: (transfer none): a dimension without categories */
ChartCubeDimension *
chart_cube_add_dimension (ChartCube      *self,
                          ChartLocalized *label,
                          ChartCubeRole   role)
{
  ChartCubeDimension *dimension = g_new0 (ChartCubeDimension, 1);

  dimension->label = label;
  dimension->role = role;
  dimension->categories = g_ptr_array_new_with_free_func ((GDestroyNotify)category_free);
  dimension->places = g_hash_table_new (g_str_hash, g_str_equal);
  g_ptr_array_add (self->dimensions, dimension);
  return dimension;
}

/* @label: (transfer full)
 * Returns: (transfer none): the category called @key, added where it is new */
ChartCubeCategory *
chart_cube_dimension_add (ChartCubeDimension *self,
                          const char         *key,
                          ChartLocalized     *label)
{
  ChartCubeCategory *category;
  gpointer           place;

  if (g_hash_table_lookup_extended (self->places, key, NULL, &place))
    {
      chart_localized_unref (label);
      return self->categories->pdata[GPOINTER_TO_UINT (place)];
    }
  category = g_new0 (ChartCubeCategory, 1);
  category->key = g_strdup (key);
  category->label = label;
  category->decimals = -1;
  g_hash_table_insert (self->places, category->key, GUINT_TO_POINTER (self->categories->len));
  g_ptr_array_add (self->categories, category);
  return category;
}

/* Whether its names are in two languages: which a package then speaks. */
static gboolean
has_tag (const ChartCube *self,
         const char      *tag)
{
  for (guint i = 0; i < self->dimensions->len; i++)
    {
      const ChartCubeDimension *dimension = self->dimensions->pdata[i];

      for (guint k = 0; k < dimension->categories->len; k++)
        if (chart_localized_lookup (((ChartCubeCategory *)dimension->categories->pdata[k])->label,
                                    tag) != NULL)
          return TRUE;
    }
  return FALSE;
}

static gboolean
is_korean (const ChartPackage *package)
{
  for (guint i = 0; i < chart_package_get_n_datasets (package); i++)
    {
      const ChartDataset *dataset = chart_package_get_dataset (package, i);

      for (guint row = 0; row < chart_dataset_get_n_rows (dataset); row++)
        if (chart_lang_is_korean (chart_dataset_get_label (dataset, row, "")))
          return TRUE;
    }
  return FALSE;
}

/**
 * chart_cube_pack:
 *
 * Makes datasets of a cube: one for each measure, of which one dimension is the rows and another,
 * time if there is one, the series. The others are fixed to their total, or to the latest or the
 * first of them, which is told.
 *
 * Returns: (transfer full): the package, not sealed yet; %NULL with @error set
 */
ChartPackage *
chart_cube_pack (const ChartLoadJob *job,
                 const ChartCube    *self,
                 GError            **error)
{
  g_autoptr (ChartPackage) package = chart_package_new ();
  g_autoptr (ChartReading) reading = chart_reading_new ();
  g_autofree char         *name = chart_table_name_file (job);
  gboolean                 korean = has_tag (self, "ko");

  reading->n_files = 1;
  reading->encoding = g_strdup ("UTF-8");
  if (!chart_cube_add_datasets (job, self, package, reading, error))
    return NULL;
  if (korean || is_korean (package))
    chart_package_add_language (package, "ko");
  if (!korean ? !is_korean (package) : has_tag (self, "en"))
    chart_package_add_language (package, "en");
  if (name != NULL)
    chart_package_set_path (package, job->path);
  chart_package_set_title (package, self->title != NULL ? chart_localized_ref (self->title)
                                    : name != NULL      ? chart_localized_new ("", name)
                                                        : NULL);
  chart_package_set_reading (package, g_steal_pointer (&reading));
  return g_steal_pointer (&package);
}
