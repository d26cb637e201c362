/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "base/chart-format.h"
#include "stats/chart-base.h"
#include "stats/chart-check-private.h"

#include <string.h>

#define NEAR 0.1       /* of a value: as far apart two prints of the same thing may be */
#define LEAST_BYTES 3  /* of an amount in a text, that is compared with a value */
#define LEAST_STEPS 4  /* of a scale, whose ends have two each */
#define LEAST_PLAIN 10 /* a number that stands without its per cent sign is not less */
#define DIGITS "0123456789"

/* A number that a text says, and where. */
typedef struct
{
  ChartNumber number;
  char       *printed; /* as it stands there, with its unit */
  char       *unit;    /* of that, as it stands; "" where the number is plain */
  char       *clause;
  char       *sentence;
} Said;

static void
said_clear (Said *said)
{
  g_free (said->printed);
  g_free (said->unit);
  g_free (said->clause);
  g_free (said->sentence);
}

/* The length of the per cent sign or word that @text begins with; 0 where it has none, or where
 * they are points. */
static gsize
measure_percent (const char *text)
{
  static const char *const signs[] = { "%", "％", "퍼센트", "percent", "per cent" };
  gsize                    space = *text == ' ';

  for (guint i = 0; i < G_N_ELEMENTS (signs); i++)
    if (g_str_has_prefix (text + space, signs[i]))
      {
        gsize       length = space + strlen (signs[i]);
        const char *after = text + length + (text[length] == ' ');

        if (g_ascii_isalpha (text[length]) || g_str_has_prefix (after, "포인트") ||
            g_str_has_prefix (after, "point"))
          return 0;
        return length;
      }
  return 0;
}

static gsize
measure_unit (const char *text,
              const char *unit)
{
  gsize space = *text == ' ';

  return g_str_has_prefix (text + space, unit) &&
             !(g_ascii_isalpha (*unit) && g_ascii_isalpha (text[space + strlen (unit)]))
           ? space + strlen (unit)
           : 0;
}

/* Whether what follows a number, with its unit, makes it another thing: 70%대, 70%에서, 70%~ */
static gboolean
is_followed (const char *after)
{
  static const char *const ends[] = { "대", "에서", "부터", "까지", "→",
                                      " →", "->", " ->", "~", "-", "–", "넘", "p", "P",
                                      " 증가", " 상승", " 감소", " 하락", " 늘", " 줄", " 앞서", " 차이",
                                      " higher", " lower", " up", " down", " lead", " gap", "+" };

  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    if (g_str_has_prefix (after, ends[i]))
      return TRUE;
  return FALSE;
}

/* Whether a number without a unit has none behind a space or joined to it either. */
static gboolean
is_plain (const char *after)
{
  static const char *const units[] = { "점", "원", "억", "만", "명", "개", "세", "년", "월", "일", "배",
                                       "위", "회", "건", "조", "천", "톤", "도", "포인트", "시", "분",
                                       "초", "버전", "판" };
  static const char *const particles[] = { "로", "가", "는", "를" };

  for (guint i = 0; i < G_N_ELEMENTS (particles); i++)
    if (g_str_has_prefix (after, particles[i]))
      {
        after += strlen (particles[i]);
        break;
      }
  if (*after != ' ')
    return *after == '\0' || (!g_unichar_isalnum (g_utf8_get_char (after)) && *after != '%' &&
                              !g_str_has_prefix (after, "℃") && !g_str_has_prefix (after, "°"));
  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    if (g_str_has_prefix (after + 1, units[i]))
      return FALSE;
  return g_utf8_get_char (after + 1) >= 0x80;
}

/* Whether the number that starts at @at is one by itself: no part of a name, a range, a change. */
static gboolean
is_alone (const char *text,
          const char *at)
{
  gunichar before = at > text ? g_utf8_get_char (g_utf8_prev_char (at)) : ' ';

  if (before >= 0x80)
    return g_unichar_isalpha (before);
  return !g_ascii_isalnum ((char)before) && strchr ("+-~.,$", (int)before) == NULL;
}

/* Adds the numbers of a clause that have the values' unit, or look as if they had. */
static void
collect_clause (GArray     *found,
                const char *clause,
                const char *sentence,
                const char *unit)
{
  for (const char *p = clause; (p = strpbrk (p, DIGITS)) != NULL;)
    {
      const char      *start = p;
      gsize            length = strspn (p, DIGITS ".,");
      gsize            sign;
      Said             said = { 0 };
      g_autofree char *digits = NULL;

      p += length;
      while (start[length - 1] == '.' || start[length - 1] == ',')
        length--;
      sign = unit == NULL ? measure_percent (start + length)
                          : measure_unit (start + length, unit);
      digits = g_strndup (start, length);
      if (!is_alone (clause, start) || !chart_number_parse (digits, -1, &said.number) ||
          is_followed (start + length + sign) ||
          (unit != NULL && (sign == 0 || length < LEAST_BYTES)) ||
          (sign == 0 && (said.number.decimals == 0 || said.number.value < LEAST_PLAIN ||
                         !is_plain (start + length))))
        continue;
      said.printed = g_strndup (start, length + sign);
      said.unit = g_strndup (start + length, sign);
      said.clause = g_strdup (clause);
      said.sentence = g_strdup (sentence);
      g_array_append_val (found, said);
    }
}

/* (transfer full): the numbers of @text */
static GArray *
collect (const char *text,
         const char *unit)
{
  GArray        *found = g_array_new (FALSE, FALSE, sizeof (Said));
  g_auto (GStrv) sentences = g_regex_split_simple ("[.!?;\n](?:\\s|$)", text, 0, 0);

  g_array_set_clear_func (found, (GDestroyNotify)said_clear);
  for (guint i = 0; sentences[i] != NULL; i++)
    {
      g_auto (GStrv) clauses = g_regex_split_simple (",(?:\\s|$)|[()—…|]", sentences[i], 0, 0);

      for (guint k = 0; clauses[k] != NULL; k++)
        collect_clause (found, clauses[k], sentences[i], unit);
    }
  return found;
}

/* Half of the last place of a number; where it ends with zeros, one of the last that is none: 1200
 * may be 1210. */
static double
measure_slack (ChartNumber said)
{
  double place = 1;

  if (said.decimals > 0 || said.value < 1 || fmod (said.value, 10) != 0)
    return chart_rounding (said.decimals) + 1e-9;
  while (fmod (said.value, place * 10) == 0)
    place *= 10;
  return place;
}

/* Whether a number is that of a row, as it is or rounded. */
static gboolean
is_row (const ChartCheck *check,
        ChartNumber       said)
{
  const ChartColumn *values = chart_dataset_get_column (check->dataset, 0);

  for (guint row = 0; row < chart_column_get_n (values); row++)
    {
      ChartValue        value = chart_column_get (values, row);
      const ChartNumber numbers[] = { value.number, value.low, value.high };

      for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
        if (!chart_number_is_missing (numbers[i]) &&
            fabs (numbers[i].value - said.value) < measure_slack (said))
          return TRUE;
    }
  return FALSE;
}

/* Whether a number can be made of the rows' shares: sums of two or of neighbours, what they leave,
 * and how far two are apart. */
static gboolean
is_made (const ChartCheck *check,
         ChartNumber       said)
{
  const ChartNumber *shares = (const ChartNumber *)(gconstpointer)check->shares->data;
  double             slack = measure_slack (said);

  for (guint i = 0; i < check->shares->len; i++)
    {
      double run = 0;

      for (guint k = i; k < check->shares->len; k++)
        {
          double value = shares[k].value;
          double made[] = { run + value, 100 - run - value, shares[i].value + value,
                            100 - shares[i].value - value, fabs (shares[i].value - value) };

          run += value;
          for (guint j = 0; j < G_N_ELEMENTS (made); j++)
            if (fabs (made[j] - said.value) < slack && (k > i || j < 2))
              return TRUE;
        }
    }
  return FALSE;
}

/* Whether @said and @value can be two prints of one thing. */
static gboolean
is_near (ChartNumber said,
         ChartNumber value)
{
  return fabs (said.value - value.value) <= NEAR * fabs (value.value);
}

/* Whether one of the numbers of the text, or of a clause of it, is the row's. */
static gboolean
is_told (const GArray *found,
         const char   *clause,
         ChartNumber   value)
{
  for (guint i = 0; i < found->len; i++)
    {
      const Said *said = &g_array_index (found, Said, i);

      if ((clause == NULL || strcmp (said->clause, clause) == 0) &&
          fabs (said->number.value - value.value) < measure_slack (said->number))
        return TRUE;
    }
  return FALSE;
}

/* The index of the share of those rows that is nearest to @said, of all where @rows is %NULL; -1
 * where none is near. */
static int
find_near (const ChartCheck *check,
           const GArray     *rows,
           ChartNumber       said)
{
  int    nearest = -1;
  double least = INFINITY;

  for (guint i = 0; i < check->shares->len; i++)
    {
      ChartNumber value = g_array_index (check->shares, ChartNumber, i);
      gboolean    among = rows == NULL;

      for (guint k = 0; rows != NULL && k < rows->len; k++)
        among = among || g_array_index (rows, guint, k) == g_array_index (check->rows, guint, i);
      if (!among || !is_near (said, value) || fabs (said.value - value.value) >= least)
        continue;
      least = fabs (said.value - value.value);
      nearest = (int)i;
    }
  return nearest;
}

/* Whether the share is larger than all others. */
static gboolean
leads (const ChartCheck *check,
       guint             index)
{
  double value = g_array_index (check->shares, ChartNumber, index).value;

  for (guint i = 0; i < check->shares->len; i++)
    if (i != index && g_array_index (check->shares, ChartNumber, i).value >= value)
      return FALSE;
  return TRUE;
}

/* Whether @share is the print of one count of @n, and of no other. */
static gboolean
is_one_count (ChartNumber share,
              guint       n)
{
  return chart_base_fits (share, n) &&
         chart_base_count (share, n) == chart_base_count_most (share, n);
}

/* How two prints of one thing go with the number of answers; "" where it is not known. */
static char *
tell_counts (const ChartCheck *check,
             ChartNumber       said,
             ChartNumber       share)
{
  g_autofree char *first = chart_check_format (check, said.value, said.decimals);
  g_autofree char *second = chart_check_format (check, share.value, share.decimals);

  g_autofree char *n = chart_format_count (check->lang, check->n);
  g_autofree char *count = NULL, *other = NULL;

  if (check->n == 0 || !check->whole || chart_dataset_is_weighted (check->dataset) ||
      !is_one_count (share, check->n) ||
      (chart_base_fits (said, check->n) && !is_one_count (said, check->n)))
    return g_strdup ("");
  count = chart_format_count (check->lang, chart_base_count (share, check->n));
  if (!chart_base_fits (said, check->n))
    return SAY (check, ". 응답 %3$s개에서 %1$s%%는 나올 수 없고, %2$s%%는 %4$s개다",
                "; no whole count of %3$s is %1$s%%, and %2$s%% is %4$s", first, second, n, count);
  other = chart_format_count (check->lang, chart_base_count (said, check->n));
  return SAY (check, ". 응답 %3$s개에서 %1$s%%는 %5$s개, %2$s%%는 %4$s개로 서로 다른 수다",
              "; of %3$s, %1$s%% is %5$s and %2$s%% is %4$s: both can be, but not at once", first,
              second, n, count, other);
}

/* Adds the finding. A note may tell of another print: it is not to be corrected.
 * @certain: it is the only number, and has the one label of its clause beside it */
static void
add (ChartCheck      *check,
     ChartDatasetText text,
     const Said      *said,
     guint            index,
     gboolean         certain)
{
  const ChartColumn *values = chart_dataset_get_column (check->dataset, 0);
  gboolean           percent = chart_column_is_percent (values);
  ChartNumber        value = g_array_index (check->shares, ChartNumber, index);
  guint              row = g_array_index (check->rows, guint, index);
  const char        *unit = percent ? "%" : chart_column_get_unit (values, check->tag);
  g_autofree char   *number = chart_format_number (check->lang, said->number);
  g_autofree char   *own = chart_format_number (check->lang, value);
  g_autofree char   *first = *said->unit == '\0'
                               ? g_strdup (number)
                               : chart_format_quantity (check->lang, number, unit);
  g_autofree char   *second = chart_format_quantity (check->lang, own, unit);
  g_autofree char   *counts = percent ? tell_counts (check, said->number, value) : g_strdup ("");
  gboolean           error = certain && percent && *said->unit != '\0' &&
                   said->number.decimals >= value.decimals;
  GArray *rows = chart_check_add (
    check, error ? CHART_FINDING_ERROR : CHART_FINDING_WARNING, "two-values",
    SAY (check, "글에는 %1$s%5$s라고 적혀 있으나 자료에는 %2$s의 값이 %3$s%6$s다%4$s",
         "the text says %1$s%5$s, and of %2$s the data say %3$s%6$s%4$s", first,
         chart_check_label (check, row), second, counts,
         chart_check_particle (check, first, CHART_PARTICLE_IDA),
         chart_check_particle (check, second, CHART_PARTICLE_IDA)));

  if (certain && percent)
    chart_check_correct (check, text, g_strdup (said->printed),
                         g_strconcat (own, said->unit, NULL));
  g_array_append_val (rows, row);
}

/* The sum of the shares at the first or the @last end of a scale: of half of its steps, but for a
 * middle. @rows: (out): theirs; none where the scale has too few */
static ChartNumber
add_end (const ChartCheck *check,
         gboolean          last,
         GArray           *rows)
{
  guint  n_steps = 0;
  guint  decimals = 0;
  double sum = 0;

  for (guint i = 0; i < check->rows->len; i++)
    n_steps += chart_dataset_get_role (check->dataset, g_array_index (check->rows, guint, i)) ==
               CHART_ROW_PLAIN;
  g_array_set_size (rows, 0);
  if (n_steps < LEAST_STEPS)
    return CHART_NUMBER_MISSING;
  for (guint i = 0; rows->len < n_steps / 2; i++)
    {
      guint       at = last ? check->rows->len - 1 - i : i;
      guint       row = g_array_index (check->rows, guint, at);
      ChartNumber share = g_array_index (check->shares, ChartNumber, at);

      if (chart_dataset_get_role (check->dataset, row) != CHART_ROW_PLAIN)
        continue;
      decimals = MAX (decimals, share.decimals);
      sum += share.value;
      g_array_append_val (rows, row);
    }
  return chart_number_new (sum, decimals);
}

/* The sum of one end of a scale, which @said is near and another than; missing where there is none,
 * or the text has it, too. @rows: (out): those of the end */
static ChartNumber
find_end (const ChartCheck *check,
          const GArray     *found,
          ChartNumber       said,
          GArray           *rows)
{
  ChartNumber second = add_end (check, TRUE, rows);
  ChartNumber first = add_end (check, FALSE, rows);

  if (chart_number_is_missing (first) ||
      fabs (fabs (first.value - second.value) - said.value) < measure_slack (said))
    return CHART_NUMBER_MISSING;
  if (is_near (said, first) && !is_told (found, NULL, first))
    return first;
  add_end (check, TRUE, rows);
  return is_near (said, second) && !is_told (found, NULL, second) ? second : CHART_NUMBER_MISSING;
}

/* The only number of a scale's text that is no row's: it may be meant to be one of its ends. */
static void
check_end (ChartCheck   *check,
           const GArray *found,
           const Said   *said)
{
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autofree char   *first = NULL, *second = NULL;
  ChartNumber        sum;
  GArray            *added;

  if (*said->unit == '\0' || chart_check_has_words (said->sentence, CHART_CHECK_AMOUNTS))
    return;
  sum = find_end (check, found, said->number, rows);
  if (chart_number_is_missing (sum))
    return;
  first = chart_format_number (check->lang, said->number);
  second = chart_format_number (check->lang, sum);
  added = chart_check_add (
    check, CHART_FINDING_WARNING, "two-values",
    SAY (check, "글에는 %1$s%%라고 적혀 있으나 자료에서 ‘%3$s’ 쪽 답을 더하면 %2$s%%다",
         "the text says %1$s%%, and in the data the answers at the end of “%3$s” add up to %2$s%%",
         first, second, chart_check_label (check, g_array_index (rows, guint, 0))));
  g_array_append_vals (added, rows->data, rows->len);
}

/* One number that is none of the rows', nor made of them. With a label in its clause it is taken to
 * be that row's; without one, where it is the only one, that of the leading row. */
static void
check_said (ChartCheck      *check,
            ChartDatasetText text,
            const GArray    *found,
            const Said      *said,
            gboolean         only)
{
  g_autofree char   *rest = NULL;
  g_autoptr (GArray) labels = chart_check_find_labels (check, said->clause, &rest);
  g_autoptr (GArray) all = NULL;
  int                index = find_near (check, labels->len > 0 ? labels : NULL, said->number);
  gboolean           note = text == CHART_DATASET_NOTE;
  ChartNumber        value;

  if (chart_check_has_words (rest, CHART_CHECK_AMOUNTS) ||
      chart_check_has_words (said->sentence, CHART_CHECK_TIMES))
    return;
  if (only && chart_dataset_get_kind (check->dataset) == CHART_DATASET_KIND_SCALE &&
      (index < 0 || labels->len == 0))
    {
      check_end (check, found, said);
      return;
    }
  if (index < 0)
    return;
  value = g_array_index (check->shares, ChartNumber, index);
  if (labels->len > 0)
    {
      if (!is_told (found, said->clause, value) &&
          (*said->unit != '\0' || said->number.decimals == value.decimals))
        add (check, text, said, (guint)index, only && !note && labels->len == 1);
      return;
    }
  all = chart_check_find_labels (check, said->sentence, NULL);
  if (*said->unit != '\0' && only && all->len == 0 && leads (check, (guint)index) &&
      !chart_check_has_words (said->sentence, CHART_CHECK_AMOUNTS) &&
      (!is_told (found, NULL, value) ||
       (note && chart_check_has_words (said->sentence, CHART_CHECK_PRINTS))))
    add (check, text, said, (guint)index, FALSE);
}

/* The numbers of one text that no row has, each once. */
static void
check_text (ChartCheck      *check,
            ChartDatasetText text,
            const char      *unit)
{
  const char            *words = chart_dataset_get_text (check->dataset, text, check->tag);
  g_autoptr (GArray)     found = collect (words, unit);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GPtrArray)  other = g_ptr_array_new ();

  for (guint i = 0; i < found->len; i++)
    {
      Said *said = &g_array_index (found, Said, i);

      if (!is_row (check, said->number) &&
          (unit != NULL ||
           (chart_base_can_tell (said->number) && !is_made (check, said->number))) &&
          g_hash_table_add (seen, said->printed))
        g_ptr_array_add (other, said);
    }
  for (guint i = 0; i < other->len; i++)
    check_said (check, text, found, other->pdata[i], other->len == 1);
}

/* Numbers with the unit of the values, in title, subtitle and, of shares, the note, that are near
 * one of them and none. */
void
chart_check_said (ChartCheck *check)
{
  static const ChartDatasetText texts[] = { CHART_DATASET_TITLE, CHART_DATASET_SUBTITLE,
                                            CHART_DATASET_NOTE };
  const ChartColumn            *values = chart_dataset_get_column (check->dataset, 0);
  gboolean                      percent = chart_column_is_percent (values);
  const char                   *unit = chart_column_get_unit (values, check->tag);

  if (check->shares->len == 0 || unit == NULL || *unit == '\0' ||
      (percent ? !check->whole : chart_dataset_get_n_columns (check->dataset) != 1))
    return;
  for (guint i = 0; i < (percent ? 3 : 2); i++)
    if (chart_dataset_get_text (check->dataset, texts[i], check->tag) != NULL)
      check_text (check, texts[i], percent ? NULL : unit);
}
