// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/evaluation/model_benchmark.h"
#include "core/zoo/catalogue.h"

#include <QFrame>
#include <QString>

#include <utility>
#include <vector>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QVBoxLayout;

namespace graft {

class Theme;

enum class ModelOrder { Accuracy, Size, Speed, Name };

/// What the gallery shows.
struct ModelFilter {
    QString search;
    QString family;      ///< empty: all
    QString licence;     ///< as in the catalogue; empty: any
    double maxMiB = 0;   ///< 0: any size
    double minTop1 = 0;  ///< percent; 0: any accuracy
    double maxGMacs = 0; ///< published operations, 10^9; 0: any
    double maxMs = 0;    ///< measured here: models without a measurement are left out; 0: any
    bool installedOnly = false;

    /// `benchmark`: the model's measurement here, or nullptr.
    [[nodiscard]] bool accepts(const CatalogueEntry& entry, bool installed,
                               const ModelBenchmark* benchmark = nullptr) const;
};

/// Whether `a` stands before `b`; the embedded model is always first. By speed those that were measured come first,
/// then the others by their operations.
[[nodiscard]] bool comesBefore(const CatalogueEntry& a, const CatalogueEntry& b, ModelOrder order,
                               const ModelBenchmark* measuredA = nullptr, const ModelBenchmark* measuredB = nullptr);

/// MiB of its weights: of the published file, else four bytes for each number.
[[nodiscard]] double weightsMiB(const CatalogueEntry& entry);

/// The gallery's left pane.
class ModelFilterPane : public QFrame {
    Q_OBJECT
public:
    explicit ModelFilterPane(Theme& theme, QWidget* parent = nullptr);

    [[nodiscard]] ModelFilter filter() const;
    void clear();
    void focusSearch();
    /// Says below the choices how many models are shown, and why others are not.
    void setCount(int shown, int all, int unmeasured);
    /// Takes the place below all filters.
    void addFooter(QWidget* widget);
    void retranslate();

Q_SIGNALS:
    void changed();

private:
    QComboBox* addChoice(const char* name);
    void restyle();
    void fillChoices();

    Theme& m_theme;
    QVBoxLayout* m_layout;
    QLineEdit* m_search;
    QAction* m_searchIcon;
    std::vector<std::pair<QLabel*, const char*>> m_titles;
    QComboBox* m_family;
    QComboBox* m_size;
    QComboBox* m_speed;
    QComboBox* m_accuracy;
    QComboBox* m_licence;
    QCheckBox* m_installed;
    QLabel* m_count;
};

} // namespace graft
