// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/zoo/network_builder.h"

#include <string>

/// Private to core/zoo: what GoogLeNet and Inception-v3 share.
namespace graft::zoo {

/// Convolution, batch normalisation (with TensorFlow's eps) and ReLU: "<name>.conv", ".bn" and ".relu".
inline Flow basicConv(NetworkBuilder& net, const std::string& name, Flow in, std::int64_t channels, Extent kernel,
                      const ConvOptions& options = {})
{
    Flow x = net.conv(name + ".conv", in, channels, kernel, options);
    x = net.batchNorm(name + ".bn", x, {.eps = 1e-3});
    return net.plain(name + ".relu", "ReLU", x);
}

/// The weights come from TensorFlow and want pixels from -1 to 1. torchvision prepares pictures with ImageNet's mean
/// and deviation and undoes that in the network (transform_input); here the input layer says at once what arrives:
/// ((x - m) / s) * (s / 0.5) + (m - 0.5) / 0.5 = (x - 0.5) / 0.5.
inline InputSize inceptionInput(InputSize size)
{
    size.mean = {0.5, 0.5, 0.5};
    size.std = {0.5, 0.5, 0.5};
    return size;
}

} // namespace graft::zoo
