/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "dopyo-cli-describe.h"
#include "dopyo-cli-output.h"
#include "dopyo-cli-table.h"
#include "dopyo-cli-view.h"

static void
print_json (const ChartPackage *package,
            ChartLang           lang,
            GString            *out)
{
  DopyoCliJson json = { out, 0, FALSE };

  dopyo_cli_json_begin (&json, NULL, '{');
  dopyo_cli_describe_package (&json, package, chart_lang_get_tag (lang));
  dopyo_cli_json_begin (&json, "datasets", '[');
  for (guint i = 0; i < chart_package_get_n_datasets (package); i++)
    {
      const ChartDataset *dataset = chart_package_get_dataset (package, i);

      dopyo_cli_json_begin (&json, NULL, '{');
      dopyo_cli_json_string (&json, "id", chart_dataset_get_id (dataset));
      dopyo_cli_json_string (&json, "title",
                             chart_dataset_get_text (dataset, CHART_DATASET_TITLE,
                                                     chart_lang_get_tag (lang)));
      dopyo_cli_json_string (&json, "kind",
                             chart_dataset_kind_get_name (chart_dataset_get_kind (dataset)));
      dopyo_cli_json_count (&json, "rows", chart_dataset_get_n_rows (dataset));
      dopyo_cli_json_end (&json, '}');
    }
  dopyo_cli_json_end (&json, ']');
  dopyo_cli_json_end (&json, '}');
}

static void
print_table (const ChartPackage *package,
             ChartLang           lang,
             GString            *out)
{
  g_autoptr (DopyoCliTable) table = dopyo_cli_table_new (4);

  dopyo_cli_table_align_right (table, 2);
  for (guint i = 0; i < chart_package_get_n_datasets (package); i++)
    {
      const ChartDataset *dataset = chart_package_get_dataset (package, i);
      g_autofree char    *rows = g_strdup_printf ("%u", chart_dataset_get_n_rows (dataset));

      dopyo_cli_table_add (table, chart_dataset_get_id (dataset));
      dopyo_cli_table_add (table,
                           chart_dataset_kind_get_name (chart_dataset_get_kind (dataset)));
      dopyo_cli_table_add (table, rows);
      dopyo_cli_table_add (table, chart_dataset_get_text (dataset, CHART_DATASET_TITLE,
                                                          chart_lang_get_tag (lang)));
    }
  dopyo_cli_table_print (table, out);
}

/* dopyo-cli list: what is in a file. */
DopyoCliExit
dopyo_cli_list (const DopyoCliCommand *self,
                char                 **argv)
{
  g_auto (DopyoCliView) view = { 0 };
  g_autoptr (GString)   out = g_string_new (NULL);
  DopyoCliExit          result;

  if (!dopyo_cli_view_open (&view, self, NULL, argv, &result))
    return result;
  if (view.as_json)
    print_json (view.package, view.lang, out);
  else
    print_table (view.package, view.lang, out);
  return dopyo_cli_print (out);
}
