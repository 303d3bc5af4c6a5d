// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evaluation/predictor.h"

#include <QWidget>

#include <vector>

namespace graft {

class Theme;

/// The most probable classes of a picture as named bars.
class TopKBars : public QWidget {
    Q_OBJECT
public:
    explicit TopKBars(Theme& theme, QWidget* parent = nullptr);

    /// `truth`: name of the class the picture really has, or empty when nobody knows.
    void setScores(std::vector<ClassScore> scores, const QString& truth = {});
    [[nodiscard]] int barCount() const { return static_cast<int>(m_scores.size()); }
    void retranslate();

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Theme& m_theme;
    std::vector<ClassScore> m_scores;
    QString m_truth;
};

} // namespace graft
