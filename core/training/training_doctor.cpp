// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/training_doctor.h"

#include "core/base/numbers.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <utility>

namespace graft {
namespace {

// Thresholds are rules of thumb, chosen so that healthy runs of the test networks raise none of them.
constexpr std::size_t window = 50; ///< iterations that count as "lately"
constexpr std::size_t fewestIterations = 20;
constexpr double explodingNorm = 100; ///< gradients of this length are long for any network with sound input ...
constexpr double explodingRatio = 20; ///< ... when they were this many times shorter before
constexpr double vanishingRatio = 1e-6;
constexpr double deadShareLimit = 0.5;
constexpr double waitLimit = 0.4;
constexpr double gapLimit = 0.05; ///< of accuracies, before overfitting is worth a word
constexpr double better = 0.03;   ///< of accuracies
constexpr double solved = 0.98;   ///< nothing to gain: no plateau to complain about

std::string percent(double share)
{
    return std::to_string(std::lround(100 * share));
}

std::string three(double value)
{
    if (value == 0 || !std::isfinite(value))
        return std::isfinite(value) ? "0" : "∞";
    const double scale = std::pow(10.0, 2 - std::floor(std::log10(std::abs(value))));
    return numberText(std::round(value * scale) / scale);
}

double medianNorm(std::span<const IterationRecord> records)
{
    std::vector<float> norms;
    for (const IterationRecord& r : records)
        if (std::isfinite(r.gradientNorm))
            norms.push_back(r.gradientNorm);
    if (norms.empty())
        return 0;
    std::ranges::nth_element(norms, norms.begin() + static_cast<std::ptrdiff_t>(norms.size() / 2));
    return static_cast<double>(norms[norms.size() / 2]);
}

double meanLoss(std::span<const IterationRecord> records)
{
    double sum = 0;
    for (const IterationRecord& r : records)
        sum += static_cast<double>(r.loss);
    return records.empty() ? 0 : sum / static_cast<double>(records.size());
}

OptionFix rateTimes(const RunFacts& facts, double factor)
{
    return {"learning_rate", three(facts.options.learningRate * factor)};
}

/// Looks at one run; every check adds at most one finding (or one per class or layer).
class Doctor {
public:
    Doctor(const RunHistory& history, const RunFacts& facts) : m_run(history), m_facts(facts) {}

    std::vector<TrainingFinding> examine();

private:
    [[nodiscard]] std::span<const IterationRecord> lately() const
    {
        return m_run.iterations.last(std::min(window, m_run.iterations.size()));
    }
    [[nodiscard]] std::span<const IterationRecord> atFirst() const
    {
        return m_run.iterations.first(std::min(window, m_run.iterations.size()));
    }
    TrainingFinding& add(std::string kind, Severity severity, Error what, std::string why)
    {
        return m_findings.emplace_back(TrainingFinding{std::move(kind), severity, std::move(what), std::move(why)});
    }
    bool diverged();
    bool exploding();
    bool rateTooHigh();
    bool rateTooLow();
    bool overfitting();
    void plateau();
    void layers();
    void ignoredClasses();
    void waiting();
    void validationBetter();

    const RunHistory& m_run;
    const RunFacts& m_facts;
    std::vector<TrainingFinding> m_findings;
};

bool Doctor::diverged()
{
    const auto broken = std::ranges::find_if(
        lately(), [](const IterationRecord& r) { return !std::isfinite(r.loss) || std::isinf(r.gradientNorm); });
    if (broken == lately().end())
        return false;
    auto& finding =
        add("diverged", Severity::Error,
            makeError(ErrorCode::InvalidArgument,
                      GRAFT_TR_NOOP("core", "The loss is no longer a finite number (iteration %1)."),
                      {std::to_string(broken->iteration + 1)}),
            GRAFT_TR_NOOP("core", "The steps have thrown the weights out of all measure. The run was ended before the "
                                  "weights were ruined; those from before are kept."));
    finding.fixes = {rateTimes(m_facts, 0.1)};
    if (m_facts.options.clipNorm == 0)
        finding.fixes.push_back({"clip_norm", "1"});
    finding.fixText = GRAFT_TR_NOOP("core", "Lower the rate to a tenth");
    return true;
}

bool Doctor::exploding()
{
    const double before = medianNorm(atFirst());
    const double now = medianNorm(lately());
    if (m_run.iterations.size() < 2 * fewestIterations || now < explodingNorm || now < explodingRatio * before)
        return false;
    auto& finding =
        add("exploding-gradients", Severity::Error,
            makeError(ErrorCode::InvalidArgument, GRAFT_TR_NOOP("core", "The gradients have grown from %1 to %2."),
                      {three(before), three(now)}),
            GRAFT_TR_NOOP("core", "Each step makes the next one larger; soon the loss will be lost."));
    finding.fixes = {rateTimes(m_facts, 0.3), {"clip_norm", "1"}};
    finding.fixText = GRAFT_TR_NOOP("core", "Clip gradients, lower the rate");
    return true;
}

bool Doctor::rateTooHigh()
{
    const auto all = m_run.iterations;
    if (all.size() < 2 * fewestIterations)
        return false;
    const std::size_t part = std::min(window, all.size() / 2);
    const double before = meanLoss(all.first(part));
    const double now = meanLoss(all.last(part));
    if (now < 1.15 * before)
        return false;
    auto& finding = add("rate-too-high", Severity::Warning,
                        makeError(ErrorCode::InvalidArgument,
                                  GRAFT_TR_NOOP("core", "The training loss rises: from %1 at first to %2 lately."),
                                  {three(before), three(now)}),
                        GRAFT_TR_NOOP("core", "Steps that are too long jump over the valley instead of into it: the "
                                              "learning rate is too high."));
    finding.fixes = {rateTimes(m_facts, 0.3)};
    finding.fixText = GRAFT_TR_NOOP("core", "Lower the rate to a third");
    return true;
}

bool Doctor::rateTooLow()
{
    const auto all = m_run.iterations;
    if (all.size() < 2 * fewestIterations || m_run.epochs.size() < 2)
        return false;
    const std::size_t part = std::min(window, all.size() / 3);
    const double before = meanLoss(all.first(part));
    const double now = meanLoss(all.last(part));
    const double right = m_run.epochs.back().trainAccuracy;
    if (now < 0.98 * before || now > 1.15 * before || right > 0.9)
        return false;
    auto& finding = add("rate-too-low", Severity::Warning,
                        makeError(ErrorCode::InvalidArgument,
                                  GRAFT_TR_NOOP("core", "After %1 epochs the training loss has hardly moved: %2, at "
                                                        "first %3."),
                                  {std::to_string(m_run.epochs.size()), three(now), three(before)}),
                        GRAFT_TR_NOOP("core", "The steps are so short that nothing is learned in this time: the "
                                              "learning rate is too low, or too much is frozen."));
    finding.fixes = {rateTimes(m_facts, 10)};
    finding.fixText = GRAFT_TR_NOOP("core", "Ten times the rate");
    return true;
}

bool Doctor::overfitting()
{
    const auto& v = m_run.validations;
    if (v.size() < 3 || m_run.epochs.size() < 3)
        return false;
    const auto best = std::ranges::min_element(v, {}, &ValidationRecord::loss);
    const auto since = v.end() - best - 1;
    const EpochRecord& last = m_run.epochs.back();
    const double gap = last.trainAccuracy - v.back().accuracy;
    const bool rises = since >= 2 && v.back().loss > 1.1 * best->loss &&
                       m_run.epochs[m_run.epochs.size() - 3].trainLoss > last.trainLoss;
    if (!rises || gap < gapLimit)
        return false;
    auto& finding = add(
        "overfitting", Severity::Warning,
        makeError(ErrorCode::InvalidArgument,
                  GRAFT_TR_NOOP("core", "%1 % of the training samples are right, but only %2 % of the validation "
                                        "samples, whose loss has risen since epoch %3."),
                  {percent(last.trainAccuracy), percent(v.back().accuracy), std::to_string(std::lround(best->epoch))}),
        GRAFT_TR_NOOP("core", "The network learns the training samples by heart instead of what they have in "
                              "common. More or more varied samples help most."));
    if (m_facts.options.augmentation.empty())
        finding.fixes.push_back({"augmentation", "random_resized_crop=60..100:p=1,flip_horizontal:p=0.5"});
    if (m_facts.options.weightDecay == 0)
        finding.fixes.push_back({"weight_decay", "0.001"});
    if (m_facts.options.earlyStop == StopMetric::Never)
        finding.fixes.push_back({"early_stop", "loss"});
    if (!finding.fixes.empty())
        finding.fixText = GRAFT_TR_NOOP("core", "Vary the samples, stop in time");
    return true;
}

void Doctor::plateau()
{
    constexpr std::size_t count = 5;
    const auto& e = m_run.epochs;
    const auto& v = m_run.validations;
    if (e.size() < count || v.size() < count || v.back().accuracy > solved)
        return;
    const auto [low, high] = std::ranges::minmax(v.last(count), {}, &ValidationRecord::loss);
    const double before = e[e.size() - count].trainLoss;
    if (high.loss - low.loss > 0.01 * high.loss || before - e.back().trainLoss > 0.01 * before)
        return;
    auto& finding = add("plateau", Severity::Info,
                        makeError(ErrorCode::InvalidArgument,
                                  GRAFT_TR_NOOP("core", "For %1 epochs neither the training loss nor the validation "
                                                        "loss has changed by more than 1 %."),
                                  {std::to_string(count)}),
                        GRAFT_TR_NOOP("core", "More of the same will not help. A falling learning rate often finds the "
                                              "last points; unfreezing more layers may find more."));
    if (m_facts.options.schedule == ScheduleKind::Constant) {
        finding.fixes = {{"schedule", "plateau"}};
        finding.fixText = GRAFT_TR_NOOP("core", "Let the rate fall on a plateau");
    }
}

void Doctor::layers()
{
    if (m_run.drift == nullptr)
        return;
    double longest = 0;
    for (const LayerDrift& layer : m_run.drift->layers)
        longest = std::max(longest, layer.gradientNorm);
    const LayerDrift* vanished = nullptr;
    const LayerDrift* dead = nullptr;
    for (const LayerDrift& layer : m_run.drift->layers) {
        // Frozen layers have no gradient at all.
        if (vanished == nullptr && layer.gradientNorm > 0 && layer.gradientNorm < vanishingRatio * longest)
            vanished = &layer;
        if (layer.deadShare >= deadShareLimit && (dead == nullptr || layer.deadShare > dead->deadShare))
            dead = &layer;
    }
    if (vanished != nullptr)
        add("vanishing-gradients", Severity::Warning,
            makeError(ErrorCode::InvalidArgument,
                      GRAFT_TR_NOOP("core", "The gradient of layer %1 is %2, a millionth of the largest or less."),
                      {vanished->layer, three(vanished->gradientNorm)}),
            GRAFT_TR_NOOP("core", "What is learned does not reach this layer. Normalisation layers, skip connections "
                                  "or freezing it help."))
            .layer = vanished->layer;
    if (dead == nullptr)
        return;
    auto& finding =
        add("dead-units", Severity::Warning,
            makeError(ErrorCode::InvalidArgument,
                      GRAFT_TR_NOOP("core", "%1 % of the channels of %2 are zero for every sample."),
                      {percent(dead->deadShare), dead->layer}),
            GRAFT_TR_NOOP("core", "A ReLU that never fires learns nothing any more, mostly after steps that "
                                  "were too long."));
    finding.layer = dead->layer;
    finding.fixes = {rateTimes(m_facts, 0.3)};
    finding.fixText = GRAFT_TR_NOOP("core", "Lower the rate to a third");
}

void Doctor::ignoredClasses()
{
    const auto& v = m_run.validations;
    if (v.size() < 2)
        return;
    const auto never = [](const ValidationRecord& record, std::size_t c) {
        return c < record.classRecall.size() && record.classRecall[c] == 0;
    };
    for (std::size_t c = 0; c < v.back().classRecall.size() && c < m_facts.classNames.size(); ++c) {
        if (!never(v.back(), c) || !never(v[v.size() - 2], c))
            continue;
        auto& finding = add("class-ignored", Severity::Warning,
                            makeError(ErrorCode::InvalidArgument,
                                      GRAFT_TR_NOOP("core", "No validation sample of the class %1 is recognised."),
                                      {m_facts.classNames[c]}),
                            GRAFT_TR_NOOP("core", "A class with few samples costs little when it is always wrong. "
                                                  "Weighting all classes alike, or more samples of it, help."));
        finding.className = m_facts.classNames[c];
        if (m_facts.options.classWeights == ClassWeights::None) {
            finding.fixes = {{"class_weights", "balanced"}};
            finding.fixText = GRAFT_TR_NOOP("core", "Weight all classes alike");
        }
    }
}

void Doctor::waiting()
{
    if (m_run.iterations.size() < fewestIterations)
        return;
    double share = 0;
    for (const IterationRecord& r : lately())
        share += static_cast<double>(r.waitShare) / static_cast<double>(lately().size());
    if (share < waitLimit)
        return;
    auto& finding = add("waits-for-samples", Severity::Info,
                        makeError(ErrorCode::InvalidArgument,
                                  GRAFT_TR_NOOP("core", "%1 % of the time the network waits for samples to be read."),
                                  {percent(share)}),
                        GRAFT_TR_NOOP("core", "Reading and decoding are slower than learning. More reading threads, "
                                              "smaller files or a faster drive help."));
    finding.fixes = {{"readers", std::to_string(std::max(4, 2 * m_facts.options.readers))}};
    finding.fixText = GRAFT_TR_NOOP("core", "Read with more threads");
}

void Doctor::validationBetter()
{
    if (m_run.validations.empty() || m_run.epochs.empty() || !m_facts.varied)
        return;
    const double training = m_run.epochs.back().trainAccuracy;
    const double validation = m_run.validations.back().accuracy;
    if (validation < training + better)
        return;
    add("validation-better", Severity::Info,
        makeError(ErrorCode::InvalidArgument,
                  GRAFT_TR_NOOP("core", "Validation (%1 %) is better than training (%2 %)."),
                  {percent(validation), percent(training)}),
        GRAFT_TR_NOOP("core", "That is no fault: augmentation and dropout make the training samples harder than the "
                              "validation samples."));
}

std::vector<TrainingFinding> Doctor::examine()
{
    if (diverged())
        return std::move(m_findings);
    const bool wild = exploding() || rateTooHigh();
    const bool slow = !wild && rateTooLow();
    const bool byHeart = overfitting();
    if (!wild && !slow && !byHeart)
        plateau();
    layers();
    ignoredClasses();
    waiting();
    validationBetter();
    std::ranges::stable_sort(m_findings, std::ranges::greater(), &TrainingFinding::severity);
    return std::move(m_findings);
}

} // namespace

std::vector<TrainingFinding> examineTraining(const RunHistory& history, const RunFacts& facts)
{
    return Doctor(history, facts).examine();
}

} // namespace graft
