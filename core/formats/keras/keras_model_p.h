// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/import/network_assembler.h"
#include "core/formats/keras/keras_json_p.h"
#include "core/formats/keras/keras_weights_p.h"

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

/// Private to core/formats/keras. Keras's pictures have their channels last, Graft's first: every value with four
/// dimensions is N C H W here, all others are as in Keras.
namespace graft::keras {

using Value = NetworkAssembler::Value;

/// What pictures are before the network's own layers see them: channel c is `scale[c] * pixel + offset[c]` with pixels
/// from 0 to 1. Layers that only scale are folded into it as long as nothing else reads the picture.
struct PictureScale {
    Value input; ///< the Input layer, once there is one
    std::vector<double> scale;
    std::vector<double> offset;
};

/// A model under construction.
struct Build {
    explicit Build(NetworkAssembler assembler) : net(std::move(assembler)) {}

    NetworkAssembler net;
    const ImportOptions* options = nullptr;
    bool channelsFirst = false; ///< the file's own order
    bool kerasTwo = false;      ///< written by Keras 1 or 2, whose hard_sigmoid differs
    std::string modelName;
    PictureScale picture;
    /// Rows of numbers that are flattened pictures in Graft's order, not Keras's: channels, height, width.
    std::map<std::uint32_t, std::array<std::int64_t, 3>> flattened;
    std::string prefix;    ///< names of the models around the one at hand, each with a dot
    int depth = 0;         ///< of models inside of models
    std::size_t calls = 0; ///< layers built so far
};

/// One use of a layer.
struct LayerCall {
    std::string name;
    std::string type; ///< class name
    const Json* config = nullptr;
    std::vector<Value> inputs;
    std::vector<NamedTensor> weights;
    const Json* arguments = nullptr; ///< what the call gives besides tensors
    bool onlyDense = false;          ///< whatever reads the result is a dense layer or leads to one number by number
    bool last = false;               ///< the model's result, which nothing else reads
    bool sole = false;               ///< nothing else reads its first input

    [[nodiscard]] const Json& option(std::string_view key) const { return field(*config, key); }
    [[nodiscard]] Value in() const { return inputs.empty() ? Value() : inputs.front(); }
};

[[nodiscard]] Error badOptions(const LayerCall& call);
/// The layer's weights, of which there must be `count`.
[[nodiscard]] Result<void> requireWeights(const LayerCall& call, std::size_t count);
[[nodiscard]] Result<void> requireRank(const LayerCall& call, std::size_t weight, std::size_t rank);
[[nodiscard]] std::optional<TensorData> biasOf(const LayerCall& call, std::size_t at);
[[nodiscard]] Value unknownLayer(Build& at, const LayerCall& call, Error reason);
[[nodiscard]] Error noSuchLayer();

/// Dimensions with the batch; empty where they are not known.
[[nodiscard]] std::vector<std::int64_t> dimsOf(const Build& at, Value value);
/// Graft's axis of a Keras axis (batch is 0, negative from the end) of a value with `rank` dimensions.
[[nodiscard]] std::optional<std::int64_t> axisOf(const Build& at, std::int64_t axis, std::size_t rank);
/// The axis Keras means by "the last one": channels.
[[nodiscard]] std::int64_t lastAxis(const Build& at, Value value);
/// Padding of "same" or "valid"; sizes that are not known count as multiples of the stride.
[[nodiscard]] EdgePadding edgesFor(const Build& at, Value in, const std::string& mode,
                                   const std::array<std::int64_t, 2>& kernel, const std::array<std::int64_t, 2>& stride,
                                   const std::array<std::int64_t, 2>& dilation);
/// Appends the activation that a configuration names: a text, or an object of its own.
[[nodiscard]] Result<Value> activated(Build& at, const LayerCall& call, Value value, const Json& activation);
/// Appends "softmax" unless it is the network's last word, which Graft's output layer says itself.
[[nodiscard]] Value softmaxed(Build& at, const LayerCall& call, Value value, std::int64_t axis);

using Converter = Result<Value> (*)(Build& at, const LayerCall& call);
/// By class name; nullptr for layers Graft does not know.
[[nodiscard]] Converter converterFor(std::string_view className);

// One for each kind of layer, grouped as the files are.
[[nodiscard]] Result<Value> conv2d(Build& at, const LayerCall& call);
[[nodiscard]] Result<Value> depthwiseConv2d(Build& at, const LayerCall& call);
[[nodiscard]] Result<Value> separableConv2d(Build& at, const LayerCall& call);
[[nodiscard]] Result<Value> conv2dTranspose(Build& at, const LayerCall& call);
[[nodiscard]] Result<Value> dense(Build& at, const LayerCall& call);
[[nodiscard]] Result<Value> maxPooling(Build& at, const LayerCall& call);
[[nodiscard]] Result<Value> averagePooling(Build& at, const LayerCall& call);
[[nodiscard]] Result<Value> globalMaxPooling(Build& at, const LayerCall& call);
[[nodiscard]] Result<Value> globalAveragePooling(Build& at, const LayerCall& call);
[[nodiscard]] Result<Value> zeroPadding(Build& at, const LayerCall& call);
[[nodiscard]] Result<Value> cropping(Build& at, const LayerCall& call);
[[nodiscard]] Result<Value> upSampling(Build& at, const LayerCall& call);
[[nodiscard]] Result<Value> batchNormalization(Build& at, const LayerCall& call);
[[nodiscard]] Result<Value> layerNormalization(Build& at, const LayerCall& call);
[[nodiscard]] Result<Value> rescaling(Build& at, const LayerCall& call);
[[nodiscard]] Result<Value> normalization(Build& at, const LayerCall& call);
[[nodiscard]] Result<Value> activationLayer(Build& at, const LayerCall& call);
[[nodiscard]] Result<Value> reluLayer(Build& at, const LayerCall& call);
[[nodiscard]] Result<Value> leakyReluLayer(Build& at, const LayerCall& call);
[[nodiscard]] Result<Value> preluLayer(Build& at, const LayerCall& call);
[[nodiscard]] Result<Value> eluLayer(Build& at, const LayerCall& call);
[[nodiscard]] Result<Value> softmaxLayer(Build& at, const LayerCall& call);
[[nodiscard]] Result<Value> flatten(Build& at, const LayerCall& call);
[[nodiscard]] Result<Value> reshape(Build& at, const LayerCall& call);
[[nodiscard]] Result<Value> permute(Build& at, const LayerCall& call);
[[nodiscard]] Result<Value> dropout(Build& at, const LayerCall& call);
[[nodiscard]] Result<Value> spatialDropout(Build& at, const LayerCall& call);
[[nodiscard]] Result<Value> trainingOnly(Build& at, const LayerCall& call);
[[nodiscard]] Result<Value> add(Build& at, const LayerCall& call);
[[nodiscard]] Result<Value> subtract(Build& at, const LayerCall& call);
[[nodiscard]] Result<Value> multiply(Build& at, const LayerCall& call);
[[nodiscard]] Result<Value> maximum(Build& at, const LayerCall& call);
[[nodiscard]] Result<Value> average(Build& at, const LayerCall& call);
[[nodiscard]] Result<Value> concatenate(Build& at, const LayerCall& call);
[[nodiscard]] Result<Value> operatorCall(Build& at, const LayerCall& call);

/// The network's input from the shape of an input layer (batch first, null: any size).
[[nodiscard]] Result<Value> inputLayer(Build& at, const std::string& name, const Json& shape);
/// Multiplies the picture by `scale` and adds `offset` (one number for each channel) if `value` is still the picture
/// as it came in; false if it is not.
[[nodiscard]] bool foldIntoInput(Build& at, const LayerCall& call, const std::vector<double>& scale,
                                 const std::vector<double>& offset);
/// Asks how pictures are scaled, where neither the layers nor the model's name say it, and writes the answer and what
/// was folded into the Input layer.
void finishInput(Build& at);
/// Weights that multiply a flattened picture, for the order the picture has here: [outputs, inputs] or [inputs].
[[nodiscard]] Result<TensorData> reordered(const Build& at, Value in, const TensorData& tensor);

/// A model's layers, given the values of its inputs; gives its results. `model`: class name and configuration; `last`:
/// nothing reads the results.
[[nodiscard]] Result<std::vector<Value>> buildModel(Build& at, const Json& model, const WeightPlaces& places,
                                                    std::vector<Value> inputs, bool last);

} // namespace graft::keras
