/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "document/chart-document.h"

#include "document/chart-document-private.h"
#include "spec/chart-suggest.h"

#include <string.h>

enum {
  PROP_0,
  PROP_PACKAGE,
  PROP_DATASET,
  PROP_SPEC,
  PROP_SCENE,
  PROP_REFUSAL,
  PROP_FINDINGS,
  PROP_CAN_UNDO,
  PROP_CAN_REDO,
  PROP_LOADING,
  PROP_PROGRESS,
  N_PROPS,
};

enum {
  RELOADED,
  RELOAD_FAILED,
  JUDGED,
  N_SIGNALS,
};

static GParamSpec *props[N_PROPS];
static guint       signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (ChartDocument, chart_document, G_TYPE_OBJECT)

static void
notify (ChartDocument *self,
        guint          prop)
{
  g_object_notify_by_pspec (G_OBJECT (self), props[prop]);
}

static ChartHistory *
history_of (ChartDocument *self,
            int            dataset)
{
  if (self->package == NULL || dataset < 0 ||
      (guint)dataset >= chart_package_get_n_datasets (self->package))
    return NULL;
  if (self->histories[dataset] == NULL)
    self->histories[dataset] = chart_history_new (
      chart_suggest (chart_package_get_dataset (self->package, (guint)dataset),
                     chart_package_get_view (self->package, (guint)dataset), self->default_lang));
  return self->histories[dataset];
}

static void
set_refusal (ChartDocument *self,
             const char    *refusal)
{
  if (g_strcmp0 (self->refusal, refusal) == 0)
    return;
  g_free (self->refusal);
  self->refusal = g_strdup (refusal);
  notify (self, PROP_REFUSAL);
}

/* A drawing of what was there before would show values that are no longer anywhere else. */
static void
set_scene (ChartDocument *self,
           ChartScene    *scene)
{
  g_clear_pointer (&self->scene, chart_scene_unref);
  self->scene = scene != NULL ? chart_scene_ref (scene) : NULL;
  notify (self, PROP_SCENE);
}

static void
relayout_done_cb (ChartScene   *scene,
                  const GError *error,
                  gpointer      user_data)
{
  set_refusal (user_data, error != NULL ? error->message : NULL);
  set_scene (user_data, scene);
}

static void
recompute (ChartDocument *self)
{
  ChartSpec *spec = chart_document_get_spec (self);

  if (spec == NULL || self->size.width <= 0)
    return;
  chart_relayout_start (self->relayout, spec,
                        chart_package_get_dataset (self->package, (guint)self->dataset),
                        self->size);
}

static void
spec_changed (ChartDocument *self)
{
  chart_document_update_drawn (self);
  notify (self, PROP_SPEC);
  notify (self, PROP_CAN_UNDO);
  notify (self, PROP_CAN_REDO);
  recompute (self);
  chart_document_recheck (self);
}

static void
forget_package (ChartDocument *self)
{
  guint n = self->package != NULL ? chart_package_get_n_datasets (self->package) : 0;

  for (guint i = 0; i < n; i++)
    g_clear_pointer (&self->histories[i], chart_history_free);
  g_clear_pointer (&self->histories, g_free);
  g_clear_pointer (&self->package, chart_package_unref);
}

/* Takes @package over; where @keep, what was chosen to be drawn of datasets of the same name stays,
 * with its history; else other data may suggest another chart.
 * @suggested: (nullable): from chart_opening_finish() */
void
chart_document_take_package (ChartDocument *self,
                             ChartPackage  *package,
                             GPtrArray     *suggested,
                             gboolean       keep)
{
  guint          n = chart_package_get_n_datasets (package);
  ChartHistory **histories = g_new0 (ChartHistory *, n + 1);
  int            dataset = n > 0 ? 0 : -1;

  for (guint i = 0; keep && self->package != NULL && i < n; i++)
    {
      const char *id = chart_dataset_get_id (chart_package_get_dataset (package, i));
      int         before = chart_package_find (self->package, id);

      if (before < 0)
        continue;
      if (chart_history_is_edited (self->histories[before]))
        histories[i] = g_steal_pointer (&self->histories[before]);
      if (before == self->dataset)
        dataset = (int)i;
    }
  for (guint i = 0; suggested != NULL && i < n; i++)
    if (histories[i] == NULL && suggested->pdata[i] != NULL)
      histories[i] = chart_history_new (chart_spec_ref (suggested->pdata[i]));

  chart_package_ref (package);
  forget_package (self);
  self->package = package;
  self->histories = histories;
  self->dataset = dataset;

  g_object_freeze_notify (G_OBJECT (self));
  notify (self, PROP_PACKAGE);
  notify (self, PROP_DATASET);
  /* it was about another table, and is to be said anew of this one */
  set_refusal (self, NULL);
  spec_changed (self);
  g_object_thaw_notify (G_OBJECT (self));
}

static void
chart_document_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  ChartDocument *self = CHART_DOCUMENT (object);
  ChartHistory  *history = history_of (self, self->dataset);

  switch (prop_id)
    {
    case PROP_PACKAGE:
      g_value_set_boxed (value, self->package);
      break;
    case PROP_DATASET:
      g_value_set_int (value, self->dataset);
      break;
    case PROP_SPEC:
      g_value_set_boxed (value, chart_document_get_spec (self));
      break;
    case PROP_SCENE:
      g_value_set_boxed (value, self->scene);
      break;
    case PROP_REFUSAL:
      g_value_set_string (value, self->refusal);
      break;
    case PROP_FINDINGS:
      g_value_set_boxed (value, self->findings);
      break;
    case PROP_CAN_UNDO:
      g_value_set_boolean (value, history != NULL && chart_history_can_undo (history));
      break;
    case PROP_CAN_REDO:
      g_value_set_boolean (value, history != NULL && chart_history_can_redo (history));
      break;
    case PROP_LOADING:
      g_value_set_boolean (value, self->loads > 0);
      break;
    case PROP_PROGRESS:
      g_value_set_double (value, self->progress);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
chart_document_dispose (GObject *object)
{
  ChartDocument *self = CHART_DOCUMENT (object);

  g_clear_pointer (&self->watch, chart_watch_free);
  g_cancellable_cancel (self->reload_cancellable);
  g_clear_object (&self->reload_cancellable);
  g_clear_pointer (&self->relayout, chart_relayout_free);
  g_clear_pointer (&self->checking, chart_newest_free);
  g_clear_pointer (&self->judging, chart_newest_free);

  G_OBJECT_CLASS (chart_document_parent_class)->dispose (object);
}

static void
chart_document_finalize (GObject *object)
{
  ChartDocument *self = CHART_DOCUMENT (object);

  forget_package (self);
  chart_document_forget_drawn (self);
  g_clear_pointer (&self->verdicts, chart_verdicts_free);
  g_clear_pointer (&self->findings, g_ptr_array_unref);
  g_clear_pointer (&self->scene, chart_scene_unref);
  g_clear_pointer (&self->measurer, chart_measurer_free);
  g_free (self->refusal);
  g_free (self->path);
  chart_load_options_free (self->options);

  G_OBJECT_CLASS (chart_document_parent_class)->finalize (object);
}

static void
chart_document_class_init (ChartDocumentClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags   flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = chart_document_get_property;
  object_class->dispose = chart_document_dispose;
  object_class->finalize = chart_document_finalize;

  props[PROP_PACKAGE] = g_param_spec_boxed ("package", NULL, NULL, CHART_TYPE_PACKAGE, flags);
  props[PROP_DATASET] = g_param_spec_int ("dataset", NULL, NULL, -1, G_MAXINT, -1, flags);
  props[PROP_SPEC] = g_param_spec_boxed ("spec", NULL, NULL, CHART_TYPE_SPEC, flags);
  props[PROP_SCENE] = g_param_spec_boxed ("scene", NULL, NULL, CHART_TYPE_SCENE, flags);
  props[PROP_REFUSAL] = g_param_spec_string ("refusal", NULL, NULL, NULL, flags);
  props[PROP_FINDINGS] = g_param_spec_boxed ("findings", NULL, NULL, G_TYPE_PTR_ARRAY, flags);
  props[PROP_CAN_UNDO] = g_param_spec_boolean ("can-undo", NULL, NULL, FALSE, flags);
  props[PROP_CAN_REDO] = g_param_spec_boolean ("can-redo", NULL, NULL, FALSE, flags);
  props[PROP_LOADING] = g_param_spec_boolean ("loading", NULL, NULL, FALSE, flags);
  props[PROP_PROGRESS] = g_param_spec_double ("progress", NULL, NULL, -1, 1, -1, flags);
  g_object_class_install_properties (object_class, N_PROPS, props);

  signals[RELOADED] = g_signal_new ("reloaded", CHART_TYPE_DOCUMENT, G_SIGNAL_RUN_LAST, 0, NULL,
                                    NULL, NULL, G_TYPE_NONE, 0);
  signals[RELOAD_FAILED] = g_signal_new ("reload-failed", CHART_TYPE_DOCUMENT, G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_ERROR);
  signals[JUDGED] = g_signal_new ("judged", CHART_TYPE_DOCUMENT, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 0);
}

static void
chart_document_init (ChartDocument *self)
{
  self->dataset = -1;
  self->progress = -1;
  self->default_lang = CHART_LANG_KO;
  self->measurer = chart_measurer_new_pango ();
  self->relayout = chart_relayout_new (self->measurer, FALSE, relayout_done_cb, self);
}

/* (transfer full): a document of no file. */
ChartDocument *
chart_document_new (void)
{
  return g_object_new (CHART_TYPE_DOCUMENT, NULL);
}

/* Shows what was read elsewhere, such as pasted cells; nothing is watched then. */
void
chart_document_set_package (ChartDocument *self,
                            ChartPackage  *package)
{
  g_return_if_fail (CHART_IS_DOCUMENT (self) && package != NULL);

  g_clear_pointer (&self->path, g_free);
  g_clear_pointer (&self->watch, chart_watch_free);
  chart_document_take_package (self, package, NULL, FALSE);
}

/* The language of charts that say none themselves; for datasets not yet looked at. */
void
chart_document_set_default_lang (ChartDocument *self,
                                 ChartLang      lang)
{
  self->default_lang = lang;
}

/* (transfer none) (nullable) */
ChartPackage *
chart_document_get_package (ChartDocument *self)
{
  return self->package;
}

/* The place of the chosen dataset in the package; -1 without one. */
int
chart_document_get_dataset (ChartDocument *self)
{
  return self->dataset;
}

/* Chooses another dataset; each keeps its own spec and history. */
void
chart_document_set_dataset (ChartDocument *self,
                            int            dataset)
{
  if (dataset == self->dataset || history_of (self, dataset) == NULL)
    return;

  self->dataset = dataset;
  g_object_freeze_notify (G_OBJECT (self));
  notify (self, PROP_DATASET);
  spec_changed (self);
  g_object_thaw_notify (G_OBJECT (self));
}

/* (transfer none) (nullable): what is drawn of the chosen dataset. */
ChartSpec *
chart_document_get_spec (ChartDocument *self)
{
  return chart_document_get_spec_of (self, self->dataset);
}

/* (transfer none) (nullable): what is drawn of @dataset. */
ChartSpec *
chart_document_get_spec_of (ChartDocument *self,
                            int            dataset)
{
  ChartHistory *history = history_of (self, dataset);

  return history != NULL ? chart_history_get (history) : NULL;
}

/* Whether a chart is another one than it came, or was saved. @saved: (nullable): specs, of all */
gboolean
chart_document_is_changed (ChartDocument   *self,
                           const GPtrArray *saved)
{
  for (int i = 0; history_of (self, i) != NULL; i++)
    if (chart_history_differs (self->histories[i],
                               saved != NULL && i < (int)saved->len ? saved->pdata[i] : NULL))
      return TRUE;
  return FALSE;
}

/* (transfer none) (nullable): the drawing; NULL where the spec cannot be drawn. */
ChartScene *
chart_document_get_scene (ChartDocument *self)
{
  return self->scene;
}

/* (nullable): why the spec cannot be drawn. */
const char *
chart_document_get_refusal (ChartDocument *self)
{
  return self->refusal;
}

/* Draws the chosen dataset by @spec; nothing where it is drawn so already.
 * @amend: as part of the last step that can be undone, not as another */
void
chart_document_put (ChartDocument *self,
                    ChartSpec     *spec,
                    gboolean       amend)
{
  ChartHistory *history = history_of (self, self->dataset);

  g_return_if_fail (history != NULL && spec != NULL);

  if (amend ? chart_history_amend (history, spec) : chart_history_push (history, spec))
    spec_changed (self);
}

/* Goes back to the spec before the last change; nothing where there is none. */
void
chart_document_undo (ChartDocument *self)
{
  ChartHistory *history = history_of (self, self->dataset);

  if (history != NULL && chart_history_undo (history))
    spec_changed (self);
}

/* Takes the last undo back; nothing where there is none. */
void
chart_document_redo (ChartDocument *self)
{
  ChartHistory *history = history_of (self, self->dataset);

  if (history != NULL && chart_history_redo (history))
    spec_changed (self);
}

/* The page the scene is laid out for, in scene units. */
void
chart_document_set_size (ChartDocument *self,
                         ChartSize      size)
{
  if (self->size.width == size.width && self->size.height == size.height)
    return;

  self->size = size;
  recompute (self);
}
