// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/caffe/caffe_reader.h"

#include "core/base/files.h"
#include "core/formats/caffe/importer_p.h"
#include "core/formats/caffe/net.h"

#include <algorithm>
#include <cctype>
#include <system_error>
#include <utility>

namespace graft::caffe {
namespace {

namespace fs = std::filesystem;

constexpr std::uint64_t maxDescription = std::uint64_t{16} << 20;
constexpr std::uint64_t maxWeights = std::uint64_t{4} << 30;
/// Folders with more files are not searched for a description.
constexpr std::size_t maxSearched = 10'000;

std::string extensionOf(const fs::path& path)
{
    std::string extension = path.extension().string();
    std::ranges::transform(extension, extension.begin(),
                           [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return extension;
}

bool isFile(const fs::path& path)
{
    std::error_code error;
    return fs::is_regular_file(path, error);
}

/// The only .prototxt of a folder; empty where there are none or several.
fs::path onlyDescription(const fs::path& folder)
{
    std::error_code error;
    fs::path found;
    std::size_t seen = 0;
    for (fs::directory_iterator it(folder, error), end; !error && it != end; it.increment(error)) {
        if (++seen > maxSearched)
            return {};
        if (extensionOf(it->path()) != ".prototxt")
            continue;
        if (!found.empty())
            return {};
        found = it->path();
    }
    return found;
}

fs::path descriptionBeside(const fs::path& weights)
{
    const fs::path folder = weights.parent_path();
    const std::string stem = weights.stem().string();
    for (const std::string& name : {stem + ".prototxt", stem + "_deploy.prototxt", std::string("deploy.prototxt")}) {
        if (isFile(folder / name))
            return folder / name;
    }
    return onlyDescription(folder.empty() ? fs::path(".") : folder);
}

bool matches(std::span<const std::byte> head, const fs::path& path)
{
    const std::string extension = extensionOf(path);
    const bool hdf5 = head.size() > 4 && head[0] == std::byte{0x89} && head[1] == std::byte{'H'};
    return !hdf5 && (extension == ".caffemodel" || extension == ".prototxt");
}

Result<ImportedModel> readFiles(const fs::path& path, const ImportOptions& options)
{
    const bool alone = extensionOf(path) == ".prototxt";
    fs::path description = alone ? path : options.companion;
    fs::path weights = alone ? options.companion : path;
    if (alone && weights.empty()) {
        const fs::path beside = fs::path(path).replace_extension(".caffemodel");
        weights = isFile(beside) ? beside : fs::path();
    } else if (!alone && description.empty()) {
        description = descriptionBeside(path);
    }
    std::vector<std::byte> binary;
    std::vector<std::byte> text;
    if (!weights.empty()) {
        GRAFT_TRY(bytes, readFile(weights, maxWeights));
        binary = std::move(bytes);
    }
    if (!description.empty()) {
        GRAFT_TRY(bytes, readFile(description, maxDescription));
        text = std::move(bytes);
    }
    auto model = read(binary, {reinterpret_cast<const char*>(text.data()), text.size()}, path.stem().string(), options);
    if (model && !description.empty())
        model->provenance["description"] = description.filename().string();
    // For programs that read the same pair.
    if (model && !description.empty() && description.parent_path() == path.parent_path() && !alone)
        model->provenance["companion"] = description.filename().string();
    return model;
}

} // namespace

Result<ImportedModel> read(std::span<const std::byte> weights, std::string_view description, std::string_view name,
                           const ImportOptions& options)
{
    Net net;
    std::vector<std::string> left;
    Net stored; // views `weights`
    if (!weights.empty()) {
        GRAFT_TRY(binary, netOfBytes(weights));
        stored = std::move(binary);
    }
    if (description.empty()) {
        if (weights.empty())
            return makeError(ErrorCode::Corrupt, GRAFT_TR_NOOP("core", "The file is empty."));
        net = std::move(stored);
    } else {
        GRAFT_TRY(text, netOfText(description));
        net = std::move(text);
        left = takeBlobs(net, stored);
    }
    NetworkAssembler assembler(net.name.empty() ? std::string(name) : net.name, "caffe");
    assembler.setProvenance("framework", "Caffe");
    for (const std::string& layer : left)
        assembler.addIssue({Severity::Warning,
                            makeError(ErrorCode::NotFound,
                                      GRAFT_TR_NOOP("core", "The weights of layer %1 are not used: the description "
                                                            "has no such layer."),
                                      {layer}),
                            {},
                            {},
                            {}});
    Importer importer(net, assembler, options);
    GRAFT_CHECK(importer.run());
    if (!net.layers.empty() && net.layers.back().type == "Softmax")
        assembler.setProvenance("output", "probabilities");
    return assembler.finish();
}

ModelReader modelReader()
{
    return {"caffe", "Caffe", {".caffemodel", ".prototxt"}, ReaderRisk::Plain, matches, readFiles};
}

} // namespace graft::caffe
