// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/training/training_doctor.h"

#include <QWidget>

#include <vector>

class QVBoxLayout;

namespace graft {

class TextLabel;
class Theme;

/// What the training doctor has found in a run: one card per finding, with what helps and where it is.
class DoctorPane : public QWidget {
    Q_OBJECT
public:
    explicit DoctorPane(Theme& theme, QWidget* parent = nullptr);

    /// `running`: rates are changed at once, the rest for the next run. Cards that say the same stay.
    void setFindings(std::vector<TrainingFinding> findings, bool running);
    [[nodiscard]] const std::vector<TrainingFinding>& findings() const { return m_findings; }
    /// Nothing was examined.
    void clear();
    void retranslate();

Q_SIGNALS:
    void fixRequested(const graft::TrainingFinding& finding);
    void layerRequested(const QString& layer);
    void classRequested(const QString& className);

private:
    void rebuild();
    QWidget* makeCard(const TrainingFinding& finding);

    Theme& m_theme;
    TextLabel* m_title;
    TextLabel* m_state;
    QVBoxLayout* m_cards;
    std::vector<TrainingFinding> m_findings;
    bool m_running = false;
    bool m_examined = false;
};

} // namespace graft
