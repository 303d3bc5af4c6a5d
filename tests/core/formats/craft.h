// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// Makers of files, well-formed and otherwise, byte by byte.
namespace graft::test {

inline std::span<const std::byte> bytesOf(std::string_view text)
{
    return std::as_bytes(std::span(text));
}

/// `value` in `count` bytes, least significant first.
inline std::string little(std::uint64_t value, int count)
{
    std::string text;
    for (int i = 0; i < count; ++i)
        text.push_back(static_cast<char>(value >> (8 * i) & 0xFF));
    return text;
}

/// CRC-32 of zip, bit by bit.
inline std::uint32_t crc32Of(std::string_view text)
{
    std::uint32_t crc = 0xFFFFFFFF;
    for (const char c : text) {
        crc ^= static_cast<std::uint8_t>(c);
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc >> 1) ^ ((crc & 1) != 0 ? 0xEDB88320 : 0);
    }
    return ~crc;
}

/// One entry of a crafted archive; every field can lie.
struct CraftedEntry {
    std::string name;
    std::string data;
    std::uint16_t method = 0;
    std::uint16_t flags = 0;
    std::uint32_t attributes = 0;
    std::int64_t declaredSize = -1;
    std::uint32_t crcChange = 0;
    std::string localName = {}; ///< in front of the data, if different
};

inline std::string craftZip(const std::vector<CraftedEntry>& entries, int declaredCount = -1)
{
    std::string file;
    std::string directory;
    for (const CraftedEntry& entry : entries) {
        const std::uint64_t size =
            entry.declaredSize < 0 ? entry.data.size() : static_cast<std::uint64_t>(entry.declaredSize);
        const std::string& localName = entry.localName.empty() ? entry.name : entry.localName;
        const std::string common = little(entry.flags, 2) + little(entry.method, 2) + little(0x00210000, 4) +
                                   little(crc32Of(entry.data) ^ entry.crcChange, 4) + little(entry.data.size(), 4) +
                                   little(size, 4);
        directory += "PK\x01\x02" + little(0x0314, 2) + little(20, 2) + common + little(entry.name.size(), 2) +
                     little(0, 8) + little(entry.attributes, 4) + little(file.size(), 4) + entry.name;
        file +=
            "PK\x03\x04" + little(20, 2) + common + little(localName.size(), 2) + little(0, 2) + localName + entry.data;
    }
    const std::uint64_t count = declaredCount < 0 ? entries.size() : static_cast<std::uint64_t>(declaredCount);
    return file + directory + "PK\x05\x06" + little(0, 4) + little(count, 2) + little(count, 2) +
           little(directory.size(), 4) + little(file.size(), 4) + little(0, 2);
}

/// A safetensors file with this header text.
inline std::string craftSafetensors(std::string_view header, std::string_view data = {})
{
    return little(header.size(), 8) + std::string(header) + std::string(data);
}

/// Pieces of pickle protocol 2.
namespace pkl {
inline const std::string proto("\x80\x02", 2);
inline std::string text(std::string_view value)
{
    return "X" + little(value.size(), 4) + std::string(value);
}
inline std::string number(std::int64_t value)
{
    return "\x8a\x08" + little(static_cast<std::uint64_t>(value), 8);
}
inline std::string global(std::string_view module, std::string_view name)
{
    return "c" + std::string(module) + "\n" + std::string(name) + "\n";
}
inline std::string tuple(const std::vector<std::string>& items)
{
    std::string all = "(";
    for (const std::string& item : items)
        all += item;
    return all + "t";
}
inline std::string numbers(const std::vector<std::int64_t>& values)
{
    std::vector<std::string> items;
    for (const std::int64_t v : values)
        items.push_back(number(v));
    return tuple(items);
}
inline std::string storage(std::int64_t count, std::string_view type = "FloatStorage", std::string_view key = "0")
{
    return tuple({text("storage"), global("torch", type), text(key), text("cpu"), number(count)}) + "Q";
}
inline std::string tensor(std::int64_t storageCount, std::int64_t offset, const std::vector<std::int64_t>& shape,
                          const std::vector<std::int64_t>& strides, std::string_view type = "FloatStorage")
{
    return global("torch._utils", "_rebuild_tensor_v2") +
           tuple({storage(storageCount, type), number(offset), numbers(shape), numbers(strides), "\x89", "N"}) + "R";
}
inline std::string dict(const std::vector<std::pair<std::string, std::string>>& items)
{
    std::string all = "}(";
    for (const auto& [key, value] : items)
        all += text(key) + value;
    return all + "u";
}
} // namespace pkl

/// A zip container of torch.save around this object pickle (with PROTO, without STOP) and storages.
inline std::string craftTorchZip(const std::string& object, const std::vector<std::string>& storages)
{
    std::vector<CraftedEntry> entries{{"archive/data.pkl", object + "."}};
    for (std::size_t i = 0; i < storages.size(); ++i)
        entries.push_back({"archive/data/" + std::to_string(i), storages[i]});
    return craftZip(entries);
}

} // namespace graft::test
