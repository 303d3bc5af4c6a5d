// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Programs around an exported network: a training script, examples for C++ and OpenCV.
#include "core/base/files.h"
#include "core/exchange/export_files.h"
#include "core/exchange/export_formats.h"
#include "core/exchange/python_run.h"
#include "core/exchange/training_script.h"
#include "core/formats/code/cpp_code.h"
#include "core/formats/code/python_code.h"
#include "core/formats/safetensors/safetensors.h"

namespace graft::exchange {
namespace {

namespace fs = std::filesystem;

constexpr std::uint64_t largestFile = std::uint64_t{32} << 30;
constexpr int syntaxSeconds = 20;

ExportCheck passedCheck(std::string how)
{
    ExportCheck check;
    check.how = std::move(how);
    check.passed = true;
    return check;
}

/// Every Python file must be one, by our own look and, where there is a Python, by its.
Result<void> checkPythonFiles(const fs::path& folder, std::span<const ExportedFile> files, const RunControl* control)
{
    for (const ExportedFile& file : files) {
        if (!file.name.ends_with(".py"))
            continue;
        const std::string text(reinterpret_cast<const char*>(file.bytes.data()), file.bytes.size());
        std::string problem = code::pythonSyntaxProblem(text);
        if (problem.empty()) {
            const auto run = runPython({"-I", "-B", "-c", "import sys; compile(open(sys.argv[1]).read(), 'f', 'exec')",
                                        (folder / file.name).string()},
                                       syntaxSeconds, control);
            if (!run && run.error().code == ErrorCode::Internal)
                problem = run.error().message();
        }
        if (!problem.empty())
            return makeError(ErrorCode::Internal, GRAFT_TR_NOOP("core", "The code of %1 is not valid: %2."),
                             {file.name, problem});
    }
    return {};
}

/// Exports the network itself into the folder of an example.
Result<ExportedFile> networkFile(const ExportTask& task, const char* format, const std::string& name,
                                 const fs::path& scratch, ExportReport& report, const RunControl* control)
{
    const ExportFormat* chosen = findExportFormat(format);
    if (chosen == nullptr)
        return makeError(ErrorCode::Unsupported, GRAFT_TR_NOOP("core", "This build cannot write %1 files."), {format});
    ExportTask plain = task;
    plain.options.clear();
    GRAFT_TRY(written, chosen->write(plain, scratch / name, {}, control));
    report.checks.insert(report.checks.end(), written.checks.begin(), written.checks.end());
    GRAFT_TRY(bytes, readFile(scratch / name, largestFile));
    return ExportedFile{name, std::move(bytes)};
}

Result<ExportReport> finish(const ExportTask& task, const fs::path& target, std::vector<ExportedFile> files,
                            ExportReport report, const RunControl* control)
{
    if (const std::string labels = labelsText(*task.graph); !labels.empty())
        files.push_back({"labels.txt", bytesOf(labels)});
    GRAFT_TRY(scratch, ScratchFolder::create());
    GRAFT_CHECK(writeFiles(scratch.path(), files));
    GRAFT_CHECK(checkPythonFiles(scratch.path(), files, control));
    GRAFT_TRY(paths, writeFiles(target, files));
    report.files = std::move(paths);
    return report;
}

Result<ExportReport> writeTrainingScript(const ExportTask& task, const fs::path& target, const ProgressCallback&,
                                         const RunControl* control)
{
    if (!task.run)
        return makeError(ErrorCode::InvalidArgument,
                         GRAFT_TR_NOOP("core", "There is no run to write a script of; train the network first."));
    GRAFT_TRY(script, trainingScript(*task.graph, *task.run));
    GRAFT_TRY(model, code::pythonModel(*task.graph));
    GRAFT_TRY(weights, safetensors::write(task.weights, {{"format", "pt"}}));
    std::vector<ExportedFile> files;
    files.push_back({"train.py", bytesOf(script)});
    files.push_back({"model.py", bytesOf(model)});
    files.push_back({"load.py", bytesOf(code::pythonLoader(*task.graph, "start.safetensors"))});
    files.push_back({"start.safetensors", std::move(weights)});
    ExportReport report;
    report.checks.push_back(passedCheck("Python syntax"));
    for (Error difference : scriptDifferences(*task.run)) {
        Issue issue;
        issue.severity = Severity::Info;
        issue.what = std::move(difference);
        report.issues.push_back(std::move(issue));
    }
    return finish(task, target, std::move(files), std::move(report), control);
}

Result<ExportReport> writeCpp(const ExportTask& task, const fs::path& target, const ProgressCallback&,
                              const RunControl* control)
{
    ExportReport report;
    GRAFT_TRY(scratch, ScratchFolder::create());
    std::vector<ExportedFile> files;
    files.push_back({"classify.cpp", bytesOf(code::cppExample(*task.graph, "model.pt"))});
    files.push_back({"CMakeLists.txt", bytesOf(code::cppBuildFile())});
    GRAFT_TRY(network, networkFile(task, "torchscript", "model.pt", scratch.path(), report, control));
    files.push_back(std::move(network));
    return finish(task, target, std::move(files), std::move(report), control);
}

Result<ExportReport> writeOpencv(const ExportTask& task, const fs::path& target, const ProgressCallback&,
                                 const RunControl* control)
{
    ExportReport report;
    GRAFT_TRY(scratch, ScratchFolder::create());
    std::vector<ExportedFile> files;
    files.push_back({"classify.py", bytesOf(code::opencvPython(*task.graph, "model.onnx"))});
    files.push_back({"classify.cpp", bytesOf(code::opencvCpp(*task.graph, "model.onnx"))});
    files.push_back({"CMakeLists.txt", bytesOf(code::opencvBuildFile())});
    GRAFT_TRY(network, networkFile(task, "onnx", "model.onnx", scratch.path(), report, control));
    files.push_back(std::move(network));
    return finish(task, target, std::move(files), std::move(report), control);
}

} // namespace

ExportFormat trainingScriptFormat()
{
    return {.id = "training-script",
            .title = GRAFT_TR_NOOP("core", "Training script"),
            .doc =
                GRAFT_TR_NOOP("core", "A folder with a Python script that trains as the last run did, the network as "
                                      "code and the weights to start from."),
            .extension = {},
            .options = {},
            .write = writeTrainingScript};
}

ExportFormat cppFormat()
{
    return {.id = "cpp",
            .title = GRAFT_TR_NOOP("core", "C++ example"),
            .doc =
                GRAFT_TR_NOOP("core", "A folder with a small C++ program that prepares a picture and runs the network "
                                      "with LibTorch, and its CMakeLists.txt."),
            .extension = {},
            .options = {},
            .write = writeCpp};
}

ExportFormat opencvFormat()
{
    return {.id = "opencv",
            .title = GRAFT_TR_NOOP("core", "OpenCV example"),
            .doc = GRAFT_TR_NOOP("core", "A folder with programs in Python and C++ that run the network with OpenCV "
                                         "alone, and the network as ONNX."),
            .extension = {},
            .options = {},
            .write = writeOpencv};
}

} // namespace graft::exchange
