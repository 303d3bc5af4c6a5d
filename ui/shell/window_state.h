// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

class QWidget;

namespace graft {

/// Widths of every splitter below `root`, and which of its sections are open (buttons with the property "fold"), as
/// bytes for the settings.
[[nodiscard]] QByteArray saveSplitters(const QWidget& root);
/// Puts them back; bytes of another version of the program, or damaged ones, change nothing.
void restoreSplitters(QWidget& root, const QByteArray& bytes);

} // namespace graft
