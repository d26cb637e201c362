/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#pragma once

#include "base/chart-color.h"
#include "base/chart-geometry.h"
#include "base/chart-lang.h"

#include <glib-object.h>

G_BEGIN_DECLS

/* The drawing as marks in one array. Layout writes it; painters, hit test, keyboard, screen reader
 * and tests read it. Lengths are scene units, the origin is the page's upper left corner. */

typedef enum {
  CHART_MARK_GROUP, /* the marks after it, up to its end, belong together */
  CHART_MARK_RECT,
  CHART_MARK_PATH,
  CHART_MARK_LINE,
  CHART_MARK_TEXT, /* one line of text */
} ChartMarkType;

typedef enum {
  CHART_ROLE_NONE,
  CHART_ROLE_TITLE,
  CHART_ROLE_SUBTITLE,
  CHART_ROLE_UNIT,
  CHART_ROLE_NOTE,
  CHART_ROLE_SOURCE,
  CHART_ROLE_PLOT,
  CHART_ROLE_AXIS,
  CHART_ROLE_TICK,
  CHART_ROLE_DATUM, /* the group of everything that shows one datum */
  CHART_ROLE_BAR,
  CHART_ROLE_SLICE,
  CHART_ROLE_RANGE,
  CHART_ROLE_DOT,
  CHART_ROLE_STEM,    /* from zero to a dot */
  CHART_ROLE_WHISKER, /* where a share may be */
  CHART_ROLE_FADE,    /* the same, as steps of colour */
  CHART_ROLE_BRACKET, /* around rows that are not told apart, and its words */
  CHART_ROLE_REFERENCE,
  CHART_ROLE_LABEL,
  CHART_ROLE_VALUE,
  CHART_ROLE_RANK,
  CHART_ROLE_LEADER,
  CHART_ROLE_ELLIPSIS, /* rows left out before a highlighted one */
  CHART_ROLE_LEGEND,   /* an entry of it, and its name */
  CHART_ROLE_SWATCH,   /* its colour */
  CHART_ROLE_HEAD,     /* of a column of a table */
  CHART_ROLE_RULE,     /* between its rows */
  CHART_ROLE_GAP,      /* how far two values are apart */
  CHART_ROLE_TRACK,    /* the line from moment to moment */
} ChartRole;

typedef enum {
  CHART_FILL_SOLID,
  CHART_FILL_HATCH, /* diagonal lines in the fill's colour over the page */
  CHART_FILL_BACK,  /* the same, leaning the other way */
  CHART_FILL_CROSS, /* both */
} ChartFill;

typedef enum {
  CHART_ALIGN_START,
  CHART_ALIGN_MIDDLE,
  CHART_ALIGN_END,
} ChartAlign;

typedef struct
{
  double   size; /* scene units an em */
  gboolean bold;
  gboolean tabular; /* digits of one width, so that columns of numbers line up */
} ChartFont;

typedef enum {
  CHART_SEGMENT_MOVE, /* to to */
  CHART_SEGMENT_LINE, /* to to */
  CHART_SEGMENT_ARC,  /* around to, radius, clockwise from angle to end (radians, 0 is 3 o'clock);
                       * anticlockwise where end < angle; a line leads to its start */
  CHART_SEGMENT_CLOSE,
} ChartSegmentOp;

typedef struct
{
  ChartSegmentOp op;
  ChartPoint     to;
  double         radius;
  double         angle;
  double         end;
} ChartSegment;

typedef struct
{
  ChartMarkType type;
  ChartRole     role;
  int           datum;  /* index into the scene's data, -1 for none */
  guint         end;    /* group: index of the first mark after it */
  ChartRect     bounds; /* all that is inked; a text's ascent and descent included */
  const char   *name;   /* (nullable): what a reader of the picture is told */

  ChartFill  fill_style;
  ChartColor fill;   /* alpha 0: not filled; a text's colour */
  ChartColor stroke; /* alpha 0: not stroked */
  double     stroke_width;

  ChartPoint          from; /* line */
  ChartPoint          to;
  const ChartSegment *segments; /* path */
  guint               n_segments;

  const char *text; /* one line, UTF-8 without control characters */
  ChartFont   font;
  ChartAlign  align;  /* what of the line stands at anchor */
  ChartPoint  anchor; /* on the baseline */
} ChartMark;

/* One value as it is drawn. Data stand in the order the keyboard walks them. */
typedef struct
{
  int         row; /* of the dataset; -1 for rows folded into one */
  guint       column;
  const char *name; /* label, value with unit and rank: "Korea, 15.15%, 3rd" */
  const char *label;
  const char *value;
  ChartRect   bounds; /* of its mark: bar, slice, range */
  gboolean    highlighted;
} ChartDatum;

typedef struct _ChartScene ChartScene;

#define CHART_TYPE_SCENE (chart_scene_get_type ())

GType       chart_scene_get_type (void);
ChartScene *chart_scene_new (ChartSize  size,
                             ChartLang  lang,
                             ChartColor background);
ChartScene *chart_scene_ref (ChartScene *self);
void        chart_scene_unref (ChartScene *self);

/* Building, before the seal. Strings and segments are copied; add () returns the mark's index. */
guint chart_scene_add (ChartScene      *self,
                       const ChartMark *mark);
guint chart_scene_begin_group (ChartScene *self,
                               ChartRole   role,
                               int         datum,
                               const char *name);
void  chart_scene_end_group (ChartScene *self);
int   chart_scene_add_datum (ChartScene       *self,
                             const ChartDatum *datum);
void  chart_scene_part_lines (ChartScene *self,
                              ChartRole   role,
                              double      gap);
void  chart_scene_set_words (ChartScene *self,
                             const char *title,
                             const char *description);
void  chart_scene_seal (ChartScene *self);

/* Reading, after it. All that is returned is borrowed. */
ChartSize         chart_scene_get_size (const ChartScene *self);
ChartLang         chart_scene_get_lang (const ChartScene *self);
ChartColor        chart_scene_get_background (const ChartScene *self);
const ChartMark  *chart_scene_get_marks (const ChartScene *self,
                                         guint            *n_marks);
const ChartDatum *chart_scene_get_data (const ChartScene *self,
                                        guint            *n_data);
const char       *chart_scene_get_title (const ChartScene *self);
const char       *chart_scene_get_description (const ChartScene *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChartScene, chart_scene_unref)

G_END_DECLS
