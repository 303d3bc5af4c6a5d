// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/analysis_model.h"

#include "ui/models/error_text.h"
#include "ui/models/layer_text.h"
#include "ui/models/network_document.h"

#include <algorithm>

namespace graft {

namespace {

bool sameFacts(const LayerFacts& a, const LayerFacts& b)
{
    return a.name == b.name && a.type == b.type && a.output == b.output && a.parameters == b.parameters &&
           a.stateNumbers == b.stateNumbers && a.macs == b.macs && a.activationBytes == b.activationBytes &&
           a.receptiveField == b.receptiveField && a.state == b.state &&
           learnablesText(a.learnables) == learnablesText(b.learnables);
}

/// Numbers end below each other.
QVariant alignmentOf(int column)
{
    const bool number = column >= AnalysisModel::Parameters && column <= AnalysisModel::ReceptiveFieldSize;
    return QVariant::fromValue(Qt::Alignment((number ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter));
}

QString withTimes(std::string_view text)
{
    return toQString(text).replace(QLatin1Char('x'), QChar(0x00D7));
}

} // namespace

AnalysisModel::AnalysisModel(NetworkDocument& document, QObject* parent)
    : QAbstractTableModel(parent),
      m_document(document)
{
    connect(&document, &NetworkDocument::networkReset, this, &AnalysisModel::refreshLater);
    connect(&document, &NetworkDocument::graphChanged, this, &AnalysisModel::refreshLater);
}

void AnalysisModel::setActive(bool active)
{
    m_active = active;
    if (m_active && m_stale)
        refresh();
}

void AnalysisModel::refreshLater()
{
    m_stale = true;
    if (m_active)
        refresh();
}

void AnalysisModel::refresh()
{
    m_stale = false;
    std::vector<LayerFacts> rows = layerFacts(m_document.graph(), m_document.analysis());
    const bool sameLayers = std::equal(rows.begin(), rows.end(), m_rows.begin(), m_rows.end(),
                                       [](const LayerFacts& a, const LayerFacts& b) { return a.layer == b.layer; });
    if (!sameLayers) {
        beginResetModel();
        m_rows = std::move(rows);
        m_rowOf.clear();
        for (std::size_t i = 0; i < m_rows.size(); ++i)
            m_rowOf.emplace(m_rows[i].layer, static_cast<int>(i));
        endResetModel();
        return;
    }
    // Keeps selection and scroll position; neighbouring changes are announced together.
    std::swap(rows, m_rows);
    int first = -1;
    for (int i = 0; i <= rowCount(); ++i) {
        const auto at = static_cast<std::size_t>(i);
        const bool changed = i < rowCount() && !sameFacts(rows[at], m_rows[at]);
        if (changed && first < 0)
            first = i;
        if (!changed && first >= 0) {
            Q_EMIT dataChanged(index(first, 0), index(i - 1, ColumnCount - 1));
            first = -1;
        }
    }
}

void AnalysisModel::retranslate()
{
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

LayerId AnalysisModel::layer(int row) const
{
    return row >= 0 && row < rowCount() ? m_rows[static_cast<std::size_t>(row)].layer : LayerId{};
}

int AnalysisModel::rowOf(LayerId layer) const
{
    const auto it = m_rowOf.find(layer);
    return it != m_rowOf.end() ? it->second : -1;
}

int AnalysisModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int AnalysisModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString AnalysisModel::text(const LayerFacts& row, int column) const
{
    // Zeros of layers that have no such thing would only hide the numbers that matter.
    const auto count = [](std::int64_t n) { return n > 0 ? countText(n) : QString(); };
    switch (column) {
    case Name: return toQString(row.name);
    case Type: return toQString(row.type);
    case Output: return withTimes(dimensionsText(row.output));
    case Learnables: {
        QStringList parts;
        for (const LearnableSpec& spec : row.learnables)
            parts << (spec.shape.empty()
                          ? toQString(spec.suffix)
                          : QStringLiteral("%1 %2").arg(toQString(spec.suffix), withTimes(dimensionsText(spec.shape))));
        return parts.join(QStringLiteral(", "));
    }
    case Parameters: return count(row.parameters);
    case StateNumbers: return count(row.stateNumbers);
    case Macs: return count(row.macs);
    case Memory: return row.activationBytes > 0 ? sizeText(static_cast<double>(row.activationBytes)) : QString();
    case ReceptiveFieldSize:
        return row.receptiveField
                   ? QStringLiteral("%1 \u00D7 %2").arg(row.receptiveField->height).arg(row.receptiveField->width)
                   : QString();
    case Training:
        switch (row.state) {
        case LayerState::NoWeights: return {};
        case LayerState::Trainable: return tr("trainable");
        case LayerState::Frozen: return tr("frozen");
        case LayerState::FrozenAdapting: return tr("frozen, statistics adapt");
        case LayerState::New: return tr("new");
        }
        return {};
    default: return {};
    }
}

QVariant AnalysisModel::sortKey(const LayerFacts& row, int column) const
{
    switch (column) {
    case Output: {
        qlonglong elements = row.output.empty() ? -1 : 1;
        for (const std::int64_t d : row.output)
            elements = d > 0 && elements < (qlonglong{1} << 40) ? elements * d : elements;
        return elements;
    }
    case Learnables: return static_cast<qlonglong>(row.learnables.size());
    case Parameters: return static_cast<qlonglong>(row.parameters);
    case StateNumbers: return static_cast<qlonglong>(row.stateNumbers);
    case Macs: return static_cast<qlonglong>(row.macs);
    case Memory: return static_cast<qlonglong>(row.activationBytes);
    case ReceptiveFieldSize:
        return row.receptiveField
                   ? static_cast<double>(row.receptiveField->height) * static_cast<double>(row.receptiveField->width)
                   : -1.0;
    case Training: return static_cast<int>(row.state);
    default: return text(row, column);
    }
}

QVariant AnalysisModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const LayerFacts& row = m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole: return text(row, index.column());
    case Qt::ToolTipRole:
        if (index.column() == Type) {
            const LayerSchema* schema = findSchema(row.type);
            return schema != nullptr ? layerTitle(*schema) : QString();
        }
        return text(row, index.column());
    case Qt::TextAlignmentRole: return alignmentOf(index.column());
    case SortRole: return sortKey(row, index.column());
    case LayerRole: return row.layer.value;
    default: return {};
    }
}

QVariant AnalysisModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return alignmentOf(section);
    const bool tip = role == Qt::ToolTipRole;
    if (role != Qt::DisplayRole && !tip)
        return {};
    switch (section) {
    case Name: return tip ? tr("Name of the layer") : tr("Layer");
    case Type: return tip ? tr("Type, as PyTorch calls it") : tr("Type");
    case Output: return tip ? tr("Channels × height × width of what the layer passes on") : tr("Output");
    case Learnables: return tip ? tr("Tensors of the layer and their shapes") : tr("Tensors");
    case Parameters: return tip ? tr("Numbers that training can change") : tr("Parameters");
    case StateNumbers: return tip ? tr("Numbers that are measured in training, not learned") : tr("State");
    case Macs: return tip ? tr("Multiply-accumulate operations for one picture") : tr("Multiply-adds");
    case Memory: return tip ? tr("Memory of the layer's result for one picture") : tr("Memory");
    case ReceptiveFieldSize:
        return tip ? tr("How many pixels of the picture one position of the output depends on") : tr("Sees, px");
    case Training: return tip ? tr("What training does to the layer") : tr("Training");
    default: return {};
    }
}

} // namespace graft
