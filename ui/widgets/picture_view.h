// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QWidget>

namespace graft {

class Theme;

/// Shows a picture as large as its place allows, without enlarging it more than twice.
class PictureView : public QWidget {
    Q_OBJECT
public:
    explicit PictureView(Theme& theme, QWidget* parent = nullptr);
    void setPicture(const QImage& picture);
    [[nodiscard]] const QImage& picture() const { return m_picture; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Theme& m_theme;
    QImage m_picture;
};

} // namespace graft
