// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/history_panel.h"

#include "ui/models/theme.h"
#include "ui/panels/history_model.h"
#include "ui/widgets/icons.h"

#include <QItemSelectionModel>
#include <QLabel>
#include <QListView>
#include <QStyledItemDelegate>
#include <QUndoStack>
#include <QVBoxLayout>

namespace graft {

namespace {

constexpr int rowHeight = 30;

/// Keeps the rows as tall as those of the other lists beside it.
class HistoryDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        QSize size = QStyledItemDelegate::sizeHint(option, index);
        size.setHeight(rowHeight);
        return size;
    }
};

} // namespace

HistoryPanel::HistoryPanel(QUndoStack& stack, Theme& theme, QWidget* parent)
    : QWidget(parent),
      m_stack(stack),
      m_model(new HistoryModel(stack, theme, this)),
      m_list(new QListView(this)),
      m_hint(new QLabel(this))
{
    setObjectName(QStringLiteral("historyPanel"));
    setProperty("pane", true);
    setAttribute(Qt::WA_StyledBackground);
    m_hint->setProperty("role", QStringLiteral("caption"));
    m_hint->setWordWrap(true);
    m_hint->setContentsMargins(12, 12, 12, 4);
    m_list->setObjectName(QStringLiteral("history"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new HistoryDelegate(m_list));
    m_list->setUniformItemSizes(true);
    m_list->setIconSize({14, 14});
    m_list->setProperty("frameless", true);
    m_list->setTextElideMode(Qt::ElideRight);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addWidget(m_hint);
    all->addWidget(m_list, 1);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex& index) {
        if (!m_following && index.isValid() && index.row() != m_stack.index())
            m_stack.setIndex(index.row());
    });
    connect(m_model, &QAbstractItemModel::modelAboutToBeReset, this, [this] { m_following = true; });
    connect(m_model, &QAbstractItemModel::modelReset, this, &HistoryPanel::follow);
    connect(&stack, &QUndoStack::indexChanged, this, &HistoryPanel::follow);
    retranslate();
    follow();
}

void HistoryPanel::follow()
{
    m_following = true;
    const QModelIndex now = m_model->index(m_stack.index());
    m_list->setCurrentIndex(now);
    m_list->scrollTo(now);
    m_following = false;
}

void HistoryPanel::retranslate()
{
    m_hint->setText(tr("Click a step to go back to it, or forward again."));
    m_list->setAccessibleName(tr("History"));
    m_model->retranslate();
}

} // namespace graft
