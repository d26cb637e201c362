/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "base/chart-format.h"
#include "stats/chart-check-private.h"

#define LEAST_UNITS 1000 /* of the last decimal: a smaller number is a sum of others by chance */
#define MOST_UNITS 1e15  /* more are no longer added exactly */
#define LEAST_PARTS 3
#define MOST_PARTS 100  /* of a total that is compared with them */
#define MOST_ANSWERS 12 /* to one question */
#define MOST_OVER 0.2   /* of a total: parts that are more past it are parts of something else */

/* A plain row that is all the others together. */
static void
check_total (ChartCheck *check)
{
  const ChartColumn *values = chart_dataset_get_column (check->dataset, 0);
  gboolean           percent = chart_column_is_percent (values);
  double             unit = pow (10, -(double)check->decimals);

  if (check->shares->len <= LEAST_PARTS || check->rest > 0 || check->sum >= MOST_UNITS * unit)
    return;
  for (guint i = 0; i < check->shares->len; i++)
    {
      guint            row = g_array_index (check->rows, guint, i);
      double           value = g_array_index (check->shares, ChartNumber, i).value;
      g_autofree char *number = NULL;
      GArray          *rows;

      if (chart_column_get (values, row).status != CHART_STATUS_REPORTED)
        return;
      if (fabs (check->sum - 2 * value) >= unit / 2 ||
          (percent ? fabs (value - 100) >= unit / 2 : value < LEAST_UNITS * unit))
        continue;
      number = chart_check_format (check, value, check->decimals);
      rows = chart_check_add (
        check, CHART_FINDING_WARNING, "total-among-parts",
        SAY (check, "%s의 값 %s%s: 나머지 값을 모두 더한 것과 같다. 합계라면 다른 항목과 나란히 그릴 것이 아니다",
             "%s, %s%s, is the sum of all others; a total is no row to draw beside its parts",
             chart_check_label (check, row), number, percent ? "%" : ""));
      chart_check_remedy (check, CHART_REMEDY_LEAVE_OUT);
      g_array_append_val (rows, row);
    }
}

/* The parts of one series, and what stands as their total. */
typedef struct
{
  double numbers[MOST_PARTS];
  guint  n;
  double sum;
  double slack;
  guint  decimals;
  double total; /* NAN: none, or several */
  guint  total_row;
} Parts;

/* FALSE where a number is missing, below zero or no plain one, or there are too many. */
static gboolean
collect_parts (const ChartCheck  *check,
               const ChartColumn *values,
               Parts             *parts)
{
  guint n_totals = 0;

  *parts = (Parts){ .total = NAN, .slack = 1e-9 };
  for (guint row = 0; row < chart_column_get_n (values); row++)
    {
      ChartValue value = chart_column_get (values, row);
      double     rounding = chart_rounding (value.number.decimals);

      if (chart_number_is_missing (value.number) || value.status != CHART_STATUS_REPORTED ||
          value.number.value < 0 || parts->n == MOST_PARTS)
        return FALSE;
      parts->slack += rounding;
      parts->decimals = MAX (parts->decimals, value.number.decimals);
      if (chart_dataset_get_role (check->dataset, row) == CHART_ROW_TOTAL)
        {
          n_totals++;
          parts->total = n_totals > 1 ? NAN : value.number.value;
          parts->total_row = row;
          continue;
        }
      parts->numbers[parts->n++] = value.number.value;
      parts->sum += value.number.value;
    }
  return parts->sum < MOST_UNITS;
}

/* Whether some of the parts, one after the other, make up what is too much: they are parts of
 * another one. */
static gboolean
are_nested (const Parts *parts)
{
  double over = parts->sum - parts->total;

  for (guint i = 0; i < parts->n; i++)
    {
      double run = 0;

      for (guint k = i; k < parts->n && run <= over + parts->slack; k++)
        {
          run += parts->numbers[k];
          if (fabs (run - over) <= parts->slack)
            return TRUE;
        }
    }
  return FALSE;
}

/* A total that its parts are more than, though none of them stands twice. Less they may be: a table
 * need not have all of them. */
static gboolean
check_stated_total (ChartCheck        *check,
                    const ChartColumn *values)
{
  Parts            parts;
  g_autofree char *said = NULL, *sum = NULL;
  const char      *unit = chart_column_is_percent (values) ? "%" : "";
  GArray          *rows;

  if (!collect_parts (check, values, &parts) || !(parts.total > 0) || parts.n < LEAST_PARTS ||
      parts.sum <= parts.total + parts.slack || parts.sum > (1 + MOST_OVER) * parts.total ||
      are_nested (&parts) ||
      (chart_column_is_percent (values) && fabs (parts.total - 100) > parts.slack))
    return FALSE;
  said = chart_check_format (check, parts.total, parts.decimals);
  sum = chart_check_format (check, parts.sum, parts.decimals);
  rows = chart_check_add (check, CHART_FINDING_WARNING, "total-differs",
                          SAY (check, "%1$s: %2$s%4$s%5$s라고 적혀 있으나 나머지를 더하면 %3$s%4$s%6$s다",
                               "%1$s is given as %2$s%4$s%5$s, and the other rows add up to "
                               "%3$s%4$s%6$s",
                               chart_check_label (check, parts.total_row), said, sum, unit,
                               chart_check_particle (check, *unit != '\0' ? unit : said,
                                                     CHART_PARTICLE_IDA),
                               chart_check_particle (check, *unit != '\0' ? unit : sum,
                                                     CHART_PARTICLE_IDA)));
  g_array_append_val (rows, parts.total_row);
  return TRUE;
}

/* What a step of a scale is called, and how much of it; in Korean what may follow it. */
/* clang-format off */
#define DEGREES_KO "매우|아주|대체로|약간|다소|조금|별로|전혀|그다지|어느 ?정도|적극|비교적"
#define STEPS_KO \
  "찬성|반대|불?만족|불만|비?동의|그렇|그런|아니|잘|잘못|긍정|부정|불?필요|보통|중립|" \
  "신뢰|불신|예|네|아니오"
#define ENDS_KO "[하한함는편이다않음못지고있런렇았었했습니에요은적 /·,()]*"
#define DEGREES_EN \
  "strongly|very|somewhat|fairly|completely|mostly|slightly|tend to|not very|not at all"
#define STEPS_EN \
  "(?:agree|disagree|satisfied|dissatisfied|approve|disapprove|support|oppose|favou?r|" \
  "neither|neutral|likely|unlikely|for|against|yes|no)"
/* clang-format on */

/* Whether a label is the step of a scale, or yes or no, of which nobody chooses two. */
static gboolean
is_step (const char *label)
{
  return g_regex_match_simple ("^\\s*(?:(?:" DEGREES_KO ")\\s*)?(?:" STEPS_KO ")" ENDS_KO "$|"
                               "^\\s*(?:(?:" DEGREES_EN ")\\s+)?" STEPS_EN
                               "(?: " STEPS_EN ")?(?: n?or " STEPS_EN ")?\\s*$",
                               label, G_REGEX_CASELESS, 0);
}

/* Shares past a whole in a table that does not say what it is, where its rows exclude each
 * other. */
static void
check_exclusive (ChartCheck        *check,
                 const ChartColumn *values)
{
  Parts            parts;
  guint            n_steps = 0;
  g_autofree char *sum = NULL;

  if (!chart_column_is_percent (values) || chart_column_get_n (values) > MOST_ANSWERS ||
      !collect_parts (check, values, &parts) || parts.n < 2 || parts.sum <= 100 + parts.slack)
    return;
  for (guint row = 0; row < chart_column_get_n (values); row++)
    if (chart_dataset_get_role (check->dataset, row) == CHART_ROW_PLAIN)
      {
        if (!is_step (chart_check_label (check, row)))
          return;
        n_steps++;
      }
  if (n_steps < 2)
    return;
  sum = chart_check_format (check, parts.sum, parts.decimals);
  chart_check_add (check, CHART_FINDING_WARNING, "over-100",
                   SAY (check, "함께 고를 수 없는 답의 비율인데 합이 %s%%다",
                        "answers that exclude each other add up to %s%%", sum));
  chart_check_remedy (check, CHART_REMEDY_SAY);
}

/* The sum of a series, or of a row over all series, of shares that are all reported; NAN where one
 * is not. @slack: (out): how far rounding may take it from the whole */
static double
add_shares (const ChartCheck *check,
            gboolean          of_row,
            guint             index,
            double           *slack)
{
  guint  n = of_row ? chart_dataset_get_n_columns (check->dataset)
                    : chart_dataset_get_n_rows (check->dataset);
  double sum = 0;

  *slack = 1e-9;
  for (guint i = 0; i < n; i++)
    {
      guint      row = of_row ? index : i;
      ChartValue value = chart_column_get (
        chart_dataset_get_column (check->dataset, of_row ? i : index), row);

      if (!of_row && chart_dataset_get_role (check->dataset, row) == CHART_ROW_TOTAL)
        continue;
      if (value.status != CHART_STATUS_REPORTED || chart_number_is_missing (value.number))
        return NAN;
      sum += value.number.value;
      *slack += chart_rounding (value.number.decimals);
    }
  return sum;
}

/* How many series, or rows, are one whole, but for what rounding adds. */
static guint
count_wholes (const ChartCheck *check,
              gboolean          of_rows,
              guint             n)
{
  guint found = 0;

  for (guint i = 0; i < n; i++)
    {
      double slack;

      found += fabs (add_shares (check, of_rows, i, &slack) - 100) <= slack;
    }
  return found;
}

/* A question asked of several groups, each of which is a whole, a series or a row: that some are
 * says that the others should be. */
static void
check_groups (ChartCheck *check)
{
  ChartDatasetKind kind = chart_dataset_get_kind (check->dataset);
  guint            n_columns = chart_dataset_get_n_columns (check->dataset);
  guint            n_rows = chart_dataset_get_n_rows (check->dataset);
  guint            whole_columns, whole_rows, n;
  gboolean         of_rows;

  if ((kind != CHART_DATASET_KIND_SINGLE && kind != CHART_DATASET_KIND_SCALE) || n_columns < 2 ||
      n_rows > MOST_PARTS)
    return;
  for (guint i = 0; i < n_columns; i++)
    if (!chart_column_is_percent (chart_dataset_get_column (check->dataset, i)))
      return;
  whole_columns = count_wholes (check, FALSE, n_columns);
  whole_rows = count_wholes (check, TRUE, n_rows);
  of_rows = whole_rows > whole_columns;
  n = of_rows ? n_rows : n_columns;
  if (whole_rows == whole_columns || 2 * MAX (whole_rows, whole_columns) < n)
    return;
  for (guint i = 0; i < n; i++)
    {
      double           slack;
      double           total = add_shares (check, of_rows, i, &slack);
      g_autofree char *sum = NULL;
      const char      *name;
      GArray          *rows;

      if (!(total > 100 + slack))
        continue;
      sum = chart_check_format (check, total, slack < 0.5 ? 1 : 0);
      name = of_rows ? chart_check_label (check, i)
                     : chart_column_get_name (chart_dataset_get_column (check->dataset, i),
                                              check->tag);
      rows = chart_check_add (check, CHART_FINDING_ERROR, "over-100",
                              SAY (check, "답을 하나씩 고른 질문인데 ‘%s’의 비율의 합이 %s%%다",
                                   "the question takes one answer, and the shares of “%s” add up "
                                   "to %s%%",
                                   name, sum));
      if (of_rows)
        g_array_append_val (rows, i);
      chart_check_remedy (check, CHART_REMEDY_SAY);
    }
}

/* Rows beside the one that is all of them, and parts that are more than their whole. */
void
chart_check_parts (ChartCheck *check)
{
  gboolean table = chart_dataset_get_kind (check->dataset) == CHART_DATASET_KIND_VALUE;

  check_total (check);
  check_groups (check);
  if (chart_dataset_get_n_left_out (check->dataset) > 0 ||
      chart_dataset_get_kind (check->dataset) == CHART_DATASET_KIND_MULTIPLE)
    return;
  for (guint i = 0; i < chart_dataset_get_n_columns (check->dataset); i++)
    {
      const ChartColumn *values = chart_dataset_get_column (check->dataset, i);

      if (!check_stated_total (check, values) && table)
        check_exclusive (check, values);
    }
}
