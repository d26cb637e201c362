/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "sample-survey.h"

#include <readstat.h>

typedef struct
{
  readstat_writer_t   *writer;
  SampleSurvey         format;
  readstat_variable_t *id, *fruit, *liking, *region, *children, *weight, *day;
} Sample;

static ssize_t
write_cb (const void *data,
          size_t      length,
          void       *user_data)
{
  g_byte_array_append (user_data, data, (guint)length);
  return (ssize_t)length;
}

/* SAS has the labels of values in a file of its own. */
static gboolean
has_labels (SampleSurvey format)
{
  return format < SAMPLE_SURVEY_SAS7BDAT;
}

static gboolean
is_spss (SampleSurvey format)
{
  return format <= SAMPLE_SURVEY_ZSAV;
}

/* (transfer full): @text in the encoding of the format's files. */
static char *
encode (SampleSurvey format,
        const char  *text)
{
  if (format != SAMPLE_SURVEY_OLD_DTA)
    return g_strdup (text);
  return g_convert (text, -1, "CP949", "UTF-8", NULL, NULL, NULL);
}

static void
add_label (Sample               *self,
           readstat_label_set_t *set,
           int                   code,
           const char           *text)
{
  g_autofree char *encoded = encode (self->format, text);

  if (is_spss (self->format))
    readstat_label_double_value (set, code, encoded);
  else
    readstat_label_int32_value (set, code, encoded);
}

static readstat_variable_t *
add_number (Sample     *self,
            const char *name,
            const char *label)
{
  gboolean whole = has_labels (self->format) && !is_spss (self->format) &&
                   g_strcmp0 (name, "w") != 0;
  readstat_type_t      type = whole ? READSTAT_TYPE_INT32 : READSTAT_TYPE_DOUBLE;
  readstat_variable_t *variable = readstat_add_variable (self->writer, name, type, 8);
  g_autofree char     *encoded = encode (self->format, label);

  readstat_variable_set_label (variable, encoded);
  return variable;
}

/* Nobody answers with step 2; 9 and Stata's .a are no answers. */
static void
add_variables (Sample *self)
{
  readstat_type_t type = is_spss (self->format) ? READSTAT_TYPE_DOUBLE : READSTAT_TYPE_INT32;

  self->id = add_number (self, "id", "");
  self->fruit = add_number (self, "q1", "가장 좋아하는 과일은?");
  self->liking = add_number (self, "q2", "똠양꿍은 어땠습니까?");
  self->region = readstat_add_variable (self->writer, "region", READSTAT_TYPE_STRING, 12);
  self->children = add_number (self, "kids", "");
  self->weight = add_number (self, "w", "");
  self->day = add_number (self, "day", "");
  readstat_variable_set_format (self->day, is_spss (self->format)      ? "DATE11"
                                           : has_labels (self->format) ? "%td"
                                                                       : "DATE9");
  if (has_labels (self->format))
    {
      readstat_label_set_t *fruits = readstat_add_label_set (self->writer, type, "fruits");
      readstat_label_set_t *steps = readstat_add_label_set (self->writer, type, "steps");

      add_label (self, fruits, 1, "사과");
      add_label (self, fruits, 2, "배");
      add_label (self, fruits, 3, "기타");
      add_label (self, steps, 1, "좋았다");
      add_label (self, steps, 2, "보통");
      add_label (self, steps, 3, "나빴다");
      if (is_spss (self->format))
        add_label (self, fruits, 9, "모름");
      else
        readstat_label_tagged_value (fruits, 'a', self->format == SAMPLE_SURVEY_DTA ? "모름" : "a");
      readstat_variable_set_label_set (self->fruit, fruits);
      readstat_variable_set_label_set (self->liking, steps);
    }
  if (!is_spss (self->format))
    return;
  readstat_variable_add_missing_double_value (self->fruit, 9);
  readstat_variable_set_measure (self->liking, READSTAT_MEASURE_ORDINAL);
  readstat_writer_set_fweight_variable (self->writer, self->weight);
}

static void
insert (Sample                    *self,
        const readstat_variable_t *variable,
        double                     value)
{
  if (variable->type == READSTAT_TYPE_DOUBLE)
    readstat_insert_double_value (self->writer, variable, value);
  else
    readstat_insert_int32_value (self->writer, variable, (int)value);
}

/* Of 20 rows 10 take an apple, 5 a pear, 2 another fruit; 2 do not know and one has no value. Who
 * take a pear weigh twice, and who do not know have no weight. */
static void
add_row (Sample *self,
         guint   i)
{
  static const char fruits[] = "11111111112222233990";
  char              fruit = fruits[i % 20];
  g_autofree char  *region = encode (self->format, i % 4 == 0 ? "부산" : "서울");

  readstat_begin_row (self->writer);
  insert (self, self->id, i);
  if (fruit == '0')
    readstat_insert_missing_value (self->writer, self->fruit);
  else if (fruit == '9' && has_labels (self->format) && !is_spss (self->format))
    readstat_insert_tagged_missing_value (self->writer, self->fruit, 'a');
  else
    insert (self, self->fruit, fruit - '0');
  insert (self, self->liking, i % 4 == 0 ? 3 : 1);
  readstat_insert_string_value (self->writer, self->region, i % 20 == 1 ? "" : region);
  insert (self, self->children, i % 3);
  readstat_insert_double_value (self->writer, self->weight,
                                fruit == '2' ? 2 : fruit != '9');
  insert (self, self->day, 20000 + i % 2);
  readstat_end_row (self->writer);
}

/* (transfer full): a file of answers, the same in each format as far as it can say them. */
GBytes *
sample_survey_write (SampleSurvey format,
                     guint        n_rows)
{
  GByteArray *bytes = g_byte_array_new ();
  Sample      self = { .writer = readstat_writer_init (), .format = format };
  long        n = (long)n_rows;

  readstat_set_data_writer (self.writer, write_cb);
  readstat_writer_set_file_timestamp (self.writer, 1700000000);
  readstat_writer_set_file_label (self.writer, "Fruit");
  add_variables (&self);
  if (format == SAMPLE_SURVEY_ZSAV)
    readstat_writer_set_compression (self.writer, READSTAT_COMPRESS_BINARY);
  if (format == SAMPLE_SURVEY_SAV)
    readstat_writer_set_compression (self.writer, READSTAT_COMPRESS_ROWS);
  if (format == SAMPLE_SURVEY_DTA || format == SAMPLE_SURVEY_OLD_DTA)
    readstat_writer_set_file_format_version (self.writer, format == SAMPLE_SURVEY_DTA ? 118 : 114);
  switch (format)
    {
    case SAMPLE_SURVEY_SAV:
    case SAMPLE_SURVEY_ZSAV:
      g_assert_cmpint (readstat_begin_writing_sav (self.writer, bytes, n), ==, READSTAT_OK);
      break;
    case SAMPLE_SURVEY_DTA:
    case SAMPLE_SURVEY_OLD_DTA:
      g_assert_cmpint (readstat_begin_writing_dta (self.writer, bytes, n), ==, READSTAT_OK);
      break;
    case SAMPLE_SURVEY_SAS7BDAT:
      g_assert_cmpint (readstat_begin_writing_sas7bdat (self.writer, bytes, n), ==, READSTAT_OK);
      break;
    case SAMPLE_SURVEY_XPORT:
      g_assert_cmpint (readstat_begin_writing_xport (self.writer, bytes, n), ==, READSTAT_OK);
      break;
    }
  for (guint i = 0; i < n_rows; i++)
    add_row (&self, i);
  g_assert_cmpint (readstat_end_writing (self.writer), ==, READSTAT_OK);
  readstat_writer_free (self.writer);
  return g_byte_array_free_to_bytes (bytes);
}
