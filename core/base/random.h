// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

namespace graft {

/// SplitMix64 (Steele, Lea, Flood 2014): small, seedable with any number, the same everywhere. The
/// distributions of <random> differ between standard libraries, so they are not used for anything recorded.
class RandomStream {
public:
    explicit RandomStream(std::uint64_t seed) : m_state(seed) {}
    std::uint64_t next()
    {
        std::uint64_t z = (m_state += 0x9E3779B97F4A7C15U);
        z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9U;
        z = (z ^ (z >> 27U)) * 0x94D049BB133111EBU;
        return z ^ (z >> 31U);
    }
    /// Uniform in [0, 1), 24 bits.
    float unit() { return static_cast<float>(next() >> 40U) * 0x1p-24F; }
    float between(float low, float high) { return low + (high - low) * unit(); }
    bool chance(float probability) { return unit() < probability; }
    /// Bell-shaped, mean 0, within -1 .. 1.
    float bell() { return (unit() + unit() + unit()) * (2.0F / 3.0F) - 1.0F; }
    /// Uniform in 0 .. bound-1 (0 for bound 0); the bias is below bound / 2^64.
    std::uint64_t below(std::uint64_t bound) { return bound == 0 ? 0 : next() % bound; }

private:
    std::uint64_t m_state;
};

/// A number from a text (FNV-1a), the same on every machine.
[[nodiscard]] constexpr std::uint64_t hashOfText(std::string_view text)
{
    std::uint64_t hash = 0xCBF29CE484222325U;
    for (const char c : text)
        hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3U;
    return hash;
}

/// Seed of the stream called `name`: independent of the order in which streams are used.
[[nodiscard]] inline std::uint64_t streamSeed(std::uint64_t seed, std::string_view name, std::uint64_t number = 0)
{
    RandomStream mix(hashOfText(name) ^ std::rotl(seed, 17) ^ (number * 0xD1B54A32D192ED03U));
    return mix.next() ^ seed;
}

/// 0 .. count-1 in an order that depends on the seed alone.
[[nodiscard]] inline std::vector<std::size_t> shuffledIndices(std::size_t count, std::uint64_t seed)
{
    std::vector<std::size_t> order(count);
    for (std::size_t i = 0; i < count; ++i)
        order[i] = i;
    RandomStream random(seed);
    for (std::size_t i = count; i > 1; --i)
        std::swap(order[i - 1], order[random.below(i)]);
    return order;
}

} // namespace graft
