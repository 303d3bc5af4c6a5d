// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/data/class_list.h"

#include "core/data/image_dataset.h"
#include "ui/models/error_text.h"
#include "ui/models/theme.h"

#include <QPainter>
#include <QStyledItemDelegate>

#include <algorithm>

namespace graft {

namespace {

constexpr int rowHeight = 48;

class ClassDelegate : public QStyledItemDelegate {
public:
    ClassDelegate(Theme& theme, QObject* parent) : QStyledItemDelegate(parent), m_theme(theme) {}

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const ThemeTokens& tokens = m_theme.tokens();
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        paintBackground(*painter, option);
        const QRect area = option.rect.adjusted(12, 6, -12, -6);
        const auto training = index.data(ClassListModel::TrainingRole).toLongLong();
        const auto validation = index.data(ClassListModel::ValidationRole).toLongLong();
        QFont font = option.font;
        font.setPixelSize(13);
        font.setWeight(index.row() == 0 ? QFont::DemiBold : QFont::Normal);
        painter->setFont(font);
        const QFontMetrics metrics(font);
        const QString count = countText(training + validation);
        const int countWidth = metrics.horizontalAdvance(count);
        const QRect line(area.x(), area.y(), area.width(), 20);
        painter->setPen(tokens.textMuted);
        painter->drawText(line, Qt::AlignRight | Qt::AlignVCenter, count);
        painter->setPen(tokens.text);
        const QString name = index.data(Qt::DisplayRole).toString();
        painter->drawText(line, Qt::AlignLeft | Qt::AlignVCenter,
                          metrics.elidedText(name, Qt::ElideRight, line.width() - countWidth - 8));
        if (index.row() != 0)
            paintBars(*painter, QRect(area.x(), area.bottom() - 7, area.width(), 6), training, validation,
                      qMax<qint64>(1, index.data(ClassListModel::LargestRole).toLongLong()));
        else
            paintLegend(*painter, QRect(area.x(), area.y() + 20, area.width(), 16), option.font);
        painter->restore();
    }

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override
    {
        return QSize(160, rowHeight);
    }

private:
    void paintBackground(QPainter& painter, const QStyleOptionViewItem& option) const
    {
        const ThemeTokens& tokens = m_theme.tokens();
        const QRectF card = QRectF(option.rect).adjusted(4.5, 1.5, -4.5, -1.5);
        QColor fill = tokens.accent;
        if (option.state.testFlag(QStyle::State_Selected))
            fill.setAlphaF(m_theme.dark() ? 0.22F : 0.12F);
        else if (option.state.testFlag(QStyle::State_MouseOver))
            fill.setAlphaF(0.06F);
        else
            return;
        painter.setPen(Qt::NoPen);
        painter.setBrush(fill);
        painter.drawRoundedRect(card, 6, 6);
        if (option.state.testFlag(QStyle::State_HasFocus) && option.state.testFlag(QStyle::State_KeyboardFocusChange)) {
            painter.setBrush(Qt::NoBrush);
            painter.setPen(QPen(tokens.accent, 2));
            painter.drawRoundedRect(card, 6, 6);
        }
    }

    void paintBars(QPainter& painter, const QRect& area, qint64 training, qint64 validation, qint64 largest) const
    {
        const ThemeTokens& tokens = m_theme.tokens();
        const double scale = static_cast<double>(area.width()) / static_cast<double>(largest);
        painter.setPen(Qt::NoPen);
        painter.setBrush(tokens.hairline);
        painter.drawRoundedRect(area, 3, 3);
        const auto trainingWidth = static_cast<double>(training) * scale;
        const auto validationWidth = static_cast<double>(validation) * scale;
        painter.setBrush(tokens.train);
        painter.drawRoundedRect(QRectF(area.x(), area.y(), trainingWidth, area.height()), 3, 3);
        painter.setBrush(tokens.validation);
        if (validationWidth > 1.5) {
            painter.drawRoundedRect(
                QRectF(area.x() + trainingWidth + 1.0, area.y(), validationWidth - 1.0, area.height()), 3, 3);
        }
    }

    void paintLegend(QPainter& painter, const QRect& area, QFont font) const
    {
        const ThemeTokens& tokens = m_theme.tokens();
        font.setPixelSize(11);
        painter.setFont(font);
        const QFontMetrics metrics(font);
        int x = area.x();
        const std::pair<QString, QColor> parts[] = {{ClassList::tr("Training"), tokens.train},
                                                    {ClassList::tr("Validation"), tokens.validation}};
        for (const auto& [text, color] : parts) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(color);
            painter.drawEllipse(QRectF(x, area.y() + 4.5, 8, 8));
            painter.setPen(tokens.textMuted);
            const int width = metrics.horizontalAdvance(text);
            painter.drawText(QRect(x + 12, area.y(), width + 2, area.height()), Qt::AlignVCenter, text);
            x += width + 26;
        }
    }

    Theme& m_theme;
};

} // namespace

void ClassListModel::setDataset(const ImageDataset& dataset)
{
    beginResetModel();
    m_rows.assign(1, Row{});
    m_largest = 1;
    const auto training = dataset.countsPerClass(DatasetPart::Training);
    const auto validation = dataset.countsPerClass(DatasetPart::Validation);
    for (std::size_t i = 0; i < dataset.classes.size(); ++i) {
        m_rows.push_back({toQString(dataset.classes[i]), training.at(i), validation.at(i)});
        m_rows.front().training += training.at(i);
        m_rows.front().validation += validation.at(i);
        m_largest = std::max(m_largest, training.at(i) + validation.at(i));
    }
    endResetModel();
}

void ClassListModel::clear()
{
    beginResetModel();
    m_rows.clear();
    endResetModel();
}

void ClassListModel::retranslate()
{
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

int ClassListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QString ClassListModel::nameOf(int row) const
{
    return row == 0 ? tr("All classes") : m_rows[static_cast<std::size_t>(row)].name;
}

QVariant ClassListModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const Row& row = m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole: return nameOf(index.row());
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return tr("%1: %2 for training, %3 for validation")
            .arg(nameOf(index.row()), countText(static_cast<qint64>(row.training)),
                 countText(static_cast<qint64>(row.validation)));
    case TrainingRole: return static_cast<qlonglong>(row.training);
    case ValidationRole: return static_cast<qlonglong>(row.validation);
    case LargestRole: return static_cast<qlonglong>(m_largest);
    default: return {};
    }
}

ClassList::ClassList(Theme& theme, QWidget* parent) : QListView(parent), m_model(new ClassListModel(this))
{
    setModel(m_model);
    setItemDelegate(new ClassDelegate(theme, this));
    setUniformItemSizes(true);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setMouseTracking(true);
    // The delegate shows focus and choice; a frame that comes and goes would shift the rows.
    setStyleSheet(QStringLiteral("QListView, QListView:focus { background: transparent; border: none; }"));
    connect(&theme, &Theme::changed, viewport(), qOverload<>(&QWidget::update));
}

void ClassList::setDataset(const ImageDataset& dataset)
{
    m_model->setDataset(dataset);
    setCurrentIndex(m_model->index(0));
}

void ClassList::retranslate()
{
    m_model->retranslate();
}

int ClassList::chosenClass() const
{
    return currentIndex().isValid() ? currentIndex().row() - 1 : -1;
}

void ClassList::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QListView::currentChanged(current, previous);
    if (current.isValid())
        Q_EMIT classChosen(current.row() - 1);
}

} // namespace graft
