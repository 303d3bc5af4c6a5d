// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/data/split_box.h"

#include "ui/models/error_text.h"
#include "ui/models/theme.h"
#include "ui/widgets/text_label.h"

#include <QComboBox>
#include <QFormLayout>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QTimer>

#include <algorithm>
#include <cmath>

namespace graft {

namespace {

constexpr int delayMs = 600;

void setRow(QFormLayout* form, QWidget* caption, QWidget* field, bool shown)
{
    form->setRowVisible(field, shown);
    caption->setVisible(shown);
}

} // namespace

SplitBox::SplitBox(Theme& theme, QWidget* parent)
    : QWidget(parent),
      m_theme(theme),
      m_form(new QFormLayout(this)),
      m_kindCaption(new TextLabel(theme, TextRole::BodyMuted, this)),
      m_kind(new QComboBox(this)),
      m_timer(new QTimer(this))
{
    setObjectName(QStringLiteral("splitBox"));
    m_kind->setObjectName(QStringLiteral("splitKind"));
    m_kind->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_kind->setMinimumContentsLength(8);
    m_form->setContentsMargins(0, 0, 0, 0);
    m_form->setHorizontalSpacing(12);
    m_form->setVerticalSpacing(4);
    m_form->addRow(m_kindCaption, m_kind);
    m_validation = addNumber("splitValidation", 1, 90, m_validationCaption);
    m_test = addNumber("splitTest", 0, 90, m_testCaption);
    m_folds = addNumber("splitFolds", 2, 100, m_foldsCaption);
    m_fold = addNumber("splitFold", 1, 5, m_foldCaption);
    m_seed = addNumber("splitSeed", 0, 1'000'000, m_seedCaption);
    m_timer->setSingleShot(true);
    m_timer->setInterval(delayMs);
    connect(m_kind, &QComboBox::activated, this, [this] {
        updateRows();
        m_timer->start();
    });
    connect(m_folds, &QSpinBox::valueChanged, m_fold, &QSpinBox::setMaximum);
    connect(m_timer, &QTimer::timeout, this, [this] {
        if (plan() != m_plan)
            Q_EMIT planWanted(plan());
    });
    retranslate();
    updateRows();
}

QSpinBox* SplitBox::addNumber(const char* name, int from, int to, TextLabel*& caption)
{
    caption = new TextLabel(m_theme, TextRole::BodyMuted, this);
    auto* field = new QSpinBox(this);
    field->setObjectName(QString::fromLatin1(name));
    field->setRange(from, to);
    m_form->addRow(caption, field);
    connect(field, &QSpinBox::valueChanged, m_timer, qOverload<>(&QTimer::start));
    return field;
}

void SplitBox::setPlan(const SplitPlan& plan, bool given)
{
    m_timer->stop();
    m_plan = plan;
    m_given = given;
    const QSignalBlocker blockers[]{QSignalBlocker(m_kind),  QSignalBlocker(m_validation), QSignalBlocker(m_test),
                                    QSignalBlocker(m_folds), QSignalBlocker(m_fold),       QSignalBlocker(m_seed)};
    m_kind->setCurrentIndex(static_cast<int>(plan.kind));
    m_validation->setValue(static_cast<int>(std::lround(plan.validationShare * 100)));
    m_test->setValue(static_cast<int>(std::lround(plan.testShare * 100)));
    m_folds->setValue(plan.folds);
    m_fold->setMaximum(plan.folds);
    m_fold->setValue(plan.fold + 1);
    m_seed->setValue(static_cast<int>(std::min<std::uint64_t>(plan.seed, 1'000'000)));
    updateRows();
}

SplitPlan SplitBox::plan() const
{
    SplitPlan plan = m_plan;
    plan.kind = static_cast<SplitKind>(m_kind->currentIndex());
    const auto share = [](const QSpinBox* field, double known) {
        // Shares that no whole percentage expresses stay until somebody changes them.
        return std::lround(known * 100) == field->value() ? known : field->value() / 100.0;
    };
    plan.validationShare = share(m_validation, m_plan.validationShare);
    plan.testShare = share(m_test, m_plan.testShare);
    plan.folds = m_folds->value();
    plan.fold = m_fold->value() - 1;
    if (m_plan.seed <= 1'000'000 || m_seed->value() != 1'000'000)
        plan.seed = static_cast<std::uint64_t>(m_seed->value());
    return plan;
}

void SplitBox::updateRows()
{
    const auto kind = static_cast<SplitKind>(m_kind->currentIndex());
    const bool shares = kind == SplitKind::Ratio || (kind == SplitKind::Given && !m_given);
    const bool folds = kind == SplitKind::KFold;
    setRow(m_form, m_validationCaption, m_validation, shares);
    setRow(m_form, m_testCaption, m_test, shares || folds);
    setRow(m_form, m_foldsCaption, m_folds, folds);
    setRow(m_form, m_foldCaption, m_fold, folds);
    setRow(m_form, m_seedCaption, m_seed, shares || folds);
}

void SplitBox::retranslate()
{
    m_kindCaption->setText(tr("Split"));
    const int row = std::max(0, m_kind->currentIndex());
    const QSignalBlocker blocker(m_kind);
    m_kind->clear();
    m_kind->addItems({tr("As given"), tr("By shares"), tr("Cross-validation")});
    m_kind->setItemData(0, tr("As the folders or the table say; what they leave open is divided by shares."),
                        Qt::ToolTipRole);
    m_kind->setItemData(1, tr("Training and validation are put together and divided anew."), Qt::ToolTipRole);
    m_kind->setItemData(2,
                        tr("Divided into folds, one of which validates. Training once with each of them tells how "
                           "much the accuracy depends on chance."),
                        Qt::ToolTipRole);
    m_kind->setCurrentIndex(row);
    m_kind->setAccessibleName(tr("Split"));
    m_kind->setToolTip(tr("How the pictures are divided. Pictures you moved yourself stay where you put them."));
    m_validationCaption->setText(tr("Validation"));
    m_validation->setToolTip(tr("More validation pictures make the measured accuracy more reliable but leave fewer to "
                                "learn from. Default: %1.")
                                 .arg(percentText(0.2, 0)));
    m_testCaption->setText(tr("Test"));
    m_test->setToolTip(tr("Kept back until all decisions are made, so that the last figure is an honest one. "
                          "Default: %1.")
                           .arg(percentText(0.0, 0)));
    for (QSpinBox* field : {m_validation, m_test})
        field->setSuffix(QStringLiteral("\u00A0%"));
    m_foldsCaption->setText(tr("Folds"));
    m_folds->setToolTip(tr("More folds leave more pictures to learn from but take more runs. Default: 5."));
    m_foldCaption->setText(tr("Validating fold"));
    m_fold->setToolTip(tr("The fold that is kept back to measure the accuracy."));
    m_seedCaption->setText(tr("Seed"));
    m_seed->setToolTip(tr("Another number divides the pictures in another way; the same one always in the same way."));
}

} // namespace graft
