// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/augmentation.h"
#include "core/data/garden_flowers.h"
#include "core/data/image_dataset.h"

#include <algorithm>
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

/// What is kept is shared, so that a reader can use it outside the lock.
struct ImageSource::Private {
    struct Kept {
        std::shared_ptr<const Image> image; ///< the crop, or the picture that variants are made from
        bool reduced = false;               ///< a picture that has lost detail: good for variants only
    };

    std::vector<ImageEntry> entries;
    ImagePreprocessing how;
    AugmentationPlan plan;
    bool varies = false;
    bool whole = false; ///< the plan starts from pictures, not from crops
    std::uint64_t budget = 0;

    std::mutex mutex;
    std::vector<Kept> kept;
    std::uint64_t used = 0;

    Kept cached(std::size_t index)
    {
        const std::scoped_lock lock(mutex);
        return kept[index];
    }

    void keep(std::size_t index, const Kept& value)
    {
        const std::uint64_t bytes = value.image->rgb.size();
        const std::scoped_lock lock(mutex);
        if (kept[index].image != nullptr || bytes > budget - used)
            return;
        used += bytes;
        kept[index] = value;
    }

    /// What samples of this source start from, read if it is not there yet.
    Result<Kept> base(std::size_t index)
    {
        Kept value = cached(index);
        if (value.image != nullptr)
            return value;
        GRAFT_TRY(image, loadEntry(entries[index]));
        if (!whole) {
            value.image = std::make_shared<const Image>(resizeAndCrop(image, how));
        } else {
            value.reduced = std::min(image.width, image.height) > usefulShorterSide(plan, how);
            value.image =
                std::make_shared<const Image>(value.reduced ? reducedForVariants(image, plan, how) : std::move(image));
        }
        keep(index, value);
        return value;
    }

    /// The plain crop. A source of variants is hardly ever asked for it, so that it may read a file again.
    Result<Image> plain(std::size_t index)
    {
        const Kept value = cached(index);
        if (value.image != nullptr && !value.reduced)
            return resizeAndCrop(*value.image, how);
        GRAFT_TRY(image, loadEntry(entries[index]));
        return resizeAndCrop(image, how);
    }

    /// Runs `make` (a Result<void> that may run out of memory) for one sample.
    template <class Make>
    Result<void> guarded(const ImageSource& source, std::size_t index, std::span<float> out, Make make)
    {
        const auto expected = static_cast<std::size_t>(source.sampleSpec().elementsPerSample());
        if (index >= entries.size() || out.size() != expected)
            return makeError(ErrorCode::Internal,
                             GRAFT_TR_NOOP("core", "A sample was read into a buffer of wrong size."));
        try {
            return make();
        } catch (const std::bad_alloc&) {
            return makeError(ErrorCode::OutOfMemory, GRAFT_TR_NOOP("core", "Not enough memory to open %1."),
                             {source.name(index)});
        }
    }
};

ImageSource::ImageSource(std::vector<ImageEntry> entries, ImagePreprocessing preprocessing, std::uint64_t cacheBytes)
    : ImageSource(std::move(entries), std::move(preprocessing), AugmentationPlan(), cacheBytes)
{
}

ImageSource::ImageSource(std::vector<ImageEntry> entries, ImagePreprocessing preprocessing, AugmentationPlan plan,
                         std::uint64_t cacheBytes)
    : d(std::make_unique<Private>())
{
    d->entries = std::move(entries);
    d->how = std::move(preprocessing);
    d->plan = std::move(plan);
    d->varies = variesPictures(d->plan);
    d->whole = needsWholePicture(d->plan);
    d->budget = cacheBytes;
    d->kept.resize(d->entries.size());
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
    return d->guarded(*this, index, out, [&]() -> Result<void> {
        if (d->whole) {
            GRAFT_TRY(crop, d->plain(index));
            toTensor(crop, d->how, out);
            return {};
        }
        GRAFT_TRY(crop, d->base(index));
        toTensor(*crop.image, d->how, out);
        return {};
    });
}

bool ImageSource::hasVariants() const
{
    return d->varies;
}

Result<void> ImageSource::readVariant(std::size_t index, std::uint64_t seed, std::span<float> out) const
{
    if (!d->varies)
        return read(index, out);
    return d->guarded(*this, index, out, [&]() -> Result<void> {
        GRAFT_TRY(base, d->base(index));
        const Image variant = d->whole ? augmented(*base.image, d->plan, d->how, seed)
                                       : augmentedCrop(*base.image, d->plan, d->how, seed);
        toTensor(variant, d->how, out);
        return {};
    });
}

} // namespace graft
