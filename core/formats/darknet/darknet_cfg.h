// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace graft::darknet {

/// One "[name]" of a .cfg file with its "key=value" lines.
struct Section {
    std::string name; ///< without brackets; the short forms ("conv", "max") are spelled out
    std::map<std::string, std::string, std::less<>> values;
    int line = 0; ///< where it begins, counted from 1

    [[nodiscard]] bool has(std::string_view key) const { return values.contains(key); }
    [[nodiscard]] std::string text(std::string_view key, std::string_view fallback) const;
    /// As Darknet's atoi() reads it, but an Error where there is no number or it is beyond a million.
    [[nodiscard]] Result<std::int64_t> integer(std::string_view key, std::int64_t fallback) const;
    [[nodiscard]] Result<double> real(std::string_view key, double fallback) const;
    /// "1,2,3"; empty where the key is absent.
    [[nodiscard]] Result<std::vector<std::int64_t>> integers(std::string_view key) const;
    /// "filters=16, size=3": every pair, for people.
    [[nodiscard]] std::string summary() const;
};

/// Largest description that is read, bytes.
inline constexpr std::uint64_t maxCfgBytes = std::uint64_t{4} << 20;

/// Sections in file order. Corrupt for text outside of sections, lines that are no pair, bytes that are no text, more
/// than 5000 sections, or a file that does not begin with [net].
[[nodiscard]] Result<std::vector<Section>> parseCfg(std::string_view text);

} // namespace graft::darknet
