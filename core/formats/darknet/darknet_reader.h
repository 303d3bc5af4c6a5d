// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/import/model_reader.h"

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace graft::darknet {

/// Networks of Darknet (Redmon, https://pjreddie.com/darknet): a .cfg description and a .weights file. Either may be
/// opened; the other is ImportOptions::companion, the file of the same stem, or the only one of its kind beside it.
/// Pictures are RGB from 0 to 1; the shorter side is scaled to the network's size without smoothing, the centre is cut
/// out. Class names come from a .names, .labels or .list file beside them that has enough lines.
[[nodiscard]] ModelReader reader();

/// From memory. `weights` empty: every layer is fresh. `labels`: one name to a line, the first ones are used; may be
/// empty. Layers a shorter weight file says nothing about are fresh, with a warning.
[[nodiscard]] Result<ImportedModel> read(std::string_view name, std::string_view cfg,
                                         std::span<const std::byte> weights, const std::vector<std::string>& labels);

} // namespace graft::darknet
