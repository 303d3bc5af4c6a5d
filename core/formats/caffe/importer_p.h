// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/caffe/net.h"
#include "core/formats/import/network_assembler.h"
#include "core/weights/tensor_transform.h"

#include <array>
#include <optional>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

namespace graft::caffe {

/// Turns a Caffe network into Graft's, layer by layer in the file's order. Caffe's blobs are named and may be
/// overwritten ("in place"): `m_values` holds what a name means now.
class Importer {
public:
    using Value = NetworkAssembler::Value;

    Importer(const Net& net, NetworkAssembler& assembler, const ImportOptions& options);
    [[nodiscard]] Result<void> run();

private:
    using Handler = Result<Value> (Importer::*)(const NetLayer&);
    struct Window {
        std::array<std::int64_t, 2> kernel{1, 1};
        std::array<std::int64_t, 2> stride{1, 1};
        std::array<std::int64_t, 2> padding{0, 0};
        std::array<std::int64_t, 2> dilation{1, 1};
    };

    // importer.cpp: order, names, inputs and outputs
    [[nodiscard]] Result<void> importLayer(std::size_t index);
    [[nodiscard]] Result<void> importData(const NetLayer& layer);
    [[nodiscard]] Result<void> addInput(const std::string& blob, const std::string& name,
                                        const std::vector<std::int64_t>& dims, const Message& transform);
    [[nodiscard]] std::vector<std::int64_t> dataDims(const NetLayer& layer) const;
    void addOutputs();
    [[nodiscard]] Value asRow(Value value);
    [[nodiscard]] Result<Value> bottom(const NetLayer& layer, std::size_t index = 0) const;
    [[nodiscard]] Result<std::vector<Value>> bottoms(const NetLayer& layer) const;
    [[nodiscard]] bool isReadLater(const std::string& blob, std::size_t after) const;
    [[nodiscard]] static Handler handlerOf(std::string_view type);

    // Parts that layers share
    [[nodiscard]] Result<Window> windowOf(const NetLayer& layer, const Message& parameters) const;
    /// A blob reshaped; nothing where the layer has none. ShapeMismatch names the layer.
    [[nodiscard]] Result<std::optional<TensorData>> weights(const NetLayer& layer, std::size_t index,
                                                            std::vector<std::int64_t> shape) const;
    [[nodiscard]] std::int64_t channelsOf(Value value) const; ///< 0: not known
    [[nodiscard]] std::size_t rankOf(Value value) const;      ///< 0: not known
    [[nodiscard]] Result<Value> unknown(const NetLayer& layer, Error reason);
    [[nodiscard]] Result<Value> constantScale(const std::string& name, Value in, std::optional<double> scale,
                                              std::optional<double> shift);

    // window_layers.cpp
    [[nodiscard]] Result<Value> convolution(const NetLayer& layer);
    [[nodiscard]] Result<Value> deconvolution(const NetLayer& layer);
    [[nodiscard]] Result<Value> innerProduct(const NetLayer& layer);
    [[nodiscard]] Result<Value> pooling(const NetLayer& layer);
    [[nodiscard]] Result<Value> lrn(const NetLayer& layer);
    // value_layers.cpp
    [[nodiscard]] Result<Value> activation(const NetLayer& layer);
    [[nodiscard]] Result<Value> prelu(const NetLayer& layer);
    [[nodiscard]] Result<Value> batchNorm(const NetLayer& layer);
    [[nodiscard]] Result<Value> scale(const NetLayer& layer);
    [[nodiscard]] Result<Value> bias(const NetLayer& layer);
    [[nodiscard]] Result<Value> power(const NetLayer& layer);
    [[nodiscard]] Result<Value> eltwise(const NetLayer& layer);
    [[nodiscard]] Result<Value> dropout(const NetLayer& layer);
    // shape_layers.cpp
    [[nodiscard]] Result<Value> softmax(const NetLayer& layer);
    [[nodiscard]] Result<Value> concat(const NetLayer& layer);
    [[nodiscard]] Result<Value> flatten(const NetLayer& layer);
    [[nodiscard]] Result<Value> reshape(const NetLayer& layer);
    [[nodiscard]] Result<Value> permute(const NetLayer& layer);
    [[nodiscard]] Result<Value> reduction(const NetLayer& layer);
    [[nodiscard]] Result<Value> identity(const NetLayer& layer);
    [[nodiscard]] Result<void> slice(const NetLayer& layer);
    [[nodiscard]] Result<Value> withSecondInput(const NetLayer& layer, const char* type, std::int64_t axis);
    /// The Scale layer that finishes a BatchNorm, or nullptr.
    [[nodiscard]] const NetLayer* scaleBehind(const NetLayer& layer) const;

    const Net& m_net;
    NetworkAssembler& m_assembler;
    const ImportOptions& m_options;
    std::unordered_map<std::string, Value> m_values;
    std::unordered_map<std::string, std::vector<std::size_t>> m_readers; ///< by blob, ascending
    std::set<const NetLayer*> m_merged;                                  ///< already part of another layer
    std::vector<std::string> m_lossInputs;                               ///< what losses looked at
    std::set<std::string> m_labels;                                      ///< blobs that only training needs
    std::size_t m_index = 0;                                             ///< of the layer at work
};

} // namespace graft::caffe
