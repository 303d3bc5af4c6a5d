// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layers/layer_schema.h"
#include "core/weights/weight_store.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <map>
#include <string>
#include <string_view>
#include <vector>

/// The formulas of tests/golden/golden_formulas.py, repeated exactly.
namespace graft::golden {

inline constexpr std::size_t batch = 2;
inline constexpr double tolerance = 1e-4;

/// Uniform numbers in [0, 1) that depend on a name alone.
class Stream {
public:
    explicit Stream(std::string_view name)
    {
        for (const char c : name)
            m_state = (m_state ^ static_cast<unsigned char>(c)) * 0x100000001B3ULL;
    }

    double next()
    {
        m_state += 0x9E3779B97F4A7C15ULL;
        std::uint64_t z = m_state;
        z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9ULL;
        z = (z ^ (z >> 27U)) * 0x94D049BB133111EBULL;
        z ^= z >> 31U;
        return static_cast<double>(z >> 40U) / static_cast<double>(1U << 24U);
    }

private:
    std::uint64_t m_state = 0xCBF29CE484222325ULL;
};

inline TensorData fill(const std::string& name, const LearnableSpec& spec, double gain)
{
    if (spec.dtype == DType::Int64) {
        TensorData zero = *TensorData::allocate(DType::Int64, spec.shape);
        std::ranges::fill(zero.mutableBytes(), std::byte{0});
        return zero;
    }
    std::int64_t count = 1;
    for (const std::int64_t dimension : spec.shape)
        count *= dimension;
    std::vector<float> values(static_cast<std::size_t>(count));
    Stream stream(name);
    const bool scale = spec.suffix.ends_with("weight");
    const bool matrix = scale && spec.shape.size() > 1;
    const double bound = matrix ? std::sqrt(gain / static_cast<double>(count / spec.shape.front())) : 0.1;
    for (float& value : values) {
        const double u = stream.next();
        if (scale && !matrix)
            value = static_cast<float>(0.5 + 0.5 * u);
        else if (spec.suffix == "running_var")
            value = static_cast<float>(0.5 + u);
        else
            value = static_cast<float>(bound * (2.0 * u - 1.0));
    }
    return *TensorData::fromFloats(spec.shape, values);
}

/// Every tensor a network has, filled by the formulas.
inline WeightStore generatedWeights(const NetworkGraph& graph, double gain)
{
    WeightStore weights;
    for (const Layer& layer : graph.layers) {
        for (const LearnableSpec& spec : learnablesOf(layer)) {
            if (spec.init == Initialisation::RelativePosition)
                continue; // a fixed table, made where it is missing
            const std::string name = layer.name + "." + spec.suffix;
            weights.insert(name, fill(name, spec, gain));
        }
    }
    return weights;
}

/// A batch of pictures: coloured blocks with noise.
inline std::vector<float> inputTensor(const std::string& name, std::size_t size)
{
    constexpr std::size_t block = 16;
    const std::size_t grid = (size + block - 1) / block;
    const std::size_t planes = batch * 3;
    std::vector<double> blocks(planes * grid * grid);
    Stream coarse(name + "/blocks");
    for (double& value : blocks)
        value = coarse.next();
    Stream fine(name);
    std::vector<float> values;
    values.reserve(planes * size * size);
    for (std::size_t plane = 0; plane < planes; ++plane) {
        for (std::size_t y = 0; y < size; ++y) {
            for (std::size_t x = 0; x < size; ++x) {
                const double a = blocks[(plane * grid + y / block) * grid + x / block];
                values.push_back(static_cast<float>(2.0 * (2.0 * a - 1.0) + 0.5 * (2.0 * fine.next() - 1.0)));
            }
        }
    }
    return values;
}

/// A batch of noise, for passes in training mode.
inline std::vector<float> trainingTensor(const std::string& name, std::size_t size)
{
    std::vector<float> values(batch * 3 * size * size);
    Stream stream(name);
    for (float& value : values)
        value = static_cast<float>(2.0 * (2.0 * stream.next() - 1.0));
    return values;
}

inline nlohmann::json readGolden(const std::filesystem::path& file)
{
    std::ifstream stream(std::filesystem::path(GRAFT_SOURCE_DIR) / "tests" / "golden" / file);
    return nlohmann::json::parse(stream, nullptr, false);
}

/// What was computed for every network of the catalogue, by name; the files hold a family each.
inline std::map<std::string, nlohmann::json> zooGoldens()
{
    std::map<std::string, nlohmann::json> models;
    for (const auto& file :
         std::filesystem::directory_iterator(std::filesystem::path(GRAFT_SOURCE_DIR) / "tests" / "golden" / "zoo")) {
        const nlohmann::json document = readGolden(file.path());
        for (const auto& [name, golden] : document.at("models").items())
            EXPECT_TRUE(models.emplace(name, golden).second) << name << " is there twice";
    }
    return models;
}

/// Largest difference of stored logits, and of their mean and norm relative to the norm.
inline void expectParity(const nlohmann::json& golden, const std::vector<float>& logits)
{
    const auto classes = golden.at("classes").get<std::size_t>();
    const auto positions = golden.at("positions").get<std::vector<std::size_t>>();
    ASSERT_EQ(logits.size(), batch * classes);
    double largest = 0;
    for (std::size_t sample = 0; sample < batch; ++sample) {
        const float* row = logits.data() + sample * classes;
        for (std::size_t i = 0; i < positions.size(); ++i) {
            const double expected = golden.at("logits").at(sample).at(i).get<double>();
            largest = std::max(largest, std::abs(expected - static_cast<double>(row[positions[i]])));
        }
        double sum = 0;
        double squares = 0;
        for (std::size_t c = 0; c < classes; ++c) {
            sum += static_cast<double>(row[c]);
            squares += static_cast<double>(row[c]) * static_cast<double>(row[c]);
        }
        const double norm = golden.at("norm").at(sample).get<double>();
        EXPECT_NEAR(sum / static_cast<double>(classes), golden.at("mean").at(sample).get<double>(), tolerance);
        EXPECT_NEAR(std::sqrt(squares) / norm, 1.0, tolerance) << "logits that are not stored differ";
    }
    EXPECT_LE(largest, tolerance);
    ::testing::Test::RecordProperty("largest_difference", std::to_string(largest));
    std::cout << "  largest logit difference " << largest << '\n';
}

} // namespace graft::golden
