// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The graph on paper and in files.
#include "ui/canvas/graph_export.h"
#include "ui/canvas/network_scene.h"
#include "ui/models/error_text.h"
#include "ui/models/network_document.h"
#include "ui/shell/designer_page.h"
#include "ui/widgets/inline_message.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QPrintPreviewDialog>
#include <QPrinter>

#include <array>

namespace graft {

namespace {

/// What the file dialog offers: the format is the suffix's, size and background of a PNG come from here.
struct Choice {
    const char* filter;
    const char* suffix;
    GraphExportOptions options;
};
constexpr std::array<Choice, 7> choices{{
    {QT_TRANSLATE_NOOP("graft::DesignerPage", "SVG drawing (*.svg)"), "svg", {}},
    {QT_TRANSLATE_NOOP("graft::DesignerPage", "PDF page (*.pdf)"), "pdf", {}},
    {QT_TRANSLATE_NOOP("graft::DesignerPage", "PNG picture (*.png)"), "png", {}},
    {QT_TRANSLATE_NOOP("graft::DesignerPage", "PNG picture, twice as large (*.png)"), "png", {2, false}},
    {QT_TRANSLATE_NOOP("graft::DesignerPage", "PNG picture, four times as large (*.png)"), "png", {4, false}},
    {QT_TRANSLATE_NOOP("graft::DesignerPage", "PNG picture, twice as large, transparent (*.png)"), "png", {2, true}},
    {QT_TRANSLATE_NOOP("graft::DesignerPage", "Graphviz graph (*.dot *.gv)"), "dot", {}},
}};

} // namespace

void DesignerPage::chooseExportFile()
{
    if (m_context.document.isEmpty())
        return;
    QStringList filters;
    for (const Choice& choice : choices)
        filters << tr(choice.filter);
    QString chosen = filters.first();
    QString file = QFileDialog::getSaveFileName(window(), tr("Export the graph"),
                                                toQString(m_context.document.graph().name) + QStringLiteral(".svg"),
                                                filters.join(QStringLiteral(";;")), &chosen);
    if (file.isEmpty())
        return;
    const Choice& choice = choices[static_cast<std::size_t>(std::max<qsizetype>(0, filters.indexOf(chosen)))];
    // A known suffix counts; the proposal's own gives way to the format that was chosen.
    const QFileInfo info(file);
    if (!graphFormatOf(file))
        file += QLatin1Char('.') + QLatin1String(choice.suffix);
    else if (info.suffix().toLower() == QStringLiteral("svg") && QLatin1String(choice.suffix) != QLatin1String("svg"))
        file =
            info.path() + QLatin1Char('/') + info.completeBaseName() + QLatin1Char('.') + QLatin1String(choice.suffix);
    exportTo(file, choice.options);
}

bool DesignerPage::exportTo(const QString& file, const GraphExportOptions& options)
{
    QGuiApplication::setOverrideCursor(Qt::WaitCursor);
    const auto done = exportGraph(*m_scene, file, options);
    QGuiApplication::restoreOverrideCursor();
    const QString name = QFileInfo(file).fileName();
    if (!done.ok())
        m_message->showMessage(Severity::Error, errorText(done.error()));
    else if (graphFormatOf(file) == GraphFormat::Png && done->scale < options.scale)
        m_message->showMessage(Severity::Warning,
                               tr("The network was drawn at %1 of the size asked for, so that programs can open %2.")
                                   .arg(percentText(done->scale / options.scale, 0), name));
    else
        m_message->showMessage(Severity::Info, tr("The graph is in %1.").arg(name));
    return done.ok();
}

void DesignerPage::printGraph()
{
    if (m_context.document.isEmpty())
        return;
    QPrinter printer(QPrinter::HighResolution);
    printer.setDocName(toQString(m_context.document.graph().name));
    QPrintPreviewDialog dialog(&printer, window());
    dialog.setWindowTitle(tr("Print the graph"));
    connect(&dialog, &QPrintPreviewDialog::paintRequested, this,
            [this](QPrinter* target) { graft::printGraph(*m_scene, *target); });
    dialog.exec();
}

} // namespace graft
