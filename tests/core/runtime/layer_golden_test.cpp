// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Single layers against torch's and torchvision's numbers (tests/golden/make_layer_golden.py), in every memory order.
#include "core/runtime/initialisation.h"
#include "core/runtime/layer_builders_p.h"
#include "core/runtime/tensor_binding_p.h"
#include "tests/core/runtime/golden_support.h"

#include <c10/core/GradMode.h>

namespace graft {
namespace {

constexpr double gain = 4.0;

ParameterValue valueFrom(const nlohmann::json& json, const ParameterSpec& spec)
{
    switch (spec.kind) {
    case ParameterKind::Bool: return json.get<bool>();
    case ParameterKind::Integer: return json.get<std::int64_t>();
    case ParameterKind::Real: return json.get<double>();
    case ParameterKind::Choice:
    case ParameterKind::Text: return json.get<std::string>();
    default: return json.get<std::vector<std::int64_t>>();
    }
}

struct Case {
    Layer layer;
    std::vector<std::int64_t> inputShape;
    std::vector<std::int64_t> outputShape;
    std::vector<float> expected;
};

Case caseOf(const std::string& name)
{
    const auto json = golden::readGolden("layers.json").at("cases").at(name);
    Case made;
    made.layer.id = LayerId{1};
    made.layer.name = name;
    made.layer.type = json.at("type").get<std::string>();
    const auto& parameters = json.at("parameters");
    for (const auto& [key, value] : parameters.items())
        made.layer.parameters[key] = valueFrom(value, *findSchema(made.layer.type)->parameter(key));
    made.inputShape = json.at("input").get<std::vector<std::int64_t>>();
    made.outputShape = json.at("shape").get<std::vector<std::int64_t>>();
    made.expected = json.at("output").get<std::vector<float>>();
    return made;
}

at::Tensor inputOf(const Case& wanted)
{
    at::Tensor input = at::empty(wanted.inputShape, at::kFloat);
    golden::Stream stream("input/" + wanted.layer.name);
    for (std::int64_t i = 0; i < input.numel(); ++i)
        input.data_ptr<float>()[i] = static_cast<float>(4.0 * (2.0 * stream.next() - 1.0));
    return input;
}

std::unique_ptr<RuntimeLayer> built(const Layer& layer, const WeightStore& weights, bool learns)
{
    return findLayerBuilder(layer.type)({layer, !learns, false, [&](std::string_view suffix) {
                                             const TensorData* data =
                                                 weights.find(layer.name + "." + std::string(suffix));
                                             at::Tensor tensor = data != nullptr ? viewOf(*data).clone() : at::Tensor();
                                             if (learns && tensor.defined() && tensor.is_floating_point())
                                                 tensor.set_requires_grad(true);
                                             return tensor;
                                         }});
}

void expectNumbers(const at::Tensor& output, const Case& wanted, const char* what)
{
    ASSERT_EQ(output.sizes().vec(), wanted.outputShape) << what;
    const at::Tensor plain = output.detach().contiguous();
    double largest = 0;
    for (std::size_t i = 0; i < wanted.expected.size(); ++i)
        largest = std::max(largest, static_cast<double>(std::abs(plain.data_ptr<float>()[i] - wanted.expected[i])));
    EXPECT_LE(largest, 2e-5) << what;
}

class LayerGolden : public testing::TestWithParam<std::string> {};

TEST_P(LayerGolden, EqualsTorch)
{
    const Case wanted = caseOf(GetParam());
    NetworkGraph graph;
    graph.layers = {wanted.layer};
    const auto weights = completeWeights(graph, golden::generatedWeights(graph, gain), MissingTensors::Refuse);
    ASSERT_TRUE(weights.ok()) << weights.error().message();
    RunContext context{false, false, at::globalContext().defaultGenerator(at::kCPU).clone()};
    const at::Tensor input = inputOf(wanted);
    for (const bool channelsLast : {false, true}) {
        if (channelsLast && input.dim() != 4)
            continue;
        const auto format = channelsLast ? at::MemoryFormat::ChannelsLast : at::MemoryFormat::Contiguous;
        const char* what = channelsLast ? "channels last" : "plain order";
        {
            const c10::NoGradGuard noGradient;
            const std::vector<at::Tensor> inputs{input.clone().contiguous(format)};
            const auto layer = built(wanted.layer, *weights, false);
            expectNumbers(layer->run(inputs, context).front(), wanted, what);
            expectNumbers(layer->run(inputs, context).front(), wanted, "the second time");
            context.mayOverwrite = true;
            expectNumbers(layer->run(std::vector{inputs[0].clone()}, context).front(), wanted, "in place");
            context.mayOverwrite = false;
        }
        // A gradient reaches the input and every tensor that learns.
        const std::vector<at::Tensor> inputs{input.clone().contiguous(format).set_requires_grad(true)};
        const auto layer = built(wanted.layer, *weights, true);
        context.training = true;
        const at::Tensor output = layer->run(inputs, context).front();
        context.training = false;
        expectNumbers(output, wanted, "with gradients");
        output.sum().backward();
        ASSERT_TRUE(inputs[0].grad().defined());
        EXPECT_TRUE(inputs[0].grad().isfinite().all().item<bool>());
    }
}

std::vector<std::string> everyCase()
{
    std::vector<std::string> names;
    const auto document = golden::readGolden("layers.json");
    for (const auto& [name, unused] : document.at("cases").items())
        names.push_back(name);
    return names;
}

INSTANTIATE_TEST_SUITE_P(Torch, LayerGolden, testing::ValuesIn(everyCase()),
                         [](const auto& instance) { return instance.param; });

TEST(WindowAttentionIndex, EqualsTorchvisionsTable)
{
    // torchvision 0.14.1, ShiftedWindowAttention(.., window_size=[2, 3], ..).relative_position_index
    Layer layer{LayerId{1}, "probe", "WindowAttention", {}, 1.0, false};
    layer.parameters["window_size"] = std::vector<std::int64_t>{2, 3};
    NetworkGraph graph;
    graph.layers = {layer};
    const auto weights = completeWeights(graph, {}, MissingTensors::Initialise);
    ASSERT_TRUE(weights.ok());
    const at::Tensor index = viewOf(*weights->find("probe.relative_position_index"));
    const std::vector<std::int64_t> found(index.data_ptr<std::int64_t>(), index.data_ptr<std::int64_t>() + 36);
    EXPECT_EQ(found, (std::vector<std::int64_t>{7,  6,  5,  2, 1, 0, 8,  7,  6,  3, 2, 1, 9,  8,  7,  4, 3, 2,
                                                12, 11, 10, 7, 6, 5, 13, 12, 11, 8, 7, 6, 14, 13, 12, 9, 8, 7}));
}

TEST(Initialisations, FollowTheirFormulas)
{
    Layer attention{LayerId{1}, "attention", "MultiheadAttention", {}, 1.0, true};
    attention.parameters = {{"embed_dim", std::int64_t{64}}, {"num_heads", std::int64_t{4}}};
    Layer position{LayerId{2}, "position", "PositionEmbedding", {}, 1.0, true};
    Layer scale{LayerId{3}, "scale", "LayerScale", {{"init", 0.25}}, 1.0, true};
    NetworkGraph graph;
    graph.layers = {attention, position, scale};
    const auto weights = completeWeights(graph, {}, MissingTensors::Initialise, 5);
    ASSERT_TRUE(weights.ok());
    const at::Tensor projection = viewOf(*weights->find("attention.in_proj_weight"));
    const double bound = std::sqrt(6.0 / (64 + 3 * 64));
    EXPECT_LE(projection.abs().max().item<double>(), bound);
    EXPECT_GT(projection.abs().max().item<double>(), 0.98 * bound);
    const at::Tensor embedding = viewOf(*weights->find("position.pos_embedding"));
    EXPECT_LE(embedding.abs().max().item<double>(), 0.0401);
    // A normal distribution cut at two deviations has 0.88 of its spread.
    EXPECT_NEAR(embedding.std().item<double>(), 0.88 * 0.02, 0.0002);
    EXPECT_NEAR(embedding.mean().item<double>(), 0.0, 0.0002);
    EXPECT_TRUE((viewOf(*weights->find("scale.layer_scale")) == 0.25).all().item<bool>());
}

TEST(StochasticDepth, SkipsWholeSamplesAndKeepsTheMean)
{
    const auto run = [](const char* mode, bool training, bool inPrefix, std::uint64_t seed) {
        const Layer layer{LayerId{1}, "probe", "StochasticDepth", {{"p", 0.25}, {"mode", std::string(mode)}},
                          1.0,        false};
        const auto runtime = findLayerBuilder("StochasticDepth")(
            {layer, false, inPrefix, [](std::string_view) { return at::Tensor(); }});
        at::Generator random = at::globalContext().defaultGenerator(at::kCPU).clone();
        random.set_current_seed(seed);
        RunContext context{training, false, random};
        const std::vector<at::Tensor> inputs{at::ones({4000, 2, 3})};
        return runtime->run(inputs, context).front();
    };
    const at::Tensor rows = run("row", true, false, 1);
    EXPECT_NEAR(rows.mean().item<double>(), 1.0, 0.05);
    EXPECT_TRUE(((rows == 0) | ((rows - 4.0 / 3.0).abs() < 1e-6)).all().item<bool>());
    EXPECT_TRUE((rows.amax({1, 2}) == rows.amin({1, 2})).all().item<bool>()) << "a sample is skipped as a whole";
    EXPECT_TRUE(at::equal(rows, run("row", true, false, 1))) << "the same seed, the same samples";
    EXPECT_FALSE(at::equal(rows, run("row", true, false, 2)));
    const at::Tensor whole = run("batch", true, false, 1);
    EXPECT_EQ(whole.max().item<double>(), whole.min().item<double>());
    EXPECT_TRUE(at::equal(run("row", false, false, 1), at::ones({4000, 2, 3}))) << "nothing happens in use";
    EXPECT_TRUE(at::equal(run("row", true, true, 1), at::ones({4000, 2, 3}))) << "nor in the frozen part";
    EXPECT_TRUE(findSchema("StochasticDepth")->random);
}

} // namespace
} // namespace graft
