/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "layout-check.h"

#include "spec/chart-kind.h"
#include "spec/chart-suggest.h"
#include "stats/chart-shares.h"

#define SLACK 0.51       /* bars stand on whole pixels; half a pixel of a text is no overlap */
#define LEAST_TYPE 0.022 /* of a slide's height */

static const ChartSize sizes[] = {
  { 320, 240 },
  { 360, 640 },
  { 640, 480 },
  { 1000, 300 },
  { 1080, 1080 },
  { 1280, 720 },
  { 1240, 1754 },
  { 1920, 1080 },
  { 3840, 2160 },
};

/* What a failed assertion is about. */
static void
say (const ChartDataset *dataset,
     const ChartSpec    *spec,
     ChartSize           size)
{
  g_test_message ("%s %s %s %gx%g", chart_dataset_get_id (dataset),
                  chart_kind_get_name (spec->kind), chart_lang_get_tag (spec->lang), size.width,
                  size.height);
}

static void
assert_inside (ChartRect rect,
               ChartSize size)
{
  g_assert_cmpfloat (rect.x, >=, -SLACK);
  g_assert_cmpfloat (rect.y, >=, -SLACK);
  g_assert_cmpfloat (rect.x + rect.width, <=, size.width + SLACK);
  g_assert_cmpfloat (rect.y + rect.height, <=, size.height + SLACK);
}

/* Whether @mark is a filled shape as large as its box, or a dot nearly so. */
static gboolean
is_filled_box (const ChartMark *mark)
{
  return (mark->type == CHART_MARK_RECT || mark->role == CHART_ROLE_DOT) && mark->fill.alpha > 0 &&
         mark->fill_style == CHART_FILL_SOLID;
}

/* What lies under a text: the last filled rectangle or dot before it that holds its middle, or the
 * page. */
static ChartColor
color_under (const ChartMark *marks,
             guint            text,
             ChartColor       page)
{
  ChartPoint middle = chart_rect_center (marks[text].bounds);

  for (guint i = text; i-- > 0;)
    if (is_filled_box (&marks[i]) && chart_rect_contains (marks[i].bounds, middle))
      return marks[i].fill;
  return page;
}

/* A bar stands out from the page by its fill or by its outline, and no text of another datum
 * crosses it. */
static void
check_mark (const ChartMark *marks,
            guint            n,
            guint            i,
            ChartColor       page)
{
  double contrast = chart_color_contrast (marks[i].fill, page);

  if (marks[i].type != CHART_MARK_RECT || marks[i].fill.alpha == 0 ||
      marks[i].role == CHART_ROLE_FADE || marks[i].role == CHART_ROLE_NONE)
    return;
  if (marks[i].stroke.alpha > 0)
    contrast = fmax (contrast, chart_color_contrast (marks[i].stroke, page));
  g_assert_cmpfloat (contrast, >=, 3);
  for (guint k = 0; k < n; k++)
    if (marks[k].type == CHART_MARK_TEXT && marks[k].datum != marks[i].datum &&
        chart_rect_overlaps (marks[k].bounds, marks[i].bounds, SLACK))
      g_error ("“%s” lies over the mark of datum %d", marks[k].text, marks[i].datum);
}

/* A bracket touches neither a text nor a mark. */
static void
check_bracket (const ChartMark *marks,
               guint            n,
               guint            i)
{
  static const ChartRole roles[] = { CHART_ROLE_BAR, CHART_ROLE_DOT, CHART_ROLE_WHISKER,
                                     CHART_ROLE_FADE, CHART_ROLE_BRACKET };

  if (marks[i].role != CHART_ROLE_BRACKET || marks[i].type != CHART_MARK_PATH)
    return;
  for (guint k = 0; k < n; k++)
    {
      gboolean solid = marks[k].type == CHART_MARK_TEXT;

      for (guint r = 0; r < G_N_ELEMENTS (roles); r++)
        solid = solid || marks[k].role == roles[r];
      if (k != i && solid && chart_rect_overlaps (marks[k].bounds, marks[i].bounds, 0))
        g_error ("a bracket lies over mark %u, “%s”", k, marks[k].text);
    }
}

/* Whether the line from @a to @b goes through @rect: clipped at each side (Liang, Barsky 1984). */
static gboolean
crosses (ChartPoint a,
         ChartPoint b,
         ChartRect  rect)
{
  double dx = b.x - a.x, dy = b.y - a.y;
  double to[] = { -dx, dx, -dy, dy };
  double room[] = { a.x - rect.x, rect.x + rect.width - a.x, a.y - rect.y,
                    rect.y + rect.height - a.y };
  double enter = 0, leave = 1;

  for (guint i = 0; i < G_N_ELEMENTS (to); i++)
    {
      if (to[i] == 0 && room[i] < 0)
        return FALSE;
      if (to[i] < 0)
        enter = fmax (enter, room[i] / to[i]);
      else if (to[i] > 0)
        leave = fmin (leave, room[i] / to[i]);
    }
  return enter < leave;
}

/* Whether text @k stands on a dot of its own, over all lines. */
static gboolean
is_on_dot (const ChartMark *marks,
           guint            k)
{
  for (guint i = k; i-- > 0;)
    if (marks[i].role == CHART_ROLE_DOT && marks[i].datum == marks[k].datum &&
        chart_rect_contains (marks[i].bounds, chart_rect_center (marks[k].bounds)))
      return TRUE;
  return FALSE;
}

/* No line of lines and no dot of another datum goes through a text; both stand out from the
 * page. */
static void
check_line (const ChartMark *marks,
            guint            n,
            guint            i,
            ChartColor       page)
{
  if (marks[i].role != CHART_ROLE_TRACK && marks[i].role != CHART_ROLE_DOT)
    return;
  g_assert_cmpfloat (chart_color_contrast (marks[i].stroke.alpha > 0 ? marks[i].stroke
                                                                     : marks[i].fill,
                                           page),
                     >=, 2.99);
  for (guint k = 0; k < n; k++)
    {
      ChartRect text = chart_rect_grow (marks[k].bounds, -SLACK);

      if (marks[k].type != CHART_MARK_TEXT || is_on_dot (marks, k))
        continue;
      if (marks[i].role == CHART_ROLE_DOT && marks[k].datum != marks[i].datum &&
          chart_rect_overlaps (text, marks[i].bounds, SLACK))
        g_error ("“%s” lies over a dot", marks[k].text);
      for (guint s = 1; marks[i].role == CHART_ROLE_TRACK && s < marks[i].n_segments; s++)
        if (marks[i].segments[s].op == CHART_SEGMENT_LINE &&
            crosses (marks[i].segments[s - 1].to, marks[i].segments[s].to, text))
          g_error ("a line goes through “%s”", marks[k].text);
    }
}

/* On which side of the line from @a to @b @point lies. */
static double
side_of (ChartPoint a,
         ChartPoint b,
         ChartPoint point)
{
  return (b.x - a.x) * (point.y - a.y) - (b.y - a.y) * (point.x - a.x);
}

/* No line to a label crosses another one. */
static void
check_leader (const ChartMark *marks,
              guint            i)
{
  if (marks[i].role != CHART_ROLE_LEADER || marks[i].type != CHART_MARK_PATH)
    return;
  for (guint k = 0; k < i; k++)
    for (guint s = 1; marks[k].role == CHART_ROLE_LEADER && s < marks[i].n_segments; s++)
      for (guint t = 1; t < marks[k].n_segments; t++)
        {
          ChartPoint a = marks[i].segments[s - 1].to, b = marks[i].segments[s].to;
          ChartPoint c = marks[k].segments[t - 1].to, d = marks[k].segments[t].to;

          if (side_of (a, b, c) * side_of (a, b, d) < 0 &&
              side_of (c, d, a) * side_of (c, d, b) < 0)
            g_error ("the lines to the labels of data %d and %d cross", marks[i].datum,
                     marks[k].datum);
        }
}

/* The colours of a list tell its slices apart. */
static void
check_swatch (const ChartMark *marks,
              guint            i)
{
  if (marks[i].role != CHART_ROLE_SLICE || marks[i].type != CHART_MARK_RECT)
    return;
  for (guint k = 0; k < i; k++)
    if (marks[k].role == CHART_ROLE_SLICE && marks[k].type == CHART_MARK_RECT &&
        marks[k].fill_style == marks[i].fill_style &&
        chart_color_equal (marks[k].fill, marks[i].fill))
      g_error ("data %d and %d have one colour in the list", marks[k].datum, marks[i].datum);
}

/* What holds of every chart: nothing leaves the page, no text lies over another, each is large
 * enough and stands out from what is under it, every datum can be named. */
static void
check_scene (const ChartScene *scene,
             ChartSize         size)
{
  guint             n, n_data;
  const ChartMark  *marks = chart_scene_get_marks (scene, &n);
  const ChartDatum *data = chart_scene_get_data (scene, &n_data);
  ChartColor        page = chart_scene_get_background (scene);

  for (guint i = 0; i < n; i++)
    {
      assert_inside (marks[i].bounds, size);
      if (marks[i].type != CHART_MARK_TEXT)
        continue;
      g_assert_true (g_utf8_validate (marks[i].text, -1, NULL));
      g_assert_cmpstr (marks[i].text, !=, "");
      if (size.width * 9 == size.height * 16)
        g_assert_cmpfloat (marks[i].font.size, >=, LEAST_TYPE * size.height - 1e-6);
      if (marks[i].role != CHART_ROLE_LABEL || marks[i].datum < 0)
        g_assert_cmpfloat (chart_color_contrast (marks[i].fill, color_under (marks, i, page)), >=,
                           4.5);
      for (guint k = 0; k < i; k++)
        if ((marks[k].type == CHART_MARK_TEXT || marks[k].role == CHART_ROLE_WHISKER ||
             marks[k].role == CHART_ROLE_FADE) &&
            chart_rect_overlaps (marks[i].bounds, marks[k].bounds, SLACK))
          g_error ("“%s” lies over “%s”", marks[i].text, marks[k].text);
    }
  for (guint i = 0; i < n; i++)
    {
      check_mark (marks, n, i, page);
      check_bracket (marks, n, i);
      check_line (marks, n, i, page);
      check_leader (marks, i);
      check_swatch (marks, i);
    }
  for (guint i = 0; i < n_data; i++)
    {
      assert_inside (data[i].bounds, size);
      g_assert_cmpstr (data[i].name, !=, "");
      g_assert_true (g_str_has_prefix (data[i].name, data[i].label));
    }
  g_assert_nonnull (chart_scene_get_title (scene));
  g_assert_nonnull (chart_scene_get_description (scene));
}

/* One annotation of each sort, of the first two rows. */
static void
annotate (ChartSpecBuilder   *builder,
          const ChartDataset *dataset)
{
  static const char *const fixed[] = { "line=30,The least that is wanted of anybody",
                                       "band=1..2,범위" };
  guint                    n = chart_dataset_get_n_rows (dataset);

  for (guint i = 0; i < G_N_ELEMENTS (fixed); i++)
    chart_spec_builder_annotate (builder, chart_annotation_parse (fixed[i], NULL));
  for (guint i = 0; i < MIN (n, 2); i++)
    {
      char           *label = (char *)chart_dataset_get_label (dataset, i, "");
      ChartAnnotation text = { .kind = CHART_ANNOTATION_TEXT, .rows = { label } };

      text.text = chart_localized_new ("", i == 0 ? "두 해 만에 두 계단 올랐다" : "New");
      chart_spec_builder_annotate (builder, chart_annotation_copy (&text));
      chart_localized_unref (text.text);
    }
  if (n > 1)
    {
      ChartAnnotation apart = { .kind = CHART_ANNOTATION_DIFFERENCE };

      for (guint i = 0; i < 2; i++)
        apart.rows[i] = (char *)chart_dataset_get_label (dataset, i, "");
      chart_spec_builder_annotate (builder, chart_annotation_copy (&apart));
    }
}

/* Lays @dataset out in every kind that it allows, in both languages, at every size. */
static void
check_dataset_as (ChartDataset    *dataset,
                  const char      *view,
                  ChartMeasurer   *measurer,
                  ChartUncertainty uncertainty)
{
  for (guint lang = 0; lang < CHART_N_LANGS; lang++)
    for (guint kind = 0; kind < CHART_N_KINDS; kind++)
      {
        g_autofree char      *refusal = chart_kind_refuse (kind, dataset, NULL);
        g_autoptr (ChartSpec) base = chart_suggest (dataset, view, lang);
        g_autoptr (ChartSpec) spec = NULL;
        ChartSpecBuilder     *builder = chart_spec_builder_new (base);

        chart_spec_builder_set_kind (builder, kind);
        chart_spec_builder_set_uncertainty (builder, uncertainty);
        if (lang == CHART_LANG_KO) /* one that stands out, far from the first rows */
          chart_spec_builder_toggle_highlight (builder, dataset,
                                               chart_dataset_get_n_rows (dataset) - 1);
        if (lang == CHART_LANG_EN && chart_kind_carries (kind, CHART_ANNOTATION_LINE))
          annotate (builder, dataset);
        chart_spec_builder_set_digits (builder, kind % 2 == 0 ? CHART_DIGITS_AUTO
                                                              : CHART_DIGITS_SHORT);
        spec = chart_spec_builder_end (builder);
        for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
          {
            g_autoptr (GError)     error = NULL;
            g_autoptr (ChartScene) scene = chart_layout (spec, dataset, measurer, sizes[i], &error);
            g_autoptr (ChartScene) sketch = chart_layout_sketch (spec, dataset, measurer, sizes[i],
                                                                 NULL);

            say (dataset, spec, sizes[i]);
            g_assert_cmpint (scene == NULL, ==, refusal != NULL);
            g_assert_cmpint (sketch == NULL, ==, refusal != NULL);
            if (scene != NULL)
              check_scene (scene, sizes[i]);
          }
      }
}

/* The same in every way to show how far shares may be from the truth, where there are several. */
void
check_dataset (ChartDataset  *dataset,
               const char    *view,
               ChartMeasurer *measurer)
{
  gboolean bears = chart_dataset_get_n_columns (dataset) > 0 &&
                   chart_shares_bear_intervals (dataset, 0);

  for (guint i = 0; i < (bears ? CHART_N_UNCERTAINTIES : 1); i++)
    check_dataset_as (dataset, view, measurer, (ChartUncertainty)i);
}
