// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/model_file.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <span>
#include <string>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace graft::fuzz {

/// Reads every byte, so that the sanitizers see bad ones.
inline void touch(const WeightStore& weights)
{
    unsigned sum = 0;
    for (const auto& [name, tensor] : weights.tensors()) {
        for (const std::byte b : tensor.bytes())
            sum += static_cast<unsigned>(b);
    }
    volatile unsigned sink = sum;
    static_cast<void>(sink);
}

/// A message must be one line that says something.
inline void checkMessage(const Error& error)
{
    const std::string message = error.message();
    if (message.empty() || message.size() > 4000 || message.find('\n') != std::string::npos)
        std::abort();
}

inline void consume(const Result<WeightFile>& file)
{
    if (file)
        touch(file->weights);
    else
        checkMessage(file.error());
}

} // namespace graft::fuzz
