// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runtime/guard_p.h"

#include <ATen/ATen.h>

#include <algorithm>
#include <array>
#include <new>
#include <string>
#include <string_view>

namespace graft {
namespace {

Error outOfMemory(std::string reason)
{
    return makeError(ErrorCode::OutOfMemory,
                     GRAFT_TR_NOOP("core", "There is not enough memory (%1). Use a smaller batch or smaller inputs, "
                                           "or close other programs."),
                     {std::move(reason)});
}

bool soundsLikeMemory(std::string_view text)
{
    static constexpr std::array<std::string_view, 5> phrases = {"out of memory", "not enough memory",
                                                                "can't allocate memory", "alloc_cpu", "ALLOC_FAILED"};
    return std::ranges::any_of(phrases, [text](std::string_view p) { return text.find(p) != std::string_view::npos; });
}

/// The first line says what happened; the rest is a stack trace of the library.
std::string firstLine(std::string_view text)
{
    const std::string_view line = text.substr(0, text.find('\n'));
    return std::string(line.substr(0, 400));
}

Error fromTorch(const c10::Error& error)
{
    const std::string text = firstLine(error.what_without_backtrace());
    if (soundsLikeMemory(text))
        return outOfMemory(text);
    const bool cuda = text.find("CUDA") != std::string::npos || text.find("cuDNN") != std::string::npos;
    return cuda ? makeError(ErrorCode::Device, GRAFT_TR_NOOP("core", "The GPU reports an error: %1"), {text})
                : makeError(ErrorCode::Internal, GRAFT_TR_NOOP("core", "LibTorch reports an error: %1"), {text});
}

} // namespace

Error currentExceptionAsError()
{
    try {
        throw;
    } catch (const c10::Error& error) {
        return fromTorch(error);
    } catch (const std::bad_alloc& error) {
        return outOfMemory(error.what());
    } catch (const std::exception& error) {
        const std::string text = firstLine(error.what());
        return soundsLikeMemory(text)
                   ? outOfMemory(text)
                   : makeError(ErrorCode::Internal, GRAFT_TR_NOOP("core", "An unexpected error occurred: %1"), {text});
    } catch (...) {
        return makeError(ErrorCode::Internal, GRAFT_TR_NOOP("core", "An unexpected error occurred: %1"), {"unknown"});
    }
}

} // namespace graft
