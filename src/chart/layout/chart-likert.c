/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "layout/chart-layout-private.h"

#include "base/chart-format.h"
#include "base/chart-words.h"

/* Answers on a scale with two ends: bars of 100 %, or going apart from a middle. The sums of both
 * ends stand left and right of the bars; what is on no scale stands aside. */
typedef struct
{
  ChartLayoutContext *context;
  ChartParts          parts;
  ChartAnswers        answers;
  double              unit;                           /* scene units a per cent */
  double              sums;                           /* width of a column of sums */
  double              x;                              /* where the bars begin */
  double              most[CHART_ANSWER_ASIDE + 1];   /* per cents of each side, in any row */
  double              longest;                        /* per cents on the scale, in any row */
  double              beside[CHART_ANSWER_ASIDE + 1]; /* widths of values beside bars; 0: none */
} Likert;

#define COLUMN_GAP 1.0  /* ems of an axis label: before what stands apart */
#define BARS_SHARE 0.66 /* of the plot's width, sums and what stands apart included */
#define APART_SHARE 0.74

/* One end of a scale: the colour of its outermost step, and how much of the page's colour the
 * innermost takes. */
typedef struct
{
  ChartColor color;
  double     palest;
} End;

/* An end whose palest step still stands out from the page. */
static End
make_end (const ChartTheme *theme,
          ChartColor        color)
{
  End end = { color, 0.6 };

  while (end.palest > 0 && chart_color_contrast (chart_color_mix (color, theme->page, end.palest),
                                                 theme->page) < CHART_LEAST_CONTRAST)
    end.palest -= 0.02;
  end.palest = fmax (end.palest, 0);
  return end;
}

/* In print, where there is one colour, one end is dark and the other light. */
static void
get_ends (const ChartLayoutContext *context,
          End                      *positive,
          End                      *negative)
{
  const ChartTheme *theme = context->theme;

  *positive = make_end (theme, context->colors[0]);
  *negative = make_end (theme, context->colors[MIN (2, context->n_colors - 1)]);
  if (context->spec->theme != CHART_THEME_PRINT || context->spec->palette != NULL)
    return;
  positive->palest = 0.3;
  *negative = (End){ context->colors[3], 0.55 };
}

/* Each end in tints of its colour, the strongest outermost; the middle and what is aside toned
 * down. */
static void
color_series (Likert *likert)
{
  ChartLayoutContext *context = likert->context;
  const ChartTheme   *theme = context->theme;
  guint               n_left = chart_answers_count (&likert->answers, CHART_ANSWER_LEFT);
  guint               n_right = chart_answers_count (&likert->answers, CHART_ANSWER_RIGHT);
  guint               left = 0, right = 0;
  double              middle = context->spec->theme == CHART_THEME_PRINT ? 0 : 0.4;
  End                 ends[2];

  get_ends (context, &ends[likert->answers.positive_left ? 0 : 1],
            &ends[likert->answers.positive_left ? 1 : 0]);
  for (guint i = 0; i < context->series->len; i++)
    {
      ChartLayoutSeries *series = &g_array_index (context->series, ChartLayoutSeries, i);
      gboolean           is_neutral = likert->answers.sides[i] == CHART_ANSWER_NEUTRAL;
      double             step;

      series->style = CHART_FILL_SOLID;
      series->edge = (ChartColor){ 0 };
      switch (likert->answers.sides[i])
        {
        case CHART_ANSWER_LEFT:
          step = n_left > 1 ? left++ / (double)(n_left - 1) : 0;
          series->fill = chart_color_mix (ends[0].color, theme->page, step * ends[0].palest);
          break;
        case CHART_ANSWER_RIGHT:
          step = n_right > 1 ? 1 - right++ / (double)(n_right - 1) : 0;
          series->fill = chart_color_mix (ends[1].color, theme->page, step * ends[1].palest);
          break;
        case CHART_ANSWER_NEUTRAL:
        case CHART_ANSWER_ASIDE:
        default:
          series->fill = chart_color_mix (theme->page, theme->quiet,
                                          is_neutral ? middle : 0.1);
          series->edge = theme->quiet;
          break;
        }
      if (chart_color_contrast (series->fill, theme->page) < CHART_LEAST_CONTRAST)
        series->edge = theme->quiet;
    }
}

/* The per cents of part @part of @row, of all that answered; 0 where there is no value. */
static double
get_share (const Likert         *likert,
           const ChartLayoutRow *row,
           guint                 part)
{
  ChartNumber share = chart_cells_get_share (likert->context, row, part);

  return chart_number_is_missing (share) ? 0 : share.value;
}

static double
add_side (const Likert         *likert,
          const ChartLayoutRow *row,
          ChartAnswerSide       side)
{
  double sum = 0;

  for (guint i = 0; i < chart_cells_get_n (row); i++)
    sum += likert->answers.sides[i] == side ? get_share (likert, row, i) : 0;
  return sum;
}

/* (transfer full): the sum of one end, as it is printed: with the decimals of its shares */
static char *
format_sum (const Likert         *likert,
            const ChartLayoutRow *row,
            ChartAnswerSide       side)
{
  ChartLayoutContext *context = likert->context;
  guint               decimals = 0;
  g_autofree char    *number = NULL;

  for (guint i = 0; i < chart_cells_get_n (row); i++)
    decimals = MAX (decimals, chart_cells_get_share (context, row, i).decimals);
  number = chart_format_number_as (context->spec->lang, (ChartForm){ 0, context->form.decimals },
                                   chart_number_new (add_side (likert, row, side), decimals));
  return chart_format_quantity (context->spec->lang, number, "%");
}

/* Ends of one step each have no sums of their own. */
static gboolean
has_sums (const Likert *likert)
{
  return likert->context->spec->show_values && !likert->context->sketch &&
         (chart_answers_count (&likert->answers, CHART_ANSWER_LEFT) > 1 ||
          chart_answers_count (&likert->answers, CHART_ANSWER_RIGHT) > 1);
}

static void
measure (Likert *likert)
{
  ChartBands *bands = &likert->parts.bands;
  ChartFont   font = { likert->context->type.axis, TRUE };

  likert->sums = chart_place_width (likert->context, font,
                                    chart_word (likert->context->spec->lang, CHART_WORD_SUM));
  likert->longest = 0;
  for (guint side = 0; side < G_N_ELEMENTS (likert->most); side++)
    likert->most[side] = 0;
  for (guint i = 0; i < bands->rows->len; i++)
    {
      const ChartLayoutRow *row = chart_bands_get (bands, i);

      for (guint side = 0; side < G_N_ELEMENTS (likert->most); side++)
        {
          g_autofree char *sum = format_sum (likert, row, side);

          likert->most[side] = fmax (likert->most[side], add_side (likert, row, side));
          if (side == CHART_ANSWER_LEFT || side == CHART_ANSWER_RIGHT)
            likert->sums = fmax (likert->sums, chart_place_width (likert->context, font, sum));
        }
      likert->longest = fmax (likert->longest, add_side (likert, row, CHART_ANSWER_LEFT) +
                                                 add_side (likert, row, CHART_ANSWER_NEUTRAL) +
                                                 add_side (likert, row, CHART_ANSWER_RIGHT));
    }
  likert->sums += 0.5 * font.size;
  if (!has_sums (likert))
    likert->sums = 0;
}

/* Whether the parts of @side stand in a column of their own. */
static gboolean
is_apart (const Likert   *likert,
          ChartAnswerSide side)
{
  return likert->most[side] > 0 &&
         (side == CHART_ANSWER_ASIDE ||
          (side == CHART_ANSWER_NEUTRAL && likert->context->spec->diverging));
}

/* The width of the values beside the bars of @side, where each row has one that stands apart. */
static double
measure_beside (const Likert   *likert,
                ChartAnswerSide side)
{
  ChartFont font = chart_parts_beside_font (likert->context);
  double    width = 0;

  if (!is_apart (likert, side) || !likert->context->spec->show_values || likert->context->sketch ||
      chart_answers_count (&likert->answers, side) != 1)
    return 0;
  for (guint row = 0; row < likert->parts.bands.rows->len; row++)
    {
      const ChartLayoutRow *whole = chart_bands_get (&likert->parts.bands, row);

      for (guint i = 0; i < chart_cells_get_n (whole); i++)
        if (likert->answers.sides[i] == side)
          width = fmax (width, chart_place_width (likert->context, font,
                                                  chart_cells_get (whole, i)->value));
    }
  return width + 0.4 * font.size;
}

/* Puts the parts of @side of row @row one after the other from @x; returns where they end. */
static double
place_side (Likert         *likert,
            guint           row,
            ChartAnswerSide side,
            double          x)
{
  const ChartLayoutRow *whole = chart_bands_get (&likert->parts.bands, row);

  for (guint i = 0; i < chart_cells_get_n (whole); i++)
    if (likert->answers.sides[i] == side)
      {
        ChartSpan *span = chart_parts_get_span (&likert->parts, row, i);

        span->from = x;
        x += likert->unit * get_share (likert, whole, i);
        span->to = x;
        span->beside = likert->beside[side] > 0;
      }
  return x;
}

/* Columns from left to right: sums of the left end, bars, sums of the right end, the middle where
 * it stands apart, what is on no scale. One scale for all of them. */
static void
place_spans (Likert *likert)
{
  ChartBands *bands = &likert->parts.bands;
  gboolean    apart = likert->context->spec->diverging;
  double      gap = COLUMN_GAP * likert->context->type.axis;
  double      bars, all, room, neutral, aside;

  measure (likert);
  bars = apart ? likert->most[CHART_ANSWER_LEFT] + likert->most[CHART_ANSWER_RIGHT]
               : likert->longest;
  all = bars;
  room = bands->right - bands->left - 2 * likert->sums;
  for (guint side = 0; side < G_N_ELEMENTS (likert->beside); side++)
    {
      likert->beside[side] = measure_beside (likert, side);
      all += is_apart (likert, side) ? likert->most[side] : 0;
      room -= is_apart (likert, side) ? gap + likert->beside[side] : 0;
    }
  likert->unit = fmax (room, 1) / fmax (all, 1);
  likert->x = bands->left + likert->sums;
  neutral = aside = likert->x + bars * likert->unit + likert->sums + gap;
  if (is_apart (likert, CHART_ANSWER_NEUTRAL))
    aside += likert->most[CHART_ANSWER_NEUTRAL] * likert->unit +
             likert->beside[CHART_ANSWER_NEUTRAL] + gap;
  for (guint i = 0; i < bands->rows->len; i++)
    {
      const ChartLayoutRow *row = chart_bands_get (bands, i);
      double                x = likert->x;

      if (apart)
        x += likert->unit * (likert->most[CHART_ANSWER_LEFT] -
                             add_side (likert, row, CHART_ANSWER_LEFT));
      x = place_side (likert, i, CHART_ANSWER_LEFT, x);
      if (apart)
        place_side (likert, i, CHART_ANSWER_NEUTRAL, neutral);
      else
        x = place_side (likert, i, CHART_ANSWER_NEUTRAL, x);
      place_side (likert, i, CHART_ANSWER_RIGHT, x);
      place_side (likert, i, CHART_ANSWER_ASIDE, aside);
    }
}

/* The sums of both ends, and a word over each column of them. */
static void
place_sums (Likert *likert)
{
  ChartLayoutContext *context = likert->context;
  ChartBands         *bands = &likert->parts.bands;
  ChartFont           font = { context->type.axis, FALSE };
  const char         *word = chart_word (context->spec->lang, CHART_WORD_SUM);
  double              pad = 0.4 * font.size;
  double              bars = context->spec->diverging
                               ? likert->most[CHART_ANSWER_LEFT] + likert->most[CHART_ANSWER_RIGHT]
                               : likert->longest;
  double              right = likert->x + bars * likert->unit + pad;

  if (likert->sums == 0)
    return;
  chart_place_line (context, CHART_ROLE_TICK, -1, word, font, context->theme->muted,
                    CHART_ALIGN_END, likert->x - pad, bands->top - CHART_TEXT_DESCENT * font.size);
  chart_place_line (context, CHART_ROLE_TICK, -1, word, font, context->theme->muted,
                    CHART_ALIGN_START, right, bands->top - CHART_TEXT_DESCENT * font.size);
  for (guint i = 0; i < bands->rows->len; i++)
    {
      const ChartLayoutRow *row = chart_bands_get (bands, i);
      g_autofree char      *left_sum = format_sum (likert, row, CHART_ANSWER_LEFT);
      g_autofree char      *right_sum = format_sum (likert, row, CHART_ANSWER_RIGHT);

      if (row->cells == NULL)
        continue;
      chart_parts_place_text (&likert->parts, i, left_sum, CHART_ALIGN_END, likert->x - pad);
      chart_parts_place_text (&likert->parts, i, right_sum, CHART_ALIGN_START, right);
    }
}

/* Whether an answer is of the end that affirms, by the sum of which rows are ordered. */
static gboolean
affirms (guint         answer,
         gconstpointer data)
{
  const ChartAnswers *answers = data;

  return answers->sides[answer] ==
         (answers->positive_left ? CHART_ANSWER_LEFT : CHART_ANSWER_RIGHT);
}

/* Answers on a scale, into the plot. */
void
chart_likert_layout (ChartLayoutContext *context)
{
  Likert             likert = { .context = context };
  ChartBands        *bands = &likert.parts.bands;
  g_autofree double *weights = NULL;
  double             share = context->spec->diverging ? APART_SHARE : BARS_SHARE;

  likert.parts.context = context;
  likert.answers = chart_wholes_get_answers (context->wholes);
  color_series (&likert);
  if (!context->wholes->turned)
    context->weights = weights = chart_cells_weigh (context, affirms, &likert.answers);
  chart_legend_layout (context);
  likert.parts.heads = has_sums (&likert); /* the word over the sums takes their place */
  chart_parts_begin (&likert.parts, share * context->plot.width, 0);
  likert.parts.heads = FALSE;
  place_spans (&likert);

  chart_scene_begin_group (context->scene, CHART_ROLE_PLOT, -1, NULL);
  chart_parts_place (&likert.parts);
  place_sums (&likert);
  if (context->spec->diverging)
    {
      double middle = round (likert.x + likert.unit * likert.most[CHART_ANSWER_LEFT]);

      chart_place_rule (context, CHART_ROLE_AXIS, (ChartPoint){ middle, bands->top },
                        (ChartPoint){ middle, bands->bottom }, context->theme->rule,
                        fmax (1, round (0.04 * context->type.label)));
    }
  chart_scene_end_group (context->scene);

  chart_describe (context, bands->rows);
  chart_parts_clear (&likert.parts);
  context->weights = NULL;
}
