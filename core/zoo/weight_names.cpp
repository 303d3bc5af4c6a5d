// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/zoo/weight_names.h"

#include "core/weights/tensor_transform.h"

#include <algorithm>
#include <array>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace graft::zoo {
namespace {

/// What DataParallel, compiled modules, trainers and wrappers put before names.
constexpr std::array<std::string_view, 12> wrappers{"module.",  "_orig_mod.", "model.",      "backbone.",
                                                    "encoder.", "net.",       "network.",    "state_dict.",
                                                    "trunk.",   "student.",   "base_model.", "_backbone."};
constexpr int mostWrappers = 4; ///< inside each other

/// A new name; nothing: as it is.
using Renaming = std::function<std::optional<std::string>(std::string_view)>;

/// The store with other names; where two tensors would get the same one, nothing.
std::optional<WeightStore> renamed(const WeightStore& weights, const Renaming& renaming)
{
    WeightStore out;
    bool changed = false;
    for (const auto& [name, tensor] : weights.tensors()) {
        auto other = renaming(name);
        changed = changed || other.has_value();
        out.insert(other ? *std::move(other) : name, tensor);
    }
    if (!changed || out.size() != weights.size())
        return std::nullopt;
    return out;
}

/// Without the wrappers that at least half of all names begin with.
WeightStore unwrapped(WeightStore weights)
{
    for (int depth = 0; depth < mostWrappers; ++depth) {
        const auto common = std::ranges::find_if(wrappers, [&weights](std::string_view wrapper) {
            const auto having = std::ranges::count_if(
                weights.tensors(), [wrapper](const auto& entry) { return entry.first.starts_with(wrapper); });
            return !weights.empty() && 2 * static_cast<std::size_t>(having) >= weights.size();
        });
        if (common == wrappers.end())
            break;
        auto next = renamed(weights, [common](std::string_view name) -> std::optional<std::string> {
            if (!name.starts_with(*common) || name.size() == common->size())
                return std::nullopt;
            return std::string(name.substr(common->size()));
        });
        if (!next)
            break;
        weights = *std::move(next);
    }
    return weights;
}

/// "features.denseblock1.denselayer1.norm.1.weight" of files from 2017, which torchvision still serves.
std::optional<std::string> newDenseNetName(std::string_view name)
{
    if (name.find("denselayer") == std::string_view::npos)
        return std::nullopt;
    for (const std::string_view part : {".norm.", ".conv."}) {
        const std::size_t at = name.find(part);
        if (at == std::string_view::npos || at + part.size() >= name.size())
            continue;
        const char digit = name[at + part.size()];
        if (digit == '1' || digit == '2') {
            std::string out(name);
            return out.erase(at + part.size() - 1, 1);
        }
    }
    return std::nullopt;
}

/// timm's VGG keeps the features' names; its classifier is two convolutions and a linear layer.
std::optional<std::string> nameOfTimmVgg(std::string_view name)
{
    constexpr std::array pairs{std::pair<std::string_view, std::string_view>{"pre_logits.fc1.", "classifier.0."},
                               std::pair<std::string_view, std::string_view>{"pre_logits.fc2.", "classifier.3."},
                               std::pair<std::string_view, std::string_view>{"head.fc.", "classifier.6."}};
    for (const auto& [theirs, ours] : pairs) {
        if (name.starts_with(theirs))
            return std::string(ours) + std::string(name.substr(theirs.size()));
    }
    return std::nullopt;
}

/// Filters of the classifier as rows: [out, channels, height, width] becomes [out, all].
WeightStore withFlatClassifier(const WeightStore& weights)
{
    WeightStore out = weights;
    for (const auto& [name, tensor] : weights.tensors()) {
        const auto& shape = tensor.shape();
        if (!name.starts_with("classifier.") || shape.size() != 4 || shape[0] <= 0)
            continue;
        if (auto flat = reshaped(tensor, {shape[0], tensor.elementCount() / shape[0]}))
            out.insert(name, *std::move(flat));
    }
    return out;
}

} // namespace

std::vector<WeightStore> namingsOf(const WeightStore& file)
{
    std::vector<WeightStore> namings{unwrapped(file)};
    if (auto dense = renamed(namings.front(), newDenseNetName))
        namings.push_back(*std::move(dense));
    if (const auto vgg = renamed(namings.front(), nameOfTimmVgg); vgg && vgg->find("classifier.0.weight") != nullptr)
        namings.push_back(withFlatClassifier(*vgg));
    return namings;
}

} // namespace graft::zoo
