// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

class QAction;
class QWidget;

namespace graft {

/// What the program is, its version, licence, and what it is built on.
void showAbout(QWidget* window);
/// Every keyboard shortcut: those of `actions`, and those of the canvas.
void showShortcuts(QWidget* window, const std::vector<QAction*>& actions);

} // namespace graft
