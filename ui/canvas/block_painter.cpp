// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/block_painter.h"

#include "ui/models/error_text.h"
#include "ui/models/style_sheet.h"
#include "ui/models/theme.h"
#include "ui/widgets/layer_name.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace graft {

using namespace node_geometry;

namespace {

constexpr double badgeGap = 4;
/// Below this scale a block is a coloured speck.
constexpr double smallestMark = 0.16;

QRectF blockCardRect()
{
    return {0, 0, blockWidth - 2 * stackOffset, blockCardHeight};
}

} // namespace

BlockPainter::BlockPainter(NodePainter& nodes) : m_nodes(nodes)
{
    refresh();
}

void BlockPainter::refresh()
{
    const ThemeTokens& t = m_nodes.theme().tokens();
    const bool dark = m_nodes.theme().dark();
    m_titleFont = canvasFont(13, QFont::DemiBold);
    m_detailFont = canvasFont(11, QFont::Normal);
    m_tabFont = canvasFont(11, QFont::DemiBold);
    m_stackFill = blended(t.surfaceRaised, t.canvas, dark ? 0.6 : 0.55);
    m_stackLine = blended(t.hairline, t.textMuted, dark ? 0.75 : 0.7);
    m_frameFill = t.surfaceRaised;
    m_frameFill.setAlpha(dark ? 70 : 110);
    m_frameLine = blended(t.hairline, t.textMuted, 0.75);
    m_barTrack = blended(t.hairline, t.surfaceRaised, 0.9);
}

BlockTexts BlockPainter::prepare(const BlockCard& card) const
{
    BlockTexts texts;
    double badges = 0;
    for (const bool shown : {card.issue.has_value(), card.fresh, card.changed, card.mark != LayerMark::None})
        badges += shown ? badgeSide + badgeGap : 0;
    const QFontMetricsF title(m_titleFont);
    const QFontMetricsF small(m_detailFont);
    const double width = blockCardRect().width();
    texts.title = canvasText(elidedLayerName(card.title, title, width - 32 - 10 - badges), m_titleFont);
    texts.shapeWidth = small.horizontalAdvance(card.shape);
    texts.shape = canvasText(card.shape, m_detailFont);
    const QString parameters = card.parameters > 0 ? QCoreApplication::translate("BlockCard", "%1 parameters")
                                                         .arg(shortCount(static_cast<double>(card.parameters)))
                                                   : QString();
    QString detail = layerCountText(card.layers);
    if (!parameters.isEmpty())
        detail += QStringLiteral(" \u00B7 ") + parameters;
    texts.detail = canvasText(small.elidedText(detail, Qt::ElideRight, width - 22), m_detailFont);
    if (card.frozen)
        texts.frozen = canvasText(percentText(*card.frozen, 0), m_detailFont);
    return texts;
}

QColor BlockPainter::fill(const BlockCard& card) const
{
    const ThemeTokens& t = m_nodes.theme().tokens();
    QColor ground = card.frosted ? blended(t.frozenFill, t.surfaceRaised, 0.6) : t.surfaceRaised;
    if (card.frozen.value_or(0) >= 1)
        ground = t.frozenFill;
    return m_nodes.blockGround(card.path, ground);
}

QPen BlockPainter::border(const BlockCard& card, NodeState state) const
{
    const ThemeTokens& t = m_nodes.theme().tokens();
    if (state.selected)
        return {t.accent, 2};
    if (state.hovered || state.linked)
        return {t.accent, 1.5};
    if (card.mark != LayerMark::None)
        return m_nodes.markPen(card.mark);
    if (card.issue)
        return {*card.issue == Severity::Error ? t.error : t.warning, 1.5};
    return {card.frozen.value_or(0) >= 1 ? t.frozen : m_stackLine, 1};
}

void BlockPainter::paint(QPainter& painter, const BlockCard& card, const BlockTexts& texts, NodeState state,
                         double scale)
{
    const DetailLevel level = detailLevel(scale);
    paintBody(painter, card, state, level);
    paintCategories(painter, card);
    if (level == DetailLevel::Marks) {
        if (scale >= smallestMark)
            paintMarks(painter, card, scale);
        return;
    }
    paintTexts(painter, card, texts, level, scale);
}

void BlockPainter::paintBody(QPainter& painter, const BlockCard& card, NodeState state, DetailLevel level) const
{
    const QRectF rect = blockCardRect();
    const bool round = level != DetailLevel::Marks;
    const auto box = [&](const QRectF& place) {
        if (round)
            painter.drawRoundedRect(place, radius, radius);
        else
            painter.drawRect(place);
    };
    QPen line(m_stackLine, 1);
    line.setCosmetic(!round);
    painter.setPen(line);
    painter.setBrush(m_stackFill);
    for (const double step : {2.0, 1.0})
        box(rect.translated(step * stackOffset, step * stackOffset));
    QPen pen = border(card, state);
    pen.setCosmetic(!round);
    painter.setPen(pen);
    painter.setBrush(fill(card));
    box(rect);
}

/// The left edge tells what is inside: one piece per category, as long as its share of the layers.
void BlockPainter::paintCategories(QPainter& painter, const BlockCard& card) const
{
    if (card.layers == 0)
        return;
    const QRectF rect = blockCardRect();
    const double top = radius / 2;
    const double length = rect.height() - 2 * top;
    double y = top;
    for (const auto& [category, count] : card.categories) {
        const double piece = length * count / card.layers;
        painter.fillRect(QRectF(0.5, y, edgeWidth, piece), m_nodes.theme().categoryColor(category));
        y += piece;
    }
}

void BlockPainter::paintTexts(QPainter& painter, const BlockCard& card, const BlockTexts& texts, DetailLevel level,
                              double scale)
{
    const ThemeTokens& t = m_nodes.theme().tokens();
    const QRectF rect = blockCardRect();
    const double lift = level == DetailLevel::Full ? 0 : 18;
    painter.drawPixmap(blockHandle().translated(0, lift).topLeft(),
                       m_nodes.pixmap(QStringLiteral("chevron-right"), t.textMuted, 14, scale));
    painter.setFont(m_titleFont);
    painter.setPen(t.text);
    painter.drawStaticText(QPointF(30, 13 + lift - texts.title.size().height() / 2), texts.title);
    double right = rect.right() - 8;
    const auto badge = [&](const QString& icon, const QColor& color) {
        painter.drawPixmap(QRectF(right - badgeSide, 6, badgeSide, badgeSide), m_nodes.pixmap(icon, color, 14, scale),
                           {});
        right -= badgeSide + badgeGap;
    };
    if (card.mark != LayerMark::None)
        badge(markIcon(card.mark), m_nodes.markColor(card.mark));
    if (card.issue)
        badge(QStringLiteral("warning"), *card.issue == Severity::Error ? t.error : t.warning);
    if (card.fresh)
        badge(QStringLiteral("sparkle"), t.fresh);
    if (card.changed)
        badge(QStringLiteral("pencil"), t.textMuted);
    if (level != DetailLevel::Full)
        return;
    painter.setFont(m_detailFont);
    painter.setPen(t.textMuted);
    painter.drawStaticText(QPointF(12, 31 - texts.detail.size().height() / 2), texts.detail);
    painter.drawStaticText(QPointF(rect.right() - 10 - texts.shapeWidth, 48 - texts.shape.size().height() / 2),
                           texts.shape);
    paintFrozenShare(painter, card, texts, scale);
}

void BlockPainter::paintFrozenShare(QPainter& painter, const BlockCard& card, const BlockTexts& texts, double scale)
{
    if (!card.frozen)
        return;
    const ThemeTokens& t = m_nodes.theme().tokens();
    constexpr double middle = 48;
    constexpr double barWidth = 44;
    painter.drawPixmap(QRectF(11, middle - 6, 12, 12),
                       m_nodes.pixmap(card.adapts ? QStringLiteral("snowflake-adapt") : QStringLiteral("snowflake"),
                                      *card.frozen > 0 ? m_nodes.frostInk() : t.textMuted, 12, scale),
                       {});
    const QRectF track(27, middle - 2, barWidth, 4);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_barTrack);
    painter.drawRoundedRect(track, 2, 2);
    if (*card.frozen > 0) {
        QRectF share = track;
        share.setWidth(std::max(4.0, track.width() * *card.frozen));
        painter.setBrush(m_nodes.frostInk());
        painter.drawRoundedRect(share, 2, 2);
    }
    painter.setFont(m_detailFont);
    painter.setPen(t.textMuted);
    painter.drawStaticText(QPointF(27 + barWidth + 6, middle - texts.frozen.size().height() / 2), texts.frozen);
}

void BlockPainter::paintMarks(QPainter& painter, const BlockCard& card, double scale)
{
    const ThemeTokens& t = m_nodes.theme().tokens();
    painter.drawPixmap(QRectF(16, (blockCardHeight - 28) / 2, 28, 28),
                       m_nodes.pixmap(QStringLiteral("layers"), t.textMuted, 28, scale), {});
    QRectF place(blockCardRect().width() - 40, (blockCardHeight - 28) / 2, 28, 28);
    const auto mark = [&](const QString& icon, const QColor& color) {
        painter.drawPixmap(place, m_nodes.pixmap(icon, color, 28, scale), {});
        place.translate(-32, 0);
    };
    if (card.issue)
        mark(QStringLiteral("warning"), *card.issue == Severity::Error ? t.error : t.warning);
    if (card.frozen.value_or(0) >= 1)
        mark(QStringLiteral("snowflake"), m_nodes.frostInk());
    if (card.mark != LayerMark::None)
        mark(markIcon(card.mark), m_nodes.markColor(card.mark));
}

void BlockPainter::paintFrame(QPainter& painter, const QRectF& frame, const BlockCard& card, NodeState state,
                              double scale)
{
    const ThemeTokens& t = m_nodes.theme().tokens();
    const DetailLevel level = detailLevel(scale);
    QPen pen(state.hovered ? t.accent : card.frosted ? blended(t.frozen, m_frameLine, 0.5) : m_frameLine, 1);
    pen.setCosmetic(true);
    painter.setPen(pen);
    QColor fill = card.frosted ? t.frozenFill : m_frameFill;
    fill.setAlpha(m_frameFill.alpha());
    painter.setBrush(fill);
    if (level == DetailLevel::Marks) {
        painter.drawRect(frame);
        return;
    }
    painter.drawRoundedRect(frame, radius + 4, radius + 4);
    const QColor ink = state.hovered ? t.accent : t.textMuted;
    painter.drawPixmap(frameHandle(frame).topLeft(), m_nodes.pixmap(QStringLiteral("chevron-down"), ink, 14, scale));
    painter.setFont(m_tabFont);
    painter.setPen(ink);
    const QFontMetricsF metrics(m_tabFont);
    // Lines come in at the middle: the title ends before.
    const double room = std::max(24.0, frame.width() / 2 - 34);
    painter.drawText(QPointF(frame.left() + 26, frame.top() + 19), elidedLayerName(card.title, metrics, room));
}

} // namespace graft
