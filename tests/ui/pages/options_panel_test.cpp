// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/pages/page_world.h"
#include "ui/models/option_text.h"
#include "ui/training/augmentation_dialog.h"
#include "ui/training/option_editor.h"
#include "ui/training/option_row.h"
#include "ui/training/option_section.h"
#include "ui/training/options_panel.h"
#include "ui/training/rate_finder_pane.h"
#include "ui/training/rate_spin_box.h"
#include "ui/training/train_page.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QSpinBox>
#include <QToolButton>
#include <QTranslator>
#include <QWheelEvent>

#include <algorithm>

using namespace graft;
using namespace graft::test;

namespace {

/// A valid value that is not the default.
OptionValue otherValue(const OptionSchema& schema)
{
    const OptionValue normal = schema.get(TrainingOptions{});
    switch (schema.kind) {
    case OptionKind::Flag: return !std::get<bool>(normal);
    case OptionKind::Integer: {
        const auto value = std::get<std::int64_t>(normal) + 1;
        return static_cast<double>(value) <= schema.maximum ? value : value - 2;
    }
    case OptionKind::Real: {
        const double value = std::get<double>(normal);
        return value > 0 ? value / 2 : std::min(0.125, schema.maximum / 2);
    }
    case OptionKind::Choice:
        return std::string(schema.choices.back().name == std::get<std::string>(normal) ? schema.choices.front().name
                                                                                       : schema.choices.back().name);
    case OptionKind::Epochs: return std::string("2,5");
    case OptionKind::Augmentation: return toText(*parseAugmentation("flip_horizontal:p=0.25,rotation=-10..10"));
    }
    return normal;
}

/// Does with the control what a person does to enter a value.
void enter(OptionEditor& editor, const OptionValue& value)
{
    QWidget* field = editor.field();
    if (auto* box = qobject_cast<QCheckBox*>(field)) {
        box->click();
    } else if (auto* combo = qobject_cast<QComboBox*>(field)) {
        combo->setCurrentIndex(combo->findData(toQString(std::get<std::string>(value))));
    } else {
        QString text;
        if (const auto* integer = std::get_if<std::int64_t>(&value))
            text = QString::number(*integer);
        else if (const auto* real = std::get_if<double>(&value))
            text = QLocale().toString(*real, 'g', 12);
        else
            text = toQString(std::get<std::string>(value));
        if (auto* spin = qobject_cast<QAbstractSpinBox*>(field))
            spin->selectAll();
        else
            static_cast<QLineEdit*>(field)->selectAll();
        QTest::keyClicks(field, text);
        QTest::keyClick(field, Qt::Key_Return);
    }
}

struct PanelBench {
    PageWorld world;
    OptionsPanel panel{world.context};

    PanelBench() { showPage(panel, QSize(330, 1400)); }
    [[nodiscard]] const TrainingOptions& options() const { return world.document.options(); }
    [[nodiscard]] bool shows(const char* option) const { return panel.row(option)->isVisible(); }
    void open(const char* section) { child<QToolButton>(panel, section)->setChecked(true); }
};

} // namespace

class OptionsPanelTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyOptionHasAnEditor_data();
    void everyOptionHasAnEditor();
    void typingIsOneStep();
    void wrongTextSaysWhy();
    void zeroHasAWord();
    void optionsWithoutEffectHide();
    void resetBringsTheDefault();
    void summariesSayWhatDiffers();
    void searchFindsOptions();
    void lockedPanelOnlyShows();
    void idleWheelScrolls();
    void languageChangesEverything();
    void ratesStepSensibly();
    void augmentationHasAWindow();
};

void OptionsPanelTest::everyOptionHasAnEditor_data()
{
    QTest::addColumn<QString>("name");
    for (const OptionSchema& schema : trainingOptionTable())
        QTest::newRow(std::string(schema.name).c_str()) << toQString(schema.name);
}

void OptionsPanelTest::everyOptionHasAnEditor()
{
    QFETCH(QString, name);
    PanelBench bench;
    const OptionSchema& schema = *findOption(name.toStdString());
    OptionRow* row = bench.panel.row(schema.name);
    QVERIFY(row != nullptr);
    OptionEditor& editor = row->editor();
    const OptionValue normal = schema.get(TrainingOptions{});
    QCOMPARE(editor.value() == normal, true);
    QVERIFY(editor.field()->toolTip().contains(optionDoc(schema)));
    QVERIFY(!editor.field()->accessibleName().isEmpty());

    const OptionValue other = otherValue(schema);
    if (schema.kind == OptionKind::Augmentation) {
        // Chosen in a window of its own, which writes the document.
        TrainingOptions options;
        schema.set(options, other);
        bench.world.document.changeOptions(QStringLiteral("Change %1").arg(optionTitle(schema)), options);
    } else {
        enter(editor, other);
    }
    QVERIFY2(schema.get(bench.options()) == other, optionText(schema, bench.options()).c_str());
    QVERIFY(editor.value() == other);
    QCOMPARE(bench.world.document.undoStack().count(), 1);
    QVERIFY(bench.world.document.undoStack().undoText().contains(optionTitle(schema)));
    // Nothing else changed.
    TrainingOptions expected;
    schema.set(expected, other);
    QVERIFY(bench.options() == expected);

    bench.world.document.undoStack().undo();
    QVERIFY(editor.value() == normal);
    QVERIFY(bench.options() == TrainingOptions{});
}

void OptionsPanelTest::typingIsOneStep()
{
    PanelBench bench;
    const QSignalSpy changed(&bench.world.document, &NetworkDocument::optionsChanged);
    auto* rate = child<RateSpinBox>(bench.panel, "learningRateBox");
    rate->selectAll();
    QTest::keyClicks(rate, QStringLiteral("0.0125"));
    QCOMPARE(changed.count(), 0); // half a number is none
    QTest::keyClick(rate, Qt::Key_Return);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(bench.options().learningRate, 0.0125);
    QTest::keyClick(rate, Qt::Key_Up);
    QTest::keyClick(rate, Qt::Key_Up);
    QCOMPARE(bench.world.document.undoStack().count(), 1);
    QVERIFY(bench.options().learningRate > 0.0125);
    auto* seed = child<QLineEdit>(bench.panel, "seedBox");
    seed->selectAll();
    QTest::keyClicks(seed, QStringLiteral("4711"));
    QCOMPARE(bench.options().seed, std::uint64_t{0});
    QTest::keyClick(seed, Qt::Key_Return);
    QCOMPARE(bench.options().seed, std::uint64_t{4711});
}

void OptionsPanelTest::wrongTextSaysWhy()
{
    PanelBench bench;
    TrainingOptions options;
    options.schedule = ScheduleKind::MultiStep;
    bench.world.document.setOptions(options);
    bench.open("scheduleToggle");
    auto* field = child<QLineEdit>(bench.panel, "milestonesBox");
    QVERIFY(field->isVisible());
    QTest::keyClicks(field, QStringLiteral("6, 3x")); // letters do not get in
    QCOMPARE(field->text(), QStringLiteral("6, 3"));
    QTest::keyClick(field, Qt::Key_Return);
    QVERIFY(bench.options().milestones.empty());
    QVERIFY(field->property("invalid").toBool());
    const auto labels = bench.panel.row("milestones")->findChildren<QLabel*>();
    QVERIFY(std::ranges::any_of(labels, [](const QLabel* label) {
        return label->isVisible() && label->property("role") == QStringLiteral("error") && !label->text().isEmpty();
    }));
    field->selectAll();
    QTest::keyClicks(field, QStringLiteral("3, 6"));
    QTest::keyClick(field, Qt::Key_Return);
    QVERIFY((bench.options().milestones == std::vector<int>{3, 6}));
    QVERIFY(!field->property("invalid").toBool());
}

void OptionsPanelTest::zeroHasAWord()
{
    PanelBench bench;
    const auto* budget = child<RateSpinBox>(bench.panel, "timeBudgetBox");
    QCOMPARE(budget->text(), QStringLiteral("none"));
    TrainingOptions options;
    options.timeBudgetMinutes = 2.5;
    options.batchSize = 0;
    bench.world.document.setOptions(options);
    QCOMPARE(budget->text(), QStringLiteral("2.5\u00A0min"));
    auto* batch = child<QSpinBox>(bench.panel, "batchSizeBox");
    QCOMPARE(batch->text(), QStringLiteral("automatic"));
    batch->selectAll();
    QTest::keyClicks(batch, QStringLiteral("24"));
    QTest::keyClick(batch, Qt::Key_Return);
    QCOMPARE(bench.options().batchSize, 24);
    // Down from the smallest amount there is nothing left.
    auto* box = child<RateSpinBox>(bench.panel, "timeBudgetBox");
    box->selectAll();
    QTest::keyClicks(box, QStringLiteral("0"));
    QTest::keyClick(box, Qt::Key_Return);
    QCOMPARE(bench.options().timeBudgetMinutes, 0.0);
    QCOMPARE(box->text(), QStringLiteral("none"));
}

void OptionsPanelTest::optionsWithoutEffectHide()
{
    PanelBench bench;
    bench.open("optimizerOptionsToggle");
    QVERIFY(bench.shows("momentum"));
    QVERIFY(!bench.shows("beta1"));
    auto* optimizer = child<QComboBox>(bench.panel, "optimizerBox");
    optimizer->setCurrentIndex(optimizer->findData(QStringLiteral("adamw")));
    QVERIFY(!bench.shows("momentum"));
    QVERIFY(bench.shows("beta1"));
    // Every entry of the table, by its own word.
    for (const char* section :
         {"scheduleToggle", "stagesToggle", "regularisationToggle", "validationToggle", "machineToggle"})
        bench.open(section);
    for (const OptionSchema& schema : trainingOptionTable())
        QVERIFY2(bench.panel.row(schema.name)->isVisible() == schema.counts(bench.options()),
                 std::string(schema.name).c_str());
}

void OptionsPanelTest::resetBringsTheDefault()
{
    PanelBench bench;
    auto* reset = child<QToolButton>(bench.panel, "epochsReset");
    QVERIFY(!reset->isVisible());
    auto* all = child<QToolButton>(bench.panel, "resetAllOptions");
    QVERIFY(!all->isEnabled());
    child<QSpinBox>(bench.panel, "epochsBox")->setValue(40);
    child<QSpinBox>(bench.panel, "batchSizeBox")->setValue(4);
    QVERIFY(reset->isVisible());
    QTest::mouseClick(reset, Qt::LeftButton);
    QCOMPARE(bench.options().epochs, TrainingOptions{}.epochs);
    QCOMPARE(bench.options().batchSize, 4);
    QVERIFY(!reset->isVisible());
    bench.world.document.undoStack().undo();
    QCOMPARE(bench.options().epochs, 40);
    QTest::mouseClick(all, Qt::LeftButton);
    QVERIFY(bench.options() == TrainingOptions{});
    bench.world.document.undoStack().undo();
    QCOMPARE(bench.options().epochs, 40);
    QCOMPARE(bench.options().batchSize, 4);
}

void OptionsPanelTest::summariesSayWhatDiffers()
{
    PanelBench bench;
    auto* section = child<OptionSection>(bench.panel, "optimizerOptionsSection");
    QCOMPARE(section->summary(), QStringLiteral("Defaults"));
    TrainingOptions options;
    options.optimizer = OptimizerKind::AdamW;
    options.weightDecay = 0.01;
    options.momentum = 0.5; // without effect on AdamW
    bench.world.document.setOptions(options);
    QCOMPARE(section->summary(), QStringLiteral("Weight decay: 0.01"));
    QVERIFY(child<QLabel>(bench.panel, "optimizerOptionsSummary")->isVisible());
    section->setOpen(true);
    QVERIFY(!child<QLabel>(bench.panel, "optimizerOptionsSummary")->isVisible());
    QCOMPARE(child<OptionSection>(bench.panel, "basicsSection")->summary(), QStringLiteral("AdamW"));
    options.augmentation = *parseAugmentation("flip_horizontal,rotation=-15..15,scale=90..110");
    bench.world.document.setOptions(options);
    QCOMPARE(child<OptionSection>(bench.panel, "regularisationSection")->summary(),
             QStringLiteral("Flip left to right, Rotate ±15°, Zoom 90 to 110\u00A0%"));
}

void OptionsPanelTest::searchFindsOptions()
{
    PanelBench bench;
    auto* search = child<QLineEdit>(bench.panel, "optionSearch");
    QVERIFY(!bench.shows("label_smoothing"));
    QTest::keyClicks(search, QStringLiteral("smoothing"));
    QVERIFY(bench.shows("label_smoothing")); // in a folded section
    QVERIFY(!bench.shows("epochs"));
    search->clear();
    QVERIFY(!bench.shows("label_smoothing"));
    QVERIFY(bench.shows("epochs"));
    QTest::keyClicks(search, QStringLiteral("cosine")); // a choice
    QVERIFY(bench.shows("schedule"));
    search->clear();
    QTest::keyClicks(search, QStringLiteral("beta 1"));
    QVERIFY(!bench.shows("beta1"));
    const auto* note = child<QLabel>(bench.panel, "optionSearchNote");
    QVERIFY(note->isVisible());
    QVERIFY(note->text().contains(QLatin1Char('1')));
    search->clear();
    QTest::keyClicks(search, QStringLiteral("qqq"));
    QVERIFY(note->isVisible());
    search->clear();
    QVERIFY(!note->isVisible());
}

void OptionsPanelTest::lockedPanelOnlyShows()
{
    PanelBench bench;
    child<QSpinBox>(bench.panel, "epochsBox")->setValue(40);
    bench.panel.setLocked(true);
    for (const OptionSchema& schema : trainingOptionTable())
        QVERIFY(!bench.panel.row(schema.name)->editor().field()->isEnabled());
    QVERIFY(!child<QToolButton>(bench.panel, "epochsReset")->isVisible());
    QVERIFY(!child<QToolButton>(bench.panel, "resetAllOptions")->isEnabled());
    QVERIFY(child<QLabel>(bench.panel, "lockNote")->isVisible());
    bench.open("machineToggle"); // reading is allowed
    QVERIFY(bench.shows("seed"));
    bench.panel.setLocked(false);
    QVERIFY(child<QSpinBox>(bench.panel, "epochsBox")->isEnabled());
    QVERIFY(child<QToolButton>(bench.panel, "epochsReset")->isVisible());
}

void OptionsPanelTest::idleWheelScrolls()
{
    PanelBench bench;
    auto* epochs = child<QSpinBox>(bench.panel, "epochsBox");
    child<QLineEdit>(bench.panel, "optionSearch")->setFocus();
    const QPointF middle = epochs->rect().center();
    QWheelEvent wheel(middle, epochs->mapToGlobal(middle), {}, QPoint(0, 120), Qt::NoButton, Qt::NoModifier,
                      Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(epochs, &wheel);
    QCOMPARE(bench.options().epochs, TrainingOptions{}.epochs);
}

void OptionsPanelTest::languageChangesEverything()
{
    PanelBench bench;
    const QLocale before;
    QLocale::setDefault(QLocale(QLocale::German));
    bench.panel.retranslate();
    const QString rate = child<RateSpinBox>(bench.panel, "learningRateBox")->text();
    const double value = bench.options().learningRate;
    QLocale::setDefault(before);
    bench.panel.retranslate();
    QCOMPARE(rate, QStringLiteral("0,0003"));
    QCOMPARE(value, 3e-4); // showing it in another language is no change
    QVERIFY(bench.options() == TrainingOptions{});
}

void OptionsPanelTest::ratesStepSensibly()
{
    RateSpinBox share;
    share.setRange(0, 0.9999);
    const auto up = [&](double from) {
        share.setValue(from);
        share.stepBy(1);
        return share.value();
    };
    const auto down = [&](double from) {
        share.setValue(from);
        share.stepBy(-1);
        return share.value();
    };
    QCOMPARE(up(0.5), 0.6);
    QCOMPARE(up(0.9), 0.91);
    QCOMPARE(up(0.99), 0.991);
    QCOMPARE(down(0.991), 0.99);
    QCOMPARE(down(0.9), 0.8);
    QCOMPARE(down(1e-5), 0.0);
    QCOMPARE(up(0), 1e-3);
    // Tiny numbers survive.
    share.setRange(1e-16, 1);
    share.setValue(1e-12);
    QCOMPARE(share.value(), 1e-12);
}

void OptionsPanelTest::augmentationHasAWindow()
{
    PanelBench bench;
    bench.open("regularisationToggle");
    const auto* summary = child<QLabel>(bench.panel, "augmentationSummary");
    QCOMPARE(summary->text(), QStringLiteral("none"));
    TrainingOptions options;
    options.augmentation = *parseAugmentation("flip_horizontal,rotation=-15..15");
    bench.world.document.setOptions(options);
    QCOMPARE(summary->text(), QStringLiteral("Flip left to right, Rotate ±15°"));
    auto* edit = child<QPushButton>(bench.panel, "augmentationBox");
    QTest::mouseClick(edit, Qt::LeftButton);
    auto* dialog = bench.panel.findChild<AugmentationDialog*>();
    QVERIFY(dialog != nullptr && dialog->isVisible());
    dialog->close();
    bench.panel.setLocked(true);
    QVERIFY(!edit->isEnabled());
}

QTEST_MAIN(OptionsPanelTest)
#include "options_panel_test.moc"
