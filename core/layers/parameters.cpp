// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layers/schema_builder.h"

#include <algorithm>
#include <cmath>

namespace graft {
namespace {

/// The layer's value of a parameter if it has the wanted alternative, else the registry's default.
template <class T>
T valueOf(const Layer& layer, std::string_view name, T fallback)
{
    if (const auto it = layer.parameters.find(name); it != layer.parameters.end()) {
        if (const T* value = std::get_if<T>(&it->second))
            return *value;
    }
    const LayerSchema* schema = findSchema(layer.type);
    const ParameterSpec* spec = schema != nullptr ? schema->parameter(name) : nullptr;
    if (spec != nullptr) {
        if (const T* value = std::get_if<T>(&spec->defaultValue))
            return *value;
    }
    return fallback;
}

bool hasKind(ParameterKind kind, const ParameterValue& value)
{
    switch (kind) {
    case ParameterKind::Bool: return std::holds_alternative<bool>(value);
    case ParameterKind::Integer: return std::holds_alternative<std::int64_t>(value);
    case ParameterKind::Real: return std::holds_alternative<double>(value);
    case ParameterKind::Text:
    case ParameterKind::Choice: return std::holds_alternative<std::string>(value);
    case ParameterKind::IntegerPair:
    case ParameterKind::IntegerList: return std::holds_alternative<std::vector<std::int64_t>>(value);
    case ParameterKind::RealList: return std::holds_alternative<std::vector<double>>(value);
    case ParameterKind::TextList: return std::holds_alternative<std::vector<std::string>>(value);
    }
    return false;
}

Error parameterError(const ParameterSpec& spec, std::string text, std::vector<std::string> more = {})
{
    more.insert(more.begin(), spec.name);
    return makeError(ErrorCode::InvalidArgument, std::move(text), std::move(more));
}

Result<void> checkRange(const ParameterSpec& spec, double value)
{
    if (!std::isfinite(value))
        return parameterError(spec, GRAFT_TR_NOOP("core", "Parameter %1 is not a finite number."));
    if (spec.minimum && value < *spec.minimum)
        return parameterError(spec, GRAFT_TR_NOOP("core", "Parameter %1 must be at least %2, but is %3."),
                              {schema::numberText(*spec.minimum), schema::numberText(value)});
    if (spec.maximum && value > *spec.maximum)
        return parameterError(spec, GRAFT_TR_NOOP("core", "Parameter %1 must be at most %2, but is %3."),
                              {schema::numberText(*spec.maximum), schema::numberText(value)});
    return {};
}

template <class List>
Result<void> checkEach(const ParameterSpec& spec, const List& list)
{
    for (const auto item : list)
        GRAFT_CHECK(checkRange(spec, static_cast<double>(item)));
    return {};
}

} // namespace

std::int64_t intParameter(const Layer& layer, std::string_view name)
{
    return valueOf<std::int64_t>(layer, name, 0);
}

double realParameter(const Layer& layer, std::string_view name)
{
    return valueOf<double>(layer, name, 0.0);
}

bool boolParameter(const Layer& layer, std::string_view name)
{
    return valueOf<bool>(layer, name, false);
}

std::string textParameter(const Layer& layer, std::string_view name)
{
    return valueOf<std::string>(layer, name, {});
}

std::vector<std::int64_t> intsParameter(const Layer& layer, std::string_view name)
{
    auto values = valueOf<std::vector<std::int64_t>>(layer, name, {});
    const LayerSchema* schema = findSchema(layer.type);
    const ParameterSpec* spec = schema != nullptr ? schema->parameter(name) : nullptr;
    // Callers index pairs without looking; a list of another length is reported by checkParameter.
    if (spec != nullptr && spec->kind == ParameterKind::IntegerPair && values.size() != 2)
        return std::get<std::vector<std::int64_t>>(spec->defaultValue);
    return values;
}

std::vector<double> realsParameter(const Layer& layer, std::string_view name)
{
    return valueOf<std::vector<double>>(layer, name, {});
}

std::vector<std::string> textsParameter(const Layer& layer, std::string_view name)
{
    return valueOf<std::vector<std::string>>(layer, name, {});
}

ParameterMap effectiveParameters(const Layer& layer)
{
    ParameterMap all = layer.parameters;
    if (const LayerSchema* schema = findSchema(layer.type)) {
        for (const ParameterSpec& spec : schema->parameters)
            all.try_emplace(spec.name, spec.defaultValue);
    }
    return all;
}

Result<void> checkParameter(const ParameterSpec& spec, const ParameterValue& value)
{
    if (!hasKind(spec.kind, value))
        return parameterError(spec, GRAFT_TR_NOOP("core", "Parameter %1 has a value of the wrong kind."));
    if (const auto* number = std::get_if<std::int64_t>(&value))
        return checkRange(spec, static_cast<double>(*number));
    if (const auto* number = std::get_if<double>(&value))
        return checkRange(spec, *number);
    if (const auto* list = std::get_if<std::vector<double>>(&value))
        return checkEach(spec, *list);
    if (const auto* list = std::get_if<std::vector<std::int64_t>>(&value)) {
        if (spec.kind == ParameterKind::IntegerPair && list->size() != 2)
            return parameterError(spec,
                                  GRAFT_TR_NOOP("core", "Parameter %1 needs two numbers (height, width), not %2."),
                                  {std::to_string(list->size())});
        return checkEach(spec, *list);
    }
    if (const auto* text = std::get_if<std::string>(&value)) {
        if (spec.kind == ParameterKind::Choice && std::ranges::find(spec.choices, *text) == spec.choices.end())
            return parameterError(spec, GRAFT_TR_NOOP("core", "Parameter %1 cannot be \"%2\"."), {*text});
    }
    return {};
}

namespace schema {

std::vector<Error> parameterErrors(const LayerSchema& schema, const Layer& layer)
{
    std::vector<Error> errors;
    for (const auto& [name, value] : layer.parameters) {
        const ParameterSpec* spec = schema.parameter(name);
        if (spec == nullptr) {
            errors.push_back(
                layerError(layer, GRAFT_TR_NOOP("core", "Layer %1 (%2) has no parameter %3."), {layer.type, name}));
            continue;
        }
        if (const auto checked = checkParameter(*spec, value); !checked) {
            Error error = checked.error();
            errors.push_back(makeError(ErrorCode::InvalidArgument,
                                       GRAFT_TR_NOOP("core", "Layer %1 has an invalid parameter"), {layer.name},
                                       std::move(error)));
            errors.back().layer = layer.name;
        }
    }
    return errors;
}

} // namespace schema
} // namespace graft
