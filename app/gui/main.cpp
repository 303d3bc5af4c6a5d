// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bootstrap/command_line.h"
#include "app/bootstrap/gui_application.h"
#include "app/bootstrap/process_setup.h"
#include "core/runtime/device.h"
#include "ui/models/app_context.h"
#include "ui/models/dataset_session.h"
#include "ui/models/desktop_bus.h"
#include "ui/models/evaluation_session.h"
#include "ui/models/model_session.h"
#include "ui/models/network_document.h"
#include "ui/models/settings.h"
#include "ui/models/theme.h"
#include "ui/models/training_session.h"
#include "ui/shell/document_controller.h"
#include "ui/shell/language.h"
#include "ui/shell/main_window.h"
#include "ui/shell/screenshots.h"
#include "ui/widgets/apply_theme.h"
#include "ui/widgets/icons.h"

#include <cstdio>

namespace {

constexpr int failedExitCode = 3;

int runScreenshots(graft::AppContext& context, graft::MainWindow& window, const graft::ScreenshotOptions& options)
{
    window.setRemember(false);
    const auto written = graft::takeScreenshots(context, window, options);
    if (!written) {
        std::fprintf(stderr, "graft: %s\n", written.error().message().c_str());
        return failedExitCode;
    }
    std::printf("%d pictures in %s\n", *written, qPrintable(options.folder));
    return 0;
}

int runWindow(graft::MainWindow& window, const graft::GuiArguments& arguments)
{
    graft::onTerminationSignal(&window, [&window] { window.quitNow(); });
    window.show();
    if (arguments.page)
        window.goTo(*arguments.page);
    if (!arguments.files.isEmpty())
        window.openPath(arguments.files.front());
    else if (arguments.sample)
        window.documents().newSample();
    return QApplication::exec();
}

int runProgram(const graft::GuiArguments& arguments)
{
    graft::AppSettings settings = arguments.screenshots ? graft::AppSettings{} : graft::loadSettings();
    if (!arguments.language.isEmpty())
        settings.language = arguments.language;
    graft::setThreadCount(settings.threads);

    graft::Theme theme;
    theme.setChoice(settings.theme);
    graft::applyTheme(theme);
    QApplication::setWindowIcon(graft::lineIcon(QStringLiteral("graft"), Qt::black));
    graft::LanguageSwitcher language;
    language.use(settings.language);

    graft::NetworkDocument document;
    graft::ModelSession models;
    graft::DatasetSession dataset;
    graft::TrainingSession training;
    graft::EvaluationSession evaluation;
    graft::AppContext context{theme, document, models, dataset, training, evaluation};
    graft::MainWindow window(context, language, settings);
    if (!arguments.screenshots)
        window.watchRuns(graft::desktopBus());
    return arguments.screenshots ? runScreenshots(context, window, *arguments.screenshots)
                                 : runWindow(window, arguments);
}

} // namespace

int main(int argc, char** argv)
{
    graft::useSleepingWorkerThreads(argv);
    // Pictures are drawn without a display, and help needs none.
    const bool drawn = graft::hasOption(argc, argv, "--screenshots");
    if (drawn)
        qputenv("QT_QPA_PLATFORM", "offscreen");
    graft::describeApplication();
    if (graft::hasOption(argc, argv, "--help") || graft::hasOption(argc, argv, "-h") ||
        graft::hasOption(argc, argv, "--version") || graft::hasOption(argc, argv, "-v")) {
        const QCoreApplication application(argc, argv);
        (void)graft::parseGuiArguments(QCoreApplication::arguments());
        return 0;
    }
    graft::GuardedApplication application(argc, argv);
    return runProgram(graft::parseGuiArguments(QCoreApplication::arguments()));
}
