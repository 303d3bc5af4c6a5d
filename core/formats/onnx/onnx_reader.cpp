// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/onnx/onnx_reader.h"

#include "core/base/files.h"
#include "core/formats/onnx/onnx_importer_p.h"
#include "core/formats/onnx/onnx_writer.h"
#include "core/formats/onnx/restore_p.h"

#include <climits>
#include <system_error>

namespace graft::onnxfile {
namespace {

namespace fs = std::filesystem;

Result<ImportedModel> readParsed(Model model, const ImportOptions& options, const std::string& name)
{
    if (model.opset < lowestReadOpset)
        return makeError(
            ErrorCode::Unsupported,
            GRAFT_TR_NOOP("core", "The model uses opset %1 of ONNX; Graft reads %2 to %3. Newer versions "
                                  "of the program that made it write newer ones."),
            {std::to_string(model.opset), std::to_string(lowestReadOpset), std::to_string(highestReadOpset)});
    if (auto exact = restored(model))
        return *std::move(exact);
    const std::int64_t opset = model.opset;
    if (!name.empty())
        model.graphName = name;
    Importer importer(std::move(model), options);
    if (opset > highestReadOpset)
        importer.net().addIssue(
            {Severity::Warning,
             makeError(ErrorCode::Unsupported,
                       GRAFT_TR_NOOP("core", "The model uses opset %1 of ONNX; Graft knows %2 to %3. Operators whose "
                                             "meaning has changed since may compute something else: compare results "
                                             "before you rely on them."),
                       {std::to_string(opset), std::to_string(lowestReadOpset), std::to_string(highestReadOpset)}),
             {},
             {},
             "opset-too-new"});
    return importer.import();
}

/// ONNX has no signature. A file begins with the version of the format (field 1), and what follows is another of the
/// model's fields.
bool matches(std::span<const std::byte> head, const fs::path& path)
{
    std::error_code ignored;
    if (path.extension() == ".onnx" && !fs::is_directory(path, ignored))
        return true;
    if (head.size() < 16 || head[0] != std::byte{0x08} || head[1] > std::byte{32})
        return false;
    // producer_name, producer_version, domain, graph, opset_import.
    for (const unsigned char tag : {0x12, 0x1A, 0x22, 0x3A, 0x42}) {
        if (head[2] == std::byte{tag})
            return true;
    }
    return false;
}

Result<ImportedModel> read(const fs::path& path, const ImportOptions& options)
{
    std::error_code failed;
    const auto size = fs::file_size(path, failed);
    if (!failed && size > INT_MAX)
        return makeError(ErrorCode::Unsupported, GRAFT_TR_NOOP("core", "An ONNX file holds at most 2 GB."));
    GRAFT_TRY(bytes, readFile(path, INT_MAX));
    const fs::path folder = path.has_parent_path() ? path.parent_path() : fs::path(".");
    GRAFT_TRY(model, parseModel(bytes, folder));
    bytes = {};
    return readParsed(std::move(model), options, path.stem().string());
}

} // namespace

ModelReader reader()
{
    return {"onnx", "ONNX", {".onnx"}, ReaderRisk::Plain, matches, read};
}

Result<ImportedModel> readModel(std::span<const std::byte> bytes, const ImportOptions& options, bool trustDescription)
{
    GRAFT_TRY(model, parseModel(bytes, {}));
    if (!trustDescription)
        model.metadata.erase(std::string(networkKey));
    return readParsed(std::move(model), options, {});
}

} // namespace graft::onnxfile
