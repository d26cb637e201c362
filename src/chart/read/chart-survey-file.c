/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "read/chart-survey-file.h"

#include "base/chart-limits.h"
#include "read/chart-decode.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define SAMPLE_BYTES (64u << 10) /* of texts whose encoding is found out */
#define STEP (1u << 18)          /* answers from one word about progress to the next */

/* What a code stands for. */
typedef struct
{
  double   number;
  char    *text;   /* (nullable) */
  gboolean is_tag; /* the number is the letter of a missing value */
  char    *label;
} Label;

/* An answer of the row that is read. */
typedef struct
{
  double   number;
  guint    text; /* where it begins */
  gboolean missing;
  gboolean blank;
} Answer;

typedef struct
{
  const ChartLoadJob *job;
  ChartSurveyFormat   format;
  GError            **error;
  ChartSurvey        *survey;
  int                 weight; /* the place of the variable; -1: each answer counts once */
  GHashTable         *sets;   /* char *: GPtrArray of Label */

  ChartSurveyIo io;
  gsize         name_bytes; /* of the name of value labels at most; its end may be missing */
  gsize         n_answers;  /* since the last word about progress */

  GString *sample;   /* (nullable): takes the texts as they are written; nothing is counted */
  char    *encoding; /* (nullable): that the file says it is in */

  GArray  *row; /* Answer */
  GString *texts;
} Reader;

static void
label_free (Label *self)
{
  g_free (self->text);
  g_free (self->label);
  g_free (self);
}

/* @self: (transfer full) */
void
chart_survey_free (ChartSurvey *self)
{
  g_free (self->title);
  g_ptr_array_unref (self->variables);
  g_free (self);
}

/* Whether to go on; asked at the end of each row. */
static gboolean
step (Reader *self)
{
  self->n_answers += self->survey->variables->len;
  if (self->n_answers < STEP)
    return TRUE;
  self->n_answers = 0;
  return chart_load_job_step (self->job, 0.9 * (double)self->io.offset / (double)self->io.size,
                              self->error);
}

/* How long the name of value labels is in a version of Stata's files. ReadStat hands it over where
 * it stands in a list, and in a damaged file the last one has no end. */
static gsize
measure_names (int version)
{
  if (version < 110)
    return 9;
  return version < 118 ? 33 : 129;
}

static int
metadata_cb (readstat_metadata_t *metadata,
             void                *data)
{
  Reader     *self = data;
  const char *label = readstat_get_file_label (metadata);
  const char *encoding = readstat_get_file_encoding (metadata);

  if (self->format == CHART_SURVEY_DTA)
    self->name_bytes = measure_names (readstat_get_file_format_version (metadata));
  if (readstat_get_var_count (metadata) > (int)CHART_MAX_COLUMNS)
    {
      chart_load_job_fail (self->job, self->error, CHART_ERROR_TOO_LARGE, 0,
                           _ ("the file has more than %u variables; save those that matter alone"),
                           CHART_MAX_COLUMNS);
      return READSTAT_HANDLER_ABORT;
    }
  if (self->sample != NULL)
    self->encoding = g_strdup (encoding);
  else if (label != NULL && *label != '\0')
    {
      g_free (self->survey->title);
      self->survey->title = g_strstrip (g_utf8_make_valid (label, -1));
    }
  return READSTAT_HANDLER_OK;
}

/* Whether a variable's format says that its numbers are times. */
static gboolean
is_time (const char *format)
{
  static const char *const begins[] = { "%t", "%-t", "%d", "%-d", "DATE", "ADATE", "EDATE",
                                        "SDATE", "JDATE", "TIME", "DTIME", "MOYR", "QYR", "WKYR",
                                        "MMDDYY", "YYMMDD", "DDMMYY", "E8601", "B8601" };

  for (guint i = 0; i < G_N_ELEMENTS (begins); i++)
    if (g_str_has_prefix (format, begins[i]))
      return TRUE;
  return FALSE;
}

/* Adds a raw text to those whose encoding is found out. */
static void
add_sample (Reader     *self,
            const char *text)
{
  if (text != NULL && self->sample->len < SAMPLE_BYTES)
    {
      g_string_append (self->sample, text);
      g_string_append_c (self->sample, '\n');
    }
}

static void
add_ranges (ChartSurveyVariable       *variable,
            const readstat_variable_t *said)
{
  int n = readstat_variable_get_missing_ranges_count (said);

  for (int i = 0; i < n; i++)
    {
      ChartSurveyRange range = {
        readstat_double_value (readstat_variable_get_missing_range_lo (said, i)),
        readstat_double_value (readstat_variable_get_missing_range_hi (said, i)),
      };

      g_array_append_val (variable->ranges, range);
    }
}

static int
variable_cb (int                  index,
             readstat_variable_t *said,
             const char          *label_set,
             void                *data)
{
  Reader              *self = data;
  ChartSurveyVariable *variable;
  const char          *label = readstat_variable_get_label (said);
  const char          *format = readstat_variable_get_format (said);

  if (self->sample != NULL)
    {
      add_sample (self, readstat_variable_get_name (said));
      add_sample (self, label);
      return READSTAT_HANDLER_OK;
    }
  if (index != (int)self->survey->variables->len || index >= (int)CHART_MAX_COLUMNS)
    return READSTAT_HANDLER_ABORT;
  variable = chart_survey_variable_new (readstat_variable_get_name (said), (guint)index + 1);
  g_ptr_array_add (self->survey->variables, variable);
  if (label != NULL && *label != '\0')
    variable->label = g_strstrip (g_utf8_make_valid (label, -1));
  if (label_set != NULL)
    variable->label_set = g_strndup (label_set, self->name_bytes);
  variable->is_text = readstat_variable_get_type_class (said) == READSTAT_TYPE_CLASS_STRING;
  variable->is_ordered = readstat_variable_get_measure (said) == READSTAT_MEASURE_ORDINAL;
  variable->is_left_out = format != NULL && is_time (format);
  if (!variable->is_text)
    add_ranges (variable, said);
  if (self->job->options.weight != NULL && *self->job->options.weight != '\0' &&
      strcmp (self->job->options.weight, variable->name) == 0)
    self->weight = index;
  return READSTAT_HANDLER_OK;
}

/* A file may say itself what its answers are weighted by. */
static int
weight_cb (readstat_variable_t *variable,
           void                *data)
{
  Reader *self = data;

  if (self->job->options.weight == NULL && self->sample == NULL)
    self->weight = readstat_variable_get_index (variable);
  return READSTAT_HANDLER_OK;
}

static int
label_cb (const char      *set,
          readstat_value_t value,
          const char      *text,
          void            *data)
{
  Reader    *self = data;
  GPtrArray *labels;
  Label     *label;

  if (self->sample != NULL)
    {
      add_sample (self, text);
      return READSTAT_HANDLER_OK;
    }
  if (set == NULL || text == NULL)
    return READSTAT_HANDLER_OK;
  labels = g_hash_table_lookup (self->sets, set);
  if (labels == NULL)
    {
      labels = g_ptr_array_new_with_free_func ((GDestroyNotify)label_free);
      g_hash_table_insert (self->sets, g_strdup (set), labels);
    }
  label = g_new0 (Label, 1);
  label->label = g_strdup (text);
  g_ptr_array_add (labels, label);
  if (readstat_value_type_class (value) == READSTAT_TYPE_CLASS_STRING)
    {
      const char *key = readstat_string_value (value);

      label->text = g_strchomp (g_utf8_make_valid (key != NULL ? key : "", -1));
    }
  else if (readstat_value_is_tagged_missing (value))
    {
      label->is_tag = TRUE;
      label->number = readstat_value_tag (value);
    }
  else
    label->number = readstat_double_value (value);
  return READSTAT_HANDLER_OK;
}

static Answer
read_answer (Reader              *self,
             readstat_variable_t *variable,
             readstat_value_t     value)
{
  Answer answer = { .missing = FALSE };

  if (readstat_value_type_class (value) == READSTAT_TYPE_CLASS_STRING)
    {
      g_autofree char *text = NULL;
      const char      *raw = readstat_string_value (value);

      text = g_strchomp (g_utf8_make_valid (raw != NULL ? raw : "", -1));
      answer.blank = *text == '\0';
      answer.missing = readstat_value_is_defined_missing (value, variable);
      answer.text = (guint)self->texts->len;
      g_string_append_len (self->texts, text, (gssize)strlen (text) + 1);
      return answer;
    }
  if (readstat_value_is_tagged_missing (value))
    {
      answer.missing = TRUE;
      answer.number = readstat_value_tag (value);
      return answer;
    }
  answer.number = readstat_double_value (value);
  answer.blank = readstat_value_is_system_missing (value) || !isfinite (answer.number);
  return answer;
}

/* Counts the answers of a row that is there. */
static void
count_row (Reader *self)
{
  double weight = 1;

  self->survey->n_rows++;
  if (self->weight >= 0)
    {
      const Answer *answer = &g_array_index (self->row, Answer, self->weight);

      weight = answer->blank || answer->missing ? 0 : answer->number;
      if (!(weight > 0))
        {
          self->survey->n_weightless++;
          return;
        }
    }
  for (guint i = 0; i < self->row->len; i++)
    {
      const Answer        *answer = &g_array_index (self->row, Answer, i);
      ChartSurveyVariable *variable = self->survey->variables->pdata[i];
      const char          *text = variable->is_text ? self->texts->str + answer->text : NULL;

      if (answer->blank)
        variable->n_blank++;
      else
        chart_survey_variable_count (variable, answer->number, text,
                                     answer->missing ||
                                       (text == NULL && chart_survey_variable_is_missing (
                                                          variable, answer->number)),
                                     weight);
    }
}

static int
value_cb (int                  row,
          readstat_variable_t *variable,
          readstat_value_t     value,
          void                *data)
{
  Reader *self = data;
  guint   index = (guint)readstat_variable_get_index (variable);
  Answer  answer;

  if (index != self->row->len || index >= self->survey->variables->len)
    return READSTAT_HANDLER_ABORT;
  answer = read_answer (self, variable, value);
  g_array_append_val (self->row, answer);
  if (index + 1 < self->survey->variables->len)
    return READSTAT_HANDLER_OK;
  if (self->survey->n_rows == G_MAXINT)
    return READSTAT_HANDLER_ABORT;
  count_row (self);
  g_array_set_size (self->row, 0);
  g_string_truncate (self->texts, 0);
  return step (self) ? READSTAT_HANDLER_OK : READSTAT_HANDLER_ABORT;
}

/* Says of a failure of ReadStat what a person can do. */
static void
fail (const Reader    *self,
      readstat_error_t code)
{
  switch (code)
    {
    case READSTAT_ERROR_CONVERT:
    case READSTAT_ERROR_CONVERT_BAD_STRING:
    case READSTAT_ERROR_CONVERT_SHORT_STRING:
    case READSTAT_ERROR_CONVERT_LONG_STRING:
    case READSTAT_ERROR_UNSUPPORTED_CHARSET:
      chart_load_job_fail (self->job, self->error, CHART_ERROR_ENCODING, 0,
                           _ ("its texts are not in the encoding that was taken; choose another "
                              "one, as CP949"));
      break;
    case READSTAT_ERROR_UNSUPPORTED_COMPRESSION:
    case READSTAT_ERROR_UNSUPPORTED_FILE_FORMAT_VERSION:
      chart_load_job_fail (self->job, self->error, CHART_ERROR_BINARY, 0,
                           _ ("this version of the format is not known; save the file in another "
                              "one, or as CSV"));
      break;
    case READSTAT_ERROR_MALLOC:
      chart_load_job_fail (self->job, self->error, CHART_ERROR_TOO_LARGE, 0,
                           _ ("a part of the file is too large; save the variables that matter "
                              "alone"));
      break;
    default:
      chart_load_job_fail (self->job, self->error, CHART_ERROR_DAMAGED, 0,
                           _ ("the file is damaged or cut off; get it again, or save it again in "
                              "the program that made it"));
    }
}

/* Goes through the file once: all of it, or for a sample of its texts. */
static gboolean
parse (Reader           *self,
       ChartSurveyFormat format,
       const char       *encoding)
{
  readstat_error_t (*const parsers[]) (readstat_parser_t *, const char *, void *) = {
    [CHART_SURVEY_SAV] = readstat_parse_sav,
    [CHART_SURVEY_DTA] = readstat_parse_dta,
    [CHART_SURVEY_SAS7BDAT] = readstat_parse_sas7bdat,
    [CHART_SURVEY_XPORT] = readstat_parse_xport,
  };
  readstat_parser_t *parser = readstat_parser_init ();
  readstat_error_t   code;
  gboolean           told;

  chart_survey_io_attach (&self->io, parser);
  readstat_set_metadata_handler (parser, metadata_cb);
  readstat_set_variable_handler (parser, variable_cb);
  readstat_set_fweight_handler (parser, weight_cb);
  readstat_set_value_label_handler (parser, label_cb);
  if (self->sample == NULL)
    readstat_set_value_handler (parser, value_cb);
  else
    readstat_set_handler_character_encoding (parser, NULL);
  if (encoding != NULL)
    readstat_set_file_character_encoding (parser, encoding);
  code = parsers[format](parser, "", self);
  readstat_parser_free (parser);
  told = self->error != NULL && *self->error != NULL;
  if (code != READSTAT_OK && !told)
    fail (self, code);
  return code == READSTAT_OK;
}

/* Finds out what the file's texts are written in. @encoding: (out) (nullable): %NULL where the
 * file says it and ReadStat knows */
static gboolean
find_encoding (Reader           *self,
               ChartSurveyFormat format,
               ChartReading     *reading,
               char            **encoding)
{
  /* what a program writes that does not know: the first of many a locale */
  static const char *const unsure[] = { "WINDOWS-1252", "ISO-8859-1", "US-ASCII", "ASCII" };
  g_autoptr (GBytes)       text = NULL;
  g_autoptr (GBytes)       bytes = NULL;
  GString                 *sample = g_string_new (NULL);
  gboolean                 good;
  gboolean                 said;

  *encoding = g_strdup (self->job->options.encoding);
  self->sample = sample;
  good = *encoding != NULL || format == CHART_SURVEY_SAS7BDAT || parse (self, format, NULL);
  self->sample = NULL;
  bytes = g_string_free_to_bytes (sample);
  said = self->encoding != NULL && *self->encoding != '\0';
  for (guint i = 0; i < G_N_ELEMENTS (unsure); i++)
    said = said && g_ascii_strcasecmp (self->encoding, unsure[i]) != 0;
  if (!good || *encoding != NULL || format == CHART_SURVEY_SAS7BDAT)
    return good;
  /* Korean files that say EUC-KR have the syllables that only CP949 has, too */
  if (said && g_ascii_strcasecmp (self->encoding, "EUC-KR") == 0)
    *encoding = g_strdup ("CP949");
  if (said || g_bytes_get_size (bytes) == 0)
    return TRUE;
  text = chart_decode (self->job, bytes, reading, self->error);
  if (text == NULL)
    return FALSE;
  *encoding = g_strdup (reading->encoding);
  return TRUE;
}

/* Gives the codes of each variable their labels. */
static void
name_codes (Reader *self)
{
  for (guint i = 0; i < self->survey->variables->len; i++)
    {
      ChartSurveyVariable *variable = self->survey->variables->pdata[i];
      const GPtrArray     *labels = variable->label_set != NULL
                                      ? g_hash_table_lookup (self->sets, variable->label_set)
                                      : NULL;

      for (guint k = 0; labels != NULL && k < labels->len; k++)
        {
          const Label *label = labels->pdata[k];

          if ((label->text != NULL) == variable->is_text)
            chart_survey_variable_add_label (
              variable, label->number, label->text,
              label->is_tag || (label->text == NULL &&
                                chart_survey_variable_is_missing (variable, label->number)),
              label->label);
        }
    }
}

/* Finds the variable that the answers have been weighted by. */
static gboolean
take_weight (Reader *self)
{
  const char      *asked = self->job->options.weight;
  g_autofree char *said = NULL;

  if (self->weight >= 0 && self->weight < (int)self->survey->variables->len)
    {
      self->survey->weight = self->survey->variables->pdata[self->weight];
      self->survey->weight->is_left_out = TRUE;
    }
  if (asked == NULL || *asked == '\0' ||
      (self->survey->weight != NULL && !self->survey->weight->is_text))
    return TRUE;
  said = chart_escape_for_line (asked, -1);
  if (self->survey->weight == NULL)
    chart_load_job_fail (self->job, self->error, CHART_ERROR_UNKNOWN_COLUMN, 0,
                         _ ("no variable is called “%s” to weight by; check the name"), said);
  else
    chart_load_job_fail (self->job, self->error, CHART_ERROR_BAD_VALUE, 0,
                         _ ("the variable “%s” holds no numbers to weight by; choose another one"),
                         said);
  return FALSE;
}

/**
 * chart_survey_count:
 * @fd: of the file; -1 where @bytes hold it
 * @bytes: (nullable): the file
 * @reading: takes the encoding, where it is found out
 *
 * Counts the answers of a file of SPSS, Stata or SAS, a row at a time: how many rows it has makes
 * no difference to the memory that is taken.
 *
 * Returns: (transfer full): the counts; %NULL with @error set
 */
ChartSurvey *
chart_survey_count (const ChartLoadJob *job,
                    ChartSurveyFormat   format,
                    int                 fd,
                    GBytes             *bytes,
                    ChartReading       *reading,
                    GError            **error)
{
  g_autoptr (ChartSurvey) survey = g_new0 (ChartSurvey, 1);
  g_autofree char        *encoding = NULL;
  Reader                  self = { .job = job, .format = format, .survey = survey, .weight = -1 };
  GError                 *failure = NULL;
  gboolean                good;

  survey->variables = g_ptr_array_new_with_free_func ((GDestroyNotify)chart_survey_variable_free);
  self.error = &failure;
  self.name_bytes = sizeof ((readstat_label_set_t *)NULL)->name;
  chart_survey_io_init (&self.io, fd, bytes);
  self.sets = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                     (GDestroyNotify)g_ptr_array_unref);
  self.row = g_array_new (FALSE, FALSE, sizeof (Answer));
  self.texts = g_string_new (NULL);
  good = chart_load_job_step (job, 0, &failure) &&
         find_encoding (&self, format, reading, &encoding) && parse (&self, format, encoding) &&
         take_weight (&self);
  if (good)
    name_codes (&self);
  g_hash_table_unref (self.sets);
  g_array_unref (self.row);
  g_string_free (self.texts, TRUE);
  g_free (self.encoding);
  if (failure != NULL)
    g_propagate_error (error, failure);
  return good ? g_steal_pointer (&survey) : NULL;
}
