// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/formats/onnx/onnx_proto_p.h"
#include "core/formats/onnx/onnx_writer.h"
#include "core/layers/layer_schema.h"
#include "core/layers/tensor_spec.h"
#include "core/weights/weight_store.h"

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <utility>
#include <variant>
#include <vector>

/// Private to core/formats/onnx.
namespace graft::onnxfile {

using AttributeValue = std::variant<std::int64_t, float, std::string, std::vector<std::int64_t>>;
using Attribute = std::pair<const char*, AttributeValue>;

/// Puts nodes and initializers into a graph, one layer after the other.
class GraphWriter {
public:
    GraphWriter(onnx::GraphProto& graph, const WeightStore& weights, const WriteOptions& options)
        : m_graph(graph),
          m_weights(weights),
          m_options(options)
    {
    }

    [[nodiscard]] const WriteOptions& options() const { return m_options; }
    /// What follows belongs to this layer.
    void beginLayer(const std::string& name);
    /// The layer's value is `value`; its last node gets the layer's name, and so does the value. Returns that name, or
    /// `value` for layers that need no node.
    std::string endLayer(const std::string& value);

    /// A node with one output; returns the output's name.
    std::string node(const std::string& op, std::vector<std::string> inputs,
                     std::initializer_list<Attribute> attributes = {});
    void addAttribute(const char* name, const AttributeValue& value); ///< to the node added last

    /// A tensor of the layer, as an initializer of its full name; another shape with the same numbers if given.
    Result<std::string> weight(const std::string& suffix, std::optional<std::vector<std::int64_t>> shape = {});
    /// A weight [out, in] as [in, out], the order MatMul wants.
    Result<std::string> transposedWeight(const std::string& suffix);
    /// The weight of a convolution or linear layer (`channelAxis` of the stored tensor counts its outputs): int8 with a
    /// DequantizeLinear where the options say so.
    Result<std::string> kernel(const std::string& suffix, std::size_t channelAxis, bool transposed = false);
    /// The bias that goes with the kernel written last; `inputScale`: of the quantised input, 0 if it is not.
    Result<std::string> bias(const std::string& suffix, double inputScale);

    std::string floats(const std::string& hint, std::vector<std::int64_t> shape, std::span<const float> values);
    std::string number(const std::string& hint, double value) // a scalar
    {
        const auto single = static_cast<float>(value);
        return floats(hint, {}, std::span(&single, 1));
    }
    std::string integers(const std::string& hint, const std::vector<std::int64_t>& values);
    std::string index(const std::string& hint, std::int64_t value); ///< an int64 scalar
    std::string raw(const std::string& hint, int elementType, std::vector<std::int64_t> shape, std::string bytes);

private:
    [[nodiscard]] Result<TensorData> floatTensor(const std::string& suffix) const;
    std::string unique(const std::string& wanted);
    onnx::TensorProto* initializer(const std::string& name, int elementType, const std::vector<std::int64_t>& shape);

    onnx::GraphProto& m_graph;
    const WeightStore& m_weights;
    const WriteOptions& m_options;
    std::string m_layer;
    int m_firstNode = 0; ///< of the layer
    std::set<std::string> m_names;
    std::vector<float> m_kernelScales; ///< of the int8 kernel written last
};

/// What a layer writer works with.
struct LayerContext {
    const Layer& layer;
    GraphWriter& out;
    std::span<const std::string> inputs; ///< value names
    std::span<const TensorSpec> in;
    const TensorSpec& result;
    double inputScale = 0; ///< of a FakeQuantize right before the first input; 0: none

    [[nodiscard]] const std::string& x() const { return inputs[0]; }
    [[nodiscard]] std::size_t rank() const { return in[0].dims.size(); }
    /// A dimension counted from the front, whatever the parameter's sign.
    [[nodiscard]] std::int64_t axis(std::int64_t dim) const
    {
        return dim < 0 ? dim + static_cast<std::int64_t>(rank()) : dim;
    }
    [[nodiscard]] Error cannot(std::string text, std::vector<std::string> more = {}) const;
};

using LayerWriter = Result<std::string> (*)(const LayerContext&);

/// One line of the mapping from layer types to ONNX.
struct WriterEntry {
    std::string_view type;
    LayerWriter write;
};
/// nullptr for types without a writer.
[[nodiscard]] LayerWriter findLayerWriter(std::string_view type);

/// The families' lines.
[[nodiscard]] std::span<const WriterEntry> activationWriters();
[[nodiscard]] std::span<const WriterEntry> attentionWriters();
[[nodiscard]] std::span<const WriterEntry> convolutionWriters();
[[nodiscard]] std::span<const WriterEntry> normalisationWriters();
[[nodiscard]] std::span<const WriterEntry> shapeWriters();

/// [C] as it broadcasts along axis `dim` of a value with `rank` axes: [C, 1, 1].
[[nodiscard]] std::vector<std::int64_t> broadcastShape(std::int64_t count, std::size_t rank, std::int64_t dim);
/// Normalises over some axes with the mean and the spread that the values have: (x - mean) / sqrt(var + eps).
[[nodiscard]] std::string normalised(GraphWriter& out, const std::string& x, const std::vector<std::int64_t>& axes,
                                     double eps);
/// x as [0, shape...]: the batch stays what it is.
[[nodiscard]] std::string reshapedTo(GraphWriter& out, const std::string& x, std::vector<std::int64_t> shape);

} // namespace graft::onnxfile
