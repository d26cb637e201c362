/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "read/chart-html-entity.h"

#include <string.h>

#define LONGEST 32 /* bytes of an entity that are looked at */

/* The characters from U+00A0 on. */
static const char *const latin[] = {
  "nbsp",
  "iexcl",
  "cent",
  "pound",
  "curren",
  "yen",
  "brvbar",
  "sect",
  "uml",
  "copy",
  "ordf",
  "laquo",
  "not",
  "shy",
  "reg",
  "macr",
  "deg",
  "plusmn",
  "sup2",
  "sup3",
  "acute",
  "micro",
  "para",
  "middot",
  "cedil",
  "sup1",
  "ordm",
  "raquo",
  "frac14",
  "frac12",
  "frac34",
  "iquest",
  "Agrave",
  "Aacute",
  "Acirc",
  "Atilde",
  "Auml",
  "Aring",
  "AElig",
  "Ccedil",
  "Egrave",
  "Eacute",
  "Ecirc",
  "Euml",
  "Igrave",
  "Iacute",
  "Icirc",
  "Iuml",
  "ETH",
  "Ntilde",
  "Ograve",
  "Oacute",
  "Ocirc",
  "Otilde",
  "Ouml",
  "times",
  "Oslash",
  "Ugrave",
  "Uacute",
  "Ucirc",
  "Uuml",
  "Yacute",
  "THORN",
  "szlig",
  "agrave",
  "aacute",
  "acirc",
  "atilde",
  "auml",
  "aring",
  "aelig",
  "ccedil",
  "egrave",
  "eacute",
  "ecirc",
  "euml",
  "igrave",
  "iacute",
  "icirc",
  "iuml",
  "eth",
  "ntilde",
  "ograve",
  "oacute",
  "ocirc",
  "otilde",
  "ouml",
  "divide",
  "oslash",
  "ugrave",
  "uacute",
  "ucirc",
  "uuml",
  "yacute",
  "thorn",
  "yuml",
};

/* Of the others those that tables have: a spreadsheet writes only the first four. */
static const struct
{
  const char *name;
  gunichar    character;
} others[] = {
  { "quot", 0x22 },
  { "amp", 0x26 },
  { "apos", 0x27 },
  { "lt", 0x3c },
  { "gt", 0x3e },
  { "OElig", 0x152 },
  { "oelig", 0x153 },
  { "Scaron", 0x160 },
  { "scaron", 0x161 },
  { "Yuml", 0x178 },
  { "fnof", 0x192 },
  { "circ", 0x2c6 },
  { "tilde", 0x2dc },
  { "ensp", 0x2002 },
  { "emsp", 0x2003 },
  { "thinsp", 0x2009 },
  { "zwnj", 0x200c },
  { "zwj", 0x200d },
  { "lrm", 0x200e },
  { "rlm", 0x200f },
  { "ndash", 0x2013 },
  { "mdash", 0x2014 },
  { "lsquo", 0x2018 },
  { "rsquo", 0x2019 },
  { "sbquo", 0x201a },
  { "ldquo", 0x201c },
  { "rdquo", 0x201d },
  { "bdquo", 0x201e },
  { "dagger", 0x2020 },
  { "Dagger", 0x2021 },
  { "bull", 0x2022 },
  { "hellip", 0x2026 },
  { "permil", 0x2030 },
  { "prime", 0x2032 },
  { "Prime", 0x2033 },
  { "lsaquo", 0x2039 },
  { "rsaquo", 0x203a },
  { "oline", 0x203e },
  { "frasl", 0x2044 },
  { "euro", 0x20ac },
  { "trade", 0x2122 },
  { "larr", 0x2190 },
  { "uarr", 0x2191 },
  { "rarr", 0x2192 },
  { "darr", 0x2193 },
  { "harr", 0x2194 },
  { "minus", 0x2212 },
  { "lowast", 0x2217 },
  { "infin", 0x221e },
  { "asymp", 0x2248 },
  { "ne", 0x2260 },
  { "le", 0x2264 },
  { "ge", 0x2265 },
  { "loz", 0x25ca },
  { "alpha", 0x3b1 },
  { "beta", 0x3b2 },
  { "gamma", 0x3b3 },
  { "delta", 0x3b4 },
  { "mu", 0x3bc },
  { "pi", 0x3c0 },
  { "sigma", 0x3c3 },
  { "Sigma", 0x3a3 },
  { "Omega", 0x3a9 },
  { "radic", 0x221a },
  { "sum", 0x2211 },
  { "part", 0x2202 },
};

/* The character of an entity's name; 0 where it is not known. */
static gunichar
find_name (const char *name,
           gsize       length)
{
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    if (strlen (others[i].name) == length && memcmp (others[i].name, name, length) == 0)
      return others[i].character;
  for (guint i = 0; i < G_N_ELEMENTS (latin); i++)
    if (strlen (latin[i]) == length && memcmp (latin[i], name, length) == 0)
      return 0xa0 + i;
  return 0;
}

/* The character that a number stands for; those that no text has become U+FFFD. */
static gunichar
find_number (const char *digits,
             gsize       length)
{
  gboolean hex = length > 0 && (*digits == 'x' || *digits == 'X');
  gunichar character = 0;

  if (length == (gsize)hex)
    return 0;
  for (gsize i = hex; i < length; i++)
    {
      int digit = hex ? g_ascii_xdigit_value (digits[i]) : g_ascii_digit_value (digits[i]);

      if (digit < 0)
        return 0;
      character = MIN (character * (hex ? 16 : 10) + (guint)digit, 0x110000);
    }
  return character != 0 && g_unichar_validate (character) ? character : 0xfffd;
}

/**
 * chart_html_entity_read:
 * @text: takes the character
 * @at: where an "&" stands
 *
 * Appends the character that an entity stands for, or the "&" where it begins none that is known.
 *
 * Returns: the first byte behind it
 */
const char *
chart_html_entity_read (GString    *text,
                        const char *at,
                        const char *end)
{
  const char *name = at + 1;
  const char *stop = name;
  gunichar    character = 0;

  while (stop < end && stop - name < LONGEST && (g_ascii_isalnum (*stop) || *stop == '#'))
    stop++;
  /* without its ";" it may be a part of an address */
  if (stop < end && *stop == ';' && stop > name)
    character = *name == '#' ? find_number (name + 1, (gsize)(stop - name - 1))
                             : find_name (name, (gsize)(stop - name));
  if (character == 0)
    {
      g_string_append_c (text, '&');
      return name;
    }
  g_string_append_unichar (text, character);
  return stop + 1;
}
