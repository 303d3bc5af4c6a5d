// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/caffe/message.h"

#include <algorithm>
#include <utility>

// Protocol Buffers' text format (protobuf.dev/reference/protobuf/textformat-spec), as far as network descriptions use
// it: `name: value`, `name { ... }`, `name: [a, b]`, texts in quotes that may follow each other, comments after '#'.

namespace graft::caffe {
namespace {

constexpr std::size_t maxNesting = 32;
constexpr std::size_t longestToken = 4096;

class Parser {
public:
    explicit Parser(std::string_view text) : m_text(text) {}

    Result<Message> parse()
    {
        m_open.emplace_back();
        while (true) {
            skipSpace();
            if (m_at >= m_text.size())
                break;
            const char c = m_text[m_at];
            if (c == '}' || c == '>') {
                if (m_open.size() == 1)
                    return damaged();
                ++m_at;
                close();
                continue;
            }
            if (c == ';' || c == ',') {
                ++m_at;
                continue;
            }
            GRAFT_CHECK(field());
        }
        if (m_open.size() != 1)
            return makeError(ErrorCode::Corrupt,
                             GRAFT_TR_NOOP("core", "The description of the network ends inside a block."));
        return std::move(m_open.back().message);
    }

private:
    struct Open {
        std::string name;
        Message message;
    };

    static bool isWord(char c)
    {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '.' ||
               c == '+' || c == '-';
    }

    [[nodiscard]] Error damaged() const
    {
        const auto upTo = m_text.substr(0, std::min(m_at, m_text.size()));
        return makeError(ErrorCode::Corrupt,
                         GRAFT_TR_NOOP("core", "The description of the network is not valid in line %1."),
                         {std::to_string(1 + std::ranges::count(upTo, '\n'))});
    }

    void skipSpace()
    {
        while (m_at < m_text.size()) {
            const char c = m_text[m_at];
            if (c == '#')
                m_at = std::min(m_text.find('\n', m_at), m_text.size());
            else if (c == ' ' || c == '\t' || c == '\r' || c == '\n')
                ++m_at;
            else
                return;
        }
    }

    std::string_view word()
    {
        const std::size_t begin = m_at;
        while (m_at < m_text.size() && isWord(m_text[m_at]))
            ++m_at;
        return m_text.substr(begin, m_at - begin);
    }

    /// A text in quotes; of the escapes those are kept that names may have.
    bool quoted(std::string& out)
    {
        const char quote = m_text[m_at++];
        while (m_at < m_text.size() && m_text[m_at] != quote) {
            char c = m_text[m_at++];
            if (c == '\n' || out.size() > longestToken)
                return false;
            if (c == '\\') {
                if (m_at >= m_text.size())
                    return false;
                c = m_text[m_at++];
                c = c == 'n' || c == 't' || c == 'r' ? ' ' : c;
            }
            out += c;
        }
        return m_at++ < m_text.size();
    }

    Result<std::string> scalar()
    {
        std::string text;
        if (m_at < m_text.size() && (m_text[m_at] == '"' || m_text[m_at] == '\'')) {
            // Texts that follow each other are one.
            while (m_at < m_text.size() && (m_text[m_at] == '"' || m_text[m_at] == '\'')) {
                if (!quoted(text))
                    return damaged();
                skipSpace();
            }
            return text;
        }
        text = word();
        if (text.empty() || text.size() > longestToken)
            return damaged();
        return text;
    }

    Result<void> append(std::string_view name, std::string text)
    {
        if (!m_budget.take())
            return tooManyFields();
        m_open.back().message.settings.push_back({std::string(name), std::move(text), nullptr});
        return {};
    }

    void close()
    {
        Open done = std::move(m_open.back());
        m_open.pop_back();
        m_open.back().message.settings.push_back(
            {std::move(done.name), {}, std::make_shared<const Message>(std::move(done.message))});
    }

    Result<void> list(std::string_view name)
    {
        ++m_at;
        skipSpace();
        while (m_at < m_text.size() && m_text[m_at] != ']') {
            GRAFT_TRY(text, scalar());
            GRAFT_CHECK(append(name, std::move(text)));
            skipSpace();
            if (m_at < m_text.size() && m_text[m_at] == ',') {
                ++m_at;
                skipSpace();
            }
        }
        if (m_at >= m_text.size())
            return damaged();
        ++m_at;
        return {};
    }

    Result<void> field()
    {
        const std::string_view name = word();
        if (name.empty() || name.size() > 200)
            return damaged();
        skipSpace();
        const bool colon = m_at < m_text.size() && m_text[m_at] == ':';
        if (colon) {
            ++m_at;
            skipSpace();
        }
        if (m_at >= m_text.size())
            return damaged();
        if (m_text[m_at] == '{' || m_text[m_at] == '<') {
            ++m_at;
            if (m_open.size() > maxNesting)
                return makeError(ErrorCode::Refused,
                                 GRAFT_TR_NOOP("core", "The description of the network is nested too deeply."));
            if (!m_budget.take())
                return tooManyFields();
            m_open.push_back({std::string(name), {}});
            return {};
        }
        if (!colon)
            return damaged();
        if (m_text[m_at] == '[')
            return list(name);
        GRAFT_TRY(text, scalar());
        return append(name, std::move(text));
    }

    std::string_view m_text;
    std::size_t m_at = 0;
    std::vector<Open> m_open;
    Budget m_budget{maxFields};
};

} // namespace

Result<Message> parseText(std::string_view text)
{
    return Parser(text).parse();
}

} // namespace graft::caffe
