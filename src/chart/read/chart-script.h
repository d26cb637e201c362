/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What a text that is written in two bytes a character may be in. */
typedef enum {
  CHART_SCRIPT_KOREAN,
  CHART_SCRIPT_JAPANESE,
  CHART_SCRIPT_CHINESE,
  CHART_N_SCRIPTS,
} ChartScript;

double chart_script_judge (ChartScript    script,
                           const GString *text,
                           gsize         *n);

G_END_DECLS
