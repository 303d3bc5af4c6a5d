// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exchange/import_row_model.h"

#include "ui/models/error_text.h"
#include "ui/models/imported_network.h"
#include "ui/models/theme.h"
#include "ui/widgets/icons.h"

#include <QStringList>

namespace graft {

const char* fateIcon(LayerFate fate)
{
    switch (fate) {
    case LayerFate::Mapped: return "check";
    case LayerFate::Approximated: return "approximate";
    case LayerFate::Unknown: break;
    }
    return "help";
}

QColor fateColor(LayerFate fate, const Theme& theme)
{
    switch (fate) {
    case LayerFate::Mapped: return theme.tokens().fresh;
    case LayerFate::Approximated: return theme.tokens().warning;
    case LayerFate::Unknown: break;
    }
    return theme.tokens().error;
}

ImportRowModel::ImportRowModel(Theme& theme, QObject* parent) : QAbstractTableModel(parent), m_theme(theme)
{
    connect(&theme, &Theme::changed, this, &ImportRowModel::retranslate);
}

void ImportRowModel::setModel(std::shared_ptr<const ImportedModel> model)
{
    beginResetModel();
    m_model = std::move(model);
    endResetModel();
}

void ImportRowModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount_ - 1);
    if (const int rows = rowCount(); rows > 0)
        Q_EMIT dataChanged(index(0, 0), index(rows - 1, columnCount_ - 1));
}

int ImportRowModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() || !m_model ? 0 : static_cast<int>(m_model->report.size());
}

int ImportRowModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : columnCount_;
}

QString ImportRowModel::text(const ImportRow& row, int column) const
{
    switch (column) {
    case Fate: return fateText(row.fate);
    case Source: return toQString(row.source);
    case Operator: return toQString(row.sourceType);
    case Layers: {
        QStringList names;
        for (const std::string& name : row.layers)
            names << toQString(name);
        //: The layers of an operator: none of its own, it became part of a neighbour or is not needed.
        return names.isEmpty() ? tr("folded in") : names.join(QStringLiteral(", "));
    }
    case Note: return row.note.text.empty() ? QString() : errorText(row.note);
    default: return {};
    }
}

QVariant ImportRowModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || !m_model)
        return {};
    const ImportRow& row = m_model->report[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole: return text(row, index.column());
    case Qt::DecorationRole:
        if (index.column() == Fate)
            return lineIcon(QLatin1String(fateIcon(row.fate)), fateColor(row.fate, m_theme));
        return {};
    case Qt::ForegroundRole:
        if ((index.column() == Layers && row.layers.empty()) || index.column() == Operator)
            return m_theme.tokens().textMuted;
        return {};
    case FateRole: return static_cast<int>(row.fate);
    case LayerRole: return row.layers.empty() ? QString() : toQString(row.layers.front());
    default: return {};
    }
}

QVariant ImportRowModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    switch (section) {
    //: What became of an operator of the file: mapped, approximated, unknown.
    case Fate: return tr("Result");
    case Source: return tr("Name in the file");
    case Operator: return tr("Operator");
    case Layers: return tr("Layers");
    case Note: return tr("Note");
    default: return {};
    }
}

void ImportRowFilter::setFate(std::optional<LayerFate> fate)
{
    m_fate = fate;
    invalidateFilter();
}

void ImportRowFilter::setText(const QString& text)
{
    m_text = text.trimmed();
    invalidateFilter();
}

bool ImportRowFilter::filterAcceptsRow(int row, const QModelIndex& parent) const
{
    const QAbstractItemModel& source = *sourceModel();
    if (m_fate && source.index(row, 0, parent).data(ImportRowModel::FateRole).toInt() != static_cast<int>(*m_fate))
        return false;
    for (int column = 0; column < source.columnCount(parent); ++column) {
        if (m_text.isEmpty() ||
            source.index(row, column, parent).data().toString().contains(m_text, Qt::CaseInsensitive))
            return true;
    }
    return false;
}

bool ImportRowFilter::lessThan(const QModelIndex& a, const QModelIndex& b) const
{
    // The worst first when sorted downwards, in the order of the file among themselves.
    if (a.column() == ImportRowModel::Fate)
        return a.data(ImportRowModel::FateRole).toInt() < b.data(ImportRowModel::FateRole).toInt();
    return QSortFilterProxyModel::lessThan(a, b);
}

} // namespace graft
