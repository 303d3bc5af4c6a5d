// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/darknet/darknet_network_p.h"
#include "core/formats/darknet/darknet_reader.h"

#include <algorithm>
#include <array>
#include <utility>

namespace graft::darknet {
namespace {

/// The size a picture may have: what the registry's Input layer allows.
constexpr std::int64_t largestPicture = 1 << 16;

Error noLayer()
{
    return makeError(ErrorCode::Unsupported, GRAFT_TR_NOOP("core", "Graft has no layer that computes this."));
}

Error sizesError(const Section& section)
{
    return sectionError(
        section, ErrorCode::Corrupt,
        GRAFT_TR_NOOP("core", "The sizes of the section [%1] at line %2 do not fit what comes before it."));
}

/// Darknet divides what is left of the padding, so that the odd pixel lies at the end; it only counts where a window
/// reaches it.
Result<Value> maxpool(Construction& at, const Section& section, Value in)
{
    GRAFT_TRY(dims, dimsOf(at, section, in));
    GRAFT_TRY(stride, section.integer("stride", 1));
    GRAFT_TRY(size, section.integer("size", stride));
    GRAFT_TRY(padding, section.integer("padding", size - 1));
    if (dims.size() != 4 || stride < 1 || size < 1 || padding < 0 || size > 1000 || padding > 2000)
        return sizesError(section);
    ImportedPooling pooling;
    pooling.kernel = {size, size};
    pooling.stride = {stride, stride};
    const std::int64_t begin = padding / 2;
    std::array<std::int64_t, 2> end{};
    for (std::size_t axis = 0; axis < 2; ++axis) {
        const std::int64_t length = dims[axis + 2];
        if (length + padding < size)
            return sizesError(section);
        const std::int64_t last = (length + padding - size) / stride;
        end[axis] = std::max<std::int64_t>(0, last * stride + size - begin - length);
    }
    pooling.padding = {begin, end[1], begin, end[0]};
    // Windows that hang over the end by less than a stride are what rounding up means; padding that ends further out
    // than any window does no harm at both sides.
    if (begin > 0 && end[0] <= begin && end[1] <= begin && begin <= size / 2)
        pooling.padding = {begin, begin, begin, begin};
    return at.net.pooling("pool" + at.number(), in, pooling);
}

Result<Value> earlier(Construction& at, const Section& section, std::int64_t index)
{
    const auto count = static_cast<std::int64_t>(at.values.size()) - 1;
    const std::int64_t place = index < 0 ? count + index : index;
    if (place < 0 || place >= count)
        return sectionError(
            section, ErrorCode::Corrupt,
            GRAFT_TR_NOOP("core", "The section [%1] at line %2 reads a layer that does not come before it."));
    return at.values[static_cast<std::size_t>(place) + 1];
}

Result<Value> route(Construction& at, const Section& section)
{
    GRAFT_TRY(indices, section.integers("layers"));
    GRAFT_TRY(groups, section.integer("groups", 1));
    GRAFT_TRY(group, section.integer("group_id", 0));
    if (indices.empty() || indices.size() > 1000 || groups < 1 || group < 0 || group >= groups)
        return sizesError(section);
    std::vector<Value> parts;
    for (const std::int64_t index : indices) {
        GRAFT_TRY(part, earlier(at, section, index));
        if (groups > 1) {
            GRAFT_TRY(dims, dimsOf(at, section, part));
            if (dims.size() != 4 || dims[1] % groups != 0)
                return sizesError(section);
            const std::int64_t channels = dims[1] / groups;
            part = at.net.add("slice" + at.number(), "Slice",
                              {{"dim", std::int64_t{1}}, {"start", group * channels}, {"end", (group + 1) * channels}},
                              {part});
        }
        parts.push_back(part);
    }
    if (parts.size() > 1)
        return at.net.add("route" + at.number(), "Concat", {{"dim", std::int64_t{1}}}, parts);
    at.net.noteFolded();
    return parts.front();
}

Result<Value> shortcut(Construction& at, const Section& section, Value in)
{
    GRAFT_TRY(indices, section.integers("from"));
    if (indices.empty() || indices.size() > 1000)
        return sizesError(section);
    std::vector<Value> parts{in};
    bool plain = section.text("weights_type", "none") == "none";
    for (const char* factor : {"alpha", "beta"}) {
        GRAFT_TRY(value, section.real(factor, 1));
        plain = plain && value == 1;
    }
    GRAFT_TRY(dims, dimsOf(at, section, in));
    for (const std::int64_t index : indices) {
        GRAFT_TRY(part, earlier(at, section, index));
        GRAFT_TRY(others, dimsOf(at, section, part));
        plain = plain && others == dims;
        parts.push_back(part);
    }
    if (!plain)
        return at.net.unknown("shortcut" + at.number(), section.name, section.summary(), parts, {},
                              makeError(ErrorCode::Unsupported,
                                        GRAFT_TR_NOOP("core", "Shortcuts between pictures of different sizes, or with "
                                                              "weights, have no layer in Graft.")));
    const Value sum = at.net.add("shortcut" + at.number(), "Add", {}, parts);
    return activation(at, section.text("activation", "linear"), sum);
}

Result<Value> softmax(Construction& at, const Section& section, Value in)
{
    GRAFT_TRY(groups, section.integer("groups", 1));
    GRAFT_TRY(temperature, section.real("temperature", 1));
    if (groups != 1 || section.has("tree") || temperature != 1)
        return unknownSection(at, section, in, {}, noLayer());
    in = flattened(at, in);
    if (at.last) { // the output layer shows shares anyway, and losses want scores
        at.net.noteFolded();
        at.net.setProvenance("output", "probabilities");
        return in;
    }
    return at.net.add("softmax" + at.number(), "Softmax", {{"dim", std::int64_t{1}}}, {in});
}

/// Cuts out the centre; unless told otherwise, Darknet also stretches 0..1 to -1..1 here.
Result<Value> crop(Construction& at, const Section& section, Value in)
{
    GRAFT_TRY(dims, dimsOf(at, section, in));
    GRAFT_TRY(height, section.integer("crop_height", 1));
    GRAFT_TRY(width, section.integer("crop_width", 1));
    GRAFT_TRY(plain, section.integer("noadjust", 0));
    if (dims.size() != 4 || height < 1 || width < 1 || height > dims[2] || width > dims[3])
        return sizesError(section);
    const std::int64_t top = (dims[2] - height) / 2;
    const std::int64_t left = (dims[3] - width) / 2;
    Value out = in;
    if (height != dims[2] || width != dims[3])
        out = at.net.padding("crop" + at.number(), in, {-left, width + left - dims[3], -top, height + top - dims[2]});
    if (plain == 0) {
        const std::vector<float> twos(static_cast<std::size_t>(dims[1]), 2.0F);
        const std::vector<float> ones(static_cast<std::size_t>(dims[1]), -1.0F);
        GRAFT_TRY(scale, TensorData::fromFloats({dims[1]}, twos));
        GRAFT_TRY(offset, TensorData::fromFloats({dims[1]}, ones));
        out = at.net.scaleShift("stretch" + at.number(), out, std::move(scale), std::move(offset));
    }
    return out;
}

Result<Value> upsample(Construction& at, const Section& section, Value in)
{
    GRAFT_TRY(stride, section.integer("stride", 2));
    GRAFT_TRY(scale, section.real("scale", 1));
    if (stride < 1 || stride > 64 || scale != 1)
        return unknownSection(at, section, in, {}, noLayer());
    return at.net.add("upsample" + at.number(), "Upsample",
                      {{"scale", std::vector<std::int64_t>{stride, stride}}, {"mode", std::string("nearest")}}, {in});
}

/// Darknet's sum of squares is not divided by the number of channels, PyTorch's is.
Result<Value> normalization(Construction& at, const Section& section, Value in)
{
    GRAFT_TRY(alpha, section.real("alpha", 1e-4));
    GRAFT_TRY(beta, section.real("beta", 0.75));
    GRAFT_TRY(kappa, section.real("kappa", 1));
    GRAFT_TRY(size, section.integer("size", 5));
    if (size < 1 || size > 1000 || size % 2 == 0)
        return unknownSection(at, section, in, {}, noLayer());
    return at.net.add("lrn" + at.number(), "LocalResponseNorm",
                      {{"size", size}, {"alpha", alpha * static_cast<double>(size)}, {"beta", beta}, {"k", kappa}},
                      {in});
}

Result<Value> withoutWeights(Construction& at, const Section& section, Value in)
{
    const std::string& name = section.name;
    if (name == "maxpool")
        return maxpool(at, section, in);
    if (name == "avgpool")
        return at.net.add("avgpool" + at.number(), "AdaptiveAvgPool2d",
                          {{"output_size", std::vector<std::int64_t>{1, 1}}}, {in});
    if (name == "route")
        return route(at, section);
    if (name == "shortcut")
        return shortcut(at, section, in);
    if (name == "softmax")
        return softmax(at, section, in);
    if (name == "crop")
        return crop(at, section, in);
    if (name == "upsample")
        return upsample(at, section, in);
    if (name == "normalization")
        return normalization(at, section, in);
    if (name == "activation")
        return activation(at, section.text("activation", "linear"), in);
    if (name == "dropout") {
        GRAFT_TRY(share, section.real("probability", 0.5));
        return at.net.add("dropout" + at.number(), "Dropout", {{"p", std::clamp(share, 0.0, 1.0)}}, {in});
    }
    return unknownSection(at, section, in, {}, noLayer());
}

Result<Value> convert(Construction& at, const Section& section)
{
    const Value in = at.current();
    if (section.name == "convolutional")
        return convolutional(at, section, in);
    if (section.name == "connected")
        return connected(at, section, in);
    if (section.name == "local")
        return local(at, section, in);
    // What these store is not written down anywhere; behind them the weights would be read wrongly.
    constexpr std::array<std::string_view, 9> opaque{"deconvolutional", "batchnorm", "rnn",    "gru", "lstm", "crnn",
                                                     "conv_lstm",       "iseg",      "history"};
    if (std::ranges::find(opaque, section.name) != opaque.end())
        return sectionError(
            section, ErrorCode::Unsupported,
            GRAFT_TR_NOOP("core", "The section [%1] at line %2 is of a kind whose weights Graft cannot read."));
    return withoutWeights(at, section, in);
}

Result<Value> inputOf(Construction& at, const Section& net)
{
    std::array<std::int64_t, 3> sizes{};
    constexpr std::array<std::string_view, 3> keys{"channels", "height", "width"};
    for (std::size_t i = 0; i < keys.size(); ++i) {
        GRAFT_TRY(size, net.integer(keys[i], 0));
        if (size < 1 || size > largestPicture)
            return makeError(ErrorCode::Unsupported,
                             GRAFT_TR_NOOP("core", "The network is not for pictures: [net] gives no %1."),
                             {std::string(keys[i])});
        sizes[i] = size;
    }
    at.net.beginSource("net", "net");
    const Value input = at.net.input("input", sizes[0], sizes[1], sizes[2]);
    // Darknet scales pictures by plain bilinear interpolation.
    at.net.layerOf(input)->parameters.insert_or_assign("antialias", false);
    return input;
}

void finishOutput(Construction& at, const std::vector<std::string>& labels)
{
    Value out = at.current();
    at.net.beginSource("output", "output");
    const auto spec = at.net.specOf(out);
    if (spec && spec->dims.size() == 4 && spec->dims[2] == 1 && spec->dims[3] == 1)
        out = flattened(at, out);
    std::vector<std::string> classes;
    const auto row = at.net.specOf(out);
    if (row && row->dims.size() == 2 && row->dims[1] > 0 && static_cast<std::size_t>(row->dims[1]) <= labels.size())
        classes.assign(labels.begin(), labels.begin() + row->dims[1]);
    at.net.output(out, std::move(classes));
}

/// The catalogue's network with these layers, told by its convolutions and shortcuts.
std::string catalogueName(std::span<const Section> sections)
{
    const auto count = [&](std::string_view name) { return std::ranges::count(sections, name, &Section::name); };
    if (count("convolutional") == 19 && count("maxpool") == 5 && count("shortcut") == 0 && count("route") == 0)
        return "darknet19";
    if (count("convolutional") == 53 && count("maxpool") == 0 && count("shortcut") == 23 && count("route") == 0)
        return "darknet53";
    return {};
}

} // namespace

Error sectionError(const Section& section, ErrorCode code, std::string text)
{
    return makeError(code, std::move(text), {section.name, std::to_string(section.line)});
}

Result<std::vector<std::int64_t>> dimsOf(const Construction& at, const Section& section, Value value)
{
    auto spec = at.net.specOf(value);
    if (!spec)
        return sectionError(
            section, ErrorCode::Unsupported,
            GRAFT_TR_NOOP("core", "The sizes before the section [%1] at line %2 are not known, so its weights cannot "
                                  "be told apart."));
    return std::move(spec->dims);
}

Value flattened(Construction& at, Value in)
{
    const auto spec = at.net.specOf(in);
    if (spec && spec->dims.size() == 2)
        return in;
    return at.net.add("flatten" + at.number(), "Flatten", {}, {in});
}

Value activation(Construction& at, const std::string& name, Value in)
{
    if (name == "linear")
        return in;
    // Darknet's names and Graft's layers.
    constexpr std::array<std::pair<std::string_view, std::string_view>, 9> same{{{"relu", "ReLU"},
                                                                                 {"relu6", "ReLU6"},
                                                                                 {"logistic", "Sigmoid"},
                                                                                 {"tanh", "Tanh"},
                                                                                 {"mish", "Mish"},
                                                                                 {"swish", "SiLU"},
                                                                                 {"elu", "ELU"},
                                                                                 {"gelu", "GELU"},
                                                                                 {"hardtan", "Hardtanh"}}};
    const std::string layer = "act" + at.number();
    if (name == "leaky")
        return at.net.add(layer, "LeakyReLU", {{"negative_slope", 0.1}}, {in});
    for (const auto& [darknet, graft] : same) {
        if (name == darknet)
            return at.net.add(layer, std::string(graft), {}, {in});
    }
    const std::array<Value, 1> inputs{in};
    return at.net.unknown(layer, "activation=" + name.substr(0, 100), {}, inputs, {}, noLayer());
}

Value unknownSection(Construction& at, const Section& section, Value in,
                     const std::vector<std::pair<std::string, TensorData>>& tensors, Error reason)
{
    const std::array<Value, 1> inputs{in};
    return at.net.unknown(section.name + at.number(), section.name, section.summary(), inputs, tensors,
                          std::move(reason));
}

Result<ImportedModel> read(std::string_view name, std::string_view cfg, std::span<const std::byte> weights,
                           const std::vector<std::string>& labels)
{
    GRAFT_TRY(sections, parseCfg(cfg));
    Construction at{NetworkAssembler(std::string(name), "darknet"), {}, {}, false, false};
    if (!weights.empty()) {
        GRAFT_TRY(stream, WeightStream::open(weights));
        at.stream = stream;
        at.net.setProvenance("version", stream.version());
    }
    GRAFT_TRY(input, inputOf(at, sections.front()));
    at.values.push_back(input);
    // The cost is no part of the network's answer.
    std::erase_if(sections, [](const Section& section) { return section.name == "cost" || section.name == "net"; });
    for (const Section& section : sections) {
        at.last = &section == &sections.back();
        at.net.beginSource(std::to_string(at.values.size() - 1), section.name);
        GRAFT_TRY(value, convert(at, section));
        at.values.push_back(value);
    }
    if (at.freshLayers)
        at.net.addIssue({Severity::Warning,
                         makeError(ErrorCode::NotFound,
                                   GRAFT_TR_NOOP("core", "The weight file ends before the network does; the layers it "
                                                         "does not reach have to be trained.")),
                         {},
                         {}});
    else if (at.stream.rest() != 0)
        at.net.addIssue({Severity::Warning,
                         makeError(ErrorCode::Corrupt,
                                   GRAFT_TR_NOOP("core", "%1 bytes at the end of the weight file belong to no layer; "
                                                         "the description may be another network's."),
                                   {std::to_string(at.stream.rest())}),
                         {},
                         {}});
    finishOutput(at, labels);
    ImportedModel model = at.net.finish();
    model.modelName = catalogueName(sections);
    return model;
}

} // namespace graft::darknet
