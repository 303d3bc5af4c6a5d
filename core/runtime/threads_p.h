// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace graft {

/// Gives the calling thread the chosen number of operator threads (OpenMP keeps it per thread). Cheap.
void useChosenThreads();

} // namespace graft
