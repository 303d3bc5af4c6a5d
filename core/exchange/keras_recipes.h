// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/import/imported_model.h"
#include "core/formats/keras/keras_reader.h"

#include <vector>

namespace graft::exchange {

/// Files of keras.applications hold weights alone ("vgg16_weights_tf_dim_ordering_tf_kernels_notop.h5"). Finds the
/// catalogue network they belong to by the names of their layers, and changes it where Keras computes otherwise than
/// torchvision: epsilon, biases, which convolution of a block has the stride, how pictures are scaled. A missing
/// classifier is fresh, one for other classes adopted. NotFound when no network fits; the message says what was looked
/// for.
[[nodiscard]] Result<ImportedModel> fitKerasWeights(const std::vector<keras::LayerWeights>& weights);

} // namespace graft::exchange
