/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "layout/chart-annotate.h"

#include "base/chart-words.h"
#include "spec/chart-kind.h"
#include "text/chart-break.h"

#include <string.h>

/* What a person adds to a chart: lines and bands at values, with their labels past the ends of the
 * marks' room; texts beside the marks, with leaders to them; how far two rows are apart, as
 * brackets behind the texts. All of it has room of its own, taken from the plot before the marks
 * are placed, and so lies over nothing. Where values go up the page, what is said here of right
 * and below is above and right. */

#define ENDS_SHARE 0.5    /* of the plot's width: a label over its line at the most */
#define UPRIGHT_SHARE 0.2 /* the same where it stands beside the plot */
#define SIDE_SHARE 0.26   /* a text at a mark */
#define MOST_SHARE 0.4    /* where its longest word is wider */
#define MOST_LINES 4
#define MOST_WIDTH 0.36  /* of the plot's, for all beside the marks */
#define MOST_HEIGHT 0.33 /* of the plot's, for all above them */

static void
note_clear (ChartNote *note)
{
  g_strfreev (note->lines);
}

/* What is added as number @i. */
ChartNote *
chart_annotations_get (const ChartAnnotations *self,
                       guint                   i)
{
  return &g_array_index (self->notes, ChartNote, i);
}

/* Whether @note belongs to a value, and not to rows. */
gboolean
chart_note_is_at_value (const ChartNote *note)
{
  return note->annotation->kind == CHART_ANNOTATION_LINE ||
         note->annotation->kind == CHART_ANNOTATION_BAND;
}

/* Frees @self, which may be %NULL. */
void
chart_annotations_free (ChartAnnotations *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->notes);
  g_free (self);
}

/* How far the values of the rows of @note are apart; NULL where one has none. */
static char *
say_difference (ChartLayoutContext *context,
                const ChartNote    *note)
{
  ChartNumber      numbers[2];
  ChartValue       apart = { CHART_NUMBER_MISSING, CHART_NUMBER_MISSING, CHART_NUMBER_MISSING,
                             CHART_STATUS_REPORTED, "" };
  g_autofree char *said = NULL;

  for (guint i = 0; i < 2; i++)
    {
      numbers[i] = note->rows[i] >= 0
                     ? chart_column_get (context->column, (guint)note->rows[i]).number
                     : CHART_NUMBER_MISSING;
      if (chart_number_is_missing (numbers[i]))
        return NULL;
    }
  apart.number = chart_number_new (fabs (numbers[0].value - numbers[1].value),
                                   MAX (numbers[0].decimals, numbers[1].decimals));
  if (!chart_column_is_percent (context->column))
    return chart_rows_format (context, context->column, &apart, CHART_UNIT_PRINTED);
  said = chart_rows_format (context, context->column, &apart, CHART_UNIT_NEVER);
  return chart_word_fill (context->spec->lang, CHART_WORD_POINTS, said, NULL);
}

/* What @note says: its text, or what it is about. */
static char *
say (ChartLayoutContext *context,
     const ChartNote    *note)
{
  const ChartAnnotation *annotation = note->annotation;
  const char            *text = chart_localized_get (annotation->text, context->tag);
  ChartValue             value = { annotation->value, CHART_NUMBER_MISSING, CHART_NUMBER_MISSING,
                                   CHART_STATUS_REPORTED, "" };

  if (annotation->kind == CHART_ANNOTATION_DIFFERENCE)
    return say_difference (context, note);
  if (annotation->kind == CHART_ANNOTATION_TEXT && note->rows[0] < 0)
    return NULL;
  if (text != NULL && text[0] != '\0')
    return chart_clean_line (text);
  if (annotation->kind == CHART_ANNOTATION_BAND)
    {
      value.status = CHART_STATUS_RANGE;
      value.low = annotation->value;
      value.high = annotation->end;
      value.number = CHART_NUMBER_MISSING;
    }
  return chart_rows_format (context, context->column, &value, CHART_UNIT_PRINTED);
}

static void
measure_note (ChartLayoutContext *context,
              ChartAnnotations   *self,
              ChartNote          *note,
              const char         *text)
{
  ChartRect plot = context->plot;
  double    share = !chart_note_is_at_value (note) ? SIDE_SHARE : self->upright ? UPRIGHT_SHARE
                                                                                : ENDS_SHARE;
  double    room = fmax (share * plot.width,
                         fmin (chart_place_widest_word (context, self->font, text),
                               MOST_SHARE * plot.width));

  note->lines = chart_break_lines (context->measurer, self->font, text, room, MOST_LINES, TRUE);
  for (char **line = note->lines; *line != NULL; line++)
    note->width = fmax (note->width, chart_place_width (context, self->font, *line));
  note->height = chart_lines_height (g_strv_length (note->lines), self->font);
}

/* Takes @room from the plot: from its top where @above, else from its right. */
static ChartRect
take_room (ChartLayoutContext *context,
           gboolean            above,
           double              room)
{
  ChartRect *plot = &context->plot;
  ChartRect  taken = *plot;

  if (above)
    {
      plot->y += room;
      plot->height = fmax (plot->height - room, 1);
      taken.height = room;
      return taken;
    }
  plot->width = fmax (plot->width - room, 1);
  taken.x += plot->width;
  taken.width = room;
  return taken;
}

/* How much room the notes need past the ends of the marks' room, for texts, and for differences. */
static void
measure_rooms (const ChartAnnotations *self,
               double                 *ends,
               double                 *side,
               double                 *lanes)
{
  double em = self->font.size;

  *ends = *side = *lanes = 0;
  for (guint i = 0; i < self->n; i++)
    {
      const ChartNote *note = chart_annotations_get (self, i);

      if (chart_note_is_at_value (note))
        *ends = self->upright ? fmax (*ends, note->width + em)
                              : *ends + note->height + NOTE_GAP * em;
      else if (note->annotation->kind == CHART_ANNOTATION_TEXT)
        *side = fmax (*side, (self->upright ? note->height : note->width) + NOTE_LEAD * em);
      else
        *lanes += (self->upright ? note->height : note->width) + NOTE_LANE * em;
    }
}

/* Takes the room; the last ones of more notes than leave the marks theirs are left out. */
static void
take_rooms (ChartLayoutContext *context,
            ChartAnnotations   *self)
{
  double width = MOST_WIDTH * context->plot.width, height = MOST_HEIGHT * context->plot.height;
  double ends, side, lanes;

  for (;;)
    {
      measure_rooms (self, &ends, &side, &lanes);
      if (self->n == 0 || (ends <= (self->upright ? width : height) &&
                           side + lanes <= (self->upright ? height : width)))
        break;
      self->n--;
    }
  self->ends = take_room (context, !self->upright, ends);
  self->lanes = take_room (context, self->upright, lanes);
  self->side = take_room (context, self->upright, side);
}

/**
 * chart_annotations_begin:
 * @most: how many annotations are drawn; those after them are only told
 *
 * Takes the room that annotations need from the plot, for those that the kind can carry.
 */
void
chart_annotations_begin (ChartLayoutContext *context,
                         guint               most)
{
  const GPtrArray  *all = context->spec->annotations;
  ChartAnnotations *self = g_new0 (ChartAnnotations, 1);

  self->upright = context->spec->kind == CHART_KIND_COLUMN ||
                  context->spec->kind == CHART_KIND_LINE;
  self->font = (ChartFont){ context->type.axis, FALSE };
  self->notes = g_array_new (FALSE, TRUE, sizeof (ChartNote));
  g_array_set_clear_func (self->notes, (GDestroyNotify)note_clear);
  for (guint i = 0; i < all->len; i++)
    {
      ChartNote        note = { .annotation = all->pdata[i] };
      g_autofree char *text = NULL;

      if (!chart_kind_carries (context->spec->kind, note.annotation->kind))
        continue;
      for (guint k = 0; k < 2; k++)
        note.rows[k] = note.annotation->rows[k] != NULL
                         ? chart_dataset_find_row (context->dataset, note.annotation->rows[k])
                         : -1;
      text = say (context, &note);
      if (text == NULL)
        continue;
      measure_note (context, self, &note, text);
      g_array_append_val (self->notes, note);
    }
  self->n = MIN (self->notes->len, most);
  context->annotations = self;
  take_rooms (context, self);
}

/* Whether there are annotations where brackets would stand. */
gboolean
chart_annotations_are_beside (const ChartLayoutContext *context)
{
  const ChartAnnotations *self = context->annotations;

  return self != NULL && self->side.width * self->side.height +
                             self->lanes.width * self->lanes.height >
                           0;
}

/* Widens the domain of @scale to the values that are marked. */
void
chart_annotations_widen (const ChartLayoutContext *context,
                         ChartScale               *scale)
{
  const ChartAnnotations *self = context->annotations;

  for (guint i = 0; self != NULL && i < self->n; i++)
    {
      const ChartAnnotation *annotation = chart_annotations_get (self, i)->annotation;

      if (!chart_note_is_at_value (chart_annotations_get (self, i)))
        continue;
      scale->low = fmin (scale->low, annotation->value.value);
      scale->high = fmax (scale->high, annotation->value.value);
      if (annotation->kind == CHART_ANNOTATION_BAND)
        scale->high = fmax (scale->high, annotation->end.value);
    }
}

/* Whether no text of @scene touches another or a bracket, and none leaves the page: what
 * annotations take from a small page may be too much for its marks. */
gboolean
chart_annotations_are_clear (const ChartScene *scene)
{
  guint            n;
  const ChartMark *marks = chart_scene_get_marks (scene, &n);
  ChartSize        size = chart_scene_get_size (scene);

  for (guint i = 0; i < n; i++)
    {
      ChartRect box = marks[i].bounds;

      if (marks[i].type != CHART_MARK_TEXT)
        continue;
      if (box.x < -0.5 || box.y < -0.5 || box.x + box.width > size.width + 0.5 ||
          box.y + box.height > size.height + 0.5)
        return FALSE;
      for (guint k = 0; k < n; k++)
        if (k != i &&
            (marks[k].type == CHART_MARK_TEXT ||
             (marks[k].type == CHART_MARK_PATH && marks[k].role == CHART_ROLE_BRACKET) ||
             (marks[k].role == CHART_ROLE_BAR && marks[i].datum != marks[k].datum)) &&
            chart_rect_overlaps (box, marks[k].bounds, 0.5))
          return FALSE;
    }
  return TRUE;
}

/* Whether row @index of the dataset is annotated; then it is drawn as one that stands out is. */
gboolean
chart_annotations_need (const ChartLayoutContext *context,
                        guint                     index)
{
  const ChartAnnotations *self = context->annotations;

  for (guint i = 0; self != NULL && i < self->n; i++)
    for (guint k = 0; k < 2; k++)
      if (chart_annotations_get (self, i)->rows[k] == (int)index)
        return TRUE;
  return FALSE;
}

/* Appends to a description what all annotations say. */
void
chart_annotations_describe (const ChartLayoutContext *context,
                            GString                  *words)
{
  const ChartAnnotations *self = context->annotations;

  for (guint i = 0; self != NULL && i < self->notes->len; i++)
    {
      const ChartNote *note = chart_annotations_get (self, i);
      g_autofree char *text = g_strjoinv (" ", note->lines);

      g_string_append (words, i == 0 ? chart_word (context->spec->lang, CHART_WORD_ADDED) : "; ");
      if (note->rows[1] >= 0)
        g_string_append_printf (words, "%s–%s, ", note->annotation->rows[0],
                                note->annotation->rows[1]);
      else if (note->rows[0] >= 0)
        g_string_append_printf (words, "%s, ", note->annotation->rows[0]);
      g_string_append (words, text);
      if (i + 1 == self->notes->len)
        g_string_append_c (words, '.');
    }
}
