// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/screenshots.h"

#include "ui/models/dataset_session.h"
#include "ui/models/error_text.h"
#include "ui/models/evaluation_session.h"
#include "ui/models/network_document.h"
#include "ui/models/theme.h"
#include "ui/models/training_session.h"
#include "ui/shell/designer_page.h"
#include "ui/shell/designer_screenshots.h"
#include "ui/shell/exchange_screenshots.h"
#include "ui/shell/main_window.h"
#include "ui/shell/sample_project.h"
#include "ui/training/train_page.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QDir>
#include <QEventLoop>
#include <QPixmap>
#include <QStyle>
#include <QThreadPool>
#include <QTimer>

#include <functional>

namespace graft {

namespace {

constexpr int longestWaitSeconds = 300;

/// Handles events until `condition` holds; false when that takes absurdly long.
bool waitUntil(const std::function<bool()>& condition)
{
    const QDeadlineTimer deadline(std::chrono::seconds{longestWaitSeconds});
    while (!condition()) {
        if (deadline.hasExpired())
            return false;
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents, 50);
    }
    return true;
}

/// Lets layouts, thumbnails and short animations come to rest.
void settle()
{
    constexpr int atLeastMilliseconds = 400;
    QEventLoop loop;
    QTimer::singleShot(atLeastMilliseconds, &loop, &QEventLoop::quit);
    loop.exec();
    (void)waitUntil([] { return QThreadPool::globalInstance()->activeThreadCount() == 0; });
    QCoreApplication::processEvents();
}

Error tooSlow(const char* what)
{
    return makeError(ErrorCode::Internal, GRAFT_TR_NOOP("core", "The pictures cannot be taken: %1 does not end."),
                     {what});
}

/// Sample project, trained, judged, and one picture classified.
Result<void> prepare(AppContext& context, MainWindow& window, int epochs)
{
    GRAFT_CHECK(openSampleProject(context));
    if (!waitUntil([&] { return context.dataset.state() != DatasetSession::State::Loading; }))
        return tooSlow("reading the sample");
    if (context.dataset.state() == DatasetSession::State::Failed)
        return context.dataset.error();

    TrainingOptions options = context.document.options();
    options.epochs = epochs;
    context.document.setOptions(options);
    static_cast<TrainPage*>(window.page(Mode::Train))->startRun();
    if (!waitUntil([&] { return !context.training.isActive(); }))
        return tooSlow("training");
    if (context.training.state() != TrainingSession::State::Done)
        return context.training.error();
    // The window itself starts the evaluation after a run.
    using State = EvaluationSession::State;
    if (!waitUntil(
            [&] { return context.evaluation.state() == State::Ready || context.evaluation.state() == State::Failed; }))
        return tooSlow("evaluation");
    if (context.evaluation.state() == State::Failed)
        return context.evaluation.error();
    context.evaluation.classifyEntry(context.document.snapshot(), context.document.weights(),
                                     context.dataset.dataset()->validation.front());
    if (!waitUntil([&] { return context.evaluation.classified().has_value(); }))
        return tooSlow("classification");
    return {};
}

/// In every language, theme and size; `setting` is the part of the file's name that tells which.
Result<void> inEverySetting(MainWindow& window, const ScreenshotOptions& options,
                            const std::function<Result<void>(const QString& setting)>& take)
{
    for (const QString& language : options.languages) {
        window.setLanguage(language);
        for (const ThemeChoice theme : {ThemeChoice::Light, ThemeChoice::Dark}) {
            window.setTheme(theme);
            const QString shade = theme == ThemeChoice::Light ? QStringLiteral("light") : QStringLiteral("dark");
            for (const QSize& size : options.sizes) {
                window.resize(size);
                GRAFT_CHECK(
                    take(QStringLiteral("%1_%2x%3_%4").arg(shade).arg(size.width()).arg(size.height()).arg(language)));
            }
        }
    }
    return {};
}

} // namespace

Result<int> takeScreenshots(AppContext& context, MainWindow& window, const ScreenshotOptions& options)
{
    if (!QDir().mkpath(options.folder))
        return makeError(ErrorCode::Io, GRAFT_TR_NOOP("core", "Cannot create the folder %1."),
                         {options.folder.toStdString()});
    window.setLanguage(options.languages.value(0));
    window.resize(options.sizes.value(0));
    window.show();
    GRAFT_CHECK(prepare(context, window, options.epochs));

    int written = 0;
    const auto pictureOf = [&](QWidget& widget, const QString& name, const QString& setting) -> Result<void> {
        settle();
        const QString file = QDir(options.folder).filePath(name + QLatin1Char('_') + setting + QStringLiteral(".png"));
        if (!widget.grab().save(file, "PNG"))
            return makeError(ErrorCode::Io, GRAFT_TR_NOOP("core", "Cannot write %1."), {file.toStdString()});
        ++written;
        return {};
    };
    const auto picture = [&](const QString& name, const QString& setting) { return pictureOf(window, name, setting); };
    for (const Mode mode : {Mode::Models, Mode::Designer, Mode::Data, Mode::Train, Mode::Results}) {
        window.goTo(mode);
        GRAFT_CHECK(
            inEverySetting(window, options, [&](const QString& setting) { return picture(keyOf(mode), setting); }));
    }
    // Dialogs have a size of their own: once in each language and theme.
    ScreenshotOptions dialogs = options;
    dialogs.sizes = options.sizes.mid(0, 1);
    GRAFT_CHECK(takeExchangeScreenshots(window, waitUntil, [&](QWidget& dialog, const QString& name) {
        return inEverySetting(window, dialogs,
                              [&](const QString& setting) { return pictureOf(dialog, name, setting); });
    }));
    window.goTo(Mode::Designer);
    for (const DesignerScene& scene :
         designerScenes(context, static_cast<DesignerPage&>(*window.page(Mode::Designer)))) {
        scene.show();
        settle();
        GRAFT_CHECK(inEverySetting(window, options, [&](const QString& setting) {
            return picture(QStringLiteral("designer_") + scene.name, setting);
        }));
        scene.leave();
    }
    return written;
}

} // namespace graft
