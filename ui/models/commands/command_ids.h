// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace graft {

/// Values of QUndoCommand::id(): only neighbours of the same kind are asked to merge.
enum CommandId : int { EditNetworkId = 1, MoveLayersId = 2, ChangeOptionsId = 4 };

} // namespace graft
