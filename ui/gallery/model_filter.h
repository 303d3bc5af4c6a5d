// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/zoo/catalogue.h"

#include <QFrame>
#include <QString>

class QButtonGroup;
class QCheckBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QRadioButton;

namespace graft {

class Theme;

enum class ModelOrder { Accuracy, Size, Name };

/// What the gallery shows.
struct ModelFilter {
    QString search;
    QString family;    ///< empty: all
    double maxMiB = 0; ///< 0: any size
    bool installedOnly = false;

    [[nodiscard]] bool accepts(const CatalogueEntry& entry, bool installed) const;
};

/// Whether `a` stands before `b`; the embedded model is always first.
[[nodiscard]] bool comesBefore(const CatalogueEntry& a, const CatalogueEntry& b, ModelOrder order);

/// The gallery's left pane.
class ModelFilterPane : public QFrame {
    Q_OBJECT
public:
    explicit ModelFilterPane(Theme& theme, QWidget* parent = nullptr);

    [[nodiscard]] ModelFilter filter() const;
    void clear();
    void focusSearch();
    void retranslate();

Q_SIGNALS:
    void changed();

private:
    void restyle();
    void fillFamilies();

    Theme& m_theme;
    QLineEdit* m_search;
    QAction* m_searchIcon;
    QLabel* m_familyTitle;
    QListWidget* m_family;
    QLabel* m_sizeTitle;
    QButtonGroup* m_size;
    QCheckBox* m_installed;
};

} // namespace graft
