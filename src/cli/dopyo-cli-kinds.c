/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "dopyo-cli-json.h"
#include "dopyo-cli-output.h"
#include "dopyo-cli-table.h"
#include "dopyo-cli-view.h"
#include "spec/chart-kind.h"
#include "spec/chart-suggest.h"

#include <glib/gi18n.h>

/* What is said of each kind for one dataset. */
typedef struct
{
  ChartSpec    *spec;    /* as it is suggested */
  ChartDataset *dataset; /* as it is drawn */
  const char   *why;
} Advice;

static Advice
get_advice (const ChartPackage *package,
            guint               place,
            ChartLang           lang)
{
  Advice              advice = { NULL };
  const ChartDataset *dataset = chart_package_get_dataset (package, place);

  advice.spec = chart_suggest_why (dataset, chart_package_get_view (package, place), lang,
                                   &advice.why);
  advice.dataset = chart_spec_get_drawn (advice.spec, dataset);
  return advice;
}

static void
advice_clear (Advice *advice)
{
  chart_spec_unref (advice->spec);
  chart_dataset_unref (advice->dataset);
}

static void
describe_kind (DopyoCliJson *json,
               const Advice *advice,
               ChartKind     kind)
{
  g_autofree char *refusal = chart_kind_refuse (kind, advice->dataset, advice->spec);
  gboolean         suggested = refusal == NULL && kind == advice->spec->kind;

  dopyo_cli_json_begin (json, NULL, '{');
  dopyo_cli_json_string (json, "name", chart_kind_get_name (kind));
  dopyo_cli_json_string (json, "title", chart_kind_get_title (kind));
  dopyo_cli_json_bool (json, "fits", refusal == NULL);
  dopyo_cli_json_bool (json, "suggested", suggested);
  dopyo_cli_json_string (json, "reason", suggested ? advice->why : refusal);
  dopyo_cli_json_end (json, '}');
}

static GString *
describe_all (const DopyoCliView *view)
{
  DopyoCliJson json = { g_string_new (NULL), 0, FALSE };

  dopyo_cli_json_begin (&json, NULL, '{');
  dopyo_cli_json_begin (&json, "datasets", '[');
  for (guint i = view->first; i < view->end; i++)
    {
      Advice advice = get_advice (view->package, i, view->lang);

      dopyo_cli_json_begin (&json, NULL, '{');
      dopyo_cli_json_string (&json, "id", chart_dataset_get_id (advice.dataset));
      dopyo_cli_json_begin (&json, "kinds", '[');
      for (guint kind = 0; kind < CHART_N_KINDS; kind++)
        describe_kind (&json, &advice, (ChartKind)kind);
      dopyo_cli_json_end (&json, ']');
      dopyo_cli_json_end (&json, '}');
      advice_clear (&advice);
    }
  dopyo_cli_json_end (&json, ']');
  dopyo_cli_json_end (&json, '}');
  return json.out;
}

/* A row for each kind: a star before the one that is suggested, a dash before those that are
 * refused, and the reason for either. */
static void
print_dataset (const Advice *advice,
               GString      *out)
{
  g_autoptr (DopyoCliTable) table = dopyo_cli_table_new (4);

  g_string_append_printf (out, "%s\n", chart_dataset_get_id (advice->dataset));
  for (guint kind = 0; kind < CHART_N_KINDS; kind++)
    {
      g_autofree char *refusal = chart_kind_refuse ((ChartKind)kind, advice->dataset,
                                                    advice->spec);
      gboolean         suggested = refusal == NULL && kind == advice->spec->kind;

      dopyo_cli_table_add (table, refusal != NULL ? "-" : suggested ? "*"
                                                                    : "+");
      dopyo_cli_table_add (table, chart_kind_get_name ((ChartKind)kind));
      dopyo_cli_table_add (table, chart_kind_get_title ((ChartKind)kind));
      dopyo_cli_table_add (table, suggested ? advice->why : refusal);
    }
  dopyo_cli_table_print (table, out);
}

static GString *
print_all (const DopyoCliView *view)
{
  GString *out = g_string_new (NULL);

  for (guint i = view->first; i < view->end; i++)
    {
      Advice advice = get_advice (view->package, i, view->lang);

      if (i > view->first)
        g_string_append_c (out, '\n');
      print_dataset (&advice, out);
      advice_clear (&advice);
    }
  return out;
}

/* dopyo-cli kinds: which kinds of chart a dataset allows, and why not the others. */
DopyoCliExit
dopyo_cli_kinds (const DopyoCliCommand *self,
                 char                 **argv)
{
  g_auto (DopyoCliView) view = { 0 };
  g_autoptr (GString)   out = NULL;
  DopyoCliExit          result;

  if (!dopyo_cli_view_open (&view, self, N_ ("Dataset to look at"), argv, &result))
    return result;
  out = view.as_json ? describe_all (&view) : print_all (&view);
  return dopyo_cli_print (out);
}
