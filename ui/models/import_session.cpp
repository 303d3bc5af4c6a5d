// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/import_session.h"

#include "core/base/sha256.h"
#include "ui/models/background_job.h"
#include "ui/models/error_text.h"

#include <QFileInfo>

#include <utility>

namespace graft {

/// What is known of a file before it is opened.
struct ImportSession::Look {
    ModelFileKind kind;
    QString digest;
};

ImportSession::ImportSession(QObject* parent) : QObject(parent) {}

ImportSession::~ImportSession()
{
    if (m_control)
        m_control->requestStop();
}

void ImportSession::setState(State state)
{
    m_state = state;
    Q_EMIT stateChanged();
}

void ImportSession::begin()
{
    ++m_job;
    if (m_control)
        m_control->requestStop();
    m_control = std::make_shared<RunControl>();
    m_checking = false;
}

void ImportSession::open(const QString& file)
{
    m_file = QFileInfo(file).absoluteFilePath();
    m_reader = nullptr;
    m_digest.clear();
    m_options = {};
    m_model.reset();
    m_check.reset();
    look();
}

void ImportSession::look()
{
    begin();
    const quint64 job = m_job;
    setState(State::Looking);
    runInBackground(
        this,
        [file = toPath(m_file)]() -> Result<Look> {
            GRAFT_TRY(kind, modelFileKind(file));
            Look found{kind, {}};
            std::error_code ignored;
            if (kind.needsTrust && std::filesystem::is_regular_file(file, ignored)) {
                GRAFT_TRY(digest, sha256OfFile(file));
                found.digest = toQString(digest);
            }
            return found;
        },
        [this, job](Result<Look> found) {
            if (job == m_job)
                looked(std::move(found));
        });
}

void ImportSession::looked(Result<Look> found)
{
    if (!found) {
        m_error = found.error();
        setState(State::Failed);
        return;
    }
    m_reader = found->kind.reader;
    m_digest = found->digest;
    m_options.trusted = !m_digest.isEmpty() && m_trustedFiles.contains(m_digest);
    if (found->kind.needsTrust && !m_options.trusted)
        setState(State::NeedsTrust);
    else
        read();
}

void ImportSession::trust(bool remember)
{
    if (m_state != State::NeedsTrust)
        return;
    m_options.trusted = true;
    if (remember && !m_digest.isEmpty())
        Q_EMIT trustGranted(m_digest);
    read();
}

void ImportSession::answer(const QString& question, const QString& value)
{
    if (!m_model)
        return;
    m_options.answers.insert_or_assign(question.toStdString(), value.toStdString());
    read();
}

void ImportSession::setCompanion(const QString& file)
{
    if (m_file.isEmpty() || m_reader == nullptr)
        return;
    m_options.companion = toPath(file);
    read();
}

void ImportSession::read()
{
    begin();
    const quint64 job = m_job;
    setState(State::Reading);
    using Outcome = Result<std::shared_ptr<const ImportedModel>>;
    runInBackground(
        this,
        [file = toPath(m_file), options = m_options, environment = m_environment, control = m_control]() -> Outcome {
            GRAFT_TRY(model, importModel(file, options, environment, control.get()));
            return std::make_shared<const ImportedModel>(std::move(model));
        },
        [this, job](Outcome outcome) {
            if (job == m_job)
                finish(std::move(outcome));
        });
}

void ImportSession::finish(Result<std::shared_ptr<const ImportedModel>> outcome)
{
    if (!outcome) {
        m_error = outcome.error();
        m_model.reset();
        setState(State::Failed);
        return;
    }
    m_model = *std::move(outcome);
    m_answersBefore = m_options.answers;
    m_check.reset();
    startCheck();
    setState(State::Ready);
}

void ImportSession::startCheck()
{
    m_checking = true;
    const quint64 job = m_job;
    runInBackground(
        this, [file = toPath(m_file), model = m_model] { return checkImport(file, *model); },
        [this, job](ImportCheck check) {
            if (job != m_job)
                return;
            m_checking = false;
            m_check = std::move(check);
            Q_EMIT checkChanged();
        });
}

void ImportSession::cancel()
{
    if (m_state == State::Idle)
        return;
    const bool reading = isBusy();
    if (reading)
        begin();
    if (reading && m_model) {
        m_options.answers = m_answersBefore;
        if (!m_check)
            startCheck();
        setState(State::Ready);
    } else if (m_state != State::Ready) {
        setState(State::Idle);
    }
}

} // namespace graft
