/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "scene/chart-scene-private.h"

G_DEFINE_BOXED_TYPE (ChartScene, chart_scene, chart_scene_ref, chart_scene_unref)

/**
 * chart_scene_new:
 * @size: the page
 * @lang: the language of all its texts
 * @background: what the page is painted with; its alpha may be 0
 *
 * Returns: (transfer full): an empty scene
 */
ChartScene *
chart_scene_new (ChartSize  size,
                 ChartLang  lang,
                 ChartColor background)
{
  ChartScene *self = g_new0 (ChartScene, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->size = size;
  self->lang = lang;
  self->background = background;
  self->marks = g_array_new (FALSE, FALSE, sizeof (ChartMark));
  self->data = g_array_new (FALSE, FALSE, sizeof (ChartDatum));
  self->groups = g_array_new (FALSE, FALSE, sizeof (guint));
  self->strings = g_string_chunk_new (2048);
  self->paths = g_ptr_array_new_with_free_func (g_free);
  return self;
}

/* (transfer full): one more reference to @self. */
ChartScene *
chart_scene_ref (ChartScene *self)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

/* Gives one reference up; the last one frees @self, which may be %NULL. */
void
chart_scene_unref (ChartScene *self)
{
  if (self == NULL || !g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_array_unref (self->marks);
  g_array_unref (self->data);
  g_array_unref (self->groups);
  g_free (self->title);
  g_free (self->description);
  g_string_chunk_free (self->strings);
  g_ptr_array_unref (self->paths);
  g_free (self);
}

static const char *
keep_string (ChartScene *self,
             const char *string)
{
  return string != NULL ? g_string_chunk_insert (self->strings, string) : NULL;
}

static gboolean
is_finite_rect (ChartRect rect)
{
  return isfinite (rect.x) && isfinite (rect.y) && isfinite (rect.width) && isfinite (rect.height);
}

/**
 * chart_scene_add:
 * @mark: what to draw next, over what is there; strings and segments are copied
 *
 * Only finite numbers may reach a scene: painters rely on it.
 *
 * Returns: the mark's index
 */
guint
chart_scene_add (ChartScene      *self,
                 const ChartMark *mark)
{
  ChartMark kept = *mark;

  g_return_val_if_fail (!self->sealed, 0);
  g_assert (is_finite_rect (mark->bounds));

  kept.name = keep_string (self, mark->name);
  kept.text = keep_string (self, mark->text);
  if (mark->n_segments > 0)
    {
      kept.segments = g_memdup2 (mark->segments, mark->n_segments * sizeof (ChartSegment));
      g_ptr_array_add (self->paths, (gpointer)kept.segments);
    }
  g_array_append_val (self->marks, kept);
  return self->marks->len - 1;
}

/**
 * chart_scene_begin_group:
 * @datum: the datum it shows, or -1
 * @name: (nullable): what a reader of the picture is told of it
 *
 * Returns: the group's index
 */
guint
chart_scene_begin_group (ChartScene *self,
                         ChartRole   role,
                         int         datum,
                         const char *name)
{
  ChartMark group = { .type = CHART_MARK_GROUP, .role = role, .datum = datum, .name = name };
  guint     index = chart_scene_add (self, &group);

  g_array_append_val (self->groups, index);
  return index;
}

/* Ends the group begun last; its bounds are those of what is in it. */
void
chart_scene_end_group (ChartScene *self)
{
  guint      index;
  ChartMark *group;
  gboolean   first = TRUE;

  g_return_if_fail (self->groups->len > 0);

  index = g_array_index (self->groups, guint, self->groups->len - 1);
  g_array_set_size (self->groups, self->groups->len - 1);
  group = &g_array_index (self->marks, ChartMark, index);
  group->end = self->marks->len;
  for (guint i = index + 1; i < self->marks->len; i++)
    {
      ChartRect bounds = g_array_index (self->marks, ChartMark, i).bounds;

      group->bounds = first ? bounds : chart_rect_union (group->bounds, bounds);
      first = FALSE;
    }
}

/* Its strings are copied; returns the datum's index. */
int
chart_scene_add_datum (ChartScene       *self,
                       const ChartDatum *datum)
{
  ChartDatum kept = *datum;

  g_return_val_if_fail (!self->sealed, -1);

  kept.name = keep_string (self, datum->name);
  kept.label = keep_string (self, datum->label);
  kept.value = keep_string (self, datum->value);
  g_array_append_val (self->data, kept);
  return (int)self->data->len - 1;
}

/* What the whole picture is called, and what it shows in words; both without control characters. */
void
chart_scene_set_words (ChartScene *self,
                       const char *title,
                       const char *description)
{
  g_return_if_fail (!self->sealed);

  g_free (self->title);
  g_free (self->description);
  self->title = g_strdup (title);
  self->description = g_strdup (description);
}

/* Ends the building; from here on @self never changes. */
void
chart_scene_seal (ChartScene *self)
{
  g_return_if_fail (self->groups->len == 0);

  self->sealed = TRUE;
}

/* The page, in scene units. */
ChartSize
chart_scene_get_size (const ChartScene *self)
{
  return self->size;
}

/* The language of every text and name in it. */
ChartLang
chart_scene_get_lang (const ChartScene *self)
{
  return self->lang;
}

/* What the page is filled with. */
ChartColor
chart_scene_get_background (const ChartScene *self)
{
  return self->background;
}

/* In painting order; a group stands before what is in it. */
const ChartMark *
chart_scene_get_marks (const ChartScene *self,
                       guint            *n_marks)
{
  *n_marks = self->marks->len;
  return (const ChartMark *)(gpointer)self->marks->data;
}

/* In the order the keyboard walks them. */
const ChartDatum *
chart_scene_get_data (const ChartScene *self,
                      guint            *n_data)
{
  *n_data = self->data->len;
  return (const ChartDatum *)(gpointer)self->data->data;
}

/* (nullable): what the chart is called, in its language. */
const char *
chart_scene_get_title (const ChartScene *self)
{
  return self->title != NULL ? self->title : "";
}

/* (nullable): the chart in words, its values after it. */
const char *
chart_scene_get_description (const ChartScene *self)
{
  return self->description != NULL ? self->description : "";
}
