// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QString>

#include <filesystem>
#include <string>
#include <string_view>

namespace graft {

/// The sentence of an error in the user's language, causes included.
[[nodiscard]] QString errorText(const Error& error);
/// Translates a text that core marked with GRAFT_TR_NOOP(context, ...).
[[nodiscard]] QString coreText(const char* context, std::string_view text);

[[nodiscard]] inline QString toQString(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}
[[nodiscard]] inline QString toQString(const std::string& text)
{
    return QString::fromStdString(text);
}
[[nodiscard]] QString toQString(const std::filesystem::path& path);
[[nodiscard]] std::filesystem::path toPath(const QString& path);

/// The processor of a run for people: "CPU, 2 threads" for what core calls "cpu (2 threads)".
[[nodiscard]] QString deviceText(const QString& name);

/// Numbers as people of the current locale read them. A number and its unit stay on one line.
[[nodiscard]] QString countText(qint64 n);                         ///< "1,235,496"
[[nodiscard]] QString shortCount(double n);                        ///< "1.2 M", "349 k"
[[nodiscard]] QString sizeText(double bytes);                      ///< "4.7 MiB"
[[nodiscard]] QString percentText(double share, int decimals = 1); ///< 0.953 -> "95.3 %"
[[nodiscard]] QString durationText(double seconds);                ///< "0:12", "1:02:03"

} // namespace graft
