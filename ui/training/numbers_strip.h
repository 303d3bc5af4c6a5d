// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <array>

namespace graft {

class TextLabel;
class Theme;

/// The figures of a run in one line: epoch, time left, speed, loss, best validation accuracy, memory, device.
class NumbersStrip : public QWidget {
    Q_OBJECT
public:
    enum Figure { Epoch, TimeLeft, Speed, TrainLoss, BestAccuracy, Memory, DeviceName, FigureCount };

    explicit NumbersStrip(Theme& theme, QWidget* parent = nullptr);

    void setFigure(Figure figure, const QString& text);
    /// After a run the same place tells how long it took.
    void setFinished(bool finished);
    void clear();
    void retranslate();

private:
    std::array<TextLabel*, FigureCount> m_captions{};
    std::array<TextLabel*, FigureCount> m_values{};
    bool m_finished = false;
};

} // namespace graft
