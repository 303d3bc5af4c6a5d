// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/mode_rail.h"
#include "ui/shell/screenshots.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace graft {

/// What the command line of the window asks for.
struct GuiArguments {
    QStringList files;
    bool sample = false;
    std::optional<Mode> page;
    std::optional<ScreenshotOptions> screenshots;
    QString language; ///< empty: as remembered
};

/// Whether an option stands on the command line, before Qt looks at it.
[[nodiscard]] bool hasOption(int argc, char** argv, const char* option);

/// Parses the arguments; prints help, version or what is wrong and ends the program where that is asked for.
[[nodiscard]] GuiArguments parseGuiArguments(const QStringList& arguments);

} // namespace graft
