// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/outline_delegate.h"

#include "core/layers/layer_schema.h"
#include "ui/models/style_sheet.h"
#include "ui/models/theme.h"
#include "ui/panels/outline_model.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/layer_name.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

namespace graft {

namespace {

constexpr int rowHeight = 44;

/// The row from edge to edge, without the indentation of its depth.
QRect wholeRow(const QStyleOptionViewItem& option)
{
    QRect row = option.rect;
    row.setLeft(0);
    return row;
}

/// Inside a block its layers need not repeat the block's name.
QString shownName(const QModelIndex& index)
{
    const QString name = index.data(Qt::DisplayRole).toString();
    const QString around = index.parent().data(OutlineModel::BlockRole).toString() + QLatin1Char('.');
    return around.size() > 1 && name.startsWith(around) ? name.mid(around.size()) : name;
}

} // namespace

OutlineDelegate::OutlineDelegate(Theme& theme, QObject* parent) : QStyledItemDelegate(parent), m_theme(theme) {}

QSize OutlineDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const
{
    return {option.rect.width(), rowHeight};
}

QRect OutlineDelegate::toggleRect(const QRect& row)
{
    return {row.right() - 34, row.top() + (row.height() - 28) / 2, 28, 28};
}

void OutlineDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const ThemeTokens& t = m_theme.tokens();
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const bool hovered = option.state.testFlag(QStyle::State_MouseOver);
    const bool learnable = index.data(OutlineModel::LearnableRole).toBool();
    const bool block = !index.data(OutlineModel::BlockRole).toString().isEmpty();
    const auto frozen = static_cast<Qt::CheckState>(index.data(Qt::CheckStateRole).toInt());
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRect row = wholeRow(option);
    const QRectF back = QRectF(row).adjusted(4, 1, -4, -1);
    painter->setPen(Qt::NoPen);
    if (selected || hovered) {
        painter->setBrush(selected ? blended(t.accent, t.surfaceRaised, m_theme.dark() ? 0.26 : 0.13)
                                   : blended(t.text, t.surfaceRaised, 0.05));
        painter->drawRoundedRect(back, 6, 6);
    }
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        painter->setPen(QPen(t.accent, 1.5));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(back.adjusted(1, 1, -1, -1), 6, 6);
    }
    const double ratio = painter->device()->devicePixelRatioF();
    const bool open = option.state.testFlag(QStyle::State_Open);
    if (block) {
        painter->drawPixmap(option.rect.x() - 15, option.rect.y() + 16,
                            linePixmap(open ? QStringLiteral("chevron-down") : QStringLiteral("chevron-right"),
                                       t.textMuted, 12, ratio));
        painter->drawPixmap(option.rect.x() + 2, option.rect.y() + 14,
                            linePixmap(QStringLiteral("layers"), t.textMuted, 16, ratio));
    } else {
        const auto category = static_cast<LayerCategory>(index.data(OutlineModel::CategoryRole).toInt());
        const QString icon = QStringLiteral("layers/") + index.data(OutlineModel::IconRole).toString();
        painter->drawPixmap(option.rect.x() + 2, option.rect.y() + 14,
                            linePixmap(icon, m_theme.categoryColor(category), 16, ratio));
    }
    int right = toggleRect(option.rect).left() - 4;
    const auto mark = [&](const QString& name, const QColor& color) {
        painter->drawPixmap(right - 14, option.rect.y() + 15, linePixmap(name, color, 14, ratio));
        right -= 20;
    };
    if (index.data(OutlineModel::IssueRole).toBool())
        mark(QStringLiteral("warning"), t.error);
    if (index.data(OutlineModel::FreshRole).toBool())
        mark(QStringLiteral("plus"), t.fresh);

    const int left = option.rect.x() + 26;
    const QRect nameRect(left, option.rect.y() + 5, right - left, 18);
    const QRect detailRect(left, option.rect.y() + 23, right - left, 15);
    QFont font = option.font;
    font.setPixelSize(13);
    font.setWeight(learnable || block ? QFont::DemiBold : QFont::Normal);
    painter->setFont(font);
    painter->setPen(t.text);
    painter->drawText(nameRect, Qt::AlignVCenter | Qt::TextSingleLine,
                      elidedLayerName(shownName(index), QFontMetricsF(font), nameRect.width()));
    font.setPixelSize(11);
    font.setWeight(QFont::Normal);
    painter->setFont(font);
    painter->setPen(t.textMuted);
    const QString detail = index.data(OutlineModel::DetailRole).toString();
    painter->drawText(detailRect, Qt::AlignVCenter | Qt::TextSingleLine,
                      painter->fontMetrics().elidedText(detail, Qt::ElideRight, detailRect.width()));
    if (learnable)
        paintToggle(*painter, option.rect, frozen, hovered);
    painter->restore();
}

void OutlineDelegate::paintToggle(QPainter& painter, const QRect& row, Qt::CheckState state, bool hovered) const
{
    const ThemeTokens& t = m_theme.tokens();
    const QRect place = toggleRect(row);
    const bool frozen = state != Qt::Unchecked;
    // Of a block only some layers may be frozen: the frame without its filling.
    if (frozen) {
        painter.setPen(QPen(t.frozen, 1));
        painter.setBrush(state == Qt::Checked ? QBrush(t.frozenFill) : QBrush(Qt::NoBrush));
        painter.drawRoundedRect(QRectF(place).adjusted(2.5, 2.5, -2.5, -2.5), 6, 6);
    }
    const QColor ink = frozen ? (m_theme.dark() ? t.frozen : blended(t.frozen, QColor(0x0B3A55), 0.35))
                              : blended(t.textMuted, t.surfaceRaised, hovered ? 1.0 : 0.55);
    painter.drawPixmap(place.x() + 6, place.y() + 6,
                       linePixmap(QStringLiteral("snowflake"), ink, 16, painter.device()->devicePixelRatioF()));
}

bool OutlineDelegate::editorEvent(QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option,
                                  const QModelIndex& index)
{
    if (!index.flags().testFlag(Qt::ItemIsUserCheckable))
        return false;
    bool toggle = false;
    if (event->type() == QEvent::MouseButtonRelease) {
        const auto* mouse = static_cast<QMouseEvent*>(event);
        toggle = mouse->button() == Qt::LeftButton && toggleRect(option.rect).contains(mouse->position().toPoint());
    } else if (event->type() == QEvent::KeyPress) {
        toggle = static_cast<QKeyEvent*>(event)->key() == Qt::Key_Space;
    }
    if (!toggle)
        return false;
    const bool frozen = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
    return model->setData(index, frozen ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
}

void OutlineDelegate::updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                                           const QModelIndex&) const
{
    editor->setGeometry(option.rect.adjusted(22, 6, -6, -6));
}

} // namespace graft
