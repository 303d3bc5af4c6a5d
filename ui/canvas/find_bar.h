// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame> // first: moc of Qt 6.4 stumbles over <compare> otherwise

#include "ui/models/layer_finder.h"

class QCompleter;
class QLabel;
class QLineEdit;
class QStringListModel;
class QToolButton;

namespace graft {

class NetworkScene;
class NetworkView;
class Theme;

/// A slim bar at the top of the canvas that finds layers: what does not match is dimmed, Enter goes from match to
/// match, Esc closes the bar and keeps the selection.
class FindBar : public QFrame {
    Q_OBJECT
public:
    FindBar(NetworkScene& scene, NetworkView& view, Theme& theme);

    /// Shows the bar with the last search selected.
    void open();
    void close();
    /// To the next or the previous match; opens the bar where nothing was searched for yet.
    void step(bool forward);
    [[nodiscard]] const std::vector<LayerId>& matches() const { return m_found.layers; }
    /// Keeps out of the way of what floats over the canvas already: its height, px.
    void setTopInset(int pixels);
    void retranslate();

Q_SIGNALS:
    /// The user wants to see this match.
    void jumpRequested(graft::LayerId layer);
    void closed();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void search();
    void complete();
    void showFound();
    void describe();
    void place();
    void restyle();
    [[nodiscard]] int currentMatch() const;

    NetworkScene& m_scene;
    NetworkView& m_view;
    Theme& m_theme;
    QLineEdit* m_query;
    QLabel* m_state;
    QLabel* m_problem;
    QToolButton* m_previous;
    QToolButton* m_next;
    QToolButton* m_close;
    QStringListModel* m_proposals;
    QCompleter* m_completer;
    FoundLayers m_found;
    int m_topInset = 12;
};

} // namespace graft
