// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject> // first: moc of Qt 6.4 stumbles over <compare> otherwise

#include "core/exchange/model_import.h"

#include <QString>
#include <QStringList>

#include <memory>
#include <optional>

namespace graft {

/// Opens one file of another program in the background: finds out what it is, asks for trust where loading runs code of
/// its author, reads it, then compares its numbers with those of another program. GUI thread only.
class ImportSession : public QObject {
    Q_OBJECT
public:
    enum class State {
        Idle,
        Looking,    ///< finding out what the file is
        NeedsTrust, ///< waits for trust()
        Reading,    ///< model() still is the one before, if an answer was changed
        Ready,
        Failed ///< see error()
    };
    Q_ENUM(State)

    explicit ImportSession(QObject* parent = nullptr);
    ~ImportSession() override;

    /// SHA-256 digests of files that need no question any more.
    void setTrustedFiles(const QStringList& digests) { m_trustedFiles = digests; }
    void setEnvironment(const ImportEnvironment& environment) { m_environment = environment; }

    /// Starts with a file or folder; supersedes what was going on.
    void open(const QString& file);
    /// The answer to NeedsTrust; `remember` makes the session say trustGranted().
    void trust(bool remember);
    /// Reads again with another answer to a question of the model, or with another second file.
    void answer(const QString& question, const QString& value);
    void setCompanion(const QString& file);
    /// Stops; goes back to the model before an answer was changed, else to Idle.
    void cancel();

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] bool isBusy() const { return m_state == State::Looking || m_state == State::Reading; }
    [[nodiscard]] const QString& file() const { return m_file; }
    /// What the file is; nullptr before it is known.
    [[nodiscard]] const ModelReader* reader() const { return m_reader; }
    /// SHA-256 of a file that needs trust; empty for others and for folders.
    [[nodiscard]] const QString& digest() const { return m_digest; }
    [[nodiscard]] std::shared_ptr<const ImportedModel> model() const { return m_model; }
    [[nodiscard]] const Error& error() const { return m_error; }
    /// The comparison with another program runs after the model is Ready.
    [[nodiscard]] bool isChecking() const { return m_checking; }
    [[nodiscard]] const std::optional<ImportCheck>& check() const { return m_check; }

Q_SIGNALS:
    void stateChanged();
    void checkChanged();
    /// The user wants this file to be trusted from now on.
    void trustGranted(const QString& digest);

private:
    struct Look;
    void setState(State state);
    void begin();
    void look();
    void looked(Result<Look> found);
    void read();
    void finish(Result<std::shared_ptr<const ImportedModel>> outcome);
    void startCheck();

    State m_state = State::Idle;
    QString m_file;
    const ModelReader* m_reader = nullptr;
    QString m_digest;
    QStringList m_trustedFiles;
    ImportEnvironment m_environment;
    ImportOptions m_options;
    std::map<std::string, std::string> m_answersBefore; ///< those that model() was read with
    std::shared_ptr<const ImportedModel> m_model;
    std::optional<ImportCheck> m_check;
    bool m_checking = false;
    Error m_error;
    std::shared_ptr<RunControl> m_control;
    quint64 m_job = 0; ///< results of superseded jobs are dropped
};

} // namespace graft
