// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/training_options.h"

#include "core/training/option_table.h"

#include <algorithm>

namespace graft {

std::string_view nameOf(OptimizerKind kind)
{
    return findOption("optimizer")->choices.at(static_cast<std::size_t>(kind)).name;
}

Result<OptimizerKind> parseOptimizer(std::string_view text)
{
    TrainingOptions options;
    GRAFT_CHECK(setOption(options, "optimizer", text));
    return options.optimizer;
}

} // namespace graft
