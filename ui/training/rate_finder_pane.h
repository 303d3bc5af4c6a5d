// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame> // first: moc of Qt 6.4 stumbles over <compare> otherwise

#include "ui/models/app_context.h"
#include "ui/models/rate_finder_session.h"

class QProgressBar;
class QPushButton;
class QToolButton;

namespace graft {

class RatePlot;
class TextLabel;

/// Finds a learning rate, below the option it is for: progress while it searches, then the measured curve with a
/// marker on the suggestion. Nothing changes until somebody takes the rate.
class RateFinderPane : public QFrame {
    Q_OBJECT
public:
    explicit RateFinderPane(AppContext& context, QWidget* parent = nullptr);

    /// Shows the pane and starts a search, or says what is in the way.
    void search();
    /// Ends a search and hides the pane.
    void closePane();
    [[nodiscard]] const RateFinderSession& session() const { return m_session; }
    void retranslate();

Q_SIGNALS:
    void rateTaken(double rate);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void showState();
    void showFinding();
    void showProgress();
    void judge();
    void restyle();
    [[nodiscard]] QString findingText() const;

    AppContext m_context;
    RateFinderSession m_session;
    TextLabel* m_title;
    QToolButton* m_close;
    TextLabel* m_text;
    QProgressBar* m_progress;
    QPushButton* m_cancel;
    RatePlot* m_plot;
    QPushButton* m_use;
    QPushButton* m_again;
    // What a search was about.
    GraphSnapshot m_graph;
    std::shared_ptr<const ImageDataset> m_dataset;
    TrainingOptions m_options;
    QString m_refusal;    ///< what is in the way of a search, or empty
    bool m_stale = false; ///< what was found is about another network, data or options
};

} // namespace graft
