// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace graft {

/// What the user asked for.
enum class DeviceChoice { Auto, Cpu, Cuda };

/// A place where tensors live and layers run.
struct Device {
    bool cuda = false;
    int index = 0;
    std::string name; ///< "cpu (2 threads)", "cuda:0 (NVIDIA ...)"
};

/// "auto", "cpu" or "cuda".
[[nodiscard]] Result<DeviceChoice> parseDeviceChoice(std::string_view text);
/// Auto takes a working GPU, else the CPU. Cuda without a GPU is an Error that says why.
[[nodiscard]] Result<Device> resolveDevice(DeviceChoice choice);
/// Every device that can be used now; the CPU is always there.
[[nodiscard]] std::vector<Device> availableDevices();

/// Threads for one operator. Sets LibTorch's pool; 0 = the measured default (all cores the process may use).
void setThreadCount(int threads);
[[nodiscard]] int threadCount();
/// Version of the LibTorch the engine runs on, for records.
[[nodiscard]] std::string runtimeVersion();

} // namespace graft
