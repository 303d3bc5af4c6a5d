// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/graph/network_graph.h"
#include "core/layers/tensor_spec.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace graft {

/// Decides colour, icon and palette group (ui.md).
enum class LayerCategory {
    Input,
    Convolution,
    Linear,
    Normalisation,
    Activation,
    Pooling,
    Combine,
    Shape,
    Regularisation,
    Output
};

enum class ParameterKind { Bool, Integer, Real, Text, Choice, IntegerPair, IntegerList, RealList, TextList };

/// One parameter of a layer type. `name` is the keyword of the torch.nn class; ParameterValue alternatives:
/// Bool -> bool, Integer -> int64, Real -> double, Text/Choice -> string, IntegerPair/IntegerList ->
/// vector<int64> (a pair has two: height, width), RealList -> vector<double>, TextList -> vector<string>.
struct ParameterSpec {
    std::string name;
    ParameterKind kind = ParameterKind::Integer;
    ParameterValue defaultValue;
    std::string title; ///< translatable, context "layers"
    std::string doc;   ///< translatable sentence: why one would change it, context "layers"
    std::optional<double> minimum;
    std::optional<double> maximum;
    std::vector<std::string> choices; ///< for Choice
    std::string unit;                 ///< "px", ... or empty
    bool advanced = false;            ///< folded away in the inspector
};

/// How a learnable tensor is initialised when it is fresh (torch.nn's defaults).
enum class Initialisation {
    KaimingUniform,
    BiasUniform,
    Ones,
    Zeros,
    Constant,        ///< LearnableSpec::value
    Normal,          ///< mean 0, standard deviation LearnableSpec::value, cut at two deviations
    XavierUniform,   ///< bound sqrt(6 / (fanIn + first dimension))
    RelativePosition ///< the index table of windowed attention, not random; computed from the shape
};

/// A tensor that belongs to a layer: `<layer name>.<suffix>`.
struct LearnableSpec {
    std::string suffix; ///< "weight", "bias", "running_mean", ...
    std::vector<std::int64_t> shape;
    DType dtype = DType::Float32;
    bool buffer = false; ///< state that is not learned by gradient (BatchNorm statistics)
    Initialisation init = Initialisation::Zeros;
    std::int64_t fanIn = 1; ///< for KaimingUniform (a = sqrt(5)) and BiasUniform: bound 1/sqrt(fanIn)
    double value = 0;       ///< for Constant and Normal
};

/// What running a layer on one sample costs.
struct LayerCost {
    std::int64_t parameters = 0;      ///< learnable numbers, buffers not counted
    std::int64_t macs = 0;            ///< multiply-accumulates of one forward pass
    std::int64_t activationBytes = 0; ///< bytes of its output
};

/// Everything Graft knows about a layer type. One entry here plus one runtime builder make a layer type.
struct LayerSchema {
    std::string type; ///< registry key and torch.nn class name where there is one
    LayerCategory category = LayerCategory::Shape;
    std::string title;   ///< translatable, context "layers"
    std::string doc;     ///< translatable, context "layers"
    std::string icon;    ///< resource stem: resources/icons/layers/<icon>.svg
    std::string pytorch; ///< "nn.Conv2d", "torch.cat", ... ; how PyTorch spells it
    std::string onnx;    ///< ONNX operator, or empty with the reason in onnxReason
    std::string onnxReason;
    int minInputs = 1;
    int maxInputs = 1; ///< -1: any number
    int outputs = 1;
    bool random = false; ///< in training its output differs from run to run (dropout)
    /// Whether people may add one by hand; false for what only an import makes.
    bool inPalette = true;
    std::vector<ParameterSpec> parameters;
    /// Tensors of a layer, from its parameters alone.
    std::function<std::vector<LearnableSpec>(const Layer&)> learnables;
    /// Output specs from input specs; an Error says which dimension does not fit.
    std::function<Result<std::vector<TensorSpec>>(const Layer&, std::span<const TensorSpec>)> inferShapes;
    /// Multiply-accumulates of one sample's forward pass.
    std::function<std::int64_t(const Layer&, std::span<const TensorSpec> in, std::span<const TensorSpec> out)> macs;
    /// Short muted line of the node: "3x3, 64, /2".
    std::function<std::string(const Layer&)> summary;
    /// For layers whose number of outputs can be set to the number of classes: that parameter's name
    /// ("out_features", "out_channels"), else empty.
    std::string classCountParameter;

    [[nodiscard]] const ParameterSpec* parameter(std::string_view name) const;
};

/// The registry: an explicit, immutable list in palette order.
[[nodiscard]] std::span<const LayerSchema> builtinLayerSchemas();
/// nullptr for an unknown type.
[[nodiscard]] const LayerSchema* findSchema(std::string_view type);
/// Whether a layer has parameters that training could change.
[[nodiscard]] bool hasLearnables(const Layer& layer);
/// The learnables of a layer; empty for unknown types.
[[nodiscard]] std::vector<LearnableSpec> learnablesOf(const Layer& layer);
/// Stable key of a category: "convolution"; also the icon and colour key.
[[nodiscard]] std::string_view nameOf(LayerCategory category);

/// Typed access with the registry's default where the layer has no value.
[[nodiscard]] std::int64_t intParameter(const Layer& layer, std::string_view name);
[[nodiscard]] double realParameter(const Layer& layer, std::string_view name);
[[nodiscard]] bool boolParameter(const Layer& layer, std::string_view name);
[[nodiscard]] std::string textParameter(const Layer& layer, std::string_view name);
[[nodiscard]] std::vector<std::int64_t> intsParameter(const Layer& layer, std::string_view name);
[[nodiscard]] std::vector<double> realsParameter(const Layer& layer, std::string_view name);
[[nodiscard]] std::vector<std::string> textsParameter(const Layer& layer, std::string_view name);

/// All parameters of a layer, the registry's defaults where it has no value of its own.
[[nodiscard]] ParameterMap effectiveParameters(const Layer& layer);

/// Checks kind, range and choices of a value against its specification.
[[nodiscard]] Result<void> checkParameter(const ParameterSpec& spec, const ParameterValue& value);

} // namespace graft
