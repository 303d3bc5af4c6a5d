// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/safetensors/safetensors.h"
#include "tests/corpus/fuzz.h"

#include <cstdlib>

/// What is read must be written and read again without a difference.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace graft;
    const auto file = safetensors::read(std::as_bytes(std::span(data, size)), "fuzz");
    fuzz::consume(file);
    if (!file)
        return 0;
    const auto written = safetensors::write(file->weights, file->metadata);
    if (!written)
        std::abort();
    const auto again = safetensors::read(*written, "fuzz");
    if (!again || !again->weights.identical(file->weights) || again->metadata != file->metadata)
        std::abort();
    return 0;
}
