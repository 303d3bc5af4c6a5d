// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/run_strip.h"

#include "ui/models/error_text.h"
#include "ui/models/style_sheet.h"
#include "ui/models/theme.h"
#include "ui/models/training_session.h"
#include "ui/widgets/icons.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QProgressBar>
#include <QTimer>
#include <QToolButton>

#include <algorithm>

namespace graft {

namespace {

constexpr int refreshMilliseconds = 250; // fast enough to look alive, slow enough to read

QLabel* transparentLabel(QWidget* parent)
{
    auto* label = new QLabel(parent);
    // Clicks belong to the strip.
    label->setAttribute(Qt::WA_TransparentForMouseEvents);
    return label;
}

} // namespace

RunStrip::RunStrip(Theme& theme, TrainingSession& session, QWidget* parent)
    : QAbstractButton(parent),
      m_theme(theme),
      m_session(session),
      m_epoch(transparentLabel(this)),
      m_progress(new QProgressBar(this)),
      m_accuracy(transparentLabel(this)),
      m_left(transparentLabel(this)),
      m_pause(new QToolButton(this)),
      m_timer(new QTimer(this))
{
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    m_progress->setTextVisible(false);
    m_progress->setRange(0, 1000);
    m_progress->setFixedWidth(140);
    m_progress->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_pause->setIconSize(QSize(16, 16));
    m_pause->setCursor(Qt::ArrowCursor);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 0, 4, 0);
    layout->setSpacing(12);
    layout->addWidget(m_epoch);
    layout->addWidget(m_progress);
    layout->addWidget(m_accuracy);
    layout->addWidget(m_left);
    layout->addWidget(m_pause);

    m_timer->setInterval(refreshMilliseconds);
    connect(m_timer, &QTimer::timeout, this, &RunStrip::refresh);
    connect(m_pause, &QToolButton::clicked, this, [this] {
        if (m_session.state() == TrainingSession::State::Paused)
            m_session.resume();
        else
            m_session.pause();
    });
    connect(&m_session, &TrainingSession::stateChanged, this, &RunStrip::onStateChanged);
    connect(&m_theme, &Theme::changed, this, &RunStrip::restyle);
    onStateChanged();
}

QSize RunStrip::sizeHint() const
{
    return layout()->sizeHint();
}

QString RunStrip::text() const
{
    return QStringList{m_epoch->text(), m_accuracy->text(), m_left->text()}.join(QLatin1Char(' ')).trimmed();
}

void RunStrip::onStateChanged()
{
    const bool active = m_session.isActive();
    setVisible(active);
    if (active)
        m_timer->start();
    else
        m_timer->stop();
    restyle();
    refresh();
}

void RunStrip::restyle()
{
    const bool paused = m_session.state() == TrainingSession::State::Paused;
    m_pause->setIcon(lineIcon(paused ? QStringLiteral("play") : QStringLiteral("pause"), m_theme.tokens().text));
    m_pause->setToolTip(paused ? tr("Go on with the training") : tr("Pause the training"));
    m_pause->setAccessibleName(m_pause->toolTip());
    m_pause->setEnabled(m_session.state() != TrainingSession::State::Stopping);
    setToolTip(tr("Shows the training"));
    setAccessibleName(tr("Training in progress"));
    update();
}

void RunStrip::refresh()
{
    using State = TrainingSession::State;
    if (!m_session.isActive())
        return;
    const int epochs = m_session.options().epochs;
    const auto done = static_cast<int>(m_session.log().epochCount());
    const State state = m_session.state();
    if (state == State::Preparing) {
        m_epoch->setText(tr("Preparing"));
        m_progress->setValue(static_cast<int>(m_session.preparation() * 1000));
    } else {
        m_epoch->setText(tr("Epoch %1/%2").arg(countText(std::min(done + 1, epochs)), countText(epochs)));
        m_progress->setValue(static_cast<int>(m_session.progress() * 1000));
    }
    QString accuracy;
    if (done > 0) {
        const std::vector<EpochRecord> last = m_session.log().epochsSince(static_cast<std::size_t>(done - 1));
        if (!last.empty())
            accuracy = percentText(last.back().validationAccuracy);
    }
    m_accuracy->setText(accuracy);
    m_accuracy->setVisible(!accuracy.isEmpty());
    QString left;
    if (state == State::Paused)
        left = tr("Paused");
    else if (state == State::Stopping)
        left = tr("Stopping");
    else if (const auto seconds = m_session.secondsLeft())
        //: Time until the training ends: "0:12 left".
        left = tr("%1 left").arg(durationText(*seconds));
    m_left->setText(left);
    m_left->setVisible(!left.isEmpty());
    setAccessibleDescription(text());
}

void RunStrip::paintEvent(QPaintEvent*)
{
    const ThemeTokens& t = m_theme.tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(hasFocus() ? QPen(t.accent, 2) : QPen(Qt::NoPen));
    painter.setBrush(blended(t.accent, t.surfaceRaised, underMouse() ? 0.18 : 0.1));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 6, 6);
}

void RunStrip::changeEvent(QEvent* event)
{
    QAbstractButton::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        restyle();
        refresh();
    }
}

} // namespace graft
