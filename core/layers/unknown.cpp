// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layers/schema_builder.h"

#include <array>
#include <charconv>
#include <optional>
#include <string_view>
#include <system_error>

namespace graft::schema {
namespace {

constexpr std::array allTypes{DType::Float32, DType::Float64, DType::Float16, DType::BFloat16, DType::Int64,
                              DType::Int32,   DType::Int16,   DType::Int8,    DType::UInt8,    DType::Bool};
constexpr std::size_t maxRank = 16;

/// Cuts the text up to `separator` off its front; the whole text where there is none.
std::string_view cut(std::string_view& text, char separator)
{
    const std::size_t at = text.find(separator);
    const std::string_view part = text.substr(0, at);
    text = at == std::string_view::npos ? std::string_view() : text.substr(at + 1);
    return part;
}

/// "weight F32 64x3x7x7"; a scalar has no sizes. Nothing for what cannot be read.
std::optional<LearnableSpec> tensorFromText(std::string_view text)
{
    LearnableSpec spec;
    spec.suffix = cut(text, ' ');
    const std::string_view type = cut(text, ' ');
    bool known = false;
    for (const DType candidate : allTypes) {
        if (nameOf(candidate) == type) {
            spec.dtype = candidate;
            known = true;
        }
    }
    while (!text.empty()) {
        const std::string_view digits = cut(text, 'x');
        std::int64_t size = -1;
        const auto [end, failed] = std::from_chars(digits.data(), digits.data() + digits.size(), size);
        if (failed != std::errc() || end != digits.data() + digits.size() || size < 0 || spec.shape.size() == maxRank)
            return std::nullopt;
        spec.shape.push_back(size);
    }
    if (spec.suffix.empty() || !known || boundedProduct(spec.shape) > maxElements)
        return std::nullopt;
    // Whole numbers are tables and counters, which no gradient changes.
    spec.buffer = spec.dtype != DType::Float32 && spec.dtype != DType::Float64 && spec.dtype != DType::Float16 &&
                  spec.dtype != DType::BFloat16;
    return spec;
}

std::vector<LearnableSpec> keptTensors(const Layer& layer)
{
    std::vector<LearnableSpec> specs;
    for (const std::string& text : textsParameter(layer, "tensors")) {
        if (auto spec = tensorFromText(text))
            specs.push_back(*std::move(spec));
    }
    return specs;
}

} // namespace

LayerSchema unknownSchema()
{
    return Builder("Unknown", LayerCategory::Shape, GRAFT_TR_NOOP("layers", "Unknown operator"),
                   GRAFT_TR_NOOP("layers", "Stands for an operator of an imported network that Graft does not know. It "
                                           "keeps the weights; replace or bypass it before training."))
        .pytorch("nn.Module")
        .notInOnnx(GRAFT_TR_NOOP("layers", "What it computes is not known, so it cannot be written."))
        .icon("unknown")
        .notInPalette()
        .inputs(0, -1)
        .text("operator", GRAFT_TR_NOOP("layers", "Operator"),
              GRAFT_TR_NOOP("layers", "What the file that it came from calls it."))
        .text("attributes", GRAFT_TR_NOOP("layers", "Attributes"),
              GRAFT_TR_NOOP("layers", "What the file says about it, for whoever replaces it."))
        .texts("tensors", GRAFT_TR_NOOP("layers", "Tensors"),
               GRAFT_TR_NOOP("layers", "The weights it keeps: name, kind of number and sizes of each."))
        .advanced()
        .learnables(keptTensors)
        .shapes([](const Layer& layer, std::span<const TensorSpec>) -> Result<TensorSpec> {
            Error error = layerError(layer,
                                     GRAFT_TR_NOOP("core", "Layer %1 stands for the operator %2, which Graft does not "
                                                           "know, so nothing behind it can be computed."),
                                     {textParameter(layer, "operator")});
            error.code = ErrorCode::Unsupported;
            return error;
        })
        .summary([](const Layer& layer) { return textParameter(layer, "operator"); })
        .build();
}

} // namespace graft::schema
