// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/image.h"
#include "core/exchange/model_export.h"
#include "core/layers/network_edits.h"
#include "core/project/project.h"
#include "ui/data/data_page.h"
#include "ui/exchange/model_files.h"
#include "ui/gallery/models_page.h"
#include "ui/models/dataset_session.h"
#include "ui/models/error_text.h"
#include "ui/models/evaluation_session.h"
#include "ui/models/issue_text.h"
#include "ui/models/network_document.h"
#include "ui/models/training_session.h"
#include "ui/results/results_page.h"
#include "ui/shell/about.h"
#include "ui/shell/designer_page.h"
#include "ui/shell/document_controller.h"
#include "ui/shell/exchange_controller.h"
#include "ui/shell/main_menu.h"
#include "ui/shell/main_window.h"
#include "ui/shell/run_closing.h"
#include "ui/shell/run_companion.h"
#include "ui/shell/run_offer.h"
#include "ui/shell/run_strip.h"
#include "ui/shell/status_panel.h"
#include "ui/training/preflight.h"
#include "ui/training/train_page.h"
#include "ui/widgets/inline_message.h"

#include <QAction>
#include <QDragEnterEvent>
#include <QFile>
#include <QFileInfo>
#include <QLineEdit>
#include <QMimeData>
#include <QUrl>

#include <algorithm>
#include <span>

// The part of the window that connects the pages with the document and with each other.

namespace graft {

namespace {

/// By its first bytes, or by a name that promises one: then classifying it says what is wrong.
bool isPicture(const QString& path)
{
    static const QStringList suffixes{QStringLiteral("jpg"), QStringLiteral("jpeg"), QStringLiteral("png"),
                                      QStringLiteral("bmp"), QStringLiteral("webp"), QStringLiteral("tif"),
                                      QStringLiteral("tiff")};
    constexpr qint64 headBytes = 32;
    QFile file(path);
    const QByteArray head = file.open(QIODevice::ReadOnly) ? file.read(headBytes) : QByteArray();
    return suffixes.contains(QFileInfo(path).suffix().toLower()) ||
           looksLikeImage(std::as_bytes(std::span(head.constData(), static_cast<std::size_t>(head.size()))));
}

} // namespace

void MainWindow::connectMenu()
{
    const auto on = [this](MainMenu::Command command, auto reaction) {
        connect(m_menu->action(command), &QAction::triggered, this, reaction);
    };
    on(MainMenu::NewNetwork, [this] { newNetwork(); });
    on(MainMenu::DuplicateNetwork, [this] {
        m_context.document.duplicateSheet();
        goTo(Mode::Designer);
    });
    on(MainMenu::NewSample, [this] { m_documents->newSample(); });
    on(MainMenu::Open, [this] { m_documents->open(); });
    on(MainMenu::Save, [this] { m_documents->save(); });
    on(MainMenu::SaveAs, [this] { m_documents->saveAs(); });
    on(MainMenu::Quit, [this] { close(); });
    on(MainMenu::FullScreen, [this](bool checked) { showFullScreenMode(checked); });
    for (const MainMenu::Command command : {MainMenu::NotifyRuns, MainMenu::KeepAwake, MainMenu::TrayIcon})
        on(command, [this] { takeCompanionSettings(); });
    on(MainMenu::ExportGraph, [this] { m_designer->chooseExportFile(); });
    on(MainMenu::PrintGraph, [this] { m_designer->printGraph(); });
    on(MainMenu::Find, [this] { search(); });
    on(MainMenu::Shortcuts, [this] { showShortcuts(this, m_menu->shortcutActions()); });
    on(MainMenu::About, [this] { showAbout(this); });
    // One action per shortcut: two for Ctrl+F would both stay silent.
    for (QAction* action : m_designer->actions()) {
        if (action->shortcuts() == QKeySequence::keyBindings(QKeySequence::Find)) {
            m_designerFind = action;
            action->setShortcuts(QList<QKeySequence>());
        }
    }
    connect(m_menu, &MainMenu::recentFileChosen, this, &MainWindow::openPath);
    connect(m_menu, &MainMenu::themeChosen, this, &MainWindow::setTheme);
    connect(m_menu, &MainMenu::languageChosen, this, &MainWindow::setLanguage);
    connect(m_rail, &ModeRail::modeChosen, this, &MainWindow::goTo);
    connect(m_status->runStrip(), &RunStrip::clicked, this, [this] { goTo(Mode::Train); });
}

void MainWindow::watchRuns(const DesktopBus& bus)
{
    m_companion = new RunCompanion(m_context.theme, m_context.training, *this, bus, m_settings.companion, this);
    connect(m_companion, &RunCompanion::showRequested, this, &MainWindow::comeToFront);
}

void MainWindow::takeCompanionSettings()
{
    m_settings.companion = {.notify = m_menu->action(MainMenu::NotifyRuns)->isChecked(),
                            .keepAwake = m_menu->action(MainMenu::KeepAwake)->isChecked(),
                            .trayIcon = m_menu->action(MainMenu::TrayIcon)->isChecked()};
    if (m_companion != nullptr)
        m_companion->setSettings(m_settings.companion);
}

void MainWindow::comeToFront()
{
    goTo(Mode::Train);
    setWindowState(windowState() & ~Qt::WindowMinimized);
    show();
    raise();
    activateWindow();
}

void MainWindow::connectPages()
{
    const auto sample = [this] { m_documents->newSample(); };
    const auto leadTo = [this](Mode mode) { return [this, mode] { goTo(mode); }; };
    m_models->setReplaceGuard([this](std::function<void()> next) { m_documents->whenSafe(std::move(next)); });
    connect(m_models, &ModelsPage::opened, this, leadTo(Mode::Designer));
    connect(m_models, &ModelsPage::newNetworkRequested, this, &MainWindow::newNetwork);
    connect(m_designer, &DesignerPage::modelsRequested, this, leadTo(Mode::Models));
    connect(m_designer, &DesignerPage::sampleRequested, this, sample);
    connect(m_train, &TrainPage::modelsRequested, this, leadTo(Mode::Models));
    connect(m_train, &TrainPage::dataRequested, this, leadTo(Mode::Data));
    connect(m_train, &TrainPage::designerRequested, this, leadTo(Mode::Designer));
    connect(m_train, &TrainPage::resultsRequested, this, leadTo(Mode::Results));
    connect(m_train, &TrainPage::layerRequested, this, &MainWindow::showLayer);
    connect(m_train, &TrainPage::classRequested, this, leadTo(Mode::Data));
    connect(m_results, &ResultsPage::sampleRequested, this, sample);
    connect(m_results, &ResultsPage::modelsRequested, this, leadTo(Mode::Models));
    connect(m_results, &ResultsPage::dataRequested, this, leadTo(Mode::Data));
    connect(m_results, &ResultsPage::trainRequested, this, leadTo(Mode::Train));
    m_runClosing = new RunClosing(m_context.training, m_train->keeper(), this);
    connect(m_runClosing, &RunClosing::closeWhenEnded, this, [this] {
        m_closeDue = true;
        trainingChanged();
    });
    m_runOffer = new RunOffer(m_train->keeper(), m_context.training, *m_documents, *m_interrupted, this);
    connect(m_runOffer, &RunOffer::resuming, this, leadTo(Mode::Train));
    connect(m_advice, &InlineMessage::actionTriggered, this, &MainWindow::replaceLastLayers);
}

void MainWindow::connectDocument()
{
    NetworkDocument& document = m_context.document;
    for (const auto signal : {&NetworkDocument::networkReset, &NetworkDocument::graphChanged,
                              &NetworkDocument::runsChanged, &NetworkDocument::titleChanged}) {
        connect(&document, signal, this, &MainWindow::updateTitle);
        connect(&document, signal, this, &MainWindow::updateSteps);
        connect(&document, signal, this, &MainWindow::updateAdvice);
    }
    connect(&document, &NetworkDocument::issueRaised, this,
            [this](const Issue& issue) { m_message->showMessage(issue.severity, issueText(issue)); });
    connect(&m_context.dataset, &DatasetSession::stateChanged, this, &MainWindow::updateSteps);
    connect(&m_context.dataset, &DatasetSession::stateChanged, this, &MainWindow::updateAdvice);
    connect(&m_context.training, &TrainingSession::stateChanged, this, &MainWindow::trainingChanged);
    connect(&m_context.training, &TrainingSession::stateChanged, this, &MainWindow::updateSteps);
    connect(&m_context.evaluation, &EvaluationSession::stateChanged, this, &MainWindow::updateSteps);
    connect(m_documents, &DocumentController::busyChanged, this, &MainWindow::updateActivity);
    connect(m_documents, &DocumentController::fileUsed, this, &MainWindow::fileUsed);
    connect(m_documents, &DocumentController::failed, this,
            [this](const QString& reason) { m_message->showMessage(Severity::Error, reason); });
    connect(m_documents, &DocumentController::opened, this, [this] {
        m_message->hide();
        if (m_mode == Mode::Models)
            goTo(Mode::Designer);
    });
}

void MainWindow::newNetwork()
{
    goTo(Mode::Designer);
    m_designer->openNewNetwork();
}

void MainWindow::updateTitle()
{
    const NetworkDocument& document = m_context.document;
    setWindowModified(document.isModified());
    //: Title of the window: file name (the [*] marks changes) and program.
    setWindowTitle(document.isEmpty() ? tr("Graft") : tr("%1[*] – Graft").arg(document.title()));
    setWindowFilePath(document.filePath());
    for (const MainMenu::Command command : {MainMenu::Save, MainMenu::SaveAs, MainMenu::DuplicateNetwork})
        m_menu->action(command)->setEnabled(!document.isEmpty());
    m_menu->exportMenu()->setEnabled(!document.isEmpty());
}

void MainWindow::updateSteps()
{
    const NetworkDocument& document = m_context.document;
    const DatasetSession& dataset = m_context.dataset;
    const auto problem = checkBeforeTraining(document, dataset);
    const bool misfit = problem && (problem->kind == PreflightProblem::Kind::ClassesDiffer ||
                                    problem->kind == PreflightProblem::Kind::NetworkBroken);
    std::array<StepState, modeCount> states{};
    const auto set = [&states](Mode mode, bool done, bool wrong) {
        states[static_cast<std::size_t>(mode)] = wrong ? StepState::Problem : done ? StepState::Done : StepState::Open;
    };
    const bool network = !document.isEmpty();
    const bool pictures = dataset.state() == DatasetSession::State::Ready;
    set(Mode::Models, network, false);
    set(Mode::Designer, network && pictures && !misfit, misfit);
    set(Mode::Data, pictures, dataset.state() == DatasetSession::State::Failed);
    set(Mode::Train, !document.runs().empty(), m_context.training.state() == TrainingSession::State::Failed);
    set(Mode::Results, m_context.evaluation.state() == EvaluationSession::State::Ready,
        m_context.evaluation.state() == EvaluationSession::State::Failed);
    // Model, then data, then fitting the one to the other.
    for (const Mode mode : {Mode::Models, Mode::Data, Mode::Designer, Mode::Train, Mode::Results}) {
        StepState& state = states[static_cast<std::size_t>(mode)];
        if (state == StepState::Done)
            continue;
        if (state == StepState::Open)
            state = StepState::Next;
        break;
    }
    for (std::size_t i = 0; i < modeCount; ++i)
        m_rail->setState(static_cast<Mode>(i), states[i]);
}

void MainWindow::updateAdvice()
{
    // The page Train says it in its own words; elsewhere it would only be in the way.
    const auto problem = checkBeforeTraining(m_context.document, m_context.dataset);
    const bool due = m_mode == Mode::Designer && problem && problem->kind == PreflightProblem::Kind::ClassesDiffer;
    if (!due) {
        m_advice->hide();
        m_adviceDeclined.clear();
        return;
    }
    // Once closed by the user it stays away until something else is to be said.
    if (m_adviceDeclined == problem->text)
        return;
    m_adviceDeclined = problem->text;
    m_advice->showMessage(Severity::Info, problem->text, problem->fix);
}

void MainWindow::replaceLastLayers()
{
    const auto dataset = m_context.dataset.dataset();
    if (!dataset)
        return;
    auto edits = replaceHead(m_context.document.graph(), dataset->classes);
    if (!edits) {
        m_message->showMessage(Severity::Error, errorText(edits.error()));
        return;
    }
    m_context.document.push(tr("Replace last layers"), std::move(*edits));
}

void MainWindow::trainingChanged()
{
    const TrainingSession& session = m_context.training;
    if (session.isActive())
        return;
    if (m_closeDue) {
        m_closeDue = false;
        // After the page has taken the run over.
        QMetaObject::invokeMethod(this, &QWidget::close, Qt::QueuedConnection);
        return;
    }
    // Of a network in another tab nothing would be seen; it is judged when somebody asks for its results.
    const SheetId trained = m_train->trainedSheet();
    const bool shown = trained == m_context.document.activeSheet() || !m_context.document.sheet(trained);
    if (shown && session.state() == TrainingSession::State::Done && session.outcome() &&
        session.outcome()->bestEpoch > 0)
        QMetaObject::invokeMethod(m_results, &ResultsPage::evaluate, Qt::QueuedConnection);
}

void MainWindow::updateActivity()
{
    m_status->setActivity(m_documents->activity());
    if (m_closeDue && !m_documents->isBusy()) {
        m_closeDue = false;
        QMetaObject::invokeMethod(this, &QWidget::close, Qt::QueuedConnection);
    }
}

void MainWindow::fileUsed(const QString& file)
{
    addRecentFile(m_settings, file);
    m_menu->setRecentFiles(m_settings.recentFiles);
    m_message->hide();
}

void MainWindow::search()
{
    if (m_mode == Mode::Models) {
        m_models->focusSearch();
        return;
    }
    if (m_mode == Mode::Designer && m_designerFind != nullptr) {
        m_designerFind->trigger();
        return;
    }
    for (QLineEdit* edit : page(m_mode)->findChildren<QLineEdit*>()) {
        if (edit->isVisible() && edit->isEnabled() && edit->isClearButtonEnabled()) {
            edit->setFocus(Qt::ShortcutFocusReason);
            edit->selectAll();
            return;
        }
    }
}

void MainWindow::openPath(const QString& path)
{
    const QFileInfo info(path);
    const QString suffix = info.suffix().toLower();
    static const QStringList dataSuffixes{QStringLiteral("zip"), QStringLiteral("csv"), QStringLiteral("tsv")};
    const QString file = info.absoluteFilePath();
    if (suffix == QLatin1String("graft") || looksLikeProject(toPath(path))) {
        m_documents->open(file);
    } else if (isNamedLikeModel(file)) {
        m_exchange->importFile(file);
    } else if (info.isDir() || dataSuffixes.contains(suffix)) {
        m_data->importFolder(file);
        goTo(Mode::Data);
    } else if (info.isFile() && !isPicture(path)) {
        m_exchange->importFile(file); // says what it is
    } else {
        goTo(Mode::Results);
        m_results->classifyFile(file);
    }
}

void MainWindow::connectExchange()
{
    m_exchange->setTrustedFiles(m_settings.trustedFiles);
    connect(m_menu->action(MainMenu::ImportNetwork), &QAction::triggered, m_exchange,
            [this] { m_exchange->importFile(); });
    connect(m_menu->action(MainMenu::ImportReport), &QAction::triggered, m_exchange, &ExchangeController::showReport);
    connect(m_menu, &MainMenu::exportChosen, m_exchange, &ExchangeController::exportNetwork);
    connect(m_models, &ModelsPage::importRequested, m_exchange, [this] { m_exchange->importFile(); });
    connect(m_documents, &DocumentController::importRequested, m_exchange, &ExchangeController::importFile);
    connect(m_message, &InlineMessage::actionTriggered, m_exchange, &ExchangeController::showReport);
    connect(m_exchange, &ExchangeController::layerRequested, this, &MainWindow::showLayer);
    connect(m_exchange, &ExchangeController::trustGranted, this, [this](const QString& digest) {
        addTrustedFile(m_settings, digest);
        m_exchange->setTrustedFiles(m_settings.trustedFiles);
    });
    connect(m_exchange, &ExchangeController::opened, this, [this](const QString& file) {
        fileUsed(file);
        bool serious = false;
        const QString summary = m_exchange->summary(serious);
        m_message->showMessage(serious ? Severity::Warning : Severity::Info, summary, tr("Show report"));
        m_menu->action(MainMenu::ImportReport)->setEnabled(true);
        goTo(Mode::Designer);
    });
}

void MainWindow::fillExportMenu()
{
    std::vector<std::pair<QString, QString>> formats;
    for (const ExportFormat& format : exportFormats())
        formats.emplace_back(toQString(format.id), coreText("core", format.title));
    m_menu->setExportFormats(formats);
}

void MainWindow::showLayer(const QString& name)
{
    if (const Layer* layer = m_context.document.graph().find(std::string_view(name.toStdString()))) {
        goTo(Mode::Designer);
        m_designer->showLayer(layer->id);
    }
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event)
{
    const QList<QUrl> urls = event->mimeData()->urls();
    if (std::any_of(urls.begin(), urls.end(), [](const QUrl& url) { return url.isLocalFile(); }))
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event)
{
    for (const QUrl& url : event->mimeData()->urls()) {
        if (!url.isLocalFile())
            continue;
        event->acceptProposedAction();
        openPath(url.toLocalFile());
        return;
    }
}

} // namespace graft
