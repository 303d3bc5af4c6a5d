// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/dot/dot.h"

#include "core/layers/layer_schema.h"

#include <string_view>
#include <unordered_map>

namespace graft {
namespace {

/// Inside a quoted string; "\N" and the like would be replaced by Graphviz, so a backslash is doubled.
std::string escaped(std::string_view text)
{
    std::string out;
    for (const char c : text) {
        if (c == '"' || c == '\\')
            out += '\\';
        if (static_cast<unsigned char>(c) < 0x20)
            out += ' ';
        else
            out += c;
    }
    return out;
}

/// Edge colours of ui.md, light.
std::string_view colorOf(LayerCategory category)
{
    switch (category) {
    case LayerCategory::Input: return "#64748B";
    case LayerCategory::Convolution: return "#2563EB";
    case LayerCategory::Linear: return "#4F46E5";
    case LayerCategory::Normalisation: return "#0E9384";
    case LayerCategory::Activation: return "#D97706";
    case LayerCategory::Pooling: return "#BE185D";
    case LayerCategory::Combine: return "#7C3AED";
    case LayerCategory::Shape: return "#6B7280";
    case LayerCategory::Regularisation: return "#A16207";
    case LayerCategory::Output: return "#15803D";
    }
    return "#6B7280";
}

class Writer {
public:
    Writer(const NetworkGraph& graph, const NetworkAnalysis& analysis, const BlockTree& blocks)
        : m_graph(graph),
          m_analysis(analysis),
          m_blocks(blocks)
    {
        for (const Layer& layer : graph.layers)
            m_layers.emplace(layer.id, &layer);
    }

    std::string write()
    {
        m_out = "digraph \"" + escaped(m_graph.name) + "\" {\n";
        m_out += "  rankdir=TB;\n"
                 "  graph [fontname=\"sans-serif\", fontsize=11, color=\"#D9DEE5\", style=rounded];\n"
                 "  node [shape=box, style=\"rounded,filled\", fillcolor=\"#FFFFFF\", fontname=\"sans-serif\", "
                 "fontsize=11];\n"
                 "  edge [color=\"#5B6673\", arrowsize=0.6];\n";
        for (const Layer& layer : m_graph.layers) {
            if (!m_blocks.blockOf.contains(layer.id))
                node(layer, 1);
        }
        for (std::size_t i = 0; i < m_blocks.blocks.size(); ++i) {
            if (m_blocks.blocks[i].parent == Block::none)
                cluster(i, 1);
        }
        for (const Connection& connection : m_graph.connections)
            m_out += "  " + idOf(connection.from.layer) + " -> " + idOf(connection.to.layer) + ";\n";
        m_out += "}\n";
        return std::move(m_out);
    }

private:
    static std::string idOf(LayerId layer) { return "n" + std::to_string(layer.value); }

    void cluster(std::size_t index, int depth)
    {
        const std::string indent(static_cast<std::size_t>(depth) * 2, ' ');
        const Block& block = m_blocks.blocks[index];
        m_out += indent + "subgraph \"cluster_" + std::to_string(index) + "\" {\n";
        m_out += indent + "  label=\"" + escaped(block.title) + "\";\n";
        for (const LayerId layer : block.layers) {
            if (const auto it = m_layers.find(layer); it != m_layers.end())
                node(*it->second, depth + 1);
        }
        for (const std::size_t inner : block.blocks)
            cluster(inner, depth + 1);
        m_out += indent + "}\n";
    }

    void node(const Layer& layer, int depth)
    {
        const LayerSchema* schema = findSchema(layer.type);
        std::string kind = layer.type;
        if (schema != nullptr && schema->summary) {
            if (const std::string summary = schema->summary(layer); !summary.empty())
                kind += " " + summary;
        }
        std::string label = escaped(layer.name) + "\\n" + escaped(kind);
        if (const TensorSpec* output = m_analysis.outputOf(layer.id))
            label += "\\n" + escaped(output->text());
        m_out += std::string(static_cast<std::size_t>(depth) * 2, ' ') + idOf(layer.id) + " [label=\"" + label +
                 "\", color=\"" + std::string(colorOf(schema != nullptr ? schema->category : LayerCategory::Shape)) +
                 "\"";
        if (hasLearnables(layer) && layer.learnRateFactor == 0)
            m_out += ", fillcolor=\"#E6F4FB\"";
        else if (hasLearnables(layer) && layer.fresh)
            m_out += ", fillcolor=\"#E3F6EE\"";
        m_out += "];\n";
    }

    const NetworkGraph& m_graph;
    const NetworkAnalysis& m_analysis;
    const BlockTree& m_blocks;
    std::unordered_map<LayerId, const Layer*> m_layers;
    std::string m_out;
};

} // namespace

std::string graphToDot(const NetworkGraph& graph, const NetworkAnalysis& analysis, const BlockTree& blocks)
{
    return Writer(graph, analysis, blocks).write();
}

} // namespace graft
