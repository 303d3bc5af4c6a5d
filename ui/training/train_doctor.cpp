// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layers/network_edits.h"
#include "core/training/option_table.h"
#include "ui/models/error_text.h"
#include "ui/models/network_document.h"
#include "ui/training/doctor_pane.h"
#include "ui/training/train_page.h"
#include "ui/widgets/inline_message.h"

#include <algorithm>

// What the training doctor says about the run that is shown.

namespace graft {

namespace {

constexpr qint64 examineIntervalMs = 1000;

bool hasDropout(const NetworkGraph& graph)
{
    return std::ranges::any_of(graph.layers, [](const Layer& layer) { return layer.type.starts_with("Dropout"); });
}

} // namespace

/// At most once a second while a run goes on; `now`: also sooner.
void TrainPage::examine(bool now)
{
    if (!now && m_examined.isValid() && m_examined.elapsed() < examineIntervalMs)
        return;
    m_examined.start();
    const TrainingSession& session = m_context.training;
    if (!m_live || m_epochsSeen + m_iterationsSeen == 0) {
        m_doctor->clear();
        return;
    }
    RunFacts facts;
    facts.options = session.options();
    facts.options.learningRate = session.isActive() ? session.baseRate() : facts.options.learningRate;
    facts.varied = !facts.options.augmentation.empty();
    if (const auto graph = session.graph()) {
        facts.classNames = classNamesOf(*graph);
        facts.varied = facts.varied || hasDropout(*graph);
    }
    const auto drift = session.log().drift();
    m_doctor->setFindings(
        examineTraining({m_history.iterations, m_history.epochs, m_history.validations, drift.get()}, facts),
        session.isActive());
}

void TrainPage::applyFix(const TrainingFinding& finding)
{
    TrainingOptions options = m_context.document.options();
    for (const OptionFix& fix : finding.fixes) {
        if (const auto set = setOption(options, fix.option, fix.value); !set) {
            m_message->showMessage(Severity::Error, errorText(set.error()));
            return;
        }
        if (fix.option == "learning_rate")
            m_context.training.setLearningRate(options.learningRate); // nothing happens unless a run is active
    }
    m_context.document.changeOptions(coreText("core", finding.fixText), options);
}

} // namespace graft
