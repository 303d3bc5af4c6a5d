// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exchange/import_dialog.h"

#include "core/base/files.h"
#include "core/exchange/import_report.h"
#include "ui/exchange/import_report_pane.h"
#include "ui/exchange/model_files.h"
#include "ui/exchange/note_line.h"
#include "ui/exchange/trust_pane.h"
#include "ui/models/error_text.h"
#include "ui/models/imported_network.h"
#include "ui/models/network_document.h"
#include "ui/models/theme.h"
#include "ui/widgets/inline_message.h"
#include "ui/widgets/text_label.h"

#include <QEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QProgressBar>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <span>

namespace graft {

ImportDialog::ImportDialog(AppContext& context, QWidget* parent)
    : QDialog(parent),
      m_context(context),
      m_title(new TextLabel(context.theme, TextRole::Figure, this)),
      m_pages(new QStackedWidget(this)),
      m_message(new InlineMessage(context.theme, this))
{
    setObjectName(QStringLiteral("importDialog"));
    m_title->setObjectName(QStringLiteral("importTitle"));
    buildPages();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(12);
    layout->addWidget(m_title);
    layout->addWidget(m_message);
    layout->addWidget(m_pages, 1);
    buildButtons();
    connectParts();
    retranslate();
    setMinimumSize(640, 400);
    resize(980, 620);
}

void ImportDialog::buildPages()
{
    m_busyPage = new QWidget(m_pages);
    m_busyText = new TextLabel(m_context.theme, TextRole::Body, m_busyPage);
    m_busyText->setWordWrap(true);
    m_busyText->setAlignment(Qt::AlignHCenter);
    m_progress = new QProgressBar(m_busyPage);
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    auto* busy = new QVBoxLayout(m_busyPage);
    busy->setContentsMargins(96, 24, 96, 24);
    busy->setSpacing(16);
    busy->addStretch(2);
    busy->addWidget(m_busyText);
    busy->addWidget(m_progress);
    busy->addStretch(3);

    m_trust = new TrustPane(m_context.theme, m_pages);
    m_failurePage = new QWidget(m_pages);
    m_failure = new NoteLine(m_context.theme, m_failurePage);
    m_failure->setObjectName(QStringLiteral("importFailure"));
    auto* failure = new QVBoxLayout(m_failurePage);
    failure->setContentsMargins(0, 8, 0, 0);
    failure->addWidget(m_failure);
    failure->addStretch(1);
    m_report = new ImportReportPane(m_context.theme, m_pages);
    for (QWidget* page : {m_busyPage, static_cast<QWidget*>(m_trust), m_failurePage, static_cast<QWidget*>(m_report)})
        m_pages->addWidget(page);
}

void ImportDialog::buildButtons()
{
    const auto make = [this](const char* name) {
        auto* button = new QPushButton(this);
        button->setObjectName(QLatin1String(name));
        button->setAutoDefault(true);
        return button;
    };
    m_save = make("importSave");
    m_otherFile = make("importOtherFile");
    m_companion = make("importCompanion");
    m_trustButton = make("importTrust");
    m_newTab = make("importNewTab");
    m_open = make("importOpen");
    m_open->setProperty("primary", true);
    m_cancel = make("importCancel");
    auto* line = new QHBoxLayout;
    line->setSpacing(8);
    line->addWidget(m_save);
    line->addStretch(1);
    for (QPushButton* button : {m_companion, m_otherFile, m_trustButton, m_newTab, m_open, m_cancel})
        line->addWidget(button);
    static_cast<QVBoxLayout*>(layout())->addLayout(line);
}

void ImportDialog::connectParts()
{
    connect(&m_session, &ImportSession::stateChanged, this, &ImportDialog::showState);
    connect(&m_session, &ImportSession::checkChanged, this,
            [this] { m_report->setCheck(m_session.isChecking(), m_session.check()); });
    connect(m_report, &ImportReportPane::answerChosen, &m_session, &ImportSession::answer);
    connect(m_report, &ImportReportPane::rowChosen, this, [this](const QString& layer) {
        if (m_opened)
            goToLayer(layer);
    });
    connect(m_report, &ImportReportPane::rowActivated, this, [this](const QString& layer) {
        if (m_opened)
            goToLayer(layer);
        else if (m_open->isEnabled())
            open(false, layer);
    });
    connect(m_save, &QPushButton::clicked, this, &ImportDialog::chooseReport);
    connect(m_otherFile, &QPushButton::clicked, this, &ImportDialog::choose);
    connect(m_companion, &QPushButton::clicked, this, &ImportDialog::chooseCompanion);
    connect(m_trustButton, &QPushButton::clicked, this, [this] { m_session.trust(m_trust->remember()); });
    connect(m_newTab, &QPushButton::clicked, this, [this] { open(true, {}); });
    connect(m_open, &QPushButton::clicked, this, [this] { open(false, {}); });
    connect(m_cancel, &QPushButton::clicked, this, &ImportDialog::reject);
    connect(&m_context.document, &NetworkDocument::networkReset, this, &ImportDialog::updateButtons);
}

QString ImportDialog::fileName() const
{
    return QFileInfo(m_session.file()).fileName();
}

void ImportDialog::begin(const QString& file)
{
    m_opened = false;
    m_message->hide();
    m_session.open(file);
    show();
    raise();
    activateWindow();
}

void ImportDialog::choose()
{
    QWidget* owner = isVisible() ? this : parentWidget();
    const QString file = QFileDialog::getOpenFileName(owner, tr("Import a network"), QFileInfo(m_session.file()).path(),
                                                      modelFileFilter());
    if (!file.isEmpty())
        begin(file);
}

void ImportDialog::chooseCompanion()
{
    const QString file = QFileDialog::getOpenFileName(
        this, tr("The file that belongs to %1").arg(fileName()), QFileInfo(m_session.file()).path(),
        tr("Network descriptions (*.prototxt *.cfg *.json *.txt);;All files (*)"));
    if (!file.isEmpty())
        m_session.setCompanion(file);
}

void ImportDialog::showState()
{
    using State = ImportSession::State;
    const State state = m_session.state();
    m_title->setElidedText(fileName());
    const ModelReader* reader = m_session.reader();
    m_busyText->setText(reader != nullptr ? tr("Reading the %1 file…").arg(toQString(reader->title))
                                          : tr("Looking at the file…"));
    if (state == State::NeedsTrust && reader != nullptr) {
        m_trust->setFile(fileName(), toQString(reader->title), m_session.digest());
        m_pages->setCurrentWidget(m_trust);
    } else if (state == State::Failed) {
        m_failure->setNote(NoteLine::Kind::Error, errorText(m_session.error()));
        m_pages->setCurrentWidget(m_failurePage);
    } else if (m_session.model() != nullptr) {
        showReport();
    } else {
        m_pages->setCurrentWidget(m_busyPage);
    }
    updateButtons();
    if (state == State::NeedsTrust || state == State::Failed) {
        m_cancel->setDefault(true);
        m_cancel->setFocus(Qt::OtherFocusReason);
    } else if (state == State::Ready && !m_opened) {
        m_open->setDefault(true);
        m_open->setFocus(Qt::OtherFocusReason);
    }
}

void ImportDialog::showReport()
{
    const bool reading = m_session.state() == ImportSession::State::Reading;
    if (!reading) {
        m_report->setResult(m_session.model());
        m_report->setCheck(m_session.isChecking(), m_session.check());
    }
    m_report->setReading(reading);
    m_pages->setCurrentWidget(m_report);
}

void ImportDialog::updateButtons()
{
    using State = ImportSession::State;
    const State state = m_session.state();
    const bool report = m_session.model() != nullptr && state != State::Failed;
    const bool ready = state == State::Ready;
    m_save->setVisible(report);
    m_save->setEnabled(ready);
    m_otherFile->setVisible(state == State::Failed || state == State::Idle);
    m_companion->setVisible(state == State::Failed && m_session.reader() != nullptr &&
                            m_session.error().code == ErrorCode::NotFound);
    m_trustButton->setVisible(state == State::NeedsTrust);
    m_open->setVisible(report && !m_opened);
    m_open->setEnabled(ready);
    m_newTab->setVisible(report && !m_opened && !m_context.document.isEmpty());
    m_newTab->setEnabled(ready);
    const bool closes = m_opened || state == State::Failed || state == State::Idle;
    m_cancel->setText(closes ? tr("Close") : tr("Cancel"));
}

void ImportDialog::open(bool newTab, const QString& layer)
{
    const auto takeOver = [this, newTab, layer] {
        const auto model = m_session.model();
        if (!model)
            return;
        openImported(m_context.document, *model, m_session.file(), newTab);
        m_opened = true;
        updateButtons();
        hide();
        Q_EMIT opened(m_session.file());
        if (!layer.isEmpty())
            goToLayer(layer);
    };
    if (m_guard && !newTab)
        m_guard(takeOver);
    else
        takeOver();
}

void ImportDialog::goToLayer(const QString& layer)
{
    if (!layer.isEmpty())
        Q_EMIT layerRequested(layer);
}

void ImportDialog::chooseReport()
{
    const QString proposal = m_session.file() + QStringLiteral(".report.md");
    const QString file = QFileDialog::getSaveFileName(this, tr("Save the report"), proposal,
                                                      tr("Markdown (*.md);;Table (*.csv);;JSON (*.json)"));
    if (!file.isEmpty())
        saveReport(file);
}

void ImportDialog::saveReport(const QString& file)
{
    const auto model = m_session.model();
    if (!model)
        return;
    std::filesystem::path path = toPath(file);
    auto form = reportFormOf(path);
    if (!form) {
        path += ".md";
        form = ReportForm::Markdown;
    }
    const auto& check = m_session.check();
    const std::string text = importReportText(*model, toPath(m_session.file()), check ? &*check : nullptr, *form);
    const auto written = writeFileAtomically(path, std::as_bytes(std::span(text)));
    if (written)
        m_message->showMessage(Severity::Info, tr("The report is in %1.").arg(toQString(path)));
    else
        m_message->showMessage(Severity::Error, errorText(written.error()));
}

void ImportDialog::reject()
{
    const bool reading = m_session.isBusy();
    m_session.cancel();
    // An answer that takes too long: back to the report before it.
    if (reading && m_session.state() == ImportSession::State::Ready)
        return;
    QDialog::reject();
}

void ImportDialog::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

void ImportDialog::retranslate()
{
    setWindowTitle(tr("Import a network"));
    m_save->setText(tr("Save report…"));
    m_save->setToolTip(tr("What became of each operator as a table, for yourself or for a bug report."));
    m_otherFile->setText(tr("Choose another file…"));
    m_companion->setText(tr("Choose the second file…"));
    m_companion->setToolTip(tr("Some formats have one file for the layers and one for the weights."));
    m_trustButton->setText(tr("Trust and open"));
    m_newTab->setText(tr("Open in new tab"));
    m_newTab->setToolTip(tr("Beside the networks that are open; nothing is replaced."));
    m_open->setText(tr("Open in Designer"));
    m_progress->setAccessibleName(tr("Progress"));
    showState();
}

} // namespace graft
