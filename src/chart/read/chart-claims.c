/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "read/chart-claims.h"

#include "base/chart-error.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define KEY_CLAIMS "survey:claims"
#define KEY_MARGIN "survey:marginOfError"
#define KEY_EFFECT "survey:designEffect"

static gboolean
is_string (JsonNode *node)
{
  return JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING;
}

/* The first number that @node, a number or a text such as "±3.1%p", says; missing where it says
 * none. */
static ChartNumber
number_of (JsonNode *node)
{
  ChartNumber number = CHART_NUMBER_MISSING;
  char        text[G_ASCII_DTOSTR_BUF_SIZE] = "";
  const char *digits = text;

  if (node == NULL || !JSON_NODE_HOLDS_VALUE (node))
    return number;
  if (is_string (node))
    digits = strpbrk (json_node_get_string (node), "0123456789");
  else if (json_node_get_value_type (node) == G_TYPE_INT64 ||
           json_node_get_value_type (node) == G_TYPE_DOUBLE)
    digits = g_ascii_formatd (text, sizeof text, "%.15g", json_node_get_double (node));
  if (digits == NULL ||
      !chart_number_parse (digits, (gssize)strspn (digits, "0123456789.,e+"), &number))
    return CHART_NUMBER_MISSING;
  return number;
}

/* "rows": the labels that the claim is about. A label that no row has is told and left out. */
static gboolean
read_rows (const ChartJson    *json,
           const ChartDataset *dataset,
           ChartReading       *reading,
           ChartClaim         *claim,
           GError            **error)
{
  JsonArray *labels;

  if (!chart_json_get_array (json, "rows", &labels, error))
    return FALSE;
  for (guint i = 0; labels != NULL && i < json_array_get_length (labels); i++)
    {
      JsonNode        *node = json_array_get_element (labels, i);
      g_autofree char *said = NULL;
      int              row;

      if (!is_string (node))
        {
          chart_json_fail (json, "rows", _ ("a list of labels"), error);
          return FALSE;
        }
      row = chart_dataset_find_row (dataset, json_node_get_string (node));
      if (row >= 0)
        {
          g_array_append_val (claim->rows, row);
          continue;
        }
      said = chart_escape_for_line (json_node_get_string (node), -1);
      chart_reading_add_notice (reading, 0, "claim",
                                _ ("“%s.rows” names “%s”, and there is no such row"), json->where,
                                said);
    }
  return TRUE;
}

/* "names": a list for each language, all in one order. */
static gboolean
read_names (const ChartJson *json,
            ChartClaim      *claim,
            GError         **error)
{
  JsonObject       *lists;
  g_autoptr (GList) tags = NULL;

  if (!chart_json_get_object (json, "names", &lists, error))
    return FALSE;
  tags = lists != NULL ? json_object_get_members (lists) : NULL;
  for (GList *l = tags; l != NULL; l = l->next)
    {
      JsonNode  *node = json_object_get_member (lists, l->data);
      JsonArray *names = JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;

      for (guint i = 0; i < (names != NULL ? json_array_get_length (names) : 1); i++)
        {
          if (names == NULL || !is_string (json_array_get_element (names, i)))
            {
              chart_json_fail (json, "names", _ ("a list of names in each language"), error);
              return FALSE;
            }
          if (i == claim->names->len)
            g_ptr_array_add (claim->names, NULL);
          claim->names->pdata[i] = chart_localized_with (
            claim->names->pdata[i], l->data, json_array_get_string_element (names, i));
        }
    }
  return TRUE;
}

static gboolean
read_claim (const ChartJson *json,
            ChartDataset    *dataset,
            ChartReading    *reading,
            GError         **error)
{
  g_autoptr (ChartClaim) claim = chart_claim_new ();

  if (!read_rows (json, dataset, reading, claim, error) ||
      !chart_json_get_text (json, "unit", &claim->unit, error) ||
      !read_names (json, claim, error))
    return FALSE;
  claim->each = number_of (chart_json_peek (json, "each"));
  claim->total = number_of (chart_json_peek (json, "total"));
  if (claim->rows->len > 0)
    chart_dataset_add_claim (dataset, g_steal_pointer (&claim));
  return TRUE;
}

/**
 * chart_claims_read:
 * @resource: a resource
 * @dataset: has its rows
 * @reading: takes notices
 *
 * Reads what the resource's source says beside the values: the margin of error that is stated, the
 * design effect, and "survey:claims", a list of objects. Each names "rows"; "each", "total" and
 * "unit" are what one of the rows' unit and all of them together come to, "names" what they consist
 * of.
 *
 * Returns: %FALSE with @error set where that is not how it is written
 */
gboolean
chart_claims_read (const ChartJson *resource,
                   ChartDataset    *dataset,
                   ChartReading    *reading,
                   GError         **error)
{
  ChartNumber effect = number_of (chart_json_peek (resource, KEY_EFFECT));
  JsonArray  *claims;

  chart_dataset_set_margin (dataset, number_of (chart_json_peek (resource, KEY_MARGIN)));
  if (effect.value > 0) /* missing is not */
    chart_dataset_set_design_effect (dataset, effect.value);
  if (!chart_json_get_array (resource, KEY_CLAIMS, &claims, error))
    return FALSE;
  for (guint i = 0; claims != NULL && i < json_array_get_length (claims); i++)
    {
      JsonNode        *node = json_array_get_element (claims, i);
      g_autofree char *where = g_strdup_printf ("%s.%s[%u]", resource->where, KEY_CLAIMS, i);
      ChartJson        json = { resource->job, NULL, where, resource->default_language };

      if (!JSON_NODE_HOLDS_OBJECT (node))
        {
          chart_json_fail (resource, KEY_CLAIMS, _ ("a list of objects"), error);
          return FALSE;
        }
      json.object = json_node_get_object (node);
      if (!read_claim (&json, dataset, reading, error))
        return FALSE;
    }
  return TRUE;
}
