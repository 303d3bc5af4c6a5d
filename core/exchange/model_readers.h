// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/import/model_reader.h"

/// Private to core/exchange: one function for each entry of modelReaders().
namespace graft::exchange {

/// Weights without a network, PyTorch's containers: the network is recognised by names and shapes.
[[nodiscard]] ModelReader pytorchWeightsReader();
/// The same for safetensors.
[[nodiscard]] ModelReader safetensorsWeightsReader();

/// Keras's HDF5 files and archives: whole models, or weights of a network that the catalogue has.
[[nodiscard]] ModelReader kerasReader();

} // namespace graft::exchange
