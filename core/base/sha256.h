// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <cstddef>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <string_view>

namespace graft {

/// Incremental SHA-256 (FIPS 180-4, by OpenSSL). Not thread-safe; one object per digest.
class Sha256 {
public:
    Sha256();
    ~Sha256();
    Sha256(Sha256&&) noexcept;
    Sha256& operator=(Sha256&&) noexcept;

    void add(std::span<const std::byte> bytes);
    void add(std::string_view text);
    /// 64 lower-case hex digits; ends the digest.
    [[nodiscard]] std::string hex();

private:
    struct Private;
    std::unique_ptr<Private> d;
};

[[nodiscard]] std::string sha256Hex(std::span<const std::byte> bytes);
/// Digest of a file's content, read in pieces.
[[nodiscard]] Result<std::string> sha256OfFile(const std::filesystem::path& file);

} // namespace graft
