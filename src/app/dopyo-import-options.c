/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "dopyo-import-options.h"

#include "dopyo-columns-row.h"
#include "dopyo-encodings.h"

#include <glib/gi18n.h>

/**
 * DopyoImportOptions:
 *
 * Everything that can be said about how a file is read, a row for each; what is not said has what
 * was found out below its title. The signal "changed" has the options (#ChartLoadOptions) after a
 * person has changed one.
 */
struct _DopyoImportOptions
{
  AdwBin parent_instance;

  AdwComboRow     *encoding_row;
  AdwComboRow     *delimiter_row;
  AdwComboRow     *decimal_row;
  AdwComboRow     *table_row;
  AdwComboRow     *skip_row;
  AdwComboRow     *header_row;
  DopyoColumnsRow *labels_row;
  DopyoColumnsRow *values_row;

  ChartLoadOptions *options;
  ChartReading     *reading; /* (nullable) */
  gboolean          following;
};

enum {
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (DopyoImportOptions, dopyo_import_options, ADW_TYPE_BIN)

static const struct
{
  char        delimiter;
  const char *name;
} delimiters[] = {
  { ',', N_ ("Comma ( , )") },
  { '\t', N_ ("Tab") },
  { ';', N_ ("Semicolon ( ; )") },
  { '|', N_ ("Vertical bar ( | )") },
  { ':', N_ ("Colon ( : )") },
  { ' ', N_ ("Blank") },
};

static const struct
{
  char        sign;
  const char *name;
} decimals[] = {
  { '.', N_ ("Point (1,234.5)") },
  { ',', N_ ("Comma (1.234,5)") },
};

#define N_SKIPS 30  /* lines above a table that are offered */
#define N_HEADERS 3 /* the same of names */

static void
changed (DopyoImportOptions *self)
{
  g_signal_emit (self, signals[CHANGED], 0, self->options);
}

/* Columns are known by their names, which may be others now. */
static void
forget_columns (DopyoImportOptions *self)
{
  g_clear_pointer ((char ***)&self->options->labels, g_strfreev);
  g_clear_pointer ((char ***)&self->options->values, g_strfreev);
}

static void
encoding_cb (DopyoImportOptions *self)
{
  guint selected = adw_combo_row_get_selected (self->encoding_row);

  if (self->following)
    return;
  g_free ((char *)self->options->encoding);
  self->options->encoding = selected > 0 ? g_strdup (dopyo_encodings_get_name (selected - 1))
                                         : NULL;
  forget_columns (self);
  changed (self);
}

static void
delimiter_cb (DopyoImportOptions *self)
{
  guint selected = adw_combo_row_get_selected (self->delimiter_row);

  if (self->following)
    return;
  self->options->delimiter = selected > 0 ? delimiters[selected - 1].delimiter : 0;
  forget_columns (self);
  changed (self);
}

static void
decimal_cb (DopyoImportOptions *self)
{
  guint selected = adw_combo_row_get_selected (self->decimal_row);

  if (self->following)
    return;
  self->options->decimal = selected > 0 ? decimals[selected - 1].sign : 0;
  changed (self);
}

/* (transfer full): what option says table @i: its name, where no other has it, else its number. */
static char *
name_table (DopyoImportOptions *self,
            guint               i)
{
  const char *name = ((ChartReadingTable *)self->reading->tables->pdata[i])->name;

  for (guint k = 0; name != NULL && k < self->reading->tables->len; k++)
    if (k != i &&
        g_strcmp0 (name, ((ChartReadingTable *)self->reading->tables->pdata[k])->name) == 0)
      name = NULL;
  return name != NULL ? g_strdup (name) : g_strdup_printf ("%u", i + 1);
}

static void
table_cb (DopyoImportOptions *self)
{
  guint selected = adw_combo_row_get_selected (self->table_row);

  if (self->following || selected == GTK_INVALID_LIST_POSITION)
    return;
  g_free ((char *)self->options->table);
  self->options->table = selected > 0 ? name_table (self, selected) : NULL;
  /* they were said of another table */
  self->options->skip = self->options->header = -1;
  forget_columns (self);
  changed (self);
}

static void
lines_cb (DopyoImportOptions *self)
{
  if (self->following)
    return;
  self->options->skip = (int)adw_combo_row_get_selected (self->skip_row) - 1;
  self->options->header = (int)adw_combo_row_get_selected (self->header_row) - 1;
  forget_columns (self);
  changed (self);
}

static void
columns_cb (DopyoImportOptions *self)
{
  forget_columns (self);
  self->options->labels =
    (const char *const *)g_strdupv ((char **)dopyo_columns_row_get_chosen (self->labels_row));
  self->options->values =
    (const char *const *)g_strdupv ((char **)dopyo_columns_row_get_chosen (self->values_row));
  changed (self);
}

/* Fills a list of "Automatic" and what else there is, as long as it has to be. */
static void
offer_numbers (AdwComboRow *row,
               int          n,
               int          chosen)
{
  GtkStringList *list = GTK_STRING_LIST (adw_combo_row_get_model (row));
  guint          wanted = (guint)MAX (n, chosen) + 2;

  for (guint i = g_list_model_get_n_items (G_LIST_MODEL (list)); i < wanted; i++)
    if (i == 0)
      gtk_string_list_append (list, _ ("Automatic"));
    else if (i == 1)
      gtk_string_list_append (list, _ ("None"));
    else
      gtk_string_list_take (list, g_strdup_printf ("%u", i - 1));
  adw_combo_row_set_selected (row, (guint)(chosen + 1));
}

static void
show_found (AdwComboRow *row,
            gboolean     automatic,
            const char  *found)
{
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), automatic && found != NULL ? found : "");
}

static void
show_number (AdwComboRow *row,
             int          chosen,
             guint        found)
{
  g_autofree char *number = found > 0 ? g_strdup_printf ("%u", found) : g_strdup (_ ("None"));

  show_found (row, chosen < 0, number);
}

static void
show_text (DopyoImportOptions *self)
{
  const ChartLoadOptions *options = self->options;
  const char             *found = self->reading != NULL ? self->reading->delimiter : NULL;
  guint                   selected = 0;

  for (guint i = 0; dopyo_encodings_get_name (i) != NULL; i++)
    if (g_strcmp0 (options->encoding, dopyo_encodings_get_name (i)) == 0)
      selected = i + 1;
  adw_combo_row_set_selected (self->encoding_row, selected);
  show_found (self->encoding_row, options->encoding == NULL,
              self->reading != NULL ? self->reading->encoding : NULL);

  selected = 0;
  for (guint i = 0; i < G_N_ELEMENTS (delimiters); i++)
    {
      if (options->delimiter == delimiters[i].delimiter)
        selected = i + 1;
      if (found != NULL && *found == delimiters[i].delimiter)
        show_found (self->delimiter_row, options->delimiter == 0, _ (delimiters[i].name));
    }
  adw_combo_row_set_selected (self->delimiter_row, selected);

  selected = 0;
  for (guint i = 0; i < G_N_ELEMENTS (decimals); i++)
    if (options->decimal == decimals[i].sign)
      selected = i + 1;
  adw_combo_row_set_selected (self->decimal_row, selected);
}

/* "2. Exports (line 14)" */
static char *
describe_table (DopyoImportOptions *self,
                guint               i)
{
  const ChartReadingTable *table = self->reading->tables->pdata[i];

  if (table->name != NULL && table->column > 0)
    return g_strdup_printf (_ ("%u. %s (line %u, column %u)"), i + 1, table->name, table->line,
                            table->column);
  if (table->column > 0)
    return g_strdup_printf (_ ("%u. Line %u, column %u"), i + 1, table->line, table->column);
  if (table->name != NULL && table->line > 0)
    return g_strdup_printf (_ ("%u. %s (line %u)"), i + 1, table->name, table->line);
  if (table->name != NULL)
    return g_strdup_printf ("%u. %s", i + 1, table->name);
  return g_strdup_printf (_ ("%u. Line %u"), i + 1, table->line);
}

static void
show_tables (DopyoImportOptions *self)
{
  guint                     n = self->reading != NULL ? self->reading->tables->len : 0;
  g_autoptr (GtkStringList) list = gtk_string_list_new (NULL);

  gtk_widget_set_visible (GTK_WIDGET (self->table_row), n > 1);
  if (n < 2)
    return;
  for (guint i = 0; i < n; i++)
    gtk_string_list_take (list, describe_table (self, i));
  adw_combo_row_set_model (self->table_row, G_LIST_MODEL (list));
  adw_combo_row_set_selected (self->table_row, self->reading->table);
}

static void
show_columns (DopyoImportOptions *self,
              const ChartPreview *preview)
{
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  const GPtrArray      *names = self->reading != NULL ? self->reading->columns : none;

  dopyo_columns_row_show (self->labels_row, names, self->options->labels, preview->labels);
  dopyo_columns_row_show (self->values_row, names, self->options->values, preview->series);
}

/**
 * dopyo_import_options_show:
 * @preview: what the file is made of
 * @options: how it was read
 *
 * Shows what is said and what was found out.
 */
void
dopyo_import_options_show (DopyoImportOptions     *self,
                           const ChartPreview     *preview,
                           const ChartLoadOptions *options)
{
  guint skipped, header;

  g_return_if_fail (DOPYO_IS_IMPORT_OPTIONS (self));

  self->following = TRUE;
  chart_load_options_free (self->options);
  self->options = chart_load_options_copy (options);
  g_clear_pointer (&self->reading, chart_reading_unref);
  if (preview->reading != NULL)
    self->reading = chart_reading_ref (preview->reading);
  skipped = self->reading != NULL ? self->reading->skipped : 0;
  header = self->reading != NULL ? self->reading->header : 0;

  gtk_widget_set_visible (GTK_WIDGET (self->encoding_row), preview->is_text);
  gtk_widget_set_visible (GTK_WIDGET (self->delimiter_row), preview->is_text);
  show_text (self);
  show_tables (self);
  offer_numbers (self->skip_row, N_SKIPS, options->skip);
  show_number (self->skip_row, options->skip, skipped);
  offer_numbers (self->header_row, N_HEADERS, options->header);
  show_number (self->header_row, options->header, header);
  show_columns (self, preview);
  self->following = FALSE;
}

/* Whether the rows scroll by themselves, and not with what they stand in. */
void
dopyo_import_options_set_scrolls (DopyoImportOptions *self,
                                  gboolean            scrolls)
{
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (adw_bin_get_child (ADW_BIN (self))),
                                  GTK_POLICY_NEVER,
                                  scrolls ? GTK_POLICY_AUTOMATIC : GTK_POLICY_NEVER);
}

static void
fill_rows (DopyoImportOptions *self)
{
  g_autoptr (GtkStringList) encodings = gtk_string_list_new (NULL);
  g_autoptr (GtkStringList) parts = gtk_string_list_new (NULL);
  g_autoptr (GtkStringList) signs = gtk_string_list_new (NULL);
  g_autoptr (GtkStringList) skips = gtk_string_list_new (NULL);
  g_autoptr (GtkStringList) headers = gtk_string_list_new (NULL);

  gtk_string_list_append (encodings, _ ("Automatic"));
  for (guint i = 0; dopyo_encodings_get_name (i) != NULL; i++)
    gtk_string_list_append (encodings, dopyo_encodings_get_label (i));
  gtk_string_list_append (parts, _ ("Automatic"));
  for (guint i = 0; i < G_N_ELEMENTS (delimiters); i++)
    gtk_string_list_append (parts, _ (delimiters[i].name));
  gtk_string_list_append (signs, _ ("Automatic"));
  for (guint i = 0; i < G_N_ELEMENTS (decimals); i++)
    gtk_string_list_append (signs, _ (decimals[i].name));

  adw_combo_row_set_model (self->encoding_row, G_LIST_MODEL (encodings));
  adw_combo_row_set_model (self->delimiter_row, G_LIST_MODEL (parts));
  adw_combo_row_set_model (self->decimal_row, G_LIST_MODEL (signs));
  adw_combo_row_set_model (self->skip_row, G_LIST_MODEL (skips));
  adw_combo_row_set_model (self->header_row, G_LIST_MODEL (headers));
}

static void
dopyo_import_options_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), DOPYO_TYPE_IMPORT_OPTIONS);

  G_OBJECT_CLASS (dopyo_import_options_parent_class)->dispose (object);
}

static void
dopyo_import_options_finalize (GObject *object)
{
  DopyoImportOptions *self = DOPYO_IMPORT_OPTIONS (object);

  chart_load_options_free (self->options);
  chart_reading_unref (self->reading);

  G_OBJECT_CLASS (dopyo_import_options_parent_class)->finalize (object);
}

static void
dopyo_import_options_class_init (DopyoImportOptionsClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = dopyo_import_options_dispose;
  object_class->finalize = dopyo_import_options_finalize;

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);

  g_type_ensure (DOPYO_TYPE_COLUMNS_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/dopyo/Dopyo/dopyo-import-options.ui");
  gtk_widget_class_bind_template_child (widget_class, DopyoImportOptions, encoding_row);
  gtk_widget_class_bind_template_child (widget_class, DopyoImportOptions, delimiter_row);
  gtk_widget_class_bind_template_child (widget_class, DopyoImportOptions, decimal_row);
  gtk_widget_class_bind_template_child (widget_class, DopyoImportOptions, table_row);
  gtk_widget_class_bind_template_child (widget_class, DopyoImportOptions, skip_row);
  gtk_widget_class_bind_template_child (widget_class, DopyoImportOptions, header_row);
  gtk_widget_class_bind_template_child (widget_class, DopyoImportOptions, labels_row);
  gtk_widget_class_bind_template_child (widget_class, DopyoImportOptions, values_row);
  gtk_widget_class_bind_template_callback (widget_class, columns_cb);
  gtk_widget_class_bind_template_callback (widget_class, decimal_cb);
  gtk_widget_class_bind_template_callback (widget_class, delimiter_cb);
  gtk_widget_class_bind_template_callback (widget_class, encoding_cb);
  gtk_widget_class_bind_template_callback (widget_class, lines_cb);
  gtk_widget_class_bind_template_callback (widget_class, table_cb);
}

static void
dopyo_import_options_init (DopyoImportOptions *self)
{
  self->options = chart_load_options_copy (NULL);
  self->following = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  fill_rows (self);
}
