// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTabWidget> // first: moc of Qt 6.4 stumbles over <compare> otherwise

class QUndoStack;

namespace graft {

class HistoryPanel;
class OutlinePanel;
class PalettePanel;
class Theme;

/// Left of the canvas: the layers there are, the layers there could be, and what was done.
class LeftPane final : public QTabWidget {
    Q_OBJECT
public:
    LeftPane(OutlinePanel& outline, QUndoStack& stack, Theme& theme, QWidget* parent = nullptr);

    [[nodiscard]] PalettePanel& palettePanel() const { return *m_palette; }
    void showOutline() { setCurrentIndex(0); }
    void retranslate();

private:
    PalettePanel* m_palette;
    HistoryPanel* m_history;
};

} // namespace graft
