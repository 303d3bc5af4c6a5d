// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/training_report.h"

#include <cmath>

namespace graft::cli {
namespace {

Json toJson(const std::vector<TrainingFinding>& findings)
{
    Json list = Json::array();
    for (const TrainingFinding& finding : findings) {
        Json fixes = Json::object();
        for (const OptionFix& fix : finding.fixes)
            fixes[fix.option] = fix.value;
        list.push_back({{"kind", finding.kind},
                        {"severity", severityText(finding.severity)},
                        {"message", finding.what.message()},
                        {"why", finding.why},
                        {"layer", finding.layer},
                        {"class", finding.className},
                        {"set", fixes}});
    }
    return list;
}

} // namespace

void sayFindings(const std::vector<TrainingFinding>& findings)
{
    for (const TrainingFinding& finding : findings) {
        say(std::string(severityText(finding.severity)) + ": " + finding.what.message());
        if (!finding.why.empty())
            say("  " + finding.why);
        std::string sets;
        for (const OptionFix& fix : finding.fixes)
            sets += " --set " + fix.option + "=" + fix.value;
        if (!sets.empty())
            say("  Try:" + sets);
    }
}

Json toJson(const TrainingRun& run, const std::vector<std::string>& classes)
{
    const auto rounded = [](double value, double digits) { return std::round(value * digits) / digits; };
    Json accuracy = Json::array();
    Json loss = Json::array();
    Json trainAccuracy = Json::array();
    Json validationLoss = Json::array();
    Json seconds = Json::array();
    for (const EpochRecord& e : run.outcome.epochs) {
        accuracy.push_back(e.validationAccuracy);
        loss.push_back(e.trainLoss);
        trainAccuracy.push_back(e.trainAccuracy);
        validationLoss.push_back(e.validationLoss);
        seconds.push_back(rounded(e.seconds, 1e3));
    }
    return {{"classes", classes},
            {"val_accuracy", accuracy},
            {"train_loss", loss},
            {"train_accuracy", trainAccuracy},
            {"val_loss", validationLoss},
            {"epoch_s", seconds},
            {"wall_s", rounded(run.outcome.wallSeconds, 1e3)},
            {"images_per_s", rounded(run.outcome.imagesPerSecond, 10)},
            {"best_epoch", run.outcome.bestEpoch},
            {"stopped", run.outcome.stopped},
            {"end_reason", run.outcome.endReason},
            {"peak_rss_mib", peakRssMib()},
            {"device", run.outcome.device},
            {"seed", run.record.options.seed},
            {"data_fingerprint", run.outcome.dataFingerprint},
            {"frozen_hash_before", run.outcome.frozenHashBefore},
            {"frozen_hash_after", run.outcome.frozenHashAfter},
            {"settings", settingsJson(run.record.options)},
            {"findings", toJson(run.findings)}};
}

} // namespace graft::cli
