// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/project/project.h"
#include "ui/models/app_context.h"

namespace graft {

/// Puts the sample project into the document: the embedded model with a new head for the five garden flowers,
/// everything before it frozen, and Garden flowers as the dataset (loading when this returns).
Result<void> openSampleProject(AppContext& context);

/// The sample project as a value, for other hands than the window's.
[[nodiscard]] Result<Project> makeSampleProject();

} // namespace graft
