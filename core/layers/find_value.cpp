// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layers/find_value_p.h"

#include <algorithm>
#include <charconv>

namespace graft::find {
namespace {

std::optional<double> parseNumber(std::string_view text)
{
    double factor = 1;
    if (!text.empty()) {
        switch (text.back()) {
        case 'k':
        case 'K': factor = 1e3; break;
        case 'm':
        case 'M': factor = 1e6; break;
        case 'g':
        case 'G': factor = 1e9; break;
        default: break;
        }
    }
    if (factor != 1)
        text.remove_suffix(1);
    std::string plain(text);
    std::replace(plain.begin(), plain.end(), ',', '.');
    double value = 0;
    const auto [end, error] = std::from_chars(plain.data(), plain.data() + plain.size(), value);
    if (plain.empty() || error != std::errc{} || end != plain.data() + plain.size())
        return std::nullopt;
    return value * factor;
}

template <class Values, class Holds>
bool all(const Values& values, Holds holds)
{
    return !values.empty() && std::all_of(values.begin(), values.end(), holds);
}

} // namespace

std::string lowered(std::string_view text)
{
    std::string out(text);
    for (std::size_t i = 0; i < out.size(); ++i) {
        const auto c = static_cast<unsigned char>(out[i]);
        if (c >= 'A' && c <= 'Z') {
            out[i] = static_cast<char>(c + 32);
        } else if (c == 0xC3 && i + 1 < out.size()) {
            // U+00C0 .. U+00DE but the multiplication sign.
            const auto next = static_cast<unsigned char>(out[i + 1]);
            if (next >= 0x80 && next <= 0x9E && next != 0x97)
                out[i + 1] = static_cast<char>(next + 32);
            ++i;
        }
    }
    return out;
}

bool NumberTest::holds(double value) const
{
    if (low && (lowOpen ? value <= *low : value < *low))
        return false;
    return !(high && (highOpen ? value >= *high : value > *high));
}

std::optional<NumberTest> parseNumberTest(std::string_view text)
{
    NumberTest test;
    if (const auto dots = text.find(".."); dots != std::string_view::npos) {
        const auto from = text.substr(0, dots);
        const auto to = text.substr(dots + 2);
        if (from.empty() && to.empty())
            return std::nullopt;
        test.low = parseNumber(from);
        test.high = parseNumber(to);
        if ((!from.empty() && !test.low) || (!to.empty() && !test.high))
            return std::nullopt;
        return test;
    }
    const auto sign = text.substr(0, text.find_first_not_of("<>="));
    const auto value = parseNumber(text.substr(sign.size()));
    if (!value)
        return std::nullopt;
    if (sign == ">" || sign == ">=") {
        test.low = value;
        test.lowOpen = sign == ">";
    } else if (sign == "<" || sign == "<=") {
        test.high = value;
        test.highOpen = sign == "<";
    } else if (sign.empty() || sign == "=") {
        test.low = test.high = value;
    } else {
        return std::nullopt;
    }
    return test;
}

std::optional<bool> parseYesNo(std::string_view text)
{
    const std::string word = lowered(text);
    if (word == "yes" || word == "true" || word == "on")
        return true;
    if (word == "no" || word == "false" || word == "off")
        return false;
    return std::nullopt;
}

std::optional<std::vector<std::int64_t>> parseDimensions(std::string_view text)
{
    std::string plain = lowered(text);
    for (auto at = plain.find("\u00D7"); at != std::string::npos; at = plain.find("\u00D7"))
        plain.replace(at, 2, "x");
    std::vector<std::int64_t> out;
    for (std::size_t begin = 0; begin <= plain.size();) {
        const std::size_t end = std::min(plain.find('x', begin), plain.size());
        std::int64_t value = 0;
        const auto [stop, error] = std::from_chars(plain.data() + begin, plain.data() + end, value);
        if (begin == end || error != std::errc{} || stop != plain.data() + end)
            return std::nullopt;
        out.push_back(value);
        begin = end + 1;
    }
    return out;
}

ValueTest::ValueTest(std::string_view written)
    : text(lowered(written)),
      number(parseNumberTest(written)),
      yesNo(parseYesNo(written)),
      dimensions(parseDimensions(written))
{
}

bool ValueTest::holds(const ParameterValue& value) const
{
    struct Visitor {
        const ValueTest& test;

        bool operator()(bool v) const { return test.yesNo && *test.yesNo == v; }
        bool operator()(std::int64_t v) const { return (*this)(static_cast<double>(v)); }
        bool operator()(double v) const { return test.number && test.number->holds(v); }
        bool operator()(const std::string& v) const { return lowered(v).find(test.text) != std::string::npos; }
        bool operator()(const std::vector<std::int64_t>& v) const
        {
            if (test.dimensions && test.dimensions->size() > 1)
                return *test.dimensions == v;
            return all(v, [this](std::int64_t one) { return (*this)(one); });
        }
        bool operator()(const std::vector<double>& v) const
        {
            return all(v, [this](double one) { return (*this)(one); });
        }
        bool operator()(const std::vector<std::string>& v) const
        {
            return std::any_of(v.begin(), v.end(), [this](const std::string& one) { return (*this)(one); });
        }
    };
    return std::visit(Visitor{*this}, value);
}

} // namespace graft::find
