// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstdint>

/// Private to core/zoo: how papers round numbers of channels.
namespace graft::zoo {

/// The multiple of `divisor` nearest to `channels`, but at least `divisor` and not less than nine tenths of it.
[[nodiscard]] inline std::int64_t toMultipleOf(std::int64_t divisor, double channels)
{
    const auto near = static_cast<std::int64_t>(channels + static_cast<double>(divisor) / 2) / divisor * divisor;
    const std::int64_t rounded = std::max(divisor, near);
    return static_cast<double>(rounded) < 0.9 * channels ? rounded + divisor : rounded;
}

} // namespace graft::zoo
