// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/augmentation.h"
#include "tests/ui/pages/page_world.h"
#include "ui/training/augmentation_dialog.h"
#include "ui/training/augmentation_grid.h"
#include "ui/training/augmentation_list.h"
#include "ui/training/options_panel.h"
#include "ui/widgets/empty_state.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QToolButton>

using namespace graft;
using namespace graft::test;
using enum AugmentationKind;

namespace {

constexpr std::size_t pictures = 4;

/// The dialog over sample pictures, with its first preview drawn.
struct Opened {
    explicit Opened(PageWorld& world) : dialog(world.context)
    {
        dialog.show();
        (void)QTest::qWaitForWindowExposed(&dialog);
        grid = child<AugmentationGrid>(dialog, "augmentationGrid");
        list = child<AugmentationList>(dialog, "augmentationList");
    }
    /// Whether the preview comes to show the document's plan.
    [[nodiscard]] bool drawn(const NetworkDocument& document) const
    {
        return QTest::qWaitFor(
            [&] {
                return grid->preview().rows.size() == pictures &&
                       dialog.drawn().plan == document.options().augmentation;
            },
            30000);
    }

    AugmentationDialog dialog;
    AugmentationGrid* grid;
    AugmentationList* list;
};

void type(QAbstractSpinBox* field, const QString& text)
{
    field->setFocus();
    field->selectAll();
    QTest::keyClicks(field, text);
    QTest::keyClick(field, Qt::Key_Return);
}

} // namespace

class AugmentationDialogTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void withoutPicturesItOffersTheSample();
    void cellsAreWhatTheNetworkSees();
    void editingChangesOptionsAndPixels();
    void oneEndOfARangePushesTheOther();
    void presetsAndReset();
    void orderFollowsKeysAndMouse();
    void mixingIsShown();
    void anotherDrawAndOtherPictures();
    void theDocumentIsFollowed();
    void unreadablePicturesAreTold();
    void fieldsHaveNames();
    void theOptionsPanelOpensIt();
    void aRunLocksIt();
};

void AugmentationDialogTest::withoutPicturesItOffersTheSample()
{
    PageWorld world;
    Opened opened(world);
    auto* empty = child<EmptyState>(opened.dialog, "previewEmpty");
    QVERIFY(empty->isVisible());
    QVERIFY(!child<QPushButton>(opened.dialog, "anotherDraw")->isEnabled());
    QTest::mouseClick(empty->sampleButton(), Qt::LeftButton);
    QVERIFY(opened.drawn(world.document));
    QVERIFY(!empty->isVisible());
    QVERIFY(opened.grid->isVisible());
}

void AugmentationDialogTest::cellsAreWhatTheNetworkSees()
{
    PageWorld world;
    QVERIFY(world.openEmbedded() && world.loadSample());
    TrainingOptions options = world.document.options();
    options.augmentation = presetPlan(AugmentationPreset::Strong);
    world.document.setOptions(options);
    Opened opened(world);
    QVERIFY(opened.drawn(world.document));
    const PreviewRequest& request = opened.dialog.drawn();
    QCOMPARE(request.plan, options.augmentation);
    const auto how = preprocessingOf(world.document.graph());
    QVERIFY(how.ok());
    QCOMPARE(request.how, *how);
    const ImageSource source(request.entries, *how, options.augmentation, 0);
    std::vector<float> sample(static_cast<std::size_t>(source.sampleSpec().elementsPerSample()));
    for (int row = 0; row < static_cast<int>(pictures); ++row) {
        const PreviewRow& shown = opened.grid->preview().rows[static_cast<std::size_t>(row)];
        QVERIFY(source.read(static_cast<std::size_t>(row), sample).ok());
        QCOMPARE(shown.original, pictureOf(sample, *how));
        QCOMPARE(shown.variants.size(), std::size_t{5});
        for (int variant = 0; variant < 5; ++variant) {
            const std::uint64_t seed = previewSeed(request.seed, row, variant);
            QVERIFY(source.readVariant(static_cast<std::size_t>(row), seed, sample).ok());
            QCOMPARE(shown.variants[static_cast<std::size_t>(variant)], pictureOf(sample, *how));
            QVERIFY(shown.variants[static_cast<std::size_t>(variant)] != shown.original);
        }
        // The picture is the 8-bit one, to the bit: nothing is lost on the way through the tensor.
        const auto picture = loadEntry(request.entries[static_cast<std::size_t>(row)]);
        QVERIFY(picture.ok());
        QCOMPARE(shown.original, toQImage(resizeAndCrop(*picture, *how)).convertToFormat(QImage::Format_RGB32));
    }
}

void AugmentationDialogTest::editingChangesOptionsAndPixels()
{
    PageWorld world;
    QVERIFY(world.openEmbedded() && world.loadSample());
    Opened opened(world);
    QVERIFY(opened.drawn(world.document));
    QVERIFY(world.document.options().augmentation.empty());
    const Preview before = opened.grid->preview();
    QCOMPARE(before.rows[0].variants[0], before.rows[0].original);

    AugmentationRow* row = opened.list->row(Brightness);
    QVERIFY(!child<QDoubleSpinBox>(*row, "low")->isEnabled());
    QTest::mouseClick(child<QCheckBox>(*row, "on"), Qt::LeftButton, Qt::NoModifier, QPoint(8, 12));
    QCOMPARE(world.document.options().augmentation, (AugmentationPlan{{defaultStep(Brightness)}}));
    type(child<QDoubleSpinBox>(*row, "high"), QStringLiteral("30"));
    type(child<QDoubleSpinBox>(*row, "low"), QStringLiteral("20"));
    type(child<QSpinBox>(*row, "probability"), QStringLiteral("100"));
    QCOMPARE(world.document.options().augmentation, (AugmentationPlan{{{Brightness, 1, 20, 30}}}));
    QVERIFY(opened.drawn(world.document));
    const QColor bright = before.rows[0].original.pixelColor(20, 20);
    const QColor dark = opened.grid->preview().rows[0].variants[0].pixelColor(20, 20);
    QVERIFY2(dark.green() <= bright.green() * 0.3 + 1 && dark.green() >= bright.green() * 0.2 - 1,
             qPrintable(bright.name() + QLatin1Char(' ') + dark.name()));
    QCOMPARE(opened.grid->preview().rows[0].original, before.rows[0].original);
    // Switching on is one step of undo, the typing that follows another.
    world.document.undoStack().undo();
    QCOMPARE(world.document.options().augmentation, (AugmentationPlan{{defaultStep(Brightness)}}));
    world.document.undoStack().undo();
    QVERIFY(world.document.options().augmentation.empty());
    QVERIFY(!row->isOn());
    QVERIFY(opened.drawn(world.document));
    QCOMPARE(opened.grid->preview().rows[0].variants[0], before.rows[0].original);
}

void AugmentationDialogTest::oneEndOfARangePushesTheOther()
{
    PageWorld world;
    Opened opened(world);
    AugmentationRow* row = opened.list->row(Rotation);
    child<QCheckBox>(*row, "on")->click();
    type(child<QDoubleSpinBox>(*row, "low"), QStringLiteral("40"));
    QCOMPARE(world.document.options().augmentation, (AugmentationPlan{{{Rotation, 1, 40, 40}}}));
    type(child<QDoubleSpinBox>(*row, "high"), QStringLiteral("-20"));
    QCOMPARE(world.document.options().augmentation, (AugmentationPlan{{{Rotation, 1, -20, -20}}}));
    QVERIFY(checkAugmentation(world.document.options().augmentation).ok());
    auto* reset = child<QToolButton>(*row, "reset");
    QVERIFY(reset->isEnabled());
    QTest::mouseClick(reset, Qt::LeftButton);
    QCOMPARE(world.document.options().augmentation, (AugmentationPlan{{defaultStep(Rotation)}}));
    QVERIFY(!reset->isEnabled());
}

void AugmentationDialogTest::presetsAndReset()
{
    PageWorld world;
    Opened opened(world);
    auto* preset = child<QComboBox>(opened.dialog, "augmentationPreset");
    QCOMPARE(preset->currentIndex(), 0);
    for (const auto& [index, kind] :
         {std::pair{1, AugmentationPreset::Light}, {2, AugmentationPreset::Strong}, {3, AugmentationPreset::Trivial}}) {
        preset->setFocus();
        QTest::keyClick(preset, Qt::Key_Down);
        QCOMPARE(preset->currentIndex(), index);
        const AugmentationPlan plan = presetPlan(kind);
        QVERIFY(variesPictures(plan));
        QCOMPARE(world.document.options().augmentation, plan);
    }
    type(child<QDoubleSpinBox>(*opened.list->row(TrivialAugment), "high"), QStringLiteral("40"));
    QCOMPARE(preset->currentIndex(), 4);
    QTest::mouseClick(child<QPushButton>(opened.dialog, "resetRanges"), Qt::LeftButton);
    QCOMPARE(preset->currentIndex(), 3);
    QCOMPARE(world.document.options().augmentation, presetPlan(AugmentationPreset::Trivial));
}

void AugmentationDialogTest::orderFollowsKeysAndMouse()
{
    PageWorld world;
    Opened opened(world);
    AugmentationRow* brightness = opened.list->row(Brightness);
    AugmentationRow* contrast = opened.list->row(Contrast);
    child<QCheckBox>(*brightness, "on")->click();
    child<QCheckBox>(*contrast, "on")->click();
    const AugmentationPlan first{{defaultStep(Brightness), defaultStep(Contrast)}};
    const AugmentationPlan second{{defaultStep(Contrast), defaultStep(Brightness)}};
    QCOMPARE(world.document.options().augmentation, first);
    QTest::keyClick(child<QSpinBox>(*contrast, "probability"), Qt::Key_Up, Qt::AltModifier);
    QCOMPARE(world.document.options().augmentation, second);
    contrast->handle()->setFocus();
    QTest::keyClick(contrast->handle(), Qt::Key_Down);
    QCOMPARE(world.document.options().augmentation, first);

    QTest::mousePress(brightness->handle(), Qt::LeftButton);
    const QPoint target = contrast->mapTo(opened.list, contrast->rect().center());
    QTest::mouseMove(brightness->handle(), brightness->handle()->mapFromGlobal(opened.list->mapToGlobal(target)));
    QTest::mouseRelease(brightness->handle(), Qt::LeftButton);
    QCOMPARE(world.document.options().augmentation, second);
    // The Tab key goes through the rows as they stand now.
    QCOMPARE(contrast->fields().last()->nextInFocusChain(), brightness->fields().first());
}

void AugmentationDialogTest::mixingIsShown()
{
    PageWorld world;
    QVERIFY(world.openEmbedded() && world.loadSample());
    TrainingOptions options = world.document.options();
    options.augmentation = {{{Mixup, 1, 4, 4}}};
    world.document.setOptions(options);
    Opened opened(world);
    QVERIFY(opened.drawn(world.document));
    const Preview& preview = opened.grid->preview();
    QVERIFY(preview.mixes[0].has_value());
    const double share = preview.mixes[0]->draw.share;
    for (std::size_t row = 0; row < pictures; ++row) {
        const QColor own = preview.rows[row].original.pixelColor(30, 40);
        const QColor partner = preview.rows[(row + pictures - 1) % pictures].original.pixelColor(30, 40);
        const QColor shown = preview.rows[row].variants[0].pixelColor(30, 40);
        QVERIFY(std::abs(shown.red() - (share * own.red() + (1 - share) * partner.red())) <= 1);
    }
}

void AugmentationDialogTest::anotherDrawAndOtherPictures()
{
    PageWorld world;
    QVERIFY(world.openEmbedded() && world.loadSample());
    TrainingOptions options = world.document.options();
    options.augmentation = {{{Rotation, 1, -90, 90}}};
    world.document.setOptions(options);
    Opened opened(world);
    QVERIFY(opened.drawn(world.document));
    const PreviewRequest first = opened.dialog.drawn();
    const QImage original = opened.grid->preview().rows[0].original;
    const QImage variant = opened.grid->preview().rows[0].variants[0];
    QTest::mouseClick(child<QPushButton>(opened.dialog, "anotherDraw"), Qt::LeftButton);
    QTRY_VERIFY(opened.dialog.drawn().seed != first.seed);
    QCOMPARE(opened.grid->preview().rows[0].original, original);
    QVERIFY(opened.grid->preview().rows[0].variants[0] != variant);
    QTest::mouseClick(child<QPushButton>(opened.dialog, "otherPictures"), Qt::LeftButton);
    QTRY_VERIFY(opened.dialog.drawn().entries != first.entries);
    QVERIFY(opened.grid->preview().rows[0].original != original);
}

void AugmentationDialogTest::theDocumentIsFollowed()
{
    PageWorld world;
    Opened opened(world);
    TrainingOptions options = world.document.options();
    options.augmentation = {{{Hue, 0.5, -20, 30}, {Rotation, 1, -3, 3}}};
    QSignalSpy said(opened.list, &AugmentationList::planChanged);
    world.document.setOptions(options);
    QCOMPARE(opened.list->plan(), options.augmentation);
    QCOMPARE(said.count(), 0);
    QVERIFY(child<QCheckBox>(*opened.list->row(Hue), "on")->isChecked());
    QCOMPARE(child<QDoubleSpinBox>(*opened.list->row(Hue), "high")->value(), 30.0);
    QCOMPARE(child<QSpinBox>(*opened.list->row(Hue), "probability")->value(), 50);
}

void AugmentationDialogTest::unreadablePicturesAreTold()
{
    PreviewRequest request;
    request.entries = {{"/nonexistent/picture.png", 0, 0}, {{}, 3, 0}};
    request.plan = {{{Mixup, 1, 1, 1}}};
    const std::atomic<bool> go = false;
    const Preview preview = drawPreview(request, go);
    QVERIFY(preview.rows[0].error.has_value());
    QVERIFY(preview.rows[0].variants.empty());
    QCOMPARE(preview.rows[1].variants.size(), std::size_t{5});
    QVERIFY(!preview.mixes[0].has_value()); // nothing to mix with
    const std::atomic<bool> stopped = true;
    QVERIFY(drawPreview(request, stopped).rows.empty());
}

void AugmentationDialogTest::fieldsHaveNames()
{
    PageWorld world;
    Opened opened(world);
    for (AugmentationRow* row : opened.list->rows())
        for (QWidget* field : row->fields()) {
            auto* box = qobject_cast<QCheckBox*>(field);
            QVERIFY(box != nullptr ? !box->text().isEmpty() : !field->accessibleName().isEmpty());
            QVERIFY(!field->toolTip().isEmpty());
        }
}

void AugmentationDialogTest::theOptionsPanelOpensIt()
{
    PageWorld world;
    OptionsPanel panel(world.context);
    panel.show();
    auto* button = child<QPushButton>(panel, "augmentationBox");
    button->click();
    auto* dialog = child<AugmentationDialog>(panel, "augmentationDialog");
    QVERIFY(dialog != nullptr && dialog->isVisible());
    button->click(); // the same one comes to the front
    QCOMPARE(panel.findChildren<AugmentationDialog*>().size(), 1);
    child<QPushButton>(*dialog, "closeButton")->click();
    QTRY_COMPARE(panel.findChildren<AugmentationDialog*>().size(), 0);
}

void AugmentationDialogTest::aRunLocksIt()
{
    PageWorld world;
    QVERIFY(world.prepareSample());
    Opened opened(world);
    QVERIFY(opened.list->isEnabled());
    QVERIFY(world.training.start(world.document.snapshot(), world.document.weights(), world.dataset.dataset(), {}));
    QVERIFY(!opened.list->isEnabled());
    world.training.stop();
    QTRY_VERIFY_WITH_TIMEOUT(!world.training.isActive(), 60000);
    QVERIFY(opened.list->isEnabled());
}

QTEST_MAIN(AugmentationDialogTest)
#include "augmentation_dialog_test.moc"
