// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTabBar> // first: moc of Qt 6.4 stumbles over <compare> otherwise

#include "ui/models/network_sheet.h"

class QLineEdit;
class QMenu;
class QToolButton;

namespace graft {

class NetworkDocument;
class Theme;

/// The tabs themselves: middle click closes, a double click or F2 renames in place, tabs can be dragged.
class SheetTabs : public QTabBar {
    Q_OBJECT
public:
    explicit SheetTabs(QWidget* parent = nullptr);

    /// Opens the line in which the name is changed.
    void editName(int index);

Q_SIGNALS:
    void renamed(int index, const QString& name);
    void closeWanted(int index);
    /// A tab was dropped elsewhere: the present one now stands at `index`.
    void reordered(int index);
    void menuWanted(int index, const QPoint& globalPosition);

protected:
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void endEditing(bool accept);

    QLineEdit* m_edit;
    int m_edited = -1;
    bool m_moved = false;
};

/// The networks of the document as tabs, with a button for more. Hidden while there is only one: nothing is to be
/// chosen then.
class SheetBar : public QWidget {
    Q_OBJECT
public:
    SheetBar(NetworkDocument& document, Theme& theme, QWidget* parent = nullptr);

    [[nodiscard]] SheetTabs& tabs() const { return *m_tabs; }
    /// The network `steps` tabs to the right, around the end.
    void step(int steps);
    void closeActive();
    void renameActive();
    void retranslate();
    /// What the button offers: blank, templates, a model, a copy. Also for other buttons.
    void fillMenu(QMenu& menu);

Q_SIGNALS:
    /// Of a template, by its id.
    void newNetworkRequested(const QString& templateId);
    void modelsRequested();
    void compareRequested();

private:
    void sync();
    void restyle();
    void openTabMenu(int index, const QPoint& globalPosition);
    [[nodiscard]] SheetId idAt(int index) const;

    NetworkDocument& m_document;
    Theme& m_theme;
    SheetTabs* m_tabs;
    QToolButton* m_add;
    QMenu* m_menu;
    bool m_syncing = false;
};

} // namespace graft
