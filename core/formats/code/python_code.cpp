// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/code/python_code.h"

#include "core/formats/code/model_flow.h"
#include "core/formats/code/python_scope.h"
#include "core/formats/code/python_spelling.h"
#include "core/formats/code/python_text.h"
#include "core/layers/layer_schema.h"

#include <set>
#include <string_view>

namespace graft::code {
namespace {

/// Reads safetensors without any package: eight bytes of length, JSON, numbers.
constexpr std::string_view safetensorsReader = R"py(def read_safetensors(path):
    """The tensors of a safetensors file, by name."""
    types = {"F64": torch.float64, "F32": torch.float32, "F16": torch.float16, "BF16": torch.bfloat16,
             "I64": torch.int64, "I32": torch.int32, "I16": torch.int16, "I8": torch.int8, "U8": torch.uint8,
             "BOOL": torch.bool}
    with open(path, "rb") as file:
        length = int.from_bytes(file.read(8), "little")
        header = json.loads(file.read(length))
        numbers = bytearray(file.read())
    tensors = {}
    for name, entry in header.items():
        if name == "__metadata__":
            continue
        begin, end = entry["data_offsets"]
        if begin == end:
            tensors[name] = torch.empty(entry["shape"], dtype=types[entry["dtype"]])
            continue
        data = torch.frombuffer(memoryview(numbers)[begin:end], dtype=types[entry["dtype"]])
        tensors[name] = data.reshape(entry["shape"]).clone()
    return tensors
)py";

constexpr std::string_view loaderMain = R"py(def load(folder=Path(__file__).resolve().parent):
    """The trained network, ready to predict."""
    model = MODEL()
    model.load_state_dict(read_safetensors(Path(folder) / WEIGHTS), strict=True)
    return model.eval()


def main():
    parser = argparse.ArgumentParser(description="Says what pictures show.")
    parser.add_argument("pictures", nargs="+")
    arguments = parser.parse_args()
    model = load()
    labels = Path(__file__).resolve().parent / "labels.txt"
    names = labels.read_text(encoding="utf-8").splitlines() if labels.exists() else []
    with torch.no_grad():
        for picture in arguments.pictures:
            scores = model(prepare(Image.open(picture))[None])[0].softmax(0)
            shares, places = scores.topk(min(5, scores.numel()))
            print(picture)
            for share, place in zip(shares.tolist(), places.tolist()):
                name = names[place] if place < len(names) else str(place)
                print("  {:6.2f} %  {}".format(100 * share, name))


if __name__ == "__main__":
    main()
)py";

const Layer* missingSpelling(const ModelFlow& flow)
{
    for (const auto* layers : {&flow.layers, &flow.others}) {
        for (const Layer* layer : *layers) {
            if (findPythonSpelling(layer->type) == nullptr)
                return layer;
        }
    }
    return nullptr;
}

std::string replaced(std::string text, std::string_view what, const std::string& by)
{
    for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + by.size()))
        text.replace(at, what.size(), by);
    return text;
}

} // namespace

std::string pythonClassName(const NetworkGraph& graph)
{
    std::string name = pythonIdentifier(graph.name.empty() ? "network" : graph.name);
    if (name.front() >= 'a' && name.front() <= 'z')
        name.front() = static_cast<char>(name.front() - 'a' + 'A');
    // A helper of that name would be hidden.
    const bool taken = name == "F" || !pythonHelper(name).empty();
    return taken ? name + "Network" : name;
}

Result<std::string> pythonModel(const NetworkGraph& graph)
{
    GRAFT_TRY(flow, modelFlow(graph));
    if (const Layer* layer = missingSpelling(flow))
        return makeError(ErrorCode::Unsupported,
                         GRAFT_TR_NOOP("core", "Layer %1 has the type %2, for which there is no PyTorch code."),
                         {layer->name, layer->type});
    ScopeWriter writer(flow, pythonClassName(graph));
    const std::vector<std::string> classes = writer.write(*scopeTree(flow));

    std::string text = "# " + pythonIdentifier(graph.name) +
                       ", exported by Graft. Needs PyTorch 1.13 or newer.\n"
                       "# The result is the logits; softmax makes shares of them.\n"
                       "import torch\nimport torch.nn.functional as F  # noqa: F401\nfrom torch import nn\n";
    for (const std::string& helper : writer.helpers())
        text += "\n\n" + std::string(pythonHelper(helper));
    for (const std::string& definition : classes)
        text += "\n\n" + definition;
    return text;
}

std::string pythonLoader(const NetworkGraph& graph, const std::string& weightFile)
{
    const auto inputs = graph.ofType("Input");
    const std::string model = pythonClassName(graph);
    std::string text =
        "# Loads the trained network and says what pictures show: python3 load.py PICTURE...\n"
        "import argparse\nimport json\nfrom pathlib import Path\n\nimport torch\nfrom PIL import Image\n\n"
        "from model import " +
        model + "\n\n\n" + std::string(safetensorsReader) + "\n\n";
    if (!inputs.empty())
        text += pythonPreprocessing(*inputs.front()) + "\n\n";
    return text + replaced(replaced(std::string(loaderMain), "MODEL", model), "WEIGHTS", pythonString(weightFile));
}

} // namespace graft::code
