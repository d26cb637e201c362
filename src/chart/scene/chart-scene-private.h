/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#pragma once

#include "scene/chart-scene.h"

G_BEGIN_DECLS

struct _ChartScene
{
  gatomicrefcount ref_count;
  gboolean        sealed;

  ChartSize     size;
  ChartLang     lang;
  ChartColor    background;
  GArray       *marks;  /* ChartMark */
  GArray       *data;   /* ChartDatum */
  GArray       *groups; /* guint: those still open */
  char         *title;
  char         *description;
  GStringChunk *strings;
  GPtrArray    *paths;
};

G_END_DECLS
