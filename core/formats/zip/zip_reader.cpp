// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/zip/zip_reader.h"

#include "core/formats/zip/zip_directory.h"

#include <QBuffer>
#include <QByteArray>
#include <QString>

#include <quazip/quazip.h>
#include <quazip/quazipfile.h>
#include <quazip/quazipfileinfo.h>

#include <algorithm>
#include <map>
#include <utility>

namespace graft {
namespace {

/// Entries grow in memory by steps, so that a declared size alone allocates nothing big.
constexpr std::uint64_t firstStep = std::uint64_t{4} << 20;

} // namespace

struct ZipReader::Private {
    std::string archive;
    std::vector<ZipDirectoryEntry> directory;
    std::map<std::string, std::size_t, std::less<>> index;
    QByteArray bytes; ///< shows the caller's memory, owns nothing
    QBuffer buffer;
    QuaZip zip;

    Private(std::span<const std::byte> memory, std::string name)
        : archive(std::move(name)),
          bytes(QByteArray::fromRawData(reinterpret_cast<const char*>(memory.data()),
                                        static_cast<qsizetype>(memory.size())))
    {
        buffer.setBuffer(&bytes);
        zip.setIoDevice(&buffer);
        zip.setFileNameCodec("UTF-8");
    }

    [[nodiscard]] const ZipDirectoryEntry* find(const std::string& entry) const
    {
        const auto found = index.find(entry);
        return found == index.end() ? nullptr : &directory[found->second];
    }
};

ZipReader::ZipReader(std::unique_ptr<Private> p) : d(std::move(p)) {}
ZipReader::ZipReader(ZipReader&&) noexcept = default;
ZipReader& ZipReader::operator=(ZipReader&&) noexcept = default;
ZipReader::~ZipReader() = default;

Result<ZipReader> ZipReader::open(std::span<const std::byte> bytes, std::string name, ZipLimits limits)
{
    const auto wrapped = [&name](const Error& cause) {
        return makeError(cause.code, GRAFT_TR_NOOP("core", "Cannot open %1."), {name}, cause);
    };
    auto directory = readZipDirectory(bytes, limits);
    if (!directory)
        return wrapped(directory.error());
    auto p = std::make_unique<Private>(bytes, name);
    p->directory = *std::move(directory);
    for (std::size_t i = 0; i < p->directory.size(); ++i)
        p->index.emplace(p->directory[i].name, i);
    const bool opened = p->buffer.open(QIODevice::ReadOnly) && p->zip.open(QuaZip::mdUnzip) &&
                        p->zip.getEntriesCount() == static_cast<int>(p->directory.size());
    if (!opened)
        return wrapped(
            makeError(ErrorCode::Corrupt, GRAFT_TR_NOOP("core", "The zip archive is truncated or damaged.")));
    return ZipReader(std::move(p));
}

std::vector<std::string> ZipReader::entries() const
{
    std::vector<std::string> names;
    names.reserve(d->directory.size());
    for (const ZipDirectoryEntry& entry : d->directory)
        names.push_back(entry.name);
    return names;
}

bool ZipReader::contains(const std::string& entry) const
{
    return d->find(entry) != nullptr;
}

std::uint64_t ZipReader::size(const std::string& entry) const
{
    const ZipDirectoryEntry* found = d->find(entry);
    return found == nullptr ? 0 : found->size;
}

Result<std::vector<std::byte>> ZipReader::read(const std::string& entry) const
{
    const ZipDirectoryEntry* wanted = d->find(entry);
    if (wanted == nullptr)
        return makeError(ErrorCode::NotFound, GRAFT_TR_NOOP("core", "The archive %1 has no entry %2."),
                         {d->archive, entry});
    const Error broken =
        makeError(ErrorCode::Corrupt, GRAFT_TR_NOOP("core", "The entry %2 of %1 is damaged."), {d->archive, entry});
    // QuaZip must see the same entry that was checked.
    QuaZipFileInfo64 info;
    const bool same = d->zip.setCurrentFile(QString::fromStdString(entry), QuaZip::csSensitive) &&
                      d->zip.getCurrentFileInfo(&info) && info.uncompressedSize == wanted->size &&
                      info.compressedSize == wanted->compressedSize && info.crc == wanted->crc;
    if (!same)
        return broken;
    QuaZipFile file(&d->zip);
    if (!file.open(QIODevice::ReadOnly))
        return broken;
    std::vector<std::byte> content(
        static_cast<std::size_t>(wanted->stored ? wanted->size : std::min(wanted->size, firstStep)));
    std::size_t done = 0;
    while (done < wanted->size) {
        if (done == content.size())
            content.resize(static_cast<std::size_t>(std::min<std::uint64_t>(wanted->size, std::uint64_t{2} * done)));
        const auto step = std::min<std::size_t>(content.size() - done, std::size_t{64} << 20);
        const qint64 n = file.read(reinterpret_cast<char*>(content.data()) + done, static_cast<qint64>(step));
        if (n <= 0)
            return broken;
        done += static_cast<std::size_t>(n);
    }
    char extra = 0;
    const bool more = file.read(&extra, 1) > 0;
    file.close(); // compares the CRC
    if (more || file.getZipError() != UNZ_OK)
        return broken;
    return content;
}

} // namespace graft
