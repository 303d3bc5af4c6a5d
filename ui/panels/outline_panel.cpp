// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/outline_panel.h"

#include "ui/models/network_document.h"
#include "ui/models/theme.h"
#include "ui/panels/outline_delegate.h"
#include "ui/panels/outline_model.h"
#include "ui/widgets/icons.h"

#include <QAction>
#include <QItemSelectionModel>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QSortFilterProxyModel>
#include <QVBoxLayout>

#include <algorithm>

namespace graft {

namespace {

/// Matches a layer's name and kind.
class LayerFilter final : public QSortFilterProxyModel {
public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

    void setWanted(const QString& text)
    {
        m_wanted = text.trimmed();
        invalidateFilter();
    }

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex& parent) const override
    {
        if (m_wanted.isEmpty())
            return true;
        for (const int column : {OutlineModel::Name, OutlineModel::Type}) {
            const QString text = sourceModel()->index(row, column, parent).data().toString();
            if (text.contains(m_wanted, Qt::CaseInsensitive))
                return true;
        }
        return false;
    }

private:
    QString m_wanted;
};

} // namespace

OutlinePanel::OutlinePanel(NetworkDocument& document, Theme& theme, QWidget* parent)
    : QWidget(parent),
      m_theme(theme),
      m_model(new OutlineModel(document, this)),
      m_proxy(new LayerFilter(this)),
      m_search(new QLineEdit(this)),
      m_list(new QListView(this)),
      m_count(new QLabel(this))
{
    setObjectName(QStringLiteral("outlinePanel"));
    setProperty("pane", true);
    setAttribute(Qt::WA_StyledBackground);
    setMinimumWidth(180);
    m_search->setObjectName(QStringLiteral("outlineSearch"));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(QIcon(), QLineEdit::LeadingPosition);
    m_search->installEventFilter(this);
    m_count->setProperty("role", QStringLiteral("caption"));
    m_proxy->setSourceModel(m_model);
    m_list->setObjectName(QStringLiteral("outline"));
    m_list->setModel(m_proxy);
    m_list->setItemDelegate(new OutlineDelegate(theme, m_list));
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setUniformItemSizes(true);
    m_list->setMouseTracking(true);
    m_list->setProperty("frameless", true);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);

    auto* top = new QVBoxLayout;
    top->setContentsMargins(12, 12, 12, 8);
    top->setSpacing(6);
    top->addWidget(m_search);
    top->addWidget(m_count);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addLayout(top);
    all->addWidget(m_list, 1);

    connect(m_search, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_following = true;
        static_cast<LayerFilter*>(m_proxy)->setWanted(text);
        m_following = false;
        updateCount();
    });
    connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        if (!m_following)
            Q_EMIT layersChosen(selectedLayers());
    });
    connect(m_model, &QAbstractItemModel::modelAboutToBeReset, this, [this] { m_following = true; });
    connect(m_model, &QAbstractItemModel::modelReset, this, [this] {
        m_following = false;
        m_list->scrollToTop();
        updateCount();
    });
    connect(&theme, &Theme::changed, this, &OutlinePanel::restyle);
    retranslate();
    restyle();
}

void OutlinePanel::setLayers(const std::vector<LayerId>& layers)
{
    if (layers == selectedLayers())
        return;
    m_following = true;
    QItemSelection selection;
    QModelIndex last;
    for (const LayerId layer : layers) {
        const QModelIndex index = m_proxy->mapFromSource(m_model->index(m_model->rowOf(layer), 0));
        if (!index.isValid())
            continue;
        selection.select(index, index);
        last = index;
    }
    m_list->selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
    if (last.isValid()) {
        m_list->selectionModel()->setCurrentIndex(last, QItemSelectionModel::NoUpdate);
        m_list->scrollTo(last);
    }
    m_following = false;
}

std::vector<LayerId> OutlinePanel::selectedLayers() const
{
    QModelIndexList rows = m_list->selectionModel()->selectedIndexes();
    std::sort(rows.begin(), rows.end());
    std::vector<LayerId> layers;
    for (const QModelIndex& index : rows)
        layers.push_back(m_model->layer(m_proxy->mapToSource(index).row()));
    return layers;
}

void OutlinePanel::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

bool OutlinePanel::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const bool down = key->key() == Qt::Key_Down;
        if ((down || key->key() == Qt::Key_Return) && m_proxy->rowCount() > 0) {
            m_list->setFocus(Qt::ShortcutFocusReason);
            m_list->setCurrentIndex(m_proxy->index(0, 0));
            return true;
        }
        if (key->key() == Qt::Key_Escape && !m_search->text().isEmpty()) {
            m_search->clear();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void OutlinePanel::updateCount()
{
    const int all = m_model->rowCount();
    const int shown = m_proxy->rowCount();
    m_count->setText(shown == all ? tr("%n layer(s)", nullptr, all) : tr("%1 of %n layer(s)", nullptr, all).arg(shown));
}

void OutlinePanel::restyle()
{
    m_search->actions().constFirst()->setIcon(lineIcon(QStringLiteral("search"), m_theme.tokens().textMuted));
    m_list->viewport()->update();
}

void OutlinePanel::retranslate()
{
    m_search->setPlaceholderText(tr("Find a layer"));
    m_search->setToolTip(tr("Search by name or kind (Ctrl+F)"));
    m_search->setAccessibleName(tr("Find a layer"));
    m_list->setAccessibleName(tr("Layers"));
    m_list->setAccessibleDescription(tr("Space freezes or unfreezes the current layer."));
    m_model->retranslate();
    updateCount();
}

} // namespace graft
