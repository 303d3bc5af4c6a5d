// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/runtime/threads_p.h"

#include <ATen/Parallel.h>

namespace graft {

/// Operator threads of the calling thread while this stands, as they were afterwards: OpenMP keeps them per thread.
class OperatorThreads {
public:
    /// 0: the chosen number.
    explicit OperatorThreads(int threads)
    {
        useChosenThreads();
        m_before = at::get_num_threads();
        if (threads > 0)
            at::set_num_threads(threads);
    }
    ~OperatorThreads() { at::set_num_threads(m_before); }
    OperatorThreads(const OperatorThreads&) = delete;
    OperatorThreads& operator=(const OperatorThreads&) = delete;

private:
    int m_before = 1;
};

} // namespace graft
