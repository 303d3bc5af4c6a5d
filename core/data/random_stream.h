// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string_view>

namespace graft {

/// A small random number generator (splitmix64) whose sequence is the same on every machine, unlike the
/// distributions of the standard library.
class RandomStream {
public:
    explicit RandomStream(std::uint64_t seed) : m_state(seed) {}

    [[nodiscard]] std::uint64_t next()
    {
        m_state += 0x9E3779B97F4A7C15ULL;
        std::uint64_t z = m_state;
        z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9ULL;
        z = (z ^ (z >> 27U)) * 0x94D049BB133111EBULL;
        return z ^ (z >> 31U);
    }
    /// 0 .. bound-1; the bias of the remainder is below 2^-32 for the bounds used here.
    [[nodiscard]] std::uint64_t below(std::uint64_t bound) { return bound == 0 ? 0 : next() % bound; }
    /// Uniform in [0, 1).
    [[nodiscard]] float unit() { return static_cast<float>(next() >> 40U) * 0x1p-24F; }
    [[nodiscard]] float between(float low, float high) { return low + (high - low) * unit(); }
    [[nodiscard]] bool chance(float probability) { return unit() < probability; }
    /// Bell-shaped, mean 0, within -1 .. 1.
    [[nodiscard]] float bell() { return (unit() + unit() + unit()) * (2.0F / 3.0F) - 1.0F; }

    /// A seed from a text (FNV-1a).
    [[nodiscard]] static std::uint64_t hashOf(std::string_view text)
    {
        std::uint64_t hash = 0xCBF29CE484222325ULL;
        for (const char c : text)
            hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3ULL;
        return hash;
    }

private:
    std::uint64_t m_state;
};

} // namespace graft
