/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The languages a chart can speak. Data may carry more (see ChartLocalized). */
typedef enum {
  CHART_LANG_KO,
  CHART_LANG_EN,
} ChartLang;

#define CHART_N_LANGS (CHART_LANG_EN + 1)

const char *chart_lang_get_tag (ChartLang lang);
const char *chart_lang_get_name (ChartLang lang);
gboolean    chart_lang_from_tag (const char *tag,
                                 ChartLang  *lang);
gboolean    chart_lang_is_korean (const char *text);

G_END_DECLS
