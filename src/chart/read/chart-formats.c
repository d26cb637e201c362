/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "read/chart-formats.h"

#include "base/chart-limits.h"
#include "read/chart-descriptor.h"
#include "read/chart-html.h"
#include "read/chart-sheet.h"
#include "read/chart-survey.h"
#include "read/chart-table.h"

static const char *const descriptor_suffixes[] = { ".json", NULL };
static const char *const sheet_suffixes[] = { ".xlsx", ".xlsm", ".xls", ".ods", NULL };
static const char *const page_suffixes[] = { ".html", ".htm", NULL };
static const char *const survey_suffixes[] = { ".sav", ".zsav", ".dta", ".sas7bdat", ".xpt", NULL };
static const char *const table_suffixes[] = { ".csv", ".tsv", ".tab", ".txt", NULL };

static gboolean
sniff_any (GBytes *bytes)
{
  return TRUE;
}

/* The last one takes whatever the others do not know. */
static const ChartReadFormat formats[] = {
  { "XLSX, ODS", sheet_suffixes, CHART_MAX_PART_BYTES, TRUE, chart_sheet_sniff,
    chart_sheet_read },
  { "SPSS, Stata, SAS", survey_suffixes, CHART_MAX_PART_BYTES, TRUE, chart_survey_sniff,
    chart_survey_read },
  { "HTML", page_suffixes, G_MAXSIZE, TRUE, chart_html_sniff, chart_html_read },
  { "Data Package, JSON-stat, KOSIS", descriptor_suffixes, CHART_MAX_DESCRIPTOR_BYTES, FALSE,
    chart_descriptor_sniff, chart_descriptor_read },
  { "CSV, TSV", table_suffixes, G_MAXSIZE, FALSE, sniff_any, chart_table_read },
};

static gboolean
has_suffix (const ChartReadFormat *format,
            const char            *name)
{
  g_autofree char *folded = g_ascii_strdown (name, -1);

  for (guint i = 0; format->suffixes[i] != NULL; i++)
    if (g_str_has_suffix (folded, format->suffixes[i]))
      return TRUE;
  return FALSE;
}

/* (transfer full): what can be read, for a sentence: the names of all formats. */
char *
chart_formats_list (void)
{
  GString *list = g_string_new (NULL);

  for (guint i = G_N_ELEMENTS (formats); i > 0; i--)
    g_string_append_printf (list, "%s%s", list->len > 0 ? ", " : "", formats[i - 1].name);
  return g_string_free (list, FALSE);
}

/* How many bytes are taken of a file called @name. */
gsize
chart_formats_get_limit (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    if (has_suffix (&formats[i], name))
      return formats[i].limit;
  return G_MAXSIZE;
}

/* The format of a file: the one whose mark it begins with, whatever it is called; else the one that
 * its name speaks for; else the one it looks like. */
const ChartReadFormat *
chart_formats_find (const char *name,
                    GBytes     *bytes)
{
  guint i = 0;

  for (; i < G_N_ELEMENTS (formats); i++)
    if (formats[i].is_marked && formats[i].sniff (bytes))
      return &formats[i];
  for (i = 0; i < G_N_ELEMENTS (formats); i++)
    if (!formats[i].is_marked && has_suffix (&formats[i], name))
      return &formats[i];
  for (i = 0; !formats[i].sniff (bytes);)
    i++;
  return &formats[i];
}
