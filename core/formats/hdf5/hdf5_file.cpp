// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/hdf5/hdf5_file.h"

#include "core/formats/hdf5/hdf5_objects_p.h"

#include <set>
#include <utility>

namespace graft::hdf5 {
namespace {

constexpr std::string_view signature = "\x89HDF\r\n\x1a\n";
constexpr std::size_t maxObjects = 200'000;
constexpr int maxDepth = 32;
constexpr std::uint64_t freeText = std::uint64_t{16} << 20;
/// What all datasets together may declare; the same bytes can be named again and again.
constexpr std::uint64_t freeBytes = std::uint64_t{64} << 20;
constexpr std::uint64_t maxTotalRatio = 100;

/// Where the root group's header is.
Result<std::uint64_t> readSuperblock(Bytes& bytes)
{
    const unsigned version = bytes.u8(8);
    const bool old = version <= 1;
    if (version > 3)
        return notKnown(GRAFT_TR_NOOP("core", "The HDF5 file stores data in a way of newer programs."));
    const unsigned offsets = bytes.u8(old ? 13 : 9);
    const unsigned lengths = bytes.u8(old ? 14 : 10);
    const std::uint64_t at = version == 0 ? 24 : version == 1 ? 28 : 12;
    const std::uint64_t base = bytes.u64(at);
    const std::uint64_t end = bytes.u64(at + 16);
    const std::uint64_t root = bytes.u64(old ? at + 40 : at + 24);
    if (!bytes.good())
        return damaged(0);
    if (offsets != 8 || lengths != 8 || base != 0)
        return notKnown(GRAFT_TR_NOOP("core", "The HDF5 file stores data in a way of newer programs."));
    if (end > bytes.size())
        return makeError(ErrorCode::Corrupt,
                         GRAFT_TR_NOOP("core", "The file ends too early: %1 of %2 bytes are there."),
                         {std::to_string(bytes.size()), std::to_string(end)});
    return root;
}

} // namespace

struct File::Private {
    std::span<const std::byte> bytes;
    std::vector<Object> objects; ///< the root first

    const Object* find(std::string_view path) const
    {
        if (objects.empty())
            return nullptr;
        const Object* at = &objects.front();
        while (!path.empty()) {
            const std::string_view name = path.substr(0, path.find('/'));
            path.remove_prefix(std::min(path.size(), name.size() + 1));
            if (name.empty())
                continue;
            const auto child = at->children.find(name);
            if (child == at->children.end())
                return nullptr;
            at = &objects[child->second];
        }
        return at;
    }

    Result<void> walk(std::uint64_t root)
    {
        struct Step {
            std::uint64_t address;
            std::size_t parent;
            std::string name;
            int depth;
        };
        Bytes reader(bytes);
        TextBudget budget{freeText + 4 * static_cast<std::uint64_t>(bytes.size())};
        std::uint64_t bytesLeft = freeBytes + maxTotalRatio * static_cast<std::uint64_t>(bytes.size());
        std::set<std::uint64_t> groups;
        std::vector<Step> steps{{root, 0, {}, 0}};
        while (!steps.empty()) {
            const Step step = std::move(steps.back());
            steps.pop_back();
            if (objects.size() == maxObjects || step.depth > maxDepth)
                return refused(GRAFT_TR_NOOP("core", "The HDF5 file has too many objects or levels."));
            GRAFT_TRY(header, readHeader(reader, step.address, budget));
            if (header.symbolTable) {
                GRAFT_TRY(links, readSymbolTable(reader, header.symbolTable->first, header.symbolTable->second));
                std::move(links.begin(), links.end(), std::back_inserter(header.links));
            }
            if (header.object.group) {
                if (!groups.insert(step.address).second)
                    return refused(GRAFT_TR_NOOP("core", "The groups of the HDF5 file form a circle."));
            } else if (!header.hasSpace) {
                return refused(GRAFT_TR_NOOP("core", "The HDF5 file defines types of its own, which no program that "
                                                     "saves weights does."));
            } else {
                if (!header.hasType)
                    return damaged(step.address);
                GRAFT_CHECK(checkDataset(reader, header.object));
                if (header.object.declared > bytesLeft)
                    return refused(GRAFT_TR_NOOP("core", "The HDF5 file declares an impossibly large dataset."));
                bytesLeft -= header.object.declared;
            }
            if (!reader.good())
                return damaged(step.address);
            const std::size_t index = objects.size();
            objects.push_back(std::move(header.object));
            if (index != 0 && !objects[step.parent].children.emplace(step.name, index).second)
                return damaged(step.address);
            for (Link& link : header.links)
                steps.push_back({link.address, index, std::move(link.name), step.depth + 1});
            if (steps.size() > maxObjects)
                return refused(GRAFT_TR_NOOP("core", "The HDF5 file has too many objects or levels."));
        }
        return {};
    }
};

bool hasSignature(std::span<const std::byte> bytes)
{
    return bytes.size() >= signature.size() &&
           std::string_view(reinterpret_cast<const char*>(bytes.data()), signature.size()) == signature;
}

File::File(std::unique_ptr<Private> p) : d(std::move(p)) {}
File::File(File&&) noexcept = default;
File& File::operator=(File&&) noexcept = default;
File::~File() = default;

Result<File> File::open(std::span<const std::byte> bytes)
{
    if (!hasSignature(bytes))
        return makeError(ErrorCode::Corrupt, GRAFT_TR_NOOP("core", "The file is no HDF5 file."));
    auto p = std::make_unique<Private>();
    p->bytes = bytes;
    Bytes reader(bytes);
    GRAFT_TRY(root, readSuperblock(reader));
    GRAFT_CHECK(p->walk(root));
    if (!p->objects.front().group)
        return damaged(root);
    return File(std::move(p));
}

bool File::isGroup(std::string_view path) const
{
    const Object* object = d->find(path);
    return object != nullptr && object->group;
}

bool File::isDataset(std::string_view path) const
{
    const Object* object = d->find(path);
    return object != nullptr && !object->group;
}

std::vector<std::string> File::children(std::string_view path) const
{
    std::vector<std::string> names;
    if (const Object* object = d->find(path)) {
        for (const auto& [name, index] : object->children)
            names.push_back(name);
    }
    return names;
}

const std::vector<std::string>* File::texts(std::string_view path, std::string_view attribute) const
{
    const Object* object = d->find(path);
    if (object == nullptr)
        return nullptr;
    const auto found = object->attributes.find(attribute);
    return found != object->attributes.end() ? &found->second : nullptr;
}

std::vector<std::int64_t> File::shape(std::string_view path) const
{
    const Object* object = d->find(path);
    return object != nullptr ? object->shape : std::vector<std::int64_t>{};
}

Result<TensorData> File::read(std::string_view path) const
{
    const Object* object = d->find(path);
    if (object == nullptr || object->group)
        return makeError(ErrorCode::NotFound, GRAFT_TR_NOOP("core", "The HDF5 file has no dataset %1."),
                         {std::string(path)});
    return readDataset(Bytes(d->bytes), *object);
}

} // namespace graft::hdf5
