// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/caffe/message.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <optional>

namespace graft::caffe {
namespace {

constexpr std::size_t longestSummary = 400;

std::optional<double> numberIn(std::string_view text)
{
    if (text.ends_with('f') && text.find_first_of("xXn") == std::string_view::npos)
        text.remove_suffix(1);
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size() || !std::isfinite(value))
        return std::nullopt;
    return value;
}

std::optional<std::int64_t> integerIn(std::string_view text)
{
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size())
        return std::nullopt;
    return value;
}

const Setting* lastOf(const Message& message, std::string_view name)
{
    const auto& settings = message.settings;
    const auto last =
        std::find_if(settings.rbegin(), settings.rend(), [&](const Setting& s) { return s.name == name; });
    return last != settings.rend() ? &*last : nullptr;
}

void describe(const Message& message, int depth, std::string& out)
{
    for (const Setting& setting : message.settings) {
        if (out.size() > longestSummary)
            return;
        if (!out.empty() && !out.ends_with('{'))
            out += ", ";
        out += setting.name + (setting.message ? " {" : ": " + setting.text.substr(0, 80));
        if (!setting.message)
            continue;
        if (depth > 0)
            describe(*setting.message, depth - 1, out);
        out += '}';
    }
}

} // namespace

bool Message::has(std::string_view name) const
{
    return lastOf(*this, name) != nullptr;
}

const Message& Message::child(std::string_view name) const
{
    static const Message nothing;
    const Setting* setting = lastOf(*this, name);
    return setting != nullptr && setting->message ? *setting->message : nothing;
}

std::vector<const Message*> Message::children(std::string_view name) const
{
    std::vector<const Message*> found;
    for (const Setting& setting : settings) {
        if (setting.name == name && setting.message)
            found.push_back(setting.message.get());
    }
    return found;
}

std::string Message::text(std::string_view name, std::string fallback) const
{
    const Setting* setting = lastOf(*this, name);
    return setting != nullptr && !setting->message ? setting->text : std::move(fallback);
}

std::vector<std::string> Message::texts(std::string_view name) const
{
    std::vector<std::string> found;
    for (const Setting& setting : settings) {
        if (setting.name == name && !setting.message)
            found.push_back(setting.text);
    }
    return found;
}

std::int64_t Message::integer(std::string_view name, std::int64_t fallback) const
{
    const Setting* setting = lastOf(*this, name);
    return setting != nullptr ? integerIn(setting->text).value_or(fallback) : fallback;
}

std::vector<std::int64_t> Message::integers(std::string_view name) const
{
    std::vector<std::int64_t> found;
    for (const Setting& setting : settings) {
        if (setting.name != name)
            continue;
        if (const auto value = integerIn(setting.text))
            found.push_back(*value);
    }
    return found;
}

double Message::real(std::string_view name, double fallback) const
{
    const Setting* setting = lastOf(*this, name);
    return setting != nullptr ? numberIn(setting->text).value_or(fallback) : fallback;
}

std::vector<double> Message::reals(std::string_view name) const
{
    std::vector<double> found;
    for (const Setting& setting : settings) {
        if (setting.name != name)
            continue;
        if (const auto value = numberIn(setting.text))
            found.push_back(*value);
    }
    return found;
}

bool Message::boolean(std::string_view name, bool fallback) const
{
    const std::string value = text(name);
    if (value == "true" || value == "True" || value == "t" || value == "1")
        return true;
    if (value == "false" || value == "False" || value == "f" || value == "0")
        return false;
    return fallback;
}

std::size_t Message::choice(std::string_view name, std::initializer_list<std::string_view> names,
                            std::size_t fallback) const
{
    const Setting* setting = lastOf(*this, name);
    if (setting == nullptr)
        return fallback;
    std::size_t place = 0;
    for (const std::string_view candidate : names) {
        if (setting->text == candidate || setting->text == std::to_string(place))
            return place;
        ++place;
    }
    return names.size();
}

std::string Message::summary() const
{
    std::string out;
    describe(*this, 3, out);
    if (out.size() > longestSummary)
        out = out.substr(0, longestSummary) + "...";
    for (char& c : out) {
        if (static_cast<unsigned char>(c) < 0x20 || static_cast<unsigned char>(c) >= 0x7f)
            c = '?';
    }
    return out;
}

Error tooManyFields()
{
    return makeError(ErrorCode::Refused,
                     GRAFT_TR_NOOP("core", "The description of the network has more than %1 entries."),
                     {std::to_string(maxFields)});
}

} // namespace graft::caffe
