/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "spec/chart-spec.h"

#include "base/chart-names.h"
#include "spec/chart-palette.h"

#include <string.h>

struct _ChartSpecBuilder
{
  ChartSpec *spec;
};

G_DEFINE_BOXED_TYPE (ChartSpec, chart_spec, chart_spec_ref, chart_spec_unref)

static const char *const order_names[CHART_N_ORDERS] = { "value", "file", "label" };
static const char *const uncertainty_names[CHART_N_UNCERTAINTIES] = { "none", "whisker",
                                                                      "fade" };
static const char *const theme_names[CHART_N_THEMES] = { "light", "dark", "print" };

/* The word a file and a script know @order by. */
const char *
chart_order_get_name (ChartOrder order)
{
  return order_names[order];
}

/* Sets @order when @name is one of the words; %FALSE elsewhere. */
gboolean
chart_order_from_name (const char *name,
                       ChartOrder *order)
{
  int i = chart_names_find (order_names, CHART_N_ORDERS, name);

  if (i >= 0)
    *order = (ChartOrder)i;
  return i >= 0;
}

/* The word a file and a script know @theme by. */
const char *
chart_theme_get_name (ChartThemeId theme)
{
  return theme_names[theme];
}

/* Sets @theme when @name is one of the words; %FALSE elsewhere. */
gboolean
chart_theme_from_name (const char   *name,
                       ChartThemeId *theme)
{
  int i = chart_names_find (theme_names, CHART_N_THEMES, name);

  if (i >= 0)
    *theme = (ChartThemeId)i;
  return i >= 0;
}

/* The word a file and a script know @uncertainty by. */
const char *
chart_uncertainty_get_name (ChartUncertainty uncertainty)
{
  return uncertainty_names[uncertainty];
}

/* Sets @uncertainty when @name is one of the words; %FALSE elsewhere. */
gboolean
chart_uncertainty_from_name (const char       *name,
                             ChartUncertainty *uncertainty)
{
  int i = chart_names_find (uncertainty_names, CHART_N_UNCERTAINTIES, name);

  if (i >= 0)
    *uncertainty = (ChartUncertainty)i;
  return i >= 0;
}

/* (transfer full): one more reference to @self. */
ChartSpec *
chart_spec_ref (ChartSpec *self)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

/* Gives one reference up; the last one frees @self, which may be %NULL. */
void
chart_spec_unref (ChartSpec *self)
{
  if (self == NULL || !g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_strfreev (self->highlights);
  g_array_unref (self->series);
  g_ptr_array_unref (self->annotations);
  g_free (self->palette);
  g_strfreev (self->left_out);
  g_strfreev (self->kept);
  for (guint i = 0; i < CHART_SPEC_N_TEXTS; i++)
    chart_localized_unref (self->texts[i]);
  g_free (self);
}

static gboolean
are_annotated_equally (const ChartSpec *a,
                       const ChartSpec *b)
{
  if (a->annotations->len != b->annotations->len)
    return FALSE;
  for (guint i = 0; i < a->annotations->len; i++)
    if (!chart_annotation_equal (a->annotations->pdata[i], b->annotations->pdata[i]))
      return FALSE;
  return TRUE;
}

/* Whether the two draw the same. */
gboolean
chart_spec_equal (const ChartSpec *a,
                  const ChartSpec *b)
{
  for (guint i = 0; i < CHART_SPEC_N_TEXTS; i++)
    if (!chart_localized_equal (a->texts[i], b->texts[i]))
      return FALSE;

  return a->kind == b->kind && a->order == b->order && a->top == b->top &&
         a->column == b->column && a->show_values == b->show_values &&
         a->show_ranks == b->show_ranks && a->diverging == b->diverging &&
         a->show_gaps == b->show_gaps &&
         a->uncertainty == b->uncertainty && a->digits == b->digits &&
         a->lang == b->lang && a->theme == b->theme &&
         g_strcmp0 (a->palette, b->palette) == 0 && a->series->len == b->series->len &&
         (a->series->len == 0 ||
          memcmp (a->series->data, b->series->data, a->series->len * sizeof (guint)) == 0) &&
         chart_color_equal (a->background, b->background) && are_annotated_equally (a, b) &&
         g_strv_equal ((const char *const *)a->highlights, (const char *const *)b->highlights) &&
         chart_spec_draws_same_rows (a, b);
}

/* Whether of any dataset the two draw the same rows, but for those folded. */
gboolean
chart_spec_draws_same_rows (const ChartSpec *a,
                            const ChartSpec *b)
{
  return g_strv_equal ((const char *const *)a->left_out, (const char *const *)b->left_out) &&
         g_strv_equal ((const char *const *)a->kept, (const char *const *)b->kept);
}

/* The dataset's text that the chart says where it has no words of its own. */
ChartDatasetText
chart_spec_text_get_source (ChartSpecText which)
{
  static const ChartDatasetText from[CHART_SPEC_N_TEXTS] = {
    [CHART_SPEC_TITLE] = CHART_DATASET_TITLE,
    [CHART_SPEC_SUBTITLE] = CHART_DATASET_SUBTITLE,
    [CHART_SPEC_NOTE] = CHART_DATASET_NOTE,
    [CHART_SPEC_SOURCE] = CHART_DATASET_SOURCE,
  };

  g_return_val_if_fail ((guint)which < CHART_SPEC_N_TEXTS, CHART_DATASET_TITLE);

  return from[which];
}

/**
 * chart_spec_get_text:
 *
 * Returns: (nullable): what the chart says: its own words where it has some in its language, else
 *   the dataset's. An own text of "" says nothing and gives %NULL.
 */
const char *
chart_spec_get_text (const ChartSpec    *self,
                     const ChartDataset *dataset,
                     ChartSpecText       which)
{
  const char *tag = chart_lang_get_tag (self->lang);
  const char *text = NULL;

  g_return_val_if_fail ((guint)which < CHART_SPEC_N_TEXTS, NULL);

  if (self->texts[which] != NULL)
    text = chart_localized_lookup (self->texts[which], tag);
  if (text == NULL)
    text = chart_dataset_get_text (dataset, chart_spec_text_get_source (which), tag);
  if (text == NULL && which == CHART_SPEC_SUBTITLE)
    {
      text = chart_dataset_get_text (dataset, CHART_DATASET_QUESTION, tag);
      /* nothing is said twice */
      if (g_strcmp0 (text, chart_spec_get_text (self, dataset, CHART_SPEC_TITLE)) == 0)
        text = NULL;
    }
  return text != NULL && text[0] != '\0' ? text : NULL;
}

static gboolean
is_labelled (const ChartDataset *dataset,
             guint               row,
             char              **labels)
{
  ChartLocalized *label = chart_dataset_peek_label (dataset, row);

  for (guint i = 0; labels[i] != NULL; i++)
    if (chart_localized_has (label, labels[i]))
      return TRUE;
  return FALSE;
}

/* Whether @row stands out. */
gboolean
chart_spec_highlights (const ChartSpec    *self,
                       const ChartDataset *dataset,
                       guint               row)
{
  return is_labelled (dataset, row, self->highlights);
}

/* What @row is to the chart, whatever the file says. */
static ChartRowRole
get_role (const ChartSpec    *self,
          const ChartDataset *dataset,
          guint               row)
{
  ChartRowRole role = chart_dataset_get_role (dataset, row);

  if (role == CHART_ROW_TOTAL)
    return is_labelled (dataset, row, self->kept) ? CHART_ROW_PLAIN : role;
  return is_labelled (dataset, row, self->left_out) ? CHART_ROW_TOTAL : role;
}

/**
 * chart_spec_get_drawn:
 *
 * Returns: (transfer full): the dataset as the chart takes it, where what is left out is a total,
 *   and what is kept is none; @dataset itself where nothing is
 */
ChartDataset *
chart_spec_get_drawn (const ChartSpec    *self,
                      const ChartDataset *dataset)
{
  ChartDataset *drawn = NULL;
  guint         n = self->left_out[0] != NULL || self->kept[0] != NULL
                      ? chart_dataset_get_n_rows (dataset)
                      : 0;

  for (guint row = 0; row < n; row++)
    {
      ChartRowRole role = get_role (self, dataset, row);

      if (role == chart_dataset_get_role (dataset, row))
        continue;
      if (drawn == NULL)
        drawn = chart_dataset_copy (dataset);
      chart_dataset_set_role (drawn, row, role);
    }
  if (drawn == NULL)
    return chart_dataset_ref ((ChartDataset *)dataset);
  chart_dataset_seal (drawn);
  return drawn;
}

/**
 * chart_spec_builder_new:
 * @base: (nullable): what to start from
 *
 * Returns: (transfer full): a builder
 */
ChartSpecBuilder *
chart_spec_builder_new (const ChartSpec *base)
{
  ChartSpecBuilder *self = g_new (ChartSpecBuilder, 1);
  ChartSpec        *spec = g_new0 (ChartSpec, 1);

  if (base != NULL)
    {
      *spec = *base;
      spec->highlights = g_strdupv (base->highlights);
      spec->series = g_array_ref (base->series);
      spec->annotations = g_ptr_array_ref (base->annotations);
      spec->palette = g_strdup (base->palette);
      spec->left_out = g_strdupv (base->left_out);
      spec->kept = g_strdupv (base->kept);
      for (guint i = 0; i < CHART_SPEC_N_TEXTS; i++)
        chart_localized_ref (spec->texts[i]);
    }
  else
    {
      spec->highlights = g_new0 (char *, 1);
      spec->series = g_array_new (FALSE, FALSE, sizeof (guint));
      spec->annotations = g_ptr_array_new ();
      spec->left_out = g_new0 (char *, 1);
      spec->kept = g_new0 (char *, 1);
      spec->show_values = TRUE;
    }
  g_atomic_ref_count_init (&spec->ref_count);
  self->spec = spec;
  return self;
}

/* @kind: what is drawn; whether the dataset allows it is asked at layout. */
void
chart_spec_builder_set_kind (ChartSpecBuilder *self,
                             ChartKind         kind)
{
  self->spec->kind = kind;
}

/* @order: how the rows follow each other. */
void
chart_spec_builder_set_order (ChartSpecBuilder *self,
                              ChartOrder        order)
{
  self->spec->order = order;
}

/* @top: how many rows before the rest is folded, 0 for all that fit */
void
chart_spec_builder_set_top (ChartSpecBuilder *self,
                            guint             top)
{
  self->spec->top = top;
}

/* @column: the series that is drawn, or that orders the rows of several, counted from 0. */
void
chart_spec_builder_set_column (ChartSpecBuilder *self,
                               guint             column)
{
  self->spec->column = column;
}

/* @series: (nullable): those that a chart of several draws, in this order; none: all that go
 * together */
void
chart_spec_builder_set_series (ChartSpecBuilder *self,
                               const guint      *series,
                               guint             n_series)
{
  g_array_unref (self->spec->series);
  self->spec->series = g_array_new (FALSE, FALSE, sizeof (guint));
  if (n_series > 0)
    g_array_append_vals (self->spec->series, series, n_series);
}

/* @palette: (nullable): what chart_palette_is_known() knows; %NULL or "default": the theme's own */
void
chart_spec_builder_set_palette (ChartSpecBuilder *self,
                                const char       *palette)
{
  g_free (self->spec->palette);
  self->spec->palette = g_strcmp0 (palette, CHART_PALETTE_DEFAULT) != 0 ? g_strdup (palette) : NULL;
}

static void
set_labels (char            ***place,
            const char *const *labels)
{
  g_strfreev (*place);
  *place = labels != NULL ? g_strdupv ((char **)labels) : g_new0 (char *, 1);
}

/* @labels: (nullable): ended by NULL */
void
chart_spec_builder_set_highlights (ChartSpecBuilder  *self,
                                   const char *const *labels)
{
  set_labels (&self->spec->highlights, labels);
}

/* @labels: (nullable): of the rows that are not drawn, ended by NULL */
void
chart_spec_builder_set_left_out (ChartSpecBuilder  *self,
                                 const char *const *labels)
{
  set_labels (&self->spec->left_out, labels);
}

/* @labels: (nullable): of the rows that are drawn though the file takes them for totals, ended by
 * NULL */
void
chart_spec_builder_set_kept (ChartSpecBuilder  *self,
                             const char *const *labels)
{
  set_labels (&self->spec->kept, labels);
}

/* Puts the label of @row on the list at @place, or takes it off there; whether it was on it. */
static gboolean
list_row (char             ***place,
          const ChartDataset *dataset,
          guint               row,
          gboolean            add)
{
  g_autoptr (GStrvBuilder) labels = g_strv_builder_new ();
  ChartLocalized          *label = chart_dataset_peek_label (dataset, row);
  gboolean                 had = FALSE;

  for (guint i = 0; (*place)[i] != NULL; i++)
    {
      gboolean is_it = chart_localized_has (label, (*place)[i]);

      had |= is_it;
      if (add || !is_it)
        g_strv_builder_add (labels, (*place)[i]);
    }
  if (add && !had)
    g_strv_builder_add (labels, chart_localized_get (label, ""));
  g_strfreev (*place);
  *place = g_strv_builder_end (labels);
  return had;
}

/* Draws @row no more; nothing where it is not drawn already. */
void
chart_spec_builder_leave_out (ChartSpecBuilder   *self,
                              const ChartDataset *dataset,
                              guint               row)
{
  list_row (&self->spec->kept, dataset, row, FALSE);
  list_row (&self->spec->left_out, dataset, row, TRUE);
}

/* Takes @row for a total, which is not drawn, or for none. @dataset: as the file has it */
void
chart_spec_builder_set_total (ChartSpecBuilder   *self,
                              const ChartDataset *dataset,
                              guint               row,
                              gboolean            total)
{
  gboolean is_total = chart_dataset_get_role (dataset, row) == CHART_ROW_TOTAL;

  list_row (&self->spec->left_out, dataset, row, total && !is_total);
  list_row (&self->spec->kept, dataset, row, !total && is_total);
}

/* Highlights @row, or takes that back where it is. */
void
chart_spec_builder_toggle_highlight (ChartSpecBuilder   *self,
                                     const ChartDataset *dataset,
                                     guint               row)
{
  if (list_row (&self->spec->highlights, dataset, row, TRUE))
    list_row (&self->spec->highlights, dataset, row, FALSE);
}

/* @show: whether each mark carries its value. */
void
chart_spec_builder_set_show_values (ChartSpecBuilder *self,
                                    gboolean          show)
{
  self->spec->show_values = show;
}

/* @background: opaque, or of alpha 0 for the theme's own. */
void
chart_spec_builder_set_background (ChartSpecBuilder *self,
                                   ChartColor        background)
{
  self->spec->background = background;
}

/* @show: whether each mark carries its rank. */
void
chart_spec_builder_set_show_ranks (ChartSpecBuilder *self,
                                   gboolean          show)
{
  self->spec->show_ranks = show;
}

/* @show: whether a chart of two values a row says how far they are apart. */
void
chart_spec_builder_set_show_gaps (ChartSpecBuilder *self,
                                  gboolean          show)
{
  self->spec->show_gaps = show;
}

/* @diverging: whether the two ends of a scale go apart from a middle. */
void
chart_spec_builder_set_diverging (ChartSpecBuilder *self,
                                  gboolean          diverging)
{
  self->spec->diverging = diverging;
}

/* @uncertainty: how intervals are drawn; whether the dataset bears them is asked at layout. */
void
chart_spec_builder_set_uncertainty (ChartSpecBuilder *self,
                                    ChartUncertainty  uncertainty)
{
  self->spec->uncertainty = uncertainty;
}

/* @digits: how the numbers of the chart are printed. */
void
chart_spec_builder_set_digits (ChartSpecBuilder *self,
                               ChartDigits       digits)
{
  self->spec->digits = digits;
}

/* @lang: what the chart speaks, whatever the desktop speaks. */
void
chart_spec_builder_set_lang (ChartSpecBuilder *self,
                             ChartLang         lang)
{
  self->spec->lang = lang;
}

/* @theme: how the chart looks, whatever the desktop looks like. */
void
chart_spec_builder_set_theme (ChartSpecBuilder *self,
                              ChartThemeId      theme)
{
  self->spec->theme = theme;
}

/**
 * chart_spec_builder_set_text:
 * @text: (nullable): the chart's own words in @lang, "" for none at all; %NULL takes the dataset's
 */
void
chart_spec_builder_set_text (ChartSpecBuilder *self,
                             ChartSpecText     which,
                             ChartLang         lang,
                             const char       *text)
{
  const char     *tag = chart_lang_get_tag (lang);
  ChartLocalized *old = self->spec->texts[which];
  ChartLocalized *kept = NULL;

  if (text != NULL)
    {
      self->spec->texts[which] = chart_localized_with (old, tag, text);
      return;
    }
  for (guint i = 0; i < chart_localized_get_n (old); i++)
    {
      const char *other, *words;

      chart_localized_peek (old, i, &other, &words);
      if (strcmp (other, tag) != 0)
        kept = chart_localized_with (kept, other, words);
    }
  chart_localized_unref (old);
  self->spec->texts[which] = kept;
}

/* No annotation at all. */
void
chart_spec_builder_clear_annotations (ChartSpecBuilder *self)
{
  g_ptr_array_unref (self->spec->annotations);
  self->spec->annotations = g_ptr_array_new ();
}

/* @annotation: (transfer full): one more */
void
chart_spec_builder_annotate (ChartSpecBuilder *self,
                             ChartAnnotation  *annotation)
{
  GPtrArray *more = g_ptr_array_new_with_free_func ((GDestroyNotify)chart_annotation_free);

  for (guint i = 0; i < self->spec->annotations->len; i++)
    g_ptr_array_add (more, chart_annotation_copy (self->spec->annotations->pdata[i]));
  g_ptr_array_add (more, annotation);
  g_ptr_array_unref (self->spec->annotations);
  self->spec->annotations = more;
}

/* (transfer full): the spec; frees @self. */
ChartSpec *
chart_spec_builder_end (ChartSpecBuilder *self)
{
  ChartSpec *spec = self->spec;

  g_free (self);
  return spec;
}
