// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/shell/shell_bench.h"

#include "ui/shell/sample_project.h"
#include "ui/widgets/apply_theme.h"

#include <QFile>
#include <QStandardPaths>

namespace graft::test {

ShellBench::ShellBench(const AppSettings& settings)
{
    theme.setChoice(settings.theme);
    applyTheme(theme);
    language.use(settings.language.isEmpty() ? QStringLiteral("en") : settings.language);
    window = std::make_unique<MainWindow>(context, language, settings);
}

ShellBench::~ShellBench()
{
    training.stop();
}

void ShellBench::openSample()
{
    QVERIFY(openSampleProject(context).ok());
    QTRY_COMPARE_WITH_TIMEOUT(dataset.state(), DatasetSession::State::Ready, 60000);
}

void ShellBench::show()
{
    window->show();
    window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(window.get()));
}

void useTestFolders()
{
    QStandardPaths::setTestModeEnabled(true);
    QFile::remove(settingsFile());
}

} // namespace graft::test
