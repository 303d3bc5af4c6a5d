// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>

#include <array>

namespace graft {

namespace {

constexpr std::array<Language, 3> spoken{{
    {"en", "English"}, {"de", "Deutsch"}, {"zh_CN", "\xE4\xB8\xAD\xE6\x96\x87"}, // Chinese, in Chinese
}};

/// The first language of the system's list that the program speaks.
QString systemLanguage()
{
    for (const QString& wanted : QLocale::system().uiLanguages()) {
        const QLocale locale(wanted);
        for (const Language& language : spoken) {
            if (QLocale(QLatin1String(language.code)).language() == locale.language())
                return QLatin1String(language.code);
        }
    }
    return QStringLiteral("en");
}

} // namespace

std::span<const Language> languages()
{
    return spoken;
}

LanguageSwitcher::~LanguageSwitcher()
{
    QCoreApplication::removeTranslator(&m_program);
    QCoreApplication::removeTranslator(&m_qt);
}

void LanguageSwitcher::use(const QString& code)
{
    m_choice = code;
    m_current = code.isEmpty() ? systemLanguage() : code;
    // With the system's language, numbers are written as the system writes them.
    QLocale::setDefault(code.isEmpty() ? QLocale::system() : QLocale(code));

    QCoreApplication::removeTranslator(&m_program);
    QCoreApplication::removeTranslator(&m_qt);
    if (m_qt.load(QStringLiteral("qtbase_%1").arg(m_current), QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&m_qt);
    // English has a file too: for plurals.
    if (m_program.load(QStringLiteral(":/i18n/graft_%1.qm").arg(m_current)))
        QCoreApplication::installTranslator(&m_program);
}

} // namespace graft
