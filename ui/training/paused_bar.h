// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QPushButton;

namespace graft {

class NetworkDocument;
class RateSpinBox;
class RunKeeper;
class TextLabel;
class Theme;
class TrainingSession;

/// What can be changed of a run while it is paused: its learning rate, and which layers are frozen. Shown only then.
class PausedBar : public QWidget {
    Q_OBJECT
public:
    PausedBar(Theme& theme, NetworkDocument& document, TrainingSession& session, RunKeeper& keeper,
              QWidget* parent = nullptr);

    void retranslate();

private:
    void refresh();
    void showFreezing();

    TrainingSession& m_session;
    RunKeeper& m_keeper;
    TextLabel* m_rateText;
    RateSpinBox* m_rate;
    TextLabel* m_note;
    QPushButton* m_freeze;
    bool m_taken = false; ///< the frozen layers were taken over in this pause
};

} // namespace graft
