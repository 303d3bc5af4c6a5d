// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame> // first: moc of Qt 6.4 stumbles over <compare> otherwise

#include "ui/canvas/insert_place.h"

class QLabel;
class QLineEdit;

namespace graft {

class LayerTypeList;
class NetworkEditor;
class Theme;

/// The menu at the cursor: type a few letters, press Enter, and the layer is there. Offers only what can work at the
/// place. A popup; Esc or a click elsewhere closes it.
class QuickInsert final : public QFrame {
    Q_OBJECT
public:
    QuickInsert(NetworkEditor& editor, const Theme& theme, QWidget* parent);

    /// Opens near a point of the screen, for a place in the network.
    void open(const InsertPlace& place, const QPoint& globalPosition);
    [[nodiscard]] const InsertPlace& place() const { return m_place; }
    void retranslate();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void choose(const QString& type);

    NetworkEditor& m_editor;
    const Theme& m_theme;
    InsertPlace m_place;
    QLabel* m_where;
    QLineEdit* m_search;
    LayerTypeList* m_list;
    QLabel* m_nothing;
};

} // namespace graft
