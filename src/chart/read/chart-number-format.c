/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "read/chart-number-format.h"

#include "read/chart-cell.h"

#include <math.h>
#include <string.h>

#define SHOWN_DIGITS "%.10g" /* of a number without a format, as the programs show it */
#define LAST_DAY 2958465     /* 9999-12-31 */
#define SECONDS 86400
#define NUMBER_SIZE 400

/* A format's code while it is read. */
typedef struct
{
  ChartNumberFormat format;
  gboolean          digits;  /* one has been seen */
  gboolean          behind;  /* the point */
  gboolean          minutes; /* an h or s has been seen, so that an m may be one of time */
  gboolean          months;
  gboolean          scaled; /* shown in thousands: what stands behind may say so */
  gboolean          fraction;
} Parser;

static void
add_literal (Parser     *self,
             const char *text,
             gsize       length)
{
  char *affix = self->digits ? self->format.after : self->format.before;
  gsize used = strlen (affix);

  if (used + length < CHART_NUMBER_FORMAT_AFFIX)
    {
      memcpy (affix + used, text, length);
      affix[used + length] = '\0';
    }
}

/* What stands in square brackets: a currency, "[$₩-412]"; hours past 24, "[h]"; or a colour. */
static void
add_bracket (Parser     *self,
             const char *text,
             gsize       length)
{
  if (length > 1 && text[0] == '$')
    {
      const char *dash = memchr (text, '-', length);

      add_literal (self, text + 1, (dash != NULL ? (gsize)(dash - text) : length) - 1);
    }
  else if (length > 0 && strspn (text, "hHmMsS") >= length)
    self->format.date |= CHART_DATE_TIME | CHART_DATE_ELAPSED;
}

/* A letter of a date; %FALSE for others. */
static gboolean
add_letter (Parser *self,
            char    c)
{
  switch (g_ascii_tolower (c))
    {
    case 'y':
      self->format.date |= CHART_DATE_YEAR;
      return TRUE;
    case 'm':
      self->months = TRUE;
      return TRUE;
    case 'd':
    case 'a': /* the day of the week */
      self->format.date |= CHART_DATE_DAY;
      return TRUE;
    case 'h':
    case 's':
      self->format.date |= CHART_DATE_TIME;
      self->minutes = TRUE;
      return TRUE;
    default:
      return FALSE;
    }
}

static void
add_sign (Parser *self,
          char    c)
{
  switch (c)
    {
    case '0':
    case '#':
    case '?':
      self->digits = TRUE;
      self->scaled = FALSE;
      self->format.decimals = MAX (self->format.decimals, 0) + self->behind;
      break;
    case '.':
      self->behind = TRUE;
      break;
    case ',':
      self->scaled = self->digits;
      break;
    case '%':
      self->format.percent = TRUE;
      break;
    case '/':
    case 'E':
      self->fraction = TRUE;
      break;
    default:
      add_literal (self, &c, 1);
      break;
    }
}

/* Takes one sign, or what is quoted as one, off the front of @at. */
static const char *
take_one (Parser     *self,
          const char *at)
{
  const char *end;

  switch (*at)
    {
    case '"':
      end = strchrnul (at + 1, '"');
      add_literal (self, at + 1, (gsize)(end - at - 1));
      return *end != '\0' ? end + 1 : end;
    case '[':
      end = strchrnul (at + 1, ']');
      add_bracket (self, at + 1, (gsize)(end - at - 1));
      return *end != '\0' ? end + 1 : end;
    case '\\':
      if (at[1] == '\0')
        return at + 1;
      end = g_utf8_next_char (at + 1);
      add_literal (self, at + 1, (gsize)(end - at - 1));
      return end;
    case '_': /* room as wide as the next one */
    case '*': /* the next one fills the cell */
      return at[1] != '\0' ? g_utf8_next_char (at + 1) : at + 1;
    default:
      break;
    }
  if (g_ascii_strncasecmp (at, "AM/PM", 5) == 0)
    return at + 5;
  if (!add_letter (self, *at))
    {
      end = g_utf8_next_char (at);
      if (end == at + 1)
        add_sign (self, *at);
      else
        add_literal (self, at, (gsize)(end - at));
      return end;
    }
  return at + 1;
}

/**
 * chart_number_format_parse:
 * @code: as a spreadsheet writes a format, "#,##0.0;-#,##0.0"; its first part counts
 */
ChartNumberFormat
chart_number_format_parse (const char *code)
{
  Parser self = { .format.decimals = CHART_NUMBER_FORMAT_GENERAL };

  if (g_ascii_strncasecmp (code, "General", 7) == 0 || g_str_has_prefix (code, "G/") ||
      *code == '@')
    return self.format;
  while (*code != '\0' && *code != ';')
    code = take_one (&self, code);

  if (self.months && (!self.minutes || (self.format.date & (CHART_DATE_YEAR | CHART_DATE_DAY))))
    self.format.date |= CHART_DATE_MONTH;
  if (self.fraction && self.format.date == 0)
    self.format.decimals = CHART_NUMBER_FORMAT_GENERAL;
  if (self.scaled)
    self.format.decimals = CHART_NUMBER_FORMAT_GENERAL;
  if (self.scaled || self.format.date != 0)
    self.format.before[0] = self.format.after[0] = '\0';
  return self.format;
}

/* The formats that a file knows by number alone. */
ChartNumberFormat
chart_number_format_get_builtin (guint id)
{
  static const char *const codes[] = {
    [1] = "0",
    [2] = "0.00",
    [3] = "#,##0",
    [4] = "#,##0.00",
    [5] = "#,##0",
    [6] = "#,##0",
    [7] = "#,##0.00",
    [8] = "#,##0.00",
    [9] = "0%",
    [10] = "0.00%",
    [11] = "0.00E+00",
    [12] = "# ?/?",
    [13] = "# ?/?",
    [14] = "yyyy-mm-dd",
    [15] = "d-mmm-yy",
    [16] = "d-mmm",
    [17] = "mmm-yy",
    [18] = "h:mm",
    [19] = "h:mm:ss",
    [20] = "h:mm",
    [21] = "h:mm:ss",
    [22] = "m/d/yy h:mm",
    [27] = "yyyy-mm-dd",
    [28] = "yyyy-mm-dd",
    [29] = "yyyy-mm-dd",
    [30] = "yyyy-mm-dd",
    [31] = "yyyy-mm-dd",
    [32] = "h:mm",
    [33] = "h:mm:ss",
    [34] = "yyyy-mm-dd",
    [35] = "yyyy-mm-dd",
    [36] = "yyyy-mm-dd",
    [37] = "#,##0",
    [38] = "#,##0",
    [39] = "#,##0.00",
    [40] = "#,##0.00",
    [41] = "#,##0",
    [42] = "#,##0",
    [43] = "#,##0.00",
    [44] = "#,##0.00",
    [45] = "mm:ss",
    [46] = "[h]:mm:ss",
    [47] = "mm:ss.0",
    [48] = "##0.0E+0",
    [50] = "yyyy-mm-dd",
    [51] = "yyyy-mm-dd",
    [52] = "yyyy-mm-dd",
    [53] = "yyyy-mm-dd",
    [54] = "yyyy-mm-dd",
    [55] = "yyyy-mm-dd",
    [56] = "yyyy-mm-dd",
    [57] = "yyyy-mm-dd",
    [58] = "yyyy-mm-dd",
  };

  return chart_number_format_parse (id < G_N_ELEMENTS (codes) && codes[id] != NULL ? codes[id]
                                                                                   : "General");
}

/* (nullable): a day and time in ISO's way, as far as @parts shows it; %NULL where there is no such
 * day: the count from 1900 has a 29th of February of that year, day 60. */
static char *
show_date (ChartDateParts parts,
           double         value,
           gboolean       from_1904)
{
  const guint      whole = CHART_DATE_YEAR | CHART_DATE_MONTH | CHART_DATE_DAY;
  gint64           seconds, day;
  GDate            date;
  g_autofree char *time = NULL;

  if (!(value >= 0 && value <= LAST_DAY))
    return NULL;
  seconds = llround (value * SECONDS);
  day = seconds / SECONDS;
  if (!(parts & CHART_DATE_ELAPSED))
    seconds %= SECONDS;
  time = g_strdup_printf (seconds % 60 != 0 ? "%02d:%02d:%02d" : "%02d:%02d",
                          (int)(seconds / 3600), (int)(seconds / 60 % 60), (int)(seconds % 60));
  if ((parts & whole) == 0)
    return g_steal_pointer (&time);
  if (!from_1904)
    {
      if (day == 0 || day == 60)
        return NULL;
      day -= day > 60 ? 2 : 1;
    }

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, 1, G_DATE_JANUARY, from_1904 ? 1904 : 1900);
  g_date_add_days (&date, (guint)day);
  if ((parts & whole) == CHART_DATE_YEAR)
    return g_strdup_printf ("%04d", g_date_get_year (&date));
  if ((parts & whole) == (CHART_DATE_YEAR | CHART_DATE_MONTH))
    return g_strdup_printf ("%04d-%02d", g_date_get_year (&date), (int)g_date_get_month (&date));
  return g_strdup_printf ("%04d-%02d-%02d%s%s", g_date_get_year (&date),
                          (int)g_date_get_month (&date), g_date_get_day (&date),
                          parts & CHART_DATE_TIME ? " " : "", parts & CHART_DATE_TIME ? time : "");
}

static guint
count_decimals (const char *number)
{
  const char *point = strchr (number, '.');

  return point != NULL && strchr (number, 'e') == NULL ? (guint)strlen (point + 1) : 0;
}

/* @value with the 15 digits that spreadsheets count with, and at least @decimals of them behind the
 * point. @shown: how many of them are to be shown. */
static char *
show_number (double value,
             int    decimals,
             int   *shown)
{
  char  text[NUMBER_SIZE], rounded[NUMBER_SIZE];
  guint n;

  g_ascii_formatd (text, sizeof text, "%.15g", value);
  n = count_decimals (text);
  if (decimals < 0)
    {
      g_ascii_formatd (rounded, sizeof rounded, SHOWN_DIGITS, value);
      decimals = strchr (rounded, 'e') == NULL ? (int)count_decimals (rounded) : (int)n;
    }
  *shown = (int)n > decimals ? decimals : -1;
  if ((int)n < decimals && strchr (text, 'e') == NULL)
    {
      g_autofree char *format = g_strdup_printf ("%%.%df", MIN (decimals, CHART_MAX_DECIMALS));

      g_ascii_formatd (text, sizeof text, format, value);
    }
  return g_strdup (text);
}

/**
 * chart_number_format_show:
 * @from_1904: whether day 0 is the first of 1904
 * @decimals: (out): how many decimals the sheet shows; -1: all that the result has
 *
 * Says a number as text, with all of its digits: what is shown rounded is not rounded. A currency
 * and a percent sign stay with it, days and times are as in ISO 8601.
 *
 * Returns: (transfer full): the text of the cell
 */
char *
chart_number_format_show (const ChartNumberFormat *self,
                          double                   value,
                          gboolean                 from_1904,
                          int                     *decimals)
{
  g_autofree char *number = NULL;
  g_autofree char *dressed = NULL;
  ChartCell        cell;

  *decimals = -1;
  if (self->date != 0)
    {
      char *date = show_date (self->date, value, from_1904);

      if (date != NULL)
        return date;
    }
  number = show_number (self->percent ? value * 100 : value, self->decimals, decimals);
  if (self->percent)
    return g_strconcat (number, "%", NULL);

  /* A currency is told; other words of a format may say anything ("3 of 5"). */
  dressed = g_strconcat (*number == '-' ? "-" : "", self->before,
                         *number == '-' ? number + 1 : number, self->after, NULL);
  cell = chart_cell_read (dressed);
  if (cell.kind == CHART_CELL_NUMBER && cell.unit != NULL && !cell.unsure &&
      cell.number.value == g_ascii_strtod (number, NULL))
    return g_steal_pointer (&dressed);
  return g_steal_pointer (&number);
}
