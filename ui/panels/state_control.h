// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget> // first: moc of Qt 6.4 stumbles over <compare> otherwise

#include "core/layers/freeze_state.h"

#include <optional>
#include <vector>

class QButtonGroup;
class QLabel;
class QToolButton;

namespace graft {

class NetworkDocument;
class NumberSpin;
class Theme;

/// What training does to a layer or a selection, in words: trainable and how fast, frozen, or frozen while the batch
/// statistics adapt. Writes to the document itself, one undo step per choice.
class StateControl : public QWidget {
    Q_OBJECT
public:
    StateControl(NetworkDocument& document, Theme& theme, QWidget* parent = nullptr);

    void showLayers(const std::vector<LayerId>& layers);
    void retranslate();

private:
    void addChoice(QToolButton* button, const char* name, FreezeState state);
    void applyState(FreezeState state);
    void showChoices(bool someStatistics);
    void applyFactor(double factor);
    void restyle();
    [[nodiscard]] QString subject() const;

    NetworkDocument& m_document;
    Theme& m_theme;
    std::vector<LayerId> m_layers;
    QToolButton* m_trainable;
    QToolButton* m_frozen;
    QToolButton* m_adapts;
    QButtonGroup* m_group;
    QLabel* m_factorTitle;
    NumberSpin* m_factor;
    QLabel* m_caption;
    std::optional<FreezeState> m_common; ///< of all layers shown
};

} // namespace graft
