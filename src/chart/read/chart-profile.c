/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "read/chart-profile.h"

#include "base/chart-error.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* What a head of a column may name in brackets behind it: "인구 (명)". */
static const char *const units[] = {
  "%",
  "％",
  "명",
  "천명",
  "천 명",
  "만 명",
  "인",
  "원",
  "천원",
  "천 원",
  "만원",
  "만 원",
  "백만원",
  "백만 원",
  "억원",
  "억 원",
  "조원",
  "조 원",
  "달러",
  "백만 달러",
  "억 달러",
  "개",
  "건",
  "점",
  "세",
  "개월",
  "일",
  "시간",
  "분",
  "초",
  "가구",
  "호",
  "대",
  "회",
  "권",
  "편",
  "곳",
  "kg",
  "km",
  "km²",
  "㎢",
  "m",
  "㎡",
  "ha",
  "t",
  "톤",
  "℃",
  "°C",
  "mm",
  "$",
  "US$",
  "USD",
  "€",
  "EUR",
  "£",
  "people",
  "persons",
  "points",
  "years",
  "months",
};

/* Heads of columns that number or name the rows and measure nothing. */
static const char *const id_names[] = {
  "id",
  "no",
  "no.",
  "번호",
  "순번",
  "연번",
  "코드",
  "code",
  "순위",
  "rank",
  "index",
  "#",
};

/* How such a head may end. */
static const char *const id_endings[] = {
  " No.",
  " no.",
  " ID",
  " id",
  "_id",
  " code",
  " Code",
  "번호",
  "코드",
};

static void
profile_free (ChartProfile *self)
{
  g_free (self->name);
  g_free (self->bare);
  g_free (self);
}

/* One line, without outer blanks, each run of blanks made one. */
static char *
make_line (const char *text)
{
  GString *line = g_string_new (NULL);

  for (; *text != '\0'; text++)
    if (strchr (" \t\n\r", *text) == NULL)
      g_string_append_c (line, *text);
    else if (line->len > 0 && line->str[line->len - 1] != ' ')
      g_string_append_c (line, ' ');
  if (line->len > 0 && line->str[line->len - 1] == ' ')
    g_string_truncate (line, line->len - 1);
  return g_string_free (line, FALSE);
}

/* Takes the unit in brackets off the end of a name. (nullable): interned */
static const char *
take_unit (char *name)
{
  gsize length = strlen (name);
  char *open = strrchr (name, '(');

  if (open == NULL || open == name || length == 0 || name[length - 1] != ')')
    return NULL;
  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    if (strncmp (open + 1, units[i], strlen (units[i])) == 0 &&
        open + 1 + strlen (units[i]) == name + length - 1)
      {
        *open = '\0';
        g_strchomp (name);
        return strcmp (units[i], "％") == 0 ? "%" : units[i];
      }
  return NULL;
}

/* The cell of a header that column @i stands under: a blank one belongs to the one before it,
 * unless it is the lowest. */
static const char *
get_head (const ChartRecords *rows,
          const ChartShape   *shape,
          guint               row,
          guint               i)
{
  const char *cell = chart_records_get_cell (rows, row, i);

  while (*cell == '\0' && i > 1 && row + 1 < shape->first)
    cell = chart_records_get_cell (rows, row, --i);
  return cell;
}

/* Names column @i: the cells of the header, joined; a number where there are none; told apart where
 * another column has the same. */
static char *
make_name (const ChartRecords *rows,
           const ChartShape   *shape,
           guint               i,
           GHashTable         *taken,
           ChartReading       *reading)
{
  g_autoptr (GString) joined = g_string_new (NULL);
  const char         *before = "";
  char               *name;

  for (guint row = shape->first - shape->header; row < shape->first; row++)
    {
      const char *cell = get_head (rows, shape, row, i);

      if (*cell != '\0' && strcmp (cell, before) != 0)
        g_string_append_printf (joined, "%s%s", joined->len > 0 ? " " : "", cell);
      before = cell;
    }
  name = make_line (joined->str);
  if (*name == '\0')
    {
      g_free (name);
      name = g_strdup_printf ("%u", i + 1);
    }
  if (g_hash_table_contains (taken, name))
    {
      g_autofree char *said = chart_escape_for_line (name, -1);
      char            *other = NULL;

      for (guint n = 2; other == NULL || g_hash_table_contains (taken, other); n++)
        {
          g_free (other);
          other = g_strdup_printf ("%s (%u)", name, n);
        }
      chart_reading_add_notice (reading, chart_records_get_line (rows, shape->first - 1),
                                "same-name",
                                _ ("two columns are called “%s”; the later one is shown as “%s”"),
                                said, other);
      g_free (name);
      name = other;
    }
  g_hash_table_add (taken, g_strdup (name));
  return name;
}

static gboolean
is_code (const char *text)
{
  if (*text == '\'')
    return g_ascii_isdigit (text[1]);
  return text[0] == '0' && strspn (text, "0123456789") == strlen (text) && text[1] != '\0';
}

/* Adds @unit to the units seen, told once each. */
static void
add_unit (GPtrArray  *seen,
          const char *unit)
{
  if (!g_ptr_array_find_with_equal_func (seen, unit, g_str_equal, NULL))
    g_ptr_array_add (seen, (gpointer)unit);
}

/* Several currencies are told in the unit; shares and amounts in one column are no unit at all. */
static void
settle_unit (ChartProfile *self,
             GPtrArray    *seen,
             gboolean      plain)
{
  gboolean         percent = g_ptr_array_find_with_equal_func (seen, "%", g_str_equal, NULL);
  g_autofree char *joined = NULL;

  self->mixed = percent && (plain || seen->len > 1);
  if (self->mixed || seen->len == 0)
    return;
  g_ptr_array_add (seen, NULL);
  joined = g_strjoinv (", ", (char **)seen->pdata);
  self->unit = g_intern_string (joined);
}

/* What parts the decimals of a column: what a person said, else what its cells speak for. */
static ChartDecimal
find_decimal (const ChartLoadJob *job,
              const ChartRecords *rows,
              const ChartShape   *shape,
              guint               column)
{
  ChartDecimalCount count = { 0 };

  if (job->options.decimal != 0)
    return job->options.decimal == ',' ? CHART_DECIMAL_COMMA : CHART_DECIMAL_POINT;
  for (guint row = shape->first; row < shape->end; row++)
    chart_decimal_look (&count, chart_records_get_cell (rows, row, column));
  return chart_decimal_settle (&count);
}

static void
fill (ChartProfile       *self,
      const ChartLoadJob *job,
      const ChartRecords *rows,
      const ChartShape   *shape,
      guint               column)
{
  g_autoptr (GPtrArray) seen = g_ptr_array_new ();
  gboolean              plain = FALSE;
  const char           *first = chart_records_get_cell (rows, shape->first, column);

  self->decimal = find_decimal (job, rows, shape, column);
  self->constant = shape->end - shape->first > 1;
  for (guint row = shape->first; row < shape->end; row++)
    {
      const char *text = chart_records_get_cell (rows, row, column);
      ChartCell   cell = chart_decimal_read (text, self->decimal);

      self->counts[cell.kind]++;
      self->blank += *text == '\0';
      self->constant &= strcmp (text, first) == 0;
      self->years += chart_cell_is_period (text);
      self->codes += is_code (text);
      if (cell.unit != NULL)
        add_unit (seen, cell.unit);
      else
        plain |= cell.kind == CHART_CELL_NUMBER;
    }
  settle_unit (self, seen, plain);
}

/**
 * chart_profile_columns:
 * @reading: takes the names of all columns, and a notice for names told apart
 *
 * Looks through each column of the table.
 *
 * Returns: (transfer full) (element-type ChartProfile): a profile for each column
 */
GPtrArray *
chart_profile_columns (const ChartLoadJob *job,
                       const ChartRecords *rows,
                       const ChartShape   *shape,
                       ChartReading       *reading)
{
  GPtrArray             *profiles = g_ptr_array_new_with_free_func ((GDestroyNotify)profile_free);
  g_autoptr (GHashTable) taken = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < shape->width; i++)
    {
      ChartProfile *profile = g_new0 (ChartProfile, 1);
      const char   *unit;

      profile->name = make_name (rows, shape, i, taken, reading);
      profile->bare = g_strdup (profile->name);
      unit = take_unit (profile->bare);
      fill (profile, job, rows, shape, i);
      if (unit != NULL)
        profile->unit = unit;
      g_ptr_array_add (profiles, profile);
      g_ptr_array_add (reading->columns, g_strdup (profile->name));
    }
  return profiles;
}

/* Whether the column measures something: more than two in three of its cells are numbers or, where
 * not @surely, half of them. */
gboolean
chart_profile_is_number (const ChartProfile *self,
                         gboolean            surely)
{
  guint numbers = self->counts[CHART_CELL_NUMBER];
  guint others = self->counts[CHART_CELL_ODD] + self->counts[CHART_CELL_DATE] +
                 self->counts[CHART_CELL_TEXT];

  return numbers > 0 && (surely ? numbers > 2 * others : numbers >= others);
}

/* Whether the column's name says that it numbers or names the rows. */
gboolean
chart_profile_is_id (const ChartProfile *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (id_names); i++)
    if (g_ascii_strcasecmp (self->name, id_names[i]) == 0)
      return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (id_endings); i++)
    if (g_str_has_suffix (self->name, id_endings[i]))
      return TRUE;
  return FALSE;
}
