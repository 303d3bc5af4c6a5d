// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <nlohmann/json.hpp>

#include <cstdint>
#include <string_view>

namespace graft {

/// Bounds for JSON from files.
struct JsonLimits {
    int maxDepth = 32;
    std::uint64_t maxBytes = std::uint64_t{256} << 20;
    std::uint64_t maxMemory = std::uint64_t{160} << 20; ///< estimate for the parsed values
};

/// Parses JSON that others may have written: refuses duplicate keys, depth beyond the limit, numbers that fit neither
/// 64 bits nor a finite double, bad UTF-8, anything behind the value. Never throws.
[[nodiscard]] Result<nlohmann::json> parseStrictJson(std::string_view text, const JsonLimits& limits = {});

} // namespace graft
