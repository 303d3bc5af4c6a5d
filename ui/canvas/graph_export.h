// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QString>

#include <optional>

class QPrinter;

namespace graft {

class NetworkScene;

enum class GraphFormat { Svg, Png, Pdf, Dot };

/// By the file's suffix; nothing for one that is not known.
[[nodiscard]] std::optional<GraphFormat> graphFormatOf(const QString& file);

struct GraphExportOptions {
    double scale = 1;         ///< of a PNG: pixels per pixel of the canvas at 100 %
    bool transparent = false; ///< of a PNG: no background
};

struct GraphExport {
    double scale = 1; ///< the scale a PNG really has: large networks are drawn smaller, see largestPicture
};

/// Longest side and most pixels of a PNG; what would be larger is scaled down.
inline constexpr int longestPictureSide = 16000;
inline constexpr double largestPicture = 120e6;

/// Writes the whole network as it is arranged and folded (GraphPicture) to a file, completely or not at all. A DOT
/// file holds the network itself, with its blocks as clusters. Errors name the file.
[[nodiscard]] Result<GraphExport> exportGraph(const NetworkScene& scene, const QString& file,
                                              const GraphExportOptions& options = {});

/// Draws the network for a printer: as wide as the page at most, on as many pages as it takes.
void printGraph(const NetworkScene& scene, QPrinter& printer);

} // namespace graft
