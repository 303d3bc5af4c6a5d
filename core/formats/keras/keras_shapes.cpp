// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/keras/keras_model_p.h"

#include "core/weights/tensor_transform.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace graft::keras {
namespace {

Value permutedBy(Build& at, const std::string& name, Value value, std::vector<std::int64_t> dims)
{
    return at.net.add(name, "Permute", {{"dims", std::move(dims)}}, {value});
}

/// A value whose axes are channels, height, width by position. Layers know axes by what they were; a picture that was
/// turned on purpose is written as a row and read again, which says that it is an ordinary one now.
Value asPicture(Build& at, const std::string& name, Value value)
{
    const auto spec = at.net.specOf(value);
    if (!spec || spec->dims.size() != 4 || spec->axes.size() != 4)
        return value;
    constexpr std::string_view picture = "NCHW";
    bool fits = true;
    for (std::size_t i = 0; i < picture.size(); ++i)
        fits = fits && (spec->axes[i] == picture[i] || spec->axes[i] == '?');
    if (fits)
        return value;
    const Value row = at.net.add(name + ".row", "Flatten", {}, {value});
    return at.net.add(name + ".picture", "Reshape",
                      {{"shape", std::vector<std::int64_t>(spec->dims.begin() + 1, spec->dims.end())}}, {row});
}

/// The value in the order of the file: pictures with their channels last.
Value inFileOrder(Build& at, const std::string& name, Value value)
{
    if (at.channelsFirst || dimsOf(at, value).size() != 4)
        return value;
    return permutedBy(at, name + ".channels_last", value, {0, 2, 3, 1});
}

Value inGraftOrder(Build& at, const std::string& name, Value value)
{
    if (dimsOf(at, value).size() != 4)
        return value;
    if (!at.channelsFirst)
        value = permutedBy(at, name + ".channels_first", value, {0, 3, 1, 2});
    return asPicture(at, name, value);
}

Error sizeUnknown(const LayerCall& call)
{
    return makeError(ErrorCode::Unsupported,
                     GRAFT_TR_NOOP("core", "The size of what comes into the layer %1 is not known."), {call.name});
}

/// The extents of the wish with -1 filled in; nothing where they do not fit.
std::optional<std::vector<std::int64_t>> filledIn(std::vector<std::int64_t> wanted, std::int64_t count)
{
    std::int64_t product = 1;
    auto open = wanted.end();
    for (auto it = wanted.begin(); it != wanted.end(); ++it) {
        if (*it == -1 && open == wanted.end())
            open = it;
        else if (*it < 1 || __builtin_mul_overflow(product, *it, &product))
            return std::nullopt;
    }
    if (open != wanted.end()) {
        if (count % product != 0)
            return std::nullopt;
        *open = count / product;
        product = count;
    }
    return product == count ? std::optional(wanted) : std::nullopt;
}

} // namespace

/// Keras flattens pictures with their channels innermost. Before dense layers the weights are reordered instead of the
/// numbers (the model walk does that), so that the network stays a usual one.
Result<Value> flatten(Build& at, const LayerCall& call)
{
    const auto dims = dimsOf(at, call.in());
    const bool sameOrder =
        dims.size() == 4 && (at.channelsFirst || dims[1] == 1 || (dims[2] == 1 && dims[3] == 1) || call.onlyDense);
    if (dims.size() == 2) {
        at.net.noteFolded();
        return call.in();
    }
    const Value in = sameOrder ? call.in() : inFileOrder(at, call.name, call.in());
    const Value out = at.net.add(call.name, "Flatten", {}, {in});
    if (sameOrder && call.onlyDense && !at.channelsFirst)
        at.flattened[out.layer.value] = {dims[1], dims[2], dims[3]};
    return out;
}

Result<TensorData> reordered(const Build& at, Value in, const TensorData& tensor)
{
    const auto picture = at.flattened.find(in.layer.value);
    if (picture == at.flattened.end())
        return tensor;
    const auto [channels, height, width] = picture->second;
    if (tensor.shape().size() == 2)
        return fromChannelsLast(tensor, channels, height, width);
    GRAFT_TRY(row, reshaped(tensor, {1, tensor.elementCount()}));
    GRAFT_TRY(moved, fromChannelsLast(row, channels, height, width));
    return reshaped(moved, tensor.shape());
}

Result<Value> reshape(Build& at, const LayerCall& call)
{
    const auto dims = dimsOf(at, call.in());
    if (dims.empty())
        return unknownLayer(at, call, sizeUnknown(call));
    const std::int64_t count =
        std::accumulate(dims.begin() + 1, dims.end(), std::int64_t{1}, [](std::int64_t a, std::int64_t b) {
            std::int64_t product = 0;
            return __builtin_mul_overflow(a, b, &product) ? std::int64_t{-1} : product;
        });
    const auto wanted = filledIn(integersOf(call.option("target_shape")), count);
    if (!wanted || wanted->empty() || wanted->size() > 6)
        return badOptions(call);
    const bool point = dims.size() == 2 || (dims.size() == 4 && dims[2] == 1 && dims[3] == 1);
    if (point && wanted->size() == 1) {
        if (dims.size() == 2)
            at.net.noteFolded();
        return dims.size() == 2 ? call.in() : at.net.add(call.name, "Flatten", {}, {call.in()});
    }
    // One number for each channel stays that: no reordering is needed.
    if (point && !at.channelsFirst && wanted->size() == 3 && (*wanted)[0] == 1 && (*wanted)[1] == 1) {
        if (dims.size() == 4) {
            at.net.noteFolded();
            return call.in();
        }
        return at.net.add(call.name, "Reshape", {{"shape", std::vector<std::int64_t>{(*wanted)[2], 1, 1}}},
                          {call.in()});
    }
    Value out = inFileOrder(at, call.name, call.in());
    out = at.net.add(call.name, wanted->size() == 1 ? "Flatten" : "Reshape",
                     wanted->size() == 1 ? ParameterMap{} : ParameterMap{{"shape", *wanted}}, {out});
    return inGraftOrder(at, call.name, out);
}

Result<Value> permute(Build& at, const LayerCall& call)
{
    const auto order = integersOf(call.option("dims"));
    const std::size_t rank = order.size() + 1;
    std::vector<bool> used(rank, false);
    for (const std::int64_t axis : order) {
        if (axis < 1 || axis >= static_cast<std::int64_t>(rank) || used[static_cast<std::size_t>(axis)])
            return badOptions(call);
        used[static_cast<std::size_t>(axis)] = true;
    }
    const auto dims = dimsOf(at, call.in());
    if (rank < 2 || (!dims.empty() && dims.size() != rank))
        return badOptions(call);
    // Result axis i of Keras is input axis order[i - 1]; both sides are put into Graft's order.
    std::vector<std::int64_t> graft(rank, 0);
    for (std::size_t i = 1; i < rank; ++i) {
        const auto to = axisOf(at, static_cast<std::int64_t>(i), rank);
        const auto from = axisOf(at, order[i - 1], rank);
        graft[static_cast<std::size_t>(*to)] = *from;
    }
    return asPicture(at, call.name, permutedBy(at, call.name, call.in(), std::move(graft)));
}

Result<Value> dropout(Build& at, const LayerCall& call)
{
    const double share = std::clamp(real(call.option("rate"), 0.5), 0.0, 1.0);
    // Noise of the shape (batch, 1, 1, 1) switches whole samples off.
    const Json& noise = call.option("noise_shape");
    const bool whole = noise.is_array() && noise.size() == 4 && integer(noise[1]) == 1 && integer(noise[2]) == 1 &&
                       integer(noise[3]) == 1;
    if (whole)
        return at.net.add(call.name, "StochasticDepth", {{"p", share}, {"mode", std::string("row")}}, {call.in()});
    if (!noise.is_null() && !(noise.is_array() && noise.empty()))
        at.net.noteApproximation(
            makeError(ErrorCode::Unsupported,
                      GRAFT_TR_NOOP("core", "Single numbers are switched off in training, not whole channels.")));
    return at.net.add(call.name, "Dropout", {{"p", share}}, {call.in()});
}

Result<Value> spatialDropout(Build& at, const LayerCall& call)
{
    at.net.noteApproximation(
        makeError(ErrorCode::Unsupported,
                  GRAFT_TR_NOOP("core", "Training switches numbers off in another way here; results do not change.")));
    return at.net.add(call.name, "Dropout", {{"p", std::clamp(real(call.option("rate"), 0.5), 0.0, 1.0)}}, {call.in()});
}

Result<Value> trainingOnly(Build& at, const LayerCall& call)
{
    at.net.noteFolded();
    return call.in();
}

} // namespace graft::keras
