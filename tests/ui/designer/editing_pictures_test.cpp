// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What editing looks like: every gesture paints something of its own; GRAFT_SHOT=DIR keeps the pictures.
#include "tests/ui/designer/edit_world.h"

#include <QAction>
#include <QDir>
#include <QImage>
#include <QLineEdit>
#include <QPainter>
#include <QTabWidget>

using namespace graft;
using graft::test::EditWorld;
using graft::test::PaletteDrag;

namespace {

/// The page in both themes, a popup over it painted in; the light one is returned.
QImage shoot(EditWorld& w, const QString& name)
{
    const QString folder = qEnvironmentVariable("GRAFT_SHOT");
    QImage light;
    for (const bool dark : {true, false}) {
        w.world.theme.setChoice(dark ? ThemeChoice::Dark : ThemeChoice::Light);
        QCoreApplication::processEvents();
        QPixmap picture = w.page->grab();
        const QuickInsert& menu = w.page->editActions().quickInsert();
        if (menu.isVisible()) {
            QPainter painter(&picture);
            painter.drawPixmap(w.page->mapFromGlobal(menu.pos()), const_cast<QuickInsert&>(menu).grab());
        }
        if (!folder.isEmpty())
            picture.save(QDir(folder).filePath(
                QStringLiteral("edit_%1_%2.png").arg(name, dark ? QStringLiteral("dark") : QStringLiteral("light"))));
        if (!dark)
            light = picture.toImage();
    }
    return light;
}

} // namespace

class EditingPicturesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void gesturesAreSeen();
};

void EditingPicturesTest::gesturesAreSeen()
{
    EditWorld w;
    QVERIFY(w.start());
    w.centre("bn1");
    const QImage plain = shoot(w, QStringLiteral("plain"));
    QTest::mouseMove(w.view().viewport(), w.output("conv1") + QPoint(0, 4));
    QTRY_VERIFY(w.scene().ports().shownFor() != nullptr);
    const QImage ports = shoot(w, QStringLiteral("ports"));
    QVERIFY(ports != plain);
    w.press(w.output("conv1"));
    w.drag(w.at(w.item("relu").sceneBoundingRect().center()));
    QVERIFY(shoot(w, QStringLiteral("connect")) != ports);
    w.key(Qt::Key_Escape);
    w.release({});
    w.press(w.output("maxpool"));
    w.drag(w.at(w.item("bn1").sceneBoundingRect().center()));
    QVERIFY(shoot(w, QStringLiteral("refused")) != plain);
    w.key(Qt::Key_Escape);
    w.release({});
    w.child<QTabWidget>("leftPane")->setCurrentIndex(1);
    const QPointF wire = w.scene().connectionItem(w.into("relu"))->route().front();
    PaletteDrag drag("Dropout");
    drag.enter(w, w.at(wire) + QPoint(8, 14));
    const QImage ghost = shoot(w, QStringLiteral("drop"));
    QVERIFY(ghost != plain);
    w.key(Qt::Key_Escape);
    w.click("relu");
    w.page->editActions().insert->trigger();
    QVERIFY(shoot(w, QStringLiteral("quick")) != plain);
    auto* search = w.page->editActions().quickInsert().findChild<QLineEdit*>(QStringLiteral("quickInsertSearch"));
    search->setText(QStringLiteral("norm"));
    shoot(w, QStringLiteral("quick_search"));
    w.page->editActions().quickInsert().hide();
    w.page->editActions().duplicate->trigger();
    w.key(Qt::Key_F2);
    w.child<QTabWidget>("leftPane")->setCurrentIndex(2);
    shoot(w, QStringLiteral("history"));
}

QTEST_MAIN(EditingPicturesTest)
#include "editing_pictures_test.moc"
