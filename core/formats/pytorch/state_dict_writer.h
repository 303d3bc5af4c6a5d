// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/weights/weight_store.h"

#include <cstddef>
#include <vector>

namespace graft::pytorch {

/// A file that torch.load() (also with weights_only=True) reads as an OrderedDict of tensors: the zip container, the
/// pickle in it made of nothing but tensor rebuilds.
[[nodiscard]] Result<std::vector<std::byte>> writeStateDict(const WeightStore& weights);

} // namespace graft::pytorch
