// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/error_text.h"
#include "ui/models/evaluation_session.h"
#include "ui/models/network_document.h"
#include "ui/results/classify_pane.h"
#include "ui/results/confusion_view.h"
#include "ui/results/results_page.h"
#include "ui/widgets/text_label.h"
#include "ui/widgets/thumbnail_view.h"

#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QStandardPaths>

#include <map>

// The part of the page that deals with single pictures: the gallery of a cell, and classifying.

namespace graft {

void ResultsPage::showCell(int truth, int prediction)
{
    const EvaluationSession& session = m_context.evaluation;
    if (!session.evaluation())
        return;
    const bool all = truth < 0;
    std::vector<std::size_t> rows;
    auto captions = std::make_shared<std::map<std::size_t, double>>();
    for (const Evaluation::Sample& sample : session.evaluation()->samples) {
        const bool wanted =
            all ? sample.truth != sample.predicted : sample.truth == truth && sample.predicted == prediction;
        if (!wanted)
            continue;
        rows.push_back(sample.index);
        captions->emplace(sample.index, sample.probability);
    }
    const auto entries = std::make_shared<const std::vector<ImageEntry>>(session.entries());
    m_gallery->thumbnails()->setEntries(entries, std::move(rows), [captions](std::size_t index) {
        const auto found = captions->find(index);
        return found == captions->end() ? QString() : percentText(found->second);
    });
    updateGalleryTitle();
}

void ResultsPage::updateGalleryTitle()
{
    const QPoint cell = m_confusion->chosenCell();
    const int count = m_gallery->thumbnails()->rowCount();
    const auto& names = m_context.evaluation.classNames();
    const auto name = [&](int label) {
        return label >= 0 && label < static_cast<int>(names.size()) ? toQString(names[static_cast<std::size_t>(label)])
                                                                    : QString();
    };
    if (cell.x() < 0)
        m_galleryTitle->setText(count == 0 ? tr("No mistakes") : tr("All mistakes: %n picture(s)", nullptr, count));
    else if (cell.x() == cell.y())
        m_galleryTitle->setText(tr("%1, recognised: %n picture(s)", nullptr, count).arg(name(cell.y())));
    else
        m_galleryTitle->setText(
            tr("%1 taken for %2: %n picture(s)", nullptr, count).arg(name(cell.y()), name(cell.x())));
}

void ResultsPage::classifyRow(int row)
{
    const ImageEntry entry = m_gallery->thumbnails()->entry(row);
    const auto& names = m_context.evaluation.classNames();
    const auto label = static_cast<std::size_t>(entry.label);
    m_truth = label < names.size() ? toQString(names[label]) : QString();
    m_context.evaluation.classifyEntry(m_context.document.snapshot(), m_context.document.weights(), entry);
}

void ResultsPage::classifyFile(const QString& file)
{
    if (obstacle() == Obstacle::NoNetwork) {
        Q_EMIT modelsRequested();
        return;
    }
    if (obstacle() == Obstacle::Untrained) {
        m_classify->showProblem(tr("The last layers are new and have not learned anything yet. Train them first."));
        return;
    }
    m_truth.clear();
    m_gallery->clearSelection();
    m_context.evaluation.classifyFile(m_context.document.snapshot(), m_context.document.weights(), file);
}

void ResultsPage::chooseFile()
{
    const QString file = QFileDialog::getOpenFileName(
        this, tr("Choose an image to classify"), QStandardPaths::writableLocation(QStandardPaths::PicturesLocation),
        tr("Images (%1)").arg(QStringLiteral("*.jpg *.jpeg *.png *.bmp *.webp *.tif *.tiff")) + QStringLiteral(";;") +
            tr("All files (*)"));
    if (!file.isEmpty())
        classifyFile(file);
}

void ResultsPage::paste()
{
    const QString file = pictureFileOf(QGuiApplication::clipboard()->mimeData());
    if (file.isEmpty())
        m_classify->showProblem(tr("The clipboard holds no picture file. Copy one in a file manager first."));
    else
        classifyFile(file);
}

void ResultsPage::showClassified()
{
    if (const auto& classified = m_context.evaluation.classified())
        m_classify->showClassified(*classified, m_truth);
    else
        m_classify->clear();
}

} // namespace graft
