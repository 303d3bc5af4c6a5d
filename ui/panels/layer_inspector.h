// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget> // first: moc of Qt 6.4 stumbles over <compare> otherwise

#include "core/graph/network_graph.h"

#include <string>

class QLabel;
class QLineEdit;

namespace graft {

class FactList;
class InlineMessage;
class NetworkDocument;
class ParameterSection;
class StateControl;
class Theme;
class WeightsView;

/// Everything about one layer: name, kind, state, costs, parameters, weights. Made from its schema.
class LayerInspector : public QWidget {
    Q_OBJECT
public:
    LayerInspector(NetworkDocument& document, Theme& theme, QWidget* parent = nullptr);

    void showLayer(LayerId layer);
    [[nodiscard]] LayerId layer() const { return m_layer; }
    /// The document changed: show its present state.
    void refresh();
    void retranslate();

private:
    void refreshName(const Layer& layer);
    void refreshNotes(const Layer& layer);
    void refreshFacts(const Layer& layer);
    void commitName();
    void restyle();

    NetworkDocument& m_document;
    Theme& m_theme;
    LayerId m_layer;
    std::string m_type;
    QLabel* m_icon;
    QLabel* m_title;
    QLabel* m_doc;
    QLabel* m_nameTitle;
    QLineEdit* m_name;
    QLabel* m_nameProblem;
    InlineMessage* m_issue;
    InlineMessage* m_fresh;
    QLabel* m_stateTitle;
    StateControl* m_state;
    QLabel* m_factsTitle;
    FactList* m_facts;
    ParameterSection* m_settings;
    QLabel* m_weightsTitle;
    WeightsView* m_weights;
};

} // namespace graft
