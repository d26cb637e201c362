/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "read/chart-decimal.h"

#include <string.h>

/* What the signs among the digits of one cell say. */
typedef enum {
  SAYS_NOTHING,
  SAYS_POINT,
  SAYS_COMMA,
  SAYS_EITHER, /* one sign before three digits: thousands or decimals */
} Says;

/* Whether @text, @length bytes, is digits in groups of three parted by @sign. */
static gboolean
is_grouped (const char *text,
            gsize       length,
            char        sign)
{
  gsize since = 0;

  for (gsize i = 0; i < length; i++)
    {
      if (text[i] != sign)
        {
          since++;
          continue;
        }
      if (since == 0 || since > 3 || (since != 3 && memchr (text, sign, i) != NULL))
        return FALSE;
      since = 0;
    }
  return since == 3;
}

/* One sign alone, @sign, of which there are @n, the last at @last. */
static Says
read_one_sign (const char *text,
               gsize       length,
               char        sign,
               guint       n,
               const char *last)
{
  Says  as_decimal = sign == '.' ? SAYS_POINT : SAYS_COMMA;
  Says  as_group = sign == '.' ? SAYS_COMMA : SAYS_POINT;
  gsize before = (gsize)(last - text);
  gsize behind = length - before - 1;

  if (n > 1)
    return is_grouped (text, length, sign) ? as_group : SAYS_NOTHING;
  if (behind != 3 || before > 3 || *text == '0')
    return as_decimal;
  return SAYS_EITHER;
}

static Says
read_signs (const char *text)
{
  const char *start = strpbrk (text, "0123456789");
  const char *last_point, *last_comma, *last;
  gsize       length;
  guint       points = 0, commas = 0;

  if (start == NULL)
    return SAYS_NOTHING;
  length = strspn (start, "0123456789.,");
  while (length > 0 && !g_ascii_isdigit (start[length - 1]))
    length--;
  for (gsize i = 0; i < length; i++)
    {
      points += start[i] == '.';
      commas += start[i] == ',';
    }
  last_point = memrchr (start, '.', length);
  last_comma = memrchr (start, ',', length);
  if (points == 0 && commas == 0)
    return SAYS_NOTHING;
  if (points == 0)
    return read_one_sign (start, length, ',', commas, last_comma);
  if (commas == 0)
    return read_one_sign (start, length, '.', points, last_point);

  /* Both: the last one parts the decimals, if there is one of it and the others part thousands. */
  last = MAX (last_point, last_comma);
  if ((*last == '.' ? points : commas) > 1 ||
      !is_grouped (start, (gsize)(last - start), *last == '.' ? ',' : '.'))
    return SAYS_NOTHING;
  return *last == '.' ? SAYS_POINT : SAYS_COMMA;
}

/* The bytes of a blank that may part thousands, at @text; 0 for another character. */
static gsize
measure_blank (const char *text)
{
  static const char *const blanks[] = { " ", "\xc2\xa0", "\xe2\x80\xaf", "\xe2\x80\x89" };

  for (guint i = 0; i < G_N_ELEMENTS (blanks); i++)
    if (g_str_has_prefix (text, blanks[i]))
      return strlen (blanks[i]);
  return 0;
}

/* @text without the blanks that part its digits in thousands, "1 234 567"; %NULL where there are
 * none, or others among its digits. (nullable) (transfer full) */
static char *
close_blanks (const char *text)
{
  const char         *at = strpbrk (text, "0123456789");
  g_autoptr (GString) closed = NULL;
  gsize               digits, blank;

  if (at == NULL || *at == '0')
    return NULL;
  digits = strspn (at, "0123456789");
  blank = digits <= 3 ? measure_blank (at + digits) : 0;
  if (blank == 0)
    return NULL;
  closed = g_string_new_len (text, at - text + (gssize)digits);
  for (at += digits; blank > 0 && g_ascii_isdigit (at[blank]); blank = measure_blank (at))
    {
      at += blank;
      if (strspn (at, "0123456789") != 3)
        return NULL;
      g_string_append_len (closed, at, 3);
      at += 3;
    }
  if (closed->len == (gsize)(at - text))
    return NULL;
  g_string_append (closed, at);
  return g_string_free (g_steal_pointer (&closed), FALSE);
}

/* @text without its brackets, with a minus; %NULL where it is no bracketed amount. (nullable)
 * (transfer full) */
static char *
open_brackets (const char *text)
{
  gsize length = strlen (text);

  if (length < 3 || text[0] != '(' || text[length - 1] != ')' || strchr ("+-", text[1]) != NULL)
    return NULL;
  return g_strdup_printf ("-%.*s", (int)length - 2, text + 1);
}

/* Counts what a cell that is a number without blanks says against them and of brackets. */
static void
look_at_bare (ChartDecimalCount *self,
              const char        *text,
              gboolean           negative)
{
  const char *digits = strpbrk (text, "0123456789");
  Says        says = read_signs (text);

  self->n_bare++;
  self->n_minus += negative;
  if (digits == NULL)
    return;
  digits += strspn (digits, "0123456789");
  self->n_solid += (digits - text >= 4 && g_ascii_isdigit (digits[-4])) || says == SAYS_EITHER ||
                   (*digits == '\'' && g_ascii_isdigit (digits[1])) ||
                   (strchr (".,", *digits) != NULL && *digits != '\0' &&
                    strpbrk (digits + 1, ".,") != NULL);
}

/* Looks at one more cell of a column: does what it is as a number depend on the sign? */
void
chart_decimal_look (ChartDecimalCount *self,
                    const char        *text)
{
  ChartNumber      plain;
  ChartCell        cell;
  Says             says;
  g_autofree char *closed = NULL;

  if (chart_number_parse_plain (text, &plain))
    {
      self->n_bare++;
      self->n_solid += plain.value >= 1000 || plain.decimals == 3;
      if (plain.decimals > 0)
        self->n_point += plain.decimals != 3 || read_signs (text) == SAYS_POINT;
      return;
    }
  cell = chart_cell_read (text);
  if (cell.kind != CHART_CELL_NUMBER && cell.kind != CHART_CELL_ODD)
    return;
  if (cell.kind == CHART_CELL_ODD)
    {
      g_autofree char *opened = open_brackets (text);

      closed = close_blanks (text);
      self->n_blanks += closed != NULL;
      self->n_brackets += opened != NULL;
    }
  else
    look_at_bare (self, text, cell.number.value < 0);
  says = read_signs (closed != NULL ? closed : text);
  self->n_point += says == SAYS_POINT;
  self->n_comma += says == SAYS_COMMA;
  /* Neither, though it has signs: what is no number as a comma neither makes the column unsure. */
  if (says == SAYS_NOTHING && cell.kind == CHART_CELL_ODD && strpbrk (text, ".,") != NULL)
    self->n_point++;
}

/* Adds what @other has seen of the same column. */
void
chart_decimal_merge (ChartDecimalCount       *self,
                     const ChartDecimalCount *other)
{
  self->n_point += other->n_point;
  self->n_comma += other->n_comma;
  self->n_blanks += other->n_blanks;
  self->n_solid += other->n_solid;
  self->n_brackets += other->n_brackets;
  self->n_bare += other->n_bare;
  self->n_minus += other->n_minus;
}

/* Whether two columns are written in one way. */
gboolean
chart_signs_equal (ChartSigns a,
                   ChartSigns b)
{
  return a.decimal == b.decimal && a.blanks == b.blanks && a.brackets == b.brackets;
}

/**
 * chart_decimal_settle:
 *
 * Finds the one rule for a column. It speaks with commas only where every cell that shows anything
 * does; with blanks between thousands where more than one cell has them and none goes without; and
 * brackets are a minus where fewer numbers have them than not, and none has another minus: a column
 * in brackets throughout is often how many were asked.
 */
ChartSigns
chart_decimal_settle (const ChartDecimalCount *self)
{
  ChartSigns signs = { .decimal = CHART_DECIMAL_POINT };

  signs.blanks = self->n_blanks > 1 && self->n_solid == 0;
  signs.brackets = self->n_brackets > 0 && self->n_brackets < self->n_bare && self->n_minus == 0;
  if (self->n_comma > 0)
    signs.decimal = self->n_point == 0 ? CHART_DECIMAL_COMMA : CHART_DECIMAL_UNSURE;
  return signs;
}

/* (transfer full): @text as chart_cell_read () takes it, by the rule of its column; @bracketed:
 * (out): whether it has a minus that was brackets */
static char *
rewrite (const char *text,
         ChartSigns  signs,
         gboolean   *bracketed)
{
  g_autofree char *opened = signs.brackets ? open_brackets (text) : NULL;
  char            *turned;

  *bracketed = opened != NULL;
  text = opened != NULL ? opened : text;
  turned = signs.blanks ? close_blanks (text) : NULL;
  if (turned == NULL)
    turned = g_strdup (text);
  for (char *c = turned; *c != '\0' && signs.decimal == CHART_DECIMAL_COMMA; c++)
    if (*c == '.' || *c == ',')
      *c = *c == '.' ? ',' : '.';
  return turned;
}

/**
 * chart_decimal_read:
 * @text: a cell
 * @signs: how the numbers of its column are written
 *
 * As chart_cell_read (), by the rule of the column. A minus that was brackets is said to be unsure.
 */
ChartCell
chart_decimal_read (const char *text,
                    ChartSigns  signs)
{
  ChartCell        cell = chart_cell_read (text);
  ChartCell        again;
  g_autofree char *turned = NULL;
  gboolean         bracketed;

  if (cell.kind != CHART_CELL_ODD &&
      (cell.kind != CHART_CELL_NUMBER || signs.decimal == CHART_DECIMAL_POINT))
    return cell;
  turned = rewrite (text, signs, &bracketed);
  if (signs.decimal == CHART_DECIMAL_UNSURE && read_signs (turned) == SAYS_EITHER)
    return (ChartCell){ .kind = CHART_CELL_ODD, .number = CHART_NUMBER_MISSING };
  again = chart_cell_read (turned);
  if (again.kind != CHART_CELL_NUMBER && cell.kind == CHART_CELL_ODD)
    return cell;
  again.unsure |= bracketed;
  return again;
}
