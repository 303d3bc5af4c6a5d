// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/import/model_reader.h"

namespace graft::torchscript {

/// TorchScript archives (torch.jit.save), told from state dicts by the program in them, whatever their name. The
/// program is run on numbers to see what it computes, so traced and scripted networks are followed alike. Loading runs
/// code of the file: the reader belongs into the confined helper.
///
/// The file does not say how large pictures are or how they are scaled: the first usual size for which the program runs
/// is assumed and asked for ("input-size", "CxHxW"), as is the scaling ("input-scaling"). Files of Graft's own say
/// both.
[[nodiscard]] ModelReader reader();

/// Lets LibTorch do what it does once in a process (looking at the processor, filling tables), so that reading
/// needs nothing of the system.
void prepareLibrary();

} // namespace graft::torchscript
