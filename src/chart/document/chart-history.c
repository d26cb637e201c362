/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "document/chart-history.h"

struct _ChartHistory
{
  GPtrArray *specs;
  guint      at;
};

/* @first: (transfer full): where undo ends */
ChartHistory *
chart_history_new (ChartSpec *first)
{
  ChartHistory *self = g_new0 (ChartHistory, 1);

  self->specs = g_ptr_array_new_with_free_func ((GDestroyNotify)chart_spec_unref);
  g_ptr_array_add (self->specs, first);
  return self;
}

/* Frees @self, which may be %NULL, and its specs. */
void
chart_history_free (ChartHistory *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->specs);
  g_free (self);
}

/* (transfer none): the spec that is drawn now. */
ChartSpec *
chart_history_get (ChartHistory *self)
{
  return self->specs->pdata[self->at];
}

/* Makes @spec the present one and forgets what was undone; %FALSE where it is the same already. */
gboolean
chart_history_push (ChartHistory *self,
                    ChartSpec    *spec)
{
  if (chart_spec_equal (chart_history_get (self), spec))
    return FALSE;

  g_ptr_array_set_size (self->specs, (int)self->at + 1);
  g_ptr_array_add (self->specs, chart_spec_ref (spec));
  self->at++;
  return TRUE;
}

/* Puts @spec in the place of the present one, as part of the same change, and forgets what was
 * undone. A change that comes to nothing is forgotten too. %FALSE where @spec is there already. */
gboolean
chart_history_amend (ChartHistory *self,
                     ChartSpec    *spec)
{
  if (self->at == 0)
    return chart_history_push (self, spec);
  if (chart_spec_equal (chart_history_get (self), spec))
    return FALSE;

  self->at--;
  g_ptr_array_set_size (self->specs, (int)self->at + 1);
  chart_history_push (self, spec);
  return TRUE;
}

/* Whether there is a spec before the current one. */
gboolean
chart_history_can_undo (ChartHistory *self)
{
  return self->at > 0;
}

/* Whether there is a spec after the current one. */
gboolean
chart_history_can_redo (ChartHistory *self)
{
  return self->at + 1 < self->specs->len;
}

/* Whether somebody chose what is drawn; %FALSE for no history. */
gboolean
chart_history_is_edited (ChartHistory *self)
{
  return self != NULL && (chart_history_can_undo (self) || chart_history_can_redo (self));
}

/* Whether the current spec is another one than @saved or, where nothing was saved, than the first.
 * @self: (nullable): as it came. @saved: (nullable) */
gboolean
chart_history_differs (ChartHistory    *self,
                       const ChartSpec *saved)
{
  if (self == NULL)
    return FALSE;
  return saved != NULL ? !chart_spec_equal (saved, chart_history_get (self))
                       : chart_history_can_undo (self);
}

/* One step back; %FALSE at the first. */
gboolean
chart_history_undo (ChartHistory *self)
{
  if (!chart_history_can_undo (self))
    return FALSE;
  self->at--;
  return TRUE;
}

/* One step on; %FALSE at the last. */
gboolean
chart_history_redo (ChartHistory *self)
{
  if (!chart_history_can_redo (self))
    return FALSE;
  self->at++;
  return TRUE;
}
