/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "layout/chart-layout-private.h"

#include "base/chart-format.h"
#include "base/chart-words.h"
#include "stats/chart-shares.h"

#define SMALL_N 100

/* What shows how far shares may be from the truth, or what else needs a key. */
static const char *
key_text (ChartLayoutContext *context)
{
  ChartLang lang = context->spec->lang;

  if (context->intervals)
    return chart_word (lang, context->spec->uncertainty == CHART_UNCERTAINTY_FADE
                               ? CHART_WORD_FADES
                               : CHART_WORD_WHISKERS);
  return context->spec->kind == CHART_KIND_WAFFLE ? chart_word (lang, CHART_WORD_SQUARES) : NULL;
}

/* Whether any rank is drawn as a range. */
static gboolean
has_rank_ranges (ChartLayoutContext *context)
{
  guint known;

  if (!context->spec->show_ranks || context->standing == NULL ||
      (!chart_layout_has_ends (context->spec->kind) && context->spec->kind != CHART_KIND_TABLE))
    return FALSE;
  known = MIN (chart_dataset_get_known_ranks (context->dataset),
               chart_standing_count_placed (context->standing));
  for (guint row = 0; row < chart_dataset_get_n_rows (context->dataset); row++)
    if (chart_standing_has (context->standing, row) &&
        chart_standing_get_best (context->standing, row) <
          chart_standing_get_worst (context->standing, row) &&
        chart_standing_get_worst (context->standing, row) <= known)
      return TRUE;
  return FALSE;
}

/* Whether any mark is hatched for that; a table has none. */
static gboolean
has_suppressed (ChartLayoutContext *context)
{
  if (context->spec->kind == CHART_KIND_TABLE)
    return FALSE;
  for (guint row = 0; row < chart_dataset_get_n_rows (context->dataset); row++)
    if (chart_row_is_suppressed (context, row))
      return TRUE;
  return FALSE;
}

/* What the stated number of answers was corrected by: weights, a small population. */
static void
append_corrections (GString            *text,
                    ChartLayoutContext *context)
{
  ChartLang        lang = context->spec->lang;
  double           effect = chart_shares_get_design_effect (context->dataset);
  guint64          population = chart_shares_get_population (context->dataset);
  gboolean         costs = fabs (effect - 1) >= 0.005;
  g_autofree char *number = chart_format_number (lang,
                                                 chart_number_new (round (100 * effect) / 100, 2));
  g_autofree char *count = chart_format_count (lang, population);
  g_autofree char *first = chart_word_fill (lang, CHART_WORD_DESIGN_EFFECT, number, NULL);
  g_autofree char *second = chart_word_fill (lang, CHART_WORD_POPULATION, count, NULL);

  if (costs || population > 0)
    g_string_append_printf (text, " (%s%s%s)", costs ? first : "",
                            costs && population > 0 ? ", " : "", population > 0 ? second : "");
}

static void
append_sentence (GString    *text,
                 const char *sentence)
{
  if (sentence == NULL || sentence[0] == '\0')
    return;
  if (text->len > 0)
    g_string_append (text, ". ");
  g_string_append (text, sentence);
}

/**
 * chart_note_text:
 *
 * Returns: (transfer full) (nullable): the note under the chart: what is drawn of how sure its
 *   numbers are, what adds up to something else than it should, then the dataset's own
 */
char *
chart_note_text (ChartLayoutContext *context)
{
  ChartLang           lang = context->spec->lang;
  g_autoptr (GString) text = g_string_new (NULL);
  ChartNumber         sum;

  append_sentence (text, key_text (context));
  if (context->intervals)
    append_corrections (text, context);
  if (has_rank_ranges (context))
    append_sentence (text, chart_word (lang, CHART_WORD_RANK_RANGES));
  if (has_suppressed (context))
    append_sentence (text, chart_word (lang, CHART_WORD_SUPPRESSED));
  if (chart_shares_only_round (context->dataset, context->place, &sum))
    {
      g_autofree char *number = chart_format_number (lang, sum);
      g_autofree char *share = chart_format_quantity (lang, number, context->unit);
      g_autofree char *said = chart_word_fill (lang, CHART_WORD_ROUNDED, share, NULL);

      append_sentence (text, said);
    }
  append_sentence (text, chart_spec_get_text (context->spec, context->dataset, CHART_SPEC_NOTE));
  return text->len > 0 ? g_string_free (g_steal_pointer (&text), FALSE) : NULL;
}

/**
 * chart_source_text:
 *
 * Returns: (transfer full) (nullable): the source, and how many were asked; that they are few,
 *   where that is so
 */
char *
chart_source_text (ChartLayoutContext *context)
{
  ChartLang           lang = context->spec->lang;
  const char         *source = chart_spec_get_text (context->spec, context->dataset,
                                                    CHART_SPEC_SOURCE);
  guint               n = chart_dataset_get_n (context->dataset);
  g_autoptr (GString) text = g_string_new (NULL);

  if (source != NULL)
    g_string_append_printf (text, "%s %s", chart_word (lang, CHART_WORD_SOURCE), source);
  if (n > 0)
    {
      g_autofree char *count = chart_format_count (lang, n);

      g_string_append_printf (text, "%sn = %s", source != NULL ? ", " : "", count);
    }
  if (n > 0 && n < SMALL_N)
    {
      g_autofree char *few = chart_format_count (lang, SMALL_N);
      g_autofree char *said = chart_word_fill (lang, CHART_WORD_FEWER_THAN, few, NULL);

      g_string_append (text, said);
    }
  return text->len > 0 ? g_string_free (g_steal_pointer (&text), FALSE) : NULL;
}
