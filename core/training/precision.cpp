// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/precision_p.h"

#include <ATen/ATen.h>

#include <chrono>
#include <fstream>
#include <iterator>
#include <string>

namespace graft {
namespace {

/// Seconds that some matrix products take.
double productSeconds(const at::Device& device, at::ScalarType type)
{
    constexpr int size = 1024;
    constexpr int products = 20;
    const at::Tensor matrix = at::ones({size, size}, at::TensorOptions().device(device).dtype(type));
    (void)matrix.mm(matrix).sum().item<float>(); // the first one starts the library
    const auto start = std::chrono::steady_clock::now();
    at::Tensor product = matrix;
    for (int i = 0; i < products; ++i)
        product = product.mm(matrix);
    (void)product[0][0].item<float>();
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

/// Cards from Ampere on are several times as fast; older ones only emulate it and are slower.
bool isFastOnGpu(const Device& device)
{
    constexpr double clearly = 1.5;
    const at::Device place(at::kCUDA, static_cast<at::DeviceIndex>(device.index));
    return productSeconds(place, at::kFloat) > clearly * productSeconds(place, at::kBFloat16);
}

bool isFastOnCpu()
{
    std::ifstream in("/proc/cpuinfo");
    const std::string info((std::istreambuf_iterator<char>(in)), std::istreambuf_iterator<char>());
    // Without oneDNN nothing makes use of the instructions.
    return at::globalContext().userEnabledMkldnn() && at::hasMKLDNN() && multipliesBFloat16(info);
}

} // namespace

bool multipliesBFloat16(std::string_view cpuInfo)
{
    return cpuInfo.find(" avx512_bf16") != std::string_view::npos ||
           cpuInfo.find(" amx_bf16") != std::string_view::npos;
}

Result<Precision> decidePrecision(Precision wanted, const Device& device)
{
    if (wanted == Precision::Float16 && !device.cuda)
        return makeError(ErrorCode::Unsupported,
                         GRAFT_TR_NOOP("core", "Training with float16 needs a graphics card. Choose bfloat16 or 32 bit "
                                               "on the processor."));
    if (wanted != Precision::Auto)
        return wanted;
    return (device.cuda ? isFastOnGpu(device) : isFastOnCpu()) ? Precision::BFloat16 : Precision::Float32;
}

std::optional<at::ScalarType> autocastOf(Precision precision)
{
    switch (precision) {
    case Precision::BFloat16: return at::kBFloat16;
    case Precision::Float16: return at::kHalf;
    case Precision::Float32:
    case Precision::Auto: break;
    }
    return std::nullopt;
}

} // namespace graft
