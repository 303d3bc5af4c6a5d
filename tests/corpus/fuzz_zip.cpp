// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/zip/zip_reader.h"
#include "tests/corpus/fuzz.h"

#include <cstdlib>

/// Opens an archive and reads all of it within limits.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace graft;
    ZipLimits limits;
    limits.maxEntryBytes = limits.maxTotalBytes = std::uint64_t{16} << 20;
    const auto zip = ZipReader::open(std::as_bytes(std::span(data, size)), "fuzz", limits);
    if (!zip) {
        fuzz::checkMessage(zip.error());
        return 0;
    }
    for (const std::string& entry : zip->entries()) {
        const auto content = zip->read(entry);
        if (content && content->size() != zip->size(entry))
            std::abort();
        if (!content)
            fuzz::checkMessage(content.error());
    }
    return 0;
}
