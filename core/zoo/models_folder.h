// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>

namespace graft {

/// Lets modelsFolder() (core/zoo/model_loader.h) be this folder for the rest of the process, whatever the environment
/// says; empty: as the environment says. Any thread.
void setModelsFolder(const std::filesystem::path& folder);

} // namespace graft
