/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "document/chart-document-private.h"

/**
 * chart_document_layout:
 * @dataset: its place in the package
 * @spec: what is drawn of it
 *
 * Lays out any chart of the document at once, for an export.
 *
 * Returns: (transfer full) (nullable): the scene; errors are those of chart_layout()
 */
ChartScene *
chart_document_layout (ChartDocument   *self,
                       int              dataset,
                       const ChartSpec *spec,
                       ChartSize        size,
                       GError         **error)
{
  return chart_layout (spec, chart_package_get_dataset (self->package, (guint)dataset),
                       self->measurer, size, error);
}

/* (transfer full): what draws the shapes of charts for a list; @self outlives it. */
ChartRelayout *
chart_document_new_sketcher (ChartDocument    *self,
                             ChartRelayoutDone done,
                             gpointer          user_data)
{
  return chart_relayout_new (self->measurer, TRUE, done, user_data);
}
