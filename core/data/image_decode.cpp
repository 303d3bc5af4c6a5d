// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/files.h"
#include "core/data/image.h"
#include "core/data/image_header.h"

#include <opencv2/imgcodecs.hpp>

#include <algorithm>
#include <new>
#include <utility>

namespace graft {
namespace {

/// Ordinary progressive JPEGs have about ten; each costs a pass over all pixels, so thousands are an attack.
constexpr int maxJpegScans = 256;

Result<void> checkHeader(const ImageHeader& header, std::span<const std::byte> bytes, const std::string& name)
{
    const std::string format = nameOf(header.format);
    if (bytes.empty())
        return makeError(ErrorCode::Corrupt, GRAFT_TR_NOOP("core", "%1 is empty."), {name});
    if (header.format == ImageFormat::Unknown) {
        if (const std::string foreign = nameOfForeignFormat(bytes); !foreign.empty())
            return makeError(ErrorCode::Unsupported,
                             GRAFT_TR_NOOP("core", "%1 is a %2 file; Graft reads JPEG, PNG, BMP, WebP and TIFF."),
                             {name, foreign});
        return makeError(ErrorCode::Corrupt,
                         GRAFT_TR_NOOP("core", "%1 is not a picture: its content is neither JPEG, PNG, BMP, WebP "
                                               "nor TIFF."),
                         {name});
    }
    if (header.width == 0 || header.height == 0) {
        return makeError(ErrorCode::Corrupt,
                         GRAFT_TR_NOOP("core", "%1 is a damaged %2 picture: its header makes no sense."),
                         {name, format});
    }
    if (header.width > static_cast<std::uint64_t>(maxImagePixels) / header.height)
        return makeError(
            ErrorCode::Refused, GRAFT_TR_NOOP("core", "%1 claims %2 x %3 pixels, more than the allowed %4."),
            {name, std::to_string(header.width), std::to_string(header.height), std::to_string(maxImagePixels)});
    if (header.scans > maxJpegScans)
        return makeError(ErrorCode::Refused, GRAFT_TR_NOOP("core", "%1 is a JPEG with %2 scans; %3 are allowed."),
                         {name, std::to_string(header.scans), std::to_string(maxJpegScans)});
    if (!header.complete)
        return makeError(ErrorCode::Corrupt,
                         GRAFT_TR_NOOP("core", "%1 is truncated: its %2 data end too early, after %3 bytes."),
                         {name, format, std::to_string(bytes.size())});
    return {};
}

/// OpenCV keeps the high byte of 16-bit samples, drops alpha, and takes CMYK as Adobe writes it (inverted),
/// all as PIL does; only 16-bit grey differs on purpose (PIL clips it to white).
Result<Image> decodePixels(std::span<const std::byte> bytes, const ImageHeader& header, const std::string& name)
{
    const std::string format = nameOf(header.format);
    try {
        const cv::Mat buffer(1, static_cast<int>(bytes.size()), CV_8UC1,
                             const_cast<std::byte*>(bytes.data())); // OpenCV only reads it
        const cv::Mat decoded = cv::imdecode(buffer, cv::IMREAD_COLOR | cv::IMREAD_IGNORE_ORIENTATION);
        if (decoded.empty() || decoded.type() != CV_8UC3)
            return makeError(ErrorCode::Corrupt, GRAFT_TR_NOOP("core", "%1 is a damaged %2 picture."), {name, format});
        Image image{decoded.cols, decoded.rows, std::vector<std::uint8_t>(decoded.total() * 3)};
        std::uint8_t* to = image.rgb.data();
        for (int y = 0; y < decoded.rows; ++y) {
            const std::uint8_t* from = decoded.ptr(y);
            for (int x = 0; x < decoded.cols; ++x, from += 3, to += 3) {
                to[0] = from[2];
                to[1] = from[1];
                to[2] = from[0];
            }
        }
        return image;
    } catch (const cv::Exception& exception) {
        if (exception.code == cv::Error::StsNoMem)
            return makeError(ErrorCode::OutOfMemory, GRAFT_TR_NOOP("core", "Not enough memory to open %1."), {name});
        return makeError(ErrorCode::Corrupt, GRAFT_TR_NOOP("core", "%1 is a damaged %2 picture."), {name, format});
    } catch (const std::bad_alloc&) {
        return makeError(ErrorCode::OutOfMemory, GRAFT_TR_NOOP("core", "Not enough memory to open %1."), {name});
    }
}

/// The first frame on its canvas, which is black where the frame does not reach.
Result<Image> decodeAnimation(std::span<const std::byte> bytes, const ImageHeader& header, const std::string& name)
{
    GRAFT_TRY(frame, firstWebPFrame(bytes, name));
    const ImageHeader inner = readImageHeader(frame.file);
    GRAFT_CHECK(checkHeader(inner, frame.file, name));
    GRAFT_TRY(picture, decodePixels(frame.file, inner, name));
    const int width = static_cast<int>(header.width);
    const int height = static_cast<int>(header.height);
    if (frame.x == 0 && frame.y == 0 && picture.width == width && picture.height == height)
        return std::move(picture);
    Image canvas{width, height, std::vector<std::uint8_t>(static_cast<std::size_t>(width) * height * 3)};
    const int columns = std::min(picture.width, width - std::min(frame.x, width));
    const int rows = std::min(picture.height, height - std::min(frame.y, height));
    for (int y = 0; y < rows && columns > 0; ++y)
        std::copy_n(picture.rgb.begin() + static_cast<std::ptrdiff_t>(y) * picture.width * 3,
                    static_cast<std::ptrdiff_t>(columns) * 3,
                    canvas.rgb.begin() + (static_cast<std::ptrdiff_t>(y + frame.y) * width + frame.x) * 3);
    return canvas;
}

/// Undoes the rotation and mirroring that an EXIF orientation describes.
Image upright(Image image, int orientation)
{
    if (orientation <= 1 || orientation > 8)
        return image;
    const bool swapped = orientation >= 5;
    Image out{swapped ? image.height : image.width, swapped ? image.width : image.height, {}};
    out.rgb.resize(image.rgb.size());
    // Along a row of the result the source moves by `step`; where it starts depends on the row.
    const std::ptrdiff_t w = image.width;
    const std::ptrdiff_t h = image.height;
    const bool fromRight = orientation == 2 || orientation == 3 || orientation == 7 || orientation == 8;
    const bool fromBottom = orientation == 3 || orientation == 4 || orientation == 6 || orientation == 7;
    std::size_t to = 0;
    for (std::ptrdiff_t y = 0; y < out.height; ++y) {
        for (std::ptrdiff_t x = 0; x < out.width; ++x) {
            const std::ptrdiff_t along = swapped ? y : x;
            const std::ptrdiff_t down = swapped ? x : y;
            const std::ptrdiff_t sourceX = fromRight ? w - 1 - along : along;
            const std::ptrdiff_t sourceY = fromBottom ? h - 1 - down : down;
            const std::uint8_t* from = image.rgb.data() + (sourceY * w + sourceX) * 3;
            out.rgb[to++] = from[0];
            out.rgb[to++] = from[1];
            out.rgb[to++] = from[2];
        }
    }
    return out;
}

} // namespace

bool looksLikeImage(std::span<const std::byte> header)
{
    return imageFormatOf(header) != ImageFormat::Unknown;
}

Result<Image> decodeImage(std::span<const std::byte> bytes, const std::string& name)
{
    if (bytes.size() > maxImageBytes)
        return makeError(ErrorCode::Refused,
                         GRAFT_TR_NOOP("core", "Cannot read %1: %2 bytes are more than the allowed %3."),
                         {name, std::to_string(bytes.size()), std::to_string(maxImageBytes)});
    const ImageHeader header = readImageHeader(bytes);
    GRAFT_CHECK(checkHeader(header, bytes, name));
    try {
        auto image = header.animated ? decodeAnimation(bytes, header, name) : decodePixels(bytes, header, name);
        if (!image.ok())
            return image.error();
        return upright(std::move(image).value(), header.orientation);
    } catch (const std::bad_alloc&) {
        return makeError(ErrorCode::OutOfMemory, GRAFT_TR_NOOP("core", "Not enough memory to open %1."), {name});
    }
}

Result<Image> decodeImageFile(const std::filesystem::path& file)
{
    try {
        GRAFT_TRY(bytes, readFile(file, maxImageBytes));
        return decodeImage(bytes, file.string());
    } catch (const std::bad_alloc&) {
        return makeError(ErrorCode::OutOfMemory, GRAFT_TR_NOOP("core", "Not enough memory to open %1."),
                         {file.string()});
    }
}

Result<std::vector<std::byte>> encodePng(const Image& image)
{
    const auto pixels =
        static_cast<std::uint64_t>(std::max(image.width, 0)) * static_cast<std::uint64_t>(std::max(image.height, 0));
    if (pixels == 0 || image.rgb.size() != pixels * 3)
        return makeError(ErrorCode::InvalidArgument, GRAFT_TR_NOOP("core", "An empty picture cannot be written."));
    try {
        cv::Mat bgr(image.height, image.width, CV_8UC3);
        for (std::size_t i = 0; i < image.rgb.size(); i += 3) {
            bgr.data[i] = image.rgb[i + 2];
            bgr.data[i + 1] = image.rgb[i + 1];
            bgr.data[i + 2] = image.rgb[i];
        }
        std::vector<std::uint8_t> png;
        if (!cv::imencode(".png", bgr, png))
            return makeError(ErrorCode::Internal, GRAFT_TR_NOOP("core", "The picture could not be written as PNG."));
        const auto bytes = std::as_bytes(std::span(png));
        return std::vector<std::byte>(bytes.begin(), bytes.end());
    } catch (const std::exception&) { // cv::Exception or std::bad_alloc
        return makeError(ErrorCode::Internal, GRAFT_TR_NOOP("core", "The picture could not be written as PNG."));
    }
}

} // namespace graft
