// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/outline_model.h"

#include "core/layers/layer_schema.h"
#include "core/layers/network_edits.h"
#include "ui/models/error_text.h"
#include "ui/models/layer_text.h"
#include "ui/models/network_document.h"

#include <QStringList>

#include <algorithm>
#include <unordered_set>

namespace graft {

OutlineModel::OutlineModel(NetworkDocument& document, QObject* parent)
    : QAbstractTableModel(parent),
      m_document(document),
      m_rows(currentRows())
{
    connect(&document, &NetworkDocument::networkReset, this, &OutlineModel::reset);
    connect(&document, &NetworkDocument::graphChanged, this, &OutlineModel::refresh);
    connect(&document, &NetworkDocument::analysisChanged, this, &OutlineModel::refresh);
}

std::vector<OutlineModel::Row> OutlineModel::currentRows() const
{
    std::unordered_set<std::string_view> troubled;
    for (const Issue& issue : m_document.analysis().issues) {
        if (issue.severity != Severity::Info)
            troubled.insert(issue.layer);
    }
    std::vector<Row> rows;
    for (const Layer& layer : m_document.graph().layers) {
        const LayerSchema* schema = findSchema(layer.type);
        Row row;
        row.id = layer.id;
        row.name = toQString(layer.name);
        row.type = layerTitle(layer);
        row.output = shapeText(m_document.analysis().outputOf(layer.id));
        row.icon = schema != nullptr ? toQString(schema->icon) : QStringLiteral("shape");
        row.category = static_cast<int>(schema != nullptr ? schema->category : LayerCategory::Shape);
        const auto cost = m_document.analysis().costs.find(layer.id);
        row.parameters = cost != m_document.analysis().costs.end() ? cost->second.parameters : 0;
        row.learnable = hasLearnables(layer);
        row.frozen = row.learnable && layer.learnRateFactor == 0;
        row.fresh = row.learnable && layer.fresh;
        row.issue = troubled.contains(layer.name);
        rows.push_back(std::move(row));
    }
    return rows;
}

void OutlineModel::reset()
{
    beginResetModel();
    m_rows = currentRows();
    endResetModel();
}

void OutlineModel::refresh()
{
    std::vector<Row> rows = currentRows();
    const bool sameLayers = std::equal(rows.begin(), rows.end(), m_rows.begin(), m_rows.end(),
                                       [](const Row& a, const Row& b) { return a.id == b.id; });
    if (!sameLayers) {
        reset();
        return;
    }
    // Keeps selection and scroll position; only what changed is announced.
    std::swap(rows, m_rows);
    for (int i = 0; i < rowCount(); ++i) {
        if (rows[static_cast<std::size_t>(i)] != m_rows[static_cast<std::size_t>(i)])
            Q_EMIT dataChanged(index(i, 0), index(i, ColumnCount - 1));
    }
}

void OutlineModel::retranslate()
{
    refresh();
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

LayerId OutlineModel::layer(int row) const
{
    return row >= 0 && row < rowCount() ? m_rows[static_cast<std::size_t>(row)].id : LayerId{};
}

int OutlineModel::rowOf(LayerId layer) const
{
    const auto it = std::find_if(m_rows.begin(), m_rows.end(), [layer](const Row& row) { return row.id == layer; });
    return it != m_rows.end() ? static_cast<int>(it - m_rows.begin()) : -1;
}

int OutlineModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int OutlineModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString OutlineModel::spoken(const Row& row) const
{
    QStringList parts{row.name, row.type};
    if (!row.output.isEmpty())
        parts << tr("output %1").arg(row.output);
    if (row.learnable)
        parts << tr("%1 parameters").arg(countText(row.parameters)) << (row.frozen ? tr("frozen") : tr("trainable"));
    if (row.fresh)
        parts << tr("new weights");
    if (row.issue)
        parts << tr("has a problem");
    return parts.join(QStringLiteral(", "));
}

QVariant OutlineModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const Row& row = m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        switch (index.column()) {
        case Name: return row.name;
        case Type: return row.type;
        case Output: return row.output;
        case Parameters: return row.parameters > 0 ? countText(row.parameters) : QString();
        default: return {};
        }
    case Qt::CheckStateRole:
        if (index.column() == Name && row.learnable)
            return row.frozen ? Qt::Checked : Qt::Unchecked;
        return {};
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole: return spoken(row);
    case IconRole: return row.icon;
    case CategoryRole: return row.category;
    case LearnableRole: return row.learnable;
    case FrozenRole: return row.frozen;
    case FreshRole: return row.fresh;
    case IssueRole: return row.issue;
    case DetailRole: {
        QStringList parts{row.type};
        if (!row.output.isEmpty())
            parts << row.output;
        if (row.parameters > 0)
            parts << shortCount(static_cast<double>(row.parameters));
        return parts.join(QStringLiteral(" · "));
    }
    default: return {};
    }
}

QVariant OutlineModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name: return tr("Layer");
    case Type: return tr("Kind");
    case Output: return tr("Output");
    case Parameters: return tr("Parameters");
    default: return {};
    }
}

Qt::ItemFlags OutlineModel::flags(const QModelIndex& index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (index.isValid() && index.column() == Name && m_rows[static_cast<std::size_t>(index.row())].learnable)
        flags |= Qt::ItemIsUserCheckable;
    return flags;
}

bool OutlineModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (role != Qt::CheckStateRole || !index.isValid())
        return false;
    const Row row = m_rows[static_cast<std::size_t>(index.row())];
    const bool frozen = value.toInt() == Qt::Checked;
    const auto edits = setFrozen(m_document.graph(), row.id, frozen);
    if (!edits.ok() || edits->empty())
        return false;
    return m_document.push(frozen ? tr("Freeze %1").arg(row.name) : tr("Unfreeze %1").arg(row.name), *edits);
}

} // namespace graft
