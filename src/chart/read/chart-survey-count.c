/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "read/chart-survey-count.h"

#include <string.h>

/* More codes than these are no answers to choose from: amounts, years, names. */
#define MAX_CODES 512u  /* that have labels */
#define MAX_NUMBERS 20u /* that have none */
#define MAX_TEXTS 60u
#define MAX_TEXT_BYTES 256u

static void
code_clear (ChartSurveyCode *code)
{
  g_free (code->text);
  g_free (code->label);
}

static GArray *
codes_new (void)
{
  GArray *codes = g_array_new (FALSE, TRUE, sizeof (ChartSurveyCode));

  g_array_set_clear_func (codes, (GDestroyNotify)code_clear);
  return codes;
}

/* @name: (nullable): of a damaged file
 * @number: its place, from 1, which names it then
 * Returns: (transfer full): nothing is counted yet */
ChartSurveyVariable *
chart_survey_variable_new (const char *name,
                           guint       number)
{
  ChartSurveyVariable *self = g_new0 (ChartSurveyVariable, 1);

  self->name = name != NULL && *name != '\0' ? g_utf8_make_valid (name, -1)
                                             : g_strdup_printf ("%u", number);
  self->ranges = g_array_new (FALSE, FALSE, sizeof (ChartSurveyRange));
  self->codes = codes_new ();
  self->missing = codes_new ();
  return self;
}

/* @self: (transfer full) */
void
chart_survey_variable_free (ChartSurveyVariable *self)
{
  g_free (self->name);
  g_free (self->label);
  g_free (self->label_set);
  g_array_unref (self->ranges);
  g_array_unref (self->codes);
  g_array_unref (self->missing);
  g_free (self);
}

/* Whether the file says that a number means no answer. */
gboolean
chart_survey_variable_is_missing (const ChartSurveyVariable *self,
                                  double                     code)
{
  for (guint i = 0; i < self->ranges->len; i++)
    {
      const ChartSurveyRange *range = &g_array_index (self->ranges, ChartSurveyRange, i);

      if (code >= range->low && code <= range->high)
        return TRUE;
    }
  return FALSE;
}

static int
compare (const ChartSurveyCode *code,
         double                 number,
         const char            *text)
{
  if (text != NULL)
    return strcmp (code->text, text);
  return (code->number > number) - (code->number < number);
}

/* The place of a code, or where it is to be put. */
static guint
find (const GArray *codes,
      double        number,
      const char   *text,
      gboolean     *found)
{
  guint low = 0, high = codes->len;

  *found = FALSE;
  while (low < high && !*found)
    {
      guint middle = low + (high - low) / 2;
      int   order = compare (&g_array_index (codes, ChartSurveyCode, middle), number, text);

      if (order < 0)
        low = middle + 1;
      else
        high = middle;
      *found = order == 0;
    }
  return high;
}

/* (transfer none): the code, added where it is new. */
static ChartSurveyCode *
look_up (GArray     *codes,
         double      number,
         const char *text)
{
  gboolean found;
  guint    at = find (codes, number, text, &found);

  if (!found)
    {
      ChartSurveyCode code = { .number = number, .text = g_strdup (text) };

      g_array_insert_val (codes, at, code);
    }
  return &g_array_index (codes, ChartSurveyCode, at);
}

/* Counts one answer. A variable with more codes than can be answers to choose from is given up. */
void
chart_survey_variable_count (ChartSurveyVariable *self,
                             double               number,
                             const char          *text,
                             gboolean             missing,
                             double               weight)
{
  GArray          *codes = missing ? self->missing : self->codes;
  ChartSurveyCode *code;

  if (self->is_left_out)
    return;
  if (text != NULL && strlen (text) > MAX_TEXT_BYTES)
    {
      self->is_left_out = TRUE;
      return;
    }
  code = look_up (codes, number, text);
  code->n++;
  code->weight += weight;
  code->square += weight * weight;
  self->is_left_out = codes->len > (self->is_text ? MAX_TEXTS : MAX_CODES);
}

/* Names a code, whether it was counted or not. */
void
chart_survey_variable_add_label (ChartSurveyVariable *self,
                                 double               number,
                                 const char          *text,
                                 gboolean             missing,
                                 const char          *label)
{
  ChartSurveyCode *code;

  if (self->is_left_out)
    return;
  code = look_up (missing ? self->missing : self->codes, number, text);
  g_free (code->label);
  code->label = g_utf8_make_valid (label, -1);
}

/* Whether its codes are answers to choose from: few, or named but for a few; and taken by several,
 * which numbers and names of who was asked are not. */
gboolean
chart_survey_variable_can_draw (const ChartSurveyVariable *self)
{
  guint n_bare = 0, n_counted = 0, most = 0;

  for (guint i = 0; i < self->codes->len; i++)
    {
      const ChartSurveyCode *code = &g_array_index (self->codes, ChartSurveyCode, i);

      n_bare += code->label == NULL;
      n_counted += code->n > 0;
      most = MAX (most, code->n);
    }
  if (self->is_left_out || n_counted == 0 || (most == 1 && n_bare > 2))
    return FALSE;
  return self->is_text || n_bare <= MAX_NUMBERS;
}
