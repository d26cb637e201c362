/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "read/chart-encoding.h"

#include "read/chart-script.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <string.h>
#include <uchardet/uchardet.h>

#define REPLACEMENT "\xef\xbf\xbd" /* U+FFFD */
#define SAMPLE (1u << 18)          /* bytes that a guess looks at */
#define FEW_CHARACTERS 6           /* fewer of them are too short a text to be sure of */

#define SOME 4u /* so many are enough to tell Chinese from rare Korean */

/* How much characters have to speak for a script, see chart_script_judge (). */
#define GOOD 0.6  /* enough to ask no further */
#define FAIR 0.4  /* enough where nothing else is likelier */
#define MUCH 0.5  /* so much more than for Korean, */
#define MORE 0.3  /* or so much, where Korean would have */
#define RARE 0.3  /* hardly a syllable that is in use */
#define VOICE 0.2 /* what the word of uchardet counts */

/* What a file that is no text begins with, and what a person calls it. */
static const struct
{
  const char *magic;
  guint8      length;
  const char *what;
} binaries[] = {
  { "PK\x03\x04", 4, N_ ("a zip or spreadsheet file (XLSX, ODS)") },
  { "\xd0\xcf\x11\xe0", 4, N_ ("an old Office or HWP file") },
  { "\x89PNG", 4, N_ ("a picture") },
  { "\xff\xd8\xff", 3, N_ ("a picture") },
  { "GIF8", 4, N_ ("a picture") },
  { "%PDF", 4, N_ ("a PDF file") },
  { "\x7f"
    "ELF",
    4, N_ ("a program") },
  { "\x1f\x8b", 2, N_ ("a compressed file") },
  { "SQLite format 3", 15, N_ ("a database") },
};

static const struct
{
  const char *mark;
  guint8      length;
  const char *name;
} marks[] = {
  { "\xef\xbb\xbf", 3, "UTF-8" },
  { "\xff\xfe\0\0", 4, "UTF-32LE" }, /* rare, and UTF-16's mark before a NUL as well: a guess */
  { "\0\0\xfe\xff", 4, "UTF-32BE" },
  { "\xff\xfe", 2, "UTF-16LE" },
  { "\xfe\xff", 2, "UTF-16BE" },
};

/* Names that mean a smaller set than files under them hold: what is decoded instead. */
static const struct
{
  const char *said;
  const char *meant;
} wider[] = {
  { "EUC-KR", "CP949" },
  { "EUCKR", "CP949" },
  { "KS_C_5601-1987", "CP949" },
  { "KSC5601", "CP949" },
  { "MS949", "CP949" },
  { "UHC", "CP949" },
  { "WINDOWS-949", "CP949" },
  { "SHIFT_JIS", "CP932" },
  { "SHIFT-JIS", "CP932" },
  { "GB2312", "GB18030" },
  { "GBK", "GB18030" },
  { "ISO-8859-1", "WINDOWS-1252" },
  { "LATIN1", "WINDOWS-1252" },
  { "LATIN-1", "WINDOWS-1252" },
  { "UTF8", "UTF-8" },
  { "UTF-8-SIG", "UTF-8" },
};

/* How many NULs stand at even and at odd places. */
static void
count_nuls (const guint8 *data,
            gsize         length,
            gsize        *even,
            gsize        *odd)
{
  const guint8 *at = data;

  *even = *odd = 0;
  while ((at = memchr (at, 0, (gsize)(data + length - at))) != NULL)
    {
      (*((at - data) % 2 == 0 ? even : odd))++;
      at++;
    }
}

/* (nullable): the encoding that NULs at every other place speak for. */
static const char *
guess_by_nuls (const guint8 *data,
               gsize         length)
{
  gsize even, odd;

  count_nuls (data, length, &even, &odd);
  /* Even Korean text has an ASCII delimiter or digit every few characters. */
  if (odd >= MAX (length / 16, 2) && odd > 8 * even)
    return "UTF-16LE";
  if (even >= MAX (length / 16, 2) && even > 8 * odd)
    return "UTF-16BE";
  return NULL;
}

/**
 * chart_encoding_name_binary:
 *
 * Returns: (nullable): what the bytes are in a person's words (to be translated), when they are no
 *   text
 */
const char *
chart_encoding_name_binary (const guint8 *data,
                            gsize         length)
{
  gsize sample = MIN (length, SAMPLE);
  gsize even, odd, controls = 0;

  for (guint i = 0; i < G_N_ELEMENTS (binaries); i++)
    if (length >= binaries[i].length && memcmp (data, binaries[i].magic, binaries[i].length) == 0)
      return binaries[i].what;
  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    if (length >= marks[i].length && memcmp (data, marks[i].mark, marks[i].length) == 0)
      return NULL;
  if (guess_by_nuls (data, sample) != NULL)
    return NULL;

  count_nuls (data, sample, &even, &odd);
  for (gsize i = 0; i < sample; i++)
    controls += data[i] < 0x20 && !(data[i] >= '\t' && data[i] <= '\r') && data[i] != 0x1b;
  if (even + odd > 16 + sample / 100 || controls > 16 + sample / 20)
    return N_ ("a binary file");
  return NULL;
}

/* Whether a character that bytes make in UTF-8 may well be meant: of the letters and signs that are
 * in use. Korean in CP949 makes now and then what is none of them. */
static gboolean
is_likely_utf8 (gunichar c)
{
  return (c >= 0xa0 && c < 0x590) || (c >= 0x900 && c < 0x1000) || (c >= 0x2010 && c < 0x2600) ||
         (c >= 0x3000 && c < 0xa000) || (c >= 0xac00 && c < 0xd7a4) || (c >= 0xfe00 && c < 0x30000);
}

/* Whether the bytes are UTF-8, some of them broken. @is_korean: whether they are good Korean in
 * CP949, too: then more has to speak for it */
static gboolean
is_damaged_utf8 (const guint8 *data,
                 gsize         length,
                 gboolean      is_korean)
{
  const char *at = (const char *)data;
  const char *end = at + length;
  gsize       longs = 0, pairs = 0, bad = 0;

  while (at < end)
    {
      gunichar c;

      if ((guchar)*at < 0x80)
        {
          at++;
          continue;
        }
      c = g_utf8_get_char_validated (at, end - at);
      if (c == (gunichar)-2 && (gsize)(end - at) < 4)
        break; /* cut at the end of the sample or of the file */
      if ((gint32)c < 0)
        {
          bad++, at++;
          continue;
        }
      if (is_likely_utf8 (c))
        *(c >= 0x800 ? &longs : &pairs) += 1;
      at = g_utf8_next_char (at);
    }
  /* Two bytes of CP949 are now and then a valid pair, three hardly ever a valid triple. */
  if (is_korean && bad > 0)
    return longs > 8 * bad;
  return bad == 0 || (4 * longs + pairs >= 2 * bad && longs + pairs > 0);
}

/**
 * chart_encoding_widen:
 * @name: an encoding as a person or a descriptor names it
 *
 * Returns: (transfer full): what to decode, in upper case: files said to be EUC-KR hold CP949
 */
char *
chart_encoding_widen (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (wider); i++)
    if (g_ascii_strcasecmp (name, wider[i].said) == 0)
      return g_strdup (wider[i].meant);
  return g_ascii_strup (name, -1);
}

/* The share of Hangul that is in daily use among the characters past ASCII, and their count. */
static double
korean_share (const GString *text,
              gsize         *n)
{
  gsize korean = 0;

  *n = 0;
  for (const char *at = text->str; at < text->str + text->len; at = g_utf8_next_char (at))
    {
      gunichar c = (guchar)*at < 0x80 ? 0 : g_utf8_get_char (at);

      if (c == 0)
        continue;
      (*n)++;
      korean += (c >= 0xac00 && c <= 0xd7a3) || (c >= 0x2000 && c <= 0x33ff) ||
                (c >= 0xff01 && c <= 0xff5e) || c == 0xb7;
    }
  return *n > 0 ? (double)korean / *n : 0;
}

/* Whether nobody writes tables in @name any more: uchardet hears it in a few accented letters. */
static gboolean
is_unlikely (const char *name)
{
  static const char *const names[] = { "ISO-8859-3", "ISO-8859-4", "ISO-8859-10", "ISO-8859-13",
                                       "ISO-8859-14", "ISO-8859-15", "ISO-8859-16", NULL };

  return g_strv_contains (names, name) || g_str_has_prefix (name, "IBM") ||
         g_str_has_prefix (name, "MAC");
}

/* (nullable): what uchardet hears, when it can be decoded without a fault. */
static const char *
ask_uchardet (const guint8 *data,
              gsize         length)
{
  uchardet_t          detector = uchardet_new ();
  g_autoptr (GString) text = NULL;
  const char         *name = NULL;

  if (uchardet_handle_data (detector, (const char *)data, length) == 0)
    {
      uchardet_data_end (detector);
      name = g_intern_string (uchardet_get_charset (detector));
    }
  uchardet_delete (detector);
  if (name == NULL || *name == '\0' || g_ascii_strcasecmp (name, "ASCII") == 0 ||
      g_str_has_prefix (name, "UTF") || strcmp (name, "EUC-KR") == 0 ||
      strcmp (name, "UHC") == 0 || is_unlikely (name))
    return NULL;
  for (guint i = 0; i < G_N_ELEMENTS (wider); i++)
    if (g_ascii_strcasecmp (name, wider[i].said) == 0)
      name = wider[i].meant;
  text = chart_encoding_convert (data, length, name, TRUE, NULL);
  return text != NULL ? name : NULL;
}

/* The part of @length that ends with a line, so that no character of two bytes is cut. */
static gsize
whole_lines (const guint8 *data,
             gsize         length)
{
  const guint8 *end;

  if (length <= SAMPLE)
    return length;
  end = memrchr (data, '\n', SAMPLE);
  if (end == NULL)
    end = memrchr (data, '\r', SAMPLE);
  return end != NULL ? (gsize)(end + 1 - data) : SAMPLE;
}

/* Judges by the characters in daily use. What is good Korean is Korean: another script has to be
 * much likelier, which few characters cannot show. @korean: (nullable): what it is in CP949;
 * @score: how good that is */
static ChartEncoding
guess_legacy (const guint8  *data,
              gsize          length,
              const GString *korean,
              double         score)
{
  static const char *const names[CHART_N_SCRIPTS] = { "CP949", "CP932", "GB18030" };
  const char              *heard = NULL;
  double                   best_score = FAIR;
  gsize                    n_korean = 0, n_best = 0;
  gboolean                 is_korean;
  guint                    best = CHART_SCRIPT_KOREAN;

  is_korean = korean != NULL && score > 0 && korean_share (korean, &n_korean) >= 0.6;
  if (is_korean && score >= GOOD)
    return (ChartEncoding){ names[CHART_SCRIPT_KOREAN], 0, n_korean < FEW_CHARACTERS };

  heard = ask_uchardet (data, length);
  for (guint i = CHART_SCRIPT_JAPANESE; i < CHART_N_SCRIPTS; i++)
    {
      g_autoptr (GString) text = chart_encoding_convert (data, length, names[i], TRUE, NULL);
      gsize               n = 0;
      double              own = text != NULL ? chart_script_judge (i, text, &n) : -1;

      own += g_strcmp0 (heard, names[i]) == 0 ? VOICE : 0;
      if (own < best_score || n < 2)
        continue;
      best = i;
      best_score = own;
      n_best = n;
    }
  if (best != CHART_SCRIPT_KOREAN &&
      (!is_korean || (n_best >= (best == CHART_SCRIPT_CHINESE ? SOME : 2) &&
                      best_score >= score + (score < RARE ? MORE : MUCH))))
    return (ChartEncoding){ names[best], 0, n_best < FEW_CHARACTERS };
  if (is_korean)
    return (ChartEncoding){ names[CHART_SCRIPT_KOREAN], 0, n_korean < FEW_CHARACTERS };
  /* what it hears and the characters do not bear out is none of the three */
  for (guint i = 0; i < CHART_N_SCRIPTS; i++)
    if (g_strcmp0 (heard, names[i]) == 0)
      heard = NULL;
  return (ChartEncoding){ heard != NULL ? heard : "WINDOWS-1252", 0, TRUE };
}

/**
 * chart_encoding_guess:
 * @data: at least one byte of text
 *
 * Decides by validity and plausibility: a byte order mark, UTF-16 by its NULs, UTF-8, UTF-8 with a
 * few broken bytes, CP949 (never plain EUC-KR, which lacks 8,822 syllables), Shift JIS and GB18030
 * by the characters in daily use, what uchardet hears, and Windows-1252, which takes nearly
 * everything.
 */
ChartEncoding
chart_encoding_guess (const guint8 *data,
                      gsize         length)
{
  g_autoptr (GString) korean = NULL;
  const char         *by_nuls;
  double              score;
  gsize               sample, n;

  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    if (length >= marks[i].length && memcmp (data, marks[i].mark, marks[i].length) == 0)
      return (ChartEncoding){ marks[i].name, marks[i].length, marks[i].length == 4 };

  by_nuls = guess_by_nuls (data, MIN (length, SAMPLE));
  if (by_nuls != NULL)
    return (ChartEncoding){ by_nuls, 0, TRUE };
  if (g_utf8_validate_len ((const char *)data, length, NULL))
    return (ChartEncoding){ "UTF-8", 0, FALSE };

  sample = whole_lines (data, length);
  korean = chart_encoding_convert (data, sample, "CP949", TRUE, NULL);
  score = korean != NULL ? chart_script_judge (CHART_SCRIPT_KOREAN, korean, &n) : -1;
  if (is_damaged_utf8 (data, sample, score >= GOOD))
    return (ChartEncoding){ "UTF-8", 0, FALSE };
  return guess_legacy (data, sample, korean, score);
}

/**
 * chart_encoding_convert:
 * @encoding: an iconv name
 * @strict: whether the first byte that is no character ends it
 * @replaced: (nullable) (element-type gsize): takes the places, in the result, of each U+FFFD that
 *   stands for bytes that are no character
 *
 * Returns: (transfer full) (nullable): the text in UTF-8; %NULL for an encoding that is not known
 *   or when @strict and broken
 */
GString *
chart_encoding_convert (const guint8 *data,
                        gsize         length,
                        const char   *encoding,
                        gboolean      strict,
                        GArray       *replaced)
{
  GIConv   converter = g_iconv_open ("UTF-8", encoding);
  GString *text;
  char    *in = (char *)data;
  gsize    in_left = length;
  gsize    unit = g_str_has_prefix (encoding, "UTF-16")   ? 2
                  : g_str_has_prefix (encoding, "UTF-32") ? 4
                                                          : 1;
  char     buffer[8192];

  if (converter == (GIConv)-1)
    return NULL;
  text = g_string_sized_new (length + length / 2);
  while (in_left > 0)
    {
      char *out = buffer;
      gsize out_left = sizeof buffer;
      gsize result = g_iconv (converter, &in, &in_left, &out, &out_left);
      int   saved = errno;

      g_string_append_len (text, buffer, out - buffer);
      if (result != (gsize)-1 || saved == E2BIG)
        continue;
      if (strict)
        {
          g_string_free (text, TRUE);
          g_iconv_close (converter);
          return NULL;
        }
      if (replaced != NULL)
        g_array_append_val (replaced, text->len);
      g_string_append (text, REPLACEMENT);
      g_iconv (converter, NULL, NULL, NULL, NULL);
      in += MIN (unit, in_left);
      in_left -= MIN (unit, in_left);
      if (saved == EINVAL) /* the end is cut: one mark for what is left of it */
        break;
    }
  g_iconv_close (converter);
  return text;
}
