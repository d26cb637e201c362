/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "dopyo-edit.h"

typedef struct
{
  GtkWidget      *widget;
  DopyoEditFollow follow;
  GSignalGroup   *group;
} Watch;

static G_DEFINE_QUARK (dopyo - edit - watch, watch);

static void
watch_free (gpointer data)
{
  Watch *watch = data;

  g_object_unref (watch->group);
  g_free (watch);
}

static Watch *
get_watch (gpointer self)
{
  return g_object_get_qdata (G_OBJECT (self), watch_quark ());
}

static void
changed_cb (Watch *watch)
{
  watch->follow (watch->widget);
}

/* A destroyed widget has no children left that could follow. */
static void
destroyed_cb (GtkWidget *self)
{
  g_object_set_qdata (G_OBJECT (self), watch_quark (), NULL);
}

/* For the class' own, where it has more properties. */
void
dopyo_edit_get_property (GObject    *object,
                         guint       prop_id,
                         GValue     *value,
                         GParamSpec *pspec)
{
  switch (prop_id)
    {
    case DOPYO_EDIT_PROP_DOCUMENT:
      g_value_set_object (value, dopyo_edit_get_document (GTK_WIDGET (object)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

/* For the class' own, where it has more properties. */
void
dopyo_edit_set_property (GObject      *object,
                         guint         prop_id,
                         const GValue *value,
                         GParamSpec   *pspec)
{
  Watch *watch = get_watch (object);

  switch (prop_id)
    {
    case DOPYO_EDIT_PROP_DOCUMENT:
      if (watch == NULL)
        return;
      g_signal_group_set_target (watch->group, g_value_get_object (value));
      changed_cb (watch);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

/**
 * dopyo_edit_install:
 * @klass: the class of a widget
 *
 * Gives the class its property "document". A class with more properties sets its own functions
 * after this and passes on what it does not know.
 */
void
dopyo_edit_install (GObjectClass *klass)
{
  klass->get_property = dopyo_edit_get_property;
  klass->set_property = dopyo_edit_set_property;
  g_object_class_install_property (
    klass, DOPYO_EDIT_PROP_DOCUMENT,
    g_param_spec_object ("document", NULL, NULL, CHART_TYPE_DOCUMENT,
                         G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS));
}

/**
 * dopyo_edit_watch:
 * @self: a widget whose class was given a document
 * @follow: takes over what the document says now
 *
 * Calls @follow whenever another document, dataset or spec is shown, until @self is destroyed.
 */
void
dopyo_edit_watch (GtkWidget      *self,
                  DopyoEditFollow follow)
{
  static const char *const signals[] = { "notify::package", "notify::dataset", "notify::spec" };
  Watch                   *watch = g_new0 (Watch, 1);

  watch->widget = self;
  watch->follow = follow;
  watch->group = g_signal_group_new (CHART_TYPE_DOCUMENT);
  for (guint i = 0; i < G_N_ELEMENTS (signals); i++)
    g_signal_group_connect_swapped (watch->group, signals[i], G_CALLBACK (changed_cb), watch);
  g_object_set_qdata_full (G_OBJECT (self), watch_quark (), watch, watch_free);
  g_signal_connect (self, "destroy", G_CALLBACK (destroyed_cb), NULL);
}

/**
 * dopyo_edit_watch_also:
 * @self: a widget that watches already, and has no document yet
 * @signal: of the document
 *
 * Has it follow at that signal, too.
 */
void
dopyo_edit_watch_also (GtkWidget  *self,
                       const char *signal)
{
  Watch *watch = get_watch (self);

  g_signal_group_connect_swapped (watch->group, signal, G_CALLBACK (changed_cb), watch);
}

/**
 * dopyo_edit_get_document:
 *
 * Returns: (transfer none) (nullable): what @self shows
 */
ChartDocument *
dopyo_edit_get_document (GtkWidget *self)
{
  Watch                    *watch = get_watch (self);
  g_autoptr (ChartDocument) document =
    watch != NULL ? g_signal_group_dup_target (watch->group) : NULL;

  return document;
}

/**
 * dopyo_edit_get_dataset:
 *
 * Returns: (transfer none) (nullable): the dataset that is shown, as it is drawn; %NULL where there
 *   is none
 */
ChartDataset *
dopyo_edit_get_dataset (GtkWidget *self)
{
  ChartDocument *document = dopyo_edit_get_document (self);

  return document != NULL ? chart_document_get_drawn (document) : NULL;
}

/**
 * dopyo_edit_get_spec:
 *
 * Returns: (transfer none) (nullable): how the dataset is drawn; never %NULL while there is one
 */
ChartSpec *
dopyo_edit_get_spec (GtkWidget *self)
{
  return dopyo_edit_get_dataset (self) != NULL
           ? chart_document_get_spec (dopyo_edit_get_document (self))
           : NULL;
}

/**
 * dopyo_edit_begin:
 *
 * Returns: (transfer full) (nullable): a builder that starts from what is drawn now, ended by
 *   dopyo_edit_end(); %NULL where nothing is
 */
ChartSpecBuilder *
dopyo_edit_begin (GtkWidget *self)
{
  ChartSpec *spec = dopyo_edit_get_spec (self);

  return spec != NULL ? chart_spec_builder_new (spec) : NULL;
}

/**
 * dopyo_edit_end:
 * @builder: (transfer full): from dopyo_edit_begin()
 *
 * Draws what was built, as one step that can be undone. A control that only caught up with the
 * document builds what is there already: that is no step.
 */
void
dopyo_edit_end (GtkWidget        *self,
                ChartSpecBuilder *builder)
{
  g_autoptr (ChartSpec) spec = chart_spec_builder_end (builder);

  if (!chart_spec_equal (spec, dopyo_edit_get_spec (self)))
    chart_document_apply (dopyo_edit_get_document (self), spec);
}
