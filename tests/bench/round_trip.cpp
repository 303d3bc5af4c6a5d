// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Exports networks of the catalogue with generated weights in every format that is asked for, and prints what the
// export's own checks found. Beside each file it leaves the inputs and logits (float32), for round_trip_peers.py, which
// runs the files in other programs.
#include "core/base/files.h"
#include "core/exchange/model_export.h"
#include "core/zoo/catalogue.h"
#include "tests/core/runtime/golden_support.h"

#include <CLI/CLI.hpp>

#include <cstdio>
#include <filesystem>
#include <string>
#include <vector>

namespace {

namespace fs = std::filesystem;
using namespace graft;

constexpr std::size_t samples = 2;
/// Logits of generated weights are of the order of 1 to 10 with it, as in the golden numbers.
constexpr double gain = 4.0;

bool writeFloats(const fs::path& file, const std::vector<float>& values)
{
    return static_cast<bool>(writeFileAtomically(file, std::as_bytes(std::span(values))));
}

void printChecks(const std::string& model, const ExportFormat& format, const ExportReport& report)
{
    for (const ExportCheck& check : report.checks)
        std::printf("| %s | %s | %s | %.2e | %s | %s |\n", model.c_str(), format.id.c_str(), check.how.c_str(),
                    check.largestDifference,
                    !check.made    ? "not made"
                    : check.passed ? "yes"
                                   : "no",
                    check.note.message().c_str());
    std::fflush(stdout);
}

int exportOne(const CatalogueEntry& entry, const std::vector<std::string>& formats, const fs::path& folder)
{
    ExportTask task;
    task.graph = std::make_shared<NetworkGraph>(entry.build());
    task.weights = golden::generatedWeights(*task.graph, gain);
    task.modelName = entry.name;
    const auto inputs = probeInputs(*task.graph, samples);
    const auto logits = inputs ? probeLogits(task.graph, task.weights, *inputs, samples) : inputs;
    if (!logits) {
        std::printf("| %s | | | | no | %s |\n", entry.name.c_str(), logits.error().message().c_str());
        return 1;
    }
    if (!writeFloats(folder / (entry.name + ".inputs"), *inputs) ||
        !writeFloats(folder / (entry.name + ".logits"), *logits))
        return 1;
    int failed = 0;
    for (const std::string& id : formats) {
        const ExportFormat* format = findExportFormat(id);
        if (format == nullptr) {
            std::fprintf(stderr, "There is no format %s.\n", id.c_str());
            return 2;
        }
        const fs::path target = folder / (entry.name + (format->extension.empty() ? "_" + id : format->extension));
        const auto report = exportModel(task, *format, target);
        if (report) {
            printChecks(entry.name, *format, *report);
        } else {
            std::printf("| %s | %s | | | no | %s |\n", entry.name.c_str(), id.c_str(),
                        report.error().message().c_str());
            failed = 1;
        }
    }
    return failed;
}

} // namespace

int main(int argc, char** argv)
{
    CLI::App app("Exports catalogue networks with generated weights and prints what the checks found.");
    fs::path folder;
    std::vector<std::string> models;
    std::vector<std::string> formats{"onnx", "torchscript", "pytorch-code"};
    app.add_option("folder", folder, "Where the files go")->required();
    app.add_option("--models", models, "Names; all of the catalogue by default")->delimiter(',');
    app.add_option("--formats", formats, "Ids of export formats")->delimiter(',');
    CLI11_PARSE(app, argc, argv);

    std::error_code error;
    fs::create_directories(folder, error);
    std::printf("| model | format | check | largest difference | passed | note |\n|---|---|---|---|---|---|\n");
    int failed = 0;
    for (const CatalogueEntry& entry : catalogue()) {
        if (models.empty() || std::ranges::find(models, entry.name) != models.end())
            failed |= exportOne(entry, formats, folder);
    }
    return failed;
}
