// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"

#include <utility>

namespace graft {

std::string substituteArguments(const std::string& text, const std::vector<std::string>& args)
{
    std::string out;
    out.reserve(text.size() + 32);
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool placeholder = text[i] == '%' && i + 1 < text.size() && text[i + 1] >= '1' && text[i + 1] <= '9';
        if (!placeholder) {
            out += text[i];
            continue;
        }
        const std::size_t index = static_cast<std::size_t>(text[i + 1] - '1');
        if (index < args.size()) {
            for (const char c : args[index])
                out += (static_cast<unsigned char>(c) < 0x20 || c == 0x7f) ? '?' : c;
        }
        ++i;
    }
    return out;
}

std::string Error::message() const
{
    std::string out = substituteArguments(text, args);
    if (cause) {
        while (!out.empty() && (out.back() == '.' || out.back() == ':'))
            out.pop_back();
        out += ": " + cause->message();
    }
    return out;
}

Error makeError(ErrorCode code, std::string text, std::vector<std::string> args)
{
    return Error{code, std::move(text), std::move(args), {}, nullptr};
}

Error makeError(ErrorCode code, std::string text, std::vector<std::string> args, Error cause)
{
    return Error{code, std::move(text), std::move(args), {}, std::make_shared<const Error>(std::move(cause))};
}

} // namespace graft
