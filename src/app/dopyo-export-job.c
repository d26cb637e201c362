/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "dopyo-export-job.h"

#include "export/chart-inputs.h"

#include <glib/gi18n.h>
#include <string.h>

struct _DopyoExportJob
{
  const ChartExportFormat *format;
  ChartExportOptions       options;
  GPtrArray               *scenes;
  GPtrArray               *paths; /* char *, one for each scene */
};

/* Cuts @suffix off, in any case of letters; %FALSE where @name does not end so. */
static gboolean
cut_suffix (char       *name,
            const char *suffix)
{
  gsize length = strlen (name);
  gsize end = strlen (suffix);

  if (length <= end || g_ascii_strcasecmp (name + length - end, suffix) != 0)
    return FALSE;
  name[length - end] = '\0';
  return TRUE;
}

/**
 * dopyo_export_path:
 * @chosen: the path a person chose
 * @with_lang: whether the name has to say the language, because there is a file for each
 *
 * Returns: (transfer full): @chosen with the format's suffix; NAME.ko.png and NAME.en.png
 *   @with_lang, of a chosen NAME, NAME.png or NAME.ko.png
 */
char *
dopyo_export_path (const char              *chosen,
                   const ChartExportFormat *format,
                   ChartLang                lang,
                   gboolean                 with_lang)
{
  g_autofree char *stem = g_strdup (chosen);

  cut_suffix (stem, format->suffix);
  if (!with_lang)
    return g_strconcat (stem, format->suffix, NULL);

  for (guint i = 0; i < CHART_N_LANGS; i++)
    {
      g_autofree char *end = g_strconcat (".", chart_lang_get_tag (i), NULL);

      if (cut_suffix (stem, end))
        break;
    }
  return g_strconcat (stem, ".", chart_lang_get_tag (lang), format->suffix, NULL);
}

/**
 * dopyo_export_job_new:
 *
 * Returns: (transfer full): a job with nothing to do yet
 */
DopyoExportJob *
dopyo_export_job_new (const ChartExportFormat  *format,
                      const ChartExportOptions *options)
{
  DopyoExportJob *self = g_new0 (DopyoExportJob, 1);

  self->format = format;
  self->options = *options;
  self->scenes = g_ptr_array_new_with_free_func ((GDestroyNotify)chart_scene_unref);
  self->paths = g_ptr_array_new_with_free_func (g_free);
  return self;
}

/* Frees a job that was not run. */
void
dopyo_export_job_free (DopyoExportJob *self)
{
  g_ptr_array_unref (self->scenes);
  g_ptr_array_unref (self->paths);
  g_free (self);
}

/* @scene goes into the file @path. */
void
dopyo_export_job_add (DopyoExportJob *self,
                      ChartScene     *scene,
                      const char     *path)
{
  g_ptr_array_add (self->scenes, chart_scene_ref (scene));
  g_ptr_array_add (self->paths, g_strdup (path));
}

/**
 * dopyo_export_job_name_existing:
 * @but: a path that a person agreed to replace
 *
 * Returns: (transfer full) (nullable): the names of files that would be replaced without anybody
 *   having agreed, for display; %NULL where there are none
 */
char *
dopyo_export_job_name_existing (DopyoExportJob *self,
                                const char     *but)
{
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < self->paths->len; i++)
    {
      const char      *path = g_ptr_array_index (self->paths, i);
      g_autofree char *name = g_filename_display_basename (path);
      /* Translators: the name of a file among several */
      g_autofree char *quoted = g_strdup_printf (_ ("“%s”"), name);

      if (strcmp (path, but) != 0 && g_file_test (path, G_FILE_TEST_EXISTS))
        g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "", quoted);
    }
  return g_string_free (names, names->len == 0);
}

/**
 * dopyo_export_job_check:
 * @package: where the data came from
 * @error: set to CHART_ERROR_WOULD_REPLACE_INPUT
 *
 * Returns: %FALSE where a picture would take the place of the data, under whichever name
 */
gboolean
dopyo_export_job_check (DopyoExportJob     *self,
                        const ChartPackage *package,
                        GError            **error)
{
  g_autoptr (ChartInputs) inputs = chart_inputs_new (package);

  for (guint i = 0; i < self->paths->len; i++)
    if (!chart_inputs_check (inputs, g_ptr_array_index (self->paths, i), error))
      return FALSE;
  return TRUE;
}

static void
run_thread (GTask        *task,
            gpointer      source,
            gpointer      data,
            GCancellable *cancellable)
{
  DopyoExportJob       *self = data;
  g_autoptr (GPtrArray) pictures = g_ptr_array_new_with_free_func ((GDestroyNotify)g_bytes_unref);
  GError               *error = NULL;

  for (guint i = 0; i < self->scenes->len; i++)
    {
      GBytes *bytes = chart_export_render (g_ptr_array_index (self->scenes, i), self->format,
                                           &self->options, &error);

      if (bytes == NULL)
        {
          g_task_return_error (task, error);
          return;
        }
      g_ptr_array_add (pictures, bytes);
    }

  for (guint i = 0; i < pictures->len; i++)
    if (!chart_export_write (g_ptr_array_index (self->paths, i), g_ptr_array_index (pictures, i),
                             &error))
      {
        g_task_return_error (task, error);
        return;
      }
  g_task_return_boolean (task, TRUE);
}

/**
 * dopyo_export_job_run_async:
 * @self: (transfer full): the job
 * @source: (nullable): a GObject to be handed to @callback
 *
 * Draws and writes in a worker.
 */
void
dopyo_export_job_run_async (DopyoExportJob     *self,
                            gpointer            source,
                            GAsyncReadyCallback callback,
                            gpointer            user_data)
{
  g_autoptr (GTask) task = g_task_new (source, NULL, callback, user_data);

  g_task_set_task_data (task, self, (GDestroyNotify)dopyo_export_job_free);
  g_task_run_in_thread (task, run_thread);
}

/**
 * dopyo_export_job_run_finish:
 *
 * Returns: (transfer full) (nullable): the paths of what was written, %NULL on errors
 */
char **
dopyo_export_job_run_finish (GAsyncResult *result,
                             GError      **error)
{
  DopyoExportJob *self = g_task_get_task_data (G_TASK (result));
  GStrvBuilder   *paths;
  char          **written;

  if (!g_task_propagate_boolean (G_TASK (result), error))
    return NULL;

  paths = g_strv_builder_new ();
  for (guint i = 0; i < self->paths->len; i++)
    g_strv_builder_add (paths, g_ptr_array_index (self->paths, i));
  written = g_strv_builder_end (paths);
  g_strv_builder_unref (paths);
  return written;
}
