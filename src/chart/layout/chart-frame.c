/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "layout/chart-layout-private.h"

#include "base/chart-format.h"
#include "base/chart-words.h"
#include "text/chart-break.h"

#define MOST_TITLE_LINES 6
#define MOST_NOTE_LINES 40
#define LEAST_LAST_LINE 0.25 /* of the width: a shorter last line of a note looks lost */
#define MIN_READABLE 320.0   /* a page lower than this keeps the type of one this high */

/* The texts around the plot, broken into lines. */
typedef struct
{
  char **title;
  char **subtitle;
  char  *unit;
  char **note;
  char **source;
  double header; /* heights with the space around them */
  double footer;
} Frame;

static void
frame_clear (Frame *frame)
{
  g_clear_pointer (&frame->title, g_strfreev);
  g_clear_pointer (&frame->subtitle, g_strfreev);
  g_clear_pointer (&frame->unit, g_free);
  g_clear_pointer (&frame->note, g_strfreev);
  g_clear_pointer (&frame->source, g_strfreev);
}

/**
 * chart_type_scale_for:
 * @size: the page
 * @shrink: 1, or less where the type does not fit a page (never below the floor of 2.2 %)
 *
 * Sizes as shares of the height of a 16:9 slide; a narrower page counts as high as three quarters
 * of its width.
 */
ChartTypeScale
chart_type_scale_for (ChartSize size,
                      double    shrink)
{
  double page = fmin (size.height, 0.75 * size.width);
  double em = fmax (page, fmin (MIN_READABLE, 2 * page)) * shrink;

  return (ChartTypeScale){
    .title = 0.067 * em,
    .subtitle = 0.041 * em,
    .label = 0.044 * em,
    .label_min = 0.037 * em,
    .axis = 0.030 * em,
    .small = 0.026 * em,
  };
}

static char **
break_text (ChartLayoutContext *context,
            const char         *text,
            ChartFont           font,
            double              width,
            guint               most_lines,
            gboolean            balanced)
{
  g_autofree char *line = NULL;

  if (text == NULL)
    return NULL;
  line = chart_clean_line (text);
  if (line[0] == '\0')
    return NULL;
  return chart_break_lines (context->measurer, font, line, width, most_lines, balanced);
}

/* Breaks a note into full lines, or, where its last line would be left with a word or two, into
 * balanced ones. */
static char **
break_note (ChartLayoutContext *context,
            const char         *text,
            ChartFont           font,
            double              width,
            guint               most_lines)
{
  char **lines = break_text (context, text, font, width, most_lines, FALSE);
  guint  n = lines != NULL ? g_strv_length (lines) : 0;

  if (n < 2 || chart_place_width (context, font, lines[n - 1]) > LEAST_LAST_LINE * width)
    return lines;
  g_strfreev (lines);
  return break_text (context, text, font, width, most_lines, TRUE);
}

/* The subtitle; of several series also which one is drawn. */
static char *
subtitle_text (ChartLayoutContext *context)
{
  const char *subtitle = chart_spec_get_text (context->spec, context->dataset, CHART_SPEC_SUBTITLE);
  const char *series = chart_layout_series (context);

  if (subtitle != NULL && series != NULL)
    return g_strdup_printf ("%s · %s", subtitle, series);
  return g_strdup (subtitle != NULL ? subtitle : series);
}

static void
measure_frame (ChartLayoutContext *context,
               Frame              *frame,
               guint               note_lines)
{
  const ChartTypeScale *type = &context->type;
  const ChartSpec      *spec = context->spec;
  double                width = context->size.width - 2 * context->margin;
  double                unit_width = 0;
  g_autofree char      *source = chart_source_text (context);
  g_autofree char      *subtitle = subtitle_text (context);
  g_autofree char      *note = chart_note_text (context);
  ChartFont             small = { type->small, FALSE };

  frame_clear (frame);
  if (context->unit != NULL && context->unit[0] != '\0')
    {
      g_autofree char *unit = chart_clean_line (context->unit);

      frame->unit = g_strdup_printf ("%s %s", chart_word (spec->lang, CHART_WORD_UNIT), unit);
      unit_width = chart_place_width (context, small, frame->unit) + type->subtitle;
      if (unit_width > width / 2)
        unit_width = 0;
    }
  frame->title = break_text (context,
                             chart_spec_get_text (spec, context->dataset, CHART_SPEC_TITLE),
                             (ChartFont){ type->title, TRUE }, width, MOST_TITLE_LINES, TRUE);
  frame->subtitle = break_text (context, subtitle, (ChartFont){ type->subtitle, FALSE },
                                width - unit_width, MOST_TITLE_LINES, TRUE);
  frame->note = break_note (context, note, small, width, note_lines);
  frame->source = break_note (context, source, small, width, MOST_TITLE_LINES);

  frame->header = context->margin;
  if (frame->title != NULL)
    frame->header += chart_lines_height (g_strv_length (frame->title),
                                         (ChartFont){ type->title, TRUE });
  if (frame->subtitle != NULL)
    frame->header += 0.3 * type->subtitle +
                     chart_lines_height (g_strv_length (frame->subtitle),
                                         (ChartFont){ type->subtitle, FALSE });
  if (frame->unit != NULL && (frame->subtitle == NULL || unit_width == 0))
    frame->header += 0.4 * type->small + chart_lines_height (1, small);
  frame->header += 0.7 * type->subtitle;

  frame->footer = 0.7 * context->margin;
  if (frame->note != NULL)
    frame->footer += chart_lines_height (g_strv_length (frame->note), small) + 0.25 * type->small;
  if (frame->source != NULL)
    frame->footer += chart_lines_height (g_strv_length (frame->source), small);
  if (frame->note != NULL || frame->source != NULL)
    frame->footer += 0.9 * type->small;
}

static void
set_scale (ChartLayoutContext *context,
           double              shrink)
{
  context->type = chart_type_scale_for (context->size, shrink);
  context->margin = fmin (1.5 * context->type.label, 0.08 * context->size.width);
}

/* Type gives way down to its floor, then, on a page too small for words, the texts that tell least:
 * never a text off the page, never a plot without room for its rows. */
static void
fit_frame (ChartLayoutContext *context,
           Frame              *frame)
{
  static const double shrinks[] = { 1, 0.92, 0.85 };
  static const guint  note_lines[] = { 6, 3, 1 };
  double              least = 0;

  for (guint i = 0; i < G_N_ELEMENTS (shrinks); i++)
    {
      set_scale (context, shrinks[i]);
      measure_frame (context, frame, MOST_NOTE_LINES);
      least = fmax (0.42 * context->size.height, 4 * context->type.label_min);
      if (context->size.height - frame->header - frame->footer >= least)
        return;
    }

  least = fmin (0.3 * context->size.height, 4 * context->type.label_min);
  for (guint i = 0; i < G_N_ELEMENTS (note_lines) &&
                    context->size.height - frame->header - frame->footer < least;
       i++)
    measure_frame (context, frame, note_lines[i]);
  for (guint i = 0; i < 5 && context->size.height - frame->header - frame->footer < least; i++)
    {
      char   ***texts[] = { &frame->subtitle, &frame->note, &frame->source, &frame->title, NULL };
      double   *room = i == 0 || i == 3 ? &frame->header : &frame->footer;
      ChartFont font = { i == 0   ? context->type.subtitle
                         : i == 3 ? context->type.title
                                  : context->type.small,
                         i == 3 };

      if (i == 4)
        {
          g_clear_pointer (&frame->unit, g_free);
          frame->header = frame->footer = fmin (context->margin, 0.1 * context->size.height);
        }
      else if (*texts[i] != NULL)
        {
          *room -= chart_lines_height (g_strv_length (*texts[i]), font);
          g_clear_pointer (texts[i], g_strfreev);
        }
    }
}

static void
place_header (ChartLayoutContext *context,
              Frame              *frame)
{
  const ChartTypeScale *type = &context->type;
  const ChartTheme     *theme = context->theme;
  ChartFont             small = { type->small, FALSE };
  double                y = context->margin;
  double                right = context->size.width - context->margin;
  double                last_baseline = 0;
  double                left_width = 0;

  if (frame->title != NULL)
    y = chart_place_lines (context, CHART_ROLE_TITLE, -1, frame->title,
                           (ChartFont){ type->title, TRUE }, theme->ink, CHART_ALIGN_START,
                           context->margin, y);
  if (frame->subtitle != NULL)
    {
      ChartFont font = { type->subtitle, FALSE };
      guint     n = g_strv_length (frame->subtitle);

      y = chart_place_lines (context, CHART_ROLE_SUBTITLE, -1, frame->subtitle, font, theme->muted,
                             CHART_ALIGN_START, context->margin, y + 0.3 * type->subtitle);
      last_baseline = y - CHART_TEXT_DESCENT * type->subtitle;
      left_width = chart_place_width (context, font, frame->subtitle[n - 1]);
    }
  if (frame->unit == NULL)
    return;

  /* Beside the subtitle where there is room, else on a line of its own. */
  if (frame->subtitle == NULL ||
      left_width + type->subtitle / 2 + chart_place_width (context, small, frame->unit) >
        right - context->margin)
    last_baseline = y + (0.4 + CHART_TEXT_ASCENT) * type->small;
  chart_place_line (context, CHART_ROLE_UNIT, -1, frame->unit, small, theme->muted,
                    CHART_ALIGN_END, right, last_baseline);
}

static void
place_footer (ChartLayoutContext *context,
              Frame              *frame)
{
  ChartFont small = { context->type.small, FALSE };
  double    y = context->size.height - frame->footer + 0.9 * small.size;

  if (frame->note != NULL)
    y = chart_place_lines (context, CHART_ROLE_NOTE, -1, frame->note, small, context->theme->muted,
                           CHART_ALIGN_START, context->margin, y) +
        0.25 * small.size;
  if (frame->source != NULL)
    chart_place_lines (context, CHART_ROLE_SOURCE, -1, frame->source, small, context->theme->muted,
                       CHART_ALIGN_START, context->margin, y);
}

/**
 * chart_frame_layout:
 *
 * Chooses the type, places title, subtitle, unit, note and source, and leaves the rest to the plot.
 */
void
chart_frame_layout (ChartLayoutContext *context)
{
  Frame frame = { 0 };

  set_scale (context, 1);
  if (context->sketch)
    {
      double margin = 0.07 * fmin (context->size.width, context->size.height);

      context->margin = margin;
      context->plot = (ChartRect){ margin, margin, context->size.width - 2 * margin,
                                   context->size.height - 2 * margin };
      return;
    }

  fit_frame (context, &frame);
  context->intervals = context->intervals && frame.note != NULL; /* none that nothing explains */
  place_header (context, &frame);
  place_footer (context, &frame);
  context->plot = (ChartRect){ context->margin, frame.header,
                               context->size.width - 2 * context->margin,
                               context->size.height - frame.header - frame.footer };
  frame_clear (&frame);
}
