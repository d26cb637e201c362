/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "dopyo-table-row.h"

#include "base/chart-format.h"
#include "base/chart-words.h"
#include "data/chart-value.h"
#include "dopyo-table-menu.h"

/* (transfer floating): what names a row, with room behind it for the sign of what was found. */
GtkWidget *
dopyo_table_row_new_label (void)
{
  GtkWidget *child = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_width_chars (GTK_LABEL (label), 10);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (child), label);
  gtk_box_append (GTK_BOX (child), g_object_new (GTK_TYPE_IMAGE, "accessible-role",
                                                 GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL));
  return child;
}

/* (transfer none): the label of the @child of a cell */
GtkLabel *
dopyo_table_row_get_label (GtkWidget *child)
{
  return GTK_LABEL (GTK_IS_BOX (child) ? gtk_widget_get_first_child (child) : child);
}

/* Returns: (transfer none): the widget of the whole row that the @child of a cell stands in. */
GtkWidget *
dopyo_table_row_get (GtkWidget *child)
{
  return gtk_widget_get_parent (gtk_widget_get_parent (child));
}

/**
 * dopyo_table_row_title_column:
 *
 * Returns: (transfer full): what heads a column of values: "Value (%)"
 */
char *
dopyo_table_row_title_column (const ChartColumn *column,
                              ChartLang          lang)
{
  const char *tag = chart_lang_get_tag (lang);
  const char *name = chart_column_get_name (column, tag);
  const char *unit = chart_column_get_unit (column, tag);

  if (name == NULL || *name == '\0')
    name = chart_word (lang, CHART_WORD_VALUE);
  return unit != NULL && *unit != '\0' ? g_strdup_printf ("%s (%s)", name, unit) : g_strdup (name);
}

/**
 * dopyo_table_row_fit_head:
 * @head: of a GtkColumnView
 *
 * Has the head of a column of numbers give way where there is little room: else the table is wider
 * than the window, and the numbers are cut. GTK 4.8 knows no heads of one's own making.
 */
void
dopyo_table_row_fit_head (GtkWidget  *head,
                          const char *title)
{
  GtkWidget *box = gtk_widget_get_first_child (head);
  GtkWidget *label = box != NULL ? gtk_widget_get_first_child (box) : NULL;

  if (!GTK_IS_LABEL (label))
    return;
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_width_chars (GTK_LABEL (label), 6);
  gtk_widget_set_tooltip_text (head, title);
}

static void
append (GString    *name,
        const char *text)
{
  if (*text != '\0')
    g_string_append_printf (name, "%s%s", name->len > 0 ? ", " : "", text);
}

/**
 * dopyo_table_row_describe:
 * @column: the series that is drawn
 * @rank: (nullable): of the row, where places are told
 *
 * Returns: (transfer full): what a screen reader says of a row, as of a bar: "China, 30.98%, 2nd"
 */
char *
dopyo_table_row_describe (ChartDataset    *dataset,
                          guint            column,
                          guint            row,
                          ChartLang        lang,
                          const ChartRank *rank)
{
  const char        *tag = chart_lang_get_tag (lang);
  const ChartColumn *values = chart_dataset_get_column (dataset, column);
  ChartValue         value = chart_column_get (values, row);
  const char        *label = chart_dataset_get_label (dataset, row, tag);
  GString           *name = g_string_new (NULL);
  g_autofree char   *bare = chart_value_format (lang, &value);
  g_autofree char   *place = NULL;

  append (name, label != NULL && *label != '\0' ? label : chart_word (lang, CHART_WORD_BLANK));
  if (chart_value_is_missing (&value))
    append (name, bare);
  else
    {
      g_autofree char *quantity =
        chart_format_quantity (lang, bare, chart_column_get_unit (values, tag));

      append (name, quantity);
    }
  if (rank != NULL && rank->place > 0)
    {
      place = chart_format_rank (lang, rank->place, rank->tied);
      append (name, place);
    }
  if (!chart_status_is_plain (value.status))
    append (name, chart_value_describe_status (lang, &value));
  return g_string_free (name, FALSE);
}

/**
 * dopyo_table_row_mark:
 * @child: of the cell that names the row
 * @highlighted: whether the row stands out in the chart
 * @marks: (nullable): what was found
 * @row: of the dataset
 *
 * Says so, and what was found about the row, to the eye and in words to a screen reader.
 */
void
dopyo_table_row_mark (GtkWidget           *child,
                      gboolean             highlighted,
                      ChartLang            lang,
                      const DopyoRowMarks *marks,
                      guint                row)
{
  GtkWidget          *label = gtk_widget_get_first_child (child);
  GtkWidget          *sign = gtk_widget_get_last_child (child);
  const char         *found = dopyo_row_marks_get_words (marks, row);
  g_autoptr (GString) words = g_string_new (NULL);

  dopyo_table_menu_set_row (dopyo_table_row_get (child), row);
  if (highlighted)
    gtk_widget_add_css_class (label, "highlighted");
  else
    gtk_widget_remove_css_class (label, "highlighted");
  dopyo_row_marks_show (marks, row, GTK_IMAGE (sign));
  gtk_widget_set_tooltip_text (sign, found);
  append (words, highlighted ? chart_word (lang, CHART_WORD_HIGHLIGHTED) : "");
  append (words, found != NULL ? found : "");
  gtk_accessible_update_property (GTK_ACCESSIBLE (dopyo_table_row_get (child)),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words->str, -1);
}
