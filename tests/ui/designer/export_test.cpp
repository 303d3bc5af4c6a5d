// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The graph in files and on paper, read back.
#include "tests/ui/designer/designer_world.h"

#include "core/base/files.h"
#include "ui/canvas/graph_export.h"
#include "ui/canvas/graph_picture.h"
#include "ui/canvas/node_item.h"

#include <QImage>
#include <QLabel>
#include <QPrinter>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QXmlStreamReader>

using namespace graft;
using graft::test::DesignerWorld;

namespace {

QByteArray contentOf(const QString& file)
{
    const auto bytes = readFile(toPath(file), 1 << 28);
    return bytes.ok() ? QByteArray(reinterpret_cast<const char*>(bytes->data()), static_cast<qsizetype>(bytes->size()))
                      : QByteArray();
}

/// All texts of an SVG; empty if it is not well-formed.
QStringList textsOf(const QByteArray& svg)
{
    QXmlStreamReader reader(svg);
    QStringList texts;
    while (!reader.atEnd()) {
        if (reader.readNext() == QXmlStreamReader::StartElement && reader.name() == QStringLiteral("text"))
            texts << reader.readElementText(QXmlStreamReader::IncludeChildElements).trimmed();
    }
    return reader.hasError() ? QStringList() : texts;
}

} // namespace

class ExportTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void svgHasAllTexts();
    void pngHasTheSizeAskedFor();
    void hugePicturesAreBounded();
    void pdfIsOnePageThatFits();
    void dotHasEveryConnection();
    void lightWhateverTheTheme();
    void refusalsSayWhy();
    void printsOnAsManyPagesAsItTakes();
};

void ExportTest::svgHasAllTexts()
{
    DesignerWorld w;
    QVERIFY(w.open());
    w.scene().unfoldAll();
    QTRY_VERIFY(w.scene().isSettled());
    QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("graph.svg"));
    QVERIFY(exportGraph(w.scene(), file).ok());
    const QStringList texts = textsOf(contentOf(file));
    QVERIFY(!texts.isEmpty());
    int missing = 0;
    for (const Layer& layer : w.document().graph().layers) {
        // Long names are shortened at the front: the end is what tells them apart.
        const QString name = toQString(layer.name).section(QLatin1Char('.'), -1);
        const bool found =
            std::any_of(texts.begin(), texts.end(), [&name](const QString& text) { return text.endsWith(name); });
        missing += found ? 0 : 1;
    }
    QCOMPARE(missing, 0);
    // A folded network shows its blocks.
    w.scene().foldAll();
    QTRY_VERIFY(w.scene().isSettled());
    QVERIFY(exportGraph(w.scene(), file).ok());
    const QStringList folded = textsOf(contentOf(file));
    QVERIFY(folded.contains(QStringLiteral("layer1")));
    QVERIFY(folded.size() < texts.size() / 2);
}

void ExportTest::pngHasTheSizeAskedFor()
{
    DesignerWorld w;
    QVERIFY(w.open());
    QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("graph.png"));
    const QSizeF size = GraphPicture(w.scene()).rect().size();
    for (const double scale : {1.0, 2.0}) {
        QVERIFY(exportGraph(w.scene(), file, {scale, false}).ok());
        const QImage image(file);
        QCOMPARE(image.size(), (size * scale).toSize());
        QCOMPARE(image.pixelColor(1, 1), Theme::lightTokens().surfaceRaised);
    }
    QVERIFY(exportGraph(w.scene(), file, {1, true}).ok());
    const QImage clear(file);
    QCOMPARE(clear.pixelColor(1, 1).alpha(), 0);
    // Something is drawn in the middle of the first node.
    const NodeItem* node = w.scene().nodes().front();
    const QPointF at = node->sceneBoundingRect().center() - GraphPicture(w.scene()).rect().topLeft();
    QVERIFY(clear.pixelColor(at.toPoint()).alpha() > 200);
}

void ExportTest::hugePicturesAreBounded()
{
    DesignerWorld w;
    QVERIFY(w.open());
    QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("graph.png"));
    QVERIFY(w.page->exportTo(file, {1000, false}));
    const QImage image(file);
    QVERIFY(std::max(image.width(), image.height()) <= longestPictureSide);
    QVERIFY(static_cast<double>(image.width()) * image.height() <= largestPicture * 1.01);
    bool said = false;
    for (const QLabel* label : w.page->findChildren<QLabel*>(QStringLiteral("messageText")))
        said = said || (label->isVisible() && label->text().contains(QStringLiteral("graph.png")));
    QVERIFY(said);
}

void ExportTest::pdfIsOnePageThatFits()
{
    DesignerWorld w;
    QVERIFY(w.open());
    QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("graph.pdf"));
    QVERIFY(exportGraph(w.scene(), file).ok());
    const QByteArray pdf = contentOf(file);
    QVERIFY(pdf.startsWith("%PDF-"));
    QCOMPARE(pdf.count("/Type /Page\n"), 1);
    const auto box =
        QRegularExpression(QStringLiteral(R"(/MediaBox \[0 0 ([\d.]+) ([\d.]+)\])")).match(QString::fromLatin1(pdf));
    QVERIFY(box.hasMatch());
    const QSizeF size = GraphPicture(w.scene()).rect().size();
    QVERIFY(std::abs(box.captured(1).toDouble() / box.captured(2).toDouble() - size.width() / size.height()) < 0.02);
}

void ExportTest::dotHasEveryConnection()
{
    DesignerWorld w;
    QVERIFY(w.open());
    QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("graph.dot"));
    QVERIFY(exportGraph(w.scene(), file).ok());
    const QByteArray dot = contentOf(file);
    QCOMPARE(dot.count(" -> "), static_cast<qsizetype>(w.document().graph().connections.size()));
    QVERIFY(dot.contains("subgraph \"cluster_"));
}

void ExportTest::lightWhateverTheTheme()
{
    DesignerWorld w;
    QVERIFY(w.open());
    QTemporaryDir folder;
    const QString light = folder.filePath(QStringLiteral("light.png"));
    const QString dark = folder.filePath(QStringLiteral("dark.png"));
    QVERIFY(exportGraph(w.scene(), light).ok());
    w.world.theme.setChoice(ThemeChoice::Dark);
    // Nor does the selection belong on paper.
    w.scene().selectLayers({w.document().graph().layers.front().id});
    QVERIFY(exportGraph(w.scene(), dark).ok());
    QCOMPARE(QImage(dark), QImage(light));
}

void ExportTest::refusalsSayWhy()
{
    DesignerWorld w;
    QVERIFY(w.open());
    QTemporaryDir folder;
    QVERIFY(!exportGraph(w.scene(), folder.filePath(QStringLiteral("graph.xyz"))).ok());
    QVERIFY(!w.page->exportTo(folder.filePath(QStringLiteral("no/such/folder/graph.svg")), {}));
    bool said = false;
    for (const QLabel* label : w.page->findChildren<QLabel*>(QStringLiteral("messageText")))
        said = said || (label->isVisible() && label->text().contains(QStringLiteral("graph.svg")));
    QVERIFY(said);
}

void ExportTest::printsOnAsManyPagesAsItTakes()
{
    DesignerWorld w;
    QVERIFY(w.open());
    w.scene().unfoldAll();
    QTRY_VERIFY(w.scene().isSettled());
    QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("print.pdf"));
    QPrinter printer(QPrinter::HighResolution);
    printer.setOutputFormat(QPrinter::PdfFormat);
    printer.setOutputFileName(file);
    printer.setPageSize(QPageSize(QPageSize::A4));
    printGraph(w.scene(), printer);
    const QByteArray pdf = contentOf(file);
    QVERIFY(pdf.startsWith("%PDF-"));
    QVERIFY2(pdf.count("/Type /Page\n") > 1, "70 layers below each other do not fit on one sheet");
}

QTEST_MAIN(ExportTest)
#include "export_test.moc"
