// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/flow_layout.h"

#include <QWidget>

#include <algorithm>

namespace graft {

FlowLayout::FlowLayout(int minimumWidth, int spacing, QWidget* parent) : QLayout(parent), m_minimumWidth(minimumWidth)
{
    setSpacing(spacing);
}

FlowLayout::~FlowLayout()
{
    for (QLayoutItem* item : m_items)
        delete item;
}

void FlowLayout::addItem(QLayoutItem* item)
{
    m_items.push_back(item);
    invalidate();
}

QLayoutItem* FlowLayout::itemAt(int index) const
{
    return index >= 0 && index < count() ? m_items[static_cast<std::size_t>(index)] : nullptr;
}

QLayoutItem* FlowLayout::takeAt(int index)
{
    QLayoutItem* item = itemAt(index);
    if (item != nullptr)
        m_items.erase(m_items.begin() + index);
    return item;
}

int FlowLayout::heightForWidth(int width) const
{
    return arrange(QRect(0, 0, width, 0), false);
}

QSize FlowLayout::sizeHint() const
{
    return minimumSize();
}

QSize FlowLayout::minimumSize() const
{
    const QMargins margins = contentsMargins();
    int height = 0;
    for (const QLayoutItem* item : m_items)
        height = std::max(height, item->minimumSize().height());
    return {m_minimumWidth + margins.left() + margins.right(), height + margins.top() + margins.bottom()};
}

void FlowLayout::setGeometry(const QRect& rect)
{
    QLayout::setGeometry(rect);
    arrange(rect, true);
}

int FlowLayout::columns() const
{
    return columnsFor(contentsRect().width());
}

int FlowLayout::columnsFor(int width) const
{
    return std::max(1, (width + spacing()) / (m_minimumWidth + spacing()));
}

int FlowLayout::arrange(const QRect& rect, bool apply) const
{
    const QMargins margins = contentsMargins();
    const QRect inner = rect.marginsRemoved(margins);
    const int columnCount = columnsFor(inner.width());
    const int cardWidth = std::max(1, (inner.width() - (columnCount - 1) * spacing()) / columnCount);
    std::vector<QLayoutItem*> shown;
    for (QLayoutItem* item : m_items) {
        if (item->widget() == nullptr || !item->widget()->isHidden())
            shown.push_back(item);
    }
    int y = inner.top();
    for (std::size_t row = 0; row < shown.size(); row += static_cast<std::size_t>(columnCount)) {
        const std::size_t end = std::min(shown.size(), row + static_cast<std::size_t>(columnCount));
        int height = 0;
        for (std::size_t i = row; i < end; ++i) {
            const QLayoutItem* item = shown[i];
            const int wanted = item->hasHeightForWidth() ? item->heightForWidth(cardWidth) : item->sizeHint().height();
            height = std::max({height, wanted, item->minimumSize().height()});
        }
        for (std::size_t i = row; apply && i < end; ++i) {
            const int x = inner.left() + static_cast<int>(i - row) * (cardWidth + spacing());
            shown[i]->setGeometry(QRect(x, y, cardWidth, height));
        }
        y += height + spacing();
    }
    const int bottom = shown.empty() ? inner.top() : y - spacing();
    return bottom + margins.bottom() - rect.top();
}

} // namespace graft
