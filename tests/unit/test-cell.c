/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "read/chart-cell.h"

/* Each cell and what it is; a number is compared with its decimals as printed. */
static const struct
{
  const char   *text;
  ChartCellKind kind;
  double        value;
  guint         decimals;
  const char   *unit;
} cells[] = {
  { "34.30", CHART_CELL_NUMBER, 34.3, 2, NULL },
  { "1,234,567", CHART_CELL_NUMBER, 1234567, 0, NULL },
  { "-1,234.5", CHART_CELL_NUMBER, -1234.5, 1, NULL },
  { "1'234.5", CHART_CELL_NUMBER, 1234.5, 1, NULL },
  { "12’345", CHART_CELL_NUMBER, 12345, 0, NULL },
  { "−2", CHART_CELL_NUMBER, -2, 0, NULL },
  { "–3", CHART_CELL_NUMBER, -3, 0, NULL },
  { "4-", CHART_CELL_NUMBER, -4, 0, NULL },
  { "- 6", CHART_CELL_NUMBER, -6, 0, NULL },
  { "+5", CHART_CELL_NUMBER, 5, 0, NULL },
  { "-0.0", CHART_CELL_NUMBER, 0, 1, NULL },
  { "12.5%", CHART_CELL_NUMBER, 12.5, 1, "%" },
  { "12.5 %", CHART_CELL_NUMBER, 12.5, 1, "%" },
  { "-3%", CHART_CELL_NUMBER, -3, 0, "%" },
  { "$1,234.50", CHART_CELL_NUMBER, 1234.5, 2, "$" },
  { "-$5", CHART_CELL_NUMBER, -5, 0, "$" },
  { "$-5", CHART_CELL_NUMBER, -5, 0, "$" },
  { "₩1,000", CHART_CELL_NUMBER, 1000, 0, "원" },
  { "1000원", CHART_CELL_NUMBER, 1000, 0, "원" },
  { "€ 5", CHART_CELL_NUMBER, 5, 0, "€" },
  { "USD 7", CHART_CELL_NUMBER, 7, 0, "$" },
  { "３４．５", CHART_CELL_NUMBER, 34.5, 1, NULL },
  { "3천", CHART_CELL_NUMBER, 3000, 0, NULL },
  { "1.2만", CHART_CELL_NUMBER, 12000, 0, NULL },
  { "5억", CHART_CELL_NUMBER, 500000000, 0, NULL },
  { "2조", CHART_CELL_NUMBER, 2e12, 0, NULL },
  { "1.2만 원", CHART_CELL_NUMBER, 12000, 0, "원" },
  { "1e3", CHART_CELL_NUMBER, 1000, 0, NULL },
  { "  7 ", CHART_CELL_NUMBER, 7, 0, NULL },

  { "12.3p", CHART_CELL_NUMBER, 12.3, 1, NULL },
  { "12.3 p)", CHART_CELL_NUMBER, 12.3, 1, NULL },
  { "-12.3(p)", CHART_CELL_NUMBER, -12.3, 1, NULL },
  { "7e)", CHART_CELL_NUMBER, 7, 0, NULL },
  { "12.3*", CHART_CELL_NUMBER, 12.3, 1, NULL },
  { "12.3% **", CHART_CELL_NUMBER, 12.3, 1, "%" },
  { "1,234†", CHART_CELL_NUMBER, 1234, 0, NULL },
  { "5¹⁾", CHART_CELL_NUMBER, 5, 0, NULL },
  { "1,234 1)", CHART_CELL_NUMBER, 1234, 0, NULL },

  { "", CHART_CELL_EMPTY, 0, 0, NULL },
  { "   ", CHART_CELL_EMPTY, 0, 0, NULL },
  { "-", CHART_CELL_EMPTY, 0, 0, NULL },
  { "–", CHART_CELL_EMPTY, 0, 0, NULL },
  { "…", CHART_CELL_EMPTY, 0, 0, NULL },
  { "N/A", CHART_CELL_EMPTY, 0, 0, NULL },
  { "NaN", CHART_CELL_EMPTY, 0, 0, NULL },
  { "해당없음", CHART_CELL_EMPTY, 0, 0, NULL },

  { "2024-01-02", CHART_CELL_DATE, 0, 0, NULL },
  { "1/2", CHART_CELL_DATE, 0, 0, NULL },
  { "3-4", CHART_CELL_DATE, 0, 0, NULL },
  { "12:30", CHART_CELL_DATE, 0, 0, NULL },
  { "31.07.2013", CHART_CELL_DATE, 0, 0, NULL },
  { "2/18/2008 02:36:48", CHART_CELL_DATE, 0, 0, NULL },

  { "12abc", CHART_CELL_ODD, 0, 0, NULL },
  { "3 4", CHART_CELL_ODD, 0, 0, NULL },
  { "5;6", CHART_CELL_ODD, 0, 0, NULL },
  { "7..8", CHART_CELL_ODD, 0, 0, NULL },
  { "--9", CHART_CELL_ODD, 0, 0, NULL },
  { "1,23", CHART_CELL_ODD, 0, 0, NULL },
  { "12,34,567", CHART_CELL_ODD, 0, 0, NULL },
  { "1,2345", CHART_CELL_ODD, 0, 0, NULL },
  { ",123", CHART_CELL_ODD, 0, 0, NULL },
  { "1,,234", CHART_CELL_ODD, 0, 0, NULL },
  { "0,5", CHART_CELL_ODD, 0, 0, NULL },
  { "0,500", CHART_CELL_ODD, 0, 0, NULL },
  { "9,0,0", CHART_CELL_ODD, 0, 0, NULL },
  { "1.234,5", CHART_CELL_ODD, 0, 0, NULL },
  { "1조 2,000억", CHART_CELL_ODD, 0, 0, NULL },
  { "10명", CHART_CELL_ODD, 0, 0, NULL },
  { "36.5℃", CHART_CELL_ODD, 0, 0, NULL },
  { "0x10", CHART_CELL_ODD, 0, 0, NULL },
  { "1e400", CHART_CELL_ODD, 0, 0, NULL },
  { "5%%", CHART_CELL_ODD, 0, 0, NULL },
  { "$5원", CHART_CELL_ODD, 0, 0, NULL },
  { "(3)", CHART_CELL_ODD, 0, 0, NULL },
  { "1)", CHART_CELL_ODD, 0, 0, NULL },
  { "12.31)", CHART_CELL_ODD, 0, 0, NULL },
  { "12.3%p", CHART_CELL_ODD, 0, 0, NULL },
  { "12.3pp", CHART_CELL_ODD, 0, 0, NULL },
  { "12 34 5)", CHART_CELL_ODD, 0, 0, NULL },
  { "1 234 1)", CHART_CELL_ODD, 0, 0, NULL },
  { "1 234", CHART_CELL_ODD, 0, 0, NULL },

  { "007", CHART_CELL_TEXT, 0, 0, NULL },
  { "08123", CHART_CELL_TEXT, 0, 0, NULL },
  { "'00", CHART_CELL_TEXT, 0, 0, NULL },
  { "120 any st.", CHART_CELL_TEXT, 0, 0, NULL },
  { "inf", CHART_CELL_TEXT, 0, 0, NULL },
  { "Infinity", CHART_CELL_TEXT, 0, 0, NULL },
  { "한국", CHART_CELL_TEXT, 0, 0, NULL },
  { "%", CHART_CELL_TEXT, 0, 0, NULL },
  { "*", CHART_CELL_TEXT, 0, 0, NULL },
  { "p)", CHART_CELL_TEXT, 0, 0, NULL },
  { "원", CHART_CELL_TEXT, 0, 0, NULL },
  { "만", CHART_CELL_TEXT, 0, 0, NULL },
};

static void
test_kinds (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cells); i++)
    {
      ChartCell cell = chart_cell_read (cells[i].text);

      g_test_message ("%s", cells[i].text);
      g_assert_cmpint (cell.kind, ==, cells[i].kind);
      if (cell.kind == CHART_CELL_NUMBER)
        {
          g_assert_cmpfloat (cell.number.value, ==, cells[i].value);
          g_assert_cmpuint (cell.number.decimals, ==, cells[i].decimals);
          g_assert_cmpstr (cell.unit, ==, cells[i].unit);
        }
      else
        g_assert_true (chart_number_is_missing (cell.number));
    }
}

static void
test_periods (void)
{
  const char *const good[] = { "2024", "2024년", "2024.01", "2024.12", "2024-01", "2024/3",
                               "2024년 3월", "2024 1/4", "2024.03", "2024Q1", "2024년 2분기",
                               "2023p", "2023(p)" };
  const char *const bad[] = { "", "2500", "02024", "2024.5", "2024.13", "2024-01-02", "2024.015",
                              "2024 5/4", "2024명", "2,024", "20240", "가" };

  for (guint i = 0; i < G_N_ELEMENTS (good); i++)
    {
      g_test_message ("%s", good[i]);
      g_assert_true (chart_cell_is_period (good[i]));
    }
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_test_message ("%s", bad[i]);
      g_assert_false (chart_cell_is_period (bad[i]));
    }
}

/* A cell of a megabyte of any one character is no number and takes no time. */
static void
test_long (void)
{
  const char *const parts[] = { "1", ",", "-", "0", "만", " ", "e", "’", "*", ")", "¹" };

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);

      while (text->len < 1 << 20)
        g_string_append (text, parts[i]);
      g_assert_cmpint (chart_cell_read (text->str).kind, !=, CHART_CELL_NUMBER);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/cell/kinds", test_kinds);
  g_test_add_func ("/cell/periods", test_periods);
  g_test_add_func ("/cell/long", test_long);
  return g_test_run ();
}
