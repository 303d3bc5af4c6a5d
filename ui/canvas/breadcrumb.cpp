// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/breadcrumb.h"

#include "ui/canvas/block_item.h"
#include "ui/canvas/network_scene.h"
#include "ui/canvas/network_view.h"
#include "ui/models/error_text.h"
#include "ui/models/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QTimer>
#include <QToolButton>

#include <algorithm>

namespace graft {

namespace {

constexpr int patienceMs = 60; ///< while the view moves
constexpr int margin = 12;

} // namespace

Breadcrumb::Breadcrumb(NetworkView& view, Theme& theme, QWidget* parent)
    : QFrame(parent),
      m_view(view),
      m_theme(theme),
      m_layout(new QHBoxLayout(this)),
      m_timer(new QTimer(this))
{
    setObjectName(QStringLiteral("breadcrumb"));
    setProperty("card", true);
    m_layout->setContentsMargins(4, 2, 8, 2);
    m_layout->setSpacing(0);
    m_timer->setSingleShot(true);
    m_timer->setInterval(patienceMs);
    connect(m_timer, &QTimer::timeout, this, &Breadcrumb::refresh);
    NetworkScene& scene = view.networkScene();
    connect(&scene, &NetworkScene::layersSelected, this, &Breadcrumb::updateLater);
    connect(&scene, &NetworkScene::foldingChanged, this, &Breadcrumb::updateLater);
    connect(&scene, &NetworkScene::laidOut, this, &Breadcrumb::updateLater);
    connect(&view, &NetworkView::viewpointChanged, this, &Breadcrumb::updateLater);
    view.installEventFilter(this);
    retranslate();
    hide();
}

void Breadcrumb::retranslate()
{
    setAccessibleName(tr("Place in the network"));
    m_texts.clear();
    updateLater();
}

void Breadcrumb::updateLater()
{
    if (!m_timer->isActive())
        m_timer->start();
}

/// What is selected, or what stands nearest to the middle of the view.
const NodeItem* Breadcrumb::here() const
{
    const NetworkScene& scene = m_view.networkScene();
    if (const auto selected = scene.selectedNodes(); !selected.empty())
        return selected.front();
    const QPointF middle = m_view.viewCenter();
    const NodeItem* nearest = nullptr;
    double best = 0;
    for (const NodeItem* node : scene.nodes()) {
        const QPointF way = node->pos() + node->outline().center() - middle;
        const double distance = QPointF::dotProduct(way, way);
        if (node->isPlaced() && (nearest == nullptr || distance < best)) {
            nearest = node;
            best = distance;
        }
    }
    return nearest;
}

void Breadcrumb::refresh()
{
    const NetworkScene& scene = m_view.networkScene();
    const BlockTree& tree = scene.blocks();
    const NodeItem* node = here();
    std::vector<std::size_t> path;
    QString leaf;
    if (node != nullptr) {
        std::size_t at = tree.around(node->layers().front());
        if (const std::size_t whole = scene.selectedBlock(); whole != Block::none)
            at = whole;
        else if (const auto* block = qgraphicsitem_cast<const BlockItem*>(node))
            at = tree.indexOf(block->path());
        else if (scene.selectedNodes().size() == 1)
            leaf = node->name().mid(node->name().lastIndexOf(QLatin1Char('.')) + 1);
        for (; at != Block::none; at = tree.blocks[at].parent)
            path.insert(path.begin(), at);
    }
    QStringList texts;
    if (!path.empty() || !leaf.isEmpty())
        texts << tr("Network");
    for (const std::size_t block : path)
        texts << toQString(tree.blocks[block].title);
    if (!leaf.isEmpty())
        texts << leaf;
    if (!tree.blocks.empty() && texts != m_texts) {
        m_texts = texts;
        rebuild(path, leaf);
    } else if (tree.blocks.empty()) {
        m_texts.clear();
    }
    setVisible(!m_texts.isEmpty() && !scene.hasPreview());
    place();
}

void Breadcrumb::rebuild(const std::vector<std::size_t>& blocks, const QString& leaf)
{
    while (QLayoutItem* item = m_layout->takeAt(0)) {
        if (item->widget() != nullptr) {
            item->widget()->hide();
            item->widget()->deleteLater();
        }
        delete item;
    }
    const auto separator = [this] {
        auto* mark = new QLabel(QStringLiteral("\u203A"), this);
        mark->setProperty("role", QStringLiteral("muted"));
        m_layout->addWidget(mark);
    };
    const auto crumb = [this](const QString& text, const QString& tip, const std::string& path) {
        auto* button = new QToolButton(this);
        button->setObjectName(QStringLiteral("crumb"));
        button->setText(text);
        button->setToolTip(tip);
        button->setProperty("flat", true);
        button->setFocusPolicy(Qt::TabFocus);
        connect(button, &QToolButton::clicked, this, [this, path] { choose(path); });
        m_layout->addWidget(button);
    };
    if (blocks.empty() && leaf.isEmpty())
        return;
    crumb(tr("Network"), tr("Show the whole network"), {});
    const BlockTree& tree = m_view.networkScene().blocks();
    for (const std::size_t block : blocks) {
        separator();
        crumb(toQString(tree.blocks[block].title), tr("Select %1 and show it").arg(toQString(tree.blocks[block].path)),
              tree.blocks[block].path);
    }
    if (!leaf.isEmpty()) {
        separator();
        auto* label = new QLabel(leaf, this);
        label->setContentsMargins(6, 0, 0, 0);
        m_layout->addWidget(label);
    }
    for (QWidget* widget : findChildren<QWidget*>(Qt::FindDirectChildrenOnly))
        widget->setVisible(m_layout->indexOf(widget) >= 0);
}

void Breadcrumb::choose(const std::string& path)
{
    NetworkScene& scene = m_view.networkScene();
    const std::size_t block = scene.blocks().indexOf(path);
    m_view.setFocus(Qt::OtherFocusReason);
    if (block == Block::none) {
        scene.selectLayers({});
        m_view.fit();
        return;
    }
    const std::vector<LayerId> layers = scene.blocks().blocks[block].all;
    scene.selectLayers(layers);
    m_view.fitLayers(layers);
}

void Breadcrumb::place()
{
    m_layout->activate();
    const QSize size = sizeHint();
    resize(std::min(size.width(), m_view.width() - 2 * margin), size.height());
    // At the bottom, where it hides the least of a network that is read from the top; the frost line's handle keeps
    // the last strip.
    constexpr int handleStrip = 36;
    move(margin, m_view.height() - size.height() - margin - handleStrip);
}

bool Breadcrumb::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == &m_view && event->type() == QEvent::Resize)
        updateLater();
    return QFrame::eventFilter(watched, event);
}

} // namespace graft
