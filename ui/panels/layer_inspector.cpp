// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/layer_inspector.h"

#include "core/layers/layer_schema.h"
#include "ui/models/error_text.h"
#include "ui/models/issue_text.h"
#include "ui/models/layer_text.h"
#include "ui/models/network_document.h"
#include "ui/models/theme.h"
#include "ui/panels/fact_list.h"
#include "ui/panels/layer_edits.h"
#include "ui/panels/parameter_section.h"
#include "ui/panels/state_control.h"
#include "ui/panels/weights_view.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/inline_message.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>

namespace graft {

LayerInspector::LayerInspector(NetworkDocument& document, Theme& theme, QWidget* parent)
    : QWidget(parent),
      m_document(document),
      m_theme(theme),
      m_icon(new QLabel(this)),
      m_title(new QLabel(this)),
      m_doc(makeCaption(this)),
      m_nameTitle(makeSectionLabel(this)),
      m_name(new QLineEdit(this)),
      m_nameProblem(makeCaption(this)),
      m_issue(new InlineMessage(theme, this)),
      m_fresh(new InlineMessage(theme, this)),
      m_stateTitle(makeSectionLabel(this)),
      m_state(new StateControl(document, theme, this)),
      m_factsTitle(makeSectionLabel(this)),
      m_facts(new FactList(this)),
      m_settings(new ParameterSection(document, theme, this)),
      m_weightsTitle(makeSectionLabel(this)),
      m_weights(new WeightsView(document, theme, this))
{
    m_state->setObjectName(QStringLiteral("layerState"));
    m_title->setProperty("role", QStringLiteral("emphasis"));
    m_title->setWordWrap(true);
    m_title->setObjectName(QStringLiteral("layerTitle"));
    m_name->setObjectName(QStringLiteral("layerName"));
    m_facts->setObjectName(QStringLiteral("layerFacts"));
    m_nameTitle->setBuddy(m_name);
    m_nameProblem->setProperty("role", QStringLiteral("error"));
    m_issue->setClosable(false);
    m_fresh->setClosable(false);
    m_fresh->setObjectName(QStringLiteral("freshNote"));
    m_issue->setObjectName(QStringLiteral("issueNote"));

    auto* heading = new QHBoxLayout;
    heading->setSpacing(8);
    heading->addWidget(m_icon, 0, Qt::AlignTop);
    heading->addWidget(m_title, 1);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(16, 16, 16, 16);
    all->setSpacing(8);
    const auto section = [all](QLabel* title, QWidget* body) {
        title->setContentsMargins(0, 12, 0, 0);
        all->addWidget(title);
        all->addWidget(body);
    };
    all->addLayout(heading);
    all->addWidget(m_doc);
    all->addWidget(m_issue);
    section(m_nameTitle, m_name);
    all->addWidget(m_nameProblem);
    section(m_stateTitle, m_state);
    all->addWidget(m_fresh);
    section(m_factsTitle, m_facts);
    all->addWidget(m_settings);
    section(m_weightsTitle, m_weights);
    all->addStretch(1);

    connect(m_name, &QLineEdit::editingFinished, this, &LayerInspector::commitName);
    connect(&theme, &Theme::changed, this, &LayerInspector::restyle);
}

void LayerInspector::showLayer(LayerId layer)
{
    m_layer = layer;
    refresh();
}

void LayerInspector::refresh()
{
    const Layer* layer = m_document.graph().find(m_layer);
    if (layer == nullptr)
        return;
    m_type = layer->type;
    const LayerSchema* schema = findSchema(layer->type);
    m_title->setText(layerTitle(*layer));
    m_doc->setText(schema != nullptr ? layerDoc(*schema) : QString());
    m_doc->setVisible(!m_doc->text().isEmpty());
    refreshName(*layer);
    refreshNotes(*layer);
    refreshFacts(*layer);
    const bool learnable = hasLearnables(*layer);
    m_stateTitle->setVisible(learnable);
    m_state->setVisible(learnable);
    if (learnable)
        m_state->showLayers({m_layer});
    m_settings->showLayers({m_layer});
    retranslate();
    restyle();
}

void LayerInspector::refreshName(const Layer& layer)
{
    m_name->setText(toQString(layer.name));
    m_name->setToolTip(tr("Names tell layers apart in lists, files and messages; each is used once. Weights follow a "
                          "layer to its new name."));
    m_nameProblem->hide();
}

void LayerInspector::refreshNotes(const Layer& layer)
{
    const auto& issues = m_document.analysis().issues;
    const auto issue =
        std::find_if(issues.begin(), issues.end(), [&](const Issue& i) { return i.layer == layer.name; });
    if (issue != issues.end())
        m_issue->showMessage(issue->severity, issueText(*issue));
    else
        m_issue->hide();
    if (!layer.fresh || !hasLearnables(layer)) {
        m_fresh->hide();
        return;
    }
    for (const LearnableSpec& spec : learnablesOf(layer)) {
        const TensorData* stored = m_document.weights().find(layer.name + "." + spec.suffix);
        if (stored != nullptr && stored->shape() != spec.shape) {
            m_fresh->showMessage(Severity::Info,
                                 tr("New weights: the pretrained ones are %1, this layer needs %2. Undo brings them "
                                    "back.")
                                     .arg(tensorShapeText(stored->shape()), tensorShapeText(spec.shape)));
            return;
        }
    }
    m_fresh->showMessage(Severity::Info, tr("New weights: training starts this layer from random numbers."));
}

void LayerInspector::refreshFacts(const Layer& layer)
{
    const NetworkAnalysis& analysis = m_document.analysis();
    std::vector<FactList::Fact> facts;
    const QString shape = shapeText(analysis.outputOf(layer.id));
    facts.push_back({tr("Output"), shape.isEmpty() ? tr("unknown") : shape,
                     tr("Channels × height × width of what this layer passes on.")});
    if (const auto cost = analysis.costs.find(layer.id); cost != analysis.costs.end()) {
        facts.push_back(
            {tr("Parameters"), countText(cost->second.parameters), tr("Numbers that training can change here.")});
        facts.push_back({tr("Multiply-adds"), shortCount(static_cast<double>(cost->second.macs)),
                         tr("Multiply-accumulate operations for one picture: what the layer costs in time.")});
        facts.push_back({tr("Output memory"), sizeText(static_cast<double>(cost->second.activationBytes)),
                         tr("Memory of its result for one picture.")});
    }
    m_facts->setFacts(facts);
    const bool learnable = hasLearnables(layer);
    m_weightsTitle->setVisible(learnable);
    m_weights->setVisible(learnable);
    m_weights->showLayer(layer);
}

void LayerInspector::commitName()
{
    const Layer* layer = m_document.graph().find(m_layer);
    const QString wanted = m_name->text().trimmed();
    if (layer == nullptr || wanted == toQString(layer->name))
        return;
    const std::string name = wanted.toStdString();
    QString problem;
    if (name.empty())
        problem = tr("A layer needs a name.");
    else if (m_document.graph().find(std::string_view(name)) != nullptr)
        problem = tr("Another layer is called %1 already.").arg(wanted);
    m_nameProblem->setText(problem);
    m_nameProblem->setVisible(!problem.isEmpty());
    if (problem.isEmpty())
        m_document.push(tr("Rename %1 to %2").arg(toQString(layer->name), wanted), {RenameLayer{m_layer, name}});
}

void LayerInspector::retranslate()
{
    m_nameTitle->setText(tr("Name"));
    m_name->setAccessibleName(tr("Name of the layer"));
    m_stateTitle->setText(tr("Training"));
    m_factsTitle->setText(tr("Size and cost"));
    m_weightsTitle->setText(tr("Weights"));
    m_state->retranslate();
    m_settings->retranslate();
    m_weights->retranslate();
}

void LayerInspector::restyle()
{
    const LayerSchema* schema = findSchema(m_type);
    if (schema == nullptr)
        return;
    const QString icon = QStringLiteral("layers/") + toQString(schema->icon);
    m_icon->setPixmap(linePixmap(icon, m_theme.categoryColor(schema->category), 20, devicePixelRatioF()));
}

} // namespace graft
