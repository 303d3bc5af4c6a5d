// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/import/network_assembler.h"

#include "core/layers/shape_inference.h"

#include <algorithm>
#include <utility>

namespace graft {
namespace {

constexpr std::size_t longestName = 200;

std::vector<std::int64_t> pairOf(const std::array<std::int64_t, 2>& pair)
{
    return {pair[0], pair[1]};
}

std::int64_t lengthOf(const TensorData& tensor)
{
    return tensor.shape().empty() ? 1 : tensor.shape().front();
}

std::string tensorText(const std::string& suffix, const TensorData& tensor)
{
    std::string dims;
    for (const std::int64_t d : tensor.shape())
        dims += (dims.empty() ? "" : "x") + std::to_string(d);
    return suffix + " " + std::string(nameOf(tensor.dtype())) + " " + (dims.empty() ? "scalar" : dims);
}

/// Whether padding at the end alone does nothing but keep the last, incomplete windows, as rounding up does.
bool endsByRounding(const ImportedPooling& pooling, const TensorSpec& in)
{
    const EdgePadding& edges = pooling.padding;
    if (edges.left != 0 || edges.top != 0 || edges.right < 0 || edges.bottom < 0 || edges.none() || in.dims.size() != 4)
        return false;
    const std::array<std::int64_t, 2> ends{edges.bottom, edges.right};
    for (std::size_t axis = 0; axis < 2; ++axis) {
        const std::int64_t length = in.dims[axis + 2];
        const std::int64_t kernel = pooling.kernel[axis];
        const std::int64_t stride = pooling.stride[axis];
        if (length < kernel || stride < 1)
            return false;
        const std::int64_t wanted = (length + ends[axis] - kernel) / stride + 1;
        std::int64_t rounded = (length - kernel + stride - 1) / stride + 1;
        if ((rounded - 1) * stride >= length) // windows that begin behind the end do not count
            --rounded;
        if (wanted != rounded)
            return false;
    }
    return true;
}

} // namespace

std::array<std::int64_t, 2> samePadding(std::int64_t in, std::int64_t kernel, std::int64_t stride,
                                        std::int64_t dilation)
{
    const std::int64_t steps = (in + stride - 1) / stride;
    const std::int64_t reach = (kernel - 1) * dilation + 1;
    const std::int64_t total = std::max<std::int64_t>(0, (steps - 1) * stride + reach - in);
    return {total / 2, total - total / 2};
}

std::string layerNameFrom(std::string_view foreign)
{
    std::string name;
    for (const char c : foreign) {
        const bool part = c == '/' || c == ':' || c == '.';
        if (part) {
            if (!name.empty() && name.back() != '.')
                name += '.';
            continue;
        }
        const bool plain =
            (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
        name += plain ? c : '_';
    }
    while (!name.empty() && name.back() == '.')
        name.pop_back();
    if (name.size() > longestName)
        name.resize(longestName);
    return name.empty() ? "layer" : name;
}

NetworkAssembler::NetworkAssembler(std::string networkName, std::string format)
{
    m_model.graph.name = layerNameFrom(networkName);
    m_model.format = std::move(format);
}

void NetworkAssembler::beginSource(std::string source, std::string sourceType)
{
    m_model.report.push_back({std::move(source), std::move(sourceType), {}, LayerFate::Mapped, {}});
    m_sourceOpen = true;
}

ImportRow& NetworkAssembler::row()
{
    if (!m_sourceOpen)
        beginSource({}, {});
    return m_model.report.back();
}

void NetworkAssembler::noteFolded()
{
    static_cast<void>(row());
}

void NetworkAssembler::noteApproximation(Error note)
{
    ImportRow& current = row();
    if (current.fate == LayerFate::Mapped)
        current.fate = LayerFate::Approximated;
    current.note = std::move(note);
}

std::string NetworkAssembler::layerName(std::string_view wanted) const
{
    const std::string name = layerNameFrom(wanted);
    const auto taken = m_names.find(name);
    if (taken == m_names.end())
        return name;
    int number = taken->second + 1;
    while (m_names.contains(name + "_" + std::to_string(number)))
        ++number;
    return name + "_" + std::to_string(number);
}

NetworkAssembler::Value NetworkAssembler::add(std::string_view name, std::string type, ParameterMap parameters,
                                              std::span<const Value> inputs)
{
    Layer layer;
    layer.id = LayerId{static_cast<std::uint32_t>(m_model.graph.layers.size() + 1)};
    layer.name = layerName(name);
    layer.type = std::move(type);
    layer.parameters = std::move(parameters);
    ++m_names[layerNameFrom(name)];
    m_names.try_emplace(layer.name, 1);

    std::vector<TensorSpec> specs;
    bool known = true;
    std::uint16_t port = 0;
    for (const Value& from : inputs) {
        if (from)
            m_model.graph.connections.push_back({{from.layer, from.port}, {layer.id, port}});
        ++port;
        const auto spec = m_specs.find(from.layer);
        if (spec != m_specs.end() && from.port < spec->second.size())
            specs.push_back(spec->second[from.port]);
        else
            known = false;
    }
    if (const LayerSchema* schema = findSchema(layer.type); schema != nullptr && known) {
        if (auto out = schema->inferShapes(layer, specs))
            m_specs.emplace(layer.id, *std::move(out));
    }
    row().layers.push_back(layer.name);
    m_places.emplace(layer.id, m_model.graph.layers.size());
    m_model.graph.layers.push_back(std::move(layer));
    return {m_model.graph.layers.back().id, 0};
}

NetworkAssembler::Value NetworkAssembler::add(std::string_view name, std::string type, ParameterMap parameters,
                                              std::initializer_list<Value> inputs)
{
    return add(name, std::move(type), std::move(parameters), std::span(inputs.begin(), inputs.size()));
}

void NetworkAssembler::setTensor(Value layer, const std::string& suffix, TensorData tensor)
{
    m_model.weights.insert(nameOf(layer) + "." + suffix, std::move(tensor));
}

NetworkAssembler::Value NetworkAssembler::input(std::string_view name, std::int64_t channels, std::int64_t height,
                                                std::int64_t width, std::vector<double> mean, std::vector<double> std,
                                                bool bgr)
{
    const auto count = static_cast<std::size_t>(std::max<std::int64_t>(channels, 0));
    // The registry's defaults are ImageNet's; what the caller does not say means "as the pixels are".
    if (mean.empty())
        mean.assign(count, 0.0);
    if (std.empty())
        std.assign(count, 1.0);
    // Networks that were trained with ImageNet's mean were trained with its crop, too.
    const bool asImageNet = mean == std::vector<double>{0.485, 0.456, 0.406};
    ParameterMap parameters{
        {"channels", channels},    {"height", height},
        {"width", width},          {"resize", asImageNet ? std::min(height, width) * 8 / 7 : std::min(height, width)},
        {"mean", std::move(mean)}, {"std", std::move(std)}};
    if (bgr)
        parameters.emplace("bgr", true);
    return add(name, "Input", std::move(parameters), std::initializer_list<Value>{});
}

NetworkAssembler::Value NetworkAssembler::padding(std::string_view name, Value in, const EdgePadding& edges,
                                                  double value)
{
    return add(
        name, "Pad2d",
        {{"padding", std::vector<std::int64_t>{edges.left, edges.right, edges.top, edges.bottom}}, {"value", value}},
        {in});
}

NetworkAssembler::Value NetworkAssembler::convolution(std::string_view name, Value in,
                                                      const ImportedConvolution& convolution, TensorData weight,
                                                      std::optional<TensorData> bias)
{
    EdgePadding edges = convolution.padding;
    if (!edges.symmetrical() || edges.left < 0 || edges.top < 0) {
        in = padding(std::string(name) + "_pad", in, edges);
        edges = {};
    }
    const auto& shape = weight.shape();
    const auto at = [&](std::size_t axis) { return axis < shape.size() ? shape[axis] : std::int64_t{1}; };
    ParameterMap parameters{{"in_channels", at(1) * convolution.groups},
                            {"out_channels", at(0)},
                            {"kernel_size", std::vector<std::int64_t>{at(2), at(3)}},
                            {"stride", pairOf(convolution.stride)},
                            {"padding", std::vector<std::int64_t>{edges.top, edges.left}},
                            {"bias", bias.has_value()}};
    if (convolution.dilation != std::array<std::int64_t, 2>{1, 1})
        parameters.emplace("dilation", pairOf(convolution.dilation));
    if (convolution.groups != 1)
        parameters.emplace("groups", convolution.groups);
    const Value out = add(name, "Conv2d", std::move(parameters), {in});
    setTensor(out, "weight", std::move(weight));
    if (bias)
        setTensor(out, "bias", *std::move(bias));
    return out;
}

NetworkAssembler::Value NetworkAssembler::batchNorm(std::string_view name, Value in, double eps,
                                                    std::optional<TensorData> scale, std::optional<TensorData> offset,
                                                    TensorData mean, TensorData variance)
{
    const std::int64_t channels = lengthOf(mean);
    const auto spec = specOf(in);
    const bool row = spec && spec->dims.size() == 2;
    const bool affine = scale.has_value() || offset.has_value();
    ParameterMap parameters{{"num_features", channels}, {"eps", eps}};
    if (!affine)
        parameters.emplace("affine", false);
    const Value out = add(name, row ? "BatchNorm1d" : "BatchNorm2d", std::move(parameters), {in});
    const auto filled = [&](float value) {
        const std::vector<float> values(static_cast<std::size_t>(channels), value);
        return TensorData::fromFloats({channels}, values);
    };
    if (affine && !scale) {
        if (auto ones = filled(1))
            scale = *std::move(ones);
    }
    if (affine && !offset) {
        if (auto zeros = filled(0))
            offset = *std::move(zeros);
    }
    if (scale)
        setTensor(out, "weight", *std::move(scale));
    if (offset)
        setTensor(out, "bias", *std::move(offset));
    setTensor(out, "running_mean", std::move(mean));
    setTensor(out, "running_var", std::move(variance));
    return out;
}

NetworkAssembler::Value NetworkAssembler::pooling(std::string_view name, Value in, const ImportedPooling& pooling)
{
    EdgePadding edges = pooling.padding;
    bool roundUp = pooling.ceilMode;
    if (const auto spec = specOf(in);
        spec && (pooling.maximum || !pooling.countPadding) && endsByRounding(pooling, *spec)) {
        edges = {};
        roundUp = true;
    }
    const bool tooWide = edges.left > pooling.kernel[1] / 2 || edges.top > pooling.kernel[0] / 2;
    if (!edges.symmetrical() || edges.left < 0 || edges.top < 0 || tooWide) {
        // The lowest number Pad2d takes: padding must never win the maximum. Means that do not count padding cannot be
        // padded before.
        constexpr double lowest = -1e30;
        if (!pooling.maximum && !pooling.countPadding && !edges.none())
            noteApproximation(makeError(
                ErrorCode::Unsupported,
                GRAFT_TR_NOOP("core", "Zeros at the edges count in the mean here, which they do not in the file.")));
        in = padding(std::string(name) + "_pad", in, edges, pooling.maximum ? lowest : 0.0);
        edges = {};
    }
    ParameterMap parameters{{"kernel_size", pairOf(pooling.kernel)},
                            {"stride", pairOf(pooling.stride)},
                            {"padding", std::vector<std::int64_t>{edges.top, edges.left}}};
    if (roundUp)
        parameters.emplace("ceil_mode", true);
    if (!pooling.maximum)
        parameters.emplace("count_include_pad", pooling.countPadding);
    return add(name, pooling.maximum ? "MaxPool2d" : "AvgPool2d", std::move(parameters), {in});
}

NetworkAssembler::Value NetworkAssembler::linear(std::string_view name, Value in, TensorData weight,
                                                 std::optional<TensorData> bias)
{
    const auto& shape = weight.shape();
    const Value out = add(name, "Linear",
                          {{"in_features", shape.size() > 1 ? shape[1] : std::int64_t{1}},
                           {"out_features", lengthOf(weight)},
                           {"bias", bias.has_value()}},
                          {in});
    setTensor(out, "weight", std::move(weight));
    if (bias)
        setTensor(out, "bias", *std::move(bias));
    return out;
}

NetworkAssembler::Value NetworkAssembler::scaleShift(std::string_view name, Value in, std::optional<TensorData> scale,
                                                     std::optional<TensorData> offset, std::int64_t dim)
{
    const std::int64_t channels = scale ? lengthOf(*scale) : offset ? lengthOf(*offset) : 1;
    const Value out = add(
        name, "ScaleShift",
        {{"num_features", channels}, {"dim", dim}, {"scale", scale.has_value()}, {"shift", offset.has_value()}}, {in});
    if (scale)
        setTensor(out, "weight", *std::move(scale));
    if (offset)
        setTensor(out, "bias", *std::move(offset));
    return out;
}

NetworkAssembler::Value NetworkAssembler::unknown(std::string_view name, const std::string& op,
                                                  const std::string& attributes, std::span<const Value> inputs,
                                                  const std::vector<std::pair<std::string, TensorData>>& tensors,
                                                  Error reason)
{
    std::vector<std::string> listed;
    for (const auto& [suffix, tensor] : tensors)
        listed.push_back(tensorText(suffix, tensor));
    const Value out =
        add(name, "Unknown", {{"operator", op}, {"attributes", attributes}, {"tensors", std::move(listed)}}, inputs);
    for (const auto& [suffix, tensor] : tensors)
        setTensor(out, suffix, tensor);
    ImportRow& current = row();
    current.fate = LayerFate::Unknown;
    current.note = std::move(reason);
    return out;
}

void NetworkAssembler::output(Value from, std::vector<std::string> classes)
{
    static_cast<void>(
        add("output", "Output", {{"task", std::string("classification")}, {"classes", std::move(classes)}}, {from}));
}

Result<TensorSpec> NetworkAssembler::specOf(Value value) const
{
    const auto found = m_specs.find(value.layer);
    if (found == m_specs.end() || value.port >= found->second.size())
        return makeError(ErrorCode::ShapeMismatch, GRAFT_TR_NOOP("core", "The shape behind layer %1 is not known."),
                         {nameOf(value)});
    return found->second[value.port];
}

const std::string& NetworkAssembler::nameOf(Value value) const
{
    static const std::string nothing;
    const auto place = m_places.find(value.layer);
    return place != m_places.end() ? m_model.graph.layers[place->second].name : nothing;
}

Layer* NetworkAssembler::layerOf(Value value)
{
    const auto place = m_places.find(value.layer);
    return place != m_places.end() ? &m_model.graph.layers[place->second] : nullptr;
}

std::string NetworkAssembler::ask(ImportQuestion question, const ImportOptions& options)
{
    const auto given = options.answers.find(question.id);
    if (given != options.answers.end() &&
        std::ranges::find(question.answers, given->second, &ImportAnswer::value) != question.answers.end())
        question.assumed = given->second;
    std::string answer = question.assumed;
    m_model.questions.push_back(std::move(question));
    return answer;
}

void NetworkAssembler::setProvenance(std::string key, std::string value)
{
    m_model.provenance.insert_or_assign(std::move(key), std::move(value));
}

ImportedModel NetworkAssembler::finish()
{
    for (Issue& issue : analyseNetwork(m_model.graph).issues) {
        const bool told = std::ranges::any_of(m_model.issues, [&](const Issue& other) {
            return other.layer == issue.layer && other.what.text == issue.what.text;
        });
        if (!told)
            m_model.issues.push_back(std::move(issue));
    }
    return std::move(m_model);
}

} // namespace graft
