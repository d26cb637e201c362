/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "dopyo-table-view.h"

#include "dopyo-edit.h"
#include "dopyo-row-marks.h"
#include "dopyo-row.h"
#include "dopyo-table-menu.h"
#include "dopyo-table-row.h"

#include "base/chart-format.h"
#include "base/chart-words.h"
#include "data/chart-value.h"
#include "stats/chart-rank.h"

#include <glib/gi18n.h>

#define SORTED_AT_ONCE 20000 /* rows; more are sorted in idle moments: a million take seconds */

/**
 * DopyoTableView:
 *
 * The dataset of a document as a table, in the chart's language: rank and status of the series that
 * is drawn, and the values of all, in the order of the chart. A head sorts by a click and by Enter,
 * numbers as numbers; what has no value stands last in either direction. Follows its document only
 * while it is on the screen.
 *
 * The document is the property "document".
 *
 * CSS: numbers carry the class "numeric". Accessibility: a table whose rows are named
 * after what they say; its heads are named after their columns and have the focus by Tab.
 */
struct _DopyoTableView
{
  AdwBin parent_instance;

  GtkColumnView    *view;
  GtkSortListModel *sorting; /* borrowed: the rows as they are shown */

  DopyoRowList  *rows;
  ChartRank     *ranks;  /* (nullable): of the rows, for @column */
  guint          column; /* of the dataset: the series that is drawn */
  ChartLang      lang;
  ChartOrder     order;
  gboolean       show_ranks;
  gboolean       has_ranks; /* and there is one to show */
  GHashTable    *bound;     /* labels of rows that there are widgets for, and their rows */
  DopyoRowMarks *marks;     /* (nullable): what was found about the rows */
  GPtrArray     *keys;      /* char *, (nullable): labels to sort by, made when first needed */

  const struct _Cell *sorted;     /* (nullable): by which column the table is sorted now, */
  gboolean            descending; /* and how */
  DopyoRow           *low;        /* two that always compare like this, to find that out */
  DopyoRow           *high;
  guint               scroll_id; /* of the tick callback */
  int                 frames_to_scroll;
};

typedef enum {
  CELL_RANK,
  CELL_LABEL,
  CELL_VALUE,
  CELL_STATUS,
} CellKind;

/* What a column of the table shows; shared by its cells and its sorter. */
typedef struct _Cell
{
  DopyoTableView *table;
  CellKind        kind;
  guint           column; /* of the dataset */
} Cell;

G_DEFINE_FINAL_TYPE (DopyoTableView, dopyo_table_view, ADW_TYPE_BIN)

/* on a column: its cell */
static G_DEFINE_QUARK (dopyo - table - cell, cell);

static ChartValue
get_value (const Cell *cell,
           guint       row)
{
  ChartDataset *dataset = dopyo_row_list_get_dataset (cell->table->rows);

  return chart_column_get (chart_dataset_get_column (dataset, cell->column), row);
}

static const char *
get_label (const Cell *cell,
           guint       row)
{
  const char *label = chart_dataset_get_label (dopyo_row_list_get_dataset (cell->table->rows), row,
                                               chart_lang_get_tag (cell->table->lang));

  return label != NULL ? label : "";
}

static char *
format_cell (const Cell *cell,
             guint       row)
{
  ChartLang  lang = cell->table->lang;
  ChartRank  rank = cell->table->ranks[row];
  ChartValue value = get_value (cell, row);

  switch (cell->kind)
    {
    case CELL_RANK:
      return rank.place > 0 ? chart_format_rank (lang, rank.place, rank.tied) : g_strdup ("–");
    case CELL_LABEL:
      return g_strdup (*get_label (cell, row) != '\0' ? get_label (cell, row)
                                                      : chart_word (lang, CHART_WORD_BLANK));
    case CELL_VALUE:
      return chart_value_format (lang, &value);
    case CELL_STATUS:
    default:
      return g_strdup (chart_value_describe_status (lang, &value));
    }
}

/* A place or a value to compare by, NaN where there is none; a range counts by its middle. */
static double
sort_number (const Cell *cell,
             guint       row)
{
  ChartValue value;

  if (cell->kind == CELL_RANK)
    return cell->table->ranks[row].place > 0 ? cell->table->ranks[row].place : NAN;
  value = get_value (cell, row);
  return chart_value_is_range (&value) ? value.low.value / 2 + value.high.value / 2
                                       : value.number.value;
}

/* The column view turns the result around where it sorts downwards; what must not move is turned
 * around before. */
static int
compare_numbers (const Cell *cell,
                 double      a,
                 double      b)
{
  if (isnan (a) || isnan (b))
    return (isnan (a) - isnan (b)) * (cell->table->descending ? -1 : 1);
  return (a > b) - (a < b);
}

/* Case is folded; Hangul stands in the order of its alphabet by its code points already. */
static const char *
get_key (const Cell *cell,
         guint       row)
{
  GPtrArray *keys = cell->table->keys;

  if (g_ptr_array_index (keys, row) == NULL)
    g_ptr_array_index (keys, row) = g_utf8_casefold (get_label (cell, row), -1);
  return g_ptr_array_index (keys, row);
}

static int
compare_rows (gconstpointer a,
              gconstpointer b,
              gpointer      data)
{
  const Cell *cell = data;
  guint       first = dopyo_row_get_index ((DopyoRow *)a);
  guint       second = dopyo_row_get_index ((DopyoRow *)b);
  ChartValue  value_a, value_b;

  if (a == cell->table->low)
    {
      cell->table->sorted = cell; /* the first that is asked is the one that decides */
      return -1;
    }

  switch (cell->kind)
    {
    case CELL_RANK:
    case CELL_VALUE:
      return compare_numbers (cell, sort_number (cell, first), sort_number (cell, second));
    case CELL_LABEL:
      return strcmp (get_key (cell, first), get_key (cell, second));
    case CELL_STATUS:
    default:
      value_a = get_value (cell, first);
      value_b = get_value (cell, second);
      return (int)value_a.status - (int)value_b.status;
    }
}

static void
setup_cb (GtkListItemFactory *factory,
          GtkListItem        *item,
          gpointer            data)
{
  const Cell *cell = data;
  gboolean    numeric = cell->kind == CELL_RANK || cell->kind == CELL_VALUE;
  GtkWidget  *child = cell->kind == CELL_LABEL ? dopyo_table_row_new_label ()
                                               : gtk_label_new (NULL);

  if (numeric)
    gtk_widget_add_css_class (child, "numeric");
  gtk_label_set_xalign (dopyo_table_row_get_label (child), numeric ? 1 : 0);
  gtk_list_item_set_child (item, child);
}

static void
set_name (GtkWidget  *widget,
          const char *name)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
mark_row (DopyoTableView *self,
          GtkWidget      *child,
          guint           row)
{
  ChartSpec *spec = dopyo_edit_get_spec (GTK_WIDGET (self));

  dopyo_table_row_mark (child,
                        spec != NULL && chart_spec_highlights (
                                          spec, dopyo_row_list_get_dataset (self->rows), row),
                        self->lang, self->marks, row);
}

/* What has the focus in GTK 4.8 is the row, which has no name of its own. */
static void
name_row (DopyoTableView *self,
          GtkWidget      *child,
          guint           row)
{
  g_autofree char *name = dopyo_table_row_describe (dopyo_row_list_get_dataset (self->rows),
                                                    self->column, row, self->lang,
                                                    self->has_ranks ? &self->ranks[row] : NULL);

  set_name (dopyo_table_row_get (child), name);
}

static void
mark_rows (DopyoTableView *self)
{
  GHashTableIter iter;
  gpointer       child, row;

  g_hash_table_iter_init (&iter, self->bound);
  while (g_hash_table_iter_next (&iter, &child, &row))
    mark_row (self, child, GPOINTER_TO_UINT (row));
}

static void
bind_cb (GtkListItemFactory *factory,
         GtkListItem        *item,
         gpointer            data)
{
  const Cell      *cell = data;
  GtkWidget       *child = gtk_list_item_get_child (item);
  GtkWidget       *label = GTK_WIDGET (dopyo_table_row_get_label (child));
  guint            row = dopyo_row_get_index (gtk_list_item_get_item (item));
  ChartValue       value = get_value (cell, row);
  g_autofree char *text = format_cell (cell, row);

  gtk_label_set_label (GTK_LABEL (label), text);
  set_name (gtk_widget_get_parent (child), text);
  if (cell->kind == CELL_LABEL)
    {
      gtk_widget_set_tooltip_text (label, text);
      name_row (cell->table, child, row);
      g_hash_table_insert (cell->table->bound, child, GUINT_TO_POINTER (row));
      mark_row (cell->table, child, row);
    }
  if (cell->kind == CELL_VALUE && chart_value_is_missing (&value))
    gtk_widget_add_css_class (label, "dim-label");
  else
    gtk_widget_remove_css_class (label, "dim-label");
}

static void
unbind_cb (GtkListItemFactory *factory,
           GtkListItem        *item,
           gpointer            data)
{
  const Cell *cell = data;

  g_hash_table_remove (cell->table->bound, gtk_list_item_get_child (item));
}

static void
release_cell (gpointer  data,
              GClosure *closure)
{
  g_rc_box_release (data);
}

static GtkColumnViewColumn *
add_column (DopyoTableView *self,
            CellKind        kind,
            guint           column,
            const char     *title)
{
  GtkListItemFactory         *factory = gtk_signal_list_item_factory_new ();
  GtkColumnViewColumn        *added = gtk_column_view_column_new (title, factory);
  Cell                       *cell = g_rc_box_new (Cell);
  g_autoptr (GtkCustomSorter) sorter = NULL;

  *cell = (Cell){ self, kind, column };
  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), cell);
  g_signal_connect_data (factory, "bind", G_CALLBACK (bind_cb), g_rc_box_acquire (cell),
                         release_cell, 0);
  if (kind == CELL_LABEL)
    g_signal_connect (factory, "unbind", G_CALLBACK (unbind_cb), cell);
  sorter = gtk_custom_sorter_new (compare_rows, cell, g_rc_box_release);
  gtk_column_view_column_set_sorter (added, GTK_SORTER (sorter));
  gtk_column_view_column_set_expand (added, kind == CELL_LABEL);
  gtk_column_view_column_set_resizable (added, TRUE);
  g_object_set_qdata (G_OBJECT (added), cell_quark (), cell);
  gtk_column_view_append_column (self->view, added);
  g_object_unref (added);
  return added;
}

static gboolean
head_activated_cb (GtkWidget *head,
                   GVariant  *args,
                   gpointer   data)
{
  GtkColumnViewColumn *column = data;
  GtkColumnView       *view = gtk_column_view_column_get_column_view (column);
  DopyoTableView      *self =
    DOPYO_TABLE_VIEW (gtk_widget_get_ancestor (head, DOPYO_TYPE_TABLE_VIEW));
  gboolean reverse = self->sorted == g_object_get_qdata (G_OBJECT (column), cell_quark ()) &&
                     !self->descending;

  gtk_column_view_sort_by_column (view, column, reverse ? GTK_SORT_DESCENDING : GTK_SORT_ASCENDING);
  return TRUE;
}

/* In GTK 4.8 the heads are only to be clicked. */
static void
add_head_keys (DopyoTableView *self)
{
  static const guint keyvals[] = { GDK_KEY_Return, GDK_KEY_KP_Enter, GDK_KEY_space };
  GtkWidget         *heads = gtk_widget_get_first_child (GTK_WIDGET (self->view));
  GListModel        *columns = gtk_column_view_get_columns (self->view);
  GtkWidget         *head = gtk_widget_get_first_child (heads);

  gtk_widget_set_can_focus (heads, TRUE);
  set_name (heads, _ ("Heads of the columns"));
  for (guint i = 0; head != NULL && i < g_list_model_get_n_items (columns); i++)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, i);
      GtkEventController             *keys = gtk_shortcut_controller_new ();
      const Cell                     *cell;

      for (gsize k = 0; k < G_N_ELEMENTS (keyvals); k++)
        gtk_shortcut_controller_add_shortcut (
          GTK_SHORTCUT_CONTROLLER (keys),
          gtk_shortcut_new (gtk_keyval_trigger_new (keyvals[k], 0),
                            gtk_callback_action_new (head_activated_cb, column, NULL)));
      gtk_widget_add_controller (head, keys);
      g_object_set (head, "accessible-role", GTK_ACCESSIBLE_ROLE_COLUMN_HEADER, "focusable", TRUE,
                    NULL);
      set_name (head, gtk_column_view_column_get_title (column));
      cell = g_object_get_qdata (G_OBJECT (column), cell_quark ());
      if (cell->kind == CELL_VALUE)
        dopyo_table_row_fit_head (head, gtk_column_view_column_get_title (column));
      head = gtk_widget_get_next_sibling (head);
    }
}

static void
remove_columns (DopyoTableView *self)
{
  GListModel *columns = gtk_column_view_get_columns (self->view);

  self->sorted = NULL;
  while (g_list_model_get_n_items (columns) > 0)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, 0);

      gtk_column_view_remove_column (self->view, column);
    }
}

/* A place is told in the table only where it is told in the chart: a list may be a part of one. */
static void
add_columns (DopyoTableView *self,
             ChartDataset   *dataset)
{
  guint                n_rows = chart_dataset_get_n_rows (dataset);
  const ChartColumn   *drawn = chart_dataset_get_column (dataset, self->column);
  GtkColumnViewColumn *rank, *label, *status, *drawn_values = NULL;
  gboolean             has_ranks = FALSE;
  gboolean             has_statuses = FALSE;

  for (guint row = 0; row < n_rows; row++)
    {
      has_ranks |= self->show_ranks && self->ranks[row].place > 0;
      has_statuses |= !chart_status_is_plain (chart_column_get (drawn, row).status);
    }

  rank = add_column (self, CELL_RANK, self->column, chart_word (self->lang, CHART_WORD_RANK));
  label = add_column (self, CELL_LABEL, self->column, chart_word (self->lang, CHART_WORD_LABEL));
  for (guint i = 0; i < chart_dataset_get_n_columns (dataset); i++)
    {
      const ChartColumn   *column = chart_dataset_get_column (dataset, i);
      g_autofree char     *title = dopyo_table_row_title_column (column, self->lang);
      GtkColumnViewColumn *values = add_column (self, CELL_VALUE, i, title);

      if (i == self->column)
        drawn_values = values;
    }
  status = add_column (self, CELL_STATUS, self->column, chart_word (self->lang, CHART_WORD_STATUS));

  self->has_ranks = has_ranks;
  add_head_keys (self);
  gtk_column_view_column_set_visible (rank, has_ranks);
  gtk_column_view_column_set_visible (status, has_statuses);
  if (self->order == CHART_ORDER_VALUE && has_ranks)
    gtk_column_view_sort_by_column (self->view, rank, GTK_SORT_ASCENDING);
  else if (self->order == CHART_ORDER_VALUE)
    gtk_column_view_sort_by_column (self->view, drawn_values, GTK_SORT_DESCENDING);
  else if (self->order == CHART_ORDER_LABEL)
    gtk_column_view_sort_by_column (self->view, label, GTK_SORT_ASCENDING);
}

static void
show_dataset (DopyoTableView  *self,
              ChartDataset    *dataset,
              const ChartSpec *spec)
{
  dopyo_row_list_set_dataset (self->rows, NULL);
  remove_columns (self);
  g_clear_pointer (&self->ranks, g_free);
  g_ptr_array_set_size (self->keys, 0);
  if (dataset == NULL || spec->column >= chart_dataset_get_n_columns (dataset))
    return;

  self->column = spec->column;
  self->lang = spec->lang;
  self->order = spec->order;
  self->show_ranks = spec->show_ranks;
  self->ranks = chart_rank_rows (dataset, spec->column);
  g_ptr_array_set_size (self->keys, (int)chart_dataset_get_n_rows (dataset));
  add_columns (self, dataset);
  gtk_sort_list_model_set_incremental (self->sorting, self->keys->len > SORTED_AT_ONCE);
  dopyo_row_list_set_dataset (self->rows, dataset);
}

static gboolean
is_shown (DopyoTableView  *self,
          ChartDataset    *dataset,
          const ChartSpec *spec)
{
  if (dataset != dopyo_row_list_get_dataset (self->rows))
    return FALSE;
  return dataset == NULL || (self->column == spec->column && self->lang == spec->lang &&
                             self->order == spec->order && self->show_ranks == spec->show_ranks);
}

static void
follow (GtkWidget *widget)
{
  DopyoTableView *self = DOPYO_TABLE_VIEW (widget);
  ChartDataset   *dataset = dopyo_edit_get_dataset (widget);
  ChartSpec      *spec = dopyo_edit_get_spec (widget);

  if (!gtk_widget_get_mapped (widget))
    return;
  dopyo_row_marks_free (self->marks);
  self->marks = dopyo_row_marks_new (dopyo_edit_get_document (widget), spec, dataset);
  if (is_shown (self, dataset, spec))
    mark_rows (self);
  else
    show_dataset (self, dataset, spec);
}

static void
dopyo_table_view_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (dopyo_table_view_parent_class)->map (widget);
  follow (widget);
}

/* Called once before the sorted rows have their places, and once after. */
static gboolean
scroll_cb (GtkWidget     *widget,
           GdkFrameClock *clock,
           gpointer       data)
{
  DopyoTableView *self = DOPYO_TABLE_VIEW (widget);

  if (self->frames_to_scroll-- > 0)
    return G_SOURCE_CONTINUE;

  self->scroll_id = 0;
  gtk_widget_activate_action (gtk_widget_get_last_child (GTK_WIDGET (self->view)),
                              "list.scroll-to-item", "u", 0);
  return G_SOURCE_REMOVE;
}

/* Whoever sorts wants to see what is first; the list goes along with the row that was seen. */
static void
scroll_to_first (DopyoTableView *self)
{
  self->frames_to_scroll = 1;
  if (self->scroll_id == 0)
    self->scroll_id = gtk_widget_add_tick_callback (GTK_WIDGET (self), scroll_cb, NULL, NULL);
}

static void
sorter_changed_cb (DopyoTableView *self,
                   int             change,
                   GtkSorter      *sorter)
{
  self->descending = gtk_sorter_compare (sorter, self->low, self->high) == GTK_ORDERING_LARGER;
  scroll_to_first (self);
}

static void
dopyo_table_view_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), DOPYO_TYPE_TABLE_VIEW);

  G_OBJECT_CLASS (dopyo_table_view_parent_class)->dispose (object);
}

static void
dopyo_table_view_finalize (GObject *object)
{
  DopyoTableView *self = DOPYO_TABLE_VIEW (object);

  g_clear_object (&self->rows);
  g_clear_object (&self->low);
  g_clear_object (&self->high);
  g_clear_pointer (&self->ranks, g_free);
  g_clear_pointer (&self->marks, dopyo_row_marks_free);
  g_clear_pointer (&self->bound, g_hash_table_unref);
  g_clear_pointer (&self->keys, g_ptr_array_unref);

  G_OBJECT_CLASS (dopyo_table_view_parent_class)->finalize (object);
}

static void
dopyo_table_view_class_init (DopyoTableViewClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  dopyo_edit_install (object_class);
  object_class->dispose = dopyo_table_view_dispose;
  object_class->finalize = dopyo_table_view_finalize;
  widget_class->map = dopyo_table_view_map;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/dopyo/Dopyo/dopyo-table-view.ui");
  gtk_widget_class_bind_template_child (widget_class, DopyoTableView, view);
}

static void
dopyo_table_view_init (DopyoTableView *self)
{
  GtkSorter          *sorter;
  GtkSingleSelection *selection;

  self->rows = dopyo_row_list_new ();
  self->bound = g_hash_table_new (NULL, NULL);
  self->low = g_object_new (DOPYO_TYPE_ROW, NULL);
  self->high = g_object_new (DOPYO_TYPE_ROW, NULL);
  self->keys = g_ptr_array_new_with_free_func (g_free);
  gtk_widget_init_template (GTK_WIDGET (self));

  /* before the model's own handler, which sorts at once */
  sorter = gtk_column_view_get_sorter (self->view);
  g_signal_connect_object (sorter, "changed", G_CALLBACK (sorter_changed_cb), self,
                           G_CONNECT_SWAPPED);
  self->sorting = gtk_sort_list_model_new (G_LIST_MODEL (g_object_ref (self->rows)),
                                           g_object_ref (sorter));
  g_signal_connect_swapped (self->sorting, "notify::pending", G_CALLBACK (scroll_to_first), self);
  selection = gtk_single_selection_new (G_LIST_MODEL (self->sorting));
  gtk_single_selection_set_autoselect (selection, FALSE);
  gtk_single_selection_set_can_unselect (selection, TRUE);
  gtk_column_view_set_model (self->view, GTK_SELECTION_MODEL (selection));
  g_object_unref (selection);
  dopyo_edit_watch (GTK_WIDGET (self), follow);
  dopyo_table_menu_add (GTK_WIDGET (self));
  dopyo_edit_watch_also (GTK_WIDGET (self), "notify::findings");
}

/* (transfer floating): a table without a document */
GtkWidget *
dopyo_table_view_new (void)
{
  return g_object_new (DOPYO_TYPE_TABLE_VIEW, NULL);
}
