// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/app_context.h"
#include "ui/models/settings.h"
#include "ui/shell/mode_rail.h"

#include <QMainWindow>

#include <array>

class QStackedWidget;

namespace graft {

class DataPage;
class DesignerPage;
class DocumentController;
class ExchangeController;
class InlineMessage;
class LanguageSwitcher;
class MainMenu;
class ModelsPage;
class Page;
class ResultsPage;
class RunClosing;
class RunOffer;
class RunCompanion;
class StatusPanel;
struct DesktopBus;
class TrainPage;

/// The window: rail, pages, menus, status line. Connects what the pages ask for with who does it.
class MainWindow : public QMainWindow {
    Q_OBJECT
public:
    MainWindow(AppContext& context, LanguageSwitcher& language, AppSettings settings, QWidget* parent = nullptr);
    ~MainWindow() override;

    [[nodiscard]] Mode mode() const { return m_mode; }
    void goTo(Mode mode);
    [[nodiscard]] Page* page(Mode mode) const;
    [[nodiscard]] ModeRail* rail() const { return m_rail; }
    [[nodiscard]] MainMenu* menu() const { return m_menu; }
    [[nodiscard]] StatusPanel* status() const { return m_status; }
    [[nodiscard]] DocumentController& documents() const { return *m_documents; }
    /// Import and export of networks.
    [[nodiscard]] ExchangeController& exchange() const { return *m_exchange; }
    /// The message above the pages; hidden while there is nothing to say.
    [[nodiscard]] InlineMessage* message() const { return m_message; }
    /// The suggestion on the page Designer to fit the last layers to the dataset.
    /// What asks about a run when the window closes.
    [[nodiscard]] RunClosing& runClosing() const { return *m_runClosing; }
    [[nodiscard]] InlineMessage* advice() const { return m_advice; }
    /// What would be remembered now.
    [[nodiscard]] AppSettings currentSettings() const;
    /// Whether the window writes its settings when it closes; on by default.
    void setRemember(bool remember) { m_remember = remember; }

    /// Tells the desktop about runs from now on: messages, sleep, task bar, tray, as the settings say.
    void watchRuns(const DesktopBus& bus);
    /// nullptr before watchRuns().
    [[nodiscard]] RunCompanion* companion() const { return m_companion; }
    /// Opens whatever a person gives the program: project, network of another program, folder of pictures, picture.
    void openPath(const QString& path);
    /// Ends without questions: stops a run, remembers the settings.
    void quitNow();
    void setTheme(ThemeChoice choice);
    void setLanguage(const QString& code);

protected:
    void closeEvent(QCloseEvent* event) override;
    void changeEvent(QEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void createPages();
    void createLayout();
    void createModeActions();
    void connectMenu();
    void connectPages();
    void connectDocument();
    void connectExchange();
    void restore();
    void remember();
    void newNetwork();
    void showLayer(const QString& name);
    void fillExportMenu();
    void fileUsed(const QString& file);
    void trainingChanged();
    void updateTitle();
    void updateSteps();
    void updateAdvice();
    void replaceLastLayers();
    void updateActivity();
    void showFullScreenMode(bool on);
    void takeCompanionSettings();
    void comeToFront();
    void search();
    void retranslate();

    AppContext m_context;
    LanguageSwitcher& m_language;
    AppSettings m_settings;
    Mode m_mode = Mode::Models;
    bool m_remember = true;
    bool m_closing = false;   ///< the user has agreed to everything
    bool m_closeDue = false;  ///< close when the run or the saving has ended
    QString m_adviceDeclined; ///< what the user closed the suggestion for
    std::array<QAction*, modeCount> m_modeActions{};
    QAction* m_designerFind = nullptr;
    ModeRail* m_rail;
    MainMenu* m_menu = nullptr;
    QStackedWidget* m_stack;
    InlineMessage* m_message;
    InlineMessage* m_advice;
    StatusPanel* m_status;
    DocumentController* m_documents;
    ExchangeController* m_exchange;
    InlineMessage* m_interrupted; ///< offers to resume a run
    RunClosing* m_runClosing = nullptr;
    RunOffer* m_runOffer = nullptr;
    RunCompanion* m_companion = nullptr;
    ModelsPage* m_models = nullptr;
    DesignerPage* m_designer = nullptr;
    DataPage* m_data = nullptr;
    TrainPage* m_train = nullptr;
    ResultsPage* m_results = nullptr;
};

} // namespace graft
