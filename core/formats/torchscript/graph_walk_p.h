// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/import/network_assembler.h"

#include <torch/script.h>

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

/// Private to core/formats/torchscript: how a TorchScript program becomes layers.
namespace graft::torchscript {

/// What cannot be imported at all; ends a walk.
struct WalkFailure {
    Error error;
};

/// The samples a walk computes with: their number is that of the batch.
inline constexpr std::int64_t walkBatch = 2;

/// One operator of the program, already computed.
struct OperatorCall {
    NetworkAssembler& net;
    const std::vector<c10::IValue>& in;
    std::vector<at::Tensor> out; ///< the tensors it gave
    std::string name;            ///< for its layer
    std::string op;              ///< "relu", without namespace and the mark of in-place operators
};

/// Runs a TorchScript program on real numbers, operator by operator, and notes which values depend on the input: for
/// those, layers are added. Everything else (sizes, conditions, constants) is just computed, so that any program that
/// runs can be followed. Throws c10::Error and WalkFailure.
class GraphWalk {
public:
    using Value = NetworkAssembler::Value;

    GraphWalk(torch::jit::Module module, NetworkAssembler& net, std::int64_t batch);
    /// The network's output tensor for an input that stands for `value`.
    [[nodiscard]] at::Tensor run(const at::Tensor& input, Value value);

    // For the operators.
    [[nodiscard]] Value valueOf(const c10::IValue& value) const;
    [[nodiscard]] Value valueOf(const at::Tensor& tensor) const;
    void put(const at::Tensor& tensor, Value value);
    [[nodiscard]] std::int64_t batch() const { return m_batch; }
    /// "layer1.0.conv1" of its weight; empty for tensors that are no parameters.
    [[nodiscard]] std::string ownerOf(const c10::IValue& tensor) const;
    [[nodiscard]] std::string nameOf(const c10::IValue& tensor) const;
    [[nodiscard]] static TensorData dataOf(const at::Tensor& tensor);

private:
    using Environment = std::unordered_map<const torch::jit::Value*, c10::IValue>;

    std::vector<c10::IValue> call(torch::jit::Function& function, std::vector<c10::IValue> arguments);
    std::vector<c10::IValue> callMethod(torch::jit::Node* node, const std::vector<c10::IValue>& arguments);
    bool callAttention(const c10::IValue& object, torch::jit::Function& method,
                       const std::vector<c10::IValue>& arguments, std::vector<c10::IValue>& results);
    void runBlock(torch::jit::Block* block, Environment& environment);
    void runNode(torch::jit::Node* node, Environment& environment);
    bool runStructure(torch::jit::Node* node, Environment& environment, const std::vector<c10::IValue>& inputs);
    void runLoop(torch::jit::Node* node, Environment& environment);
    std::vector<c10::IValue> runOperator(torch::jit::Node* node, const std::vector<c10::IValue>& inputs);
    [[nodiscard]] bool dependsOnInput(const c10::IValue& value) const;
    [[nodiscard]] std::string layerName(const std::string& op) const;
    void addLayer(torch::jit::Node* node, const std::vector<c10::IValue>& inputs, std::vector<at::Tensor> outputs);

    torch::jit::Module m_module;
    NetworkAssembler& m_net;
    std::int64_t m_batch;
    std::unordered_map<const void*, std::string> m_objects;    ///< path of each module
    std::unordered_map<const void*, bool> m_leaves;            ///< modules without modules
    std::unordered_map<const void*, std::string> m_parameters; ///< name of each tensor, by its memory
    /// Tensors that depend on the input; held, so that no other gets their address.
    std::unordered_map<const c10::TensorImpl*, std::pair<at::Tensor, Value>> m_values;
    std::vector<const void*> m_modules; ///< that are being run, innermost last
    bool m_silent = false;              ///< inside a module that becomes one layer
    std::size_t m_steps = 0;
};

/// Adds the layers of an operator and puts its outputs; false where there is no layer for it.
using OperatorHandler = bool (*)(GraphWalk&, OperatorCall&);
/// nullptr for operators nobody knows.
[[nodiscard]] OperatorHandler findOperator(std::string_view op);

struct OperatorEntry {
    std::string_view op;
    OperatorHandler handler;
};
// One list per family, each in its own file.
[[nodiscard]] std::span<const OperatorEntry> networkOperators();
[[nodiscard]] std::span<const OperatorEntry> shapeOperators();
[[nodiscard]] std::span<const OperatorEntry> arithmeticOperators();

} // namespace graft::torchscript
