// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/export_formats.h"

#include <algorithm>

namespace graft {

std::span<const ExportFormat> exportFormats()
{
    static const std::vector<ExportFormat> formats{
        exchange::onnxFormat(),        exchange::onnxInt8Format(),    exchange::torchscriptFormat(),
        exchange::safetensorsFormat(), exchange::pytorchCodeFormat(), exchange::trainingScriptFormat(),
        exchange::cppFormat(),         exchange::opencvFormat(),
    };
    return formats;
}

const ExportFormat* findExportFormat(std::string_view id)
{
    const auto formats = exportFormats();
    const auto it = std::ranges::find(formats, id, &ExportFormat::id);
    return it != formats.end() ? &*it : nullptr;
}

const ExportFormat* exportFormatFor(const std::filesystem::path& target)
{
    const auto formats = exportFormats();
    const std::string extension = target.extension().string();
    const auto it = std::ranges::find_if(
        formats, [&](const ExportFormat& format) { return !extension.empty() && format.extension == extension; });
    return it != formats.end() ? &*it : nullptr;
}

} // namespace graft
