// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/data/dataset_facts.h"

#include "ui/models/dataset_entries.h"
#include "ui/models/error_text.h"
#include "ui/models/theme.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/text_label.h"

#include <QFormLayout>
#include <QListWidget>
#include <QSlider>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace graft {

namespace {

constexpr std::size_t maxFindingsShown = 500;
constexpr int shareDelayMs = 500;

} // namespace

bool hasOwnSplit(const ImageDataset& dataset)
{
    const auto& entries = dataset.training.empty() ? dataset.validation : dataset.training;
    if (dataset.builtIn() || entries.empty())
        return true;
    const ImageEntry& first = entries.front();
    const std::filesystem::path relative = first.file.lexically_relative(dataset.root);
    const auto label = static_cast<std::size_t>(first.label);
    return relative.empty() || label >= dataset.classes.size() || *relative.begin() != dataset.classes[label];
}

DatasetFacts::DatasetFacts(Theme& theme, QWidget* parent)
    : QWidget(parent),
      m_theme(theme),
      m_heading(new TextLabel(theme, TextRole::Emphasis, this)),
      m_shareRow(new QWidget(this)),
      m_shareText(new TextLabel(theme, TextRole::BodyMuted, m_shareRow)),
      m_share(new QSlider(Qt::Horizontal, m_shareRow)),
      m_shareTimer(new QTimer(this)),
      m_findingsHeading(new TextLabel(theme, TextRole::Emphasis, this)),
      m_findingsText(new TextLabel(theme, TextRole::BodyMuted, this)),
      m_findings(new QListWidget(this))
{
    setObjectName(QStringLiteral("datasetFacts"));
    auto* form = new QFormLayout;
    form->setContentsMargins(0, 0, 0, 0);
    form->setHorizontalSpacing(12);
    form->setVerticalSpacing(4);
    addFact(form, m_nameCaption, m_name, QStringLiteral("factName"));
    addFact(form, m_countCaption, m_count, QStringLiteral("factCount"));
    addFact(form, m_trainingCaption, m_training, QStringLiteral("factTraining"));
    addFact(form, m_validationCaption, m_validation, QStringLiteral("factValidation"));
    addFact(form, m_printCaption, m_print, QStringLiteral("factFingerprint"));
    m_share->setObjectName(QStringLiteral("splitSlider"));
    m_share->setRange(5, 50);
    m_share->setPageStep(5);
    m_shareTimer->setSingleShot(true);
    m_shareTimer->setInterval(shareDelayMs);
    auto* shareLayout = new QVBoxLayout(m_shareRow);
    shareLayout->setContentsMargins(0, 4, 0, 0);
    shareLayout->setSpacing(4);
    shareLayout->addWidget(m_shareText);
    shareLayout->addWidget(m_share);
    m_findings->setObjectName(QStringLiteral("skippedList"));
    m_findings->setWordWrap(true);
    m_findings->setMinimumHeight(72);
    m_findings->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_findingsText->setObjectName(QStringLiteral("findingsText"));
    m_findingsText->setWordWrap(true);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_heading);
    layout->addLayout(form);
    layout->addWidget(m_shareRow);
    layout->addSpacing(8);
    layout->addWidget(m_findingsHeading);
    layout->addWidget(m_findingsText);
    layout->addWidget(m_findings, 100);
    layout->addStretch(1);
    connect(m_share, &QSlider::valueChanged, this, [this] {
        showShare();
        m_shareTimer->start();
    });
    connect(m_shareTimer, &QTimer::timeout, this, [this] {
        if (m_share->isSliderDown())
            m_shareTimer->start();
        else
            Q_EMIT splitWanted(m_share->value() / 100.0);
    });
    connect(&theme, &Theme::changed, this, &DatasetFacts::showFindings);
    retranslate();
}

void DatasetFacts::addFact(QFormLayout* form, TextLabel*& caption, TextLabel*& value, const QString& objectName)
{
    caption = new TextLabel(m_theme, TextRole::BodyMuted, this);
    value = new TextLabel(m_theme, TextRole::Body, this);
    value->setObjectName(objectName);
    value->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    form->addRow(caption, value);
}

void DatasetFacts::setDataset(std::shared_ptr<const ImageDataset> dataset, bool splitChangeable, double splitShare)
{
    m_dataset = std::move(dataset);
    m_shareTimer->stop();
    const QSignalBlocker blocker(m_share);
    m_share->setValue(qRound(splitShare * 100));
    m_shareRow->setVisible(splitChangeable);
    retranslate();
}

void DatasetFacts::retranslate()
{
    m_heading->setText(tr("Dataset"));
    m_nameCaption->setText(tr("Name"));
    m_countCaption->setText(tr("Pictures"));
    m_trainingCaption->setText(tr("Training"));
    m_validationCaption->setText(tr("Validation"));
    m_printCaption->setText(tr("Fingerprint"));
    m_print->setToolTip(tr("Tells whether the pictures changed since a run was recorded."));
    m_share->setAccessibleName(tr("Share of pictures for validation"));
    m_share->setToolTip(tr("More validation pictures make the measured accuracy more reliable but leave fewer to learn "
                           "from. Default: %1.")
                            .arg(percentText(0.2, 0)));
    m_findingsHeading->setText(tr("Findings"));
    m_findings->setAccessibleName(tr("Files that were left out"));
    showShare();
    showFindings();
    if (!m_dataset)
        return;
    const auto training = static_cast<qint64>(m_dataset->training.size());
    const auto validation = static_cast<qint64>(m_dataset->validation.size());
    m_name->setElidedText(datasetTitle(*m_dataset));
    if (!m_dataset->builtIn())
        m_name->setToolTip(toQString(m_dataset->root).toHtmlEscaped());
    m_count->setElidedText(tr("%1 in %2")
                               .arg(countText(training + validation),
                                    tr("%n class(es)", nullptr, static_cast<int>(m_dataset->classes.size()))));
    m_training->setElidedText(countText(training));
    m_validation->setElidedText(countText(validation));
    m_print->setText(toQString(m_dataset->fingerprint).left(12));
}

void DatasetFacts::showShare()
{
    m_shareText->setText(tr("%1 of each class for validation").arg(percentText(m_share->value() / 100.0, 0)));
}

void DatasetFacts::showFindings()
{
    const std::size_t count = m_dataset ? m_dataset->skipped.size() : 0;
    m_findings->clear();
    m_findings->setVisible(count != 0);
    if (count == 0) {
        m_findingsText->setText(tr("Every file could be used."));
        return;
    }
    m_findingsText->setText(tr("%n file(s) or folder(s) left out:", nullptr, static_cast<int>(count)));
    const QIcon icon = lineIcon(QStringLiteral("warning"), m_theme.tokens().warning);
    for (std::size_t i = 0; i < std::min(count, maxFindingsShown); ++i) {
        const SkippedFile& skipped = m_dataset->skipped[i];
        auto* item = new QListWidgetItem(icon, errorText(skipped.reason), m_findings);
        item->setToolTip(toQString(skipped.file).toHtmlEscaped());
    }
    if (count > maxFindingsShown) {
        m_findings->addItem(tr("… and %1 more").arg(countText(static_cast<qint64>(count - maxFindingsShown))));
    }
}

} // namespace graft
