// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/files.h"
#include "core/exchange/keras_recipes.h"
#include "core/exchange/model_readers.h"
#include "core/formats/keras/keras_reader.h"

#include <utility>

namespace graft::exchange {
namespace {

constexpr std::uint64_t maxFileBytes = std::uint64_t{4} << 30;

Result<ImportedModel> readKeras(const std::filesystem::path& path, const ImportOptions& options)
{
    GRAFT_TRY(bytes, readFile(path, maxFileBytes));
    GRAFT_TRY(file, keras::read(bytes, options));
    if (file.weightsOnly())
        return fitKerasWeights(file.weights);
    return std::move(file.model);
}

} // namespace

ModelReader kerasReader()
{
    return {"keras", "Keras", {".h5", ".hdf5", ".keras"}, ReaderRisk::Confined, keras::matches, readKeras};
}

} // namespace graft::exchange
