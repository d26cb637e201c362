/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "document/chart-watch.h"

#define QUIET_TIME 250 /* milliseconds without a change */

struct _ChartWatch
{
  GFileMonitor     *monitor;
  gulong            handler;
  guint             timeout_id;
  ChartWatchChanged changed;
  gpointer          user_data;
};

static gboolean
timeout_cb (gpointer data)
{
  ChartWatch *self = data;

  self->timeout_id = 0;
  self->changed (self->user_data);
  return G_SOURCE_REMOVE;
}

static void
monitor_changed_cb (GFileMonitor     *monitor,
                    GFile            *file,
                    GFile            *other,
                    GFileMonitorEvent event,
                    ChartWatch       *self)
{
  switch (event)
    {
    case G_FILE_MONITOR_EVENT_CHANGED:
    case G_FILE_MONITOR_EVENT_CHANGES_DONE_HINT:
    case G_FILE_MONITOR_EVENT_CREATED:
    case G_FILE_MONITOR_EVENT_DELETED: /* for good, where it is not soon created again */
    case G_FILE_MONITOR_EVENT_RENAMED:
    case G_FILE_MONITOR_EVENT_MOVED_IN:
    case G_FILE_MONITOR_EVENT_MOVED_OUT:
      g_clear_handle_id (&self->timeout_id, g_source_remove);
      self->timeout_id = g_timeout_add (QUIET_TIME, timeout_cb, self);
      break;
    case G_FILE_MONITOR_EVENT_ATTRIBUTE_CHANGED:
    case G_FILE_MONITOR_EVENT_PRE_UNMOUNT:
    case G_FILE_MONITOR_EVENT_UNMOUNTED:
    case G_FILE_MONITOR_EVENT_MOVED:
    default:
      break;
    }
}

/**
 * chart_watch_new:
 * @path: the file; where it cannot be watched, nothing is ever told
 *
 * Returns: (transfer full): the watch
 */
ChartWatch *
chart_watch_new (const char       *path,
                 ChartWatchChanged changed,
                 gpointer          user_data)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  ChartWatch       *self = g_new0 (ChartWatch, 1);

  self->changed = changed;
  self->user_data = user_data;
  self->monitor = g_file_monitor (file, G_FILE_MONITOR_WATCH_MOVES, NULL, NULL);
  if (self->monitor != NULL)
    self->handler = g_signal_connect (self->monitor, "changed", G_CALLBACK (monitor_changed_cb),
                                      self);
  return self;
}

/* Frees @self, which may be %NULL; the file is no longer watched. */
void
chart_watch_free (ChartWatch *self)
{
  if (self == NULL)
    return;
  g_clear_handle_id (&self->timeout_id, g_source_remove);
  if (self->monitor != NULL)
    g_clear_signal_handler (&self->handler, self->monitor);
  g_clear_object (&self->monitor);
  g_free (self);
}
