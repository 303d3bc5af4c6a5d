// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace graft {

/// A table as CSV (RFC 4180): UTF-8, commas, CRLF line ends, decimal points whatever the locale.
class CsvWriter {
public:
    /// A text; quoted where it has to be. A text that a spreadsheet would run as a formula gets an apostrophe before
    /// it.
    CsvWriter& text(std::string_view value);
    /// A number with as many digits as it takes to read the same number back.
    CsvWriter& number(double value);
    CsvWriter& number(std::int64_t value);
    /// An empty field.
    CsvWriter& none();
    void endRow();
    [[nodiscard]] const std::string& result() const { return m_out; }

private:
    void separate();

    std::string m_out;
    bool m_begun = false;
};

} // namespace graft
