// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the "Replace last layers" panel is made of, and how it finds its height.
#include "ui/models/error_text.h"
#include "ui/panels/fact_list.h"
#include "ui/panels/head_classes_box.h"
#include "ui/panels/number_spin.h"
#include "ui/panels/replace_head_panel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QScrollArea>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>

namespace graft {

namespace {

constexpr int panelWidth = 392;
constexpr int mostHidden = 65536;

} // namespace

ReplaceHeadPanel::ReplaceHeadPanel(NetworkDocument& document, DatasetSession& dataset, QWidget* parent)
    : QFrame(parent),
      m_document(document),
      m_title(new QLabel(this)),
      m_scroll(new QScrollArea(this)),
      m_body(new QWidget),
      m_templates(new QListWidget(m_body)),
      m_why(makeCaption(m_body)),
      m_layers(makeCaption(m_body)),
      m_options(new QWidget(m_body)),
      m_cutTitle(new QLabel(m_options)),
      m_cut(new QComboBox(m_options)),
      m_dropoutTitle(new QLabel(m_options)),
      m_dropout(new QDoubleSpinBox(m_options)),
      m_hiddenTitle(new QLabel(m_options)),
      m_hidden(new QSpinBox(m_options)),
      m_classes(new HeadClassesBox(dataset, m_body)),
      m_factorTitle(new QLabel(m_body)),
      m_factor(new NumberSpin(m_body)),
      m_freeze(new QCheckBox(m_body)),
      m_preview(new QLabel(this)),
      m_figures(makeCaption(this)),
      m_cancel(new QPushButton(this)),
      m_apply(new QPushButton(this))
{
    setObjectName(QStringLiteral("replaceHeadPanel"));
    setProperty("card", true);
    setFocusPolicy(Qt::StrongFocus);
    m_title->setProperty("role", QStringLiteral("emphasis"));
    m_templates->setObjectName(QStringLiteral("replaceHeadTemplates"));
    m_layers->setObjectName(QStringLiteral("replaceHeadLayers"));
    m_cut->setObjectName(QStringLiteral("replaceHeadCut"));
    m_dropout->setObjectName(QStringLiteral("replaceHeadDropout"));
    m_hidden->setObjectName(QStringLiteral("replaceHeadHidden"));
    m_factor->setObjectName(QStringLiteral("replaceHeadFactor"));
    m_freeze->setObjectName(QStringLiteral("replaceHeadFreeze"));
    m_preview->setObjectName(QStringLiteral("replaceHeadPreview"));
    m_figures->setObjectName(QStringLiteral("replaceHeadFigures"));
    m_apply->setObjectName(QStringLiteral("replaceHeadApply"));
    m_cancel->setObjectName(QStringLiteral("replaceHeadCancel"));
    m_apply->setProperty("primary", true);
    m_templates->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_templates->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_cut->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_cut->setMinimumContentsLength(12);
    m_dropout->setRange(0, 1);
    m_dropout->setSingleStep(0.05);
    m_hidden->setRange(1, mostHidden);
    m_factor->setRange(0.0001, 1000);
    m_factor->setValue(newLayerLearnRateFactor);
    for (QWidget* field : {static_cast<QWidget*>(m_cut), static_cast<QWidget*>(m_dropout),
                           static_cast<QWidget*>(m_hidden), static_cast<QWidget*>(m_factor)})
        ignoreIdleWheel(*field);
    m_preview->setWordWrap(true);
    m_preview->setTextFormat(Qt::PlainText);
    buildLayout();
    hide();
    retranslate();
    connectParts();
}

void ReplaceHeadPanel::buildLayout()
{
    auto* options = new QGridLayout(m_options);
    options->setContentsMargins(0, 0, 0, 0);
    options->setHorizontalSpacing(8);
    options->setVerticalSpacing(6);
    options->setColumnStretch(1, 1);
    options->addWidget(m_cutTitle, 0, 0);
    options->addWidget(m_cut, 0, 1);
    options->addWidget(m_hiddenTitle, 1, 0);
    options->addWidget(m_hidden, 1, 1, Qt::AlignRight);
    options->addWidget(m_dropoutTitle, 2, 0);
    options->addWidget(m_dropout, 2, 1, Qt::AlignRight);
    m_cutTitle->setBuddy(m_cut);
    m_hiddenTitle->setBuddy(m_hidden);
    m_dropoutTitle->setBuddy(m_dropout);
    m_factorTitle->setBuddy(m_factor);
    auto* factor = new QHBoxLayout;
    factor->addWidget(m_factorTitle, 1);
    factor->addWidget(m_factor);
    auto* body = new QVBoxLayout(m_body);
    body->setContentsMargins(0, 0, 4, 0);
    body->setSpacing(6);
    body->addWidget(m_templates);
    body->addWidget(m_why);
    body->addWidget(m_layers);
    body->addSpacing(2);
    body->addWidget(m_options);
    body->addWidget(m_classes);
    body->addLayout(factor);
    body->addWidget(m_freeze);
    body->addStretch(1);
    m_body->setProperty("transparent", true);
    m_scroll->setWidget(m_body);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addStretch(1);
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_apply);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(16, 14, 12, 14);
    all->setSpacing(6);
    all->addWidget(m_title);
    all->addWidget(m_scroll, 1);
    all->addWidget(m_preview);
    all->addWidget(m_figures);
    all->addLayout(buttons);
    setFixedWidth(panelWidth);
}

void ReplaceHeadPanel::setMostHeight(int height)
{
    m_mostHeight = std::max(height, 320);
    fitHeight();
}

void ReplaceHeadPanel::fitHeight()
{
    // The width is fixed; the height is what the wrapped texts need at it, as far as there is room.
    m_body->layout()->activate();
    layout()->activate();
    const QMargins margins = layout()->contentsMargins();
    const int inner = width() - margins.left() - margins.right();
    const int body = m_body->layout()->totalHeightForWidth(inner);
    int rest = margins.top() + margins.bottom() + m_title->sizeHint().height() + m_apply->sizeHint().height() +
               3 * layout()->spacing();
    for (const QLabel* label : {m_preview, m_figures}) {
        if (!label->isHidden())
            rest += label->heightForWidth(inner) + layout()->spacing();
    }
    resize(width(), std::min(body + rest, m_mostHeight));
}

void ReplaceHeadPanel::retranslate()
{
    m_title->setText(tr("Replace last layers"));
    m_templates->setAccessibleName(tr("Kind of the new last layers"));
    m_cutTitle->setText(tr("Attach"));
    m_cut->setAccessibleName(tr("Layer behind which the new ones are attached"));
    m_cut->setToolTip(tr("What comes behind this layer now is left out. Or click a layer of the network."));
    m_hiddenTitle->setText(tr("Hidden features"));
    m_hidden->setToolTip(tr("More of them can learn more, but overfit sooner."));
    m_dropoutTitle->setText(tr("Dropout"));
    m_dropout->setToolTip(tr("Share of numbers switched off in training; more of it against overfitting."));
    m_freeze->setText(tr("Freeze all other layers"));
    m_freeze->setToolTip(tr("Quick to train, and the first thing to try with few pictures. Default: off."));
    m_factorTitle->setText(tr("Learning rate of the new layers ×"));
    const QString tip = tr("The new layers have everything to learn and may learn faster than the rest. Default: 10.");
    m_factorTitle->setToolTip(tip);
    m_factor->setToolTip(tip);
    m_factor->setAccessibleName(tr("Learning-rate factor of the new layers"));
    m_dropout->setAccessibleName(m_dropoutTitle->text());
    m_hidden->setAccessibleName(m_hiddenTitle->text());
    m_cancel->setText(tr("Cancel"));
    m_apply->setText(tr("Replace"));
    setAccessibleName(m_title->text());
    m_classes->retranslate();
    fillTemplates();
    m_why->setText(coreText("layers", head().doc));
    if (isVisible()) {
        fillCuts();
        refresh();
    }
}

} // namespace graft
