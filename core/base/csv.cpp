// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/csv.h"

#include <array>
#include <charconv>

namespace graft {

void CsvWriter::separate()
{
    if (m_begun)
        m_out += ',';
    m_begun = true;
}

CsvWriter& CsvWriter::text(std::string_view value)
{
    separate();
    std::string field(value);
    // OWASP "CSV injection": the characters that start a formula in spreadsheets.
    if (!field.empty() && std::string_view("=+-@\t\r").find(field.front()) != std::string_view::npos)
        field.insert(0, 1, '\'');
    if (field.find_first_of(",\"\r\n") == std::string::npos) {
        m_out += field;
        return *this;
    }
    m_out += '"';
    for (const char c : field) {
        if (c == '"')
            m_out += '"';
        m_out += c;
    }
    m_out += '"';
    return *this;
}

CsvWriter& CsvWriter::number(double value)
{
    separate();
    std::array<char, 32> buffer{};
    const auto [end, error] = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value);
    m_out.append(buffer.data(), end);
    return *this;
}

CsvWriter& CsvWriter::number(std::int64_t value)
{
    separate();
    m_out += std::to_string(value);
    return *this;
}

CsvWriter& CsvWriter::none()
{
    separate();
    return *this;
}

void CsvWriter::endRow()
{
    m_out += "\r\n";
    m_begun = false;
}

} // namespace graft
