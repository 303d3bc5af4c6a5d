// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/code/python_text.h"

#include "core/base/numbers.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <type_traits>

namespace graft::code {
namespace {

constexpr std::array keywords{"False",  "None",     "True",   "and", "as",    "assert", "async",    "await", "break",
                              "class",  "continue", "def",    "del", "elif",  "else",   "except",   "for",   "from",
                              "global", "if",       "import", "in",  "is",    "lambda", "nonlocal", "not",   "or",
                              "pass",   "raise",    "return", "try", "while", "with",   "yield",    "match", "print"};

/// What torch.nn.Module has already: a submodule of that name would hide it.
constexpr std::array moduleNames{"T_destination",
                                 "add_module",
                                 "apply",
                                 "bfloat16",
                                 "buffers",
                                 "call_super_init",
                                 "children",
                                 "compile",
                                 "cpu",
                                 "cuda",
                                 "double",
                                 "dump_patches",
                                 "eval",
                                 "extra_repr",
                                 "float",
                                 "forward",
                                 "get_buffer",
                                 "get_extra_state",
                                 "get_parameter",
                                 "get_submodule",
                                 "half",
                                 "ipu",
                                 "load_state_dict",
                                 "modules",
                                 "mtia",
                                 "named_buffers",
                                 "named_children",
                                 "named_modules",
                                 "named_parameters",
                                 "parameters",
                                 "register_backward_hook",
                                 "register_buffer",
                                 "register_forward_hook",
                                 "register_module",
                                 "register_parameter",
                                 "requires_grad_",
                                 "set_extra_state",
                                 "set_submodule",
                                 "share_memory",
                                 "state_dict",
                                 "to",
                                 "to_empty",
                                 "train",
                                 "training",
                                 "type",
                                 "xpu",
                                 "zero_grad"};

bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

template <class T, class Text>
std::string joined(const std::vector<T>& values, Text text)
{
    std::string out;
    for (const T& value : values)
        out += (out.empty() ? "" : ", ") + text(value);
    return out;
}

} // namespace

std::string pythonString(std::string_view text)
{
    std::string out = "\"";
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\') {
            out += '\\';
            out += c;
        } else if (byte < 0x20 || byte == 0x7f) {
            std::array<char, 8> escape{};
            std::snprintf(escape.data(), escape.size(), "\\x%02x", byte);
            out += escape.data();
        } else {
            out += c;
        }
    }
    return out + "\"";
}

std::string pythonBool(bool value)
{
    return value ? "True" : "False";
}

std::string pythonNumber(double value)
{
    return numberText(value);
}

std::string pythonPair(const std::vector<std::int64_t>& values)
{
    if (values.size() == 2 && values[0] == values[1])
        return std::to_string(values[0]);
    return "(" + joined(values, [](std::int64_t v) { return std::to_string(v); }) + ")";
}

std::string pythonList(const std::vector<std::int64_t>& values)
{
    return "[" + joined(values, [](std::int64_t v) { return std::to_string(v); }) + "]";
}

std::string pythonList(const std::vector<double>& values)
{
    return "[" + joined(values, [](double v) { return pythonNumber(v); }) + "]";
}

std::string pythonValue(const ParameterValue& value)
{
    return std::visit(
        [](const auto& v) -> std::string {
            using T = std::decay_t<decltype(v)>;
            if constexpr (std::is_same_v<T, bool>)
                return pythonBool(v);
            else if constexpr (std::is_same_v<T, std::int64_t>)
                return std::to_string(v);
            else if constexpr (std::is_same_v<T, double>)
                return pythonNumber(v);
            else if constexpr (std::is_same_v<T, std::string>)
                return pythonString(v);
            else if constexpr (std::is_same_v<T, std::vector<std::string>>)
                return "[" + joined(v, [](const std::string& s) { return pythonString(s); }) + "]";
            else
                return pythonList(v);
        },
        value);
}

bool isAttributeName(std::string_view name)
{
    if (name.empty() || !isLetter(name.front()) || name.front() == '_')
        return false;
    const bool plain = std::ranges::all_of(name, [](char c) { return isLetter(c) || isDigit(c); });
    return plain && std::ranges::find(keywords, name) == keywords.end() &&
           std::ranges::find(moduleNames, name) == moduleNames.end();
}

std::string pythonIdentifier(std::string_view text)
{
    std::string out;
    for (const char c : text)
        out += isLetter(c) || isDigit(c) ? c : '_';
    if (out.empty() || isDigit(out.front()))
        out.insert(out.begin(), '_');
    return out;
}

} // namespace graft::code
