// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/model_import.h"

#include "core/exchange/confined_reader.h"
#include "core/formats/model_file.h"

#include <exception>
#include <fstream>
#include <new>
#include <system_error>
#include <utility>

namespace graft {
namespace {

namespace fs = std::filesystem;

Error inFile(Error cause, const fs::path& path)
{
    const ErrorCode code = cause.code;
    return makeError(code, GRAFT_TR_NOOP("core", "Cannot open %1 as a network"), {path.string()}, std::move(cause));
}

/// The first bytes of a regular file; none of a folder.
std::vector<std::byte> headOf(const fs::path& path)
{
    std::error_code error;
    if (!fs::is_regular_file(path, error))
        return {};
    std::vector<std::byte> head(matchedHeadBytes);
    std::ifstream file(path, std::ios::binary);
    file.read(reinterpret_cast<char*>(head.data()), static_cast<std::streamsize>(head.size()));
    head.resize(static_cast<std::size_t>(std::max<std::streamsize>(file.gcount(), 0)));
    return head;
}

/// Why no reader wants the file: the weight readers know many formats by sight.
Error unknownFile(const fs::path& path)
{
    std::error_code error;
    if (fs::is_regular_file(path, error)) {
        if (const auto read = readWeightFile(path); !read)
            return read.error();
    }
    return makeError(ErrorCode::Unsupported, GRAFT_TR_NOOP("core", "%1 is in no format that Graft reads."),
                     {path.string()});
}

} // namespace

Result<ModelFileKind> modelFileKind(const fs::path& path)
{
    std::error_code error;
    if (!fs::exists(path, error))
        return makeError(ErrorCode::NotFound, GRAFT_TR_NOOP("core", "There is no file %1."), {path.string()});
    const std::vector<std::byte> head = headOf(path);
    for (const ModelReader& reader : modelReaders()) {
        if (reader.matches(head, path))
            return ModelFileKind{&reader, reader.risk == ReaderRisk::RunsCode};
    }
    return unknownFile(path);
}

Result<ImportedModel> importHere(const fs::path& path, const ImportOptions& options)
{
    GRAFT_TRY(kind, modelFileKind(path));
    try {
        auto model = kind.reader->read(path, options);
        if (!model)
            return inFile(model.error(), path);
        model->format = kind.reader->id;
        return model;
    } catch (const std::bad_alloc&) {
        return makeError(ErrorCode::OutOfMemory, GRAFT_TR_NOOP("core", "There is not enough memory to open %1."),
                         {path.string()});
    } catch (const std::exception& e) {
        return inFile(makeError(ErrorCode::Internal, GRAFT_TR_NOOP("core", "Unexpected error: %1."), {e.what()}), path);
    }
}

Result<ImportedModel> importModel(const fs::path& path, const ImportOptions& options,
                                  const ImportEnvironment& environment, const RunControl* control)
{
    GRAFT_TRY(kind, modelFileKind(path));
    if (kind.needsTrust && !options.trusted)
        return makeError(ErrorCode::Refused, needsTrustText, {path.string(), kind.reader->title});
    if (kind.reader->risk == ReaderRisk::Plain)
        return importHere(path, options);
    auto model = readConfined(*kind.reader, path, options, environment, control);
    if (!model)
        return inFile(model.error(), path);
    model->format = kind.reader->id;
    return model;
}

} // namespace graft
