// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/training/paused_bar.h"

#include "ui/models/network_document.h"
#include "ui/models/run_keeper.h"
#include "ui/models/training_session.h"
#include "ui/training/rate_spin_box.h"
#include "ui/widgets/text_label.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QSignalBlocker>

namespace graft {

PausedBar::PausedBar(Theme& theme, NetworkDocument& document, TrainingSession& session, RunKeeper& keeper,
                     QWidget* parent)
    : QWidget(parent),
      m_session(session),
      m_keeper(keeper),
      m_rateText(new TextLabel(theme, TextRole::Body, this)),
      m_rate(new RateSpinBox(this)),
      m_note(new TextLabel(theme, TextRole::BodyMuted, this)),
      m_freeze(new QPushButton(this))
{
    setObjectName(QStringLiteral("pausedBar"));
    m_rate->setObjectName(QStringLiteral("pausedRateBox"));
    m_rate->setKeyboardTracking(false);
    m_rate->setMinimumWidth(110);
    m_rateText->setBuddy(m_rate);
    m_freeze->setObjectName(QStringLiteral("takeFrozenLayers"));
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_rateText);
    layout->addWidget(m_rate);
    layout->addWidget(m_note, 1);
    layout->addWidget(m_freeze);
    connect(m_rate, &QDoubleSpinBox::valueChanged, &session, &TrainingSession::setLearningRate);
    connect(m_freeze, &QPushButton::clicked, this, [this] {
        m_taken = m_keeper.takeFrozenLayers();
        showFreezing();
    });
    connect(&session, &TrainingSession::stateChanged, this, &PausedBar::refresh);
    for (const auto signal : {&NetworkDocument::graphChanged, &NetworkDocument::networkReset}) {
        connect(&document, signal, this, [this] {
            m_taken = false;
            showFreezing();
        });
    }
    retranslate();
    refresh();
}

void PausedBar::refresh()
{
    const bool paused = m_session.state() == TrainingSession::State::Paused;
    setVisible(paused);
    m_taken = false;
    if (!paused)
        return;
    const QSignalBlocker blocker(m_rate);
    m_rate->setValue(m_session.baseRate());
    showFreezing();
}

void PausedBar::showFreezing()
{
    const bool offered = m_keeper.canTakeFrozenLayers();
    m_freeze->setVisible(offered);
    m_note->setText(m_taken    ? tr("The run goes on with the layers frozen that are frozen in the Designer.")
                    : !offered ? tr("To train other layers from here on, move the frost line in the Designer.")
                               : QString());
}

void PausedBar::retranslate()
{
    m_rateText->setText(tr("Learning rate"));
    m_rate->setAccessibleName(tr("Learning rate for the rest of the run"));
    m_rate->setToolTip(
        tr("Lower it when the loss jumps about, raise it when it creeps; the schedule goes on from here."));
    m_freeze->setText(tr("Use the Designer's frozen layers"));
    m_freeze->setToolTip(tr("For the rest of the run, train the layers that are not frozen in the Designer now."));
    m_note->setWordWrap(true);
    showFreezing();
}

} // namespace graft
