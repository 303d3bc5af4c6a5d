// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/project/project.h"
#include "ui/models/app_context.h"
#include "ui/models/network_sheet.h"
#include "ui/models/training_session.h"
#include "ui/training/preflight.h"
#include "ui/widgets/page.h"

#include <QString>

#include <optional>

class QProgressBar;
class QPushButton;
class QStackedWidget;
class QTimer;

namespace graft {

class EmptyState;
class InlineMessage;
class LiveChart;
class NumbersStrip;
class OptionsPanel;
class RunList;
class TextLabel;

/// The page "Train": options, start, pause and stop, curves that move, and the runs so far.
/// Takes a finished run over into the document.
class TrainPage : public Page {
    Q_OBJECT
public:
    explicit TrainPage(AppContext& context, QWidget* parent = nullptr);

    /// The network the last run was started from.
    [[nodiscard]] SheetId trainedSheet() const { return m_runSheet.id; }

public Q_SLOTS:
    /// Starts a run, or says what is in the way.
    void startRun();
    /// What the primary button does: start, pause or resume.
    void toggleRun();
    void stopRun();

Q_SIGNALS:
    void modelsRequested();
    void dataRequested();
    void designerRequested();
    void resultsRequested();

protected:
    void retranslate() override;

private:
    QWidget* buildRunsPane();
    QWidget* buildCentre();
    QWidget* buildOptionsPane();
    void connectObjects();
    void onStateChanged();
    void updateButtons();
    void updateEmptyState();
    void updateMessage();
    void showMessage();
    void showFailure();
    void fix();
    void repairFailure();
    void showRuns();
    void showRun(int run);
    void showLive();
    void pull();
    void showNumbers();
    void showLiveNumbers();
    void showRecordNumbers(const RunRecord& run);
    void showProgress();
    void takeOver();
    [[nodiscard]] RunRecord recordOf(const TrainingOutcome& outcome) const;

    AppContext m_context;
    InlineMessage* m_message;
    QPushButton* m_stop;
    QStackedWidget* m_stack = nullptr;
    EmptyState* m_empty = nullptr;
    LiveChart* m_chart = nullptr;
    NumbersStrip* m_numbers = nullptr;
    QWidget* m_progressRow = nullptr;
    TextLabel* m_progressText = nullptr;
    QProgressBar* m_progress = nullptr;
    TextLabel* m_runsTitle = nullptr;
    TextLabel* m_noRuns = nullptr;
    RunList* m_runs = nullptr;
    OptionsPanel* m_options = nullptr;
    QTimer* m_timer;

    std::optional<PreflightProblem> m_problem;
    NetworkSheet m_runSheet;      ///< what the last run was started from, as it was then
    QString m_runTitle;           ///< of the run in progress
    std::string m_runFingerprint; ///< of its data
    int m_liveRun = -1;           ///< position in the history of the run whose points the session still has
    bool m_live = true;           ///< the charts show the session's run, not one of the history
    bool m_hasRun = false;        ///< a run was started since the page exists
    bool m_failureShown = false;  ///< the message is about the last run's failure
    bool m_takeOverDue = false;   ///< the run in progress is this page's to take over
    std::size_t m_iterationsSeen = 0;
    std::size_t m_epochsSeen = 0;
    double m_loss = 0;
    double m_position = 0; ///< in epochs
    double m_bestAccuracy = 0;
    int m_bestEpoch = 0;
};

} // namespace graft
