/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define DOPYO_TYPE_KIND_SWITCHER (dopyo_kind_switcher_get_type ())

G_DECLARE_FINAL_TYPE (DopyoKindSwitcher, dopyo_kind_switcher, DOPYO, KIND_SWITCHER, AdwBin)

G_END_DECLS
