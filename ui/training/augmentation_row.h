// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/augmentation_plan.h"

#include <QToolButton>
#include <QWidget>

class QCheckBox;
class QDoubleSpinBox;
class QSpinBox;

namespace graft {

class Theme;

/// The handle by which a row is dragged; Up and Down move it, too.
class RowHandle : public QToolButton {
    Q_OBJECT
public:
    explicit RowHandle(QWidget* parent = nullptr);

Q_SIGNALS:
    /// By so many places.
    void moved(int places);
    /// While the mouse drags it.
    void draggedTo(const QPoint& globalPosition);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;

private:
    bool m_dragging = false;
};

/// One kind of augmentation: whether, how strongly, how often.
class AugmentationRow : public QWidget {
    Q_OBJECT
public:
    AugmentationRow(Theme& theme, AugmentationKind kind, QWidget* parent = nullptr);

    [[nodiscard]] AugmentationKind kind() const { return m_step.kind; }
    /// As people read it.
    [[nodiscard]] QString title() const;
    [[nodiscard]] bool isOn() const;
    /// With the range and probability that are shown, on or off.
    [[nodiscard]] const AugmentationStep& step() const { return m_step; }
    /// Shows a state; says nothing about it.
    void setStep(const AugmentationStep& step, bool on);
    [[nodiscard]] RowHandle* handle() const { return m_handle; }
    /// In the order of the Tab key.
    [[nodiscard]] QList<QWidget*> fields() const;
    void retranslate();

    // The widths of its columns, for the headings above.
    static constexpr int handleWidth = 24;
    static constexpr int fieldWidth = 98;
    static constexpr int resetWidth = 28;
    static constexpr int spacing = 6;

Q_SIGNALS:
    /// The user switched it on or off.
    void toggled(bool on);
    /// The user changed range or frequency.
    void changed();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    [[nodiscard]] QDoubleSpinBox* addBound(const QString& name);
    void read(bool lowChanged);
    void show(const AugmentationStep& step);
    void updateState();

    Theme& m_theme;
    AugmentationStep m_step;
    RowHandle* m_handle;
    QCheckBox* m_on;
    QDoubleSpinBox* m_low = nullptr; ///< with m_high: only where the kind has a range
    QDoubleSpinBox* m_high = nullptr;
    QSpinBox* m_probability;
    QToolButton* m_reset;
    bool m_showing = false;
};

} // namespace graft
