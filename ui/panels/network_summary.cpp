// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/network_summary.h"

#include "core/data/preprocessing.h"
#include "core/layers/layer_schema.h"
#include "core/layers/network_edits.h"
#include "ui/models/error_text.h"
#include "ui/models/layer_text.h"
#include "ui/models/network_document.h"
#include "ui/panels/fact_list.h"

#include <QLabel>
#include <QLocale>
#include <QStringList>
#include <QVBoxLayout>

#include <algorithm>

namespace graft {

namespace {

QString triple(const std::array<float, 3>& values)
{
    QStringList parts;
    for (const float value : values)
        parts << QLocale().toString(static_cast<double>(value), 'f', 3);
    return parts.join(QStringLiteral("; "));
}

} // namespace

NetworkSummary::NetworkSummary(NetworkDocument& document, QWidget* parent)
    : QWidget(parent),
      m_document(document),
      m_title(new QLabel(this)),
      m_description(makeCaption(this)),
      m_facts(new FactList(this)),
      m_inputTitle(makeSectionLabel(this)),
      m_input(new FactList(this)),
      m_classesTitle(makeSectionLabel(this)),
      m_classes(new QLabel(this)),
      m_hint(makeCaption(this))
{
    m_title->setProperty("role", QStringLiteral("emphasis"));
    m_title->setTextFormat(Qt::PlainText);
    m_title->setWordWrap(true);
    m_facts->setObjectName(QStringLiteral("networkFacts"));
    m_classes->setWordWrap(true);
    m_classes->setTextFormat(Qt::PlainText);
    m_classes->setObjectName(QStringLiteral("networkClasses"));
    for (QLabel* title : {m_inputTitle, m_classesTitle})
        title->setContentsMargins(0, 12, 0, 0);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(16, 16, 16, 16);
    all->setSpacing(8);
    all->addWidget(m_title);
    all->addWidget(m_description);
    all->addSpacing(4);
    all->addWidget(m_facts);
    all->addWidget(m_inputTitle);
    all->addWidget(m_input);
    all->addWidget(m_classesTitle);
    all->addWidget(m_classes);
    all->addSpacing(12);
    all->addWidget(m_hint);
    all->addStretch(1);
    refresh();
}

void NetworkSummary::refresh()
{
    const NetworkGraph& graph = m_document.graph();
    const NetworkAnalysis& analysis = m_document.analysis();
    const CatalogueEntry* entry = m_document.model();
    m_title->setText(entry != nullptr ? toQString(entry->title) : toQString(graph.name));
    m_description->setText(entry != nullptr ? coreText("zoo", entry->description) : QString());
    m_description->setVisible(!m_description->text().isEmpty());
    const auto learnable = std::count_if(graph.layers.begin(), graph.layers.end(),
                                         [](const Layer& layer) { return hasLearnables(layer); });
    const auto frozen = std::count_if(graph.layers.begin(), graph.layers.end(), [](const Layer& layer) {
        return layer.learnRateFactor == 0 && hasLearnables(layer);
    });
    m_facts->setFacts({
        {tr("Name"), toQString(graph.name), {}},
        {tr("Layers"), countText(static_cast<qint64>(graph.layers.size())), {}},
        {tr("With weights"), countText(learnable), tr("Layers that have something to learn.")},
        {tr("Frozen"), countText(frozen), tr("Layers with weights that training leaves alone.")},
        {tr("Parameters"), countText(analysis.total.parameters), {}},
        {tr("Trainable"), countText(analysis.trainableParameters), tr("Parameters that training will change.")},
        {tr("Multiply-adds"), shortCount(static_cast<double>(analysis.total.macs)),
         tr("Multiply-accumulate operations for one picture.")},
    });
    refreshPreprocessing();
    refreshClasses();
    m_hint->setText(tr("Select a layer to see and change what it does."));
}

void NetworkSummary::refreshPreprocessing()
{
    m_inputTitle->setText(tr("How pictures are prepared"));
    const auto preprocessing = preprocessingOf(m_document.graph());
    m_inputTitle->setVisible(preprocessing.ok());
    m_input->setVisible(preprocessing.ok());
    if (!preprocessing.ok())
        return;
    const ImagePreprocessing& p = *preprocessing;
    m_input->setFacts({
        {tr("Resize to"), tr("%1 px (shorter side)").arg(p.resize), {}},
        {tr("Cut out"), tr("%1 × %2 px").arg(p.height).arg(p.width), tr("From the centre.")},
        {tr("Channels"),
         p.channels == 1 ? tr("grey")
         : p.bgr         ? tr("blue, green, red")
                         : tr("red, green, blue"),
         {}},
        {tr("Mean"), triple(p.mean), tr("Subtracted from each channel.")},
        {tr("Deviation"), triple(p.std), tr("Each channel is divided by it.")},
    });
}

void NetworkSummary::refreshClasses()
{
    const auto names = classNamesOf(m_document.graph());
    m_classesTitle->setText(tr("%n class(es)", nullptr, static_cast<int>(names.size())));
    m_classesTitle->setVisible(!names.empty());
    m_classes->setVisible(!names.empty());
    constexpr std::size_t most = 12;
    QStringList shown;
    for (std::size_t i = 0; i < std::min(most, names.size()); ++i)
        shown << toQString(names[i]);
    const QString list = shown.join(QStringLiteral(", "));
    m_classes->setText(
        names.size() > most ? tr("%1 and %n more", nullptr, static_cast<int>(names.size() - most)).arg(list) : list);
}

} // namespace graft
