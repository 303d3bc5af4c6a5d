// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>
#include <string>

/// Private to core/zoo: files of resources/models that are linked into the program.
namespace graft::zoo {

[[nodiscard]] std::span<const std::byte> embeddedSlimWeights();
[[nodiscard]] std::span<const std::string> imagenetClassNames();
[[nodiscard]] std::span<const std::string> slimClassNames();

} // namespace graft::zoo
