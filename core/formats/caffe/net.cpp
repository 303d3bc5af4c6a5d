// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/caffe/net.h"

#include "core/formats/caffe/schema.h"
#include "core/formats/wire/wire.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <unordered_map>
#include <utility>

namespace graft::caffe {
namespace {

constexpr std::size_t maxLayers = 20'000;

Error tooManyLayers()
{
    return makeError(ErrorCode::Refused, GRAFT_TR_NOOP("core", "The network has more than %1 layers."),
                     {std::to_string(maxLayers)});
}

NetLayer layerOf(Message message, bool firstVersion)
{
    NetLayer layer;
    layer.name = message.text("name");
    layer.type = message.text("type");
    if (firstVersion)
        layer.type = typeOfFirstVersion(layer.type);
    layer.bottoms = message.texts("bottom");
    layer.tops = message.texts("top");
    layer.parameters = std::move(message);
    return layer;
}

/// Whether a rule holds when the network is used: phase TEST, level 0, no stage.
bool applies(const Message& rule)
{
    if (rule.has("phase") && rule.choice("phase", {"TRAIN", "TEST"}, 1) != 1)
        return false;
    return rule.integer("min_level", 0) <= 0 && rule.integer("max_level", 0) >= 0 && !rule.has("stage");
}

/// As Caffe's Net::FilterNet.
bool belongsToUse(const Message& layer)
{
    const auto includes = layer.children("include");
    const auto excludes = layer.children("exclude");
    const auto holds = [](const Message* rule) { return applies(*rule); };
    return includes.empty() ? std::ranges::none_of(excludes, holds) : std::ranges::any_of(includes, holds);
}

std::vector<NetInput> inputsOf(const Message& net)
{
    std::vector<NetInput> inputs;
    const auto names = net.texts("input");
    const auto shapes = net.children("input_shape");
    const auto dims = net.integers("input_dim");
    for (std::size_t i = 0; i < names.size(); ++i) {
        NetInput input{names[i], {}};
        if (i < shapes.size())
            input.dims = shapes[i]->integers("dim");
        else if (dims.size() >= (i + 1) * 4)
            input.dims.assign(dims.begin() + static_cast<std::ptrdiff_t>(i * 4),
                              dims.begin() + static_cast<std::ptrdiff_t>(i * 4 + 4));
        inputs.push_back(std::move(input));
    }
    return inputs;
}

/// A layer in binary form: its blobs are kept where they lie.
Result<NetLayer> readLayer(std::span<const std::byte> bytes, bool firstVersion, Budget& budget)
{
    const Rules rules = firstVersion ? firstLayerRules() : layerRules();
    const std::uint32_t blobNumber = firstVersion ? 6 : 7;
    Message message;
    std::vector<Blob> blobs;
    wire::Reader reader(bytes);
    while (const auto field = reader.next()) {
        if (field->number == blobNumber && field->kind == wire::Kind::Bytes) {
            if (!budget.take())
                return tooManyFields();
            blobs.push_back(field->bytes);
        } else {
            GRAFT_CHECK(appendField(*field, rules, message, budget));
        }
    }
    GRAFT_CHECK(reader.finished());
    NetLayer layer = layerOf(std::move(message), firstVersion);
    layer.blobs = std::move(blobs);
    return layer;
}

} // namespace

Result<TensorData> tensorOf(Blob blob)
{
    std::vector<std::int64_t> dims;
    std::array<std::int64_t, 4> old{1, 1, 1, 1};
    bool isOld = false;
    std::size_t count = 0;
    Budget budget(64);
    wire::Reader measure(blob);
    while (const auto field = measure.next()) {
        if (field->number == 7) {
            Message shape;
            wire::Reader inner(field->bytes);
            while (const auto dim = inner.next())
                GRAFT_CHECK(appendField(*dim, shapeRules(), shape, budget));
            GRAFT_CHECK(inner.finished());
            dims = shape.integers("dim");
        } else if (field->number >= 1 && field->number <= 4 && field->kind == wire::Kind::Varint) {
            old[field->number - 1] = field->asInt();
            isOld = true;
        } else if (field->number == 5) {
            count += field->kind == wire::Kind::Bytes ? field->bytes.size() / sizeof(float) : 1;
        } else if (field->number == 8) {
            count += field->kind == wire::Kind::Bytes ? field->bytes.size() / sizeof(double) : 1;
        }
    }
    GRAFT_CHECK(measure.finished());
    if (dims.empty() && isOld)
        dims.assign(old.begin(), old.end());
    else if (dims.empty())
        dims = {static_cast<std::int64_t>(count)};
    GRAFT_TRY(wanted, checkedElementCount(dims));
    if (static_cast<std::size_t>(wanted) != count)
        return makeError(ErrorCode::Corrupt, GRAFT_TR_NOOP("core", "The weights have %1 numbers, their shape %2."),
                         {std::to_string(count), std::to_string(wanted)});
    std::vector<float> values;
    std::vector<double> wide;
    values.reserve(count);
    wire::Reader reader(blob);
    while (const auto field = reader.next()) {
        const bool fits = field->number == 5   ? wire::appendFloats(*field, values)
                          : field->number == 8 ? wire::appendDoubles(*field, wide)
                                               : true;
        if (!fits)
            return wire::damaged();
    }
    for (const double value : wide)
        values.push_back(static_cast<float>(value));
    return TensorData::fromFloats(std::move(dims), values);
}

Result<Net> netOfText(std::string_view text)
{
    GRAFT_TRY(message, parseText(text));
    Net net;
    net.name = message.text("name");
    net.inputs = inputsOf(message);
    for (Setting& setting : message.settings) {
        if ((setting.name != "layer" && setting.name != "layers") || !setting.message)
            continue;
        if (!belongsToUse(*setting.message))
            continue;
        if (net.layers.size() >= maxLayers)
            return tooManyLayers();
        net.layers.push_back(layerOf(*setting.message, setting.name == "layers"));
    }
    if (net.layers.empty())
        return makeError(ErrorCode::Corrupt, GRAFT_TR_NOOP("core", "The description of the network has no layers."));
    return net;
}

Result<Net> netOfBytes(std::span<const std::byte> bytes)
{
    Net net;
    Message top;
    Budget budget(maxFields);
    wire::Reader reader(bytes);
    while (const auto field = reader.next()) {
        const bool nested = field->kind == wire::Kind::Bytes;
        if (field->number == 1 && nested) {
            net.name = std::string(field->asText().substr(0, 200));
        } else if ((field->number == 2 || field->number == 100) && nested) {
            if (net.layers.size() >= maxLayers)
                return tooManyLayers();
            GRAFT_TRY(layer, readLayer(field->bytes, field->number == 2, budget));
            net.layers.push_back(std::move(layer));
        } else if (field->number == 3 || field->number == 4 || field->number == 8) {
            static constexpr std::array rules{FieldRule{3, "input", FieldRule::Type::Text},
                                              FieldRule{4, "input_dim", FieldRule::Type::Integer},
                                              FieldRule{8, "input_shape", FieldRule::Type::Child, shapeRules}};
            GRAFT_CHECK(appendField(*field, rules, top, budget));
        }
    }
    GRAFT_CHECK(reader.finished());
    if (net.layers.empty())
        return makeError(ErrorCode::Corrupt, GRAFT_TR_NOOP("core", "The file holds no layers."));
    net.inputs = inputsOf(top);
    return net;
}

std::vector<std::string> takeBlobs(Net& net, const Net& weights)
{
    std::unordered_map<std::string_view, const NetLayer*> sources;
    for (const NetLayer& layer : weights.layers) {
        if (!layer.blobs.empty())
            sources.emplace(layer.name, &layer);
    }
    for (NetLayer& layer : net.layers) {
        const auto source = sources.find(layer.name);
        if (source == sources.end())
            continue;
        layer.blobs = source->second->blobs;
        sources.erase(source);
    }
    std::vector<std::string> left;
    for (const auto& [name, layer] : sources)
        left.emplace_back(name);
    std::ranges::sort(left);
    return left;
}

} // namespace graft::caffe
