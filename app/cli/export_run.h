// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/console.h"
#include "app/cli/network_source.h"
#include "core/exchange/model_export.h"

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace graft::cli {

/// What the command line says about an export.
struct ExportArguments {
    std::vector<std::string> sets; ///< "option=value"
    std::string data;              ///< pictures for formats that measure; empty: none
    int calibration = 256;         ///< how many of them give the ranges
};

/// Adds --set, --data and --calibration.
void addExportArguments(CLI::App& command, ExportArguments& arguments);
/// The options of --set; an Error names the option or the value that the format does not have.
[[nodiscard]] Result<std::map<std::string, std::string>> exportOptionsOf(const ExportArguments& arguments,
                                                                         const ExportFormat& format);
/// Opens the pictures if the format wants them, writes and checks; a progress bar on stderr.
[[nodiscard]] Result<ExportReport> runExport(const OpenedNetwork& network, const ExportFormat& format,
                                             const std::filesystem::path& target, const ExportArguments& arguments,
                                             const RunControl* control);
/// {"format", "files", "checks": [...], "accuracy_before", "accuracy_after", "issues"}.
[[nodiscard]] Json toJson(const ExportReport& report, const ExportFormat& format);
/// Issues on stderr, the rest on stdout.
void print(const ExportReport& report);
/// Whether every check that was made has passed.
[[nodiscard]] bool allPassed(const ExportReport& report);
/// The formats with what they are good for and their options, for help texts.
[[nodiscard]] std::string exportFormatList();

} // namespace graft::cli
