// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/main_window.h"
#include "ui/canvas/fold_actions.h"

#include "ui/canvas/edit_actions.h"
#include "ui/data/data_page.h"
#include "ui/gallery/models_page.h"
#include "ui/models/dataset_session.h"
#include "ui/models/network_document.h"
#include "ui/models/training_session.h"
#include "ui/results/results_page.h"
#include "ui/shell/designer_page.h"
#include "ui/shell/document_controller.h"
#include "ui/shell/exchange_controller.h"
#include "ui/shell/language.h"
#include "ui/shell/main_menu.h"
#include "ui/shell/run_closing.h"
#include "ui/shell/run_offer.h"
#include "ui/shell/status_panel.h"
#include "ui/shell/window_state.h"
#include "ui/training/train_page.h"
#include "ui/widgets/inline_message.h"
#include "ui/widgets/message_holder.h"

#include <QAction>
#include <QApplication>
#include <QCloseEvent>
#include <QEvent>
#include <QHBoxLayout>
#include <QLocale>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace graft {

MainWindow::MainWindow(AppContext& context, LanguageSwitcher& language, AppSettings settings, QWidget* parent)
    : QMainWindow(parent),
      m_context(context),
      m_language(language),
      m_settings(std::move(settings)),
      m_rail(new ModeRail(context.theme, this)),
      m_stack(new QStackedWidget(this)),
      m_message(new InlineMessage(context.theme, this)),
      m_advice(new InlineMessage(context.theme, this)),
      m_status(new StatusPanel(context, this)),
      m_documents(new DocumentController(context, this)),
      m_exchange(new ExchangeController(context, *m_documents, this)),
      m_interrupted(new InlineMessage(context.theme, this))
{
    setObjectName(QStringLiteral("MainWindow"));
    setAcceptDrops(true);
    setMinimumSize(960, 600);
    createPages();
    m_menu = new MainMenu(context.theme, m_designer->undoAction(), m_designer->redoAction(), this);
    m_menu->addEditActions(m_designer->editActions().menuActions());
    const FoldActions& folding = m_designer->foldActions();
    m_menu->addViewActions({folding.toggle, folding.foldAll, folding.unfoldAll, folding.fitSelection});
    setMenuBar(m_menu);
    createLayout();
    createModeActions();
    connectMenu();
    connectPages();
    connectDocument();
    connectExchange();
    retranslate();
    restore();
    updateSteps();
}

MainWindow::~MainWindow() = default;

void MainWindow::createPages()
{
    m_models = new ModelsPage(m_context, this);
    m_designer = new DesignerPage(m_context, this);
    m_data = new DataPage(m_context, this);
    m_train = new TrainPage(m_context, this);
    m_results = new ResultsPage(m_context, this);
    for (const Mode mode : {Mode::Models, Mode::Designer, Mode::Data, Mode::Train, Mode::Results})
        m_stack->addWidget(page(mode));
}

Page* MainWindow::page(Mode mode) const
{
    switch (mode) {
    case Mode::Models: return m_models;
    case Mode::Designer: return m_designer;
    case Mode::Data: return m_data;
    case Mode::Train: return m_train;
    case Mode::Results: break;
    }
    return m_results;
}

void MainWindow::createLayout()
{
    auto* right = new QVBoxLayout;
    right->setSpacing(0);
    right->addWidget(new MessageHolder(m_message, this));
    right->addWidget(new MessageHolder(m_interrupted, this));
    right->addWidget(m_stack, 1);
    m_designer->contentLayout()->insertWidget(0, new MessageHolder(m_advice, m_designer));

    const auto line = [this](bool horizontal) {
        auto* frame = new QFrame(this);
        if (horizontal)
            frame->setFixedHeight(1);
        else
            frame->setFixedWidth(1);
        frame->setAutoFillBackground(true);
        frame->setBackgroundRole(QPalette::Mid);
        return frame;
    };
    auto* upper = new QHBoxLayout;
    upper->setSpacing(0);
    upper->addWidget(m_rail);
    upper->addWidget(line(false));
    upper->addLayout(right, 1);

    auto* central = new QWidget(this);
    auto* all = new QVBoxLayout(central);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addLayout(upper, 1);
    all->addWidget(line(true));
    all->addWidget(m_status);
    setCentralWidget(central);
}

void MainWindow::createModeActions()
{
    QList<QAction*> actions;
    for (std::size_t i = 0; i < modeCount; ++i) {
        auto* action = new QAction(this);
        action->setShortcut(QKeySequence(static_cast<int>(Qt::CTRL) | static_cast<int>(Qt::Key_1 + i)));
        connect(action, &QAction::triggered, this, [this, i] { goTo(static_cast<Mode>(i)); });
        m_modeActions[i] = action;
        actions.append(action);
    }
    m_menu->addModeActions(actions);
}

void MainWindow::goTo(Mode mode)
{
    m_mode = mode;
    m_rail->setMode(mode);
    m_stack->setCurrentWidget(page(mode));
    // Keys go to the page, unless somebody walks through the rail with them.
    if (!m_rail->isAncestorOf(QApplication::focusWidget()))
        page(mode)->setFocus(Qt::OtherFocusReason);
    updateAdvice();
}

AppSettings MainWindow::currentSettings() const
{
    AppSettings settings = m_settings;
    settings.windowGeometry = saveGeometry();
    settings.windowState = saveSplitters(*this);
    settings.lastPage = keyOf(m_mode);
    settings.logFolder = m_train->logFolder();
    settings.modelsFolder = m_models->chosenFolder();
    settings.theme = m_context.theme.choice();
    settings.language = m_language.choice();
    return settings;
}

void MainWindow::restore()
{
    resize(1360, 860);
    if (!m_settings.windowGeometry.isEmpty())
        restoreGeometry(m_settings.windowGeometry);
    restoreSplitters(*this, m_settings.windowState);
    m_menu->setThemeChoice(m_settings.theme);
    m_menu->setLanguageChoice(m_settings.language);
    m_menu->setRecentFiles(m_settings.recentFiles);
    m_train->setLogFolder(m_settings.logFolder);
    m_models->setChosenFolder(m_settings.modelsFolder);
    m_menu->action(MainMenu::NotifyRuns)->setChecked(m_settings.companion.notify);
    m_menu->action(MainMenu::KeepAwake)->setChecked(m_settings.companion.keepAwake);
    m_menu->action(MainMenu::TrayIcon)->setChecked(m_settings.companion.trayIcon);
    Mode start = Mode::Models;
    for (std::size_t i = 0; i < modeCount; ++i) {
        if (m_settings.lastPage == keyOf(static_cast<Mode>(i)))
            start = static_cast<Mode>(i);
    }
    // Without a network the first step is the one that makes sense.
    goTo(m_context.document.isEmpty() ? Mode::Models : start);
}

void MainWindow::remember()
{
    if (m_remember)
        saveSettings(currentSettings());
}

void MainWindow::setTheme(ThemeChoice choice)
{
    m_context.theme.setChoice(choice);
    m_menu->setThemeChoice(choice);
}

void MainWindow::setLanguage(const QString& code)
{
    m_language.use(code);
    // Spin boxes keep the locale they were made with unless told.
    setLocale(QLocale());
    m_menu->setLanguageChoice(code);
}

void MainWindow::showFullScreenMode(bool on)
{
    setWindowState(on ? windowState() | Qt::WindowFullScreen : windowState() & ~Qt::WindowFullScreen);
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    const bool running = m_context.training.isActive();
    const bool nothingToLose = !running && !m_documents->isBusy() && !m_context.document.isModified();
    if (m_closing || nothingToLose) {
        remember();
        event->accept();
        return;
    }
    event->ignore();
    if (running) {
        m_runClosing->ask();
    } else if (m_documents->isBusy()) {
        // As soon as the file is written.
        m_closeDue = true;
    } else {
        m_documents->whenSafe([this] {
            m_closing = true;
            close();
        });
    }
}

void MainWindow::quitNow()
{
    m_closing = true;
    remember();
    if (m_context.training.isActive())
        m_runClosing->endNow();
    else
        close();
}

void MainWindow::changeEvent(QEvent* event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::WindowStateChange)
        m_menu->action(MainMenu::FullScreen)->setChecked(isFullScreen());
}

void MainWindow::retranslate()
{
    for (std::size_t i = 0; i < modeCount; ++i)
        m_modeActions[i]->setText(ModeRail::titleOf(static_cast<Mode>(i)));
    m_adviceDeclined.clear();
    fillExportMenu();
    updateTitle();
    updateSteps();
    updateAdvice();
    m_runOffer->retranslate();
}

} // namespace graft
