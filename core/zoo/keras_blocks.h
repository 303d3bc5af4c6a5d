// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/zoo/network_builder.h"

#include <string>

/// Private to core/zoo: what networks that come from Keras share. Layers with weights have the names of Keras
/// applications; a separable convolution is "<name>.depthwise" [C, 1, k, k] (Keras: depthwise_kernel [k, k, C, 1]) and
/// "<name>.pointwise" [out, C, 1, 1] (pointwise_kernel [1, 1, C, out]). Convolutions, batch normalisations (gamma,
/// beta, moving_mean, moving_variance are weight, bias, running_mean, running_var) and dense layers keep their names.
namespace graft::zoo {

/// Pixels from -1 to 1.
inline InputSize kerasInput(InputSize size)
{
    size.mean = {0.5, 0.5, 0.5};
    size.std = {0.5, 0.5, 0.5};
    return size;
}

/// Every channel is filtered for itself, then 1x1 filters mix them.
inline Flow separableConv(NetworkBuilder& net, const std::string& name, Flow in, std::int64_t channels,
                          std::int64_t kernel, std::int64_t stride, std::int64_t padding)
{
    const Flow filtered = net.conv(name + ".depthwise", in, in.channels, kernel,
                                   {.stride = stride, .padding = padding, .groups = in.channels});
    return net.conv(name + ".pointwise", filtered, channels, 1);
}

} // namespace graft::zoo
