/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "read/chart-zip.h"

#include "base/chart-limits.h"

#include <glib/gi18n-lib.h>
#include <string.h>
#include <zlib.h>

#define LOCAL_SIGNATURE 0x04034b50u
#define ENTRY_SIGNATURE 0x02014b50u
#define END_SIGNATURE 0x06054b50u
#define END64_SIGNATURE 0x06064b50u
#define LOCATOR64_SIGNATURE 0x07064b50u
#define LOCAL_SIZE 30u
#define ENTRY_SIZE 46u
#define END_SIZE 22u
#define END64_SIZE 56u
#define LOCATOR64_SIZE 20u
#define ENCRYPTED 0x0001u

typedef struct
{
  guint   method;
  guint   flags;
  guint32 crc;
  guint64 packed;
  guint64 size;
  guint64 offset;
} Entry;

struct _ChartZip
{
  const ChartLoadJob *job;
  GBytes             *bytes;
  const guint8       *data;
  gsize               length;
  GHashTable         *entries; /* folded name → Entry *; of two of one name the first counts */
};

struct _ChartZipPart
{
  const ChartZip *zip;
  const Entry    *entry;
  char           *name; /* as messages say it */
  const guint8   *data;
  gsize           at; /* stored parts: how far */
  z_stream        stream;
  gboolean        inflating;
  gboolean        ended;
  guint64         n; /* bytes given out */
  uLong           crc;
};

/* (transfer full): @name as programs may have meant it: they differ in case and in the slash. */
static char *
fold_name (const char *name,
           gsize       length)
{
  char *folded = g_ascii_strdown (name, (gssize)length);

  return g_strdelimit (folded, "\\", '/');
}

/* The number of @size bytes at @offset, least byte first; 0 past the end. */
static guint64
get_number (const ChartZip *self,
            guint64         offset,
            guint           size)
{
  guint64 number = 0;

  if (offset > self->length || size > self->length - offset)
    return 0;
  for (guint i = size; i > 0; i--)
    number = number << 8 | self->data[offset + i - 1];
  return number;
}

static void
fail_damaged (const ChartLoadJob *job,
              GError            **error)
{
  chart_load_job_fail (job, error, CHART_ERROR_DAMAGED, 0,
                       _ ("the file is damaged or cut off; get it again, or save it again in the "
                          "program that made it"));
}

/* Sizes and place that do not fit into 32 bits stand in an extra field; some programs write them
 * there always. */
static void
read_extra (const ChartZip *self,
            guint64         at,
            guint64         end,
            Entry          *entry)
{
  while (at + 4 <= end)
    {
      guint64 tag = get_number (self, at, 2);
      guint64 next = at + 4 + get_number (self, at + 2, 2);

      at += 4;
      if (tag == 0x0001 && next <= end)
        {
          guint64 *const fields[] = { &entry->size, &entry->packed, &entry->offset };

          for (guint i = 0; i < G_N_ELEMENTS (fields) && at + 8 <= next; i++)
            if (*fields[i] == G_MAXUINT32)
              {
                *fields[i] = get_number (self, at, 8);
                at += 8;
              }
        }
      at = next;
    }
}

/* Where the list of parts begins; 0 where the end of the file does not say. */
static guint64
find_directory (const ChartZip *self,
                guint64        *n)
{
  gsize   lowest = self->length > G_MAXUINT16 + END_SIZE ? self->length - G_MAXUINT16 - END_SIZE
                                                         : 0;
  guint64 end, offset;

  if (self->length < END_SIZE)
    return 0;
  for (end = self->length - END_SIZE; get_number (self, end, 4) != END_SIGNATURE; end--)
    if (end == lowest)
      return 0;
  *n = get_number (self, end + 10, 2);
  offset = get_number (self, end + 16, 4);
  if ((*n == G_MAXUINT16 || offset == G_MAXUINT32) && end >= LOCATOR64_SIZE &&
      get_number (self, end - LOCATOR64_SIZE, 4) == LOCATOR64_SIGNATURE)
    {
      guint64 end64 = get_number (self, end - LOCATOR64_SIZE + 8, 8);

      if (end64 > self->length || self->length - end64 < END64_SIZE ||
          get_number (self, end64, 4) != END64_SIGNATURE)
        return 0;
      *n = get_number (self, end64 + 32, 8);
      offset = get_number (self, end64 + 48, 8);
    }
  return offset;
}

static gboolean
read_directory (ChartZip *self)
{
  guint64 n = 0;
  guint64 at = find_directory (self, &n);

  if (at == 0)
    return FALSE;
  for (guint64 i = 0; i < n; i++)
    {
      Entry  *entry;
      char   *name;
      guint64 name_length, end;

      if (at > self->length || self->length - at < ENTRY_SIZE ||
          get_number (self, at, 4) != ENTRY_SIGNATURE)
        return FALSE;
      name_length = get_number (self, at + 28, 2);
      end = at + ENTRY_SIZE + name_length + get_number (self, at + 30, 2);
      if (end > self->length)
        return FALSE;
      entry = g_new0 (Entry, 1);
      entry->flags = (guint)get_number (self, at + 8, 2);
      entry->method = (guint)get_number (self, at + 10, 2);
      entry->crc = (guint32)get_number (self, at + 16, 4);
      entry->packed = get_number (self, at + 20, 4);
      entry->size = get_number (self, at + 24, 4);
      entry->offset = get_number (self, at + 42, 4);
      read_extra (self, at + ENTRY_SIZE + name_length, end, entry);
      name = fold_name ((const char *)self->data + at + ENTRY_SIZE, name_length);
      if (g_hash_table_contains (self->entries, name))
        {
          g_free (name);
          g_free (entry);
        }
      else
        g_hash_table_insert (self->entries, name, entry);
      at = end + get_number (self, at + 32, 2);
    }
  return TRUE;
}

/**
 * chart_zip_new:
 * @bytes: a whole zip file
 *
 * Returns: (transfer full): its list of parts, none of them unpacked yet; %NULL with
 *   CHART_ERROR_DAMAGED set
 */
ChartZip *
chart_zip_new (const ChartLoadJob *job,
               GBytes             *bytes,
               GError            **error)
{
  g_autoptr (ChartZip) self = g_new0 (ChartZip, 1);

  self->job = job;
  self->bytes = g_bytes_ref (bytes);
  self->data = g_bytes_get_data (bytes, &self->length);
  self->entries = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  if (!read_directory (self))
    {
      fail_damaged (job, error);
      return NULL;
    }
  return g_steal_pointer (&self);
}

/* @self: (nullable) (transfer full) */
void
chart_zip_free (ChartZip *self)
{
  if (self == NULL)
    return;
  g_bytes_unref (self->bytes);
  g_hash_table_unref (self->entries);
  g_free (self);
}

/* Whether there is a part called @name. */
gboolean
chart_zip_has (const ChartZip *self,
               const char     *name)
{
  g_autofree char *folded = fold_name (name, strlen (name));

  return g_hash_table_contains (self->entries, folded);
}

/* Where the packed bytes of @entry begin; 0 where they are not all there. */
static guint64
find_data (const ChartZip *self,
           const Entry    *entry)
{
  guint64 start;

  if (entry->offset > self->length || self->length - entry->offset < LOCAL_SIZE ||
      get_number (self, entry->offset, 4) != LOCAL_SIGNATURE)
    return 0;
  start = entry->offset + LOCAL_SIZE + get_number (self, entry->offset + 26, 2) +
          get_number (self, entry->offset + 28, 2);
  return start <= self->length && entry->packed <= self->length - start ? start : 0;
}

/**
 * chart_zip_open:
 * @name: a part
 *
 * Returns: (transfer full): the part, to be read from its begin; %NULL with CHART_ERROR_DAMAGED,
 *   _ENCRYPTED or _TOO_LARGE set
 */
ChartZipPart *
chart_zip_open (const ChartZip *self,
                const char     *name,
                GError        **error)
{
  g_autofree char         *folded = fold_name (name, strlen (name));
  const Entry             *entry = g_hash_table_lookup (self->entries, folded);
  guint64                  start = entry != NULL ? find_data (self, entry) : 0;
  g_autoptr (ChartZipPart) part = NULL;

  if (start == 0 || (entry->method != 0 && entry->method != Z_DEFLATED))
    {
      fail_damaged (self->job, error);
      return NULL;
    }
  if (entry->flags & ENCRYPTED)
    {
      chart_load_job_fail (self->job, error, CHART_ERROR_ENCRYPTED, 0,
                           _ ("the file is protected with a password; save it without one"));
      return NULL;
    }
  part = g_new0 (ChartZipPart, 1);
  part->zip = self;
  part->entry = entry;
  part->name = chart_escape_for_line (name, -1);
  part->data = self->data + start;
  part->crc = crc32 (0, NULL, 0);
  if (entry->method == Z_DEFLATED)
    {
      part->stream.next_in = (Bytef *)part->data;
      part->inflating = inflateInit2 (&part->stream, -MAX_WBITS) == Z_OK;
      if (!part->inflating)
        {
          fail_damaged (self->job, error);
          return NULL;
        }
    }
  return g_steal_pointer (&part);
}

/* @self: (nullable) (transfer full) */
void
chart_zip_part_free (ChartZipPart *self)
{
  if (self == NULL)
    return;
  if (self->inflating)
    inflateEnd (&self->stream);
  g_free (self->name);
  g_free (self);
}

static gsize
read_stored (ChartZipPart *self,
             guint8       *buffer,
             gsize         size)
{
  gsize n = MIN (size, self->entry->packed - self->at);

  memcpy (buffer, self->data + self->at, n);
  self->at += n;
  self->ended = self->at == self->entry->packed;
  return n;
}

/* -1 where the bytes are none of a packed part. */
static gssize
read_deflated (ChartZipPart *self,
               guint8       *buffer,
               gsize         size)
{
  int result = Z_OK;

  self->stream.next_out = buffer;
  self->stream.avail_out = (uInt)MIN (size, G_MAXUINT);
  while (self->stream.avail_out > 0 && result == Z_OK)
    {
      guint64 taken = (guint64)(self->stream.next_in - self->data);

      self->stream.avail_in = (uInt)MIN (self->entry->packed - taken, 1u << 30);
      result = inflate (&self->stream, Z_NO_FLUSH);
    }
  self->ended = result == Z_STREAM_END;
  if (result != Z_OK && result != Z_STREAM_END)
    return -1;
  return self->stream.next_out - buffer;
}

static gboolean
is_bomb (const ChartZipPart *self)
{
  return self->n > CHART_MAX_PART_BYTES ||
         (self->n > CHART_MIN_BOMB_BYTES &&
          self->n / CHART_MAX_PART_RATIO > self->entry->packed);
}

/**
 * chart_zip_part_read:
 *
 * Unpacks the next bytes.
 *
 * Returns: how many, 0 at the end; -1 with CHART_ERROR_DAMAGED or _TOO_LARGE set
 */
gssize
chart_zip_part_read (ChartZipPart *self,
                     guint8       *buffer,
                     gsize         size,
                     GError      **error)
{
  gssize n;

  if (self->ended)
    return 0;
  n = self->inflating ? read_deflated (self, buffer, size)
                      : (gssize)read_stored (self, buffer, size);
  if (n >= 0)
    {
      self->n += (guint64)n;
      self->crc = crc32 (self->crc, buffer, (uInt)n);
    }
  if (n < 0 || (self->ended && self->crc != self->entry->crc))
    {
      fail_damaged (self->zip->job, error);
      return -1;
    }
  if (is_bomb (self))
    {
      chart_load_job_fail (self->zip->job, error, CHART_ERROR_TOO_LARGE, 0,
                           _ ("its part “%s” unpacks to more than a table holds; save the table "
                              "alone, or as CSV"),
                           self->name);
      return -1;
    }
  return n;
}

/* How much of the part has been read, from 0 to 1. */
double
chart_zip_part_get_fraction (const ChartZipPart *self)
{
  return self->entry->size > 0 ? MIN (1, (double)self->n / (double)self->entry->size) : 1;
}
