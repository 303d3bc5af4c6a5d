// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/keras/keras_model_p.h"

#include <algorithm>
#include <utility>

namespace graft::keras {
namespace {

/// Activations without numbers of their own, in Keras's spelling and as Graft's layers.
constexpr std::array<std::pair<std::string_view, std::string_view>, 14> plain{{{"relu", "ReLU"},
                                                                               {"relu6", "ReLU6"},
                                                                               {"sigmoid", "Sigmoid"},
                                                                               {"tanh", "Tanh"},
                                                                               {"elu", "ELU"},
                                                                               {"softplus", "Softplus"},
                                                                               {"swish", "SiLU"},
                                                                               {"silu", "SiLU"},
                                                                               {"gelu", "GELU"},
                                                                               {"mish", "Mish"},
                                                                               {"hard_swish", "Hardswish"},
                                                                               {"hard_silu", "Hardswish"},
                                                                               {"hard_sigmoid", "Hardsigmoid"},
                                                                               {"log_softmax", "LogSoftmax"}}};

/// The name behind what a configuration says: "relu", {"class_name": "function", "config": "relu"}, or an object with
/// the class of a layer.
std::string activationName(const Json& activation)
{
    if (activation.is_string())
        return activation.get<std::string>();
    const Json& config = field(activation, "config");
    return config.is_string() ? config.get<std::string>() : text(field(activation, "class_name"));
}

/// Keras 2 bends at -2.5 and 2.5: clip(0.2 x + 0.5), which is the newer function of 1.2 x.
Result<Value> oldHardSigmoid(Build& at, const LayerCall& call, Value value, const std::string& name)
{
    const std::int64_t axis = lastAxis(at, value);
    const auto dims = dimsOf(at, value);
    if (dims.empty())
        return unknownLayer(at, call, noSuchLayer());
    const std::vector<float> factors(static_cast<std::size_t>(dims[static_cast<std::size_t>(axis)]), 1.2F);
    GRAFT_TRY(scale, TensorData::fromFloats({static_cast<std::int64_t>(factors.size())}, factors));
    const Value stretched = at.net.scaleShift(name + "_stretch", value, std::move(scale), std::nullopt, axis);
    return at.net.add(name, "Hardsigmoid", {}, {stretched});
}

/// A name for the activation's own layer: the layer's where it is nothing else.
std::string layerNameFor(const LayerCall& call, const std::string& activation)
{
    return call.config != nullptr && (call.type == "Activation" || converterFor(call.type) == reluLayer)
               ? call.name
               : call.name + "." + activation;
}

} // namespace

Value softmaxed(Build& at, const LayerCall& call, Value value, std::int64_t axis)
{
    if (call.last && dimsOf(at, value).size() == 2) { // the output layer shows shares anyway, and losses want scores
        at.net.noteFolded();
        return value;
    }
    return at.net.add(layerNameFor(call, "softmax"), "Softmax", {{"dim", axis}}, {value});
}

Result<Value> activated(Build& at, const LayerCall& call, Value value, const Json& activation)
{
    if (activation.is_null())
        return value;
    const std::string name = activationName(activation);
    if (name == "linear")
        return value;
    if (name == "softmax")
        return softmaxed(at, call, value, lastAxis(at, value));
    const std::string layer = layerNameFor(call, name);
    if (name == "hard_sigmoid" && at.kerasTwo)
        return oldHardSigmoid(at, call, value, layer);
    if (name == "log_softmax")
        return at.net.add(layer, "LogSoftmax", {{"dim", lastAxis(at, value)}}, {value});
    if (name == "leaky_relu")
        return at.net.add(layer, "LeakyReLU", {{"negative_slope", 0.2}}, {value});
    for (const auto& [keras, graft] : plain) {
        if (name == keras)
            return at.net.add(layer, std::string(graft), {}, {value});
    }
    // A layer as an activation, with its own configuration.
    const std::string className = text(field(activation, "class_name"));
    if (const Converter convert = converterFor(className);
        convert == reluLayer || convert == leakyReluLayer || convert == eluLayer) {
        LayerCall inner{layer, className, &field(activation, "config"), {value}, {}};
        return convert(at, inner);
    }
    const std::array<Value, 1> inputs{value};
    return at.net.unknown(layer, "activation=" + name.substr(0, 100), {}, inputs, {}, noSuchLayer());
}

Result<Value> activationLayer(Build& at, const LayerCall& call)
{
    const Json& activation = call.option("activation");
    if (activation.is_null() || activationName(activation) == "linear")
        at.net.noteFolded();
    return activated(at, call, call.in(), activation);
}

Result<Value> reluLayer(Build& at, const LayerCall& call)
{
    const auto slopes = realsOf(call.option("negative_slope"));
    const double slope = slopes.empty() ? 0 : slopes.front();
    const auto limits = realsOf(call.option("max_value"));
    const auto thresholds = realsOf(call.option("threshold"));
    const bool limited = !limits.empty();
    if ((!thresholds.empty() && thresholds.front() != 0) || (limited && slope != 0) || slope < 0)
        return unknownLayer(at, call, noSuchLayer());
    if (slope != 0)
        return at.net.add(call.name, "LeakyReLU", {{"negative_slope", slope}}, {call.in()});
    if (!limited)
        return at.net.add(call.name, "ReLU", {}, {call.in()});
    if (limits.front() == 6)
        return at.net.add(call.name, "ReLU6", {}, {call.in()});
    return at.net.add(call.name, "Hardtanh", {{"min_val", 0.0}, {"max_val", limits.front()}}, {call.in()});
}

Result<Value> leakyReluLayer(Build& at, const LayerCall& call)
{
    auto slopes = realsOf(call.option("negative_slope"));
    if (slopes.empty())
        slopes = realsOf(call.option("alpha"));
    return at.net.add(call.name, "LeakyReLU", {{"negative_slope", slopes.empty() ? 0.3 : slopes.front()}}, {call.in()});
}

Result<Value> preluLayer(Build& at, const LayerCall& call)
{
    GRAFT_CHECK(requireWeights(call, 1));
    const TensorData& slopes = call.weights[0].tensor;
    const auto& shape = slopes.shape();
    const std::int64_t channels = shape.empty() ? 0 : at.channelsFirst ? shape.front() : shape.back();
    const auto dims = dimsOf(at, call.in());
    if (channels != slopes.elementCount() || dims.size() < 2 || dims[1] != channels)
        return unknownLayer(
            at, call,
            makeError(ErrorCode::Unsupported,
                      GRAFT_TR_NOOP("core", "Its slopes differ from pixel to pixel, for which Graft has no layer.")));
    const std::vector<float> values{reinterpret_cast<const float*>(slopes.bytes().data()),
                                    reinterpret_cast<const float*>(slopes.bytes().data()) + channels};
    GRAFT_TRY(weight, TensorData::fromFloats({channels}, values));
    const Value out = at.net.add(call.name, "PReLU", {{"num_parameters", channels}}, {call.in()});
    at.net.setTensor(out, "weight", std::move(weight));
    return out;
}

Result<Value> eluLayer(Build& at, const LayerCall& call)
{
    return at.net.add(call.name, "ELU", {{"alpha", real(call.option("alpha"), 1.0)}}, {call.in()});
}

Result<Value> softmaxLayer(Build& at, const LayerCall& call)
{
    const std::size_t rank = dimsOf(at, call.in()).size();
    const auto axis = axisOf(at, integer(call.option("axis")).value_or(-1), rank == 0 ? 4 : rank);
    if (!axis)
        return badOptions(call);
    return softmaxed(at, call, call.in(), *axis);
}

} // namespace graft::keras
