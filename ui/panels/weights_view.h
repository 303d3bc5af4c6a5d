// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget> // first: moc of Qt 6.4 stumbles over <compare> otherwise

#include "core/layers/layer_schema.h"
#include "core/weights/statistics.h"

#include <vector>

class QLabel;
class QVBoxLayout;

namespace graft {

class FactList;
class HistogramView;
class NetworkDocument;
class TensorStatisticsSource;
class Theme;

/// The tensors of one layer: shape, number of values, element type, what they are for, and - where the document holds
/// them - statistics and a histogram, which arrive a moment later.
class WeightsView : public QWidget {
    Q_OBJECT
public:
    WeightsView(NetworkDocument& document, Theme& theme, QWidget* parent = nullptr);

    void showLayer(const Layer& layer);
    void retranslate();

protected:
    void hideEvent(QHideEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    struct Block {
        QWidget* widget = nullptr;
        QLabel* title = nullptr;
        QLabel* caption = nullptr;
        HistogramView* histogram = nullptr;
        FactList* facts = nullptr;
        std::string tensor; ///< full name
    };
    Block makeBlock();
    void showBlock(Block& block, const Layer& layer, const LearnableSpec& spec);
    void fill(Block& block, const TensorStatistics* statistics);
    void requestStatistics();

    NetworkDocument& m_document;
    Theme& m_theme;
    TensorStatisticsSource* m_source;
    QVBoxLayout* m_layout;
    std::vector<Block> m_blocks;
    std::vector<std::pair<std::string, TensorData>> m_wanted;
    Layer m_layer;
};

} // namespace graft
