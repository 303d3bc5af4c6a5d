// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/run_control.h"
#include "core/data/augmentation_plan.h"
#include "core/data/image.h"
#include "core/data/sample_source.h"

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace graft {

/// One labelled picture: a file, or one of the drawn sample pictures.
struct ImageEntry {
    std::filesystem::path file; ///< empty for drawn pictures
    std::uint32_t drawn = 0;    ///< number of the drawn picture when `file` is empty
    std::int64_t label = 0;

    bool operator==(const ImageEntry&) const = default;
};

enum class DatasetPart { Training, Validation, Test };

/// Something the index left out, and why.
struct SkippedFile {
    std::filesystem::path file;
    Error reason;
};

/// A dataset of pictures in classes: names, training and validation entries, and what was left out.
/// A plain value; reading pixels is the business of ImageSource.
struct ImageDataset {
    std::filesystem::path root; ///< empty for the built-in sample
    std::string name;           ///< folder name or "Garden flowers"
    std::vector<std::string> classes;
    std::vector<ImageEntry> training;
    std::vector<ImageEntry> validation;
    std::vector<ImageEntry> test;     ///< judged only after all decisions are made; often empty
    std::vector<ImageEntry> excluded; ///< left out by the user; labels as if they were not
    std::vector<SkippedFile> skipped; ///< non-images, hidden folders, empty classes
    std::string fingerprint;          ///< SHA-256 over names, sizes and split; tells whether the data changed

    [[nodiscard]] bool builtIn() const { return root.empty(); }
    [[nodiscard]] const std::vector<ImageEntry>& entries(DatasetPart part) const;
    /// Number of pictures per class in one part.
    [[nodiscard]] std::vector<std::size_t> countsPerClass(DatasetPart part) const;
};

struct ImportOptions {
    std::filesystem::path validationFolder; ///< class folders for validation; empty: see splitFraction
    double splitFraction = 0.2;             ///< share for validation when the folder has no train/ + val/
    std::uint64_t seed = 0;                 ///< of the stratified split
};

/// Indexes class folders: `dir/train/CLASS/*` + `dir/val/CLASS/*`, or `dir/CLASS/*` with a stratified, seeded
/// split. Classes are sorted by name. Subfolders of a class are searched; links are followed once;
/// only regular files count. Reports progress and can be stopped through `control` (may be null).
[[nodiscard]] Result<ImageDataset> importImageFolder(const std::filesystem::path& folder,
                                                     const ImportOptions& options = {},
                                                     const ProgressCallback& progress = {},
                                                     const RunControl* control = nullptr);

/// The built-in dataset "Garden flowers": five species drawn by code, 60 + 30 pictures each, 128 px.
[[nodiscard]] ImageDataset gardenFlowers();
/// Draws one of its pictures (0 .. 449); the same number always gives the same picture.
[[nodiscard]] Image drawGardenFlower(std::uint32_t number);
/// Writes the pictures as `folder/{train,val}/CLASS/NNN.png`.
[[nodiscard]] Result<void> writeGardenFlowers(const std::filesystem::path& folder,
                                              const ProgressCallback& progress = {});

/// Pixels of one entry at full size, whatever its kind.
[[nodiscard]] Result<Image> loadEntry(const ImageEntry& entry);

/// Preprocessed samples of one part of a dataset, and variants of them where it is given a plan (core/data/
/// augmentation.h). Keeps decoded crops, or what variants are made from (8 bit), in memory up to `cacheBytes`, so that
/// a second epoch reads no file. Values never depend on what is kept. Thread-safe.
class ImageSource final : public SampleSource {
public:
    ImageSource(std::vector<ImageEntry> entries, ImagePreprocessing preprocessing,
                std::uint64_t cacheBytes = std::uint64_t{1} << 30);
    ImageSource(std::vector<ImageEntry> entries, ImagePreprocessing preprocessing, AugmentationPlan plan,
                std::uint64_t cacheBytes = std::uint64_t{1} << 30);
    ~ImageSource() override;

    [[nodiscard]] TensorSpec sampleSpec() const override;
    [[nodiscard]] std::size_t size() const override;
    [[nodiscard]] std::int64_t label(std::size_t index) const override;
    [[nodiscard]] std::string name(std::size_t index) const override;
    [[nodiscard]] Result<void> read(std::size_t index, std::span<float> out) const override;
    [[nodiscard]] bool hasVariants() const override;
    [[nodiscard]] Result<void> readVariant(std::size_t index, std::uint64_t seed, std::span<float> out) const override;
    [[nodiscard]] const ImageEntry& entry(std::size_t index) const;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace graft
