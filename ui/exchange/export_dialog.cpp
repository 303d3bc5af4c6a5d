// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exchange/export_dialog.h"

#include "core/project/exported_run.h"
#include "ui/exchange/export_options_form.h"
#include "ui/exchange/export_report_pane.h"
#include "ui/exchange/note_line.h"
#include "ui/models/dataset_entries.h"
#include "ui/models/dataset_session.h"
#include "ui/models/error_text.h"
#include "ui/models/network_document.h"
#include "ui/models/theme.h"
#include "ui/widgets/inline_message.h"
#include "ui/widgets/text_label.h"

#include <QDesktopServices>
#include <QDir>
#include <QEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QLineEdit>
#include <QListWidget>
#include <QProgressBar>
#include <QPushButton>
#include <QRegularExpression>
#include <QSpinBox>
#include <QStackedWidget>
#include <QStandardPaths>
#include <QUrl>

#include <algorithm>

namespace graft {

namespace {

/// A name that every file system takes.
QString fileNameFor(const NetworkDocument& document)
{
    QString name = document.filePath().isEmpty() ? toQString(document.graph().name)
                                                 : QFileInfo(document.filePath()).completeBaseName();
    static const QRegularExpression unfit(QStringLiteral("[^\\w.-]+"), QRegularExpression::UseUnicodePropertiesOption);
    name.replace(unfit, QStringLiteral("_"));
    return name.isEmpty() ? QStringLiteral("network") : name;
}

QString extensionOf(const ExportFormat& format)
{
    return toQString(format.extension);
}

} // namespace

const ExportFormat* ExportDialog::format() const
{
    const QListWidgetItem* item = m_formats->currentItem();
    return item != nullptr ? findExportFormat(item->data(Qt::UserRole).toString().toStdString()) : nullptr;
}

QString ExportDialog::proposal(const ExportFormat& chosen) const
{
    QString folder = m_folder;
    if (folder.isEmpty() && !m_context.document.filePath().isEmpty())
        folder = QFileInfo(m_context.document.filePath()).absolutePath();
    if (folder.isEmpty())
        folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    const QString name = fileNameFor(m_context.document);
    const QString end = chosen.extension.empty() ? QLatin1Char('_') + toQString(chosen.id) : extensionOf(chosen);
    return QDir(folder).filePath(name + end);
}

void ExportDialog::begin(const QString& formatId)
{
    if (m_session.state() != ExportSession::State::Running) {
        m_session.reset();
        m_message->hide();
        m_targetEdited = false;
        for (int row = 0; row < m_formats->count(); ++row) {
            if (m_formats->item(row)->data(Qt::UserRole).toString() == formatId)
                m_formats->setCurrentRow(row);
        }
        showFormat();
        showState();
    }
    show();
    raise();
    activateWindow();
}

void ExportDialog::setTarget(const QString& path)
{
    m_targetEdited = true;
    m_target->setText(QDir::toNativeSeparators(path));
}

QString ExportDialog::target() const
{
    const QString text = QDir::fromNativeSeparators(m_target->text().trimmed());
    const ExportFormat* chosen = format();
    if (text.isEmpty() || chosen == nullptr)
        return text;
    const QString extension = extensionOf(*chosen);
    const QString full = QFileInfo(text).absoluteFilePath();
    return full.endsWith(extension, Qt::CaseInsensitive) ? full : full + extension;
}

void ExportDialog::showFormat()
{
    if (m_shown != nullptr)
        m_chosen[m_shown->id] = m_options->values();
    m_shown = format();
    if (m_shown == nullptr)
        return;
    m_title->setText(coreText("core", m_shown->title));
    m_doc->setText(coreText("core", m_shown->doc));
    m_options->setFormat(m_shown, m_chosen[m_shown->id]);
    m_targetLabel->setText(m_shown->extension.empty() ? tr("Folder") : tr("File"));
    m_target->setAccessibleName(m_targetLabel->text());
    if (!m_targetEdited) {
        m_target->setText(QDir::toNativeSeparators(proposal(*m_shown)));
    } else {
        // The user's place and name, with the other format's extension.
        const QFileInfo info(QDir::fromNativeSeparators(m_target->text()));
        const QString end = m_shown->extension.empty() ? QString() : extensionOf(*m_shown);
        m_target->setText(QDir::toNativeSeparators(info.dir().filePath(info.completeBaseName() + end)));
    }
    showPictures();
    updateTargetNote();
    updateButtons();
}

void ExportDialog::showPictures()
{
    m_pictures->setVisible(m_shown != nullptr && m_shown->usesPictures);
    const auto dataset = m_context.dataset.dataset();
    m_count->setEnabled(dataset != nullptr);
    // Some formats have an option of their own for how many pictures they look at.
    const bool own = m_shown != nullptr &&
                     std::ranges::find(m_shown->options, "samples", &ExportOption::name) != m_shown->options.end();
    m_count->setVisible(!own);
    m_countLabel->setVisible(!own);
    if (dataset == nullptr) {
        m_dataset->setNote(NoteLine::Kind::Warning,
                           tr("This format measures the ranges of numbers on pictures. Import yours on the page Data "
                              "first."));
        return;
    }
    const QString training = tr("%n picture(s)", nullptr, static_cast<int>(dataset->training.size()));
    m_dataset->setNote(NoteLine::Kind::Info,
                       tr("Ranges are measured on the training part of %1 (%2), the accuracy before and after on its "
                          "validation part.")
                           .arg(datasetTitle(*dataset), training));
    m_count->setMaximum(std::max(1, static_cast<int>(dataset->training.size())));
}

void ExportDialog::updateTargetNote()
{
    const QFileInfo info(target());
    const bool folder = m_shown != nullptr && m_shown->extension.empty();
    if (!info.exists())
        m_targetNote->setNote(NoteLine::Kind::Info, {});
    else if (folder)
        m_targetNote->setNote(NoteLine::Kind::Warning, tr("The folder exists; files of the same names are replaced."));
    else
        m_targetNote->setNote(NoteLine::Kind::Warning, tr("The file exists and will be replaced."));
}

void ExportDialog::updateButtons()
{
    using State = ExportSession::State;
    const State state = m_session.state();
    const bool running = state == State::Running;
    const bool done = state == State::Done;
    m_setup->setEnabled(!running);
    m_export->setVisible(!done);
    m_export->setEnabled(!running && m_shown != nullptr && !m_target->text().trimmed().isEmpty() &&
                         !m_context.document.isEmpty());
    m_openFolder->setVisible(done);
    m_back->setVisible(done);
    m_cancel->setText(running ? tr("Cancel") : tr("Close"));
    m_stage->setVisible(running);
    m_progress->setVisible(running);
    (done ? m_cancel : m_export)->setDefault(true);
}

void ExportDialog::start()
{
    const ExportFormat* chosen = format();
    if (chosen == nullptr || m_context.document.isEmpty() || m_session.state() == ExportSession::State::Running)
        return;
    m_message->hide();
    const NetworkDocument& document = m_context.document;
    ExportRequest request;
    request.format = chosen;
    request.target = target();
    request.options = m_options->values();
    request.graph = document.snapshot();
    request.weights = document.weights();
    if (document.model() != nullptr)
        request.modelName = document.model()->name;
    request.run = exportedRunOf(document.datasetReference(), document.options(), document.runs());
    request.dataset = m_context.dataset.dataset();
    request.calibrationPictures = m_count->value();
    m_folder = QFileInfo(request.target).absolutePath();
    showProgress({}, 0, 0);
    m_session.start(std::move(request));
}

void ExportDialog::showProgress(const QString& stage, qint64 done, qint64 total)
{
    m_stage->setText(stage.isEmpty() ? tr("Writing and checking…") : stage);
    // A bar takes numbers of 32 bits.
    constexpr int steps = 1000;
    m_progress->setRange(0, total > 0 ? steps : 0);
    m_progress->setValue(total > 0 ? static_cast<int>(static_cast<double>(done) / static_cast<double>(total) * steps)
                                   : 0);
}

void ExportDialog::showState()
{
    using State = ExportSession::State;
    const bool done = m_session.state() == State::Done;
    m_pages->setCurrentIndex(done ? 1 : 0);
    if (done) {
        m_reportTitle->setText(tr("The network is exported"));
        m_report->setReport(m_session.report());
        Q_EMIT exported(m_session.target());
    } else if (m_session.state() == State::Failed) {
        m_message->showMessage(Severity::Error, errorText(m_session.error()));
    }
    updateTargetNote();
    updateButtons();
    if (done)
        m_openFolder->setFocus(Qt::OtherFocusReason);
}

void ExportDialog::browse()
{
    const ExportFormat* chosen = format();
    if (chosen == nullptr)
        return;
    QString path;
    if (chosen->extension.empty()) {
        path = QFileDialog::getExistingDirectory(this, tr("Folder for the export"), QFileInfo(target()).absolutePath());
    } else {
        const QString filter = QStringLiteral("%1 (*%2)").arg(coreText("core", chosen->title), extensionOf(*chosen));
        path = QFileDialog::getSaveFileName(this, tr("Export the network"), target(), filter);
    }
    if (!path.isEmpty())
        setTarget(path);
}

void ExportDialog::openFolder()
{
    const QFileInfo info(m_session.target());
    QDesktopServices::openUrl(QUrl::fromLocalFile(info.isDir() ? info.absoluteFilePath() : info.absolutePath()));
}

void ExportDialog::reject()
{
    if (m_session.state() == ExportSession::State::Running) {
        m_session.cancel();
        m_message->showMessage(Severity::Info, tr("The export was cancelled; what was there before is untouched."));
        return;
    }
    QDialog::reject();
}

void ExportDialog::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

} // namespace graft
