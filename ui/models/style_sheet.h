// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/theme.h"

#include <QString>

namespace graft {

/// `share` of `a` and the rest of `b`, per channel.
[[nodiscard]] QColor blended(const QColor& a, const QColor& b, double share);

/// The application's style sheet made from a set of tokens. Properties that widgets may set:
/// `primary` (accent button), `danger`, `flat`, `card` and `pane` (raised frames), `banner`, and
/// `role` on labels: "title", "emphasis", "muted", "caption", "figure", "badge", "error".
[[nodiscard]] QString styleSheetFor(const ThemeTokens& tokens, bool dark);

} // namespace graft
