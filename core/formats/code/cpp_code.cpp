// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/code/cpp_code.h"

#include "core/formats/code/code_template.h"
#include "core/formats/code/python_text.h"
#include "core/layers/layer_schema.h"

namespace graft::code {
namespace {

constexpr std::string_view program = R"cpp(// Says what a picture shows: classify PICTURE.ppm [labels.txt]
// Needs LibTorch and nothing else; any image program writes binary PPM (P6) files.
#include <torch/script.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <fstream>
#include <iostream>
#include <stdexcept>
#include <string>
#include <vector>

// What the network was trained with.
constexpr int channels = @CHANNELS@, height = @HEIGHT@, width = @WIDTH@, resizeTo = @RESIZE@;
constexpr bool antialias = @ANTIALIAS@, blueFirst = @BGR@;
const std::string interpolation = @INTERPOLATION@;
const std::array<float, channels> mean{@MEAN@};
const std::array<float, channels> deviation{@STD@};

struct Picture {
    int width = 0, height = 0;
    std::vector<std::uint8_t> rgb;
};

Picture readPpm(const std::string& name)
{
    std::ifstream file(name, std::ios::binary);
    std::string magic;
    Picture picture;
    int most = 0;
    file >> magic >> picture.width >> picture.height >> most;
    file.get();
    if (!file || magic != "P6" || most != 255 || picture.width < 1 || picture.height < 1)
        throw std::runtime_error(name + " is not a binary PPM file");
    picture.rgb.resize(std::size_t(picture.width) * std::size_t(picture.height) * 3);
    file.read(reinterpret_cast<char*>(picture.rgb.data()), std::streamsize(picture.rgb.size()));
    if (!file)
        throw std::runtime_error(name + " is too short");
    return picture;
}

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

// Resizes along one axis: `lines` lines of `from` pixels, `step` bytes from pixel to pixel, `stride` from line to line.
std::vector<std::uint8_t> resizeAxis(const std::vector<std::uint8_t>& in, int lines, int from, int to, bool horizontal)
{
    std::vector<std::uint8_t> out(std::size_t(lines) * std::size_t(to) * 3);
    const double scale = double(from) / to;
    const double widen = antialias ? std::max(scale, 1.0) : 1.0;
    const double support = (interpolation == "bilinear" ? 1.0 : 2.0) * widen;
    for (int i = 0; i < to; ++i) {
        const double centre = (i + 0.5) * scale;
        int begin = std::max(int(centre - support + 0.5), 0), end = std::min(int(centre + support + 0.5), from);
        if (interpolation == "nearest")
            begin = std::min(int(centre), from - 1), end = begin + 1;
        std::vector<double> weights;
        double sum = 0;
        for (int k = begin; k < end; ++k) {
            weights.push_back(interpolation == "nearest" ? 1 : kernel((k - centre + 0.5) / widen));
            sum += weights.back();
        }
        for (int line = 0; line < lines; ++line) {
            for (int c = 0; c < 3; ++c) {
                double value = 0;
                for (int k = begin; k < end; ++k) {
                    const std::size_t place = horizontal ? std::size_t(line) * std::size_t(from) + std::size_t(k)
                                                         : std::size_t(k) * std::size_t(lines) + std::size_t(line);
                    value += in[place * 3 + std::size_t(c)] * weights[std::size_t(k - begin)] / sum;
                }
                const std::size_t place = horizontal ? std::size_t(line) * std::size_t(to) + std::size_t(i)
                                                     : std::size_t(i) * std::size_t(lines) + std::size_t(line);
                out[place * 3 + std::size_t(c)] = std::uint8_t(std::clamp(std::floor(value + 0.5), 0.0, 255.0));
            }
        }
    }
    return out;
}

// Where a centre crop begins; half to even, as torchvision rounds.
int cropStart(int size, int crop)
{
    return size < crop ? -((crop - size) / 2) : int(std::nearbyint((size - crop) / 2.0));
}

// The shorter side becomes resizeTo, the centre is cut out, pixels are normalised.
torch::Tensor prepare(const Picture& picture)
{
    const bool portrait = picture.width <= picture.height;
    const int w = portrait ? resizeTo : int(std::int64_t(resizeTo) * picture.width / picture.height);
    const int h = portrait ? int(std::int64_t(resizeTo) * picture.height / picture.width) : resizeTo;
    auto rows = resizeAxis(picture.rgb, picture.height, picture.width, w, true);
    auto pixels = resizeAxis(rows, w, picture.height, h, false);
    const int left = cropStart(w, width), top = cropStart(h, height);
    torch::Tensor tensor = torch::zeros({1, channels, height, width});
    auto out = tensor.accessor<float, 4>();
    for (int y = 0; y < height; ++y) {
        for (int x = 0; x < width; ++x) {
            const int fromX = x + left, fromY = y + top;
            const bool inside = fromX >= 0 && fromX < w && fromY >= 0 && fromY < h;
            const std::uint8_t* p = inside ? &pixels[(std::size_t(fromY) * std::size_t(w) + std::size_t(fromX)) * 3] : nullptr;
            for (int c = 0; c < channels; ++c) {
                float value = 0;
                if (p != nullptr && channels == 1)
                    value = float((p[0] * 19595U + p[1] * 38470U + p[2] * 7471U + 0x8000U) >> 16U);
                else if (p != nullptr)
                    value = p[blueFirst ? 2 - c : c];
                out[0][c][y][x] = (value / 255.0F - mean[std::size_t(c)]) / deviation[std::size_t(c)];
            }
        }
    }
    return tensor;
}

int main(int argc, char** argv)
try {
    if (argc < 2) {
        std::cerr << "usage: " << argv[0] << " PICTURE.ppm [labels.txt]\n";
        return 2;
    }
    std::vector<std::string> labels;
    std::ifstream file(argc > 2 ? argv[2] : "labels.txt");
    for (std::string line; std::getline(file, line);)
        labels.push_back(line);

    torch::InferenceMode inference;
    torch::jit::Module model = torch::jit::load(@MODEL@);
    model.eval();
    const torch::Tensor scores = torch::softmax(model.forward({prepare(readPpm(argv[1]))}).toTensor()[0], 0);
    const auto [shares, places] = scores.topk(std::min<std::int64_t>(5, scores.numel()));
    for (std::int64_t i = 0; i < shares.numel(); ++i) {
        const auto place = std::size_t(places[i].item<std::int64_t>());
        std::cout << 100 * shares[i].item<float>() << " %  "
                  << (place < labels.size() ? labels[place] : std::to_string(place)) << '\n';
    }
    return 0;
} catch (const std::exception& error) {
    std::cerr << error.what() << '\n';
    return 1;
}
)cpp";

} // namespace

std::string cppExample(const NetworkGraph& graph, const std::string& modelFile)
{
    return filled(program, graph, modelFile);
}

std::string cppBuildFile()
{
    return "cmake_minimum_required(VERSION 3.18)\nproject(classify LANGUAGES CXX)\n\nfind_package(Torch REQUIRED)\n"
           "add_executable(classify classify.cpp)\nset_property(TARGET classify PROPERTY CXX_STANDARD 17)\n"
           "target_link_libraries(classify PRIVATE ${TORCH_LIBRARIES})\n";
}

} // namespace graft::code
