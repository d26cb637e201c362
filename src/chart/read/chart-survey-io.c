/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "read/chart-survey-io.h"

#include <errno.h>
#include <string.h>
#include <unistd.h>

/* What a file that begins with @data is, whatever it is called. */
ChartSurveyFormat
chart_survey_format_sniff (const char *data,
                           gsize       length)
{
  static const struct
  {
    const char       *magic;
    gsize             length;
    ChartSurveyFormat format;
  } magics[] = {
    { "$FL2", 4, CHART_SURVEY_SAV },
    { "$FL3", 4, CHART_SURVEY_SAV },
    { "<stata_dta>", 11, CHART_SURVEY_DTA },
    { "HEADER RECORD*******LIB", 23, CHART_SURVEY_XPORT },
    { "\0\0\0\0\0\0\0\0\0\0\0\0\xc2\xea\x81\x60\xb3\x14\x11\xcf", 20, CHART_SURVEY_SAS7BDAT },
    { "\x1c\0\0\0\0\0\0\0ENCRYPTEDSAV", 20, CHART_SURVEY_ENCRYPTED },
  };

  for (guint i = 0; i < G_N_ELEMENTS (magics); i++)
    if (length >= magics[i].length && memcmp (data, magics[i].magic, magics[i].length) == 0)
      return magics[i].format;
  /* an older Stata file begins with its version, the order of its bytes, and 1 */
  if (length >= 4 && data[0] >= 104 && data[0] <= 115 && (data[1] == 1 || data[1] == 2) &&
      data[2] == 1 && data[3] == 0)
    return CHART_SURVEY_DTA;
  return CHART_SURVEY_NONE;
}

/* @fd: of the file; -1 where @bytes hold it */
void
chart_survey_io_init (ChartSurveyIo *self,
                      int            fd,
                      GBytes        *bytes)
{
  *self = (ChartSurveyIo){ .fd = fd, .bytes = bytes };
  self->size = bytes != NULL ? g_bytes_get_size (bytes) : (gsize)MAX (lseek (fd, 0, SEEK_END), 0);
}

static int
open_cb (const char *path,
         void       *data)
{
  ((ChartSurveyIo *)data)->offset = 0;
  return 0;
}

static int
close_cb (void *data)
{
  return 0;
}

static readstat_off_t
seek_cb (readstat_off_t      offset,
         readstat_io_flags_t whence,
         void               *data)
{
  ChartSurveyIo *self = data;
  gint64         from = whence == READSTAT_SEEK_SET   ? 0
                        : whence == READSTAT_SEEK_CUR ? (gint64)self->offset
                                                      : (gint64)self->size;

  if (offset < -from || offset > (gint64)self->size - from)
    return -1;
  self->offset = (gsize)(from + offset);
  return (readstat_off_t)self->offset;
}

static ssize_t
read_cb (void  *buffer,
         size_t n,
         void  *data)
{
  ChartSurveyIo *self = data;
  gssize         done;

  if (n == 0) /* into no buffer, where a damaged file has a part of no length */
    return 0;
  if (self->fd < 0)
    {
      done = (gssize)MIN (n, self->size - self->offset);
      memcpy (buffer, (const char *)g_bytes_get_data (self->bytes, NULL) + self->offset,
              (gsize)done);
    }
  else
    do
      done = pread (self->fd, buffer, n, (off_t)self->offset);
    while (done < 0 && errno == EINTR);
  self->offset += done > 0 ? (gsize)done : 0;
  return done;
}

static readstat_error_t
update_cb (long                      file_size,
           readstat_progress_handler progress,
           void                     *user_data,
           void                     *data)
{
  return READSTAT_OK;
}

/* Lets @parser read from @self, which it borrows. */
void
chart_survey_io_attach (ChartSurveyIo     *self,
                        readstat_parser_t *parser)
{
  readstat_set_open_handler (parser, open_cb);
  readstat_set_close_handler (parser, close_cb);
  readstat_set_seek_handler (parser, seek_cb);
  readstat_set_read_handler (parser, read_cb);
  readstat_set_update_handler (parser, update_cb);
  readstat_set_io_ctx (parser, self);
}
