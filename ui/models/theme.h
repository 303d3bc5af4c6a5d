// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layers/layer_schema.h"

#include <QColor>
#include <QObject>
#include <QPalette>

namespace graft {

/// The colours of ui.md, one set for light, one for dark.
struct ThemeTokens {
    QColor surface, surfaceRaised, canvas, canvasDot;
    QColor text, textMuted, hairline;
    QColor accent, accentText;
    QColor frozen, frozenFill;
    QColor fresh, freshFill; ///< "new" layers
    QColor warning, error;
    QColor train, validation, scratch;
};

enum class ThemeChoice { System, Light, Dark };

/// The theme in force. Lives in the GUI thread; widgets read tokens() when they paint and update on changed().
class Theme : public QObject {
    Q_OBJECT
public:
    explicit Theme(QObject* parent = nullptr);

    [[nodiscard]] const ThemeTokens& tokens() const;
    [[nodiscard]] bool dark() const { return m_dark; }
    [[nodiscard]] ThemeChoice choice() const { return m_choice; }
    /// System follows the lightness of the platform palette at start (and again on a palette change).
    void setChoice(ThemeChoice choice);
    [[nodiscard]] QColor categoryColor(LayerCategory category) const;
    /// Palette for QApplication (Fusion style).
    [[nodiscard]] QPalette palette() const;
    /// Application-wide style sheet made from the tokens (controls, cards, scroll bars, focus ring).
    [[nodiscard]] QString styleSheet() const;

    [[nodiscard]] static const ThemeTokens& lightTokens();
    [[nodiscard]] static const ThemeTokens& darkTokens();

Q_SIGNALS:
    void changed();

private:
    ThemeChoice m_choice = ThemeChoice::System;
    bool m_dark = false;
    bool m_systemDark = false;
};

} // namespace graft
