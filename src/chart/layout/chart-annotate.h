/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#pragma once

#include "layout/chart-layout-private.h"

G_BEGIN_DECLS

/* What the files that place annotations share. */

#define NOTE_GAP 0.3    /* ems, between labels */
#define NOTE_LEAD 1.4   /* ems, that leaders have beside the marks' room */
#define NOTE_LANE 1.3   /* ems, of a bracket and the gaps around it */
#define NOTE_BEFORE 0.5 /* ems, before it */
#define NOTE_ARM 0.35   /* ems, of it */

typedef struct
{
  const ChartAnnotation *annotation; /* borrowed */
  char                 **lines;
  double                 width;
  double                 height;
  int                    rows[2]; /* of the dataset; -1 for none */
} ChartNote;

struct _ChartAnnotations
{
  gboolean  upright; /* values go up the page */
  ChartFont font;
  GArray   *notes;
  guint     n;     /* how many of them have room */
  ChartRect ends;  /* where labels of lines and bands are */
  ChartRect side;  /* texts at marks */
  ChartRect lanes; /* differences */
};

ChartNote *chart_annotations_get (const ChartAnnotations *self,
                                  guint                   i);
gboolean   chart_note_is_at_value (const ChartNote *note);

G_END_DECLS
