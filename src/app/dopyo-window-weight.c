/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "dopyo-window-private.h"

#include <glib/gi18n.h>

#define MAX_WEIGHTS 60u /* variables that a menu offers */

/* (nullable): how the file that is shown was read, if it is a survey that can be weighted. */
static ChartReading *
get_survey (DopyoWindow *self)
{
  ChartPackage *package =
    self->document != NULL ? chart_document_get_package (self->document) : NULL;
  ChartReading *reading = package != NULL ? chart_package_get_reading (package) : NULL;

  return reading != NULL && reading->weights->len > 0 ? reading : NULL;
}

/* The variable that the answers are weighted by; "" where none is. */
const char *
dopyo_window_get_weight (DopyoWindow *self)
{
  const ChartReading *survey = get_survey (self);

  return survey != NULL && survey->weight != NULL ? survey->weight : "";
}

/**
 * dopyo_window_set_weight:
 * @weight: a variable of the survey that is shown; "" for none
 *
 * Reads the file again, with its answers weighted so.
 */
void
dopyo_window_set_weight (DopyoWindow *self,
                         const char  *weight)
{
  ChartLoadOptions options = self->options != NULL ? *self->options : CHART_LOAD_OPTIONS_DEFAULT;

  if (get_survey (self) == NULL || g_strcmp0 (weight, dopyo_window_get_weight (self)) == 0)
    return;
  options.weight = weight;
  dopyo_window_reload (self, &options);
}

static void
append (GMenu      *menu,
        const char *caption,
        const char *weight)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (caption, NULL);

  g_menu_item_set_action_and_target (item, "win.weight", "s", weight);
  g_menu_append_item (menu, item);
}

/**
 * dopyo_window_update_weights:
 *
 * Offers in the menu what the answers of a survey can be weighted by; nothing of other files.
 */
void
dopyo_window_update_weights (DopyoWindow *self)
{
  const ChartReading *survey = get_survey (self);
  g_autoptr (GMenu)   menu = g_menu_new ();

  g_menu_remove_all (self->weight_section);
  g_object_notify (G_OBJECT (self), "weight");
  if (survey == NULL)
    return;
  append (menu, _ ("None"), "");
  for (guint i = 0; i < MIN (survey->weights->len, MAX_WEIGHTS); i++)
    {
      /* an underline is no mnemonic here */
      g_auto (GStrv)   parts = g_strsplit (survey->weights->pdata[i], "_", -1);
      g_autofree char *caption = g_strjoinv ("__", parts);

      append (menu, caption, survey->weights->pdata[i]);
    }
  g_menu_append_submenu (self->weight_section, _ ("_Weight Answers By"), G_MENU_MODEL (menu));
}
