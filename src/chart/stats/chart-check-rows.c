/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "base/chart-contains.h"
#include "base/chart-format.h"
#include "stats/chart-check-private.h"
#include "stats/chart-shares.h"
#include "stats/chart-standing.h"

#define MOST_ROWS 2000 /* of a table that does not say what it is, whose labels are compared */
#define LEAST_LENGTH 3 /* characters of a label that may be the same in another spelling */
#define MOST_TWICE 10  /* one of so many labels, at most, is there in two spellings */

/* @label without what two prints of one word differ in: case, width, spaces, composition. */
static char *
fold_label (const char *label)
{
  g_autofree char *normal = g_utf8_normalize (label, -1, G_NORMALIZE_ALL_COMPOSE);
  g_autofree char *folded = g_utf8_casefold (normal != NULL ? normal : label, -1);
  GString         *kept = g_string_new (NULL);

  for (const char *p = folded; *p != '\0'; p = g_utf8_next_char (p))
    if (!g_unichar_isspace (g_utf8_get_char (p)))
      g_string_append_unichar (kept, g_utf8_get_char (p));
  return g_string_free (kept, FALSE);
}

/* Whether the labels of a table that does not say what it is name each row by itself, but for some
 * that are there in two spellings: no label is there twice as it is, and few are twice at all. */
static gboolean
names_rows (const ChartCheck *check)
{
  guint                  n_rows = chart_dataset_get_n_rows (check->dataset);
  g_autoptr (GHashTable) exact = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) folded = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  guint                  n_twice = 0;

  if (n_rows > MOST_ROWS || chart_dataset_get_n_left_out (check->dataset) > 0)
    return FALSE;
  for (guint row = 0; row < n_rows; row++)
    {
      const char *label = chart_check_label (check, row);

      if (*label == '\0')
        continue;
      if (!g_hash_table_add (exact, (gpointer)label))
        return FALSE;
      n_twice += !g_hash_table_add (folded, fold_label (label));
    }
  return n_twice > 0 && n_twice <= MAX (1, n_rows / MOST_TWICE);
}

/* Whether a label without spaces and case is a word long enough to be the same as another. */
static gboolean
is_word (const char *folded)
{
  const char *p = folded;

  while (*p != '\0' && !g_unichar_isalpha (g_utf8_get_char (p)))
    p = g_utf8_next_char (p);
  return *p != '\0' && g_utf8_strlen (folded, -1) >= LEAST_LENGTH;
}

static void
add_duplicate (ChartCheck *check,
               guint       before,
               guint       row)
{
  const ChartColumn *values = chart_dataset_get_column (check->dataset, 0);
  ChartNumber        one = chart_column_get (values, before).number;
  ChartNumber        other = chart_column_get (values, row).number;
  g_autofree char   *value = chart_format_number (check->lang, one);
  g_autofree char   *second = chart_format_number (check->lang, other);
  gboolean           differ = chart_number_compare (one, other) != 0 &&
                    !chart_number_is_missing (one) && !chart_number_is_missing (other);
  GArray *rows = chart_check_add (
    check, CHART_FINDING_WARNING, "duplicate-label",
    differ ? SAY (check, "같은 항목이 두 번 있고 값이 다른 듯하다: ‘%s’ %s, ‘%s’ %s",
                  "“%s”, %s, and “%s”, %s, look like the same row with two values",
                  chart_check_label (check, before), value, chart_check_label (check, row), second)
           : SAY (check, "같은 항목이 두 번 있는 듯하다: ‘%s’, ‘%s’",
                  "“%s” and “%s” look like the same row twice", chart_check_label (check, before),
                  chart_check_label (check, row)));

  g_array_append_val (rows, before);
  g_array_append_val (rows, row);
}

/* Answers to one question, or rows of one ranking, that look like the same one twice. Labels of a
 * table that does not say what it is may repeat; only where they do not, another spelling of one is
 * found. */
static void
check_duplicates (ChartCheck *check)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  gboolean               table = chart_dataset_get_kind (check->dataset) ==
                   CHART_DATASET_KIND_VALUE;

  if (table && !names_rows (check))
    return;
  for (guint row = 0; row < chart_dataset_get_n_rows (check->dataset); row++)
    {
      char    *key = fold_label (chart_check_label (check, row));
      gpointer first;

      if (*key != '\0' && (!table || is_word (key)) &&
          g_hash_table_lookup_extended (seen, key, NULL, &first))
        add_duplicate (check, GPOINTER_TO_UINT (first), row);
      g_hash_table_replace (seen, key, GUINT_TO_POINTER (row));
    }
}

/* (transfer full): @value with @unit */
static char *
format_value (const ChartCheck *check,
              ChartNumber       value,
              const char       *unit)
{
  g_autofree char *number = chart_format_number (check->lang, value);

  return chart_format_quantity (check->lang, number, unit);
}

/* (transfer full): why no order of the two may be said, which are @apart from each other */
static char *
tell_margin (const ChartCheck    *check,
             const ChartStanding *standing,
             double               apart)
{
  double           margin = chart_standing_get_margin (standing);
  guint            decimals = chart_shares_are_counts (check->dataset, 0) ? 1 : check->decimals;
  g_autofree char *points = chart_check_format (check, apart, decimals);
  g_autofree char *plus_minus = chart_check_format (check, margin, 1);

  if (apart == 0)
    return SAY (check, "두 비율이 같다. 어느 쪽이 많다고 말할 수 없다",
                "have the same share: neither is ahead");
  if (apart <= 2 * margin + 1e-7)
    return SAY (check,
                "차이 %s%%p는 오차범위(±%s%%p)의 두 배 안이어서 어느 쪽이 많다고 말할 수 없다",
                "are %s points apart, no more than twice the margin of ±%s: neither is surely "
                "ahead",
                points, plus_minus);
  return SAY (check, "차이 %s%%p는 우연히 생길 수 있어 어느 쪽이 많다고 말할 수 없다",
              "are %s points apart, which may be chance: neither is surely ahead", points);
}

/* The first answer of a question, so near to the second that the chart must not say so either. */
static void
check_lead (ChartCheck *check)
{
  guint                     best = G_MAXUINT, next = G_MAXUINT;
  const ChartNumber        *shares = (const ChartNumber *)(gconstpointer)check->shares->data;
  const guint              *rows = (const guint *)(gconstpointer)check->rows->data;
  g_autoptr (ChartStanding) standing = chart_standing_new (check->dataset, 0);
  g_autofree char          *first = NULL;
  g_autofree char          *second = NULL;
  g_autofree char          *why = NULL;
  const ChartColumn        *values = chart_dataset_get_column (check->dataset, 0);
  const char               *unit = chart_column_get_unit (values, check->tag);
  double                    apart;
  GArray                   *found;

  if (chart_dataset_get_kind (check->dataset) == CHART_DATASET_KIND_SCALE || standing == NULL)
    return;
  for (guint i = 0; i < check->shares->len; i++)
    {
      if (!chart_standing_has (standing, rows[i]))
        continue;
      if (best == G_MAXUINT || shares[i].value > shares[best].value)
        {
          next = best;
          best = i;
        }
      else if (next == G_MAXUINT || shares[i].value > shares[next].value)
        next = i;
    }
  if (next == G_MAXUINT || chart_standing_may_say (standing, rows[best], rows[next]))
    return;
  first = format_value (check, shares[best], unit);
  second = format_value (check, shares[next], unit);
  apart = shares[best].value - shares[next].value;
  if (chart_shares_are_counts (check->dataset, 0))
    apart *= 100.0 / check->n;
  why = tell_margin (check, standing, apart);
  found = chart_check_add (check, CHART_FINDING_WARNING, "lead",
                           SAY (check, "%s(%s), %s(%s): %s", "%s (%s) and %s (%s) %s",
                                chart_check_label (check, rows[best]), first,
                                chart_check_label (check, rows[next]), second, why));
  chart_check_remedy (check, CHART_REMEDY_SAY);
  g_array_append_val (found, rows[best]);
  g_array_append_val (found, rows[next]);
}

/* What rows tell of each other. */
void
chart_check_rows (ChartCheck *check)
{
  check_duplicates (check);
  check_lead (check);
}

/* Whether the texts call it a part of a list. */
static gboolean
is_called_partial (const ChartCheck *check)
{
  static const ChartDatasetText texts[] = { CHART_DATASET_TITLE, CHART_DATASET_SUBTITLE,
                                            CHART_DATASET_NOTE };
  static const char *const      words[] = { "부분 목록", "partial list", NULL };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      const char      *text = chart_dataset_get_text (check->dataset, texts[i], check->tag);
      g_autofree char *folded = text != NULL ? g_utf8_strdown (text, -1) : NULL;

      if (folded != NULL && chart_contains_any (folded, words))
        return TRUE;
    }
  return FALSE;
}

/* Whether the dataset's places, or its own texts, make it a part of a list. */
gboolean
chart_check_is_partial (const ChartCheck *check)
{
  return chart_dataset_get_known_ranks (check->dataset) <
           chart_dataset_get_n_rows (check->dataset) ||
         is_called_partial (check);
}

/* A ranking that is a part of one: its source says how many places are certain, or its texts that
 * it is a part. */
static void
check_partial (ChartCheck *check)
{
  guint            known = chart_dataset_get_known_ranks (check->dataset);
  g_autofree char *last = NULL;

  if (chart_dataset_get_kind (check->dataset) != CHART_DATASET_KIND_RANKING)
    return;
  if (known > 0 && known < chart_dataset_get_n_rows (check->dataset))
    {
      last = chart_format_rank (check->lang, known, FALSE);
      chart_check_add (check, CHART_FINDING_WARNING, "partial-list",
                       SAY (check,
                            "부분 목록이다. %s까지만 확실하고, 그 뒤로는 빠진 항목이 있을 수 있어 순위를 말할 "
                            "수 없다",
                            "a partial list: places are certain up to %s only; rows may be missing "
                            "after that, so no further rank can be claimed",
                            last));
      chart_check_remedy (check, CHART_REMEDY_HIDE_RANKS);
      return;
    }
  if (!chart_check_is_partial (check))
    return;
  chart_check_add (
    check, CHART_FINDING_WARNING, "partial-list",
    is_called_partial (check)
      ? SAY (check, "글에 부분 목록이라고 적혀 있다. 사이에 빠진 항목이 있을 수 있어 순위를 말할 수 없다",
             "the text calls it a partial list; rows may be missing in between, so no rank can be "
             "claimed")
      : SAY (check,
             "자료 파일에 확실한 순위가 없다고 되어 있다. 사이에 빠진 항목이 있을 수 있어 순위를 말할 수 없다",
             "the file says that no place is certain; rows may be missing in between, so no rank "
             "can be claimed"));
  chart_check_remedy (check, CHART_REMEDY_HIDE_RANKS);
}

/* What a survey or a ranking has to tell of itself and does not. */
static void
check_missing (ChartCheck *check)
{
  ChartDatasetKind kind = chart_dataset_get_kind (check->dataset);

  if (kind == CHART_DATASET_KIND_VALUE)
    return;
  if (chart_dataset_get_text (check->dataset, CHART_DATASET_SOURCE, check->tag) == NULL)
    chart_check_add (check, CHART_FINDING_NOTE, "no-source",
                     SAY (check, "자료의 출처가 적혀 있지 않다", "no source is stated"));
  if (check->n > 0 && !chart_check_tells_date (check))
    chart_check_add (check, CHART_FINDING_NOTE, "no-date",
                     SAY (check, "언제 물었는지 적혀 있지 않다",
                          "it is not stated when the answers were given"));
  if (kind == CHART_DATASET_KIND_RANKING)
    return;
  if (check->n == 0)
    chart_check_add (check, CHART_FINDING_NOTE, "no-n",
                     SAY (check, "응답 수가 적혀 있지 않다",
                          "the number of answers is not stated"));
  if (chart_dataset_get_text (check->dataset, CHART_DATASET_QUESTION, check->tag) == NULL)
    chart_check_add (check, CHART_FINDING_NOTE, "no-question",
                     SAY (check, "무엇을 물었는지 적혀 있지 않다", "the question is not stated"));
}

/* What the dataset's texts say of it, and leave out. */
void
chart_check_says (ChartCheck *check)
{
  check_partial (check);
  check_missing (check);
}
