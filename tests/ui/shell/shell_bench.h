// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/app_context.h"
#include "ui/models/dataset_session.h"
#include "ui/models/evaluation_session.h"
#include "ui/models/model_session.h"
#include "ui/models/network_document.h"
#include "ui/models/settings.h"
#include "ui/models/theme.h"
#include "ui/models/training_session.h"
#include "ui/shell/language.h"
#include "ui/shell/main_window.h"

#include <QString>
#include <QtTest/QTest>

#include <memory>

namespace graft::test {

/// Everything main() builds, for one test.
struct ShellBench {
    explicit ShellBench(const AppSettings& settings = {});
    ~ShellBench();

    /// Opens the sample project and waits for its pictures.
    void openSample();
    /// Shows the window and waits until it takes keys.
    void show();

    Theme theme;
    LanguageSwitcher language;
    NetworkDocument document;
    ModelSession models;
    DatasetSession dataset;
    TrainingSession training;
    EvaluationSession evaluation;
    AppContext context{theme, document, models, dataset, training, evaluation};
    std::unique_ptr<MainWindow> window;
};

/// Files of the tests are kept apart from those of people.
void useTestFolders();

} // namespace graft::test
