// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/project/project.h"

#include <nlohmann/json.hpp>

namespace graft {

/// A project's dataset as a JSON object. Names that are not UTF-8 are kept as hexadecimal digits.
[[nodiscard]] nlohmann::ordered_json datasetToJson(const DatasetReference& dataset);
/// Reads it, or one of an older project (which knows only folders, a share and a seed). Missing and unknown values
/// keep their defaults; values of a wrong type throw nlohmann::json::exception.
[[nodiscard]] DatasetReference datasetFromJson(const nlohmann::json& json);

} // namespace graft
