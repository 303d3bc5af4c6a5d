// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdlib>
#include <filesystem>
#include <string>

namespace graft::test {

/// Real data and weights for tests live outside the repository: $GRAFT_TEST_ASSETS, default ../shared.
inline std::filesystem::path assetRoot()
{
    const char* root = std::getenv("GRAFT_TEST_ASSETS");
    return root != nullptr && *root != '\0' ? std::filesystem::path(root)
                                            : std::filesystem::path(GRAFT_SOURCE_DIR) / ".." / "shared";
}

} // namespace graft::test

/// Skips a GoogleTest by name of the missing asset, or binds its path.
#define GRAFT_ASSET(variable, relativePath)                                                                            \
    const std::filesystem::path variable = graft::test::assetRoot() / (relativePath);                                  \
    if (!std::filesystem::exists(variable))                                                                            \
    GTEST_SKIP() << "asset absent: " << (relativePath)
