/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "base/chart-particle.h"

#include <string.h>

typedef enum {
  SOUND_VOWEL,
  SOUND_RIEUL,
  SOUND_CONSONANT,
} Sound;

static const char *const forms[][2] = {
  [CHART_PARTICLE_I] = { "가", "이" },
  [CHART_PARTICLE_EUN] = { "는", "은" },
  [CHART_PARTICLE_EUL] = { "를", "을" },
  [CHART_PARTICLE_GWA] = { "와", "과" },
  [CHART_PARTICLE_EURO] = { "로", "으로" },
};

/* 영 일 이 삼 사 오 육 칠 팔 구 */
static const Sound digit_sounds[10] = {
  SOUND_CONSONANT, SOUND_RIEUL, SOUND_VOWEL, SOUND_CONSONANT, SOUND_VOWEL,
  SOUND_VOWEL, SOUND_CONSONANT, SOUND_RIEUL, SOUND_RIEUL, SOUND_VOWEL
};

/* A Latin word is read letter by letter where it is in capitals (URL, AI) and as a word elsewhere;
 * the ends of words that sound closed in Korean are l, m, n, and b, p, k, c, t where a short vowel
 * is before them, of which only the sonorants are certain. */
static Sound
latin_sound (gunichar c)
{
  switch (g_unichar_tolower (c))
    {
    case 'l':
    case 'r':
      return g_unichar_tolower (c) == 'l' ? SOUND_RIEUL
             : c == 'R'                   ? SOUND_RIEUL
                                          : SOUND_VOWEL;
    case 'm':
    case 'n':
      return SOUND_CONSONANT;
    default:
      return SOUND_VOWEL;
    }
}

/* The last thing of @word that is spoken: brackets and quotes are not. */
static Sound
last_sound (const char *word)
{
  const char *at = word + strlen (word);

  while (at > word)
    {
      gunichar c;

      at = g_utf8_prev_char (at);
      c = g_utf8_get_char (at);
      if (c >= 0xac00 && c <= 0xd7a3)
        {
          guint final = (c - 0xac00) % 28;

          return final == 0 ? SOUND_VOWEL : final == 8 ? SOUND_RIEUL
                                                       : SOUND_CONSONANT;
        }
      if (c >= '0' && c <= '9')
        return digit_sounds[c - '0'];
      if (c == '%') /* 퍼센트 */
        return SOUND_VOWEL;
      if (g_unichar_isalpha (c))
        return latin_sound (c);
    }
  return SOUND_VOWEL;
}

/**
 * chart_particle_after:
 * @word: what stands before the particle, in UTF-8: Hangul, digits, %, Latin
 *
 * Returns: (transfer none): the form of @particle that follows @word
 */
const char *
chart_particle_after (const char   *word,
                      ChartParticle particle)
{
  Sound sound = last_sound (word);

  g_return_val_if_fail ((guint)particle < G_N_ELEMENTS (forms), "");

  if (particle == CHART_PARTICLE_EURO && sound == SOUND_RIEUL)
    sound = SOUND_VOWEL;
  return forms[particle][sound != SOUND_VOWEL];
}
