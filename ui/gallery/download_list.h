// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/download_queue.h"

#include <QFrame>

#include <vector>

class QLabel;
class QProgressBar;
class QToolButton;
class QVBoxLayout;

namespace graft {

class Theme;

/// The downloads, each with its progress and buttons to pause, go on and cancel; hidden when there is none.
class DownloadList : public QFrame {
    Q_OBJECT
public:
    DownloadList(DownloadQueue& queue, Theme& theme, QWidget* parent = nullptr);

    void retranslate();

Q_SIGNALS:
    /// A click on a name.
    void chosen(const graft::CatalogueEntry* entry);

private:
    struct Row {
        const CatalogueEntry* entry = nullptr;
        QWidget* widget = nullptr;
        QToolButton* name = nullptr;
        QProgressBar* bar = nullptr;
        QLabel* state = nullptr;
        QToolButton* pause = nullptr;
        QToolButton* cancel = nullptr;
    };
    void rebuild();
    [[nodiscard]] Row createRow(const CatalogueEntry& entry);
    void fill(const Row& row);

    DownloadQueue& m_queue;
    Theme& m_theme;
    QLabel* m_title;
    QVBoxLayout* m_layout;
    std::vector<Row> m_rows;
};

} // namespace graft
