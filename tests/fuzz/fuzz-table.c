/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "fuzz.h"

#define MARK 1      /* no table begins with it */
#define N_OPTIONS 5 /* bytes that follow it */

static const char *const encodings[] = {
  NULL,
  "UTF-8",
  "CP949",
  "UTF-16LE",
  "UTF-16BE",
  "SHIFT_JIS",
  "GB18030",
  "WINDOWS-1252",
  "none",
};
static const char        delimiters[] = { 0, ',', ';', '\t', '|', ':', ' ' };
static const char        quotes[] = { 0, '"', '\'' };
static const char        decimals[] = { 0, '.', ',' };
static const char *const columns[][3] = {
  { "1" },
  { "2" },
  { "3", "1" },
  { "값" },
  { "none" },
  { "16385" },
};

/* One of @columns, or none. */
static const char *const *
choose_columns (guint8 byte)
{
  guint i = byte % (G_N_ELEMENTS (columns) + 1);

  return i == 0 ? NULL : columns[i - 1];
}

/* A file is a table as it is. One that begins with MARK has options in the bytes behind it. */
int
LLVMFuzzerTestOneInput (const guint8 *data,
                        size_t        size)
{
  ChartLoadOptions options = CHART_LOAD_OPTIONS_DEFAULT;

  if (size <= N_OPTIONS || data[0] != MARK)
    {
      fuzz_load (data, size, "fuzz.csv", NULL);
      return 0;
    }
  options.encoding = encodings[data[1] % G_N_ELEMENTS (encodings)];
  options.delimiter = delimiters[data[2] % 16 % G_N_ELEMENTS (delimiters)];
  options.quote = quotes[data[2] / 16 % G_N_ELEMENTS (quotes)];
  options.decimal = decimals[data[3] % 4 % G_N_ELEMENTS (decimals)];
  options.header = data[3] / 4 % 8 - 1;
  options.skip = data[3] / 32 - 1;
  options.labels = choose_columns (data[4] % 16);
  options.values = choose_columns (data[4] / 16);
  options.table = data[5] == 0 ? NULL : data[5] < 128 ? "2"
                                                      : "none";
  fuzz_load (data + 1 + N_OPTIONS, size - 1 - N_OPTIONS, "fuzz.csv", &options);
  return 0;
}
