// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QComboBox;

namespace graft {

class Theme;

/// Which quantity of training the layers on the canvas show as warmth.
enum class TintChoice { Off, Weights, Gradients };

/// The small card on the canvas that says what the warmth of the layers means, and switches it.
class TintLegend : public QFrame {
    Q_OBJECT
public:
    /// Stays in the lower left corner of `view`.
    TintLegend(Theme& theme, QWidget& view);

    [[nodiscard]] TintChoice choice() const;
    /// What the warmest layer has; empty where nothing is shown.
    void setStrongest(const QString& text);
    void retranslate();

Q_SIGNALS:
    void chosen(graft::TintChoice choice);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void place();

    class Scale;

    QWidget& m_view;
    QComboBox* m_box;
    Scale* m_scale;
};

/// The ground of a card for a share of the strongest.
[[nodiscard]] QColor tintedGround(const Theme& theme, const QColor& ground, double share);

} // namespace graft
