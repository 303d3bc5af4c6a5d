// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace graft {

/// Makes the calling thread, and every thread it starts from now on, give way to the window when both want a
/// core: with as many computing threads as cores the window would otherwise stutter. Cannot be taken back.
void giveWayToTheWindow();

} // namespace graft
