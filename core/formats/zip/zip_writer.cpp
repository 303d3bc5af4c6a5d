// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/utf8.h"
#include "core/formats/zip/zip_reader.h"

#include <QDateTime>
#include <QIODevice>
#include <QString>

#include <quazip/quazip.h>
#include <quazip/quazipfile.h>
#include <quazip/quazipnewinfo.h>

#include <zlib.h>

#include <algorithm>
#include <cstring>

namespace graft {
namespace {

/// A growing block of memory as a device, so that the archive is not copied at the end.
class MemoryDevice : public QIODevice {
public:
    std::vector<std::byte> bytes;

    [[nodiscard]] bool isSequential() const override { return false; }
    [[nodiscard]] qint64 size() const override { return static_cast<qint64>(bytes.size()); }

protected:
    qint64 readData(char* to, qint64 maximum) override
    {
        const qint64 count = std::clamp<qint64>(size() - pos(), 0, maximum);
        if (count > 0)
            std::memcpy(to, bytes.data() + pos(), static_cast<std::size_t>(count));
        return count;
    }
    qint64 writeData(const char* from, qint64 count) override
    {
        const auto end = static_cast<std::size_t>(pos() + count);
        if (bytes.size() < end)
            bytes.resize(end);
        std::memcpy(bytes.data() + pos(), from, static_cast<std::size_t>(count));
        return count;
    }
};

Error writeFailed(const std::string& name)
{
    return makeError(ErrorCode::Internal, GRAFT_TR_NOOP("core", "Cannot add %1 to the archive."), {name});
}

Result<void> addEntry(QuaZip& zip, const ZipEntry& entry)
{
    if (!isPlainName(entry.name))
        return makeError(ErrorCode::InvalidArgument, GRAFT_TR_NOOP("core", "Cannot add %1 to the archive."),
                         {entry.name});
    QuaZipNewInfo info(QString::fromStdString(entry.name));
    info.dateTime = QDateTime(QDate(1980, 1, 1), QTime(0, 0)); // the earliest a zip can say
    info.externalAttr = 0100644U << 16;
    QuaZipFile file(&zip);
    const int level = entry.compress ? Z_DEFAULT_COMPRESSION : 0;
    if (!file.open(QIODevice::WriteOnly, info, nullptr, 0, entry.compress ? Z_DEFLATED : 0, level))
        return writeFailed(entry.name);
    std::span<const std::byte> rest = entry.bytes;
    while (!rest.empty()) {
        const auto step = std::min<std::size_t>(rest.size(), std::size_t{64} << 20);
        if (file.write(reinterpret_cast<const char*>(rest.data()), static_cast<qint64>(step)) !=
            static_cast<qint64>(step))
            return writeFailed(entry.name);
        rest = rest.subspan(step);
    }
    file.close();
    return file.getZipError() == ZIP_OK ? Result<void>{} : Result<void>{writeFailed(entry.name)};
}

} // namespace

Result<std::vector<std::byte>> writeZip(std::span<const ZipEntry> entries)
{
    MemoryDevice device;
    if (!device.open(QIODevice::ReadWrite))
        return writeFailed({});
    std::uint64_t total = 0;
    for (const ZipEntry& entry : entries)
        total += entry.bytes.size() + 2 * entry.name.size() + 128;
    QuaZip zip(&device);
    zip.setAutoClose(false);
    zip.setUtf8Enabled(true);
    zip.setFileNameCodec("UTF-8");
    zip.setDataDescriptorWritingEnabled(false);
    // Only where sizes or offsets need it: it adds extra fields to every entry.
    zip.setZip64Enabled(total >= 0xFFFF0000U || entries.size() >= 0xFFFF);
    if (!zip.open(QuaZip::mdCreate))
        return writeFailed({});
    for (const ZipEntry& entry : entries)
        GRAFT_CHECK(addEntry(zip, entry));
    zip.close();
    if (zip.getZipError() != ZIP_OK)
        return writeFailed({});
    device.close();
    return std::move(device.bytes);
}

} // namespace graft
