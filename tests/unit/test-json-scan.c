/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "base/chart-limits.h"
#include "read/chart-json-scan.h"

#include <json-glib/json-glib.h>
#include <string.h>

static const ChartLoadJob job = { .name = "d.json" };

/* What RFC 8259 says of a text, and where the message must point. */
static const struct
{
  const char *text;
  gsize       length;
  const char *where; /* NULL: it is JSON */
} texts[] = {
#define TEXT(text, where)            \
  {                                  \
    text, sizeof (text) - 1, (where) \
  }
  TEXT ("{}", NULL),
  TEXT ("[]", NULL),
  TEXT (" [1, -0, 0.5, 1e5, 1E+2, 1.5e-3, true, false, null] \r\n\t", NULL),
  TEXT ("\"\\u00e9\\n\\\\\\/\\ud834\\udd1e\"", NULL),
  TEXT ("\"a\\u0000b\"", NULL),
  TEXT ("{\"a\": {\"b\": [[], {}]}, \"a\": 1}", NULL),
  TEXT ("\xef\xbb\xbf{}", NULL),
  TEXT ("3", NULL),
  TEXT ("", "d.json:1: "),
  TEXT (" ", "d.json:1: "),
  TEXT ("\xef\xbb\xbf", "d.json:1: "),
  TEXT ("{", "d.json:1: "),
  TEXT ("[1", "d.json:1: "),
  TEXT ("[1,\n2,]", "d.json:2: "),
  TEXT ("[,1]", "d.json:1: "),
  TEXT ("{,}", "d.json:1: "),
  TEXT ("{\"a\"}", "d.json:1: "),
  TEXT ("{\"a\":}", "d.json:1: "),
  TEXT ("{\"a\":1,}", "d.json:1: "),
  TEXT ("{a:1}", "d.json:1: "),
  TEXT ("{'a':1}", "d.json:1: "),
  TEXT ("{1:1}", "d.json:1: "),
  TEXT ("[1}", "d.json:1: "),
  TEXT ("[]]", "d.json:1: "),
  TEXT ("]", "d.json:1: "),
  TEXT ("[][]", "d.json:1: "),
  TEXT ("{}x", "d.json:1: "),
  TEXT ("[NaN]", "d.json:1: "),
  TEXT ("[Infinity]", "d.json:1: "),
  TEXT ("[-]", "d.json:1: "),
  TEXT ("[+1]", "d.json:1: "),
  TEXT ("[01]", "d.json:1: "),
  TEXT ("[1.]", "d.json:1: "),
  TEXT ("[.5]", "d.json:1: "),
  TEXT ("[1e]", "d.json:1: "),
  TEXT ("[0x1]", "d.json:1: "),
  TEXT ("[tru]", "d.json:1: "),
  TEXT ("[True]", "d.json:1: "),
  TEXT ("[1 2]", "d.json:1: "),
  TEXT ("\"a", "d.json:1: "),
  TEXT ("\"a\nb\"", "d.json:1: "),
  TEXT ("\"\\x\"", "d.json:1: "),
  TEXT ("\"\\u12g4\"", "d.json:1: "),
  TEXT ("\"\\u12", "d.json:1: "),
  TEXT ("\"\\ud800\"", "d.json:1: "),
  TEXT ("\"\\udc00\"", "d.json:1: "),
  TEXT ("\"\\ud800\\u0041\"", "d.json:1: "),
  TEXT ("\"\\", "d.json:1: "),
  TEXT ("[1] // no", "d.json:1: "),
  TEXT ("/* no */ []", "d.json:1: "),
  TEXT ("[\0]", "d.json:1: "),
  TEXT ("[\"a\0b\"]", "d.json:1: "),
  TEXT ("\"\xff\"", "d.json:1: "),
  TEXT ("\n\n\"\xed\xa0\x80\"", "d.json:3: "),
#undef TEXT
};

static void
test_texts (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GString) safe = g_string_new (NULL);
      g_autoptr (GString) as_text = g_string_new (NULL);
      g_autoptr (GError)  error = NULL;
      gboolean            good;

      good = chart_json_scan (&job, texts[i].text, texts[i].length, safe, as_text, &error);
      g_test_message ("text %u", i);
      g_assert_true (good == (texts[i].where == NULL));
      if (good)
        {
          g_autoptr (JsonParser) parser = json_parser_new ();

          g_assert_true (json_parser_load_from_data (parser, safe->str, safe->len, NULL));
          g_assert_true (json_parser_load_from_data (parser, as_text->str, as_text->len, NULL));
        }
      else
        {
          g_assert_true (error->domain == CHART_ERROR);
          g_assert_true (g_str_has_prefix (error->message, texts[i].where));
        }
    }
}

/* Numbers keep their digits where they are read as text; NULs are marked. */
static void
test_copies (void)
{
  const char          text[] = "{\"a\": [34.30, 9007199254740993, \"x\\u0000y\"]}";
  g_autoptr (GString) safe = g_string_new (NULL);
  g_autoptr (GString) as_text = g_string_new (NULL);

  g_assert_true (chart_json_scan (&job, text, strlen (text), safe, as_text, NULL));
  g_assert_cmpstr (safe->str, ==, "{\"a\": [34.30, 9007199254740993, \"x\\ufffdy\"]}");
  g_assert_cmpstr (as_text->str, ==,
                   "{\"a\": [\"34.30\", \"9007199254740993\", \"x\\ufffdy\"]}");
}

static void
test_limits (void)
{
  const char *const open[] = { "[", "{\"a\":" };

  for (guint kind = 0; kind < G_N_ELEMENTS (open); kind++)
    for (guint depth = CHART_MAX_DESCRIPTOR_DEPTH; depth <= 100000; depth += 99936)
      {
        g_autoptr (GString) text = g_string_new (NULL);
        g_autoptr (GString) safe = g_string_new (NULL);
        g_autoptr (GError)  error = NULL;

        for (guint i = 0; i < depth; i++)
          g_string_append (text, open[kind]);
        if (kind == 1)
          g_string_append_c (text, '1');
        for (guint i = 0; i < depth; i++)
          g_string_append_c (text, kind == 0 ? ']' : '}');
        if (depth == CHART_MAX_DESCRIPTOR_DEPTH)
          g_assert_true (chart_json_scan (&job, text->str, text->len, safe, NULL, NULL));
        else
          {
            g_assert_false (chart_json_scan (&job, text->str, text->len, safe, NULL, &error));
            g_assert_error (error, CHART_ERROR, CHART_ERROR_TOO_DEEP);
          }
      }
}

static void
test_size (void)
{
  gsize               length = CHART_MAX_DESCRIPTOR_BYTES + 1;
  g_autofree char    *text = g_malloc (length);
  g_autoptr (GString) safe = g_string_new (NULL);
  g_autoptr (GError)  error = NULL;

  memset (text, ' ', length);
  g_assert_false (chart_json_scan (&job, text, length, safe, NULL, &error));
  g_assert_error (error, CHART_ERROR, CHART_ERROR_TOO_LARGE);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/json-scan/texts", test_texts);
  g_test_add_func ("/json-scan/copies", test_copies);
  g_test_add_func ("/json-scan/depth", test_limits);
  g_test_add_func ("/json-scan/size", test_size);
  return g_test_run ();
}
