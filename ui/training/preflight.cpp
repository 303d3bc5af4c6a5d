// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/training/preflight.h"

#include "core/layers/network_edits.h"
#include "ui/models/dataset_session.h"
#include "ui/models/error_text.h"
#include "ui/models/network_document.h"

#include <QCoreApplication>

#include <algorithm>
#include <set>
#include <string_view>

namespace graft {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(graft::Preflight)
};

PreflightProblem networkBroken(const NetworkAnalysis& analysis)
{
    const auto first = std::find_if(analysis.issues.begin(), analysis.issues.end(),
                                    [](const Issue& issue) { return issue.severity == Severity::Error; });
    const QString reason = first == analysis.issues.end() ? QString() : errorText(first->what);
    return {PreflightProblem::Kind::NetworkBroken, Texts::tr("This network cannot run yet. %1").arg(reason).trimmed(),
            Texts::tr("Show in the designer")};
}

/// Whether the network knows every class of the dataset by name; one without names takes them as they come.
bool knowsClasses(const NetworkGraph& graph, const ImageDataset& dataset)
{
    const std::vector<std::string> names = classNamesOf(graph);
    const std::set<std::string_view> known(names.begin(), names.end());
    return names.empty() || std::all_of(dataset.classes.begin(), dataset.classes.end(),
                                        [&](const std::string& name) { return known.contains(name); });
}

PreflightProblem classesDiffer(const NetworkDocument& document, const ImageDataset& dataset)
{
    const auto known = static_cast<int>(classNamesOf(document.graph()).size());
    const auto wanted = static_cast<int>(dataset.classes.size());
    const QString text =
        known == wanted
            ? Texts::tr("The last layers were made for other classes than those of %1. Replace them before training.")
                  .arg(toQString(dataset.name))
            : Texts::tr("The last layers tell %1 classes apart, but %2 has %3. Replace them before training.")
                  .arg(countText(known), toQString(dataset.name), countText(wanted));
    return {PreflightProblem::Kind::ClassesDiffer, text, Texts::tr("Replace last layers now")};
}

} // namespace

std::optional<PreflightProblem> checkBeforeTraining(const NetworkDocument& document, const DatasetSession& session)
{
    using Kind = PreflightProblem::Kind;
    if (document.isEmpty()) {
        return PreflightProblem{Kind::NoNetwork, Texts::tr("There is no network to train yet."),
                                Texts::tr("Choose a model")};
    }
    if (session.state() == DatasetSession::State::Loading || session.isApplying())
        return PreflightProblem{Kind::DatasetLoading, Texts::tr("The pictures are still being read."), {}};
    const auto dataset = session.dataset();
    if (!dataset || dataset->training.empty()) {
        return PreflightProblem{Kind::NoDataset, Texts::tr("There are no pictures to learn from yet."),
                                Texts::tr("Load sample")};
    }
    if (document.analysis().hasErrors())
        return networkBroken(document.analysis());
    if (!knowsClasses(document.graph(), *dataset))
        return classesDiffer(document, *dataset);
    if (!anythingToLearn(document.graph())) {
        return PreflightProblem{Kind::NothingTrainable,
                                Texts::tr("Every layer is frozen, so there is nothing to learn."),
                                Texts::tr("Train the last layer")};
    }
    return std::nullopt;
}

} // namespace graft
