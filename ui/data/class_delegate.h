// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace graft {

class Theme;

/// Draws a class of ClassListModel: name and sum, below them a bar of its parts and their numbers. The bars are one
/// histogram: all have the scale of the largest class.
class ClassDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    ClassDelegate(Theme& theme, QObject* parent);

    /// The row something is dragged over, or -1.
    void setDropRow(int row) { m_dropRow = row; }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                              const QModelIndex& index) const override;

private:
    void paintBackground(QPainter& painter, const QStyleOptionViewItem& option, int row) const;
    void paintBars(QPainter& painter, const QRect& area, const QModelIndex& index) const;
    void paintParts(QPainter& painter, const QRect& area, const QModelIndex& index, QFont font) const;
    void paintLegend(QPainter& painter, const QRect& area, QFont font) const;

    Theme& m_theme;
    int m_dropRow = -1;
};

} // namespace graft
