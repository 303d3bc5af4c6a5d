// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/wires_item.h"

#include "ui/canvas/connection_item.h"
#include "ui/models/theme.h"

#include <QPainter>
#include <QPainterPath>
#include <QStyleOptionGraphicsItem>

#include <algorithm>
#include <cmath>
#include <span>

namespace graft {

namespace {

constexpr double margin = 6; ///< arrows and pens reach beyond the lines

/// Joins pieces that lie on each other; slanted ones stay as they are.
std::vector<QLineF> joined(std::span<const QLineF> lines)
{
    struct Piece {
        double place;
        double low;
        double high;
    };
    std::vector<Piece> upright;
    std::vector<Piece> level;
    std::vector<QLineF> result;
    for (const QLineF& line : lines) {
        if (line.x1() == line.x2())
            upright.push_back({line.x1(), std::min(line.y1(), line.y2()), std::max(line.y1(), line.y2())});
        else if (line.y1() == line.y2())
            level.push_back({line.y1(), std::min(line.x1(), line.x2()), std::max(line.x1(), line.x2())});
        else
            result.push_back(line);
    }
    const auto join = [&result](std::vector<Piece>& pieces, bool vertical) {
        std::ranges::sort(pieces, {}, [](const Piece& p) { return std::array{p.place, p.low, p.high}; });
        for (std::size_t i = 0; i < pieces.size();) {
            Piece whole = pieces[i];
            for (++i; i < pieces.size() && pieces[i].place == whole.place && pieces[i].low <= whole.high; ++i)
                whole.high = std::max(whole.high, pieces[i].high);
            result.push_back(vertical ? QLineF(whole.place, whole.low, whole.place, whole.high)
                                      : QLineF(whole.low, whole.place, whole.high, whole.place));
        }
    };
    join(upright, true);
    join(level, false);
    return result;
}

bool meets(const QRectF& rect, const QLineF& line)
{
    return std::max(line.x1(), line.x2()) >= rect.left() && std::min(line.x1(), line.x2()) <= rect.right() &&
           std::max(line.y1(), line.y2()) >= rect.top() && std::min(line.y1(), line.y2()) <= rect.bottom();
}

} // namespace

WiresItem::WiresItem(const Theme& theme) : m_theme(theme)
{
    setFlag(ItemUsesExtendedStyleOption); // for the exposed part
    setAcceptedMouseButtons(Qt::NoButton);
    setZValue(-1);
}

void WiresItem::setLinks(const std::vector<ConnectionItem*>& links)
{
    m_links.clear();
    m_drawing.reset();
    QRectF bounds;
    for (const ConnectionItem* link : links) {
        if (!link->isVisible() || link->route().size() < 2)
            continue;
        m_links.push_back(link);
        bounds |= link->boundingRect();
    }
    if (bounds != m_bounds)
        prepareGeometryChange();
    m_bounds = bounds;
    update();
}

std::size_t WiresItem::pieces() const
{
    const Drawing all = drawingOf(m_bounds, false);
    return all.tones[0].lines.size() + all.tones[1].lines.size();
}

WiresItem::Drawing WiresItem::drawingOf(const QRectF& area, bool small) const
{
    Drawing drawing{area, small, {}};
    for (const ConnectionItem* link : m_links) {
        if (!link->boundingRect().intersects(area))
            continue;
        Tone& tone = drawing.tones[link->isFrosted() ? 1 : 0];
        if (small)
            addSharp(tone, link->route(), area);
        else
            addRounded(tone, link->route(), area);
    }
    for (Tone& tone : drawing.tones)
        merge(tone);
    return drawing;
}

void WiresItem::addSharp(Tone& tone, const std::vector<QPointF>& route, const QRectF& area)
{
    for (std::size_t i = 1; i < route.size(); ++i) {
        const QLineF line(route[i - 1], route[i]);
        if (meets(area, line))
            tone.lines.push_back(line);
    }
}

void WiresItem::addRounded(Tone& tone, const std::vector<QPointF>& route, const QRectF& area)
{
    const auto length = [](QPointF v) { return std::abs(v.x()) + std::abs(v.y()); };
    QPointF start = route.front();
    const auto straightTo = [&](QPointF end) {
        if (const QLineF line(start, end); meets(area, line))
            tone.lines.push_back(line);
    };
    for (std::size_t i = 1; i + 1 < route.size(); ++i) {
        const QPointF before = route[i - 1] - route[i];
        const QPointF after = route[i + 1] - route[i];
        const double r = std::min(ConnectionItem::cornerRadius, std::min(length(before), length(after)) / 2);
        if (r < 0.5) {
            straightTo(route[i]);
            start = route[i];
            continue;
        }
        const Bend bend{route[i] + before / length(before) * r, route[i], route[i] + after / length(after) * r};
        straightTo(bend.from);
        if (area.contains(bend.corner))
            tone.bends.push_back(bend);
        start = bend.to;
    }
    straightTo(route.back());
    if (area.contains(route.back()))
        tone.tips.push_back(route.back());
}

void WiresItem::merge(Tone& tone)
{
    tone.lines = joined(tone.lines);
    std::ranges::sort(tone.bends, {}, &Bend::key);
    const auto bends = std::ranges::unique(tone.bends, {}, &Bend::key);
    tone.bends.erase(bends.begin(), bends.end());
    const auto place = [](const QPointF& point) { return std::array{point.x(), point.y()}; };
    std::ranges::sort(tone.tips, {}, place);
    const auto tips = std::ranges::unique(tone.tips, {}, place);
    tone.tips.erase(tips.begin(), tips.end());
}

void WiresItem::paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget*)
{
    const double scale = QStyleOptionGraphicsItem::levelOfDetailFromTransform(painter->worldTransform());
    const bool small = detailLevel(scale) == DetailLevel::Marks;
    const QRectF exposed = option->exposedRect.adjusted(-margin, -margin, margin, margin);
    if (!m_drawing || m_drawing->small != small || !m_drawing->area.contains(exposed)) {
        // What was seen before and stays is likely to be scrolled; what just changed will change again.
        const double beyond = m_drawing ? std::max(exposed.width(), exposed.height()) : 0;
        m_drawing = drawingOf(exposed.adjusted(-beyond, -beyond, beyond, beyond), small);
    }
    painter->setBrush(Qt::NoBrush);
    if (small)
        // Lines at right angles are crisp without smoothing, and many times cheaper.
        painter->setRenderHint(QPainter::Antialiasing, false);
    for (const bool frosted : {false, true})
        paintTone(*painter, m_drawing->tones[frosted ? 1 : 0], ConnectionItem::lineColor(m_theme, frosted), exposed,
                  small);
    painter->setRenderHint(QPainter::Antialiasing, true);
}

void WiresItem::paintTone(QPainter& painter, const Tone& tone, const QColor& color, const QRectF& exposed, bool small)
{
    QPen pen(color, small ? 1 : 1.5);
    pen.setCosmetic(small);
    pen.setCapStyle(Qt::FlatCap);
    painter.setPen(pen);
    std::vector<QLineF> seen;
    for (const QLineF& line : tone.lines) {
        if (meets(exposed, line))
            seen.push_back(line);
    }
    painter.drawLines(seen.data(), static_cast<int>(seen.size()));
    if (small)
        return;
    QPainterPath bends;
    for (const Bend& bend : tone.bends) {
        if (!exposed.contains(bend.corner))
            continue;
        bends.moveTo(bend.from);
        bends.quadTo(bend.corner, bend.to);
    }
    painter.drawPath(bends);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    for (const QPointF& tip : tone.tips) {
        if (exposed.contains(tip))
            ConnectionItem::drawArrow(painter, tip);
    }
    painter.setBrush(Qt::NoBrush);
}

} // namespace graft
