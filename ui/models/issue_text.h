// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layers/issue_fixes.h"

#include <QString>

namespace graft {

/// The sentence of an issue in the user's language, with the layer or file it concerns in front unless the
/// sentence names it.
[[nodiscard]] QString issueText(const Issue& issue);
/// What to do about an issue, in the user's language; empty where its sentence says it.
[[nodiscard]] QString issueAdvice(const Issue& issue);
/// What a fix does, in the user's language: also the name of the undo step.
[[nodiscard]] QString fixText(const IssueFix& fix);
/// "Error", "Warning" or "Note".
[[nodiscard]] QString severityText(Severity severity);

} // namespace graft
