// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/thumbnail_view.h"

#include "ui/models/dataset_entries.h"
#include "ui/models/error_text.h"
#include "ui/models/theme.h"
#include "ui/widgets/icons.h"

#include <QCoreApplication>
#include <QDrag>
#include <QEvent>
#include <QMimeData>
#include <QPainter>
#include <QPainterPath>
#include <QResizeEvent>
#include <QScrollBar>
#include <QStyledItemDelegate>

#include <algorithm>

namespace graft {

namespace {

constexpr int pictureSide = 160; // decoded size: sharp on the usual display scales
constexpr int cellSide = 112;
constexpr int captionHeight = 18;
constexpr int gap = 4;

class ThumbnailDelegate : public QStyledItemDelegate {
public:
    ThumbnailDelegate(Theme& theme, const ThumbnailView& view, const ThumbnailModel& model, QObject* parent)
        : QStyledItemDelegate(parent),
          m_theme(theme),
          m_view(view),
          m_model(model)
    {
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const ThemeTokens& tokens = m_theme.tokens();
        const QRect cell = option.rect.adjusted(gap, gap, -gap, -gap);
        const int side = qMin(cell.width(), cell.height() - captionHeight);
        const QRect frame(cell.x() + (cell.width() - side) / 2, cell.y(), side, side);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setRenderHint(QPainter::SmoothPixmapTransform);
        QPainterPath clip;
        clip.addRoundedRect(frame, 6, 6);
        painter->fillPath(clip, tokens.canvas);
        const QImage picture = m_model.thumbnail(index.row());
        const ThumbnailMark mark = m_model.mark(index.row());
        if (!picture.isNull()) {
            painter->setClipPath(clip);
            painter->setOpacity(mark.dimmed ? 0.35 : 1.0);
            painter->drawImage(frame, picture, centreSquare(picture.size()));
            painter->setOpacity(1.0);
            painter->setClipping(false);
        } else if (m_model.isUnreadable(index.row())) {
            const QPixmap icon =
                linePixmap(QStringLiteral("warning"), tokens.warning, 24, painter->device()->devicePixelRatioF());
            painter->drawPixmap(frame.center() - QPoint(12, 12), icon);
        }
        if (!mark.icon.isEmpty())
            paintBadge(*painter, frame, mark);
        const bool selected = option.state.testFlag(QStyle::State_Selected);
        if (selected || option.state.testFlag(QStyle::State_MouseOver)) {
            painter->setPen(QPen(selected ? tokens.accent : tokens.textMuted, selected ? 3 : 1));
            painter->drawRoundedRect(QRectF(frame).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
        }
        const QString caption = index.data(Qt::DisplayRole).toString();
        QFont font = option.font;
        font.setPixelSize(11);
        painter->setFont(font);
        painter->setPen(selected ? tokens.text : tokens.textMuted);
        const QRect line(cell.x(), frame.bottom() + 2, cell.width(), captionHeight);
        painter->drawText(line, Qt::AlignCenter, QFontMetrics(font).elidedText(caption, Qt::ElideMiddle, line.width()));
        painter->restore();
    }

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override
    {
        return m_view.gridSize();
    }

private:
    void paintBadge(QPainter& painter, const QRect& frame, const ThumbnailMark& mark) const
    {
        const ThemeTokens& tokens = m_theme.tokens();
        const QRect badge(frame.right() - 25, frame.top() + 4, 22, 22);
        painter.setPen(Qt::NoPen);
        painter.setBrush(tokens.surfaceRaised);
        painter.drawEllipse(badge);
        painter.setBrush(Qt::NoBrush);
        const QColor color = mark.dimmed ? tokens.textMuted : tokens.warning;
        painter.drawPixmap(badge.topLeft() + QPoint(3, 3),
                           linePixmap(mark.icon, color, 16, painter.device()->devicePixelRatioF()));
    }

    static QRect centreSquare(const QSize& size)
    {
        const int side = qMin(size.width(), size.height());
        return QRect((size.width() - side) / 2, (size.height() - side) / 2, side, side);
    }

    Theme& m_theme;
    const ThumbnailView& m_view;
    const ThumbnailModel& m_model;
};

} // namespace

ThumbnailModel::ThumbnailModel(QObject* parent)
    : QAbstractListModel(parent),
      m_loader(new ThumbnailLoader(pictureSide, this))
{
    connect(m_loader, &ThumbnailLoader::thumbnailReady, this, &ThumbnailModel::thumbnailsArrived);
}

void ThumbnailModel::setEntries(Entries entries, std::vector<std::size_t> rows, Caption caption)
{
    beginResetModel();
    m_owner.reset();
    m_pictures.clear();
    m_entries = std::move(entries);
    m_rows = std::move(rows);
    m_caption = std::move(caption);
    endResetModel();
}

void ThumbnailModel::setPictures(std::shared_ptr<const ImageDataset> owner, std::vector<const ImageEntry*> shown)
{
    beginResetModel();
    m_entries.reset();
    m_rows.clear();
    m_caption = {};
    m_owner = std::move(owner);
    m_pictures = std::move(shown);
    endResetModel();
}

void ThumbnailModel::setMarking(Marking marking)
{
    m_marking = std::move(marking);
    Q_EMIT thumbnailsArrived();
}

ThumbnailMark ThumbnailModel::mark(int row) const
{
    return m_marking ? m_marking(entry(row)) : ThumbnailMark{};
}

const ImageEntry& ThumbnailModel::entry(int row) const
{
    return m_owner ? *m_pictures.at(static_cast<std::size_t>(row)) : m_entries->at(entryIndex(row));
}

std::size_t ThumbnailModel::entryIndex(int row) const
{
    const auto place = static_cast<std::size_t>(row);
    return m_owner ? place : m_rows.at(place);
}

QImage ThumbnailModel::thumbnail(int row) const
{
    return m_loader->thumbnail(entry(row));
}

bool ThumbnailModel::isUnreadable(int row) const
{
    return m_loader->isUnreadable(entry(row));
}

int ThumbnailModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_owner ? m_pictures.size() : m_rows.size());
}

QVariant ThumbnailModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole: return m_caption ? m_caption(entryIndex(index.row())) : entryName(entry(index.row()));
    case Qt::ToolTipRole: {
        const QString meaning = mark(index.row()).text.toHtmlEscaped();
        const QString name = entryName(entry(index.row())).toHtmlEscaped();
        return meaning.isEmpty() ? name : name + QStringLiteral("<br>") + meaning;
    }
    default: return {};
    }
}

Qt::ItemFlags ThumbnailModel::flags(const QModelIndex& index) const
{
    return QAbstractListModel::flags(index) | Qt::ItemIsDragEnabled;
}

QStringList ThumbnailModel::mimeTypes() const
{
    return {QString::fromLatin1(mimeType)};
}

QMimeData* ThumbnailModel::mimeData(const QModelIndexList& indexes) const
{
    if (indexes.isEmpty())
        return nullptr;
    auto* data = new QMimeData;
    data->setData(QString::fromLatin1(mimeType), QByteArray::number(indexes.size()));
    return data;
}

ThumbnailView::ThumbnailView(Theme& theme, Arrangement arrangement, QWidget* parent)
    : QListView(parent),
      m_theme(theme),
      m_arrangement(arrangement),
      m_model(new ThumbnailModel(this))
{
    // ListMode with wrapping places cells by arithmetic; IconMode would index each of 100,000 in a tree.
    setViewMode(QListView::ListMode);
    setFlow(QListView::LeftToRight);
    setWrapping(arrangement == Arrangement::Grid);
    setResizeMode(QListView::Adjust);
    setUniformItemSizes(true);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setMouseTracking(true);
    // The delegate shows focus and choice; a frame that comes and goes would shift the cells.
    setStyleSheet(QStringLiteral("QListView, QListView:focus { background: transparent; border: none; }"));
    setModel(m_model);
    setItemDelegate(new ThumbnailDelegate(theme, *this, *m_model, this));
    if (arrangement == Arrangement::Grid) {
        setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
        setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    } else {
        setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        setFixedHeight(cellSide + captionHeight + 2 * gap + 14);
    }
    fitCells();
    connect(m_model, &ThumbnailModel::thumbnailsArrived, viewport(), qOverload<>(&QWidget::update));
    connect(&theme, &Theme::changed, viewport(), qOverload<>(&QWidget::update));
}

void ThumbnailView::resizeEvent(QResizeEvent* event)
{
    fitCells();
    QListView::resizeEvent(event);
}

void ThumbnailView::fitCells()
{
    QSize cell(cellSide, cellSide + captionHeight);
    if (m_arrangement == Arrangement::Grid) {
        // One pixel is kept back: QListView wraps early when a row fills the viewport exactly.
        const int room = qMax(cellSide, viewport()->width() - 1);
        cell.setWidth(room / qMax(1, room / cellSide));
        cell.setHeight(cell.width() + captionHeight);
    }
    if (cell != gridSize())
        setGridSize(cell);
}

void ThumbnailView::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QListView::currentChanged(current, previous);
    if (current.isValid())
        Q_EMIT chosen(current.row());
}

void ThumbnailView::setManyChoosable(bool many)
{
    setSelectionMode(many ? QAbstractItemView::ExtendedSelection : QAbstractItemView::SingleSelection);
    setDragEnabled(many);
    setDragDropMode(many ? QAbstractItemView::DragOnly : QAbstractItemView::NoDragDrop);
}

std::vector<int> ThumbnailView::chosenRows() const
{
    std::vector<int> rows;
    for (const QItemSelectionRange& range : selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom(); ++row)
            rows.push_back(row);
    }
    std::sort(rows.begin(), rows.end());
    return rows;
}

void ThumbnailView::chooseRows(const std::vector<int>& rows)
{
    QItemSelection selection;
    for (std::size_t i = 0; i < rows.size();) {
        std::size_t last = i;
        while (last + 1 < rows.size() && rows[last + 1] == rows[last] + 1)
            ++last;
        selection.append({m_model->index(rows[i]), m_model->index(rows[last])});
        i = last + 1;
    }
    if (!rows.empty())
        selectionModel()->setCurrentIndex(m_model->index(rows.front()), QItemSelectionModel::NoUpdate);
    selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
}

void ThumbnailView::selectionChanged(const QItemSelection& selected, const QItemSelection& deselected)
{
    QListView::selectionChanged(selected, deselected);
    Q_EMIT choiceChanged();
}

void ThumbnailView::startDrag(Qt::DropActions)
{
    const std::vector<int> rows = chosenRows();
    if (rows.empty())
        return;
    // One picture stands for all: drawing hundreds under the pointer would be slow and hide the target.
    constexpr int side = 72;
    QPixmap shown(QSize(side, side) * devicePixelRatioF());
    shown.setDevicePixelRatio(devicePixelRatioF());
    shown.fill(m_theme.tokens().surfaceRaised);
    QPainter painter(&shown);
    const QImage picture = m_model->thumbnail(rows.front());
    if (!picture.isNull())
        painter.drawImage(QRect(0, 0, side, side), picture);
    if (rows.size() > 1) {
        const QRect label(0, side - 20, side, 20);
        painter.fillRect(label, m_theme.tokens().accent);
        painter.setPen(m_theme.tokens().accentText);
        painter.drawText(label, Qt::AlignCenter, countText(static_cast<qint64>(rows.size())));
    }
    painter.end();
    auto* drag = new QDrag(this);
    drag->setMimeData(m_model->mimeData({m_model->index(rows.front())}));
    drag->setPixmap(shown);
    drag->setHotSpot(QPoint(side / 2, side / 2));
    drag->exec(Qt::CopyAction);
}

void ThumbnailView::changeEvent(QEvent* event)
{
    QListView::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        viewport()->update();
}

} // namespace graft
