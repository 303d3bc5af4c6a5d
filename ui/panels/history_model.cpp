// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/history_model.h"

#include "ui/models/theme.h"
#include "ui/widgets/icons.h"

#include <QUndoStack>

namespace graft {

HistoryModel::HistoryModel(QUndoStack& stack, Theme& theme, QObject* parent)
    : QAbstractListModel(parent),
      m_stack(stack),
      m_theme(theme),
      m_rows(stack.count() + 1)
{
    connect(&stack, &QUndoStack::indexChanged, this, &HistoryModel::refresh);
    connect(&stack, &QUndoStack::cleanChanged, this, &HistoryModel::refresh);
    connect(&theme, &Theme::changed, this, &HistoryModel::refresh);
}

void HistoryModel::refresh()
{
    const int wanted = m_stack.count() + 1;
    if (wanted > m_rows) {
        beginInsertRows({}, m_rows, wanted - 1);
        m_rows = wanted;
        endInsertRows();
    } else if (wanted < m_rows) {
        beginRemoveRows({}, wanted, m_rows - 1);
        m_rows = wanted;
        endRemoveRows();
    }
    Q_EMIT dataChanged(index(0), index(m_rows - 1));
}

void HistoryModel::retranslate()
{
    Q_EMIT dataChanged(index(0), index(m_rows - 1));
}

int HistoryModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : m_rows;
}

QVariant HistoryModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= m_rows)
        return {};
    const int row = index.row();
    const bool clean = m_stack.cleanIndex() == row;
    switch (role) {
    //: First row of the history: the network before anything was done to it.
    case Qt::DisplayRole: return row == 0 ? tr("As opened") : m_stack.text(row - 1);
    case Qt::ToolTipRole: {
        const QString text = row == 0 ? tr("As opened") : m_stack.text(row - 1);
        return clean ? tr("%1 (saved)").arg(text) : text;
    }
    case Qt::AccessibleTextRole: return clean ? tr("%1 (saved)").arg(index.data().toString()) : index.data().toString();
    case Qt::ForegroundRole: return row > m_stack.index() ? m_theme.tokens().textMuted : m_theme.tokens().text;
    case Qt::DecorationRole:
        return clean ? lineIcon(QStringLiteral("save"), m_theme.tokens().textMuted)
                     : lineIcon(QStringLiteral("chevron-right"),
                                row == m_stack.index() ? m_theme.tokens().accent : QColor(Qt::transparent));
    default: return {};
    }
}

} // namespace graft
