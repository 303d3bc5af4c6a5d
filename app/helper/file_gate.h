// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace graft::helper {

/// From now on, opening `path` for reading, by our own code or a library, gives a descriptor of what is open as
/// `descriptor`, from its beginning; so readers that want a name need not open anything. The text must live on.
void letThrough(const char* path, int descriptor);

} // namespace graft::helper
