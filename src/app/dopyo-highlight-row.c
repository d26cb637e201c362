/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "dopyo-highlight-row.h"

#include "dopyo-edit.h"
#include "dopyo-row.h"

#include <glib/gi18n.h>

/* Fewer rows than this are found without a search. */
#define SEARCH_FROM 12

/**
 * DopyoHighlightRow:
 *
 * Says which labels stand out and opens a list to check them in.
 *
 * Accessibility: a button named after the row; the list's items are check boxes named after the
 * labels. Enter on an item checks it as well.
 */
struct _DopyoHighlightRow
{
  AdwActionRow parent_instance;

  GtkMenuButton  *button;
  GtkLabel       *summary;
  GtkWidget      *popover;
  GtkSearchEntry *search;
  GtkListView    *list;

  DopyoRowList       *rows;
  GtkCustomFilter    *filter;
  GtkFilterListModel *filtered; /* rows through the filter, */
  GtkNoSelection     *shown;    /* as the list takes them */
  GPtrArray          *bound;    /* GtkListItem, borrowed: those that show a row */
  char               *needle;
  gboolean            following;
};

G_DEFINE_FINAL_TYPE (DopyoHighlightRow, dopyo_highlight_row, ADW_TYPE_ACTION_ROW)

static const char *
get_label (DopyoHighlightRow *self,
           guint              row)
{
  ChartSpec *spec = dopyo_edit_get_spec (GTK_WIDGET (self));

  return chart_dataset_get_label (dopyo_edit_get_dataset (GTK_WIDGET (self)), row,
                                  chart_lang_get_tag (spec->lang));
}

/* Totals are not drawn; a search finds a label in each of its languages. */
static gboolean
is_offered (gpointer item,
            gpointer data)
{
  DopyoHighlightRow *self = data;
  ChartDataset      *dataset = dopyo_row_list_get_dataset (self->rows);
  guint              row = dopyo_row_get_index (item);
  ChartLocalized    *label = chart_dataset_peek_label (dataset, row);

  if (chart_dataset_get_role (dataset, row) == CHART_ROW_TOTAL)
    return FALSE;
  if (*self->needle == '\0')
    return TRUE;

  for (guint i = 0; i < chart_localized_get_n (label); i++)
    {
      g_autofree char *folded = NULL;
      const char      *tag, *text;

      chart_localized_peek (label, i, &tag, &text);
      folded = g_utf8_casefold (text, -1);
      if (strstr (folded, self->needle) != NULL)
        return TRUE;
    }
  return FALSE;
}

static void
search_changed_cb (DopyoHighlightRow *self)
{
  g_autofree char *stripped =
    g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->search))));

  g_free (self->needle);
  self->needle = g_utf8_casefold (stripped, -1);
  gtk_filter_changed (GTK_FILTER (self->filter), GTK_FILTER_CHANGE_DIFFERENT);
}

/* Escape takes back what was searched for, and then closes the list as it closes one without. */
static void
stop_search_cb (DopyoHighlightRow *self)
{
  if (*gtk_editable_get_text (GTK_EDITABLE (self->search)) != '\0')
    gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  else
    gtk_menu_button_popdown (self->button);
}

/* "None", "Korea", "Korea and 2 more": of those that stand out. A label that no row has any more,
 * after another reading of the file, is kept by the chart until one has it again. */
static char *
summarize (DopyoHighlightRow *self)
{
  ChartDataset *dataset = dopyo_edit_get_dataset (GTK_WIDGET (self));
  ChartSpec    *spec = dopyo_edit_get_spec (GTK_WIDGET (self));
  const char   *first = NULL;
  guint         n_more = 0;

  for (guint i = 0; spec->highlights[i] != NULL; i++)
    {
      int row = chart_dataset_find_row (dataset, spec->highlights[i]);

      if (row < 0 || chart_dataset_get_role (dataset, (guint)row) == CHART_ROW_TOTAL)
        continue;
      if (first == NULL)
        first = get_label (self, (guint)row);
      else
        n_more++;
    }

  if (first == NULL)
    return g_strdup (_ ("None"));
  if (n_more == 0)
    return g_strdup (first);
  return g_strdup_printf (ngettext ("%s and %u more", "%s and %u more", n_more), first, n_more);
}

static void
toggle (DopyoHighlightRow *self,
        guint              row)
{
  ChartSpecBuilder *builder = dopyo_edit_begin (GTK_WIDGET (self));

  if (builder == NULL)
    return;

  chart_spec_builder_toggle_highlight (builder, dopyo_edit_get_dataset (GTK_WIDGET (self)), row);
  dopyo_edit_end (GTK_WIDGET (self), builder);
}

static void
activate_cb (DopyoHighlightRow *self,
             guint              position)
{
  g_autoptr (DopyoRow) row = g_list_model_get_item (G_LIST_MODEL (self->shown), position);

  toggle (self, dopyo_row_get_index (row));
}

static void
show_item (DopyoHighlightRow *self,
           GtkListItem       *item)
{
  GtkCheckButton *check = GTK_CHECK_BUTTON (gtk_list_item_get_child (item));
  guint           row = dopyo_row_get_index (gtk_list_item_get_item (item));
  ChartDataset   *dataset = dopyo_row_list_get_dataset (self->rows);

  self->following = TRUE;
  gtk_check_button_set_label (check, get_label (self, row));
  gtk_check_button_set_active (
    check, chart_spec_highlights (dopyo_edit_get_spec (GTK_WIDGET (self)), dataset, row));
  self->following = FALSE;
}

/* @dataset: (nullable) */
static void
list_rows (DopyoHighlightRow *self,
           ChartDataset      *dataset)
{
  gboolean many = dataset != NULL && chart_dataset_get_n_rows (dataset) >= SEARCH_FROM;

  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  gtk_widget_set_visible (GTK_WIDGET (self->search), many);
  /* few are there at once, to take the keyboard */
  gtk_filter_list_model_set_incremental (self->filtered, many);
  dopyo_row_list_set_dataset (self->rows, dataset);
}

/* The rows are listed when somebody looks at them: there may be millions. */
static void
popup_cb (GtkMenuButton *button,
          gpointer       user_data)
{
  DopyoHighlightRow *self = user_data;
  ChartDataset      *dataset = dopyo_edit_get_dataset (GTK_WIDGET (self));

  if (dopyo_row_list_get_dataset (self->rows) != dataset)
    list_rows (self, dataset);
}

static void
follow (GtkWidget *widget)
{
  DopyoHighlightRow *self = DOPYO_HIGHLIGHT_ROW (widget);
  ChartDataset      *dataset = dopyo_edit_get_dataset (widget);
  g_autofree char   *summary = NULL;
  g_autofree char   *name = NULL;

  gtk_widget_set_sensitive (widget, dataset != NULL);
  if (dopyo_row_list_get_dataset (self->rows) != dataset)
    list_rows (self, gtk_widget_get_visible (self->popover) ? dataset : NULL);
  if (dataset == NULL)
    return;

  summary = summarize (self);
  gtk_label_set_label (self->summary, summary);
  name = g_strdup_printf ("%s: %s", adw_preferences_row_get_title (ADW_PREFERENCES_ROW (self)),
                          summary);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  for (guint i = 0; i < self->bound->len; i++)
    show_item (self, g_ptr_array_index (self->bound, i));
}

static void
check_toggled_cb (GtkCheckButton *check,
                  GtkListItem    *item)
{
  DopyoHighlightRow *self = DOPYO_HIGHLIGHT_ROW (
    gtk_widget_get_ancestor (GTK_WIDGET (check), DOPYO_TYPE_HIGHLIGHT_ROW));

  if (self == NULL || self->following || gtk_list_item_get_item (item) == NULL)
    return;

  toggle (self, dopyo_row_get_index (gtk_list_item_get_item (item)));
}

static void
setup_cb (DopyoHighlightRow *self,
          GtkListItem       *item)
{
  GtkWidget *check = gtk_check_button_new ();

  g_signal_connect (check, "toggled", G_CALLBACK (check_toggled_cb), item);
  gtk_list_item_set_child (item, check);
}

static void
bind_cb (DopyoHighlightRow *self,
         GtkListItem       *item)
{
  g_ptr_array_add (self->bound, item);
  show_item (self, item);
}

static void
unbind_cb (DopyoHighlightRow *self,
           GtkListItem       *item)
{
  g_ptr_array_remove_fast (self->bound, item);
}

static void
dopyo_highlight_row_dispose (GObject *object)
{
  DopyoHighlightRow *self = DOPYO_HIGHLIGHT_ROW (object);

  gtk_custom_filter_set_filter_func (self->filter, NULL, NULL, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), DOPYO_TYPE_HIGHLIGHT_ROW);

  G_OBJECT_CLASS (dopyo_highlight_row_parent_class)->dispose (object);
}

static void
dopyo_highlight_row_finalize (GObject *object)
{
  DopyoHighlightRow *self = DOPYO_HIGHLIGHT_ROW (object);

  g_ptr_array_unref (self->bound);
  g_free (self->needle);

  G_OBJECT_CLASS (dopyo_highlight_row_parent_class)->finalize (object);
}

static void
dopyo_highlight_row_class_init (DopyoHighlightRowClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  dopyo_edit_install (object_class);
  object_class->dispose = dopyo_highlight_row_dispose;
  object_class->finalize = dopyo_highlight_row_finalize;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/dopyo/Dopyo/dopyo-highlight-row.ui");
  gtk_widget_class_bind_template_child (widget_class, DopyoHighlightRow, button);
  gtk_widget_class_bind_template_child (widget_class, DopyoHighlightRow, summary);
  gtk_widget_class_bind_template_child (widget_class, DopyoHighlightRow, popover);
  gtk_widget_class_bind_template_child (widget_class, DopyoHighlightRow, search);
  gtk_widget_class_bind_template_child (widget_class, DopyoHighlightRow, list);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, gtk_menu_button_popup);
  gtk_widget_class_bind_template_callback (widget_class, bind_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, setup_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_search_cb);
  gtk_widget_class_bind_template_callback (widget_class, unbind_cb);
}

static void
dopyo_highlight_row_init (DopyoHighlightRow *self)
{
  self->bound = g_ptr_array_new ();
  self->needle = g_strdup ("");
  self->rows = dopyo_row_list_new ();
  gtk_widget_init_template (GTK_WIDGET (self));

  self->filter = gtk_custom_filter_new (is_offered, self, NULL);
  self->filtered = gtk_filter_list_model_new (G_LIST_MODEL (g_object_ref (self->rows)),
                                              GTK_FILTER (self->filter));
  self->shown = gtk_no_selection_new (G_LIST_MODEL (self->filtered));
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (self->shown));
  gtk_menu_button_set_create_popup_func (self->button, popup_cb, self, NULL);
  dopyo_edit_watch (GTK_WIDGET (self), follow);
}
