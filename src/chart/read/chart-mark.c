/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "read/chart-mark.h"

#include <string.h>

/* Signs that point to a note, of which a number may have several behind it. */
static const char *const signs[] = { "*", "†", "‡", "¹", "²", "³", "⁾" };

/* What says of a number that it is provisional, an estimate or revised. */
static const char *const letters[] = { "(p)", "(e)", "(r)", "p)", "e)", "r)", "p" };

static gboolean
ends_in_digit (const char *text,
               gsize       length)
{
  while (length > 0 && text[length - 1] == ' ')
    length--;
  return length > 0 && g_ascii_isdigit (text[length - 1]);
}

/* Where the signs at the end begin. */
static gsize
skip_signs (const char *text)
{
  gsize    length = strlen (text);
  gboolean found;

  do
    {
      found = FALSE;
      for (guint i = 0; i < G_N_ELEMENTS (signs) && !found; i++)
        {
          gsize n = strlen (signs[i]);

          found = length > n && memcmp (text + length - n, signs[i], n) == 0;
          length -= found ? n : 0;
        }
    }
  while (found);
  return length;
}

/* Where the number of a note begins, set apart by a blank: " 1)"; the end where there is none. One
 * that touches the digits before it is not told from them. */
static gsize
skip_note (const char *text)
{
  gsize length = strlen (text);
  gsize at = length - 1;

  if (length < 4 || text[at] != ')')
    return length;
  while (at > 0 && length - at < 4 && g_ascii_isdigit (text[at - 1]))
    at--;
  return at < length - 1 && at > 1 && text[at - 1] == ' ' && ends_in_digit (text, at) ? at : length;
}

/**
 * chart_mark_find:
 * @text: a cell without outer blanks
 *
 * Finds what stands behind a number and is no part of it: "12.3p", "12.3*", "12.3 1)".
 *
 * Returns: how many bytes of @text stand before it; all, where there is none
 */
gsize
chart_mark_find (const char *text)
{
  gsize length = strlen (text);
  gsize at = length == 0 ? 0 : MIN (skip_signs (text), skip_note (text));

  for (guint i = 0; i < G_N_ELEMENTS (letters) && at == length; i++)
    if (g_str_has_suffix (text, letters[i]) &&
        ends_in_digit (text, length - strlen (letters[i])))
      at = length - strlen (letters[i]);
  return at;
}
