// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <optional>
#include <string>
#include <vector>

namespace graft {

/// One record of a table.
struct TableRow {
    std::uint64_t line = 0; ///< where it begins, from 1
    std::vector<std::string> fields;
};

/// Reads CSV and TSV (RFC 4180, and what spreadsheets make of it) piece by piece: any of "," ";" and tab between
/// fields, LF, CRLF or CR between records, quotes, a byte order mark. Memory does not grow with the file; lines above
/// 64 KiB are refused.
class TableReader {
public:
    explicit TableReader(const std::filesystem::path& file);

    /// The next record that is not blank; nothing at the end. Errors name the line.
    [[nodiscard]] Result<std::optional<TableRow>> next();
    /// Bytes read so far.
    [[nodiscard]] std::uint64_t position() const { return m_position; }

private:
    int get();
    int peek();
    [[nodiscard]] Result<void> begin();
    [[nodiscard]] Result<std::optional<TableRow>> record();
    [[nodiscard]] Result<std::string> quoted(std::uint64_t& size);
    [[nodiscard]] Error tooLong() const;

    std::filesystem::path m_file;
    std::ifstream m_in;
    std::vector<char> m_piece;
    std::size_t m_at = 0;
    std::size_t m_filled = 0;
    std::uint64_t m_position = 0;
    std::uint64_t m_line = 1;
    std::uint64_t m_begin = 1; ///< line of the record that is read
    char m_separator = ',';
    bool m_begun = false;
};

} // namespace graft
