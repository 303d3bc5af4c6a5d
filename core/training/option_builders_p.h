// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/training/option_table.h"

#include <algorithm>
#include <array>
#include <concepts>
#include <functional>
#include <type_traits>
#include <utility>

namespace graft::options {

// Makers of table entries, from a member of TrainingOptions. Modifiers are chained.

struct Entry : OptionSchema {
    Entry&& unitOf(const char* text) && { return unit = text, std::move(*this); }
    Entry&& zero(const char* text) && { return zeroText = text, std::move(*this); }
    Entry&& above() && { return aboveMinimum = true, std::move(*this); }
    Entry&& when(std::function<bool(const TrainingOptions&)> condition) &&
    {
        return counts = std::move(condition), std::move(*this);
    }
};

inline Entry entry(std::string_view name, OptionGroup group, OptionKind kind, const char* title, const char* doc)
{
    Entry e;
    e.name = name;
    e.group = group;
    e.kind = kind;
    e.title = title;
    e.doc = doc;
    e.unit = "";
    e.minimum = e.maximum = 0;
    return e;
}

/// bool, int, std::uint64_t or double.
template <class T>
Entry number(std::string_view name, OptionGroup group, T TrainingOptions::*member, double minimum, double maximum,
             const char* title, const char* doc)
{
    using Held = std::conditional_t<std::same_as<T, bool>, bool,
                                    std::conditional_t<std::floating_point<T>, double, std::int64_t>>;
    constexpr OptionKind kind = std::same_as<T, bool>    ? OptionKind::Flag
                                : std::floating_point<T> ? OptionKind::Real
                                                         : OptionKind::Integer;
    Entry e = entry(name, group, kind, title, doc);
    e.minimum = minimum;
    e.maximum = maximum;
    e.get = [member](const TrainingOptions& o) { return OptionValue(static_cast<Held>(o.*member)); };
    e.set = [member](TrainingOptions& o, const OptionValue& v) { o.*member = static_cast<T>(std::get<Held>(v)); };
    return e;
}

inline Entry flag(std::string_view name, OptionGroup group, bool TrainingOptions::*member, const char* title,
                  const char* doc)
{
    return number(name, group, member, 0, 1, title, doc);
}

/// The names are those of the enumerators, in their order.
template <class E>
Entry choice(std::string_view name, OptionGroup group, E TrainingOptions::*member, std::vector<OptionChoice> choices,
             const char* title, const char* doc)
{
    Entry e = entry(name, group, OptionKind::Choice, title, doc);
    e.choices = std::move(choices);
    e.get = [member, choices = e.choices](const TrainingOptions& o) {
        return OptionValue(std::string(choices.at(static_cast<std::size_t>(o.*member)).name));
    };
    e.set = [member, choices = e.choices](TrainingOptions& o, const OptionValue& v) {
        const auto found = std::ranges::find(choices, std::get<std::string>(v), &OptionChoice::name);
        if (found != choices.end())
            o.*member = static_cast<E>(found - choices.begin());
    };
    return e;
}

template <class... E>
std::vector<OptionSchema> list(E&&... entries)
{
    std::vector<OptionSchema> all;
    (all.push_back(std::move(static_cast<OptionSchema&>(entries))), ...);
    return all;
}

} // namespace graft::options
