// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/checkpoint.h"

#include "core/base/files.h"
#include "core/base/sha256.h"
#include "core/formats/graph_json/graph_json.h"
#include "core/formats/safetensors/safetensors.h"
#include "core/training/checkpoint_manifest_p.h"
#include "core/training/history_tensors_p.h"

#include <utility>

namespace graft {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view weightGroup = "weights/";

Error damagedFile(const fs::path& file)
{
    return makeError(ErrorCode::Corrupt, GRAFT_TR_NOOP("core", "The file %1 of a saved run is damaged."),
                     {file.string()});
}

Result<WeightStore> readTensors(const fs::path& folder, const CheckpointFile& entry)
{
    const fs::path file = folder / entry.name;
    GRAFT_TRY(bytes, readFile(file, maxWeightFileBytes));
    if (bytes.size() != entry.bytes || sha256Hex(bytes) != entry.sha256)
        return damagedFile(file);
    GRAFT_TRY(content, safetensors::read(bytes, file.string()));
    return std::move(content.weights);
}

/// The tensors whose names begin with `group`, without it.
WeightStore ungrouped(const WeightStore& all, std::string_view group)
{
    WeightStore out;
    for (const auto& [name, tensor] : all.tensors()) {
        if (name.starts_with(group))
            out.insert(name.substr(group.size()), tensor);
    }
    return out;
}

Result<CheckpointState> loadGeneration(const fs::path& folder, const ManifestEntry& entry)
{
    GRAFT_TRY(manifest, readManifest(entry.file));
    CheckpointState state = std::move(manifest.state);
    GRAFT_TRY(tensors, readTensors(folder, manifest.training));
    state.weights = ungrouped(tensors, weightGroup);
    for (const auto& [name, tensor] : tensors.tensors()) {
        if (!name.starts_with(weightGroup))
            state.training.insert(name, tensor);
    }
    if (manifest.best) {
        GRAFT_TRY(best, readTensors(folder, *manifest.best));
        state.best = std::move(best);
    }
    for (const CheckpointFile& part : manifest.history) {
        GRAFT_TRY(history, readTensors(folder, part));
        GRAFT_CHECK(appendIterations(history, state.iterations));
    }
    state.info.complete = true;
    return state;
}

} // namespace

double CheckpointState::number(std::string_view name, double otherwise) const
{
    const auto found = numbers.find(name);
    return found == numbers.end() || found->second.empty() ? otherwise : found->second.front();
}

std::vector<double> CheckpointState::list(std::string_view name) const
{
    const auto found = numbers.find(name);
    return found == numbers.end() ? std::vector<double>() : found->second;
}

std::string CheckpointState::text(std::string_view name) const
{
    const auto found = texts.find(name);
    return found == texts.end() ? std::string() : found->second;
}

WeightStore changedTensors(const WeightStore& now, const WeightStore& start)
{
    WeightStore out;
    for (const auto& [name, tensor] : now.tensors()) {
        const TensorData* before = start.find(name);
        if (before == nullptr || before->owner() != tensor.owner())
            out.insert(name, tensor);
    }
    return out;
}

WeightStore withChanges(const WeightStore& start, const WeightStore& changes)
{
    WeightStore out = start;
    for (const auto& [name, tensor] : changes.tensors())
        out.insert(name, tensor);
    return out;
}

Result<CheckpointState> loadCheckpoint(const fs::path& folder, std::optional<Error>* damaged)
{
    std::optional<Error> newest;
    for (const ManifestEntry& entry : manifestsIn(folder)) {
        auto state = loadGeneration(folder, entry);
        if (state.ok()) {
            if (damaged != nullptr)
                *damaged = newest;
            return state;
        }
        // Out of memory is not a fault of the file, and an older state would not fit either.
        if (state.error().code == ErrorCode::OutOfMemory)
            return state.error();
        if (!newest)
            newest = state.error();
    }
    if (newest)
        return *newest;
    return makeError(ErrorCode::NotFound, GRAFT_TR_NOOP("core", "There is no saved run in %1."), {folder.string()});
}

Result<CheckpointInfo> readCheckpointInfo(const fs::path& folder)
{
    std::optional<Error> newest;
    for (const ManifestEntry& entry : manifestsIn(folder)) {
        auto manifest = readManifest(entry.file);
        if (!manifest.ok()) {
            if (!newest)
                newest = manifest.error();
            continue;
        }
        CheckpointInfo info = std::move(manifest->state.info);
        info.complete = true;
        for (const CheckpointFile& file : manifest->files()) {
            std::error_code failed;
            const auto bytes = fs::file_size(folder / file.name, failed);
            info.complete = info.complete && !failed && bytes == file.bytes;
        }
        return info;
    }
    if (newest)
        return *newest;
    return makeError(ErrorCode::NotFound, GRAFT_TR_NOOP("core", "There is no saved run in %1."), {folder.string()});
}

std::string hashOfGraph(const NetworkGraph& graph)
{
    const std::string text = graphToJson(graph);
    return sha256Hex(std::as_bytes(std::span(text)));
}

std::string dataFingerprintOf(const SampleSource& training, const SampleSource& validation)
{
    Sha256 digest;
    for (const SampleSource* source : {&training, &validation}) {
        digest.add(std::to_string(source->size()) + " " + source->sampleSpec().text() + "\n");
        for (std::size_t i = 0; i < source->size(); ++i) {
            // The length first, so that no name can pass for two samples.
            const std::string name = source->name(i);
            digest.add(std::to_string(source->label(i)) + " " + std::to_string(name.size()) + " " + name + "\n");
        }
    }
    return digest.hex();
}

} // namespace graft
