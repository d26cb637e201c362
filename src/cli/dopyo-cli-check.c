/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "base/chart-error.h"
#include "dopyo-cli-json.h"
#include "dopyo-cli-output.h"
#include "dopyo-cli-view.h"
#include "layout/chart-findings.h"
#include "spec/chart-remedy.h"
#include "spec/chart-suggest.h"

#include <glib/gi18n.h>

/* The member "remedy": what the window offers to do about it; null where it offers nothing. */
static void
describe_remedy (DopyoCliJson      *json,
                 const ChartRemedy *remedy)
{
  g_autofree char *title = chart_remedy_get_title (remedy);

  if (remedy->kind == CHART_REMEDY_NONE)
    {
      dopyo_cli_json_null (json, "remedy");
      return;
    }
  dopyo_cli_json_begin (json, "remedy", '{');
  dopyo_cli_json_string (json, "name", chart_remedy_get_name (remedy));
  dopyo_cli_json_string (json, "title", title);
  if (remedy->kind == CHART_REMEDY_CORRECT)
    {
      dopyo_cli_json_string (json, "from", remedy->from);
      dopyo_cli_json_string (json, "to", remedy->to);
    }
  dopyo_cli_json_end (json, '}');
}

/* One of the array "findings". Rows are counted from 1, as in the text form. */
static void
describe (DopyoCliJson       *json,
          const char         *id,
          const ChartFinding *finding)
{
  dopyo_cli_json_begin (json, NULL, '{');
  dopyo_cli_json_string (json, "dataset", id);
  dopyo_cli_json_string (json, "code", finding->code);
  dopyo_cli_json_string (json, "severity", chart_finding_severity_get_name (finding->severity));
  dopyo_cli_json_begin (json, "rows", '[');
  for (guint i = 0; i < finding->rows->len; i++)
    dopyo_cli_json_count (json, NULL, g_array_index (finding->rows, guint, i) + 1);
  dopyo_cli_json_end (json, ']');
  dopyo_cli_json_string (json, "message", finding->message);
  describe_remedy (json, &finding->remedy);
  dopyo_cli_json_end (json, '}');
}

/* "id:row: severity: sentence [code]", row 0 for the whole dataset. */
static void
print (GString            *out,
       const char         *id,
       const ChartFinding *finding)
{
  g_autofree char *name = chart_escape (id, -1);
  g_autofree char *message = chart_escape (finding->message, -1);
  guint            row = finding->rows->len > 0 ? g_array_index (finding->rows, guint, 0) + 1 : 0;

  g_string_append_printf (out, "%s:%u: %s: %s [%s]\n", name, row,
                          chart_finding_severity_get_name (finding->severity), message,
                          finding->code);
}

/* (transfer full): what is found in a dataset as its file says that it is drawn. */
static GPtrArray *
check_one (const ChartPackage *package,
           guint               place,
           ChartLang           lang)
{
  const ChartDataset   *dataset = chart_package_get_dataset (package, place);
  g_autoptr (ChartSpec) said = chart_suggest (dataset, chart_package_get_view (package, place),
                                              lang);
  ChartSpecBuilder     *builder = chart_spec_builder_new (said);
  g_autoptr (ChartSpec) spec = NULL;

  chart_spec_builder_set_lang (builder, lang);
  spec = chart_spec_builder_end (builder);
  return chart_findings_new (spec, dataset);
}

/* Prints what is found; whether there is an error. */
static gboolean
check_all (const DopyoCliView *view,
           GString            *out)
{
  DopyoCliJson json = { out, 0, FALSE };
  gboolean     wrong = FALSE;

  if (view->as_json)
    {
      dopyo_cli_json_begin (&json, NULL, '{');
      dopyo_cli_json_begin (&json, "findings", '[');
    }
  for (guint i = view->first; i < view->end; i++)
    {
      const ChartDataset   *dataset = chart_package_get_dataset (view->package, i);
      const char           *id = chart_dataset_get_id (dataset);
      g_autoptr (GPtrArray) findings = check_one (view->package, i, view->lang);

      for (guint k = 0; k < findings->len; k++)
        {
          const ChartFinding *finding = findings->pdata[k];

          wrong = wrong || finding->severity == CHART_FINDING_ERROR;
          if (view->as_json)
            describe (&json, id, finding);
          else
            print (out, id, finding);
        }
    }
  if (view->as_json)
    {
      dopyo_cli_json_end (&json, ']');
      dopyo_cli_json_end (&json, '}');
    }
  return wrong;
}

/* dopyo-cli check: what a reader of the numbers should know. */
DopyoCliExit
dopyo_cli_check (const DopyoCliCommand *self,
                 char                 **argv)
{
  g_auto (DopyoCliView) view = { 0 };
  g_autoptr (GString)   out = g_string_new (NULL);
  gboolean              wrong;
  DopyoCliExit          result;

  if (!dopyo_cli_view_open (&view, self, N_ ("Dataset to check"), argv, &result))
    return result;
  wrong = check_all (&view, out);
  result = dopyo_cli_print (out);
  return result == DOPYO_CLI_DONE && wrong ? DOPYO_CLI_INPUT : result;
}
