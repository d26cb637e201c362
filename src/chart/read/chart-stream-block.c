/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "read/chart-stream-block.h"

/* (transfer full): an empty block, whose raw bytes are to be filled. */
ChartStreamBlock *
chart_stream_block_new (const ChartStreamPlan *plan)
{
  ChartStreamBlock *self = g_new0 (ChartStreamBlock, 1);

  self->plan = plan;
  self->raw = g_byte_array_new ();
  self->rows = chart_records_new ();
  self->reading = chart_reading_new ();
  return self;
}

static void
forget_text (ChartStreamBlock *self)
{
  if (self->decoded != NULL)
    g_string_free (self->decoded, TRUE);
  self->decoded = NULL;
}

/* @self: (nullable) (transfer full) */
void
chart_stream_block_free (ChartStreamBlock *self)
{
  if (self == NULL)
    return;
  forget_text (self);
  g_byte_array_unref (self->raw);
  chart_records_free (self->rows);
  chart_reading_unref (self->reading);
  chart_tally_free (self->tally);
  g_free (self);
}

/* (transfer none): the block in UTF-8. */
const char *
chart_stream_block_get_text (const ChartStreamBlock *self,
                             gsize                  *length)
{
  *length = self->decoded != NULL ? self->decoded->len : self->raw->len;
  return self->decoded != NULL ? self->decoded->str : (const char *)self->raw->data;
}

static gboolean
parse (ChartStreamBlock *self,
       const char       *text,
       gsize             length,
       ChartParsePlace  *place,
       GError          **error)
{
  const ChartStreamPlan *plan = self->plan;

  chart_records_clear (self->rows);
  g_ptr_array_set_size (self->reading->notices, 0);
  self->reading->n_dropped = 0;
  g_clear_pointer (&self->tally, chart_tally_free);
  if (!chart_parse_block (plan->job, text, length, FALSE, &plan->dialect, place, self->rows,
                          self->reading, error))
    return FALSE;
  self->tally = chart_tally_new (plan->plan);
  chart_tally_add_rows (self->tally, self->rows, 0, chart_records_get_n (self->rows));
  return TRUE;
}

/* Decodes, parses and adds up the block, taking it to begin with a record. Called in any thread. */
void
chart_stream_block_read (ChartStreamBlock *self)
{
  const char *text;
  gsize       length;

  forget_text (self);
  self->good = chart_decode_block (self->raw->data, self->raw->len, self->plan->encoding,
                                   &self->decoded, &self->faults);
  if (!self->good)
    return;
  text = chart_stream_block_get_text (self, &length);
  self->place = (ChartParsePlace){ .line = 1, .unknown = TRUE };
  self->good = parse (self, text, length, &self->place, NULL);
}

/**
 * chart_stream_block_read_again:
 * @before: the record that the block before left open; may be empty
 * @place: where that begins; takes where the next block does
 *
 * Reads the block knowing what stands before it. Its lines are then those of the file.
 *
 * Returns: whether to go on; %FALSE with @error set
 */
gboolean
chart_stream_block_read_again (ChartStreamBlock *self,
                               const GString    *before,
                               ChartParsePlace  *place,
                               GError          **error)
{
  gsize               length;
  const char         *text = chart_stream_block_get_text (self, &length);
  g_autoptr (GString) joined = g_string_sized_new (before->len + length + 1);

  g_string_append_len (joined, before->str, (gssize)before->len);
  g_string_append_len (joined, text, (gssize)length);
  forget_text (self);
  self->decoded = g_steal_pointer (&joined);
  return parse (self, self->decoded->str, self->decoded->len, place, error);
}
