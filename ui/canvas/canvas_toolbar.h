// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QAction;
class QHBoxLayout;
class QToolButton;

namespace graft {

class FoldActions;
class LayerActions;
class NetworkView;
class Theme;

/// The bar that floats over the canvas: zoom, fit, 1:1, blocks, freezing.
class CanvasToolbar : public QFrame {
    Q_OBJECT
public:
    CanvasToolbar(NetworkView& view, LayerActions& actions, FoldActions& folding, Theme& theme, QWidget* parent);

    /// Puts a toggle of a side pane at the left or right end of the bar.
    QToolButton* addPaneToggle(const QString& objectName, bool atEnd);
    void retranslate();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QToolButton* addButton(const QString& objectName, const QString& icon);
    QToolButton* addAction(QAction* action, const QString& objectName, bool withText);
    void addSeparator();
    void place();
    void restyle();
    void showScale(double scale);

    NetworkView& m_view;
    Theme& m_theme;
    QHBoxLayout* m_layout;
    QToolButton* m_zoomOut;
    QToolButton* m_scale;
    QToolButton* m_zoomIn;
    QToolButton* m_fit;
    QToolButton* m_fitSelection;
    QToolButton* m_blocks;
    QToolButton* m_freezeUpTo;
    QToolButton* m_unfreezeAll;
    QToolButton* m_arrange;
};

} // namespace graft
