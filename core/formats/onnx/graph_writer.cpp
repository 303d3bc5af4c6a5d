// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/onnx/graph_writer_p.h"

#include "core/weights/tensor_transform.h"

#include <algorithm>
#include <cmath>
#include <cstring>

namespace graft::onnxfile {
namespace {

std::string bytesOf(const TensorData& tensor)
{
    const auto bytes = tensor.bytes();
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

template <class T>
std::string bytesOf(std::span<const T> values)
{
    return {reinterpret_cast<const char*>(values.data()), values.size_bytes()};
}

/// The largest magnitude of each slice along an axis.
std::vector<float> channelMaxima(const TensorData& tensor, std::span<const float> values, std::size_t axis)
{
    const auto& shape = tensor.shape();
    std::int64_t inner = 1;
    for (std::size_t d = axis + 1; d < shape.size(); ++d)
        inner *= shape[d];
    const std::int64_t channels = shape[axis];
    std::vector<float> maxima(static_cast<std::size_t>(channels), 0.0F);
    for (std::size_t i = 0; i < values.size(); ++i) {
        const auto channel = static_cast<std::size_t>((static_cast<std::int64_t>(i) / inner) % channels);
        maxima[channel] = std::max(maxima[channel], std::abs(values[i]));
    }
    return maxima;
}

} // namespace

Error LayerContext::cannot(std::string text, std::vector<std::string> more) const
{
    more.insert(more.begin(), layer.name);
    Error error = makeError(ErrorCode::Unsupported, std::move(text), std::move(more));
    error.layer = layer.name;
    return error;
}

void GraphWriter::beginLayer(const std::string& name)
{
    m_layer = name;
    m_firstNode = m_graph.node_size();
    m_kernelScales.clear();
}

std::string GraphWriter::unique(const std::string& wanted)
{
    std::string name = wanted;
    for (int i = 2; !m_names.insert(name).second; ++i)
        name = wanted + "/" + std::to_string(i);
    return name;
}

std::string GraphWriter::endLayer(const std::string& value)
{
    if (m_graph.node_size() == m_firstNode)
        return value;
    onnx::NodeProto& last = *m_graph.mutable_node(m_graph.node_size() - 1);
    if (last.output_size() != 1 || last.output(0) != value)
        return value;
    const std::string name = unique(m_layer);
    last.set_name(m_layer);
    last.set_output(0, name);
    return name;
}

std::string GraphWriter::node(const std::string& op, std::vector<std::string> inputs,
                              std::initializer_list<Attribute> attributes)
{
    onnx::NodeProto& made = *m_graph.add_node();
    made.set_op_type(op);
    for (std::string& input : inputs)
        made.add_input(std::move(input));
    const std::string name = unique(m_layer + "/" + op);
    made.set_name(name);
    made.add_output(name);
    for (const auto& [key, value] : attributes)
        addAttribute(key, value);
    return name;
}

void GraphWriter::addAttribute(const char* name, const AttributeValue& value)
{
    onnx::AttributeProto& attribute = *m_graph.mutable_node(m_graph.node_size() - 1)->add_attribute();
    attribute.set_name(name);
    if (const auto* integer = std::get_if<std::int64_t>(&value)) {
        attribute.set_type(onnx::AttributeProto::INT);
        attribute.set_i(*integer);
    } else if (const auto* real = std::get_if<float>(&value)) {
        attribute.set_type(onnx::AttributeProto::FLOAT);
        attribute.set_f(*real);
    } else if (const auto* text = std::get_if<std::string>(&value)) {
        attribute.set_type(onnx::AttributeProto::STRING);
        attribute.set_s(*text);
    } else {
        attribute.set_type(onnx::AttributeProto::INTS);
        for (const std::int64_t i : std::get<std::vector<std::int64_t>>(value))
            attribute.add_ints(i);
    }
}

onnx::TensorProto* GraphWriter::initializer(const std::string& name, int elementType,
                                            const std::vector<std::int64_t>& shape)
{
    onnx::TensorProto* tensor = m_graph.add_initializer();
    tensor->set_name(name);
    tensor->set_data_type(elementType);
    for (const std::int64_t dim : shape)
        tensor->add_dims(dim);
    return tensor;
}

std::string GraphWriter::raw(const std::string& hint, int elementType, std::vector<std::int64_t> shape,
                             std::string bytes)
{
    const std::string name = unique(m_layer + "/" + hint);
    initializer(name, elementType, shape)->set_raw_data(std::move(bytes));
    return name;
}

std::string GraphWriter::floats(const std::string& hint, std::vector<std::int64_t> shape, std::span<const float> values)
{
    return raw(hint, onnx::TensorProto::FLOAT, std::move(shape), bytesOf(values));
}

std::string GraphWriter::integers(const std::string& hint, const std::vector<std::int64_t>& values)
{
    return raw(hint, onnx::TensorProto::INT64, {static_cast<std::int64_t>(values.size())},
               bytesOf(std::span<const std::int64_t>(values)));
}

std::string GraphWriter::index(const std::string& hint, std::int64_t value)
{
    return raw(hint, onnx::TensorProto::INT64, {}, bytesOf(std::span<const std::int64_t>(&value, 1)));
}

Result<TensorData> GraphWriter::floatTensor(const std::string& suffix) const
{
    const TensorData* data = m_weights.find(m_layer + "." + suffix);
    if (data == nullptr)
        return makeError(ErrorCode::NotFound, GRAFT_TR_NOOP("core", "The tensor %1 is missing."),
                         {m_layer + "." + suffix});
    return data->converted(data->dtype() == DType::Int64 ? DType::Int64 : DType::Float32);
}

Result<std::string> GraphWriter::weight(const std::string& suffix, std::optional<std::vector<std::int64_t>> shape)
{
    GRAFT_TRY(tensor, floatTensor(suffix));
    const std::string name = unique(m_layer + "." + suffix);
    const int type = tensor.dtype() == DType::Int64 ? onnx::TensorProto::INT64 : onnx::TensorProto::FLOAT;
    initializer(name, type, shape ? *shape : tensor.shape())->set_raw_data(bytesOf(tensor));
    return name;
}

Result<std::string> GraphWriter::transposedWeight(const std::string& suffix)
{
    GRAFT_TRY(tensor, floatTensor(suffix));
    const std::vector<std::size_t> axes{1, 0};
    GRAFT_TRY(turned, permuted(tensor, axes));
    const std::string name = unique(m_layer + "." + suffix);
    initializer(name, onnx::TensorProto::FLOAT, turned.shape())->set_raw_data(bytesOf(turned));
    return name;
}

Result<std::string> GraphWriter::kernel(const std::string& suffix, std::size_t channelAxis, bool transposed)
{
    if (!m_options.int8Weights)
        return transposed ? transposedWeight(suffix) : weight(suffix);
    GRAFT_TRY(stored, floatTensor(suffix));
    TensorData tensor = stored;
    if (transposed) {
        const std::vector<std::size_t> axes{1, 0};
        GRAFT_TRY(turned, permuted(stored, axes));
        tensor = turned;
        channelAxis = 1 - channelAxis;
    }
    GRAFT_TRY(values, floatsOf(tensor));
    m_kernelScales = channelMaxima(tensor, values, channelAxis);
    for (float& scale : m_kernelScales)
        scale = scale > 0.0F ? scale / 127.0F : 1.0F;
    const auto& shape = tensor.shape();
    std::int64_t inner = 1;
    for (std::size_t d = channelAxis + 1; d < shape.size(); ++d)
        inner *= shape[d];
    const auto channels = static_cast<std::int64_t>(m_kernelScales.size());
    std::string bytes(values.size(), '\0');
    for (std::size_t i = 0; i < values.size(); ++i) {
        const float scale = m_kernelScales[static_cast<std::size_t>((static_cast<std::int64_t>(i) / inner) % channels)];
        const float rounded = std::clamp(std::nearbyint(values[i] / scale), -127.0F, 127.0F);
        bytes[i] = static_cast<char>(static_cast<std::int8_t>(rounded));
    }
    const std::string name = unique(m_layer + "." + suffix);
    initializer(name, onnx::TensorProto::INT8, shape)->set_raw_data(std::move(bytes));
    const std::string scales = floats("weight_scale", {channels}, m_kernelScales);
    const std::string zeros =
        raw("weight_zero", onnx::TensorProto::INT8, {channels}, std::string(m_kernelScales.size(), '\0'));
    return node("DequantizeLinear", {name, scales, zeros}, {{"axis", static_cast<std::int64_t>(channelAxis)}});
}

Result<std::string> GraphWriter::bias(const std::string& suffix, double inputScale)
{
    if (m_kernelScales.empty() || inputScale <= 0)
        return weight(suffix);
    // What integer arithmetic adds: steps as wide as those of the products.
    GRAFT_TRY(tensor, floatTensor(suffix));
    GRAFT_TRY(values, floatsOf(tensor));
    if (values.size() != m_kernelScales.size())
        return weight(suffix);
    std::vector<float> scales(values.size());
    std::vector<std::int32_t> steps(values.size());
    constexpr double largest = 2147483520.0; // the largest float below 2^31
    for (std::size_t i = 0; i < values.size(); ++i) {
        scales[i] = m_kernelScales[i] * static_cast<float>(inputScale);
        steps[i] = static_cast<std::int32_t>(
            std::clamp(std::nearbyint(static_cast<double>(values[i]) / scales[i]), -largest, largest));
    }
    const std::string name = unique(m_layer + "." + suffix);
    const std::vector<std::int64_t> shape{static_cast<std::int64_t>(values.size())};
    initializer(name, onnx::TensorProto::INT32, shape)->set_raw_data(bytesOf(std::span<const std::int32_t>(steps)));
    const std::string scale = floats("bias_scale", shape, scales);
    const std::string zero = raw("bias_zero", onnx::TensorProto::INT32, shape, std::string(steps.size() * 4, '\0'));
    return node("DequantizeLinear", {name, scale, zero}, {{"axis", std::int64_t{0}}});
}

std::vector<std::int64_t> broadcastShape(std::int64_t count, std::size_t rank, std::int64_t dim)
{
    std::vector<std::int64_t> shape{count};
    for (auto d = static_cast<std::size_t>(dim) + 1; d < rank; ++d)
        shape.push_back(1);
    return shape;
}

std::string reshapedTo(GraphWriter& out, const std::string& x, std::vector<std::int64_t> shape)
{
    shape.insert(shape.begin(), 0);
    return out.node("Reshape", {x, out.integers("shape", shape)});
}

} // namespace graft::onnxfile
