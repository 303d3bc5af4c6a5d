// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/outline_panel.h"

#include "ui/models/layer_finder.h"
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
#include <QSortFilterProxyModel>
#include <QStyle>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>
#include <unordered_set>

namespace graft {

namespace {

/// Shows the layers that a search found, and the blocks around them.
class FoundLayersFilter final : public QSortFilterProxyModel {
public:
    explicit FoundLayersFilter(QObject* parent) : QSortFilterProxyModel(parent) { setRecursiveFilteringEnabled(true); }

    void setFound(const FoundLayers& found)
    {
        m_all = !found.searched;
        m_found.clear();
        m_found.insert(found.layers.begin(), found.layers.end());
        invalidateFilter();
    }

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex& parent) const override
    {
        if (m_all)
            return true;
        const QModelIndex index = sourceModel()->index(row, 0, parent);
        if (!index.data(OutlineModel::BlockRole).toString().isEmpty())
            return false; // unless something inside is accepted
        const auto layers = static_cast<const OutlineModel*>(sourceModel())->layers(index);
        return !layers.empty() && m_found.contains(layers.front());
    }

private:
    bool m_all = true;
    std::unordered_set<LayerId> m_found;
};

} // namespace

OutlinePanel::OutlinePanel(NetworkDocument& document, Theme& theme, QWidget* parent)
    : QWidget(parent),
      m_document(document),
      m_theme(theme),
      m_model(new OutlineModel(document, this)),
      m_proxy(new FoundLayersFilter(this)),
      m_search(new QLineEdit(this)),
      m_tree(new QTreeView(this)),
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
    m_count->setObjectName(QStringLiteral("outlineCount"));
    m_count->setProperty("role", QStringLiteral("caption"));
    m_count->setWordWrap(true);
    m_count->setTextFormat(Qt::PlainText);
    buildTree();

    auto* top = new QVBoxLayout;
    top->setContentsMargins(12, 12, 12, 8);
    top->setSpacing(6);
    top->addWidget(m_search);
    top->addWidget(m_count);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addLayout(top);
    all->addWidget(m_tree, 1);

    connect(m_search, &QLineEdit::textChanged, this, &OutlinePanel::search);
    connect(m_proxy, &QAbstractItemModel::modelAboutToBeReset, this, [this] {
        m_following = true;
        keepFolding();
    });
    // The proxy's signal: this panel may hear of the model's own before the proxy does.
    connect(m_proxy, &QAbstractItemModel::modelReset, this, [this] {
        m_following = false;
        search();
        restoreFolding();
    });
    // A search may ask for what an edit has just changed.
    connect(&document, &NetworkDocument::graphChanged, this, [this] {
        if (m_searching)
            search();
    });
    connect(&document, &NetworkDocument::networkReset, this, [this] {
        m_open.clear();
        m_tree->collapseAll();
        m_tree->scrollToTop();
    });
    connect(&theme, &Theme::changed, this, &OutlinePanel::restyle);
    retranslate();
    restyle();
}

void OutlinePanel::buildTree()
{
    m_proxy->setSourceModel(m_model);
    m_tree->setObjectName(QStringLiteral("outline"));
    m_tree->setModel(m_proxy);
    m_tree->setItemDelegate(new OutlineDelegate(m_theme, m_tree));
    m_tree->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_tree->setEditTriggers(QAbstractItemView::EditKeyPressed);
    m_tree->setContextMenuPolicy(Qt::CustomContextMenu);
    m_tree->installEventFilter(this);
    m_tree->setUniformRowHeights(true);
    m_tree->setHeaderHidden(true);
    m_tree->setIndentation(18);
    m_tree->setExpandsOnDoubleClick(false); // shows on the canvas; the arrow folds
    m_tree->setMouseTracking(true);
    m_tree->setProperty("frameless", true);
    m_tree->setProperty("outline", true);
    m_tree->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_tree->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(m_tree->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        if (!m_following)
            Q_EMIT layersChosen(selectedLayers());
    });
    connect(m_tree, &QTreeView::activated, this, [this](const QModelIndex& index) {
        if (const auto layers = m_model->layers(m_proxy->mapToSource(index)); !layers.empty())
            Q_EMIT layerActivated(layers.front());
    });
    connect(m_tree, &QWidget::customContextMenuRequested, this,
            [this](const QPoint& point) { Q_EMIT contextMenuRequested(m_tree->viewport()->mapToGlobal(point)); });
}

QModelIndexList OutlinePanel::allIndexes() const
{
    QModelIndexList all;
    const auto visit = [&](auto& self, const QModelIndex& parent) -> void {
        for (int row = 0; row < m_proxy->rowCount(parent); ++row) {
            const QModelIndex index = m_proxy->index(row, 0, parent);
            all << index;
            self(self, index);
        }
    };
    visit(visit, {});
    return all;
}

void OutlinePanel::keepFolding()
{
    if (m_searching)
        return;
    m_open.clear();
    for (const QModelIndex& index : allIndexes()) {
        if (m_tree->isExpanded(index))
            m_open.insert(index.data(OutlineModel::BlockRole).toString());
    }
}

void OutlinePanel::restoreFolding()
{
    for (const QModelIndex& index : allIndexes()) {
        const QString path = index.data(OutlineModel::BlockRole).toString();
        if (!path.isEmpty())
            m_tree->setExpanded(index, m_searching || m_open.contains(path));
    }
}

void OutlinePanel::search()
{
    const FoundLayers found = findInNetwork(m_document, m_search->text());
    if (found.searched && !m_searching)
        keepFolding();
    const bool changed = found.searched || m_searching;
    m_searching = found.searched;
    m_found = static_cast<int>(found.layers.size());
    const auto chosen = selectedLayers();
    m_following = true;
    static_cast<FoundLayersFilter*>(m_proxy)->setFound(found);
    if (changed)
        restoreFolding();
    m_following = false;
    setLayers(chosen);
    updateCount();
    if (!found.problem.isEmpty())
        m_count->setText(found.problem);
}

void OutlinePanel::setLayers(const std::vector<LayerId>& layers)
{
    if (layers == selectedLayers())
        return;
    m_following = true;
    QItemSelection selection;
    QModelIndex last;
    for (const QModelIndex& source : m_model->indexesOf(layers)) {
        const QModelIndex index = m_proxy->mapFromSource(source);
        if (!index.isValid())
            continue;
        selection.select(index, index);
        last = index;
    }
    m_tree->selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
    if (last.isValid()) {
        m_tree->selectionModel()->setCurrentIndex(last, QItemSelectionModel::NoUpdate);
        m_tree->scrollTo(last); // unfolds the blocks around it
    }
    m_following = false;
}

std::vector<LayerId> OutlinePanel::selectedLayers() const
{
    std::unordered_set<LayerId> chosen;
    for (const QModelIndex& index : m_tree->selectionModel()->selectedIndexes()) {
        const auto layers = m_model->layers(m_proxy->mapToSource(index));
        chosen.insert(layers.begin(), layers.end());
    }
    std::vector<LayerId> layers;
    for (const Layer& layer : m_document.graph().layers) {
        if (chosen.contains(layer.id))
            layers.push_back(layer.id);
    }
    return layers;
}

void OutlinePanel::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

bool OutlinePanel::eventFilter(QObject* watched, QEvent* event)
{
    // F2 renames in place here, not on the canvas.
    if (watched == m_tree && event->type() == QEvent::ShortcutOverride &&
        static_cast<QKeyEvent*>(event)->key() == Qt::Key_F2) {
        event->accept();
        return true;
    }
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const bool down = key->key() == Qt::Key_Down;
        if ((down || key->key() == Qt::Key_Return) && m_proxy->rowCount() > 0) {
            m_tree->setFocus(Qt::ShortcutFocusReason);
            // The first layer, not the block around it.
            QModelIndex first = m_proxy->index(0, 0);
            while (m_searching && m_proxy->rowCount(first) > 0)
                first = m_proxy->index(0, 0, first);
            m_tree->setCurrentIndex(first);
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
    const int all = m_model->layerCount();
    m_count->setText(m_searching ? tr("%1 of %n layer(s)", nullptr, all).arg(m_found)
                                 : tr("%n layer(s)", nullptr, all));
}

void OutlinePanel::restyle()
{
    m_search->actions().constFirst()->setIcon(lineIcon(QStringLiteral("search"), m_theme.tokens().textMuted));
    m_tree->viewport()->update();
}

void OutlinePanel::retranslate()
{
    m_search->setPlaceholderText(tr("Filter layers"));
    m_search->setToolTip(findHelp());
    m_search->setAccessibleName(tr("Filter layers"));
    m_tree->setAccessibleName(tr("Layers"));
    m_tree->setAccessibleDescription(
        tr("Space freezes or unfreezes, F2 renames, Enter shows the layer on the canvas."));
    m_model->retranslate();
    search();
}

} // namespace graft
