/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "chart-view-private.h"

#include "chart-outline.h"
#include "scene/chart-scene-query.h"

/**
 * ChartView:
 *
 * Shows a scene on a sheet. It has a child for each datum (see #ChartPart); Tab comes to one of
 * them, the arrow keys, Home and End walk them in the scene's order, Enter and Space activate, and
 * the Menu key opens the menu. What is under the pointer and what has the focus is outlined.
 *
 * CSS nodes: chartview, with the style class `sheet` unless the scene fills the room, and a
 * chartpart for each datum. The `color` of the view is that of the focus outline.
 *
 * Accessibility: %GTK_ACCESSIBLE_ROLE_GROUP, labelled with the scene's title and described in a
 * sentence by its description.
 *
 * Signals: "datum-activated" (int: index into the scene's data) when one is clicked or activated by
 * key, also from the menu by the action `datum.activate`; "text-activated" (int: ChartRole,
 * GdkRectangle: where it is) when a text around the plot is clicked twice; "size-wanted" (double,
 * double: scene units) when the scene should be laid out for another size.
 *
 * Popovers that have the view as their parent are placed, and leave with it.
 */

G_DEFINE_FINAL_TYPE (ChartView, chart_view, GTK_TYPE_WIDGET)

enum {
  PROP_SCENE = 1,
  PROP_PAGE,
  PROP_MENU_MODEL,
  N_PROPS
};

enum {
  DATUM_ACTIVATED,
  TEXT_ACTIVATED,
  SIZE_WANTED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint       signals[N_SIGNALS];

/* Outlines, in logical pixels */
#define HOVER_WIDTH 1.5
#define FOCUS_WIDTH 2.5

static gboolean
announce_wanted_cb (gpointer user_data)
{
  ChartView *self = CHART_VIEW (user_data);

  self->wanted_id = 0;
  g_signal_emit (self, signals[SIZE_WANTED], 0, self->wanted.width, self->wanted.height);
  return G_SOURCE_REMOVE;
}

/* A size that follows the room is known while the window allocates, when nothing may ask for a new
 * layout: it is announced after that, before the frame is drawn. */
static void
update_wanted (ChartView *self)
{
  ChartSize size;
  gboolean  fixed = chart_page_get_size (self->page, &size);

  if (!fixed)
    {
      ChartRect room =
        chart_page_get_room (self->page,
                             (ChartSize){ gtk_widget_get_width (GTK_WIDGET (self)),
                                          gtk_widget_get_height (GTK_WIDGET (self)) });

      size = (ChartSize){ room.width, room.height };
    }
  if (size.width <= 0 || size.height <= 0 ||
      (size.width == self->wanted.width && size.height == self->wanted.height))
    return;

  self->wanted = size;
  if (fixed)
    g_signal_emit (self, signals[SIZE_WANTED], 0, size.width, size.height);
  else if (self->wanted_id == 0)
    self->wanted_id =
      g_idle_add_full (GDK_PRIORITY_REDRAW - 1, announce_wanted_cb, self, NULL);
}

static void
update_words (ChartView *self)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  self->scene != NULL ? chart_scene_get_title (self->scene) : "",
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  self->scene != NULL ? chart_scene_get_description (self->scene)
                                                      : "",
                                  -1);
}

static void
set_outline (ChartView      *self,
             ChartPaintable *outline,
             const int      *data,
             guint           n_data,
             double          width,
             ChartColor      color)
{
  g_autoptr (ChartScene) scene = NULL;

  if (n_data > 0)
    {
      double scale = self->sheet.width / chart_scene_get_size (self->scene).width;

      scene = chart_outline_new (self->scene, data, n_data, width / scale, color);
    }
  chart_paintable_set_scene (outline, scene);
}

/* The datum whose focus is to be seen, or -1. */
static int
find_focused (ChartView *self)
{
  for (guint i = 0; i < self->parts->len; i++)
    {
      GtkWidget *part = g_ptr_array_index (self->parts, i);

      if (gtk_widget_get_state_flags (part) & GTK_STATE_FLAG_FOCUS_VISIBLE)
        return (int)i;
    }
  return -1;
}

/**
 * chart_view_update_outlines:
 *
 * Draws the outlines anew: after another datum came under the pointer or got the focus, and after
 * the scene or its place changed.
 */
void
chart_view_update_outlines (ChartView *self)
{
  GtkStyleContext   *style = gtk_widget_get_style_context (GTK_WIDGET (self));
  GdkRGBA            rgba;
  ChartColor         color;
  int                focused = -1;
  int                hovered = -1;
  g_autoptr (GArray) marked = NULL;

  if (self->scene != NULL && self->sheet.width > 0)
    {
      guint n_data;

      /* the children may be those of the scene before, until they have been adapted */
      chart_scene_get_data (self->scene, &n_data);
      focused = find_focused (self);
      if (focused >= (int)n_data)
        focused = -1;
      hovered = self->hovered;
      marked = chart_view_get_marked (self);
    }
  gtk_style_context_get_color (style, &rgba);
  color = (ChartColor){ rgba.red, rgba.green, rgba.blue, rgba.alpha };
  if (marked == NULL)
    set_outline (self, self->marked_outline, NULL, 0, 0, color);
  else
    set_outline (self, self->marked_outline, (const int *)(gconstpointer)marked->data, marked->len,
                 HOVER_WIDTH, color);
  set_outline (self, self->focus_outline, &focused, focused >= 0, FOCUS_WIDTH, color);
  set_outline (self, self->hover_outline, &hovered, hovered >= 0 && hovered != focused, HOVER_WIDTH,
               self->scene != NULL ? chart_color_ink_on (chart_scene_get_background (self->scene))
                                   : (ChartColor){ 0, 0, 0, 0 });
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * chart_view_get_datum_area:
 *
 * Returns: where the mark of @datum is in the view, in logical pixels
 */
ChartRect
chart_view_get_datum_area (ChartView *self,
                           int        datum)
{
  guint             n_data;
  const ChartDatum *data = chart_scene_get_data (self->scene, &n_data);
  double            scale = self->sheet.width / chart_scene_get_size (self->scene).width;
  ChartRect         bounds = data[datum].bounds;

  return (ChartRect){ self->sheet.x + bounds.x * scale, self->sheet.y + bounds.y * scale,
                      bounds.width * scale, bounds.height * scale };
}

/**
 * chart_view_pick:
 * @x: in the view, in logical pixels
 * @y: likewise
 *
 * Returns: the datum there, or -1
 */
int
chart_view_pick (ChartView *self,
                 double     x,
                 double     y)
{
  double scale;

  if (self->scene == NULL || self->sheet.width <= 0)
    return -1;

  scale = self->sheet.width / chart_scene_get_size (self->scene).width;
  return chart_scene_pick (self->scene, (ChartPoint){ (x - self->sheet.x) / scale,
                                                      (y - self->sheet.y) / scale });
}

/**
 * chart_view_activate:
 *
 * Says that @datum was clicked or activated by key.
 */
void
chart_view_activate (ChartView *self,
                     int        datum)
{
  if (datum >= 0)
    g_signal_emit (self, signals[DATUM_ACTIVATED], 0, datum);
}

/* Says that the text with @role, which is at @area in the view, is to be changed. */
void
chart_view_activate_text (ChartView *self,
                          ChartRole  role,
                          ChartRect  area)
{
  GdkRectangle at = { (int)area.x, (int)area.y, (int)ceil (area.width), (int)ceil (area.height) };

  g_signal_emit (self, signals[TEXT_ACTIVATED], 0, (int)role, &at);
}

static void
chart_view_measure (GtkWidget     *widget,
                    GtkOrientation orientation,
                    int            for_size,
                    int           *minimum,
                    int           *natural,
                    int           *minimum_baseline,
                    int           *natural_baseline)
{
  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? 240 : 160;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? 960 : 540;
}

static void
chart_view_size_allocate (GtkWidget *widget,
                          int        width,
                          int        height,
                          int        baseline)
{
  ChartView *self = CHART_VIEW (widget);
  ChartRect  room = chart_page_get_room (self->page, (ChartSize){ width, height });

  self->sheet = (ChartRect){ 0, 0, 0, 0 };
  if (self->scene != NULL && room.width > 0 && room.height > 0)
    self->sheet = chart_page_place (room, chart_scene_get_size (self->scene));

  update_wanted (self);
  chart_view_allocate_parts (self);
  chart_view_update_outlines (self);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (GTK_IS_POPOVER (child))
      gtk_popover_present (GTK_POPOVER (child));
}

static void
snapshot_shadow (ChartView   *self,
                 GtkSnapshot *snapshot)
{
  const ChartRect sheet = self->sheet;
  GskRoundedRect  outline;

  gsk_rounded_rect_init_from_rect (&outline,
                                   &GRAPHENE_RECT_INIT ((float)sheet.x, (float)sheet.y,
                                                        (float)sheet.width, (float)sheet.height),
                                   0);
  gtk_snapshot_append_outset_shadow (snapshot, &outline, &(GdkRGBA){ 0, 0, 0, 0.16f },
                                     0, 1, 0, 5);
  gtk_snapshot_append_outset_shadow (snapshot, &outline, &(GdkRGBA){ 0, 0, 0, 0.22f },
                                     0, 0, 1, 0);
}

static void
chart_view_snapshot (GtkWidget   *widget,
                     GtkSnapshot *snapshot)
{
  ChartView      *self = CHART_VIEW (widget);
  const ChartRect sheet = self->sheet;
  ChartPaintable *layers[] = { self->paintable, self->marked_outline, self->hover_outline,
                               self->focus_outline }; /* outlines stand where marks will be */

  if (self->scene == NULL || sheet.width <= 0)
    return;

  if (self->page == CHART_PAGE_FILL)
    {
      /* The scene follows the widget's size a moment later: no seam is seen meanwhile. */
      ChartColor page = chart_scene_get_background (self->scene);
      GdkRGBA    rgba = { (float)page.red, (float)page.green, (float)page.blue, 1 };

      gtk_snapshot_append_color (snapshot, &rgba,
                                 &GRAPHENE_RECT_INIT (0, 0, (float)gtk_widget_get_width (widget),
                                                      (float)gtk_widget_get_height (widget)));
    }
  else
    {
      snapshot_shadow (self, snapshot);
    }

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float)sheet.x, (float)sheet.y));
  for (guint i = 0; i < (self->motion != NULL ? 1 : G_N_ELEMENTS (layers)); i++)
    gdk_paintable_snapshot (GDK_PAINTABLE (layers[i]), snapshot, sheet.width, sheet.height);
  gtk_snapshot_restore (snapshot);
}

static void
chart_view_get_property (GObject    *object,
                         guint       prop_id,
                         GValue     *value,
                         GParamSpec *pspec)
{
  ChartView *self = CHART_VIEW (object);

  switch (prop_id)
    {
    case PROP_SCENE:
      g_value_set_boxed (value, self->scene);
      break;
    case PROP_PAGE:
      g_value_set_uint (value, self->page);
      break;
    case PROP_MENU_MODEL:
      g_value_set_object (value, self->menu_model);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
chart_view_set_property (GObject      *object,
                         guint         prop_id,
                         const GValue *value,
                         GParamSpec   *pspec)
{
  ChartView *self = CHART_VIEW (object);

  switch (prop_id)
    {
    case PROP_SCENE:
      chart_view_set_scene (self, g_value_get_boxed (value));
      break;
    case PROP_PAGE:
      chart_view_set_page (self, g_value_get_uint (value));
      break;
    case PROP_MENU_MODEL:
      chart_view_set_menu_model (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
chart_view_dispose (GObject *object)
{
  ChartView *self = CHART_VIEW (object);
  GtkWidget *child;

  g_clear_handle_id (&self->wanted_id, g_source_remove);
  chart_view_stop (self);
  chart_view_remove_parts (self);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  self->menu = NULL;
  g_clear_object (&self->tooltip);

  G_OBJECT_CLASS (chart_view_parent_class)->dispose (object);
}

static void
chart_view_finalize (GObject *object)
{
  ChartView *self = CHART_VIEW (object);

  g_clear_pointer (&self->parts, g_ptr_array_unref);
  g_clear_pointer (&self->scene, chart_scene_unref);
  g_clear_object (&self->menu_model);
  g_clear_object (&self->paintable);
  g_clear_object (&self->hover_outline);
  g_clear_object (&self->focus_outline);
  g_clear_object (&self->marked_outline);
  g_clear_pointer (&self->marked, g_array_unref);

  G_OBJECT_CLASS (chart_view_parent_class)->finalize (object);
}

static void
activate_action (GtkWidget  *widget,
                 const char *name,
                 GVariant   *parameter)
{
  chart_view_activate (CHART_VIEW (widget), CHART_VIEW (widget)->menu_datum);
}

static void
chart_view_class_init (ChartViewClass *klass)
{
  GObjectClass     *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass   *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags =
    G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = chart_view_get_property;
  object_class->set_property = chart_view_set_property;
  object_class->dispose = chart_view_dispose;
  object_class->finalize = chart_view_finalize;
  widget_class->measure = chart_view_measure;
  widget_class->size_allocate = chart_view_size_allocate;
  widget_class->snapshot = chart_view_snapshot;
  widget_class->focus = chart_view_focus;
  widget_class->grab_focus = chart_view_grab_focus;

  properties[PROP_SCENE] =
    g_param_spec_boxed ("scene", NULL, NULL, CHART_TYPE_SCENE, flags);
  properties[PROP_PAGE] =
    g_param_spec_uint ("page", NULL, NULL, 0, CHART_N_PAGES - 1, CHART_PAGE_16_9, flags);
  properties[PROP_MENU_MODEL] =
    g_param_spec_object ("menu-model", NULL, NULL, G_TYPE_MENU_MODEL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[DATUM_ACTIVATED] =
    g_signal_new ("datum-activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);
  signals[TEXT_ACTIVATED] =
    g_signal_new ("text-activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                  NULL, G_TYPE_NONE, 2, G_TYPE_INT, GDK_TYPE_RECTANGLE);
  signals[SIZE_WANTED] =
    g_signal_new ("size-wanted", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_DOUBLE, G_TYPE_DOUBLE);

  gtk_widget_class_install_action (widget_class, "datum.activate", NULL, activate_action);
  chart_view_class_bind_keys (widget_class);
  gtk_widget_class_set_css_name (widget_class, "chartview");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
chart_view_init (ChartView *self)
{
  self->paintable = chart_paintable_new (NULL);
  self->hover_outline = chart_paintable_new (NULL);
  self->focus_outline = chart_paintable_new (NULL);
  self->marked_outline = chart_paintable_new (NULL);
  self->marked = g_array_new (FALSE, FALSE, sizeof (guint));
  self->parts = g_ptr_array_new ();
  self->page = CHART_PAGE_16_9;
  self->hovered = -1;
  self->menu_datum = -1;

  gtk_widget_add_css_class (GTK_WIDGET (self), "sheet");
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  chart_view_add_pointer (self);
}

/**
 * chart_view_new:
 *
 * Returns: (transfer floating): a view without a scene
 */
GtkWidget *
chart_view_new (void)
{
  return g_object_new (CHART_TYPE_VIEW, NULL);
}

/**
 * chart_view_get_scene:
 *
 * Returns: (transfer none) (nullable): what is shown
 */
ChartScene *
chart_view_get_scene (ChartView *self)
{
  g_return_val_if_fail (CHART_IS_VIEW (self), NULL);

  return self->scene;
}

/**
 * chart_view_set_scene:
 * @scene: (nullable): a sealed scene to show from now on
 */
void
chart_view_set_scene (ChartView  *self,
                      ChartScene *scene)
{
  g_return_if_fail (CHART_IS_VIEW (self));

  if (self->scene == scene)
    return;

  chart_view_hover (self, -1);
  chart_view_queue_parts (self);
  g_clear_pointer (&self->scene, chart_scene_unref);
  self->scene = scene != NULL ? chart_scene_ref (scene) : NULL;
  chart_view_move (self);
  update_words (self);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SCENE]);
}

/**
 * chart_view_get_page:
 *
 * Returns: what the scene stands on
 */
ChartPage
chart_view_get_page (ChartView *self)
{
  g_return_val_if_fail (CHART_IS_VIEW (self), CHART_PAGE_16_9);

  return self->page;
}

/**
 * chart_view_set_page:
 * @page: what the scene is to stand on
 *
 * "size-wanted" follows, at once where the page has a size of its own.
 */
void
chart_view_set_page (ChartView *self,
                     ChartPage  page)
{
  g_return_if_fail (CHART_IS_VIEW (self));
  g_return_if_fail (page < CHART_N_PAGES);

  if (self->page == page && self->wanted.width > 0)
    return;

  self->page = page;
  if (page == CHART_PAGE_FILL)
    gtk_widget_remove_css_class (GTK_WIDGET (self), "sheet");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self), "sheet");
  update_wanted (self);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PAGE]);
}

/**
 * chart_view_get_menu_model:
 *
 * Returns: (transfer none) (nullable): the context menu
 */
GMenuModel *
chart_view_get_menu_model (ChartView *self)
{
  g_return_val_if_fail (CHART_IS_VIEW (self), NULL);

  return self->menu_model;
}

/**
 * chart_view_set_menu_model:
 * @menu_model: (nullable): the context menu; it may use the view's own action `datum.activate`,
 *   which is enabled where the menu was opened on a datum
 */
void
chart_view_set_menu_model (ChartView  *self,
                           GMenuModel *menu_model)
{
  g_return_if_fail (CHART_IS_VIEW (self));

  if (!g_set_object (&self->menu_model, menu_model))
    return;

  g_clear_pointer (&self->menu, gtk_widget_unparent);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MENU_MODEL]);
}
