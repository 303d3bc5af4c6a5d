// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/training/schedule_pane.h"

#include "core/training/schedule.h"
#include "ui/models/dataset_session.h"
#include "ui/models/network_document.h"
#include "ui/models/training_session.h"
#include "ui/widgets/text_label.h"

#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace graft {

namespace {

constexpr int followMs = 200; // a curve this small moves slowly
constexpr std::size_t curvePoints = 400;
constexpr std::int64_t assumedIterations = 100; // per epoch, as long as there are no pictures
constexpr int assumedBatch = 16;                // while the batch size is left to the program
constexpr std::size_t mostStages = 12;          // more lines than this are no help

std::int64_t iterationsPerEpoch(const DatasetSession& session, const TrainingOptions& options)
{
    const auto dataset = session.dataset();
    if (!dataset || dataset->training.empty())
        return assumedIterations;
    const auto samples = static_cast<std::int64_t>(dataset->training.size());
    const std::int64_t batch = options.batchSize > 0 ? options.batchSize : assumedBatch;
    const std::int64_t batches = (samples + batch - 1) / batch;
    const std::int64_t gathered = std::max(1, options.accumulation); // batches that make one step
    return std::max<std::int64_t>(1, (batches + gathered - 1) / gathered);
}

/// Epochs at which further blocks begin to learn.
std::vector<double> stagesOf(const TrainingOptions& options)
{
    std::vector<double> stages;
    if (options.unfreezing != Unfreezing::Gradual)
        return stages;
    for (int epoch = options.unfreezeEvery; epoch < options.epochs && stages.size() < mostStages;
         epoch += options.unfreezeEvery)
        stages.push_back(epoch);
    return stages;
}

} // namespace

SchedulePane::SchedulePane(AppContext& context, QWidget* parent)
    : QWidget(parent),
      m_context(context),
      m_preview(new SchedulePreview(context.theme, this)),
      m_note(new TextLabel(context.theme, TextRole::Caption, this)),
      m_timer(new QTimer(this))
{
    m_note->setObjectName(QStringLiteral("scheduleNote"));
    m_note->setWordWrap(true);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 4, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_preview);
    layout->addWidget(m_note);
    m_timer->setInterval(followMs);
    connect(m_timer, &QTimer::timeout, this, &SchedulePane::showPosition);
    connect(&context.document, &NetworkDocument::optionsChanged, this, &SchedulePane::showCurve);
    connect(&context.dataset, &DatasetSession::stateChanged, this, &SchedulePane::showCurve);
    connect(&context.training, &TrainingSession::stateChanged, this, &SchedulePane::showPosition);
    retranslate();
    showCurve();
    showPosition();
}

void SchedulePane::showCurve()
{
    const TrainingOptions& options = m_context.document.options();
    ScheduleCurve curve;
    curve.rates = previewRates(options, iterationsPerEpoch(m_context.dataset, options), curvePoints);
    curve.epochs = options.epochs;
    curve.warmupEpochs = options.schedule == ScheduleKind::OneCycle ? 0 : options.warmupEpochs;
    curve.stages = stagesOf(options);
    curve.stageFactor = options.unfreezeFactor;
    m_preview->setCurve(std::move(curve));
    showNote();
}

void SchedulePane::showPosition()
{
    const TrainingSession& session = m_context.training;
    if (!session.isActive()) {
        m_timer->stop();
        m_preview->setPosition(std::nullopt);
        return;
    }
    if (!m_timer->isActive())
        m_timer->start();
    const std::size_t count = session.log().iterationCount();
    if (count == 0)
        return;
    const auto last = session.log().iterationsSince(count - 1);
    if (!last.empty())
        m_preview->setPosition(last.back().epoch);
}

void SchedulePane::showNote()
{
    const TrainingOptions& options = m_context.document.options();
    QString note;
    if (options.schedule == ScheduleKind::Plateau)
        note = tr("Drawn as if the validation loss never stopped falling; the rate falls when it does.");
    else if (options.unfreezing == Unfreezing::Gradual)
        note = tr("Dashed: another block begins to learn, at the rate of the thin line.");
    else if (options.timeBudgetMinutes > 0)
        note = tr("Drawn for all epochs; the time budget may end the run before.");
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
}

void SchedulePane::retranslate()
{
    m_preview->retranslate();
    showNote();
}

} // namespace graft
