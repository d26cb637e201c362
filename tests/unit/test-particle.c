/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "base/chart-particle.h"

#include <string.h>

static const struct
{
  ChartParticle particle;
  const char   *words; /* parted by spaces, each with its particle behind a bar */
} cases[] = {
  { CHART_PARTICLE_EUL, "샴푸|를 칫솔|을 URL|을 LLM|을 CEO|를 HBM|을 PC|를 AI|를 OpenAI|를" },
  { CHART_PARTICLE_EURO, "지름길|로 학교|로 집|으로 서울|로 1|로 3|으로 8|로 10|으로 HTML|로 VR|로 AM|으로" },
  { CHART_PARTICLE_I, "34%|가 3위|가 공동_7위|가 한국|이 미국|이 NVIDIA|가 R|이 L|이 M|이 N|이 S|가" },
  { CHART_PARTICLE_EUN, "0|은 1|은 2|는 3|은 4|는 5|는 6|은 7|은 8|은 9|는 100|은 15.15|는 1만|은" },
  { CHART_PARTICLE_GWA, "미국|과 인도|와 40,000원|과 4만_달러|와 H100|과 A100|과" },
  { CHART_PARTICLE_EURO, "20|으로 40|으로 90|으로 100|으로 5천|으로 2|로 4|로 5|로 6|으로 7|로 9|로 33|으로" },
  { CHART_PARTICLE_IDA, "60.7점|이 60.5| 72.4%| 1,210억원|이 4만_달러| 3위| 11개월|이 25명|이 3.1%p| 40|이" },
  /* words in Latin letters, as they are written in Hangul */
  { CHART_PARTICLE_EUL, "Google|을 Apple|을 Intel|을 Meta|를 Amazon|을 Samsung|을 Facebook|을 Netflix|를" },
  { CHART_PARTICLE_EUL, "Internet|을 Microsoft|를 Chrome|을 iPhone|을 Panic|을 Slack|을 Cheat|를" },
  /* brackets and quotes are not read */
  { CHART_PARTICLE_I, "미국(기준)|이 ‘샴푸’|가 “한국”|이 10(개)|이 (주)|가 인도(2위)(3위)|가" },
};

static void
test_after (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (GStrv) words = g_strsplit (cases[i].words, " ", -1);

      for (guint k = 0; words[k] != NULL; k++)
        {
          g_auto (GStrv) parts = g_strsplit (words[k], "|", 2);

          g_strdelimit (parts[0], "_", ' ');
          g_test_message ("%s", words[k]);
          g_assert_cmpstr (chart_particle_after (parts[0], cases[i].particle), ==, parts[1]);
        }
    }
}

/* File names from macOS come with their syllables taken apart. */
static void
test_decomposed (void)
{
  g_autofree char *closed = g_utf8_normalize ("한국", -1, G_NORMALIZE_NFD);
  g_autofree char *rieul = g_utf8_normalize ("서울", -1, G_NORMALIZE_NFD);
  g_autofree char *open = g_utf8_normalize ("인도", -1, G_NORMALIZE_NFD);

  g_assert_cmpstr (chart_particle_after (closed, CHART_PARTICLE_EURO), ==, "으로");
  g_assert_cmpstr (chart_particle_after (rieul, CHART_PARTICLE_EURO), ==, "로");
  g_assert_cmpstr (chart_particle_after (open, CHART_PARTICLE_EUL), ==, "를");
}

/* Nothing to say aloud: some form, and nothing read outside the word. */
/* Any form of a particle names it. */
static void
test_from_text (void)
{
  static const struct
  {
    const char *text;
    int         particle; /* -1: none */
  } texts[] = {
    { "이", CHART_PARTICLE_I },
    { "가", CHART_PARTICLE_I },
    { "은", CHART_PARTICLE_EUN },
    { "과", CHART_PARTICLE_GWA },
    { "으로", CHART_PARTICLE_EURO },
    { "", -1 }, /* though 다 may stand without 이 */
    { "으", -1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      ChartParticle particle = CHART_PARTICLE_EUL;
      gboolean      found = chart_particle_from_text (texts[i].text, strlen (texts[i].text),
                                                      &particle);

      g_assert_cmpint (found, ==, texts[i].particle >= 0);
      if (found)
        g_assert_cmpint ((int)particle, ==, texts[i].particle);
    }
}

static void
test_nothing (void)
{
  static const char *const words[] = { "", ")", "()", "(((", "!?", "\xef\xb7\xba" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    g_assert_cmpstr (chart_particle_after (words[i], CHART_PARTICLE_I), ==, "가");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/particle/after", test_after);
  g_test_add_func ("/particle/decomposed", test_decomposed);
  g_test_add_func ("/particle/from-text", test_from_text);
  g_test_add_func ("/particle/nothing", test_nothing);

  return g_test_run ();
}
