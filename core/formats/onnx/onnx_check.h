// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <string_view>

namespace graft::onnxfile {

/// Runs libonnx's checker over the bytes of a model: operators, their attributes, the order of nodes. A model with
/// external data is Refused unread, because the checker would open files it names.
[[nodiscard]] Result<void> checkModel(std::string_view bytes);

} // namespace graft::onnxfile
