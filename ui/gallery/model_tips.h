// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evaluation/model_benchmark.h"
#include "core/zoo/catalogue.h"

#include <QString>
#include <QWidget>

#include <functional>
#include <span>
#include <vector>

class QHBoxLayout;
class QLabel;
class QToolButton;

namespace graft {

class Theme;
class TipButton;

/// Why one would start with a model.
enum class TipKind { AtOnce, Small, Quick, Balanced, Accurate };

/// A suggestion that follows from the catalogue's and this machine's numbers.
struct ModelTip {
    TipKind kind = TipKind::AtOnce;
    const CatalogueEntry* entry = nullptr;
    double limit = 0;      ///< Small: MiB; Quick: ms if measured, else 10^9 operations
    bool measured = false; ///< Quick, Balanced: by times of this machine

    bool operator==(const ModelTip&) const = default;
};

/// What the user can spend.
struct TipLimits {
    double miB = 25;
    double gMacs = 1.0; ///< where nothing is measured
    double ms = 30;
};

using BenchmarkOf = std::function<const ModelBenchmark*(const CatalogueEntry&)>;

/// Suggestions for these models: which works at once, which is the most accurate of the small files, of the quick
/// ones, of all, and where more accuracy gets dear. Accuracies are compared where they were measured on the same
/// pictures as those of most models. Times of this machine count as soon as three models have one.
[[nodiscard]] std::vector<ModelTip> modelTips(std::span<const CatalogueEntry* const> entries,
                                              const BenchmarkOf& benchmark, const TipLimits& limits);
/// "The most accurate up to 25 MiB"
[[nodiscard]] QString tipReason(const ModelTip& tip);
/// "81.3 %, 22 ms here"
[[nodiscard]] QString tipFigures(const ModelTip& tip, const ModelBenchmark* benchmark);

/// The set of pictures that most models' accuracy was measured on; empty without models.
[[nodiscard]] std::string usualAccuracyNote(std::span<const CatalogueEntry* const> entries);

/// The suggestions as a row of buttons that lead to the model; can be folded.
class TipsBar : public QWidget {
    Q_OBJECT
public:
    explicit TipsBar(Theme& theme, QWidget* parent = nullptr);

    void setTips(const std::vector<ModelTip>& tips, const BenchmarkOf& benchmark);
    [[nodiscard]] const std::vector<ModelTip>& tips() const { return m_tips; }
    void retranslate();

Q_SIGNALS:
    void chosen(const graft::CatalogueEntry* entry);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void restyle();
    /// Shows as many suggestions as have room for their names.
    void fit();

    Theme& m_theme;
    std::vector<ModelTip> m_tips;
    QToolButton* m_fold;
    QWidget* m_row;
    QHBoxLayout* m_buttons;
};

} // namespace graft
