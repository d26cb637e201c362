/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Korean particles whose form follows the last sound of the word before them. */
typedef enum {
  CHART_PARTICLE_I,    /* 이, 가 */
  CHART_PARTICLE_EUN,  /* 은, 는 */
  CHART_PARTICLE_EUL,  /* 을, 를 */
  CHART_PARTICLE_GWA,  /* 과, 와 */
  CHART_PARTICLE_EURO, /* 으로, 로 */
  CHART_PARTICLE_IDA,  /* 이, nothing: what 다 and 라고 follow */
} ChartParticle;

gboolean    chart_particle_from_text (const char    *text,
                                      gsize          length,
                                      ChartParticle *particle);
const char *chart_particle_after (const char   *word,
                                  ChartParticle particle);

G_END_DECLS
