// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/layers/tensor_spec.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>

namespace graft {

/// Labelled samples of one split, ready for a network: the only thing training and evaluation know of
/// data. No modality: images, text and audio each bring an implementation.
/// All members are const and may be called from several threads at once.
class SampleSource {
public:
    virtual ~SampleSource() = default;

    /// Shape of one sample with the batch axis first (-1), e.g. {-1, 3, 224, 224} "NCHW".
    [[nodiscard]] virtual TensorSpec sampleSpec() const = 0;
    [[nodiscard]] virtual std::size_t size() const = 0;
    /// Class index of a sample, 0 .. classes-1.
    [[nodiscard]] virtual std::int64_t label(std::size_t index) const = 0;
    /// What to call a sample in messages (usually its file).
    [[nodiscard]] virtual std::string name(std::size_t index) const = 0;
    /// Writes one preprocessed sample, C order, into `out` (exactly sampleSpec().elementsPerSample()).
    [[nodiscard]] virtual Result<void> read(std::size_t index, std::span<float> out) const = 0;

    /// Whether readVariant() differs from read(): then what a network makes of a sample cannot be kept.
    [[nodiscard]] virtual bool hasVariants() const { return false; }
    /// As read(), with the random changes (augmentation) that `seed` stands for: the same seed, the same values,
    /// whichever thread asks and whatever was asked before.
    [[nodiscard]] virtual Result<void> readVariant(std::size_t index, std::uint64_t seed, std::span<float> out) const
    {
        (void)seed;
        return read(index, out);
    }
};

} // namespace graft
