// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractSlider>

namespace graft {

class Theme;

/// What people take hold of to move the frost line: a slider at the left edge of the canvas that lies on the line
/// and says what is frozen. The value is the place of the line. Up and down with the mouse, the arrow keys, Page Up
/// and Page Down, Home and End; screen readers know it as a slider.
class FrostHandle : public QAbstractSlider {
    Q_OBJECT
public:
    FrostHandle(Theme& theme, QWidget* parent);

    /// "28 layers frozen", "11.2 M of 11.7 M parameters": what gives way where there is little room comes second.
    void setTexts(const QString& first, const QString& second);
    [[nodiscard]] QString text() const;
    /// At most so wide, px.
    void setRoom(int width);
    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    /// With the pointer at that height of the parent widget; began: the first of a drag.
    void dragged(int y, bool began);
    void dropped();
    /// Esc during a drag.
    void dragCancelled();

protected:
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

private:
    [[nodiscard]] QString shownText() const;

    Theme& m_theme;
    QString m_first;
    QString m_second;
    int m_room = 400;
    QPoint m_press;
    bool m_pressed = false;
    bool m_dragging = false;
};

} // namespace graft
