// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace graft {

/// Which folder weights are kept in; opens it, or chooses another.
class ModelsFolderBox : public QWidget {
    Q_OBJECT
public:
    explicit ModelsFolderBox(QWidget* parent = nullptr);

    /// Shows the folder that is in use now.
    void refresh();
    void retranslate();

Q_SIGNALS:
    /// Another one was chosen; empty: the usual one.
    void folderChosen(const QString& folder);

private:
    void choose();
    void open();

    QLabel* m_title;
    QLabel* m_path;
    QPushButton* m_open;
    QPushButton* m_choose;
};

} // namespace graft
