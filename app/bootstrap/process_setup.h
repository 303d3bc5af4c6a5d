// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace graft {

/// Makes idle OpenMP threads sleep instead of spinning, which otherwise slows training down as soon as
/// anything else (data loading, the window) needs a core. libgomp reads the variable when it is loaded, so
/// the program is started once more with it set. Call first in main(); returns if nothing is to be done.
void useSleepingWorkerThreads(char** argv);

} // namespace graft
