// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/image_dataset.h"
#include "core/training/sample_mixing.h"

#include <QImage>

#include <atomic>
#include <optional>
#include <span>
#include <vector>

namespace graft {

/// Which pictures are shown, and how they are varied.
struct PreviewRequest {
    std::vector<ImageEntry> entries; ///< one row each
    ImagePreprocessing how;
    AugmentationPlan plan;
    std::uint64_t seed = 0;
    int variants = 5; ///< columns besides the unchanged picture
};

struct PreviewRow {
    QString name;
    QImage original;              ///< null where the picture cannot be read
    std::vector<QImage> variants; ///< in crop size, exactly the network's values
    std::optional<Error> error;
};

struct Preview {
    std::vector<PreviewRow> rows;
    std::vector<std::optional<BatchMix>> mixes; ///< per variant: how its column was mixed
};

/// Seed of one cell: what ImageSource::readVariant() is asked for.
[[nodiscard]] std::uint64_t previewSeed(std::uint64_t seed, int row, int variant);
/// Draws all cells through ImageSource, as training does; a column is one batch, so that pictures of one column are
/// mixed with each other. For a worker thread; comes back early, unfinished, once `cancelled` is set.
[[nodiscard]] Preview drawPreview(const PreviewRequest& request, const std::atomic<bool>& cancelled);
/// The values of a sample as a picture: the normalisation undone.
[[nodiscard]] QImage pictureOf(std::span<const float> sample, const ImagePreprocessing& how);

} // namespace graft
