// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/darknet/darknet_cfg.h"

#include <array>
#include <charconv>
#include <cmath>
#include <utility>

namespace graft::darknet {
namespace {

constexpr std::size_t maxSections = 5000;
constexpr std::int64_t largestNumber = 1'000'000;

/// Darknet drops every space and tab of a line, also inside names.
std::string withoutSpace(std::string_view line)
{
    std::string kept;
    for (const char c : line) {
        if (c != ' ' && c != '\t' && c != '\r')
            kept += c;
    }
    return kept;
}

/// Section names that Darknet reads alike.
std::string fullName(std::string name)
{
    constexpr std::array<std::pair<std::string_view, std::string_view>, 9> names{{{"network", "net"},
                                                                                  {"conv", "convolutional"},
                                                                                  {"conn", "connected"},
                                                                                  {"max", "maxpool"},
                                                                                  {"avg", "avgpool"},
                                                                                  {"soft", "softmax"},
                                                                                  {"lrn", "normalization"},
                                                                                  {"deconv", "deconvolutional"},
                                                                                  {"batch_normalize", "batchnorm"}}};
    for (const auto& [brief, full] : names) {
        if (name == brief)
            return std::string(full);
    }
    return name;
}

Error lineError(int line, std::string text)
{
    return makeError(ErrorCode::Corrupt, std::move(text), {std::to_string(line)});
}

bool isText(std::string_view line)
{
    for (const char c : line) {
        if (static_cast<unsigned char>(c) < 0x20 && c != '\t' && c != '\r')
            return false;
    }
    return true;
}

Error noNumber(const Section& section, std::string_view key)
{
    return makeError(ErrorCode::Corrupt,
                     GRAFT_TR_NOOP("core", "In the section [%1] at line %2, %3 is not a number that makes sense."),
                     {section.name, std::to_string(section.line), std::string(key)});
}

} // namespace

std::string Section::text(std::string_view key, std::string_view fallback) const
{
    const auto found = values.find(key);
    return found != values.end() ? found->second : std::string(fallback);
}

Result<std::int64_t> Section::integer(std::string_view key, std::int64_t fallback) const
{
    const auto found = values.find(key);
    if (found == values.end())
        return fallback;
    GRAFT_TRY(value, real(key, 0));
    if (std::abs(value) > static_cast<double>(largestNumber))
        return noNumber(*this, key);
    return static_cast<std::int64_t>(value);
}

Result<double> Section::real(std::string_view key, double fallback) const
{
    const auto found = values.find(key);
    if (found == values.end())
        return fallback;
    std::string_view digits = found->second;
    if (digits.starts_with('+'))
        digits.remove_prefix(1);
    double value = 0;
    const auto [end, problem] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (problem != std::errc{} || end != digits.data() + digits.size() || !std::isfinite(value))
        return noNumber(*this, key);
    return value;
}

Result<std::vector<std::int64_t>> Section::integers(std::string_view key) const
{
    std::vector<std::int64_t> numbers;
    const auto found = values.find(key);
    if (found == values.end())
        return numbers;
    std::string_view rest = found->second;
    while (!rest.empty()) {
        std::int64_t number = 0;
        const std::string_view part = rest.substr(0, rest.find(','));
        const auto [end, problem] = std::from_chars(part.data(), part.data() + part.size(), number);
        if (problem != std::errc{} || end != part.data() + part.size() || std::abs(number) > largestNumber)
            return noNumber(*this, key);
        numbers.push_back(number);
        rest.remove_prefix(std::min(rest.size(), part.size() + 1));
    }
    return numbers;
}

std::string Section::summary() const
{
    std::string all;
    for (const auto& [key, value] : values)
        all += (all.empty() ? "" : ", ") + key + "=" + value;
    return all.substr(0, 1000);
}

Result<std::vector<Section>> parseCfg(std::string_view text)
{
    std::vector<Section> sections;
    int number = 0;
    while (!text.empty()) {
        const std::string_view raw = text.substr(0, text.find('\n'));
        text.remove_prefix(std::min(text.size(), raw.size() + 1));
        ++number;
        if (!isText(raw))
            return lineError(number, GRAFT_TR_NOOP("core", "Line %1 of the description is not text."));
        const std::string line = withoutSpace(raw);
        if (line.empty() || line[0] == '#' || line[0] == ';')
            continue;
        if (line[0] == '[') {
            if (line.size() < 3 || line.back() != ']')
                return lineError(number, GRAFT_TR_NOOP("core", "Line %1 of the description is no section name."));
            if (sections.size() == maxSections)
                return lineError(number, GRAFT_TR_NOOP("core", "The description has too many sections (line %1)."));
            sections.push_back({fullName(line.substr(1, line.size() - 2)), {}, number});
            continue;
        }
        const std::size_t equals = line.find('=');
        if (sections.empty() || equals == std::string::npos || equals == 0)
            return lineError(
                number, GRAFT_TR_NOOP("core", "Line %1 of the description is neither a section nor a key=value pair."));
        sections.back().values.insert_or_assign(line.substr(0, equals), line.substr(equals + 1));
    }
    if (sections.empty() || sections.front().name != "net")
        return makeError(ErrorCode::Corrupt, GRAFT_TR_NOOP("core", "The description does not begin with [net]."));
    return sections;
}

} // namespace graft::darknet
