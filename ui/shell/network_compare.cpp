// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/network_compare.h"

#include "core/layers/layer_schema.h"
#include "core/project/project.h"
#include "ui/canvas/canvas_content.h"
#include "ui/canvas/network_scene.h"
#include "ui/canvas/network_view.h"
#include "ui/models/background_job.h"
#include "ui/models/error_text.h"
#include "ui/models/network_document.h"
#include "ui/models/theme.h"
#include "ui/shell/compare_sync.h"
#include "ui/shell/difference_tree.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/inline_message.h"

#include <QComboBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QSplitter>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace graft {

NetworkCompare::NetworkCompare(NetworkDocument& document, Theme& theme, QWidget* parent)
    : QWidget(parent),
      m_document(document),
      m_theme(theme),
      m_summary(new QLabel(this)),
      m_swap(new QToolButton(this)),
      m_sync(new QToolButton(this)),
      m_close(new QToolButton(this)),
      m_message(new InlineMessage(theme, this)),
      m_tree(new DifferenceTree(theme, this))
{
    setObjectName(QStringLiteral("networkCompare"));
    auto* splitter = new QSplitter(Qt::Horizontal, this);
    splitter->setObjectName(QStringLiteral("compareSplitter"));
    const auto nothing = std::make_shared<const NetworkGraph>();
    for (std::size_t side = 0; side < 2; ++side) {
        m_scenes[side] = new NetworkScene(contentOf(nothing), theme, this);
        m_views[side] = new NetworkView(*m_scenes[side], theme);
        m_views[side]->setObjectName(side == 0 ? QStringLiteral("compareLeft") : QStringLiteral("compareRight"));
        splitter->addWidget(m_views[side]);
        splitter->setStretchFactor(static_cast<int>(side), 1);
    }
    splitter->addWidget(m_tree);
    splitter->setChildrenCollapsible(false);
    splitter->setSizes({420, 420, 300});
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(buildBar());
    layout->addWidget(m_message);
    layout->addWidget(splitter, 1);
    connectViews();
    connect(&theme, &Theme::changed, this, &NetworkCompare::restyle);
    retranslate();
    restyle();
}

NetworkCompare::~NetworkCompare()
{
    // The views go before their scenes do; neither must report to a widget that is half gone.
    for (std::size_t side = 0; side < 2; ++side) {
        m_scenes[side]->disconnect(this);
        m_views[side]->disconnect(this);
        delete m_views[side];
    }
}

QWidget* NetworkCompare::buildBar()
{
    auto* bar = new QWidget(this);
    for (int side = 0; side < 2; ++side) {
        auto* choice = new QComboBox(bar);
        choice->setObjectName(side == 0 ? QStringLiteral("compareLeftChoice") : QStringLiteral("compareRightChoice"));
        choice->setMinimumWidth(180);
        choice->setMaximumWidth(320);
        choice->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        connect(choice, &QComboBox::activated, this, [this, side](int index) { chosen(side, index); });
        m_choices[static_cast<std::size_t>(side)] = choice;
    }
    for (QToolButton* button : {m_swap, m_sync, m_close})
        button->setIconSize({18, 18});
    m_swap->setObjectName(QStringLiteral("compareSwap"));
    m_sync->setObjectName(QStringLiteral("compareSync"));
    m_close->setObjectName(QStringLiteral("compareClose"));
    m_sync->setCheckable(true);
    m_sync->setChecked(true);
    m_summary->setObjectName(QStringLiteral("compareSummary"));
    m_summary->setProperty("role", QStringLiteral("muted"));
    m_summary->setTextFormat(Qt::PlainText);
    m_summary->setWordWrap(true);
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(16, 8, 16, 8);
    row->setSpacing(8);
    row->addWidget(m_choices[0], 2);
    row->addWidget(m_swap);
    row->addWidget(m_choices[1], 2);
    row->addSpacing(8);
    row->addWidget(m_summary, 3);
    row->addWidget(m_sync);
    row->addWidget(m_close);
    connect(m_swap, &QToolButton::clicked, this, &NetworkCompare::swap);
    connect(m_close, &QToolButton::clicked, this, &NetworkCompare::closed);
    connect(m_sync, &QToolButton::toggled, this, [this](bool on) {
        if (on)
            follow(0);
    });
    return bar;
}

void NetworkCompare::connectViews()
{
    for (int side = 0; side < 2; ++side) {
        connect(&view(side), &NetworkView::viewpointChanged, this, [this, side] { follow(side); });
        connect(&scene(side), &NetworkScene::layersSelected, this,
                [this, side](const std::vector<LayerId>& layers) { selected(side, layers); });
        connect(&scene(side), &NetworkScene::laidOut, this, &NetworkCompare::laidOut);
    }
    connect(m_tree, &DifferenceTree::layerChosen, this, &NetworkCompare::showLayer);
    for (const auto signal :
         {&NetworkDocument::networkReset, &NetworkDocument::graphChanged, &NetworkDocument::sheetsChanged})
        connect(&m_document, signal, this, [this] {
            if (isVisible())
                refresh();
        });
}

void NetworkCompare::laidOut()
{
    if (!scene(0).isLaidOut() || !scene(1).isLaidOut())
        return;
    if (std::exchange(m_opening, false)) {
        for (int side = 0; side < 2; ++side)
            view(side).showOpening();
    }
    // What was folded on one side moves its places: both are brought in step again.
    follow(0);
}

void NetworkCompare::open()
{
    const SheetId active = m_document.activeSheet();
    const auto present = m_document.sheet(active);
    CompareSource left{CompareSource::Kind::Imported, {}, active, nullptr, nullptr};
    const CompareSource right{CompareSource::Kind::Sheet, {}, active, nullptr, nullptr};
    if (*present->graph == *present->imported) {
        // Nothing was changed: the neighbour is more interesting.
        for (const NetworkSheet& sheet : m_document.sheets()) {
            if (sheet.id != active && !sheet.isEmpty())
                left = {CompareSource::Kind::Sheet, {}, sheet.id, nullptr, nullptr};
        }
    }
    m_message->hide();
    m_sources = {left, right};
    refresh();
    m_choices[0]->setFocus(Qt::OtherFocusReason);
}

void NetworkCompare::choose(int side, const CompareSource& source)
{
    m_sources[static_cast<std::size_t>(side)] = source;
    refresh();
}

void NetworkCompare::swap()
{
    std::swap(m_sources[0], m_sources[1]);
    refresh();
}

void NetworkCompare::fillChoices()
{
    m_filling = true;
    m_offered = compareSources(m_document, m_files);
    for (std::size_t side = 0; side < 2; ++side) {
        QComboBox& choice = *m_choices[side];
        choice.clear();
        for (std::size_t i = 0; i < m_offered.size(); ++i) {
            if (i > 0 && m_offered[i].kind == CompareSource::Kind::Model &&
                m_offered[i - 1].kind != CompareSource::Kind::Model)
                choice.insertSeparator(choice.count());
            choice.addItem(m_offered[i].text, static_cast<int>(i));
            if (m_offered[i].sameAs(m_sources[side]))
                choice.setCurrentIndex(choice.count() - 1);
        }
        choice.insertSeparator(choice.count());
        choice.addItem(tr("Project file…"), -1);
    }
    m_filling = false;
}

void NetworkCompare::chosen(int side, int index)
{
    const int offered = m_choices[static_cast<std::size_t>(side)]->itemData(index).toInt();
    if (m_filling)
        return;
    if (offered >= 0) {
        choose(side, m_offered[static_cast<std::size_t>(offered)]);
        return;
    }
    const QString file =
        QFileDialog::getOpenFileName(this, tr("Compare with a project"), QString(), tr("Graft projects (*.graft)"));
    if (file.isEmpty())
        fillChoices();
    else
        chooseFile(side, file);
}

void NetworkCompare::chooseFile(int side, const QString& file)
{
    m_message->hide();
    runInBackground(
        this, [file] { return loadProject(toPath(file)); },
        [this, side, file](const Result<Project>& project) {
            if (!project) {
                m_message->showMessage(Severity::Error, errorText(project.error()));
                fillChoices();
                return;
            }
            const auto add = [this, &file](const ProjectSheet& sheet, bool several) {
                CompareSource source;
                source.kind = CompareSource::Kind::File;
                source.graph = std::make_shared<const NetworkGraph>(sheet.graph);
                source.text = QFileInfo(file).fileName();
                if (several)
                    source.text += QStringLiteral(": ") + toQString(sheet.name.empty() ? sheet.graph.name : sheet.name);
                m_files.push_back(source);
            };
            const std::size_t first = m_files.size();
            add(*project, !project->others.empty());
            for (const ProjectSheet& other : project->others)
                add(other, true);
            choose(side, m_files[first]);
        });
}

void NetworkCompare::refresh()
{
    std::array<GraphSnapshot, 2> graphs;
    for (std::size_t side = 0; side < 2; ++side) {
        graphs[side] = m_sources[side].resolve(m_document);
        if (graphs[side] == nullptr) { // its tab has been closed
            m_sources[side] = {CompareSource::Kind::Sheet, {}, m_document.activeSheet(), nullptr, nullptr};
            graphs[side] = m_sources[side].resolve(m_document);
        }
    }
    fillChoices();
    const auto same = [](const GraphSnapshot& a, const GraphSnapshot& b) { return a && b && *a == *b; };
    if (same(graphs[0], m_shown[0]) && same(graphs[1], m_shown[1]))
        return;
    m_shown = graphs;
    m_opening = true;
    m_difference = diffNetworks(*graphs[0], *graphs[1], effectiveParameters);
    for (int side = 0; side < 2; ++side)
        scene(side).setContent(markedContent(graphs[static_cast<std::size_t>(side)], m_difference, side));
    m_tree->setDifference(m_difference);
    m_summary->setText(summaryOf(m_difference));
}

void NetworkCompare::follow(int side)
{
    if (m_following || !m_sync->isChecked() || !scene(0).isLaidOut() || !scene(1).isLaidOut())
        return;
    m_following = true;
    view(1 - side).finishMotion();
    view(1 - side).setViewpoint(counterpart(scene(side), scene(1 - side), m_difference, side, view(side).viewCenter()),
                                view(side).scaleFactor());
    view(1 - side).keepViewpoint();
    m_following = false;
}

void NetworkCompare::selected(int side, const std::vector<LayerId>& layers)
{
    if (m_selecting)
        return;
    m_selecting = true;
    std::vector<LayerId> others;
    LayerId before;
    LayerId after;
    for (const LayerId id : layers) {
        const auto match = std::find_if(m_difference.matches.begin(), m_difference.matches.end(),
                                        [&](const auto& m) { return (side == 0 ? m.first : m.second) == id; });
        if (match != m_difference.matches.end())
            others.push_back(side == 0 ? match->second : match->first);
    }
    if (layers.size() == 1)
        (side == 0 ? before : after) = layers.front();
    scene(1 - side).selectLayers(others);
    m_tree->showLayer(before, after);
    m_selecting = false;
}

void NetworkCompare::showLayer(LayerId before, LayerId after)
{
    m_selecting = true;
    m_following = true;
    if (before) {
        scene(0).selectLayers({before});
        view(0).showLayer(before, true);
    } else {
        scene(0).selectLayers({});
    }
    if (after) {
        scene(1).selectLayers({after});
        view(1).showLayer(after, true);
    } else {
        scene(1).selectLayers({});
    }
    for (int side = 0; side < 2; ++side)
        view(side).finishMotion();
    m_following = false;
    m_selecting = false;
    follow(after ? 1 : 0);
}

void NetworkCompare::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT closed();
    else
        QWidget::keyPressEvent(event);
}

void NetworkCompare::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (m_shown[0]) // opened before; the document may have changed since
        refresh();
}

void NetworkCompare::restyle()
{
    const QColor ink = m_theme.tokens().text;
    m_swap->setIcon(lineIcon(QStringLiteral("swap"), ink));
    m_sync->setIcon(lineIcon(QStringLiteral("link"), ink));
    m_close->setIcon(lineIcon(QStringLiteral("close"), ink));
}

void NetworkCompare::retranslate()
{
    m_choices[0]->setAccessibleName(tr("Left network"));
    m_choices[1]->setAccessibleName(tr("Right network"));
    m_choices[0]->setToolTip(tr("The network to start from: what it lacks counts as added."));
    m_choices[1]->setToolTip(tr("The network to compare with the left one."));
    m_swap->setToolTip(tr("Exchange left and right"));
    m_swap->setAccessibleName(m_swap->toolTip());
    m_sync->setToolTip(tr("Move and zoom both networks together"));
    m_sync->setAccessibleName(m_sync->toolTip());
    m_close->setToolTip(tr("Back to the canvas (Esc)"));
    m_close->setAccessibleName(m_close->toolTip());
    view(0).setAccessibleName(tr("Left network"));
    view(1).setAccessibleName(tr("Right network"));
    m_tree->retranslate();
    if (m_shown[0]) {
        m_summary->setText(summaryOf(m_difference));
        fillChoices();
    }
}

} // namespace graft
