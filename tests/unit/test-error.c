/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "base/chart-error.h"
#include "base/chart-words.h"

#include <gio/gio.h>
#include <string.h>

static void
test_class (void)
{
  static const struct
  {
    ChartError      code;
    ChartErrorClass meaning;
  } codes[] = {
    { CHART_ERROR_NOT_FOUND, CHART_ERROR_CLASS_INPUT },
    { CHART_ERROR_HEADER_ONLY, CHART_ERROR_CLASS_INPUT },
    { CHART_ERROR_UNKNOWN_LABEL, CHART_ERROR_CLASS_INPUT },
    { CHART_ERROR_UNKNOWN_COLUMN, CHART_ERROR_CLASS_INPUT },
    { CHART_ERROR_UNKNOWN_TABLE, CHART_ERROR_CLASS_INPUT },
    { CHART_ERROR_OTHER_COLUMNS, CHART_ERROR_CLASS_INPUT },
    { CHART_ERROR_NO_NUMBERS, CHART_ERROR_CLASS_NOTHING },
    { CHART_ERROR_KIND_REFUSED, CHART_ERROR_CLASS_NOTHING },
    { CHART_ERROR_WRITE_FAILED, CHART_ERROR_CLASS_OUTPUT },
    { CHART_ERROR_READER_GONE, CHART_ERROR_CLASS_OUTPUT },
    { CHART_ERROR_NO_ROW_LEFT, CHART_ERROR_CLASS_INPUT },
    { CHART_ERROR_WOULD_REPLACE_INPUT, CHART_ERROR_CLASS_OUTPUT },
    { CHART_ERROR_TOO_LARGE, CHART_ERROR_CLASS_LIMIT },
    { CHART_ERROR_TOO_DEEP, CHART_ERROR_CLASS_LIMIT },
  };
  g_autoptr (GError) cancelled = g_error_new_literal (G_IO_ERROR, G_IO_ERROR_CANCELLED, "");
  g_autoptr (GError) foreign = g_error_new_literal (G_IO_ERROR, G_IO_ERROR_NO_SPACE, "");

  for (guint i = 0; i < G_N_ELEMENTS (codes); i++)
    {
      g_autoptr (GError) error = g_error_new_literal (CHART_ERROR, codes[i].code, "");

      g_assert_cmpint (chart_error_get_class (error), ==, codes[i].meaning);
    }
  g_assert_cmpint (chart_error_get_class (cancelled), ==, CHART_ERROR_CLASS_CANCELLED);
  g_assert_cmpint (chart_error_get_class (foreign), ==, CHART_ERROR_CLASS_INTERNAL);
}

/* What a terminal or a label is given of a file's own bytes. */
static void
test_escape (void)
{
  static const struct
  {
    const char *text;
    gssize      length;
    const char *escaped;
  } texts[] = {
    { "한국 15.15%", -1, "한국 15.15%" },
    { "a\nb\tc", -1, "a\\x0Ab\\x09c" },
    { "\033[31mred", -1, "\\x1B[31mred" },
    { "\xff\xfe", -1, "\\xFF\\xFE" },
    { "a\0b", 3, "a\\x00b" },
    { "\xed\x95", -1, "\\xED\\x95" },
    { "\xe2\x80\xae"
      "abc",
      -1, "\\xE2\\x80\\xAEabc" }, /* right-to-left override */
    { "한국", 3, "한" },
    { "", -1, "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *escaped = chart_escape_for_line (texts[i].text, texts[i].length);

      g_assert_cmpstr (escaped, ==, texts[i].escaped);
      g_assert_true (g_utf8_validate (escaped, -1, NULL));
    }
}

static void
test_escape_cuts (void)
{
  g_autofree char *exact = g_strnfill (80, 'x');
  g_autofree char *longer = g_strnfill (81, 'x');
  g_autofree char *kept = chart_escape_for_line (exact, -1);
  g_autofree char *cut = chart_escape_for_line (longer, -1);

  g_assert_cmpstr (kept, ==, exact);
  g_assert_cmpint (g_utf8_strlen (cut, -1), ==, 81);
  g_assert_true (g_str_has_suffix (cut, "…"));
}

/* Every word is there in both languages, with the same places for what is put in. */
static void
test_words (void)
{
  for (guint word = 0; word < CHART_N_WORDS; word++)
    {
      const char *ko = chart_word (CHART_LANG_KO, word);
      const char *en = chart_word (CHART_LANG_EN, word);

      g_assert_nonnull (ko);
      g_assert_nonnull (en);
      g_assert_cmpstr (ko, !=, "");
      g_assert_cmpstr (en, !=, "");
      g_assert_cmpstr (ko, !=, en);
      g_assert_cmpint (strstr (ko, "%s") != NULL, ==, strstr (en, "%s") != NULL);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/error/class", test_class);
  g_test_add_func ("/error/escape", test_escape);
  g_test_add_func ("/error/escape-cuts", test_escape_cuts);
  g_test_add_func ("/words/complete", test_words);

  return g_test_run ();
}
