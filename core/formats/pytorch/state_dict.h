// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/formats/pytorch/tensor_ref.h"

#include <vector>

namespace graft::pickle {

/// The named tensors a pickle describes.
struct StateDict {
    std::vector<TensorRef> tensors;
    std::vector<Issue> issues;
};

/// Finds the state dict in a document: the root itself, or the part of a checkpoint ("state_dict", "model",
/// "net" ...) with the most tensors. Refuses whole models, programs that call functions of the system, and
/// foreign objects among the tensors; foreign objects elsewhere are ignored and reported.
[[nodiscard]] Result<StateDict> findStateDict(const Document& document);

} // namespace graft::pickle
