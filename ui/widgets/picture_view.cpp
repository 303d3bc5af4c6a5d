// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/picture_view.h"

#include "ui/models/theme.h"

#include <QPainter>
#include <QPainterPath>

namespace graft {

PictureView::PictureView(Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme)
{
    setMinimumHeight(140);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void PictureView::setPicture(const QImage& picture)
{
    m_picture = picture;
    update();
}

void PictureView::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    QPainterPath frame;
    frame.addRoundedRect(rect(), 10, 10);
    painter.fillPath(frame, m_theme.tokens().canvas);
    if (m_picture.isNull())
        return;
    const QSize room = size() - QSize(16, 16);
    QSize wanted = m_picture.size().scaled(room, Qt::KeepAspectRatio);
    const QSize limit = m_picture.size() * 2;
    if (wanted.width() > limit.width())
        wanted = limit;
    const QRect target(QPoint((width() - wanted.width()) / 2, (height() - wanted.height()) / 2), wanted);
    QPainterPath clip;
    clip.addRoundedRect(target, 6, 6);
    painter.setClipPath(clip);
    painter.drawImage(target, m_picture);
}

} // namespace graft
