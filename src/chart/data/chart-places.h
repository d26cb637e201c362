/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#pragma once

#include "data/chart-dataset.h"

G_BEGIN_DECLS

/* A row that competes, with the place that its source gives it. */
typedef struct
{
  guint  place;
  guint  row;
  double value;
} ChartPlaced;

/* The places that a source gives, beside the series whose values follow them best. */
typedef struct
{
  guint   column;
  GArray *placed; /* (element-type ChartPlaced): the rows with place and value, by their places */
  GArray *wrong;  /* (element-type guint): indices into placed; of values past the one before */
} ChartPlaces;

GArray      *chart_places_find (const ChartDataset *dataset,
                                guint               column);
ChartPlaces *chart_places_new (const ChartDataset *dataset);
void         chart_places_free (ChartPlaces *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChartPlaces, chart_places_free)

G_END_DECLS
