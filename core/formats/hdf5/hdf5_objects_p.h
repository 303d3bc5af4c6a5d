// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/dtype.h"
#include "core/base/result.h"
#include "core/weights/weight_store.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// Private to core/formats/hdf5. Addresses are offsets into the file; every structure is little-endian.
namespace graft::hdf5 {

inline constexpr std::uint64_t undefinedAddress = ~std::uint64_t{0};
inline constexpr std::size_t maxDimensions = 32;

/// Numbers out of the file. Reading past the end gives 0 and is remembered, so that a group of fields is checked once.
class Bytes {
public:
    explicit Bytes(std::span<const std::byte> bytes) : m_bytes(bytes) {}

    [[nodiscard]] std::uint64_t size() const { return m_bytes.size(); }
    [[nodiscard]] bool has(std::uint64_t at, std::uint64_t count) const
    {
        return at <= m_bytes.size() && count <= m_bytes.size() - at;
    }
    [[nodiscard]] std::uint64_t number(std::uint64_t at, unsigned count)
    {
        if (!has(at, count)) {
            m_good = false;
            return 0;
        }
        std::uint64_t value = 0;
        for (unsigned i = 0; i < count; ++i)
            value |= std::to_integer<std::uint64_t>(m_bytes[at + i]) << (8 * i);
        return value;
    }
    [[nodiscard]] unsigned u8(std::uint64_t at) { return static_cast<unsigned>(number(at, 1)); }
    [[nodiscard]] unsigned u16(std::uint64_t at) { return static_cast<unsigned>(number(at, 2)); }
    [[nodiscard]] std::uint32_t u32(std::uint64_t at) { return static_cast<std::uint32_t>(number(at, 4)); }
    [[nodiscard]] std::uint64_t u64(std::uint64_t at) { return number(at, 8); }
    [[nodiscard]] std::span<const std::byte> part(std::uint64_t at, std::uint64_t count)
    {
        if (!has(at, count)) {
            m_good = false;
            return {};
        }
        return m_bytes.subspan(at, count);
    }
    [[nodiscard]] std::string_view text(std::uint64_t at, std::uint64_t count)
    {
        const auto found = part(at, count);
        return {reinterpret_cast<const char*>(found.data()), found.size()};
    }
    /// Whether every read so far was inside.
    [[nodiscard]] bool good() const { return m_good; }

private:
    std::span<const std::byte> m_bytes;
    bool m_good = true;
};

enum class TypeKind { Number, FixedText, VariableText, Other };
struct Type {
    TypeKind kind = TypeKind::Other;
    std::uint64_t size = 0;     ///< bytes of an element
    std::optional<DType> dtype; ///< of numbers Graft has a type for
};

enum class LayoutKind { Absent, Compact, Contiguous, Chunked };
struct Layout {
    LayoutKind kind = LayoutKind::Absent;
    std::span<const std::byte> compact;
    std::uint64_t address = undefinedAddress;
    std::uint64_t size = 0;           ///< contiguous: stored bytes
    std::vector<std::uint64_t> chunk; ///< extents, without the element size
};

/// Filters that may lie between chunks and numbers; in the order of writing.
enum class Filter { Deflate, Shuffle, Fletcher };

struct Chunk {
    std::vector<std::uint64_t> offset;
    std::uint64_t address = 0;
    std::uint64_t stored = 0;
};

/// A group or a dataset.
struct Object {
    bool group = false;
    std::map<std::string, std::size_t, std::less<>> children; ///< indices into the file's objects
    std::map<std::string, std::vector<std::string>, std::less<>> attributes;
    // of datasets
    std::vector<std::int64_t> shape;
    Type type;
    Layout layout;
    std::vector<Filter> filters;
    std::vector<Chunk> chunks;
    std::uint64_t declared = 0; ///< bytes of all its elements
};

struct Link {
    std::string name;
    std::uint64_t address = 0;
};

/// What the messages of an object's header say, before links are followed.
struct Header {
    Object object;
    std::vector<Link> links;                                            ///< compact ones
    std::optional<std::pair<std::uint64_t, std::uint64_t>> symbolTable; ///< B-tree and heap
    bool hasSpace = false;
    bool hasType = false;
};

[[nodiscard]] Error damaged(std::uint64_t address);
[[nodiscard]] Error refused(std::string text);
[[nodiscard]] Error notKnown(std::string text);

/// What all headers together may cost; the same bytes can be named again and again.
struct TextBudget {
    std::uint64_t left = 0;              ///< bytes of attributes' texts
    std::uint64_t messages = 10'000'000; ///< parts of headers
};

[[nodiscard]] Result<Header> readHeader(Bytes& bytes, std::uint64_t address, TextBudget& budget);
[[nodiscard]] Result<std::vector<Link>> readSymbolTable(Bytes& bytes, std::uint64_t tree, std::uint64_t heap);
[[nodiscard]] Result<void> readLinkMessage(Bytes& bytes, std::uint64_t at, std::uint64_t size, Header& header);

/// Extents of a dataspace message; nothing for the null space.
[[nodiscard]] Result<std::vector<std::int64_t>> readSpace(Bytes& bytes, std::uint64_t at, std::uint64_t size);
[[nodiscard]] Result<Type> readType(Bytes& bytes, std::uint64_t at, std::uint64_t size);
[[nodiscard]] Result<void> readAttribute(Bytes& bytes, std::uint64_t at, std::uint64_t size, Object& object,
                                         TextBudget& budget);

/// Finds a dataset's chunks and checks that what it declares is in proportion to what is stored.
[[nodiscard]] Result<void> checkDataset(Bytes& bytes, Object& object);
[[nodiscard]] Result<TensorData> readDataset(Bytes bytes, const Object& object);

} // namespace graft::hdf5
