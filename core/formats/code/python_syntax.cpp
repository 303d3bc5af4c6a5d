// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/code/python_code.h"

#include <algorithm>
#include <string_view>
#include <vector>

namespace graft::code {
namespace {

/// Walks through the text once, keeping brackets and indentation.
class Walk {
public:
    explicit Walk(std::string_view text) : m_text(text) {}

    std::string problem()
    {
        while (m_at < m_text.size()) {
            if (m_lineStart && m_open.empty() && !indent())
                return at("is indented wrongly");
            m_lineStart = false;
            if (const char* wrong = step())
                return at(wrong);
        }
        if (!m_open.empty())
            return at("leaves a bracket open");
        return m_expectsBlock ? at("lacks the block behind a colon") : std::string();
    }

private:
    [[nodiscard]] std::string at(const char* what) const { return "line " + std::to_string(m_line) + " " + what; }
    [[nodiscard]] char now() const { return m_text[m_at]; }

    /// Blank lines and comments have no indentation that counts.
    bool indent()
    {
        std::size_t end = m_text.find_first_not_of(' ', m_at);
        if (end == std::string_view::npos || m_text[end] == '\n' || m_text[end] == '#') {
            m_at = std::min(end, m_text.size());
            return true;
        }
        const std::size_t width = end - m_at;
        m_at = end;
        if (m_expectsBlock) {
            m_expectsBlock = false;
            if (width <= m_indents.back())
                return false;
            m_indents.push_back(width);
            return true;
        }
        while (width < m_indents.back())
            m_indents.pop_back();
        return width == m_indents.back();
    }

    const char* step()
    {
        const char c = now();
        if (c == '"' || c == '\'')
            return string(c) ? nullptr : "leaves a string open";
        if (c == '#') {
            m_at = std::min(m_text.find('\n', m_at), m_text.size());
            return nullptr;
        }
        if (c == '(' || c == '[' || c == '{')
            m_open.push_back(c == '(' ? ')' : c == '[' ? ']' : '}');
        if (c == ')' || c == ']' || c == '}') {
            if (m_open.empty() || m_open.back() != c)
                return "closes a bracket that is not open";
            m_open.pop_back();
        }
        if (c == '\n') {
            ++m_line;
            if (m_open.empty()) {
                m_expectsBlock = m_expectsBlock || m_last == ':';
                m_last = 0;
                m_lineStart = true;
            }
        } else if (c != ' ') {
            m_last = c;
        }
        ++m_at;
        return nullptr;
    }

    bool string(char quote)
    {
        const std::string_view triple = quote == '"' ? R"(""")" : "'''";
        const bool three = m_text.substr(m_at).starts_with(triple);
        m_at += three ? 3 : 1;
        while (m_at < m_text.size()) {
            if (now() == '\\') {
                m_at += 2;
                continue;
            }
            if (three ? m_text.substr(m_at).starts_with(triple) : now() == quote) {
                m_at += three ? 3 : 1;
                m_last = quote;
                return true;
            }
            if (now() == '\n') {
                if (!three)
                    return false;
                ++m_line;
            }
            ++m_at;
        }
        return false;
    }

    std::string_view m_text;
    std::size_t m_at = 0;
    int m_line = 1;
    bool m_lineStart = true;
    bool m_expectsBlock = false;
    char m_last = 0; ///< last character of the line that is no blank
    std::vector<char> m_open;
    std::vector<std::size_t> m_indents{0};
};

} // namespace

std::string pythonSyntaxProblem(const std::string& source)
{
    return Walk(source).problem();
}

} // namespace graft::code
