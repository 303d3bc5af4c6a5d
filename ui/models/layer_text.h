// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layers/layer_schema.h"

#include <QString>

namespace graft {

/// Texts of the layer registry in the user's language. Types the registry does not know are shown by their name.
[[nodiscard]] QString layerTitle(const LayerSchema& schema);
[[nodiscard]] QString layerTitle(const Layer& layer);
[[nodiscard]] QString layerDoc(const LayerSchema& schema);
[[nodiscard]] QString parameterTitle(const ParameterSpec& parameter);
[[nodiscard]] QString parameterDoc(const ParameterSpec& parameter);
/// Heading of a palette group.
[[nodiscard]] QString categoryTitle(LayerCategory category);
/// The muted line of a node: "Convolution 3x3, 64, /2" or the title alone.
[[nodiscard]] QString layerSummary(const Layer& layer);
/// "64×56×56"; empty for a shape that is not known.
[[nodiscard]] QString shapeText(const TensorSpec* spec);
/// A parameter's value for reading: "3 × 3", "yes", "0.5".
[[nodiscard]] QString parameterText(const ParameterValue& value);

} // namespace graft
