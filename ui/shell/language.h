// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>
#include <QTranslator>

#include <span>

namespace graft {

/// A language the program speaks.
struct Language {
    const char* code; ///< "de"
    const char* name; ///< in the language itself, UTF-8
};

[[nodiscard]] std::span<const Language> languages();

/// Installs the program's and Qt's translations and the locale for numbers; can be switched at any time:
/// every window then gets a LanguageChange event.
class LanguageSwitcher : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;
    ~LanguageSwitcher() override;

    /// `code` of languages(), or empty for the system's language (English where that is not spoken).
    void use(const QString& code);
    /// What was chosen; empty: the system's.
    [[nodiscard]] const QString& choice() const { return m_choice; }
    /// What is spoken now.
    [[nodiscard]] const QString& current() const { return m_current; }

private:
    QString m_choice;
    QString m_current;
    QTranslator m_program;
    QTranslator m_qt;
};

} // namespace graft
