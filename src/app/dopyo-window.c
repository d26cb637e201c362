/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "dopyo-window-private.h"

#include "dopyo-environment.h"
#include "spec/chart-kind.h"

#define MIN_WIDTH 340 /* logical pixels: on a phone of 360 there is a frame around it */

/**
 * DopyoWindow:
 *
 * Shows one document. What the first chart does not need (the two panels, the small charts, the
 * list of recent files) is made after it has been painted.
 *
 * Properties: "page" and "kind" (strings: the names of #ChartPage and #ChartKind), "sight" (that of
 * #ChartSight, whose eyes the chart is shown for), "shown" ("chart" or "table"), "encoding" (of the
 * file, "" where it is not one table), "weight" (the variable of a survey, or ""),
 * "sidebar-visible" and "inspector-visible" are the state of the actions of the same names;
 * "narrow" is whether the window has put its secondary buttons elsewhere; "document" is the
 * #ChartDocument that is shown.
 */

G_DEFINE_FINAL_TYPE (DopyoWindow, dopyo_window, ADW_TYPE_APPLICATION_WINDOW)

enum {
  PROP_PAGE = 1,
  PROP_KIND,
  PROP_SIGHT,
  PROP_SHOWN,
  PROP_ENCODING,
  PROP_WEIGHT,
  PROP_SIDEBAR_VISIBLE,
  PROP_INSPECTOR_VISIBLE,
  PROP_NARROW,
  PROP_DOCUMENT,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
set_page (DopyoWindow *self,
          const char  *name)
{
  ChartPage page;

  if (!chart_page_from_name (name, &page))
    return;
  chart_view_set_page (self->view, page);
  if (!self->narrow)
    g_settings_set_string (dopyo_environment_get_settings (), "page", name);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PAGE]);
}

/* Why the chosen dataset cannot be drawn as @kind; NULL where it can. */
static char *
refuse_kind (DopyoWindow *self,
             ChartKind    kind,
             ChartSpec   *spec)
{
  return chart_kind_refuse (kind, chart_document_get_drawn (self->document), spec);
}

static void
set_kind (DopyoWindow *self,
          const char  *name)
{
  ChartSpec *spec = chart_document_get_spec (self->document);
  ChartKind  kind;

  if (spec != NULL && chart_kind_from_name (name, &kind) && spec->kind != kind)
    {
      g_autofree char *refusal = refuse_kind (self, kind, spec);

      if (refusal != NULL)
        dopyo_window_refuse_kind (self, refusal);
      else
        {
          ChartSpecBuilder     *builder = chart_spec_builder_new (spec);
          g_autoptr (ChartSpec) changed = NULL;

          chart_spec_builder_set_kind (builder, kind);
          changed = chart_spec_builder_end (builder);
          chart_document_apply (self->document, changed);
        }
    }
  /* a toggle button that was pressed on the kind that is drawn already has to be set back */
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_KIND]);
}

static const char *
get_kind (DopyoWindow *self)
{
  ChartSpec *spec = self->document != NULL ? chart_document_get_spec (self->document) : NULL;

  return spec != NULL ? chart_kind_get_name (spec->kind) : "";
}

static const char *
get_encoding (DopyoWindow *self)
{
  ChartPackage *package =
    self->document != NULL ? chart_document_get_package (self->document) : NULL;
  ChartReading *reading = package != NULL ? chart_package_get_reading (package) : NULL;

  return reading != NULL && reading->encoding != NULL ? reading->encoding : "";
}

static void
set_shown (DopyoWindow *self,
           const char  *name)
{
  if (chart_document_get_package (self->document) != NULL &&
      gtk_stack_get_child_by_name (self->stack, name) != NULL)
    gtk_stack_set_visible_child_name (self->stack, name);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SHOWN]);
}

static void
datum_activated_cb (DopyoWindow *self,
                    int          datum)
{
  guint                 n_data;
  const ChartDatum     *data = chart_scene_get_data (chart_view_get_scene (self->view), &n_data);
  ChartSpecBuilder     *builder;
  g_autoptr (ChartSpec) spec = NULL;

  /* rows folded into one cannot be highlighted by a label */
  if (data[datum].row < 0)
    return;

  builder = chart_spec_builder_new (chart_document_get_spec (self->document));
  chart_spec_builder_toggle_highlight (builder, chart_document_get_drawn (self->document),
                                       (guint)data[datum].row);
  spec = chart_spec_builder_end (builder);
  chart_document_apply (self->document, spec);
}

static void
size_wanted_cb (DopyoWindow *self,
                double       width,
                double       height)
{
  chart_document_set_size (self->document, (ChartSize){ width, height });
}

static void
revealed_cb (DopyoWindow *self,
             GParamSpec  *pspec,
             AdwFlap     *flap)
{
  /* a panel that covered the chart gives the focus back to it, however it was closed */
  if (adw_flap_get_folded (flap) && !adw_flap_get_reveal_flap (flap))
    gtk_widget_grab_focus (GTK_WIDGET (self->view));
  g_object_notify_by_pspec (G_OBJECT (self),
                            properties[flap == self->sidebar_flap ? PROP_SIDEBAR_VISIBLE
                                                                  : PROP_INSPECTOR_VISIBLE]);
}

static void
shown_changed_cb (DopyoWindow *self)
{
  const char *shown = gtk_stack_get_visible_child_name (self->stack);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.page", g_strcmp0 (shown, "chart") == 0);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SHOWN]);
}

static void
dopyo_window_get_property (GObject    *object,
                           guint       prop_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  DopyoWindow *self = DOPYO_WINDOW (object);
  /* the state of an action is asked for by the buttons of a template that is still being built */
  gboolean built = self->view != NULL;

  switch (prop_id)
    {
    case PROP_PAGE:
      g_value_set_string (value,
                          built ? chart_page_get_name (chart_view_get_page (self->view)) : "");
      break;
    case PROP_KIND:
      g_value_set_string (value, get_kind (self));
      break;
    case PROP_SIGHT:
      g_value_set_string (
        value, built ? chart_sight_get_name (chart_view_get_sight (self->view)) : "");
      break;
    case PROP_SHOWN:
      g_value_set_string (value, built ? gtk_stack_get_visible_child_name (self->stack) : "");
      break;
    case PROP_ENCODING:
      g_value_set_string (value, get_encoding (self));
      break;
    case PROP_WEIGHT:
      g_value_set_string (value, dopyo_window_get_weight (self));
      break;
    case PROP_SIDEBAR_VISIBLE:
      g_value_set_boolean (value, built && adw_flap_get_reveal_flap (self->sidebar_flap));
      break;
    case PROP_INSPECTOR_VISIBLE:
      g_value_set_boolean (value, built && adw_flap_get_reveal_flap (self->inspector_flap));
      break;
    case PROP_NARROW:
      g_value_set_boolean (value, self->narrow);
      break;
    case PROP_DOCUMENT:
      g_value_set_object (value, self->document);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
dopyo_window_set_property (GObject      *object,
                           guint         prop_id,
                           const GValue *value,
                           GParamSpec   *pspec)
{
  DopyoWindow *self = DOPYO_WINDOW (object);

  switch (prop_id)
    {
    case PROP_PAGE:
      set_page (self, g_value_get_string (value));
      break;
    case PROP_KIND:
      set_kind (self, g_value_get_string (value));
      break;
    case PROP_SIGHT:
      if (dopyo_window_see_as (self, g_value_get_string (value)))
        g_object_notify_by_pspec (object, pspec);
      break;
    case PROP_SHOWN:
      set_shown (self, g_value_get_string (value));
      break;
    case PROP_ENCODING:
      dopyo_window_reload_in (self, g_value_get_string (value));
      break;
    case PROP_WEIGHT:
      dopyo_window_set_weight (self, g_value_get_string (value));
      break;
    case PROP_SIDEBAR_VISIBLE:
      dopyo_window_set_revealed (self, self->sidebar_flap, pspec->name,
                                 g_value_get_boolean (value));
      break;
    case PROP_INSPECTOR_VISIBLE:
      dopyo_window_set_revealed (self, self->inspector_flap, pspec->name,
                                 g_value_get_boolean (value));
      break;
    case PROP_DOCUMENT:
      self->document = g_value_dup_object (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

/* A wide window may become narrow in one step: it gives its secondary buttons away only after it
 * has been given the width, and must not ask for room for them before. */
static void
dopyo_window_measure (GtkWidget     *widget,
                      GtkOrientation orientation,
                      int            for_size,
                      int           *minimum,
                      int           *natural,
                      int           *minimum_baseline,
                      int           *natural_baseline)
{
  GTK_WIDGET_CLASS (dopyo_window_parent_class)
    ->measure (widget, orientation, for_size, minimum, natural, minimum_baseline, natural_baseline);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = MIN (*minimum, MIN_WIDTH);
}

static void
dopyo_window_size_allocate (GtkWidget *widget,
                            int        width,
                            int        height,
                            int        baseline)
{
  GTK_WIDGET_CLASS (dopyo_window_parent_class)->size_allocate (widget, width, height, baseline);
  dopyo_window_allocated (DOPYO_WINDOW (widget), width);
}

static void
dopyo_window_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (dopyo_window_parent_class)->map (widget);
  dopyo_window_mapped (DOPYO_WINDOW (widget));
}

static gboolean
dopyo_window_close_request (GtkWindow *window)
{
  DopyoWindow *self = DOPYO_WINDOW (window);
  GSettings   *settings = dopyo_environment_get_settings ();
  int          width;
  int          height;

  if (dopyo_window_ask_to_save (self))
    return TRUE;

  gtk_window_get_default_size (window, &width, &height);
  g_settings_set_int (settings, "window-width", MAX (width, 1));
  g_settings_set_int (settings, "window-height", MAX (height, 1));
  g_settings_set_boolean (settings, "window-maximized", gtk_window_is_maximized (window));
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);

  return GTK_WINDOW_CLASS (dopyo_window_parent_class)->close_request (window);
}

static void
dopyo_window_constructed (GObject *object)
{
  DopyoWindow *self = DOPYO_WINDOW (object);
  GSettings   *settings = dopyo_environment_get_settings ();
  int          width = g_settings_get_int (settings, "window-width");

  G_OBJECT_CLASS (dopyo_window_parent_class)->constructed (object);

  dopyo_window_follow_document (self);
  gtk_window_set_default_size (GTK_WINDOW (self), width,
                               g_settings_get_int (settings, "window-height"));
  if (g_settings_get_boolean (settings, "window-maximized"))
    gtk_window_maximize (GTK_WINDOW (self));
  self->narrow = !(width < DOPYO_WINDOW_NARROW_BELOW);
  dopyo_window_set_narrow (self, width < DOPYO_WINDOW_NARROW_BELOW);
  adw_flap_set_reveal_flap (self->sidebar_flap,
                            g_settings_get_boolean (settings, "sidebar-visible"));
  adw_flap_set_reveal_flap (self->inspector_flap,
                            g_settings_get_boolean (settings, "inspector-visible"));
  /* the buttons asked before the template was built */
  for (guint i = PROP_PAGE; i < PROP_NARROW; i++)
    g_object_notify_by_pspec (G_OBJECT (self), properties[i]);
  dopyo_window_update_actions (self);
}

static void
dopyo_window_dispose (GObject *object)
{
  DopyoWindow *self = DOPYO_WINDOW (object);

  g_clear_handle_id (&self->narrow_id, g_source_remove);
  g_clear_handle_id (&self->progress_id, g_source_remove);
  g_clear_handle_id (&self->present_id, g_source_remove);
  g_clear_handle_id (&self->rest_id, g_source_remove);
  g_clear_object (&self->cancellable);
  g_clear_weak_pointer (&self->asked_by);
  g_clear_weak_pointer (&self->question);

  G_OBJECT_CLASS (dopyo_window_parent_class)->dispose (object);
}

static void
dopyo_window_finalize (GObject *object)
{
  DopyoWindow *self = DOPYO_WINDOW (object);

  g_clear_object (&self->document);
  chart_load_options_free (self->options);
  g_free (self->path);
  g_free (self->shown_path);
  g_free (self->saved_path);
  g_clear_pointer (&self->saved, g_ptr_array_unref);

  G_OBJECT_CLASS (dopyo_window_parent_class)->finalize (object);
}

static void
install_properties (GObjectClass *object_class)
{
  const GParamFlags flags =
    G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  properties[PROP_PAGE] = g_param_spec_string ("page", NULL, NULL, NULL, flags);
  properties[PROP_KIND] = g_param_spec_string ("kind", NULL, NULL, NULL, flags);
  properties[PROP_SIGHT] = g_param_spec_string ("sight", NULL, NULL, NULL, flags);
  properties[PROP_SHOWN] = g_param_spec_string ("shown", NULL, NULL, NULL, flags);
  properties[PROP_ENCODING] = g_param_spec_string ("encoding", NULL, NULL, NULL, flags);
  properties[PROP_WEIGHT] = g_param_spec_string ("weight", NULL, NULL, NULL, flags);
  properties[PROP_SIDEBAR_VISIBLE] =
    g_param_spec_boolean ("sidebar-visible", NULL, NULL, TRUE, flags);
  properties[PROP_INSPECTOR_VISIBLE] =
    g_param_spec_boolean ("inspector-visible", NULL, NULL, TRUE, flags);
  properties[PROP_NARROW] =
    g_param_spec_boolean ("narrow", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_DOCUMENT] =
    g_param_spec_object ("document", NULL, NULL, CHART_TYPE_DOCUMENT,
                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (CHART_TYPE_VIEW);
  g_type_ensure (DOPYO_TYPE_MESSAGE_BAR);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/dopyo/Dopyo/dopyo-window.ui");
  gtk_widget_class_bind_template_child (widget_class, DopyoWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, DopyoWindow, header_bar);
  gtk_widget_class_bind_template_child (widget_class, DopyoWindow, window_title);
  gtk_widget_class_bind_template_child (widget_class, DopyoWindow, open_button);
  gtk_widget_class_bind_template_child (widget_class, DopyoWindow, export_button);
  gtk_widget_class_bind_template_child (widget_class, DopyoWindow, menu_button);
  gtk_widget_class_bind_template_child (widget_class, DopyoWindow, page_button);
  gtk_widget_class_bind_template_child (widget_class, DopyoWindow, message_bar);
  gtk_widget_class_bind_template_child (widget_class, DopyoWindow, sidebar_flap);
  gtk_widget_class_bind_template_child (widget_class, DopyoWindow, inspector_flap);
  gtk_widget_class_bind_template_child (widget_class, DopyoWindow, sidebar_slot);
  gtk_widget_class_bind_template_child (widget_class, DopyoWindow, inspector_slot);
  gtk_widget_class_bind_template_child (widget_class, DopyoWindow, table_slot);
  gtk_widget_class_bind_template_child (widget_class, DopyoWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, DopyoWindow, switches);
  gtk_widget_class_bind_template_child (widget_class, DopyoWindow, view);
  gtk_widget_class_bind_template_child (widget_class, DopyoWindow, primary_menu);
  gtk_widget_class_bind_template_child (widget_class, DopyoWindow, weight_section);
  gtk_widget_class_bind_template_child (widget_class, DopyoWindow, page_menu);
  gtk_widget_class_bind_template_callback (widget_class, dopyo_window_panel_folded_cb);
  gtk_widget_class_bind_template_callback (widget_class, revealed_cb);
  gtk_widget_class_bind_template_callback (widget_class, datum_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, dopyo_window_edit_text);
  gtk_widget_class_bind_template_callback (widget_class, size_wanted_cb);
  gtk_widget_class_bind_template_callback (widget_class, shown_changed_cb);
}

static void
dopyo_window_class_init (DopyoWindowClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = dopyo_window_get_property;
  object_class->set_property = dopyo_window_set_property;
  object_class->constructed = dopyo_window_constructed;
  object_class->dispose = dopyo_window_dispose;
  object_class->finalize = dopyo_window_finalize;
  widget_class->measure = dopyo_window_measure;
  widget_class->size_allocate = dopyo_window_size_allocate;
  widget_class->map = dopyo_window_map;
  GTK_WINDOW_CLASS (klass)->close_request = dopyo_window_close_request;

  install_properties (object_class);
  bind_template (widget_class);
  dopyo_window_class_install_actions (widget_class);
}

/* libadwaita 1.2 describes the arrow by its tooltip, but gives it no name. */
static void
name_arrow (AdwSplitButton *button)
{
  for (GtkWidget *part = gtk_widget_get_first_child (GTK_WIDGET (button)); part != NULL;
       part = gtk_widget_get_next_sibling (part))
    if (GTK_IS_MENU_BUTTON (part))
      gtk_accessible_update_property (GTK_ACCESSIBLE (part), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      adw_split_button_get_dropdown_tooltip (button), -1);
}

static void
dopyo_window_init (DopyoWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  name_arrow (self->open_button);
}

/**
 * dopyo_window_new:
 * @document: what the window shows
 *
 * Returns: (transfer none): a window of @app
 */
DopyoWindow *
dopyo_window_new (DopyoApplication *app,
                  ChartDocument    *document)
{
  return g_object_new (DOPYO_TYPE_WINDOW, "application", app, "document", document, NULL);
}

/**
 * dopyo_window_is_free:
 *
 * Returns: whether the window may show something else: it shows nothing, or the bundled dataset as
 *   it came
 */
gboolean
dopyo_window_is_free (DopyoWindow *self)
{
  gboolean can_undo;
  gboolean can_redo;

  g_return_val_if_fail (DOPYO_IS_WINDOW (self), FALSE);

  g_object_get (self->document, "can-undo", &can_undo, "can-redo", &can_redo, NULL);
  return chart_document_get_package (self->document) == NULL ||
         (self->shown_sample && !can_undo && !can_redo);
}

/**
 * dopyo_window_get_path:
 *
 * Returns: (transfer none) (nullable): the file that is shown or being read; not the bundled one
 */
const char *
dopyo_window_get_path (DopyoWindow *self)
{
  g_return_val_if_fail (DOPYO_IS_WINDOW (self), NULL);

  if (self->cancellable == NULL)
    return self->shown_path;
  return self->sample ? NULL : self->path;
}

/**
 * dopyo_window_toast:
 * @text: one short sentence that needs no answer
 */
void
dopyo_window_toast (DopyoWindow *self,
                    const char  *text)
{
  adw_toast_overlay_add_toast (self->toasts, adw_toast_new (text));
}
