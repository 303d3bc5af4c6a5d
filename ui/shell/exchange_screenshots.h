// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QString>

#include <functional>

class QWidget;

namespace graft {

class MainWindow;

/// Shows the dialog of exports, then exports the document's network to a temporary folder and imports it again, so that
/// the report is that of a real file. `take` is called for each dialog as it stands; `wait` handles events until its
/// condition holds. Only the first format that can be both written and read is used for the way back.
Result<void> takeExchangeScreenshots(MainWindow& window, const std::function<bool(const std::function<bool()>&)>& wait,
                                     const std::function<Result<void>(QWidget& dialog, const QString& name)>& take);

} // namespace graft
