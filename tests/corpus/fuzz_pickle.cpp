// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/pytorch/pytorch_file.h"
#include "core/formats/pytorch/state_dict.h"
#include "core/formats/pytorch/storage_reader.h"
#include "core/formats/pytorch/unpickler.h"
#include "tests/corpus/fuzz.h"

#include <vector>

/// A whole PyTorch file of either container; anything else is taken as a bare pickle whose storages are as described.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace graft;
    const auto bytes = std::as_bytes(std::span(data, size));
    if (pytorch::matches(bytes)) {
        fuzz::consume(pytorch::read(bytes, "fuzz"));
        return 0;
    }
    const auto document = pickle::unpickle(bytes);
    if (!document)
        return 0;
    const auto found = pickle::findStateDict(*document);
    if (!found)
        return 0;
    std::vector<std::byte> storage;
    const auto source = [&](const pickle::StorageRef& ref) -> Result<std::span<const std::byte>> {
        if (ref.byteCount() > (1U << 20))
            return makeError(ErrorCode::Corrupt, "too large");
        storage.assign(static_cast<std::size_t>(ref.byteCount()), std::byte{1});
        return std::span<const std::byte>(storage);
    };
    const auto weights = pickle::readTensors(*found, source, pickle::memoryAllowance(size));
    if (weights)
        fuzz::touch(*weights);
    return 0;
}
