// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layers/head_templates.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace graft {
namespace {

/// "head.", or "head_2." ... whichever no layer that stays begins with.
std::string freePrefix(const NetworkGraph& graph, const LayerSet& removed)
{
    std::string prefix = "head.";
    const auto taken = [&](const Layer& layer) {
        return layer.name.starts_with(prefix) && !removed.contains(layer.id);
    };
    for (int i = 2; std::ranges::any_of(graph.layers, taken); ++i)
        prefix = "head_" + std::to_string(i) + ".";
    return prefix;
}

} // namespace

HeadBuilder::HeadBuilder(const NetworkGraph& graph, const LayerSet& removed, PortRef from, TensorSpec spec,
                         double learnRateFactor)
    : m_end(from),
      m_spec(std::move(spec)),
      m_factor(learnRateFactor),
      m_prefix(freePrefix(graph, removed)),
      m_nextId(graph.nextId().value)
{
    using Dimensions = std::vector<std::int64_t>;
    if (m_spec.dims.size() == 4 && m_spec.axes == "NHWC")
        add("Permute", {{"dims", Dimensions{0, 3, 1, 2}}});
    else if (m_spec.dims.size() == 3)
        add("Mean", {{"dims", Dimensions{m_spec.axes.substr(1, 1) == "C" ? 2 : 1}}});
}

LayerId HeadBuilder::append(const std::string& type, ParameterMap parameters, const std::vector<PortRef>& from,
                            std::span<const TensorSpec> in)
{
    Layer layer;
    layer.id = LayerId{m_nextId++};
    layer.name = m_prefix + std::to_string(m_layers.size());
    layer.type = type;
    layer.parameters = std::move(parameters);
    if (hasLearnables(layer)) {
        layer.fresh = true;
        layer.learnRateFactor = m_factor;
    }
    const auto out = findSchema(type)->inferShapes(layer, in);
    if (!out) {
        refuse(out.error());
        return {};
    }
    std::uint16_t port = 0;
    for (const PortRef source : from)
        m_connections.push_back({source, {layer.id, port++}});
    m_end = {layer.id, 0};
    m_spec = out->front();
    m_layers.push_back(std::move(layer));
    return m_end.layer;
}

HeadBuilder& HeadBuilder::add(const std::string& type, ParameterMap parameters)
{
    if (!m_error)
        append(type, std::move(parameters), {m_end}, std::vector{m_spec});
    return *this;
}

HeadBuilder& HeadBuilder::addBeside(const std::string& first, const std::string& second)
{
    if (m_error)
        return *this;
    const PortRef from = m_end;
    const TensorSpec spec = m_spec;
    std::vector<PortRef> ends;
    std::vector<TensorSpec> specs;
    for (const std::string& type : {first, second}) {
        append(type, {}, {from}, std::vector{spec});
        if (m_error)
            return *this;
        ends.push_back(m_end);
        specs.push_back(m_spec);
    }
    append("Concat", {}, ends, specs);
    return *this;
}

HeadBuilder& HeadBuilder::poolTo(std::int64_t side)
{
    if (!isMap() || (m_spec.dims[2] <= side && m_spec.dims[3] <= side))
        return *this;
    const std::vector<std::int64_t> size{std::min(side, m_spec.dims[2]), std::min(side, m_spec.dims[3])};
    return add("AdaptiveAvgPool2d", {{"output_size", size}});
}

HeadBuilder& HeadBuilder::flatten()
{
    return m_spec.dims.size() > 2 ? add("Flatten") : *this;
}

HeadBuilder& HeadBuilder::linear(std::int64_t features, bool bias)
{
    ParameterMap parameters{{"in_features", m_spec.dims.empty() ? 0 : m_spec.dims.back()}, {"out_features", features}};
    if (!bias)
        parameters["bias"] = false;
    return add("Linear", std::move(parameters));
}

HeadBuilder& HeadBuilder::dropout(double share)
{
    return add("Dropout", {{"p", share}});
}

void HeadBuilder::refuse(Error error)
{
    if (!m_error)
        m_error = std::move(error);
}

} // namespace graft
