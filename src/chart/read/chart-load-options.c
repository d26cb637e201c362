/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "read/chart-load-options.h"

static const char *const *
copy_names (const char *const *names)
{
  return (const char *const *)g_strdupv ((char **)names);
}

/* @self: (nullable): NULL for what is not said at all. (transfer full): owns what it points to */
ChartLoadOptions *
chart_load_options_copy (const ChartLoadOptions *self)
{
  ChartLoadOptions *copy = g_new (ChartLoadOptions, 1);

  *copy = self != NULL ? *self : CHART_LOAD_OPTIONS_DEFAULT;
  copy->encoding = g_strdup (copy->encoding);
  copy->table = g_strdup (copy->table);
  copy->weight = g_strdup (copy->weight);
  copy->labels = copy_names (copy->labels);
  copy->values = copy_names (copy->values);
  copy->expect = copy_names (copy->expect);
  return copy;
}

/* @self: (nullable) (transfer full): a copy */
void
chart_load_options_free (ChartLoadOptions *self)
{
  if (self == NULL)
    return;
  g_free ((char *)self->encoding);
  g_free ((char *)self->table);
  g_free ((char *)self->weight);
  g_strfreev ((char **)self->labels);
  g_strfreev ((char **)self->values);
  g_strfreev ((char **)self->expect);
  g_free (self);
}
