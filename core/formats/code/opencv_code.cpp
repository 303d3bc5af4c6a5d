// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/code/code_template.h"
#include "core/formats/code/cpp_code.h"

namespace graft::code {
namespace {

constexpr std::string_view python =
    R"py(# Runs the network in OpenCV: python3 classify.py PICTURE...   (needs opencv and numpy)
import sys
from pathlib import Path

import cv2
import numpy as np

HERE = Path(__file__).resolve().parent
MEAN = np.array([@PYMEAN@], np.float32)
STD = np.array([@PYSTD@], np.float32)
ANTIALIAS, METHOD = @PYANTIALIAS@, @INTERPOLATION@


def kernel(x):
    x = np.abs(x)
    if METHOD == "bilinear":
        return np.where(x < 1, 1 - x, 0)
    a = -0.5 if ANTIALIAS else -0.75
    near = ((a + 2) * x - (a + 3)) * x * x + 1
    return np.where(x < 1, near, np.where(x < 2, (((x - 5) * x + 8) * x - 4) * a, 0))


def resize(picture, size, axis):
    """Along one axis, with the filter the network was trained with (OpenCV has none that smooths like it)."""
    source = picture.shape[axis]
    scale = source / size
    if METHOD == "nearest":
        return picture.take(np.minimum(((np.arange(size) + 0.5) * scale).astype(int), source - 1), axis)
    widen = max(scale, 1) if ANTIALIAS else 1
    weights = kernel((np.arange(source)[None] + 0.5 - (np.arange(size)[:, None] + 0.5) * scale) / widen)
    weights /= weights.sum(1, keepdims=True)
    picture = np.moveaxis(np.tensordot(weights, picture, (1, axis)), 0, axis)
    return np.floor(picture + 0.5).clip(0, 255)


def prepare(picture):
    """A picture as cv2.imread() gives it, as the network wants it: 1 x @CHANNELS@ x @HEIGHT@ x @WIDTH@."""
    height, width = picture.shape[:2]
    if width <= height:
        size = (@RESIZE@, @RESIZE@ * height // width)
    else:
        size = (@RESIZE@ * width // height, @RESIZE@)
    picture = resize(resize(picture, size[0], 1), size[1], 0).astype(np.uint8)
    left, top = round((size[0] - @WIDTH@) / 2), round((size[1] - @HEIGHT@) / 2)
    black = max(0, -left, -top, @WIDTH@ - size[0] - left, @HEIGHT@ - size[1] - top) + 1
    picture = cv2.copyMakeBorder(picture, black, black, black, black, cv2.BORDER_CONSTANT)
    picture = picture[top + black:top + black + @HEIGHT@, left + black:left + black + @WIDTH@]
    if @CHANNELS@ == 1:
        picture = cv2.cvtColor(picture, cv2.COLOR_BGR2GRAY)[:, :, None]
    elif not @PYBGR@:
        picture = picture[:, :, ::-1]
    pixels = (picture.astype(np.float32) / 255 - MEAN) / STD
    return np.ascontiguousarray(pixels.transpose(2, 0, 1)[None])


def main():
    net = cv2.dnn.readNetFromONNX(str(HERE / @MODEL@))
    labels = HERE / "labels.txt"
    names = labels.read_text(encoding="utf-8").splitlines() if labels.exists() else []
    for file in sys.argv[1:]:
        picture = cv2.imread(file)
        if picture is None:
            print("cannot read", file)
            continue
        net.setInput(prepare(picture))
        scores = net.forward().flatten()
        shares = np.exp(scores - scores.max())
        shares /= shares.sum()
        print(file)
        for place in shares.argsort()[::-1][:5]:
            print("  {:6.2f} %  {}".format(100 * shares[place], names[place] if place < len(names) else place))


if __name__ == "__main__":
    main()
)py";

constexpr std::string_view cpp = R"cpp(// Runs the network in OpenCV: classify PICTURE [labels.txt]
#include <opencv2/dnn.hpp>
#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>
#include <fstream>
#include <iostream>
#include <numeric>
#include <string>
#include <vector>

constexpr int channels = @CHANNELS@, height = @HEIGHT@, width = @WIDTH@, resizeTo = @RESIZE@;
constexpr bool antialias = @ANTIALIAS@, blueFirst = @BGR@;
const std::string interpolation = @INTERPOLATION@;
const std::vector<float> mean{@MEAN@};
const std::vector<float> deviation{@STD@};

double kernel(double x)
{
    x = std::abs(x);
    if (interpolation == "bilinear")
        return x < 1 ? 1 - x : 0;
    const double a = antialias ? -0.5 : -0.75;
    if (x < 1)
        return ((a + 2) * x - (a + 3)) * x * x + 1;
    return x < 2 ? (((x - 5) * x + 8) * x - 4) * a : 0;
}

// Which source pixels make up each pixel, with the filter the network was trained with (OpenCV has none that smooths
// like it): one line for each pixel.
cv::Mat weights(int from, int to)
{
    cv::Mat matrix = cv::Mat::zeros(to, from, CV_64F);
    const double scale = double(from) / to;
    const double widen = antialias ? std::max(scale, 1.0) : 1.0;
    for (int i = 0; i < to; ++i) {
        const double centre = (i + 0.5) * scale;
        if (interpolation == "nearest") {
            matrix.at<double>(i, std::min(int(centre), from - 1)) = 1;
            continue;
        }
        double sum = 0;
        for (int k = 0; k < from; ++k)
            sum += matrix.at<double>(i, k) = kernel((k + 0.5 - centre) / widen);
        matrix.row(i) /= sum;
    }
    return matrix;
}

cv::Mat resized(const cv::Mat& picture, cv::Size size)
{
    std::vector<cv::Mat> planes;
    cv::split(picture, planes);
    for (cv::Mat& plane : planes) {
        plane.convertTo(plane, CV_64F);
        cv::Mat rows = plane * weights(picture.cols, size.width).t();
        rows.convertTo(rows, CV_8U);
        rows.convertTo(rows, CV_64F);
        plane = weights(picture.rows, size.height) * rows;
        plane.convertTo(plane, CV_8U);
    }
    cv::Mat out;
    cv::merge(planes, out);
    return out;
}

// A picture as cv::imread() gives it, as the network wants it.
cv::Mat prepare(cv::Mat picture)
{
    const bool portrait = picture.cols <= picture.rows;
    const cv::Size size = portrait ? cv::Size(resizeTo, resizeTo * picture.rows / picture.cols)
                                   : cv::Size(resizeTo * picture.cols / picture.rows, resizeTo);
    picture = resized(picture, size);
    const int left = int(std::nearbyint((size.width - width) / 2.0));
    const int top = int(std::nearbyint((size.height - height) / 2.0));
    const int black = std::max({0, -left, -top, width - size.width - left, height - size.height - top}) + 1;
    cv::copyMakeBorder(picture, picture, black, black, black, black, cv::BORDER_CONSTANT);
    picture = picture(cv::Rect(left + black, top + black, width, height)).clone();
    if (channels == 1)
        cv::cvtColor(picture, picture, cv::COLOR_BGR2GRAY);
    else if (!blueFirst)
        cv::cvtColor(picture, picture, cv::COLOR_BGR2RGB);
    cv::Mat blob = cv::dnn::blobFromImage(picture, 1.0 / 255);
    for (int c = 0; c < channels; ++c) {
        cv::Mat plane(height, width, CV_32F, blob.ptr<float>(0, c));
        plane = (plane - mean[std::size_t(c)]) / deviation[std::size_t(c)];
    }
    return blob;
}

int main(int argc, char** argv)
{
    const cv::Mat picture = argc > 1 ? cv::imread(argv[1]) : cv::Mat();
    if (picture.empty()) {
        std::cerr << "usage: classify PICTURE [labels.txt]\n";
        return 2;
    }
    std::vector<std::string> labels;
    std::ifstream file(argc > 2 ? argv[2] : "labels.txt");
    for (std::string line; std::getline(file, line);)
        labels.push_back(line);
    cv::dnn::Net net = cv::dnn::readNetFromONNX(@MODEL@);
    net.setInput(prepare(picture));
    cv::Mat scores = net.forward().reshape(1, 1).clone();
    double largest = 0;
    cv::minMaxLoc(scores, nullptr, &largest);
    cv::exp(scores - largest, scores);
    scores /= cv::sum(scores)[0];
    std::vector<int> order(std::size_t(scores.cols));
    std::iota(order.begin(), order.end(), 0);
    std::sort(order.begin(), order.end(), [&](int a, int b) { return scores.at<float>(a) > scores.at<float>(b); });
    for (std::size_t i = 0; i < std::min<std::size_t>(5, order.size()); ++i) {
        const auto place = std::size_t(order[i]);
        std::cout << 100 * scores.at<float>(order[i]) << " %  "
                  << (place < labels.size() ? labels[place] : std::to_string(place)) << '\n';
    }
    return 0;
}
)cpp";

} // namespace

std::string opencvPython(const NetworkGraph& graph, const std::string& modelFile)
{
    return filled(python, graph, modelFile);
}

std::string opencvCpp(const NetworkGraph& graph, const std::string& modelFile)
{
    return filled(cpp, graph, modelFile);
}

std::string opencvBuildFile()
{
    return "cmake_minimum_required(VERSION 3.18)\nproject(classify LANGUAGES CXX)\n\n"
           "find_package(OpenCV REQUIRED COMPONENTS core imgproc imgcodecs dnn)\n"
           "add_executable(classify classify.cpp)\nset_property(TARGET classify PROPERTY CXX_STANDARD 17)\n"
           "target_link_libraries(classify PRIVATE ${OpenCV_LIBS})\n";
}

} // namespace graft::code
