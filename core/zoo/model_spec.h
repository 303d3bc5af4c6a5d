// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace graft::zoo {

/// How pictures are prepared; ImageNet's mean and standard deviation unless a network says otherwise.
struct InputSize {
    std::int64_t crop = 224;
    std::int64_t resize = 256;
    std::string interpolation = "bilinear";
    std::vector<double> mean{0.485, 0.456, 0.406};
    std::vector<double> std{0.229, 0.224, 0.225};
};

/// What every builder is told besides the plan of its family.
struct ModelSpec {
    std::string name; ///< the network's
    InputSize input;
    std::vector<std::string> classes; ///< of the head

    [[nodiscard]] std::int64_t classCount() const { return static_cast<std::int64_t>(classes.size()); }
};

} // namespace graft::zoo
