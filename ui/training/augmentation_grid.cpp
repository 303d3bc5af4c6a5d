// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/training/augmentation_grid.h"

#include "ui/models/error_text.h"
#include "ui/models/theme.h"
#include "ui/widgets/icons.h"

#include <QEvent>
#include <QHelpEvent>
#include <QLocale>
#include <QPainter>
#include <QPainterPath>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace graft {

namespace {

constexpr int gap = 8;
constexpr int headingHeight = 22;
constexpr int captionSize = 11;

} // namespace

AugmentationGrid::AugmentationGrid(Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme)
{
    setObjectName(QStringLiteral("augmentationGrid"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
    describe();
}

void AugmentationGrid::setPreview(Preview preview)
{
    m_preview = std::move(preview);
    describe();
    update();
}

int AugmentationGrid::columns() const
{
    return static_cast<int>(m_preview.mixes.size()) + 1;
}

QRect AugmentationGrid::cell(int row, int column) const
{
    const int rows = static_cast<int>(m_preview.rows.size());
    const int wide = (width() - gap * (columns() - 1)) / columns();
    const int high = rows == 0 ? 0 : (height() - headingHeight - gap * (rows - 1)) / rows;
    const int side = std::max(std::min(wide, high), 1);
    return {column * (side + gap), headingHeight + row * (side + gap), side, side};
}

QString AugmentationGrid::heading(int column) const
{
    if (column == 0)
        return tr("Unchanged");
    const std::optional<BatchMix>& mix = m_preview.mixes[static_cast<std::size_t>(column) - 1];
    if (!mix)
        return QLocale().toString(column);
    const QString own = QLocale().toString(std::lround(mix->draw.share * 100));
    const QString other = QLocale().toString(100 - std::lround(mix->draw.share * 100));
    return QStringLiteral("%1 % + %2 %").arg(own, other);
}

void AugmentationGrid::describe()
{
    setAccessibleName(tr("Preview of the variants"));
    setAccessibleDescription(tr("%1 pictures, each unchanged and in %2 variants")
                                 .arg(countText(m_preview.rows.size()), countText(m_preview.mixes.size())));
}

void AugmentationGrid::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    QFont caption = font();
    caption.setPixelSize(captionSize);
    painter.setFont(caption);
    for (int column = 0; column < columns() && !m_preview.rows.empty(); ++column) {
        const QRect first = cell(0, column);
        painter.setPen(m_theme.tokens().textMuted);
        painter.drawText(QRect(first.left(), 0, first.width(), headingHeight - 4), Qt::AlignHCenter | Qt::AlignVCenter,
                         painter.fontMetrics().elidedText(heading(column), Qt::ElideRight, first.width()));
        for (int row = 0; row < static_cast<int>(m_preview.rows.size()); ++row) {
            const PreviewRow& shown = m_preview.rows[static_cast<std::size_t>(row)];
            const QRect place = cell(row, column);
            QPainterPath frame;
            frame.addRoundedRect(place, 6, 6);
            painter.fillPath(frame, m_theme.tokens().canvas);
            QImage picture = column == 0 ? shown.original : QImage();
            if (column > 0 && static_cast<std::size_t>(column) <= shown.variants.size())
                picture = shown.variants[static_cast<std::size_t>(column) - 1];
            if (picture.isNull()) {
                if (shown.error)
                    painter.drawPixmap(
                        place.center() - QPoint(12, 12),
                        linePixmap(QStringLiteral("warning"), m_theme.tokens().warning, 24, devicePixelRatioF()));
                continue;
            }
            QRect target(QPoint(), picture.size().scaled(place.size(), Qt::KeepAspectRatio));
            target.moveCenter(place.center());
            painter.save();
            painter.setClipPath(frame);
            painter.drawImage(target, picture);
            painter.restore();
        }
    }
}

void AugmentationGrid::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        describe();
        update();
    }
    QWidget::changeEvent(event);
}

bool AugmentationGrid::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    auto* help = static_cast<QHelpEvent*>(event);
    for (int row = 0; row < static_cast<int>(m_preview.rows.size()); ++row)
        for (int column = 0; column < columns(); ++column)
            if (cell(row, column).contains(help->pos())) {
                const PreviewRow& shown = m_preview.rows[static_cast<std::size_t>(row)];
                QToolTip::showText(help->globalPos(), shown.error ? errorText(*shown.error) : shown.name, this);
                return true;
            }
    QToolTip::hideText();
    return true;
}

} // namespace graft
