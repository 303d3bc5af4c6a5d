// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/picture_facts.h"

#include "core/base/files.h"
#include "core/base/sha256.h"

#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <mutex>
#include <new>
#include <string>
#include <string_view>

namespace graft {
namespace {

/// Pictures above this many pixels are decoded one at a time, lest several threads fill the memory.
constexpr std::uint64_t bigPixels = std::uint64_t{1} << 24;
/// By so much the channels of a grey picture may differ: JPEG rounds.
constexpr int greyTolerance = 8;
/// Standard deviation (of 255) below which a picture has no structure.
constexpr double leastStructure = 2.0;

std::array<std::uint8_t, 16> shortDigest(const std::string& hex)
{
    const auto digit = [](char c) { return static_cast<unsigned>(c >= 'a' ? c - 'a' + 10 : c - '0'); };
    std::array<std::uint8_t, 16> digest{};
    for (std::size_t i = 0; i < digest.size(); ++i)
        digest[i] = static_cast<std::uint8_t>(digit(hex[2 * i]) << 4U | digit(hex[2 * i + 1]));
    return digest;
}

bool isGrey(const Image& image)
{
    for (std::size_t i = 0; i + 2 < image.rgb.size(); i += 3) {
        const auto [low, high] = std::minmax({image.rgb[i], image.rgb[i + 1], image.rgb[i + 2]});
        if (high - low > greyTolerance)
            return false;
    }
    return true;
}

/// Whether a name promises another format than the content has. Names that promise nothing are fine.
bool disagrees(const std::filesystem::path& file, ImageFormat format)
{
    std::string extension = file.extension().string();
    if (extension.empty() || format == ImageFormat::Unknown)
        return false;
    std::ranges::transform(extension, extension.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    const auto isOneOf = [&extension](std::initializer_list<std::string_view> names) {
        return std::ranges::find(names, extension) != names.end();
    };
    switch (format) {
    case ImageFormat::Jpeg: return !isOneOf({".jpg", ".jpeg", ".jpe", ".jfif"});
    case ImageFormat::Png: return !isOneOf({".png"});
    case ImageFormat::Bmp: return !isOneOf({".bmp", ".dib"});
    case ImageFormat::WebP: return !isOneOf({".webp"});
    case ImageFormat::Tiff: return !isOneOf({".tif", ".tiff"});
    case ImageFormat::Unknown: break;
    }
    return false;
}

cv::Mat matOf(const Image& image)
{
    return {image.height, image.width, CV_8UC3, const_cast<std::uint8_t*>(image.rgb.data())}; // only read
}

void describe(const Image& image, PictureFacts& facts)
{
    facts.state = PictureFacts::State::Readable;
    facts.width = image.width;
    facts.height = image.height;
    facts.grey = isGrey(image);
    Sha256 digest;
    digest.add(std::to_string(image.width) + "x" + std::to_string(image.height) + "\n");
    digest.add(std::as_bytes(std::span(image.rgb)));
    facts.pixelDigest = shortDigest(digest.hex());
    facts.hash = perceptualHash(image);
    cv::Mat small;
    cv::resize(matOf(image), small, cv::Size(8, 8), 0, 0, cv::INTER_AREA);
    std::copy_n(small.ptr(), facts.thumbnail.size(), facts.thumbnail.begin());
}

void examineBytes(std::span<const std::byte> bytes, const std::string& name, PictureFacts& facts)
{
    facts.fileDigest = shortDigest(sha256Hex(bytes));
    const ImageHeader header = readImageHeader(bytes);
    facts.format = header.format;
    facts.cmyk = header.cmyk;
    facts.wrongExtension = disagrees(name, header.format);
    static std::mutex bigPictures;
    std::unique_lock lock(bigPictures, std::defer_lock);
    if (header.width > bigPixels / std::max<std::uint64_t>(header.height, 1))
        lock.lock();
    const auto image = decodeImage(bytes, name);
    if (image)
        return describe(*image, facts);
    const bool cut = header.format != ImageFormat::Unknown && header.width > 0 && header.height > 0 &&
                     !header.complete && image.error().code == ErrorCode::Corrupt;
    facts.state = cut ? PictureFacts::State::Truncated : PictureFacts::State::Unreadable;
    facts.problem = image.error();
}

} // namespace

std::optional<std::uint64_t> perceptualHash(const Image& image)
{
    if (image.width < 1 || image.height < 1)
        return std::nullopt;
    cv::Mat small;
    cv::resize(matOf(image), small, cv::Size(32, 32), 0, 0, cv::INTER_AREA);
    cv::Mat grey;
    cv::cvtColor(small, grey, cv::COLOR_RGB2GRAY);
    cv::Mat values;
    grey.convertTo(values, CV_32F);
    cv::Scalar mean;
    cv::Scalar deviation;
    cv::meanStdDev(values, mean, deviation);
    if (deviation[0] < leastStructure)
        return std::nullopt;
    cv::Mat frequencies;
    cv::dct(values, frequencies);
    std::array<float, 64> low{};
    for (int y = 0; y < 8; ++y)
        for (int x = 0; x < 8; ++x)
            low[static_cast<std::size_t>(y * 8 + x)] = frequencies.at<float>(y, x);
    std::array<float, 63> sorted{}; // without the mean brightness
    std::copy(low.begin() + 1, low.end(), sorted.begin());
    std::ranges::nth_element(sorted, sorted.begin() + 31);
    std::uint64_t hash = 0;
    for (std::size_t i = 1; i < low.size(); ++i)
        hash |= static_cast<std::uint64_t>(low[i] > sorted[31]) << i;
    return hash;
}

PictureFacts examinePicture(const ImageEntry& entry)
{
    PictureFacts facts;
    const std::string name = entry.file.string();
    try {
        if (entry.file.empty()) {
            const auto image = loadEntry(entry);
            if (image)
                describe(*image, facts);
            else
                facts.problem = image.error();
            return facts;
        }
        const auto bytes = readFile(entry.file, maxImageBytes);
        if (bytes)
            examineBytes(*bytes, name, facts);
        else
            facts.problem = bytes.error();
    } catch (const std::exception&) { // std::bad_alloc, cv::Exception
        facts.state = PictureFacts::State::Unreadable;
        facts.problem =
            makeError(ErrorCode::OutOfMemory, GRAFT_TR_NOOP("core", "Not enough memory to open %1."), {name});
    }
    return facts;
}

} // namespace graft
