// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace graft {

/// Version of this build, "0.1.0"; set by the top CMakeLists.txt.
[[nodiscard]] std::string_view graftVersion();

} // namespace graft
