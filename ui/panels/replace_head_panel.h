// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame> // first: moc of Qt 6.4 stumbles over <compare> otherwise

#include "core/graph/network_graph.h"
#include "core/layers/head_templates.h"

#include <memory>
#include <optional>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QLabel;
class QListWidget;
class QPushButton;
class QScrollArea;
class QSpinBox;

namespace graft {

class DatasetSession;
class HeadClassesBox;
class NetworkDocument;
class NumberSpin;

/// "Replace last layers": which head, behind which layer, for which classes, and what will come of it. While it is
/// open it offers the network as it would become, for a preview; nothing changes before "Replace". Floats over the
/// page; Esc closes it.
class ReplaceHeadPanel : public QFrame {
    Q_OBJECT
public:
    ReplaceHeadPanel(NetworkDocument& document, DatasetSession& dataset, QWidget* parent);

    /// Shows it with what fits the present dataset, the keyboard in it. With a layer: to cut the network behind it.
    void open(LayerId cut = {});
    /// Takes another place for the head, where the template can have one; nothing if the document lacks the layer.
    void setCut(LayerId cut);
    /// The panel takes at most this height; what does not fit scrolls.
    void setMostHeight(int height);
    /// The network as it would become; nothing while closed or while it cannot be done.
    [[nodiscard]] GraphSnapshot preview() const { return m_previewGraph; }
    void retranslate();

Q_SIGNALS:
    void closed();
    /// The document has new last layers.
    void applied();
    /// preview() is another one now, or there is none any more.
    void previewChanged();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void buildLayout();
    void connectParts();
    void fillTemplates();
    void fillCuts();
    void chooseTemplate();
    void refresh();
    void showResult(const Result<std::vector<GraphEdit>>& edits);
    void showFigures(const NetworkGraph& changed);
    void setPreview(GraphSnapshot graph);
    void fitHeight();
    void apply();
    [[nodiscard]] const HeadTemplate& head() const;
    [[nodiscard]] CutPoint cut() const;
    [[nodiscard]] HeadOptions options() const;
    [[nodiscard]] Result<std::vector<GraphEdit>> edits() const;

    NetworkDocument& m_document;
    QLabel* m_title;
    QScrollArea* m_scroll;
    QWidget* m_body;
    QListWidget* m_templates;
    QLabel* m_why;
    QLabel* m_layers;
    QWidget* m_options; ///< everything that only a template with layers of its own has
    QLabel* m_cutTitle;
    QComboBox* m_cut;
    QLabel* m_dropoutTitle;
    QDoubleSpinBox* m_dropout;
    QLabel* m_hiddenTitle;
    QSpinBox* m_hidden;
    HeadClassesBox* m_classes;
    QLabel* m_factorTitle;
    NumberSpin* m_factor;
    QCheckBox* m_freeze;
    QLabel* m_preview;
    QLabel* m_figures;
    QPushButton* m_cancel;
    QPushButton* m_apply;
    LayerId m_wantedCut; ///< chosen on the canvas, perhaps no place that all data passes
    GraphSnapshot m_previewGraph;
    int m_mostHeight = 640;
    bool m_updating = false;
};

} // namespace graft
