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
#include <QMouseEvent>
#include <QPainter>

#include <utility>

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
      m_installed(isInstalled(entry))
{
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    connect(&m_theme, &Theme::changed, this, qOverload<>(&QWidget::update));
    retranslate();
}

void ModelCard::setSketch(NetworkSketch sketch)
{
    m_sketch = std::move(sketch);
    update();
}

void ModelCard::setInstalled(bool installed)
{
    if (installed == m_installed)
        return;
    m_installed = installed;
    retranslate();
}

void ModelCard::setMeasured(double milliseconds)
{
    if (milliseconds == m_milliseconds)
        return;
    m_milliseconds = milliseconds;
    retranslate();
}

void ModelCard::setTicked(bool ticked)
{
    if (ticked == m_ticked)
        return;
    m_ticked = ticked;
    retranslate();
}

QRectF ModelCard::tickBox() const
{
    return {width() - 16.0 - 18, 15, 18, 18};
}

QString ModelCard::availability() const
{
    if (m_entry.embedded)
        //: Badge of a model whose weights are part of the program.
        return tr("Built in");
    if (m_entry.url.empty() && !m_installed)
        //: Badge of a model whose weights nobody offers for download.
        return tr("without weights");
    //: Badge of a model whose weights are on this computer.
    return m_installed ? tr("Installed") : tr("%1 to download").arg(sizeText(m_entry.fileMiB * 1024 * 1024));
}

void ModelCard::retranslate()
{
    setText(toQString(m_entry.title));
    setAccessibleName(text());
    const QString parameters = shortCount(static_cast<double>(m_entry.parameters));
    QString description = m_entry.top1 > 0 ? tr("%1 top-1 on %2, %3 parameters, %4")
                                                 .arg(percentText(m_entry.top1 / 100),
                                                      coreText("zoo", m_entry.accuracyNote), parameters, availability())
                                           : tr("%1 parameters, %2").arg(parameters, availability());
    if (m_ticked)
        description += QStringLiteral(", ") + tr("takes part in the bake-off");
    setAccessibleDescription(description);
    setToolTip(tr("Tick the box (space bar) to let it take part in a bake-off on your own pictures."));
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
    paintTick(painter);
    paintSketch(painter, QRectF(inner.left(), inner.top() + 48, inner.width(), inner.height() - 48 - 58), m_sketch,
                m_theme);
    paintFigures(painter, inner);
}

void ModelCard::paintHead(QPainter& painter, const QRectF& area) const
{
    const ThemeTokens& t = m_theme.tokens();
    painter.setFont(sized(font(), 15, true));
    painter.setPen(t.text);
    const double titleRoom = tickBox().left() - 6 - area.left();
    painter.drawText(QRectF(area.left(), area.top(), titleRoom, 20), Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(text(), Qt::ElideRight, static_cast<int>(titleRoom)));

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

void ModelCard::paintTick(QPainter& painter) const
{
    const ThemeTokens& t = m_theme.tokens();
    const QRectF box = tickBox().adjusted(1, 1, -1, -1);
    const bool noticed = m_ticked || underMouse() || isChecked() || hasFocus();
    painter.setPen(QPen(m_ticked ? t.accent : noticed ? t.textMuted : t.hairline, 1.2));
    painter.setBrush(m_ticked ? QBrush(t.accent) : QBrush(Qt::NoBrush));
    painter.drawRoundedRect(box, 4, 4);
    if (m_ticked)
        painter.drawPixmap(box.topLeft() + QPointF(1.5, 1.5),
                           linePixmap(QStringLiteral("check"), t.accentText, 13, devicePixelRatioF()));
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
        {m_entry.top1 > 0 ? percentText(m_entry.top1 / 100) : QStringLiteral("–"), tr("top-1")},
        {shortCount(static_cast<double>(m_entry.parameters)), tr("parameters")},
        m_milliseconds > 0
            //: Milliseconds.
            ? Figure{tr("%1 ms").arg(locale.toString(m_milliseconds, 'f', m_milliseconds < 10 ? 1 : 0)),
                     tr("per picture here")} //: Multiply-accumulate operations for one picture.
            : Figure{shortCount(m_entry.gigaMacs * 1e9), tr("operations")},
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
    const QString note = m_entry.top1 > 0 ? tr("measured on %1").arg(coreText("zoo", m_entry.accuracyNote))
                                          : tr("no published weights: train it, or use a file of your own");
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
    case Qt::Key_Space:
        setTicked(!m_ticked);
        Q_EMIT tickChanged(m_ticked);
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter: Q_EMIT activated(); return;
    default: QAbstractButton::keyPressEvent(event);
    }
}

void ModelCard::mousePressEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton && tickBox().adjusted(-4, -4, 4, 4).contains(event->position())) {
        setTicked(!m_ticked);
        Q_EMIT tickChanged(m_ticked);
        return;
    }
    QAbstractButton::mousePressEvent(event);
}

void ModelCard::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (tickBox().adjusted(-4, -4, 4, 4).contains(event->position()))
        mousePressEvent(event); // quick clicks on the box tick twice
    else
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
