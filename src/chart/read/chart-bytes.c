/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "read/chart-bytes.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define CHUNK (1u << 18)

static void
fail_errno (const ChartLoadJob *job,
            int                 saved,
            GError            **error)
{
  switch (saved)
    {
    case ENOENT:
    case ENOTDIR:
      chart_load_job_fail (job, error, CHART_ERROR_NOT_FOUND, 0,
                           _ ("there is no such file; check the name"));
      break;
    case EACCES:
    case EPERM:
      chart_load_job_fail (job, error, CHART_ERROR_NO_PERMISSION, 0,
                           _ ("you may not read this file; ask its owner for permission"));
      break;
    case ENAMETOOLONG:
      chart_load_job_fail (job, error, CHART_ERROR_NOT_FOUND, 0,
                           _ ("the file name is too long; check the name"));
      break;
    case ELOOP:
      chart_load_job_fail (job, error, CHART_ERROR_NOT_FOUND, 0,
                           _ ("its symbolic links lead in a circle; check the name"));
      break;
    case EISDIR:
      chart_load_job_fail (job, error, CHART_ERROR_IS_FOLDER, 0,
                           _ ("this is a folder; choose a file in it"));
      break;
    case ENXIO:
      chart_load_job_fail (job, error, CHART_ERROR_NOT_A_FILE, 0,
                           _ ("this is no regular file; choose a file with a table"));
      break;
    default:
      chart_load_job_fail (job, error, CHART_ERROR_READ_FAILED, 0,
                           _ ("reading failed (%s); try again or copy the file elsewhere"),
                           g_strerror (saved));
    }
}

/**
 * chart_bytes_open:
 * @size: (out): what the file says it holds
 *
 * Opens a regular file, without waiting: a FIFO that nobody writes to must not hang the program.
 *
 * Returns: a descriptor; -1 with @error set
 */
int
chart_bytes_open (const ChartLoadJob *job,
                  goffset            *size,
                  GError            **error)
{
  struct stat info;
  int         fd = open (job->path, O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY);

  if (fd < 0 || fstat (fd, &info) < 0)
    {
      fail_errno (job, errno, error);
      if (fd >= 0)
        close (fd);
      return -1;
    }
  if (!S_ISREG (info.st_mode))
    {
      fail_errno (job, S_ISDIR (info.st_mode) ? EISDIR : ENXIO, error);
      close (fd);
      return -1;
    }
  *size = info.st_size;
  return fd;
}

/* @size: what the file says it holds, or -1. A hint: files of /proc say 0 and hold more. */
static GBytes *
read_all (const ChartLoadJob *job,
          int                 fd,
          goffset             size,
          gsize               limit,
          GError            **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  gsize                  told = 0;

  for (;;)
    {
      gsize  at = bytes->len;
      gsize  left = size > 0 && at <= (gsize)size ? (gsize)size - at + 1 : CHUNK;
      gsize  room = MIN (left, CHUNK); /* a small file takes no more than it needs */
      gssize n;

      if (at > G_MAXUINT - 2 * CHUNK || at > limit)
        {
          chart_load_job_fail (job, error, CHART_ERROR_TOO_LARGE, 0,
                               _ ("the file is larger than %u MiB; split it"),
                               (guint)(MIN (limit, G_MAXUINT) >> 20));
          return NULL;
        }
      g_byte_array_set_size (bytes, (guint)(at + room));
      n = read (fd, bytes->data + at, room);
      g_byte_array_set_size (bytes, (guint)(at + (n > 0 ? (gsize)n : 0)));
      if (n < 0 && errno == EINTR)
        continue;
      if (n < 0)
        {
          fail_errno (job, errno, error);
          return NULL;
        }
      if (n == 0)
        break;
      if (bytes->len - told >= CHUNK)
        {
          told = bytes->len;
          /* Reading the bytes is the lesser half of the work. */
          if (!chart_load_job_step (
                job, size > 0 ? CHART_LOAD_BYTES * MIN (1, (double)told / (double)size) : -1,
                error))
            return NULL;
        }
    }
  return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}

/**
 * chart_bytes_read:
 * @job: its path "-" means standard input
 * @limit: how many bytes are taken at most
 *
 * Reads a regular file or a stream to its end. What is no regular file is refused before a byte of
 * it is read; standard input may be anything but a folder.
 *
 * Returns: (transfer full): the bytes; %NULL with CHART_ERROR_NOT_FOUND, _IS_FOLDER, _NOT_A_FILE,
 *   _NO_PERMISSION, _READ_FAILED, _TOO_LARGE or G_IO_ERROR_CANCELLED set
 */
GBytes *
chart_bytes_read (const ChartLoadJob *job,
                  gsize               limit,
                  GError            **error)
{
  GBytes *bytes;
  goffset size = -1;
  int     fd;

  if (!chart_load_job_step (job, 0, error))
    return NULL;
  if (strcmp (job->path, "-") == 0)
    return read_all (job, STDIN_FILENO, -1, limit, error);

  fd = chart_bytes_open (job, &size, error);
  if (fd < 0)
    return NULL;
  if (job->files != NULL)
    g_ptr_array_add (job->files, g_strdup (job->path));
  bytes = read_all (job, fd, size, limit, error);
  close (fd);
  return bytes;
}

/**
 * chart_bytes_read_head:
 * @most: how many bytes are taken at most
 * @whole: (out): whether the file has no more
 *
 * Reads the beginning of a regular file.
 *
 * Returns: (transfer full): the bytes; %NULL with @error set as of chart_bytes_read ()
 */
GBytes *
chart_bytes_read_head (const ChartLoadJob *job,
                       gsize               most,
                       gboolean           *whole,
                       GError            **error)
{
  g_autofree guint8 *data = g_malloc (most + 1);
  goffset            size;
  gsize              length = 0;
  gssize             n = 1;
  int                fd = chart_bytes_open (job, &size, error);

  if (fd < 0)
    return NULL;
  while (n > 0 && length <= most)
    {
      n = read (fd, data + length, most + 1 - length);
      length += (gsize)MAX (n, 0);
      if (n < 0 && errno == EINTR)
        n = 1;
    }
  if (n < 0)
    fail_errno (job, errno, error);
  close (fd);
  *whole = length <= most;
  return n < 0 ? NULL : g_bytes_new (data, MIN (length, most));
}
