// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/fold_batch_norm.h"
#include "core/exchange/model_export.h"
#include "core/exchange/model_import.h"
#include "core/layers/layer_schema.h"
#include "core/runtime/initialisation.h"
#include "core/zoo/catalogue.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <iostream>
#include <set>
#include <unistd.h>

namespace graft {
namespace {

namespace fs = std::filesystem;

class OnnxExport : public testing::Test {
protected:
    void SetUp() override
    {
        m_folder = fs::temp_directory_path() / ("graft_export_" + std::to_string(::getpid()));
        fs::create_directories(m_folder);
    }
    void TearDown() override { fs::remove_all(m_folder); }
    [[nodiscard]] fs::path target() const { return m_folder / "model.onnx"; }

    fs::path m_folder;
};

ExportTask taskOf(NetworkGraph graph)
{
    ExportTask task;
    const auto weights = completeWeights(graph, {}, MissingTensors::Initialise, 3);
    EXPECT_TRUE(weights) << weights.error().message();
    task.graph = std::make_shared<const NetworkGraph>(std::move(graph));
    task.weights = *weights;
    return task;
}

/// The small ResNet of the catalogue with three classes and pictures of 32 x 32.
NetworkGraph slimResNet()
{
    NetworkGraph graph = findModel("resnet18_slim")->build();
    for (Layer& layer : graph.layers) {
        if (layer.type == "Input") {
            layer.parameters.insert_or_assign("height", std::int64_t{32});
            layer.parameters.insert_or_assign("width", std::int64_t{32});
        } else if (layer.type == "Linear") {
            layer.parameters.insert_or_assign("out_features", std::int64_t{3});
        } else if (layer.type == "Output") {
            layer.parameters.insert_or_assign("classes", std::vector<std::string>{"ant", "bee", "cat"});
        }
    }
    return graph;
}

ExportReport exported(const ExportTask& task, const fs::path& target)
{
    const ExportFormat* format = findExportFormat("onnx");
    EXPECT_NE(format, nullptr);
    const auto report = exportModel(task, *format, target);
    EXPECT_TRUE(report) << report.error().message();
    return report ? *report : ExportReport{};
}

TEST_F(OnnxExport, comesBackExactly)
{
    const ExportTask task = taskOf(slimResNet());
    const ExportReport report = exported(task, target());
    ASSERT_EQ(report.checks.size(), 3U);
    for (const ExportCheck& check : report.checks) {
        EXPECT_TRUE(check.passed) << check.how << ' ' << check.largestDifference << ' ' << check.note.message();
        EXPECT_TRUE(check.note.text.empty()) << check.note.message();
    }
    EXPECT_EQ(report.checks[1].how, "read back");
    EXPECT_LE(report.checks[2].largestDifference, 1e-3);
    const auto model = importHere(target(), {});
    ASSERT_TRUE(model) << model.error().message();
    EXPECT_EQ(model->graph, *task.graph);
    EXPECT_TRUE(model->weights.identical(task.weights));
    EXPECT_TRUE(model->questions.empty());
}

TEST_F(OnnxExport, optionsChangeTheFile)
{
    for (const auto& [option, value] :
         {std::pair{"preprocessing", "true"}, {"softmax", "true"}, {"opset", "17"}, {"fold", "true"}}) {
        SCOPED_TRACE(option);
        ExportTask task = taskOf(slimResNet());
        task.options[option] = value;
        const ExportReport report = exported(task, target());
        for (const ExportCheck& check : report.checks)
            EXPECT_TRUE(check.passed && check.note.text.empty()) << check.how << ' ' << check.note.message();
        const auto model = importHere(target(), {});
        ASSERT_TRUE(model);
        const bool folded = model->graph.ofType("BatchNorm2d").empty();
        EXPECT_EQ(folded, std::string(option) == "fold");
        EXPECT_EQ(model->provenance.at("opset"), std::string(option) == "opset" ? "17" : "13");
        EXPECT_EQ(model->provenance.contains("output"), std::string(option) == "softmax");
        EXPECT_EQ(model->provenance.contains("input"), std::string(option) == "preprocessing");
        const ImportCheck check = checkImport(target(), *model);
        EXPECT_TRUE(check.passed()) << check.largestDifference << check.why.message();
    }
}

TEST(FoldBatchNorm, computesTheSame)
{
    NetworkGraph graph = slimResNet();
    ExportTask task = taskOf(graph);
    const auto folded = foldBatchNorms(graph, task.weights);
    ASSERT_TRUE(folded) << folded.error().message();
    EXPECT_EQ(folded->folded, static_cast<int>(graph.ofType("BatchNorm2d").size()));
    EXPECT_TRUE(folded->graph.ofType("BatchNorm2d").empty());
    const auto inputs = probeInputs(graph, 2);
    const auto before = probeLogits(task.graph, task.weights, *inputs, 2);
    const auto after = probeLogits(std::make_shared<const NetworkGraph>(folded->graph), folded->weights, *inputs, 2);
    ASSERT_TRUE(before && after);
    EXPECT_LT(compareLogits("", *before, *after, 3, 1e-4).largestDifference, 1e-4);
}

/// One member of each family, at a small size where the family allows it.
TEST_F(OnnxExport, everyFamilyMakesTheRoundTrip)
{
    std::set<std::string> families;
    for (const CatalogueEntry& entry : catalogue()) {
        if (entry.parameters > 9'000'000 || !families.insert(entry.family).second)
            continue;
        SCOPED_TRACE(entry.name);
        NetworkGraph graph = entry.build();
        const bool fixedSize = std::ranges::any_of(graph.layers, [](const Layer& layer) {
            return layer.type == "PositionEmbedding" || layer.type == "WindowAttention" || layer.type == "AvgPool2d";
        });
        for (Layer& layer : graph.layers) {
            if (layer.type == "Input" && !fixedSize) {
                const auto side = std::int64_t{std::max(entry.minimumSize, 64)};
                layer.parameters.insert_or_assign("height", side);
                layer.parameters.insert_or_assign("width", side);
            }
        }
        const ExportReport report = exported(taskOf(std::move(graph)), target());
        ASSERT_EQ(report.checks.size(), 3U);
        std::cout << entry.name << ": read back " << report.checks[1].largestDifference << ", OpenCV "
                  << report.checks[2].largestDifference << ' ' << report.checks[2].note.message() << '\n';
        EXPECT_TRUE(report.checks[2].passed);
    }
    EXPECT_GE(families.size(), 3U);
}

/// Noise whose class is the network's own answer, so that the network is right before rounding.
class OwnAnswers : public SampleSource {
public:
    OwnAnswers(const ExportTask& task, std::size_t count) : m_count(count)
    {
        m_values = *probeInputs(*task.graph, count, 9);
        const auto logits = *probeLogits(task.graph, task.weights, m_values, count);
        const std::size_t classes = logits.size() / count;
        for (std::size_t i = 0; i < count; ++i) {
            const auto row = std::span(logits).subspan(i * classes, classes);
            m_labels.push_back(std::ranges::max_element(row) - row.begin());
        }
    }
    [[nodiscard]] TensorSpec sampleSpec() const override { return {DType::Float32, {-1, 3, 32, 32}, "NCHW"}; }
    [[nodiscard]] std::size_t size() const override { return m_count; }
    [[nodiscard]] std::int64_t label(std::size_t index) const override { return m_labels[index]; }
    [[nodiscard]] std::string name(std::size_t index) const override { return std::to_string(index); }
    [[nodiscard]] Result<void> read(std::size_t index, std::span<float> out) const override
    {
        std::ranges::copy(std::span(m_values).subspan(index * out.size(), out.size()), out.begin());
        return {};
    }

private:
    std::size_t m_count;
    std::vector<float> m_values;
    std::vector<std::int64_t> m_labels;
};

TEST_F(OnnxExport, roundsToEightBits)
{
    ExportTask task = taskOf(slimResNet());
    const ExportFormat& format = *findExportFormat("onnx-int8");
    const auto refused = exportModel(task, format, target());
    ASSERT_FALSE(refused);
    EXPECT_NE(refused.error().message().find("pictures"), std::string::npos);
    EXPECT_FALSE(fs::exists(target()));

    const OwnAnswers source(task, 32);
    task.calibration = &source;
    task.judging = &source;
    std::map<std::string, double> differences;
    for (const auto& [option, value] :
         {std::pair{"range", "percentile"}, {"range", "minmax"}, {"activations", "int8"}, {"samples", "16"}}) {
        SCOPED_TRACE(value);
        task.options = {{option, value}};
        const auto report = exportModel(task, format, target());
        ASSERT_TRUE(report) << report.error().message();
        EXPECT_EQ(*report->accuracyBefore, 1.0);
        EXPECT_GE(*report->accuracyAfter, 0.75);
        EXPECT_LT(report->checks.back().largestDifference, 0.2);
        differences[value] = report->checks.back().largestDifference;
        EXPECT_EQ(report->issues.size(), 1U);
        const auto model = importHere(target(), {});
        ASSERT_TRUE(model) << model.error().message();
        EXPECT_EQ(model->count(LayerFate::Unknown), 0U);
        EXPECT_TRUE(model->graph.ofType("BatchNorm2d").empty());
        const auto rounding = model->graph.ofType("FakeQuantize");
        ASSERT_FALSE(rounding.empty());
        EXPECT_EQ(intParameter(*rounding.front(), "quant_min"), std::string(value) == "int8" ? -128 : 0);
        // The same names and classes as before.
        EXPECT_NE(model->graph.find("layer1.0.conv1"), nullptr);
        EXPECT_EQ(textsParameter(*model->graph.ofType("Output").front(), "classes").at(1), "bee");
    }
    EXPECT_NE(differences["percentile"], differences["minmax"]);
    EXPECT_GT(differences["percentile"], 0.0);
}

} // namespace
} // namespace graft
