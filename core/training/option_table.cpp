// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/option_table.h"

#include "core/base/numbers.h"
#include "core/training/option_groups_p.h"

#include <algorithm>
#include <charconv>
#include <iterator>
#include <utility>

namespace graft {
namespace {

std::vector<OptionSchema> makeTable()
{
    std::vector<OptionSchema> table;
    for (auto* group : {basicOptions, optimizerOptions, scheduleOptions, regularisationOptions, machineOptions}) {
        auto options = group();
        std::move(options.begin(), options.end(), std::back_inserter(table));
    }
    return table;
}

std::string choiceList(const OptionSchema& schema)
{
    std::string list;
    for (const OptionChoice& choice : schema.choices)
        list += (list.empty() ? "" : ", ") + std::string(choice.name);
    return list;
}

Error wrongKind(const OptionSchema& schema, std::string_view text)
{
    const std::string name(schema.name);
    const std::string given(text);
    switch (schema.kind) {
    case OptionKind::Flag:
        return makeError(ErrorCode::InvalidArgument,
                         GRAFT_TR_NOOP("core", "The option \"%1\" takes true or false, not \"%2\"."), {name, given});
    case OptionKind::Choice:
        return makeError(ErrorCode::InvalidArgument,
                         GRAFT_TR_NOOP("core", "The option \"%1\" takes one of %3, not \"%2\"."),
                         {name, given, choiceList(schema)});
    case OptionKind::Epochs:
        return makeError(ErrorCode::InvalidArgument,
                         GRAFT_TR_NOOP("core", "The option \"%1\" takes rising numbers of epochs, for example 3,6, not "
                                               "\"%2\"."),
                         {name, given});
    case OptionKind::Integer:
        return makeError(ErrorCode::InvalidArgument,
                         GRAFT_TR_NOOP("core", "The option \"%1\" takes a whole number, not \"%2\"."), {name, given});
    case OptionKind::Real:
    case OptionKind::Augmentation: break;
    }
    return makeError(ErrorCode::InvalidArgument, GRAFT_TR_NOOP("core", "The option \"%1\" takes a number, not \"%2\"."),
                     {name, given});
}

Result<void> checkRange(const OptionSchema& schema, double value)
{
    const bool inside = value >= schema.minimum && value <= schema.maximum; // NaN is outside
    if (inside && !(schema.aboveMinimum && value <= schema.minimum))
        return {};
    const std::vector<std::string> args{std::string(schema.name), numberText(schema.minimum),
                                        numberText(schema.maximum)};
    if (schema.aboveMinimum)
        return makeError(ErrorCode::InvalidArgument,
                         GRAFT_TR_NOOP("core", "The option \"%1\" must be above %2 and at most %3."), args);
    return makeError(ErrorCode::InvalidArgument, GRAFT_TR_NOOP("core", "The option \"%1\" must be between %2 and %3."),
                     args);
}

Result<void> checkValue(const OptionSchema& schema, const OptionValue& value)
{
    switch (schema.kind) {
    case OptionKind::Flag: return {};
    case OptionKind::Integer: return checkRange(schema, static_cast<double>(std::get<std::int64_t>(value)));
    case OptionKind::Real: return checkRange(schema, std::get<double>(value));
    case OptionKind::Choice:
        if (std::ranges::find(schema.choices, std::get<std::string>(value), &OptionChoice::name) !=
            schema.choices.end())
            return {};
        return wrongKind(schema, std::get<std::string>(value));
    case OptionKind::Epochs:
        if (parseEpochs(std::get<std::string>(value)))
            return {};
        return wrongKind(schema, std::get<std::string>(value));
    case OptionKind::Augmentation: {
        GRAFT_TRY(plan, parseAugmentation(std::get<std::string>(value)));
        return checkAugmentation(plan);
    }
    }
    return {};
}

/// The text as a value of the option's kind; nothing if it is none.
std::optional<OptionValue> parseValue(const OptionSchema& schema, std::string_view text)
{
    switch (schema.kind) {
    case OptionKind::Flag:
        for (const std::string_view yes : {"true", "on", "yes", "1"})
            if (text == yes)
                return true;
        for (const std::string_view no : {"false", "off", "no", "0"})
            if (text == no)
                return false;
        return std::nullopt;
    case OptionKind::Integer: {
        std::int64_t number = 0;
        const char* end = text.data() + text.size();
        const auto read = std::from_chars(text.data(), end, number);
        if (text.empty() || read.ec != std::errc() || read.ptr != end)
            return std::nullopt;
        return number;
    }
    case OptionKind::Real:
        if (const auto number = parseNumber(text))
            return *number;
        return std::nullopt;
    case OptionKind::Choice:
    case OptionKind::Epochs:
    case OptionKind::Augmentation: break;
    }
    return std::string(text);
}

} // namespace

const std::vector<OptionSchema>& trainingOptionTable()
{
    static const std::vector<OptionSchema> table = makeTable();
    return table;
}

const OptionSchema* findOption(std::string_view name)
{
    const auto& table = trainingOptionTable();
    const auto found = std::ranges::find(table, name, &OptionSchema::name);
    return found == table.end() ? nullptr : &*found;
}

const char* titleOf(OptionGroup group)
{
    switch (group) {
    case OptionGroup::Basics: return GRAFT_TR_NOOP("options", "Basics");
    case OptionGroup::Optimizer: return GRAFT_TR_NOOP("options", "Optimizer");
    case OptionGroup::Schedule: return GRAFT_TR_NOOP("options", "Learning rate over time");
    case OptionGroup::Stages: return GRAFT_TR_NOOP("options", "Unfreezing in stages");
    case OptionGroup::Regularisation: return GRAFT_TR_NOOP("options", "Against overfitting");
    case OptionGroup::Validation: return GRAFT_TR_NOOP("options", "Validation and the end");
    case OptionGroup::Machine: return GRAFT_TR_NOOP("options", "Machine");
    }
    return "";
}

std::string optionText(const OptionSchema& schema, const TrainingOptions& options)
{
    const OptionValue value = schema.get(options);
    if (const bool* flag = std::get_if<bool>(&value))
        return *flag ? "true" : "false";
    if (const std::int64_t* integer = std::get_if<std::int64_t>(&value))
        return std::to_string(*integer);
    if (const double* real = std::get_if<double>(&value))
        return numberText(*real);
    return std::get<std::string>(value);
}

Result<void> setOption(TrainingOptions& options, std::string_view name, std::string_view text)
{
    const OptionSchema* schema = findOption(name);
    if (schema == nullptr)
        return makeError(ErrorCode::InvalidArgument, GRAFT_TR_NOOP("core", "There is no training option named \"%1\"."),
                         {std::string(name)});
    const auto value = parseValue(*schema, text);
    if (!value)
        return wrongKind(*schema, text);
    return setOption(options, *schema, *value);
}

Result<void> setOption(TrainingOptions& options, const OptionSchema& schema, const OptionValue& value)
{
    if (value.index() != schema.get(options).index())
        return wrongKind(schema, {});
    GRAFT_CHECK(checkValue(schema, value));
    schema.set(options, value);
    return {};
}

Result<void> checkOptions(const TrainingOptions& options)
{
    for (const OptionSchema& schema : trainingOptionTable())
        GRAFT_CHECK(checkValue(schema, schema.get(options)));
    return {};
}

} // namespace graft
