/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "read/chart-formats.h"

#include "base/chart-limits.h"
#include "read/chart-descriptor.h"
#include "read/chart-table.h"

static const char *const descriptor_suffixes[] = { ".json", NULL };
static const char *const table_suffixes[] = { ".csv", ".tsv", ".tab", ".txt", NULL };

static gboolean
sniff_any (GBytes *bytes)
{
  return TRUE;
}

/* The last one takes whatever the others do not know. */
static const ChartReadFormat formats[] = {
  { "Data Package", descriptor_suffixes, CHART_MAX_DESCRIPTOR_BYTES, chart_descriptor_sniff,
    chart_descriptor_read },
  { "CSV", table_suffixes, G_MAXSIZE, sniff_any, chart_table_read },
};

/* (nullable): the format that the suffix of file @name speaks for. */
const ChartReadFormat *
chart_formats_find_by_name (const char *name)
{
  g_autofree char *folded = g_ascii_strdown (name, -1);

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    for (guint k = 0; formats[i].suffixes[k] != NULL; k++)
      if (g_str_has_suffix (folded, formats[i].suffixes[k]))
        return &formats[i];
  return NULL;
}

/* The format that the bytes look like; never %NULL. */
const ChartReadFormat *
chart_formats_find_by_bytes (GBytes *bytes)
{
  guint i = 0;

  while (!formats[i].sniff (bytes))
    i++;
  return &formats[i];
}
