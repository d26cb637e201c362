/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "read/chart-label.h"

#include <string.h>

/* Whether @label names the sum of other rows: a word alone, or behind what it sums. */
gboolean
chart_label_is_total (const char *label)
{
  static const char *const words[] = { "합계", "계", "소계", "총계", "전체", "전국",
                                       "total", "grand total", "subtotal", "sub-total" };
  static const char *const endings[] = { " 합계", " 소계", " 총계", " total", " subtotal" };
  g_autofree char         *folded = g_utf8_strdown (label, -1);

  g_strstrip (folded);
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (strcmp (folded, words[i]) == 0)
      return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    if (g_str_has_suffix (folded, endings[i]))
      return TRUE;
  return FALSE;
}

/* What a row is by its label alone. */
ChartRowRole
chart_label_get_role (const char *label)
{
  if (chart_label_is_total (label))
    return CHART_ROW_TOTAL;
  return chart_label_is_other (label) ? CHART_ROW_OTHER : CHART_ROW_PLAIN;
}
