// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <compare>
#include <cstdint>
#include <functional>

namespace graft {

/// An integer id that cannot be confused with the id of another kind of thing. Zero is "none".
template <class Tag>
struct Id {
    std::uint32_t value = 0;

    auto operator<=>(const Id&) const = default;
    explicit operator bool() const { return value != 0; }
};

using LayerId = Id<struct LayerTag>;

} // namespace graft

template <class Tag>
struct std::hash<graft::Id<Tag>> {
    std::size_t operator()(const graft::Id<Tag>& id) const noexcept { return std::hash<std::uint32_t>{}(id.value); }
};
