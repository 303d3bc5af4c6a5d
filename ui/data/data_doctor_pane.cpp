// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/data/data_doctor_pane.h"

#include "ui/data/dataset_actions.h"
#include "ui/data/examination.h"
#include "ui/data/finding_card.h"
#include "ui/models/dataset_session.h"
#include "ui/models/error_text.h"
#include "ui/models/network_document.h"
#include "ui/models/theme.h"
#include "ui/widgets/text_label.h"

#include <QEvent>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace graft {

namespace {

constexpr int loadedSide = 104; ///< twice what is shown: sharp on dense screens
constexpr std::size_t maxCards = 100;

int inputSideOf(const NetworkDocument& document)
{
    const Result<ImagePreprocessing> how = preprocessingOf(document.graph());
    return how ? std::min(how->width, how->height) : DoctorOptions{}.inputSide;
}

} // namespace

DataDoctorPane::DataDoctorPane(const AppContext& context, DatasetActions& actions, Examination& examination,
                               QWidget* parent)
    : QWidget(parent),
      m_context(context),
      m_actions(actions),
      m_examination(examination),
      m_loader(new ThumbnailLoader(loadedSide, this)),
      m_summary(new TextLabel(context.theme, TextRole::Body, this)),
      m_stale(new TextLabel(context.theme, TextRole::Caption, this)),
      m_examine(new QPushButton(this)),
      m_progress(new QProgressBar(this)),
      m_scroll(new QScrollArea(this))
{
    setObjectName(QStringLiteral("doctorPane"));
    m_summary->setObjectName(QStringLiteral("doctorSummary"));
    m_summary->setWordWrap(true);
    m_stale->setObjectName(QStringLiteral("doctorStale"));
    m_stale->setWordWrap(true);
    m_examine->setObjectName(QStringLiteral("examineButton"));
    m_progress->setObjectName(QStringLiteral("doctorProgress"));
    m_progress->setTextVisible(false);
    m_scroll->setObjectName(QStringLiteral("findingScroll"));
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFrameShape(QFrame::NoFrame);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_summary);
    layout->addWidget(m_stale);
    layout->addWidget(m_progress);
    layout->addWidget(m_examine, 0, Qt::AlignLeft);
    layout->addWidget(m_scroll, 1);
    connect(m_examine, &QPushButton::clicked, this, &DataDoctorPane::toggle);
    connect(&examination, &Examination::changed, this, &DataDoctorPane::refresh);
    connect(&examination, &Examination::progressed, this, &DataDoctorPane::showProgress);
    connect(&context.theme, &Theme::changed, this, &DataDoctorPane::rebuild);
    refresh();
}

void DataDoctorPane::setDataset(std::shared_ptr<const ImageDataset> dataset)
{
    m_dataset = dataset;
    m_examination.setDataset(std::move(dataset));
}

void DataDoctorPane::toggle()
{
    if (m_examination.isRunning())
        m_examination.cancel();
    else
        m_examination.start(inputSideOf(m_context.document));
}

QString DataDoctorPane::summary() const
{
    if (m_examination.isRunning())
        return tr("Looking at every picture…");
    if (m_examination.error())
        return errorText(*m_examination.error());
    const auto& report = m_examination.report();
    if (!report)
        return tr("Finds files that cannot be read, duplicates, pictures that are in training and in validation, "
                  "contradicting labels and more.");
    const auto examined = static_cast<int>(report->examined);
    return report->findings.empty() ? tr("%n picture(s) examined. Nothing is wrong with them.", nullptr, examined)
                                    : tr("%n picture(s) examined.", nullptr, examined) + QLatin1Char(' ') +
                                          tr("%n finding(s):", nullptr, static_cast<int>(report->findings.size()));
}

void DataDoctorPane::refresh()
{
    const bool running = m_examination.isRunning();
    m_progress->setVisible(running);
    if (running)
        showProgress(0, 0);
    m_stale->setVisible(!running && m_examination.isStale());
    rebuild();
    retranslate();
}

void DataDoctorPane::rebuild()
{
    auto* list = new QWidget;
    list->setProperty("transparent", true);
    auto* layout = new QVBoxLayout(list);
    layout->setContentsMargins(0, 0, 4, 0);
    layout->setSpacing(8);
    const auto& report = m_examination.report();
    if (report && m_dataset && !m_examination.isRunning()) {
        for (std::size_t i = 0; i < std::min(maxCards, report->findings.size()); ++i) {
            const DataFinding& finding = report->findings[i];
            auto* card = new FindingCard(m_context.theme, *m_loader, m_dataset, finding, list);
            layout->addWidget(card);
            connect(card, &FindingCard::picturesWanted, this, [this, finding] {
                std::vector<std::string> keys;
                for (const auto& group : finding.groups)
                    keys.insert(keys.end(), group.begin(), group.end());
                Q_EMIT picturesWanted(findingTitle(finding.kind), keys);
            });
            // The card goes with the report that the remedy makes stale.
            connect(
                card, &FindingCard::remedyWanted, this, [this, finding] { carryOut(finding); }, Qt::QueuedConnection);
        }
    }
    layout->addStretch(1);
    m_scroll->setWidget(list);
}

void DataDoctorPane::carryOut(const DataFinding& finding)
{
    if (finding.remedy == DataRemedy::BalanceWeights) {
        TrainingOptions options = m_context.document.options();
        options.classWeights = ClassWeights::Balanced;
        m_context.document.changeOptions(remedyText(finding.remedy), options);
        m_summary->setText(tr("The next training weighs the classes by their numbers of pictures."));
        return;
    }
    m_actions.remedy(finding);
}

void DataDoctorPane::showProgress(qint64 done, qint64 total)
{
    m_progress->setRange(0, total > 0 ? 1000 : 0);
    if (total > 0) {
        m_progress->setValue(static_cast<int>(1000 * done / total));
        m_summary->setText(tr("Looking at picture %1 of %2").arg(countText(done), countText(total)));
    }
}

void DataDoctorPane::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        rebuild();
}

void DataDoctorPane::retranslate()
{
    m_summary->setText(summary());
    m_stale->setText(tr("The data changed since. Examine them again to see what is left."));
    const bool running = m_examination.isRunning();
    m_examine->setText(running ? tr("Cancel") : m_examination.report() ? tr("Examine again") : tr("Examine"));
    m_examine->setToolTip(tr("Opens every picture once. Nothing is changed."));
    m_examine->setEnabled(m_dataset != nullptr);
    m_progress->setAccessibleName(tr("Progress of the examination"));
}

} // namespace graft
