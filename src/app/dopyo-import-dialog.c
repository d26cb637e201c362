/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "dopyo-import-dialog.h"

#include "chart-view.h"
#include "document/chart-document.h"
#include "dopyo-choices.h"
#include "dopyo-environment.h"
#include "dopyo-import-lines.h"
#include "dopyo-import-options.h"
#include "dopyo-message-bar.h"
#include "dopyo-panes.h"
#include "dopyo-table-view.h"
#include "read/chart-preview.h"

#include <glib/gi18n.h>

/* Narrower than this, the options stand below what they make of the file. */
#define WIDE_FROM 720

/* Lines of names that a click above or below them makes more of. */
#define MAX_HEADER 3

/**
 * DopyoImportDialog:
 *
 * Asks how a file is read: shows its first lines with what each is taken for, and the chart and the
 * table that come of it. Every change reads the head of the file again, in a thread; only the last
 * reading is shown. The window behind the dialog stays as it is until the signal "applied", which
 * has the options (#ChartLoadOptions).
 *
 * Accessibility: what goes wrong is an alert.
 */
struct _DopyoImportDialog
{
  AdwWindow parent_instance;

  AdwWindowTitle     *titles;
  DopyoMessageBar    *messages;
  GtkScrolledWindow  *body;
  GtkBox             *panes;
  DopyoImportLines   *lines;
  GtkLabel           *head_note;
  GtkStack           *state;
  ChartView          *view;
  DopyoTableView     *table;
  DopyoImportOptions *choices;
  GtkWidget          *apply_button;

  char             *path;
  ChartLoadOptions *options;
  ChartPreview     *preview;  /* (nullable): before the first reading */
  ChartDocument    *document; /* what would be shown */
  GCancellable     *cancellable;
};

enum {
  APPLIED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (DopyoImportDialog, dopyo_import_dialog, ADW_TYPE_WINDOW)

static void
say_refusal (DopyoImportDialog *self)
{
  const char *refusal = chart_document_get_refusal (self->document);

  if (self->preview == NULL || self->preview->error != NULL)
    return;
  if (refusal != NULL)
    dopyo_message_bar_say (self->messages, DOPYO_MESSAGE_ERROR, refusal);
  else
    dopyo_message_bar_hide (self->messages);
}

static void
scene_changed_cb (DopyoImportDialog *self)
{
  chart_view_set_scene (self->view, chart_document_get_scene (self->document));
}

static void
size_wanted_cb (DopyoImportDialog *self,
                double             width,
                double             height)
{
  chart_document_set_size (self->document, (ChartSize){ width, height });
}

/* Says where more of the file is read than is shown. */
static void
show_note (DopyoImportDialog *self)
{
  guint            n = self->preview->lines->len;
  gboolean         more = !self->preview->whole || n == CHART_PREVIEW_MAX_LINES;
  g_autofree char *text = NULL;

  text = g_strdup_printf (ngettext ("The first line of the file; all of it is read when you apply",
                                    "The first %u lines of the file; all of it is read when you "
                                    "apply",
                                    n),
                          n);
  gtk_label_set_label (self->head_note, text);
  gtk_widget_set_visible (GTK_WIDGET (self->head_note), more);
}

static void
show_preview (DopyoImportDialog *self)
{
  ChartPreview *preview = self->preview;

  dopyo_import_lines_show (self->lines, preview->lines);
  dopyo_import_options_show (self->choices, preview, self->options);
  show_note (self);
  gtk_widget_set_sensitive (self->apply_button, preview->package != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "import.reset",
                                 !dopyo_choices_is_automatic (self->options));
  gtk_stack_set_visible_child_name (self->state, preview->package != NULL ? "table" : "none");
  if (preview->package == NULL)
    {
      dopyo_message_bar_say (self->messages, DOPYO_MESSAGE_ERROR, preview->error->message);
      return;
    }
  chart_document_set_package (self->document, preview->package);
  say_refusal (self);
}

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (DopyoImportDialog) self = user_data;
  g_autoptr (GError)            error = NULL;
  ChartPreview                 *preview = chart_preview_finish (result, &error);

  /* something else was chosen meanwhile, or the dialog closed */
  if (preview == NULL)
    return;
  if (self->lines != NULL)
    {
      ChartPreview *before = g_steal_pointer (&self->preview);

      self->preview = preview;
      show_preview (self);
      if (before == NULL)
        dopyo_import_lines_focus (self->lines);
      chart_preview_free (before);
    }
  else
    chart_preview_free (preview);
}

static void
update (DopyoImportDialog *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  chart_preview_async (self->path, self->options, self->cancellable, read_cb, g_object_ref (self));
}

/* @options: borrowed; may point into those of before */
static void
set_options (DopyoImportDialog      *self,
             const ChartLoadOptions *options)
{
  ChartLoadOptions *copy = chart_load_options_copy (options);

  chart_load_options_free (self->options);
  self->options = copy;
  update (self);
}

static void
options_changed_cb (DopyoImportDialog      *self,
                    const ChartLoadOptions *options)
{
  set_options (self, options);
}

/* Has the table begin elsewhere. The columns may be called otherwise then. */
static void
set_lines (DopyoImportDialog *self,
           int                skip,
           int                header)
{
  ChartLoadOptions options = *self->options;

  options.skip = skip;
  options.header = header;
  options.labels = options.values = NULL;
  set_options (self, &options);
}

static void
header_cb (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  DopyoImportDialog *self = DOPYO_IMPORT_DIALOG (widget);
  ChartReading      *reading = self->preview->reading;
  int                record = g_variant_get_int32 (parameter);
  int                header = (int)(reading->skipped + reading->header) - record;

  /* the names end where they did, if that is near */
  set_lines (self, record, header >= 1 && header <= MAX_HEADER ? header : 1);
}

static void
data_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  DopyoImportDialog *self = DOPYO_IMPORT_DIALOG (widget);
  int                skipped = (int)self->preview->reading->skipped;
  int                record = g_variant_get_int32 (parameter);

  /* what stands between is names, if that is little */
  if (record >= skipped && record - skipped <= MAX_HEADER)
    set_lines (self, skipped, record - skipped);
  else
    set_lines (self, record, 0);
}

static void
skip_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  set_lines (DOPYO_IMPORT_DIALOG (widget), g_variant_get_int32 (parameter) + 1, -1);
}

static void
reset_cb (GtkWidget  *widget,
          const char *action,
          GVariant   *parameter)
{
  set_options (DOPYO_IMPORT_DIALOG (widget), NULL);
}

static void
apply_cb (GtkWidget  *widget,
          const char *action,
          GVariant   *parameter)
{
  DopyoImportDialog *self = DOPYO_IMPORT_DIALOG (widget);

  g_signal_emit (self, signals[APPLIED], 0, self->options);
  gtk_window_close (GTK_WINDOW (self));
}

static void
width_changed_cb (DopyoImportDialog *self)
{
  gboolean wide;

  /* while the template is being built */
  if (self->choices == NULL)
    return;

  wide = dopyo_panes_turn (GTK_ORIENTABLE (self->panes), GTK_WINDOW (self), WIDE_FROM);
  gtk_scrolled_window_set_policy (self->body, GTK_POLICY_NEVER,
                                  wide ? GTK_POLICY_NEVER : GTK_POLICY_AUTOMATIC);
  dopyo_import_options_set_scrolls (self->choices, wide);
}

static void
dopyo_import_dialog_dispose (GObject *object)
{
  DopyoImportDialog *self = DOPYO_IMPORT_DIALOG (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  if (self->document != NULL)
    g_signal_handlers_disconnect_by_data (self->document, self);
  gtk_widget_dispose_template (GTK_WIDGET (object), DOPYO_TYPE_IMPORT_DIALOG);
  g_clear_object (&self->document);

  G_OBJECT_CLASS (dopyo_import_dialog_parent_class)->dispose (object);
}

static void
dopyo_import_dialog_finalize (GObject *object)
{
  DopyoImportDialog *self = DOPYO_IMPORT_DIALOG (object);

  g_free (self->path);
  chart_load_options_free (self->options);
  chart_preview_free (self->preview);

  G_OBJECT_CLASS (dopyo_import_dialog_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (CHART_TYPE_VIEW);
  g_type_ensure (DOPYO_TYPE_IMPORT_LINES);
  g_type_ensure (DOPYO_TYPE_IMPORT_OPTIONS);
  g_type_ensure (DOPYO_TYPE_MESSAGE_BAR);
  g_type_ensure (DOPYO_TYPE_TABLE_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/dopyo/Dopyo/dopyo-import-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, DopyoImportDialog, titles);
  gtk_widget_class_bind_template_child (widget_class, DopyoImportDialog, messages);
  gtk_widget_class_bind_template_child (widget_class, DopyoImportDialog, body);
  gtk_widget_class_bind_template_child (widget_class, DopyoImportDialog, panes);
  gtk_widget_class_bind_template_child (widget_class, DopyoImportDialog, lines);
  gtk_widget_class_bind_template_child (widget_class, DopyoImportDialog, head_note);
  gtk_widget_class_bind_template_child (widget_class, DopyoImportDialog, state);
  gtk_widget_class_bind_template_child (widget_class, DopyoImportDialog, view);
  gtk_widget_class_bind_template_child (widget_class, DopyoImportDialog, table);
  gtk_widget_class_bind_template_child (widget_class, DopyoImportDialog, choices);
  gtk_widget_class_bind_template_child (widget_class, DopyoImportDialog, apply_button);
  gtk_widget_class_bind_template_callback (widget_class, options_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, size_wanted_cb);
  gtk_widget_class_bind_template_callback (widget_class, width_changed_cb);
}

static void
dopyo_import_dialog_class_init (DopyoImportDialogClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = dopyo_import_dialog_dispose;
  object_class->finalize = dopyo_import_dialog_finalize;

  signals[APPLIED] = g_signal_new ("applied", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);

  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "import.header", "i", header_cb);
  gtk_widget_class_install_action (widget_class, "import.data", "i", data_cb);
  gtk_widget_class_install_action (widget_class, "import.skip", "i", skip_cb);
  gtk_widget_class_install_action (widget_class, "import.reset", NULL, reset_cb);
  gtk_widget_class_install_action (widget_class, "import.apply", NULL, apply_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
dopyo_import_dialog_init (DopyoImportDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->document = chart_document_new ();
  chart_document_set_default_lang (self->document, dopyo_environment_get_chart_lang ());
  chart_view_set_page (self->view, CHART_PAGE_FIT);
  g_object_set (self->table, "document", self->document, NULL);
  g_signal_connect_swapped (self->document, "notify::scene", G_CALLBACK (scene_changed_cb), self);
  g_signal_connect_swapped (self->document, "notify::refusal", G_CALLBACK (say_refusal), self);
}

/**
 * dopyo_import_dialog_new:
 * @parent: the window that waits for the dialog
 * @path: the file
 * @options: (nullable): how it is read now
 *
 * Returns: (transfer none): a dialog, to be presented
 */
DopyoImportDialog *
dopyo_import_dialog_new (GtkWindow              *parent,
                         const char             *path,
                         const ChartLoadOptions *options)
{
  DopyoImportDialog *self = g_object_new (DOPYO_TYPE_IMPORT_DIALOG, "transient-for", parent, NULL);
  int                width = gtk_widget_get_width (GTK_WIDGET (parent));
  g_autofree char   *name = g_filename_display_basename (path);

  if (width > 0 && width < WIDE_FROM)
    gtk_window_set_default_size (GTK_WINDOW (self), width, 640);
  width_changed_cb (self);
  adw_window_title_set_subtitle (self->titles, name);
  self->path = g_strdup (path);
  set_options (self, options);
  return self;
}
