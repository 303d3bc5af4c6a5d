// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/training/augmentation_row.h"

#include <QWidget>

#include <vector>

class QVBoxLayout;

namespace graft {

class TextLabel;

/// Ready-made plans.
enum class AugmentationPreset { None, Light, Strong, Trivial };
[[nodiscard]] AugmentationPlan presetPlan(AugmentationPreset preset);

/// All kinds of augmentation in the order in which they are carried out; those that are on make up the plan. Ranges of
/// those that are off are remembered.
class AugmentationList : public QWidget {
    Q_OBJECT
public:
    explicit AugmentationList(Theme& theme, QWidget* parent = nullptr);

    [[nodiscard]] AugmentationPlan plan() const;
    /// Shows a plan; says nothing about it. Its steps come in its order, the others stay between them where possible.
    void setPlan(const AugmentationPlan& plan);
    [[nodiscard]] AugmentationRow* row(AugmentationKind kind) const;
    /// From top to bottom.
    [[nodiscard]] const std::vector<AugmentationRow*>& rows() const { return m_rows; }
    /// Every range and probability as new; what is on stays on.
    void resetRanges();

Q_SIGNALS:
    /// By the user: what they did, in their words, and what consecutive changes of the same thing have in common (empty
    /// for those that stand alone).
    void planChanged(const QString& text, const QString& mergeKey);

protected:
    void changeEvent(QEvent* event) override;

private:
    void moveRow(AugmentationRow* row, std::ptrdiff_t place);
    void arrange();
    void retranslate();

    QVBoxLayout* m_layout;
    TextLabel* m_from;
    TextLabel* m_to;
    TextLabel* m_often;
    std::vector<AugmentationRow*> m_rows;
};

} // namespace graft
