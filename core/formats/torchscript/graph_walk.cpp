// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/torchscript/graph_walk_p.h"

#include "core/runtime/tensor_binding_p.h"

#include <torch/csrc/jit/api/function_impl.h>
#include <torch/csrc/jit/ir/constants.h>
#include <torch/csrc/jit/runtime/operator.h>

#include <algorithm>
#include <array>

namespace graft::torchscript {
namespace {

namespace jit = torch::jit;
using c10::IValue;

constexpr std::size_t mostSteps = 2'000'000;
constexpr std::size_t deepestCall = 100;

const void* identityOf(const IValue& object)
{
    return object.toObjectRef().slots().data();
}

Error unsupported(std::string text, std::vector<std::string> arguments = {})
{
    return makeError(ErrorCode::Unsupported, std::move(text), std::move(arguments));
}

/// "aten::relu_" -> "relu".
std::string shortName(const jit::Node* node)
{
    std::string name = node->kind().toUnqualString();
    if (name.size() > 1 && name.back() == '_' && !name.starts_with("__"))
        name.pop_back();
    return name;
}

void collectTensors(const IValue& value, std::vector<at::Tensor>& tensors)
{
    if (value.isTensor() && value.toTensor().defined()) {
        tensors.push_back(value.toTensor());
    } else if (value.isTensorList()) {
        for (const at::Tensor& tensor : value.toTensorVector())
            tensors.push_back(tensor);
    } else if (value.isTuple()) {
        for (const IValue& element : value.toTupleRef().elements())
            collectTensors(element, tensors);
    } else if (value.isList()) {
        for (const IValue& element : value.toListRef())
            collectTensors(element, tensors);
    }
}

IValue listOf(const c10::Type& type, const std::vector<IValue>& elements)
{
    c10::impl::GenericList list(type.expectRef<c10::ListType>().getElementType());
    list.reserve(elements.size());
    for (const IValue& element : elements)
        list.push_back(element);
    return list;
}

IValue dictOf(const c10::Type& type, const std::vector<IValue>& entries)
{
    const auto& dictType = type.expectRef<c10::DictType>();
    c10::impl::GenericDict dict(dictType.getKeyType(), dictType.getValueType());
    for (std::size_t i = 0; i + 1 < entries.size(); i += 2)
        dict.insert_or_assign(entries[i], entries[i + 1]);
    return dict;
}

bool isOneOf(const IValue& value, const std::vector<c10::TypePtr>& types)
{
    const c10::TypePtr own = value.type();
    return std::ranges::any_of(types, [&own](const c10::TypePtr& type) { return own->isSubtypeOf(*type); });
}

IValue tupleOf(const std::vector<IValue>& elements, std::int64_t begin, std::int64_t end)
{
    return c10::ivalue::Tuple::create(std::vector<IValue>(elements.begin() + begin, elements.begin() + end));
}

} // namespace

GraphWalk::GraphWalk(jit::Module module, NetworkAssembler& net, std::int64_t batch)
    : m_module(std::move(module)),
      m_net(net),
      m_batch(batch)
{
    for (const auto& named : m_module.named_modules()) {
        const IValue object = named.value._ivalue();
        m_objects.emplace(identityOf(object), named.name);
        m_leaves.emplace(identityOf(object), named.value.children().size() == 0);
    }
    for (const auto& named : m_module.named_parameters())
        m_parameters.emplace(named.value.data_ptr(), named.name);
    for (const auto& named : m_module.named_buffers())
        m_parameters.emplace(named.value.data_ptr(), named.name);
}

at::Tensor GraphWalk::run(const at::Tensor& input, Value value)
{
    auto method = m_module.find_method("forward");
    if (!method)
        throw WalkFailure{
            unsupported(GRAFT_TR_NOOP("core", "It has no forward(); Graft cannot tell what it computes."))};
    const auto& parameters = method->function().getSchema().arguments();
    std::vector<IValue> arguments{m_module._ivalue()};
    std::size_t wanted = 0;
    for (std::size_t i = 1; i < parameters.size(); ++i) {
        if (parameters[i].default_value()) {
            arguments.push_back(*parameters[i].default_value());
            continue;
        }
        ++wanted;
        arguments.emplace_back(input);
    }
    if (wanted != 1)
        throw WalkFailure{unsupported(GRAFT_TR_NOOP("core", "It takes %1 inputs; Graft opens networks that take one "
                                                            "picture."),
                                      {std::to_string(wanted)})};
    put(input, value);
    std::vector<at::Tensor> results;
    for (const IValue& result : call(method->function(), std::move(arguments)))
        collectTensors(result, results);
    for (const at::Tensor& result : results) {
        if (valueOf(result))
            return result;
    }
    throw WalkFailure{unsupported(GRAFT_TR_NOOP("core", "Its result does not depend on the picture."))};
}

GraphWalk::Value GraphWalk::valueOf(const at::Tensor& tensor) const
{
    const auto it = m_values.find(tensor.unsafeGetTensorImpl());
    return it != m_values.end() ? it->second.second : Value{};
}

GraphWalk::Value GraphWalk::valueOf(const IValue& value) const
{
    return value.isTensor() ? valueOf(value.toTensor()) : Value{};
}

void GraphWalk::put(const at::Tensor& tensor, Value value)
{
    m_values[tensor.unsafeGetTensorImpl()] = {tensor, value};
}

std::string GraphWalk::nameOf(const IValue& tensor) const
{
    if (!tensor.isTensor() || !tensor.toTensor().defined() || !tensor.toTensor().has_storage())
        return {};
    const auto it = m_parameters.find(tensor.toTensor().data_ptr());
    return it != m_parameters.end() ? it->second : std::string();
}

std::string GraphWalk::ownerOf(const IValue& tensor) const
{
    const std::string name = nameOf(tensor);
    const std::size_t dot = name.rfind('.');
    return dot != std::string::npos ? name.substr(0, dot) : std::string();
}

TensorData GraphWalk::dataOf(const at::Tensor& tensor)
{
    auto copy = copyOf(tensor);
    if (!copy)
        throw WalkFailure{copy.error()};
    return *std::move(copy);
}

bool GraphWalk::dependsOnInput(const IValue& value) const
{
    std::vector<at::Tensor> tensors;
    collectTensors(value, tensors);
    for (const at::Tensor& tensor : tensors) {
        if (valueOf(tensor))
            return true;
    }
    return false;
}

std::string GraphWalk::layerName(const std::string& op) const
{
    if (m_modules.empty())
        return op;
    const std::string& path = m_objects.at(m_modules.back());
    if (path.empty())
        return op;
    return m_leaves.at(m_modules.back()) ? path : path + "." + op;
}

std::vector<IValue> GraphWalk::call(jit::Function& function, std::vector<IValue> arguments)
{
    if (!function.isGraphFunction()) {
        jit::Stack stack(std::move(arguments));
        function.run(stack);
        return stack;
    }
    const auto graph = jit::toGraphFunction(function).graph();
    if (m_modules.size() > deepestCall || graph->inputs().size() != arguments.size())
        throw WalkFailure{unsupported(GRAFT_TR_NOOP("core", "Its program is nested too deeply."))};
    Environment environment;
    for (std::size_t i = 0; i < arguments.size(); ++i)
        environment[graph->inputs()[i]] = std::move(arguments[i]);
    const bool module = !graph->inputs().empty() && environment[graph->inputs()[0]].isObject() &&
                        m_objects.contains(identityOf(environment[graph->inputs()[0]]));
    // A function keeps the name of the module that calls it.
    if (module || !m_modules.empty())
        m_modules.push_back(module ? identityOf(environment[graph->inputs()[0]]) : m_modules.back());
    const bool pushed = !m_modules.empty();
    runBlock(graph->block(), environment);
    if (pushed)
        m_modules.pop_back();
    std::vector<IValue> results;
    for (const jit::Value* output : graph->outputs())
        results.push_back(environment.at(output));
    return results;
}

void GraphWalk::runBlock(jit::Block* block, Environment& environment)
{
    for (jit::Node* node : block->nodes())
        runNode(node, environment);
}

void GraphWalk::runNode(jit::Node* node, Environment& environment)
{
    if (++m_steps > mostSteps)
        throw WalkFailure{unsupported(GRAFT_TR_NOOP("core", "Its program is too long."))};
    std::vector<IValue> inputs;
    for (const jit::Value* input : node->inputs()) {
        const auto it = environment.find(input);
        inputs.push_back(it != environment.end() ? it->second : IValue());
    }
    if (runStructure(node, environment, inputs))
        return;
    std::vector<IValue> results = runOperator(node, inputs);
    for (std::size_t i = 0; i < node->outputs().size() && i < results.size(); ++i)
        environment[node->output(i)] = std::move(results[i]);
}

/// Everything that is no operator: constants, attributes, calls, branches, loops, lists.
bool GraphWalk::runStructure(jit::Node* node, Environment& environment, const std::vector<IValue>& inputs)
{
    namespace prim = c10::prim;
    const auto one = [&](IValue value) {
        environment[node->output()] = std::move(value);
        return true;
    };
    switch (node->kind()) {
    case prim::Constant: {
        const auto value = jit::toIValue(node->output());
        return one(value ? *value : IValue());
    }
    case prim::Uninitialized: return one(IValue());
    case prim::unchecked_cast: return one(inputs[0]);
    case prim::GetAttr: return one(inputs[0].toObjectRef().getAttr(node->s(c10::attr::name)));
    case prim::SetAttr: {
        inputs[0].toObject()->setAttr(node->s(c10::attr::name), inputs[1]);
        return true;
    }
    case prim::ListConstruct: return one(listOf(*node->output()->type(), inputs));
    case prim::TupleConstruct: return one(tupleOf(inputs, 0, static_cast<std::int64_t>(inputs.size())));
    case prim::DictConstruct: return one(dictOf(*node->output()->type(), inputs));
    case prim::isinstance: return one(isOneOf(inputs[0], node->tys(c10::attr::types)));
    case prim::TupleSlice:
        return one(tupleOf(inputs[0].toTupleRef().elements().vec(), node->i(c10::attr::beg), node->i(c10::attr::end)));
    case prim::TupleUnpack:
    case prim::ListUnpack: {
        const auto elements =
            inputs[0].isTuple() ? inputs[0].toTupleRef().elements().vec() : inputs[0].toListRef().vec();
        for (std::size_t i = 0; i < node->outputs().size(); ++i)
            environment[node->output(i)] = elements.at(i);
        return true;
    }
    case prim::If: {
        jit::Block* taken = node->blocks()[inputs[0].toBool() ? 0 : 1];
        runBlock(taken, environment);
        for (std::size_t i = 0; i < node->outputs().size(); ++i)
            environment[node->output(i)] = environment.at(taken->outputs()[i]);
        return true;
    }
    case prim::Loop: runLoop(node, environment); return true;
    case prim::Print: return true;
    case prim::CallMethod:
    case prim::CallFunction: {
        const std::vector<IValue> results = callMethod(node, inputs);
        for (std::size_t i = 0; i < node->outputs().size(); ++i)
            environment[node->output(i)] = results.at(i);
        return true;
    }
    default: return false;
    }
}

void GraphWalk::runLoop(jit::Node* node, Environment& environment)
{
    jit::Block* body = node->blocks()[0];
    const std::int64_t most = environment.at(node->input(0)).toInt();
    bool goOn = environment.at(node->input(1)).toBool();
    std::vector<IValue> carried;
    for (std::size_t i = 2; i < node->inputs().size(); ++i)
        carried.push_back(environment[node->input(i)]);
    for (std::int64_t round = 0; goOn && round < most; ++round) {
        environment[body->inputs()[0]] = round;
        for (std::size_t i = 0; i < carried.size(); ++i)
            environment[body->inputs()[i + 1]] = carried[i];
        runBlock(body, environment);
        goOn = environment.at(body->outputs()[0]).toBool();
        for (std::size_t i = 0; i < carried.size(); ++i)
            carried[i] = environment.at(body->outputs()[i + 1]);
    }
    for (std::size_t i = 0; i < carried.size(); ++i)
        environment[node->output(i)] = carried[i];
}

std::vector<IValue> GraphWalk::callMethod(jit::Node* node, const std::vector<IValue>& arguments)
{
    if (node->kind() == c10::prim::CallFunction) {
        const auto type = node->input(0)->type()->expect<c10::FunctionType>();
        return call(*type->function(), {arguments.begin() + 1, arguments.end()});
    }
    if (!arguments[0].isObject())
        throw WalkFailure{unsupported(GRAFT_TR_NOOP("core", "Its program calls a method of something that is no "
                                                            "module."))};
    jit::Function& method = arguments[0].toObjectRef().type()->getMethod(node->s(c10::attr::name));
    std::vector<IValue> results;
    if (!m_silent && callAttention(arguments[0], method, arguments, results))
        return results;
    return call(method, arguments);
}

/// torch.nn.MultiheadAttention on one sequence is one layer, however it is computed inside.
bool GraphWalk::callAttention(const IValue& object, jit::Function& method, const std::vector<IValue>& arguments,
                              std::vector<IValue>& results)
{
    const auto name = object.toObjectRef().type()->name();
    if (!name || name->qualifiedName().find("MultiheadAttention") == std::string::npos || method.name() != "forward" ||
        arguments.size() < 4)
        return false;
    const jit::Module module(object.toObject());
    const Value in = valueOf(arguments[1]);
    const bool own = in && arguments[1].toTensor().is_same(arguments[2].toTensor()) &&
                     arguments[1].toTensor().is_same(arguments[3].toTensor());
    const auto isTrue = [&](const char* attribute) {
        return module.hasattr(attribute) && module.attr(attribute).isBool() && module.attr(attribute).toBool();
    };
    if (!own || !isTrue("batch_first") || !module.hasattr("in_proj_weight") ||
        !module.attr("in_proj_weight").isTensor())
        return false;
    m_silent = true;
    results = call(method, arguments);
    m_silent = false;
    std::vector<at::Tensor> tensors;
    for (const IValue& result : results)
        collectTensors(result, tensors);
    const auto heads = module.attr("num_heads").toInt();
    const at::Tensor weight = module.attr("in_proj_weight").toTensor();
    const std::string path = m_objects.at(identityOf(object));
    m_net.beginSource(path, "MultiheadAttention");
    const Value out =
        m_net.add(path, "MultiheadAttention", {{"embed_dim", weight.size(1)}, {"num_heads", heads}}, {in});
    m_net.setTensor(out, "in_proj_weight", dataOf(weight));
    m_net.setTensor(out, "in_proj_bias", dataOf(module.attr("in_proj_bias").toTensor()));
    const jit::Module projection = module.attr("out_proj").toModule();
    m_net.setTensor(out, "out_proj.weight", dataOf(projection.attr("weight").toTensor()));
    m_net.setTensor(out, "out_proj.bias", dataOf(projection.attr("bias").toTensor()));
    if (!tensors.empty())
        put(tensors.front(), out);
    return true;
}

std::vector<IValue> GraphWalk::runOperator(jit::Node* node, const std::vector<IValue>& inputs)
{
    if (node->maybeOperator() == nullptr)
        throw WalkFailure{unsupported(GRAFT_TR_NOOP("core", "Its program uses %1, which Graft cannot follow."),
                                      {node->kind().toQualString()})};
    bool concerned = false;
    for (const IValue& input : inputs)
        concerned = concerned || (!m_silent && dependsOnInput(input));
    jit::Stack stack(inputs);
    node->getOperation()(stack);
    if (!concerned)
        return stack;
    std::vector<at::Tensor> outputs;
    for (const IValue& output : stack)
        collectTensors(output, outputs);
    // Sizes and types are no layers.
    if (!outputs.empty() && !node->kind().is_prim())
        addLayer(node, inputs, std::move(outputs));
    return stack;
}

void GraphWalk::addLayer(jit::Node* node, const std::vector<IValue>& inputs, std::vector<at::Tensor> outputs)
{
    const std::string op = shortName(node);
    // Taking an element out of a list computes nothing.
    if (op == "__getitem__" || op == "append" || op == "list")
        return;
    OperatorCall call{m_net, inputs, std::move(outputs), layerName(op), op};
    m_net.beginSource(call.name, node->kind().toQualString());
    if (const OperatorHandler handler = findOperator(op); handler != nullptr && handler(*this, call))
        return;
    std::vector<Value> from;
    std::vector<std::pair<std::string, TensorData>> tensors;
    std::string attributes;
    for (std::size_t i = 0; i < inputs.size(); ++i) {
        std::vector<at::Tensor> given;
        collectTensors(inputs[i], given);
        for (const at::Tensor& tensor : given) {
            if (const Value value = valueOf(tensor))
                from.push_back(value);
            else if (tensor.numel() > 1)
                tensors.emplace_back("tensor" + std::to_string(tensors.size()), dataOf(tensor));
        }
        if (inputs[i].isInt())
            attributes += std::to_string(inputs[i].toInt()) + " ";
        else if (inputs[i].isDouble())
            attributes += std::to_string(inputs[i].toDouble()) + " ";
    }
    const Value out = m_net.unknown(call.name, node->kind().toQualString(), attributes, from, tensors,
                                    unsupported(GRAFT_TR_NOOP("core", "Graft has no layer that computes this.")));
    for (const at::Tensor& tensor : call.out)
        put(tensor, out);
}

} // namespace graft::torchscript
