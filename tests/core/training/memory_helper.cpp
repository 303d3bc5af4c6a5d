// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a few steps really need: memory_helper MODEL BATCH SIDE FROZEN(0|1). Prints the forecast and the growth of the
// resident set at its peak, in bytes.
#include "core/layers/network_edits.h"
#include "core/runtime/initialisation.h"
#include "core/training/device_memory_p.h"
#include "core/training/memory_forecast.h"
#include "core/training/trainer.h"
#include "core/zoo/catalogue.h"
#include "tests/support/synthetic.h"

#include <cinttypes>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <string>

namespace {

using namespace graft;

std::uint64_t peakBytes()
{
    std::ifstream in("/proc/self/status");
    for (std::string word; in >> word;) {
        std::uint64_t kibibytes = 0;
        if (word == "VmHWM:" && in >> kibibytes)
            return kibibytes * 1024;
    }
    return 0;
}

bool trainShortly(const NetworkGraph& graph, const TrainingOptions& options, const SampleSource& training,
                  const SampleSource& validation)
{
    MetricsLog log;
    TrainingObserver observer;
    TrainingControl control;
    const auto outcome = train({test::snapshot(graph), {}, training, validation, options}, log, observer, control);
    if (!outcome.ok())
        std::fprintf(stderr, "%s\n", outcome.error().message().c_str());
    return outcome.ok();
}

} // namespace

int main(int argc, char** argv)
{
    if (argc < 5)
        return 2;
    const auto* entry = findModel(argv[1]);
    if (entry == nullptr)
        return 2;
    TrainingOptions options;
    options.device = DeviceChoice::Cpu;
    options.epochs = 1;
    options.batchSize = 4;
    options.threads = 1;
    options.readers = 1;
    // What LibTorch makes once for itself is no need of the run.
    if (!trainShortly(test::smallNetwork(), options, test::SyntheticSource(16), test::SyntheticSource(8)))
        return 1;
    NetworkGraph graph = entry->build();
    options.batchSize = std::atoi(argv[2]);
    const auto side = std::atoi(argv[3]);
    for (Layer& layer : graph.layers) {
        if (layer.type == "Input") {
            layer.parameters["height"] = std::int64_t{side};
            layer.parameters["width"] = std::int64_t{side};
        }
        const bool head = layer.name.starts_with("fc") || layer.name.starts_with("classifier");
        if (argv[4][0] == '1' && !head)
            layer.learnRateFactor = 0;
    }
    const auto samples = static_cast<std::size_t>(options.batchSize);
    const auto forecast = forecastMemory(graph, options, 2 * samples, samples);
    if (!forecast.ok())
        return 1;
    releaseUnusedMemory({});
    std::ofstream("/proc/self/clear_refs") << "5"; // the peak begins anew
    const std::uint64_t before = residentBytes();
    if (!trainShortly(graph, options, test::SyntheticSource(2 * samples, 3, side),
                      test::SyntheticSource(samples, 3, side)))
        return 1;
    const std::uint64_t peak = peakBytes();
    releaseUnusedMemory({});
    std::printf("%" PRIu64 " %" PRIu64 " %" PRIu64 "\n", forecast->total, peak - before,
                residentBytes() - std::min(residentBytes(), before));
    return 0;
}
