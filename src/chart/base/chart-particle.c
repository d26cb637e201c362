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
  [CHART_PARTICLE_IDA] = { "", "이" },
};

/* 영 일 이 삼 사 오 육 칠 팔 구; a zero that ends a longer number is 십, 백, 천 or 만: closed too. */
static const Sound digit_sounds[10] = {
  SOUND_CONSONANT, SOUND_RIEUL, SOUND_VOWEL, SOUND_CONSONANT, SOUND_VOWEL,
  SOUND_VOWEL, SOUND_CONSONANT, SOUND_RIEUL, SOUND_RIEUL, SOUND_VOWEL
};

static gboolean
is_latin_vowel (char c)
{
  return c != '\0' && strchr ("aeiouy", g_ascii_tolower (c)) != NULL;
}

/* A letter by its name: 엘, 알, 엠, 엔 are closed, all others end in a vowel. */
static Sound
letter_sound (char letter)
{
  switch (g_ascii_toupper (letter))
    {
    case 'L':
    case 'R':
      return SOUND_RIEUL;
    case 'M':
    case 'N':
      return SOUND_CONSONANT;
    default:
      return SOUND_VOWEL;
    }
}

/* The end of a Latin word as it is written in Hangul. [p], [t] and [k] close the syllable of a
 * short vowel (the transcription rules, chapter 3, section 1: 갭, 캣, 북); short is taken to be one
 * vowel letter or "oo". A silent e leaves n, m or l before it at the end (phone 폰, game 게임, apple
 * 애플). */
static Sound
word_sound (const char *word,
            gsize       length)
{
  char last = g_ascii_tolower (word[length - 1]);
  char before = length > 1 ? g_ascii_tolower (word[length - 2]) : '\0';
  char third = length > 2 ? g_ascii_tolower (word[length - 3]) : '\0';

  switch (last)
    {
    case 'l':
      return SOUND_RIEUL;
    case 'm':
    case 'n':
      return SOUND_CONSONANT;
    case 'g':
      return before == 'n' ? SOUND_CONSONANT : SOUND_VOWEL;
    case 'c':
      return is_latin_vowel (before) ? SOUND_CONSONANT : SOUND_VOWEL;
    case 'k':
    case 'p':
    case 't':
      if (last == 'k' && before == 'c')
        return SOUND_CONSONANT;
      if (is_latin_vowel (before) && (!is_latin_vowel (third) || (before == 'o' && third == 'o')))
        return SOUND_CONSONANT;
      return SOUND_VOWEL;
    case 'e':
      if (before == 'l' && third != '\0')
        return SOUND_RIEUL;
      return (before == 'n' || before == 'm') && is_latin_vowel (third) ? SOUND_CONSONANT
                                                                        : SOUND_VOWEL;
    default:
      return SOUND_VOWEL;
    }
}

/* The Latin letters that end at @end, read as a word; letter by letter where the last is a capital
 * (URL, OpenAI) or stands alone. */
static Sound
latin_sound (const char *text,
             const char *end)
{
  const char *start = end;

  while (start > text && g_ascii_isalpha (start[-1]))
    start--;
  if (end - start == 1 || g_ascii_isupper (end[-1]))
    return letter_sound (end[-1]);
  return word_sound (start, (gsize)(end - start));
}

/* Where the spoken part of @word ends: what stands in brackets after it adds to it without being
 * read, as in "미국(기준)이". */
static const char *
skip_brackets (const char *word)
{
  const char *end = word + strlen (word);
  const char *open;

  while (end > word && end[-1] == ')' && (open = g_strrstr_len (word, end - word, "(")) > word)
    for (end = open; end > word && end[-1] == ' ';)
      end--;
  return end;
}

/* The sound of the last thing in @word that is spoken; quotes and other marks are not. */
static Sound
last_sound (const char *word)
{
  const char *at = skip_brackets (word);

  while (at > word)
    {
      const char *end = at;
      gunichar    c;

      at = g_utf8_prev_char (at);
      c = g_utf8_get_char (at);
      if (c >= 0xac00 && c <= 0xd7a3)
        {
          guint final = (c - 0xac00) % 28;

          return final == 0   ? SOUND_VOWEL
                 : final == 8 ? SOUND_RIEUL
                              : SOUND_CONSONANT;
        }
      if (c >= 0x11a8 && c <= 0x11c2) /* a syllable taken apart, as macOS writes file names */
        return c == 0x11af ? SOUND_RIEUL : SOUND_CONSONANT;
      if (c >= '0' && c <= '9')
        return digit_sounds[c - '0'];
      if (c == '%') /* 퍼센트 */
        return SOUND_VOWEL;
      if (c < 0x80 && g_ascii_isalpha ((char)c))
        return latin_sound (word, end);
      if (g_unichar_isalpha (c))
        return SOUND_VOWEL;
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

/* Sets @particle when @text, @length bytes of it, is one of its forms; %FALSE elsewhere. */
gboolean
chart_particle_from_text (const char    *text,
                          gsize          length,
                          ChartParticle *particle)
{
  for (guint i = 0; i < G_N_ELEMENTS (forms); i++)
    for (guint k = 0; k < 2; k++)
      if (length > 0 && strlen (forms[i][k]) == length && strncmp (forms[i][k], text, length) == 0)
        {
          *particle = (ChartParticle)i;
          return TRUE;
        }
  return FALSE;
}
