// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/graph/topology.h"
#include "core/layers/tensor_spec.h"
#include "core/runtime/device.h"
#include "core/runtime/plan_p.h"
#include "core/runtime/runtime_layer_p.h"
#include "core/weights/weight_store.h"

#include <ATen/ATen.h>

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace graft {

/// A network that runs: compiled once from a snapshot and its weights, executed with ATen's functions. Binds
/// tensors by layer name. On the CPU, tensors that never change are views of the TensorData, not copies.
/// Its members throw what LibTorch throws; callers stand inside guarded().
class GraphModule {
public:
    struct Options {
        Device device;
        bool training = false; ///< give trainable layers tensors of their own, with gradients
    };
    struct Parameter {
        std::string name;
        at::Tensor tensor;
        double learnRateFactor = 1.0;
    };

    /// `weights` must be complete (completeWeights). Errors of the network (shapes, unknown layers, no output
    /// layer, several inputs) name the layer.
    [[nodiscard]] static Result<std::unique_ptr<GraphModule>> compile(GraphSnapshot graph, const WeightStore& weights,
                                                                      const Options& options);

    /// Dropout drops and unfrozen BatchNorm learns from now on, or not.
    void setTraining(bool training) { m_context.training = training; }
    /// Starts the stream dropout draws from.
    void seedDropout(std::uint64_t seed);
    /// Where that stream is, as bytes; setDropoutState() goes on from there.
    [[nodiscard]] at::Tensor dropoutState() const;
    void setDropoutState(const at::Tensor& state);
    /// Forward passes compute in this type where that is safe (autocast); nothing: in the type of the weights.
    void setAutocast(std::optional<at::ScalarType> type) { m_autocast = type; }
    [[nodiscard]] std::optional<at::ScalarType> autocast() const { return m_autocast; }
    /// Shown what every ReLU puts out, until it is set to nothing. The tensor is valid during the call only.
    using OutputWatch = std::function<void(const std::string& layer, const at::Tensor& output)>;
    void watchRectifiers(OutputWatch watch) { m_watch = std::move(watch); }

    /// Logits of a batch: [N, classes]. The input is brought to the device and its best memory format.
    [[nodiscard]] at::Tensor forward(const at::Tensor& input);
    /// The first half: what the rest of the network reads from the frozen prefix.
    [[nodiscard]] std::vector<at::Tensor> forwardPrefix(const at::Tensor& input);
    /// The second half. forwardFrom(forwardPrefix(x)) equals forward(x). The tensors are not changed.
    [[nodiscard]] at::Tensor forwardFrom(const std::vector<at::Tensor>& boundary);

    /// Whether the prefix has frozen layers worth being run only once.
    [[nodiscard]] bool hasFrozenPrefix() const { return m_hasFrozenPrefix; }
    /// Numbers that all boundary tensors of one sample hold.
    [[nodiscard]] std::int64_t boundaryElements() const { return m_boundaryElements; }
    /// What the optimiser changes; empty unless compiled for training.
    [[nodiscard]] const std::vector<Parameter>& parameters() const { return m_parameters; }
    /// Every tensor that training changes, by name: parameters, batch statistics that follow the data. The tensors are
    /// the network's own.
    [[nodiscard]] const std::map<std::string, at::Tensor>& changing() const { return m_changing; }
    /// Whether a batch of one sample cannot be trained with (batch statistics over a single value).
    [[nodiscard]] bool needsTwoSamples() const { return m_needsTwoSamples; }
    /// Whether frozen layers let their batch statistics follow the data: training changes those even where there
    /// are no parameters().
    [[nodiscard]] bool adaptsStatistics() const { return m_adaptsStatistics; }
    /// Whether a BatchNorm normalises with the statistics of the batch in training.
    [[nodiscard]] bool hasTrainableBatchNorm() const { return m_hasTrainableBatchNorm; }

    /// Every tensor of the network. Those that training may have changed are new, the others are the very
    /// same TensorData the module was compiled from.
    [[nodiscard]] Result<WeightStore> exportWeights() const;
    /// As exportWeights(), but what lies on a GPU is read back, frozen tensors too: shows what really was used.
    [[nodiscard]] Result<WeightStore> weightsInUse() const;

    [[nodiscard]] std::int64_t classCount() const { return m_classCount; }
    [[nodiscard]] const TensorSpec& inputSpec() const { return m_inputSpec; }
    [[nodiscard]] const Device& device() const { return m_device; }
    [[nodiscard]] at::Device torchDevice() const;

private:
    friend class GraphCompiler;
    GraphModule() = default;
    [[nodiscard]] at::Tensor prepared(const at::Tensor& input) const;
    [[nodiscard]] std::vector<at::Tensor> execute(const Plan& plan, std::vector<at::Tensor> sources);

    Device m_device;
    RunContext m_context;
    std::optional<at::ScalarType> m_autocast;
    OutputWatch m_watch;
    std::vector<std::unique_ptr<RuntimeLayer>> m_layers;
    std::vector<std::string> m_rectifiers; ///< by layer: its name where it is a ReLU, else empty
    Plan m_whole;                          ///< input -> logits
    Plan m_prefix;                         ///< input -> boundary
    Plan m_rest;                           ///< boundary -> logits
    WeightStore m_weights;
    std::map<std::string, at::Tensor> m_changing; ///< tensors of unfrozen layers, statistics that adapt
    std::map<std::string, at::Tensor> m_onGpu;    ///< copies of tensors that never change
    std::vector<Parameter> m_parameters;
    TensorSpec m_inputSpec;
    std::int64_t m_classCount = 0;
    std::int64_t m_boundaryElements = 0;
    bool m_hasFrozenPrefix = false;
    bool m_needsTwoSamples = false;
    bool m_adaptsStatistics = false;
    bool m_hasTrainableBatchNorm = false;
};

} // namespace graft
