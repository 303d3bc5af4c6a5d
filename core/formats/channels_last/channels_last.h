// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/import/network_assembler.h"
#include "core/layers/layer_schema.h"

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

// TensorFlow orders pictures [batch, height, width, channels], Graft [batch, channels, height, width]. Readers of such
// files speak in the file's order; this builder turns axes, weights and flattened rows.

namespace graft::channels_last {

/// What a foreign operator puts out: a constant of the file, or a value that a layer computes. Values with four axes
/// are in Graft's order, all others in the file's.
struct Tensor {
    NetworkAssembler::Value value;      ///< empty: a constant
    std::optional<TensorData> constant; ///< in the file's order
    std::vector<std::int64_t> shape;    ///< in the file's order, the batch -1; only where `known`
    bool known = false;
    /// A row that was a picture before: `value` is still the picture [C, H, W] of these sizes. Linear layers take it
    /// with their weights turned; everything else lets the builder write the row out in the file's order.
    std::optional<std::array<std::int64_t, 3>> picture;
    /// Nobody else reads it: a bias may become part of the layer that computes it.
    bool exclusive = false;

    [[nodiscard]] std::size_t rank() const { return known ? shape.size() : 0; }
    [[nodiscard]] std::int64_t channels() const { return known && !shape.empty() ? shape.back() : 0; }
};

/// SAME, VALID, or zeros that the file counts.
struct Border {
    bool same = false;
    EdgePadding edges;
};

struct Window {
    std::array<std::int64_t, 2> kernel{1, 1};
    std::array<std::int64_t, 2> stride{1, 1};
    std::array<std::int64_t, 2> dilation{1, 1};
    Border border;
};

enum class Arithmetic { Add, Subtract, Multiply, Divide, Maximum, Minimum };

/// Every method adds the layers of one operator. Errors mean "not possible with Graft's layers" and become the reason
/// of an unknown layer.
class Builder {
public:
    explicit Builder(NetworkAssembler& assembler) : m_assembler(assembler) {}

    /// Weight [out, in / groups, kh, kw]; the bias may be absent.
    [[nodiscard]] Result<Tensor> convolution(std::string_view name, const Tensor& in, Window window,
                                             std::int64_t groups, TensorData weight, std::optional<TensorData> bias);
    /// Weight [out, in], the row in the file's order.
    [[nodiscard]] Result<Tensor> linear(std::string_view name, const Tensor& in, TensorData weight,
                                        std::optional<TensorData> bias);
    [[nodiscard]] Result<Tensor> batchNorm(std::string_view name, const Tensor& in, double eps,
                                           std::optional<TensorData> scale, std::optional<TensorData> offset,
                                           TensorData mean, TensorData variance);
    [[nodiscard]] Result<Tensor> pooling(std::string_view name, const Tensor& in, bool maximum, const Window& window);
    /// A layer that treats every number alike.
    [[nodiscard]] Result<Tensor> pointwise(std::string_view name, const Tensor& in, std::string type,
                                           ParameterMap parameters = {});
    [[nodiscard]] Result<Tensor> softmax(std::string_view name, const Tensor& in, std::int64_t axis,
                                         const char* type = "Softmax");
    /// Slopes per channel, or one.
    [[nodiscard]] Result<Tensor> prelu(std::string_view name, const Tensor& in, const TensorData& slope);
    /// Two values, or a value and a constant of one number or one per channel.
    [[nodiscard]] Result<Tensor> arithmetic(std::string_view name, Arithmetic operation, const Tensor& a,
                                            const Tensor& b);
    /// Adds one number per channel: part of the layer before where that has no bias.
    [[nodiscard]] Result<Tensor> bias(std::string_view name, const Tensor& in, const TensorData& bias);

    [[nodiscard]] Result<Tensor> reshape(std::string_view name, const Tensor& in, std::vector<std::int64_t> shape);
    /// Removes the axes named, or all of size 1 but the batch.
    [[nodiscard]] Result<Tensor> squeeze(std::string_view name, const Tensor& in, std::vector<std::int64_t> axes);
    [[nodiscard]] Result<Tensor> mean(std::string_view name, const Tensor& in, std::vector<std::int64_t> axes,
                                      bool keep);
    /// Begin and end of every axis.
    [[nodiscard]] Result<Tensor> pad(std::string_view name, const Tensor& in,
                                     std::span<const std::array<std::int64_t, 2>> edges, double value,
                                     const char* mode = "constant");
    [[nodiscard]] Result<Tensor> transpose(std::string_view name, const Tensor& in, std::span<const std::int64_t> axes);
    [[nodiscard]] Result<Tensor> concat(std::string_view name, std::span<const Tensor> inputs, std::int64_t axis);
    /// From `begin` to before `end`; the axis stays.
    [[nodiscard]] Result<Tensor> slice(std::string_view name, const Tensor& in, std::int64_t axis, std::int64_t begin,
                                       std::int64_t end, std::int64_t step = 1);
    [[nodiscard]] Result<Tensor> resize(std::string_view name, const Tensor& in, std::int64_t height,
                                        std::int64_t width, bool bilinear, bool alignCorners, bool halfPixel);

    /// An operator Graft cannot compute; its shape is not known.
    [[nodiscard]] Tensor unknown(std::string_view name, const std::string& op, const std::string& attributes,
                                 std::span<const Tensor> inputs, Error reason);
    /// As the network's output: rows written out, pictures of one pixel as rows.
    [[nodiscard]] NetworkAssembler::Value finished(const Tensor& tensor);
    [[nodiscard]] NetworkAssembler& assembler() { return m_assembler; }

private:
    [[nodiscard]] Result<Tensor> plain(std::string_view name, const Tensor& in);
    [[nodiscard]] Result<Tensor> withConstant(std::string_view name, Arithmetic operation, const Tensor& value,
                                              const TensorData& constant, bool constantFirst);
    [[nodiscard]] NetworkAssembler::Value inFileOrder(std::string_view name, const Tensor& in);
    [[nodiscard]] Result<EdgePadding> edgesOf(const Tensor& in, const Window& window) const;

    NetworkAssembler& m_assembler;
};

/// A constant of the file.
[[nodiscard]] Tensor constantTensor(TensorData data);
/// An axis counted from the end where negative; nothing where there is none.
[[nodiscard]] std::optional<std::int64_t> resolvedAxis(std::int64_t axis, std::size_t rank);

// Numbers of constants, for shapes that a file computes (constants.cpp)

/// Whole numbers of a constant of any numeric type; nothing for others or more than 64 of them.
[[nodiscard]] std::optional<std::vector<std::int64_t>> wholeNumbers(const Tensor& tensor);
/// A vector of whole numbers as a constant.
[[nodiscard]] Tensor vectorTensor(std::span<const std::int64_t> values);
/// A single whole number as a constant without axes.
[[nodiscard]] Tensor scalarTensor(std::int64_t value);
/// Two float constants, of which one may have a single number or the length of the other's last axis.
[[nodiscard]] Result<TensorData> computed(Arithmetic operation, const TensorData& a, const TensorData& b);

} // namespace graft::channels_last
