/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "read/chart-stream-private.h"

#include "read/chart-beside.h"
#include "read/chart-bytes.h"
#include "read/chart-encoding.h"
#include "read/chart-formats.h"
#include "read/chart-long.h"
#include "read/chart-rank-column.h"
#include "read/chart-stream-block.h"
#include "read/chart-table.h"
#include "read/chart-tree.h"
#include "read/chart-unfold.h"

#include <errno.h>
#include <string.h>
#include <unistd.h>

#define MAX_LINE (16u << 20) /* bytes without a line end: no table that is read in a stream */

static void
stream_clear (ChartStream *self)
{
  if (self->fd >= 0)
    close (self->fd);
  g_clear_pointer (&self->carry, g_byte_array_unref);
  g_clear_pointer (&self->tally, chart_tally_free);
  g_clear_pointer (&self->reading, chart_reading_unref);
  g_clear_pointer (&self->quotes, chart_reading_unref);
  g_clear_pointer (&self->rows, chart_records_free);
  g_clear_pointer (&self->tally_plan.roles, chart_roles_free);
  chart_tally_plan_clear (&self->tally_plan);
  if (self->open != NULL)
    g_string_free (self->open, TRUE);
  g_mutex_clear (&self->mutex);
  g_cond_clear (&self->cond);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (ChartStream, stream_clear)

/* Reads up to @end of the file, at least @least bytes where there are, to a line end. What stands
 * behind that is carried over. %FALSE at a fault of the disk, and where no line ends. */
static gboolean
fill (ChartStream *self,
      GByteArray  *raw,
      gsize        least,
      gsize        end)
{
  const guint8 *cut = NULL;

  g_byte_array_set_size (raw, 0);
  g_byte_array_append (raw, self->carry->data, self->carry->len);
  g_byte_array_set_size (self->carry, 0);
  while (cut == NULL && self->at < end && raw->len < MAX_LINE)
    {
      guint  had = raw->len;
      gsize  wanted = MIN (least, end - self->at);
      gssize n;

      g_byte_array_set_size (raw, had + (guint)wanted);
      n = pread (self->fd, raw->data + had, wanted, (off_t)self->at);
      g_byte_array_set_size (raw, had + (guint)MAX (n, 0));
      if (n < 0 && errno == EINTR)
        continue;
      if (n <= 0)
        return FALSE;
      self->at += (gsize)n;
      if (self->at == self->size)
        return TRUE;
      cut = memrchr (raw->data, '\n', raw->len);
    }
  if (cut == NULL)
    return FALSE;
  g_byte_array_append (self->carry, cut + 1, (guint)(raw->data + raw->len - (cut + 1)));
  g_byte_array_set_size (raw, (guint)(cut + 1 - raw->data));
  return TRUE;
}

/* Whether lines end and quotes stand in single bytes, and nothing of a line depends on the one
 * before. */
static gboolean
can_be_cut (const char *encoding)
{
  static const char *const encodings[] = { "UTF-8", "CP949", "CP932", "GB18030", "WINDOWS-1252",
                                           NULL };

  return g_strv_contains (encodings, encoding);
}

static gboolean
is_ascii (const char *text,
          gsize       length)
{
  for (gsize i = 0; i < length; i++)
    if ((guchar)text[i] >= 0x80)
      return FALSE;
  return TRUE;
}

/* Reads the head of the file into records. %FALSE where the file is none for a stream. */
static gboolean
read_head (ChartStream *self)
{
  g_autoptr (GByteArray) raw = g_byte_array_new ();
  g_autoptr (GBytes)     bytes = NULL;
  g_autoptr (GString)    decoded = NULL;
  const char            *text;
  gsize                  length, mark;

  if (!fill (self, raw, self->sizes->head, self->size) || self->at == self->size)
    return FALSE;
  bytes = g_bytes_new_static (raw->data, raw->len);
  if (chart_formats_find (self->job->path, bytes)->read != chart_table_read ||
      chart_encoding_name_binary (raw->data, raw->len) != NULL)
    return FALSE;
  self->encoding = chart_encoding_guess (raw->data, raw->len);
  if (self->job->options.encoding != NULL)
    self->encoding = (ChartEncoding){ self->job->options.encoding, 0, FALSE };
  self->reading->encoding = chart_encoding_widen (self->encoding.name);
  if (!can_be_cut (self->reading->encoding))
    return FALSE;
  mark = memcmp (raw->data, "\xef\xbb\xbf", 3) == 0 ? 3 : self->encoding.mark;
  if (!chart_decode_block (raw->data + mark, raw->len - mark, self->reading->encoding, &decoded,
                           &self->faults))
    return FALSE;
  text = decoded != NULL ? decoded->str : (const char *)raw->data + mark;
  length = decoded != NULL ? decoded->len : raw->len - mark;
  self->ascii = is_ascii (text, length);

  self->plan.encoding = self->reading->encoding;
  self->plan.dialect = chart_table_find_dialect (&self->quiet, text, length, NULL);
  if (chart_unfold_is_needed (&self->plan.dialect))
    return FALSE;
  self->reading->delimiter = g_strndup (&self->plan.dialect.delimiter, 1);
  self->place.line = 1;
  if (!chart_parse_block (&self->quiet, text, length, FALSE, &self->plan.dialect, &self->place,
                          self->rows, self->quotes, NULL))
    return FALSE;
  self->open = g_string_new_len (text + self->place.used, (gssize)(length - self->place.used));
  self->n_head = chart_records_get_n (self->rows);
  self->gap = chart_records_ends_in_gap (self->rows);
  return self->n_head > 1;
}

/* Finds out from the head what the blocks are to be read by. %FALSE where the table is no plain
 * one. */
static gboolean
make_plan (ChartStream *self)
{
  g_autoptr (ChartReading) quiet = chart_reading_new ();
  g_autoptr (GPtrArray)    profiles = NULL;
  g_autoptr (ChartLong)    wide = NULL;
  g_autoptr (GArray)       beside = NULL;
  ChartTallyPlan          *plan = &self->tally_plan;

  self->shape = chart_shape_find (self->rows, 0, self->job->options.skip,
                                  self->job->options.header);
  beside = chart_beside_find (self->rows, &self->shape);
  if (self->shape.next > 0 || self->shape.end <= self->shape.first || beside != NULL)
    return FALSE;
  profiles = chart_profile_columns (self->job, self->rows, &self->shape, quiet);
  plan->roles = chart_roles_find (self->job, profiles, self->rows, &self->shape, quiet, NULL);
  /* places are compared with all the values, and so are the sums of a tree */
  if (plan->roles == NULL || plan->roles->series->len == 0 ||
      chart_rank_column_find (profiles) >= 0 ||
      chart_tree_is_there (self->rows, &self->shape, plan->roles))
    return FALSE;
  self->names = chart_long_is_possible (self->job, profiles);
  wide = chart_long_unfold (self->job, profiles, self->rows, &self->shape, quiet);
  if (wide != NULL)
    return FALSE;
  chart_tally_plan_fill (plan, profiles, self->rows, &self->shape);
  plan->keep = self->job->options.keep;
  self->threshold = -INFINITY;
  plan->threshold = &self->threshold;
  self->plan.job = &self->quiet;
  self->plan.plan = plan;
  self->tally = chart_tally_new (plan);
  chart_tally_add_rows (self->tally, self->rows, self->shape.first, self->n_head);
  return TRUE;
}

static guint
count_lines (const GString *text)
{
  guint n = 0;

  for (gsize i = 0; i < text->len; i++)
    n += text->str[i] == '\n' || (text->str[i] == '\r' && text->str[i + 1] != '\n');
  return n;
}

/* Adds up what a block was found to hold, or reads it again where more has to be known for it.
 * %FALSE with or without @error set. */
static gboolean
take (ChartStream      *self,
      ChartStreamBlock *block,
      GError          **error)
{
  guint       lines = self->place.line - 1;
  const char *text;
  gsize       length;

  chart_decode_add_faults (&self->faults, &block->faults, lines + count_lines (self->open));
  if (self->ascii && block->faults.n_replaced > 0)
    return FALSE; /* the head did not show the encoding */
  if (!block->good || block->place.asked || self->open->len > 0)
    {
      if (!chart_stream_block_read_again (block, self->open, &self->place, error))
        return FALSE;
      block->place = self->place;
      lines = 0;
    }
  else
    {
      if (self->place.n_comments == 0)
        self->place.first_comment = lines + block->place.first_comment;
      self->place.n_comments += block->place.n_comments;
      self->place.line = lines + block->place.line;
      if (!block->place.unknown)
        self->place.n_before = block->place.n_before;
    }

  text = chart_stream_block_get_text (block, &length);
  g_string_truncate (self->open, 0);
  g_string_append_len (self->open, text + block->place.used,
                       (gssize)(length - block->place.used));
  if (chart_records_get_n (block->rows) > 0)
    {
      if (self->gap || chart_records_has_gap (block->rows, 0))
        return FALSE; /* another table may begin here */
    }
  self->gap |= chart_records_ends_in_gap (block->rows);
  chart_reading_take_notices (self->quotes, block->reading, lines);
  chart_tally_merge (self->tally, block->tally, lines);
  return !self->tally->strange && self->open->len < MAX_LINE;
}

/* A block on its way through a thread. */
typedef struct
{
  ChartStreamBlock *block;
  gboolean          done;
} Slot;

static void
read_cb (gpointer data,
         gpointer user_data)
{
  ChartStream *self = user_data;
  Slot        *slot = data;

  chart_stream_block_read (slot->block);
  g_mutex_lock (&self->mutex);
  slot->done = TRUE;
  g_cond_signal (&self->cond);
  g_mutex_unlock (&self->mutex);
}

static void
wait_for (ChartStream *self,
          Slot        *slot)
{
  g_mutex_lock (&self->mutex);
  while (!slot->done)
    g_cond_wait (&self->cond, &self->mutex);
  g_mutex_unlock (&self->mutex);
}

/* Reads all up to @end in as many threads as there are processors, and adds it up in order. %FALSE
 * with or without @error set. */
static gboolean
read_middle (ChartStream *self,
             gsize        end,
             GError     **error)
{
  guint            n_threads = g_get_num_processors ();
  guint            n = n_threads + 2;
  g_autofree Slot *slots = g_new0 (Slot, n);
  GThreadPool     *pool = g_thread_pool_new (read_cb, self, (gint)n_threads, FALSE, NULL);
  guint            head = 0, tail = 0; /* slots taken, slots given back */
  gboolean         good = TRUE;

  for (guint i = 0; i < n; i++)
    slots[i].block = chart_stream_block_new (&self->plan);
  while (good && (self->at < end || tail < head))
    {
      while (good && self->at < end && head - tail < n)
        {
          Slot *slot = &slots[head % n];

          good = fill (self, slot->block->raw, self->sizes->block, end);
          slot->done = FALSE;
          if (good)
            g_thread_pool_push (pool, slot, NULL);
          head += good;
        }
      if (good)
        {
          Slot *slot = &slots[tail % n];

          wait_for (self, slot);
          tail++;
          good = take (self, slot->block, error) &&
                 chart_load_job_step (self->job, 0.95 * (double)self->at / (double)self->size,
                                      error);
        }
    }
  g_thread_pool_free (pool, FALSE, TRUE);
  for (guint i = 0; i < n; i++)
    chart_stream_block_free (slots[i].block);
  return good;
}

/* Reads what is left as records behind those of the head. */
static gboolean
read_tail (ChartStream *self)
{
  g_autoptr (GByteArray) raw = g_byte_array_new ();
  g_autoptr (GString)    decoded = NULL;
  ChartDecodeFaults      faults;

  if (!fill (self, raw, MAX (self->size - self->at, 1), self->size) ||
      !chart_decode_block (raw->data, raw->len, self->plan.encoding, &decoded, &faults))
    return FALSE;
  chart_decode_add_faults (&self->faults, &faults,
                           self->place.line - 1 + count_lines (self->open));
  if (self->ascii && faults.n_replaced > 0)
    return FALSE;
  if (decoded != NULL)
    g_string_append_len (self->open, decoded->str, (gssize)decoded->len);
  else
    g_string_append_len (self->open, (const char *)raw->data, raw->len);
  chart_records_set_gap (self->rows, self->gap);
  return chart_parse_block (&self->quiet, self->open->str, self->open->len, TRUE,
                            &self->plan.dialect, &self->place, self->rows, self->quotes, NULL);
}

/**
 * chart_stream_read:
 * @job: the path of a regular file, and how many rows are to be kept
 * @package: (out) (transfer full) (nullable): what the file holds, not sealed yet; %NULL where it
 *   is small, or not so plain a table that it can be understood by its head: it is to be read whole
 *
 * Reads a large table and keeps what is drawn: the largest rows, and what the others add up to. The
 * head of the file says how to read it; blocks behind it are read in all processors' threads. What
 * is made of the file is what reading it whole makes of it, and where the blocks show that the head
 * did not tell all, nothing is made of it here.
 *
 * Returns: whether to go on; %FALSE with @error set
 */
gboolean
chart_stream_read (const ChartLoadJob     *job,
                   const ChartStreamSizes *sizes,
                   ChartPackage          **package,
                   GError                **error)
{
  g_auto (ChartStream) self = { .job = job, .sizes = sizes, .quiet = *job, .fd = -1 };
  GError              *failure = NULL;
  goffset              size = 0;
  gsize                middle_end;
  gboolean             good;

  *package = NULL;
  g_mutex_init (&self.mutex);
  g_cond_init (&self.cond);
  if (job->options.keep == 0 || job->options.table != NULL || job->path == NULL ||
      strcmp (job->path, "-") == 0)
    return TRUE;
  self.fd = chart_bytes_open (job, &size, error);
  if (self.fd < 0)
    return FALSE;
  self.size = (gsize)size;
  if (self.size < sizes->least)
    return TRUE;
  self.quiet.progress = NULL;
  self.carry = g_byte_array_new ();
  self.reading = chart_reading_new ();
  self.quotes = chart_reading_new ();
  self.rows = chart_records_new ();
  middle_end = self.size - MIN (self.size, sizes->tail);

  good = read_head (&self) && make_plan (&self) && read_middle (&self, middle_end, &failure) &&
         read_tail (&self);
  if (g_cancellable_set_error_if_cancelled (job->cancellable, error))
    {
      g_clear_error (&failure);
      return FALSE;
    }
  if (failure != NULL)
    {
      g_propagate_error (error, failure);
      return FALSE;
    }
  if (good)
    {
      ChartDataset *dataset = chart_stream_make_dataset (&self);

      if (dataset != NULL)
        *package = chart_table_make_package (job, dataset, self.rows, self.reading);
    }
  return TRUE;
}
