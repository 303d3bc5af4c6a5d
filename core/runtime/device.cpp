// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runtime/device.h"

#include "core/runtime/guard_p.h"
#include "core/runtime/threads_p.h"

#include <ATen/ATen.h>
#include <ATen/Parallel.h>
#include <torch/cuda.h>
#include <torch/version.h>

#include <sched.h>

#include <algorithm>
#include <atomic>
#include <filesystem>
#include <fstream>
#include <system_error>
#include <thread>

namespace graft {
namespace {

/// 0: not chosen yet, the default holds.
std::atomic<int> wantedThreads{0};

/// CPUs this process may use: containers and taskset give less than the machine has.
int usableCpus()
{
    cpu_set_t set;
    CPU_ZERO(&set);
    if (sched_getaffinity(0, sizeof set, &set) == 0)
        return std::max(1, CPU_COUNT(&set));
    return std::max(1, static_cast<int>(std::thread::hardware_concurrency()));
}

Device cpuDevice()
{
    const int threads = threadCount();
    return {false, 0, "cpu (" + std::to_string(threads) + (threads == 1 ? " thread)" : " threads)")};
}

Error noCudaError()
{
    if (at::hasCUDA())
        return makeError(ErrorCode::Device,
                         GRAFT_TR_NOOP("core", "LibTorch %1 finds no CUDA device here. Use the CPU, or check the "
                                               "NVIDIA driver."),
                         {runtimeVersion()});
    return makeError(ErrorCode::Device,
                     GRAFT_TR_NOOP("core", "This LibTorch (%1) was built without CUDA. Use the CPU, or build Graft "
                                           "with a CUDA LibTorch."),
                     {runtimeVersion()});
}

/// The model as the NVIDIA driver states it, when all GPUs of the machine are the same; else empty. (LibTorch
/// tells names only through CUDA's own headers, which a CPU build does not have.)
std::string gpuModel()
{
    std::string model;
    std::error_code ignored;
    for (const auto& gpu : std::filesystem::directory_iterator("/proc/driver/nvidia/gpus", ignored)) {
        std::ifstream in(gpu.path() / "information");
        for (std::string line; std::getline(in, line);) {
            if (!line.starts_with("Model:"))
                continue;
            const std::size_t start = line.find_first_not_of(" \t", 6);
            const std::string found = start == std::string::npos ? std::string() : line.substr(start);
            if (!model.empty() && found != model)
                return {};
            model = found;
        }
    }
    return model;
}

/// A GPU counts when it computes: drivers without a usable device are common.
Result<Device> tryCuda(int index)
{
    return guarded([index]() -> Result<Device> {
        const at::Device device(at::kCUDA, static_cast<at::DeviceIndex>(index));
        const auto one = at::ones({2}, at::TensorOptions().device(device));
        if (one.sum().item<float>() != 2.0F)
            return makeError(ErrorCode::Device, GRAFT_TR_NOOP("core", "The GPU computes wrong results."));
        const std::string model = gpuModel();
        return Device{true, index, "cuda:" + std::to_string(index) + (model.empty() ? "" : " (" + model + ")")};
    });
}

} // namespace

Result<DeviceChoice> parseDeviceChoice(std::string_view text)
{
    if (text == "auto")
        return DeviceChoice::Auto;
    if (text == "cpu")
        return DeviceChoice::Cpu;
    if (text == "cuda")
        return DeviceChoice::Cuda;
    return makeError(ErrorCode::InvalidArgument,
                     GRAFT_TR_NOOP("core", "Unknown device \"%1\"; known are auto, cpu and cuda."),
                     {std::string(text)});
}

Result<Device> resolveDevice(DeviceChoice choice)
{
    if (choice == DeviceChoice::Cpu)
        return cpuDevice();
    const bool present = torch::cuda::is_available();
    if (!present && choice == DeviceChoice::Cuda)
        return noCudaError();
    if (!present)
        return cpuDevice();
    auto gpu = tryCuda(0);
    if (!gpu.ok() && choice == DeviceChoice::Auto)
        return cpuDevice();
    return gpu;
}

std::vector<Device> availableDevices()
{
    std::vector<Device> devices{cpuDevice()};
    if (!torch::cuda::is_available())
        return devices;
    const int count = static_cast<int>(torch::cuda::device_count());
    for (int i = 0; i < count; ++i) {
        if (auto gpu = tryCuda(i); gpu.ok())
            devices.push_back(*std::move(gpu));
    }
    return devices;
}

void setThreadCount(int threads)
{
    wantedThreads = threads > 0 ? threads : usableCpus();
    at::set_num_threads(wantedThreads);
}

int threadCount()
{
    const int wanted = wantedThreads;
    return wanted > 0 ? wanted : usableCpus();
}

void useChosenThreads()
{
    const int threads = threadCount();
    if (at::get_num_threads() != threads)
        at::set_num_threads(threads);
}

std::string runtimeVersion()
{
    return TORCH_VERSION;
}

} // namespace graft
