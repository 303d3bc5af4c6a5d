// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/gallery/bake_off_table.h"

#include "ui/models/error_text.h"

#include <QFont>
#include <QLocale>

#include <algorithm>
#include <limits>

namespace graft {

void BakeOffTableModel::setRows(const std::vector<BakeOffRow>& rows)
{
    beginResetModel();
    m_rows = rows;
    std::vector<TradeOff> points;
    for (const BakeOffRow& row : m_rows)
        points.push_back({row.error ? std::numeric_limits<double>::quiet_NaN() : row.accuracy, row.predictionMs});
    m_front = paretoFront(points);
    const std::vector<std::size_t> order = ranking(m_rows);
    m_winner = order.empty() ? -1 : static_cast<int>(order.front());
    endResetModel();
}

void BakeOffTableModel::retranslate()
{
    beginResetModel();
    endResetModel();
}

int BakeOffTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int BakeOffTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString BakeOffTableModel::text(const BakeOffRow& row, std::size_t place, int column) const
{
    const QLocale locale;
    if (column == Model)
        return toQString(row.title);
    if (row.error)
        return column == Note ? errorText(*row.error) : QStringLiteral("–");
    switch (column) {
    case Accuracy: return percentText(row.accuracy);
    case Interval:
        //: From a share to another one: "91.2 % to 95.0 %".
        return tr("%1 to %2").arg(percentText(row.interval.low), percentText(row.interval.high));
    case Time: return locale.toString(row.predictionMs, 'f', row.predictionMs < 10 ? 2 : 1);
    case Size: return locale.toString(row.sizeMiB, 'f', 1);
    case Seconds: return locale.toString(row.seconds, 'f', 1);
    case Note: break;
    default: return {};
    }
    QStringList notes;
    if (static_cast<int>(place) == m_winner)
        notes << tr("most accurate");
    if (std::ranges::count(m_front, place) > 0)
        notes << tr("nothing is better at this time");
    if (row.unreadable > 0)
        notes << tr("%n pictures could not be read", nullptr, static_cast<int>(row.unreadable));
    return notes.join(QStringLiteral("; "));
}

QVariant BakeOffTableModel::sortValue(const BakeOffRow& row, int column)
{
    // Candidates with errors are last in the order that is usual for a column.
    constexpr double last = std::numeric_limits<double>::max();
    switch (column) {
    case Model: return toQString(row.title);
    case Accuracy: return row.error ? -1.0 : row.accuracy;
    case Interval: return row.error ? -1.0 : row.interval.low;
    case Time: return row.error ? last : row.predictionMs;
    case Size: return row.error ? last : row.sizeMiB;
    case Seconds: return row.error ? last : row.seconds;
    default: return row.error ? 1 : 0;
    }
}

QVariant BakeOffTableModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const auto place = static_cast<std::size_t>(index.row());
    const BakeOffRow& row = m_rows[place];
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole: return text(row, place, column);
    case Qt::ToolTipRole:
        if (row.error)
            return errorText(*row.error);
        //: Right answers of all.
        return tr("%1 of %2 right, best in epoch %3")
            .arg(QLocale().toString(static_cast<qlonglong>(row.right)),
                 QLocale().toString(static_cast<qlonglong>(row.judged)), QLocale().toString(row.bestEpoch));
    case SortRole: return sortValue(row, column);
    case Qt::TextAlignmentRole:
        return static_cast<int>((column == Model || column == Note ? Qt::AlignLeft : Qt::AlignRight) |
                                Qt::AlignVCenter);
    case Qt::FontRole:
        if (static_cast<int>(place) == m_winner && column <= Accuracy) {
            QFont font;
            font.setWeight(QFont::DemiBold);
            return font;
        }
        return {};
    default: return {};
    }
}

QVariant BakeOffTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>((section == Model || section == Note ? Qt::AlignLeft : Qt::AlignRight) |
                                Qt::AlignVCenter);
    if (role == Qt::ToolTipRole) {
        switch (section) {
        case Accuracy: return tr("Share of the validation pictures that were recognised");
        case Interval:
            return tr("Where the true accuracy lies in 95 of 100 cases (Wilson); models whose intervals overlap are "
                      "hardly different");
        case Time: return tr("Prediction of one picture on this machine");
        case Size: return tr("All numbers of the network with its new last layer");
        case Seconds: return tr("What its turn took");
        default: return {};
        }
    }
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Model: return tr("Model");
    case Accuracy: return tr("Accuracy");
    case Interval: return tr("95 % interval");
    //: Milliseconds for one picture.
    case Time: return tr("ms per picture");
    case Size: return QStringLiteral("MiB");
    case Seconds: return tr("Seconds spent");
    case Note: return tr("Note");
    default: return {};
    }
}

} // namespace graft
