// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace graft {

/// What a file dialog offers: all formats that can be read, then each by itself, then all files.
[[nodiscard]] QString modelFileFilter();
/// Whether a file's name, or what lies in a folder, says that it is a network of another program. Cheap.
[[nodiscard]] bool isNamedLikeModel(const QString& path);

} // namespace graft
