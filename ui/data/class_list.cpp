// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/data/class_list.h"

#include "core/data/image_dataset.h"
#include "ui/data/class_delegate.h"
#include "ui/models/error_text.h"
#include "ui/models/theme.h"
#include "ui/widgets/thumbnail_view.h"

#include <QDragEnterEvent>
#include <QMimeData>

#include <algorithm>

namespace graft {

void ClassListModel::setDataset(const ImageDataset& dataset)
{
    beginResetModel();
    m_rows.assign(1, Row{});
    m_largest = 1;
    const auto training = dataset.countsPerClass(DatasetPart::Training);
    const auto validation = dataset.countsPerClass(DatasetPart::Validation);
    const auto test = dataset.countsPerClass(DatasetPart::Test);
    for (std::size_t i = 0; i < dataset.classes.size(); ++i) {
        m_rows.push_back({toQString(dataset.classes[i]), training.at(i), validation.at(i), test.at(i)});
        m_rows.front().training += training.at(i);
        m_rows.front().validation += validation.at(i);
        m_rows.front().test += test.at(i);
        m_largest = std::max(m_largest, training.at(i) + validation.at(i) + test.at(i));
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

double ClassListModel::imbalance() const
{
    if (m_rows.size() < 3)
        return 1.0;
    const auto [smallest, largest] = std::ranges::minmax_element(m_rows.begin() + 1, m_rows.end(), {}, &Row::training);
    return smallest->training == 0 ? 0.0
                                   : static_cast<double>(largest->training) / static_cast<double>(smallest->training);
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
    case Qt::EditRole:
    case Qt::DisplayRole: return nameOf(index.row());
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return tr("%1: %2 for training, %3 for validation, %4 for testing")
            .arg(nameOf(index.row()), countText(static_cast<qint64>(row.training)),
                 countText(static_cast<qint64>(row.validation)), countText(static_cast<qint64>(row.test)));
    case TrainingRole: return static_cast<qlonglong>(row.training);
    case ValidationRole: return static_cast<qlonglong>(row.validation);
    case TestRole: return static_cast<qlonglong>(row.test);
    case LargestRole: return static_cast<qlonglong>(m_largest);
    case TestedRole: return m_rows.front().test > 0;
    default: return {};
    }
}

bool ClassListModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    const QString name = value.toString().trimmed();
    if (!index.isValid() || index.row() == 0 || role != Qt::EditRole || name.isEmpty() || name == nameOf(index.row()))
        return false;
    Q_EMIT renameWanted(index.row() - 1, name);
    return true;
}

Qt::ItemFlags ClassListModel::flags(const QModelIndex& index) const
{
    const Qt::ItemFlags flags = QAbstractListModel::flags(index);
    return index.row() > 0 ? flags | Qt::ItemIsEditable | Qt::ItemIsDropEnabled : flags;
}

ClassList::ClassList(Theme& theme, QWidget* parent)
    : QListView(parent),
      m_model(new ClassListModel(this)),
      m_delegate(new ClassDelegate(theme, this))
{
    setModel(m_model);
    setItemDelegate(m_delegate);
    setUniformItemSizes(true);
    setEditTriggers(QAbstractItemView::EditKeyPressed);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setMouseTracking(true);
    setAcceptDrops(true);
    setDragDropMode(QAbstractItemView::DropOnly);
    setDropIndicatorShown(false);
    setContextMenuPolicy(Qt::CustomContextMenu);
    // The delegate shows focus and choice; a frame that comes and goes would shift the rows.
    setStyleSheet(QStringLiteral("QListView, QListView:focus { background: transparent; border: none; }"));
    connect(&theme, &Theme::changed, viewport(), qOverload<>(&QWidget::update));
    // Later: the editor of the name is still open, and the change may replace all rows.
    connect(m_model, &ClassListModel::renameWanted, this, &ClassList::renameWanted, Qt::QueuedConnection);
}

void ClassList::setDataset(const ImageDataset& dataset)
{
    const int before = chosenClass();
    const QString name = before < 0 ? QString() : currentIndex().data().toString();
    m_adopting = true;
    m_model->setDataset(dataset);
    int row = 0;
    for (int i = 1; before >= 0 && i < m_model->rowCount(); ++i) {
        if (m_model->index(i).data().toString() == name)
            row = i;
    }
    setCurrentIndex(m_model->index(row));
    m_adopting = false;
    if (row - 1 != before)
        Q_EMIT classChosen(row - 1);
}

void ClassList::retranslate()
{
    m_model->retranslate();
}

int ClassList::chosenClass() const
{
    return currentIndex().isValid() ? currentIndex().row() - 1 : -1;
}

void ClassList::chooseClass(int label)
{
    setCurrentIndex(m_model->index(label + 1));
}

void ClassList::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QListView::currentChanged(current, previous);
    if (current.isValid() && !m_adopting)
        Q_EMIT classChosen(current.row() - 1);
}

int ClassList::classAt(const QPoint& place) const
{
    const QModelIndex index = indexAt(place);
    return index.isValid() ? index.row() - 1 : -1;
}

void ClassList::setDropRow(int row)
{
    m_delegate->setDropRow(row);
    viewport()->update();
}

void ClassList::dragEnterEvent(QDragEnterEvent* event)
{
    const QMimeData* mime = event->mimeData();
    event->setAccepted(mime->hasUrls() || mime->hasFormat(QString::fromLatin1(ThumbnailModel::mimeType)));
}

void ClassList::dragMoveEvent(QDragMoveEvent* event)
{
    const int label = classAt(event->position().toPoint());
    setDropRow(label < 0 ? -1 : label + 1);
    // Thumbnails mean something on a class only; files beside one are a dataset to import.
    event->setAccepted(label >= 0 || event->mimeData()->hasUrls());
}

void ClassList::dragLeaveEvent(QDragLeaveEvent*)
{
    setDropRow(-1);
}

void ClassList::dropEvent(QDropEvent* event)
{
    setDropRow(-1);
    const int label = classAt(event->position().toPoint());
    const QMimeData* mime = event->mimeData();
    event->accept();
    if (mime->hasFormat(QString::fromLatin1(ThumbnailModel::mimeType))) {
        if (label >= 0)
            Q_EMIT picturesDropped(label);
    } else if (mime->hasUrls()) {
        if (label >= 0)
            Q_EMIT filesDropped(label, mime->urls());
        else
            Q_EMIT filesDroppedBeside(mime->urls());
    }
}

} // namespace graft
