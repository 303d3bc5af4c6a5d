// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/graph/network_graph.h"
#include "core/zoo/model_spec.h"

#include <cstdint>
#include <vector>

/// Private to core/zoo: the builder of every family and what its members differ in. The papers are in model_table.cpp.
namespace graft::zoo {

/// `widths` are the channels of the four stages before expansion. Groups and widthPerGroup shape the middle of
/// bottlenecks: 32 x 4 is a ResNeXt, 1 x 128 a Wide ResNet.
struct ResNetPlan {
    std::vector<int> blocks;
    std::vector<std::int64_t> widths{64, 128, 256, 512};
    bool bottleneck = false;
    std::int64_t groups = 1;
    std::int64_t widthPerGroup = 64;
};
[[nodiscard]] NetworkGraph buildResNet(const ModelSpec& spec, const ResNetPlan& plan);

enum class SqueezeNetVersion { V1_0, V1_1 };
[[nodiscard]] NetworkGraph buildSqueezeNet(const ModelSpec& spec, SqueezeNetVersion version);

[[nodiscard]] NetworkGraph buildMobileNetV2(const ModelSpec& spec);

} // namespace graft::zoo
