// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/image_dataset.h"
#include "core/layers/network_edits.h"
#include "core/zoo/model_loader.h"
#include "ui/models/app_context.h"
#include "ui/models/dataset_session.h"
#include "ui/models/error_text.h"
#include "ui/models/evaluation_session.h"
#include "ui/models/model_session.h"
#include "ui/models/network_document.h"
#include "ui/models/theme.h"
#include "ui/models/training_session.h"
#include "ui/widgets/apply_theme.h"

#include <QDragEnterEvent>
#include <QDropEvent>
#include <QMimeData>
#include <QStandardPaths>
#include <QTest>
#include <QUrl>
#include <QWidget>

namespace graft::test {

/// Everything a page works on, as the program builds it.
struct PageWorld {
    Theme theme;
    NetworkDocument document;
    ModelSession models;
    DatasetSession dataset;
    TrainingSession training;
    EvaluationSession evaluation;
    AppContext context{theme, document, models, dataset, training, evaluation};

    PageWorld()
    {
        QStandardPaths::setTestModeEnabled(true);
        theme.setChoice(ThemeChoice::Light);
        applyTheme(theme);
    }

    /// The embedded ResNet-18 slim with its own head of 200 classes.
    [[nodiscard]] bool openEmbedded()
    {
        auto model = loadModel(catalogue().front());
        if (!model) {
            qWarning() << model.error().message().c_str();
            return false;
        }
        document.openModel(catalogue().front(), std::move(*model));
        return true;
    }

    [[nodiscard]] bool loadSample()
    {
        dataset.loadSample();
        return QTest::qWaitFor([this] { return dataset.state() == DatasetSession::State::Ready; }, 30000);
    }

    /// Embedded network, sample pictures, new head for them, everything else frozen.
    [[nodiscard]] bool prepareSample()
    {
        if (!openEmbedded() || !loadSample())
            return false;
        const auto head = replaceHead(document.graph(), dataset.dataset()->classes);
        if (!head || !document.push(QStringLiteral("Replace last layers"), *head))
            return false;
        const auto freeze = freezeTrunk(document.graph());
        return freeze && document.push(QStringLiteral("Freeze"), *freeze);
    }
};

template <class Widget>
Widget* child(const QWidget& page, const char* name)
{
    return page.findChild<Widget*>(QString::fromLatin1(name));
}

inline void showPage(QWidget& page, const QSize& size = QSize(1208, 660))
{
    page.resize(size);
    page.show();
    QVERIFY(QTest::qWaitForWindowExposed(&page));
}

/// Drags a file onto a widget and lets go, with the events a desktop sends. Whether it was accepted.
inline bool dropFile(QWidget& target, const QString& file)
{
    QMimeData mime;
    mime.setUrls({QUrl::fromLocalFile(file)});
    const QPoint middle = target.rect().center();
    QDragEnterEvent enter(middle, Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&target, &enter);
    if (!enter.isAccepted())
        return false;
    QDropEvent drop(middle, Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&target, &drop);
    return drop.isAccepted();
}

} // namespace graft::test
