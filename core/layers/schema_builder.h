// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layers/layer_schema.h"

#include <limits>
#include <string>
#include <utility>
#include <vector>

/// Private to core/layers: what the schema families share.
namespace graft::schema {

inline constexpr double maxChannels = 1 << 20;
inline constexpr double maxPixels = 1 << 16;
/// Most numbers one tensor may have; keeps every product of dimensions far from overflow.
inline constexpr std::int64_t maxElements = std::int64_t{1} << 40;

/// Fluent construction of a LayerSchema. Parameter modifiers (advanced, unit) concern the parameter added last.
class Builder {
public:
    Builder(std::string type, LayerCategory category, std::string title, std::string doc);

    Builder& pytorch(std::string spelling);
    Builder& onnx(std::string op);
    /// Its output in training differs from run to run.
    Builder& random();
    Builder& notInOnnx(std::string reason);
    /// A picture of its own; without it the one of the category.
    Builder& icon(std::string stem);
    Builder& notInPalette();
    Builder& inputs(int minimum, int maximum);

    Builder& boolean(std::string name, bool value, std::string title, std::string doc);
    Builder& integer(std::string name, std::int64_t value, double minimum, double maximum, std::string title,
                     std::string doc);
    Builder& pair(std::string name, std::int64_t value, double minimum, double maximum, std::string title,
                  std::string doc);
    Builder& real(std::string name, double value, double minimum, double maximum, std::string title, std::string doc);
    Builder& reals(std::string name, std::vector<double> values, double minimum, double maximum, std::string title,
                   std::string doc);
    Builder& integers(std::string name, std::vector<std::int64_t> values, double minimum, double maximum,
                      std::string title, std::string doc);
    Builder& text(std::string name, std::string title, std::string doc);
    Builder& choice(std::string name, std::vector<std::string> choices, std::string title, std::string doc);
    Builder& texts(std::string name, std::string title, std::string doc);
    Builder& advanced();
    Builder& unit(std::string unit);

    Builder& learnables(std::function<std::vector<LearnableSpec>(const Layer&)> function);
    Builder& shapes(std::function<Result<TensorSpec>(const Layer&, std::span<const TensorSpec>)> function);
    Builder& macs(std::function<std::int64_t(const Layer&, std::span<const TensorSpec>, std::span<const TensorSpec>)>);
    Builder& summary(std::function<std::string(const Layer&)> function);
    Builder& classCount(std::string parameter);

    /// The finished schema. Its inferShapes checks parameters and the number of inputs before the family's
    /// own rule runs, so that rules may rely on both.
    [[nodiscard]] LayerSchema build();

private:
    Builder& add(ParameterSpec spec);
    LayerSchema m_schema;
    std::function<Result<TensorSpec>(const Layer&, std::span<const TensorSpec>)> m_shapes;
};

/// Checks every value a layer carries; also refuses parameters its type does not have.
[[nodiscard]] std::vector<Error> parameterErrors(const LayerSchema& schema, const Layer& layer);

/// An Error about a layer: its name becomes %1 and the error's layer.
[[nodiscard]] Error layerError(const Layer& layer, std::string text, std::vector<std::string> more = {});

/// Product that stops at the largest int64 instead of overflowing; factors below 0 count as 0.
[[nodiscard]] std::int64_t boundedProduct(std::span<const std::int64_t> factors);
[[nodiscard]] std::int64_t boundedProduct(std::initializer_list<std::int64_t> factors);

/// Error unless `in` is a batch of feature maps (N C H W). An axis whose meaning got lost ('?', behind a reshape) may
/// be any of them.
[[nodiscard]] Result<void> requireFeatureMap(const Layer& layer, const TensorSpec& in);
/// Error unless the feature map has `expected` channels.
[[nodiscard]] Result<void> requireChannels(const Layer& layer, const TensorSpec& in, std::int64_t expected);

/// A sliding window along one axis.
struct Window {
    std::int64_t kernel = 1;
    std::int64_t stride = 1;
    std::int64_t padding = 0;
    std::int64_t dilation = 1;
    bool ceilMode = false;
};
/// How many steps the window makes over `in` positions; an Error when it does not fit. `axis` is 'H' or 'W'.
[[nodiscard]] Result<std::int64_t> slide(const Layer& layer, char axis, std::int64_t in, const Window& window);
/// The windows of a layer's kernel_size, stride, padding and (where the type has them) dilation and ceil_mode.
[[nodiscard]] std::pair<Window, Window> windowsOf(const Layer& layer);
/// The feature map after sliding both windows, with `channels` channels.
[[nodiscard]] Result<TensorSpec> slideBoth(const Layer& layer, const TensorSpec& in, std::int64_t channels);

/// Error unless `in` has `rank` dimensions, the batch counted.
[[nodiscard]] Result<void> requireRank(const Layer& layer, const TensorSpec& in, std::size_t rank);
/// Error unless the last dimension of `in` is `expected`.
[[nodiscard]] Result<void> requireLast(const Layer& layer, const TensorSpec& in, std::int64_t expected);
/// Error unless `parts` divides `whole`: heads of an attention, groups of a normalisation.
[[nodiscard]] Result<void> requireDivisible(const Layer& layer, std::int64_t whole, std::int64_t parts);

/// Resolves a dimension index that may count from the end; an Error when it is out of range or the batch.
[[nodiscard]] Result<std::size_t> resolveAxis(const Layer& layer, std::int64_t axis, std::size_t rank);

/// A parameter that says which dimension a layer works on, as Softmax and Concat have it.
[[nodiscard]] std::string dimensionSummary(const Layer& layer);
/// "3x3" for a pair.
[[nodiscard]] std::string pairText(const std::vector<std::int64_t>& pair);
/// "0, 2, 3, 1".
[[nodiscard]] std::string listText(const std::vector<std::int64_t>& list);
/// A number without trailing zeros.
[[nodiscard]] std::string numberText(double value);
/// "3x3, /2": kernel and, where it is not 1, stride.
[[nodiscard]] std::string windowText(const Layer& layer);

LayerSchema inputSchema();
LayerSchema outputSchema();
LayerSchema conv2dSchema();
LayerSchema linearSchema();
LayerSchema batchNorm1dSchema();
LayerSchema batchNorm2dSchema();
LayerSchema reluSchema();
LayerSchema relu6Schema();
LayerSchema leakyReluSchema();
LayerSchema geluSchema();
LayerSchema hardswishSchema();
LayerSchema sigmoidSchema();
LayerSchema tanhSchema();
LayerSchema softmaxSchema();
LayerSchema maxPool2dSchema();
LayerSchema avgPool2dSchema();
LayerSchema adaptiveAvgPool2dSchema();
LayerSchema adaptiveMaxPool2dSchema();
LayerSchema addSchema();
LayerSchema concatSchema();
LayerSchema flattenSchema();
LayerSchema dropoutSchema();
LayerSchema siluSchema();
LayerSchema hardsigmoidSchema();
LayerSchema mishSchema();
LayerSchema softplusSchema();
LayerSchema eluSchema();
LayerSchema preluSchema();
LayerSchema hardtanhSchema();
LayerSchema logSoftmaxSchema();
LayerSchema multiplySchema();
LayerSchema subtractSchema();
LayerSchema maximumSchema();
LayerSchema layerNormSchema();
LayerSchema layerNorm2dSchema();
LayerSchema groupNormSchema();
LayerSchema instanceNorm2dSchema();
LayerSchema localResponseNormSchema();
LayerSchema scaleShiftSchema();
LayerSchema fakeQuantizeSchema();
LayerSchema convTranspose2dSchema();
LayerSchema pad2dSchema();
LayerSchema reshapeSchema();
LayerSchema permuteSchema();
LayerSchema sliceSchema();
LayerSchema selectSchema();
LayerSchema meanSchema();
LayerSchema channelShuffleSchema();
LayerSchema upsampleSchema();
LayerSchema patchMergeSchema();
LayerSchema layerScaleSchema();
LayerSchema multiheadAttentionSchema();
LayerSchema windowAttentionSchema();
LayerSchema classTokenSchema();
LayerSchema positionEmbeddingSchema();
LayerSchema stochasticDepthSchema();
LayerSchema unknownSchema();

} // namespace graft::schema
