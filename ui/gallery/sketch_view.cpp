// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/gallery/sketch_view.h"

#include "ui/models/theme.h"

#include <QPainter>

namespace graft {

SketchView::SketchView(Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&m_theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void SketchView::setSketch(const NetworkSketch& sketch)
{
    m_sketch = sketch;
    update();
}

void SketchView::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.tokens().canvas);
    painter.drawRoundedRect(rect(), 10, 10);
    paintSketch(painter, QRectF(rect()).adjusted(12, 12, -12, -12), m_sketch, m_theme);
}

} // namespace graft
