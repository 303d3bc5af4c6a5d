// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace graft {

class MemoryForecaster;
class TextLabel;
class Theme;

/// One line before the start of a run: how much memory it will take of what is free. Warns where that is tight and
/// offers a batch size that leaves room. Hidden while there is nothing to say.
class MemoryLine : public QWidget {
    Q_OBJECT
public:
    MemoryLine(Theme& theme, const MemoryForecaster& forecaster, QWidget* parent = nullptr);

    void setLocked(bool locked);
    void retranslate();

Q_SIGNALS:
    void batchSizeChosen(int size);

private:
    void showForecast();
    [[nodiscard]] QString sentence() const;
    [[nodiscard]] QString details() const;

    Theme& m_theme;
    const MemoryForecaster& m_forecaster;
    QLabel* m_icon;
    TextLabel* m_text;
    QPushButton* m_fix;
    bool m_locked = false;
};

} // namespace graft
