// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Options of schedule, stages, regularisation, validation and machine.
#include "core/base/numbers.h"
#include "core/training/option_builders_p.h"
#include "core/training/option_groups_p.h"

#include <charconv>

namespace graft {
namespace {

using namespace options;
using enum OptionGroup;

constexpr double mebibyte = 1 << 20;

auto scheduleIs(std::initializer_list<ScheduleKind> kinds)
{
    return [kinds = std::vector(kinds)](const TrainingOptions& o) {
        return std::ranges::find(kinds, o.schedule) != kinds.end();
    };
}

bool gradual(const TrainingOptions& o)
{
    return o.unfreezing == Unfreezing::Gradual;
}

bool stopsEarly(const TrainingOptions& o)
{
    return o.earlyStop != StopMetric::Never;
}

Entry milestones()
{
    Entry e = entry("milestones", Schedule, OptionKind::Epochs, GRAFT_TR_NOOP("options", "Falls after epochs"),
                    GRAFT_TR_NOOP("options", "Epochs after which the rate falls, for example 3, 6."));
    e.get = [](const TrainingOptions& o) {
        std::string text;
        for (const int epoch : o.milestones)
            text.append(text.empty() ? "" : ",").append(std::to_string(epoch));
        return OptionValue(std::move(text));
    };
    e.set = [](TrainingOptions& o, const OptionValue& v) {
        o.milestones = parseEpochs(std::get<std::string>(v)).value_or(std::vector<int>{});
    };
    return e;
}

Entry augmentation()
{
    Entry e = entry("augmentation", Regularisation, OptionKind::Augmentation, GRAFT_TR_NOOP("options", "Augmentation"),
                    GRAFT_TR_NOOP("options", "Random changes to the training samples, so that the network sees new "
                                             "ones in every epoch."));
    e.get = [](const TrainingOptions& o) { return OptionValue(toText(o.augmentation)); };
    e.set = [](TrainingOptions& o, const OptionValue& v) {
        if (auto plan = parseAugmentation(std::get<std::string>(v)))
            o.augmentation = *std::move(plan);
    };
    return e;
}

/// Held in bytes, given in MiB.
Entry featureCache()
{
    Entry e = entry("feature_cache", Machine, OptionKind::Integer, GRAFT_TR_NOOP("options", "Memory for frozen layers"),
                    GRAFT_TR_NOOP("options", "What the frozen layers compute is kept here instead of being computed "
                                             "in every epoch; not used with augmentation."));
    e.maximum = 1 << 20;
    e.unit = GRAFT_TR_NOOP("options", "MiB");
    e.zeroText = GRAFT_TR_NOOP("options", "off");
    e.get = [](const TrainingOptions& o) {
        return OptionValue(static_cast<std::int64_t>(static_cast<double>(o.featureCacheBytes) / mebibyte));
    };
    e.set = [](TrainingOptions& o, const OptionValue& v) {
        o.featureCacheBytes = static_cast<std::uint64_t>(std::get<std::int64_t>(v)) << 20U;
    };
    return e;
}

std::vector<OptionChoice> schedules()
{
    return {{"constant", GRAFT_TR_NOOP("options", "Constant")},
            {"step", GRAFT_TR_NOOP("options", "Falls in steps")},
            {"multi_step", GRAFT_TR_NOOP("options", "Falls at chosen epochs")},
            {"exponential", GRAFT_TR_NOOP("options", "Exponential")},
            {"cosine", GRAFT_TR_NOOP("options", "Cosine")},
            {"one_cycle", GRAFT_TR_NOOP("options", "One cycle")},
            {"plateau", GRAFT_TR_NOOP("options", "Falls on a plateau")}};
}

} // namespace

std::vector<OptionSchema> scheduleOptions()
{
    using enum ScheduleKind;
    return list(
        choice("schedule", Schedule, &TrainingOptions::schedule, schedules(), GRAFT_TR_NOOP("options", "Schedule"),
               GRAFT_TR_NOOP("options", "How the rate changes during the run; falling to the end often brings the last "
                                        "points of accuracy.")),
        number("warmup_epochs", Schedule, &TrainingOptions::warmupEpochs, 0, 100000,
               GRAFT_TR_NOOP("options", "Warm-up"),
               GRAFT_TR_NOOP("options", "Lets the rate rise at first, so that a new head does not disturb the rest."))
            .unitOf(GRAFT_TR_NOOP("options", "epochs"))
            .zero(GRAFT_TR_NOOP("options", "none"))
            .when([](const TrainingOptions& o) { return o.schedule != OneCycle; }),
        number("step_epochs", Schedule, &TrainingOptions::stepEpochs, 1, 100000,
               GRAFT_TR_NOOP("options", "Falls every"),
               GRAFT_TR_NOOP("options", "Epochs from one step down to the next."))
            .unitOf(GRAFT_TR_NOOP("options", "epochs"))
            .when(scheduleIs({Step})),
        milestones().when(scheduleIs({MultiStep})),
        number("step_factor", Schedule, &TrainingOptions::stepFactor, 0, 1, GRAFT_TR_NOOP("options", "Factor"),
               GRAFT_TR_NOOP("options", "What the rate is multiplied by at each step down."))
            .above()
            .when(scheduleIs({Step, MultiStep})),
        number("exponential_factor", Schedule, &TrainingOptions::exponentialFactor, 0, 1,
               GRAFT_TR_NOOP("options", "Factor per epoch"),
               GRAFT_TR_NOOP("options", "What the rate is multiplied by after each epoch."))
            .above()
            .when(scheduleIs({Exponential})),
        number("final_share", Schedule, &TrainingOptions::finalShare, 0, 1, GRAFT_TR_NOOP("options", "Ends at"),
               GRAFT_TR_NOOP("options", "The last rate as a share of the first one."))
            .when(scheduleIs({Cosine})),
        number("one_cycle_rise", Schedule, &TrainingOptions::oneCycleRise, 0.01, 0.99,
               GRAFT_TR_NOOP("options", "Share that rises"),
               GRAFT_TR_NOOP("options", "The part of the run in which the rate rises from 1/25 to its peak, before it "
                                        "falls to almost nothing."))
            .when(scheduleIs({OneCycle})),
        number("plateau_factor", Schedule, &TrainingOptions::plateauFactor, 0, 0.999,
               GRAFT_TR_NOOP("options", "Factor"),
               GRAFT_TR_NOOP("options", "What the rate is multiplied by when the validation loss stops falling."))
            .above()
            .when(scheduleIs({Plateau})),
        number("plateau_patience", Schedule, &TrainingOptions::plateauPatience, 0, 100000,
               GRAFT_TR_NOOP("options", "Patience"),
               GRAFT_TR_NOOP("options", "Validations without progress before the rate falls."))
            .when(scheduleIs({Plateau})),
        choice("unfreezing", Stages, &TrainingOptions::unfreezing,
               {{"never", GRAFT_TR_NOOP("options", "Keep what is frozen")},
                {"gradual", GRAFT_TR_NOOP("options", "Block by block, from the end")}},
               GRAFT_TR_NOOP("options", "Unfreezing"),
               GRAFT_TR_NOOP("options", "Trains the new head first, then wakes the frozen blocks from the end to the "
                                        "beginning, each with a smaller rate.")),
        number("unfreeze_every", Stages, &TrainingOptions::unfreezeEvery, 1, 100000,
               GRAFT_TR_NOOP("options", "Next block after"),
               GRAFT_TR_NOOP("options", "Epochs before the next block may learn."))
            .unitOf(GRAFT_TR_NOOP("options", "epochs"))
            .when(gradual),
        number("unfreeze_factor", Stages, &TrainingOptions::unfreezeFactor, 0, 1,
               GRAFT_TR_NOOP("options", "Rate of the next block"),
               GRAFT_TR_NOOP("options", "Relative to the block behind it."))
            .above()
            .when(gradual));
}

std::vector<OptionSchema> regularisationOptions()
{
    return list(
        augmentation(),
        number("label_smoothing", Regularisation, &TrainingOptions::labelSmoothing, 0, 0.99,
               GRAFT_TR_NOOP("options", "Label smoothing"),
               GRAFT_TR_NOOP("options", "Asks for a little less than certainty, which keeps the network from being too "
                                        "sure of itself.")),
        choice("class_weights", Regularisation, &TrainingOptions::classWeights,
               {{"none", GRAFT_TR_NOOP("options", "All samples alike")},
                {"balanced", GRAFT_TR_NOOP("options", "All classes alike")}},
               GRAFT_TR_NOOP("options", "Weighting"),
               GRAFT_TR_NOOP("options", "With few samples of some classes, weighting classes alike keeps those from "
                                        "being ignored.")));
}

std::vector<OptionSchema> machineOptions()
{
    constexpr double maxSeed = 9223372036854775807.0; // held as a signed number in the table
    return list(
        number("validate_every", Validation, &TrainingOptions::validateEvery, 1, 100000,
               GRAFT_TR_NOOP("options", "Validate every"),
               GRAFT_TR_NOOP("options", "Validating less often saves time with large validation sets."))
            .unitOf(GRAFT_TR_NOOP("options", "epochs")),
        choice("best", Validation, &TrainingOptions::best,
               {{"accuracy", GRAFT_TR_NOOP("options", "Highest accuracy")},
                {"loss", GRAFT_TR_NOOP("options", "Lowest loss")}},
               GRAFT_TR_NOOP("options", "Keep the epoch with"),
               GRAFT_TR_NOOP("options", "Which epoch's weights are the result of the run, by the validation samples.")),
        choice("early_stop", Validation, &TrainingOptions::earlyStop,
               {{"never", GRAFT_TR_NOOP("options", "Never")},
                {"accuracy", GRAFT_TR_NOOP("options", "When accuracy stops rising")},
                {"loss", GRAFT_TR_NOOP("options", "When loss stops falling")}},
               GRAFT_TR_NOOP("options", "Stop early"),
               GRAFT_TR_NOOP("options", "Ends the run when validation has not become better for a while: saves time "
                                        "and keeps from overfitting.")),
        number("patience", Validation, &TrainingOptions::patience, 1, 100000, GRAFT_TR_NOOP("options", "Patience"),
               GRAFT_TR_NOOP("options", "Validations without progress before the run ends."))
            .when(stopsEarly),
        number("min_progress", Validation, &TrainingOptions::minProgress, 0, 1,
               GRAFT_TR_NOOP("options", "Least progress"),
               GRAFT_TR_NOOP("options", "A smaller improvement than this counts as none."))
            .when(stopsEarly),
        number("seed", Machine, &TrainingOptions::seed, 0, maxSeed, GRAFT_TR_NOOP("options", "Seed"),
               GRAFT_TR_NOOP("options", "The same seed gives the same run again on the same machine; another one shows "
                                        "how much is chance.")),
        flag("deterministic", Machine, &TrainingOptions::deterministic, GRAFT_TR_NOOP("options", "Deterministic"),
             GRAFT_TR_NOOP("options", "The same numbers every time; on a graphics card that costs some speed.")),
        choice("device", Machine, &TrainingOptions::device,
               {{"auto", GRAFT_TR_NOOP("options", "Automatic")},
                {"cpu", GRAFT_TR_NOOP("options", "Processor (CPU)")},
                {"cuda", GRAFT_TR_NOOP("options", "Graphics card (CUDA)")}},
               GRAFT_TR_NOOP("options", "Device"),
               GRAFT_TR_NOOP("options", "Where the network is computed; automatic takes a graphics card that works, "
                                        "else the processor.")),
        choice("precision", Machine, &TrainingOptions::precision,
               {{"float32", GRAFT_TR_NOOP("options", "32 bit (exact)")},
                {"bfloat16", GRAFT_TR_NOOP("options", "bfloat16")},
                {"float16", GRAFT_TR_NOOP("options", "float16 (graphics card)")},
                {"auto", GRAFT_TR_NOOP("options", "The fastest that is safe")}},
               GRAFT_TR_NOOP("options", "Precision"),
               GRAFT_TR_NOOP("options", "Shorter numbers can be faster on recent machines and change the result a "
                                        "little.")),
        number("threads", Machine, &TrainingOptions::threads, 0, 4096, GRAFT_TR_NOOP("options", "Threads"),
               GRAFT_TR_NOOP("options", "Fewer leave the machine to other programs."))
            .zero(GRAFT_TR_NOOP("options", "automatic")),
        number("readers", Machine, &TrainingOptions::readers, 0, 256, GRAFT_TR_NOOP("options", "Reading threads"),
               GRAFT_TR_NOOP("options", "More help when the network waits for samples to be read and decoded."))
            .zero(GRAFT_TR_NOOP("options", "automatic")),
        featureCache(),
        number("checkpoint_minutes", Machine, &TrainingOptions::checkpointMinutes, 0.01, 100000,
               GRAFT_TR_NOOP("options", "Save progress every"),
               GRAFT_TR_NOOP("options", "A run that was interrupted can go on from here; it is also saved after each "
                                        "epoch."))
            .unitOf(GRAFT_TR_NOOP("options", "min")));
}

std::optional<std::vector<int>> parseEpochs(std::string_view text)
{
    std::vector<int> epochs;
    const char* at = text.data();
    const char* const end = at + text.size();
    const auto skipSpace = [&] {
        while (at != end && *at == ' ')
            ++at;
    };
    for (skipSpace(); at != end; skipSpace()) {
        if (!epochs.empty()) {
            if (*at != ',')
                return std::nullopt;
            ++at;
            skipSpace();
        }
        int epoch = 0;
        const auto read = std::from_chars(at, end, epoch);
        if (read.ec != std::errc() || epoch < 1 || (!epochs.empty() && epoch <= epochs.back()))
            return std::nullopt;
        epochs.push_back(epoch);
        at = read.ptr;
    }
    return epochs;
}

} // namespace graft
