// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/formats/hdf5/hdf5_file.h"
#include "core/weights/weight_store.h"

#include <cstdint>
#include <memory>
#include <string>
#include <utility>
#include <vector>

/// Private to core/formats/keras.
namespace graft::keras {

/// A tensor as the file stores it.
struct NamedTensor {
    std::string name; ///< "kernel", "gamma"; a number in the newer layout
    TensorData tensor;
};

/// Where the weights of a model's layers are. The older layout (.h5) has a group for every layer of the outermost model
/// with a list of names in order, those of inner models included; the newer one (.keras, .weights.h5) has a group
/// "layers/<class name>_<n>/vars" for every layer of every model.
class WeightPlaces {
public:
    /// `root`: group of the layers, "model_weights" in whole models, "" in files of weights alone.
    static WeightPlaces older(const hdf5::File& file, std::string root, std::uint64_t fileSize);
    static WeightPlaces newer(const hdf5::File& file, std::uint64_t fileSize);

    /// Weights of a layer of this model in their order, as float32 (Float kinds) or as stored.
    [[nodiscard]] Result<std::vector<NamedTensor>> weightsOf(const std::string& layer,
                                                             const std::string& savedAs) const;
    /// The places inside of a model that is a layer of this one.
    [[nodiscard]] WeightPlaces inside(const std::string& layer, const std::string& savedAs) const;

private:
    const hdf5::File* m_file = nullptr;
    /// Bytes that may still be read; shared by all places of a file, for layers can be used again and again.
    std::shared_ptr<std::uint64_t> m_left;
    bool m_newer = false;
    std::string m_root;
    /// Older layout, inside of an inner model: every weight of it, name and path.
    std::vector<std::pair<std::string, std::string>> m_flat;
    bool m_isFlat = false;

    [[nodiscard]] std::vector<std::pair<std::string, std::string>> listed(const std::string& layer) const;
    [[nodiscard]] std::string groupOf(const std::string& layer, const std::string& savedAs) const;
};

/// Keras's own spelling of class names in paths: "SeparableConv2D" is "separable_conv2d", "ReLU" is "re_lu".
[[nodiscard]] std::string snakeCase(const std::string& className);

/// Reads a list of texts that is split over "name", or "name0", "name1" ... where it was too long for one attribute.
[[nodiscard]] std::vector<std::string> listAttribute(const hdf5::File& file, const std::string& path,
                                                     const std::string& name);

} // namespace graft::keras
