// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layers/schema_builder.h"

namespace graft::schema {

Builder::Builder(std::string type, LayerCategory category, std::string title, std::string doc)
{
    m_schema.type = std::move(type);
    m_schema.category = category;
    m_schema.title = std::move(title);
    m_schema.doc = std::move(doc);
    m_schema.icon = nameOf(category);
    m_schema.learnables = [](const Layer&) { return std::vector<LearnableSpec>{}; };
    m_schema.macs = [](const Layer&, std::span<const TensorSpec>, std::span<const TensorSpec>) {
        return std::int64_t{0};
    };
    m_schema.summary = [](const Layer&) { return std::string(); };
}

Builder& Builder::pytorch(std::string spelling)
{
    m_schema.pytorch = std::move(spelling);
    return *this;
}

Builder& Builder::random()
{
    m_schema.random = true;
    return *this;
}

Builder& Builder::onnx(std::string op)
{
    m_schema.onnx = std::move(op);
    return *this;
}

Builder& Builder::notInOnnx(std::string reason)
{
    m_schema.onnxReason = std::move(reason);
    return *this;
}

Builder& Builder::icon(std::string stem)
{
    m_schema.icon = std::move(stem);
    return *this;
}

Builder& Builder::notInPalette()
{
    m_schema.inPalette = false;
    return *this;
}

Builder& Builder::inputs(int minimum, int maximum)
{
    m_schema.minInputs = minimum;
    m_schema.maxInputs = maximum;
    return *this;
}

Builder& Builder::add(ParameterSpec spec)
{
    m_schema.parameters.push_back(std::move(spec));
    return *this;
}

Builder& Builder::boolean(std::string name, bool value, std::string title, std::string doc)
{
    return add({.name = std::move(name),
                .kind = ParameterKind::Bool,
                .defaultValue = value,
                .title = std::move(title),
                .doc = std::move(doc),
                .minimum = {},
                .maximum = {},
                .choices = {},
                .unit = {}});
}

Builder& Builder::integer(std::string name, std::int64_t value, double minimum, double maximum, std::string title,
                          std::string doc)
{
    return add({.name = std::move(name),
                .kind = ParameterKind::Integer,
                .defaultValue = value,
                .title = std::move(title),
                .doc = std::move(doc),
                .minimum = minimum,
                .maximum = maximum,
                .choices = {},
                .unit = {}});
}

Builder& Builder::pair(std::string name, std::int64_t value, double minimum, double maximum, std::string title,
                       std::string doc)
{
    return add({.name = std::move(name),
                .kind = ParameterKind::IntegerPair,
                .defaultValue = std::vector<std::int64_t>{value, value},
                .title = std::move(title),
                .doc = std::move(doc),
                .minimum = minimum,
                .maximum = maximum,
                .choices = {},
                .unit = {}});
}

Builder& Builder::real(std::string name, double value, double minimum, double maximum, std::string title,
                       std::string doc)
{
    return add({.name = std::move(name),
                .kind = ParameterKind::Real,
                .defaultValue = value,
                .title = std::move(title),
                .doc = std::move(doc),
                .minimum = minimum,
                .maximum = maximum,
                .choices = {},
                .unit = {}});
}

Builder& Builder::reals(std::string name, std::vector<double> values, double minimum, double maximum, std::string title,
                        std::string doc)
{
    return add({.name = std::move(name),
                .kind = ParameterKind::RealList,
                .defaultValue = std::move(values),
                .title = std::move(title),
                .doc = std::move(doc),
                .minimum = minimum,
                .maximum = maximum,
                .choices = {},
                .unit = {}});
}

Builder& Builder::integers(std::string name, std::vector<std::int64_t> values, double minimum, double maximum,
                           std::string title, std::string doc)
{
    return add({.name = std::move(name),
                .kind = ParameterKind::IntegerList,
                .defaultValue = std::move(values),
                .title = std::move(title),
                .doc = std::move(doc),
                .minimum = minimum,
                .maximum = maximum,
                .choices = {},
                .unit = {}});
}

Builder& Builder::text(std::string name, std::string title, std::string doc)
{
    return add({.name = std::move(name),
                .kind = ParameterKind::Text,
                .defaultValue = std::string(),
                .title = std::move(title),
                .doc = std::move(doc),
                .minimum = {},
                .maximum = {},
                .choices = {},
                .unit = {}});
}

Builder& Builder::choice(std::string name, std::vector<std::string> choices, std::string title, std::string doc)
{
    std::string first = choices.front();
    return add({.name = std::move(name),
                .kind = ParameterKind::Choice,
                .defaultValue = std::move(first),
                .title = std::move(title),
                .doc = std::move(doc),
                .minimum = {},
                .maximum = {},
                .choices = std::move(choices),
                .unit = {}});
}

Builder& Builder::texts(std::string name, std::string title, std::string doc)
{
    return add({.name = std::move(name),
                .kind = ParameterKind::TextList,
                .defaultValue = std::vector<std::string>{},
                .title = std::move(title),
                .doc = std::move(doc),
                .minimum = {},
                .maximum = {},
                .choices = {},
                .unit = {}});
}

Builder& Builder::advanced()
{
    m_schema.parameters.back().advanced = true;
    return *this;
}

Builder& Builder::unit(std::string unit)
{
    m_schema.parameters.back().unit = std::move(unit);
    return *this;
}

Builder& Builder::learnables(std::function<std::vector<LearnableSpec>(const Layer&)> function)
{
    m_schema.learnables = std::move(function);
    return *this;
}

Builder& Builder::shapes(std::function<Result<TensorSpec>(const Layer&, std::span<const TensorSpec>)> function)
{
    m_shapes = std::move(function);
    return *this;
}

Builder& Builder::macs(
    std::function<std::int64_t(const Layer&, std::span<const TensorSpec>, std::span<const TensorSpec>)> function)
{
    m_schema.macs = std::move(function);
    return *this;
}

Builder& Builder::summary(std::function<std::string(const Layer&)> function)
{
    m_schema.summary = std::move(function);
    return *this;
}

Builder& Builder::classCount(std::string parameter)
{
    m_schema.classCountParameter = std::move(parameter);
    return *this;
}

LayerSchema Builder::build()
{
    m_schema.inferShapes = [rule = m_shapes, type = m_schema.type](
                               const Layer& layer, std::span<const TensorSpec> in) -> Result<std::vector<TensorSpec>> {
        const LayerSchema* schema = findSchema(type);
        if (const auto errors = parameterErrors(*schema, layer); !errors.empty())
            return errors.front();
        const auto count = static_cast<std::int64_t>(in.size());
        if (count < schema->minInputs || (schema->maxInputs >= 0 && count > schema->maxInputs))
            return layerError(layer, GRAFT_TR_NOOP("core", "Layer %1 cannot work with %2 inputs."),
                              {std::to_string(in.size())});
        GRAFT_TRY(out, rule(layer, in));
        if (boundedProduct(std::span<const std::int64_t>(out.dims).subspan(1)) > maxElements)
            return layerError(layer, GRAFT_TR_NOOP("core", "The output of layer %1 would be too large."));
        return std::vector<TensorSpec>{std::move(out)};
    };
    return m_schema;
}

} // namespace graft::schema
