/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "read/chart-profile.h"

#include "base/chart-error.h"
#include "data/chart-dataset.h"

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
  "index",
  "#",
};

/* Heads of columns that say which place each row takes. */
static const char *const rank_names[] = { "순위", "등수", "석차", "rank", "ranking", NULL };

/* How such a head of numbers or names may end. */
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

/* Frees what @self owns, not itself. */
void
chart_profile_clear (ChartProfile *self)
{
  g_free (self->name);
  g_free (self->bare);
  g_clear_pointer (&self->units, g_ptr_array_unref);
}

static void
profile_free (ChartProfile *self)
{
  chart_profile_clear (self);
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
 * another column has the same. @taken: the numbers that were last put behind the names so far. */
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
      guint            n = GPOINTER_TO_UINT (g_hash_table_lookup (taken, name));
      char            *other = NULL;
      g_autofree char *said = chart_escape_for_line (name, -1);
      g_autofree char *shown = NULL;

      do
        {
          g_free (other);
          other = g_strdup_printf ("%s (%u)", name, ++n);
        }
      while (g_hash_table_contains (taken, other));
      g_hash_table_insert (taken, g_strdup (name), GUINT_TO_POINTER (n));
      shown = chart_escape_for_line (other, -1);
      chart_reading_add_notice (reading, chart_records_get_line (rows, shape->first - 1),
                                "same-name",
                                _ ("two columns are called “%s”; the later one is shown as “%s”"),
                                said, shown);
      g_free (name);
      name = other;
    }
  g_hash_table_insert (taken, g_strdup (name), GUINT_TO_POINTER (1));
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
add_unit (ChartProfile *self,
          const char   *unit)
{
  if (self->units == NULL)
    self->units = g_ptr_array_new ();
  if (!g_ptr_array_find_with_equal_func (self->units, unit, g_str_equal, NULL))
    g_ptr_array_add (self->units, (gpointer)unit);
}

/* Several currencies are told in the unit; shares and amounts in one column are no unit at all. */
static void
settle_unit (ChartProfile *self)
{
  gboolean         percent;
  g_autofree char *joined = NULL;

  if (self->units == NULL)
    return;
  percent = g_ptr_array_find_with_equal_func (self->units, "%", g_str_equal, NULL);
  self->mixed = percent && (self->plain || self->units->len > 1);
  if (self->mixed || self->unit != NULL)
    return;
  g_ptr_array_add (self->units, NULL);
  joined = g_strjoinv (", ", (char **)self->units->pdata);
  self->unit = g_intern_string (joined);
}

/* How the numbers of a column are written: of decimals what a person said, else what its cells
 * speak for. */
ChartSigns
chart_profile_find_signs (const ChartProfile *self,
                          const ChartLoadJob *job)
{
  ChartSigns signs = chart_decimal_settle (&self->seen);

  if (job->options.decimal != 0)
    signs.decimal = job->options.decimal == ',' ? CHART_DECIMAL_COMMA : CHART_DECIMAL_POINT;
  return signs;
}

/* Takes up one more cell of a column that has counted its rows so far. */
static void
count_on (ChartProfile *self,
          ChartCell     cell)
{
  if (cell.kind == CHART_CELL_EMPTY)
    return;
  if (self->counted == 0)
    self->counts_on = cell.number.value;
  self->uneven = cell.kind != CHART_CELL_NUMBER || cell.number.decimals > 0 ||
                 cell.number.value != self->counts_on + self->counted;
  self->counted++;
}

/**
 * chart_profile_look:
 * @text: the next cell of the column; the first one has to last as long as @self is looked with
 *
 * Takes up one more cell, by the way of writing numbers that @self knows.
 *
 * Returns: what the cell is
 */
ChartCell
chart_profile_look (ChartProfile *self,
                    const char   *text)
{
  ChartCell cell = chart_decimal_read (text, self->signs);

  if (self->first == NULL)
    {
      self->first = text;
      self->constant = TRUE;
    }
  self->n++;
  self->counts[cell.kind]++;
  self->blank += *text == '\0';
  self->constant = self->constant && strcmp (text, self->first) == 0;
  self->years += chart_cell_is_period (text);
  self->codes += is_code (text);
  if (!self->uneven)
    count_on (self, cell);
  if (cell.unit != NULL)
    add_unit (self, cell.unit);
  else
    self->plain |= cell.kind == CHART_CELL_NUMBER;
  return cell;
}

/**
 * chart_profile_merge:
 * @other: what was seen of the same column below, compared with the same first cell
 *
 * Adds it to what @self has seen.
 */
void
chart_profile_merge (ChartProfile       *self,
                     const ChartProfile *other)
{
  self->constant = (self->n == 0 || self->constant) && other->constant;
  self->uneven |= other->uneven || (self->counted > 0 && other->counted > 0 &&
                                    other->counts_on != self->counts_on + self->counted);
  if (self->counted == 0)
    self->counts_on = other->counts_on;
  self->counted += other->counted;
  self->n += other->n;
  for (guint i = 0; i < G_N_ELEMENTS (self->counts); i++)
    self->counts[i] += other->counts[i];
  self->blank += other->blank;
  self->years += other->years;
  self->codes += other->codes;
  chart_decimal_merge (&self->seen, &other->seen);
  self->plain |= other->plain;
  for (guint i = 0; other->units != NULL && i < other->units->len; i++)
    add_unit (self, other->units->pdata[i]);
}

/* Ends the looking: what all cells together say. */
void
chart_profile_settle (ChartProfile *self)
{
  self->constant = self->constant && self->n > 1;
  settle_unit (self);
}

static void
fill (ChartProfile       *self,
      const ChartLoadJob *job,
      const ChartRecords *rows,
      const ChartShape   *shape,
      guint               column)
{
  guint  n = shape->end - shape->first;
  double part = (CHART_LOAD_PROFILES - CHART_LOAD_RECORDS) / shape->width;
  double from = CHART_LOAD_RECORDS + column * part;
  double middle = from + part / 2;

  for (guint i = 0; i < n && !chart_load_job_stops_at (job, i, n, from, middle); i++)
    chart_decimal_look (&self->seen, chart_records_get_cell (rows, shape->first + i, column));
  self->signs = chart_profile_find_signs (self, job);
  for (guint i = 0; i < n && !chart_load_job_stops_at (job, i, n, middle, from + part); i++)
    chart_profile_look (self, chart_records_get_cell (rows, shape->first + i, column));
  chart_profile_settle (self);
}

/**
 * chart_profile_name_columns:
 * @reading: takes the names of all columns, and a notice for names told apart
 *
 * Returns: (transfer full) (element-type ChartProfile): a profile for each column, that knows what
 *   its head says and has looked at no cell
 */
GPtrArray *
chart_profile_name_columns (const ChartRecords *rows,
                            const ChartShape   *shape,
                            ChartReading       *reading)
{
  GPtrArray             *profiles = g_ptr_array_new_with_free_func ((GDestroyNotify)profile_free);
  g_autoptr (GHashTable) taken = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < shape->width; i++)
    {
      ChartProfile *profile = g_new0 (ChartProfile, 1);

      profile->name = make_name (rows, shape, i, taken, reading);
      profile->bare = g_strdup (profile->name);
      profile->unit = take_unit (profile->bare);
      g_ptr_array_add (profiles, profile);
      g_ptr_array_add (reading->columns, g_strdup (profile->name));
    }
  return profiles;
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
  GPtrArray *profiles = chart_profile_name_columns (rows, shape, reading);

  for (guint i = 0; i < profiles->len; i++)
    fill (profiles->pdata[i], job, rows, shape, i);
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

/* Whether a column called @name says which place each row takes. */
gboolean
chart_profile_names_ranks (const char *name)
{
  return chart_label_is_one_of (name, rank_names);
}

/* Whether the column's name says that it ranks the rows. */
gboolean
chart_profile_is_rank (const ChartProfile *self)
{
  return chart_profile_names_ranks (self->bare);
}

/* Whether the column counts the rows, from 0 or 1 on. */
gboolean
chart_profile_is_counter (const ChartProfile *self)
{
  return !self->uneven && self->counted >= 3 && (self->counts_on == 0 || self->counts_on == 1) &&
         self->unit == NULL;
}

/* Whether the column's name says that it numbers or names the rows. */
gboolean
chart_profile_is_id (const ChartProfile *self)
{
  if (chart_profile_is_rank (self))
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (id_names); i++)
    if (g_ascii_strcasecmp (self->name, id_names[i]) == 0)
      return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (id_endings); i++)
    if (g_str_has_suffix (self->name, id_endings[i]))
      return TRUE;
  return FALSE;
}
