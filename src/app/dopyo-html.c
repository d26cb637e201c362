/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "dopyo-html.h"

#define MIME "text/html"
#define CHUNK (1u << 20)
#define MAX_BYTES (256u << 20)

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  GdkContentDeserializer *deserializer = user_data;
  GByteArray             *all = gdk_content_deserializer_get_task_data (deserializer);
  GError                 *error = NULL;
  g_autoptr (GBytes)      bytes = g_input_stream_read_bytes_finish (G_INPUT_STREAM (source), result,
                                                                    &error);
  gsize                   length;

  if (bytes != NULL && all->len + g_bytes_get_size (bytes) > MAX_BYTES)
    g_set_error (&error, G_IO_ERROR, G_IO_ERROR_NO_SPACE, "more than %u bytes", MAX_BYTES);
  if (error != NULL)
    {
      gdk_content_deserializer_return_error (deserializer, error);
      return;
    }
  length = g_bytes_get_size (bytes);
  if (length == 0)
    {
      g_value_take_boxed (gdk_content_deserializer_get_value (deserializer),
                          g_bytes_new (all->data, all->len));
      gdk_content_deserializer_return_success (deserializer);
      return;
    }
  g_byte_array_append (all, g_bytes_get_data (bytes, NULL), (guint)length);
  g_input_stream_read_bytes_async (G_INPUT_STREAM (source), CHUNK,
                                   gdk_content_deserializer_get_priority (deserializer),
                                   gdk_content_deserializer_get_cancellable (deserializer), read_cb,
                                   deserializer);
}

static void
deserialize (GdkContentDeserializer *deserializer)
{
  gdk_content_deserializer_set_task_data (deserializer, g_byte_array_new (),
                                          (GDestroyNotify)g_byte_array_unref);
  g_input_stream_read_bytes_async (gdk_content_deserializer_get_input_stream (deserializer), CHUNK,
                                   gdk_content_deserializer_get_priority (deserializer),
                                   gdk_content_deserializer_get_cancellable (deserializer), read_cb,
                                   deserializer);
}

/**
 * dopyo_html_register:
 *
 * Lets the clipboard and drops give cells as a piece of a page (#DOPYO_TYPE_HTML): a spreadsheet
 * says there which of them are merged, and numbers of which its text shows fewer digits.
 */
void
dopyo_html_register (void)
{
  gdk_content_register_deserializer (MIME, DOPYO_TYPE_HTML, deserialize, NULL, NULL);
}
