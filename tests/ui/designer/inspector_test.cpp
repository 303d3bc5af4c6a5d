// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The inspector: editors by kind, several layers at once, warnings before weights are lost, statistics of weights.
#include "tests/ui/designer/designer_world.h"

#include "core/layers/layer_schema.h"
#include "ui/panels/histogram_view.h"
#include "ui/panels/layer_edits.h"
#include "ui/widgets/bottom_pane.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSpinBox>
#include <QSplitter>
#include <QToolButton>

#include <cmath>
#include <cstring>

using namespace graft;
using graft::test::DesignerWorld;

namespace {

/// The field of a parameter that can be seen now: the inspector has one page for a layer and one for several.
template <class Field>
Field* field(const DesignerWorld& w, const char* parameter, int which = 0)
{
    for (QWidget* editor : w.page->findChildren<QWidget*>(QStringLiteral("parameter-") + QLatin1String(parameter))) {
        if (editor->isVisible())
            return editor->findChildren<Field*>().value(which);
    }
    return nullptr;
}

template <class T>
T* visibleChild(const DesignerWorld& w, const char* name)
{
    for (T* widget : w.page->findChildren<T*>(QLatin1String(name))) {
        if (widget->isVisible())
            return widget;
    }
    return nullptr;
}

void unfold(const DesignerWorld& w)
{
    auto* more = visibleChild<QToolButton>(w, "moreParameters");
    if (more != nullptr && !more->isChecked())
        more->click();
}

void type(QSpinBox& box, const char* text)
{
    box.setFocus();
    box.selectAll();
    QTest::keyClicks(&box, QLatin1String(text));
}

const Layer& layerOf(DesignerWorld& w, const char* name)
{
    return *w.document().graph().find(std::string_view(name));
}

} // namespace

class InspectorTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void warnsBeforeWeightsAreLost();
    void escapeAndKeepChangeNothing();
    void harmlessEditsAskNothing();
    void severalLayersAtOnce();
    void layersOfDifferentKinds();
    void severalLayersWarnOnce();
    void resetAllIsOneStep();
    void commonRangesAreNarrowest();
    void statisticsOfWeights();
    void brokenWeightsAreCounted();
    void bottomPaneFoldsAndRemembers();
};

void InspectorTest::warnsBeforeWeightsAreLost()
{
    DesignerWorld w;
    QVERIFY(w.open());
    w.click("fc");
    auto* outputs = field<QSpinBox>(w, "out_features");
    QVERIFY(outputs != nullptr);
    QVERIFY(visibleChild<QWidget>(w, "weightNote") == nullptr);
    type(*outputs, "7");
    // While it is typed, before anything happens.
    auto* text = visibleChild<QLabel>(w, "weightNoteText");
    QVERIFY(text != nullptr);
    QVERIFY2(text->text().contains(QStringLiteral("fc")) && text->text().contains(QStringLiteral("200")),
             qPrintable(text->text()));
    QCOMPARE(w.document().undoStack().count(), 0);
    QTest::keyClick(outputs, Qt::Key_Return);
    QCOMPARE(w.document().undoStack().count(), 1);
    QCOMPARE(intParameter(layerOf(w, "fc"), "out_features"), std::int64_t{7});
    QVERIFY(layerOf(w, "fc").fresh);
    QVERIFY(visibleChild<QWidget>(w, "weightNote") == nullptr);
    // Its weights are new now: nothing is left to warn of.
    type(*outputs, "9");
    QVERIFY(visibleChild<QWidget>(w, "weightNote") == nullptr);
    QTest::keyClick(outputs, Qt::Key_Return);
    QCOMPARE(intParameter(layerOf(w, "fc"), "out_features"), std::int64_t{9});
    w.document().undoStack().undo();
    w.document().undoStack().undo();
    QVERIFY(!layerOf(w, "fc").fresh);
    QCOMPARE(outputs->value(), 200);
}

void InspectorTest::escapeAndKeepChangeNothing()
{
    DesignerWorld w;
    QVERIFY(w.open());
    const NetworkGraph before = w.document().graph();
    w.click("layer1.0.conv1");
    auto* kernel = field<QSpinBox>(w, "kernel_size");
    QVERIFY(kernel != nullptr);
    kernel->setFocus();
    QTest::keyClick(kernel, Qt::Key_Up);
    QVERIFY(visibleChild<QWidget>(w, "weightNote") != nullptr);
    QTest::keyClick(kernel, Qt::Key_Escape);
    QVERIFY(visibleChild<QWidget>(w, "weightNote") == nullptr);
    QCOMPARE(kernel->value(), 3);
    QTest::keyClick(kernel, Qt::Key_Up);
    QTest::mouseClick(visibleChild<QPushButton>(w, "weightNoteKeep"), Qt::LeftButton);
    QCOMPARE(kernel->value(), 3);
    QVERIFY(w.document().graph() == before);
    QCOMPARE(w.document().undoStack().count(), 0);
    // A check box and the mouse.
    unfold(w);
    auto* bias = field<QCheckBox>(w, "bias");
    QVERIFY(bias != nullptr);
    bias->click();
    QVERIFY(visibleChild<QWidget>(w, "weightNote") != nullptr);
    QTest::mouseClick(visibleChild<QPushButton>(w, "weightNoteApply"), Qt::LeftButton);
    QVERIFY(boolParameter(layerOf(w, "layer1.0.conv1"), "bias"));
    QVERIFY(layerOf(w, "layer1.0.conv1").fresh);
    w.document().undoStack().undo();
    QVERIFY(w.document().graph() == before);
    // Going elsewhere drops the question.
    unfold(w);
    bias = field<QCheckBox>(w, "bias");
    QVERIFY(bias != nullptr);
    bias->click();
    w.click("relu");
    w.click("layer1.0.conv1");
    QVERIFY(visibleChild<QWidget>(w, "weightNote") == nullptr);
    unfold(w);
    QVERIFY(!field<QCheckBox>(w, "bias")->isChecked());
}

void InspectorTest::harmlessEditsAskNothing()
{
    DesignerWorld w;
    QVERIFY(w.open());
    w.click("layer1.0.conv1");
    auto* stride = field<QSpinBox>(w, "stride");
    type(*stride, "2");
    QVERIFY(visibleChild<QWidget>(w, "weightNote") == nullptr);
    QTest::keyClick(stride, Qt::Key_Return);
    QCOMPARE(intsParameter(layerOf(w, "layer1.0.conv1"), "stride").front(), std::int64_t{2});
    QVERIFY(!layerOf(w, "layer1.0.conv1").fresh);
    // What differs from its default is marked and can be put back.
    auto* reset = visibleChild<QToolButton>(w, "reset-stride");
    QVERIFY(reset != nullptr);
    QTest::mouseClick(reset, Qt::LeftButton);
    QCOMPARE(intsParameter(layerOf(w, "layer1.0.conv1"), "stride").front(), std::int64_t{1});
    // A network without weights has none to lose.
    w.document().openModel(*findModel("squeezenet1_1"), buildUntrained(*findModel("squeezenet1_1")));
    QVERIFY(w.settled());
    w.scene().selectLayers({w.document().graph().ofType("Conv2d").front()->id});
    auto* kernel = field<QSpinBox>(w, "kernel_size");
    QTest::keyClick(kernel, Qt::Key_Up);
    QVERIFY(visibleChild<QWidget>(w, "weightNote") == nullptr);
    QVERIFY(w.document().undoStack().count() >= 1);
}

void InspectorTest::severalLayersAtOnce()
{
    DesignerWorld w;
    QVERIFY(w.open());
    const NetworkGraph before = w.document().graph();
    w.scene().selectLayers({w.layer("conv1"), w.layer("layer1.0.conv1"), w.layer("layer2.0.conv1")});
    // 3x3 everywhere but in the first: the field says so.
    auto* padding = field<QSpinBox>(w, "padding");
    QVERIFY(padding != nullptr);
    auto* stride = field<QSpinBox>(w, "stride");
    QVERIFY2(stride->text() == QStringLiteral("various"), qPrintable(stride->text()));
    // Typing the value that the first one has already counts for the others.
    const std::int64_t first = intsParameter(layerOf(w, "conv1"), "stride").front();
    type(*stride, qPrintable(QString::number(first)));
    QTest::keyClick(stride, Qt::Key_Return);
    QCOMPARE(w.document().undoStack().count(), 1);
    for (const char* name : {"conv1", "layer1.0.conv1", "layer2.0.conv1"})
        QCOMPARE(intsParameter(layerOf(w, name), "stride"), (std::vector<std::int64_t>{first, first}));
    QVERIFY(stride->text() != QStringLiteral("various"));
    w.document().undoStack().undo();
    QVERIFY(w.document().graph() == before);
    QCOMPARE(stride->text(), QStringLiteral("various"));
}

void InspectorTest::layersOfDifferentKinds()
{
    DesignerWorld w;
    QVERIFY(w.open());
    w.scene().selectLayers({w.layer("conv1"), w.layer("maxpool")});
    // Both slide a window; only one of them has groups.
    QVERIFY(field<QSpinBox>(w, "kernel_size") != nullptr);
    unfold(w);
    QVERIFY(field<QSpinBox>(w, "groups") == nullptr);
    auto* stride = field<QSpinBox>(w, "stride");
    type(*stride, "4");
    QTest::keyClick(stride, Qt::Key_Return);
    QCOMPARE(intsParameter(layerOf(w, "conv1"), "stride").front(), std::int64_t{4});
    QCOMPARE(intsParameter(layerOf(w, "maxpool"), "stride").front(), std::int64_t{4});
    w.scene().selectLayers({w.layer("relu"), w.layer("maxpool")});
    QVERIFY(field<QSpinBox>(w, "stride") == nullptr);
}

void InspectorTest::severalLayersWarnOnce()
{
    DesignerWorld w;
    QVERIFY(w.open());
    w.scene().selectLayers({w.layer("layer1.0.conv1"), w.layer("layer1.0.conv2")});
    auto* kernel = field<QSpinBox>(w, "kernel_size");
    type(*kernel, "5");
    auto* text = visibleChild<QLabel>(w, "weightNoteText");
    QVERIFY(text != nullptr);
    QVERIFY2(text->text().contains(QLatin1Char('2')), qPrintable(text->text()));
    QTest::keyClick(kernel, Qt::Key_Return);
    QCOMPARE(w.document().undoStack().count(), 1);
    QVERIFY(layerOf(w, "layer1.0.conv1").fresh && layerOf(w, "layer1.0.conv2").fresh);
    w.document().undoStack().undo();
    QVERIFY(!layerOf(w, "layer1.0.conv1").fresh && !layerOf(w, "layer1.0.conv2").fresh);
}

void InspectorTest::resetAllIsOneStep()
{
    DesignerWorld w;
    QVERIFY(w.open());
    const NetworkGraph before = w.document().graph();
    w.click("maxpool");
    auto* reset = visibleChild<QToolButton>(w, "resetAllParameters");
    QVERIFY(reset != nullptr);
    QTest::mouseClick(reset, Qt::LeftButton);
    for (const auto& [name, value] : layerOf(w, "maxpool").parameters)
        QVERIFY2(value == findSchema("MaxPool2d")->parameter(name)->defaultValue, name.c_str());
    QCOMPARE(w.document().undoStack().count(), 1);
    QVERIFY(visibleChild<QToolButton>(w, "resetAllParameters") == nullptr);
    w.document().undoStack().undo();
    QVERIFY(w.document().graph() == before);
}

void InspectorTest::commonRangesAreNarrowest()
{
    Layer conv;
    conv.type = "Conv2d";
    Layer pool;
    pool.type = "MaxPool2d";
    for (const ParameterSpec& spec : commonParameters({&conv, &pool})) {
        const ParameterSpec* a = findSchema("Conv2d")->parameter(spec.name);
        const ParameterSpec* b = findSchema("MaxPool2d")->parameter(spec.name);
        QVERIFY(a != nullptr && b != nullptr);
        QCOMPARE(spec.minimum.value_or(-1), std::max(a->minimum.value_or(-1), b->minimum.value_or(-1)));
    }
    QCOMPARE(commonParameters({&conv}).size(), findSchema("Conv2d")->parameters.size());
    QVERIFY(commonParameters({}).empty());
}

void InspectorTest::statisticsOfWeights()
{
    DesignerWorld w;
    QVERIFY(w.open());
    w.click("conv1");
    auto* histogram = w.child<HistogramView>("histogram-weight");
    QVERIFY(histogram != nullptr);
    QTRY_VERIFY(!histogram->binText(0).isEmpty());
    QVERIFY(histogram->isVisible());
    // The figures are those of the stored tensor.
    const auto expected = statisticsOf(*w.document().weights().find("conv1.weight"));
    const QLocale locale;
    bool range = false;
    for (const QLabel* label : w.child<QWidget>("statistics-weight")->findChildren<QLabel*>())
        range = range || (label->text().contains(locale.toString(expected->minimum, 'g', 4)) &&
                          label->text().contains(locale.toString(expected->maximum, 'g', 4)));
    QVERIFY(range);
    QCOMPARE(histogram->binAt({0, 5}), -1);
    QCOMPARE(histogram->binAt({histogram->width() / 2 + 2, 5}), static_cast<int>(expected->histogram.size() / 2));
    histogram->setFocus();
    QTest::keyClick(histogram, Qt::Key_Right);
    QVERIFY(!histogram->accessibleDescription().isEmpty());
    // Batch statistics are shown, too; known tensors need no second look.
    w.click("bn1");
    auto* mean = w.child<HistogramView>("histogram-running_mean");
    QVERIFY(mean != nullptr);
    QTRY_VERIFY(!mean->binText(0).isEmpty());
    w.click("conv1");
    QVERIFY2(!histogram->binText(0).isEmpty(), "at once, from memory");
    // New layers have no numbers yet.
    QVERIFY(w.document().push(QStringLiteral("renew"), {SetFresh{w.layer("conv1"), true}}));
    QVERIFY(!histogram->isVisible());
}

void InspectorTest::brokenWeightsAreCounted()
{
    DesignerWorld w;
    QVERIFY(w.open());
    Project project = w.document().projectValue();
    const TensorData& old = *project.weights.find("fc.bias");
    auto broken = TensorData::allocate(DType::Float32, old.shape());
    QVERIFY(broken.ok());
    std::vector<float> values(static_cast<std::size_t>(old.elementCount()), 0.5F);
    values[3] = std::nanf("");
    std::memcpy(broken->mutableBytes().data(), values.data(), values.size() * sizeof(float));
    project.weights.insert("fc.bias", *broken);
    w.document().setProject(std::move(project), {});
    QVERIFY(w.settled());
    w.click("fc");
    auto* facts = w.child<QWidget>("statistics-bias");
    QVERIFY(facts != nullptr);
    QTRY_VERIFY([facts] {
        const auto labels = facts->findChildren<QLabel*>();
        return std::any_of(labels.begin(), labels.end(),
                           [](const QLabel* label) { return label->text().contains(QStringLiteral("1 NaN")); });
    }());
}

void InspectorTest::bottomPaneFoldsAndRemembers()
{
    QSplitter splitter(Qt::Vertical);
    auto* above = new QWidget;
    auto* pane = new BottomPane;
    splitter.addWidget(above);
    splitter.addWidget(pane);
    splitter.setChildrenCollapsible(false);
    auto* first = new QWidget;
    auto* second = new QWidget;
    QToolButton* firstTab = pane->addPage(first);
    QToolButton* secondTab = pane->addPage(second);
    firstTab->setText(QStringLiteral("First"));
    secondTab->setText(QStringLiteral("Second"));
    splitter.resize(600, 600);
    splitter.show();
    QVERIFY(QTest::qWaitForWindowExposed(&splitter));
    QVERIFY(pane->openPage() == nullptr);
    QCOMPARE(pane->height(), pane->stripHeight());
    QTest::mouseClick(firstTab, Qt::LeftButton);
    QCOMPARE(pane->openPage(), first);
    QVERIFY(pane->height() > 150);
    splitter.setSizes({300, 300});
    const int chosen = pane->height();
    QTest::mouseClick(secondTab, Qt::LeftButton);
    QCOMPARE(pane->openPage(), second);
    QVERIFY(!firstTab->isChecked());
    QCOMPARE(pane->height(), chosen);
    QTest::mouseClick(secondTab, Qt::LeftButton);
    QVERIFY(pane->openPage() == nullptr);
    QTRY_COMPARE(pane->height(), pane->stripHeight());
    pane->setPageOpen(first, true);
    QTRY_COMPARE(pane->height(), chosen);
}

QTEST_MAIN(InspectorTest)
#include "inspector_test.moc"
