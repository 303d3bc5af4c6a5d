// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Networks written for other programs as a person does it.
#include "core/exchange/model_export.h"
#include "core/zoo/model_loader.h"
#include "tests/ui/shell/shell_bench.h"
#include "ui/exchange/export_dialog.h"
#include "ui/exchange/export_options_form.h"
#include "ui/exchange/note_line.h"
#include "ui/models/error_text.h"
#include "ui/shell/exchange_controller.h"
#include "ui/shell/main_menu.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QTemporaryDir>

#include <algorithm>

using namespace graft;
using graft::test::ShellBench;

class ExportDialogTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { graft::test::useTestFolders(); }
    void everyFormatHasAMenuEntry();
    void optionsFollowTheFormat();
    void exportWritesAndShowsTheProof();

private:
    QTemporaryDir m_temp;
};

namespace {

constexpr int patience = 60000;

template <class Widget>
Widget* child(QObject& parent, const char* name)
{
    auto* found = parent.findChild<Widget*>(QLatin1String(name));
    if (found == nullptr)
        qFatal("no widget %s", name);
    return found;
}

void click(QWidget* button)
{
    QTest::mouseClick(button, Qt::LeftButton);
}

} // namespace

void ExportDialogTest::everyFormatHasAMenuEntry()
{
    ShellBench bench;
    QMenu* menu = bench.window->menu()->exportMenu();
    QCOMPARE(menu->actions().size(), static_cast<qsizetype>(exportFormats().size()));
    QVERIFY(!menu->isEnabled()); // no network
    bench.openSample();
    QVERIFY(menu->isEnabled());
    bench.show();
    for (const ExportFormat& format : exportFormats()) {
        child<QAction>(*menu, ("export_" + format.id).c_str())->trigger();
        ExportDialog* dialog = bench.window->exchange().exportDialog();
        QVERIFY(dialog != nullptr && dialog->isVisible());
        QCOMPARE(child<QListWidget>(*dialog, "exportFormats")->currentItem()->data(Qt::UserRole).toString(),
                 toQString(format.id));
        QVERIFY(dialog->target().endsWith(toQString(format.extension)));
        QVERIFY(!child<QLabel>(*dialog, "exportDoc")->text().isEmpty());
        for (const ExportOption& option : format.options)
            child<QWidget>(*dialog, ("exportOption_" + option.name).c_str());
    }
}

void ExportDialogTest::optionsFollowTheFormat()
{
    Theme theme;
    const ExportFormat format{"text",
                              "Text",
                              "",
                              ".txt",
                              {{"dynamic", "Any batch size", "Why.", {"true", "false"}},
                               {"opset", "Operator set", "", {"13", "11", "17"}},
                               {"author", "Author", "", {}}}};
    ExportOptionsForm form(theme);
    form.setFormat(&format);
    form.show();
    QVERIFY(form.values().empty()); // the defaults
    auto* dynamic = child<QCheckBox>(form, "exportOption_dynamic");
    QVERIFY(dynamic->isChecked());
    dynamic->click();
    auto* opset = child<QComboBox>(form, "exportOption_opset");
    QCOMPARE(opset->currentText(), QStringLiteral("13"));
    opset->setFocus();
    QTest::keyClick(opset, Qt::Key_Down);
    QTest::keyClicks(child<QLineEdit>(form, "exportOption_author"), QStringLiteral("Ada"));
    const std::map<std::string, std::string> expected{{"dynamic", "false"}, {"opset", "11"}, {"author", "Ada"}};
    QCOMPARE(form.values(), expected);
    // Another format and back: what was chosen is kept by whoever holds it.
    form.setFormat(nullptr);
    QVERIFY(form.values().empty());
    form.setFormat(&format, expected);
    QCOMPARE(form.values(), expected);
}

void ExportDialogTest::exportWritesAndShowsTheProof()
{
    const auto formats = exportFormats();
    const auto format =
        std::ranges::find_if(formats, [](const ExportFormat& f) { return !f.extension.empty() && !f.usesPictures; });
    if (format == formats.end())
        QSKIP("no format of one file");
    ShellBench bench;
    bench.openSample();
    bench.show();
    bench.window->exchange().exportNetwork(toQString(format->id));
    ExportDialog* dialog = bench.window->exchange().exportDialog();
    auto* target = child<QLineEdit>(*dialog, "exportTarget");
    target->selectAll();
    QTest::keyClicks(target, m_temp.filePath(QStringLiteral("out")));
    QCOMPARE(dialog->target(), m_temp.filePath(QStringLiteral("out")) + toQString(format->extension));
    QVERIFY(!child<NoteLine>(*dialog, "exportTargetNote")->isVisible());
    // The sample's new last layer has learned nothing yet.
    click(child<QPushButton>(*dialog, "exportStart"));
    QTRY_COMPARE_WITH_TIMEOUT(dialog->session().state(), ExportSession::State::Failed, patience);
    QVERIFY(child<QLabel>(*dialog, "messageText")->text().contains(QStringLiteral("Train it first")));
    bench.document.openModel(catalogue().front(), *loadModel(catalogue().front()));
    click(child<QPushButton>(*dialog, "exportStart"));
    QCOMPARE(dialog->session().state(), ExportSession::State::Running);
    QVERIFY(child<QWidget>(*dialog, "exportProgress")->isVisible());
    QTRY_VERIFY_WITH_TIMEOUT(dialog->session().state() != ExportSession::State::Running, patience);
    QVERIFY2(dialog->session().state() == ExportSession::State::Done, qPrintable(errorText(dialog->session().error())));
    QVERIFY(QFile::exists(dialog->session().target()));
    QVERIFY(child<QWidget>(*dialog, "exportFile")->isVisible());
    QCOMPARE(child<NoteLine>(*dialog, "exportCheck")->kind(), NoteLine::Kind::Good);
    // Once more: now the file is there.
    click(child<QPushButton>(*dialog, "exportBack"));
    QVERIFY(child<NoteLine>(*dialog, "exportTargetNote")->isVisible());
}

QTEST_MAIN(ExportDialogTest)
#include "export_dialog_test.moc"
