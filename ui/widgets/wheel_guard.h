// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace graft {

/// Turning the wheel over a field that is not in use scrolls the panel instead of changing the field.
void ignoreIdleWheel(QWidget& field);

} // namespace graft
