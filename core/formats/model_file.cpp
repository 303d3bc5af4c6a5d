// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/model_file.h"

#include "core/base/files.h"
#include "core/formats/pytorch/pytorch_file.h"
#include "core/formats/safetensors/safetensors.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <new>
#include <string_view>
#include <utility>

namespace graft {
namespace {

/// Formats that people try, recognised only to say what they are.
struct Foreign {
    std::string_view begin;
    std::size_t at;
    const char* what;
};

constexpr std::array foreignFormats{
    Foreign{
        "\x89HDF\r\n", 0,
        GRAFT_TR_NOOP("core", "It is an HDF5 file (Keras); only weights of PyTorch and safetensors can be opened.")},
    Foreign{
        "TFL3", 4,
        GRAFT_TR_NOOP("core", "It is a TensorFlow Lite model; only weights of PyTorch and safetensors can be opened.")},
    Foreign{"version https://git-lfs", 0,
            GRAFT_TR_NOOP("core", "It is a Git LFS pointer, not the file itself; fetch it with git lfs pull.")},
    Foreign{"\x1f\x8b", 0, GRAFT_TR_NOOP("core", "It is compressed with gzip; unpack it first.")},
    Foreign{"GGUF", 0,
            GRAFT_TR_NOOP("core", "It is a GGUF file; only weights of PyTorch and safetensors can be opened.")},
    Foreign{"\x93NUMPY", 0,
            GRAFT_TR_NOOP("core", "It is a NumPy array; only weights of PyTorch and safetensors can be opened.")},
    Foreign{"\x89PNG", 0, GRAFT_TR_NOOP("core", "It is a picture, not a weight file.")},
    Foreign{"\xff\xd8\xff", 0, GRAFT_TR_NOOP("core", "It is a picture, not a weight file.")},
};

bool looksLikeHtml(std::string_view text)
{
    std::string begin(text.substr(0, 512));
    std::ranges::transform(begin, begin.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    const std::size_t first = begin.find_first_not_of(" \t\r\n");
    if (first == std::string::npos)
        return false;
    const std::string_view rest = std::string_view(begin).substr(first);
    return rest.starts_with("<!doctype html") || rest.starts_with("<html");
}

/// Formats without a signature, told by the file's name.
constexpr std::array foreignNames{
    std::pair{".onnx",
              GRAFT_TR_NOOP("core", "It is an ONNX model; only weights of PyTorch and safetensors can be opened.")},
    std::pair{".caffemodel",
              GRAFT_TR_NOOP("core", "It is a Caffe model; only weights of PyTorch and safetensors can be opened.")},
    std::pair{".pb", GRAFT_TR_NOOP("core",
                                   "It is a TensorFlow graph; only weights of PyTorch and safetensors can be opened.")},
    std::pair{".weights",
              GRAFT_TR_NOOP("core", "It is a Darknet file; only weights of PyTorch and safetensors can be opened.")},
};

Error unknownFormat(std::span<const std::byte> bytes, std::string_view name)
{
    const std::string_view text(reinterpret_cast<const char*>(bytes.data()), bytes.size());
    if (bytes.empty())
        return makeError(ErrorCode::Corrupt, GRAFT_TR_NOOP("core", "It is empty."));
    for (const Foreign& format : foreignFormats) {
        if (text.size() > format.at && text.substr(format.at).starts_with(format.begin))
            return makeError(ErrorCode::Unsupported, format.what);
    }
    if (looksLikeHtml(text))
        return makeError(ErrorCode::Unsupported, GRAFT_TR_NOOP("core", "It is a web page, not a weight file."));
    for (const auto& [end, what] : foreignNames) {
        if (name.ends_with(end))
            return makeError(ErrorCode::Unsupported, what);
    }
    return makeError(ErrorCode::Unsupported,
                     GRAFT_TR_NOOP("core", "It is neither a PyTorch file nor a safetensors file."));
}

} // namespace

Result<WeightFile> readWeights(std::span<const std::byte> bytes, const std::string& name)
{
    // Everything is checked before memory is asked for; this is for machines that have less than the file needs.
    try {
        if (pytorch::matches(bytes))
            return pytorch::read(bytes, name);
        const Error unknown = unknownFormat(bytes, name);
        const bool safetensorsName = name.ends_with(".safetensors");
        if (safetensors::matches(bytes) || (safetensorsName && !bytes.empty()))
            return safetensors::read(bytes, name);
        return makeError(unknown.code, GRAFT_TR_NOOP("core", "Cannot open %1."), {name}, unknown);
    } catch (const std::bad_alloc&) {
        return makeError(ErrorCode::OutOfMemory, GRAFT_TR_NOOP("core", "There is not enough memory to open %1."),
                         {name});
    }
}

Result<WeightFile> readWeightFile(const std::filesystem::path& file)
{
    try {
        GRAFT_TRY(bytes, readFile(file, maxWeightFileBytes));
        return readWeights(bytes, file.string());
    } catch (const std::bad_alloc&) {
        return makeError(ErrorCode::OutOfMemory, GRAFT_TR_NOOP("core", "There is not enough memory to open %1."),
                         {file.string()});
    }
}

} // namespace graft
