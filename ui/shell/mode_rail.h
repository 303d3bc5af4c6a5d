// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QToolButton>

#include <array>

class QButtonGroup;

namespace graft {

class Theme;

/// The modes, in the order of the work.
enum class Mode { Models, Designer, Data, Train, Results };
inline constexpr std::size_t modeCount = 5;

/// Stable key of a mode, for settings, file names and the command line: "models".
[[nodiscard]] QString keyOf(Mode mode);

/// How a step of the work stands.
enum class StepState {
    Open,    ///< nothing done yet
    Next,    ///< the next sensible step
    Done,    ///< finished
    Problem, ///< something needs attention
};

/// One button of the rail: icon, label, and a small mark for the step's state.
class ModeButton : public QToolButton {
    Q_OBJECT
public:
    ModeButton(Mode mode, Theme& theme, QWidget* parent = nullptr);
    void setState(StepState state, const QString& words);
    [[nodiscard]] StepState state() const { return m_state; }
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void restyle();

    Mode m_mode;
    Theme& m_theme;
    StepState m_state = StepState::Open;
};

/// The workflow down the left edge of the window.
class ModeRail : public QFrame {
    Q_OBJECT
public:
    explicit ModeRail(Theme& theme, QWidget* parent = nullptr);

    void setMode(Mode mode);
    [[nodiscard]] ModeButton* button(Mode mode) const { return m_buttons[static_cast<std::size_t>(mode)]; }
    void setState(Mode mode, StepState state);
    [[nodiscard]] static QString titleOf(Mode mode);

Q_SIGNALS:
    void modeChosen(graft::Mode mode);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    std::array<ModeButton*, modeCount> m_buttons{};
    QButtonGroup* m_group;
};

} // namespace graft
