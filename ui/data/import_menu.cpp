// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/data/import_menu.h"

#include "core/project/dataset_opening.h"
#include "ui/models/commands/change_dataset_command.h"
#include "ui/models/dataset_session.h"
#include "ui/models/error_text.h"
#include "ui/models/network_document.h"
#include "ui/models/theme.h"
#include "ui/widgets/icons.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QStandardPaths>

namespace graft {

ImportMenu::ImportMenu(AppContext& context, QWidget* parent)
    : QMenu(parent),
      m_context(context),
      m_folder(addAction(QString())),
      m_archive(addAction(QString())),
      m_table(addAction(QString())),
      m_camera(addAction(QString()))
{
    setObjectName(QStringLiteral("importMenu"));
    m_folder->setObjectName(QStringLiteral("importFolderAction"));
    m_archive->setObjectName(QStringLiteral("importArchiveAction"));
    m_table->setObjectName(QStringLiteral("importTableAction"));
    m_camera->setObjectName(QStringLiteral("importCameraAction"));
    setToolTipsVisible(true);
    connect(m_folder, &QAction::triggered, this, &ImportMenu::chooseFolder);
    connect(m_archive, &QAction::triggered, this, &ImportMenu::chooseArchive);
    connect(m_table, &QAction::triggered, this, &ImportMenu::chooseTable);
    connect(m_camera, &QAction::triggered, this, &ImportMenu::cameraWanted);
    const auto restyle = [this] {
        const QColor color = m_context.theme.tokens().text;
        m_folder->setIcon(lineIcon(QStringLiteral("folder"), color));
        m_archive->setIcon(lineIcon(QStringLiteral("archive"), color));
        m_table->setIcon(lineIcon(QStringLiteral("table"), color));
        m_camera->setIcon(lineIcon(QStringLiteral("camera"), color));
    };
    connect(&context.theme, &Theme::changed, this, restyle);
    restyle();
    retranslate();
}

QString ImportMenu::startFolder() const
{
    const QString used = toQString(m_context.dataset.reference().path);
    return used.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::PicturesLocation)
                          : QFileInfo(used).absolutePath();
}

void ImportMenu::chooseFolder()
{
    const QString folder = QFileDialog::getExistingDirectory(parentWidget(), tr("Import a folder"), startFolder());
    if (!folder.isEmpty())
        importPath(folder);
}

void ImportMenu::chooseArchive()
{
    const QString file = QFileDialog::getOpenFileName(parentWidget(), tr("Import a zip archive"), startFolder(),
                                                      tr("Zip archives (*.zip);;All files (*)"));
    if (!file.isEmpty())
        importPath(file);
}

void ImportMenu::chooseTable()
{
    const QString file = QFileDialog::getOpenFileName(parentWidget(), tr("Import a table"), startFolder(),
                                                      tr("Tables (*.csv *.tsv *.txt);;All files (*)"));
    if (!file.isEmpty())
        importPath(file);
}

void ImportMenu::importPath(const QString& path)
{
    const DatasetReference& known = m_context.document.datasetReference();
    DatasetReference reference = datasetAt(toPath(path));
    if (sameSource(reference, known)) {
        reference.split = known.split;
        reference.changes = known.changes;
    }
    m_context.dataset.load(reference);
}

void ImportMenu::splitAgain(const SplitPlan& plan)
{
    DatasetReference reference = m_context.dataset.reference();
    reference.split = plan;
    // Other parts make another fingerprint; that is no change of the pictures.
    reference.fingerprint.clear();
    m_context.dataset.load(reference);
}

void ImportMenu::retranslate()
{
    m_folder->setText(tr("Folder…"));
    m_folder->setToolTip(tr("One folder of pictures for each class; train, val and test folders are understood."));
    m_archive->setText(tr("Zip archive…"));
    m_archive->setToolTip(tr("The same packed into one file. It is unpacked into the cache of this computer."));
    m_table->setText(tr("Table (CSV, TSV)…"));
    m_table->setToolTip(tr("A line for each picture: path, label and, if you like, part."));
    m_camera->setText(tr("Camera…"));
    m_camera->setToolTip(tr("Takes pictures of a class with a camera of this computer."));
}

} // namespace graft
