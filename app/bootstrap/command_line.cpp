// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bootstrap/command_line.h"

#include "ui/shell/language.h"

#include <QCommandLineParser>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <cstring>

namespace graft {

namespace {

constexpr int usageExitCode = 2;

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(graft::CommandLine)
};

[[noreturn]] void refuse(const QString& why)
{
    std::fprintf(stderr, "graft: %s\n", qPrintable(why));
    std::exit(usageExitCode);
}

void checkLanguage(const QString& code)
{
    const auto known = languages();
    if (std::none_of(known.begin(), known.end(), [&](const Language& l) { return code == QLatin1String(l.code); }))
        refuse(Texts::tr("unknown language %1; known are en, de, zh_CN").arg(code));
}

QSize parseSize(const QString& text)
{
    const QStringList parts = text.split(QLatin1Char('x'));
    const QSize size = parts.size() == 2 ? QSize(parts[0].toInt(), parts[1].toInt()) : QSize();
    if (size.width() < 320 || size.height() < 240 || size.width() > 8192 || size.height() > 8192)
        refuse(Texts::tr("a size is written like 1280x720, not %1").arg(text));
    return size;
}

Mode parseMode(const QString& text)
{
    for (std::size_t i = 0; i < modeCount; ++i) {
        if (text == keyOf(static_cast<Mode>(i)))
            return static_cast<Mode>(i);
    }
    refuse(Texts::tr("unknown page %1; known are models, designer, data, train, results").arg(text));
}

} // namespace

bool hasOption(int argc, char** argv, const char* option)
{
    const std::size_t length = std::strlen(option);
    for (int i = 1; i < argc; ++i) {
        if (std::strncmp(argv[i], option, length) == 0 && (argv[i][length] == '\0' || argv[i][length] == '='))
            return true;
    }
    return false;
}

GuiArguments parseGuiArguments(const QStringList& arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        Texts::tr("Transfer learning you can see: take a trained network, give it a new last layer, teach it your "
                  "own pictures."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument(QStringLiteral("FILE"),
                                 Texts::tr("A project, a weight file, a folder of pictures, or a picture."),
                                 QStringLiteral("[FILE]"));
    const QCommandLineOption sample(QStringLiteral("sample"), Texts::tr("Opens the sample project."));
    const QCommandLineOption page(QStringLiteral("page"),
                                  Texts::tr("Opens a page: models, designer, data, train, results."),
                                  QStringLiteral("NAME"));
    const QCommandLineOption language(QStringLiteral("language"), Texts::tr("Speaks a language: en, de, zh_CN."),
                                      QStringLiteral("CODE"));
    const QCommandLineOption shots(QStringLiteral("screenshots"),
                                   Texts::tr("Writes a picture of every page with the sample project, then ends."),
                                   QStringLiteral("DIR"));
    const QCommandLineOption shotLanguages(QStringLiteral("languages"),
                                           Texts::tr("Languages of the pictures, separated by commas."),
                                           QStringLiteral("LIST"), QStringLiteral("en"));
    const QCommandLineOption size(
        QStringLiteral("size"), Texts::tr("Size of the pictures; may be given more than once."), QStringLiteral("WxH"));
    const QCommandLineOption epochs(QStringLiteral("epochs"), Texts::tr("Epochs of training before the pictures."),
                                    QStringLiteral("N"), QStringLiteral("3"));
    parser.addOptions({sample, page, language, shots, shotLanguages, size, epochs});
    if (!parser.parse(arguments))
        refuse(parser.errorText());
    if (parser.isSet(QStringLiteral("version")))
        parser.showVersion();
    if (parser.isSet(QStringLiteral("help")))
        parser.showHelp();

    GuiArguments result;
    result.files = parser.positionalArguments();
    result.sample = parser.isSet(sample);
    result.language = parser.value(language);
    if (!result.language.isEmpty())
        checkLanguage(result.language);
    if (parser.isSet(page))
        result.page = parseMode(parser.value(page));
    if (parser.isSet(shots)) {
        ScreenshotOptions options;
        options.folder = parser.value(shots);
        options.languages = parser.value(shotLanguages).split(QLatin1Char(','), Qt::SkipEmptyParts);
        if (!result.language.isEmpty() && !parser.isSet(shotLanguages))
            options.languages = {result.language};
        for (const QString& code : options.languages)
            checkLanguage(code);
        if (parser.isSet(size)) {
            options.sizes.clear();
            for (const QString& text : parser.values(size))
                options.sizes.append(parseSize(text));
        }
        options.epochs = std::clamp(parser.value(epochs).toInt(), 1, 100);
        result.screenshots = options;
    }
    return result;
}

} // namespace graft
