// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget> // first: moc of Qt 6.4 stumbles over <compare> otherwise

class QLabel;
class QListView;
class QUndoStack;

namespace graft {

class HistoryModel;
class Theme;

/// Everything that was done, oldest first: a click goes back (or forth) to there. What was undone is grey, the state
/// on disk has a mark.
class HistoryPanel final : public QWidget {
    Q_OBJECT
public:
    HistoryPanel(QUndoStack& stack, Theme& theme, QWidget* parent = nullptr);

    void retranslate();

private:
    void follow();

    QUndoStack& m_stack;
    HistoryModel* m_model;
    QListView* m_list;
    QLabel* m_hint;
    bool m_following = false;
};

} // namespace graft
