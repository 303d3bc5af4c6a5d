// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
// graft-import-logits FILE...: opens networks of other programs in this process and prints one line of JSON for each:
// what became of the layers, and what the network answers to one sample of waves (number i is sin(0.7 i + 0.5), C
// order). Programs beside this one compare the answers with the original's.
#include "core/exchange/model_export.h"
#include "core/exchange/model_import.h"
#include "core/layers/layer_schema.h"

#include <nlohmann/json.hpp>

#include <cmath>
#include <iostream>
#include <memory>
#include <utility>
#include <vector>

namespace {

using namespace graft;

nlohmann::json describe(const std::filesystem::path& file)
{
    nlohmann::json json{{"file", file.string()}};
    const auto model = importHere(file, {});
    if (!model) {
        json["error"] = model.error().message();
        return json;
    }
    json["layers"] = model->graph.layers.size();
    json["mapped"] = model->count(LayerFate::Mapped);
    json["approximated"] = model->count(LayerFate::Approximated);
    json["unknown"] = model->count(LayerFate::Unknown);
    json["model"] = model->modelName;
    for (const Issue& issue : model->issues)
        json["issues"].push_back(issue.what.message());
    const auto inputs = model->graph.ofType("Input");
    if (inputs.size() != 1)
        return json;
    const std::vector<std::int64_t> shape{1, intParameter(*inputs.front(), "channels"),
                                          intParameter(*inputs.front(), "height"),
                                          intParameter(*inputs.front(), "width")};
    json["shape"] = shape;
    json["mean"] = realsParameter(*inputs.front(), "mean");
    json["std"] = realsParameter(*inputs.front(), "std");
    std::vector<float> wave;
    for (std::int64_t i = 0; i < shape[1] * shape[2] * shape[3]; ++i)
        wave.push_back(static_cast<float>(std::sin(0.7 * static_cast<double>(i) + 0.5)));
    const auto logits = probeLogits(std::make_shared<const NetworkGraph>(model->graph), model->weights, wave, 1);
    if (logits)
        json["logits"] = *logits;
    else
        json["error"] = logits.error().message();
    return json;
}

} // namespace

int main(int argc, char** argv)
{
    if (argc < 2) {
        std::cerr << "Usage: graft-import-logits FILE...\n";
        return 2;
    }
    for (int i = 1; i < argc; ++i)
        std::cout << describe(argv[i]).dump() << std::endl;
    return 0;
}
