// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/training/augmentation_preview.h"

#include "core/base/random.h"
#include "ui/models/dataset_entries.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace graft {

namespace {

/// One column: the variants of all readable pictures side by side, as a batch of the trainer.
void drawColumn(const ImageSource& source, const PreviewRequest& request, int variant, Preview& preview,
                const std::atomic<bool>& cancelled)
{
    const auto size = static_cast<std::size_t>(source.sampleSpec().elementsPerSample());
    std::vector<float> batch;
    std::vector<std::size_t> rows;
    for (std::size_t row = 0; row < preview.rows.size(); ++row) {
        if (cancelled)
            return;
        if (preview.rows[row].error)
            continue;
        batch.resize(batch.size() + size);
        const std::span<float> place = std::span(batch).last(size);
        const std::uint64_t seed = previewSeed(request.seed, static_cast<int>(row), variant);
        if (auto done = source.readVariant(row, seed, place); !done) {
            preview.rows[row].error = done.error();
            batch.resize(batch.size() - size);
            continue;
        }
        rows.push_back(row);
    }
    const auto mix = drawBatchMix(request.plan, request.how.width, request.how.height,
                                  streamSeed(request.seed, "preview-mix", static_cast<std::uint64_t>(variant)));
    if (mix && rows.size() > 1)
        mixBatch(*mix, rows.size(), request.how.width, request.how.height, batch);
    preview.mixes.push_back(rows.size() > 1 ? mix : std::nullopt);
    for (std::size_t i = 0; i < rows.size(); ++i)
        preview.rows[rows[i]].variants.push_back(pictureOf(std::span(batch).subspan(i * size, size), request.how));
}

} // namespace

std::uint64_t previewSeed(std::uint64_t seed, int row, int variant)
{
    constexpr std::uint64_t columns = 1000;
    return streamSeed(seed, "preview", static_cast<std::uint64_t>(row) * columns + static_cast<std::uint64_t>(variant));
}

QImage pictureOf(std::span<const float> sample, const ImagePreprocessing& how)
{
    const auto plane = static_cast<std::size_t>(how.width) * static_cast<std::size_t>(how.height);
    if (sample.size() != plane * static_cast<std::size_t>(how.channels) || plane == 0)
        return {};
    QImage picture(how.width, how.height, QImage::Format_RGB32);
    const auto value = [&](std::size_t pixel, std::size_t colour) {
        const std::size_t channel = how.channels == 1 ? 0 : how.bgr ? 2 - colour : colour;
        const float v = sample[channel * plane + pixel] * how.std[channel] + how.mean[channel];
        return static_cast<int>(std::lround(std::clamp(v, 0.0F, 1.0F) * 255));
    };
    for (int y = 0; y < how.height; ++y) {
        auto* line = reinterpret_cast<QRgb*>(picture.scanLine(y));
        for (int x = 0; x < how.width; ++x) {
            const auto pixel =
                static_cast<std::size_t>(y) * static_cast<std::size_t>(how.width) + static_cast<std::size_t>(x);
            line[x] = qRgb(value(pixel, 0), value(pixel, 1), value(pixel, 2));
        }
    }
    return picture;
}

Preview drawPreview(const PreviewRequest& request, const std::atomic<bool>& cancelled)
{
    const ImageSource source(request.entries, request.how, request.plan);
    std::vector<float> sample(static_cast<std::size_t>(source.sampleSpec().elementsPerSample()));
    Preview preview;
    for (std::size_t row = 0; row < request.entries.size() && !cancelled; ++row) {
        PreviewRow shown;
        shown.name = entryName(request.entries[row]);
        if (auto done = source.read(row, sample))
            shown.original = pictureOf(sample, request.how);
        else
            shown.error = done.error();
        preview.rows.push_back(std::move(shown));
    }
    for (int variant = 0; variant < request.variants && !cancelled; ++variant)
        drawColumn(source, request, variant, preview, cancelled);
    return preview;
}

} // namespace graft
