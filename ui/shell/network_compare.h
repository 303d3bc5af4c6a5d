// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget> // first: moc of Qt 6.4 stumbles over <compare> otherwise

#include "core/graph/graph_diff.h"
#include "ui/shell/compare_sources.h"

#include <array>
#include <vector>

class QComboBox;
class QLabel;
class QToolButton;

namespace graft {

class DifferenceTree;
class InlineMessage;
class NetworkDocument;
class NetworkScene;
class NetworkView;
class Theme;

/// Two networks side by side with what differs marked in both and listed. Follows the document; changes nothing.
class NetworkCompare : public QWidget {
    Q_OBJECT
public:
    NetworkCompare(NetworkDocument& document, Theme& theme, QWidget* parent = nullptr);
    ~NetworkCompare() override;

    /// Shows the active network against what suits best: as it was imported, the next tab, or a model.
    void open();
    /// Chooses a side's network (0: left, 1: right).
    void choose(int side, const CompareSource& source);
    [[nodiscard]] const GraphDifference& difference() const { return m_difference; }
    [[nodiscard]] NetworkView& view(int side) const { return *m_views[static_cast<std::size_t>(side)]; }
    [[nodiscard]] NetworkScene& scene(int side) const { return *m_scenes[static_cast<std::size_t>(side)]; }
    [[nodiscard]] DifferenceTree& tree() const { return *m_tree; }
    /// Selects a layer and its counterpart and brings both into view.
    void showLayer(LayerId before, LayerId after);
    /// Adds the networks of a project file to the choices and takes its first for a side; read in the background.
    void chooseFile(int side, const QString& file);
    void retranslate();

Q_SIGNALS:
    void closed();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    QWidget* buildBar();
    void connectViews();
    void fillChoices();
    void chosen(int side, int index);
    void swap();
    void refresh();
    void follow(int side);
    void selected(int side, const std::vector<LayerId>& layers);
    void restyle();
    void laidOut();

    NetworkDocument& m_document;
    Theme& m_theme;
    std::array<NetworkScene*, 2> m_scenes{};
    std::array<NetworkView*, 2> m_views{};
    std::array<QComboBox*, 2> m_choices{};
    std::array<CompareSource, 2> m_sources;
    std::array<GraphSnapshot, 2> m_shown;
    std::vector<CompareSource> m_files;
    std::vector<CompareSource> m_offered;
    GraphDifference m_difference;
    QLabel* m_summary;
    QToolButton* m_swap;
    QToolButton* m_sync;
    QToolButton* m_close;
    InlineMessage* m_message;
    DifferenceTree* m_tree;
    bool m_opening = false; ///< other networks, which nobody has looked at yet
    bool m_following = false;
    bool m_filling = false;
    bool m_selecting = false;
};

} // namespace graft
