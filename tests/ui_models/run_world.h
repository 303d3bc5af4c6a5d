// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui_models/tiny_document.h"
#include "ui/models/dataset_session.h"
#include "ui/models/run_keeper.h"

#include <QDir>
#include <QImage>
#include <QTemporaryDir>
#include <QtTest>

namespace graft::test {

inline constexpr int runPatience = 120000; ///< upper limit of every wait, ms; reached only on failure
inline constexpr int endlessEpochs = 100000;

/// Two classes of a few pictures each.
inline bool writePictures(const QString& folder)
{
    for (int i = 0; i < 16; ++i) {
        const QString place = folder + (i % 2 == 0 ? QStringLiteral("/dark") : QStringLiteral("/light"));
        QImage image(16, 16, QImage::Format_RGB32);
        image.fill(QColor(i % 2 == 0 ? i : 200 + i, 40, 5 * i));
        if (!QDir().mkpath(place) || !image.save(place + QStringLiteral("/%1.png").arg(i)))
            return false;
    }
    return true;
}

/// The tiny network with a few pictures, ready to train.
struct RunWorld {
    QTemporaryDir folder;
    NetworkDocument document;
    DatasetSession dataset;
    TrainingSession training;
    RunKeeper keeper{document, dataset, training};

    RunWorld() { keeper.setRunsFolder(folder.filePath(QStringLiteral("runs"))); }

    /// `pictures`: where they lie, or nothing: in the own folder.
    bool prepare(int epochs, const QString& pictures = {})
    {
        const QString place = pictures.isEmpty() ? folder.filePath(QStringLiteral("pictures")) : pictures;
        if (!writePictures(place))
            return false;
        dataset.loadFolder(place);
        if (!QTest::qWaitFor([this] { return dataset.state() == DatasetSession::State::Ready; }, runPatience))
            return false;
        Project project;
        project.graph = tinyGraph(dataset.dataset()->classes);
        project.weights = tinyWeights(project.graph);
        project.options = tinyOptions(epochs);
        document.setProject(std::move(project), QString());
        return true;
    }
    bool startAndWaitFor(std::size_t epochs)
    {
        return keeper.start(QStringLiteral("a run")) &&
               QTest::qWaitFor([this, epochs] { return training.log().epochCount() >= epochs; }, runPatience);
    }
    bool ended()
    {
        return QTest::qWaitFor([this] { return !training.isActive(); }, runPatience);
    }
    /// Waits for the answer.
    bool findInterrupted()
    {
        QSignalSpy found(&keeper, &RunKeeper::interruptedChanged);
        keeper.findInterrupted();
        return found.wait(runPatience);
    }
};

} // namespace graft::test
