// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/onnx/onnx_model_p.h"

#include "core/formats/onnx/onnx_proto_p.h"

#include <google/protobuf/io/coded_stream.h>

#include <algorithm>
#include <bit>
#include <charconv>
#include <climits>
#include <cstring>
#include <set>

namespace graft::onnxfile {
namespace {

constexpr int maxNesting = 40;
constexpr int maxNodes = 100000;
constexpr int maxValues = 200000;

Error damaged()
{
    return makeError(ErrorCode::Corrupt, GRAFT_TR_NOOP("core", "This is no ONNX model, or it is damaged."));
}

std::optional<DType> dtypeOf(int type)
{
    switch (type) {
    case onnx::TensorProto::FLOAT: return DType::Float32;
    case onnx::TensorProto::DOUBLE: return DType::Float64;
    case onnx::TensorProto::FLOAT16: return DType::Float16;
    case onnx::TensorProto::BFLOAT16: return DType::BFloat16;
    case onnx::TensorProto::INT64: return DType::Int64;
    case onnx::TensorProto::INT32: return DType::Int32;
    case onnx::TensorProto::INT16: return DType::Int16;
    case onnx::TensorProto::INT8: return DType::Int8;
    case onnx::TensorProto::UINT8: return DType::UInt8;
    case onnx::TensorProto::BOOL: return DType::Bool;
    default: return std::nullopt;
    }
}

/// Narrow kinds travel as int32 numbers where they do not travel as bytes.
template <class To, class From>
Result<void> copyValues(const From& values, TensorData& tensor)
{
    if (static_cast<std::int64_t>(values.size()) != tensor.elementCount())
        return damaged();
    std::byte* to = tensor.mutableBytes().data();
    for (const auto value : values) {
        const auto narrow = static_cast<To>(value);
        std::memcpy(to, &narrow, sizeof narrow);
        to += sizeof narrow;
    }
    return {};
}

Result<void> copyTyped(const onnx::TensorProto& proto, TensorData& tensor)
{
    switch (tensor.dtype()) {
    case DType::Float32: return copyValues<float>(proto.float_data(), tensor);
    case DType::Float64: return copyValues<double>(proto.double_data(), tensor);
    case DType::Int64: return copyValues<std::int64_t>(proto.int64_data(), tensor);
    case DType::Int32: return copyValues<std::int32_t>(proto.int32_data(), tensor);
    case DType::Float16:
    case DType::BFloat16: return copyValues<std::uint16_t>(proto.int32_data(), tensor);
    case DType::Int16: return copyValues<std::int16_t>(proto.int32_data(), tensor);
    case DType::Int8: return copyValues<std::int8_t>(proto.int32_data(), tensor);
    case DType::UInt8:
    case DType::Bool: return copyValues<std::uint8_t>(proto.int32_data(), tensor);
    }
    return damaged();
}

/// -1 where the entry is absent; an Error unless it is a number of its own.
Result<std::int64_t> externalNumber(const onnx::TensorProto& proto, const char* key)
{
    for (const auto& entry : proto.external_data()) {
        if (entry.key() != key)
            continue;
        std::int64_t number = 0;
        const char* end = entry.value().data() + entry.value().size();
        const auto parsed = std::from_chars(entry.value().data(), end, number);
        if (parsed.ec != std::errc() || parsed.ptr != end || number < 0)
            return damaged();
        return number;
    }
    return -1;
}

Result<TensorData> tensorOf(const onnx::TensorProto& proto, const std::filesystem::path& folder)
{
    const auto dtype = dtypeOf(proto.data_type());
    if (!dtype || proto.has_segment() || proto.dims_size() > 16)
        return makeError(ErrorCode::Unsupported,
                         GRAFT_TR_NOOP("core", "The tensor %1 has an element type that Graft does not know."),
                         {proto.name()});
    const std::vector<std::int64_t> shape(proto.dims().begin(), proto.dims().end());
    GRAFT_TRY(count, checkedElementCount(shape));
    const std::uint64_t bytes = static_cast<std::uint64_t>(count) * sizeOf(*dtype);
    std::vector<std::byte> outside;
    std::span<const std::byte> source;
    if (proto.data_location() == onnx::TensorProto::EXTERNAL) {
        if (folder.empty())
            return makeError(ErrorCode::Refused, GRAFT_TR_NOOP("core", "The model keeps its weights in other files."));
        const auto location =
            std::ranges::find(proto.external_data(), "location", [](const auto& entry) { return entry.key(); });
        GRAFT_TRY(offset, externalNumber(proto, "offset"));
        GRAFT_TRY(length, externalNumber(proto, "length"));
        const std::string name = location != proto.external_data().end() ? location->value() : std::string();
        GRAFT_TRY(read, readExternalData(folder, name, std::max<std::int64_t>(offset, 0), length, bytes));
        outside = std::move(read);
        source = outside;
    } else if (proto.has_raw_data()) {
        source = std::as_bytes(std::span(proto.raw_data().data(), proto.raw_data().size()));
    } else {
        // Never allocate more than the file holds.
        const auto held = static_cast<std::int64_t>(proto.float_data_size()) + proto.int32_data_size() +
                          proto.int64_data_size() + proto.double_data_size();
        if (held != count)
            return damaged();
        GRAFT_TRY(tensor, TensorData::allocate(*dtype, shape));
        GRAFT_CHECK(copyTyped(proto, tensor));
        return std::move(tensor);
    }
    if (source.size() != bytes)
        return makeError(ErrorCode::Corrupt, GRAFT_TR_NOOP("core", "The tensor %1 is truncated or too long."),
                         {proto.name()});
    GRAFT_TRY(tensor, TensorData::allocate(*dtype, shape));
    std::ranges::copy(source, tensor.mutableBytes().begin());
    return std::move(tensor);
}

Result<void> readAttribute(const onnx::AttributeProto& proto, Node& node, const std::filesystem::path& folder)
{
    NodeAttribute value;
    switch (proto.type()) {
    case onnx::AttributeProto::INT: value = proto.i(); break;
    case onnx::AttributeProto::FLOAT: value = proto.f(); break;
    case onnx::AttributeProto::STRING: value = proto.s(); break;
    case onnx::AttributeProto::INTS: value = std::vector<std::int64_t>(proto.ints().begin(), proto.ints().end()); break;
    case onnx::AttributeProto::FLOATS: value = std::vector<float>(proto.floats().begin(), proto.floats().end()); break;
    case onnx::AttributeProto::STRINGS:
        value = std::vector<std::string>(proto.strings().begin(), proto.strings().end());
        break;
    case onnx::AttributeProto::TENSOR: {
        auto tensor = tensorOf(proto.t(), folder);
        if (!tensor && tensor.error().code == ErrorCode::Unsupported)
            return {}; // the node lacks what it needs and becomes unknown
        if (!tensor)
            return tensor.error();
        value = *std::move(tensor);
        break;
    }
    case onnx::AttributeProto::GRAPH:
    case onnx::AttributeProto::GRAPHS: node.subgraphs = true; return {};
    default: return {};
    }
    node.attributes.insert_or_assign(proto.name(), std::move(value));
    return {};
}

ValueFacts factsOf(const onnx::ValueInfoProto& proto)
{
    ValueFacts facts;
    facts.name = proto.name();
    facts.isTensor = proto.type().has_tensor_type();
    facts.elementType = proto.type().tensor_type().elem_type();
    for (const auto& dim : proto.type().tensor_type().shape().dim())
        facts.dims.push_back(dim.has_dim_value() && dim.dim_value() > 0 ? dim.dim_value() : unknownLength);
    return facts;
}

Result<void> readNodes(const onnx::GraphProto& graph, Model& model, const std::filesystem::path& folder)
{
    for (const onnx::NodeProto& proto : graph.node()) {
        Node node;
        node.name = proto.name();
        node.type = proto.op_type();
        node.domain = proto.domain() == "ai.onnx" ? std::string() : proto.domain();
        node.inputs.assign(proto.input().begin(), proto.input().end());
        node.outputs.assign(proto.output().begin(), proto.output().end());
        for (const onnx::AttributeProto& attribute : proto.attribute())
            GRAFT_CHECK(readAttribute(attribute, node, folder));
        model.nodes.push_back(std::move(node));
    }
    return {};
}

/// Files should list nodes in an order in which they can be computed; those that do not are sorted, cycles refused.
Result<void> sortNodes(Model& model)
{
    std::map<std::string_view, std::size_t> makers;
    for (std::size_t i = 0; i < model.nodes.size(); ++i) {
        for (const std::string& output : model.nodes[i].outputs) {
            if (!output.empty() && (!makers.emplace(output, i).second || model.constant(output) != nullptr))
                return damaged();
        }
    }
    std::vector<std::size_t> waiting(model.nodes.size(), 0);
    std::vector<std::vector<std::size_t>> readers(model.nodes.size());
    for (std::size_t i = 0; i < model.nodes.size(); ++i) {
        for (const std::string& input : model.nodes[i].inputs) {
            if (const auto maker = makers.find(input); maker != makers.end()) {
                readers[maker->second].push_back(i);
                ++waiting[i];
            }
        }
    }
    std::set<std::size_t> ready; // the file's order among those that may come next
    for (std::size_t i = 0; i < waiting.size(); ++i) {
        if (waiting[i] == 0)
            ready.insert(i);
    }
    std::vector<Node> sorted;
    sorted.reserve(model.nodes.size());
    while (!ready.empty()) {
        const std::size_t i = *ready.begin();
        ready.erase(ready.begin());
        for (const std::size_t reader : readers[i]) {
            if (--waiting[reader] == 0)
                ready.insert(reader);
        }
        sorted.push_back(model.nodes[i]);
    }
    if (sorted.size() != model.nodes.size())
        return makeError(ErrorCode::Corrupt, GRAFT_TR_NOOP("core", "The model's operators form a circle."));
    model.nodes = std::move(sorted);
    return {};
}

} // namespace

Result<Model> parseModel(std::span<const std::byte> bytes, const std::filesystem::path& folder)
{
    if (bytes.size() > INT_MAX)
        return makeError(ErrorCode::Unsupported, GRAFT_TR_NOOP("core", "An ONNX file holds at most 2 GB."));
    onnx::ModelProto proto;
    google::protobuf::io::CodedInputStream stream(reinterpret_cast<const std::uint8_t*>(bytes.data()),
                                                  static_cast<int>(bytes.size()));
    stream.SetRecursionLimit(maxNesting);
    if (!proto.ParseFromCodedStream(&stream) || !stream.ConsumedEntireMessage() || !proto.has_graph())
        return damaged();
    const onnx::GraphProto& graph = proto.graph();
    if (graph.node_size() > maxNodes || graph.initializer_size() > maxValues || graph.input_size() > maxValues ||
        graph.output_size() > maxValues)
        return makeError(ErrorCode::Unsupported, GRAFT_TR_NOOP("core", "The model has too many operators or tensors."));
    Model model;
    bool hasOpset = false;
    for (const auto& import : proto.opset_import()) {
        if (import.domain().empty() || import.domain() == "ai.onnx") {
            model.opset = import.version();
            hasOpset = true;
        }
    }
    if (!hasOpset)
        return makeError(ErrorCode::Unsupported,
                         GRAFT_TR_NOOP("core", "The model does not say which version of ONNX's operators (opset) it "
                                               "uses, so they cannot be read reliably."));
    model.graphName = graph.name();
    model.producer = proto.producer_name();
    model.producerVersion = proto.producer_version();
    for (const auto& entry : proto.metadata_props())
        model.metadata.insert_or_assign(entry.key(), entry.value());
    for (const onnx::TensorProto& tensor : graph.initializer()) {
        auto read = tensorOf(tensor, folder);
        if (!read && read.error().code == ErrorCode::Unsupported)
            continue; // what reads it becomes unknown
        if (!read)
            return read.error();
        model.constants.insert_or_assign(tensor.name(), *std::move(read));
    }
    GRAFT_CHECK(readNodes(graph, model, folder));
    GRAFT_CHECK(sortNodes(model));
    for (const auto& value : graph.input()) {
        if (!model.constants.contains(value.name()))
            model.inputs.push_back(factsOf(value));
    }
    for (const auto& value : graph.output())
        model.outputs.push_back(factsOf(value));
    if (model.inputs.empty() || model.outputs.empty())
        return makeError(ErrorCode::Unsupported, GRAFT_TR_NOOP("core", "The model has no input or no output."));
    return model;
}

const TensorData* Model::constant(std::string_view name) const
{
    const auto found = constants.find(name);
    return found != constants.end() ? &found->second : nullptr;
}

std::int64_t Node::integer(std::string_view key, std::int64_t otherwise) const
{
    const auto found = attributes.find(key);
    const auto* value = found != attributes.end() ? std::get_if<std::int64_t>(&found->second) : nullptr;
    return value != nullptr ? *value : otherwise;
}

double Node::real(std::string_view key, double otherwise) const
{
    const auto found = attributes.find(key);
    const auto* value = found != attributes.end() ? std::get_if<float>(&found->second) : nullptr;
    return value != nullptr ? static_cast<double>(*value) : otherwise;
}

std::string Node::text(std::string_view key, std::string otherwise) const
{
    const auto found = attributes.find(key);
    const auto* value = found != attributes.end() ? std::get_if<std::string>(&found->second) : nullptr;
    return value != nullptr ? *value : std::move(otherwise);
}

std::vector<std::int64_t> Node::integers(std::string_view key) const
{
    const auto found = attributes.find(key);
    const auto* value = found != attributes.end() ? std::get_if<std::vector<std::int64_t>>(&found->second) : nullptr;
    return value != nullptr ? *value : std::vector<std::int64_t>{};
}

std::string Node::attributeText() const
{
    std::string out;
    const auto list = [](const auto& values) {
        std::string text = "[";
        for (std::size_t i = 0; i < values.size() && i < 16; ++i) {
            char number[32];
            const auto end = std::to_chars(number, number + sizeof number, values[i]).ptr;
            text += (i > 0 ? ", " : "") + std::string(number, end);
        }
        return text + (values.size() > 16 ? ", ...]" : "]");
    };
    for (const auto& [key, value] : attributes) {
        std::string text = "tensor";
        if (const auto* i = std::get_if<std::int64_t>(&value))
            text = std::to_string(*i);
        else if (const auto* f = std::get_if<float>(&value))
            text = list(std::vector<float>{*f});
        else if (const auto* s = std::get_if<std::string>(&value))
            text = s->substr(0, 80);
        else if (const auto* is = std::get_if<std::vector<std::int64_t>>(&value))
            text = list(*is);
        else if (const auto* fs = std::get_if<std::vector<float>>(&value))
            text = list(*fs);
        out += (out.empty() ? "" : ", ") + key + "=" + text;
    }
    return out;
}

} // namespace graft::onnxfile
