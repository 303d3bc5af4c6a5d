// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/weights/weight_store.h"

#include <vector>

/// Private to core/zoo: tensors go by several names.
namespace graft::zoo {

/// The tensors of a file under every set of names it may mean, the file's own (without the prefixes that wrappers and
/// checkpoints add: "module.", "model.", "backbone.", "encoder." ...) first. Further sets are there only where names
/// change: torchvision's first DenseNet files ("norm.1" for "norm1"), timm's VGG.
[[nodiscard]] std::vector<WeightStore> namingsOf(const WeightStore& file);

} // namespace graft::zoo
