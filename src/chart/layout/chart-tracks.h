/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#pragma once

#include "layout/chart-layout-private.h"

G_BEGIN_DECLS

/* tracks: values that go from moment to moment */
typedef struct
{
  const char            *label; /* borrowed */
  gboolean               highlighted;
  gboolean               quiet;
  const ChartLayoutRow **cells; /* one for each moment; NULL where it has no value */
  ChartRank             *ranks; /* of each, where tracks are ranked; NULL elsewhere */
  guint                  n;
  ChartColor             color;
  ChartColor             ink;   /* of its label */
  gboolean               edged; /* the colour is too near to the page's */
  double                 width;
} ChartTrack;

typedef struct
{
  ChartLayoutContext   *context;
  gboolean              ranked;    /* only what competes has a value, and each a rank */
  gboolean              from_rows; /* each row is a moment, each series a track */
  GArray               *rows;      /* ChartLayoutRow */
  GPtrArray            *moments;   /* their names */
  GArray               *at;        /* double: where they are, from 0 to 1 */
  GArray               *tracks;    /* ChartTrack */
  GPtrArray            *ranks;     /* ChartRank of all rows at each moment, once counted */
  const ChartLayoutRow *folded;    /* (nullable): stands for all that have no track */
  ChartLayoutRow        rest;      /* it, where series are folded */
} ChartTracks;

gboolean    chart_tracks_are_rows (ChartLayoutContext *context);
void        chart_tracks_make (ChartTracks *self,
                               guint        capacity,
                               gboolean     even);
void        chart_tracks_clear (ChartTracks *self);
ChartTrack *chart_tracks_get (const ChartTracks *self,
                              guint              i);
int         chart_track_find (const ChartTrack *track,
                              int               from,
                              int               step);
ChartScale  chart_tracks_get_scale (const ChartTracks *self);
ChartScale  chart_tracks_get_domain (const ChartTracks *self);
double      chart_tracks_get_x (const ChartTracks *self,
                                guint              i,
                                double             left,
                                double             right);
void        chart_tracks_place_moments (const ChartTracks *self,
                                        ChartFont          font,
                                        double             left,
                                        double             right,
                                        double             baseline);
void        chart_tracks_place_lines (const ChartTracks *self,
                                      const ChartPoint  *points);
void        chart_track_place_dot (const ChartTrack   *track,
                                   ChartLayoutContext *context,
                                   int                 datum,
                                   ChartPoint          point,
                                   double              radius);

/* ends: the tags on one side of tracks */
typedef char *(*ChartEndsSay) (const ChartTracks *tracks,
                               const ChartTrack  *track,
                               guint              moment);

typedef struct
{
  gboolean  exact;       /* only tracks that begin or end with the others have one */
  gboolean  bare;        /* values only */
  gboolean  values_near; /* values stand at the lines */
  gboolean  right;
  ChartTag *tags;
  char    **values;
  guint     n;
  double    size; /* of type */
  double    most; /* how wide a tag may be */
  double    widest;
} ChartEnds;

void     chart_ends_make (ChartEnds         *self,
                          const ChartTracks *tracks,
                          gboolean           right,
                          ChartEndsSay       say);
void     chart_ends_clear (ChartEnds *self);
gboolean chart_ends_measure (ChartEnds          *self,
                             ChartLayoutContext *context,
                             double              size,
                             double              most,
                             double              height,
                             gboolean            strict);
void     chart_ends_choose (ChartEnds   *ends,
                            ChartTracks *tracks,
                            ChartEndsSay say,
                            gboolean     both,
                            gboolean     even,
                            double       height);
void     chart_ends_stack (ChartEnds *self,
                           double     x,
                           double     top,
                           double     bottom);
void     chart_ends_place_folded (const ChartEnds   *self,
                                  const ChartTracks *tracks);

G_END_DECLS
