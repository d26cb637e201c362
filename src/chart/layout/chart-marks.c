/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "layout/chart-layout-private.h"

/* Where a row's mark ends: its high, or its number; 0 where it has neither. */
double
chart_row_value (const ChartLayoutRow *row)
{
  if (!chart_number_is_missing (row->high))
    return row->high.value;
  return chart_number_is_missing (row->number) ? 0 : row->number.value;
}

/* Where all that is drawn of a row's mark ends: its interval's high, where it has one. */
double
chart_row_reach (const ChartLayoutRow *row)
{
  return row->uncertain ? row->interval.high : chart_row_value (row);
}

/* Whether a row's mark is a dot at its value, alone or on a stem. */
gboolean
chart_marks_are_dots (const ChartLayoutContext *context)
{
  return context->spec->kind == CHART_KIND_DOT || context->spec->kind == CHART_KIND_LOLLIPOP;
}

/* How number @i of several is filled in print, where there is one colour; %FALSE elsewhere, and
 * where there are more than can be told apart. */
gboolean
chart_mark_print (const ChartLayoutContext *context,
                  guint                     i,
                  ChartColor               *fill,
                  ChartFill                *style)
{
  static const struct
  {
    ChartFill style;
    double    ink; /* how much of it there is in the page's colour */
  } prints[] = {
    { CHART_FILL_SOLID, 0.9 },
    { CHART_FILL_SOLID, 0.45 },
    { CHART_FILL_BACK, 0.8 },
    { CHART_FILL_SOLID, 0 },
    { CHART_FILL_CROSS, 0.8 },
    { CHART_FILL_SOLID, 0.2 },
  };

  if (context->spec->theme != CHART_THEME_PRINT || context->spec->palette != NULL ||
      i >= G_N_ELEMENTS (prints))
    return FALSE;
  *style = prints[i].style;
  *fill = chart_color_mix (context->theme->page, context->theme->ink, prints[i].ink);
  return TRUE;
}

/* The colour of a row's label and value. */
ChartColor
chart_row_ink (ChartLayoutContext   *context,
               const ChartLayoutRow *row)
{
  if (row->highlighted)
    return context->theme->accent_ink;
  if (row->quiet || row->status == CHART_STATUS_REFERENCE)
    return context->theme->muted;
  return context->theme->ink;
}

/**
 * chart_mark_begin:
 * @bounds: of the row's mark
 *
 * Adds the row's datum and begins the group of all that shows it; the caller ends the group.
 *
 * Returns: the datum
 */
int
chart_mark_begin (ChartLayoutContext   *context,
                  const ChartLayoutRow *row,
                  ChartRect             bounds)
{
  ChartDatum datum = {
    .row = row->row,
    .column = row->column,
    .name = row->name,
    .label = row->label,
    .value = row->value,
    .bounds = bounds,
    .highlighted = row->highlighted,
  };
  int index = chart_scene_add_datum (context->scene, &datum);

  chart_scene_begin_group (context->scene, CHART_ROLE_DATUM, index, row->name);
  return index;
}

/* What fills the mark of a row that was simply reported. */
ChartColor
chart_row_fill (ChartLayoutContext   *context,
                const ChartLayoutRow *row)
{
  const ChartTheme *theme = context->theme;

  if (row->quiet)
    return chart_color_mix (theme->page, theme->quiet, 0.45);
  return row->highlighted ? theme->accent : theme->quiet;
}

/* Fills @mark in the manner of its row: accent, quiet, hatched where it is derived, only outlined
 * where it is a reference or stands for a rest. */
static void
set_style (ChartLayoutContext   *context,
           const ChartLayoutRow *row,
           ChartMark            *mark)
{
  const ChartTheme *theme = context->theme;

  mark->stroke_width = fmax (1, round (0.035 * context->type.label));
  if (row->status == CHART_STATUS_REFERENCE)
    {
      mark->role = CHART_ROLE_REFERENCE;
      mark->fill = chart_color_mix (theme->page, theme->quiet, 0.18);
      mark->stroke = theme->muted;
    }
  else if (row->status == CHART_STATUS_DERIVED)
    {
      mark->fill_style = CHART_FILL_HATCH;
      mark->fill = mark->stroke = theme->muted;
    }
  else if (row->suppressed)
    {
      mark->fill_style = CHART_FILL_HATCH;
      mark->fill = mark->stroke = row->quiet ? theme->quiet : chart_row_fill (context, row);
    }
  else
    {
      mark->fill = chart_row_fill (context, row);
      if (row->quiet)
        mark->stroke = theme->quiet;
    }
}

/* Adds @mark at @box, on whole pixels and at least one pixel long; its outline stays inside. */
static void
place_box (ChartLayoutContext *context,
           ChartMark          *mark,
           ChartRect           box)
{
  double right = round (box.x + box.width);
  double bottom = round (box.y + box.height);
  double thin = mark->stroke_width;

  mark->bounds.x = round (box.x);
  mark->bounds.y = round (box.y);
  mark->bounds.width = fmax (right - mark->bounds.x, 1);
  mark->bounds.height = fmax (bottom - mark->bounds.y, 1);
  if (mark->stroke.alpha > 0 && mark->bounds.width > 2 * thin && mark->bounds.height > 2 * thin)
    mark->bounds = chart_rect_grow (mark->bounds, -thin / 2);
  chart_scene_add (context->scene, mark);
}

/**
 * chart_mark_bar:
 * @bar: its place; put on whole pixels here, and at least one pixel long
 *
 * Adds a bar in the manner of its row.
 */
void
chart_mark_bar (ChartLayoutContext   *context,
                const ChartLayoutRow *row,
                int                   datum,
                ChartRect             bar)
{
  ChartMark mark = { .type = CHART_MARK_RECT, .role = CHART_ROLE_BAR, .datum = datum };

  set_style (context, row, &mark);
  if (!chart_number_is_missing (row->low))
    mark.role = CHART_ROLE_RANGE;
  place_box (context, &mark, bar);
}

/* Adds the bar of one series beside others, put on whole pixels. */
void
chart_cells_place_bar (ChartLayoutContext      *context,
                       const ChartLayoutSeries *series,
                       const ChartLayoutRow    *cell,
                       int                      datum,
                       ChartRect                bar)
{
  ChartMark mark = { .type = CHART_MARK_RECT, .role = CHART_ROLE_BAR, .datum = datum };

  chart_cells_style (context, series, cell, &mark);
  place_box (context, &mark, bar);
}

/**
 * chart_mark_place_dot:
 * @mark: its looks and its datum
 * @box: a square
 * @inside: whether its edge lies in @box, and not on its border
 *
 * Adds @mark as a dot in @box.
 */
void
chart_mark_place_dot (ChartLayoutContext *context,
                      ChartMark          *mark,
                      ChartRect           box,
                      gboolean            inside)
{
  double       edge = inside && mark->stroke.alpha > 0 ? mark->stroke_width / 2 : 0;
  ChartSegment segments[2] = { { CHART_SEGMENT_ARC, chart_rect_center (box),
                                 fmax (box.width / 2 - edge, 0.5), 0, 2 * G_PI },
                               { .op = CHART_SEGMENT_CLOSE } };

  mark->type = CHART_MARK_PATH;
  mark->role = CHART_ROLE_DOT;
  mark->bounds = box;
  mark->segments = segments;
  mark->n_segments = G_N_ELEMENTS (segments);
  chart_scene_add (context->scene, mark);
}

/* Adds a dot that fills @box, in the manner of its row. */
void
chart_mark_dot (ChartLayoutContext   *context,
                const ChartLayoutRow *row,
                int                   datum,
                ChartRect             box)
{
  ChartMark mark = { .datum = datum };

  set_style (context, row, &mark);
  chart_mark_place_dot (context, &mark, box, TRUE);
}
