/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "base/chart-error.h"
#include "base/chart-format.h"
#include "dopyo-cli-load.h"
#include "dopyo-cli-output.h"
#include "dopyo-cli-table.h"
#include "stats/chart-interval.h"
#include "stats/chart-rank-set.h"
#include "stats/chart-standing.h"

#include <glib/gi18n.h>

#define DECIMALS 2 /* of what is printed */
#define UNIT 100   /* of the last of them, in one */

/* What one run was told. */
typedef struct
{
  char  **arguments;
  char  **share_texts;
  char   *population_text;
  char   *deff_text;
  char   *weights; /* (nullable): a file */
  double  n;
  double  other_n; /* of a second survey; 0 for none */
  double  population;
  double  deff;
  double *shares; /* parts of one */
  guint   n_shares;
} Margin;

static void
margin_clear (Margin *self)
{
  g_strfreev (self->arguments);
  g_strfreev (self->share_texts);
  g_free (self->population_text);
  g_free (self->deff_text);
  g_free (self->weights);
  g_free (self->shares);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Margin, margin_clear)

static gboolean
read_shares (Margin  *self,
             GError **error)
{
  double sum = 0;

  self->n_shares = self->share_texts != NULL ? g_strv_length (self->share_texts) : 0;
  self->shares = g_new0 (double, self->n_shares + 1);
  if (self->n_shares > CHART_RANK_SETS_MAX)
    return dopyo_cli_refuse (_ ("--share: there are too many"), error);
  for (guint i = 0; i < self->n_shares; i++)
    {
      if (!dopyo_cli_parse_number ("share", self->share_texts[i], 0, 100, FALSE, &self->shares[i],
                                   error))
        return FALSE;
      self->shares[i] /= 100;
      sum += self->shares[i];
    }
  if (self->other_n > 0 && self->n_shares != 2)
    return dopyo_cli_refuse (_ ("two surveys need two shares, one of each, as in “--share "
                                "37 --share 34”"),
                             error);
  if (self->other_n == 0 && sum > 1.02)
    return dopyo_cli_refuse (_ ("--share: the answers to one question are at most 100 % "
                                "together"),
                             error);
  return TRUE;
}

/* The weights of all who were asked, in a table's first series: they say how many that were, and
 * what the weights cost. */
static gboolean
read_weights (Margin                *self,
              const DopyoCliCommand *command,
              DopyoCliExit          *result)
{
  DopyoCliOptions          options = { .file = self->weights };
  g_autoptr (ChartPackage) package = dopyo_cli_load (&options, command, result);
  g_autoptr (GArray)       weights = g_array_new (FALSE, FALSE, sizeof (double));
  const ChartDataset      *dataset;
  const ChartColumn       *column;
  double                   sum = 0;

  if (package == NULL)
    return FALSE;
  dataset = chart_package_get_dataset (package, 0);
  column = chart_dataset_get_n_columns (dataset) > 0 ? chart_dataset_get_column (dataset, 0) : NULL;
  for (guint i = 0; column != NULL && i < chart_column_get_n (column); i++)
    {
      double weight = chart_column_get (column, i).number.value;

      sum += weight;
      if (weight < 0)
        sum = NAN;
      g_array_append_val (weights, weight);
    }
  if (!(sum > 0) || isinf (sum) || weights->len > CHART_MAX_SAMPLE)
    {
      g_autofree char *name = chart_escape_for_line (self->weights, -1);

      dopyo_cli_say (_ ("--weights: “%s” has not one weight for each who was asked, none of them "
                        "negative; give a table of them"),
                     name);
      *result = DOPYO_CLI_INPUT;
      return FALSE;
    }
  self->n = weights->len;
  self->deff = chart_design_effect ((const double *)(gconstpointer)weights->data, weights->len);
  return TRUE;
}

static gboolean
read_all (Margin  *self,
          GError **error)
{
  guint n_arguments = g_strv_length (self->arguments);

  self->deff = 1;
  if (self->weights != NULL && (n_arguments > 0 || self->deff_text != NULL))
    return dopyo_cli_refuse (_ ("--weights says how many were asked and what the weights "
                                "cost; do not say it once more"),
                             error);
  if (self->weights == NULL && (n_arguments == 0 || n_arguments > 2))
    return dopyo_cli_refuse (_ ("how many were asked is missing, as in “dopyo-cli margin "
                                "1000”"),
                             error);
  for (guint i = 0; i < n_arguments; i++)
    if (!dopyo_cli_parse_number ("n", self->arguments[i], 1, CHART_MAX_SAMPLE, TRUE,
                                 i == 0 ? &self->n : &self->other_n, NULL))
      return dopyo_cli_refuse (_ ("how many were asked is a whole number from 1 to "
                                  "1000000, as in “dopyo-cli margin 1000”"),
                               error);
  if (self->deff_text != NULL && !dopyo_cli_parse_number ("deff", self->deff_text, 1, self->n,
                                                          FALSE, &self->deff, error))
    return FALSE;
  if (self->population_text != NULL &&
      !dopyo_cli_parse_number ("population", self->population_text, fmax (self->n, self->other_n),
                               1e15, TRUE, &self->population, error))
    return FALSE;
  return read_shares (self, error);
}

static char *
format_part (double part)
{
  double rounded = round (100 * part * UNIT) / UNIT;

  return chart_format_number (CHART_LANG_EN, chart_number_new (rounded, DECIMALS));
}

static void
add_interval (DopyoCliTable *table,
              ChartInterval  interval)
{
  g_autofree char *low = format_part (interval.low);
  g_autofree char *high = format_part (interval.high);
  g_autofree char *text = g_strdup_printf ("%s–%s", low, high);

  dopyo_cli_table_add (table, text);
}

static void
print_shares (const Margin        *self,
              double               n,
              const ChartStanding *standing,
              GString             *out)
{
  g_autoptr (DopyoCliTable) table = dopyo_cli_table_new (standing != NULL ? 5 : 3);

  dopyo_cli_table_add (table, _ ("Share (%)"));
  dopyo_cli_table_add (table, _ ("Wilson"));
  dopyo_cli_table_add (table, _ ("Clopper–Pearson"));
  if (standing != NULL)
    {
      dopyo_cli_table_add (table, _ ("Goodman, all at once"));
      dopyo_cli_table_add (table, _ ("Rank"));
    }
  for (guint i = 0; i < self->n_shares; i++)
    {
      gboolean other = i == 1 && self->other_n > 0;
      double   of = other ? chart_effective_n (self->other_n, self->deff, self->population) : n;

      dopyo_cli_table_add (table, self->share_texts[i]);
      add_interval (table, chart_interval_wilson (self->shares[i], of));
      add_interval (table, chart_interval_clopper_pearson (self->shares[i], of));
      if (standing != NULL)
        {
          guint            best = chart_standing_get_best (standing, i);
          guint            worst = chart_standing_get_worst (standing, i);
          g_autofree char *ranks = best == worst ? g_strdup_printf ("%u", best)
                                                 : g_strdup_printf ("%u–%u", best, worst);

          add_interval (table, chart_interval_goodman (self->shares[i], n, self->n_shares));
          dopyo_cli_table_add (table, ranks);
        }
    }
  dopyo_cli_table_print (table, out);
}

/* The first two answers together, as the top two of a scale are told. */
static void
print_sum (const Margin *self,
           double        n,
           GString      *out)
{
  double           sum = fmin (self->shares[0] + self->shares[1], 1);
  ChartInterval    interval = chart_interval_wilson (sum, n);
  g_autofree char *middle = format_part (sum);
  g_autofree char *low = format_part (interval.low);
  g_autofree char *high = format_part (interval.high);

  /* Translators: all three are per cent. */
  g_string_append_printf (out, _ ("Together: %s (%s to %s) %%\n"), middle, low, high);
}

/* How far the first two shares are apart: answers of one survey, or of two.
 * @standing: (nullable): of one survey */
static void
print_difference (const Margin        *self,
                  double               n,
                  const ChartStanding *standing,
                  GString             *out)
{
  double           difference = self->shares[0] - self->shares[1];
  ChartInterval    interval;
  g_autofree char *middle = format_part (difference);
  g_autofree char *low = NULL;
  g_autofree char *high = NULL;

  if (self->other_n > 0)
    interval = chart_interval_newcombe (self->shares[0], n, self->shares[1],
                                        chart_effective_n (self->other_n, self->deff,
                                                           self->population));
  else
    {
      double margin = chart_margin_of_difference (self->shares[0], self->shares[1], n);

      interval = (ChartInterval){ fmax (difference - margin, -1), fmin (difference + margin, 1) };
    }
  low = format_part (interval.low);
  high = format_part (interval.high);
  /* Translators: all three are percentage points. */
  g_string_append_printf (out, _ ("Difference: %s (%s to %s) points\n"), middle, low, high);
  if (standing != NULL && !chart_standing_may_say (standing, 0, 1))
    g_string_append (out, _ ("This is within the margin of error: do not say which is ahead.\n"));
  else if (standing == NULL && interval.low <= 0 && interval.high >= 0)
    g_string_append (out, _ ("This is within the margin of error.\n"));
}

static void
print_largest (const Margin *self,
               double        asked,
               GString      *out)
{
  double           n = chart_effective_n (asked, self->deff, self->population);
  g_autofree char *count = chart_format_count (CHART_LANG_EN, (guint64)asked);
  g_autofree char *margin = format_part (chart_margin_largest (n));

  if (isinf (n))
    g_string_append (out, _ ("All were asked: there is no margin of error.\n"));
  else
    /* Translators: how many were asked, then percentage points. */
    g_string_append_printf (out, _ ("n = %s: at most ±%s points\n"), count, margin);
}

/* dopyo-cli margin: the margins of error of a survey, or of two. */
DopyoCliExit
dopyo_cli_margin (const DopyoCliCommand *self,
                  char                 **argv)
{
  g_auto (Margin)     margin = { 0 };
  g_autoptr (GError)  error = NULL;
  g_autoptr (GString) out = NULL;
  DopyoCliExit        result;
  double              n;
  const GOptionEntry  more[] = {
     { "share", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &margin.share_texts,
       N_ ("A share in per cent; several times for several answers"), N_ ("P") },
     { "population", 0, 0, G_OPTION_ARG_FILENAME, &margin.population_text,
       N_ ("How many there are to ask, where these are few"), N_ ("N") },
     { "deff", 0, 0, G_OPTION_ARG_FILENAME, &margin.deff_text,
       N_ ("Design effect of the weights"), N_ ("D") },
     { "weights", 0, 0, G_OPTION_ARG_FILENAME, &margin.weights,
       N_ ("Table with the weight of each who was asked, instead of their number"), N_ ("FILE") },
     { NULL },
  };

  if (!dopyo_cli_arguments_parse (self, more, argv, &margin.arguments, &result))
    return result;
  if (!read_all (&margin, &error))
    return dopyo_cli_fail_usage (self, error);
  if (margin.weights != NULL && !read_weights (&margin, self, &result))
    return result;

  out = g_string_new (NULL);
  n = chart_effective_n (margin.n, margin.deff, margin.population);
  print_largest (&margin, margin.n, out);
  if (margin.weights != NULL)
    {
      g_autofree char *deff = format_part (margin.deff / 100);

      g_string_append_printf (out, _ ("Design effect of the weights: %s\n"), deff);
    }
  if (margin.other_n > 0)
    print_largest (&margin, margin.other_n, out);
  if (margin.n_shares > 0 && !isinf (n) &&
      !isinf (chart_effective_n (margin.other_n, 1, margin.population)))
    {
      g_autoptr (ChartStanding) standing = NULL;

      if (margin.n_shares > 1 && margin.other_n == 0)
        standing = chart_standing_new_of_shares (margin.shares, margin.n_shares, n, 0);
      print_shares (&margin, n, standing, out);
      if (standing != NULL)
        print_sum (&margin, n, out);
      if (margin.n_shares > 1)
        print_difference (&margin, n, standing, out);
    }
  return dopyo_cli_print (out);
}
