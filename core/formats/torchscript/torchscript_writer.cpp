// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/torchscript/torchscript_writer.h"

#include "core/formats/code/model_flow.h"
#include "core/formats/code/python_text.h"
#include "core/formats/torchscript/script_expressions.h"
#include "core/layers/layer_schema.h"
#include "core/runtime/guard_p.h"
#include "core/runtime/tensor_binding_p.h"

#include <torch/script.h>

#include <cstring>
#include <memory>
#include <set>
#include <sstream>
#include <string_view>

namespace graft::torchscript {
namespace {

namespace jit = torch::jit;

std::vector<std::string> partsOf(std::string_view name)
{
    std::vector<std::string> parts;
    while (true) {
        const std::size_t dot = name.find('.');
        parts.emplace_back(name.substr(0, dot));
        if (dot == std::string_view::npos)
            return parts;
        name.remove_prefix(dot + 1);
    }
}

/// How source reaches the module of that name.
std::string accessOf(std::string_view path)
{
    std::string access = "self";
    for (const std::string& part : partsOf(path))
        access = code::isAttributeName(part) ? access + "." + part
                                             : "getattr(" + access + ", " + code::pythonString(part) + ")";
    return access;
}

/// A name for each layer's output.
std::string variable(std::size_t index)
{
    std::string name("x");
    name += std::to_string(index);
    return name;
}

std::string preparation(const Layer& input)
{
    std::string text = "    x = x.float() / 255.0\n";
    if (boolParameter(input, "bgr") && intParameter(input, "channels") == 3)
        text += "    x = torch.flip(x, [1])\n";
    const auto list = [](std::vector<double> values) {
        std::string out;
        for (const double value : values)
            out += (out.empty() ? "" : ", ") + scriptFloat(value);
        return "torch.reshape(torch.tensor([" + out + "], device=x.device), [1, -1, 1, 1])";
    };
    return text + "    x = (x - " + list(realsParameter(input, "mean")) + ") / " + list(realsParameter(input, "std")) +
           "\n";
}

/// Modules by the names of their tensors; each has the attribute `training`, which Python's train() and eval() set.
class ModuleTree {
public:
    explicit ModuleTree(std::string_view name)
        : m_units(std::make_shared<jit::CompilationUnit>()),
          m_root("__torch__.graft." + std::string(name), m_units)
    {
        m_root.register_attribute("training", c10::BoolType::get(), false);
    }

    void add(const std::string& name, const TensorData& data, bool buffer)
    {
        std::vector<std::string> parts = partsOf(name);
        const std::string last = std::move(parts.back());
        parts.pop_back();
        jit::Module module = moduleAt(parts);
        at::Tensor tensor = viewOf(data).clone();
        if (!buffer && tensor.is_floating_point())
            tensor.set_requires_grad(true);
        module.register_parameter(last, tensor, buffer);
    }

    jit::Module& root() { return m_root; }

private:
    jit::Module moduleAt(const std::vector<std::string>& parts)
    {
        jit::Module module = m_root;
        std::string path;
        for (const std::string& part : parts) {
            path += "." + part;
            const auto known = m_modules.find(path);
            if (known != m_modules.end()) {
                module = known->second;
                continue;
            }
            jit::Module child("__torch__.graft.Layer", m_units, /*shouldMangle=*/true);
            child.register_attribute("training", c10::BoolType::get(), false);
            module.register_module(part, child);
            m_modules.emplace(path, child);
            module = child;
        }
        return module;
    }

    std::shared_ptr<jit::CompilationUnit> m_units;
    jit::Module m_root;
    std::map<std::string, jit::Module> m_modules;
};

bool isBuffer(const Layer& layer, std::string_view suffix)
{
    for (const LearnableSpec& spec : learnablesOf(layer)) {
        if (spec.suffix == suffix)
            return spec.buffer;
    }
    return true;
}

Result<std::vector<std::byte>> archiveOf(const NetworkGraph& graph, const WeightStore& weights,
                                         const WriteOptions& options)
{
    GRAFT_TRY(source, torchScriptSource(graph, options));
    ModuleTree tree(code::pythonIdentifier(graph.name));
    for (const Layer& layer : graph.layers) {
        for (const LearnableSpec& spec : learnablesOf(layer)) {
            const std::string name = layer.name + "." + spec.suffix;
            const TensorData* data = weights.find(name);
            if (data == nullptr)
                return makeError(ErrorCode::InvalidArgument,
                                 GRAFT_TR_NOOP("core", "The weights of layer %1 are incomplete."), {layer.name});
            tree.add(name, *data, isBuffer(layer, spec.suffix));
        }
    }
    tree.root().define(source);
    // Into memory: PyTorch's own file writer ends the process when the disk is full.
    std::ostringstream out;
    jit::ExtraFilesMap extra(options.extraFiles.begin(), options.extraFiles.end());
    tree.root().save(out, extra);
    const std::string text = std::move(out).str();
    std::vector<std::byte> bytes(text.size());
    std::memcpy(bytes.data(), text.data(), text.size());
    return bytes;
}

} // namespace

Result<std::string> torchScriptSource(const NetworkGraph& graph, const WriteOptions& options)
{
    GRAFT_TRY(flow, code::modelFlow(graph));
    std::set<std::string_view> methods;
    std::map<PortRef, std::string> names{{{flow.input->id, 0}, "x"}};
    std::string body = "def forward(self, x: Tensor) -> Tensor:\n";
    if (options.preprocessing)
        body += preparation(*flow.input);
    for (std::size_t i = 0; i < flow.layers.size(); ++i) {
        const Layer& layer = *flow.layers[i];
        const ScriptExpression* expression = findScriptExpression(layer.type);
        if (expression == nullptr)
            return makeError(ErrorCode::Unsupported,
                             GRAFT_TR_NOOP("core", "Layer %1 has the type %2, which TorchScript cannot express."),
                             {layer.name, layer.type});
        if (!expression->method.empty())
            methods.insert(expression->method);
        std::vector<std::string> inputs;
        for (const PortRef& source : flow.sources[layer.id])
            inputs.push_back(names.at(source));
        names[{layer.id, 0}] = variable(i);
        body += "    " + variable(i) + " = " + expression->text(layer, {inputs, accessOf(layer.name)}) + "\n";
    }
    body += "    return torch.flatten(" + names.at(flow.logits) + ", 1)\n";
    std::string source;
    for (const std::string_view method : methods)
        source += scriptMethod(method);
    return source + "\n" + body;
}

Result<std::vector<std::byte>> writeTorchScript(const NetworkGraph& graph, const WeightStore& weights,
                                                const WriteOptions& options)
{
    return guarded([&] { return archiveOf(graph, weights, options); });
}

Result<std::vector<float>> runTorchScript(std::span<const std::byte> archive, std::span<const float> inputs,
                                          const std::vector<std::int64_t>& shape)
{
    return guarded([&]() -> Result<std::vector<float>> {
        const c10::InferenceMode inference;
        std::istringstream in(std::string(reinterpret_cast<const char*>(archive.data()), archive.size()));
        jit::Module module = jit::load(in);
        module.eval();
        const at::Tensor batch =
            at::from_blob(const_cast<float*>(inputs.data()), shape, at::TensorOptions().dtype(at::kFloat)).clone();
        const at::Tensor logits = module.forward({batch}).toTensor().to(at::kFloat).contiguous();
        const auto* numbers = logits.data_ptr<float>();
        return std::vector<float>(numbers, numbers + logits.numel());
    });
}

} // namespace graft::torchscript
