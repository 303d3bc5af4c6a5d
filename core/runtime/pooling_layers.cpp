// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layers/layer_schema.h"
#include "core/runtime/layer_builders_p.h"

#include <array>
#include <tuple>
#include <vector>

namespace graft {
namespace {

/// The sliding window that both kinds of pooling have.
struct PoolWindow {
    explicit PoolWindow(const Layer& layer)
        : kernel(intsParameter(layer, "kernel_size")),
          stride(intsParameter(layer, "stride")),
          padding(intsParameter(layer, "padding")),
          ceilMode(boolParameter(layer, "ceil_mode"))
    {
    }
    std::vector<std::int64_t> kernel;
    std::vector<std::int64_t> stride;
    std::vector<std::int64_t> padding;
    bool ceilMode;
};

class MaxPooling final : public RuntimeLayer {
public:
    explicit MaxPooling(const BuildContext& context)
        : m_window(context.layer),
          m_dilation(intsParameter(context.layer, "dilation"))
    {
    }
    std::vector<at::Tensor> run(std::span<const at::Tensor> inputs, RunContext&) override
    {
        return {at::max_pool2d(inputs[0], m_window.kernel, m_window.stride, m_window.padding, m_dilation,
                               m_window.ceilMode)};
    }

private:
    PoolWindow m_window;
    std::vector<std::int64_t> m_dilation;
};

class AveragePooling final : public RuntimeLayer {
public:
    explicit AveragePooling(const BuildContext& context)
        : m_window(context.layer),
          m_countPadding(boolParameter(context.layer, "count_include_pad"))
    {
    }
    std::vector<at::Tensor> run(std::span<const at::Tensor> inputs, RunContext&) override
    {
        return {at::avg_pool2d(inputs[0], m_window.kernel, m_window.stride, m_window.padding, m_window.ceilMode,
                               m_countPadding)};
    }

private:
    PoolWindow m_window;
    bool m_countPadding;
};

class AdaptiveAveragePooling final : public RuntimeLayer {
public:
    explicit AdaptiveAveragePooling(const BuildContext& context) : m_size(intsParameter(context.layer, "output_size"))
    {
    }
    std::vector<at::Tensor> run(std::span<const at::Tensor> inputs, RunContext&) override
    {
        return {at::adaptive_avg_pool2d(inputs[0], m_size)};
    }

private:
    std::vector<std::int64_t> m_size;
};

class AdaptiveMaxPooling final : public RuntimeLayer {
public:
    explicit AdaptiveMaxPooling(const BuildContext& context) : m_size(intsParameter(context.layer, "output_size")) {}
    std::vector<at::Tensor> run(std::span<const at::Tensor> inputs, RunContext&) override
    {
        return {std::get<0>(at::adaptive_max_pool2d(inputs[0], m_size))};
    }

private:
    std::vector<std::int64_t> m_size;
};

class MeanLayer final : public RuntimeLayer {
public:
    explicit MeanLayer(const BuildContext& context)
        : m_dimensions(intsParameter(context.layer, "dims")),
          m_keep(boolParameter(context.layer, "keepdim"))
    {
    }
    std::vector<at::Tensor> run(std::span<const at::Tensor> inputs, RunContext&) override
    {
        return {at::mean(inputs[0], m_dimensions, m_keep)};
    }

private:
    std::vector<std::int64_t> m_dimensions;
    bool m_keep;
};

} // namespace

std::span<const BuilderEntry> poolingBuilders()
{
    static const std::array entries{
        BuilderEntry{"MaxPool2d", buildLayer<MaxPooling>}, BuilderEntry{"AvgPool2d", buildLayer<AveragePooling>},
        BuilderEntry{"AdaptiveAvgPool2d", buildLayer<AdaptiveAveragePooling>},
        BuilderEntry{"AdaptiveMaxPool2d", buildLayer<AdaptiveMaxPooling>}, BuilderEntry{"Mean", buildLayer<MeanLayer>}};
    return entries;
}

} // namespace graft
