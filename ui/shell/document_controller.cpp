// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/document_controller.h"

#include "core/project/project.h"
#include "ui/exchange/model_files.h"
#include "ui/models/background_job.h"
#include "ui/models/dataset_session.h"
#include "ui/models/error_text.h"
#include "ui/models/evaluation_session.h"
#include "ui/models/network_document.h"
#include "ui/models/training_session.h"
#include "ui/shell/sample_project.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QPushButton>

namespace graft {

namespace {

QString withSuffix(const QString& file)
{
    return QFileInfo(file).suffix().isEmpty() ? file + QStringLiteral(".graft") : file;
}

} // namespace

DocumentController::DocumentController(AppContext& context, QWidget* window)
    : QObject(window),
      m_context(context),
      m_window(window)
{
}

void DocumentController::whenSafe(Next next)
{
    if (m_busy || m_question)
        return;
    if (m_context.training.isActive()) {
        Q_EMIT failed(tr("A training is running. Stop it before the network is replaced."));
        return;
    }
    if (!m_context.document.isModified()) {
        next();
        return;
    }
    auto* box = new QMessageBox(QMessageBox::NoIcon, tr("Unsaved changes"),
                                tr("Save the changes of %1?").arg(m_context.document.title()),
                                QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel, m_window);
    box->setInformativeText(tr("Without saving, everything since the last time is lost."));
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setDefaultButton(QMessageBox::Save);
    m_question = box;
    connect(box, &QMessageBox::finished, this, [this, next](int answer) {
        m_question.clear();
        if (answer == QMessageBox::Discard)
            next();
        else if (answer == QMessageBox::Save)
            save(next);
    });
    box->open();
}

void DocumentController::newSample()
{
    whenSafe([this] {
        if (const auto result = openSampleProject(m_context); !result)
            Q_EMIT failed(errorText(result.error()));
        else
            Q_EMIT opened();
    });
}

void DocumentController::open(const QString& file)
{
    if (m_busy || m_question)
        return;
    QString chosen = file;
    if (chosen.isEmpty()) {
        const QString filters = tr("Graft projects (*.graft)") + QStringLiteral(";;") + modelFileFilter();
        chosen = QFileDialog::getOpenFileName(m_window, tr("Open project"), QString(), filters);
    }
    if (chosen.isEmpty())
        return;
    const bool project = chosen.endsWith(QLatin1String(".graft"), Qt::CaseInsensitive);
    if (!project && !looksLikeProject(toPath(chosen)) && isNamedLikeModel(chosen))
        Q_EMIT importRequested(chosen);
    else
        whenSafe([this, chosen] { load(chosen); });
}

void DocumentController::load(const QString& file)
{
    const QString path = QFileInfo(file).absoluteFilePath();
    begin(tr("Opening %1").arg(QFileInfo(path).fileName()));
    runInBackground(
        this, [path] { return loadProject(toPath(path)); },
        [this, path](Result<Project> project) {
            end();
            if (!project) {
                Q_EMIT failed(errorText(project.error()));
                return;
            }
            m_context.evaluation.clear();
            m_context.document.setProject(std::move(*project), path);
            const DatasetReference& reference = m_context.document.datasetReference();
            if (reference.empty())
                m_context.dataset.clear();
            else
                m_context.dataset.load(reference);
            Q_EMIT fileUsed(path);
            Q_EMIT opened();
        });
}

void DocumentController::save(Next next)
{
    if (m_context.document.filePath().isEmpty())
        saveAs(std::move(next));
    else
        saveTo(m_context.document.filePath(), std::move(next));
}

void DocumentController::saveAs(Next next)
{
    if (m_busy || m_context.document.isEmpty())
        return;
    QString proposal = m_context.document.filePath();
    if (proposal.isEmpty())
        proposal = tr("Project") + QStringLiteral(".graft");
    const QString file =
        QFileDialog::getSaveFileName(m_window, tr("Save project"), proposal, tr("Graft projects (*.graft)"));
    if (!file.isEmpty())
        saveTo(withSuffix(file), std::move(next));
}

void DocumentController::saveTo(const QString& file, Next next)
{
    if (m_busy)
        return;
    const QString path = QFileInfo(file).absoluteFilePath();
    begin(tr("Saving %1").arg(QFileInfo(path).fileName()));
    const quint64 revision = m_context.document.revision();
    // Tensors are shared, not copied: the snapshot costs next to nothing.
    auto project = std::make_shared<const Project>(m_context.document.projectValue());
    runInBackground(
        this, [path, project] { return saveProject(toPath(path), *project); },
        [this, path, revision, next = std::move(next)](const Result<void>& saved) {
            end();
            if (!saved) {
                Q_EMIT failed(errorText(saved.error()));
                return;
            }
            m_context.document.markSaved(path, revision);
            Q_EMIT fileUsed(path);
            if (next)
                next();
        });
}

void DocumentController::begin(const QString& activity)
{
    m_busy = true;
    m_activity = activity;
    Q_EMIT busyChanged();
}

void DocumentController::end()
{
    m_busy = false;
    m_activity.clear();
    Q_EMIT busyChanged();
}

} // namespace graft
