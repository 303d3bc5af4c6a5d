// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/split_plan.h"
#include "ui/models/app_context.h"

#include <QMenu>

namespace graft {

/// The ways to get pictures into the program; imports what people choose.
class ImportMenu : public QMenu {
    Q_OBJECT
public:
    ImportMenu(AppContext& context, QWidget* parent);

    void chooseFolder();
    void chooseArchive();
    void chooseTable();
    /// A folder, an archive or a table by what it is. Importing what is in use again keeps what the user changed.
    void importPath(const QString& path);
    /// Reads the dataset in use again and divides it in another way; the user's changes stay.
    void splitAgain(const SplitPlan& plan);
    void retranslate();

Q_SIGNALS:
    void cameraWanted();

private:
    [[nodiscard]] QString startFolder() const;

    AppContext m_context;
    QAction* m_folder;
    QAction* m_archive;
    QAction* m_table;
    QAction* m_camera;
};

} // namespace graft
