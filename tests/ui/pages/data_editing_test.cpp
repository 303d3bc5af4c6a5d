// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/pages/data_world.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDesktopServices>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QTimer>
#include <QToolButton>

using namespace graft;
using namespace graft::test;

/// Opened by QDesktopServices instead of a file manager.
class FileManager : public QObject {
    Q_OBJECT
public:
    QUrl opened;
public Q_SLOTS:
    void open(const QUrl& url) { opened = url; }
};

/// What people do to pictures and classes on the page "Data", each one step of undo.
class DataEditingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void excludeAndIncludeByKeyboard();
    void relabelFromTheMenu();
    void moveToAnotherPart();
    void thumbnailsDroppedOnAClass();
    void renameInPlace();
    void takenNameAsksBeforeMerging();
    void newAndRemovedClass();
    void filesDroppedOnAClass();
    void manyFilesAskOnce();
    void remoteFilesAreRefused();
    void searchAndSort();
    void pathAndFileManager();
    void runKeepsItsPictures();
    void importedAgainKeepsChanges();
    void otherDatasetForgetsSteps();
    void changesAreSaved();

private:
    static void triggerIn(const char* menuName, const QString& text);
};

/// Triggers an action of the menu that is about to open, as if it were clicked.
void DataEditingTest::triggerIn(const char* menuName, const QString& text)
{
    QTimer::singleShot(0, [menuName, text] {
        auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
        if (menu == nullptr || menu->objectName() != QLatin1String(menuName)) {
            qWarning("no such menu");
            if (menu != nullptr)
                menu->close();
            return;
        }
        QList<QAction*> actions = menu->actions();
        for (const QAction* action : menu->actions()) {
            if (action->menu() != nullptr)
                actions += action->menu()->actions();
        }
        for (QAction* action : actions) {
            if (action->text() == text) {
                action->trigger();
                break;
            }
        }
        menu->close();
    });
}

void DataEditingTest::excludeAndIncludeByKeyboard()
{
    DataWorld w;
    QVERIFY(w.import());
    QCOMPARE(w.shown().training.size(), std::size_t{13});
    ThumbnailView& grid = w.grid();
    QTest::mouseClick(grid.viewport(), Qt::LeftButton, {}, grid.visualRect(grid.model()->index(1, 0)).center());
    QTest::mouseClick(grid.viewport(), Qt::LeftButton, Qt::ShiftModifier,
                      grid.visualRect(grid.model()->index(3, 0)).center());
    QCOMPARE(grid.chosenRows(), (std::vector<int>{1, 2, 3}));
    const ImageEntry second = grid.thumbnails()->entry(1);
    QTest::keyClick(&grid, Qt::Key_Delete);
    QCOMPARE(w.shown().training.size(), std::size_t{10});
    QCOMPARE(w.shown().excluded.size(), std::size_t{3});
    QCOMPARE(w.step(), QStringLiteral("Exclude 3 picture(s)"));
    QVERIFY(QFile::exists(toQString(second.file))); // files are never touched
    QTest::mouseClick(child<QToolButton>(w.page, "partExcluded"), Qt::LeftButton);
    QCOMPARE(grid.thumbnails()->rowCount(), 3);
    QVERIFY(grid.thumbnails()->mark(0).dimmed);
    QTest::mouseClick(grid.viewport(), Qt::LeftButton, {}, grid.visualRect(grid.model()->index(0, 0)).center());
    QTest::keyClick(&grid, Qt::Key_Insert);
    QCOMPARE(w.shown().excluded.size(), std::size_t{2});
    w.undo();
    QCOMPARE(w.shown().excluded.size(), std::size_t{3});
    w.undo();
    QCOMPARE(w.shown().training.size(), std::size_t{13});
    QVERIFY(w.document.datasetReference().changes.empty());
    w.redo();
    QCOMPARE(w.shown().excluded.size(), std::size_t{3});
    QCOMPARE(grid.thumbnails()->rowCount(), 3); // the page follows undo and redo
}

void DataEditingTest::relabelFromTheMenu()
{
    DataWorld w;
    QVERIFY(w.import());
    ThumbnailView& grid = w.grid();
    QTest::mouseClick(grid.viewport(), Qt::LeftButton, {}, grid.visualRect(grid.model()->index(0, 0)).center());
    const ImageEntry picture = grid.thumbnails()->entry(0);
    QCOMPARE(picture.label, 0);
    triggerIn("pictureMenu", QStringLiteral("pear"));
    Q_EMIT grid.customContextMenuRequested(grid.visualRect(grid.model()->index(0, 0)).center());
    QCOMPARE(w.shown().countsPerClass(DatasetPart::Training), (std::vector<std::size_t>{7, 6}));
    QCOMPARE(w.step(), QStringLiteral("Relabel 1 picture(s) to pear"));
    // The same by keyboard, back again.
    w.page.activateWindow(); // the menu was one for a moment
    QVERIFY(QTest::qWaitForWindowActive(&w.page));
    grid.setFocus();
    triggerIn("classChooser", QStringLiteral("apple"));
    QTest::keyClick(&grid, Qt::Key_F2);
    QCOMPARE(w.shown().countsPerClass(DatasetPart::Training), (std::vector<std::size_t>{8, 5}));
    w.undo();
    w.undo();
    QCOMPARE(w.shown().training, w.dataset.imported()->training);
}

void DataEditingTest::moveToAnotherPart()
{
    DataWorld w;
    QVERIFY(w.import());
    ThumbnailView& grid = w.grid();
    grid.setFocus();
    QTest::keyClick(&grid, Qt::Key_A, Qt::ControlModifier);
    triggerIn("pictureMenu", QStringLiteral("Test"));
    Q_EMIT grid.customContextMenuRequested(grid.visualRect(grid.model()->index(0, 0)).center());
    QCOMPARE(w.shown().test.size(), std::size_t{13});
    QVERIFY(w.shown().training.empty());
    QCOMPARE(w.step(), QStringLiteral("Move 13 picture(s) to test"));
    w.undo();
    QCOMPARE(w.shown().training.size(), std::size_t{13});
}

void DataEditingTest::thumbnailsDroppedOnAClass()
{
    DataWorld w;
    QVERIFY(w.import());
    w.grid().chooseRows({0, 1});
    const std::unique_ptr<QMimeData> mime(w.grid().thumbnails()->mimeData({w.grid().currentIndex()}));
    QVERIFY(mime != nullptr);
    QVERIFY(!dropOnClass(w.classes(), 0, *mime)); // "all" is no class
    QVERIFY(dropOnClass(w.classes(), 2, *mime));
    QCOMPARE(w.shown().countsPerClass(DatasetPart::Training), (std::vector<std::size_t>{6, 7}));
}

void DataEditingTest::renameInPlace()
{
    DataWorld w;
    QVERIFY(w.import());
    ClassList& list = w.classes();
    list.setFocus();
    list.setCurrentIndex(list.model()->index(1, 0));
    QTest::keyClick(&list, Qt::Key_F2);
    auto* editor = list.findChild<QLineEdit*>(QStringLiteral("classNameEditor"));
    QVERIFY(editor != nullptr);
    editor->selectAll();
    QTest::keyClicks(editor, QStringLiteral("zebra"));
    QTest::keyClick(editor, Qt::Key_Return);
    QTRY_COMPARE(w.shown().classes, (std::vector<std::string>{"pear", "zebra"}));
    QCOMPARE(w.step(), QStringLiteral("Rename apple to zebra"));
    QCOMPARE(w.shown().countsPerClass(DatasetPart::Training), (std::vector<std::size_t>{5, 8}));
    w.undo();
    QCOMPARE(w.shown().classes, (std::vector<std::string>{"apple", "pear"}));
}

void DataEditingTest::takenNameAsksBeforeMerging()
{
    DataWorld w;
    QVERIFY(w.import());
    ClassList& list = w.classes();
    QVERIFY(list.model()->setData(list.model()->index(1, 0), QStringLiteral("pear"), Qt::EditRole));
    QTRY_VERIFY(w.message().actionButton()->isVisible());
    QCOMPARE(w.shown().classes.size(), std::size_t{2});
    QTest::mouseClick(w.message().actionButton(), Qt::LeftButton);
    QCOMPARE(w.shown().classes, std::vector<std::string>{"pear"});
    QCOMPARE(w.shown().training.size(), std::size_t{13});
    QVERIFY(!w.message().isVisible());
    w.undo();
    QCOMPARE(w.shown().classes.size(), std::size_t{2});
}

void DataEditingTest::newAndRemovedClass()
{
    DataWorld w;
    QVERIFY(w.import());
    QTest::mouseClick(child<QToolButton>(w.page, "newClassButton"), Qt::LeftButton);
    auto* name = child<QLineEdit>(w.page, "newClassName");
    QVERIFY(name->isVisible());
    QTest::keyClicks(name, QStringLiteral("mango"));
    QTest::keyClick(name, Qt::Key_Return);
    QCOMPARE(w.shown().classes, (std::vector<std::string>{"apple", "mango", "pear"}));
    QVERIFY(child<QLabel>(w.page, "balanceText")->text().startsWith(QStringLiteral("A class has no pictures")));
    ClassList& list = w.classes();
    list.setCurrentIndex(list.model()->index(3, 0));
    list.setFocus();
    QTest::keyClick(&list, Qt::Key_Delete);
    QCOMPARE(w.shown().classes, (std::vector<std::string>{"apple", "mango"}));
    QCOMPARE(w.shown().excluded.size(), std::size_t{6});
    QCOMPARE(w.step(), QStringLiteral("Remove class pear"));
    // Pictures without a class can be looked at.
    QTest::mouseClick(child<QToolButton>(w.page, "partExcluded"), Qt::LeftButton);
    list.setCurrentIndex(list.model()->index(0, 0));
    QCOMPARE(w.grid().thumbnails()->rowCount(), 6);
    w.grid().chooseRows({0});
    QCOMPARE(child<QLabel>(w.page, "pictureClass")->toolTip(), QStringLiteral("None"));
    w.undo();
    w.undo();
    QVERIFY(w.document.datasetReference().changes.empty());
}

void DataEditingTest::filesDroppedOnAClass()
{
    DataWorld w;
    QVERIFY(w.import());
    QTemporaryDir more;
    QVERIFY(writePictures(more.path(), QStringLiteral("a/b"), 3, 100));
    QFile note(more.filePath(QStringLiteral("a/note.txt")));
    QVERIFY(note.open(QIODevice::WriteOnly));
    note.write("text");
    note.close();
    QMimeData mime;
    mime.setUrls({QUrl::fromLocalFile(more.filePath(QStringLiteral("a")))});
    QVERIFY(dropOnClass(w.classes(), 2, mime));
    QTRY_COMPARE(w.shown().countsPerClass(DatasetPart::Training), (std::vector<std::size_t>{8, 8}));
    QCOMPARE(w.step(), QStringLiteral("Add 3 picture(s) to pear"));
    QVERIFY(w.message().text().startsWith(QStringLiteral("1 file(s)")));
    w.undo();
    QCOMPARE(w.shown().training.size(), std::size_t{13});
}

void DataEditingTest::manyFilesAskOnce()
{
    DataWorld w;
    QVERIFY(w.import());
    QTemporaryDir more;
    QVERIFY(writePictures(more.path(), QStringLiteral("a"), 1));
    for (int i = 0; i < 1001; ++i)
        QVERIFY(
            QFile::copy(more.filePath(QStringLiteral("a/000.png")), more.filePath(QStringLiteral("a/c%1.png").arg(i))));
    QMimeData mime;
    mime.setUrls({QUrl::fromLocalFile(more.filePath(QStringLiteral("a")))});
    QVERIFY(dropOnClass(w.classes(), 1, mime));
    QTRY_VERIFY_WITH_TIMEOUT(w.message().actionButton()->isVisible(), 20000);
    QCOMPARE(w.shown().training.size(), std::size_t{13});
    QTest::mouseClick(w.message().actionButton(), Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(w.shown().training.size(), std::size_t{1015}, 20000);
}

void DataEditingTest::remoteFilesAreRefused()
{
    DataWorld w;
    QVERIFY(w.import());
    QMimeData mime;
    mime.setUrls({QUrl(QStringLiteral("https://example.org/cat.jpg"))});
    QVERIFY(dropOnClass(w.classes(), 1, mime));
    QTRY_VERIFY(w.message().isVisible());
    QVERIFY(w.message().text().startsWith(QStringLiteral("Only files on this computer")));
    QVERIFY(w.document.datasetReference().changes.empty());
}

void DataEditingTest::searchAndSort()
{
    DataWorld w;
    QVERIFY(w.import());
    auto* search = child<QLineEdit>(w.page, "pictureSearch");
    search->setFocus();
    QTest::keyClicks(search, QStringLiteral("PEAR"));
    QTRY_COMPARE(w.grid().thumbnails()->rowCount(), 5);
    search->clear();
    QTest::keyClicks(search, QStringLiteral("nothing like this"));
    QTRY_VERIFY(child<QLabel>(w.page, "noPictures")->isVisible());
    search->clear();
    QTRY_COMPARE(w.grid().thumbnails()->rowCount(), 13);
    auto* sort = child<QComboBox>(w.page, "pictureSort");
    sort->setFocus();
    QTest::keyClick(sort, Qt::Key_Down);
    QTest::keyClick(sort, Qt::Key_Down); // by name, backwards
    const auto name = [&](int row) { return w.grid().thumbnails()->index(row).data().toString(); };
    for (int row = 1; row < 13; ++row)
        QVERIFY(name(row - 1) >= name(row));
}

void DataEditingTest::pathAndFileManager()
{
    DataWorld w;
    QVERIFY(w.import());
    FileManager manager;
    QDesktopServices::setUrlHandler(QStringLiteral("file"), &manager, "open");
    w.grid().setFocus();
    w.grid().chooseRows({0, 1});
    QTest::keyClick(&w.grid(), Qt::Key_C, Qt::ControlModifier);
    const QStringList paths = QApplication::clipboard()->text().split(QLatin1Char('\n'));
    QCOMPARE(paths.size(), 2);
    QCOMPARE(paths.front(), toQString(w.grid().thumbnails()->entry(0).file));
    QTest::keyClick(&w.grid(), Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(manager.opened, QUrl::fromLocalFile(w.folder.filePath(QStringLiteral("apple"))));
    QDesktopServices::unsetUrlHandler(QStringLiteral("file"));
}

void DataEditingTest::runKeepsItsPictures()
{
    DataWorld w;
    QVERIFY(w.import());
    const auto ofRun = w.dataset.dataset(); // what a run holds
    w.grid().setFocus();
    w.grid().chooseRows({0, 1, 2});
    QTest::keyClick(&w.grid(), Qt::Key_Delete);
    QCOMPARE(w.shown().training.size(), std::size_t{10});
    QCOMPARE(ofRun->training.size(), std::size_t{13});
    QVERIFY(ofRun->fingerprint != w.shown().fingerprint);
}

void DataEditingTest::importedAgainKeepsChanges()
{
    DataWorld w;
    QVERIFY(w.import());
    w.grid().setFocus();
    w.grid().chooseRows({0});
    QTest::keyClick(&w.grid(), Qt::Key_Delete);
    w.page.importFolder(w.folder.path());
    QTRY_COMPARE_WITH_TIMEOUT(w.dataset.state(), DatasetSession::State::Ready, 20000);
    QCOMPARE(w.shown().excluded.size(), std::size_t{1});
    QCOMPARE(w.document.datasetReference().changes.pictures.size(), std::size_t{1});
    w.undo();
    QVERIFY(w.shown().excluded.empty());
}

void DataEditingTest::otherDatasetForgetsSteps()
{
    DataWorld w;
    QVERIFY(w.import());
    w.grid().setFocus();
    w.grid().chooseRows({0});
    QTest::keyClick(&w.grid(), Qt::Key_Delete);
    QVERIFY(w.loadSample());
    QVERIFY(w.document.datasetReference().changes.empty());
    w.undo();
    QVERIFY(w.document.datasetReference().changes.empty());
    QVERIFY(!w.document.undoStack().canRedo());
    QCOMPARE(w.shown().training.size(), std::size_t{300});
}

void DataEditingTest::changesAreSaved()
{
    DataWorld w;
    QVERIFY(w.import());
    QVERIFY(w.openEmbedded());
    w.grid().setFocus();
    w.grid().chooseRows({0, 1});
    QTest::keyClick(&w.grid(), Qt::Key_Delete);
    QVERIFY(w.document.isModified());
    const QString file = w.folder.filePath(QStringLiteral("p.graft"));
    QVERIFY(w.document.save(file));
    auto project = loadProject(toPath(file));
    QVERIFY(project);
    QVERIFY(project->dataset.changes == w.document.datasetReference().changes);
    DatasetSession session;
    session.load(project->dataset);
    QTRY_COMPARE_WITH_TIMEOUT(session.state(), DatasetSession::State::Ready, 20000);
    QCOMPARE(session.dataset()->excluded.size(), std::size_t{2});
    QVERIFY(!session.changedSinceUse());
}

QTEST_MAIN(DataEditingTest)
#include "data_editing_test.moc"
