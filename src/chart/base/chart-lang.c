/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "base/chart-lang.h"

#include <string.h>

static const struct
{
  const char *tag;
  const char *name;
} langs[CHART_N_LANGS] = {
  [CHART_LANG_KO] = { "ko", "한국어" },
  [CHART_LANG_EN] = { "en", "English" },
};

/* The BCP 47 tag: "ko", "en". */
const char *
chart_lang_get_tag (ChartLang lang)
{
  g_return_val_if_fail ((guint)lang < CHART_N_LANGS, "en");

  return langs[lang].tag;
}

/* The language's own name of itself, as a chooser shows it. */
const char *
chart_lang_get_name (ChartLang lang)
{
  g_return_val_if_fail ((guint)lang < CHART_N_LANGS, "English");

  return langs[lang].name;
}

/**
 * chart_lang_from_tag:
 * @tag: (nullable): a language tag or a locale's name: "ko", "ko-KR", "ko_KR.UTF-8"
 * @lang: (out): the language; untouched when the result is %FALSE
 *
 * Returns: whether @tag names a language a chart can speak
 */
gboolean
chart_lang_from_tag (const char *tag,
                     ChartLang  *lang)
{
  for (guint i = 0; tag != NULL && i < CHART_N_LANGS; i++)
    {
      gsize n = strlen (langs[i].tag);

      if (g_ascii_strncasecmp (tag, langs[i].tag, n) == 0 && !g_ascii_isalnum (tag[n]))
        {
          *lang = (ChartLang)i;
          return TRUE;
        }
    }
  return FALSE;
}

/* Whether a text has a syllable of Hangul. @text: (nullable) */
gboolean
chart_lang_is_korean (const char *text)
{
  for (; text != NULL && *text != '\0'; text = g_utf8_next_char (text))
    {
      gunichar c = g_utf8_get_char (text);

      if (c >= 0xac00 && c <= 0xd7a3)
        return TRUE;
    }
  return FALSE;
}
