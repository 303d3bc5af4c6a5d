// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/data/class_delegate.h"

#include "ui/data/class_list.h"
#include "ui/models/error_text.h"
#include "ui/models/theme.h"

#include <QLineEdit>
#include <QPainter>

#include <array>
#include <utility>

namespace graft {

namespace {

constexpr int rowHeight = 48;
constexpr int nameHeight = 20;

std::array<std::pair<qint64, QColor>, 3> partsOf(const QModelIndex& index, const ThemeTokens& tokens)
{
    return {{{index.data(ClassListModel::TrainingRole).toLongLong(), tokens.train},
             {index.data(ClassListModel::ValidationRole).toLongLong(), tokens.validation},
             {index.data(ClassListModel::TestRole).toLongLong(), tokens.scratch}}};
}

QRect contentOf(const QRect& row)
{
    return row.adjusted(12, 6, -12, -6);
}

} // namespace

ClassDelegate::ClassDelegate(Theme& theme, QObject* parent) : QStyledItemDelegate(parent), m_theme(theme) {}

void ClassDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const ThemeTokens& tokens = m_theme.tokens();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    paintBackground(*painter, option, index.row());
    const QRect area = contentOf(option.rect);
    QFont font = option.font;
    font.setPixelSize(13);
    font.setWeight(index.row() == 0 ? QFont::DemiBold : QFont::Normal);
    painter->setFont(font);
    const QFontMetrics metrics(font);
    qint64 sum = 0;
    for (const auto& [number, color] : partsOf(index, tokens))
        sum += number;
    const QString count = countText(sum);
    const int countWidth = metrics.horizontalAdvance(count);
    const QRect line(area.x(), area.y(), area.width(), nameHeight);
    painter->setPen(tokens.textMuted);
    painter->drawText(line, Qt::AlignRight | Qt::AlignVCenter, count);
    painter->setPen(sum == 0 && index.row() != 0 ? tokens.textMuted : tokens.text);
    const QString name = index.data(Qt::DisplayRole).toString();
    painter->drawText(line, Qt::AlignLeft | Qt::AlignVCenter,
                      metrics.elidedText(name, Qt::ElideRight, line.width() - countWidth - 8));
    const QRect below(area.x(), area.y() + nameHeight, area.width(), 16);
    if (index.row() == 0)
        paintLegend(*painter, below, option.font);
    else
        paintParts(*painter, below, index, option.font);
    painter->restore();
}

QSize ClassDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const
{
    return QSize(160, rowHeight);
}

QWidget* ClassDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem&, const QModelIndex&) const
{
    auto* editor = new QLineEdit(parent);
    editor->setObjectName(QStringLiteral("classNameEditor"));
    return editor;
}

void ClassDelegate::updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option, const QModelIndex&) const
{
    editor->setGeometry(option.rect.adjusted(4, 2, -4, -option.rect.height() + 34));
}

void ClassDelegate::paintBackground(QPainter& painter, const QStyleOptionViewItem& option, int row) const
{
    const ThemeTokens& tokens = m_theme.tokens();
    const QRectF card = QRectF(option.rect).adjusted(4.5, 1.5, -4.5, -1.5);
    const bool target = row == m_dropRow;
    QColor fill = tokens.accent;
    if (target || option.state.testFlag(QStyle::State_Selected))
        fill.setAlphaF(m_theme.dark() ? 0.22F : 0.12F);
    else if (option.state.testFlag(QStyle::State_MouseOver))
        fill.setAlphaF(0.06F);
    else
        return;
    painter.setPen(Qt::NoPen);
    painter.setBrush(fill);
    painter.drawRoundedRect(card, 6, 6);
    const bool focus =
        option.state.testFlag(QStyle::State_HasFocus) && option.state.testFlag(QStyle::State_KeyboardFocusChange);
    if (target || focus) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(tokens.accent, 2));
        painter.drawRoundedRect(card, 6, 6);
    }
}

void ClassDelegate::paintParts(QPainter& painter, const QRect& area, const QModelIndex& index, QFont font) const
{
    // As wide in every row, so that the bars can be compared.
    constexpr int numbersWidth = 92;
    const ThemeTokens& tokens = m_theme.tokens();
    font.setPixelSize(11);
    painter.setFont(font);
    const QFontMetrics metrics(font);
    const auto parts = partsOf(index, tokens);
    const bool tested = index.data(ClassListModel::TestedRole).toBool();
    QString numbers = countText(parts[0].first) + QStringLiteral(" · ") + countText(parts[1].first);
    if (tested)
        numbers += QStringLiteral(" · ") + countText(parts[2].first);
    painter.setPen(tokens.textMuted);
    const QRect text(area.right() - numbersWidth + 1, area.y(), numbersWidth, area.height());
    painter.drawText(text, Qt::AlignRight | Qt::AlignVCenter,
                     metrics.elidedText(numbers, Qt::ElideRight, numbersWidth));
    paintBars(painter, QRect(area.x(), area.y() + 5, area.width() - numbersWidth - 4, 6), index);
}

void ClassDelegate::paintBars(QPainter& painter, const QRect& area, const QModelIndex& index) const
{
    const ThemeTokens& tokens = m_theme.tokens();
    const auto largest = qMax<qint64>(1, index.data(ClassListModel::LargestRole).toLongLong());
    const double scale = static_cast<double>(area.width()) / static_cast<double>(largest);
    painter.setPen(Qt::NoPen);
    painter.setBrush(tokens.hairline);
    painter.drawRoundedRect(area, 3, 3);
    double x = area.x();
    for (const auto& [number, color] : partsOf(index, tokens)) {
        const double width = static_cast<double>(number) * scale;
        const double gap = x > area.x() ? 1.0 : 0.0;
        painter.setBrush(color);
        if (width > gap + 0.5)
            painter.drawRoundedRect(QRectF(x + gap, area.y(), width - gap, area.height()), 3, 3);
        x += width;
    }
}

void ClassDelegate::paintLegend(QPainter& painter, const QRect& area, QFont font) const
{
    const ThemeTokens& tokens = m_theme.tokens();
    font.setPixelSize(11);
    painter.setFont(font);
    const QFontMetrics metrics(font);
    int x = area.x();
    const std::pair<QString, QColor> parts[] = {{ClassList::tr("Training"), tokens.train},
                                                {ClassList::tr("Validation"), tokens.validation},
                                                {ClassList::tr("Test"), tokens.scratch}};
    for (const auto& [text, color] : parts) {
        const int width = metrics.horizontalAdvance(text);
        if (x + 10 + width > area.right() + 12)
            break;
        painter.setPen(Qt::NoPen);
        painter.setBrush(color);
        painter.drawEllipse(QRectF(x, area.y() + 5, 7, 7));
        painter.setPen(tokens.textMuted);
        painter.drawText(QRect(x + 10, area.y(), width + 2, area.height()), Qt::AlignVCenter, text);
        x += width + 18;
    }
}

} // namespace graft
