// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/pages/data_world.h"
#include "ui/data/finding_card.h"

#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QTabWidget>
#include <QToolButton>

using namespace graft;
using namespace graft::test;

/// The data doctor on the page "Data".
class DataDoctorTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void examinesByItselfAfterAnImport();
    void remedyIsOneStepAndMakesTheReportStale();
    void jumpsToThePictures();
    void weightsAreAnOption();
    void cancelEndsAnExamination();

private:
    /// Two classes; one picture of training lies in validation again, one class is far smaller.
    static bool makeLeak(const QString& folder);
    static FindingCard* cardAbout(const DataWorld& w, const QString& remedy);
    static bool importLeak(DataWorld& w);
};

bool DataDoctorTest::makeLeak(const QString& folder)
{
    const QString train = folder + QStringLiteral("/train");
    const QString val = folder + QStringLiteral("/val");
    return writePictures(train, QStringLiteral("apple"), 60) && writePictures(train, QStringLiteral("pear"), 10, 11) &&
           writePictures(val, QStringLiteral("apple"), 4, 22) && writePictures(val, QStringLiteral("pear"), 4, 33) &&
           QFile::copy(train + QStringLiteral("/apple/007.png"), val + QStringLiteral("/apple/leak.png"));
}

bool DataDoctorTest::importLeak(DataWorld& w)
{
    if (!makeLeak(w.folder.path()))
        return false;
    w.page.resize(1208, 660);
    w.page.show();
    child<QTabWidget>(w.page, "dataTabs")->setCurrentIndex(2);
    w.page.importFolder(w.folder.path());
    return QTest::qWaitFor(
        [&w] { return child<QLabel>(w.page, "doctorSummary")->text().contains(QStringLiteral("finding(s)")); }, 30000);
}

FindingCard* DataDoctorTest::cardAbout(const DataWorld& w, const QString& remedy)
{
    for (FindingCard* card : w.page.findChildren<FindingCard*>()) {
        const auto* button = card->findChild<QPushButton*>(QStringLiteral("remedyButton"));
        if (button != nullptr && button->text() == remedy)
            return card;
    }
    return nullptr;
}

void DataDoctorTest::examinesByItselfAfterAnImport()
{
    DataWorld w;
    QVERIFY(importLeak(w)); // nobody asked for it
    FindingCard* leak = cardAbout(w, QStringLiteral("Exclude the copies"));
    QVERIFY(leak != nullptr);
    QVERIFY(!leak->findChild<QLabel*>(QStringLiteral("findingWhat"))->text().isEmpty());
    const auto* strip = leak->findChild<FindingStrip*>();
    QVERIFY(strip != nullptr);
    QCOMPARE(strip->groups().front().size(), std::size_t{2}); // both copies, side by side
    QVERIFY(child<QTabWidget>(w.page, "dataTabs")->tabText(2).contains(QLatin1Char('(')));
    QVERIFY(!child<QLabel>(w.page, "doctorStale")->isVisible());
}

void DataDoctorTest::remedyIsOneStepAndMakesTheReportStale()
{
    DataWorld w;
    QVERIFY(importLeak(w));
    FindingCard* leak = cardAbout(w, QStringLiteral("Exclude the copies"));
    QVERIFY(leak != nullptr);
    const int before = w.document.undoStack().count();
    QTest::mouseClick(leak->findChild<QPushButton*>(QStringLiteral("remedyButton")), Qt::LeftButton);
    QTRY_VERIFY(!w.shown().excluded.empty());
    QCOMPARE(w.document.undoStack().count(), before + 1);
    QTRY_VERIFY(child<QLabel>(w.page, "doctorStale")->isVisible());
    QTest::mouseClick(child<QPushButton>(w.page, "examineButton"), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(!child<QProgressBar>(w.page, "doctorProgress")->isVisible(), 30000);
    QTRY_VERIFY(cardAbout(w, QStringLiteral("Exclude the copies")) == nullptr);
    w.undo();
    QVERIFY(w.shown().excluded.empty());
}

void DataDoctorTest::jumpsToThePictures()
{
    DataWorld w;
    QVERIFY(importLeak(w));
    FindingCard* leak = cardAbout(w, QStringLiteral("Exclude the copies"));
    QVERIFY(leak != nullptr);
    QTest::mouseClick(leak->findChild<QPushButton*>(QStringLiteral("showFinding")), Qt::LeftButton);
    QCOMPARE(w.grid().thumbnails()->rowCount(), 2);
    QVERIFY(!w.grid().thumbnails()->mark(0).icon.isEmpty());
    auto* chip = child<QPushButton>(w.page, "findingChip");
    QVERIFY(chip->isVisible());
    QTest::mouseClick(chip, Qt::LeftButton);
    QCOMPARE(w.grid().thumbnails()->rowCount(), 70);
    QVERIFY(!chip->isVisible());
}

void DataDoctorTest::weightsAreAnOption()
{
    DataWorld w;
    QVERIFY(importLeak(w));
    FindingCard* card = cardAbout(w, QStringLiteral("Train with class weights"));
    QVERIFY(card != nullptr);
    QTest::mouseClick(card->findChild<QPushButton*>(QStringLiteral("remedyButton")), Qt::LeftButton);
    QTRY_COMPARE(w.document.options().classWeights, ClassWeights::Balanced);
    QVERIFY(w.shown().excluded.empty());
    w.undo();
    QCOMPARE(w.document.options().classWeights, ClassWeights::None);
}

void DataDoctorTest::cancelEndsAnExamination()
{
    DataWorld w;
    QVERIFY(w.loadSample()); // drawn: takes a while
    w.page.resize(1208, 660);
    w.page.show();
    child<QTabWidget>(w.page, "dataTabs")->setCurrentIndex(2);
    auto* button = child<QPushButton>(w.page, "examineButton");
    QTest::mouseClick(button, Qt::LeftButton);
    QVERIFY(child<QProgressBar>(w.page, "doctorProgress")->isVisible());
    QCOMPARE(button->text(), QStringLiteral("Cancel"));
    QTest::mouseClick(button, Qt::LeftButton);
    QVERIFY(!child<QProgressBar>(w.page, "doctorProgress")->isVisible());
    QCOMPARE(button->text(), QStringLiteral("Examine"));
    QVERIFY(w.page.findChildren<FindingCard*>().isEmpty());
}

QTEST_MAIN(DataDoctorTest)
#include "data_doctor_test.moc"
