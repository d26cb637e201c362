/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "chart-view-private.h"

#define MAX_TOOLTIP_LINE 40 /* characters */

/* The text around the plot that is at (@x, @y); CHART_ROLE_NONE where none is. @area: (out): of all
 * its lines, in the view */
static ChartRole
pick_text (ChartView *self,
           double     x,
           double     y,
           ChartRect *area)
{
  guint            n = 0;
  const ChartMark *marks = self->scene != NULL ? chart_scene_get_marks (self->scene, &n) : NULL;
  double           scale = self->scene != NULL
                             ? self->sheet.width / chart_scene_get_size (self->scene).width
                             : 0;
  ChartPoint       at = { (x - self->sheet.x) / scale, (y - self->sheet.y) / scale };
  ChartRole        role = CHART_ROLE_NONE;

  for (guint i = 0; i < n && scale > 0 && role == CHART_ROLE_NONE; i++)
    if (marks[i].type == CHART_MARK_TEXT && chart_rect_contains (marks[i].bounds, at) &&
        (marks[i].role == CHART_ROLE_TITLE || marks[i].role == CHART_ROLE_SUBTITLE ||
         marks[i].role == CHART_ROLE_NOTE || marks[i].role == CHART_ROLE_SOURCE))
      {
        role = marks[i].role;
        *area = marks[i].bounds;
      }
  if (role == CHART_ROLE_NONE)
    return role;
  for (guint i = 0; i < n; i++)
    if (marks[i].type == CHART_MARK_TEXT && marks[i].role == role)
      *area = chart_rect_union (*area, marks[i].bounds);
  *area = (ChartRect){ self->sheet.x + area->x * scale, self->sheet.y + area->y * scale,
                       area->width * scale, area->height * scale };
  return role;
}

static void
update_cursor (ChartView *self)
{
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), self->hovered >= 0 ? "pointer"
                                                      : self->text != CHART_ROLE_NONE
                                                        ? "text"
                                                        : NULL);
}

/**
 * chart_view_hover:
 * @datum: what is under the pointer, -1 for nothing
 */
void
chart_view_hover (ChartView *self,
                  int        datum)
{
  if (self->hovered == datum)
    return;

  self->hovered = datum;
  update_cursor (self);
  chart_view_update_outlines (self);
}

/**
 * chart_view_show_menu:
 * @datum: what the menu is about, -1 for the chart as a whole
 * @at: where it points to, in the view
 */
void
chart_view_show_menu (ChartView          *self,
                      int                 datum,
                      const GdkRectangle *at)
{
  if (self->menu_model == NULL)
    return;

  self->menu_datum = datum;
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "datum.activate", datum >= 0);
  if (self->menu == NULL)
    {
      self->menu = gtk_popover_menu_new_from_model (self->menu_model);
      gtk_popover_set_has_arrow (GTK_POPOVER (self->menu), FALSE);
      gtk_widget_set_halign (self->menu, GTK_ALIGN_START);
      gtk_widget_set_parent (self->menu, GTK_WIDGET (self));
    }
  gtk_popover_set_pointing_to (GTK_POPOVER (self->menu), at);
  gtk_popover_popup (GTK_POPOVER (self->menu));
}

static void
motion_cb (ChartView *self,
           double     x,
           double     y)
{
  ChartRect area;
  ChartRole text = pick_text (self, x, y, &area);

  chart_view_hover (self, chart_view_pick (self, x, y));
  if (text == self->text)
    return;
  self->text = text;
  update_cursor (self);
}

static void
leave_cb (ChartView *self)
{
  self->text = CHART_ROLE_NONE;
  chart_view_hover (self, -1);
}

static void
released_cb (ChartView  *self,
             int         n_press,
             double      x,
             double      y,
             GtkGesture *gesture)
{
  int        datum = chart_view_pick (self, x, y);
  GtkWidget *part = chart_view_get_part (self, datum);
  ChartRect  area;
  ChartRole  text = datum < 0 && n_press == 2 ? pick_text (self, x, y, &area) : CHART_ROLE_NONE;

  if (part != NULL)
    gtk_widget_grab_focus (part);
  chart_view_activate (self, datum);
  if (text != CHART_ROLE_NONE)
    chart_view_activate_text (self, text, area);
}

static void
show_menu_at (ChartView *self,
              double     x,
              double     y)
{
  chart_view_show_menu (self, chart_view_pick (self, x, y),
                        &(GdkRectangle){ (int)x, (int)y, 1, 1 });
}

static void
menu_pressed_cb (ChartView  *self,
                 int         n_press,
                 double      x,
                 double      y,
                 GtkGesture *gesture)
{
  show_menu_at (self, x, y);
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
}

static void
long_pressed_cb (ChartView  *self,
                 double      x,
                 double      y,
                 GtkGesture *gesture)
{
  show_menu_at (self, x, y);
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
}

/* GTK's own label for a tooltip breaks a short text in two where its words are Korean. */
static void
set_tooltip (ChartView  *self,
             GtkTooltip *tooltip,
             const char *text)
{
  gboolean is_long = g_utf8_strlen (text, -1) > MAX_TOOLTIP_LINE;

  if (self->tooltip == NULL)
    {
      self->tooltip = g_object_ref_sink (GTK_LABEL (gtk_label_new (NULL)));
      gtk_label_set_wrap_mode (self->tooltip, PANGO_WRAP_WORD_CHAR);
    }
  gtk_label_set_text (self->tooltip, text);
  gtk_label_set_wrap (self->tooltip, is_long);
  gtk_label_set_max_width_chars (self->tooltip, is_long ? MAX_TOOLTIP_LINE : -1);
  gtk_tooltip_set_custom (tooltip, GTK_WIDGET (self->tooltip));
}

static gboolean
query_tooltip_cb (GtkWidget  *widget,
                  int         x,
                  int         y,
                  gboolean    keyboard,
                  GtkTooltip *tooltip,
                  gpointer    user_data)
{
  ChartView        *self = CHART_VIEW (widget);
  int               datum = keyboard ? self->current : chart_view_pick (self, x, y);
  const ChartDatum *data;
  guint             n_data = 0;
  ChartRect         area;

  if (self->scene == NULL || datum < 0 ||
      (self->menu != NULL && gtk_widget_get_visible (self->menu)))
    return FALSE;
  data = chart_scene_get_data (self->scene, &n_data);
  if ((guint)datum >= n_data)
    return FALSE;

  set_tooltip (self, tooltip, data[datum].name);
  area = chart_view_get_datum_area (self, datum);
  gtk_tooltip_set_tip_area (tooltip, &(GdkRectangle){ (int)area.x, (int)area.y,
                                                      MAX ((int)area.width, 1),
                                                      MAX ((int)area.height, 1) });
  return TRUE;
}

/**
 * chart_view_add_pointer:
 *
 * Hover, click, context menu and tooltip.
 */
void
chart_view_add_pointer (ChartView *self)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkGesture         *click = gtk_gesture_click_new ();
  GtkGesture         *menu = gtk_gesture_click_new ();
  GtkGesture         *hold = gtk_gesture_long_press_new ();

  g_signal_connect_swapped (motion, "motion", G_CALLBACK (motion_cb), self);
  g_signal_connect_swapped (motion, "leave", G_CALLBACK (leave_cb), self);
  g_signal_connect_swapped (click, "released", G_CALLBACK (released_cb), self);
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (menu), GDK_BUTTON_SECONDARY);
  g_signal_connect_swapped (menu, "pressed", G_CALLBACK (menu_pressed_cb), self);
  gtk_gesture_single_set_touch_only (GTK_GESTURE_SINGLE (hold), TRUE);
  g_signal_connect_swapped (hold, "pressed", G_CALLBACK (long_pressed_cb), self);

  gtk_widget_add_controller (GTK_WIDGET (self), motion);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (menu));
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (hold));

  g_signal_connect (self, "query-tooltip", G_CALLBACK (query_tooltip_cb), NULL);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
}
