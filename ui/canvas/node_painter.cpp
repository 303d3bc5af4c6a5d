// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/node_painter.h"

#include "ui/canvas/tint_legend.h"
#include "ui/models/style_sheet.h"
#include "ui/models/theme.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/layer_name.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QGuiApplication>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace graft {

namespace {

constexpr double badgeGap = 4;
/// Below this scale a node is a coloured speck.
constexpr double smallestMark = 0.16;

QString elided(const QString& text, const QFont& font, Qt::TextElideMode mode, double room)
{
    return QFontMetricsF(font).elidedText(text, mode, std::max(0.0, room));
}

} // namespace

QFont canvasFont(int pixels, QFont::Weight weight)
{
    QFont font = QGuiApplication::font();
    font.setPixelSize(pixels);
    font.setWeight(weight);
    return font;
}

QStaticText canvasText(const QString& text, const QFont& font)
{
    QStaticText result(text);
    result.setTextFormat(Qt::PlainText);
    result.setPerformanceHint(QStaticText::AggressiveCaching);
    result.prepare({}, font);
    return result;
}

QString markIcon(LayerMark mark)
{
    switch (mark) {
    case LayerMark::Added: return QStringLiteral("plus");
    case LayerMark::Removed: return QStringLiteral("minus");
    default: return QStringLiteral("pencil");
    }
}

NodePainter::NodePainter(const Theme& theme) : m_theme(theme)
{
    refresh();
}

void NodePainter::refresh()
{
    const ThemeTokens& t = m_theme.tokens();
    m_nameFont = canvasFont(13, QFont::DemiBold);
    m_plainNameFont = canvasFont(13, QFont::Normal);
    m_detailFont = canvasFont(11, QFont::Normal);
    m_badgeFont = canvasFont(10, QFont::DemiBold);
    // Small white on green would stay under 4.5:1 in the light theme: the badge is a darker green there.
    m_newText = m_theme.dark() ? QColor(0x0E1116) : QColor(Qt::white);
    m_frostInk = m_theme.dark() ? t.frozen : blended(t.frozen, QColor(0x0B3A55), 0.35);
    m_quietFill = blended(t.surfaceRaised, t.canvas, m_theme.dark() ? 0.55 : 0.5);
    m_frostedFill = blended(t.frozenFill, t.canvas, 0.6);
    m_shadow = QColor(0, 0, 0, m_theme.dark() ? 70 : 18);
    m_pixmaps.clear();
}

NodeTexts NodePainter::prepare(const LayerCard& card) const
{
    NodeTexts texts;
    if (card.fresh || card.added) {
        const QString text = QCoreApplication::translate("LayerCard", "new", "badge of a layer with new weights");
        texts.newBadge = canvasText(text, m_badgeFont);
        texts.newBadgeWidth = QFontMetricsF(m_badgeFont).horizontalAdvance(text) + 12;
        texts.badgesWidth += texts.newBadgeWidth + badgeGap;
    }
    for (const bool shown : {card.frozen, card.changed && card.mark == LayerMark::None, card.mark != LayerMark::None}) {
        if (shown)
            texts.badgesWidth += node_geometry::badgeSide + badgeGap;
    }
    if (card.issue)
        texts.badgesWidth += node_geometry::badgeSide + badgeGap;
    const QFont& nameFont = card.learnable ? m_nameFont : m_plainNameFont;
    texts.name = canvasText(
        elidedLayerName(card.name, QFontMetricsF(nameFont), node_geometry::name(texts.badgesWidth).width()), nameFont);
    texts.shapeWidth = QFontMetricsF(m_detailFont).horizontalAdvance(card.shape);
    texts.shape = canvasText(card.shape, m_detailFont);
    const double room = node_geometry::detailLine().width() - texts.shapeWidth - 8;
    // The icon tells the kind, too; numbers are what one reads here.
    const bool fits = card.brief.isEmpty() || QFontMetricsF(m_detailFont).horizontalAdvance(card.detail) <= room;
    texts.detail =
        canvasText(elided(fits ? card.detail : card.brief, m_detailFont, Qt::ElideRight, room), m_detailFont);
    return texts;
}

void NodePainter::paint(QPainter& painter, const LayerCard& card, const NodeTexts& texts, NodeState state, double scale)
{
    const DetailLevel level = detailLevel(scale);
    paintCard(painter, card, state, scale);
    if (level == DetailLevel::Marks) {
        paintMarks(painter, card, scale);
        return;
    }
    painter.drawPixmap(node_geometry::icon().translated(0, level == DetailLevel::Name ? 9 : 0),
                       pixmap(card.icon, m_theme.categoryColor(card.category), 16, scale), {});
    paintTexts(painter, card, texts, level);
    paintBadges(painter, card, texts, scale);
}

void NodePainter::setTints(LayerTints layers, std::map<std::string, double, std::less<>> blocks)
{
    m_tints = std::move(layers);
    m_blockTints = std::move(blocks);
}

QColor NodePainter::blockGround(const std::string& path, const QColor& ground) const
{
    const auto tint = m_blockTints.find(path);
    return tint == m_blockTints.end() ? ground : tintedGround(m_theme, ground, tint->second);
}

QColor NodePainter::fill(const LayerCard& card) const
{
    const auto tint = m_tints.find(card.id);
    return tint == m_tints.end() ? plainFill(card) : tintedGround(m_theme, plainFill(card), tint->second.share);
}

QColor NodePainter::plainFill(const LayerCard& card) const
{
    const ThemeTokens& t = m_theme.tokens();
    if (card.mark == LayerMark::Removed)
        return blended(t.error, t.canvas, 0.08);
    if (card.mark == LayerMark::Added)
        return t.freshFill;
    if (card.frozen)
        return t.frozenFill;
    if (card.fresh)
        return t.freshFill;
    if (card.frosted)
        return m_frostedFill;
    return card.learnable ? t.surfaceRaised : m_quietFill;
}

QColor NodePainter::markColor(LayerMark mark) const
{
    const ThemeTokens& t = m_theme.tokens();
    switch (mark) {
    case LayerMark::Added: return m_theme.dark() ? t.fresh : blended(t.fresh, QColor(Qt::black), 0.72);
    case LayerMark::Removed: return blended(t.error, t.textMuted, 0.75);
    case LayerMark::Changed: return t.validation;
    case LayerMark::None: break;
    }
    return t.textMuted;
}

QPen NodePainter::markPen(LayerMark mark) const
{
    QPen pen(markColor(mark), 1.75);
    if (mark == LayerMark::Added)
        pen.setDashPattern({4, 2.5});
    else if (mark == LayerMark::Removed)
        pen.setDashPattern({1.2, 2.2});
    return pen;
}

QPen NodePainter::border(const LayerCard& card, NodeState state) const
{
    const ThemeTokens& t = m_theme.tokens();
    if (state.selected)
        return {t.accent, 2};
    if (state.hovered || state.linked)
        return {t.accent, 1.5};
    if (card.mark != LayerMark::None)
        return markPen(card.mark);
    if (card.issue)
        return {*card.issue == Severity::Error ? t.error : t.warning, 1.5};
    if (card.frozen)
        return {t.frozen, 1};
    if (card.fresh)
        return {t.fresh, 1};
    return {card.frosted ? blended(t.frozen, t.canvas, 0.5) : t.hairline, 1};
}

void NodePainter::paintSpeck(QPainter& painter, const LayerCard& card, NodeState state) const
{
    const ThemeTokens& t = m_theme.tokens();
    QColor color = blended(m_theme.categoryColor(card.category), t.canvas, 0.75);
    if (card.issue)
        color = *card.issue == Severity::Error ? t.error : t.warning;
    else if (card.fresh)
        color = t.fresh;
    else if (card.frosted || card.frozen)
        color = t.frozen;
    if (m_tints.contains(card.id))
        color = fill(card);
    painter.fillRect(node_geometry::card(), color);
    if (!state.selected && !state.hovered && !state.linked)
        return;
    QPen pen(t.accent, 2);
    pen.setCosmetic(true);
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(node_geometry::card());
}

void NodePainter::paintCard(QPainter& painter, const LayerCard& card, NodeState state, double scale) const
{
    using namespace node_geometry;
    const QPen pen = border(card, state);
    const QColor category = m_theme.categoryColor(card.category);
    if (detailLevel(scale) == DetailLevel::Marks) {
        if (scale < smallestMark) {
            paintSpeck(painter, card, state);
            return;
        }
        // Plain rectangles: corners of a few pixels cost more than they show.
        painter.fillRect(node_geometry::card(), fill(card));
        painter.fillRect(QRectF(0, 0, edgeWidth * 2.5, height), category);
        QPen cosmetic(pen.color(), state.selected ? 2 : 1);
        cosmetic.setCosmetic(true);
        painter.setPen(cosmetic);
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(node_geometry::card());
        return;
    }
    if (card.learnable) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_shadow);
        painter.drawRoundedRect(node_geometry::card().translated(0, 1.5), radius, radius);
    }
    painter.setPen(Qt::NoPen);
    painter.setBrush(fill(card));
    painter.drawRoundedRect(node_geometry::card(), radius, radius);
    painter.fillPath(edgeStrip(), category);
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(node_geometry::card(), radius, radius);
}

void NodePainter::paintMarks(QPainter& painter, const LayerCard& card, double scale)
{
    // Below this an icon is a smudge; the coloured edge says the same.
    if (scale < smallestMark)
        return;
    painter.drawPixmap(node_geometry::lonelyIcon(), pixmap(card.icon, m_theme.categoryColor(card.category), 28, scale),
                       {});
    const ThemeTokens& t = m_theme.tokens();
    QRectF place(node_geometry::width - 40, 8, 28, 28);
    const auto mark = [&](const QString& icon, const QColor& color) {
        painter.drawPixmap(place, pixmap(icon, color, 28, scale), {});
        place.translate(-32, 0);
    };
    if (card.issue)
        mark(QStringLiteral("warning"), *card.issue == Severity::Error ? t.error : t.warning);
    if (card.mark != LayerMark::None)
        mark(markIcon(card.mark), markColor(card.mark));
    if (card.frozen)
        mark(card.adapts ? QStringLiteral("snowflake-adapt") : QStringLiteral("snowflake"), m_frostInk);
    if (card.fresh) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(t.fresh);
        painter.drawEllipse(place.adjusted(5, 5, -5, -5));
    }
}

void NodePainter::paintTexts(QPainter& painter, const LayerCard& card, const NodeTexts& texts, DetailLevel level) const
{
    const ThemeTokens& t = m_theme.tokens();
    const QRectF name = node_geometry::name(texts.badgesWidth);
    painter.setFont(card.learnable ? m_nameFont : m_plainNameFont);
    painter.setPen(t.text);
    const double lift = level == DetailLevel::Full ? 0 : 9;
    if (card.mark == LayerMark::Removed)
        painter.setPen(t.textMuted);
    const QPointF at(name.x(), name.center().y() - texts.name.size().height() / 2 + lift);
    painter.drawStaticText(at, texts.name);
    if (card.mark == LayerMark::Removed) {
        const double middle = at.y() + texts.name.size().height() / 2 + 1;
        painter.setPen(QPen(markColor(card.mark), 1.25));
        painter.drawLine(QPointF(at.x(), middle), QPointF(at.x() + texts.name.size().width(), middle));
    }
    if (level != DetailLevel::Full)
        return;
    const QRectF line = node_geometry::detailLine();
    painter.setFont(m_detailFont);
    painter.setPen(t.textMuted);
    const double top = line.center().y() - texts.detail.size().height() / 2;
    painter.drawStaticText(QPointF(line.x(), top), texts.detail);
    painter.drawStaticText(QPointF(line.right() - texts.shapeWidth, top), texts.shape);
}

void NodePainter::paintBadges(QPainter& painter, const LayerCard& card, const NodeTexts& texts, double scale)
{
    const ThemeTokens& t = m_theme.tokens();
    double right = node_geometry::width - 8;
    constexpr double side = node_geometry::badgeSide;
    const auto badge = [&](const QString& icon, const QColor& color) {
        painter.drawPixmap(QRectF(right - side, 6, side, side), pixmap(icon, color, 14, scale), {});
        right -= side + badgeGap;
    };
    if (card.mark != LayerMark::None)
        badge(markIcon(card.mark), markColor(card.mark));
    if (card.issue)
        badge(QStringLiteral("warning"), *card.issue == Severity::Error ? t.error : t.warning);
    if (card.frozen)
        badge(card.adapts ? QStringLiteral("snowflake-adapt") : QStringLiteral("snowflake"), m_frostInk);
    if (card.changed && card.mark == LayerMark::None)
        badge(QStringLiteral("pencil"), t.textMuted);
    if (card.fresh || card.added) {
        const QRectF pill(right - texts.newBadgeWidth, 6, texts.newBadgeWidth, side);
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_theme.dark() ? t.fresh : blended(t.fresh, QColor(Qt::black), 0.72));
        painter.drawRoundedRect(pill, side / 2, side / 2);
        painter.setFont(m_badgeFont);
        painter.setPen(m_newText);
        painter.drawStaticText(QPointF(pill.x() + 6, pill.center().y() - texts.newBadge.size().height() / 2),
                               texts.newBadge);
    }
}

const QPixmap& NodePainter::pixmap(const QString& icon, const QColor& color, int side, double scale)
{
    // Sharp at every zoom: rendered at the next power of two of what is needed.
    const double ratio = std::exp2(std::ceil(std::log2(std::clamp(scale, 0.25, 4.0))));
    const QString key =
        icon + QChar(0xE000 + side) + QChar(static_cast<char16_t>(0xE100 + qRound(ratio * 4))) + color.name();
    auto it = m_pixmaps.find(key);
    if (it == m_pixmaps.end())
        it = m_pixmaps.insert(key, linePixmap(icon, color, side, ratio));
    return *it;
}

} // namespace graft
