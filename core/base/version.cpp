// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/version.h"

namespace graft {

std::string_view graftVersion()
{
    return GRAFT_VERSION;
}

} // namespace graft
