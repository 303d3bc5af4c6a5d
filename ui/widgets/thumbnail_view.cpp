// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/thumbnail_view.h"

#include "ui/models/dataset_entries.h"
#include "ui/models/error_text.h"
#include "ui/models/theme.h"
#include "ui/widgets/icons.h"

#include <QCoreApplication>
#include <QEvent>
#include <QPainter>
#include <QPainterPath>
#include <QResizeEvent>
#include <QScrollBar>
#include <QStyledItemDelegate>

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
        if (!picture.isNull()) {
            painter->setClipPath(clip);
            painter->drawImage(frame, picture, centreSquare(picture.size()));
            painter->setClipping(false);
        } else if (m_model.isUnreadable(index.row())) {
            const QPixmap icon =
                linePixmap(QStringLiteral("warning"), tokens.warning, 24, painter->device()->devicePixelRatioF());
            painter->drawPixmap(frame.center() - QPoint(12, 12), icon);
        }
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
    m_entries = std::move(entries);
    m_rows = std::move(rows);
    m_caption = std::move(caption);
    endResetModel();
}

const ImageEntry& ThumbnailModel::entry(int row) const
{
    return m_entries->at(entryIndex(row));
}

std::size_t ThumbnailModel::entryIndex(int row) const
{
    return m_rows.at(static_cast<std::size_t>(row));
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
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant ThumbnailModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole: return m_caption ? m_caption(entryIndex(index.row())) : entryName(entry(index.row()));
    case Qt::ToolTipRole: return entryName(entry(index.row())).toHtmlEscaped();
    default: return {};
    }
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

void ThumbnailView::changeEvent(QEvent* event)
{
    QListView::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        viewport()->update();
}

} // namespace graft
