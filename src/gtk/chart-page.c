/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "chart-page.h"

/* The sizes of the slides that presentation programs make; a chart is laid out for them whatever
 * the window's size is, so that what is seen is what will be exported. */
static const struct
{
  const char *name;
  ChartSize   size; /* 0: as the room is */
} pages[CHART_N_PAGES] = {
  [CHART_PAGE_FIT] = { "fit", { 0, 0 } },
  [CHART_PAGE_16_9] = { "16:9", { 1920, 1080 } },
  [CHART_PAGE_4_3] = { "4:3", { 1440, 1080 } },
  [CHART_PAGE_1_1] = { "1:1", { 1080, 1080 } },
  [CHART_PAGE_FILL] = { "fill", { 0, 0 } },
};

/* Room around a sheet, as share of the shorter side, in logical pixels. */
#define MARGIN_SHARE 0.035
#define MARGIN_LEAST 12
#define MARGIN_MOST 48

/**
 * chart_page_get_name:
 *
 * Returns: (transfer none): the word that settings and actions know @page by
 */
const char *
chart_page_get_name (ChartPage page)
{
  g_return_val_if_fail (page < CHART_N_PAGES, NULL);

  return pages[page].name;
}

/**
 * chart_page_from_name:
 * @page: (out): the page of that name
 *
 * Returns: whether there is one
 */
gboolean
chart_page_from_name (const char *name,
                      ChartPage  *page)
{
  for (ChartPage i = 0; i < CHART_N_PAGES; i++)
    if (g_strcmp0 (pages[i].name, name) == 0)
      {
        *page = i;
        return TRUE;
      }
  return FALSE;
}

/**
 * chart_page_get_size:
 * @size: (out): the size to lay a chart out for, in scene units
 *
 * Returns: %FALSE where the size follows the room instead
 */
gboolean
chart_page_get_size (ChartPage  page,
                     ChartSize *size)
{
  g_return_val_if_fail (page < CHART_N_PAGES, FALSE);

  *size = pages[page].size;
  return size->width > 0;
}

/**
 * chart_page_get_room:
 * @space: the widget's size in logical pixels
 *
 * Returns: the part of @space that the sheet may take
 */
ChartRect
chart_page_get_room (ChartPage page,
                     ChartSize space)
{
  double margin = 0;

  if (page != CHART_PAGE_FILL)
    margin = round (fmin (fmax (fmin (space.width, space.height) * MARGIN_SHARE, MARGIN_LEAST),
                          MARGIN_MOST));
  return chart_rect_grow ((ChartRect){ 0, 0, space.width, space.height }, -margin);
}

/**
 * chart_page_place:
 * @scene: a size with the proportions that the sheet has
 *
 * Returns: the largest rectangle of these proportions in the middle of @room, on whole pixels
 */
ChartRect
chart_page_place (ChartRect room,
                  ChartSize scene)
{
  double scale = fmin (room.width / scene.width, room.height / scene.height);
  double width = fmax (round (scene.width * scale), 1);
  double height = fmax (round (scene.height * scale), 1);

  return (ChartRect){ floor (room.x + (room.width - width) / 2),
                      floor (room.y + (room.height - height) / 2), width, height };
}
