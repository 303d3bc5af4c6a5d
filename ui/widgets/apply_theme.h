// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace graft {

class Theme;

/// Dresses the whole application: Fusion style, 13 px type, palette and style sheet of `theme`; follows its
/// changes for as long as the theme lives.
void applyTheme(Theme& theme);

} // namespace graft
