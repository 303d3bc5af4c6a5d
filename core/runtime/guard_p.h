// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <exception>
#include <type_traits>
#include <utility>

namespace graft {

/// What the exception that is being handled means to a user. Only inside a catch block.
[[nodiscard]] Error currentExceptionAsError();

/// Runs `fn` and turns whatever LibTorch throws into an Error: the one place per service where exceptions end.
/// `fn` returns a Result.
template <class Function>
[[nodiscard]] std::invoke_result_t<Function> guarded(Function&& fn)
{
    try {
        return std::forward<Function>(fn)();
    } catch (...) {
        return currentExceptionAsError();
    }
}

} // namespace graft
