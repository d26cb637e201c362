/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "base/chart-words.h"
#include "chart-part.h"
#include "chart-view-private.h"
#include "scene/chart-scene-query.h"

static void
part_state_changed_cb (GtkWidget    *part,
                       GtkStateFlags before,
                       ChartView    *self)
{
  const GtkStateFlags changed = before ^ gtk_widget_get_state_flags (part);
  guint               datum;

  if (!(changed & (GTK_STATE_FLAG_FOCUSED | GTK_STATE_FLAG_FOCUS_VISIBLE)))
    return;

  if ((gtk_widget_get_state_flags (part) & GTK_STATE_FLAG_FOCUSED) &&
      g_ptr_array_find (self->parts, part, &datum))
    {
      self->current = (int)datum;
      chart_view_focus_moved (self, self->current);
    }
  chart_view_update_outlines (self);
}

static GtkWidget *
add_part (ChartView *self)
{
  GtkWidget *part = chart_part_new ();

  g_signal_connect (part, "state-flags-changed", G_CALLBACK (part_state_changed_cb), self);
  gtk_widget_set_parent (part, GTK_WIDGET (self));
  g_ptr_array_add (self->parts, part);
  return part;
}

static void
remove_last_part (ChartView *self)
{
  GtkWidget *part = g_ptr_array_remove_index (self->parts, self->parts->len - 1);

  g_signal_handlers_disconnect_by_func (part, part_state_changed_cb, self);
  gtk_widget_unparent (part);
}

/**
 * chart_view_remove_parts:
 *
 * Takes the children away, with the view.
 */
void
chart_view_remove_parts (ChartView *self)
{
  g_clear_handle_id (&self->parts_id, g_source_remove);
  while (self->parts->len > 0)
    remove_last_part (self);
}

/**
 * chart_view_allocate_parts:
 *
 * Puts each child where its mark is.
 */
void
chart_view_allocate_parts (ChartView *self)
{
  guint n_data = 0;

  if (self->scene != NULL)
    chart_scene_get_data (self->scene, &n_data);

  for (guint i = 0; i < self->parts->len; i++)
    {
      GtkWidget    *part = g_ptr_array_index (self->parts, i);
      GtkAllocation place = { 0, 0, 1, 1 };

      if (i < n_data && self->sheet.width > 0)
        {
          ChartRect area = chart_view_get_datum_area (self, (int)i);

          place = (GtkAllocation){ (int)floor (area.x), (int)floor (area.y),
                                   MAX ((int)ceil (area.width), 1),
                                   MAX ((int)ceil (area.height), 1) };
        }
      /* a child has to be measured before it is allocated */
      gtk_widget_measure (part, GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
      gtk_widget_size_allocate (part, &place, -1);
    }
}

/* That the chart lets it stand out, that a finding concerns it. */
static void
describe_part (ChartView        *self,
               ChartPart        *part,
               const ChartDatum *datum)
{
  ChartLang        lang = chart_scene_get_lang (self->scene);
  gboolean         marked = chart_view_is_marked (self, datum->row);
  g_autofree char *both = NULL;

  if (datum->highlighted && marked)
    both = g_strdup_printf ("%s, %s", chart_word (lang, CHART_WORD_HIGHLIGHTED),
                            chart_word (lang, CHART_WORD_MARKED));
  chart_part_set_highlighted (part, datum->highlighted,
                              both != NULL         ? both
                              : marked             ? chart_word (lang, CHART_WORD_MARKED)
                              : datum->highlighted ? chart_word (lang, CHART_WORD_HIGHLIGHTED)
                                                   : NULL);
}

/**
 * chart_view_ensure_parts:
 *
 * Makes the children fit the scene, if they do not yet. Those that stay keep the focus.
 */
void
chart_view_ensure_parts (ChartView *self)
{
  guint             n_data = 0;
  const ChartDatum *data = NULL;

  if (self->parts_id == 0)
    return;

  g_clear_handle_id (&self->parts_id, g_source_remove);
  if (self->scene != NULL)
    data = chart_scene_get_data (self->scene, &n_data);

  while (self->parts->len > n_data)
    remove_last_part (self);
  for (guint i = 0; i < n_data; i++)
    {
      GtkWidget *part =
        i < self->parts->len ? g_ptr_array_index (self->parts, i) : add_part (self);

      chart_part_set_name (CHART_PART (part), data[i].name);
      describe_part (self, CHART_PART (part), &data[i]);
    }
  self->current = CLAMP (self->current, 0, MAX ((int)n_data - 1, 0));
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static gboolean
ensure_parts_cb (gpointer user_data)
{
  chart_view_ensure_parts (CHART_VIEW (user_data));
  return G_SOURCE_REMOVE;
}

/**
 * chart_view_queue_parts:
 *
 * Makes the children fit the scene after it has been drawn, or when the keyboard asks for them.
 */
void
chart_view_queue_parts (ChartView *self)
{
  if (self->parts_id == 0)
    self->parts_id = g_idle_add_full (G_PRIORITY_LOW, ensure_parts_cb, self, NULL);
}

/**
 * chart_view_get_part:
 *
 * Returns: (transfer none) (nullable): the child that stands for @datum
 */
GtkWidget *
chart_view_get_part (ChartView *self,
                     int        datum)
{
  chart_view_ensure_parts (self);
  return datum >= 0 && (guint)datum < self->parts->len
           ? g_ptr_array_index (self->parts, datum)
           : NULL;
}

static gboolean
focus_datum (ChartView *self,
             int        datum)
{
  GtkWidget *part = chart_view_get_part (self, datum);

  return part != NULL && gtk_widget_grab_focus (part);
}

/**
 * chart_view_focus:
 *
 * The view is one stop of the Tab key; inside it keys of its own walk.
 */
gboolean
chart_view_focus (GtkWidget       *widget,
                  GtkDirectionType direction)
{
  ChartView *self = CHART_VIEW (widget);

  return gtk_widget_get_focus_child (widget) == NULL && focus_datum (self, self->current);
}

/**
 * chart_view_grab_focus:
 *
 * Gives the focus to the datum that had it last.
 */
gboolean
chart_view_grab_focus (GtkWidget *widget)
{
  return focus_datum (CHART_VIEW (widget), CHART_VIEW (widget)->current);
}

/* How far a key walks; the ends keep it. */
#define WALK_BACK (-1)
#define WALK_ON 1
#define WALK_TO_FIRST (G_MININT / 2)
#define WALK_TO_LAST (G_MAXINT / 2)

static gboolean
walk_cb (GtkWidget *widget,
         GVariant  *args,
         gpointer   user_data)
{
  ChartView *self = CHART_VIEW (widget);

  if (self->scene == NULL)
    return FALSE;

  focus_datum (self, chart_scene_step (self->scene, self->current, g_variant_get_int32 (args)));
  return TRUE;
}

static gboolean
activate_current_cb (GtkWidget *widget,
                     GVariant  *args,
                     gpointer   user_data)
{
  if (gtk_widget_get_focus_child (widget) == NULL)
    return FALSE;
  chart_view_activate (CHART_VIEW (widget), CHART_VIEW (widget)->current);
  return TRUE;
}

static gboolean
show_menu_cb (GtkWidget *widget,
              GVariant  *args,
              gpointer   user_data)
{
  ChartView   *self = CHART_VIEW (widget);
  int          datum = gtk_widget_get_focus_child (widget) != NULL ? self->current : -1;
  ChartRect    area = datum >= 0 ? chart_view_get_datum_area (self, datum) : self->sheet;
  GdkRectangle at = { (int)area.x, (int)area.y, (int)area.width, (int)area.height };

  chart_view_show_menu (self, datum, &at);
  return TRUE;
}

/**
 * chart_view_class_bind_keys:
 *
 * The arrows, Home, End, Enter, Space and the Menu key; Tab comes through chart_view_focus (). What
 * the containers make of the arrows depends on what stands around the chart.
 */
void
chart_view_class_bind_keys (GtkWidgetClass *widget_class)
{
  static const struct
  {
    guint           key;
    GdkModifierType modifiers;
    GtkShortcutFunc callback;
    int             walk;
  } keys[] = {
    { GDK_KEY_Up, 0, walk_cb, WALK_BACK },
    { GDK_KEY_KP_Up, 0, walk_cb, WALK_BACK },
    { GDK_KEY_Left, 0, walk_cb, WALK_BACK },
    { GDK_KEY_KP_Left, 0, walk_cb, WALK_BACK },
    { GDK_KEY_Down, 0, walk_cb, WALK_ON },
    { GDK_KEY_KP_Down, 0, walk_cb, WALK_ON },
    { GDK_KEY_Right, 0, walk_cb, WALK_ON },
    { GDK_KEY_KP_Right, 0, walk_cb, WALK_ON },
    { GDK_KEY_Home, 0, walk_cb, WALK_TO_FIRST },
    { GDK_KEY_KP_Home, 0, walk_cb, WALK_TO_FIRST },
    { GDK_KEY_End, 0, walk_cb, WALK_TO_LAST },
    { GDK_KEY_KP_End, 0, walk_cb, WALK_TO_LAST },
    { GDK_KEY_Return, 0, activate_current_cb, 0 },
    { GDK_KEY_KP_Enter, 0, activate_current_cb, 0 },
    { GDK_KEY_space, 0, activate_current_cb, 0 },
    { GDK_KEY_Menu, 0, show_menu_cb, 0 },
    { GDK_KEY_F10, GDK_SHIFT_MASK, show_menu_cb, 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding (widget_class, keys[i].key, keys[i].modifiers, keys[i].callback,
                                  "i", keys[i].walk);
}
