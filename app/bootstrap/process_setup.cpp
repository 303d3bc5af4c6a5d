// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bootstrap/process_setup.h"

#include <unistd.h>

#include <cstdlib>

namespace graft {

void useSleepingWorkerThreads(char** argv)
{
    if (std::getenv("OMP_WAIT_POLICY") != nullptr)
        return;
    if (::setenv("OMP_WAIT_POLICY", "passive", 1) == 0)
        ::execv("/proc/self/exe", argv); // Comes back only on failure; then we run with spinning threads.
}

} // namespace graft
