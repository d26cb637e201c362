/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "base/chart-lang.h"
#include "base/chart-localized.h"

/* The exact tag, then the language, then the default: the order the descriptor's keys promise. */
static void
test_get (void)
{
  static const struct
  {
    const char *tag;
    const char *text;
  } asked[] = {
    { "ko", "미국" },
    { "en", "United States" },
    { "EN", "United States" },
    { "en-GB", "the US" },
    { "en_AU", "United States" },
    { "ko-KR", "미국" },
    { "fr", "미국" },
    { "e", "미국" },
    { "", "미국" },
  };
  g_autoptr (ChartLocalized) text = chart_localized_new ("ko", "미국");

  text = chart_localized_with (g_steal_pointer (&text), "en", "United States");
  text = chart_localized_with (g_steal_pointer (&text), "en-GB", "the US");

  for (guint i = 0; i < G_N_ELEMENTS (asked); i++)
    g_assert_cmpstr (chart_localized_get (text, asked[i].tag), ==, asked[i].text);
  g_assert_null (chart_localized_lookup (text, "en-AU"));
  g_assert_cmpuint (chart_localized_get_n (text), ==, 3);
}

static void
test_null (void)
{
  g_assert_null (chart_localized_get (NULL, "ko"));
  g_assert_null (chart_localized_lookup (NULL, "ko"));
  g_assert_cmpuint (chart_localized_get_n (NULL), ==, 0);
  g_assert_false (chart_localized_has (NULL, ""));
  g_assert_true (chart_localized_equal (NULL, NULL));
  g_assert_null (chart_localized_ref (NULL));
  chart_localized_unref (NULL);
}

/* A text that is shared does not change under those who hold it. */
static void
test_immutable (void)
{
  g_autoptr (ChartLocalized) first = chart_localized_new ("ko", "한국");
  g_autoptr (ChartLocalized) wider = chart_localized_with (chart_localized_ref (first), "en",
                                                           "Korea");
  g_autoptr (ChartLocalized) other = chart_localized_with (chart_localized_ref (first), "ko",
                                                           "대한민국");

  g_assert_cmpuint (chart_localized_get_n (first), ==, 1);
  g_assert_cmpstr (chart_localized_get (first, "en"), ==, "한국");
  g_assert_cmpstr (chart_localized_get (wider, "en"), ==, "Korea");
  g_assert_cmpstr (chart_localized_get (other, "ko"), ==, "대한민국");
  g_assert_cmpuint (chart_localized_get_n (other), ==, 1);
}

static void
test_equal (void)
{
  g_autoptr (ChartLocalized) a = chart_localized_new ("ko", "가");
  g_autoptr (ChartLocalized) b = chart_localized_new ("ko", "가");
  g_autoptr (ChartLocalized) c = chart_localized_new ("en", "가");
  const char                *tag = NULL;
  const char                *text = NULL;

  g_assert_true (chart_localized_equal (a, b));
  g_assert_false (chart_localized_equal (a, c));
  g_assert_false (chart_localized_equal (a, NULL));
  g_assert_true (chart_localized_has (a, "가"));
  g_assert_false (chart_localized_has (a, "나"));

  chart_localized_peek (c, 0, &tag, &text);
  g_assert_cmpstr (tag, ==, "en");
  g_assert_cmpstr (text, ==, "가");
}

static void
test_lang (void)
{
  static const struct
  {
    const char *tag;
    int         lang;
  } tags[] = {
    { "ko", CHART_LANG_KO },
    { "ko-KR", CHART_LANG_KO },
    { "ko_KR.UTF-8", CHART_LANG_KO },
    { "KO", CHART_LANG_KO },
    { "en", CHART_LANG_EN },
    { "en_US", CHART_LANG_EN },
    { "kok", -1 },
    { "english", -1 },
    { "C", -1 },
    { "", -1 },
    { NULL, -1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (tags); i++)
    {
      ChartLang lang = CHART_LANG_KO;
      gboolean  known = chart_lang_from_tag (tags[i].tag, &lang);

      g_assert_cmpint (known ? (int)lang : -1, ==, tags[i].lang);
    }
  for (guint i = 0; i < CHART_N_LANGS; i++)
    {
      ChartLang lang;

      g_assert_true (chart_lang_from_tag (chart_lang_get_tag (i), &lang));
      g_assert_cmpuint (lang, ==, i);
      g_assert_cmpstr (chart_lang_get_name (i), !=, "");
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/localized/get", test_get);
  g_test_add_func ("/localized/null", test_null);
  g_test_add_func ("/localized/immutable", test_immutable);
  g_test_add_func ("/localized/equal", test_equal);
  g_test_add_func ("/lang/tags", test_lang);

  return g_test_run ();
}
