/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "base/chart-error.h"
#include "base/chart-format.h"
#include "dopyo-cli-options.h"
#include "dopyo-cli-output.h"
#include "stats/chart-base.h"
#include "stats/chart-round.h"

#include <glib/gi18n.h>

#define MOST_BASES 10 /* that are printed */
#define MAX_N 1000000000

/* FALSE with @error set where @text is no share that was printed. @decimals: 0 to
 * %CHART_BASE_MAX_DECIMALS, or -1 for those that are written */
static gboolean
parse_share (const char  *text,
             int          decimals,
             ChartNumber *share,
             GError     **error)
{
  g_autofree char *given = chart_escape_for_line (text, -1);

  if (!chart_number_parse (text, -1, share) || !chart_base_can_tell (*share))
    {
      g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                   _ ("“%s” is not a share from 0 to 100 with at most %d decimals"), given,
                   CHART_BASE_MAX_DECIMALS);
      return FALSE;
    }
  if (decimals >= 0 && share->decimals > decimals)
    {
      g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                   _ ("--decimals: “%s” has more than %d"), given, decimals);
      return FALSE;
    }
  if (decimals >= 0)
    share->decimals = (guint8)decimals;
  return TRUE;
}

/* (nullable) (transfer full): the shares (ChartNumber); %NULL with @error set */
static GArray *
parse_shares (char      **arguments,
              const char *decimals,
              GError    **error)
{
  g_autoptr (GArray) shares = g_array_new (FALSE, FALSE, sizeof (ChartNumber));
  double             most = -1;

  if (arguments[0] == NULL)
    {
      dopyo_cli_refuse (_ ("the shares are missing, as in “dopyo-cli base 72.4 14.3 8.6”"), error);
      return NULL;
    }
  if (decimals != NULL && !dopyo_cli_parse_number ("decimals", decimals, 0,
                                                   CHART_BASE_MAX_DECIMALS, TRUE, &most, error))
    return NULL;
  for (guint i = 0; arguments[i] != NULL; i++)
    {
      ChartNumber share;

      if (!parse_share (arguments[i], (int)most, &share, error))
        return NULL;
      g_array_append_val (shares, share);
    }
  return g_steal_pointer (&shares);
}

/* @count of @n in per cent, with as many decimals as @like. */
static char *
format_part (guint       count,
             guint       n,
             ChartNumber like)
{
  return chart_format_number (CHART_LANG_EN, chart_round_share (count, n, like.decimals));
}

/* (transfer full): the counts of @n that are printed as @share: one, or the least and the most. */
static char *
format_counts (ChartNumber share,
               guint       n)
{
  guint            least = chart_base_count (share, n);
  guint            most = chart_base_count_most (share, n);
  g_autofree char *first = chart_format_count (CHART_LANG_EN, least);
  g_autofree char *last = chart_format_count (CHART_LANG_EN, most);

  return least == most ? g_steal_pointer (&first) : g_strdup_printf (_ ("%s to %s"), first, last);
}

/* Whether @n fits: the counts, or the shares that no count gives, each between its neighbours. */
static void
print_n (GString           *out,
         const ChartNumber *shares,
         guint              n_shares,
         guint              n)
{
  g_autofree char *base = chart_format_count (CHART_LANG_EN, n);

  if (chart_base_fits_all (shares, n_shares, n))
    {
      g_string_append_printf (out, _ ("%s fits all shares:"), base);
      for (guint i = 0; i < n_shares; i++)
        {
          g_autofree char *share = chart_format_number (CHART_LANG_EN, shares[i]);
          g_autofree char *count = format_counts (shares[i], n);

          /* Translators: a count, or a range of them, and the share of all that it is. */
          g_string_append_printf (out, _ ("%s %s is %s%%"), i > 0 ? "," : "", count, share);
        }
      g_string_append_c (out, '\n');
      return;
    }
  for (guint i = 0; i < n_shares; i++)
    {
      guint            above = chart_base_count (shares[i], n);
      guint            below = above > 0 ? above - 1 : 0;
      g_autofree char *share = chart_format_number (CHART_LANG_EN, shares[i]);
      g_autofree char *less = format_part (below, n, shares[i]);
      g_autofree char *more = format_part (above, n, shares[i]);

      if (!chart_base_fits (shares[i], n))
        /* Translators: a number of answers, a share, then twice a count of them with its share. */
        g_string_append_printf (out, _ ("%s does not fit %s%%: %u is %s%%, %u is %s%%\n"), base,
                                share, below, less, above, more);
    }
}

static void
print_bases (GString           *out,
             const ChartNumber *shares,
             guint              n_shares)
{
  guint            all = 100;
  guint            most = 0;
  guint            base = 0;
  g_autofree char *from = NULL;

  for (guint i = 0; i < n_shares; i++)
    most = MAX (most, shares[i].decimals);
  for (guint i = 0; i < most; i++)
    all *= 10;

  g_string_append (out, _ ("Numbers of answers that fit all shares:"));
  for (guint i = 0; i < MOST_BASES; i++)
    {
      g_autofree char *count = NULL;

      base = chart_base_next (shares, n_shares, base + 1);
      count = chart_format_count (CHART_LANG_EN, base);
      g_string_append_printf (out, "%s %s", i > 0 ? "," : "", count);
    }
  from = chart_format_count (CHART_LANG_EN, all);
  g_string_append (out, ", …\n");
  g_string_append_printf (out, _ ("From %s on, every number does.\n"), from);
}

/* dopyo-cli base: which numbers of answers can give the printed shares. */
DopyoCliExit
dopyo_cli_base (const DopyoCliCommand *self,
                char                 **argv)
{
  g_autofree char    *decimals = NULL;
  g_autofree char    *n_text = NULL;
  g_auto (GStrv)      arguments = NULL;
  g_autoptr (GArray)  shares = NULL;
  g_autoptr (GError)  error = NULL;
  g_autoptr (GString) out = NULL;
  double              n = 0;
  DopyoCliExit        result;
  const GOptionEntry  more[] = {
     { "decimals", 0, 0, G_OPTION_ARG_FILENAME, &decimals,
       N_ ("Decimals that the shares were printed with, where zeros were left out"), N_ ("D") },
     { "n", 'n', 0, G_OPTION_ARG_FILENAME, &n_text, N_ ("Number of answers to look at"),
       N_ ("N") },
     { NULL },
  };

  if (!dopyo_cli_arguments_parse (self, more, argv, &arguments, &result))
    return result;
  shares = parse_shares (arguments, decimals, &error);
  if (shares == NULL || (n_text != NULL &&
                         !dopyo_cli_parse_number ("n", n_text, 1, MAX_N, TRUE, &n, &error)))
    return dopyo_cli_fail_usage (self, error);

  out = g_string_new (NULL);
  if (n > 0)
    print_n (out, (const ChartNumber *)(gconstpointer)shares->data, shares->len, (guint)n);
  print_bases (out, (const ChartNumber *)(gconstpointer)shares->data, shares->len);
  return dopyo_cli_print (out);
}
