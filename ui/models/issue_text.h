// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QString>

namespace graft {

/// The sentence of an issue in the user's language, with the layer or file it concerns in front unless the
/// sentence names it.
[[nodiscard]] QString issueText(const Issue& issue);
/// "Error", "Warning" or "Note".
[[nodiscard]] QString severityText(Severity severity);

} // namespace graft
