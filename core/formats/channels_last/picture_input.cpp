// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/channels_last/picture_input.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <string>
#include <utility>

namespace graft::channels_last {
namespace {

struct Scaling {
    std::vector<double> mean;
    std::vector<double> std;
    bool bgr = false;
};

Scaling askScaling(NetworkAssembler& assembler, const ImportOptions& options, bool preparesItself, std::size_t channels)
{
    ImportQuestion question{"preprocessing",
                            GRAFT_TR_NOOP("core", "How were pictures prepared for this network? The file does not say "
                                                  "it."),
                            {{"unit", GRAFT_TR_NOOP("core", "0 to 1")},
                             {"centred", GRAFT_TR_NOOP("core", "-1 to 1 (MobileNet, Inception, Xception)")},
                             {"raw", GRAFT_TR_NOOP("core", "0 to 255 (the network scales pixels itself)")}},
                            preparesItself ? "raw" : "unit"};
    if (channels == 3) {
        question.answers.push_back(
            {"imagenet", GRAFT_TR_NOOP("core", "0 to 1, minus ImageNet's mean, divided by its deviation")});
        question.answers.push_back(
            {"caffe-mean", GRAFT_TR_NOOP("core", "Blue first, 0 to 255, minus 104, 117, 123 (VGG, ResNet of Keras)")});
    }
    const std::string answer = assembler.ask(std::move(question), options);
    const auto all = [channels](double value) { return std::vector<double>(channels, value); };
    if (answer == "centred")
        return {all(0.5), all(0.5)};
    if (answer == "raw")
        return {all(0), all(1.0 / 255)};
    if (answer == "imagenet")
        return {{0.485, 0.456, 0.406}, {0.229, 0.224, 0.225}};
    // keras.applications, mode "caffe": 103.939, 116.779, 123.68.
    if (answer == "caffe-mean")
        return {{103.939 / 255, 116.779 / 255, 123.68 / 255}, all(1.0 / 255), true};
    return {all(0), all(1)};
}

std::int64_t askSize(NetworkAssembler& assembler, const ImportOptions& options)
{
    ImportQuestion question{"size",
                            GRAFT_TR_NOOP("core", "How large are the pictures? The network takes any size, but was "
                                                  "trained with one."),
                            {},
                            "224"};
    for (const char* size : {"224", "32", "64", "96", "128", "160", "192", "240", "256", "299", "331", "384"})
        question.answers.push_back({size, std::string(size) + " x " + size});
    const std::string answer = assembler.ask(std::move(question), options);
    std::int64_t size = 224;
    std::from_chars(answer.data(), answer.data() + answer.size(), size);
    return size;
}

} // namespace

Result<Tensor> addPictureInput(NetworkAssembler& assembler, std::string_view name, const PictureInput& input,
                               const ImportOptions& options)
{
    constexpr std::int64_t largest = 1 << 16;
    auto shape = input.shape;
    const bool picture = shape.size() == 4 && shape[3] >= 1 &&
                         std::ranges::all_of(shape, [](std::int64_t d) { return d == -1 || (d >= 1 && d <= largest); });
    if (!picture)
        return makeError(ErrorCode::Unsupported, GRAFT_TR_NOOP("core", "The input of the network is not a picture."));
    if (shape[1] < 0 || shape[2] < 0) {
        const std::int64_t size = askSize(assembler, options);
        shape[1] = shape[1] < 0 ? size : shape[1];
        shape[2] = shape[2] < 0 ? size : shape[2];
    }
    const auto channels = static_cast<std::size_t>(shape[3]);
    Scaling scaling;
    if (input.scaleAndZero) {
        const auto [scale, zero] = *input.scaleAndZero;
        scaling = {std::vector<double>(channels, zero / 255), std::vector<double>(channels, 1 / (255 * scale))};
    } else if (channels == 1 || channels == 3) {
        scaling = askScaling(assembler, options, input.preparesItself, channels);
    }
    Tensor tensor;
    tensor.value = assembler.input(name, shape[3], shape[1], shape[2], scaling.mean, scaling.std, scaling.bgr);
    tensor.shape = {-1, shape[1], shape[2], shape[3]};
    tensor.known = true;
    return tensor;
}

} // namespace graft::channels_last
