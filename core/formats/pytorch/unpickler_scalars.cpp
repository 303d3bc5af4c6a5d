// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/pytorch/unpickler_p.h"

#include <bit>
#include <charconv>

namespace graft::pickle {
namespace {

bool parseInt(std::string_view text, int base, std::int64_t& value)
{
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value, base);
    return error == std::errc{} && end == text.data() + text.size();
}

bool isDecimal(std::string_view text)
{
    if (text.starts_with('-'))
        text.remove_prefix(1);
    return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

void appendUtf8(std::string& to, std::uint32_t code)
{
    const auto put = [&to](std::uint32_t byte) { to.push_back(static_cast<char>(static_cast<std::uint8_t>(byte))); };
    if (code < 0x80) {
        put(code);
    } else if (code < 0x800) {
        put(0xC0 | code >> 6);
        put(0x80 | (code & 0x3F));
    } else if (code < 0x10000) {
        put(0xE0 | code >> 12);
        put(0x80 | (code >> 6 & 0x3F));
        put(0x80 | (code & 0x3F));
    } else {
        put(0xF0 | code >> 18);
        put(0x80 | (code >> 12 & 0x3F));
        put(0x80 | (code >> 6 & 0x3F));
        put(0x80 | (code & 0x3F));
    }
}

/// Reads `count` hexadecimal digits of `text` at `at` and moves on.
bool hexDigits(std::string_view text, std::size_t& at, std::size_t count, std::int64_t& value)
{
    if (text.size() - at < count || text[at] == '-' || !parseInt(text.substr(at, count), 16, value))
        return false;
    at += count;
    return true;
}

/// One backslash sequence of a Python string literal; `at` stands behind the backslash.
bool unescape(std::string_view text, std::size_t& at, std::string& to)
{
    if (at >= text.size())
        return false;
    static constexpr std::string_view codes = "\\'\"ntrabfv";
    static constexpr std::string_view meanings = "\\'\"\n\t\r\a\b\f\v";
    const char c = text[at];
    if (const std::size_t known = codes.find(c); known != std::string_view::npos) {
        to.push_back(meanings[known]);
        ++at;
        return true;
    }
    std::int64_t value = 0;
    if (c == 'x') {
        ++at;
        if (!hexDigits(text, at, 2, value))
            return false;
    } else if (c >= '0' && c <= '7') {
        for (int digits = 0; digits < 3 && at < text.size() && text[at] >= '0' && text[at] <= '7'; ++digits, ++at)
            value = value * 8 + (text[at] - '0');
    } else {
        to.push_back('\\');
        return true;
    }
    to.push_back(static_cast<char>(static_cast<std::uint8_t>(value)));
    return true;
}

} // namespace

bool Machine::intLine()
{
    std::string_view text;
    if (!line(text))
        return false;
    if (text == "00" || text == "01") {
        Node node;
        node.kind = Kind::Bool;
        node.integer = text == "01" ? 1 : 0;
        return push(std::move(node));
    }
    std::int64_t value = 0;
    return parseInt(text, 10, value) ? pushInt(value) : fail(GRAFT_TR_NOOP("core", "This is not a number."));
}

bool Machine::longLine()
{
    std::string_view text;
    if (!line(text))
        return false;
    if (text.ends_with('L'))
        text.remove_suffix(1);
    if (!isDecimal(text))
        return fail(GRAFT_TR_NOOP("core", "This is not a number."));
    std::int64_t value = 0;
    return parseInt(text, 10, value) ? pushInt(value) : pushText(Kind::BigInt, text);
}

bool Machine::longBytes(int lengthBytes)
{
    std::string_view raw;
    if (!sizedText(lengthBytes, raw))
        return false;
    if (raw.size() > 8)
        return pushText(Kind::BigInt, raw);
    std::uint64_t value = 0;
    for (std::size_t i = raw.size(); i-- > 0;)
        value = value << 8 | static_cast<std::uint8_t>(raw[i]);
    const bool negative = !raw.empty() && (static_cast<std::uint8_t>(raw.back()) & 0x80) != 0;
    if (negative && raw.size() < 8)
        value |= ~std::uint64_t{0} << (8 * raw.size());
    return pushInt(static_cast<std::int64_t>(value));
}

bool Machine::floatLine()
{
    std::string_view text;
    if (!line(text))
        return false;
    Node node;
    node.kind = Kind::Float;
    node.real = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), node.real);
    if (error == std::errc::invalid_argument || end != text.data() + text.size())
        return fail(GRAFT_TR_NOOP("core", "This is not a number."));
    return push(std::move(node));
}

bool Machine::binaryFloat()
{
    std::string_view raw;
    if (!take(8, raw))
        return false;
    std::uint64_t bits = 0;
    for (const char c : raw)
        bits = bits << 8 | static_cast<std::uint8_t>(c);
    Node node;
    node.kind = Kind::Float;
    node.real = std::bit_cast<double>(bits);
    return push(std::move(node));
}

bool Machine::quotedString()
{
    std::string_view text;
    if (!line(text))
        return false;
    const bool quoted =
        text.size() >= 2 && text.front() == text.back() && (text.front() == '\'' || text.front() == '"');
    if (!quoted)
        return fail(GRAFT_TR_NOOP("core", "A text has no quotes."));
    text = text.substr(1, text.size() - 2);
    if (text.find('\\') == std::string_view::npos)
        return pushText(Kind::String, text);
    std::string decoded;
    for (std::size_t i = 0; i < text.size();) {
        if (text[i] != '\\') {
            decoded.push_back(text[i++]);
        } else if (!unescape(text, ++i, decoded)) {
            return fail(GRAFT_TR_NOOP("core", "A text has a bad escape sequence."));
        }
    }
    return pushText(Kind::String, keep(std::move(decoded)));
}

bool Machine::escapedUnicode()
{
    std::string_view text;
    if (!line(text))
        return false;
    std::string decoded;
    for (std::size_t i = 0; i < text.size();) {
        const bool escape = text[i] == '\\' && i + 1 < text.size() && (text[i + 1] == 'u' || text[i + 1] == 'U');
        if (!escape) {
            appendUtf8(decoded, static_cast<std::uint8_t>(text[i++]));
            continue;
        }
        std::int64_t code = 0;
        const std::size_t digits = text[i + 1] == 'u' ? 4 : 8;
        i += 2;
        if (!hexDigits(text, i, digits, code) || code < 0 || code > 0x10FFFF || (code >= 0xD800 && code < 0xE000))
            return fail(GRAFT_TR_NOOP("core", "A text has a bad escape sequence."));
        appendUtf8(decoded, static_cast<std::uint32_t>(code));
    }
    return pushText(Kind::String, keep(std::move(decoded)));
}

Machine::Outcome Machine::numberOp(Op op)
{
    Node node;
    std::uint64_t value = 0;
    switch (op) {
    case Op::None: return outcome(push(std::move(node)));
    case Op::NewTrue:
    case Op::NewFalse:
        node.kind = Kind::Bool;
        node.integer = op == Op::NewTrue ? 1 : 0;
        return outcome(push(std::move(node)));
    case Op::Int: return outcome(intLine());
    case Op::Long: return outcome(longLine());
    case Op::Float: return outcome(floatLine());
    case Op::BinFloat: return outcome(binaryFloat());
    case Op::BinInt: return outcome(number(4, value) && pushInt(static_cast<std::int32_t>(value)));
    case Op::BinInt1: return outcome(number(1, value) && pushInt(static_cast<std::int64_t>(value)));
    case Op::BinInt2: return outcome(number(2, value) && pushInt(static_cast<std::int64_t>(value)));
    case Op::Long1: return outcome(longBytes(1));
    case Op::Long4: return outcome(longBytes(4));
    default: return Outcome::NotMine;
    }
}

Machine::Outcome Machine::textOp(Op op)
{
    std::string_view text;
    const auto sized = [&](Kind kind, int lengthBytes) {
        return outcome(sizedText(lengthBytes, text) && pushText(kind, text));
    };
    switch (op) {
    case Op::String: return outcome(quotedString());
    case Op::Unicode: return outcome(escapedUnicode());
    case Op::ShortBinString:
    case Op::ShortBinUnicode: return sized(Kind::String, 1);
    case Op::BinString:
    case Op::BinUnicode: return sized(Kind::String, 4);
    case Op::BinUnicode8: return sized(Kind::String, 8);
    case Op::ShortBinBytes: return sized(Kind::Bytes, 1);
    case Op::BinBytes: return sized(Kind::Bytes, 4);
    case Op::BinBytes8:
    case Op::ByteArray8: return sized(Kind::Bytes, 8);
    default: return Outcome::NotMine;
    }
}

} // namespace graft::pickle
