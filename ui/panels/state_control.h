// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget> // first: moc of Qt 6.4 stumbles over <compare> otherwise

#include "core/base/ids.h"

#include <vector>

class QLabel;
class QToolButton;

namespace graft {

class NetworkDocument;
class NumberSpin;
class Theme;

/// Trainable or frozen, and how fast: for one layer or a selection. Writes to the document itself.
class StateControl : public QWidget {
    Q_OBJECT
public:
    StateControl(NetworkDocument& document, Theme& theme, QWidget* parent = nullptr);

    void showLayers(const std::vector<LayerId>& layers);
    void retranslate();

private:
    void applyFrozen(bool frozen);
    void applyFactor(double factor);
    void restyle();
    [[nodiscard]] QString subject() const;

    NetworkDocument& m_document;
    Theme& m_theme;
    std::vector<LayerId> m_layers;
    QToolButton* m_trainable;
    QToolButton* m_frozen;
    QLabel* m_factorTitle;
    NumberSpin* m_factor;
    QLabel* m_caption;
    bool m_allFrozen = false;
};

} // namespace graft
