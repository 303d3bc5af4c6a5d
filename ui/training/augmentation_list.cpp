// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/training/augmentation_list.h"

#include "ui/widgets/text_label.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>
#include <string_view>

namespace graft {

AugmentationPlan presetPlan(AugmentationPreset preset)
{
    std::string_view text;
    switch (preset) {
    case AugmentationPreset::None: break;
    case AugmentationPreset::Light:
        text = "random_resized_crop=70..100,flip_horizontal,rotation=-8..8,brightness=90..110,contrast=90..110";
        break;
    case AugmentationPreset::Strong:
        text = "random_resized_crop=35..100,flip_horizontal,rotation=-20..20,brightness=60..140,contrast=60..140,"
               "saturation=60..140,hue=-15..15:p=0.5,erasing=2..20:p=0.25";
        break;
    case AugmentationPreset::Trivial: text = "random_resized_crop=35..100,flip_horizontal,trivial_augment"; break;
    }
    const Result<AugmentationPlan> plan = parseAugmentation(text);
    return plan ? *plan : AugmentationPlan();
}

AugmentationList::AugmentationList(Theme& theme, QWidget* parent)
    : QWidget(parent),
      m_layout(new QVBoxLayout(this)),
      m_from(new TextLabel(theme, TextRole::Caption, this)),
      m_to(new TextLabel(theme, TextRole::Caption, this)),
      m_often(new TextLabel(theme, TextRole::Caption, this))
{
    setObjectName(QStringLiteral("augmentationList"));
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(0);
    auto* headings = new QHBoxLayout;
    headings->setSpacing(AugmentationRow::spacing);
    headings->addStretch(1);
    for (TextLabel* heading : {m_from, m_to, m_often}) {
        heading->setFixedWidth(AugmentationRow::fieldWidth);
        headings->addWidget(heading);
    }
    headings->addSpacing(AugmentationRow::resetWidth + AugmentationRow::spacing);
    m_layout->addLayout(headings);
    for (const AugmentationSchema& schema : augmentationSchemas()) {
        auto* row = new AugmentationRow(theme, schema.kind, this);
        m_rows.push_back(row);
        m_layout->addWidget(row);
        connect(row, &AugmentationRow::toggled, this, [this, row](bool on) {
            Q_EMIT planChanged((on ? tr("Add augmentation: %1") : tr("Remove augmentation: %1")).arg(row->title()), {});
        });
        connect(row, &AugmentationRow::changed, this, [this, row] {
            Q_EMIT planChanged(tr("Change augmentation: %1").arg(row->title()),
                               QStringLiteral("augmentation ") + row->objectName());
        });
        connect(row->handle(), &RowHandle::moved, this,
                [this, row](int places) { moveRow(row, std::ranges::find(m_rows, row) - m_rows.begin() + places); });
        connect(row->handle(), &RowHandle::draggedTo, this, [this, row](const QPoint& position) {
            const int y = mapFromGlobal(position).y();
            const auto under = std::ranges::find_if(m_rows, [&](const AugmentationRow* other) {
                return y >= other->geometry().top() && y <= other->geometry().bottom();
            });
            if (under != m_rows.end())
                moveRow(row, under - m_rows.begin());
        });
    }
    m_layout->addStretch(1);
    arrange();
    retranslate();
}

AugmentationPlan AugmentationList::plan() const
{
    AugmentationPlan plan;
    for (const AugmentationRow* row : m_rows)
        if (row->isOn())
            plan.steps.push_back(row->step());
    return plan;
}

AugmentationRow* AugmentationList::row(AugmentationKind kind) const
{
    return *std::ranges::find(m_rows, kind, [](const AugmentationRow* row) { return row->kind(); });
}

void AugmentationList::setPlan(const AugmentationPlan& plan)
{
    if (plan == this->plan())
        return;
    const auto planned = [&](const AugmentationRow* row) {
        return std::ranges::find(plan.steps, row->kind(), &AugmentationStep::kind) != plan.steps.end();
    };
    // The planned rows take turns in the places that they hold now.
    auto next = plan.steps.begin();
    std::vector<AugmentationRow*> rows = m_rows;
    for (AugmentationRow*& place : rows)
        if (planned(place) && next != plan.steps.end())
            place = row((next++)->kind);
    m_rows = std::move(rows);
    for (AugmentationRow* row : m_rows) {
        const auto step = std::ranges::find(plan.steps, row->kind(), &AugmentationStep::kind);
        if (step != plan.steps.end())
            row->setStep(*step, true);
        else
            row->setStep(row->step(), false);
    }
    arrange();
}

void AugmentationList::resetRanges()
{
    for (AugmentationRow* row : m_rows)
        row->setStep(defaultStep(row->kind()), row->isOn());
    Q_EMIT planChanged(tr("Reset ranges of augmentations"), {});
}

void AugmentationList::moveRow(AugmentationRow* row, std::ptrdiff_t place)
{
    const std::ptrdiff_t from = std::ranges::find(m_rows, row) - m_rows.begin();
    const auto last = static_cast<std::ptrdiff_t>(m_rows.size()) - 1;
    place = std::clamp<std::ptrdiff_t>(place, 0, last);
    if (place == from)
        return;
    const AugmentationPlan before = plan();
    m_rows.erase(m_rows.begin() + from);
    m_rows.insert(m_rows.begin() + place, row);
    arrange();
    if (plan() != before)
        Q_EMIT planChanged(tr("Move augmentation: %1").arg(row->title()),
                           QStringLiteral("augmentation order ") + row->objectName());
}

void AugmentationList::arrange()
{
    QWidget* last = nullptr;
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        const int place = static_cast<int>(i) + 1; // below the headings
        if (m_layout->indexOf(m_rows[i]) != place) {
            m_layout->removeWidget(m_rows[i]);
            m_layout->insertWidget(place, m_rows[i]);
        }
        for (QWidget* field : m_rows[i]->fields()) {
            if (last != nullptr)
                QWidget::setTabOrder(last, field);
            last = field;
        }
    }
}

void AugmentationList::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void AugmentationList::retranslate()
{
    m_from->setText(tr("from"));
    m_to->setText(tr("to"));
    m_often->setText(tr("how often"));
    for (AugmentationRow* row : m_rows)
        row->retranslate();
}

} // namespace graft
