// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/gallery/model_card.h"

#include "core/zoo/model_loader.h"
#include "ui/models/error_text.h"
#include "ui/models/style_sheet.h"
#include "ui/models/theme.h"
#include "ui/widgets/icons.h"

#include <QKeyEvent>
#include <QLocale>
#include <QPainter>

namespace graft {

namespace {

QFont sized(QFont font, int pixels, bool strong = false)
{
    font.setPixelSize(pixels);
    font.setWeight(strong ? QFont::DemiBold : QFont::Normal);
    return font;
}

} // namespace

ModelCard::ModelCard(const CatalogueEntry& entry, Theme& theme, QWidget* parent)
    : QAbstractButton(parent),
      m_entry(entry),
      m_theme(theme),
      m_sketch(sketchOf(entry.build())),
      m_installed(isInstalled(entry))
{
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    connect(&m_theme, &Theme::changed, this, qOverload<>(&QWidget::update));
    retranslate();
}

void ModelCard::setInstalled(bool installed)
{
    m_installed = installed;
    retranslate();
}

QString ModelCard::availability() const
{
    if (m_entry.embedded)
        //: Badge of a model whose weights are part of the program.
        return tr("Built in");
    //: Badge of a model whose weights are on this computer.
    return m_installed ? tr("Installed") : tr("%1 to download").arg(sizeText(m_entry.fileMiB * 1024 * 1024));
}

void ModelCard::retranslate()
{
    setText(toQString(m_entry.title));
    setAccessibleName(text());
    setAccessibleDescription(tr("%1 top-1 on %2, %3 parameters, %4")
                                 .arg(percentText(m_entry.top1 / 100), coreText("zoo", m_entry.accuracyNote),
                                      shortCount(static_cast<double>(m_entry.parameters)), availability()));
    update();
}

void ModelCard::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const ThemeTokens& t = m_theme.tokens();
    const bool strong = isChecked() || hasFocus();
    const double line = strong ? 2.0 : 1.0;
    const QRectF frame = QRectF(rect()).adjusted(line / 2, line / 2, -line / 2, -line / 2);
    QColor border = strong ? t.accent : t.hairline;
    if (!strong && underMouse())
        border = blended(t.textMuted, t.hairline, 0.5);
    painter.setPen(QPen(border, line));
    painter.setBrush(isChecked() ? blended(t.accent, t.surfaceRaised, 0.06) : t.surfaceRaised);
    painter.drawRoundedRect(frame, 10, 10);

    const QRectF inner = QRectF(rect()).adjusted(16, 14, -16, -14);
    paintHead(painter, inner);
    paintSketch(painter, QRectF(inner.left(), inner.top() + 48, inner.width(), inner.height() - 48 - 58), m_sketch,
                m_theme);
    paintFigures(painter, inner);
}

void ModelCard::paintHead(QPainter& painter, const QRectF& area) const
{
    const ThemeTokens& t = m_theme.tokens();
    painter.setFont(sized(font(), 15, true));
    painter.setPen(t.text);
    painter.drawText(QRectF(area.left(), area.top(), area.width(), 20), Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(text(), Qt::ElideRight, static_cast<int>(area.width())));

    // Second line: family on the left, availability on the right.
    const double y = area.top() + 24;
    painter.setFont(sized(font(), 11));
    const QString badge = availability();
    const int badgeWidth = painter.fontMetrics().horizontalAdvance(badge);
    const bool here = m_entry.embedded || m_installed;
    const QColor badgeColor = here ? blended(t.fresh, t.text, 0.6) : t.textMuted;
    const double icon = 13;
    const QRectF badgeBox(area.right() - badgeWidth, y, badgeWidth, 16);
    painter.drawPixmap(QPointF(badgeBox.left() - icon - 5, y + 1.5),
                       linePixmap(here ? QStringLiteral("check") : QStringLiteral("download"), badgeColor,
                                  static_cast<int>(icon), devicePixelRatioF()));
    painter.setPen(badgeColor);
    painter.drawText(badgeBox, Qt::AlignRight | Qt::AlignVCenter, badge);
    painter.setPen(t.textMuted);
    const int room = static_cast<int>(badgeBox.left() - icon - 12 - area.left());
    painter.drawText(QRectF(area.left(), y, room, 16), Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(toQString(m_entry.family), Qt::ElideRight, room));
}

void ModelCard::paintFigures(QPainter& painter, const QRectF& area) const
{
    const ThemeTokens& t = m_theme.tokens();
    struct Figure {
        QString value;
        QString caption;
    };
    const QLocale locale;
    const Figure figures[] = {
        {percentText(m_entry.top1 / 100), tr("top-1")},
        {shortCount(static_cast<double>(m_entry.parameters)), tr("parameters")},
        //: Side of the input picture, pixels.
        {tr("%1 px").arg(locale.toString(m_entry.inputSize)), tr("input")},
    };
    const double y = area.bottom() - 46;
    const double width = area.width() / 3;
    for (int i = 0; i < 3; ++i) {
        const QRectF column(area.left() + i * width, y, width, 18);
        const int align = (i == 0 ? Qt::AlignLeft : i == 1 ? Qt::AlignHCenter : Qt::AlignRight) | Qt::AlignVCenter;
        painter.setFont(sized(font(), 13, true));
        painter.setPen(t.text);
        painter.drawText(column, align, figures[i].value);
        painter.setFont(sized(font(), 11));
        painter.setPen(t.textMuted);
        painter.drawText(column.translated(0, 16), align, figures[i].caption);
    }
    const QString note = tr("measured on %1").arg(coreText("zoo", m_entry.accuracyNote));
    painter.drawText(QRectF(area.left(), area.bottom() - 12, area.width(), 14), Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(note, Qt::ElideRight, static_cast<int>(area.width())));
}

void ModelCard::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Left: Q_EMIT moveRequested(-1, 0); return;
    case Qt::Key_Right: Q_EMIT moveRequested(1, 0); return;
    case Qt::Key_Up: Q_EMIT moveRequested(0, -1); return;
    case Qt::Key_Down: Q_EMIT moveRequested(0, 1); return;
    case Qt::Key_Return:
    case Qt::Key_Enter: Q_EMIT activated(); return;
    default: QAbstractButton::keyPressEvent(event);
    }
}

void ModelCard::mouseDoubleClickEvent(QMouseEvent*)
{
    Q_EMIT activated();
}

void ModelCard::focusInEvent(QFocusEvent* event)
{
    QAbstractButton::focusInEvent(event);
    // Focus that comes by keyboard selects, as in a list.
    if (event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason)
        setChecked(true);
}

void ModelCard::enterEvent(QEnterEvent* event)
{
    QAbstractButton::enterEvent(event);
    update();
}

void ModelCard::leaveEvent(QEvent* event)
{
    QAbstractButton::leaveEvent(event);
    update();
}

} // namespace graft
