// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/table_reader.h"

#include <algorithm>
#include <string_view>
#include <utility>

namespace graft {
namespace {

constexpr std::size_t pieceBytes = std::size_t{1} << 20;
constexpr std::uint64_t maxRecordBytes = std::uint64_t{64} << 10;
constexpr std::size_t maxFields = 1000;
constexpr int none = -1;

/// The separator of a first line: tabs beat all, else what is there more often outside quotes.
char separatorOf(std::string_view text, bool tabs)
{
    std::size_t semicolons = 0;
    std::size_t commas = 0;
    bool inside = false;
    for (const char c : text) {
        if (c == '"')
            inside = !inside;
        if (inside)
            continue;
        if (c == '\n' || c == '\r')
            break;
        tabs = tabs || c == '\t';
        semicolons += c == ';' ? 1 : 0;
        commas += c == ',' ? 1 : 0;
    }
    return tabs ? '\t' : semicolons > 0 && semicolons >= commas ? ';' : ',';
}

} // namespace

TableReader::TableReader(const std::filesystem::path& file) : m_file(file), m_in(file, std::ios::binary)
{
    m_piece.resize(pieceBytes);
}

int TableReader::peek()
{
    if (m_at == m_filled) {
        m_in.read(m_piece.data(), static_cast<std::streamsize>(m_piece.size()));
        m_filled = static_cast<std::size_t>(m_in.gcount());
        m_at = 0;
        m_position += m_filled;
    }
    return m_at < m_filled ? static_cast<unsigned char>(m_piece[m_at]) : none;
}

int TableReader::get()
{
    const int c = peek();
    if (c != none)
        ++m_at;
    return c;
}

Error TableReader::tooLong() const
{
    return makeError(ErrorCode::Refused, GRAFT_TR_NOOP("core", "Line %1 of %2 is longer than %3 bytes."),
                     {std::to_string(m_begin), m_file.string(), std::to_string(maxRecordBytes)});
}

Result<void> TableReader::begin()
{
    m_begun = true;
    peek();
    if (m_in.bad() || !m_in.is_open())
        return makeError(ErrorCode::Io, GRAFT_TR_NOOP("core", "Cannot read %1."), {m_file.string()});
    std::string_view start(m_piece.data(), m_filled);
    if (start.starts_with("\xFF\xFE") || start.starts_with("\xFE\xFF"))
        return makeError(ErrorCode::Unsupported,
                         GRAFT_TR_NOOP("core", "%1 is a table in UTF-16. Save it as UTF-8 to open it."),
                         {m_file.string()});
    if (start.starts_with("\xEF\xBB\xBF")) {
        m_at = 3;
        start.remove_prefix(3);
    }
    std::string extension = m_file.extension().string();
    std::ranges::transform(extension, extension.begin(), [](char c) { return static_cast<char>(c | 0x20); });
    m_separator = separatorOf(start, extension == ".tsv");
    return {};
}

/// A field in quotes, whose first quote is read already; a doubled quote is a quote.
Result<std::string> TableReader::quoted(std::uint64_t& size)
{
    std::string field;
    while (true) {
        const int c = get();
        if (c == none)
            return makeError(ErrorCode::Corrupt, GRAFT_TR_NOOP("core", "Line %1 of %2: a quote is not closed."),
                             {std::to_string(m_begin), m_file.string()});
        if (++size > maxRecordBytes)
            return tooLong();
        if (c == '"') {
            if (peek() != '"')
                return field;
            get();
        } else if (c == '\n') {
            ++m_line;
        }
        field += static_cast<char>(c);
    }
}

Result<std::optional<TableRow>> TableReader::record()
{
    TableRow row;
    row.line = m_begin = m_line;
    std::string field;
    std::uint64_t size = 0;
    bool wasQuoted = false;
    const auto take = [&] {
        row.fields.push_back(std::exchange(field, {}));
        wasQuoted = false;
    };
    for (int c = get();; c = get()) {
        if (c == none && row.fields.empty() && field.empty() && !wasQuoted)
            return std::optional<TableRow>{};
        if (c == none || c == '\n' || c == '\r') {
            if (c == '\r' && peek() == '\n')
                get();
            ++m_line;
            take();
            return std::optional(std::move(row));
        }
        if (++size > maxRecordBytes || row.fields.size() > maxFields)
            return tooLong();
        if (c == 0)
            return makeError(ErrorCode::Corrupt, GRAFT_TR_NOOP("core", "Line %1 of %2 is not text."),
                             {std::to_string(m_begin), m_file.string()});
        if (c == m_separator) {
            take();
        } else if (c == '"' && field.empty() && !wasQuoted) {
            GRAFT_TRY(text, quoted(size));
            field = std::move(text);
            wasQuoted = true;
        } else if (wasQuoted && c != ' ') {
            return makeError(ErrorCode::Corrupt, GRAFT_TR_NOOP("core", "Line %1 of %2: text behind a closing quote."),
                             {std::to_string(m_begin), m_file.string()});
        } else if (!wasQuoted) {
            field += static_cast<char>(c);
        }
    }
}

Result<std::optional<TableRow>> TableReader::next()
{
    if (!m_begun)
        GRAFT_CHECK(begin());
    while (true) {
        GRAFT_TRY(row, record());
        if (m_in.bad())
            return makeError(ErrorCode::Io, GRAFT_TR_NOOP("core", "Cannot read %1."), {m_file.string()});
        const auto blank = [](const std::string& field) { return field.find_first_not_of(" \t") == std::string::npos; };
        if (!row || !std::ranges::all_of(row->fields, blank))
            return std::move(row);
    }
}

} // namespace graft
