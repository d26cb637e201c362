/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "dopyo-export-dialog.h"

#include "chart-paintable.h"
#include "dopyo-edit.h"
#include "dopyo-environment.h"
#include "dopyo-export-job.h"
#include "dopyo-export-options.h"
#include "dopyo-message-bar.h"
#include "dopyo-panes.h"

#include <glib/gi18n.h>

/* Narrower than this, the options stand below the preview. */
#define WIDE_FROM 680

/**
 * DopyoExportDialog:
 *
 * Asks how a chart is put into a file, shows what the file will look like, and writes it. Errors
 * are said in the dialog, which stays. What was chosen is remembered.
 *
 * The document is the property "document". The signal "exported" has the paths (GStrv) of what was
 * written, after which the dialog closes.
 *
 * CSS: the preview carries "export-preview", and "transparent" where it has no background.
 * Accessibility: the preview is a picture described as the file will be; every control is named
 * after its row; errors are an alert.
 */
struct _DopyoExportDialog
{
  AdwWindow parent_instance;

  DopyoMessageBar    *messages;
  GtkBox             *panes;
  GtkAspectFrame     *frame;
  GtkPicture         *preview;
  GtkWidget          *save_button;
  DopyoExportOptions *options;

  ChartPaintable       *paintable;
  GtkFileChooserNative *chooser; /* (nullable): while it is open */
  DopyoExportJob       *waiting; /* (nullable): until somebody agrees to replace a file */
  guint                 update_id;
  gboolean              ready;
};

enum {
  EXPORTED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (DopyoExportDialog, dopyo_export_dialog, ADW_TYPE_WINDOW)

/* Lays the chart out as it will be in the file. */
static ChartScene *
layout (DopyoExportDialog *self,
        ChartLang          lang,
        GError           **error)
{
  ChartDocument        *document = dopyo_edit_get_document (GTK_WIDGET (self));
  ChartSpecBuilder     *builder = dopyo_edit_begin (GTK_WIDGET (self));
  g_autoptr (ChartSpec) spec = NULL;

  chart_spec_builder_set_lang (builder, lang);
  chart_spec_builder_set_theme (builder, dopyo_export_options_get_theme (self->options));
  spec = chart_spec_builder_end (builder);
  return chart_document_layout (document, chart_document_get_dataset (document), spec,
                                dopyo_export_options_get_size (self->options), error);
}

static void
show_error (DopyoExportDialog *self,
            const GError      *error)
{
  dopyo_message_bar_say (self->messages, DOPYO_MESSAGE_ERROR, error->message);
}

static gboolean
update_cb (gpointer data)
{
  DopyoExportDialog     *self = data;
  g_autoptr (GError)     error = NULL;
  g_autoptr (ChartScene) scene = NULL;
  ChartExportOptions     options = dopyo_export_options_get_options (self->options);
  gboolean               transparent = options.has_background;
  ChartSize              size = dopyo_export_options_get_size (self->options);

  self->update_id = 0;
  if (dopyo_edit_get_spec (GTK_WIDGET (self)) == NULL)
    return G_SOURCE_REMOVE;

  scene = layout (self, dopyo_export_options_get_lang (self->options), &error);
  gtk_widget_set_sensitive (self->save_button, scene != NULL);
  if (scene == NULL)
    {
      show_error (self, error);
      return G_SOURCE_REMOVE;
    }

  dopyo_message_bar_hide (self->messages);
  chart_paintable_set_transparent (self->paintable, transparent);
  chart_paintable_set_scene (self->paintable, scene);
  gtk_aspect_frame_set_ratio (self->frame, (float)(size.width / size.height));
  gtk_picture_set_alternative_text (self->preview, chart_scene_get_description (scene));
  if (transparent)
    gtk_widget_add_css_class (GTK_WIDGET (self->preview), "transparent");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->preview), "transparent");
  return G_SOURCE_REMOVE;
}

/* One layout for all that changes before the next frame. */
static void
changed_cb (DopyoExportDialog *self)
{
  g_clear_pointer (&self->waiting, dopyo_export_job_free);
  if (self->update_id == 0)
    self->update_id = g_idle_add (update_cb, self);
}

static void
follow (GtkWidget *widget)
{
  DopyoExportDialog *self = DOPYO_EXPORT_DIALOG (widget);
  ChartSpec         *spec = dopyo_edit_get_spec (widget);

  if (spec == NULL)
    return;

  if (!self->ready)
    {
      self->ready = TRUE;
      dopyo_export_options_start (self->options, spec);
      return;
    }
  changed_cb (self);
}

static void
remember_folder (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *uri = g_filename_to_uri (folder, NULL, NULL);

  if (uri != NULL)
    g_settings_set_string (dopyo_environment_get_settings (), "last-export-folder", uri);
}

static void
set_busy (DopyoExportDialog *self,
          gboolean           busy)
{
  gtk_widget_set_sensitive (GTK_WIDGET (self->options), !busy);
  gtk_widget_set_sensitive (self->save_button, !busy);
}

static void
written_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  DopyoExportDialog *self = DOPYO_EXPORT_DIALOG (source);
  g_autoptr (GError) error = NULL;
  g_auto (GStrv)     paths = dopyo_export_job_run_finish (result, &error);

  /* closed meanwhile */
  if (self->options == NULL)
    return;

  set_busy (self, FALSE);
  if (paths == NULL)
    {
      show_error (self, error);
      return;
    }

  dopyo_export_options_remember (self->options);
  remember_folder (paths[0]);
  g_signal_emit (self, signals[EXPORTED], 0, paths);
  gtk_window_close (GTK_WINDOW (self));
}

static void
run (DopyoExportDialog *self,
     DopyoExportJob    *job)
{
  dopyo_message_bar_hide (self->messages);
  set_busy (self, TRUE);
  dopyo_export_job_run_async (job, self, written_cb, NULL);
}

static void
replace_cb (GtkWidget  *widget,
            const char *action,
            GVariant   *parameter)
{
  DopyoExportDialog *self = DOPYO_EXPORT_DIALOG (widget);

  if (self->waiting != NULL)
    run (self, g_steal_pointer (&self->waiting));
}

/* (transfer full): what goes where; %NULL with @error where it cannot be laid out. */
static DopyoExportJob *
make_job (DopyoExportDialog *self,
          const char        *chosen,
          GError           **error)
{
  ChartExportOptions         options = dopyo_export_options_get_options (self->options);
  const ChartExportFormat   *format = dopyo_export_options_get_format (self->options);
  g_autoptr (DopyoExportJob) job = NULL;
  gboolean                   every = dopyo_export_options_get_every_lang (self->options);
  ChartLang                  first = dopyo_export_options_get_lang (self->options);

  job = dopyo_export_job_new (format, &options);
  for (ChartLang lang = 0; lang < CHART_N_LANGS; lang++)
    {
      g_autofree char       *path = dopyo_export_path (chosen, format, lang, every);
      g_autoptr (ChartScene) scene = NULL;

      if (!every && lang != first)
        continue;
      scene = layout (self, lang, error);
      if (scene == NULL)
        return NULL;
      dopyo_export_job_add (job, scene, path);
    }
  return g_steal_pointer (&job);
}

static void
save_to (DopyoExportDialog *self,
         const char        *chosen)
{
  ChartDocument             *document = dopyo_edit_get_document (GTK_WIDGET (self));
  ChartPackage              *package = chart_document_get_package (document);
  g_autoptr (GError)         error = NULL;
  g_autoptr (DopyoExportJob) job = make_job (self, chosen, &error);
  g_autofree char           *existing = NULL;

  if (job == NULL || !dopyo_export_job_check (job, package, &error))
    {
      show_error (self, error);
      return;
    }

  existing = dopyo_export_job_name_existing (job, chosen);
  if (existing != NULL)
    {
      g_autofree char *text = g_strdup_printf (_ ("%s: already there"), existing);

      dopyo_message_bar_say (self->messages, DOPYO_MESSAGE_INFO, text);
      dopyo_message_bar_add_button (self->messages, _ ("_Replace"), "export.replace");
      g_clear_pointer (&self->waiting, dopyo_export_job_free);
      self->waiting = g_steal_pointer (&job);
      return;
    }
  run (self, g_steal_pointer (&job));
}

static void
chosen_cb (DopyoExportDialog *self,
           int                response)
{
  g_autoptr (GtkFileChooserNative) chooser = g_steal_pointer (&self->chooser);
  g_autoptr (GFile)                file = NULL;
  g_autofree char                 *path = NULL;

  gtk_native_dialog_hide (GTK_NATIVE_DIALOG (chooser));
  if (response != GTK_RESPONSE_ACCEPT || dopyo_edit_get_spec (GTK_WIDGET (self)) == NULL)
    return;

  file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));
  path = g_file_get_path (file);
  if (path == NULL)
    {
      dopyo_message_bar_say (self->messages, DOPYO_MESSAGE_ERROR,
                             _ ("Pictures can be saved only in folders of this computer; "
                                "choose another folder."));
      return;
    }
  save_to (self, path);
}

/* Where there is a file in each language, the name of the first, so that the chooser asks about a
 * file that will be written. */
static char *
suggest_name (DopyoExportDialog *self)
{
  ChartDocument   *document = dopyo_edit_get_document (GTK_WIDGET (self));
  g_autofree char *base =
    chart_package_name_dataset (chart_document_get_package (document),
                                (guint)chart_document_get_dataset (document));

  return chart_export_file_name (base, dopyo_export_options_get_lang (self->options),
                                 dopyo_export_options_get_format (self->options));
}

static void
save_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  DopyoExportDialog *self = DOPYO_EXPORT_DIALOG (widget);
  GSettings         *settings = dopyo_environment_get_settings ();
  g_autofree char   *uri = g_settings_get_string (settings, "last-export-folder");
  g_autofree char   *name = NULL;
  g_autoptr (GFile)  folder = NULL;

  if (self->chooser != NULL || dopyo_edit_get_spec (widget) == NULL)
    return;

  name = suggest_name (self);
  self->chooser = gtk_file_chooser_native_new (_ ("Export Chart"), GTK_WINDOW (self),
                                               GTK_FILE_CHOOSER_ACTION_SAVE, _ ("_Export"), NULL);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (self->chooser), name);
  if (*uri != '\0')
    {
      folder = g_file_new_for_uri (uri);
      gtk_file_chooser_set_current_folder (GTK_FILE_CHOOSER (self->chooser), folder, NULL);
    }
  g_signal_connect_swapped (self->chooser, "response", G_CALLBACK (chosen_cb), self);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (self->chooser));
}

static void
width_changed_cb (DopyoExportDialog *self)
{
  /* while the template is being built */
  if (self->panes != NULL)
    dopyo_panes_turn (GTK_ORIENTABLE (self->panes), GTK_WINDOW (self), WIDE_FROM);
}

static void
dopyo_export_dialog_dispose (GObject *object)
{
  DopyoExportDialog *self = DOPYO_EXPORT_DIALOG (object);

  g_clear_handle_id (&self->update_id, g_source_remove);
  g_clear_pointer (&self->waiting, dopyo_export_job_free);
  if (self->chooser != NULL)
    gtk_native_dialog_destroy (GTK_NATIVE_DIALOG (self->chooser));
  g_clear_object (&self->chooser);
  g_clear_object (&self->paintable);
  gtk_widget_dispose_template (GTK_WIDGET (object), DOPYO_TYPE_EXPORT_DIALOG);

  G_OBJECT_CLASS (dopyo_export_dialog_parent_class)->dispose (object);
}

static void
dopyo_export_dialog_class_init (DopyoExportDialogClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  dopyo_edit_install (object_class);
  object_class->dispose = dopyo_export_dialog_dispose;

  signals[EXPORTED] = g_signal_new ("exported", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                    NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRV);

  g_type_ensure (DOPYO_TYPE_EXPORT_OPTIONS);
  g_type_ensure (DOPYO_TYPE_MESSAGE_BAR);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/dopyo/Dopyo/dopyo-export-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, DopyoExportDialog, messages);
  gtk_widget_class_bind_template_child (widget_class, DopyoExportDialog, panes);
  gtk_widget_class_bind_template_child (widget_class, DopyoExportDialog, frame);
  gtk_widget_class_bind_template_child (widget_class, DopyoExportDialog, preview);
  gtk_widget_class_bind_template_child (widget_class, DopyoExportDialog, save_button);
  gtk_widget_class_bind_template_child (widget_class, DopyoExportDialog, options);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, width_changed_cb);
  gtk_widget_class_install_action (widget_class, "export.save", NULL, save_cb);
  gtk_widget_class_install_action (widget_class, "export.replace", NULL, replace_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
dopyo_export_dialog_init (DopyoExportDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->paintable = chart_paintable_new (NULL);
  gtk_picture_set_paintable (self->preview, GDK_PAINTABLE (self->paintable));
  dopyo_edit_watch (GTK_WIDGET (self), follow);
}

/**
 * dopyo_export_dialog_new:
 * @parent: the window that waits for the dialog
 * @document: whose chart is exported
 * @page: what the chart stands on in the window
 *
 * Returns: (transfer none): a dialog, to be presented
 */
DopyoExportDialog *
dopyo_export_dialog_new (GtkWindow     *parent,
                         ChartDocument *document,
                         ChartPage      page)
{
  int width = gtk_widget_get_width (GTK_WIDGET (parent));

  DopyoExportDialog *self = g_object_new (DOPYO_TYPE_EXPORT_DIALOG,
                                          "transient-for", parent,
                                          "document", document,
                                          NULL);

  dopyo_export_options_take_page (self->options, page);
  if (width > 0 && width < WIDE_FROM)
    gtk_window_set_default_size (GTK_WINDOW (self), width, 640);
  width_changed_cb (self);
  gtk_window_set_focus (GTK_WINDOW (self), self->save_button);
  return self;
}
