// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/caffe/preprocessing.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <string_view>
#include <utility>

namespace graft::caffe {
namespace {

/// A usual way: (pixel - mean) * scale with pixels 0..255.
struct Usual {
    std::string_view value;
    std::array<double, 3> mean;
    double scale;
    bool bgr;
    const char* title;
};

constexpr double middle = 127.5;

// The means of ImageNet in Caffe's order: bvlc_reference_caffenet (104, 117, 123), MobileNet and DenseNet for Caffe
// (103.94, 116.78, 123.68, scale 0.017).
constexpr std::array colourWays{
    Usual{"caffe-mean",
          {104, 117, 123},
          1,
          true,
          GRAFT_TR_NOOP("core", "Blue first, 0 to 255, minus 104, 117, 123 (most ImageNet networks of Caffe)")},
    Usual{"bgr", {0, 0, 0}, 1, true, GRAFT_TR_NOOP("core", "Blue first, 0 to 255")},
    Usual{"rgb", {0, 0, 0}, 1, false, GRAFT_TR_NOOP("core", "Red first, 0 to 255")},
    Usual{"mobilenet",
          {103.94, 116.78, 123.68},
          0.017,
          true,
          GRAFT_TR_NOOP("core", "Blue first, minus 103.94, 116.78, 123.68, times 0.017 (MobileNet, DenseNet)")},
    Usual{"bgr-centred", {middle, middle, middle}, 1 / middle, true, GRAFT_TR_NOOP("core", "Blue first, -1 to 1")},
    Usual{"rgb-centred", {middle, middle, middle}, 1 / middle, false, GRAFT_TR_NOOP("core", "Red first, -1 to 1")},
    Usual{"bgr-unit", {0, 0, 0}, 1.0 / 255, true, GRAFT_TR_NOOP("core", "Blue first, 0 to 1")},
    Usual{"rgb-unit", {0, 0, 0}, 1.0 / 255, false, GRAFT_TR_NOOP("core", "Red first, 0 to 1")},
};
constexpr std::array greyWays{
    Usual{"grey-unit", {0, 0, 0}, 1.0 / 256, false, GRAFT_TR_NOOP("core", "Grey, 0 to 1")},
    Usual{"grey", {0, 0, 0}, 1, false, GRAFT_TR_NOOP("core", "Grey, 0 to 255")},
    Usual{"grey-centred", {middle, middle, middle}, 1 / middle, false, GRAFT_TR_NOOP("core", "Grey, -1 to 1")},
};

Preprocessing inUnits(std::span<const double> mean, double scale, bool bgr, std::size_t channels)
{
    Preprocessing how;
    how.bgr = bgr;
    for (std::size_t c = 0; c < channels; ++c) {
        how.mean.push_back(mean.empty() ? 0.0 : mean[std::min(c, mean.size() - 1)] / 255);
        how.std.push_back(1 / (255 * scale));
    }
    return how;
}

} // namespace

Preprocessing preprocessingOf(NetworkAssembler& assembler, const ImportOptions& options, const Message& transform,
                              std::span<const std::int64_t> dims)
{
    const auto channels = static_cast<std::size_t>(dims[1]);
    if (channels != 1 && channels != 3)
        return inUnits({}, 1.0 / 255, false, channels);
    const std::span<const Usual> ways =
        channels == 3 ? std::span<const Usual>(colourWays) : std::span<const Usual>(greyWays);
    // Square and of the sizes ImageNet's networks have: 224, 227, 256, 299.
    const bool likeImageNet = dims[2] == dims[3] && dims[2] >= 200 && dims[2] <= 350;

    ImportQuestion question{"preprocessing",
                            GRAFT_TR_NOOP("core", "How were pictures prepared for this network? The file does not say "
                                                  "it."),
                            {},
                            std::string(channels == 3 && !likeImageNet ? "bgr" : ways.front().value)};
    const auto mean = transform.reals("mean_value");
    const double scale = transform.real("scale", 1);
    const bool usable = std::isfinite(scale) && scale > 1e-6 && scale < 1e6;
    if (usable && (!mean.empty() || transform.has("scale"))) {
        question.answers.push_back({"file", GRAFT_TR_NOOP("core", "As the layer that reads the training data says")});
        question.assumed = "file";
    }
    for (const Usual& way : ways)
        question.answers.push_back({std::string(way.value), way.title});
    const std::string answer = assembler.ask(std::move(question), options);
    if (answer == "file")
        return inUnits(mean, scale, channels == 3, channels);
    const auto way = std::ranges::find(ways, answer, &Usual::value);
    Preprocessing how = inUnits(way->mean, way->scale, way->bgr, channels);
    if (likeImageNet && dims[2] < 256)
        how.resize = 256;
    return how;
}

} // namespace graft::caffe
