// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/option_text.h"

#include "ui/models/error_text.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

#include <algorithm>
#include <utility>

namespace graft {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(graft::OptionText)
};

constexpr int shownDigits = 10; // enough for every option, few enough to hide what binary fractions add

QString numberText(double value)
{
    return QLocale().toString(value, 'g', shownDigits);
}

bool isZero(const OptionValue& value)
{
    if (const auto* integer = std::get_if<std::int64_t>(&value))
        return *integer == 0;
    const auto* real = std::get_if<double>(&value);
    return real != nullptr && *real == 0;
}

/// A unit that people write without a space before it.
bool isSign(const QString& unit)
{
    return unit == QStringLiteral("°");
}

QString withUnit(const QString& number, const QString& unit)
{
    if (unit.isEmpty())
        return number;
    return isSign(unit) ? number + unit : number + QChar(QChar::Nbsp) + unit;
}

QString stepText(const AugmentationStep& step)
{
    const AugmentationSchema& schema = schemaOf(step.kind);
    const QString title = coreText("options", schema.title);
    if (!schema.ranged)
        return title;
    const QString unit = coreText("options", schema.unit);
    if (step.low == step.high)
        return Texts::tr("%1 %2", "name, strength").arg(title, withUnit(numberText(step.low), unit));
    if (step.low == -step.high)
        return Texts::tr("%1 ±%2", "name, strength").arg(title, withUnit(numberText(step.high), unit));
    return Texts::tr("%1 %2 to %3", "name, range of strength")
        .arg(title, numberText(step.low), withUnit(numberText(step.high), unit));
}

} // namespace

QString optionTitle(const OptionSchema& schema)
{
    return coreText("options", schema.title);
}

QString optionDoc(const OptionSchema& schema)
{
    return coreText("options", schema.doc);
}

QString optionGroupTitle(OptionGroup group)
{
    return coreText("options", titleOf(group));
}

QString optionSuffix(const OptionSchema& schema)
{
    return withUnit(QString(), coreText("options", schema.unit));
}

QString optionValueText(const OptionSchema& schema, const OptionValue& value)
{
    const QString zero = coreText("options", schema.zeroText);
    if (!zero.isEmpty() && isZero(value))
        return zero;
    if (const bool* flag = std::get_if<bool>(&value))
        return *flag ? Texts::tr("on") : Texts::tr("off");
    if (const auto* integer = std::get_if<std::int64_t>(&value)) {
        // A seed is a name rather than an amount.
        const bool amount = schema.maximum < 1e9;
        return (amount ? countText(*integer) : QString::number(*integer)) + optionSuffix(schema);
    }
    if (const double* real = std::get_if<double>(&value))
        return numberText(*real) + optionSuffix(schema);
    const auto& text = std::get<std::string>(value);
    if (schema.kind == OptionKind::Choice) {
        const auto choice = std::ranges::find(schema.choices, text, &OptionChoice::name);
        return choice == schema.choices.end() ? toQString(text) : coreText("options", choice->title);
    }
    if (text.empty())
        return Texts::tr("none");
    if (schema.kind == OptionKind::Augmentation) {
        const auto plan = parseAugmentation(text);
        return plan ? augmentationText(*plan) : toQString(text);
    }
    return toQString(text).replace(QLatin1Char(','), QStringLiteral(", "));
}

QString optionToolTip(const OptionSchema& schema)
{
    return Texts::tr("%1 Default: %2.", "sentence, then a value")
        .arg(optionDoc(schema), optionValueText(schema, schema.get(TrainingOptions{})));
}

bool optionDiffers(const OptionSchema& schema, const TrainingOptions& options)
{
    return schema.get(options) != schema.get(TrainingOptions{});
}

QString optionSummary(OptionGroup group, const TrainingOptions& options)
{
    QStringList parts;
    for (const OptionSchema& schema : trainingOptionTable()) {
        if (schema.group != group || !schema.counts(options) || !optionDiffers(schema, options))
            continue;
        const OptionValue value = schema.get(options);
        const QString shown = optionValueText(schema, value);
        const bool speaksForItself = schema.kind == OptionKind::Choice || schema.kind == OptionKind::Augmentation;
        parts << (speaksForItself ? shown : Texts::tr("%1: %2", "option, value").arg(optionTitle(schema), shown));
    }
    return parts.join(QStringLiteral(", "));
}

QString augmentationText(const AugmentationPlan& plan)
{
    QStringList parts;
    for (const AugmentationStep& step : plan.steps)
        parts << stepText(step);
    return parts.join(QStringLiteral(", "));
}

QString optionCommand(const OptionSchema& schema, const TrainingOptions& options)
{
    const QString value = toQString(optionText(schema, options));
    const bool plain = !value.isEmpty() && !value.contains(QLatin1Char(' '));
    return QStringLiteral("--set ") + toQString(schema.name) + QLatin1Char('=') +
           (plain ? value : QLatin1Char('"') + value + QLatin1Char('"'));
}

} // namespace graft
