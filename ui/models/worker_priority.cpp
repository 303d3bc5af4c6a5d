// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/worker_priority.h"

#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace graft {

void giveWayToTheWindow()
{
    // On Linux the nice value belongs to the thread, and new threads (OpenMP's, the loader's) inherit it.
    constexpr int niceness = 5;
    const auto self = static_cast<id_t>(::syscall(SYS_gettid));
    if (::getpriority(PRIO_PROCESS, self) < niceness)
        ::setpriority(PRIO_PROCESS, self, niceness);
}

} // namespace graft
