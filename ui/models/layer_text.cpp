// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/layer_text.h"

#include "ui/models/error_text.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

namespace graft {

namespace {

constexpr const char* layers = "layers";

QString numberText(double value)
{
    return QLocale().toString(value, 'g', 6);
}

/// Items of a list, shortened: class names can be thousands.
template <class Values, class ToText>
QString listText(const Values& values, ToText toText)
{
    constexpr std::size_t shown = 6;
    QStringList parts;
    for (std::size_t i = 0; i < std::min(values.size(), shown); ++i)
        parts << toText(values[i]);
    if (values.size() > shown)
        parts << QStringLiteral("\u2026");
    return parts.join(QStringLiteral(", "));
}

} // namespace

QString layerTitle(const LayerSchema& schema)
{
    return coreText(layers, schema.title);
}

QString layerTitle(const Layer& layer)
{
    const LayerSchema* schema = findSchema(layer.type);
    return schema != nullptr ? layerTitle(*schema) : toQString(layer.type);
}

QString layerDoc(const LayerSchema& schema)
{
    return coreText(layers, schema.doc);
}

QString parameterTitle(const ParameterSpec& parameter)
{
    return coreText(layers, parameter.title);
}

QString parameterDoc(const ParameterSpec& parameter)
{
    return coreText(layers, parameter.doc);
}

QString categoryTitle(LayerCategory category)
{
    switch (category) {
    case LayerCategory::Input: return QCoreApplication::translate("graft::LayerText", "Input");
    case LayerCategory::Convolution: return QCoreApplication::translate("graft::LayerText", "Convolution");
    case LayerCategory::Linear: return QCoreApplication::translate("graft::LayerText", "Linear");
    case LayerCategory::Normalisation: return QCoreApplication::translate("graft::LayerText", "Normalisation");
    case LayerCategory::Activation: return QCoreApplication::translate("graft::LayerText", "Activation");
    case LayerCategory::Pooling: return QCoreApplication::translate("graft::LayerText", "Pooling");
    case LayerCategory::Combine: return QCoreApplication::translate("graft::LayerText", "Combine");
    case LayerCategory::Shape: return QCoreApplication::translate("graft::LayerText", "Shape");
    case LayerCategory::Regularisation: return QCoreApplication::translate("graft::LayerText", "Regularisation");
    case LayerCategory::Output: return QCoreApplication::translate("graft::LayerText", "Output");
    }
    return {};
}

QString layerSummary(const Layer& layer)
{
    const LayerSchema* schema = findSchema(layer.type);
    const QString title = layerTitle(layer);
    const QString details = schema != nullptr && schema->summary ? toQString(schema->summary(layer)) : QString();
    //: Kind of a layer and its most important numbers: "Convolution 3x3, 64, /2".
    return details.isEmpty() ? title : QCoreApplication::translate("graft::LayerText", "%1 %2").arg(title, details);
}

QString shapeText(const TensorSpec* spec)
{
    if (spec == nullptr)
        return {};
    QString text = toQString(spec->text());
    return text.replace(QLatin1Char('x'), QChar(0x00D7));
}

QString parameterText(const ParameterValue& value)
{
    struct Visitor {
        QString operator()(bool v) const
        {
            return v ? QCoreApplication::translate("graft::LayerText", "yes")
                     : QCoreApplication::translate("graft::LayerText", "no");
        }
        QString operator()(std::int64_t v) const { return QLocale().toString(static_cast<qlonglong>(v)); }
        QString operator()(double v) const { return numberText(v); }
        QString operator()(const std::string& v) const { return toQString(v); }
        QString operator()(const std::vector<std::int64_t>& v) const
        {
            if (v.size() == 2)
                return QStringLiteral("%1 \u00D7 %2").arg(v[0]).arg(v[1]);
            return listText(v, [](std::int64_t n) { return QLocale().toString(static_cast<qlonglong>(n)); });
        }
        QString operator()(const std::vector<double>& v) const { return listText(v, numberText); }
        QString operator()(const std::vector<std::string>& v) const
        {
            return listText(v, [](const std::string& text) { return toQString(text); });
        }
    };
    return std::visit(Visitor{}, value);
}

} // namespace graft
