// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How pictures enter: Keras leaves their scaling to the program that calls the model.
#include "core/formats/keras/keras_model_p.h"

#include <algorithm>
#include <cctype>
#include <utility>

namespace graft::keras {
namespace {

constexpr std::int64_t largestPicture = 1 << 16;
constexpr std::int64_t usualSize = 224;

/// What the caller does to a pixel p from 0 to 1 before the model sees it: factor * p + offset, for each channel.
struct Feeding {
    std::vector<double> factor;
    std::vector<double> offset;
    bool bgr = false;
};

/// keras.applications' modes: "raw" leaves 0..255, "tf" scales to -1..1, "torch" uses ImageNet's mean and deviation,
/// "caffe" subtracts ImageNet's mean from 0..255 in the order blue, green, red.
Feeding feedingOf(const std::string& mode, std::size_t channels)
{
    if (mode == "caffe")
        return {{255, 255, 255}, {-103.939, -116.779, -123.68}, true};
    if (mode == "torch")
        return {{1 / 0.229, 1 / 0.224, 1 / 0.225}, {-0.485 / 0.229, -0.456 / 0.224, -0.406 / 0.225}, false};
    const double factor = mode == "tf" ? 2 : mode == "unit" ? 1 : 255;
    return {std::vector<double>(channels, factor), std::vector<double>(channels, mode == "tf" ? -1 : 0), false};
}

/// The mode a model of keras.applications was trained with, by its name; empty for others.
std::string modeByName(std::string name)
{
    std::ranges::transform(name, name.begin(),
                           [](char c) { return static_cast<char>(std::tolower(static_cast<unsigned char>(c))); });
    const auto has = [&](std::string_view part) { return name.find(part) != std::string::npos; };
    if (has("efficientnet") || has("mobilenetv3") || has("mobilenet_v3") || has("convnext") || has("regnet"))
        return "raw";
    if (has("densenet"))
        return "torch";
    if (has("xception") || has("inception") || has("mobilenet") || has("nasnet"))
        return "tf";
    if (has("resnet"))
        return has("v2") ? "tf" : has("resnet50") || has("resnet101") || has("resnet152") ? "caffe" : "";
    return has("vgg") || has("squeezenet") ? "caffe" : "";
}

ImportQuestion scaleQuestion(std::size_t channels, std::string assumed)
{
    ImportQuestion question{
        "pixels",
        GRAFT_TR_NOOP("core", "Which numbers did the network get for pictures when it was trained? The file does not "
                              "say it."),
        {{"unit", GRAFT_TR_NOOP("core", "0 to 1")},
         {"raw", GRAFT_TR_NOOP("core", "0 to 255")},
         {"tf", GRAFT_TR_NOOP("core", "-1 to 1")}},
        std::move(assumed)};
    if (channels == 3) {
        question.answers.push_back(
            {"torch", GRAFT_TR_NOOP("core", "0 to 1, ImageNet's mean subtracted, divided by its deviation")});
        question.answers.push_back(
            {"caffe", GRAFT_TR_NOOP("core", "0 to 255, blue first, ImageNet's mean subtracted")});
    }
    return question;
}

} // namespace

Result<Value> inputLayer(Build& at, const std::string& name, const Json& shape)
{
    if (at.picture.input)
        return makeError(ErrorCode::Unsupported,
                         GRAFT_TR_NOOP("core", "The network has several inputs; Graft's networks have one."));
    if (!shape.is_array() || shape.size() != 4)
        return makeError(
            ErrorCode::Unsupported,
            GRAFT_TR_NOOP("core", "The network's input is not a picture with rows, columns and channels."));
    std::array<std::int64_t, 3> sizes{};
    bool open = false;
    for (std::size_t i = 0; i < 3; ++i) {
        const bool channels = i == (at.channelsFirst ? 0U : 2U);
        const Json& size = shape[i + 1];
        if (size.is_null() && !channels) {
            sizes[i] = usualSize;
            open = true;
            continue;
        }
        const auto number = integer(size);
        if (!number || *number < 1 || *number > largestPicture)
            return makeError(
                ErrorCode::Unsupported,
                GRAFT_TR_NOOP("core", "The network's input is not a picture with rows, columns and channels."));
        sizes[i] = *number;
    }
    if (!at.channelsFirst)
        sizes = {sizes[2], sizes[0], sizes[1]};
    const Value input = at.net.input(name, sizes[0], sizes[1], sizes[2]);
    at.picture = {input, std::vector<double>(static_cast<std::size_t>(sizes[0]), 1.0),
                  std::vector<double>(static_cast<std::size_t>(sizes[0]), 0.0)};
    if (open)
        at.net.addIssue({Severity::Info,
                         makeError(ErrorCode::Unsupported,
                                   GRAFT_TR_NOOP("core", "The network takes pictures of any size; %1 px are assumed."),
                                   {std::to_string(usualSize)}),
                         at.net.nameOf(input),
                         {}});
    return input;
}

bool foldIntoInput(Build& at, const LayerCall& call, const std::vector<double>& scale,
                   const std::vector<double>& offset)
{
    PictureScale& picture = at.picture;
    const bool possible = call.sole && call.in() == picture.input && scale.size() == picture.scale.size() &&
                          offset.size() == scale.size() &&
                          std::ranges::all_of(scale, [](double factor) { return factor > 1e-12 && factor < 1e12; });
    if (!possible)
        return false;
    for (std::size_t c = 0; c < scale.size(); ++c) {
        picture.scale[c] *= scale[c];
        picture.offset[c] = picture.offset[c] * scale[c] + offset[c];
    }
    return true;
}

void finishInput(Build& at)
{
    const PictureScale& picture = at.picture;
    const std::size_t channels = picture.scale.size();
    if (channels == 0)
        return;
    std::string mode = modeByName(at.modelName);
    if (channels != 3 && (mode == "torch" || mode == "caffe"))
        mode.clear();
    // Numbers that are divided by 20 and more first can only run to 255.
    const bool shrunk = std::ranges::all_of(picture.scale, [](double factor) { return factor < 0.05; });
    if (shrunk)
        mode = "raw";
    else
        mode = at.net.ask(scaleQuestion(channels, mode.empty() ? "unit" : mode), *at.options);
    const Feeding feeding = feedingOf(mode, channels);
    std::vector<double> mean;
    std::vector<double> deviation;
    for (std::size_t c = 0; c < channels; ++c) {
        const double factor = picture.scale[c] * feeding.factor[c];
        const double offset = picture.scale[c] * feeding.offset[c] + picture.offset[c];
        deviation.push_back(1 / factor);
        mean.push_back(offset == 0 ? 0.0 : -offset / factor);
    }
    Layer* input = at.net.layerOf(picture.input);
    input->parameters.insert_or_assign("mean", std::move(mean));
    input->parameters.insert_or_assign("std", std::move(deviation));
    if (feeding.bgr)
        input->parameters.insert_or_assign("bgr", true);
}

} // namespace graft::keras
