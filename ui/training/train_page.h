// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/project/project.h"
#include "core/training/training_doctor.h"
#include "ui/models/app_context.h"
#include "ui/models/run_keeper.h"
#include "ui/models/training_session.h"
#include "ui/training/preflight.h"
#include "ui/widgets/page.h"

#include <QElapsedTimer>
#include <QString>

#include <optional>
#include <vector>

class QAction;
class QProgressBar;
class QPushButton;
class QStackedWidget;
class QTimer;
class QToolButton;

namespace graft {

class DoctorPane;
class EmptyState;
class InlineMessage;
class LiveChart;
class LogBox;
class NumbersStrip;
class OptionsPanel;
class PausedBar;
class RunList;
class TextLabel;

/// The page "Train": options, start, pause and stop, curves that move, and the runs so far.
/// What becomes of a run is its RunKeeper's matter.
class TrainPage : public Page {
    Q_OBJECT
public:
    explicit TrainPage(AppContext& context, QWidget* parent = nullptr);

    /// The network the last run was started from.
    [[nodiscard]] SheetId trainedSheet() const { return m_keeper->trained().id; }
    [[nodiscard]] RunKeeper& keeper() const { return *m_keeper; }
    /// Where runs write their logs; empty: nowhere.
    void setLogFolder(const QString& folder);
    [[nodiscard]] const QString& logFolder() const { return m_keeper->logFolder(); }

public Q_SLOTS:
    /// Starts a run, or says what is in the way.
    void startRun();
    /// What the primary button does: start, pause or resume.
    void toggleRun();
    /// Ends the run and keeps its best epoch.
    void stopRun();
    /// Ends the run; the network stays as it was.
    void discardRun();
    void validateNow();
    /// Breaks the run off so that it can be resumed, at the next start of the program, too.
    void suspendRun();

Q_SIGNALS:
    void modelsRequested();
    void dataRequested();
    void designerRequested();
    void resultsRequested();
    /// A layer, or the pictures of a class, are to be looked at.
    void layerRequested(const QString& layer);
    void classRequested(const QString& className);

protected:
    void retranslate() override;

private:
    void buildControls();
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
    void examine(bool now);
    void applyFix(const TrainingFinding& finding);
    void exportChart(const QString& proposal, const QString& filter);
    void showOutcome(const TrainingOutcome& outcome);
    [[nodiscard]] QString endText(const TrainingOutcome& outcome) const;
    [[nodiscard]] static QString keptText(const TrainingOutcome& outcome);

    AppContext m_context;
    RunKeeper* m_keeper; ///< before the page, so that it hears first of a run's end
    InlineMessage* m_message;
    QPushButton* m_validate;
    QPushButton* m_stop;
    QToolButton* m_stopMenu;
    QAction* m_stopKeep = nullptr;
    QAction* m_stopDiscard = nullptr;
    QAction* m_stopSuspend = nullptr;
    LogBox* m_logs = nullptr;
    DoctorPane* m_doctor = nullptr;
    PausedBar* m_paused = nullptr;
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
    bool m_live = true;          ///< the charts show the session's run, not one of the history
    bool m_hasRun = false;       ///< a run was started since the page exists
    bool m_failureShown = false; ///< the message is about the last run's failure
    std::size_t m_iterationsSeen = 0;
    std::size_t m_epochsSeen = 0;
    std::size_t m_validationsSeen = 0;
    /// The records of the session's run, for the doctor.
    struct {
        std::vector<IterationRecord> iterations;
        std::vector<EpochRecord> epochs;
        std::vector<ValidationRecord> validations;
    } m_history;
    QElapsedTimer m_examined;
    double m_loss = 0;
    double m_position = 0; ///< in epochs
    double m_bestAccuracy = 0;
    int m_bestEpoch = 0;
    std::uint64_t m_memoryBytes = 0;
};

} // namespace graft
