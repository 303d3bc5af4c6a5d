// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/keras/keras_reader.h"

#include "core/formats/hdf5/hdf5_file.h"
#include "core/formats/json/strict_json_p.h"
#include "core/formats/keras/keras_model_p.h"
#include "core/formats/zip/zip_reader.h"

#include <algorithm>
#include <utility>

namespace graft::keras {
namespace {

std::string_view textOf(std::span<const std::byte> bytes)
{
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

bool isZip(std::span<const std::byte> bytes)
{
    return textOf(bytes).starts_with("PK\x03\x04");
}

Result<Json> parse(std::string_view text)
{
    JsonLimits limits;
    limits.maxDepth = 128;
    limits.maxBytes = std::uint64_t{64} << 20;
    return parseStrictJson(text, limits);
}

struct Origin {
    std::string kerasVersion;
    std::string backend;
};

bool usesChannelsFirst(const Json& value)
{
    if (text(field(value, "data_format")) == "channels_first")
        return true;
    if (!value.is_structured())
        return false;
    return std::ranges::any_of(value, usesChannelsFirst);
}

/// Networks without a head end in a picture: it is averaged and a fresh classifier stands behind it.
Value withHead(Build& at, Value result)
{
    const auto dims = dimsOf(at, result);
    if (dims.size() != 4)
        return result;
    Value out = result;
    at.net.beginSource("head", "");
    if (dims[2] == 1 && dims[3] == 1)
        return at.net.add("head.flatten", "Flatten", {}, {out});
    out = at.net.add("head.pool", "AdaptiveAvgPool2d", {{"output_size", std::vector<std::int64_t>{1, 1}}}, {out});
    out = at.net.add("head.flatten", "Flatten", {}, {out});
    out = at.net.add("head.classifier", "Linear", {{"in_features", dims[1]}, {"out_features", std::int64_t{2}}}, {out});
    at.net.layerOf(out)->fresh = true;
    at.net.addIssue(
        {Severity::Warning,
         makeError(ErrorCode::NotFound,
                   GRAFT_TR_NOOP("core", "The file has no classifier; a fresh one for two classes stands at "
                                         "the end and has to be trained.")),
         "head.classifier",
         {}});
    return out;
}

Result<ImportedModel> build(const Json& json, const WeightPlaces& places, const Origin& origin,
                            const ImportOptions& options)
{
    std::string name = text(field(field(json, "config"), "name"), "model");
    Build at(NetworkAssembler(name, "keras"));
    at.options = &options;
    at.channelsFirst = usesChannelsFirst(json);
    at.kerasTwo = origin.kerasVersion.starts_with("1.") || origin.kerasVersion.starts_with("2.");
    at.modelName = std::move(name);
    if (!origin.kerasVersion.empty())
        at.net.setProvenance("keras", origin.kerasVersion);
    if (!origin.backend.empty())
        at.net.setProvenance("backend", origin.backend);
    GRAFT_TRY(results, buildModel(at, json, places, {}, true));
    finishInput(at);
    if (results.size() > 1)
        at.net.addIssue({Severity::Warning,
                         makeError(ErrorCode::Unsupported,
                                   GRAFT_TR_NOOP("core", "The network has %1 outputs; the first one is used."),
                                   {std::to_string(results.size())}),
                         {},
                         {}});
    const Value result = withHead(at, results.front());
    at.net.beginSource("output", "");
    std::vector<std::string> classes;
    if (at.net.layerOf(result)->fresh)
        classes = {"class 1", "class 2"};
    at.net.output(result, std::move(classes));
    return at.net.finish();
}

Origin originOf(const hdf5::File& file)
{
    const auto first = [&](const char* attribute) {
        for (const char* path : {"", "model_weights"}) {
            const auto* texts = file.texts(path, attribute);
            if (texts != nullptr && texts->size() == 1)
                return texts->front();
        }
        return std::string();
    };
    return {first("keras_version"), first("backend")};
}

Result<LayerWeights> plain(const WeightPlaces& places, const std::string& layer, const std::string& savedAs)
{
    GRAFT_TRY(weights, places.weightsOf(layer, savedAs));
    LayerWeights found{layer, {}};
    for (NamedTensor& weight : weights)
        found.tensors.emplace_back(std::move(weight.name), std::move(weight.tensor));
    return found;
}

Result<KerasFile> readWeightsOnly(const hdf5::File& file, std::uint64_t fileSize)
{
    KerasFile result;
    const auto keep = [&](Result<LayerWeights> layer) -> Result<void> {
        if (!layer)
            return layer.error();
        if (!layer->tensors.empty())
            result.weights.push_back(*std::move(layer));
        return {};
    };
    const auto names = listAttribute(file, "", "layer_names");
    const WeightPlaces older = WeightPlaces::older(file, "", fileSize);
    for (const std::string& name : names)
        GRAFT_CHECK(keep(plain(older, name, {})));
    if (names.empty()) {
        const WeightPlaces newer = WeightPlaces::newer(file, fileSize);
        for (const std::string& child : file.children("layers"))
            GRAFT_CHECK(keep(plain(newer, child, child)));
    }
    if (result.weights.empty())
        return makeError(ErrorCode::Unsupported,
                         GRAFT_TR_NOOP("core", "The HDF5 file is not one of Keras: it has neither a model's "
                                               "configuration nor layers with weights."));
    return result;
}

Result<KerasFile> readHdf5(std::span<const std::byte> bytes, const ImportOptions& options)
{
    GRAFT_TRY(file, hdf5::File::open(bytes));
    const auto* config = file.texts("", "model_config");
    if (config == nullptr || config->size() != 1)
        return readWeightsOnly(file, bytes.size());
    GRAFT_TRY(json, parse(config->front()));
    KerasFile result;
    GRAFT_TRY(model, build(json, WeightPlaces::older(file, "model_weights", bytes.size()), originOf(file), options));
    result.model = std::move(model);
    return result;
}

Result<KerasFile> readArchive(std::span<const std::byte> bytes, const ImportOptions& options)
{
    auto opened = ZipReader::open(bytes, "model.keras");
    if (!opened) // its outer sentence names the file, which the caller does
        return opened.error().cause ? *opened.error().cause : opened.error();
    const ZipReader zip = *std::move(opened);
    for (const char* entry : {"config.json", "model.weights.h5"}) {
        if (!zip.contains(entry))
            return makeError(ErrorCode::Unsupported,
                             GRAFT_TR_NOOP("core", "The file is a zip archive, but not one of Keras: it has no %1."),
                             {entry});
    }
    GRAFT_TRY(config, zip.read("config.json"));
    GRAFT_TRY(json, parse(textOf(config)));
    Origin origin;
    if (zip.contains("metadata.json")) {
        GRAFT_TRY(metadata, zip.read("metadata.json"));
        GRAFT_TRY(facts, parse(textOf(metadata)));
        origin.kerasVersion = text(field(facts, "keras_version"));
    }
    GRAFT_TRY(weights, zip.read("model.weights.h5"));
    GRAFT_TRY(file, hdf5::File::open(weights));
    KerasFile result;
    GRAFT_TRY(model, build(json, WeightPlaces::newer(file, weights.size()), origin, options));
    result.model = std::move(model);
    return result;
}

} // namespace

bool matches(std::span<const std::byte> head, const std::filesystem::path& path)
{
    if (hdf5::hasSignature(head))
        return true;
    if (!isZip(head))
        return false;
    const std::string_view rest = textOf(head).substr(std::min<std::size_t>(30, head.size()));
    return path.extension() == ".keras" || rest.starts_with("metadata.json") || rest.starts_with("config.json");
}

Result<KerasFile> read(std::span<const std::byte> bytes, const ImportOptions& options)
{
    return isZip(bytes) ? readArchive(bytes, options) : readHdf5(bytes, options);
}

} // namespace graft::keras
