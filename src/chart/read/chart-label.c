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
                                       "total", "grand total", "subtotal", "sub-total", NULL };
  static const char *const endings[] = { " 합계", " 소계", " 총계", " total", " subtotal" };
  gsize                    length = strlen (label);

  if (chart_label_is_one_of (label, words))
    return TRUE;
  while (length > 0 && g_ascii_isspace (label[length - 1]))
    length--;
  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      gsize n = strlen (endings[i]);

      if (length > n && g_ascii_strncasecmp (label + length - n, endings[i], n) == 0)
        return TRUE;
    }
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
