// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace graft {

/// Bytes of memory that this process occupies now; 0 where the system does not tell.
[[nodiscard]] std::uint64_t processBytes();

} // namespace graft
