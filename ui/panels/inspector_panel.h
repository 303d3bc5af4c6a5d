// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget> // first: moc of Qt 6.4 stumbles over <compare> otherwise

#include "core/base/ids.h"

#include <vector>

class QLabel;
class QStackedWidget;

namespace graft {

class FactList;
class LayerInspector;
class NetworkDocument;
class NetworkSummary;
class ParameterSection;
class StateControl;
class Theme;

/// The right pane of the designer: the network, the selected layer, or what selected layers have in common.
class InspectorPanel : public QWidget {
    Q_OBJECT
public:
    InspectorPanel(NetworkDocument& document, Theme& theme, QWidget* parent = nullptr);

    void setLayers(const std::vector<LayerId>& layers);
    void retranslate();

private:
    QWidget* makeSelectionPage();
    void refresh();
    void refreshSelection();

    NetworkDocument& m_document;
    Theme& m_theme;
    std::vector<LayerId> m_layers;
    QStackedWidget* m_stack;
    NetworkSummary* m_summary;
    LayerInspector* m_layer;
    QWidget* m_selection;
    QLabel* m_selectionTitle;
    FactList* m_selectionFacts;
    QLabel* m_stateTitle;
    StateControl* m_state;
    ParameterSection* m_settings;
    QLabel* m_settingsNote;
};

} // namespace graft
