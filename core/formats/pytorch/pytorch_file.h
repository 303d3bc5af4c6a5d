// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/model_file.h"

namespace graft::pytorch {

/// Whether bytes begin like a torch.save file (zip container, legacy stream or old tar).
[[nodiscard]] bool matches(std::span<const std::byte> bytes);
/// Reads a state dict (dict, OrderedDict, Parameters, one level of nesting such as "state_dict", "model",
/// "net") through the restricted unpickler. Whole-model pickles and foreign classes are refused by name.
[[nodiscard]] Result<WeightFile> read(std::span<const std::byte> bytes, const std::string& name);

} // namespace graft::pytorch
