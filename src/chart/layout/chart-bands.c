/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "layout/chart-layout-private.h"

#include "text/chart-break.h"

#define LABEL_SHARE 0.4 /* of the plot's width; more only where labels need it */
#define MOST_LABEL_SHARE 0.5
#define MOST_WORD_SHARE 0.6 /* so that no word is parted */
#define MOST_PITCH 4.6      /* ems: rows further apart no longer read as one table */
#define RANK_GAP 0.8        /* ems: between ranks and labels */
#define FEW_ROWS 3
#define LEAST_LINES 4
#define MOST_LINES 12
#define ROW_ROOM 0.5 /* ems: between two labels of several lines */
#define SKETCH_ROWS 12

/* Row @i, from the top. */
const ChartLayoutRow *
chart_bands_get (const ChartBands *self,
                 guint             i)
{
  return &g_array_index (self->rows, ChartLayoutRow, i);
}

/* The font of the label of row @i. */
ChartFont
chart_bands_get_font (const ChartBands *self,
                      guint             i)
{
  return (ChartFont){ self->size, chart_bands_get (self, i)->highlighted };
}

/* Frees what @self holds. */
void
chart_bands_clear (ChartBands *self)
{
  for (guint i = 0; self->rows != NULL && i < self->rows->len; i++)
    g_strfreev (self->labels[i]);
  g_clear_pointer (&self->labels, g_free);
  g_clear_pointer (&self->heights, g_free);
  g_clear_pointer (&self->tops, g_free);
  g_clear_pointer (&self->rows, g_array_unref);
}

static ChartFont
rank_font (const ChartBands *self,
           guint             i)
{
  return (ChartFont){ self->context->type.axis, chart_bands_get (self, i)->highlighted };
}

/* The columns of ranks and labels, for the size that is set; they leave the marks @width. */
static void
measure_column (ChartBands *self,
                double      share,
                double      width)
{
  ChartRect plot = self->context->plot;
  double    rank = 0;
  double    label = 0;
  double    word = 0;
  double    room;

  for (guint i = 0; i < self->rows->len; i++)
    {
      const ChartLayoutRow *row = chart_bands_get (self, i);
      ChartFont             font = chart_bands_get_font (self, i);

      if (self->ranked && row->rank != NULL)
        rank = fmax (rank, chart_place_width (self->context, rank_font (self, i), row->rank));
      label = fmax (label, chart_place_width (self->context, font, row->label));
      word = fmax (word, chart_place_widest_word (self->context, font, row->label));
    }
  /* On a narrow page labels leave the marks their room, but for that of a whole word. */
  width += rank + (self->need != NULL ? self->need (self) : 0);
  room = fmin (share * plot.width, fmax (plot.width - width, 4 * self->size));
  label = fmin (label, fmax (room, fmin (word, fmin (MOST_WORD_SHARE * plot.width - rank,
                                                     plot.width - width))));
  self->parts_word = word > label + 0.5;
  self->label_width = label;
  self->label = plot.x + label + (rank > 0 ? rank + RANK_GAP * self->size : 0);
  self->left = self->context->sketch ? plot.x : self->label + 0.5 * self->size;
  self->right = plot.x + plot.width;
}

/* How many lines a label may have before it is cut: rows give way to a long one down to a few,
 * which share the height that the sum of the rest leaves them. */
static guint
count_lines (const ChartBands *self)
{
  guint  n = self->rows->len;
  double height = self->height;

  if (n > FEW_ROWS && self->capacity > 1)
    return MOST_LINES;
  if (n > 1 && chart_bands_get (self, n - 1)->folded)
    {
      height -= (CHART_BAND_PITCH + CHART_BAND_GAP) * self->size;
      n--;
    }
  return (guint)fmax ((height / (self->size * n) - ROW_ROOM) / CHART_LINE_HEIGHT, LEAST_LINES);
}

/* Breaks the labels and returns the height the rows need, each at least @least. */
static double
measure_rows (ChartBands *self,
              double      least)
{
  double needed = 0;
  guint  most_lines = count_lines (self);

  self->cut = self->parts_word;
  for (guint i = 0; i < self->rows->len; i++)
    {
      ChartFont font = chart_bands_get_font (self, i);
      guint     n;

      g_strfreev (self->labels[i]);
      self->labels[i] = chart_break_lines (self->context->measurer, font,
                                           chart_bands_get (self, i)->label,
                                           self->label_width + 0.5, most_lines, FALSE);
      n = g_strv_length (self->labels[i]);
      self->cut = self->cut || g_str_has_suffix (self->labels[i][n - 1], "…");
      self->heights[i] = fmax (CHART_BAND_PITCH * self->size,
                               chart_lines_height (n, font) + (n > 1 ? 0.45 : 0.1) * self->size);
      if (!chart_bands_get (self, i)->folded)
        self->heights[i] = fmax (self->heights[i], least);
      if (chart_bands_get (self, i)->gap)
        self->heights[i] += CHART_BAND_GAP * self->size;
      needed += self->heights[i];
    }
  return needed;
}

/* Shares out the height: rows grow together, up to a pitch that still reads as one table. */
static void
place_rows (ChartBands *self,
            double      needed,
            double      height,
            double      least)
{
  double most = fmax ((self->most_pitch > 0 ? self->most_pitch : MOST_PITCH) * self->size,
                      1.5 * least);
  double extra = fmax (height - needed, 0) / self->rows->len;
  double total = 0;

  for (guint i = 0; i < self->rows->len; i++)
    {
      if (self->context->sketch)
        self->heights[i] = height / self->rows->len;
      else if (self->heights[i] < most)
        self->heights[i] = fmin (self->heights[i] + extra, most);
      total += self->heights[i];
    }
  self->top = self->context->plot.y + fmax (height - total, 0) / 2;
  self->bottom = self->top + total;
  for (guint i = 0; i < self->rows->len; i++)
    self->tops[i] = i == 0 ? self->top : self->tops[i - 1] + self->heights[i - 1];
}

static void
make_rows (ChartBands *self,
           guint       capacity)
{
  chart_bands_clear (self);
  self->rows = self->context->wholes != NULL && self->context->wholes->turned
                 ? chart_cells_new_turned (self->context, capacity)
                 : chart_rows_new (self->context, capacity);
  self->labels = g_new0 (char **, self->rows->len);
  self->heights = g_new0 (double, self->rows->len);
  self->tops = g_new0 (double, self->rows->len);
}

/* Rows and labels for one number of rows; whether they fit into @height. */
static gboolean
try_rows (ChartBands *self,
          double      height,
          double      least,
          double      width,
          double     *needed)
{
  static const double   shares[] = { LABEL_SHARE, MOST_LABEL_SHARE };
  const ChartTypeScale *type = &self->context->type;

  for (guint i = 0; i < G_N_ELEMENTS (shares); i++)
    {
      self->size = CLAMP (height / self->rows->len / 1.6, type->label_min, type->label);
      measure_column (self, shares[i], width);
      *needed = measure_rows (self, least);
      if ((*needed > height || self->cut) && self->size > type->label_min)
        {
          self->size = type->label_min;
          measure_column (self, shares[i], width);
          *needed = measure_rows (self, least);
        }
      if (*needed <= height && (!self->cut || i + 1 == G_N_ELEMENTS (shares)))
        return TRUE;
    }
  return FALSE;
}

/**
 * chart_bands_choose:
 * @self: its context set, all else cleared
 * @height: for all rows, from the top of the plot
 * @least: of a row, for its marks
 * @width: what the marks need beside the labels, whatever their size
 *
 * Chooses how many rows there are, how large their labels and how wide their column, and puts them
 * below each other: labels first get smaller, then their column wider, then rows are folded.
 *
 * Returns: whether all rows are there; chart_bands_clear() frees them
 */
gboolean
chart_bands_choose (ChartBands *self,
                    double      height,
                    double      least,
                    double      width)
{
  double pitch = fmax (CHART_BAND_PITCH * self->context->type.label_min, least);
  double needed = height;

  self->height = height;
  self->capacity = self->context->sketch ? SKETCH_ROWS : MAX (1, (guint)(height / pitch));
  for (;;)
    {
      make_rows (self, self->capacity);
      if (try_rows (self, height, least, width, &needed) || self->context->sketch ||
          self->rows->len <= 1 || self->capacity <= 1)
        break;
      self->capacity = MIN (self->capacity, self->rows->len) - 1;
    }
  place_rows (self, needed, height, least);
  return self->rows->len == chart_rows_count (self->context);
}

static double
gap_height (const ChartBands *self,
            guint             i)
{
  return chart_bands_get (self, i)->gap ? CHART_BAND_GAP * self->size : 0;
}

/* The middle of row @i, where its label and marks are. */
double
chart_bands_get_center (const ChartBands *self,
                        guint             i)
{
  double gap = gap_height (self, i);

  return self->tops[i] + gap + (self->heights[i] - gap) / 2;
}

/* The height that every row with marks has at least. */
double
chart_bands_get_least (const ChartBands *self)
{
  double least = G_MAXDOUBLE;

  for (guint i = 0; i < self->rows->len; i++)
    if (!chart_bands_get (self, i)->folded || self->rows->len == 1)
      least = fmin (least, self->heights[i] - gap_height (self, i));
  return least;
}

/* Adds the ellipsis for rows that were left out before row @i. */
void
chart_bands_place_gap (ChartBands *self,
                       guint       i)
{
  if (chart_bands_get (self, i)->gap)
    chart_place_line (self->context, CHART_ROLE_ELLIPSIS, -1, "⋯", chart_bands_get_font (self, i),
                      self->context->theme->muted, CHART_ALIGN_END, self->label,
                      self->tops[i] + CHART_TEXT_ASCENT * self->size);
}

/* Adds the label of row @i, which tells @datum, and its rank before it. */
void
chart_bands_place_label (ChartBands *self,
                         guint       i,
                         int         datum)
{
  ChartLayoutContext   *context = self->context;
  const ChartLayoutRow *row = chart_bands_get (self, i);
  ChartFont             font = chart_bands_get_font (self, i);
  ChartFont             small = rank_font (self, i);
  double                center = chart_bands_get_center (self, i);

  if (self->ranked && row->rank != NULL)
    chart_place_line (context, CHART_ROLE_RANK, datum, row->rank, small,
                      row->highlighted ? context->theme->accent_ink : context->theme->muted,
                      CHART_ALIGN_START, context->plot.x,
                      chart_lines_center (center, 1, small) + CHART_TEXT_ASCENT * small.size);
  chart_place_lines (context, CHART_ROLE_LABEL, datum, self->labels[i], font,
                     chart_row_ink (context, row), CHART_ALIGN_END, self->label,
                     chart_lines_center (center, g_strv_length (self->labels[i]), font));
}
