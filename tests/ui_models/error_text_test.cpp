// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/error_text.h"
#include "ui/models/issue_text.h"
#include "ui/models/layer_text.h"

#include <QLocale>
#include <QTranslator>
#include <QtTest>

using namespace graft;

namespace {

/// Translates like a language file would.
class Dictionary : public QTranslator {
public:
    using QTranslator::QTranslator;
    [[nodiscard]] bool isEmpty() const override { return false; }
    [[nodiscard]] QString translate(const char* context, const char* source, const char*, int) const override
    {
        const QByteArray key = QByteArray(context) + '/' + source;
        return words.value(key);
    }
    QMap<QByteArray, QString> words;
};

} // namespace

class ErrorTextTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void errorsAreTranslatedWithArgumentsAndCauses();
    void hostileArgumentsStayOnOneLine();
    void causesEndSomewhere();
    void issuesNameTheirLayerOrFileOnce();
    void pathsSurvive();
    void numbers();
    void numbersFollowTheLocale();
    void durations();
    void layers();
};

void ErrorTextTest::errorsAreTranslatedWithArgumentsAndCauses()
{
    const Error cause = makeError(ErrorCode::Io, "The file ends after %1.", {"3 kB"});
    const Error error = makeError(ErrorCode::Corrupt, "Cannot read %1.", {"50%1.jpg"}, cause);
    QCOMPARE(errorText(error), QStringLiteral("Cannot read 50%1.jpg: The file ends after 3 kB."));
    Dictionary german;
    german.words = {{"core/Cannot read %1.", QStringLiteral("%1 l\u00E4sst sich nicht lesen.")},
                    {"layers/The file ends after %1.", QStringLiteral("Die Datei endet nach %1.")}};
    QCoreApplication::installTranslator(&german);
    QCOMPARE(errorText(error), QStringLiteral("50%1.jpg l\u00E4sst sich nicht lesen: Die Datei endet nach 3 kB."));
    QCoreApplication::removeTranslator(&german);
}

void ErrorTextTest::hostileArgumentsStayOnOneLine()
{
    const QString text = errorText(makeError(ErrorCode::Io, "Bad %1", {"a\nb\x1b[31mc"}));
    QVERIFY(!text.contains(QLatin1Char('\n')));
    QVERIFY(!text.contains(QChar(0x1b)));
    QVERIFY(errorText(makeError(ErrorCode::Io, "Bad %1", {"\xff\xfe"})).startsWith(QStringLiteral("Bad ")));
}

void ErrorTextTest::causesEndSomewhere()
{
    Error error = makeError(ErrorCode::Internal, "x");
    for (int i = 0; i < 1000; ++i)
        error = makeError(ErrorCode::Internal, "x", {}, error);
    QVERIFY(errorText(error).size() < 100);
}

void ErrorTextTest::issuesNameTheirLayerOrFileOnce()
{
    Issue issue{Severity::Warning, makeError(ErrorCode::Io, "Too large."), "conv1", ""};
    QCOMPARE(issueText(issue), QStringLiteral("Layer conv1: Too large."));
    issue.what = makeError(ErrorCode::Io, "Layer %1 is too large.", {"conv1"});
    QCOMPARE(issueText(issue), QStringLiteral("Layer conv1 is too large."));
    issue = {Severity::Error, makeError(ErrorCode::Io, "Too large."), "", "a.png"};
    QCOMPARE(issueText(issue), QStringLiteral("a.png: Too large."));
    QCOMPARE(severityText(Severity::Error), QStringLiteral("Error"));
}

void ErrorTextTest::pathsSurvive()
{
    const QString path = QStringLiteral("/tmp/\u82B1 \u00FC/x.png");
    QCOMPARE(toQString(toPath(path)), path);
}

void ErrorTextTest::numbers()
{
    QCOMPARE(countText(1235496), QStringLiteral("1,235,496"));
    QCOMPARE(shortCount(0), QStringLiteral("0"));
    QCOMPARE(shortCount(999), QStringLiteral("999"));
    QCOMPARE(shortCount(1235496), QStringLiteral("1.2\u00A0M"));
    QCOMPARE(shortCount(348950), QStringLiteral("349\u00A0k"));
    QCOMPARE(shortCount(999990), QStringLiteral("1.0\u00A0M"));
    QCOMPARE(shortCount(1.8e9), QStringLiteral("1.8\u00A0G"));
    QCOMPARE(sizeText(4.7 * 1024 * 1024), QStringLiteral("4.7\u00A0MiB"));
    QCOMPARE(sizeText(500), QStringLiteral("500\u00A0bytes"));
    QCOMPARE(percentText(0.953), QStringLiteral("95.3\u00A0%"));
    QCOMPARE(percentText(1.0, 0), QStringLiteral("100\u00A0%"));
    QCOMPARE(percentText(qQNaN()), QStringLiteral("\u2013"));
}

void ErrorTextTest::numbersFollowTheLocale()
{
    QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
    QCOMPARE(countText(1235496), QStringLiteral("1.235.496"));
    QCOMPARE(percentText(0.953), QStringLiteral("95,3\u00A0%"));
}

void ErrorTextTest::durations()
{
    QCOMPARE(durationText(0), QStringLiteral("0:00"));
    QCOMPARE(durationText(12.4), QStringLiteral("0:12"));
    QCOMPARE(durationText(3723), QStringLiteral("1:02:03"));
    QCOMPARE(durationText(-1), QStringLiteral("\u2013"));
    QCOMPARE(durationText(qInf()), QStringLiteral("\u2013"));
}

void ErrorTextTest::layers()
{
    Layer conv{LayerId{1}, "c", "Conv2d", {{"out_channels", std::int64_t{64}}}, 1.0, false};
    QVERIFY(!layerTitle(conv).isEmpty());
    QVERIFY(layerSummary(conv).startsWith(layerTitle(conv)));
    QVERIFY(layerSummary(conv).contains(QStringLiteral("64")));
    conv.type = "NoSuchLayer";
    QCOMPARE(layerTitle(conv), QStringLiteral("NoSuchLayer"));
    Dictionary chinese;
    const LayerSchema* linear = findSchema("Linear");
    chinese.words = {{"layers/" + QByteArray::fromStdString(linear->title), QStringLiteral("\u5168\u8FDE\u63A5")}};
    QCoreApplication::installTranslator(&chinese);
    QCOMPARE(layerTitle(*linear), QStringLiteral("\u5168\u8FDE\u63A5"));
    QCoreApplication::removeTranslator(&chinese);
    for (const LayerSchema& schema : builtinLayerSchemas())
        QVERIFY(!categoryTitle(schema.category).isEmpty());
    const TensorSpec spec{DType::Float32, {-1, 64, 56, 56}, "NCHW"};
    QCOMPARE(shapeText(&spec), QStringLiteral("64\u00D756\u00D756"));
    QCOMPARE(shapeText(nullptr), QString());
    QCOMPARE(parameterText(std::vector<std::int64_t>{3, 3}), QStringLiteral("3 \u00D7 3"));
    QCOMPARE(parameterText(true), QStringLiteral("yes"));
    QCOMPARE(parameterText(0.5), QStringLiteral("0.5"));
    QVERIFY(parameterText(std::vector<std::string>(1000, "x")).size() < 40);
}

QTEST_GUILESS_MAIN(ErrorTextTest)
#include "error_text_test.moc"
