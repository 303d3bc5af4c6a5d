// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/opencv_network.h"

#include <opencv2/core.hpp>
#include <opencv2/dnn.hpp>

#include <algorithm>
#include <cstring>
#include <functional>
#include <string>

namespace graft {
namespace {

namespace fs = std::filesystem;

std::string extensionOf(const fs::path& file)
{
    std::string extension = file.extension().string();
    std::ranges::transform(extension, extension.begin(),
                           [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return extension;
}

/// The first line is enough: the rest names OpenCV's own sources.
Error openCvError(const std::exception& e)
{
    std::string reason = e.what();
    if (const auto* exception = dynamic_cast<const cv::Exception*>(&e))
        reason = exception->err;
    reason = reason.substr(0, reason.find('\n')).substr(0, 200);
    return makeError(ErrorCode::Unsupported, GRAFT_TR_NOOP("core", "OpenCV cannot run this file: %1"), {reason});
}

Result<std::vector<float>> run(const std::function<cv::dnn::Net()>& load, std::span<const float> inputs,
                               const std::vector<std::int64_t>& shape)
{
    if (shape.empty() || shape[0] < 1 || inputs.size() % static_cast<std::size_t>(shape[0]) != 0)
        return makeError(ErrorCode::InvalidArgument, GRAFT_TR_NOOP("core", "There is nothing to run."));
    try {
        cv::dnn::Net net = load();
        if (net.empty())
            return makeError(ErrorCode::Unsupported, GRAFT_TR_NOOP("core", "OpenCV cannot run this file: %1"),
                             {"empty network"});
        net.setPreferableBackend(cv::dnn::DNN_BACKEND_OPENCV);
        std::vector<int> dims(shape.begin(), shape.end());
        dims[0] = 1;
        const std::size_t width = inputs.size() / static_cast<std::size_t>(shape[0]);
        std::vector<float> all;
        for (std::size_t sample = 0; sample < static_cast<std::size_t>(shape[0]); ++sample) {
            cv::Mat blob(dims, CV_32F);
            if (blob.total() != width)
                return makeError(ErrorCode::InvalidArgument, GRAFT_TR_NOOP("core", "There is nothing to run."));
            std::memcpy(blob.data, inputs.data() + sample * width, width * sizeof(float));
            net.setInput(blob);
            const cv::Mat out = net.forward();
            if (out.type() != CV_32F || !out.isContinuous())
                return makeError(ErrorCode::Unsupported, GRAFT_TR_NOOP("core", "OpenCV cannot run this file: %1"),
                                 {"its output is no row of numbers"});
            const auto* values = out.ptr<float>();
            all.insert(all.end(), values, values + out.total());
        }
        return all;
    } catch (const std::exception& e) {
        return openCvError(e);
    }
}

fs::path companionOf(const fs::path& file, const fs::path& given, const char* extension)
{
    if (!given.empty())
        return given;
    fs::path beside = file;
    return beside.replace_extension(extension);
}

} // namespace

bool openCvReads(const fs::path& file)
{
    const std::string extension = extensionOf(file);
    return extension == ".onnx" || extension == ".caffemodel" || extension == ".pb" || extension == ".weights";
}

Result<std::vector<float>> runInOpenCv(const fs::path& file, const fs::path& companion, std::span<const float> inputs,
                                       std::vector<std::int64_t> shape)
{
    const std::string extension = extensionOf(file);
    const auto load = [&]() -> cv::dnn::Net {
        if (extension == ".onnx")
            return cv::dnn::readNetFromONNX(file.string());
        if (extension == ".caffemodel")
            return cv::dnn::readNetFromCaffe(companionOf(file, companion, ".prototxt").string(), file.string());
        if (extension == ".weights")
            return cv::dnn::readNetFromDarknet(companionOf(file, companion, ".cfg").string(), file.string());
        return cv::dnn::readNetFromTensorflow(file.string());
    };
    if (!openCvReads(file))
        return makeError(ErrorCode::Unsupported, GRAFT_TR_NOOP("core", "OpenCV does not read files of this format."));
    return run(load, inputs, shape);
}

Result<std::vector<float>> runOnnxInOpenCv(std::string_view model, std::span<const float> inputs,
                                           std::vector<std::int64_t> shape)
{
    return run([model] { return cv::dnn::readNetFromONNX(model.data(), model.size()); }, inputs, shape);
}

} // namespace graft
