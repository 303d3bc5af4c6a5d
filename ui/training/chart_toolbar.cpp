// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/training/chart_toolbar.h"

#include "ui/models/theme.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/text_label.h"

#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>
#include <QMenu>
#include <QSignalBlocker>
#include <QSlider>
#include <QToolButton>

#include <cmath>

namespace graft {

namespace {

constexpr int smoothSteps = 30; ///< of the slider: 0, then averages over 1.26, 1.58 ... 1000 steps

double smoothingOf(int step)
{
    return 1.0 - std::pow(10.0, -step / 10.0);
}

} // namespace

ChartToolbar::ChartToolbar(Theme& theme, QWidget* parent)
    : QWidget(parent),
      m_theme(theme),
      m_x(new QComboBox(this)),
      m_smoothText(new TextLabel(theme, TextRole::BodyMuted, this)),
      m_smooth(new QSlider(Qt::Horizontal, this)),
      m_log(new QToolButton(this)),
      m_follow(new QToolButton(this)),
      m_fit(new QToolButton(this)),
      m_more(new QToolButton(this)),
      m_exportPicture(new QAction(this)),
      m_exportData(new QAction(this))
{
    m_x->setObjectName(QStringLiteral("chartAxisBox"));
    for (const CurveX x : {CurveX::Epoch, CurveX::Iteration, CurveX::Time})
        m_x->addItem(QString(), static_cast<int>(x));
    m_smooth->setObjectName(QStringLiteral("smoothingSlider"));
    m_smooth->setRange(0, smoothSteps);
    m_smooth->setValue(10);
    m_smooth->setFixedWidth(96);
    m_smoothText->setBuddy(m_smooth);
    m_log->setObjectName(QStringLiteral("logLossButton"));
    m_follow->setObjectName(QStringLiteral("followButton"));
    m_fit->setObjectName(QStringLiteral("fitChartButton"));
    m_more->setObjectName(QStringLiteral("chartMenuButton"));
    for (QToolButton* button : {m_log, m_follow})
        button->setCheckable(true);
    for (QToolButton* button : {m_log, m_follow, m_fit, m_more})
        button->setAutoRaise(true);
    m_more->setPopupMode(QToolButton::InstantPopup);
    m_more->setStyleSheet(QStringLiteral("QToolButton::menu-indicator { image: none; }"));
    auto* menu = new QMenu(m_more);
    m_exportPicture->setShortcut(Qt::CTRL | Qt::Key_E);
    m_exportData->setShortcut(Qt::CTRL | Qt::ALT | Qt::Key_E);
    m_exportPicture->setObjectName(QStringLiteral("exportChartAction"));
    m_exportData->setObjectName(QStringLiteral("exportCurvesAction"));
    menu->addActions({m_exportPicture, m_exportData});
    m_more->setMenu(menu);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_x);
    layout->addSpacing(4);
    layout->addWidget(m_smoothText);
    layout->addWidget(m_smooth);
    layout->addStretch(1);
    for (QToolButton* button : {m_log, m_follow, m_fit, m_more})
        layout->addWidget(button);
    connect(m_x, &QComboBox::currentIndexChanged, this,
            [this] { Q_EMIT xChosen(static_cast<CurveX>(m_x->currentData().toInt())); });
    connect(m_smooth, &QSlider::valueChanged, this, [this](int step) { Q_EMIT smoothingChosen(smoothingOf(step)); });
    connect(m_log, &QToolButton::toggled, this, &ChartToolbar::logarithmicChosen);
    connect(m_follow, &QToolButton::toggled, this, &ChartToolbar::followChosen);
    connect(m_fit, &QToolButton::clicked, this, &ChartToolbar::fitRequested);
    connect(&theme, &Theme::changed, this, &ChartToolbar::restyle);
    retranslate();
    restyle();
    setZoomed(false);
}

void ChartToolbar::setLogarithmic(bool on)
{
    const QSignalBlocker blocker(m_log);
    m_log->setChecked(on);
}

void ChartToolbar::setFollows(bool on)
{
    const QSignalBlocker blocker(m_follow);
    m_follow->setChecked(on);
}

void ChartToolbar::setZoomed(bool zoomed)
{
    m_fit->setEnabled(zoomed);
}

void ChartToolbar::restyle()
{
    m_fit->setIcon(lineIcon(QStringLiteral("fit"), m_theme.tokens().text));
    m_more->setIcon(lineIcon(QStringLiteral("more"), m_theme.tokens().text));
}

void ChartToolbar::retranslate()
{
    m_x->setItemText(0, tr("By epoch"));
    m_x->setItemText(1, tr("By iteration"));
    m_x->setItemText(2, tr("By time"));
    m_x->setAccessibleName(tr("Horizontal axis"));
    m_x->setToolTip(
        tr("Epochs compare runs on the same pictures, iterations show single steps, time shows what is worth "
           "waiting for."));
    m_smoothText->setText(tr("Smoothing"));
    m_smooth->setAccessibleName(tr("Smoothing"));
    m_smooth->setToolTip(
        tr("Averages the training curve over more batches, so that its direction shows; single batches "
           "stay as a faint line."));
    m_log->setText(tr("Log"));
    m_log->setToolTip(tr("Loss on a logarithmic scale: small losses can be told apart (L)."));
    m_follow->setText(tr("Follow"));
    m_follow->setToolTip(tr("Keep the newest points in view while the run goes on (Shift+F)."));
    m_fit->setToolTip(tr("Show the whole run (Home)."));
    m_fit->setAccessibleName(tr("Show the whole run"));
    m_more->setToolTip(tr("Export"));
    m_more->setAccessibleName(tr("Export"));
    m_exportPicture->setText(tr("Export the charts…"));
    m_exportData->setText(tr("Export the numbers…"));
}

} // namespace graft
