// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/garden_flowers.h"
#include "core/data/image_dataset.h"

#include <mutex>
#include <new>
#include <utility>

namespace graft {

Result<Image> loadEntry(const ImageEntry& entry)
{
    if (!entry.file.empty())
        return decodeImageFile(entry.file);
    if (entry.drawn >= gardenFlowerCount)
        return makeError(ErrorCode::NotFound, GRAFT_TR_NOOP("core", "Garden flowers has no picture %1."),
                         {std::to_string(entry.drawn)});
    return drawGardenFlower(entry.drawn);
}

/// Crops are shared, so that a reader can use one outside the lock.
struct ImageSource::Private {
    using Crop = std::shared_ptr<const Image>;

    std::vector<ImageEntry> entries;
    ImagePreprocessing how;
    std::uint64_t budget = 0;

    std::mutex mutex;
    std::vector<Crop> crops;
    std::uint64_t used = 0;

    Crop cached(std::size_t index)
    {
        const std::scoped_lock lock(mutex);
        return crops[index];
    }

    void keep(std::size_t index, Crop crop)
    {
        const std::uint64_t bytes = crop->rgb.size();
        const std::scoped_lock lock(mutex);
        if (crops[index] != nullptr || bytes > budget - used)
            return;
        used += bytes;
        crops[index] = std::move(crop);
    }
};

ImageSource::ImageSource(std::vector<ImageEntry> entries, ImagePreprocessing preprocessing, std::uint64_t cacheBytes)
    : d(std::make_unique<Private>())
{
    d->entries = std::move(entries);
    d->how = std::move(preprocessing);
    d->budget = cacheBytes;
    d->crops.resize(d->entries.size());
}

ImageSource::~ImageSource() = default;

TensorSpec ImageSource::sampleSpec() const
{
    return {DType::Float32, {-1, d->how.channels, d->how.height, d->how.width}, "NCHW"};
}

std::size_t ImageSource::size() const
{
    return d->entries.size();
}

std::int64_t ImageSource::label(std::size_t index) const
{
    return entry(index).label;
}

std::string ImageSource::name(std::size_t index) const
{
    const ImageEntry& sample = entry(index);
    return sample.file.empty() ? gardenFlowerName(sample.drawn) : sample.file.string();
}

const ImageEntry& ImageSource::entry(std::size_t index) const
{
    return d->entries.at(index);
}

Result<void> ImageSource::read(std::size_t index, std::span<float> out) const
{
    const auto expected = static_cast<std::size_t>(sampleSpec().elementsPerSample());
    if (index >= d->entries.size() || out.size() != expected)
        return makeError(ErrorCode::Internal, GRAFT_TR_NOOP("core", "A sample was read into a buffer of wrong size."));
    try {
        Private::Crop crop = d->cached(index);
        if (crop == nullptr) {
            GRAFT_TRY(image, loadEntry(d->entries[index]));
            crop = std::make_shared<const Image>(resizeAndCrop(image, d->how));
            d->keep(index, crop);
        }
        toTensor(*crop, d->how, out);
        return {};
    } catch (const std::bad_alloc&) {
        return makeError(ErrorCode::OutOfMemory, GRAFT_TR_NOOP("core", "Not enough memory to open %1."), {name(index)});
    }
}

} // namespace graft
