// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What leaves Graft for PyTorch: TorchScript, Python code, safetensors.
#include "core/base/files.h"
#include "core/exchange/model_export.h"
#include "core/exchange/model_import.h"
#include "core/formats/code/python_code.h"
#include "core/formats/code/python_spelling.h"
#include "core/formats/model_file.h"
#include "core/formats/torchscript/script_expressions.h"
#include "core/formats/torchscript/torchscript_writer.h"
#include "core/layers/layer_schema.h"
#include "core/runtime/initialisation.h"
#include "core/zoo/catalogue.h"
#include "tests/support/synthetic.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <map>
#include <unistd.h>

namespace graft {
namespace {

namespace fs = std::filesystem;

class TorchExport : public testing::Test {
protected:
    void SetUp() override
    {
        m_folder = fs::temp_directory_path() / ("graft_torch_export_" + std::to_string(getpid()));
        fs::create_directories(m_folder);
    }
    void TearDown() override { fs::remove_all(m_folder); }

    static ExportTask taskFor(NetworkGraph graph)
    {
        ExportTask task;
        task.graph = test::snapshot(std::move(graph));
        auto weights = completeWeights(*task.graph, {}, MissingTensors::Initialise, 5);
        EXPECT_TRUE(weights) << weights.error().message();
        task.weights = *weights;
        return task;
    }

    /// The networks a table goes through: of each family the one that computes fastest.
    static std::vector<const CatalogueEntry*> oneOfEachFamily()
    {
        std::map<std::string, const CatalogueEntry*> families;
        for (const CatalogueEntry& entry : catalogue()) {
            const CatalogueEntry*& chosen = families[entry.family];
            if (chosen == nullptr || entry.gigaMacs < chosen->gigaMacs)
                chosen = &entry;
        }
        std::vector<const CatalogueEntry*> entries;
        for (const auto& [family, entry] : families)
            entries.push_back(entry);
        return entries;
    }

    [[nodiscard]] std::string textOf(const fs::path& file) const
    {
        const auto bytes = readFile(file, 1 << 24);
        EXPECT_TRUE(bytes) << file;
        return bytes ? std::string(reinterpret_cast<const char*>(bytes->data()), bytes->size()) : std::string();
    }

    fs::path m_folder;
};

TEST_F(TorchExport, EveryLayerTypeHasPythonCodeAndTorchScript)
{
    for (const LayerSchema& schema : builtinLayerSchemas()) {
        if (schema.type == "Input" || schema.type == "Output")
            continue;
        const code::PythonSpelling* spelling = code::findPythonSpelling(schema.type);
        ASSERT_NE(spelling, nullptr) << schema.type;
        EXPECT_NE(spelling->module == nullptr, spelling->expression == nullptr) << schema.type;
        if (!spelling->helper.empty()) {
            EXPECT_NE(code::pythonHelper(spelling->helper).find("class " + std::string(spelling->helper)),
                      std::string::npos)
                << schema.type;
        }
        if (schema.type == "Unknown")
            continue;
        const torchscript::ScriptExpression* expression = torchscript::findScriptExpression(schema.type);
        ASSERT_NE(expression, nullptr) << schema.type;
        EXPECT_EQ(expression->method.empty(), torchscript::scriptMethod(expression->method).empty()) << schema.type;
    }
}

TEST_F(TorchExport, EveryFamilyReloadsFromTorchScriptWithTheSameLogits)
{
    for (const CatalogueEntry* entry : oneOfEachFamily()) {
        SCOPED_TRACE(entry->name);
        const ExportTask task = taskFor(entry->build());
        const auto report = exportModel(task, *findExportFormat("torchscript"), m_folder / (entry->name + ".pt"));
        ASSERT_TRUE(report) << report.error().message();
        ASSERT_EQ(report->checks.size(), 1U);
        EXPECT_TRUE(report->checks[0].passed);
        EXPECT_LE(report->checks[0].largestDifference, 1e-4);
        EXPECT_TRUE(fs::exists(m_folder / (entry->name + ".pt")));
        fs::remove(m_folder / (entry->name + ".pt"));
    }
}

TEST_F(TorchExport, EveryFamilyBecomesValidPythonWithItsBlocks)
{
    for (const CatalogueEntry* entry : oneOfEachFamily()) {
        SCOPED_TRACE(entry->name);
        const NetworkGraph graph = entry->build();
        const auto source = code::pythonModel(graph);
        ASSERT_TRUE(source) << source.error().message();
        EXPECT_EQ(code::pythonSyntaxProblem(*source), "");
        EXPECT_NE(source->find("class " + code::pythonClassName(graph) + "(nn.Module):"), std::string::npos);
    }
}

TEST_F(TorchExport, PreparationInsideTakesPixels)
{
    NetworkGraph graph = test::smallNetwork();
    for (Layer& layer : graph.layers) {
        if (layer.type == "Input") {
            layer.parameters["mean"] = std::vector<double>{0.1, 0.2, 0.3};
            layer.parameters["bgr"] = true;
        }
    }
    ExportTask task = taskFor(graph);
    task.options["preprocessing"] = "true";
    const auto report = exportModel(task, *findExportFormat("torchscript"), m_folder / "inside.pt");
    ASSERT_TRUE(report) << report.error().message();
    const auto bytes = readFile(m_folder / "inside.pt", 1 << 24);
    ASSERT_TRUE(bytes);
    // Grey pixels of 51 are 0.2: minus the mean, by the standard deviation.
    const std::vector<float> pixels(3UL * 12 * 12, 51.0F);
    std::vector<float> prepared;
    for (const double mean : {0.1, 0.2, 0.3})
        prepared.insert(prepared.end(), 12UL * 12, static_cast<float>((0.2 - mean) / 0.25));
    const auto found = torchscript::runTorchScript(*bytes, pixels, {1, 3, 12, 12});
    const auto expected = probeLogits(task.graph, task.weights, prepared, 1);
    ASSERT_TRUE(found && expected);
    EXPECT_TRUE(compareLogits("", *expected, *found, 3, 1e-4).passed);
    // And the option matters.
    const auto plain = torchscript::writeTorchScript(*task.graph, task.weights);
    ASSERT_TRUE(plain);
    const auto other = torchscript::runTorchScript(*plain, pixels, {1, 3, 12, 12});
    ASSERT_TRUE(other);
    EXPECT_FALSE(compareLogits("", *expected, *other, 3, 1e-4).passed);
}

TEST_F(TorchExport, PythonCodeIsReadableAndGivesTheLogits)
{
    const ExportTask task = taskFor(test::smallNetwork());
    const auto report = exportModel(task, *findExportFormat("pytorch-code"), m_folder / "code");
    ASSERT_TRUE(report) << report.error().message();
    ASSERT_EQ(report->checks.size(), 1U);
    EXPECT_TRUE(report->checks[0].passed);
    const std::string model = textOf(m_folder / "code/model.py");
    EXPECT_NE(model.find("self.conv = nn.Conv2d(8, 16, kernel_size=3, padding=1, bias=False)"), std::string::npos)
        << model;
    EXPECT_NE(model.find("class Block(nn.Module):"), std::string::npos) << model;
    EXPECT_NE(model.find("class Small(nn.Module):"), std::string::npos) << model;
    for (const char* name : {"load.py", "model.safetensors", "model.pth", "labels.txt"})
        EXPECT_TRUE(fs::exists(m_folder / "code" / name)) << name;
    // The state dict reads back through our own reader, too.
    const auto read = readWeightFile(m_folder / "code/model.pth");
    ASSERT_TRUE(read) << read.error().message();
    EXPECT_TRUE(read->weights.identical(task.weights));
    if (report->checks[0].how != "Python")
        GTEST_SKIP() << report->checks[0].note.message();
}

TEST_F(TorchExport, SyntaxErrorsAreSeen)
{
    EXPECT_EQ(code::pythonSyntaxProblem("def f(x):\n    return (x,\n  1)\n"), "");
    EXPECT_NE(code::pythonSyntaxProblem("def f(x):\nreturn x\n"), "");
    EXPECT_NE(code::pythonSyntaxProblem("x = (1, 2\n"), "");
    EXPECT_NE(code::pythonSyntaxProblem("x = 1]\n"), "");
    EXPECT_NE(code::pythonSyntaxProblem("x = \"open\n"), "");
    EXPECT_NE(code::pythonSyntaxProblem("if x:\n        y\n    z\n"), "");
}

TEST_F(TorchExport, SafetensorsCarryTheNetwork)
{
    NetworkGraph graph = test::smallNetwork();
    graph.name = "my network";
    const ExportTask task = taskFor(graph);
    const auto report = exportModel(task, *findExportFormat("safetensors"), m_folder / "net.safetensors");
    ASSERT_TRUE(report) << report.error().message();
    EXPECT_TRUE(report->checks.at(0).passed);
    const auto imported = importModel(m_folder / "net.safetensors");
    ASSERT_TRUE(imported) << imported.error().message();
    EXPECT_EQ(imported->graph, *task.graph);
    EXPECT_TRUE(imported->weights.identical(task.weights));

    ExportTask folder = task;
    folder.options["model-folder"] = "true";
    const auto written = exportModel(folder, *findExportFormat("safetensors"), m_folder / "hub.safetensors");
    ASSERT_TRUE(written) << written.error().message();
    EXPECT_EQ(written->files.front(), m_folder / "hub/model.safetensors");
    EXPECT_EQ(textOf(m_folder / "hub/labels.txt"), "class 0\nclass 1\nclass 2\n");
    EXPECT_NE(textOf(m_folder / "hub/README.md").find("library_name: graft"), std::string::npos);
    EXPECT_NE(textOf(m_folder / "hub/config.json").find("\"id2label\""), std::string::npos);
}

TEST_F(TorchExport, AFailedExportLeavesWhatWasThere)
{
    const fs::path file = m_folder / "net.pt";
    ASSERT_TRUE(writeFileAtomically(file, std::vector<std::byte>(3)));
    ExportTask task = taskFor(test::smallNetwork());
    task.weights.erase("fc.weight");
    EXPECT_FALSE(exportModel(task, *findExportFormat("torchscript"), file));
    EXPECT_EQ(fs::file_size(file), 3U);
    task = taskFor(test::smallNetwork());
    task.options["no such option"] = "1";
    EXPECT_FALSE(exportModel(task, *findExportFormat("torchscript"), file));
    EXPECT_EQ(fs::file_size(file), 3U);
}

} // namespace
} // namespace graft
