/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "read/chart-table.h"

#include "base/chart-error.h"
#include "base/chart-lang.h"
#include "base/chart-limits.h"
#include "read/chart-beside.h"
#include "read/chart-choice.h"
#include "read/chart-decode.h"
#include "read/chart-preview-take.h"
#include "read/chart-sniff.h"
#include "read/chart-surround.h"
#include "read/chart-unfold.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* (transfer full) (nullable): the base name of the job's file without its suffix; %NULL where there
 * is no file */
char *
chart_table_name_file (const ChartLoadJob *job)
{
  g_autofree char *base = NULL;
  g_autofree char *shown = NULL;
  char            *dot;

  if (job->path == NULL || strcmp (job->path, "-") == 0)
    return NULL;
  base = g_path_get_basename (job->path);
  shown = g_filename_display_name (base);
  dot = strrchr (shown, '.');
  if (dot != NULL && dot != shown)
    *dot = '\0';
  return g_steal_pointer (&shown);
}

static gboolean
has_hangul (const ChartRecords *rows)
{
  guint n = MIN (chart_records_get_n (rows), 200);

  for (guint row = 0; row < n; row++)
    for (guint i = 0; i < MIN (chart_records_get_n_cells (rows, row), 64); i++)
      if (chart_lang_is_korean (chart_records_get_cell (rows, row, i)))
        return TRUE;
  return FALSE;
}

/* How the cells of @text are set apart: what a person said, what the format says, what it looks
 * like. @said: (nullable) */
ChartDialect
chart_table_find_dialect (const ChartLoadJob *job,
                          const char         *text,
                          gsize               length,
                          const ChartDialect *said)
{
  ChartDialect dialect = said != NULL ? *said : chart_sniff_dialect (job, text, length);

  if (job->options.delimiter != 0)
    dialect.delimiter = job->options.delimiter;
  if (job->options.quote != 0)
    dialect.quote = job->options.quote;
  return dialect;
}

/**
 * chart_table_parse:
 * @bytes: a whole file
 * @dialect: (nullable): how its cells are set apart; %NULL to find out
 * @reading: takes encoding and delimiter, and notices
 *
 * Returns: (transfer full): its records, at least one; %NULL with @error set
 */
ChartRecords *
chart_table_parse (const ChartLoadJob *job,
                   GBytes             *bytes,
                   const ChartDialect *dialect,
                   ChartReading       *reading,
                   GError            **error)
{
  g_autoptr (GBytes)       text = chart_decode (job, bytes, reading, error);
  g_autoptr (ChartRecords) rows = NULL;
  ChartDialect             found;
  const char              *data;
  gsize                    length;

  if (text == NULL)
    return NULL;
  data = g_bytes_get_data (text, &length);
  found = chart_table_find_dialect (job, data, length, dialect);
  /* a package has several tables */
  g_free (reading->delimiter);
  reading->delimiter = g_strndup (&found.delimiter, 1);
  chart_preview_take_text (job->preview, data, length, &found);
  if (chart_unfold_is_needed (&found))
    {
      guint    line;
      GString *unfolded = chart_unfold (data, length, &found, &line);

      g_bytes_unref (text);
      text = g_string_free_to_bytes (unfolded);
      data = g_bytes_get_data (text, &length);
      if (line > 0 && dialect == NULL)
        chart_reading_add_notice (reading, line, "escape",
                                  _ ("“%c” before a quote is taken to make it a part of the cell"),
                                  found.escape);
    }

  rows = chart_parse (job, data, length, &found, reading, error);
  if (rows == NULL)
    return NULL;
  if (chart_records_get_n (rows) == 0)
    {
      chart_load_job_fail (job, error, CHART_ERROR_EMPTY, 0,
                           _ ("the file has blank lines only; choose a file with a table"));
      return NULL;
    }
  return g_steal_pointer (&rows);
}

/* One of the tables of a file. */
typedef struct
{
  ChartRecords *rows; /* (nullable): a part of the records; NULL for all of them */
  ChartShape    shape;
} Place;

static void
place_clear (gpointer data)
{
  g_clear_pointer (&((Place *)data)->rows, chart_records_free);
}

static void
add_place (GArray             *places,
           ChartReading       *reading,
           const ChartRecords *rows,
           Place               place,
           guint               column)
{
  const ChartRecords *own = place.rows != NULL ? place.rows : rows;
  g_autofree char    *title = chart_surround_dup_title (own, &place.shape);

  g_array_append_val (places, place);
  chart_reading_add_table (reading, title, chart_records_get_line (own, place.shape.from), column);
}

/* (transfer full) (element-type Place): the tables among the records, and among @reading's; those
 * beside each other come before those below. @all: else the first ones only */
static GArray *
list_tables (const ChartRecords *rows,
             gboolean            all,
             ChartReading       *reading)
{
  GArray    *places = g_array_new (FALSE, FALSE, sizeof (Place));
  ChartShape shape = { 0 };

  g_array_set_clear_func (places, place_clear);
  do
    {
      g_autoptr (GArray) beside = NULL;

      shape = chart_shape_find (rows, shape.next, -1, -1);
      beside = chart_beside_find (rows, &shape);
      if (beside == NULL)
        add_place (places, reading, rows, (Place){ NULL, shape }, 0);
      for (guint i = 0; beside != NULL && i < beside->len && places->len < CHART_MAX_TABLES; i++)
        {
          ChartBeside columns = g_array_index (beside, ChartBeside, i);
          Place       place = { chart_beside_cut (rows, &shape, columns), { 0 } };

          place.shape = chart_shape_find (place.rows, 0, -1, -1);
          add_place (places, reading, rows, place, columns.first + 1);
        }
    }
  while (all && shape.next > 0 && places->len < CHART_MAX_TABLES);
  return places;
}

/* Finds all tables among the records, and in @shape the one that is to be read. Where a format has
 * tables of its own, such as sheets, it has chosen one of them, whose first table is read. @rows
 * become those of the table, where another one stands beside it. @beside: (out): whether one
 * does */
static gboolean
find_table (const ChartLoadJob *job,
            ChartRecords       *rows,
            ChartReading       *reading,
            ChartShape         *shape,
            gboolean           *beside,
            GError            **error)
{
  gboolean                 is_sheet = reading->tables->len > 0;
  g_autoptr (ChartReading) quiet = chart_reading_new ();
  g_autoptr (GArray)       places = list_tables (rows, !is_sheet, is_sheet ? quiet : reading);
  guint                    chosen = 0;
  Place                   *place;

  if (!is_sheet && !chart_choice_find_table (job, reading, &reading->table, error))
    return FALSE;
  if (!is_sheet)
    chosen = reading->table;

  place = &g_array_index (places, Place, chosen);
  *shape = place->shape;
  *beside = place->rows != NULL;
  if (*beside)
    chart_records_swap (rows, place->rows);
  if (job->options.skip >= 0 || job->options.header >= 0)
    *shape = chart_shape_find (rows, shape->from, job->options.skip, job->options.header);
  return TRUE;
}

/* Tells that there are other tables, and where; those in a sheet are not looked for. */
static void
tell_others (const ChartRecords *rows,
             const ChartShape   *shape,
             gboolean            beside,
             ChartReading       *reading)
{
  const ChartReadingTable *first = reading->tables->pdata[0];
  guint                    n, at = shape->next > 0 ? shape->next : shape->from;
  guint                    line = chart_records_get_line (rows, at);
  g_autofree char         *others = chart_choice_list_others (reading, &n);

  if (first->line == 0 && beside)
    chart_reading_add_notice (reading, line, "second-table",
                              _ ("another table stands beside this one; only the first one is "
                                 "read"));
  else if (first->line == 0)
    chart_reading_add_notice (reading, line, "second-table",
                              _ ("another table begins here; only the first one is read"));
  else
    chart_reading_add_notice (reading, line, "second-table",
                              ngettext ("another table begins in line %s; only the first one is "
                                        "read",
                                        "other tables begin in lines %s; only the first one is "
                                        "read",
                                        n),
                              others);
}

/* Tells what was taken to be no data. */
void
chart_table_tell_shape (const ChartLoadJob *job,
                        const ChartRecords *rows,
                        const ChartShape   *shape,
                        ChartReading       *reading)
{
  if (chart_shape_has_separator_line (rows, shape))
    {
      g_autofree char *said = chart_escape_for_line (reading->delimiter, -1);

      chart_reading_add_guess (reading, chart_records_get_line (rows, 0), "separator",
                               _ ("the line says that “%s” parts the cells; it is no data"), said);
    }
  if (shape->skipped > 3 && job->options.skip < 0)
    chart_reading_add_notice (reading, chart_records_get_line (rows, shape->from), "skipped",
                              _ ("%u lines before the table are not taken for data"),
                              shape->skipped);
  if (shape->header > 1 && job->options.header < 0)
    chart_reading_add_notice (reading,
                              chart_records_get_line (rows, shape->first - shape->header), "header",
                              _ ("%u lines are taken for the names of the columns"), shape->header);
}

/* Drops the records of a header that stands once more among the data, as on every printed page. */
static void
drop_headers (ChartRecords *rows,
              ChartShape   *shape,
              ChartReading *reading)
{
  for (guint head = shape->first - shape->header; head < shape->first; head++)
    {
      guint line = 0;
      guint n = chart_records_remove_like (rows, shape->first, shape->end, head, &line);

      shape->end -= n;
      shape->next -= shape->next > 0 ? n : 0;
      if (n > 0)
        chart_reading_add_notice (reading, line, "repeated-header",
                                  ngettext ("the names of the columns stand here once more; the "
                                            "line is left out",
                                            "the names of the columns stand here and below once "
                                            "more; %u lines are left out",
                                            n),
                                  n);
    }
}

/* Whether what a person said to skip, or to take for the header, is all there is; sets @error. */
static gboolean
asks_too_much (const ChartLoadJob *job,
               const ChartRecords *rows,
               GError            **error)
{
  guint               n = chart_records_get_n (rows);
  int                 header = MAX (job->options.header, 0);
  int                 skip = MAX (job->options.skip, 0);
  g_autoptr (GString) said = g_string_new (NULL);

  if (n < 2 || (header <= 1 && skip == 0) || (guint)skip + (guint)header < n)
    return FALSE;
  /* called as the options of the command line are */
  if (skip > 0)
    g_string_append_printf (said, "skip %d", skip);
  if (header > 0)
    g_string_append_printf (said, "%sheader %d", skip > 0 ? ", " : "", header);
  chart_load_job_fail (job, error, CHART_ERROR_NO_ROW_LEFT, 0,
                       _ ("%s: there are %u lines, and none is left for data; choose a smaller "
                          "number"),
                       said->str, n);
  return TRUE;
}

/**
 * chart_table_make:
 * @rows: at least one record; those that are no data may go, and what is of other tables
 * @id: the dataset's name
 * @language: the tag of its texts; "" where it is not known
 * @reading: takes how the table was understood
 *
 * Makes a dataset of a table of which nothing is said: finds its header, its labels and its series.
 *
 * Returns: (transfer full): the dataset, not sealed yet, without series where no column holds
 *   numbers; %NULL with CHART_ERROR_HEADER_ONLY, _NO_ROW_LEFT, _UNKNOWN_COLUMN or
 *   _UNKNOWN_TABLE set
 */
ChartDataset *
chart_table_make (const ChartLoadJob *job,
                  ChartRecords       *rows,
                  const char         *id,
                  const char         *language,
                  ChartReading       *reading,
                  GError            **error)
{
  ChartShape shape;
  gboolean   beside;

  chart_preview_take_records (job->preview, rows, reading);
  if (!find_table (job, rows, reading, &shape, &beside, error))
    return NULL;
  chart_preview_take_shape (job->preview, rows, &shape, CHART_LINE_HEADER_AGAIN);
  drop_headers (rows, &shape, reading);
  chart_preview_take_shape (job->preview, rows, &shape, CHART_LINE_DATA);
  reading->skipped = shape.skipped;
  reading->header = shape.header;
  reading->rows = shape.end - shape.first;
  reading->footnotes = shape.footnotes;
  if (shape.end == shape.first && asks_too_much (job, rows, error))
    return NULL;
  if (shape.end == shape.first)
    {
      chart_load_job_fail (job, error, CHART_ERROR_HEADER_ONLY,
                           chart_records_get_line (rows, chart_records_get_n (rows) - 1),
                           _ ("there is a header and no row below it; choose a file with data"));
      return NULL;
    }
  chart_table_tell_shape (job, rows, &shape, reading);
  if ((shape.next > 0 || beside) && job->options.table == NULL)
    tell_others (rows, &shape, beside, reading);
  return chart_table_make_dataset (job, rows, &shape, id, language, reading, error);
}

/**
 * chart_table_make_package:
 * @dataset: (transfer full): what the file holds, not sealed yet
 * @rows: its first records at least
 * @reading: how it was understood
 *
 * Returns: (transfer full): a package of the one dataset of a plain table file
 */
ChartPackage *
chart_table_make_package (const ChartLoadJob *job,
                          ChartDataset       *dataset,
                          const ChartRecords *rows,
                          ChartReading       *reading)
{
  ChartPackage    *package = chart_package_new ();
  g_autofree char *title = chart_table_name_file (job);

  reading->n_files = 1;
  chart_reading_sort (reading);
  chart_package_set_path (package, title != NULL ? job->path : NULL);
  if (chart_dataset_peek_text (dataset, CHART_DATASET_TITLE) == NULL && title != NULL)
    chart_dataset_set_text (dataset, CHART_DATASET_TITLE, chart_localized_new ("", title));
  chart_package_set_title (package,
                           chart_localized_ref (
                             chart_dataset_peek_text (dataset, CHART_DATASET_TITLE)));
  chart_package_add_language (package, has_hangul (rows) ? "ko" : "en");
  chart_dataset_seal (dataset);
  chart_package_add_dataset (package, dataset, NULL);
  chart_package_set_reading (package, chart_reading_ref (reading));
  return package;
}

/**
 * chart_table_pack:
 * @rows: at least one record
 * @reading: what is known of the file so far; takes how the table was understood
 *
 * Makes a package of one dataset, called "1", of the table of a plain file: the first column of
 * words is the label, columns of numbers are series. What was guessed and left out stands in its
 * reading.
 *
 * Returns: (transfer full): the package; %NULL with @error set
 */
ChartPackage *
chart_table_pack (const ChartLoadJob *job,
                  ChartRecords       *rows,
                  ChartReading       *reading,
                  GError            **error)
{
  ChartDataset *dataset;

  if (!chart_load_job_step (job, CHART_LOAD_RECORDS, error))
    return NULL;
  dataset = chart_table_make (job, rows, "1", "", reading, error);
  if (dataset == NULL)
    return NULL;
  return chart_table_make_package (job, dataset, rows, reading);
}

/**
 * chart_table_read:
 * @bytes: a CSV or TSV file
 *
 * Returns: (transfer full): a package of its table; %NULL with @error set
 */
ChartPackage *
chart_table_read (const ChartLoadJob *job,
                  GBytes             *bytes,
                  GError            **error)
{
  g_autoptr (ChartReading) reading = chart_reading_new ();
  g_autoptr (ChartRecords) rows = chart_table_parse (job, bytes, NULL, reading, error);

  return rows != NULL ? chart_table_pack (job, rows, reading, error) : NULL;
}
