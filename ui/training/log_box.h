// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QWidget>

class QCheckBox;
class QPushButton;

namespace graft {

class TextLabel;
class Theme;

/// Whether runs write logs, and where.
class LogBox : public QWidget {
    Q_OBJECT
public:
    explicit LogBox(Theme& theme, QWidget* parent = nullptr);

    /// Empty while no logs are written.
    [[nodiscard]] QString folder() const;
    void setFolder(const QString& folder);
    void retranslate();

Q_SIGNALS:
    void folderChanged();

private:
    void chooseFolder();
    void refresh();

    QCheckBox* m_write;
    TextLabel* m_place;
    QPushButton* m_choose;
    QString m_folder; ///< also while none are written: the proposal
};

} // namespace graft
