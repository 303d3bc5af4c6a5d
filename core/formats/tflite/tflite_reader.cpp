// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/tflite/tflite_reader.h"

#include "core/base/files.h"
#include "core/formats/channels_last/picture_input.h"
#include "core/formats/tflite/importer_p.h"

#include <algorithm>
#include <utility>

namespace graft::tflite {
namespace {

constexpr std::uint64_t maxFile = std::uint64_t{2} << 30;
constexpr std::string_view signature = "TFL3";
constexpr std::int32_t splitCode = 49;
constexpr std::int32_t splitByCode = 102;
constexpr std::int32_t shapeCode = 77;

Error damaged()
{
    return makeError(ErrorCode::Corrupt, GRAFT_TR_NOOP("core", "The file is damaged or not of this format."));
}

/// Something wrong with the file itself, not with what Graft can do.
bool isFatal(const Error& error)
{
    return error.code == ErrorCode::Corrupt || error.code == ErrorCode::OutOfMemory || error.code == ErrorCode::Refused;
}

} // namespace

Importer::Importer(const Model& model, std::size_t fileSize, NetworkAssembler& assembler, const ImportOptions& options)
    : m_model(model),
      m_assembler(assembler),
      m_builder(assembler),
      m_options(options),
      m_uses(model.tensors.size(), 0),
      m_bytesLeft(fileSize * 8 + (std::size_t{1} << 16))
{
    const auto use = [this](std::int32_t index) {
        if (valid(index))
            ++m_uses[static_cast<std::size_t>(index)];
    };
    for (const Operator& op : model.operators)
        std::ranges::for_each(op.inputs, use);
    std::ranges::for_each(model.outputs, use);
}

bool Importer::valid(std::int32_t index) const
{
    return index >= 0 && static_cast<std::size_t>(index) < m_model.tensors.size();
}

Result<Importer::Tensor> Importer::input(const Operator& op, std::size_t place)
{
    const std::int32_t index = place < op.inputs.size() ? op.inputs[place] : -1;
    if (!valid(index))
        return damaged();
    if (const auto value = m_values.find(index); value != m_values.end()) {
        Tensor tensor = value->second;
        tensor.exclusive = tensor.exclusive && m_uses[static_cast<std::size_t>(index)] == 1;
        return tensor;
    }
    const TensorInfo& info = m_model.tensors[static_cast<std::size_t>(index)];
    if (info.data.empty())
        return makeError(ErrorCode::Corrupt,
                         GRAFT_TR_NOOP("core", "Layer %1 reads \"%2\", which no layer before it computes."),
                         {nameOf(op), info.name});
    if (info.data.size() * 4 > m_bytesLeft)
        return damaged();
    m_bytesLeft -= info.data.size() * 4;
    GRAFT_TRY(data, constantOf(info));
    return channels_last::constantTensor(std::move(data));
}

Result<std::optional<TensorData>> Importer::constantInput(const Operator& op, std::size_t place)
{
    if (place >= op.inputs.size() || op.inputs[place] < 0)
        return std::optional<TensorData>();
    GRAFT_TRY(tensor, input(op, place));
    if (!tensor.constant)
        return makeError(ErrorCode::Unsupported, GRAFT_TR_NOOP("core", "Its weights are computed by other layers."));
    return tensor.constant;
}

Result<std::vector<std::int64_t>> Importer::numbersInput(const Operator& op, std::size_t place)
{
    if (place >= op.inputs.size())
        return makeError(ErrorCode::Unsupported, GRAFT_TR_NOOP("core", "The shape that comes in is not known."));
    GRAFT_TRY(tensor, input(op, place));
    const auto numbers = channels_last::wholeNumbers(tensor);
    if (!numbers)
        return makeError(ErrorCode::Unsupported, GRAFT_TR_NOOP("core", "Its weights are computed by other layers."));
    return *numbers;
}

std::string Importer::nameOf(const Operator& op) const
{
    const std::int32_t output = op.outputs.empty() ? -1 : op.outputs.front();
    const std::string name = valid(output) ? m_model.tensors[static_cast<std::size_t>(output)].name : std::string();
    // Fused operators are named after all of their parts.
    return name.substr(0, name.find(';'));
}

void Importer::noteQuantisation(const Operator& op)
{
    const bool quantised = std::ranges::any_of(op.inputs, [&](std::int32_t index) {
        return valid(index) && m_model.tensors[static_cast<std::size_t>(index)].quantised();
    });
    if (quantised)
        m_assembler.noteApproximation(
            makeError(ErrorCode::Unsupported,
                      GRAFT_TR_NOOP("core", "The file computes with whole numbers, Graft with the floats they stand "
                                            "for: results differ by their rounding.")));
}

Result<void> Importer::addInput(std::int32_t index)
{
    if (!valid(index))
        return damaged();
    const TensorInfo& info = m_model.tensors[static_cast<std::size_t>(index)];
    m_assembler.beginSource(info.name, "Input");
    channels_last::PictureInput picture{info.shape, false, {}};
    const bool first = m_values.empty();
    for (const Operator& op : m_model.operators) {
        if (!op.inputs.empty() && op.inputs.front() == index)
            picture.preparesItself = op.code == 18 || op.code == 41 || op.code == 42 || op.code == 0;
    }
    if (info.quantised()) {
        const Quantisation& q = info.quantisation;
        const double zero = q.zeros.empty() ? 0.0 : static_cast<double>(q.zeros.front());
        const double scale = static_cast<double>(q.scales.front());
        if (scale > 0 && (info.type == Type::UInt8 || info.type == Type::Int8))
            picture.scaleAndZero = std::array{scale, info.type == Type::Int8 ? zero + 128 : zero};
    }
    auto value = first
                     ? channels_last::addPictureInput(m_assembler, info.name, picture, m_options)
                     : Result<Tensor>(makeError(ErrorCode::Unsupported,
                                                GRAFT_TR_NOOP("core", "Graft's networks have one input, a picture.")));
    m_values[index] = value ? *value : m_builder.unknown(info.name, "Input", {}, {}, value.error());
    return {};
}

Result<void> Importer::importOperator(const Operator& op)
{
    const std::string type = nameOfOperator(op);
    m_assembler.beginSource(nameOf(op), type);
    if (op.outputs.empty() || !std::ranges::all_of(op.outputs, [&](std::int32_t i) { return valid(i); }))
        return damaged();
    Error reason = makeError(ErrorCode::Unsupported, GRAFT_TR_NOOP("core", "Graft has no layer of this kind."));
    if (op.code == splitCode || op.code == splitByCode) {
        const auto done = split(op);
        if (done)
            return {};
        reason = done.error();
    } else if (const Handler handler = handlerOf(op.code)) {
        auto made = (this->*handler)(op);
        if (made) {
            m_values[op.outputs.front()] = *std::move(made);
            noteQuantisation(op);
            return {};
        }
        reason = made.error();
    }
    if (isFatal(reason))
        return reason;
    std::vector<Tensor> inputs;
    for (std::size_t i = 0; i < op.inputs.size(); ++i) {
        if (op.inputs[i] < 0)
            continue;
        GRAFT_TRY(in, input(op, i));
        inputs.push_back(std::move(in));
    }
    // Shapes are computed in the file, too, and told by it: what only they need is no layer.
    const bool ofShapes = !inputs.empty() && (op.code == shapeCode || std::ranges::none_of(inputs, [](const Tensor& t) {
                                                  return static_cast<bool>(t.value);
                                              }));
    if (ofShapes) {
        m_assembler.noteFolded();
        for (const std::int32_t index : op.outputs)
            m_values[index] = {};
        return {};
    }
    Tensor out = m_builder.unknown(nameOf(op), type, {}, inputs, std::move(reason));
    // The file knows shapes that Graft does not.
    for (const std::int32_t index : op.outputs) {
        const auto& shape = m_model.tensors[static_cast<std::size_t>(index)].shape;
        out.known = shape.size() >= 2;
        out.shape = shape;
        if (out.known)
            out.shape[0] = -1;
        m_values[index] = out;
    }
    return {};
}

Result<void> Importer::run()
{
    for (const std::int32_t index : m_model.inputs)
        GRAFT_CHECK(addInput(index));
    for (const Operator& op : m_model.operators)
        GRAFT_CHECK(importOperator(op));
    m_assembler.beginSource({}, "Output");
    for (const std::int32_t index : m_model.outputs) {
        const auto value = m_values.find(index);
        if (value == m_values.end() || !value->second.value)
            return damaged();
        m_assembler.output(m_builder.finished(value->second), {});
    }
    return {};
}

Result<ImportedModel> read(std::span<const std::byte> bytes, std::string_view name, const ImportOptions& options)
{
    const FlatFile file(bytes);
    GRAFT_TRY(model, readModel(file, bytes.size()));
    NetworkAssembler assembler(std::string(name), "tflite");
    assembler.setProvenance("framework", "TensorFlow Lite");
    if (!model.description.empty())
        assembler.setProvenance("description", model.description);
    Importer importer(model, bytes.size(), assembler, options);
    GRAFT_CHECK(importer.run());
    if (file.damaged())
        return damaged();
    return assembler.finish();
}

namespace {

bool matches(std::span<const std::byte> head, const std::filesystem::path&)
{
    const std::string_view text(reinterpret_cast<const char*>(head.data()), head.size());
    return text.size() > 8 && text.substr(4, signature.size()) == signature;
}

Result<ImportedModel> readPath(const std::filesystem::path& path, const ImportOptions& options)
{
    GRAFT_TRY(bytes, readFile(path, maxFile));
    return read(bytes, path.stem().string(), options);
}

} // namespace

ModelReader modelReader()
{
    return {"tflite", "TensorFlow Lite", {".tflite"}, ReaderRisk::Plain, matches, readPath};
}

} // namespace graft::tflite
