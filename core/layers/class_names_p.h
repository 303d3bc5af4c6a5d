// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <string>
#include <vector>

namespace graft {

/// An Error unless there are at least two names, all different and none empty.
[[nodiscard]] Result<void> checkClassNames(const std::vector<std::string>& names);

} // namespace graft
