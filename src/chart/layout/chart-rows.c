/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "layout/chart-layout-private.h"

#include "base/chart-format.h"
#include "base/chart-sum.h"
#include "base/chart-words.h"
#include "spec/chart-kind.h"
#include "stats/chart-rank.h"
#include "stats/chart-shares.h"
#include "text/chart-break.h"

#include <string.h>

/* Frees what @row owns. */
void
chart_row_clear (ChartLayoutRow *row)
{
  g_clear_pointer (&row->cells, g_array_unref);
  g_free (row->label);
  g_free (row->value);
  g_free (row->words);
  g_free (row->rank);
  g_free (row->name);
}

static gboolean
is_drawn (ChartLayoutContext *context,
          guint               index)
{
  return chart_dataset_get_role (context->dataset, index) != CHART_ROW_TOTAL;
}

/* What stands before or around a number that is not simply reported. */
static char *
hedge (ChartLang   lang,
       ChartStatus status,
       char       *number)
{
  g_autofree char *plain = number;

  if (status == CHART_STATUS_APPROXIMATE || status == CHART_STATUS_OVER)
    {
      const char    *word = chart_word (lang, status == CHART_STATUS_OVER ? CHART_WORD_OVER
                                                                          : CHART_WORD_ABOUT);
      g_auto (GStrv) parts = g_strsplit (word, "%s", 2);

      return g_strjoinv (plain, parts);
    }
  return g_steal_pointer (&plain);
}

/* The number or range of @column in words, with its unit as @use says. */
char *
chart_rows_format (ChartLayoutContext *context,
                   const ChartColumn  *column,
                   const ChartValue   *value,
                   ChartUnitUse        use)
{
  ChartLang        lang = context->spec->lang;
  ChartForm        form = chart_forms_get (context, column);
  const char      *unit = chart_column_get_unit (column, context->tag);
  g_autofree char *number = NULL;

  if (chart_value_is_missing (value))
    return g_strdup (chart_word (lang, CHART_WORD_NO_VALUE));
  number = chart_value_is_range (value) ? chart_format_range (lang, form, value->low, value->high)
                                        : chart_format_number_as (lang, form, value->number);
  if (use == CHART_UNIT_SAID || (use == CHART_UNIT_PRINTED && chart_column_is_percent (column)))
    {
      char *bare = g_steal_pointer (&number);

      number = chart_format_quantity (lang, bare, unit);
      g_free (bare);
    }
  return hedge (lang, value->status, g_steal_pointer (&number));
}

/* Whether a row was reported as a share of too few answers to rely on. */
gboolean
chart_row_is_suppressed (ChartLayoutContext *context,
                         guint               index)
{
  ChartValue value = chart_column_get (context->column, index);

  return value.status == CHART_STATUS_REPORTED && !chart_number_is_missing (value.number) &&
         chart_dataset_get_n_columns (context->dataset) == 1 && is_drawn (context, index) &&
         chart_shares_is_suppressed (context->dataset, value.number);
}

static char *
datum_name (const char *label,
            const char *value,
            const char *rank)
{
  return rank != NULL ? g_strdup_printf ("%s, %s, %s", label, value, rank)
                      : g_strdup_printf ("%s, %s", label, value);
}

/* How far the share of @row may be from the truth, and whether it is too far; its datum says it
 * too. */
static void
set_interval (ChartLayoutContext *context,
              ChartLayoutRow     *row)
{
  g_autoptr (GString) words = g_string_new (row->words);

  row->suppressed = chart_row_is_suppressed (context, (guint)row->row);
  if (context->intervals && row->status == CHART_STATUS_REPORTED &&
      !chart_number_is_missing (row->number))
    {
      g_autofree char *interval = NULL;

      row->uncertain = TRUE;
      row->interval = chart_shares_get_interval (context->dataset, row->number);
      interval = chart_uncertainty_format (context, row->interval, context->unit);
      g_string_append_printf (words, ", %s", interval);
    }
  if (row->suppressed)
    g_string_append_printf (words, ", %s",
                            chart_word (context->spec->lang, CHART_WORD_TOO_FEW));
  g_free (row->name);
  row->name = datum_name (row->label, words->str, row->rank);
}

/**
 * chart_row_format_rank:
 * @index: of a row that has a place
 *
 * Returns: (transfer full) (nullable): its rank as it is counted, or all it may be where the sample
 *   tells no more; %NULL where some of those are not known of the list
 */
char *
chart_row_format_rank (ChartLayoutContext *context,
                       guint               index,
                       ChartRank           rank)
{
  if (context->standing != NULL && chart_standing_has (context->standing, index))
    {
      guint best = chart_standing_get_best (context->standing, index);
      guint worst = chart_standing_get_worst (context->standing, index);

      if (best < worst)
        return worst <= chart_standing_count_placed (context->standing) &&
                   worst <= chart_dataset_get_known_ranks (context->dataset)
                 ? chart_format_rank_range (context->spec->lang, best, worst)
                 : NULL;
    }
  return chart_format_rank (context->spec->lang, rank.place, rank.tied);
}

/* Whether ranks and sums are those of one series: the only one, or in a table the one that orders
 * the rows. */
static gboolean
is_led (ChartLayoutContext *context)
{
  return context->series == NULL || context->spec->kind == CHART_KIND_TABLE;
}

static ChartLayoutRow
make_row (ChartLayoutContext *context,
          guint               index,
          ChartRank           rank)
{
  ChartValue     value = chart_column_get (context->column, index);
  ChartLang      lang = context->spec->lang;
  ChartLayoutRow row = { .row = (int)index, .column = context->place };

  row.label = chart_clean_line (chart_dataset_get_label (context->dataset, index, context->tag));
  if (row.label[0] == '\0')
    {
      g_free (row.label);
      row.label = g_strdup (chart_word (lang, CHART_WORD_BLANK));
    }
  if (value.status == CHART_STATUS_REFERENCE)
    {
      char *bare = row.label;

      row.label = g_strdup_printf ("%s (%s)", bare, chart_word (lang, CHART_WORD_REFERENCE));
      g_free (bare);
    }
  row.value = chart_rows_format (context, context->column, &value, CHART_UNIT_PRINTED);
  row.words = chart_rows_format (context, context->column, &value, CHART_UNIT_SAID);
  if (rank.place > 0 && context->spec->show_ranks && is_led (context))
    row.rank = chart_row_format_rank (context, index, rank);
  row.name = datum_name (row.label, row.words, row.rank);
  row.number = value.number;
  row.low = value.low;
  row.high = value.high;
  row.status = value.status;
  row.highlighted = chart_spec_highlights (context->spec, context->dataset, index);
  row.quiet = value.status == CHART_STATUS_DERIVED ||
              chart_dataset_get_role (context->dataset, index) == CHART_ROW_OTHER;
  set_interval (context, &row);
  if (context->series != NULL)
    row.cells = chart_cells_new (context, &row);
  return row;
}

typedef struct
{
  guint       index;
  ChartNumber number;
  gboolean    quiet;
  gboolean    highlighted;
  char       *key; /* for the alphabet; NULL elsewhere */
} Candidate;

static void
candidate_clear (Candidate *candidate)
{
  g_free (candidate->key);
}

static int
compare_candidates (gconstpointer a,
                    gconstpointer b,
                    gpointer      data)
{
  const Candidate *first = a;
  const Candidate *second = b;
  ChartOrder       order = GPOINTER_TO_INT (data);
  int              by = 0;

  if (order != CHART_ORDER_FILE)
    by = first->quiet - second->quiet;
  if (by == 0 && order == CHART_ORDER_LABEL)
    by = strcmp (first->key, second->key);
  if (by == 0 && order == CHART_ORDER_VALUE)
    {
      gboolean missing = chart_number_is_missing (first->number) ||
                         chart_number_is_missing (second->number);

      by = missing ? chart_number_compare (first->number, second->number)
                   : chart_number_compare (second->number, first->number);
    }
  return by != 0 ? by : (first->index > second->index) - (first->index < second->index);
}

/* A range is ordered by its middle. */
static ChartNumber
order_number (const ChartValue *value)
{
  if (chart_value_is_range (value))
    return chart_number_new (value->low.value / 2 + value->high.value / 2, 0);
  return value->number;
}

/* Case is folded; Hangul stands in the order of its alphabet by its code points already. */
static GArray *
collect (ChartLayoutContext *context)
{
  GArray *candidates = g_array_new (FALSE, FALSE, sizeof (Candidate));

  g_array_set_clear_func (candidates, (GDestroyNotify)candidate_clear);
  for (guint i = 0; i < chart_dataset_get_n_rows (context->dataset); i++)
    {
      ChartValue value = chart_column_get (context->column, i);
      Candidate  candidate = { i, context->weights != NULL
                                    ? chart_number_new (context->weights[i], 0)
                                    : order_number (&value) };

      if (!is_drawn (context, i))
        continue;
      candidate.quiet = value.status == CHART_STATUS_DERIVED ||
                        chart_dataset_get_role (context->dataset, i) == CHART_ROW_OTHER;
      candidate.highlighted = chart_spec_highlights (context->spec, context->dataset, i) ||
                              chart_annotations_need (context, i);
      if (context->spec->order == CHART_ORDER_LABEL)
        candidate.key = g_utf8_casefold (chart_dataset_get_label (context->dataset, i,
                                                                  context->tag),
                                         -1);
      g_array_append_val (candidates, candidate);
    }
  g_array_sort_with_data (candidates, compare_candidates,
                          GINT_TO_POINTER (context->spec->order));
  return candidates;
}

/* How many rows there would be if none were folded. */
guint
chart_rows_count (ChartLayoutContext *context)
{
  guint n = chart_dataset_get_n_left_out (context->dataset);

  for (guint i = 0; i < chart_dataset_get_n_rows (context->dataset); i++)
    n += is_drawn (context, i);
  return n;
}

/* Whether any row goes from a low to a high. */
gboolean
chart_rows_have_ranges (ChartLayoutContext *context)
{
  for (guint i = 0; i < chart_dataset_get_n_rows (context->dataset); i++)
    {
      ChartValue value = chart_column_get (context->column, i);

      if (is_drawn (context, i) && chart_value_is_range (&value))
        return TRUE;
    }
  return FALSE;
}

/* Whether the values of several rows may be added up: where they are parts of one whole. */
static gboolean
is_additive (ChartLayoutContext *context)
{
  g_autofree char *refusal = NULL;

  if (chart_kind_get_info (context->spec->kind)->parts)
    return TRUE;
  if (!chart_column_is_percent (context->column))
    return FALSE;
  refusal = chart_kind_refuse (CHART_KIND_PIE, context->dataset, context->spec);
  return refusal == NULL;
}

/* (transfer full): what @n folded rows are called. */
char *
chart_rows_name_others (ChartLayoutContext *context,
                        guint               n)
{
  ChartLang        lang = context->spec->lang;
  g_autofree char *count = chart_format_count (lang, n);
  g_auto (GStrv)   parts = g_strsplit (
      chart_word (lang, n == 1 ? CHART_WORD_OTHER : CHART_WORD_OTHERS), "%s", 2);

  return g_strjoinv (count, parts);
}

/* The rows of @candidates that are in @folded, and what the dataset left out, as one: all of them
 * are counted and, where that makes sense, added. */
static ChartLayoutRow
fold (ChartLayoutContext *context,
      GArray             *candidates,
      const gboolean     *folded)
{
  guint          n_others = chart_dataset_get_n_left_out (context->dataset);
  ChartLayoutRow row = {
    .row = -1, .column = context->place, .quiet = TRUE, .folded = TRUE
  };
  ChartValue sum = { CHART_NUMBER_MISSING, CHART_NUMBER_MISSING, CHART_NUMBER_MISSING,
                     CHART_STATUS_REPORTED, "" };

  for (guint i = 0; i < candidates->len; i++)
    n_others += folded[i];
  row.number = row.low = row.high = CHART_NUMBER_MISSING;
  row.label = chart_rows_name_others (context, n_others);
  row.status = CHART_STATUS_REPORTED;
  if (is_led (context) && is_additive (context))
    {
      const ChartLeftOut *rest = chart_column_get_left_out (context->column);
      ChartSum            total = { rest->sum, 0 };
      guint               decimals = rest->most;

      for (guint i = 0; i < candidates->len; i++)
        {
          const Candidate *candidate = &g_array_index (candidates, Candidate, i);

          if (folded[i] && !chart_number_is_missing (candidate->number))
            {
              chart_sum_add (&total, candidate->number.value);
              decimals = MAX (decimals, candidate->number.decimals);
            }
        }
      row.number = sum.number = chart_number_new (chart_sum_get (&total), decimals);
    }
  if (chart_number_is_missing (row.number))
    {
      row.value = g_strdup ("");
      row.name = g_strdup (row.label);
    }
  else
    {
      row.value = chart_rows_format (context, context->column, &sum, CHART_UNIT_PRINTED);
      row.words = chart_rows_format (context, context->column, &sum, CHART_UNIT_SAID);
      row.name = datum_name (row.label, row.words, NULL);
    }
  return row;
}

/* What is kept beside the first rows, as room gets less: quiet and highlighted rows, the
 * highlighted ones, none. */
typedef enum {
  KEEP_QUIET_AND_HIGHLIGHTED,
  KEEP_HIGHLIGHTED,
  KEEP_NONE,
  N_KEEPS,
} Keep;

/* Marks the rows behind the first @limit; returns how many are folded, those among them that are
 * left out of the dataset. */
static guint
mark_folded (GArray   *candidates,
             guint     n_left_out,
             guint     limit,
             Keep      keep,
             gboolean *folded)
{
  guint n_folded = n_left_out;
  guint kept = 0;

  for (guint i = 0; i < candidates->len; i++)
    {
      const Candidate *candidate = &g_array_index (candidates, Candidate, i);

      folded[i] = FALSE;
      if (candidate->quiet && keep == KEEP_QUIET_AND_HIGHLIGHTED)
        continue;
      folded[i] = kept >= limit && !(candidate->highlighted && keep != KEEP_NONE);
      n_folded += folded[i];
      kept++;
    }
  if (n_folded == 1 && n_left_out == 0 && limit > 0) /* a rest of one keeps its name */
    {
      for (guint i = 0; i < candidates->len; i++)
        folded[i] = FALSE;
      n_folded = 0;
    }
  return n_folded;
}

/* How many of the first @limit rows stay when the room ends behind them: equal values go together,
 * unless that would cost half of the rows. */
static guint
limit_at_tie (const ChartLayoutContext *context,
              GArray                   *candidates,
              guint                     limit)
{
  guint at = limit;

  if (context->spec->order != CHART_ORDER_VALUE)
    return limit;
  for (; at > 0 && at < candidates->len; at--)
    {
      const Candidate *behind = &g_array_index (candidates, Candidate, at);

      if (behind->quiet || chart_number_is_missing (behind->number) ||
          chart_number_compare (behind->number, behind[-1].number) != 0)
        break;
    }
  return 2 * at > limit ? at : limit;
}

/* Marks as few rows as bring the others down to @capacity. */
static guint
fold_to_capacity (ChartLayoutContext *context,
                  GArray             *candidates,
                  guint               capacity,
                  gboolean           *folded)
{
  guint n_left_out = chart_dataset_get_n_left_out (context->dataset);
  guint top = context->spec->top > 0 && !context->keeps_rows
                ? MIN (context->spec->top, candidates->len)
                : candidates->len;

  for (guint keep = 0; keep < N_KEEPS; keep++)
    {
      guint limit = top;

      for (;;)
        {
          guint n_folded = mark_folded (candidates, n_left_out, limit, (Keep)keep, folded);
          guint n_rows = candidates->len + n_left_out - n_folded + (n_folded > 0);

          if (n_rows <= capacity && limit == top)
            return n_folded;
          if (n_rows <= capacity)
            return mark_folded (candidates, n_left_out,
                                limit_at_tie (context, candidates, limit), (Keep)keep, folded);
          if (limit <= 1) /* others are other than something */
            break;
          limit -= MIN (limit - 1, MAX (n_rows - capacity, 1));
        }
    }
  return mark_folded (candidates, n_left_out, 1, KEEP_NONE, folded);
}

/**
 * chart_rows_new:
 * @capacity: how many rows there is room for, at least 1
 *
 * Chooses and orders the rows: totals out; the first that fit, or the spec's top; highlighted ones
 * always; the rest folded into one row, which says how many they are and, where shares may be
 * added, their sum; what is quiet last. A rest of one keeps its name.
 *
 * Returns: (transfer full) (element-type ChartLayoutRow): the rows from first to last
 */
GArray *
chart_rows_new (ChartLayoutContext *context,
                guint               capacity)
{
  g_autoptr (GArray)    candidates = collect (context);
  g_autofree ChartRank *ranks = chart_rank_rows (context->dataset, context->place);
  g_autofree gboolean  *folded = g_new0 (gboolean, candidates->len + 1);
  GArray               *rows = g_array_new (FALSE, FALSE, sizeof (ChartLayoutRow));
  guint                 n_folded = fold_to_capacity (context, candidates, capacity, folded);
  gboolean              left_out = FALSE;
  gboolean              placed = FALSE;

  g_array_set_clear_func (rows, (GDestroyNotify)chart_row_clear);
  for (guint i = 0; i < candidates->len; i++)
    {
      const Candidate *candidate = &g_array_index (candidates, Candidate, i);
      ChartLayoutRow   row;

      if (folded[i])
        {
          left_out = TRUE;
          continue;
        }
      if (candidate->quiet && n_folded > 0 && !placed)
        {
          row = fold (context, candidates, folded);
          g_array_append_val (rows, row);
          placed = TRUE;
          left_out = FALSE;
        }
      row = make_row (context, candidate->index, ranks[candidate->index]);
      row.gap = left_out;
      left_out = FALSE;
      g_array_append_val (rows, row);
    }
  if (n_folded > 0 && !placed)
    {
      ChartLayoutRow row = fold (context, candidates, folded);

      g_array_append_val (rows, row);
    }
  return rows;
}

/* Adds the part of a whole of 100 % that none of @rows has, where it is more than rounding. */
void
chart_rows_add_rest (ChartLayoutContext *context,
                     GArray             *rows)
{
  ChartLang      lang = context->spec->lang;
  ChartLayoutRow row = {
    .row = -1, .column = context->place, .status = CHART_STATUS_DERIVED, .quiet = TRUE
  };
  double sum = 0;
  guint  decimals = 0;
  guint  n = chart_rows_count (context);

  if (!chart_column_is_percent (context->column))
    return;
  for (guint i = 0; i < rows->len; i++)
    {
      ChartNumber number = g_array_index (rows, ChartLayoutRow, i).number;

      if (chart_number_is_missing (number))
        continue;
      sum += number.value;
      decimals = MAX (decimals, number.decimals);
    }
  if (100 - sum <= n * chart_rounding (decimals) + 1e-9)
    return;

  row.number = chart_number_new (100 - sum, decimals);
  row.low = row.high = CHART_NUMBER_MISSING;
  row.label = g_strdup (chart_word (lang, CHART_WORD_NOT_REPORTED));
  {
    g_autofree char *number = chart_format_number_as (lang, context->form, row.number);

    row.value = chart_format_quantity (lang, number, context->unit);
  }
  row.name = g_strdup_printf ("%s, %s", row.label, row.value);
  g_array_append_val (rows, row);
}
