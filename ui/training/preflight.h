// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace graft {

class DatasetSession;
class NetworkDocument;

/// What stands in the way of a run, and what would put it right.
struct PreflightProblem {
    enum class Kind { NoNetwork, NoDataset, DatasetLoading, ClassesDiffer, NetworkBroken, NothingTrainable };

    Kind kind = Kind::NoNetwork;
    QString text;
    QString fix; ///< label of the button that repairs it, or empty
};

/// The first thing that keeps the document from being trained on the dataset; nothing when it can start.
[[nodiscard]] std::optional<PreflightProblem> checkBeforeTraining(const NetworkDocument& document,
                                                                  const DatasetSession& session);

} // namespace graft
