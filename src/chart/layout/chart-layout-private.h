/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#pragma once

#include "base/chart-format.h"
#include "layout/chart-layout.h"
#include "spec/chart-palette.h"
#include "spec/chart-theme.h"
#include "spec/chart-wholes.h"
#include "stats/chart-interval.h"
#include "stats/chart-rank.h"
#include "stats/chart-standing.h"

G_BEGIN_DECLS

/* Sizes of type, in scene units an em. */
typedef struct
{
  double title;
  double subtitle;
  double label;     /* the largest a label may be */
  double label_min; /* the smallest */
  double axis;      /* ranks and ticks */
  double small;     /* unit, note, source */
} ChartTypeScale;

/* One row as it will be drawn: of the dataset, or of several folded into one. Strings are owned. */
typedef struct
{
  int           row;    /* of the dataset; -1 for folded rows and a rest that no row has */
  guint         column; /* of the dataset */
  char         *label;
  char         *value; /* as it is printed at its mark */
  char         *words; /* as it is said: with its unit; NULL for a rest without a value */
  char         *rank;  /* NULL where it has none */
  char         *name;  /* the whole datum in words */
  ChartNumber   number;
  ChartNumber   low;
  ChartNumber   high;
  ChartStatus   status;
  gboolean      suppressed; /* a share of too few answers to rely on: drawn hatched */
  gboolean      uncertain;  /* drawn with its interval */
  ChartInterval interval;
  gboolean      highlighted;
  gboolean      quiet;  /* other, derived: last and toned down */
  gboolean      folded; /* stands for several rows */
  gboolean      gap;    /* rows were left out before it */
  GArray       *cells;  /* ChartLayoutRow: its value in each series, where several are drawn; NULL
                         * elsewhere and for folded rows */
} ChartLayoutRow;

/* One series beside others, and how its marks look. */
typedef struct
{
  guint      column; /* of the dataset; where wholes are turned: its row */
  char      *name;   /* owned */
  ChartColor fill;
  ChartColor edge; /* alpha 0: none; an outline where the fill alone is too near to the page */
  ChartFill  style;
} ChartLayoutSeries;

typedef struct _ChartAnnotations ChartAnnotations;

/* Everything one layout works on. */
typedef struct
{
  const ChartSpec    *spec;
  const ChartDataset *dataset;
  const ChartColumn  *column;  /* that is drawn, or that orders the rows of several */
  guint               place;   /* of it in the dataset */
  GArray             *series;  /* ChartLayoutSeries: those drawn together; NULL: only one */
  const ChartWholes  *wholes;  /* (nullable): how the series are parts of wholes */
  const double       *weights; /* (nullable): what orders the dataset's rows instead of @column */
  ChartForm           form;    /* of the numbers of @column, and mostly of all that are drawn */
  GHashTable         *forms;   /* (nullable): ChartColumn to ChartForm: units differ */
  ChartMeasurer      *measurer;
  const ChartTheme   *theme;
  ChartColor          colors[CHART_PALETTE_MOST]; /* what tells series and slices apart */
  guint               n_colors;
  const char         *tag;  /* the chart's language */
  const char         *unit; /* (nullable): of the values */
  ChartSize           size;
  ChartTypeScale      type;
  double              margin;
  gboolean            keeps_rows;  /* they are moments: none is folded */
  gboolean            sketch;      /* shapes only, no text */
  gboolean            intervals;   /* marks carry the intervals of their shares */
  ChartStanding      *standing;    /* (nullable): what may be said of ranks */
  ChartAnnotations   *annotations; /* (nullable): what is added to the chart */
  ChartScene         *scene;
  ChartRect           plot; /* where the marks, their labels and ranks go */
} ChartLayoutContext;

/* frame: the type scale, the texts around the plot, and the plot */
ChartTypeScale chart_type_scale_for (ChartSize size,
                                     double    shrink);
void           chart_frame_layout (ChartLayoutContext *context);

/* note: what stands under the plot */
char *chart_note_text (ChartLayoutContext *context);
char *chart_source_text (ChartLayoutContext *context);

/* describe-scale: the two ends of a scale in words */
char *chart_describe_scale (ChartLayoutContext *context);

/* place: texts into the scene */
#define CHART_LINE_HEIGHT 1.3 /* ems from line to line */

double chart_place_width (ChartLayoutContext *context,
                          ChartFont           font,
                          const char         *text);
double chart_place_widest_word (ChartLayoutContext *context,
                                ChartFont           font,
                                const char         *text);
void   chart_place_line (ChartLayoutContext *context,
                         ChartRole           role,
                         int                 datum,
                         const char         *text,
                         ChartFont           font,
                         ChartColor          color,
                         ChartAlign          align,
                         double              x,
                         double              baseline);
double chart_place_lines (ChartLayoutContext *context,
                          ChartRole           role,
                          int                 datum,
                          char              **lines,
                          ChartFont           font,
                          ChartColor          color,
                          ChartAlign          align,
                          double              x,
                          double              top);
double chart_lines_height (guint     n_lines,
                           ChartFont font);
double chart_lines_center (double    center,
                           guint     n_lines,
                           ChartFont font);

void chart_place_rule (ChartLayoutContext *context,
                       ChartRole           role,
                       ChartPoint          from,
                       ChartPoint          to,
                       ChartColor          color,
                       double              width);

/* (nullable) (transfer none): the name of the drawn series, where the dataset has several */
gboolean    chart_layout_has_ends (ChartKind kind);
const char *chart_layout_series (ChartLayoutContext *context);

#define CHART_LEAST_CONTRAST 3.0 /* of a fill with the page: one below gets an outline */

/* cells: the series that are drawn beside each other, and what each row has in them */
typedef gboolean (*ChartCellsCounts) (guint         series,
                                      gconstpointer data);

double                  *chart_cells_weigh (ChartLayoutContext *context,
                                            ChartCellsCounts    counts,
                                            gconstpointer       data);
GArray                  *chart_cells_new_series (ChartLayoutContext *context,
                                                 const GArray       *columns);
const ChartLayoutSeries *chart_cells_get_series (ChartLayoutContext *context,
                                                 guint               i);
GArray                  *chart_cells_new (ChartLayoutContext   *context,
                                          const ChartLayoutRow *row);
const ChartLayoutRow    *chart_cells_get (const ChartLayoutRow *row,
                                          guint                 i);
GArray                  *chart_cells_new_turned (ChartLayoutContext *context,
                                                 guint               capacity);
ChartNumber              chart_cells_get_share (ChartLayoutContext   *context,
                                                const ChartLayoutRow *row,
                                                guint                 i);
double                   chart_cells_add_up (const ChartLayoutRow *row,
                                             guint                *decimals);
guint                    chart_cells_get_n (const ChartLayoutRow *row);
void                     chart_cells_style (ChartLayoutContext      *context,
                                            const ChartLayoutSeries *series,
                                            const ChartLayoutRow    *cell,
                                            ChartMark               *mark);
void                     chart_cells_place_bar (ChartLayoutContext      *context,
                                                const ChartLayoutSeries *series,
                                                const ChartLayoutRow    *cell,
                                                int                      datum,
                                                ChartRect                bar);

/* legend: what the colours are, over the plot */
void chart_legend_layout (ChartLayoutContext *context);

/* rows: which rows are drawn, in which order */
char *chart_rows_name_others (ChartLayoutContext *context,
                              guint               n);

/* Where a value has its unit beside it. */
typedef enum {
  CHART_UNIT_NEVER,   /* it stands over the column */
  CHART_UNIT_PRINTED, /* as at a mark: only per cents do */
  CHART_UNIT_SAID,    /* always, as a voice does */
} ChartUnitUse;

void     chart_row_clear (ChartLayoutRow *row);
char    *chart_rows_format (ChartLayoutContext *context,
                            const ChartColumn  *column,
                            const ChartValue   *value,
                            ChartUnitUse        use);
GArray  *chart_rows_new (ChartLayoutContext *context,
                         guint               capacity);
char    *chart_row_format_rank (ChartLayoutContext *context,
                                guint               index,
                                ChartRank           rank);
gboolean chart_row_is_suppressed (ChartLayoutContext *context,
                                  guint               index);
gboolean chart_rows_have_ranges (ChartLayoutContext *context);
guint    chart_rows_count (ChartLayoutContext *context);
void     chart_rows_add_rest (ChartLayoutContext *context,
                              GArray             *rows);

/* forms: how numbers are printed */
void      chart_forms_choose (ChartLayoutContext *context,
                              const GArray       *columns);
ChartForm chart_forms_get (ChartLayoutContext *context,
                           const ChartColumn  *column);

/* describe: the chart in words */
void chart_describe (ChartLayoutContext *context,
                     GArray             *rows);

/* scale: values onto the page */
typedef struct
{
  double low; /* domain */
  double high;
  double from; /* where low is, scene units */
  double to;
} ChartScale;

ChartScale chart_scale_from_rows (GArray  *rows,
                                  gboolean from_zero);
ChartScale chart_cells_get_scale (GArray *rows);
double     chart_scale_place (ChartScale scale,
                              double     value);
GArray    *chart_scale_ticks (ChartScale *scale,
                              guint       most);

/* axis: the numbers under a scale from left to right */
GArray *chart_axis_choose (ChartLayoutContext *context,
                           ChartScale         *scale,
                           double              room);
void    chart_axis_place (ChartLayoutContext *context,
                          const GArray       *ticks,
                          ChartScale          scale,
                          double              top,
                          double              bottom);

/* axis: the numbers left of a scale that goes up the page */
GArray *chart_axis_choose_upright (ChartLayoutContext *context,
                                   ChartScale         *scale);
double  chart_axis_measure (ChartLayoutContext *context,
                            const GArray       *ticks);
void    chart_axis_place_upright (ChartLayoutContext *context,
                                  const GArray       *ticks,
                                  ChartScale          scale,
                                  double              left,
                                  double              right);

/* bands: rows below each other, their labels in a column on the left; ems of the label from row to
 * row at least, where two lines never touch, and of the ellipsis between rows */
#define CHART_BAND_PITCH 1.27
#define CHART_BAND_GAP (CHART_TEXT_ASCENT + CHART_TEXT_DESCENT)

typedef struct _ChartBands ChartBands;

struct _ChartBands
{
  ChartLayoutContext *context;
  GArray             *rows;   /* ChartLayoutRow */
  char             ***labels; /* lines of each row's label */
  double             *tops;
  double             *heights;
  double              size;  /* of labels */
  double              label; /* right edge of the labels */
  double              label_width;
  double              left; /* of the marks' room */
  double              right;
  double              top;
  double              bottom;
  double              most_pitch; /* ems between rows at the most; 0: as bars have it */
  double              height;     /* for all rows */
  guint               capacity;   /* how many there may be */
  gboolean            parts_word; /* of a label */
  gboolean            cut;        /* whether a label is longer than there is room for */
  gboolean            ranked;     /* ranks stand before the labels */

  /* (nullable): what the marks need beside the labels at the size that is set */
  double (*need) (ChartBands *self);
};

gboolean              chart_bands_choose (ChartBands *self,
                                          double      height,
                                          double      least,
                                          double      width);
void                  chart_bands_clear (ChartBands *self);
const ChartLayoutRow *chart_bands_get (const ChartBands *self,
                                       guint             i);
double                chart_bands_get_center (const ChartBands *self,
                                              guint             i);
double                chart_bands_get_least (const ChartBands *self);
ChartFont             chart_bands_get_font (const ChartBands *self,
                                            guint             i);
void                  chart_bands_place_gap (ChartBands *self,
                                             guint       i);
void                  chart_bands_place_label (ChartBands *self,
                                               guint       i,
                                               int         datum);

/* marks: what bars, columns and ranges share */
int  chart_mark_begin (ChartLayoutContext   *context,
                       const ChartLayoutRow *row,
                       ChartRect             bounds);
void chart_mark_bar (ChartLayoutContext   *context,
                     const ChartLayoutRow *row,
                     int                   datum,
                     ChartRect             bar);
void chart_mark_place_dot (ChartLayoutContext *context,
                           ChartMark          *mark,
                           ChartRect           box,
                           gboolean            inside);
void chart_mark_dot (ChartLayoutContext   *context,
                     const ChartLayoutRow *row,
                     int                   datum,
                     ChartRect             box);
#define CHART_PRINT_QUIET 5 /* the print of what is toned down */
gboolean   chart_mark_print (const ChartLayoutContext *context,
                             guint                     i,
                             ChartColor               *fill,
                             ChartFill                *style);
gboolean   chart_marks_are_dots (const ChartLayoutContext *context);
double     chart_row_value (const ChartLayoutRow *row);
double     chart_row_reach (const ChartLayoutRow *row);
ChartColor chart_row_ink (ChartLayoutContext   *context,
                          const ChartLayoutRow *row);
ChartColor chart_row_fill (ChartLayoutContext   *context,
                           const ChartLayoutRow *row);

/* uncertainty: how far a share may be from the truth */
char *chart_uncertainty_format (ChartLayoutContext *context,
                                ChartInterval       interval,
                                const char         *unit);
void  chart_mark_uncertainty (ChartLayoutContext   *context,
                              const ChartLayoutRow *row,
                              int                   datum,
                              ChartScale            scale,
                              double                center,
                              double                thickness,
                              gboolean              vertical);

/* stack: labels in one column that must not touch */
typedef struct
{
  double wanted; /* where its middle would be */
  double height;
  double top; /* (out): where it is put */
} ChartStackItem;

gboolean chart_stack (ChartStackItem *items,
                      guint           n,
                      double          gap,
                      double          top,
                      double          bottom);

/* tag: a label of several lines, and the value that goes with it */
#define CHART_TAG_GAP 0.15 /* ems between two below each other */

typedef struct
{
  const char *label; /* borrowed */
  const char *value; /* (nullable): borrowed */
  gboolean    highlighted;
  ChartColor  ink;
  double      size;       /* of type */
  gboolean    value_near; /* the value stands where the tag is held; else behind the label */
  gboolean    right;      /* the tag begins where it is held; else it ends there */
  gboolean    unused;
  ChartPoint  end; /* of the line that it belongs to */
  double      x;   /* where it is held */
  double      y;   /* its top */

  char   **lines; /* measured */
  gboolean value_apart;
  double   width;
  double   height;
} ChartTag;

gboolean chart_tag_measure (ChartTag           *self,
                            ChartLayoutContext *context,
                            double              most);
void     chart_tag_clear (ChartTag *self);
void     chart_tag_place (const ChartTag     *self,
                          ChartLayoutContext *context,
                          int                 datum);
void     chart_tag_place_leader (const ChartTag     *self,
                                 ChartLayoutContext *context,
                                 int                 datum,
                                 double              pad);

/* slices: the parts of a whole and their labels */
typedef struct
{
  const ChartLayoutRow *row;
  double                from; /* of the whole, which is 1 */
  double                to;
  ChartTag              tag; /* held at its circle or beside its colour */
  ChartColor            color;
  ChartFill             style;
  guint                 tone; /* how many before it have the same colour */
} ChartSlice;

/* Where the labels of slices stand. */
typedef enum {
  CHART_LABELS_AROUND, /* at the shape */
  CHART_LABELS_ASIDE,  /* in a list right of it */
  CHART_LABELS_BELOW,  /* in a list under it */
  CHART_N_LABELS,
} ChartLabels;

typedef struct _ChartSlices ChartSlices;

struct _ChartSlices
{
  ChartLayoutContext *context;
  GArray             *rows;
  GArray             *slices; /* ChartSlice */
  double              size;   /* of labels and values */
  gboolean            strict; /* the shape is large, and no word parted */
  ChartLabels         where;  /* that is tried */

  /* Places the shape and its labels; returns its side, scene units, 0 where not all is readable. */
  double (*place) (ChartSlices *self);
};

void        chart_slices_choose (ChartSlices *self);
void        chart_slices_clear (ChartSlices *self);
ChartSlice *chart_slices_get (ChartSlices *self,
                              guint        i);
double      chart_slices_indent (ChartSlices *self);
ChartRect   chart_slices_place_list (ChartSlices *self,
                                     double       most,
                                     gboolean    *fits);
gboolean    chart_slice_measure (ChartSlices *self,
                                 ChartSlice  *slice,
                                 double       most);
double      chart_slices_get_edge (const ChartSlices *self);
void        chart_slice_paint (ChartSlices      *self,
                               const ChartSlice *slice,
                               gboolean          whole,
                               ChartMark        *mark);
void        chart_slice_add_swatch (ChartSlices *self,
                                    ChartSlice  *slice,
                                    int          datum);

/* parts: those of a whole, one after the other in its bar */
typedef struct
{
  double   from; /* scene units */
  double   to;
  gboolean beside; /* its value stands right of it */
} ChartSpan;

typedef struct
{
  ChartLayoutContext *context;
  ChartBands          bands;
  ChartSpan          *spans; /* of each part of each row */
  ChartFont           font;  /* of values */
  gboolean            heads; /* the parts' names stand over the first bar, and not in a legend */
  gboolean            names; /* those of parts without a value are said beside their bars */
} ChartParts;

void       chart_parts_begin (ChartParts *self,
                              double      width,
                              double      axis);
void       chart_parts_clear (ChartParts *self);
ChartSpan *chart_parts_get_span (ChartParts *self,
                                 guint       row,
                                 guint       part);
gboolean   chart_parts_fit_heads (ChartParts *self);
ChartFont  chart_parts_beside_font (const ChartLayoutContext *context);
void       chart_parts_place (ChartParts *self);
void       chart_parts_place_text (ChartParts *self,
                                   guint       row,
                                   const char *text,
                                   ChartAlign  align,
                                   double      x);

/* brackets: at rows that are not told apart */
#define CHART_LEAST_BRACKETED 0.5 /* of the marks' room: what brackets leave to them */

typedef struct _ChartBrackets ChartBrackets;

ChartBrackets *chart_brackets_new (ChartLayoutContext *context,
                                   GArray             *rows,
                                   double              slot);
void           chart_brackets_free (ChartBrackets *self);
double         chart_brackets_get_room (const ChartBrackets *self,
                                        guint                row);
void           chart_brackets_place (const ChartBrackets *self,
                                     ChartLayoutContext  *context,
                                     const ChartRect     *extents);

/* annotate: what a person adds */
void     chart_annotations_begin (ChartLayoutContext *context,
                                  guint               most);
gboolean chart_annotations_are_clear (const ChartScene *scene);
void     chart_annotations_free (ChartAnnotations *self);
gboolean chart_annotations_are_beside (const ChartLayoutContext *context);
gboolean chart_annotations_need (const ChartLayoutContext *context,
                                 guint                     index);
void     chart_annotations_widen (const ChartLayoutContext *context,
                                  ChartScale               *scale);
void     chart_annotations_place_behind (ChartLayoutContext *context,
                                         ChartScale          scale,
                                         ChartRect           area);
void     chart_annotations_place (ChartLayoutContext *context,
                                  GArray             *rows,
                                  const ChartRect    *extents);
void     chart_annotations_describe (const ChartLayoutContext *context,
                                     GString                  *words);

/* kinds */
void chart_bump_layout (ChartLayoutContext *context);
void chart_dumbbell_layout (ChartLayoutContext *context);
void chart_multiples_layout (ChartLayoutContext *context);
void chart_panels_layout (ChartLayoutContext *context);
void chart_line_layout (ChartLayoutContext *context);
void chart_slope_layout (ChartLayoutContext *context);
void chart_bars_layout (ChartLayoutContext *context);
void chart_grouped_layout (ChartLayoutContext *context);
void chart_stacked_layout (ChartLayoutContext *context);
void chart_likert_layout (ChartLayoutContext *context);
void chart_columns_layout (ChartLayoutContext *context);
void chart_pie_layout (ChartLayoutContext *context);
void chart_table_layout (ChartLayoutContext *context);
void chart_waffle_layout (ChartLayoutContext *context);

G_END_DECLS
