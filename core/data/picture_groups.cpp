// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/picture_groups.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstdlib>
#include <map>
#include <numeric>
#include <unordered_map>

namespace graft {
namespace {

constexpr int maxDistance = 20;
/// Mean difference of thumbnails, of 255, up to which two pictures look the same. Recompressing and scaling change
/// them by one or two.
constexpr unsigned thumbnailTolerance = 8;

/// Union-find with path halving.
class Sets {
public:
    explicit Sets(std::size_t count) : m_parent(count) { std::iota(m_parent.begin(), m_parent.end(), std::size_t{0}); }
    std::size_t find(std::size_t i)
    {
        while (m_parent[i] != i)
            i = m_parent[i] = m_parent[m_parent[i]];
        return i;
    }
    void join(std::size_t a, std::size_t b)
    {
        a = find(a);
        b = find(b);
        m_parent[std::max(a, b)] = std::min(a, b);
    }

private:
    std::vector<std::size_t> m_parent;
};

bool lookAlike(const PictureFacts& a, const PictureFacts& b)
{
    unsigned sum = 0;
    for (std::size_t i = 0; i < a.thumbnail.size(); ++i)
        sum += static_cast<unsigned>(std::abs(int{a.thumbnail[i]} - int{b.thumbnail[i]}));
    return sum <= thumbnailTolerance * a.thumbnail.size();
}

bool isReadable(const PictureFacts& facts)
{
    return facts.state == PictureFacts::State::Readable;
}

/// For every picture the first one with the same pixels.
std::vector<std::size_t> firstWithSamePixels(std::span<const PictureFacts> facts)
{
    std::map<std::array<std::uint8_t, 16>, std::size_t> first;
    std::vector<std::size_t> result(facts.size());
    for (std::size_t i = 0; i < facts.size(); ++i)
        result[i] = isReadable(facts[i]) ? first.emplace(facts[i].pixelDigest, i).first->second : i;
    return result;
}

} // namespace

std::vector<std::pair<std::size_t, std::size_t>> nearPairs(std::span<const std::uint64_t> hashes, int distance,
                                                           const RunControl* control)
{
    std::vector<std::pair<std::size_t, std::size_t>> pairs;
    const int slices = std::clamp(distance, 0, maxDistance) + 1;
    const auto sliceOf = [slices](std::uint64_t hash, int slice) {
        const int from = slice * 64 / slices;
        const int to = (slice + 1) * 64 / slices;
        return to - from == 64 ? hash : hash >> from & ((std::uint64_t{1} << (to - from)) - 1);
    };
    std::unordered_map<std::uint64_t, std::vector<std::size_t>> buckets;
    for (int slice = 0; slice < slices; ++slice) {
        buckets.clear();
        for (std::size_t i = 0; i < hashes.size(); ++i) {
            if (i % 1024 == 0 && control != nullptr && control->checkpoint())
                return pairs;
            auto& bucket = buckets[sliceOf(hashes[i], slice)];
            for (const std::size_t other : bucket) {
                if (std::popcount(hashes[i] ^ hashes[other]) > slices - 1)
                    continue;
                // A pair that shares several slices is reported for the first of them.
                bool before = false;
                for (int earlier = 0; earlier < slice && !before; ++earlier)
                    before = sliceOf(hashes[i], earlier) == sliceOf(hashes[other], earlier);
                if (!before)
                    pairs.emplace_back(other, i);
            }
            bucket.push_back(i);
        }
    }
    return pairs;
}

std::vector<IndexGroup> samePixels(std::span<const PictureFacts> facts)
{
    const std::vector<std::size_t> first = firstWithSamePixels(facts);
    std::map<std::size_t, IndexGroup> groups;
    for (std::size_t i = 0; i < facts.size(); ++i)
        groups[first[i]].push_back(i);
    std::vector<IndexGroup> result;
    for (auto& [key, group] : groups)
        if (group.size() > 1)
            result.push_back(std::move(group));
    return result;
}

std::vector<IndexGroup> nearlySame(std::span<const PictureFacts> facts, int distance, const RunControl* control)
{
    const std::vector<std::size_t> first = firstWithSamePixels(facts);
    std::vector<std::uint64_t> hashes; // of pictures that differ in pixels
    std::vector<std::size_t> owners;
    for (std::size_t i = 0; i < facts.size(); ++i) {
        if (first[i] != i || !isReadable(facts[i]) || !facts[i].hash)
            continue;
        hashes.push_back(*facts[i].hash);
        owners.push_back(i);
    }
    Sets sets(facts.size());
    for (const auto& [a, b] : nearPairs(hashes, distance, control))
        if (lookAlike(facts[owners[a]], facts[owners[b]]))
            sets.join(owners[a], owners[b]);
    std::map<std::size_t, std::pair<IndexGroup, std::size_t>> groups; // and how many differ
    for (std::size_t i = 0; i < facts.size(); ++i) {
        auto& [group, different] = groups[sets.find(first[i])];
        group.push_back(i);
        different += first[i] == i ? 1 : 0;
    }
    std::vector<IndexGroup> result;
    for (auto& [key, group] : groups)
        if (group.second > 1)
            result.push_back(std::move(group.first));
    return result;
}

} // namespace graft
