// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel> // first: moc of Qt 6.4 stumbles over <compare> otherwise

class QUndoStack;

namespace graft {

class Theme;

/// The states of an undo stack: row 0 is before everything, row n after the nth step.
class HistoryModel final : public QAbstractListModel {
    Q_OBJECT
public:
    HistoryModel(QUndoStack& stack, Theme& theme, QObject* parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    void retranslate();

private:
    void refresh();

    QUndoStack& m_stack;
    Theme& m_theme;
    int m_rows = 1;
};

} // namespace graft
