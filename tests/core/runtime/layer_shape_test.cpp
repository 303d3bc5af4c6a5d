// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Every layer type of the registry, with random valid parameters: LibTorch's output has the inferred shape.
#include "core/base/random.h"
#include "core/layers/layer_schema.h"
#include "core/layers/structure_edits.h"
#include "core/runtime/initialisation.h"
#include "core/runtime/layer_builders_p.h"
#include "core/runtime/tensor_binding_p.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace graft {
namespace {

std::int64_t between(RandomStream& random, std::int64_t low, std::int64_t high)
{
    return low + static_cast<std::int64_t>(random.below(static_cast<std::uint64_t>(high - low + 1)));
}

/// A small value of a parameter's range, whatever the parameter means.
ParameterValue randomValue(const ParameterSpec& spec, RandomStream& random)
{
    const auto low = static_cast<std::int64_t>(std::ceil(std::max(spec.minimum.value_or(-3.0), -3.0)));
    const auto high = static_cast<std::int64_t>(std::floor(std::min(spec.maximum.value_or(4.0), 4.0)));
    switch (spec.kind) {
    case ParameterKind::Bool: return random.below(2) == 1;
    case ParameterKind::Integer: return between(random, low, high);
    case ParameterKind::Real: return spec.minimum.value_or(0.0) + 0.25;
    case ParameterKind::IntegerPair:
        return std::vector<std::int64_t>{between(random, low, high), between(random, low, high)};
    case ParameterKind::Choice: return spec.choices.at(random.below(spec.choices.size()));
    default: return spec.defaultValue;
    }
}

bool broadcasts(const LayerSchema& schema)
{
    return schema.category == LayerCategory::Combine && schema.type != "Concat";
}

/// Pictures mostly, rows and sequences sometimes.
std::vector<TensorSpec> randomInputs(const LayerSchema& schema, RandomStream& random)
{
    const auto kind = schema.category == LayerCategory::Output ? 0 : random.below(4);
    const TensorSpec image{
        DType::Float32, {-1, between(random, 1, 8), between(random, 4, 12), between(random, 4, 12)}, "NCHW"};
    const TensorSpec features{DType::Float32, {-1, between(random, 1, 8)}, "NC"};
    const TensorSpec sequence{DType::Float32, {-1, between(random, 1, 9), between(random, 1, 8)}, "NLC"};
    const auto most = schema.maxInputs < 0 ? schema.minInputs + 2 : schema.maxInputs;
    const auto count = between(random, schema.minInputs, most);
    std::vector<TensorSpec> inputs(static_cast<std::size_t>(count), kind == 0   ? features
                                                                    : kind == 1 ? sequence
                                                                                : image);
    if (broadcasts(schema)) {
        for (TensorSpec& input : inputs)
            input.dims[1 + random.below(input.dims.size() - 1)] = 1;
    }
    return inputs;
}

/// A list that means something for the layer that has it.
std::vector<std::int64_t> randomList(const std::string& type, const TensorSpec& in, RandomStream& random)
{
    const auto rank = static_cast<std::int64_t>(in.dims.size());
    if (type == "Pad2d")
        return {between(random, -1, 3), between(random, -1, 3), between(random, -2, 2), between(random, -2, 2)};
    if (type == "Mean")
        return {between(random, 1, rank), between(random, -rank, -1)};
    std::vector<std::int64_t> list;
    if (type == "Reshape") {
        list.assign(in.dims.rbegin(), in.dims.rend() - 1);
        list[random.below(list.size())] = -1;
    } else { // Permute: the batch, and the others in any order
        for (const std::size_t d : shuffledIndices(in.dims.size() - 1, random.next()))
            list.push_back(static_cast<std::int64_t>(d) + 1);
        list.insert(list.begin(), 0);
    }
    return list;
}

/// Random parameters, with the sizes that must follow the input set to it.
Layer randomLayer(const LayerSchema& schema, const std::vector<TensorSpec>& inputs, RandomStream& random)
{
    Layer layer{LayerId{1}, "probe", schema.type, {}, 1.0, false};
    for (const ParameterSpec& spec : schema.parameters) {
        if (spec.kind != ParameterKind::TextList && spec.kind != ParameterKind::RealList)
            layer.parameters[spec.name] = randomValue(spec, random);
        if (spec.kind == ParameterKind::IntegerList)
            layer.parameters[spec.name] = randomList(schema.type, inputs.front(), random);
    }
    if (inputs.empty()) {
        layer.parameters.erase("channels"); // mean and std have as many numbers as there are channels
        return layer;
    }
    const auto groups = layer.parameters.find("groups");
    const auto before = groups != layer.parameters.end() ? groups->second : ParameterValue();
    adaptToInput(layer, inputs.front());
    if (groups != layer.parameters.end())
        layer.parameters["groups"] = before; // those that do not fit are refused
    if (schema.type == "PReLU" && random.below(2) == 0)
        layer.parameters["num_parameters"] = inputs.front().dims[1];
    if (schema.type == "ScaleShift")
        layer.parameters["dim"] = std::int64_t{1};
    return layer;
}

at::Tensor tensorFor(const TensorSpec& spec, std::int64_t batch, std::int64_t number)
{
    std::vector<std::int64_t> dims = spec.dims;
    dims.front() = batch;
    return at::rand(dims).add_(0.1 * static_cast<double>(number));
}

class LayerShapes : public testing::TestWithParam<std::string> {};

TEST_P(LayerShapes, EqualTheInferredOnes)
{
    const LayerSchema& schema = *findSchema(GetParam());
    const LayerBuilder build = findLayerBuilder(schema.type);
    ASSERT_NE(build, nullptr) << schema.type << " has no runtime builder";
    RandomStream random(streamSeed(7, schema.type));
    int valid = 0;
    for (int attempt = 0; attempt < 3000 && valid < 40; ++attempt) {
        const std::vector<TensorSpec> inputs = randomInputs(schema, random);
        const Layer layer = randomLayer(schema, inputs, random);
        const auto inferred = schema.inferShapes(layer, inputs);
        if (!inferred.ok())
            continue;
        ++valid;
        NetworkGraph graph;
        graph.layers = {layer};
        const auto weights = completeWeights(graph, {}, MissingTensors::Initialise, 3);
        ASSERT_TRUE(weights.ok()) << weights.error().message();
        const bool training = random.below(2) == 1;
        const auto runtime = build({layer, !training, false, [&](std::string_view suffix) {
                                        const TensorData* data = weights->find("probe." + std::string(suffix));
                                        return data != nullptr ? viewOf(*data).clone() : at::Tensor();
                                    }});
        const std::int64_t batch = between(random, 2, 4);
        std::vector<at::Tensor> values;
        for (std::size_t i = 0; i < inputs.size(); ++i)
            values.push_back(tensorFor(inputs[i], batch, static_cast<std::int64_t>(i)));
        if (values.empty()) // an input layer hands on what it is given
            values.push_back(tensorFor(inferred->front(), batch, 0));
        RunContext context{training, random.below(2) == 1, at::globalContext().defaultGenerator(at::kCPU).clone()};
        const std::vector<at::Tensor> outputs = runtime->run(values, context);
        ASSERT_EQ(outputs.size(), inferred->size());
        for (std::size_t i = 0; i < outputs.size(); ++i) {
            std::vector<std::int64_t> expected = (*inferred)[i].dims;
            expected.front() = batch;
            EXPECT_EQ(outputs[i].sizes().vec(), expected) << schema.type << ", " << schema.summary(layer);
        }
    }
    EXPECT_GE(valid, 20) << "too few valid parameter sets found for " << schema.type;
}

std::vector<std::string> everyType()
{
    std::vector<std::string> types;
    for (const LayerSchema& schema : builtinLayerSchemas()) {
        if (schema.inPalette) // the others cannot run
            types.push_back(schema.type);
    }
    return types;
}

INSTANTIATE_TEST_SUITE_P(Registry, LayerShapes, testing::ValuesIn(everyType()),
                         [](const auto& type) { return type.param; });

} // namespace
} // namespace graft
