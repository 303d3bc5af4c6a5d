// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/files.h"
#include "core/base/random.h"
#include "core/data/image.h"

#include <gtest/gtest.h>

#include <array>
#include <cmath>
#include <filesystem>
#include <string>
#include <unistd.h>

namespace graft::test {

/// A folder of its own that is gone afterwards.
class TemporaryFolder {
public:
    TemporaryFolder()
    {
        std::string pattern = (std::filesystem::temp_directory_path() / "graft-test-XXXXXX").string();
        if (::mkdtemp(pattern.data()) != nullptr)
            m_path = pattern;
    }
    ~TemporaryFolder()
    {
        std::error_code ignored;
        if (!m_path.empty())
            std::filesystem::remove_all(m_path, ignored);
    }
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;

    [[nodiscard]] const std::filesystem::path& path() const { return m_path; }

private:
    std::filesystem::path m_path;
};

/// The picture that make_image_golden.py computes, too.
inline Image syntheticImage(int width, int height)
{
    Image image{width, height, {}};
    for (int y = 0; y < height; ++y) {
        for (int x = 0; x < width; ++x) {
            image.rgb.push_back(static_cast<std::uint8_t>((x * 7 + y * 3) % 256));
            image.rgb.push_back(static_cast<std::uint8_t>((x * x + y * y * 3) / 16 % 256));
            const int check = (x / 9 + y / 13) % 2 == 0 ? 230 : 25;
            image.rgb.push_back(static_cast<std::uint8_t>(check ^ ((x * 31 + y * 17) % 8)));
        }
    }
    return image;
}

inline Image noiseImage(int width, int height, std::uint64_t seed)
{
    RandomStream random(seed);
    Image image{width, height, {}};
    image.rgb.resize(static_cast<std::size_t>(width) * static_cast<std::size_t>(height) * 3);
    for (std::uint8_t& value : image.rgb)
        value = static_cast<std::uint8_t>(random.below(256));
    return image;
}

inline std::array<double, 3> meanOf(const Image& image)
{
    std::array<double, 3> sum{};
    for (std::size_t i = 0; i < image.rgb.size(); ++i)
        sum[i % 3] += image.rgb[i];
    for (double& value : sum)
        value /= static_cast<double>(image.rgb.size()) / 3;
    return sum;
}

inline void writeText(const std::filesystem::path& file, std::string_view text)
{
    std::filesystem::create_directories(file.parent_path());
    ASSERT_TRUE(writeFileAtomically(file, std::as_bytes(std::span(text))).ok()) << file;
}

inline void writePng(const std::filesystem::path& file, const Image& image)
{
    std::filesystem::create_directories(file.parent_path());
    const auto png = encodePng(image);
    ASSERT_TRUE(png.ok());
    ASSERT_TRUE(writeFileAtomically(file, *png).ok()) << file;
}

} // namespace graft::test
