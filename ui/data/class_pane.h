// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <memory>
#include <string>

class QAction;
class QLineEdit;
class QMenu;
class QToolButton;

namespace graft {

struct ImageDataset;
class ClassList;
class DatasetActions;
class TextLabel;
class Theme;

/// The left pane of the page "Data": the classes, how far they are out of balance, and all that is done to a class.
class ClassPane : public QWidget {
    Q_OBJECT
public:
    ClassPane(Theme& theme, DatasetActions& actions, QWidget* parent = nullptr);

    [[nodiscard]] ClassList* list() const { return m_list; }
    void setDataset(std::shared_ptr<const ImageDataset> dataset);
    void retranslate();

Q_SIGNALS:
    /// Take pictures of this class with a camera.
    void cameraWanted(int label);

private:
    void createActions();
    void showMenu(const QPoint& place);
    void addMergeMenu(QMenu& menu, int label);
    void chooseFiles(int label);
    void openNameField();
    void updateBalance();
    void updateActions();
    void restyle();
    [[nodiscard]] std::string nameOf(int label) const;

    Theme& m_theme;
    DatasetActions& m_actions;
    std::shared_ptr<const ImageDataset> m_dataset;
    TextLabel* m_heading;
    QToolButton* m_new;
    ClassList* m_list;
    QLineEdit* m_name; ///< of a class to be made
    TextLabel* m_balance;
    QAction* m_rename;
    QAction* m_remove;
    QAction* m_add;
    QAction* m_camera;
};

} // namespace graft
