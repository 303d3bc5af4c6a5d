// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/keras/keras_json_p.h"

#include <cmath>

namespace graft::keras {

const Json& field(const Json& object, std::string_view key)
{
    static const Json nothing;
    if (!object.is_object())
        return nothing;
    const auto found = object.find(key);
    return found != object.end() ? *found : nothing;
}

std::string text(const Json& value, std::string_view fallback)
{
    return value.is_string() ? value.get<std::string>() : std::string(fallback);
}

bool flag(const Json& value, bool fallback)
{
    return value.is_boolean() ? value.get<bool>() : fallback;
}

double real(const Json& value, double fallback)
{
    return value.is_number() ? value.get<double>() : fallback;
}

std::optional<std::int64_t> integer(const Json& value)
{
    if (!value.is_number())
        return std::nullopt;
    const double number = value.get<double>();
    if (std::abs(number) > 1e6 || number != std::floor(number))
        return std::nullopt;
    return static_cast<std::int64_t>(number);
}

std::optional<std::array<std::int64_t, 2>> pairOf(const Json& value)
{
    if (const auto both = integer(value))
        return std::array<std::int64_t, 2>{*both, *both};
    if (!value.is_array() || value.size() != 2)
        return std::nullopt;
    const auto first = integer(value[0]);
    const auto second = integer(value[1]);
    if (!first || !second)
        return std::nullopt;
    return std::array<std::int64_t, 2>{*first, *second};
}

std::vector<std::int64_t> integersOf(const Json& value)
{
    std::vector<std::int64_t> numbers;
    if (const auto one = integer(value))
        numbers.push_back(*one);
    else if (value.is_array()) {
        for (const Json& element : value) {
            if (const auto number = integer(element))
                numbers.push_back(*number);
        }
    }
    return numbers;
}

std::vector<double> realsOf(const Json& value)
{
    std::vector<double> numbers;
    if (value.is_number())
        numbers.push_back(value.get<double>());
    else if (value.is_array()) { // depth is bounded by the JSON parser
        for (const Json& element : value) {
            const auto inner = realsOf(element);
            numbers.insert(numbers.end(), inner.begin(), inner.end());
        }
    }
    return numbers;
}

} // namespace graft::keras
