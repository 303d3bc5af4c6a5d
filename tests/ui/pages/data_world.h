// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/pages/page_world.h"
#include "ui/data/class_list.h"
#include "ui/data/data_page.h"
#include "ui/widgets/inline_message.h"
#include "ui/widgets/thumbnail_view.h"

#include <QDir>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QImage>
#include <QTemporaryDir>

namespace graft::test {

/// Small pictures NNN.png of one hue in a folder.
inline bool writePictures(const QString& folder, const QString& name, int count, int hue = 0)
{
    if (!QDir(folder).mkpath(name))
        return false;
    for (int i = 0; i < count; ++i) {
        QImage picture(40, 30, QImage::Format_RGB888);
        picture.fill(QColor::fromHsv((hue + i * 37) % 360, 200, 200));
        picture.setPixelColor(i % 40, i % 30, Qt::white);
        if (!picture.save(QStringLiteral("%1/%2/%3.png").arg(folder, name).arg(i, 3, 10, QLatin1Char('0'))))
            return false;
    }
    return true;
}

/// The page with the pictures of a folder: apple (10) and pear (6), a fifth of them for validation.
struct DataWorld : PageWorld {
    QTemporaryDir folder;
    DataPage page{context};

    [[nodiscard]] bool import()
    {
        if (!writePictures(folder.path(), QStringLiteral("apple"), 10) ||
            !writePictures(folder.path(), QStringLiteral("pear"), 6, 15))
            return false;
        page.resize(1208, 660);
        page.show();
        page.importFolder(folder.path());
        page.activateWindow(); // shortcuts are those of the active window
        return QTest::qWaitForWindowActive(&page) &&
               QTest::qWaitFor([this] { return dataset.state() == DatasetSession::State::Ready; }, 30000);
    }
    [[nodiscard]] ThumbnailView& grid() const { return *child<ThumbnailView>(page, "thumbnailGrid"); }
    [[nodiscard]] ClassList& classes() const { return *child<ClassList>(page, "classList"); }
    [[nodiscard]] const ImageDataset& shown() const { return *dataset.dataset(); }
    [[nodiscard]] InlineMessage& message() const { return *child<InlineMessage>(page, "dataMessage"); }
    [[nodiscard]] QString step() const { return const_cast<NetworkDocument&>(document).undoStack().undoText(); }
    void undo() { document.undoStack().undo(); }
    void redo() { document.undoStack().redo(); }
};

/// Drops something on the class of a row of the list, with the events a desktop sends. Whether it was taken.
inline bool dropOnClass(ClassList& list, int row, const QMimeData& mime)
{
    const QRect place = list.visualRect(list.model()->index(row, 0));
    const QPoint at = place.isValid() ? place.center() : QPoint(10, list.viewport()->height() - 4);
    QDragEnterEvent enter(at, Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(list.viewport(), &enter);
    QDragMoveEvent move(at, Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(list.viewport(), &move);
    if (!enter.isAccepted() || !move.isAccepted())
        return false;
    QDropEvent drop(at, Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(list.viewport(), &drop);
    return drop.isAccepted();
}

} // namespace graft::test
