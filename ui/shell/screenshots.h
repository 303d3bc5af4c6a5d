// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "ui/models/app_context.h"

#include <QSize>
#include <QStringList>

namespace graft {

class MainWindow;

struct ScreenshotOptions {
    QString folder;
    QStringList languages{QStringLiteral("en")};
    QList<QSize> sizes{QSize(1280, 720), QSize(1920, 1080)};
    int epochs = 3; ///< of the training that fills charts and results
};

/// Opens the sample project, trains it shortly, and writes every mode as `mode_theme_WxH_language.png`, in light
/// and dark; then the dialogs of export and import (exchange_screenshots.h), then what the Designer can do (see
/// designer_screenshots.h) as `designer_scene_theme_WxH_language.png`. Runs event loops of its own; returns the number
/// of pictures.
Result<int> takeScreenshots(AppContext& context, MainWindow& window, const ScreenshotOptions& options);

} // namespace graft
