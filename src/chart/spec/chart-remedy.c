/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "spec/chart-remedy.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* What a remedy does to the chart that @builder starts from. */
typedef void (*Apply) (ChartSpecBuilder   *builder,
                       const ChartSpec    *spec,
                       const ChartDataset *dataset,
                       const ChartFinding *finding);

/* (nullable): where @number stands in @text, not as a part of a longer one */
static const char *
find_number (const char *text,
             const char *number)
{
  for (const char *at = strstr (text, number); at != NULL; at = strstr (at + 1, number))
    if (at == text || !(g_ascii_isdigit (at[-1]) || at[-1] == '.' || at[-1] == ','))
      return at;
  return NULL;
}

/* Whether @note says in its own words what @sentence does: all of its numbers stand there. */
static gboolean
says_numbers (const char *note,
              const char *sentence)
{
  guint n = 0;

  for (const char *at = sentence; *at != '\0';)
    {
      gsize            length = strspn (at, "0123456789.,");
      g_autofree char *number = g_strndup (at, length);

      while (length > 0 && !g_ascii_isdigit (number[length - 1]))
        number[--length] = '\0';
      if (length > 0 && g_ascii_isdigit (*number))
        {
          if (find_number (note, number) == NULL)
            return FALSE;
          n++;
        }
      at += MAX (length, 1);
    }
  return n > 1;
}

/* The sentence follows what the note says already. */
static void
say (ChartSpecBuilder   *builder,
     const ChartSpec    *spec,
     const ChartDataset *dataset,
     const ChartFinding *finding)
{
  const char      *note = chart_spec_get_text (spec, dataset, CHART_SPEC_NOTE);
  g_autofree char *sentence = chart_finding_get_sentence (finding, dataset);
  g_autofree char *both = NULL;
  gboolean         ends;

  if (note == NULL)
    {
      chart_spec_builder_set_text (builder, CHART_SPEC_NOTE, spec->lang, sentence);
      return;
    }
  if (strstr (note, sentence) != NULL || says_numbers (note, sentence))
    return;
  ends = g_unichar_ispunct (g_utf8_get_char (g_utf8_prev_char (note + strlen (note))));
  both = g_strconcat (note, ends ? " " : ". ", sentence, NULL);
  chart_spec_builder_set_text (builder, CHART_SPEC_NOTE, spec->lang, both);
}

/* Every place where the text of the chart says the number. */
static void
correct (ChartSpecBuilder   *builder,
         const ChartSpec    *spec,
         const ChartDataset *dataset,
         const ChartFinding *finding)
{
  const ChartRemedy *remedy = &finding->remedy;

  for (guint i = 0; i < CHART_SPEC_N_TEXTS; i++)
    {
      const char         *text = chart_spec_get_text (spec, dataset, (ChartSpecText)i);
      g_autoptr (GString) said = g_string_new (NULL);
      const char         *at;

      if (chart_spec_text_get_source ((ChartSpecText)i) != remedy->text || text == NULL ||
          find_number (text, remedy->from) == NULL)
        continue;
      for (; (at = find_number (text, remedy->from)) != NULL; text = at + strlen (remedy->from))
        {
          g_string_append_len (said, text, at - text);
          g_string_append (said, remedy->to);
        }
      g_string_append (said, text);
      chart_spec_builder_set_text (builder, (ChartSpecText)i, spec->lang, said->str);
    }
}

static void
leave_out (ChartSpecBuilder   *builder,
           const ChartSpec    *spec,
           const ChartDataset *dataset,
           const ChartFinding *finding)
{
  for (guint i = 0; i < finding->rows->len; i++)
    chart_spec_builder_leave_out (builder, dataset, g_array_index (finding->rows, guint, i));
}

static void
hide_ranks (ChartSpecBuilder   *builder,
            const ChartSpec    *spec,
            const ChartDataset *dataset,
            const ChartFinding *finding)
{
  chart_spec_builder_set_show_ranks (builder, FALSE);
}

static void
draw_bars (ChartSpecBuilder   *builder,
           const ChartSpec    *spec,
           const ChartDataset *dataset,
           const ChartFinding *finding)
{
  chart_spec_builder_set_kind (builder, CHART_KIND_BAR);
}

static void
draw_dots (ChartSpecBuilder   *builder,
           const ChartSpec    *spec,
           const ChartDataset *dataset,
           const ChartFinding *finding)
{
  chart_spec_builder_set_kind (builder, CHART_KIND_DOT);
}

static void
file_order (ChartSpecBuilder   *builder,
            const ChartSpec    *spec,
            const ChartDataset *dataset,
            const ChartFinding *finding)
{
  chart_spec_builder_set_order (builder, CHART_ORDER_FILE);
}

/* clang-format off */
static const struct
{
  const char *name;  /* in scripts */
  const char *title; /* of the button that does it; NULL where it names the two numbers */
  Apply       apply;
} remedies[CHART_N_REMEDIES] = {
  [CHART_REMEDY_SAY] = { "say", N_ ("Say So in the Note"), say },
  [CHART_REMEDY_CORRECT] = { "correct", NULL, correct },
  [CHART_REMEDY_LEAVE_OUT] = { "leave-out", N_ ("Leave Out of the Chart"), leave_out },
  [CHART_REMEDY_HIDE_RANKS] = { "hide-ranks", N_ ("Hide the Ranks"), hide_ranks },
  [CHART_REMEDY_DRAW_BARS] = { "draw-bars", N_ ("Draw Bars"), draw_bars },
  [CHART_REMEDY_DRAW_DOTS] = { "draw-dots", N_ ("Draw Dots"), draw_dots },
  [CHART_REMEDY_FILE_ORDER] = { "file-order", N_ ("Keep the Order of the File"), file_order },
};
/* clang-format on */

/* (nullable): the word a script knows the remedy by; %NULL for none */
const char *
chart_remedy_get_name (const ChartRemedy *self)
{
  g_return_val_if_fail ((guint)self->kind < CHART_N_REMEDIES, NULL);

  return remedies[self->kind].name;
}

/* (nullable) (transfer full): what the button says that does it, in the desktop's language */
char *
chart_remedy_get_title (const ChartRemedy *self)
{
  g_return_val_if_fail ((guint)self->kind < CHART_N_REMEDIES, NULL);

  if (self->kind == CHART_REMEDY_CORRECT)
    /* Translators: a number in a text, and the one of the data: "Correct: 72.9% → 72.4%" */
    return g_strdup_printf (_ ("Correct: %s → %s"), self->from, self->to);
  return g_strdup (remedies[self->kind].title != NULL ? _ (remedies[self->kind].title) : NULL);
}

/**
 * chart_remedy_apply:
 * @spec: how @dataset is drawn
 *
 * Returns: (transfer full) (nullable): how it is drawn with the finding's remedy; %NULL where there
 *   is none, and where the chart is so already
 */
ChartSpec *
chart_remedy_apply (const ChartFinding *finding,
                    ChartSpec          *spec,
                    const ChartDataset *dataset)
{
  ChartSpecBuilder     *builder;
  g_autoptr (ChartSpec) mended = NULL;

  g_return_val_if_fail ((guint)finding->remedy.kind < CHART_N_REMEDIES, NULL);

  if (finding->remedy.kind == CHART_REMEDY_NONE)
    return NULL;
  builder = chart_spec_builder_new (spec);
  remedies[finding->remedy.kind].apply (builder, spec, dataset, finding);
  mended = chart_spec_builder_end (builder);
  return chart_spec_equal (mended, spec) ? NULL : g_steal_pointer (&mended);
}

/* Whether @finding has a remedy, and @dataset, drawn by @spec, has it already. */
gboolean
chart_remedy_is_applied (const ChartFinding *finding,
                         ChartSpec          *spec,
                         const ChartDataset *dataset)
{
  g_autoptr (ChartSpec) mended = chart_remedy_apply (finding, spec, dataset);

  return finding->remedy.kind != CHART_REMEDY_NONE && mended == NULL;
}
