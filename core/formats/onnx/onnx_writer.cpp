// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/onnx/onnx_writer.h"

#include "core/base/version.h"
#include "core/formats/graph_json/graph_json.h"
#include "core/formats/onnx/graph_writer_p.h"
#include "core/graph/topology.h"
#include "core/layers/shape_inference.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <climits>
#include <map>

namespace graft::onnxfile {
namespace {

/// Protocol buffers end at 2 GB.
constexpr std::uint64_t maxModelBytes = INT_MAX;

class ModelWriter {
public:
    ModelWriter(const NetworkGraph& graph, const WeightStore& weights, const WriteOptions& options)
        : m_graph(graph),
          m_weights(weights),
          m_options(options),
          m_writer(*m_model.mutable_graph(), weights, options)
    {
    }

    Result<std::string> write()
    {
        GRAFT_CHECK(findEnds());
        GRAFT_CHECK(checkSize());
        m_analysis = analyseNetwork(m_graph);
        for (const Issue& issue : m_analysis.issues) {
            if (issue.severity == Severity::Error)
                return issue.what;
        }
        writeHeader();
        GRAFT_CHECK(writeLayers());
        writeOutput();
        writeMetadata();
        std::string bytes;
        if (m_model.ByteSizeLong() > maxModelBytes || !m_model.SerializeToString(&bytes))
            return tooLarge();
        return bytes;
    }

private:
    static Error tooLarge()
    {
        return makeError(ErrorCode::Unsupported,
                         GRAFT_TR_NOOP("core", "An ONNX file holds at most 2 GB; this network needs more."));
    }

    Result<void> findEnds()
    {
        const auto inputs = m_graph.ofType("Input");
        const auto outputs = m_graph.ofType("Output");
        if (inputs.size() != 1 || outputs.size() != 1)
            return makeError(ErrorCode::InvalidArgument,
                             GRAFT_TR_NOOP("core", "The network needs an input layer and an output layer."));
        m_input = inputs.front();
        m_output = outputs.front();
        // The scores are what leaves the network: a softmax in front of the output is not part of them.
        const Layer* reader = m_output;
        while (reader != nullptr) {
            const auto before = m_graph.inputsOf(reader->id);
            if (before.size() != 1)
                break;
            const Layer* layer = m_graph.find(before.front().from.layer);
            if (layer == nullptr || layer->type != "Softmax") {
                m_logits = before.front().from;
                break;
            }
            reader = layer;
        }
        m_wanted = ancestors(m_graph, m_logits.layer);
        if (!m_wanted.contains(m_input->id))
            return makeError(ErrorCode::InvalidArgument,
                             GRAFT_TR_NOOP("core", "No data flows from the input to the output layer %1."),
                             {m_output->name});
        return {};
    }

    [[nodiscard]] Result<void> checkSize() const
    {
        return m_weights.byteSize() > maxModelBytes ? Result<void>(tooLarge()) : Result<void>();
    }

    void writeHeader()
    {
        // The oldest file version that may carry this version of the operators.
        m_model.set_ir_version(m_options.opset >= 15 ? 8 : 7);
        m_model.set_producer_name("Graft");
        m_model.set_producer_version(std::string(graftVersion()));
        m_model.add_opset_import()->set_version(m_options.opset);
        m_model.mutable_graph()->set_name(m_graph.name.empty() ? "network" : m_graph.name);
    }

    static void describeValue(onnx::ValueInfoProto& value, const std::string& name, const TensorSpec& spec)
    {
        value.set_name(name);
        auto* tensor = value.mutable_type()->mutable_tensor_type();
        tensor->set_elem_type(onnx::TensorProto::FLOAT);
        auto* shape = tensor->mutable_shape();
        shape->add_dim()->set_dim_param("batch");
        for (std::size_t d = 1; d < spec.dims.size(); ++d)
            shape->add_dim()->set_dim_value(spec.dims[d]);
    }

    Result<void> writeLayers()
    {
        GRAFT_TRY(order, topologicalOrder(m_graph));
        for (const LayerId id : order) {
            if (!m_wanted.contains(id))
                continue;
            const Layer& layer = *m_graph.find(id);
            m_writer.beginLayer(layer.name);
            if (layer.type == "Input")
                m_values[{id, 0}] = writeInput(layer);
            else
                GRAFT_CHECK(writeLayer(layer));
        }
        return {};
    }

    std::string writeInput(const Layer& layer)
    {
        const TensorSpec& spec = *m_analysis.outputOf(layer.id);
        if (!m_options.preprocessing) {
            describeValue(*m_model.mutable_graph()->add_input(), layer.name, spec);
            return layer.name;
        }
        const std::string pixels = layer.name + "/pixels";
        describeValue(*m_model.mutable_graph()->add_input(), pixels, spec);
        std::string x = pixels;
        if (boolParameter(layer, "bgr") && spec.dims[1] == 3)
            x = m_writer.node("Gather", {x, m_writer.integers("order", {2, 1, 0})}, {{"axis", std::int64_t{1}}});
        const std::vector<double> mean = realsParameter(layer, "mean");
        const std::vector<double> std = realsParameter(layer, "std");
        std::vector<float> scale;
        std::vector<float> offset;
        for (std::size_t c = 0; c < mean.size(); ++c) {
            scale.push_back(static_cast<float>(1.0 / (255.0 * std[c])));
            offset.push_back(static_cast<float>(-mean[c] / std[c]));
        }
        const std::vector<std::int64_t> shape{spec.dims[1], 1, 1};
        x = m_writer.node("Mul", {x, m_writer.floats("scale", shape, scale)});
        return m_writer.endLayer(m_writer.node("Add", {x, m_writer.floats("offset", shape, offset)}));
    }

    Result<void> writeLayer(const Layer& layer)
    {
        const LayerWriter writer = findLayerWriter(layer.type);
        if (writer == nullptr) {
            Error error = makeError(ErrorCode::Unsupported,
                                    GRAFT_TR_NOOP("core", "The layer %1 has the type %2, which cannot be written to an "
                                                          "ONNX file."),
                                    {layer.name, layer.type});
            error.layer = layer.name;
            return error;
        }
        std::vector<std::string> inputs;
        std::vector<TensorSpec> specs;
        double inputScale = 0;
        for (const Connection& connection : m_graph.inputsOf(layer.id)) {
            inputs.push_back(m_values.at(connection.from));
            specs.push_back(*m_analysis.outputOf(connection.from.layer));
            const Layer& before = *m_graph.find(connection.from.layer);
            if (inputs.size() == 1 && before.type == "FakeQuantize")
                inputScale = realParameter(before, "scale");
        }
        GRAFT_TRY(value, writer({layer, m_writer, inputs, specs, *m_analysis.outputOf(layer.id), inputScale}));
        m_values[{layer.id, 0}] = m_writer.endLayer(value);
        return {};
    }

    void writeOutput()
    {
        m_writer.beginLayer(m_output->name);
        const std::string& logits = m_values.at(m_logits);
        const std::string value =
            m_writer.endLayer(m_options.softmax ? m_writer.node("Softmax", {logits}, {{"axis", std::int64_t{1}}})
                                                : m_writer.node("Identity", {logits}));
        describeValue(*m_model.mutable_graph()->add_output(), value, *m_analysis.outputOf(m_logits.layer));
    }

    void addMetadata(std::string_view key, std::string value)
    {
        auto* entry = m_model.add_metadata_props();
        entry->set_key(std::string(key));
        entry->set_value(std::move(value));
    }

    void writeMetadata()
    {
        const auto text = [](const nlohmann::json& json) {
            return json.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
        };
        addMetadata(versionKey, std::string(graftVersion()));
        addMetadata(classesKey, text(textsParameter(*m_output, "classes")));
        nlohmann::json preparation;
        for (const auto& [name, value] : effectiveParameters(*m_input))
            std::visit([&, key = name](const auto& v) { preparation[key] = v; }, value);
        addMetadata(preprocessingKey, text(preparation));
        if (!m_options.describeNetwork || m_options.int8Weights)
            return;
        addMetadata(optionsKey, text({{"opset", m_options.opset},
                                      {"preprocessing", m_options.preprocessing},
                                      {"softmax", m_options.softmax}}));
        addMetadata(networkKey, graphToJson(written()));
    }

    /// The network without what does not lead to the scores.
    [[nodiscard]] NetworkGraph written() const
    {
        const LayerSet kept = ancestors(m_graph, m_output->id);
        NetworkGraph graph = m_graph;
        std::erase_if(graph.layers, [&kept](const Layer& layer) { return !kept.contains(layer.id); });
        std::erase_if(graph.connections, [&kept](const Connection& c) { return !kept.contains(c.to.layer); });
        return graph;
    }

    const NetworkGraph& m_graph;
    const WeightStore& m_weights;
    const WriteOptions& m_options;
    onnx::ModelProto m_model;
    GraphWriter m_writer;
    NetworkAnalysis m_analysis;
    const Layer* m_input = nullptr;
    const Layer* m_output = nullptr;
    PortRef m_logits;
    LayerSet m_wanted;
    std::map<PortRef, std::string> m_values;
};

} // namespace

Result<std::string> writeModel(const NetworkGraph& graph, const WeightStore& weights, const WriteOptions& options)
{
    if (options.opset < lowestWrittenOpset || options.opset > highestWrittenOpset)
        return makeError(
            ErrorCode::InvalidArgument, GRAFT_TR_NOOP("core", "ONNX files are written with opset %1 to %2, not %3."),
            {std::to_string(lowestWrittenOpset), std::to_string(highestWrittenOpset), std::to_string(options.opset)});
    return ModelWriter(graph, weights, options).write();
}

} // namespace graft::onnxfile
