// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/device_memory_p.h"

#include <ATen/ATen.h>
#include <torch/version.h>

#if __has_include(<c10/core/CachingDeviceAllocator.h>)
#include <c10/core/CachingDeviceAllocator.h>
#endif

#include <dlfcn.h>
#include <malloc.h>
#include <sys/resource.h>
#include <unistd.h>

#include <algorithm>
#include <charconv>
#include <exception>
#include <fstream>
#include <limits>
#include <optional>
#include <string>

// Since 2.10 the allocator tells the memory of its device.
#define GRAFT_DEVICE_ALLOCATOR (TORCH_VERSION_MAJOR > 2 || (TORCH_VERSION_MAJOR == 2 && TORCH_VERSION_MINOR >= 10))

namespace graft {
namespace {

namespace fs = std::filesystem;

constexpr std::uint64_t unlimited = std::numeric_limits<std::uint64_t>::max();

std::optional<std::uint64_t> numberIn(const fs::path& file)
{
    std::ifstream in(file);
    std::uint64_t number = 0;
    if (in >> number)
        return number;
    return std::nullopt; // no such file, or "max"
}

/// The number behind `key` in lines like "MemAvailable:   123 kB" or "inactive_file 123".
std::optional<std::uint64_t> valueOf(const fs::path& file, const std::string& key)
{
    std::ifstream in(file);
    for (std::string word; in >> word;) {
        std::uint64_t number = 0;
        if (word == key && in >> number)
            return number;
        in.clear();
    }
    return std::nullopt;
}

/// What a control group leaves: its limit less what its processes use and could not be freed at once.
std::uint64_t leftInGroup(const fs::path& folder, const char* limitName, const char* usedName, const char* cacheName)
{
    const auto limit = numberIn(folder / limitName);
    const auto used = numberIn(folder / usedName);
    if (!limit || !used)
        return unlimited;
    const std::uint64_t needed = *used - std::min(*used, valueOf(folder / "memory.stat", cacheName).value_or(0));
    return *limit - std::min(*limit, needed);
}

/// The least that any group from this process's own up to the root leaves.
std::uint64_t leftInGroups(const fs::path& root)
{
    std::uint64_t left = unlimited;
    std::ifstream in(root / "proc/self/cgroup");
    for (std::string line; std::getline(in, line);) {
        const auto first = line.find(':');
        const auto second = line.find(':', first + 1);
        if (first == std::string::npos || second == std::string::npos)
            continue;
        const std::string controllers = line.substr(first + 1, second - first - 1);
        const bool unified = controllers.empty();
        if (!unified && ("," + controllers + ",").find(",memory,") == std::string::npos)
            continue;
        const fs::path mount = root / (unified ? "sys/fs/cgroup" : "sys/fs/cgroup/memory");
        // In a container the path is that outside of it, while the mount shows the group itself as its root.
        for (fs::path group = fs::path(line.substr(second + 1)).relative_path();; group = group.parent_path()) {
            left = std::min(left, unified ? leftInGroup(mount / group, "memory.max", "memory.current", "inactive_file")
                                          : leftInGroup(mount / group, "memory.limit_in_bytes", "memory.usage_in_bytes",
                                                        "total_inactive_file"));
            if (group.empty())
                break;
        }
    }
    return left;
}

std::uint64_t pagesOf(int field)
{
    std::ifstream in("/proc/self/statm");
    std::uint64_t pages = 0;
    for (int i = 0; i <= field; ++i)
        in >> pages;
    return pages * static_cast<std::uint64_t>(::sysconf(_SC_PAGESIZE));
}

std::uint64_t leftOfAddressSpace()
{
    struct rlimit limit = {};
    if (::getrlimit(RLIMIT_AS, &limit) != 0 || limit.rlim_cur == RLIM_INFINITY)
        return unlimited;
    const std::uint64_t used = pagesOf(0);
    return limit.rlim_cur - std::min<std::uint64_t>(limit.rlim_cur, used);
}

/// A function of a library that this build does not have headers of, or nullptr.
template <class Function>
Function* symbol(const char* name)
{
    return reinterpret_cast<Function*>(::dlsym(RTLD_DEFAULT, name));
}

} // namespace

std::uint64_t availableMainMemory(const fs::path& root)
{
    const auto kibibytes = valueOf(root / "proc/meminfo", "MemAvailable:");
    const std::uint64_t machine = kibibytes ? *kibibytes * 1024 : unlimited;
    const std::uint64_t left = std::min({machine, leftInGroups(root), leftOfAddressSpace()});
    return left == unlimited ? 0 : left;
}

std::uint64_t freeOnGpu(int index)
{
    try {
#if GRAFT_DEVICE_ALLOCATOR
        auto* allocator = c10::getDeviceAllocator(c10::kCUDA);
        const auto device = static_cast<c10::DeviceIndex>(index);
        const auto stats = allocator->getDeviceStats(device);
        constexpr auto all = static_cast<std::size_t>(c10::CachingAllocator::StatType::AGGREGATE);
        const auto idle = stats.reserved_bytes[all].current - stats.allocated_bytes[all].current;
        return allocator->getMemoryInfo(device).first + static_cast<std::uint64_t>(std::max<std::int64_t>(idle, 0));
#else
        (void)index; // of the current device: Graft uses one
        std::size_t free = 0;
        std::size_t total = 0;
        auto* query = symbol<int(std::size_t*, std::size_t*)>("cudaMemGetInfo");
        return query != nullptr && query(&free, &total) == 0 ? free : 0;
#endif
    } catch (const std::exception&) {
        return 0;
    }
}

std::uint64_t heldOnGpu(int index)
{
#if GRAFT_DEVICE_ALLOCATOR
    try {
        const auto stats = c10::getDeviceAllocator(c10::kCUDA)->getDeviceStats(static_cast<c10::DeviceIndex>(index));
        constexpr auto all = static_cast<std::size_t>(c10::CachingAllocator::StatType::AGGREGATE);
        return static_cast<std::uint64_t>(std::max<std::int64_t>(stats.reserved_bytes[all].current, 0));
    } catch (const std::exception&) {
        return 0;
    }
#else
    (void)index;
    std::size_t free = 0;
    std::size_t total = 0;
    auto* query = symbol<int(std::size_t*, std::size_t*)>("cudaMemGetInfo");
    return query != nullptr && query(&free, &total) == 0 ? total - free : 0;
#endif
}

std::uint64_t residentBytes()
{
    return pagesOf(1);
}

std::uint64_t bytesInUse(const Device& device)
{
    return device.cuda ? heldOnGpu(device.index) : residentBytes();
}

void releaseUnusedMemory(const Device& device)
{
    if (device.cuda) {
        try {
#if GRAFT_DEVICE_ALLOCATOR
            c10::getDeviceAllocator(c10::kCUDA)->emptyCache();
#else
            if (auto* empty = symbol<void()>("_ZN3c104cuda20CUDACachingAllocator10emptyCacheEv"))
                empty();
#endif
        } catch (const std::exception&) {
            // A GPU that is gone has nothing to give back.
            (void)device;
        }
    }
    ::malloc_trim(0);
}

} // namespace graft
