// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/data/dataset_facts.h"

#include "ui/data/split_box.h"
#include "ui/models/dataset_entries.h"
#include "ui/models/error_text.h"
#include "ui/models/theme.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/text_label.h"

#include <QFormLayout>
#include <QListWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace graft {

namespace {

constexpr std::size_t maxFindingsShown = 500;

} // namespace

bool hasOwnSplit(const ImageDataset& dataset)
{
    const auto& entries = dataset.training.empty() ? dataset.validation : dataset.training;
    if (dataset.builtIn() || entries.empty())
        return true;
    const ImageEntry& first = entries.front();
    const std::filesystem::path relative = first.file.lexically_relative(dataset.root);
    const auto label = static_cast<std::size_t>(first.label);
    return relative.empty() || first.label < 0 || label >= dataset.classes.size() ||
           *relative.begin() != dataset.classes[label];
}

DatasetFacts::DatasetFacts(Theme& theme, QWidget* parent)
    : QWidget(parent),
      m_theme(theme),
      m_split(new SplitBox(theme, this)),
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
    addFact(form, m_partsCaption, m_parts, QStringLiteral("factParts"));
    addFact(form, m_excludedCaption, m_excluded, QStringLiteral("factExcluded"));
    addFact(form, m_printCaption, m_print, QStringLiteral("factFingerprint"));
    m_findings->setObjectName(QStringLiteral("skippedList"));
    m_findings->setWordWrap(true);
    m_findings->setMinimumHeight(72);
    m_findings->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_findingsText->setObjectName(QStringLiteral("findingsText"));
    m_findingsText->setWordWrap(true);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addLayout(form);
    layout->addSpacing(8);
    layout->addWidget(m_split);
    layout->addSpacing(8);
    layout->addWidget(m_findingsHeading);
    layout->addWidget(m_findingsText);
    layout->addWidget(m_findings, 100);
    layout->addStretch(1);
    connect(m_split, &SplitBox::planWanted, this, &DatasetFacts::splitWanted);
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

void DatasetFacts::setDataset(std::shared_ptr<const ImageDataset> dataset, const DatasetReference& reference,
                              bool given)
{
    m_dataset = std::move(dataset);
    m_place = toQString(reference.path);
    m_split->setPlan(reference.split, given);
    retranslate();
}

void DatasetFacts::retranslate()
{
    m_nameCaption->setText(tr("Name"));
    m_countCaption->setText(tr("Pictures"));
    m_partsCaption->setText(tr("Parts"));
    m_parts->setToolTip(tr("Pictures for training, for validation and for testing."));
    m_excludedCaption->setText(tr("Left out"));
    m_excluded->setToolTip(tr("Pictures you excluded. Their files stay where they are."));
    m_printCaption->setText(tr("Fingerprint"));
    m_print->setToolTip(tr("Tells whether the pictures changed since a run was recorded."));
    m_findingsHeading->setText(tr("Files left out"));
    m_findings->setAccessibleName(tr("Files that were left out"));
    m_split->retranslate();
    showFindings();
    if (!m_dataset)
        return;
    const auto training = static_cast<qint64>(m_dataset->training.size());
    const auto validation = static_cast<qint64>(m_dataset->validation.size());
    const auto test = static_cast<qint64>(m_dataset->test.size());
    m_name->setElidedText(datasetTitle(*m_dataset));
    if (!m_place.isEmpty())
        m_name->setToolTip(m_place.toHtmlEscaped());
    m_count->setElidedText(tr("%1 in %2")
                               .arg(countText(training + validation + test),
                                    tr("%n class(es)", nullptr, static_cast<int>(m_dataset->classes.size()))));
    m_parts->setText(countText(training) + QStringLiteral(" · ") + countText(validation) + QStringLiteral(" · ") +
                     countText(test));
    m_excluded->setText(countText(static_cast<qint64>(m_dataset->excluded.size())));
    m_print->setText(toQString(m_dataset->fingerprint).left(12));
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
