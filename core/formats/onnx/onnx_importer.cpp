// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/onnx/onnx_importer_p.h"

#include "core/weights/tensor_transform.h"

#include <algorithm>

namespace graft::onnxfile {
namespace {

OperatorReader findReader(std::string_view type)
{
    for (const auto family : {attentionReaders(), convolutionReaders(), elementReaders(), normalisationReaders(),
                              resamplingReaders(), shapeReaders()}) {
        const auto found = std::ranges::find(family, type, &OperatorEntry::type);
        if (found != family.end())
            return found->read;
    }
    return nullptr;
}

bool isIdentity(const Integers& perm)
{
    for (std::size_t i = 0; i < perm.size(); ++i) {
        if (perm[i] != static_cast<std::int64_t>(i))
            return false;
    }
    return true;
}

} // namespace

Error notMapped(std::string text, std::vector<std::string> args)
{
    return makeError(ErrorCode::Unsupported, std::move(text), std::move(args));
}

Importer::Importer(Model model, const ImportOptions& options)
    : m_model(std::move(model)),
      m_options(options),
      m_net(m_model.graphName.empty() ? "network" : m_model.graphName, "onnx")
{
}

void Importer::setConstant(const std::string& name, TensorData tensor)
{
    m_model.constants.insert_or_assign(name, std::move(tensor));
}

Value Importer::valueOf(const std::string& name)
{
    const auto found = m_flows.find(name);
    if (found == m_flows.end())
        return {};
    Flow& flow = found->second;
    if (!flow.pending.empty()) {
        flow.value = m_net.add(flow.pendingName, "Permute", {{"dims", flow.pending}}, {flow.value});
        flow.pending.clear();
    }
    return flow.value;
}

Integers Importer::dimsOf(const std::string& name) const
{
    const auto found = m_flows.find(name);
    const auto spec = found != m_flows.end() ? m_net.specOf(found->second.value) : Result<TensorSpec>(Error{});
    if (!spec)
        return {};
    Integers dims = spec->dims;
    const Integers& pending = found->second.pending;
    for (std::size_t i = 0; i < pending.size(); ++i)
        dims[i] = spec->dims[static_cast<std::size_t>(pending[i])];
    return dims;
}

void Importer::alias(const std::string& name, const std::string& other)
{
    const auto found = m_flows.find(other);
    if (found != m_flows.end())
        m_flows.insert_or_assign(name, Flow(found->second));
}

void Importer::transpose(const std::string& name, const std::string& from, const Integers& perm,
                         const std::string& layer)
{
    Flow flow = m_flows.find(from)->second;
    Integers all = perm;
    if (!flow.pending.empty()) {
        for (std::size_t i = 0; i < perm.size(); ++i)
            all[i] = flow.pending[static_cast<std::size_t>(perm[i])];
    }
    flow.pending = isIdentity(all) ? Integers{} : all;
    flow.pendingName = layer;
    m_flows.insert_or_assign(name, std::move(flow));
}

/// Shape arithmetic: computed here, because Graft's layers know their shapes.
bool Importer::foldShape(const Node& node)
{
    if (node.outputs.size() != 1 || !node.domain.empty())
        return false;
    if (node.type == "Shape" && isComputed(node.input(0))) {
        Integers dims = dimsOf(node.input(0));
        if (dims.empty())
            return false;
        std::ranges::replace(dims, std::int64_t{-1}, unknownLength);
        const auto rank = static_cast<std::int64_t>(dims.size());
        const auto inside = [rank](std::int64_t at) {
            return std::clamp<std::int64_t>(at < 0 ? at + rank : at, 0, rank);
        };
        const std::int64_t begin = inside(node.integer("start", 0));
        const std::int64_t end = std::max(begin, inside(node.integer("end", rank)));
        setConstant(node.outputs[0], integerTensor(std::span(dims).subspan(static_cast<std::size_t>(begin),
                                                                           static_cast<std::size_t>(end - begin))));
        return true;
    }
    std::vector<const TensorData*> inputs;
    for (const std::string& input : node.inputs) {
        inputs.push_back(input.empty() ? nullptr : constant(input));
        if (!input.empty() && inputs.back() == nullptr)
            return false;
    }
    auto folded = inputs.empty() ? std::nullopt : foldNode(node, inputs, m_model.opset);
    if (!folded)
        return false;
    setConstant(node.outputs[0], *std::move(folded));
    return true;
}

void Importer::readNode(const Node& node)
{
    if (foldShape(node))
        return;
    m_net.beginSource(node.name.empty() ? node.outputs[0] : node.name,
                      node.sourceType.empty() ? node.type : node.sourceType);
    const OperatorReader read = node.domain.empty() && !node.subgraphs ? findReader(node.type) : nullptr;
    if (read == nullptr) {
        becomeUnknown(node, notMapped(GRAFT_TR_NOOP("core", "Graft has no layer for this operator.")));
        return;
    }
    if (auto done = read(NodeReader(*this, node)); !done)
        becomeUnknown(node, done.error());
}

void Importer::becomeUnknown(const Node& node, Error reason)
{
    std::vector<Value> inputs;
    std::vector<std::pair<std::string, TensorData>> tensors;
    for (std::size_t i = 0; i < node.inputs.size(); ++i) {
        if (isComputed(node.inputs[i]))
            inputs.push_back(valueOf(node.inputs[i]));
        else if (const TensorData* tensor = constant(node.inputs[i]))
            tensors.emplace_back("input" + std::to_string(i), *tensor);
    }
    const std::string type = node.sourceType.empty() ? node.type : node.sourceType;
    const Value value = m_net.unknown(layerNameOf(node, m_model), node.domain.empty() ? type : node.domain + "." + type,
                                      node.attributeText(), inputs, tensors, std::move(reason));
    for (const std::string& output : node.outputs) {
        if (!output.empty())
            setValue(output, value);
    }
}

/// Backwards from the network's output over what only changes shapes.
void Importer::findTrailing()
{
    if (m_model.outputs.empty())
        return;
    std::string at = m_model.outputs.front().name;
    m_trailing.insert(at);
    for (std::size_t i = m_model.nodes.size(); i-- > 0;) {
        const Node& node = m_model.nodes[i];
        if (node.outputs.empty() || node.outputs[0] != at)
            continue;
        static constexpr std::string_view harmless[] = {"Reshape", "Flatten", "Squeeze", "Identity",
                                                        "Cast",    "Dropout", "ArgMax"};
        if (std::ranges::find(harmless, node.type) == std::end(harmless))
            return;
        at = node.input(0);
        m_trailing.insert(at);
    }
}

Result<ImportedModel> Importer::import()
{
    m_net.setProvenance("opset", std::to_string(m_model.opset));
    if (!m_model.producer.empty())
        m_net.setProvenance("producer", m_model.producer + " " + m_model.producerVersion);
    foldConstants(m_model);
    recognisePatterns(m_model);
    findTrailing();
    readInputs();
    for (const Node& node : m_model.nodes)
        readNode(node);
    noteFoldedNormalisation();
    readOutput();
    return m_net.finish();
}

void Importer::noteFoldedNormalisation()
{
    bool normalised = false;
    bool shortcut = false;
    bool depthwise = false;
    for (const Layer& layer : m_net.graph().layers) {
        normalised = normalised || layer.type == "BatchNorm2d" || layer.type == "LayerNorm" ||
                     layer.type == "LayerNorm2d" || layer.type == "InstanceNorm2d" || layer.type == "GroupNorm";
        shortcut = shortcut || layer.type == "Add";
        depthwise = depthwise || (layer.type == "Conv2d" && intParameter(layer, "groups") > 1);
    }
    const bool folded = std::ranges::any_of(m_net.graph().layers, [](const Layer& layer) {
        return layer.type == "Conv2d" && boolParameter(layer, "bias");
    });
    if (normalised || !folded || (!shortcut && !depthwise))
        return;
    m_net.addIssue({Severity::Info,
                    makeError(ErrorCode::Unsupported,
                              GRAFT_TR_NOOP("core", "Batch normalisations were folded into the convolutions when this "
                                                    "file was made. It computes the same; training works, but adapts "
                                                    "more slowly than with them.")),
                    {},
                    {},
                    "folded-normalisation"});
}

std::optional<TensorData> NodeReader::floats(std::size_t i, std::optional<Integers> shape) const
{
    const TensorData* tensor = constant(i);
    const auto converted = tensor != nullptr ? tensor->converted(DType::Float32) : Result<TensorData>(Error{});
    if (!converted)
        return std::nullopt;
    if (!shape)
        return *converted;
    const auto fitted = reshaped(*converted, *shape);
    return fitted ? std::optional(*fitted) : std::nullopt;
}

Integers NodeReader::integers(std::size_t i, std::string_view attribute) const
{
    const TensorData* tensor = constant(i);
    return tensor != nullptr ? integersOf(*tensor) : node.integers(attribute);
}

std::optional<double> NodeReader::number(std::size_t i, std::string_view attribute) const
{
    if (const TensorData* tensor = constant(i))
        return scalarOf(tensor);
    return node.has(attribute) ? std::optional(node.real(attribute, 0)) : std::nullopt;
}

Result<Integers> NodeReader::dims(std::size_t i) const
{
    if (!computed(i))
        return notMapped(GRAFT_TR_NOOP("core", "It reads something that is not computed from the picture."));
    Integers found = in.dimsOf(node.input(i));
    if (found.empty())
        return notMapped(GRAFT_TR_NOOP("core", "It lies behind an unknown layer, so its shape is not known."));
    return found;
}

Result<void> NodeReader::layer(const char* type, ParameterMap parameters) const
{
    if (!computed(0))
        return notMapped(GRAFT_TR_NOOP("core", "It reads something that is not computed from the picture."));
    result(in.net().add(name(), type, std::move(parameters), {value(0)}));
    return {};
}

std::string NodeReader::name() const
{
    return layerNameOf(node, in.model());
}

} // namespace graft::onnxfile
