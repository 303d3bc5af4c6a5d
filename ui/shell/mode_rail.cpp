// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/mode_rail.h"

#include "ui/models/theme.h"
#include "ui/widgets/icons.h"

#include <QButtonGroup>
#include <QEvent>
#include <QKeySequence>
#include <QPainter>
#include <QVBoxLayout>

namespace graft {

namespace {

constexpr std::array<const char*, modeCount> modeKeys{"models", "designer", "data", "train", "results"};
constexpr int railWidth = 84;

} // namespace

QString keyOf(Mode mode)
{
    return QLatin1String(modeKeys[static_cast<std::size_t>(mode)]);
}

ModeButton::ModeButton(Mode mode, Theme& theme, QWidget* parent) : QToolButton(parent), m_mode(mode), m_theme(theme)
{
    setProperty("rail", true);
    setCheckable(true);
    setToolButtonStyle(Qt::ToolButtonTextUnderIcon);
    setIconSize(QSize(24, 24));
    // A click must not leave the focus ring on the rail.
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&m_theme, &Theme::changed, this, &ModeButton::restyle);
    connect(this, &QToolButton::toggled, this, &ModeButton::restyle);
    restyle();
}

QSize ModeButton::sizeHint() const
{
    return {railWidth - 12, 58};
}

void ModeButton::setState(StepState state, const QString& words)
{
    m_state = state;
    setAccessibleDescription(words);
    update();
}

void ModeButton::restyle()
{
    const ThemeTokens& t = m_theme.tokens();
    setIcon(lineIcon(keyOf(m_mode), isChecked() ? t.accent : t.textMuted));
    update();
}

void ModeButton::paintEvent(QPaintEvent* event)
{
    QToolButton::paintEvent(event);
    if (m_state == StepState::Open)
        return;
    const ThemeTokens& t = m_theme.tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF mark(width() / 2.0 + 10, 5, 14, 14);
    if (m_state == StepState::Next) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(t.accent);
        painter.drawEllipse(mark.center(), 3.5, 3.5);
        return;
    }
    const bool done = m_state == StepState::Done;
    const QColor color = done ? t.fresh : t.warning;
    // A ring in the rail's colour keeps the mark apart from the icon below it.
    painter.setPen(QPen(t.surfaceRaised, 1.5));
    painter.setBrush(color);
    painter.drawEllipse(mark);
    const QString symbol = done ? QStringLiteral("check") : QString();
    if (done) {
        painter.drawPixmap(QPointF(mark.left() + 2.5, mark.top() + 2.5),
                           linePixmap(symbol, t.surfaceRaised, 9, devicePixelRatioF()));
    } else {
        QFont strong = font();
        strong.setPixelSize(10);
        strong.setBold(true);
        painter.setFont(strong);
        painter.setPen(t.surfaceRaised);
        painter.drawText(mark, Qt::AlignCenter, QStringLiteral("!"));
    }
}

ModeRail::ModeRail(Theme& theme, QWidget* parent) : QFrame(parent), m_group(new QButtonGroup(this))
{
    setProperty("pane", true);
    setFixedWidth(railWidth);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(6, 8, 6, 8);
    layout->setSpacing(4);
    m_group->setExclusive(true);
    for (std::size_t i = 0; i < modeCount; ++i) {
        auto* button = new ModeButton(static_cast<Mode>(i), theme, this);
        m_buttons[i] = button;
        m_group->addButton(button, static_cast<int>(i));
        layout->addWidget(button);
    }
    layout->addStretch(1);
    connect(m_group, &QButtonGroup::idClicked, this, [this](int id) { Q_EMIT modeChosen(static_cast<Mode>(id)); });
    retranslate();
}

void ModeRail::setMode(Mode mode)
{
    button(mode)->setChecked(true);
}

void ModeRail::setState(Mode mode, StepState state)
{
    QString words;
    switch (state) {
    case StepState::Open: break;
    case StepState::Next: words = tr("Next step"); break;
    //: State of a step of the work, read aloud by screen readers.
    case StepState::Done: words = tr("Done"); break;
    case StepState::Problem: words = tr("Needs attention"); break;
    }
    button(mode)->setState(state, words);
}

QString ModeRail::titleOf(Mode mode)
{
    switch (mode) {
    case Mode::Models: return tr("Models");
    //: Mode in which the layers of a network are seen and changed.
    case Mode::Designer: return tr("Designer");
    //: Mode in which pictures to learn from are chosen.
    case Mode::Data: return tr("Data");
    //: Mode in which a network is trained (a verb).
    case Mode::Train: return tr("Train");
    case Mode::Results: return tr("Results");
    }
    return {};
}

void ModeRail::changeEvent(QEvent* event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void ModeRail::retranslate()
{
    setAccessibleName(tr("Steps of the work"));
    for (std::size_t i = 0; i < modeCount; ++i) {
        const QString title = titleOf(static_cast<Mode>(i));
        const QKeySequence keys(static_cast<int>(Qt::CTRL) | static_cast<int>(Qt::Key_1 + i));
        m_buttons[i]->setText(title);
        //: A mode and its keyboard shortcut.
        m_buttons[i]->setToolTip(tr("%1 (%2)").arg(title, keys.toString(QKeySequence::NativeText)));
    }
}

} // namespace graft
