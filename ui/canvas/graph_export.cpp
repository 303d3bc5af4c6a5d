// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/graph_export.h"

#include "core/base/files.h"
#include "core/formats/dot/dot.h"
#include "ui/canvas/graph_picture.h"
#include "ui/canvas/network_scene.h"
#include "ui/models/error_text.h"

#include <QBuffer>
#include <QFileInfo>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QPrinter>
#include <QSvgGenerator>

#include <algorithm>
#include <cmath>

namespace graft {

namespace {

QString titleOf(const NetworkScene& scene)
{
    return toQString(scene.content().graph->name);
}

QByteArray svgOf(const NetworkScene& scene)
{
    const GraphPicture picture(scene);
    const QRectF rect = picture.rect();
    QBuffer buffer;
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setSize(rect.size().toSize());
    generator.setViewBox(QRectF(QPointF(0, 0), rect.size()));
    generator.setTitle(titleOf(scene));
    generator.setDescription(QStringLiteral("Graft"));
    // One unit is one pixel, for text as well.
    generator.setResolution(96);
    QPainter painter(&generator);
    painter.translate(-rect.topLeft());
    picture.paint(painter, 1, true);
    painter.end();
    return buffer.data();
}

QByteArray pdfOf(const NetworkScene& scene)
{
    const GraphPicture picture(scene);
    const QRectF rect = picture.rect();
    // Readers show pages up to 200 inches; a pixel of the canvas is three quarters of a point.
    constexpr double longest = 14400;
    const double points = std::min(0.75, longest / std::max(rect.width(), rect.height()));
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setTitle(titleOf(scene));
    writer.setCreator(QStringLiteral("Graft"));
    writer.setResolution(288);
    writer.setPageSize(QPageSize(rect.size() * points, QPageSize::Point, {}, QPageSize::ExactMatch));
    writer.setPageMargins({});
    QPainter painter(&writer);
    const double zoom = points * writer.resolution() / 72;
    painter.scale(zoom, zoom);
    painter.translate(-rect.topLeft());
    picture.paint(painter, 2, true);
    painter.end();
    return buffer.data();
}

/// The scale that keeps a picture within what programs can open.
double boundedScale(const QSizeF& size, double wanted)
{
    const double side = longestPictureSide / std::max(size.width(), size.height());
    const double area = std::sqrt(largestPicture / (size.width() * size.height()));
    return std::min({wanted, side, area});
}

Result<QByteArray> pngOf(const NetworkScene& scene, const GraphExportOptions& options, double& scale)
{
    const GraphPicture picture(scene);
    const QRectF rect = picture.rect();
    scale = boundedScale(rect.size(), options.scale);
    QImage image((rect.size() * scale).toSize().expandedTo({1, 1}), QImage::Format_ARGB32_Premultiplied);
    if (image.isNull())
        return makeError(ErrorCode::OutOfMemory,
                         GRAFT_TR_NOOP("core", "There is not enough memory for a picture of this size."));
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.scale(scale, scale);
    painter.translate(-rect.topLeft());
    picture.paint(painter, std::max(scale, 1.0), !options.transparent); // texts stay, however small
    painter.end();
    QBuffer buffer;
    if (!image.save(&buffer, "PNG"))
        return makeError(ErrorCode::Internal, GRAFT_TR_NOOP("core", "The picture could not be compressed."));
    return buffer.data();
}

} // namespace

std::optional<GraphFormat> graphFormatOf(const QString& file)
{
    const QString suffix = QFileInfo(file).suffix().toLower();
    if (suffix == QStringLiteral("svg"))
        return GraphFormat::Svg;
    if (suffix == QStringLiteral("png"))
        return GraphFormat::Png;
    if (suffix == QStringLiteral("pdf"))
        return GraphFormat::Pdf;
    if (suffix == QStringLiteral("dot") || suffix == QStringLiteral("gv"))
        return GraphFormat::Dot;
    return std::nullopt;
}

Result<GraphExport> exportGraph(const NetworkScene& scene, const QString& file, const GraphExportOptions& options)
{
    const auto format = graphFormatOf(file);
    if (!format)
        return makeError(ErrorCode::Unsupported,
                         GRAFT_TR_NOOP("core", "Cannot tell how to write %1: its name should end in .svg, .png, .pdf "
                                               "or .dot."),
                         {file.toStdString()});
    GraphExport done;
    QByteArray bytes;
    switch (*format) {
    case GraphFormat::Svg: bytes = svgOf(scene); break;
    case GraphFormat::Pdf: bytes = pdfOf(scene); break;
    case GraphFormat::Png: {
        GRAFT_TRY(png, pngOf(scene, options, done.scale));
        bytes = png;
        break;
    }
    case GraphFormat::Dot:
        bytes =
            QByteArray::fromStdString(graphToDot(*scene.content().graph, *scene.content().analysis, scene.blocks()));
        break;
    }
    const std::span data(bytes.constData(), static_cast<std::size_t>(bytes.size()));
    GRAFT_CHECK(writeFileAtomically(toPath(file), std::as_bytes(data)));
    return done;
}

void printGraph(const NetworkScene& scene, QPrinter& printer)
{
    const GraphPicture picture(scene);
    const QRectF rect = picture.rect();
    const QRectF page = printer.pageRect(QPrinter::DevicePixel);
    QPainter painter(&printer);
    // Never larger than on the screen: a small network would fill the page with a few huge boxes.
    const double natural = printer.resolution() / 96.0;
    const double scale = std::min(natural, page.width() / rect.width());
    const int pages = std::max(1, static_cast<int>(std::ceil(rect.height() * scale / page.height() - 0.01)));
    for (int i = 0; i < pages; ++i) {
        if (i > 0)
            printer.newPage();
        painter.save();
        painter.setClipRect(QRectF(0, 0, page.width(), page.height()));
        painter.translate((page.width() - rect.width() * scale) / 2, -i * page.height());
        painter.scale(scale, scale);
        painter.translate(-rect.topLeft());
        picture.paint(painter, 2, false);
        painter.restore();
    }
}

} // namespace graft
