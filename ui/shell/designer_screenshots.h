// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/app_context.h"

#include <QString>

#include <functional>
#include <vector>

namespace graft {

class DesignerPage;

/// What the Designer can do, as pictures show it: a name for the file, how to get there, how to get away again.
struct DesignerScene {
    QString name;
    std::function<void()> show;
    std::function<void()> leave;
};

/// In this order, each from where the one before has left. They replace the document's network and end without one
/// that is worth keeping.
[[nodiscard]] std::vector<DesignerScene> designerScenes(AppContext& context, DesignerPage& page);

} // namespace graft
