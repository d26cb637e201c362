/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "scene/chart-transition.h"

struct _ChartTransition
{
  ChartScene *from;
  ChartScene *to;
  GArray     *origins; /* int: for each mark of @to the one of @from that it was, or -1 */
};

/* Whether a text of @role is the same whatever it says: somebody may be writing it. */
static gboolean
is_around (ChartRole role)
{
  return role == CHART_ROLE_TITLE || role == CHART_ROLE_SUBTITLE || role == CHART_ROLE_UNIT ||
         role == CHART_ROLE_NOTE || role == CHART_ROLE_SOURCE;
}

/* (transfer full): what makes a mark the same in two scenes: its row and series and what it is of
 * them, or the words of another text. */
static char *
get_identity (const ChartMark  *mark,
              const ChartDatum *data)
{
  if (mark->datum >= 0)
    return g_strdup_printf ("%d %d %d %u", mark->type, mark->role, data[mark->datum].row,
                            data[mark->datum].column);
  return g_strdup_printf ("%d %d %s", mark->type, mark->role,
                          mark->text != NULL && !is_around (mark->role) ? mark->text : "");
}

/* (transfer full): the marks of @scene by their identities and, where several are alike, their
 * order; char * → index + 1. */
static GHashTable *
index_marks (const ChartScene *scene,
             char           ***keys)
{
  guint                  n, n_data;
  const ChartMark       *marks = chart_scene_get_marks (scene, &n);
  const ChartDatum      *data = chart_scene_get_data (scene, &n_data);
  GHashTable            *places = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) alike = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  *keys = g_new0 (char *, n + 1);
  for (guint i = 0; i < n; i++)
    {
      char *identity = get_identity (&marks[i], data);
      guint before = GPOINTER_TO_UINT (g_hash_table_lookup (alike, identity));

      (*keys)[i] = g_strdup_printf ("%s %u", identity, before);
      g_hash_table_insert (places, (*keys)[i], GUINT_TO_POINTER (i + 1));
      g_hash_table_insert (alike, identity, GUINT_TO_POINTER (before + 1));
    }
  return places;
}

/* Whether a path can become another by moving its points. */
static gboolean
is_like (const ChartMark *from,
         const ChartMark *to)
{
  if (from->n_segments != to->n_segments)
    return FALSE;
  for (guint i = 0; i < to->n_segments; i++)
    if (from->segments[i].op != to->segments[i].op)
      return FALSE;
  return TRUE;
}

static gboolean
is_still (const ChartMark *from,
          const ChartMark *to)
{
  return from->bounds.x == to->bounds.x && from->bounds.y == to->bounds.y &&
         from->bounds.width == to->bounds.width && from->bounds.height == to->bounds.height &&
         chart_color_equal (from->fill, to->fill) && chart_color_equal (from->stroke, to->stroke);
}

/**
 * chart_transition_new:
 * @from: what is shown
 * @to: what will be
 *
 * Finds the marks that both have: those of the same row and series keep their identity, whatever
 * the order and the kind of chart.
 *
 * Returns: (transfer full) (nullable): the way from the one to the other; %NULL where there is
 *   none, because nothing moves, the pages differ or no datum is in both
 */
ChartTransition *
chart_transition_new (ChartScene *from,
                      ChartScene *to)
{
  ChartSize              a = chart_scene_get_size (from), b = chart_scene_get_size (to);
  guint                  n_from, n;
  const ChartMark       *before = chart_scene_get_marks (from, &n_from);
  const ChartMark       *after = chart_scene_get_marks (to, &n);
  g_auto (GStrv)         from_keys = NULL, keys = NULL;
  g_autoptr (GHashTable) places = NULL, own = NULL;
  g_autoptr (GArray)     origins = NULL;
  gboolean               shared = FALSE, moves = FALSE;
  ChartTransition       *self;

  if (a.width != b.width || a.height != b.height)
    return NULL;
  places = index_marks (from, &from_keys);
  own = index_marks (to, &keys);
  origins = g_array_sized_new (FALSE, FALSE, sizeof (int), n);
  for (guint i = 0; i < n; i++)
    {
      int origin = (int)GPOINTER_TO_UINT (g_hash_table_lookup (places, keys[i])) - 1;

      if (origin >= 0 && !is_like (&before[origin], &after[i]))
        origin = -1;
      g_array_append_val (origins, origin);
      shared = shared || (origin >= 0 && after[i].datum >= 0);
      moves = moves || origin < 0 || !is_still (&before[origin], &after[i]);
    }
  if (!shared || !moves)
    return NULL;
  self = g_new (ChartTransition, 1);
  *self = (ChartTransition){ chart_scene_ref (from), chart_scene_ref (to),
                             g_steal_pointer (&origins) };
  return self;
}

static double
between (double from,
         double to,
         double progress)
{
  return from + (to - from) * progress;
}

static ChartPoint
move_point (ChartPoint from,
            ChartPoint to,
            double     progress)
{
  return (ChartPoint){ between (from.x, to.x, progress), between (from.y, to.y, progress) };
}

static ChartRect
move_rect (ChartRect from,
           ChartRect to,
           double    progress)
{
  return (ChartRect){ between (from.x, to.x, progress), between (from.y, to.y, progress),
                      between (from.width, to.width, progress),
                      between (from.height, to.height, progress) };
}

/* A text keeps its size and goes by where it is held, or by its middle where that is another side;
 * all else takes every form between the two. @segments: room for those of @mark */
static void
move_mark (ChartMark       *mark,
           const ChartMark *from,
           double           progress,
           ChartSegment    *segments)
{
  gboolean   held = from->align == mark->align;
  ChartPoint before = held ? from->anchor : chart_rect_center (from->bounds);
  ChartPoint after = held ? mark->anchor : chart_rect_center (mark->bounds);
  ChartPoint at = move_point (before, after, progress);

  mark->fill = chart_color_mix (from->fill, mark->fill, progress);
  mark->stroke = chart_color_mix (from->stroke, mark->stroke, progress);
  if (mark->type == CHART_MARK_TEXT)
    {
      mark->bounds.x += at.x - after.x;
      mark->bounds.y += at.y - after.y;
      mark->anchor.x += at.x - after.x;
      mark->anchor.y += at.y - after.y;
      return;
    }
  mark->bounds = move_rect (from->bounds, mark->bounds, progress);
  mark->from = move_point (from->from, mark->from, progress);
  mark->to = move_point (from->to, mark->to, progress);
  for (guint i = 0; i < mark->n_segments; i++)
    {
      const ChartSegment *a = &from->segments[i], *b = &mark->segments[i];

      segments[i] = (ChartSegment){ b->op, move_point (a->to, b->to, progress),
                                    between (a->radius, b->radius, progress),
                                    between (a->angle, b->angle, progress),
                                    between (a->end, b->end, progress) };
    }
  if (mark->n_segments > 0)
    mark->segments = segments;
}

/**
 * chart_transition_at:
 * @progress: from 0 to 1
 *
 * Its marks are those of the target, in the same order; those that are new appear.
 *
 * Returns: (transfer full): a scene to be painted, with the data of the target
 */
ChartScene *
chart_transition_at (ChartTransition *self,
                     double           progress)
{
  guint              n_from, n, n_data;
  const ChartMark   *before = chart_scene_get_marks (self->from, &n_from);
  const ChartMark   *after = chart_scene_get_marks (self->to, &n);
  const ChartDatum  *data = chart_scene_get_data (self->to, &n_data);
  g_autoptr (GArray) segments = g_array_new (FALSE, FALSE, sizeof (ChartSegment));
  ChartScene        *scene = chart_scene_new (
           chart_scene_get_size (self->to), chart_scene_get_lang (self->to),
           chart_color_mix (chart_scene_get_background (self->from),
                            chart_scene_get_background (self->to), progress));

  for (guint i = 0; i < n_data; i++)
    chart_scene_add_datum (scene, &data[i]);
  for (guint i = 0; i < n; i++)
    {
      ChartMark mark = after[i];
      int       origin = g_array_index (self->origins, int, i);

      g_array_set_size (segments, MAX (segments->len, mark.n_segments));
      if (origin >= 0)
        move_mark (&mark, &before[origin], progress, (ChartSegment *)(gpointer)segments->data);
      else
        {
          mark.fill.alpha *= progress;
          mark.stroke.alpha *= progress;
        }
      chart_scene_add (scene, &mark);
    }
  chart_scene_seal (scene);
  return scene;
}

/* Frees @self, which may be %NULL. */
void
chart_transition_free (ChartTransition *self)
{
  if (self == NULL)
    return;
  chart_scene_unref (self->from);
  chart_scene_unref (self->to);
  g_array_unref (self->origins);
  g_free (self);
}
