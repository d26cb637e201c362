/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "document/chart-history.h"

static ChartSpec *
make_spec (guint top)
{
  ChartSpecBuilder *builder = chart_spec_builder_new (NULL);

  chart_spec_builder_set_top (builder, top);
  return chart_spec_builder_end (builder);
}

static gboolean
push (ChartHistory *history,
      guint         top)
{
  g_autoptr (ChartSpec) spec = make_spec (top);

  return chart_history_push (history, spec);
}

static gboolean
amend (ChartHistory *history,
       guint         top)
{
  g_autoptr (ChartSpec) spec = make_spec (top);

  return chart_history_amend (history, spec);
}

static void
test_push (void)
{
  g_autoptr (ChartHistory) history = chart_history_new (make_spec (0));

  g_assert_false (push (history, 0));
  g_assert_false (chart_history_can_undo (history));
  g_assert_true (push (history, 1));
  g_assert_true (push (history, 2));
  g_assert_true (chart_history_undo (history));
  g_assert_cmpuint (chart_history_get (history)->top, ==, 1);
  g_assert_true (chart_history_can_redo (history));
  g_assert_true (push (history, 3));
  g_assert_false (chart_history_redo (history));
}

static void
test_amend (void)
{
  g_autoptr (ChartHistory) history = chart_history_new (make_spec (0));

  g_assert_true (push (history, 1));
  g_assert_true (amend (history, 2));
  g_assert_false (amend (history, 2));
  g_assert_cmpuint (chart_history_get (history)->top, ==, 2);
  g_assert_true (chart_history_undo (history));
  g_assert_cmpuint (chart_history_get (history)->top, ==, 0);
  g_assert_false (chart_history_can_undo (history));
}

/* A change that comes to nothing leaves no step, and no way on to what was undone. */
static void
test_amend_to_nothing (void)
{
  g_autoptr (ChartHistory) history = chart_history_new (make_spec (0));

  g_assert_true (push (history, 1));
  g_assert_true (amend (history, 0));
  g_assert_false (chart_history_can_undo (history));
  g_assert_false (chart_history_can_redo (history));

  /* the first has nothing before it that would be lost */
  g_assert_true (amend (history, 4));
  g_assert_true (chart_history_undo (history));
  g_assert_cmpuint (chart_history_get (history)->top, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/history/push", test_push);
  g_test_add_func ("/history/amend", test_amend);
  g_test_add_func ("/history/amend-to-nothing", test_amend_to_nothing);

  return g_test_run ();
}
