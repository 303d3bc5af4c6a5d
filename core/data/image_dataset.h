// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/run_control.h"
#include "core/data/augmentation_plan.h"
#include "core/data/image.h"
#include "core/data/sample_source.h"
#include "core/data/split_plan.h"

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

/// A dataset of pictures in classes: names, the entries of every part, and what was left out.
/// A plain value; reading pixels is the business of ImageSource.
struct ImageDataset {
    std::filesystem::path root; ///< empty for the built-in sample
    std::string name;           ///< folder name or "Garden flowers"
    std::vector<std::string> classes;
    std::vector<ImageEntry> training;
    std::vector<ImageEntry> validation;
    std::vector<ImageEntry> test;     ///< judged only after all decisions are made; often empty
    std::vector<ImageEntry> excluded; ///< left out by the user; labels as if they were not, -1 in removed classes
    std::vector<SkippedFile> skipped; ///< non-images, hidden folders, empty classes
    std::string fingerprint;          ///< SHA-256 over names, sizes and split; tells whether the data changed

    [[nodiscard]] bool builtIn() const { return root.empty(); }
    [[nodiscard]] const std::vector<ImageEntry>& entries(DatasetPart part) const;
    /// Number of pictures per class in one part.
    [[nodiscard]] std::vector<std::size_t> countsPerClass(DatasetPart part) const;
};

struct ImageImportOptions {
    std::filesystem::path validationFolder; ///< class folders for validation; empty: as found in the data
    std::filesystem::path testFolder;       ///< class folders for the test part; empty: as found in the data
    SplitPlan split;
};

/// Indexes class folders: `dir/train/CLASS/*` beside `dir/val/CLASS/*` and `dir/test/CLASS/*` (either may be absent),
/// or `dir/CLASS/*`; what the folders do not divide is divided as the plan says. Classes are sorted by name.
/// Subfolders of a class are searched; links are followed once; only regular files count. Reports progress and can be
/// stopped through `control` (may be null).
[[nodiscard]] Result<ImageDataset> importImageFolder(const std::filesystem::path& folder,
                                                     const ImageImportOptions& options = {},
                                                     const ProgressCallback& progress = {},
                                                     const RunControl* control = nullptr);

/// Indexes a table of pictures (CSV or TSV): a path, a label and, optionally, a part on every line. The separator
/// (comma, semicolon, tab) is found out; a first line of column names ("path", "label", "split") is optional and may
/// put them in any order. Paths are relative to the table's folder; absolute ones must lie below it. Lines that cannot
/// be used are in ImageDataset::skipped with their number. UTF-8, with or without byte order mark.
[[nodiscard]] Result<ImageDataset> importImageTable(const std::filesystem::path& table,
                                                    const ImageImportOptions& options = {},
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
