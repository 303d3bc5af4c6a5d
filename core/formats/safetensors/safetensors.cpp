// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/safetensors/safetensors.h"

#include "core/formats/json/strict_json_p.h"
#include "core/formats/utf8.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>
#include <optional>
#include <utility>

namespace graft::safetensors {
namespace {

static_assert(std::endian::native == std::endian::little, "tensor bytes are copied as they are");

using Json = nlohmann::json;

constexpr std::size_t lengthSize = 8;
constexpr std::uint64_t maxHeader = 100'000'000;
constexpr std::size_t maxTensors = 100'000;
constexpr std::size_t alignment = 64;
constexpr std::string_view metadataKey = "__metadata__";

constexpr std::array allTypes{DType::Float32, DType::Float64, DType::Float16, DType::BFloat16, DType::Int64,
                              DType::Int32,   DType::Int16,   DType::Int8,    DType::UInt8,    DType::Bool};

struct Entry {
    std::string name;
    DType dtype = DType::Float32;
    std::vector<std::int64_t> shape;
    std::uint64_t begin = 0;
    std::uint64_t end = 0;
};

Error damaged(std::string text, std::vector<std::string> args = {})
{
    return makeError(ErrorCode::Corrupt, std::move(text), std::move(args));
}

std::uint64_t headerLength(std::span<const std::byte> bytes)
{
    std::uint64_t length = 0;
    std::memcpy(&length, bytes.data(), lengthSize);
    return length;
}

bool isCount(const Json& value)
{
    return value.is_number_unsigned() && value.get<std::uint64_t>() <= (std::uint64_t{1} << 48);
}

Result<Entry> readEntry(const std::string& name, const Json& value)
{
    const Error malformed = damaged(GRAFT_TR_NOOP("core", "The header's entry for tensor %1 is malformed."), {name});
    if (!isPlainName(name))
        return damaged(GRAFT_TR_NOOP("core", "A tensor has no usable name."));
    if (!value.is_object() || value.size() != 3 || !value.contains("dtype") || !value.contains("shape") ||
        !value.contains("data_offsets"))
        return malformed;
    const Json& dtype = value["dtype"];
    const Json& shape = value["shape"];
    const Json& offsets = value["data_offsets"];
    if (!dtype.is_string() || !shape.is_array() || shape.size() > 64 || !offsets.is_array() || offsets.size() != 2 ||
        !std::ranges::all_of(shape, isCount) || !std::ranges::all_of(offsets, isCount))
        return malformed;
    Entry entry;
    entry.name = name;
    const auto& typeName = dtype.get_ref<const std::string&>();
    const auto* type = std::ranges::find_if(allTypes, [&](DType t) { return nameOf(t) == typeName; });
    if (type == allTypes.end())
        return makeError(ErrorCode::Unsupported,
                         GRAFT_TR_NOOP("core", "Tensor %1 has element type %2, which is not supported."),
                         {name, typeName.substr(0, 50)});
    entry.dtype = *type;
    entry.shape = shape.get<std::vector<std::int64_t>>();
    entry.begin = offsets[0].get<std::uint64_t>();
    entry.end = offsets[1].get<std::uint64_t>();
    const auto count = checkedElementCount(entry.shape);
    if (!count)
        return makeError(ErrorCode::Corrupt, GRAFT_TR_NOOP("core", "Tensor %1 cannot be read."), {name}, count.error());
    if (entry.end < entry.begin || static_cast<std::uint64_t>(*count) * sizeOf(entry.dtype) != entry.end - entry.begin)
        return damaged(GRAFT_TR_NOOP("core", "The shape of tensor %1 does not fit its bytes."), {name});
    return entry;
}

Result<std::map<std::string, std::string>> readMetadata(const Json& value)
{
    std::map<std::string, std::string> metadata;
    if (!value.is_object())
        return damaged(GRAFT_TR_NOOP("core", "The header's metadata are not a table of texts."));
    for (const auto& [key, text] : value.items()) {
        if (!text.is_string())
            return damaged(GRAFT_TR_NOOP("core", "The header's metadata are not a table of texts."));
        metadata.emplace(key, text.get<std::string>());
    }
    return metadata;
}

/// Tensors must cover the data exactly: no overlap, no hole, nothing behind.
Result<void> checkCoverage(std::vector<Entry>& entries, std::uint64_t dataSize)
{
    std::ranges::sort(
        entries, [](const Entry& a, const Entry& b) { return std::pair(a.begin, a.end) < std::pair(b.begin, b.end); });
    std::uint64_t position = 0;
    for (const Entry& entry : entries) {
        if (entry.end > dataSize)
            return damaged(GRAFT_TR_NOOP("core", "Tensor %1 reaches beyond the end of the file."), {entry.name});
        if (entry.begin != position)
            return damaged(GRAFT_TR_NOOP("core", "Tensor %1 overlaps another one or leaves a gap."), {entry.name});
        position = entry.end;
    }
    if (position != dataSize)
        return damaged(GRAFT_TR_NOOP("core", "The file has %1 bytes behind its last tensor."),
                       {std::to_string(dataSize - position)});
    return {};
}

Result<WeightFile> readFileContent(std::span<const std::byte> bytes)
{
    if (bytes.size() < lengthSize + 2)
        return damaged(GRAFT_TR_NOOP("core", "The file is too short."));
    const std::uint64_t length = headerLength(bytes);
    if (length > maxHeader || length > bytes.size() - lengthSize)
        return damaged(GRAFT_TR_NOOP("core", "The header's length of %1 bytes does not fit the file."),
                       {std::to_string(length)});
    const std::string_view text(reinterpret_cast<const char*>(bytes.data()) + lengthSize,
                                static_cast<std::size_t>(length));
    if (!text.starts_with('{'))
        return damaged(GRAFT_TR_NOOP("core", "The header is not a JSON object."));
    auto header = parseStrictJson(text, JsonLimits{4, maxHeader, std::uint64_t{160} << 20});
    if (!header)
        return makeError(ErrorCode::Corrupt, GRAFT_TR_NOOP("core", "The header is damaged."), {}, header.error());

    WeightFile file;
    file.format = "safetensors";
    std::vector<Entry> entries;
    for (const auto& [name, value] : header->items()) {
        if (name == metadataKey) {
            GRAFT_TRY(metadata, readMetadata(value));
            file.metadata = std::move(metadata);
            continue;
        }
        if (entries.size() >= maxTensors)
            return makeError(ErrorCode::Refused, GRAFT_TR_NOOP("core", "The file holds more than %1 tensors."),
                             {std::to_string(maxTensors)});
        GRAFT_TRY(entry, readEntry(name, value));
        entries.push_back(std::move(entry));
    }
    const auto data = bytes.subspan(lengthSize + static_cast<std::size_t>(length));
    GRAFT_CHECK(checkCoverage(entries, data.size()));
    for (Entry& entry : entries) {
        GRAFT_TRY(tensor, TensorData::allocate(entry.dtype, std::move(entry.shape)));
        if (entry.end > entry.begin)
            std::memcpy(tensor.mutableBytes().data(), data.data() + entry.begin,
                        static_cast<std::size_t>(entry.end - entry.begin));
        file.weights.insert(std::move(entry.name), std::move(tensor));
    }
    return file;
}

std::string encode(const Json& value)
{
    return value.dump(-1, ' ', false, Json::error_handler_t::replace);
}

/// The JSON header for tensors in this order, padded so that the data are aligned.
std::string headerText(std::span<const WeightStore::Map::value_type* const> order,
                       const std::map<std::string, std::string>& metadata)
{
    std::string header = "{";
    if (!metadata.empty())
        header += encode(metadataKey) + ":" + encode(Json(metadata));
    std::uint64_t position = 0;
    for (const auto* item : order) {
        const auto& [name, tensor] = *item;
        const std::uint64_t end = position + tensor.bytes().size();
        if (header.size() > 1)
            header += ',';
        header += encode(name) + ":" +
                  encode({{"dtype", nameOf(tensor.dtype())},
                          {"shape", tensor.shape()},
                          {"data_offsets", Json::array({position, end})}});
        position = end;
    }
    header += '}';
    header.append((alignment - (lengthSize + header.size()) % alignment) % alignment, ' ');
    return header;
}

} // namespace

bool matches(std::span<const std::byte> bytes)
{
    if (bytes.size() < lengthSize + 2)
        return false;
    // '{' right behind a plausible length; the length may still lie, which read() explains.
    return bytes[lengthSize] == std::byte{'{'} && headerLength(bytes) >> 40 == 0;
}

Result<WeightFile> read(std::span<const std::byte> bytes, const std::string& name)
{
    auto file = readFileContent(bytes);
    if (!file)
        return makeError(file.error().code, GRAFT_TR_NOOP("core", "Cannot open %1."), {name}, file.error());
    return file;
}

Result<std::vector<std::byte>> write(const WeightStore& weights, const std::map<std::string, std::string>& metadata)
{
    std::vector<const WeightStore::Map::value_type*> order;
    std::uint64_t total = 0;
    for (const auto& item : weights.tensors()) {
        if (!isPlainName(item.first) || item.first == metadataKey)
            return makeError(ErrorCode::InvalidArgument,
                             GRAFT_TR_NOOP("core", "A tensor cannot be saved under the name \"%1\"."), {item.first});
        order.push_back(&item);
        total += item.second.bytes().size();
    }
    std::ranges::stable_sort(order, std::ranges::greater{},
                             [](const auto* item) { return sizeOf(item->second.dtype()); });
    const std::string header = headerText(order, metadata);
    if (header.size() > maxHeader)
        return makeError(ErrorCode::Unsupported,
                         GRAFT_TR_NOOP("core", "There are too many tensors or metadata for one file."));
    std::vector<std::byte> bytes;
    bytes.reserve(lengthSize + header.size() + total);
    const std::uint64_t length = header.size();
    const auto append = [&bytes](std::span<const std::byte> piece) {
        bytes.insert(bytes.end(), piece.begin(), piece.end());
    };
    append(std::as_bytes(std::span(&length, 1)));
    append(std::as_bytes(std::span(header)));
    for (const auto* item : order)
        append(item->second.bytes());
    return bytes;
}

} // namespace graft::safetensors
