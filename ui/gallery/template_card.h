// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton> // first: moc of Qt 6.4 stumbles over <compare> otherwise

#include "core/zoo/network_templates.h"
#include "ui/gallery/network_sketch.h"

namespace graft {

class Theme;

/// One template of a new network as a card: title, silhouette, what it is good for.
class TemplateCard : public QAbstractButton {
    Q_OBJECT
public:
    TemplateCard(const NetworkTemplate& entry, Theme& theme, QWidget* parent = nullptr);

    [[nodiscard]] const NetworkTemplate& entry() const { return m_entry; }
    void retranslate();

    [[nodiscard]] QSize sizeHint() const override { return {216, 116}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    /// Double click or Enter: make this network.
    void activated();
    /// An arrow key: the selection moves by so many cards.
    void moveRequested(int cards);

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    const NetworkTemplate& m_entry;
    Theme& m_theme;
    NetworkSketch m_sketch;
};

} // namespace graft
