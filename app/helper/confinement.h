// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace graft::helper {

struct Limits {
    std::uint64_t memoryBytes = 0; ///< on top of what the program itself takes
    int seconds = 0;               ///< of computing
};

/// How far the process could be confined.
enum class Confinement {
    None,   ///< not even limits
    Limits, ///< memory, time, file sizes; built without libseccomp
    Full    ///< and no system calls but those of pure computing
};

/// Gives up, for the rest of the process, everything but computing on what is open already: memory and time are
/// limited, and (with libseccomp) opening, writing, creating files, starting programs and threads, the network are
/// forbidden. A call that would change something outside ends the process with a ConfinedExit status; all others fail
/// with EPERM.
[[nodiscard]] Confinement confine(const Limits& limits);

} // namespace graft::helper
