// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/zoo/model_loader.h"

namespace graft {

/// Finds the catalogue network that a file of bare weights belongs to, by names and shapes. A head with
/// another number of classes is adopted. NotFound, with the closest network and its report, if none fits.
[[nodiscard]] Result<LoadedModel> identifyModel(const WeightStore& weights);

} // namespace graft
