/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "dopyo-picture.h"

#include "chart-paintable.h"
#include "export/chart-export.h"

#include <glib/gstdio.h>

/* A page drawn smaller than a slide is enlarged to one, at most by this: it is sharp there then. */
#define SLIDE_SIDE 1920
#define LARGEST_SCALE 2

#define UNITS_PER_INCH 96
#define DRAG_ICON_WIDTH 240

/**
 * DopyoPicture:
 *
 * A scene offered as PNG and SVG, and as a file where it was made for dragging. Nothing is drawn
 * before somebody asks for it.
 */
struct _DopyoPicture
{
  GdkContentProvider parent_instance;

  ChartScene *scene;
  char       *file_name; /* (nullable): offered as a file of this name */
  char       *path;      /* (nullable): the file, once it was asked for */
};

G_DEFINE_FINAL_TYPE (DopyoPicture, dopyo_picture, GDK_TYPE_CONTENT_PROVIDER)

static const char *const offered[] = { "png", "svg" };

static GBytes *
render (DopyoPicture            *self,
        const ChartExportFormat *format,
        GError                 **error)
{
  ChartExportOptions options = CHART_EXPORT_OPTIONS_DEFAULT;
  ChartSize          size = chart_scene_get_size (self->scene);

  options.scale = CLAMP (SLIDE_SIDE / fmax (size.width, size.height), 1, LARGEST_SCALE);
  options.dpi = UNITS_PER_INCH * options.scale;
  return chart_export_render (self->scene, format, &options, error);
}

static GdkContentFormats *
dopyo_picture_ref_formats (GdkContentProvider *provider)
{
  GdkContentFormatsBuilder *builder = gdk_content_formats_builder_new ();

  if (DOPYO_PICTURE (provider)->file_name != NULL)
    gdk_content_formats_builder_add_gtype (builder, GDK_TYPE_FILE_LIST);
  for (guint i = 0; i < G_N_ELEMENTS (offered); i++)
    gdk_content_formats_builder_add_mime_type (builder,
                                               chart_export_format_by_name (offered[i])->mime);
  return gdk_content_formats_builder_free_to_formats (builder);
}

static void
render_thread (GTask        *task,
               gpointer      source,
               gpointer      data,
               GCancellable *cancellable)
{
  GError *error = NULL;
  GBytes *bytes = render (source, data, &error);

  if (bytes == NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, bytes, (GDestroyNotify)g_bytes_unref);
}

static void
written_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  g_autoptr (GTask) task = data;
  GError           *error = NULL;

  if (g_output_stream_write_all_finish (G_OUTPUT_STREAM (source), result, NULL, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
rendered_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  GTask         *task = data;
  GOutputStream *stream = g_task_get_task_data (task);
  GError        *error = NULL;
  GBytes        *bytes = g_task_propagate_pointer (G_TASK (result), &error);

  if (bytes == NULL)
    {
      g_task_return_error (task, error);
      g_object_unref (task);
      return;
    }

  g_object_set_data_full (G_OBJECT (task), "bytes", bytes, (GDestroyNotify)g_bytes_unref);
  g_output_stream_write_all_async (stream, g_bytes_get_data (bytes, NULL),
                                   g_bytes_get_size (bytes), g_task_get_priority (task),
                                   g_task_get_cancellable (task), written_cb, task);
}

static void
dopyo_picture_write_mime_type_async (GdkContentProvider *provider,
                                     const char         *mime_type,
                                     GOutputStream      *stream,
                                     int                 io_priority,
                                     GCancellable       *cancellable,
                                     GAsyncReadyCallback callback,
                                     gpointer            user_data)
{
  GTask            *task = g_task_new (provider, cancellable, callback, user_data);
  g_autoptr (GTask) drawing = g_task_new (provider, cancellable, rendered_cb, task);

  g_task_set_priority (task, io_priority);
  g_task_set_task_data (task, g_object_ref (stream), g_object_unref);
  for (guint i = 0; i < G_N_ELEMENTS (offered); i++)
    {
      const ChartExportFormat *format = chart_export_format_by_name (offered[i]);

      if (strcmp (format->mime, mime_type) != 0)
        continue;
      g_task_set_task_data (drawing, (gpointer)format, NULL);
      g_task_run_in_thread (drawing, render_thread);
      return;
    }
  g_task_return_new_error (drawing, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED, "%s", mime_type);
}

static gboolean
dopyo_picture_write_mime_type_finish (GdkContentProvider *provider,
                                      GAsyncResult       *result,
                                      GError            **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

/* The file outlives the drag, because nobody says when the other side has read it. Each drag has a
 * folder of its own in the user's runtime folder, which goes with the session. */
static gboolean
make_file (DopyoPicture *self,
           GError      **error)
{
  const ChartExportFormat *format = chart_export_format_by_path (self->file_name);
  g_autofree char         *folder =
    g_build_filename (g_get_user_runtime_dir (), "dopyo-XXXXXX", NULL);
  g_autofree char   *path = NULL;
  g_autoptr (GBytes) bytes = NULL;

  bytes = render (self, format, error);
  if (bytes == NULL)
    return FALSE;
  if (g_mkdtemp (folder) == NULL)
    {
      int code = errno;

      g_set_error_literal (error, G_IO_ERROR, g_io_error_from_errno (code), g_strerror (code));
      return FALSE;
    }

  path = g_build_filename (folder, self->file_name, NULL);
  if (!chart_export_write (path, bytes, error))
    {
      g_rmdir (folder);
      return FALSE;
    }
  self->path = g_steal_pointer (&path);
  return TRUE;
}

static gboolean
dopyo_picture_get_value (GdkContentProvider *provider,
                         GValue             *value,
                         GError            **error)
{
  DopyoPicture *self = DOPYO_PICTURE (provider);

  if (self->file_name == NULL || !G_VALUE_HOLDS (value, GDK_TYPE_FILE_LIST))
    return GDK_CONTENT_PROVIDER_CLASS (dopyo_picture_parent_class)
      ->get_value (provider, value, error);

  if (self->path == NULL && !make_file (self, error))
    return FALSE;

  {
    g_autoptr (GFile) file = g_file_new_for_path (self->path);
    GSList            files = { file, NULL };

    g_value_take_boxed (value, gdk_file_list_new_from_list (&files));
  }
  return TRUE;
}

static void
dopyo_picture_finalize (GObject *object)
{
  DopyoPicture *self = DOPYO_PICTURE (object);

  g_clear_pointer (&self->scene, chart_scene_unref);
  g_free (self->file_name);
  g_free (self->path);

  G_OBJECT_CLASS (dopyo_picture_parent_class)->finalize (object);
}

static void
dopyo_picture_class_init (DopyoPictureClass *klass)
{
  GdkContentProviderClass *provider_class = GDK_CONTENT_PROVIDER_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = dopyo_picture_finalize;
  provider_class->ref_formats = dopyo_picture_ref_formats;
  provider_class->write_mime_type_async = dopyo_picture_write_mime_type_async;
  provider_class->write_mime_type_finish = dopyo_picture_write_mime_type_finish;
  provider_class->get_value = dopyo_picture_get_value;
}

static void
dopyo_picture_init (DopyoPicture *self)
{
}

/* (nullable): what @document shows now; %NULL where it shows nothing. */
static DopyoPicture *
picture_of (ChartDocument *document)
{
  ChartScene   *scene = chart_document_get_scene (document);
  DopyoPicture *self;

  if (scene == NULL)
    return NULL;

  self = g_object_new (DOPYO_TYPE_PICTURE, NULL);
  self->scene = chart_scene_ref (scene);
  return self;
}

/**
 * dopyo_picture_copy:
 * @clipboard: where the picture goes
 *
 * Copies the chart of @document as it is drawn now.
 *
 * Returns: whether there was anything to copy
 */
gboolean
dopyo_picture_copy (ChartDocument *document,
                    GdkClipboard  *clipboard)
{
  g_autoptr (DopyoPicture) picture = picture_of (document);

  return picture != NULL &&
         gdk_clipboard_set_content (clipboard, GDK_CONTENT_PROVIDER (picture));
}

static GdkContentProvider *
prepare_cb (GtkDragSource *source,
            double         x,
            double         y,
            ChartDocument *document)
{
  DopyoPicture    *picture = picture_of (document);
  int              index = chart_document_get_dataset (document);
  g_autofree char *name = NULL;

  if (picture == NULL || index < 0)
    {
      g_clear_object (&picture);
      return NULL;
    }

  name = chart_package_name_dataset (chart_document_get_package (document), (guint)index);
  picture->file_name = chart_export_file_name (name, chart_scene_get_lang (picture->scene),
                                               chart_export_format_by_name ("png"));
  return GDK_CONTENT_PROVIDER (picture);
}

static void
drag_begin_cb (GtkDragSource *source,
               GdkDrag       *drag,
               ChartDocument *document)
{
  ChartScene                *scene = chart_document_get_scene (document);
  g_autoptr (ChartPaintable) chart = chart_paintable_new (scene);
  g_autoptr (GdkPaintable)   icon = NULL;
  GtkSnapshot               *snapshot = gtk_snapshot_new ();
  double                     height = DRAG_ICON_WIDTH;

  if (scene != NULL)
    height *= chart_scene_get_size (scene).height / chart_scene_get_size (scene).width;
  gdk_paintable_snapshot (GDK_PAINTABLE (chart), snapshot, DRAG_ICON_WIDTH, height);
  icon = gtk_snapshot_free_to_paintable (
    snapshot, &GRAPHENE_SIZE_INIT (DRAG_ICON_WIDTH, (float)height));
  gtk_drag_source_set_icon (source, icon, 0, 0);
}

/**
 * dopyo_picture_add_drag_source:
 * @widget: where the chart of @document is seen
 *
 * Lets the chart be dragged out of @widget, as a PNG file or as a picture.
 */
void
dopyo_picture_add_drag_source (GtkWidget     *widget,
                               ChartDocument *document)
{
  GtkDragSource *source = gtk_drag_source_new ();

  gtk_drag_source_set_actions (source, GDK_ACTION_COPY);
  g_signal_connect_object (source, "prepare", G_CALLBACK (prepare_cb), document, 0);
  g_signal_connect_object (source, "drag-begin", G_CALLBACK (drag_begin_cb), document, 0);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (source));
}
