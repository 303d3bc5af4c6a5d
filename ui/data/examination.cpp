// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/data/examination.h"

#include "ui/models/background_job.h"
#include "ui/models/progress_relay.h"

#include <QCoreApplication>

#include <utility>

namespace graft {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(graft::Examination)
};

PictureMarks marksOf(const DoctorReport& report)
{
    PictureMarks marks;
    for (const DataFinding& finding : report.findings) {
        const QString title = findingTitle(finding.kind);
        for (const auto& group : finding.groups) {
            for (const std::string& key : group) {
                QString& text = marks[key];
                if (text.isEmpty())
                    text = title;
                else if (!text.contains(title))
                    text += QStringLiteral(", ") + title;
            }
        }
    }
    return marks;
}

} // namespace

QString findingTitle(DataFindingKind kind)
{
    switch (kind) {
    case DataFindingKind::Unreadable: return Texts::tr("Cannot be read");
    case DataFindingKind::Truncated: return Texts::tr("Cut off");
    case DataFindingKind::WrongFormat: return Texts::tr("Wrong file extension");
    case DataFindingKind::ExtremeAspect: return Texts::tr("Very narrow");
    case DataFindingKind::ExtremeSize: return Texts::tr("Unusual size");
    case DataFindingKind::ColourMix: return Texts::tr("Other colours");
    case DataFindingKind::Duplicates: return Texts::tr("Duplicate");
    case DataFindingKind::NearDuplicates: return Texts::tr("Nearly the same");
    case DataFindingKind::Leak: return Texts::tr("In training and validation");
    case DataFindingKind::ConflictingLabels: return Texts::tr("Two labels");
    case DataFindingKind::EmptyClass: return Texts::tr("Empty class");
    case DataFindingKind::HiddenClass: return Texts::tr("Hidden class");
    case DataFindingKind::FewSamples: return Texts::tr("Few pictures");
    case DataFindingKind::Imbalance: return Texts::tr("Out of balance");
    }
    return {};
}

QString remedyText(DataRemedy remedy)
{
    switch (remedy) {
    case DataRemedy::None: break;
    case DataRemedy::ExcludeAll: return Texts::tr("Exclude them");
    case DataRemedy::KeepOneOfEach: return Texts::tr("Keep one of each");
    case DataRemedy::ExcludeFromTraining: return Texts::tr("Exclude the copies");
    case DataRemedy::RemoveClass: return Texts::tr("Remove the class");
    case DataRemedy::BalanceWeights: return Texts::tr("Train with class weights");
    }
    return {};
}

Examination::~Examination()
{
    if (m_control)
        m_control->requestStop();
}

void Examination::setDataset(std::shared_ptr<const ImageDataset> dataset)
{
    if (dataset == m_dataset)
        return;
    m_dataset = std::move(dataset);
    if (m_running) // of pictures nobody sees any more
        cancel();
    if (!m_dataset || !m_examined || m_dataset->root != m_examined->root)
        forget();
    else
        m_stale = m_report.has_value() && m_dataset->fingerprint != m_examined->fingerprint;
    Q_EMIT changed();
}

void Examination::forget()
{
    m_report.reset();
    m_error.reset();
    m_examined.reset();
    m_stale = false;
    m_marks = std::make_shared<const PictureMarks>();
}

void Examination::start(int inputSide)
{
    if (!m_dataset)
        return;
    cancel();
    m_control = std::make_shared<RunControl>();
    m_running = true;
    m_error.reset();
    const quint64 job = ++m_job;
    const ProgressRelay relay(this, [this, job](qint64 done, qint64 total) {
        if (job == m_job && m_running)
            Q_EMIT progressed(done, total);
    });
    DoctorOptions options;
    options.inputSide = inputSide;
    runInBackground(
        this,
        [dataset = m_dataset, options, progress = relay.callback(), control = m_control]() -> Outcome {
            Result<DoctorReport> report = examineDataset(*dataset, options, progress, control.get());
            PictureMarks marks = report ? marksOf(*report) : PictureMarks();
            return {std::move(report), std::move(marks)};
        },
        [this, job, dataset = m_dataset](Outcome outcome) {
            if (job != m_job)
                return;
            m_examined = dataset;
            finish(std::move(outcome));
        });
    Q_EMIT changed();
}

void Examination::cancel()
{
    if (!m_running)
        return;
    ++m_job;
    m_control->requestStop();
    m_running = false;
    Q_EMIT changed();
}

void Examination::finish(Outcome outcome)
{
    m_running = false;
    m_stale = false;
    if (outcome.report) {
        m_report = *std::move(outcome.report);
        m_marks = std::make_shared<const PictureMarks>(std::move(outcome.marks));
    } else {
        m_error = outcome.report.error();
    }
    Q_EMIT changed();
}

} // namespace graft
