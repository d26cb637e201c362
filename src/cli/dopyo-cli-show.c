/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "base/chart-error.h"
#include "base/chart-format.h"
#include "base/chart-words.h"
#include "data/chart-value.h"
#include "dopyo-cli-describe.h"
#include "dopyo-cli-output.h"
#include "dopyo-cli-table.h"
#include "dopyo-cli-view.h"
#include "spec/chart-suggest.h"
#include "stats/chart-rank.h"

#include <glib/gi18n.h>

/* "before text", on a line of its own; nothing where there is no text. */
static void
print_text (GString    *out,
            const char *before,
            const char *text)
{
  g_autofree char *escaped = NULL;

  if (text == NULL || text[0] == '\0')
    return;
  escaped = chart_escape (text, -1);
  g_string_append_printf (out, "%s%s%s\n", before, before[0] != '\0' ? " " : "", escaped);
}

static gboolean
has_status (const ChartDataset *dataset)
{
  for (guint column = 0; column < chart_dataset_get_n_columns (dataset); column++)
    for (guint row = 0; row < chart_dataset_get_n_rows (dataset); row++)
      {
        ChartValue value = chart_column_get (chart_dataset_get_column (dataset, column), row);

        if (!chart_status_is_plain (value.status))
          return TRUE;
      }
  return FALSE;
}

/* The heads of one series: its rank where ranks are told, its values, their status where one of the
 * dataset needs words. */
static void
add_heads (DopyoCliTable     *table,
           const ChartColumn *column,
           ChartLang          lang,
           gboolean           ranks,
           gboolean           status)
{
  const char      *tag = chart_lang_get_tag (lang);
  const char      *name = chart_column_get_name (column, tag);
  const char      *unit = chart_column_get_unit (column, tag);
  g_autofree char *head = NULL;

  if (name == NULL || name[0] == '\0')
    name = chart_word (lang, CHART_WORD_VALUE);
  head = unit != NULL && unit[0] != '\0' ? g_strdup_printf ("%s (%s)", name, unit)
                                         : g_strdup (name);
  if (ranks)
    dopyo_cli_table_add (table, chart_word (lang, CHART_WORD_RANK));
  dopyo_cli_table_add (table, head);
  if (status)
    dopyo_cli_table_add (table, chart_word (lang, CHART_WORD_STATUS));
}

static void
print_rows (const ChartDataset *dataset,
            ChartLang           lang,
            gboolean            ranks,
            GString            *out)
{
  const char               *tag = chart_lang_get_tag (lang);
  guint                     n_columns = chart_dataset_get_n_columns (dataset);
  gboolean                  status = has_status (dataset);
  guint                     width = 1 + ranks + status;
  g_autoptr (DopyoCliTable) table = dopyo_cli_table_new (1 + n_columns * width);
  g_autoptr (GPtrArray)     places = g_ptr_array_new_with_free_func (g_free);

  dopyo_cli_table_add (table, chart_word (lang, CHART_WORD_LABEL));
  for (guint i = 0; i < n_columns; i++)
    {
      dopyo_cli_table_align_right (table, 1 + i * width + (ranks ? 1 : 0));
      add_heads (table, chart_dataset_get_column (dataset, i), lang, ranks, status);
      g_ptr_array_add (places, chart_rank_rows (dataset, i));
    }

  for (guint row = 0; row < chart_dataset_get_n_rows (dataset); row++)
    {
      const char *label = chart_dataset_get_label (dataset, row, tag);

      dopyo_cli_table_add (table, label != NULL && label[0] != '\0'
                                    ? label
                                    : chart_word (lang, CHART_WORD_BLANK));
      for (guint i = 0; i < n_columns; i++)
        {
          ChartValue       value = chart_column_get (chart_dataset_get_column (dataset, i), row);
          ChartRank        rank = ((ChartRank *)places->pdata[i])[row];
          g_autofree char *number = chart_value_format (lang, &value);
          g_autofree char *place = rank.place > 0
                                     ? chart_format_rank (lang, rank.place, rank.tied)
                                     : NULL;

          if (ranks)
            dopyo_cli_table_add (table, place);
          dopyo_cli_table_add (table, number);
          if (status)
            dopyo_cli_table_add (table, chart_value_describe_status (lang, &value));
        }
    }
  dopyo_cli_table_print (table, out);
}

static void
print_dataset (const ChartPackage *package,
               guint               place,
               ChartLang           lang,
               GString            *out)
{
  const ChartDataset   *dataset = chart_package_get_dataset (package, place);
  const char           *tag = chart_lang_get_tag (lang);
  g_autoptr (ChartSpec) spec = chart_suggest (dataset, chart_package_get_view (package, place),
                                              lang);
  const char           *title = chart_dataset_get_text (dataset, CHART_DATASET_TITLE, tag);
  const char           *question = chart_dataset_get_text (dataset, CHART_DATASET_QUESTION, tag);
  g_autofree char      *n = NULL;

  print_text (out, chart_dataset_get_id (dataset), title);
  if (g_strcmp0 (title, question) != 0)
    print_text (out, "", question);
  print_rows (dataset, lang, spec->show_ranks, out);
  print_text (out, "", chart_dataset_get_text (dataset, CHART_DATASET_NOTE, tag));
  print_text (out, chart_word (lang, CHART_WORD_SOURCE),
              chart_dataset_get_text (dataset, CHART_DATASET_SOURCE, tag));
  if (chart_dataset_get_n (dataset) > 0)
    {
      n = chart_format_count (lang, chart_dataset_get_n (dataset));
      print_text (out, "n =", n);
    }
}

static GString *
print_all (const DopyoCliView *view)
{
  GString *out = g_string_new (NULL);

  for (guint i = view->first; i < view->end; i++)
    {
      if (i > view->first)
        g_string_append_c (out, '\n');
      print_dataset (view->package, i, view->lang, out);
    }
  return out;
}

static GString *
describe_all (const DopyoCliView *view)
{
  const ChartPackage *package = view->package;
  const char         *tag = chart_lang_get_tag (view->lang);
  DopyoCliJson        json = { g_string_new (NULL), 0, FALSE };
  gboolean            several_files = chart_package_get_descriptor (package) != NULL &&
                           chart_package_get_n_datasets (package) > 1;

  dopyo_cli_json_begin (&json, NULL, '{');
  dopyo_cli_describe_package (&json, package, tag);
  dopyo_cli_describe_reading (&json, several_files ? NULL : chart_package_get_reading (package));
  dopyo_cli_json_begin (&json, "datasets", '[');
  for (guint i = view->first; i < view->end; i++)
    dopyo_cli_describe_dataset (&json, chart_package_get_dataset (package, i), tag);
  dopyo_cli_json_end (&json, ']');
  dopyo_cli_json_end (&json, '}');
  return json.out;
}

/* dopyo-cli show: a dataset as a table, or all of them. */
DopyoCliExit
dopyo_cli_show (const DopyoCliCommand *self,
                char                 **argv)
{
  g_auto (DopyoCliView) view = { 0 };
  g_autoptr (GString)   out = NULL;
  DopyoCliExit          result;

  if (!dopyo_cli_view_open (&view, self, N_ ("Dataset to print"), argv, &result))
    return result;
  if (!view.as_json)
    dopyo_cli_tell_guesses (view.package, view.options.file);
  out = view.as_json ? describe_all (&view) : print_all (&view);
  return dopyo_cli_print (out);
}
