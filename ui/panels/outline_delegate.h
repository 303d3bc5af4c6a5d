// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace graft {

class Theme;

/// Two lines per layer or block - name; kind, shape and size - with its icon, and a snowflake that freezes it.
class OutlineDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    OutlineDelegate(Theme& theme, QObject* parent);

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    bool editorEvent(QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option,
                     const QModelIndex& index) override;
    void updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                              const QModelIndex& index) const override;
    /// Where the snowflake of a row is.
    [[nodiscard]] static QRect toggleRect(const QRect& row);

private:
    void paintToggle(QPainter& painter, const QRect& row, Qt::CheckState state, bool hovered) const;

    Theme& m_theme;
};

} // namespace graft
