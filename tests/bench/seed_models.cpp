// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Takes the networks people know from other designers through what Graft is for: build, replace the head for five
// classes, train one epoch with a frozen trunk and one with everything learning. Prints a table in Markdown; the exit
// status says whether all went well. Names of models as arguments: only these.
#include "core/layers/network_edits.h"
#include "core/layers/shape_inference.h"
#include "core/runtime/initialisation.h"
#include "core/training/trainer.h"
#include "core/zoo/catalogue.h"
#include "tests/support/synthetic.h"

#include <chrono>
#include <cmath>
#include <cstdio>
#include <string>
#include <utility>
#include <vector>

namespace graft {
namespace {

/// A model, and the side of the pictures it is trained with: small, to be quick.
struct Seed {
    const char* name;
    int side;
};

const std::vector<Seed> seeds{{"squeezenet1_1", 64}, {"googlenet", 64},
                              {"resnet18", 64},      {"resnet50", 64},
                              {"resnet101", 64},     {"vgg16", 32},
                              {"vgg19", 32},         {"alexnet", 64},
                              {"mobilenet_v2", 64},  {"shufflenet_v2_x1_0", 64},
                              {"darknet19", 64},     {"inception_v3", 96},
                              {"densenet201", 64},   {"efficientnet_b0", 64},
                              {"xception", 96},      {"nasnet_mobile", 96}};

class Silent final : public TrainingObserver {};

struct Outcome {
    std::string text; ///< for the table
    bool good = false;
    WeightStore weights;
};

/// Tensors of layers that learn which differ between two stores.
std::size_t changedTensors(const WeightStore& before, const WeightStore& after)
{
    std::size_t changed = 0;
    for (const auto& [name, tensor] : before.tensors()) {
        const TensorData* other = after.find(name);
        changed += other == nullptr || !other->identical(tensor) ? 1 : 0;
    }
    return changed;
}

/// One epoch over eight made-up pictures, two at a time.
Outcome trainOnce(const NetworkGraph& graph, const WeightStore& weights, int side, bool frozen)
{
    constexpr std::size_t pictures = 8;
    constexpr std::size_t classes = 5;
    const test::SyntheticSource training{pictures, classes, side, 1};
    const test::SyntheticSource validation{pictures / 2, classes, side, 2};
    TrainingOptions options;
    options.epochs = 1;
    options.batchSize = 2;
    options.learningRate = 1e-3;
    options.seed = 7;
    options.device = DeviceChoice::Cpu;
    MetricsLog log;
    Silent observer;
    TrainingControl control;
    const auto begin = std::chrono::steady_clock::now();
    auto outcome = train({test::snapshot(graph), weights, training, validation, options}, log, observer, control);
    if (!outcome)
        return {outcome.error().message(), false, {}};
    const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
    const bool finite = outcome->epochs.size() == 1 && std::isfinite(outcome->epochs.front().trainLoss);
    const bool kept = outcome->frozenHashBefore == outcome->frozenHashAfter;
    const std::size_t changed = changedTensors(weights, outcome->weights);
    const bool learned = frozen ? changed >= 1 && changed <= 2 : changed > weights.size() / 3;
    const bool good = finite && kept && learned;
    char text[96];
    std::snprintf(text, sizeof text, "%s, %zu tensors changed, %.1f s", good ? "yes" : "NO", changed, seconds);
    return {text, good, std::move(outcome->weights)};
}

bool show(const Seed& seed)
{
    const CatalogueEntry* entry = findModel(seed.name);
    if (entry == nullptr) {
        std::printf("| %s | not in the catalogue | | | |\n", seed.name);
        return false;
    }
    NetworkGraph graph = entry->build();
    const NetworkAnalysis analysis = analyseNetwork(graph);
    const bool builds = analysis.issues.empty() && analysis.total.parameters == entry->parameters;
    for (const char* name : {"height", "width"})
        graph.layers.front().parameters[name] = std::int64_t{seed.side};
    const auto edits = replaceHead(graph, {"one", "two", "three", "four", "five"});
    bool replaced = edits.ok() && applyEdits(graph, *edits).ok();
    const auto freeze = freezeTrunk(graph);
    replaced = replaced && freeze.ok() && applyEdits(graph, *freeze).ok() && !analyseNetwork(graph).hasErrors();
    const auto weights = completeWeights(graph, {}, MissingTensors::Initialise, 11);
    if (!replaced || !weights) {
        std::printf("| %s | %s | NO | | |\n", entry->title.c_str(), builds ? "yes" : "NO");
        return false;
    }
    const Outcome frozen = trainOnce(graph, *weights, seed.side, true);
    for (const GraphEdit& edit : unfreezeAll(graph))
        static_cast<void>(applyEdit(graph, edit));
    const Outcome all = frozen.good ? trainOnce(graph, frozen.weights, seed.side, false) : Outcome{};
    std::printf("| %s | %s, %zu layers, %.1f M | yes | %s | %s |\n", entry->title.c_str(), builds ? "yes" : "NO",
                graph.layers.size(), static_cast<double>(entry->parameters) / 1e6, frozen.text.c_str(),
                all.text.c_str());
    std::fflush(stdout);
    return builds && frozen.good && all.good;
}

} // namespace
} // namespace graft

int main(int argc, char** argv)
{
    std::printf("| model | builds | head for 5 classes | epoch with frozen trunk | epoch with all learning |\n");
    std::printf("|---|---|---|---|---|\n");
    bool good = true;
    for (const graft::Seed& seed : graft::seeds) {
        bool wanted = argc == 1;
        for (int i = 1; i < argc; ++i)
            wanted = wanted || std::string(argv[i]) == seed.name;
        if (wanted)
            good = graft::show(seed) && good;
    }
    std::printf(good ? "All went well.\n" : "Something failed.\n");
    return good ? 0 : 1;
}
