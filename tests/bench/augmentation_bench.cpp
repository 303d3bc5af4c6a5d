// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
// graft-augmentation-bench FOLDER [SECONDS]: samples per second of one reader, by plan, as one JSON document.
#include "core/data/image_dataset.h"

#include <nlohmann/json.hpp>

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <iostream>
#include <string>
#include <string_view>

namespace {

using namespace graft;
using Clock = std::chrono::steady_clock;

/// The same lists as in race_torchvision.py.
constexpr std::pair<std::string_view, std::string_view> plans[] = {
    {"none", ""},
    {"light", "random_resized_crop=70..100,flip_horizontal,rotation=-8..8,brightness=90..110,contrast=90..110"},
    {"strong", "random_resized_crop=35..100,flip_horizontal,rotation=-20..20,brightness=60..140,contrast=60..140,"
               "saturation=60..140,hue=-15..15:p=0.5,erasing=2..20:p=0.25"},
    {"trivial", "random_resized_crop=35..100,flip_horizontal,trivial_augment"},
};

/// `warm`: from what the source keeps, as in every epoch but the first.
double samplesPerSecond(const std::vector<ImageEntry>& entries, const AugmentationPlan& plan, bool warm, double seconds)
{
    const ImageSource source(entries, ImagePreprocessing(), plan, warm ? std::uint64_t{1} << 30 : 0);
    std::vector<float> out(static_cast<std::size_t>(source.sampleSpec().elementsPerSample()));
    std::uint64_t seed = 0;
    const auto readAll = [&] {
        for (std::size_t i = 0; i < entries.size(); ++i)
            if (!source.readVariant(i, ++seed, out))
                std::exit(1);
    };
    readAll();
    std::size_t samples = 0;
    const auto start = Clock::now();
    double passed = 0;
    while (passed < seconds) {
        readAll();
        samples += entries.size();
        passed = std::chrono::duration<double>(Clock::now() - start).count();
    }
    return static_cast<double>(samples) / passed;
}

} // namespace

int main(int argc, char** argv)
{
    const double seconds = argc > 2 ? std::atof(argv[2]) : 2;
    ImageDataset dataset = gardenFlowers();
    if (argc > 1) {
        auto imported = importImageFolder(argv[1]);
        if (!imported) {
            std::cerr << imported.error().message() << '\n';
            return 1;
        }
        dataset = *std::move(imported);
    }
    constexpr std::size_t enough = 100;
    std::vector<ImageEntry> entries;
    for (std::size_t i = 0; i < std::min(enough, dataset.training.size()); ++i)
        entries.push_back(dataset.training[i * dataset.training.size() / std::min(enough, dataset.training.size())]);
    nlohmann::json result = {{"pictures", entries.size()}};
    for (const auto& [name, text] : plans) {
        const auto plan = parseAugmentation(text);
        if (!plan)
            return 1;
        result[std::string(name)] = {{"from_file_per_s", samplesPerSecond(entries, *plan, false, seconds)},
                                     {"kept_per_s", samplesPerSecond(entries, *plan, true, seconds)}};
    }
    std::cout << result.dump(2) << '\n';
    return 0;
}
