// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/error_text.h"

#include <QCoreApplication>
#include <QLocale>

#include <array>
#include <cmath>

namespace graft {

namespace {

/// Causes of causes are shown this deep; what is deeper helps nobody.
constexpr int maxCauses = 8;

QString translated(const char* context, const char* text)
{
    return QCoreApplication::translate(context, text);
}

void dropSentenceEnd(QString& text)
{
    static const QString ends = QStringLiteral(".:\u3002\uff1a");
    while (!text.isEmpty() && ends.contains(text.back()))
        text.chop(1);
}

/// A line break between a number and its unit cannot be read.
QString unbroken(QString text)
{
    return text.replace(QLatin1Char(' '), QChar(QChar::Nbsp));
}

} // namespace

QString coreText(const char* context, std::string_view text)
{
    return text.empty() ? QString() : translated(context, std::string(text).c_str());
}

QString errorText(const Error& error)
{
    QString out;
    int depth = 0;
    for (const Error* at = &error; at != nullptr && depth < maxCauses; at = at->cause.get(), ++depth) {
        QString text = coreText("core", at->text);
        // Shape errors of layers are written where their schemas are.
        if (text == toQString(at->text))
            text = coreText("layers", at->text);
        text = toQString(substituteArguments(text.toStdString(), at->args));
        if (out.isEmpty()) {
            out = text;
        } else {
            dropSentenceEnd(out);
            //: An error and what caused it.
            out = QCoreApplication::translate("graft::ErrorText", "%1: %2").arg(out, text);
        }
    }
    return out;
}

QString toQString(const std::filesystem::path& path)
{
    return QString::fromStdString(path.string());
}

std::filesystem::path toPath(const QString& path)
{
    return std::filesystem::path(path.toStdString());
}

QString deviceText(const QString& name)
{
    // "kind (details)"
    const QString details = name.section(QLatin1Char('('), 1).section(QLatin1Char(')'), 0, -2);
    const int threads = details.section(QLatin1Char(' '), 0, 0).toInt();
    if (name.startsWith(QLatin1String("cpu")) && threads > 0)
        return QCoreApplication::translate("graft::ErrorText", "CPU, %n thread(s)", nullptr, threads);
    return name.startsWith(QLatin1String("cuda")) && !details.isEmpty() ? details : name;
}

QString countText(qint64 n)
{
    return QLocale().toString(n);
}

QString shortCount(double n)
{
    struct Step {
        double from;
        const char* pattern;
    };
    //: Short forms of large numbers: thousands, millions, billions, trillions.
    static constexpr std::array<Step, 4> steps{{{1e12, QT_TRANSLATE_NOOP("graft::ErrorText", "%1 T")},
                                                {1e9, QT_TRANSLATE_NOOP("graft::ErrorText", "%1 G")},
                                                {1e6, QT_TRANSLATE_NOOP("graft::ErrorText", "%1 M")},
                                                {1e3, QT_TRANSLATE_NOOP("graft::ErrorText", "%1 k")}}};
    const QLocale locale;
    for (const Step& step : steps) {
        // 999,950 and more would read "1000 k".
        if (std::abs(n) >= step.from * 0.99995 && std::abs(n) >= 1000.0) {
            const double value = n / step.from;
            const int decimals = std::abs(value) < 99.95 ? 1 : 0;
            return unbroken(translated("graft::ErrorText", step.pattern).arg(locale.toString(value, 'f', decimals)));
        }
    }
    return locale.toString(n, 'f', n == std::floor(n) ? 0 : 1);
}

QString sizeText(double bytes)
{
    const auto shown = static_cast<qint64>(std::max(0.0, std::min(bytes, 9.0e18)));
    return unbroken(QLocale().formattedDataSize(shown, shown < 1024 ? 0 : 1, QLocale::DataSizeIecFormat));
}

QString percentText(double share, int decimals)
{
    if (!std::isfinite(share))
        return QStringLiteral("\u2013");
    //: A percentage with the number in place of %1.
    return unbroken(QCoreApplication::translate("graft::ErrorText", "%1 %"))
        .arg(QLocale().toString(share * 100.0, 'f', decimals));
}

QString durationText(double seconds)
{
    if (!std::isfinite(seconds) || seconds < 0)
        return QStringLiteral("\u2013");
    const auto total = static_cast<qint64>(std::llround(std::min(seconds, 1e12)));
    const qint64 hours = total / 3600;
    const QString twoDigits = QStringLiteral("%1");
    const QString secondsPart = twoDigits.arg(total % 60, 2, 10, QLatin1Char('0'));
    const qint64 minutes = total / 60 % 60;
    if (hours == 0)
        return QStringLiteral("%1:%2").arg(minutes).arg(secondsPart);
    return QStringLiteral("%1:%2:%3").arg(hours).arg(twoDigits.arg(minutes, 2, 10, QLatin1Char('0')), secondsPart);
}

} // namespace graft
