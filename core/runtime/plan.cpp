// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runtime/plan_p.h"

#include <algorithm>
#include <utility>

namespace graft {
namespace {

void dropUnneeded(Plan& plan)
{
    std::vector<bool> needed(plan.slotCount, false);
    for (const std::size_t slot : plan.results)
        needed[slot] = true;
    std::vector<Plan::Step> kept;
    for (auto step = plan.steps.rbegin(); step != plan.steps.rend(); ++step) {
        if (std::ranges::none_of(step->outputs, [&](std::size_t slot) { return needed[slot]; }))
            continue;
        for (const std::size_t slot : step->inputs)
            needed[slot] = true;
        kept.push_back(std::move(*step));
    }
    std::ranges::reverse(kept);
    plan.steps = std::move(kept);
}

} // namespace

void finishPlan(Plan& plan, const std::vector<bool>& ownsOutput)
{
    dropUnneeded(plan);
    constexpr auto never = static_cast<std::size_t>(-1);
    std::vector<std::size_t> lastUse(plan.slotCount, never);
    std::vector<std::size_t> readers(plan.slotCount, 0);
    std::vector<bool> owned(plan.slotCount, false);
    for (std::size_t i = 0; i < plan.steps.size(); ++i) {
        for (const std::size_t slot : plan.steps[i].inputs) {
            lastUse[slot] = i;
            ++readers[slot];
        }
        for (const std::size_t slot : plan.steps[i].outputs) {
            owned[slot] = ownsOutput[plan.steps[i].layer];
            if (lastUse[slot] == never)
                lastUse[slot] = i; // an output port nobody reads is freed at once
        }
    }
    for (const std::size_t slot : plan.results)
        lastUse[slot] = never;
    for (const std::size_t slot : plan.sources)
        owned[slot] = false; // somebody outside holds them
    for (std::size_t slot = 0; slot < plan.slotCount; ++slot) {
        if (lastUse[slot] != never)
            plan.steps[lastUse[slot]].release.push_back(slot);
    }
    for (std::size_t i = 0; i < plan.steps.size(); ++i) {
        Plan::Step& step = plan.steps[i];
        if (step.inputs.empty())
            continue;
        const std::size_t first = step.inputs.front();
        // A single reader only: another one may have handed out a view of the same memory.
        step.mayOverwrite = owned[first] && lastUse[first] == i && readers[first] == 1;
    }
}

} // namespace graft
