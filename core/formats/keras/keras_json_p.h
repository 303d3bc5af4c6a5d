// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <nlohmann/json.hpp>

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Private to core/formats/keras: reading configurations that may hold anything.
namespace graft::keras {

using Json = nlohmann::json;

/// A member of an object; null where there is none.
[[nodiscard]] const Json& field(const Json& object, std::string_view key);
[[nodiscard]] std::string text(const Json& value, std::string_view fallback = {});
[[nodiscard]] bool flag(const Json& value, bool fallback);
[[nodiscard]] double real(const Json& value, double fallback);
/// Whole numbers up to a million; nothing for anything else.
[[nodiscard]] std::optional<std::int64_t> integer(const Json& value);
/// [a, b], or one number for both.
[[nodiscard]] std::optional<std::array<std::int64_t, 2>> pairOf(const Json& value);
[[nodiscard]] std::vector<std::int64_t> integersOf(const Json& value);
/// Numbers of a list however deeply nested, or one number.
[[nodiscard]] std::vector<double> realsOf(const Json& value);

} // namespace graft::keras
