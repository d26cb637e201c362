/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "base/chart-format.h"
#include "data/chart-places.h"
#include "read/chart-cell.h"
#include "stats/chart-check-private.h"

#include <string.h>

#define LEAST_CELLS 6   /* of a column, before one of them can stand out */
#define MOST_SPREAD 4   /* of the others: the largest of them and the least */
#define LEAST_JUMP 6    /* from the others to the one */
#define MOST_SHIFT 3    /* places that a decimal point may have slipped */
#define LEAST_PLACES 3  /* of a column of ranks */
#define LONGEST_BASE 40 /* bytes of a label that says how many answered */

/* The first place after which one is left out: neither "1224" nor "1223" goes on as @placed. */
static void
check_gaps (ChartCheck   *check,
            const GArray *placed)
{
  guint ties = 1;

  for (guint i = 1; i < placed->len; i++)
    {
      const ChartPlaced *a = &g_array_index (placed, ChartPlaced, i - 1);
      const ChartPlaced *b = &g_array_index (placed, ChartPlaced, i);
      g_autofree char   *before = NULL;
      g_autofree char   *after = NULL;
      GArray            *rows;

      if (b->place == a->place || b->place == a->place + 1 || b->place == a->place + ties)
        {
          ties = b->place == a->place ? ties + 1 : 1;
          continue;
        }
      before = chart_format_rank (check->lang, a->place, FALSE);
      after = chart_format_rank (check->lang, b->place, FALSE);
      rows = chart_check_add (
        check, CHART_FINDING_WARNING, "rank-gap",
        SAY (check, "적힌 순위가 %s 다음에 %s이다. 그 사이 항목이 빠져 있을 수 있다",
             "the places given go from %s to %s; rows may be missing in between", before, after));
      g_array_append_val (rows, b->row);
      return;
    }
}

/* The places that the source gives and the values of the series that follow them best. */
static void
check_places (ChartCheck *check)
{
  g_autoptr (ChartPlaces) places = chart_places_new (check->dataset);
  const ChartPlaced      *first;
  g_autofree char        *place = NULL;
  GArray                 *rows;

  if (places == NULL || places->placed->len < LEAST_PLACES)
    return;
  if (places->wrong->len == 0)
    {
      check_gaps (check, places->placed);
      return;
    }
  first = &g_array_index (places->placed, ChartPlaced, g_array_index (places->wrong, guint, 0));
  place = chart_format_rank (check->lang, first->place, FALSE);
  rows = chart_check_add (check, CHART_FINDING_WARNING, "rank-column",
                          SAY (check, "적힌 순위는 값을 따르지 않는다: %s%s %s인데 값은 앞 순위를 넘어선다",
                               "the places given do not follow the values: %s%s is %s, and its "
                               "value passes the one before",
                               chart_check_label (check, first->row),
                               chart_check_particle (check, chart_check_label (check, first->row),
                                                     CHART_PARTICLE_I),
                               place));
  for (guint i = 0; i < places->wrong->len; i++)
    g_array_append_val (
      rows,
      g_array_index (places->placed, ChartPlaced, g_array_index (places->wrong, guint, i)).row);
}

/* Cells of a series that should hold numbers and hold something else, which is not drawn. */
static void
check_text (ChartCheck *check,
            guint       column)
{
  const ChartColumn *values = chart_dataset_get_column (check->dataset, column);
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (guint));
  const char        *first = NULL;
  GArray            *rows;

  for (guint row = 0; row < chart_column_get_n (values); row++)
    {
      ChartValue value = chart_column_get (values, row);

      if (!chart_value_is_missing (&value) || *value.text == '\0' ||
          chart_cell_read (value.text).kind == CHART_CELL_EMPTY ||
          chart_cell_read (value.text).kind == CHART_CELL_NUMBER)
        continue;
      if (first == NULL)
        first = value.text;
      g_array_append_val (found, row);
    }
  if (found->len == 0)
    return;
  rows = chart_check_add (
    check, CHART_FINDING_WARNING, "text-in-numbers",
    found->len == 1
      ? SAY (check, "숫자가 있을 자리에 ‘%2$s’%3$s라고 적혀 있어 %1$s의 값을 그릴 수 없다",
             "“%2$s”%3$s stands where the number of %1$s should, which cannot be drawn",
             chart_check_label (check, g_array_index (found, guint, 0)), first,
             chart_check_particle (check, first, CHART_PARTICLE_IDA))
      : SAY (check, "숫자가 있을 자리에 다른 글이 %2$u번 적혀 있어 그릴 수 없다. 처음은 ‘%1$s’이다",
             "“%1$s” and others, %2$u in all, stand where numbers should and cannot be drawn",
             first, found->len));
  g_array_append_vals (rows, found->data, found->len);
}

/* (nullable) (transfer full): the unit in brackets at the end of @label, as in "매출(억원)" */
static char *
unit_of_label (const char *label)
{
  static const char *const units[] = {
    "%", "%p", "원", "천원", "만원", "백만원", "억원", "억 원", "조원", "조 원", "달러", "만달러",
    "억달러", "명", "천명", "만명", "개", "건", "톤", "kg", "km", "㎞", "㎡", "점", "세", "년", "시간",
    "분", "회", "배", "가구", "people", "USD", "KRW", "EUR", "US$", "$", "€", "won", "tons", "points",
    "years", "hours", "million", "billion", NULL
  };
  const char      *open = strrchr (label, '(');
  g_autofree char *unit = NULL;

  if (open == NULL || !g_str_has_suffix (label, ")"))
    return NULL;
  unit = g_strndup (open + 1, strlen (open) - 2);
  return g_strv_contains (units, unit) ? g_steal_pointer (&unit) : NULL;
}

static void
add_mixed (ChartCheck *check,
           guint       row,
           const char *first,
           const char *second)
{
  GArray *rows = chart_check_add (check, CHART_FINDING_WARNING, "mixed-units",
                                  SAY (check, "나란히 그릴 값의 단위가 서로 달라(%s, %s) 길이를 견줄 수 없다",
                                       "the values are of different units (%s, %s), so their "
                                       "lengths do not compare",
                                       first, second));

  g_array_append_val (rows, row);
}

/* Two units in the cells of one series: two signs, or a percent sign behind some numbers only. */
static void
check_units (ChartCheck *check,
             guint       column)
{
  const ChartColumn *values = chart_dataset_get_column (check->dataset, column);
  const char        *none = check->lang == CHART_LANG_KO ? "단위 없음" : "none";
  const char        *first = NULL;

  for (guint row = 0; row < chart_column_get_n (values); row++)
    {
      ChartCell   cell = chart_cell_read (chart_column_get (values, row).text);
      const char *unit = cell.unit;

      if (cell.kind != CHART_CELL_NUMBER)
        continue;
      /* A currency often stands behind the first number only, a percent sign in the head. */
      if (unit == NULL && chart_column_is_percent (values))
        unit = "%";
      if (unit == NULL && first != NULL && strcmp (first, "%") != 0)
        continue;
      if (unit == NULL)
        unit = none;
      if (first == NULL || (strcmp (first, none) == 0 && strcmp (unit, "%") != 0))
        first = unit;
      if (strcmp (first, unit) == 0)
        continue;
      add_mixed (check, row, first, unit);
      return;
    }
}

/* Labels that all end with a unit, and not with the same. */
static void
check_labels (ChartCheck *check)
{
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  guint            row = 0;

  for (guint i = 0; i < chart_dataset_get_n_rows (check->dataset); i++)
    {
      g_autofree char *unit = unit_of_label (chart_check_label (check, i));

      if (chart_dataset_get_role (check->dataset, i) == CHART_ROW_TOTAL)
        continue;
      if (unit == NULL)
        return;
      if (first == NULL)
        first = g_steal_pointer (&unit);
      else if (second == NULL && strcmp (first, unit) != 0)
        {
          second = g_steal_pointer (&unit);
          row = i;
        }
    }
  if (second != NULL)
    add_mixed (check, row, first, second);
}

/* A row of shares that says how many answered: that is no share. */
static void
check_base_row (ChartCheck *check)
{
  static gsize       pattern = 0;
  const ChartColumn *values = chart_dataset_get_column (check->dataset, 0);

  if (!chart_column_is_percent (values))
    return;
  if (g_once_init_enter (&pattern))
    g_once_init_leave (
      &pattern,
      (gsize)g_regex_new ("^(?:(?:사례|표본|응답|응답자|조사) ?수|n|(?:(?:un)?weighted )?base|sample size|"
                          "number of respondents) ?(?:\\((?:명|개|n|people)\\))?$",
                          G_REGEX_CASELESS | G_REGEX_OPTIMIZE, 0, NULL));
  for (guint row = 0; row < chart_column_get_n (values); row++)
    {
      const char *label = chart_check_label (check, row);
      ChartValue  value = chart_column_get (values, row);

      if (*label == '\0' || strlen (label) > LONGEST_BASE || value.number.decimals > 0 ||
          chart_number_is_missing (value.number) ||
          !g_regex_match ((GRegex *)pattern, label, 0, NULL))
        continue;
      add_mixed (check, row, "%", check->lang == CHART_LANG_KO ? "명" : "people");
      return;
    }
}

/* What the plain numbers of a series are between, but for the least or the largest of them. */
typedef struct
{
  ChartNumber least[2]; /* in order */
  ChartNumber most[2];
  guint       least_row, most_row;
  guint       n;
  guint       decimals[CHART_MAX_DECIMALS + 1]; /* how many numbers have so many */
} Spread;

/* FALSE where a number is not above zero. */
static gboolean
collect_spread (const ChartCheck *check,
                guint             column,
                Spread           *spread)
{
  const ChartColumn *values = chart_dataset_get_column (check->dataset, column);

  *spread = (Spread){ .least = { { INFINITY, 0 }, { INFINITY, 0 } } };
  for (guint row = 0; row < chart_column_get_n (values); row++)
    {
      ChartValue  value = chart_column_get (values, row);
      ChartNumber number = value.number;

      if (chart_dataset_get_role (check->dataset, row) != CHART_ROW_PLAIN ||
          value.status != CHART_STATUS_REPORTED || chart_number_is_missing (number))
        continue;
      if (number.value <= 0)
        return FALSE;
      spread->n++;
      spread->decimals[MIN (number.decimals, CHART_MAX_DECIMALS)]++;
      if (number.value < spread->least[0].value)
        {
          spread->least[1] = spread->least[0];
          spread->least[0] = number;
          spread->least_row = row;
        }
      else if (number.value < spread->least[1].value)
        spread->least[1] = number;
      if (number.value > spread->most[0].value)
        {
          spread->most[1] = spread->most[0];
          spread->most[0] = number;
          spread->most_row = row;
        }
      else if (number.value > spread->most[1].value)
        spread->most[1] = number;
    }
  return TRUE;
}

/* Whether @value with its decimal point moved lies among the others, from @low to @high, and then
 * has as many decimals as they. @meant: (out): the number it would be */
static gboolean
has_slipped (ChartNumber  value,
             double       low,
             double       high,
             guint        decimals,
             ChartNumber *meant)
{
  for (int shift = -MOST_SHIFT; shift <= MOST_SHIFT; shift++)
    {
      double moved = value.value * pow (10, shift);

      if (shift == 0 || (int)value.decimals - shift != (int)decimals || moved < low ||
          moved > high)
        continue;
      *meant = chart_number_new (moved, decimals);
      return TRUE;
    }
  return FALSE;
}

/* One value far from all others, which are near each other, and among them when its decimal point
 * is moved. Nothing is said of fewer than six. */
static void
check_slip (ChartCheck *check,
            guint       column)
{
  Spread           spread;
  ChartNumber      odd, low, high, meant;
  guint            decimals = CHART_MAX_DECIMALS;
  g_autofree char *said = NULL, *from = NULL, *to = NULL, *moved = NULL;
  guint            row;
  GArray          *rows;

  if (!collect_spread (check, column, &spread) || spread.n < LEAST_CELLS)
    return;
  if (spread.most[0].value >= LEAST_JUMP * spread.most[1].value)
    {
      odd = spread.most[0];
      row = spread.most_row;
      low = spread.least[0];
      high = spread.most[1];
    }
  else if (spread.least[0].value * LEAST_JUMP <= spread.least[1].value)
    {
      odd = spread.least[0];
      row = spread.least_row;
      low = spread.least[1];
      high = spread.most[0];
    }
  else
    return;
  spread.decimals[MIN (odd.decimals, CHART_MAX_DECIMALS)]--;
  while (decimals > 0 && spread.decimals[decimals] == 0)
    decimals--;
  if (high.value > MOST_SPREAD * low.value ||
      !has_slipped (odd, low.value, high.value, decimals, &meant))
    return;
  said = chart_format_number (check->lang, odd);
  from = chart_format_number (check->lang, low);
  to = chart_format_number (check->lang, high);
  moved = chart_format_number (check->lang, meant);
  rows = chart_check_add (
    check, CHART_FINDING_WARNING, "decimal-slip",
    SAY (check, "%s의 값은 %s인데 다른 값은 모두 %s에서 %s 사이다. 소수점을 옮기면 %s%s 된다",
         "%s is %s, and all others are between %s and %s; with its decimal point moved it would be "
         "%s%s",
         chart_check_label (check, row), said, from, to, moved,
         chart_check_particle (check, moved, CHART_PARTICLE_I)));
  g_array_append_val (rows, row);
}

/* What the cells of the table tell, one by one and beside each other. */
void
chart_check_cells (ChartCheck *check)
{
  check_places (check);
  check_labels (check);
  check_base_row (check);
  for (guint i = 0; i < chart_dataset_get_n_columns (check->dataset); i++)
    {
      check_text (check, i);
      check_units (check, i);
      check_slip (check, i);
    }
}
