// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/export_files.h"
#include "core/exchange/export_formats.h"
#include "core/exchange/python_run.h"
#include "core/formats/code/python_code.h"
#include "core/formats/pytorch/state_dict_writer.h"
#include "core/formats/safetensors/safetensors.h"

#include <cmath>

namespace graft::exchange {
namespace {

namespace fs = std::filesystem;

constexpr const char* weightName = "model.safetensors";
constexpr const char* stateDictName = "model.pth";

/// Loads the exported model and writes its logits.
constexpr const char* codeCheck = R"py(
import sys, types
folder, question, answer = sys.argv[1:4]
shape = [int(side) for side in sys.argv[4:]]
sys.path.insert(0, folder)
import torch
try:
    import PIL.Image
except ImportError:
    sys.modules["PIL"] = types.ModuleType("PIL")
    sys.modules["PIL"].Image = None
import load
model = load.load(folder)
with open(question, "rb") as file:
    inputs = torch.frombuffer(bytearray(file.read()), dtype=torch.float32).reshape(shape)
with torch.no_grad():
    logits = model(inputs).contiguous()
state = torch.load(folder + "/model.pth")
for name, tensor in model.state_dict().items():
    assert torch.equal(state[name], tensor), name
with open(answer, "wb") as file:
    file.write(logits.numpy().tobytes())
)py";

Result<void> requirePython(const std::string& source, const char* name)
{
    if (const std::string problem = code::pythonSyntaxProblem(source); !problem.empty())
        return makeError(ErrorCode::Internal, GRAFT_TR_NOOP("core", "The code of %1 is not valid: %2."),
                         {name, problem});
    return {};
}

Error failedCheck(const ExportCheck& check)
{
    return makeError(ErrorCode::Internal,
                     GRAFT_TR_NOOP("core", "The exported network gives other scores (by up to %1); nothing was "
                                           "written."),
                     {std::to_string(check.largestDifference)});
}

Result<ExportReport> writePytorchCode(const ExportTask& task, const fs::path& target, const ProgressCallback&,
                                      const RunControl* control)
{
    GRAFT_TRY(model, code::pythonModel(*task.graph));
    const std::string loader = code::pythonLoader(*task.graph, weightName);
    GRAFT_CHECK(requirePython(model, "model.py"));
    GRAFT_CHECK(requirePython(loader, "load.py"));
    GRAFT_TRY(weights, safetensors::write(task.weights, {{"format", "pt"}}));
    GRAFT_TRY(stateDict, pytorch::writeStateDict(task.weights));
    std::vector<ExportedFile> files;
    files.push_back({"model.py", bytesOf(model)});
    files.push_back({"load.py", bytesOf(loader)});
    files.push_back({weightName, std::move(weights)});
    files.push_back({stateDictName, std::move(stateDict)});
    if (const std::string labels = labelsText(*task.graph); !labels.empty())
        files.push_back({"labels.txt", bytesOf(labels)});

    GRAFT_TRY(scratch, ScratchFolder::create());
    GRAFT_CHECK(writeFiles(scratch.path(), files));
    ExportCheck syntax;
    syntax.how = "Python syntax";
    syntax.passed = true;
    GRAFT_TRY(check, checkWithPython(task, codeCheck, scratch.path(), syntax, control));
    if (!check.passed)
        return failedCheck(check);
    ExportReport report;
    report.checks.push_back(check);
    GRAFT_TRY(paths, writeFiles(target, files));
    report.files = std::move(paths);
    return report;
}

} // namespace

ExportFormat pytorchCodeFormat()
{
    return {.id = "pytorch-code",
            .title = GRAFT_TR_NOOP("core", "PyTorch code"),
            .doc = GRAFT_TR_NOOP("core", "A folder with the network as a readable Python module, its weights and a "
                                         "script that loads them: for going on in Python."),
            .extension = {},
            .options = {},
            .write = writePytorchCode};
}

} // namespace graft::exchange
