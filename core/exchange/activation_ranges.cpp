// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/activation_ranges.h"

#include "core/evaluation/predictor.h"
#include "core/layers/shape_inference.h"

#include <algorithm>
#include <cmath>
#include <memory>
#include <string>

namespace graft {
namespace {

constexpr double leftOut = 0.0005; ///< share of a sample's values at each end

/// A network whose output is one long row: every value at the wanted ports.
NetworkGraph observed(const NetworkGraph& graph, const std::vector<PortRef>& ports)
{
    NetworkGraph out = graph;
    const auto outputs = graph.ofType("Output");
    for (const Layer* output : outputs) {
        const LayerId id = output->id;
        std::erase_if(out.connections, [id](const Connection& c) { return c.to.layer == id; });
        std::erase_if(out.layers, [id](const Layer& layer) { return layer.id == id; });
    }
    const auto append = [&out](const char* type, const char* name) {
        Layer layer;
        layer.id = out.nextId();
        layer.name = out.uniqueName(name);
        layer.type = type;
        out.layers.push_back(layer);
        return layer.id;
    };
    std::vector<LayerId> rows;
    for (const PortRef port : ports) {
        rows.push_back(append("Flatten", "observed_row"));
        out.connections.push_back({port, {rows.back(), 0}});
    }
    const LayerId all = append("Concat", "observed");
    for (std::size_t i = 0; i < rows.size(); ++i)
        out.connections.push_back({{rows[i], 0}, {all, static_cast<std::uint16_t>(i)}});
    const LayerId end = append("Output", "observed_output");
    out.connections.push_back({{all, 0}, {end, 0}});
    return out;
}

/// The range of one sample's values; they are put into another order.
ValueRange rangeOf(std::span<float> values, bool percentile)
{
    if (!percentile) {
        const auto [low, high] = std::ranges::minmax_element(values);
        return {static_cast<double>(*low), static_cast<double>(*high)};
    }
    const auto skipped = static_cast<std::ptrdiff_t>(leftOut * static_cast<double>(values.size()));
    const auto nth = [&values](std::ptrdiff_t n) {
        std::ranges::nth_element(values, values.begin() + n);
        return static_cast<double>(values[static_cast<std::size_t>(n)]);
    };
    return {nth(skipped), nth(static_cast<std::ptrdiff_t>(values.size()) - 1 - skipped)};
}

} // namespace

Result<std::map<PortRef, ValueRange>> measureRanges(const NetworkGraph& graph, const WeightStore& weights,
                                                    const std::vector<PortRef>& ports, const SampleSource& source,
                                                    const RangeOptions& options, const ProgressCallback& progress,
                                                    const RunControl* control)
{
    std::map<PortRef, ValueRange> ranges;
    if (ports.empty())
        return ranges;
    const NetworkAnalysis analysis = analyseNetwork(graph);
    GRAFT_TRY(predictor, Predictor::create(std::make_shared<const NetworkGraph>(observed(graph, ports)), weights,
                                           DeviceChoice::Cpu));
    const auto width = static_cast<std::size_t>(predictor.inputSpec().elementsPerSample());
    const auto offered = static_cast<std::size_t>(source.sampleSpec().elementsPerSample());
    if (source.size() == 0 || offered != width)
        return makeError(ErrorCode::ShapeMismatch,
                         GRAFT_TR_NOOP("core", "The pictures for calibration do not fit the network's input."));
    const std::size_t count = std::min(options.samples, source.size());
    std::vector<float> sample(width);
    for (std::size_t i = 0; i < count; ++i) {
        if (control != nullptr && control->checkpoint())
            return makeError(ErrorCode::Cancelled, GRAFT_TR_NOOP("core", "The export was stopped."));
        GRAFT_CHECK(source.read(i * source.size() / count, sample));
        GRAFT_TRY(values, predictor.logits(sample, 1));
        std::size_t at = 0;
        for (const PortRef port : ports) {
            const auto length = static_cast<std::size_t>(analysis.outputOf(port.layer)->elementsPerSample());
            const ValueRange found = rangeOf(std::span(values).subspan(at, length), options.percentile);
            at += length;
            const auto [place, first] = ranges.emplace(port, found);
            ValueRange& range = place->second;
            if (!first && options.percentile) {
                range.low += found.low;
                range.high += found.high;
            } else if (!first) {
                range.low = std::min(range.low, found.low);
                range.high = std::max(range.high, found.high);
            }
        }
        if (progress)
            progress({i + 1, count, GRAFT_TR_NOOP("core", "Measuring the layers' values")});
    }
    if (options.percentile) {
        for (auto& [port, range] : ranges) {
            range.low /= static_cast<double>(count);
            range.high /= static_cast<double>(count);
        }
    }
    return ranges;
}

} // namespace graft
