// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/tensorflow/tensorflow_reader.h"

#include "core/base/files.h"
#include "core/formats/tensorflow/graph_reader_p.h"
#include "core/formats/tensorflow/saved_model.h"
#include "core/formats/wire/wire.h"

#include <algorithm>
#include <cctype>
#include <optional>
#include <string>
#include <system_error>
#include <utility>

namespace graft::tensorflow {
namespace {

namespace fs = std::filesystem;

constexpr std::uint64_t maxGraph = std::uint64_t{2} << 30; // protobuf's own limit
constexpr const char* savedName = "saved_model.pb";

TensorBudget budgetFor(std::uint64_t size)
{
    return {size * 8 + (std::uint64_t{1} << 20)};
}

bool matches(std::span<const std::byte>, const fs::path& path)
{
    std::error_code error;
    if (fs::is_directory(path, error))
        return fs::is_regular_file(path / savedName, error);
    std::string extension = path.extension().string();
    std::ranges::transform(extension, extension.begin(),
                           [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return extension == ".pb";
}

/// A SavedModel begins with its version, a graph with a node.
bool isSaved(std::span<const std::byte> bytes)
{
    return bytes.size() > 2 && bytes[0] == std::byte{0x08} && bytes[2] == std::byte{0x12};
}

Result<ImportedModel> readPath(const fs::path& path, const ImportOptions& options)
{
    std::error_code error;
    const bool folder = fs::is_directory(path, error);
    const fs::path file = folder ? path / savedName : path;
    GRAFT_TRY(bytes, readFile(file, maxGraph));
    std::string name = path.stem().string();
    if (!isSaved(bytes))
        return readFrozen(bytes, name, options);
    if (!folder)
        name = file.parent_path().filename().string();
    return readSaved(bytes, file.parent_path() / "variables", name.empty() ? "model" : name, options);
}

} // namespace

Result<ImportedModel> readFrozen(std::span<const std::byte> bytes, std::string_view name, const ImportOptions& options)
{
    GRAFT_TRY(graph, readGraph(bytes));
    if (graph.nodes.empty())
        return wire::damaged();
    NetworkAssembler assembler(std::string(name), "tensorflow");
    assembler.setProvenance("framework", "TensorFlow");
    GraphReader reader(graph, assembler, options, budgetFor(bytes.size()));
    const auto ends = reader.looseEnds();
    if (ends.empty())
        return makeError(ErrorCode::Corrupt, GRAFT_TR_NOOP("core", "The file holds no layers."));
    GRAFT_CHECK(reader.read(ends));
    return assembler.finish();
}

Result<ImportedModel> readSaved(std::span<const std::byte> bytes, const fs::path& variables, std::string_view name,
                                const ImportOptions& options)
{
    GRAFT_TRY(saved, readSavedModel(bytes));
    GRAFT_TRY(graph, readGraph(saved.graph));
    std::optional<TensorBundle> bundle;
    std::error_code error;
    if (fs::is_directory(variables, error)) {
        GRAFT_TRY(opened, TensorBundle::open(variables));
        bundle = std::move(opened);
    }
    NetworkAssembler assembler(std::string(name), "tensorflow");
    assembler.setProvenance("framework", "TensorFlow");
    assembler.setProvenance("signature", std::string(saved.signature.substr(0, 200)));
    GraphReader reader(graph, assembler, options, budgetFor(bytes.size() + (bundle ? bundle->byteSize() : 0)));
    reader.setVariables(bundle ? &*bundle : nullptr, variableKeys(graph, saved.restore));
    GRAFT_CHECK(reader.read(saved.outputs));
    return assembler.finish();
}

ModelReader modelReader()
{
    return {"tensorflow", "TensorFlow", {".pb"}, ReaderRisk::Plain, matches, readPath};
}

} // namespace graft::tensorflow
