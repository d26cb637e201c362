/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "dopyo-window-private.h"

#include "base/chart-error.h"
#include "dopyo-environment.h"
#include "spec/chart-kind.h"
#include "text/chart-break.h"

#include <glib/gi18n.h>

static char *
get_title (DopyoWindow *self)
{
  ChartPackage *package = chart_document_get_package (self->document);
  const char   *tag = chart_lang_get_tag (dopyo_environment_get_lang ());
  const char   *title = package != NULL ? chart_package_get_title (package, tag) : NULL;
  const char   *path = package != NULL ? chart_package_get_path (package)
                                       : dopyo_window_get_path (self);

  if (title != NULL && *title != '\0')
    return g_strdup (title);
  if (path != NULL)
    return g_filename_display_basename (path);
  return g_strdup (package != NULL ? _ ("Pasted cells") : _ ("Dopyo"));
}

static char *
get_subtitle (DopyoWindow *self)
{
  ChartPackage    *package = chart_document_get_package (self->document);
  const char      *path = package != NULL ? chart_package_get_path (package) : NULL;
  g_autofree char *name = NULL;
  guint            n;

  if (package == NULL)
    return g_strdup ("");

  n = chart_package_get_n_datasets (package);
  if (self->sample)
    name = g_strdup (_ ("Bundled data"));
  else if (path != NULL)
    name = g_filename_display_basename (path);
  else
    name = g_strdup (_ ("Not in a file"));
  return g_strdup_printf (ngettext ("%s · %u table", "%s · %u tables", n), name, n);
}

/**
 * dopyo_window_update_title:
 *
 * Says in the title what the window shows, or what it is reading while it shows nothing.
 */
void
dopyo_window_update_title (DopyoWindow *self)
{
  g_autofree char *whole_title = get_title (self);
  g_autofree char *title = chart_clean_line (whole_title);
  g_autofree char *whole_subtitle = get_subtitle (self);
  g_autofree char *subtitle = chart_clean_line (whole_subtitle);

  adw_window_title_set_title (self->window_title, title);
  adw_window_title_set_subtitle (self->window_title, subtitle);
  gtk_window_set_title (GTK_WINDOW (self), title);
}

/**
 * dopyo_window_package_changed:
 *
 * Says what the window shows, after another package came into the document.
 */
void
dopyo_window_package_changed (DopyoWindow *self)
{
  ChartPackage *package = chart_document_get_package (self->document);

  dopyo_window_update_title (self);
  gtk_widget_set_visible (self->switches, package != NULL);
  if (package == NULL)
    dopyo_window_show_empty (self);
  else if (g_str_equal (gtk_stack_get_visible_child_name (self->stack), "empty"))
    gtk_stack_set_visible_child_name (self->stack, "chart");
  g_object_notify (G_OBJECT (self), "encoding");
  dopyo_window_update_weights (self);
  dopyo_window_update_actions (self);
}

/* The way to draw the chosen dataset that is offered where its spec cannot be drawn. */
static void
offer_kind (DopyoWindow *self)
{
  static const struct
  {
    ChartKind   kind;
    const char *label;
    const char *action;
  } offers[] = {
    { CHART_KIND_BAR, N_ ("Draw _Bars"), "win.kind::bar" },
    { CHART_KIND_RANGE, N_ ("Draw _Ranges"), "win.kind::range" },
  };
  ChartSpec *spec = chart_document_get_spec (self->document);

  for (gsize i = 0; spec != NULL && i < G_N_ELEMENTS (offers); i++)
    {
      g_autofree char *refusal = chart_kind_refuse (
        offers[i].kind, chart_document_get_drawn (self->document), spec);

      if (refusal == NULL && spec->kind != offers[i].kind)
        {
          dopyo_message_bar_add_button (self->message_bar, _ (offers[i].label), offers[i].action);
          return;
        }
    }
  if (dopyo_window_can_import (self))
    dopyo_message_bar_add_button (self->message_bar, _ ("Read _Differently…"), "win.import");
  dopyo_message_bar_add_button (self->message_bar, _ ("_Open Another…"), "win.open");
}

/**
 * dopyo_window_say_refusal:
 *
 * Says why the chosen dataset cannot be drawn as it is asked for, where that is so; takes back what
 * was said of it before.
 */
void
dopyo_window_say_refusal (DopyoWindow *self)
{
  const char *refusal = chart_document_get_refusal (self->document);

  if (refusal != NULL)
    {
      dopyo_message_bar_say (self->message_bar, DOPYO_MESSAGE_ERROR, refusal);
      offer_kind (self);
    }
  else if (self->refused)
    dopyo_message_bar_hide (self->message_bar);
  self->refused = refusal != NULL;
}

/**
 * dopyo_window_refuse_kind:
 * @refusal: why
 *
 * Says why a kind of chart that was asked for is not drawn; the chart that is there stays.
 */
void
dopyo_window_refuse_kind (DopyoWindow *self,
                          const char  *refusal)
{
  dopyo_message_bar_say (self->message_bar, DOPYO_MESSAGE_ERROR, refusal);
  self->refused = TRUE;
}

static void
scene_changed_cb (DopyoWindow *self)
{
  ChartScene   *scene = chart_document_get_scene (self->document);
  ChartDataset *drawn = chart_document_get_drawn (self->document);

  /* marks move from chart to chart of one dataset only */
  if (self->drawn != drawn)
    chart_view_set_scene (self->view, NULL);
  self->drawn = drawn;
  chart_view_set_scene (self->view, scene);
  if (scene != NULL)
    dopyo_window_say_refusal (self);
  dopyo_window_update_actions (self);
}

static void
spec_changed_cb (DopyoWindow *self)
{
  g_object_notify (G_OBJECT (self), "kind");
  dopyo_window_update_actions (self);
}

/**
 * dopyo_window_hide_message:
 *
 * Takes back what was said of a file; that a table cannot be drawn stays said.
 */
void
dopyo_window_hide_message (DopyoWindow *self)
{
  dopyo_message_bar_hide (self->message_bar);
  self->refused = FALSE;
  dopyo_window_say_refusal (self);
}

static void
reloaded_cb (DopyoWindow *self)
{
  dopyo_window_hide_message (self);
  dopyo_window_toast (self, _ ("The file has changed and was read again"));
}

static void
reload_failed_cb (DopyoWindow *self,
                  GError      *error)
{
  /* what was chosen for the file may not fit it any more */
  if (self->options != NULL && error->domain == CHART_ERROR)
    dopyo_window_reload (self, NULL);
  else
    dopyo_window_show_error (self, error);
}

/**
 * dopyo_window_follow_document:
 *
 * Shows what is in the document from now on.
 */
void
dopyo_window_follow_document (DopyoWindow *self)
{
  static const struct
  {
    const char *signal;
    GCallback   callback;
  } signals[] = {
    { "notify::package", G_CALLBACK (dopyo_window_package_changed) },
    { "notify::scene", G_CALLBACK (scene_changed_cb) },
    { "notify::spec", G_CALLBACK (spec_changed_cb) },
    { "notify::refusal", G_CALLBACK (dopyo_window_say_refusal) },
    { "notify::can-undo", G_CALLBACK (dopyo_window_update_actions) },
    { "notify::can-redo", G_CALLBACK (dopyo_window_update_actions) },
    { "notify::progress", G_CALLBACK (dopyo_window_progress_changed) },
    { "notify::dataset", G_CALLBACK (dopyo_window_update_actions) },
    { "reloaded", G_CALLBACK (reloaded_cb) },
    { "reload-failed", G_CALLBACK (reload_failed_cb) },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (signals); i++)
    g_signal_connect_object (self->document, signals[i].signal, signals[i].callback, self,
                             G_CONNECT_SWAPPED);
}
