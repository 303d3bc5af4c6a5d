// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Where data enters and leaves: pictures, their preparation, classes.
#include "core/formats/json/strict_json_p.h"
#include "core/formats/onnx/onnx_importer_p.h"
#include "core/formats/onnx/onnx_writer.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace graft::onnxfile {
namespace {

constexpr std::int64_t mostPixels = 1 << 14;
constexpr std::size_t mostClasses = 1 << 20;

/// A usual preparation of pixels 0..1: minus mean, divided by std.
struct Usual {
    std::string_view value;
    std::array<double, 3> mean;
    std::array<double, 3> std;
    bool bgr;
    const char* title;
};

constexpr double whole = 1.0 / 255;

constexpr std::array colourWays{
    Usual{"imagenet",
          {0.485, 0.456, 0.406},
          {0.229, 0.224, 0.225},
          false,
          GRAFT_TR_NOOP("core", "Red first, 0 to 1, then ImageNet's mean and deviation (PyTorch)")},
    Usual{"rgb-unit", {0, 0, 0}, {1, 1, 1}, false, GRAFT_TR_NOOP("core", "Red first, 0 to 1")},
    Usual{"rgb-centred", {0.5, 0.5, 0.5}, {0.5, 0.5, 0.5}, false, GRAFT_TR_NOOP("core", "Red first, -1 to 1")},
    Usual{"rgb", {0, 0, 0}, {whole, whole, whole}, false, GRAFT_TR_NOOP("core", "Red first, 0 to 255")},
    Usual{"bgr", {0, 0, 0}, {whole, whole, whole}, true, GRAFT_TR_NOOP("core", "Blue first, 0 to 255")},
    Usual{"caffe-mean",
          {104 * whole, 117 * whole, 123 * whole},
          {whole, whole, whole},
          true,
          GRAFT_TR_NOOP("core", "Blue first, 0 to 255, minus 104, 117, 123 (most ImageNet networks of Caffe)")},
};
constexpr std::array greyWays{
    Usual{"grey-unit", {0, 0, 0}, {1, 1, 1}, false, GRAFT_TR_NOOP("core", "Grey, 0 to 1")},
    Usual{"grey", {0, 0, 0}, {whole, whole, whole}, false, GRAFT_TR_NOOP("core", "Grey, 0 to 255")},
    Usual{"grey-centred", {0.5, 0.5, 0.5}, {0.5, 0.5, 0.5}, false, GRAFT_TR_NOOP("core", "Grey, -1 to 1")},
};

std::optional<ParameterValue> valueOf(const nlohmann::json& json, ParameterKind kind)
{
    if (kind == ParameterKind::Bool && json.is_boolean())
        return json.get<bool>();
    if (kind == ParameterKind::Integer && json.is_number_integer())
        return json.get<std::int64_t>();
    if (kind == ParameterKind::Real && json.is_number())
        return json.get<double>();
    if ((kind == ParameterKind::Choice || kind == ParameterKind::Text) && json.is_string())
        return json.get<std::string>();
    if (kind == ParameterKind::RealList && json.is_array() &&
        std::ranges::all_of(json, [](const auto& v) { return v.is_number(); }))
        return json.get<std::vector<double>>();
    return std::nullopt;
}

/// What Graft wrote about the input into the file's metadata; only parameters the registry accepts.
ParameterMap describedInput(const Model& model)
{
    ParameterMap parameters;
    const auto found = model.metadata.find(std::string(preprocessingKey));
    const auto json = found != model.metadata.end() ? parseStrictJson(found->second) : Result<nlohmann::json>(Error{});
    if (!json || !json->is_object())
        return parameters;
    for (const ParameterSpec& spec : findSchema("Input")->parameters) {
        if (!json->contains(spec.name))
            continue;
        const auto value = valueOf(json->at(spec.name), spec.kind);
        if (value && checkParameter(spec, *value))
            parameters.insert_or_assign(spec.name, *value);
    }
    return parameters;
}

bool preparesPixelsItself(const Model& model)
{
    const auto found = model.metadata.find(std::string(optionsKey));
    const auto json = found != model.metadata.end() ? parseStrictJson(found->second) : Result<nlohmann::json>(Error{});
    return json && json->is_object() && json->value("preprocessing", nlohmann::json(false)) == nlohmann::json(true);
}

struct PictureSize {
    std::int64_t channels = 3;
    std::int64_t height = 224;
    std::int64_t width = 224;
    bool channelsLast = false;
};

/// N x C x H x W, or N x H x W x C as TensorFlow has it; nothing where it is neither.
std::optional<PictureSize> pictureOf(const Integers& dims)
{
    if (dims.size() != 4)
        return std::nullopt;
    const auto isColour = [](std::int64_t d) { return d == 1 || d == 3; };
    PictureSize size{dims[1], dims[2], dims[3], false};
    if (!isColour(dims[1]) && isColour(dims[3]))
        size = {dims[3], dims[1], dims[2], true};
    if (size.channels == unknownLength)
        size.channels = 3;
    const auto fits = [](std::int64_t d) { return d == unknownLength || (d > 0 && d <= mostPixels); };
    if (size.channels < 1 || size.channels > 4096 || !fits(size.height) || !fits(size.width))
        return std::nullopt;
    return size;
}

Issue issueOf(Severity severity, std::string text, std::vector<std::string> args, std::string kind)
{
    return {severity, makeError(ErrorCode::Unsupported, std::move(text), std::move(args)), {}, {}, std::move(kind)};
}

} // namespace

void Importer::readInputs()
{
    const auto isPicture = [](const ValueFacts& input) { return pictureOf(input.dims).has_value(); };
    auto picture = std::ranges::find_if(m_model.inputs, isPicture);
    if (picture == m_model.inputs.end())
        picture = m_model.inputs.begin();
    readPicture(*picture);
    for (const ValueFacts& input : m_model.inputs) {
        if (&input != &*picture)
            m_net.addIssue(issueOf(Severity::Warning,
                                   GRAFT_TR_NOOP("core", "The file has a second input, %1. Graft's networks have one; "
                                                         "what reads it stays unknown."),
                                   {input.name}, "second-input"));
    }
}

void Importer::readPicture(const ValueFacts& input)
{
    m_net.beginSource(input.name, "Input");
    if (!input.dims.empty())
        m_fileBatch = input.dims[0];
    auto size = pictureOf(input.dims);
    const bool isPicture = size.has_value();
    if (!isPicture) {
        m_net.addIssue(issueOf(Severity::Warning,
                               GRAFT_TR_NOOP("core", "The input %1 is no picture (samples x channels x height x "
                                                     "width), so Graft cannot train this network on pictures."),
                               {input.name}, "input-not-picture"));
        // A row or a sequence still flows through: as a picture of one channel, reshaped.
        size = PictureSize{1, 1, 1, false};
        std::vector<std::int64_t*> places{&size->width, &size->height, &size->channels};
        for (std::size_t d = input.dims.size(), i = 0; d-- > 1 && i < places.size(); ++i)
            *places[i] = input.dims[d] > 0 && input.dims[d] <= mostPixels ? input.dims[d] : 1;
    }
    if (size->height == unknownLength || size->width == unknownLength) {
        ImportQuestion question{
            "size",
            GRAFT_TR_NOOP("core", "How large are the pictures, in pixels? The file leaves it open."),
            {},
            "224"};
        for (const char* side :
             {"224", "32", "64", "96", "128", "160", "192", "227", "240", "256", "299", "320", "384"})
            question.answers.push_back({side, side});
        const std::string answer = m_net.ask(std::move(question), m_options);
        std::int64_t side = 224;
        std::from_chars(answer.data(), answer.data() + answer.size(), side);
        size->height = size->height == unknownLength ? side : size->height;
        size->width = size->width == unknownLength ? side : size->width;
    }
    std::vector<double> mean;
    std::vector<double> std;
    bool bgr = false;
    const bool raw = preparesPixelsItself(m_model);
    ParameterMap described = raw ? ParameterMap{} : describedInput(m_model);
    if (raw) {
        std.assign(static_cast<std::size_t>(size->channels), whole);
    } else if (described.empty() && isPicture && (size->channels == 3 || size->channels == 1)) {
        const auto ways = size->channels == 3 ? std::span<const Usual>(colourWays) : std::span<const Usual>(greyWays);
        const bool tensorFlow = size->channels == 3 && m_model.producer.find("tf2onnx") != std::string::npos;
        ImportQuestion question{"preprocessing",
                                GRAFT_TR_NOOP("core", "How were pictures prepared for this network? The file does not "
                                                      "say it."),
                                {},
                                tensorFlow ? "rgb-centred" : std::string(ways.front().value)};
        for (const Usual& way : ways)
            question.answers.push_back({std::string(way.value), way.title});
        const std::string answer = m_net.ask(std::move(question), m_options);
        const Usual& way = *std::ranges::find(ways, answer, &Usual::value);
        mean.assign(way.mean.begin(), way.mean.begin() + size->channels);
        std.assign(way.std.begin(), way.std.begin() + size->channels);
        bgr = way.bgr;
    }
    const Value value = m_net.input(input.name, size->channels, size->height, size->width, mean, std, bgr);
    if (Layer* layer = m_net.layerOf(value)) {
        for (const auto& [name, parameter] : described) {
            if (name != "channels" && name != "height" && name != "width")
                layer->parameters.insert_or_assign(name, parameter);
        }
    }
    setValue(input.name, value);
    if (size->channelsLast) {
        m_net.setProvenance("layout", "channels last");
        transpose(input.name, input.name, {0, 2, 3, 1}, input.name + ".channels_last");
    } else if (!isPicture && input.dims.size() == 2) {
        setValue(input.name, m_net.add(input.name + ".row", "Flatten", {}, {value}));
    } else if (!isPicture && input.dims.size() == 3) {
        setValue(input.name,
                 m_net.add(input.name + ".rows", "Reshape", {{"shape", Integers{size->height, size->width}}}, {value}));
    }
}

std::vector<std::string> Importer::classNames() const
{
    const auto found = m_model.metadata.find(std::string(classesKey));
    const auto json =
        found != m_model.metadata.end() ? parseStrictJson(found->second) : Result<nlohmann::json>(Error{});
    std::vector<std::string> names;
    if (!json || !json->is_array() || json->size() > mostClasses)
        return names;
    for (const auto& name : *json) {
        if (!name.is_string())
            return {};
        names.push_back(name.get<std::string>());
    }
    return names;
}

void Importer::readOutput()
{
    const ValueFacts& output = m_model.outputs.front();
    m_net.beginSource(output.name, "Output");
    Value value = valueOf(output.name);
    const auto spec = value ? m_net.specOf(value) : Result<TensorSpec>(Error{});
    std::vector<std::string> classes = classNames();
    if (spec && spec->dims.size() != 2) {
        const bool scores = spec->dims.size() > 1 && spec->elementsPerSample() == spec->dims[1];
        if (!scores)
            m_net.addIssue(issueOf(Severity::Warning,
                                   GRAFT_TR_NOOP("core", "The network gives %1 numbers, not one score for each class. "
                                                         "They were put into one row, so that it can run."),
                                   {spec->text()}, "output-not-scores"));
        value = m_net.add("output.flatten", "Flatten", {}, {value});
    }
    const auto row = value ? m_net.specOf(value) : Result<TensorSpec>(Error{});
    if (row && static_cast<std::int64_t>(classes.size()) != row->elementsPerSample())
        classes.clear();
    m_net.output(value, std::move(classes));
    for (std::size_t i = 1; i < m_model.outputs.size(); ++i)
        m_net.addIssue(issueOf(Severity::Warning,
                               GRAFT_TR_NOOP("core", "The file has a second output, %1. Graft's networks have one; the "
                                                     "layers that lead to it are kept, but not used."),
                               {m_model.outputs[i].name}, "second-output"));
}

} // namespace graft::onnxfile
