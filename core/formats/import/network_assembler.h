// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/import/imported_model.h"
#include "core/layers/layer_schema.h"
#include "core/layers/tensor_spec.h"

#include <array>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace graft {

/// Zeros (or another filling) at each edge, px.
struct EdgePadding {
    std::int64_t left = 0;
    std::int64_t right = 0;
    std::int64_t top = 0;
    std::int64_t bottom = 0;

    [[nodiscard]] bool symmetrical() const { return left == right && top == bottom; }
    [[nodiscard]] bool none() const { return left == 0 && right == 0 && top == 0 && bottom == 0; }
    bool operator==(const EdgePadding&) const = default;
};

/// TensorFlow's SAME along one axis: begin and end, the odd pixel at the end.
[[nodiscard]] std::array<std::int64_t, 2> samePadding(std::int64_t in, std::int64_t kernel, std::int64_t stride,
                                                      std::int64_t dilation);

struct ImportedConvolution {
    std::array<std::int64_t, 2> stride{1, 1};
    std::array<std::int64_t, 2> dilation{1, 1};
    EdgePadding padding;
    std::int64_t groups = 1;
};

struct ImportedPooling {
    bool maximum = true; ///< else the mean
    std::array<std::int64_t, 2> kernel{2, 2};
    std::array<std::int64_t, 2> stride{2, 2};
    EdgePadding padding;
    bool ceilMode = false;
    bool countPadding = false; ///< of the mean: whether padded zeros count
};

/// Builds the network of an import layer by layer. Every importer speaks through it, so that padding, names, weights
/// and the report are treated alike whatever the file. Layers are named after the source ('/' and ':' become '.',
/// what is not printable '_', doubles are numbered). Shapes are inferred as layers are added.
class NetworkAssembler {
public:
    /// An output of a layer; default constructed: nothing.
    struct Value {
        LayerId layer;
        std::uint16_t port = 0;
        explicit operator bool() const { return layer.value != 0; }
        bool operator==(const Value&) const = default;
    };

    NetworkAssembler(std::string networkName, std::string format);

    /// Rows of the report that follow concern this operator of the file, until the next call.
    void beginSource(std::string source, std::string sourceType);
    /// The operator needs no layer of its own (identity, folded into a neighbour).
    void noteFolded();
    /// Marks the operator as nearly right, and says what differs.
    void noteApproximation(Error note);

    /// A layer of any type of the registry. Its parameters are not checked here; analyseNetwork() does.
    Value add(std::string_view name, std::string type, ParameterMap parameters, std::span<const Value> inputs);
    Value add(std::string_view name, std::string type, ParameterMap parameters, std::initializer_list<Value> inputs);
    /// Weights of a layer under "<its name>.<suffix>".
    void setTensor(Value layer, const std::string& suffix, TensorData tensor);

    /// The network's input, a picture of channels x height x width with values as the network wants them: Graft scales
    /// pixels to 0..1, subtracts `mean`, divides by `std`. Networks that want raw pixels 0..255 have std 1/255.
    /// With ImageNet's mean the shorter side becomes 8/7 of the picture's (256 for 224), else exactly as long.
    Value input(std::string_view name, std::int64_t channels, std::int64_t height, std::int64_t width,
                std::vector<double> mean = {}, std::vector<double> std = {}, bool bgr = false);
    /// Weight [out, in / groups, kh, kw]. Padding that Conv2d cannot express becomes a Pad2d before it.
    Value convolution(std::string_view name, Value in, const ImportedConvolution& convolution, TensorData weight,
                      std::optional<TensorData> bias);
    /// Each tensor [channels]; absent scale and offset: 1 and 0.
    Value batchNorm(std::string_view name, Value in, double eps, std::optional<TensorData> scale,
                    std::optional<TensorData> offset, TensorData mean, TensorData variance);
    /// Padding that the layer cannot express becomes a Pad2d before it (with the lowest number, for the maximum).
    Value pooling(std::string_view name, Value in, const ImportedPooling& pooling);
    /// Weight [out, in].
    Value linear(std::string_view name, Value in, TensorData weight, std::optional<TensorData> bias);
    Value padding(std::string_view name, Value in, const EdgePadding& edges, double value = 0);
    /// Multiplies by `scale` and adds `offset`, both [channels] along axis `dim`; either may be absent.
    Value scaleShift(std::string_view name, Value in, std::optional<TensorData> scale, std::optional<TensorData> offset,
                     std::int64_t dim = 1);
    /// An operator Graft has no layer for: a visible node that keeps its weights ("Unknown"). `reason` goes into the
    /// report. `attributes` is free text for people.
    Value unknown(std::string_view name, const std::string& op, const std::string& attributes,
                  std::span<const Value> inputs, const std::vector<std::pair<std::string, TensorData>>& tensors,
                  Error reason);
    /// What leaves the network. Class names may be empty.
    void output(Value from, std::vector<std::string> classes);

    /// Shape of a value, batch first; an Error behind unknown layers or where shapes do not fit.
    [[nodiscard]] Result<TensorSpec> specOf(Value value) const;
    /// The name of the layer that computes a value.
    [[nodiscard]] const std::string& nameOf(Value value) const;
    /// The layer itself, to mend parameters afterwards; shapes inferred before are not renewed.
    [[nodiscard]] Layer* layerOf(Value value);
    [[nodiscard]] const NetworkGraph& graph() const { return m_model.graph; }

    void addIssue(Issue issue) { m_model.issues.push_back(std::move(issue)); }
    /// Asks, and returns the answer to go on with: the one in `options`, else `assumed`.
    std::string ask(ImportQuestion question, const ImportOptions& options);
    void setProvenance(std::string key, std::string value);

    /// The finished model: issues of the network analysis added (shapes that do not fit,
    /// unknown layers), at most once each.
    [[nodiscard]] ImportedModel finish();

private:
    [[nodiscard]] std::string layerName(std::string_view wanted) const;
    ImportRow& row();

    ImportedModel m_model;
    std::unordered_map<LayerId, std::vector<TensorSpec>> m_specs;
    std::unordered_map<LayerId, std::size_t> m_places;
    std::unordered_map<std::string, int> m_names;
    bool m_sourceOpen = false;
};

/// A name for a layer from a foreign one: '/' and ':' become '.', empty parts vanish, other characters than letters,
/// digits, '.', '_' and '-' become '_'; never empty, at most 200 bytes.
[[nodiscard]] std::string layerNameFrom(std::string_view foreign);

} // namespace graft
