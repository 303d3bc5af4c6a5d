// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/garden_flowers.h"

#include "core/base/files.h"
#include "core/base/sha256.h"
#include "core/data/image_dataset.h"

#include <system_error>

namespace graft {

std::string gardenFlowerName(std::uint32_t number)
{
    const std::string digits = std::to_string(number % gardenPerSpecies);
    return std::string(gardenSpecies[number / gardenPerSpecies % gardenSpecies.size()]) + "/" +
           std::string(3 - digits.size(), '0') + digits;
}

ImageDataset gardenFlowers()
{
    ImageDataset dataset;
    dataset.name = "Garden flowers";
    dataset.classes.assign(gardenSpecies.begin(), gardenSpecies.end());
    Sha256 digest;
    digest.add("Garden flowers, drawing 1"); // changes together with the pictures
    for (std::uint32_t number = 0; number < gardenFlowerCount; ++number) {
        const bool training = number % gardenPerSpecies < gardenTraining;
        const ImageEntry entry{{}, number, number / gardenPerSpecies};
        (training ? dataset.training : dataset.validation).push_back(entry);
        digest.add((training ? "training " : "validation ") + gardenFlowerName(number) + "\n");
    }
    dataset.fingerprint = digest.hex();
    return dataset;
}

Result<void> writeGardenFlowers(const std::filesystem::path& folder, const ProgressCallback& progress)
{
    for (std::uint32_t number = 0; number < gardenFlowerCount; ++number) {
        const bool training = number % gardenPerSpecies < gardenTraining;
        const std::filesystem::path file = folder / (training ? "train" : "val") / (gardenFlowerName(number) + ".png");
        std::error_code error;
        std::filesystem::create_directories(file.parent_path(), error);
        if (error)
            return makeError(ErrorCode::Io, GRAFT_TR_NOOP("core", "Cannot create the folder %1: %2."),
                             {file.parent_path().string(), error.message()});
        GRAFT_TRY(png, encodePng(drawGardenFlower(number)));
        GRAFT_CHECK(writeFileAtomically(file, png));
        if (progress)
            progress({number + 1, gardenFlowerCount, GRAFT_TR_NOOP("core", "Drawing flowers")});
    }
    return {};
}

} // namespace graft
