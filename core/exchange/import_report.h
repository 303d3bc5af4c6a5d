// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/model_import.h"

#include <filesystem>
#include <optional>
#include <string>

namespace graft {

enum class ReportForm { Csv, Markdown, Json };

/// By the file's extension (.csv; .md or .markdown; .json); nothing for another one.
[[nodiscard]] std::optional<ReportForm> reportFormOf(const std::filesystem::path& file);

/// What became of a file: one row for each operator, and (not in CSV) format, origin, questions with the answers
/// that were used, issues and the numeric check. `check` may be null: none was made. English: for logs and bug
/// reports. CSV follows RFC 4180; JSON is {"file", "format", "model", "provenance", "counts", "questions", "report",
/// "check", "issues"}.
[[nodiscard]] std::string importReportText(const ImportedModel& model, const std::filesystem::path& source,
                                           const ImportCheck* check, ReportForm form);

/// One sentence: how far the network's numbers are from those of another program, or why nobody knows.
[[nodiscard]] std::string checkText(const ImportCheck& check);

} // namespace graft
