// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

namespace graft {

class Theme;

/// The sizes and colours of ui.md: captions 11, body 13, emphasis 15, figures of a strip 20, the one figure of a page
/// 28 px.
enum class TextRole { Caption, Body, BodyMuted, Emphasis, Figure, Headline };

/// A label in one of the text roles, plain text only, that follows the theme.
class TextLabel : public QLabel {
    Q_OBJECT
public:
    TextLabel(Theme& theme, TextRole role, QWidget* parent = nullptr);

    /// As setText, but shortened in the middle when there is no room; the tool tip has it all.
    void setElidedText(const QString& text);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void restyle();
    void elide();

    Theme& m_theme;
    TextRole m_role;
    QString m_full;
    bool m_elided = false;
};

} // namespace graft
