// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLayout>

#include <vector>

namespace graft {

/// Lays equal cards out in as many columns as fit and stretches them to fill the width.
class FlowLayout : public QLayout {
public:
    /// Cards are at least `minimumWidth` wide; gaps between them are `spacing`.
    FlowLayout(int minimumWidth, int spacing, QWidget* parent = nullptr);
    ~FlowLayout() override;

    void addItem(QLayoutItem* item) override;
    [[nodiscard]] int count() const override { return static_cast<int>(m_items.size()); }
    [[nodiscard]] QLayoutItem* itemAt(int index) const override;
    QLayoutItem* takeAt(int index) override;
    [[nodiscard]] Qt::Orientations expandingDirections() const override { return {}; }
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSize() const override;
    void setGeometry(const QRect& rect) override;
    /// Columns at the present width; for moving the selection by keyboard.
    [[nodiscard]] int columns() const;

private:
    [[nodiscard]] int columnsFor(int width) const;
    int arrange(const QRect& rect, bool apply) const;

    int m_minimumWidth;
    std::vector<QLayoutItem*> m_items;
};

} // namespace graft
