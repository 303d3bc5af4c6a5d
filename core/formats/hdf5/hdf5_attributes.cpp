// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/hdf5/hdf5_objects_p.h"

#include <utility>

namespace graft::hdf5 {
namespace {

/// Types of numbers by class, sign and size.
std::optional<DType> integerType(std::uint64_t size, bool isSigned)
{
    switch (size) {
    case 1: return isSigned ? DType::Int8 : DType::UInt8;
    case 2: return isSigned ? std::optional(DType::Int16) : std::nullopt;
    case 4: return isSigned ? std::optional(DType::Int32) : std::nullopt;
    case 8: return isSigned ? std::optional(DType::Int64) : std::nullopt;
    default: return std::nullopt;
    }
}

/// IEEE 754 by where the exponent lies and how wide it is.
std::optional<DType> floatType(std::uint64_t size, unsigned exponentAt, unsigned exponentBits, unsigned bias)
{
    if (size == 4 && exponentAt == 23 && exponentBits == 8 && bias == 127)
        return DType::Float32;
    if (size == 8 && exponentAt == 52 && exponentBits == 11 && bias == 1023)
        return DType::Float64;
    if (size == 2 && exponentAt == 10 && exponentBits == 5 && bias == 15)
        return DType::Float16;
    if (size == 2 && exponentAt == 7 && exponentBits == 8 && bias == 127)
        return DType::BFloat16;
    return std::nullopt;
}

/// An object of the global heap, where texts of variable length lie.
Result<std::string_view> heapText(Bytes& bytes, std::uint64_t collection, std::uint32_t index)
{
    const std::uint64_t size = bytes.u64(collection + 8);
    if (!bytes.has(collection, 16) || bytes.text(collection, 4) != "GCOL" || size < 16 || !bytes.has(collection, size))
        return damaged(collection);
    std::uint64_t at = collection + 16;
    const std::uint64_t end = collection + size;
    while (end - at >= 16) {
        const unsigned found = bytes.u16(at);
        const std::uint64_t length = bytes.u64(at + 8);
        at += 16;
        if (found == 0 || length > end - at)
            break;
        if (found == index)
            return bytes.text(at, length);
        const std::uint64_t padded = (length + 7) / 8 * 8;
        if (padded > end - at)
            break;
        at += padded;
    }
    return damaged(collection);
}

std::string_view withoutPadding(std::string_view text)
{
    text = text.substr(0, text.find('\0'));
    while (text.ends_with(' '))
        text.remove_suffix(1);
    return text;
}

Result<std::vector<std::string>> readTexts(Bytes& bytes, std::uint64_t at, std::uint64_t size, const Type& type,
                                           std::uint64_t count, TextBudget& budget)
{
    std::vector<std::string> texts;
    if (count != 0 && (type.size == 0 || count > size / type.size))
        return damaged(at);
    for (std::uint64_t i = 0; i < count; ++i) {
        const std::uint64_t element = at + i * type.size;
        std::string_view text;
        if (type.kind == TypeKind::FixedText) {
            text = withoutPadding(bytes.text(element, type.size));
        } else {
            const std::uint32_t length = bytes.u32(element);
            if (length != 0) {
                GRAFT_TRY(found, heapText(bytes, bytes.u64(element + 4), bytes.u32(element + 12)));
                text = found.substr(0, std::min<std::size_t>(length, found.find('\0')));
            }
        }
        const std::uint64_t cost = text.size() + sizeof(std::string);
        if (cost > budget.left)
            return refused(GRAFT_TR_NOOP("core", "The attributes of the HDF5 file are far larger than the file."));
        budget.left -= cost;
        texts.emplace_back(text);
    }
    return texts;
}

} // namespace

Result<std::vector<std::int64_t>> readSpace(Bytes& bytes, std::uint64_t at, std::uint64_t size)
{
    const unsigned version = bytes.u8(at);
    const unsigned rank = bytes.u8(at + 1);
    const std::uint64_t head = version == 1 ? 8 : 4;
    if (version < 1 || version > 2 || rank > maxDimensions || head + 8ULL * rank > size)
        return damaged(at);
    std::vector<std::int64_t> shape;
    for (unsigned i = 0; i < rank; ++i) {
        const std::uint64_t extent = bytes.u64(at + head + 8ULL * i);
        if (extent > (std::uint64_t{1} << 40))
            return refused(GRAFT_TR_NOOP("core", "The HDF5 file declares an impossibly large dataset."));
        shape.push_back(static_cast<std::int64_t>(extent));
    }
    // The null space has no elements at all.
    if (version == 2 && bytes.u8(at + 3) == 2)
        shape.assign(1, 0);
    return shape;
}

Result<Type> readType(Bytes& bytes, std::uint64_t at, std::uint64_t size)
{
    if (size < 8 || !bytes.has(at, size))
        return damaged(at);
    const unsigned kind = bytes.u8(at) & 15U;
    const unsigned bits = bytes.u8(at + 1);
    Type type;
    type.size = bytes.u32(at + 4);
    const bool littleEndian = (bits & 1U) == 0;
    if (kind == 0 && size >= 12) {
        type.kind = TypeKind::Number;
        if (littleEndian && bytes.u16(at + 8) == 0 && bytes.u16(at + 10) == type.size * 8)
            type.dtype = integerType(type.size, (bits & 8U) != 0);
    } else if (kind == 1 && size >= 20) {
        type.kind = TypeKind::Number;
        if (littleEndian && (bits & 0x40U) == 0 && bytes.u16(at + 8) == 0 && bytes.u16(at + 10) == type.size * 8)
            type.dtype = floatType(type.size, bytes.u8(at + 12), bytes.u8(at + 13), bytes.u32(at + 16));
    } else if (kind == 3) {
        type.kind = TypeKind::FixedText;
    } else if (kind == 9 && (bits & 15U) == 1 && type.size == 16) {
        type.kind = TypeKind::VariableText;
    }
    return type;
}

Result<void> readAttribute(Bytes& bytes, std::uint64_t at, std::uint64_t size, Object& object, TextBudget& budget)
{
    const unsigned version = bytes.u8(at);
    const std::uint64_t head = version == 3 ? 9 : 8;
    if (version < 1 || version > 3 || size < head)
        return damaged(at);
    const auto stored = [&](std::uint64_t length) { return version == 1 ? (length + 7) / 8 * 8 : length; };
    const std::uint64_t nameSize = bytes.u16(at + 2);
    const std::uint64_t typeSize = bytes.u16(at + 4);
    const std::uint64_t spaceSize = bytes.u16(at + 6);
    const std::uint64_t typeAt = at + head + stored(nameSize);
    const std::uint64_t spaceAt = typeAt + stored(typeSize);
    const std::uint64_t dataAt = spaceAt + stored(spaceSize);
    if (!bytes.good() || dataAt > at + size)
        return damaged(at);
    // A type or space that lies elsewhere: nobody who saves networks writes that; the attribute is passed over.
    if (version != 1 && (bytes.u8(at + 1) & 3U) != 0)
        return {};
    GRAFT_TRY(type, readType(bytes, typeAt, typeSize));
    if (type.kind != TypeKind::FixedText && type.kind != TypeKind::VariableText)
        return {};
    GRAFT_TRY(shape, readSpace(bytes, spaceAt, spaceSize));
    GRAFT_TRY(count, checkedElementCount(shape));
    GRAFT_TRY(texts, readTexts(bytes, dataAt, at + size - dataAt, type, static_cast<std::uint64_t>(count), budget));
    object.attributes.insert_or_assign(std::string(withoutPadding(bytes.text(at + head, nameSize))), std::move(texts));
    return {};
}

} // namespace graft::hdf5
