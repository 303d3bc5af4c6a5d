// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/base/result.h"
#include "core/base/run_control.h"

#include <gtest/gtest.h>

#include <atomic>
#include <string>
#include <thread>

namespace graft {
namespace {

TEST(Error, fillsItsText)
{
    EXPECT_EQ(substituteArguments("%2 before %1, %1 again, %3", {"a", "b"}), "b before a, a again, ");
    EXPECT_EQ(substituteArguments("100 %, %0 and %", {"a"}), "100 %, %0 and %");
    EXPECT_EQ(substituteArguments("%1", {"%2"}), "%2") << "arguments are not filled themselves";
}

TEST(Error, argumentsCannotBreakALine)
{
    EXPECT_EQ(substituteArguments("%1", {"a\nb\x1b[31m\x7f"}), "a?b?[31m?");
}

TEST(Error, namesItsCauses)
{
    const Error root = makeError(ErrorCode::Io, "The disk is full.");
    const Error middle = makeError(ErrorCode::Io, "Cannot write %1.", {"a"}, root);
    const Error top = makeError(ErrorCode::Io, "The project was not saved.", {}, middle);
    EXPECT_EQ(top.message(), "The project was not saved: Cannot write a: The disk is full.");
}

Result<int> half(int value)
{
    if (value % 2 != 0)
        return makeError(ErrorCode::InvalidArgument, "%1 is odd.", {std::to_string(value)});
    return value / 2;
}

Result<std::string> quarter(int value)
{
    GRAFT_TRY(once, half(value));
    GRAFT_TRY(twice, half(once));
    return std::to_string(twice);
}

Result<void> check(int value)
{
    GRAFT_CHECK(half(value));
    return {};
}

TEST(Result, carriesValuesAndErrors)
{
    EXPECT_EQ(quarter(12).value(), "3");
    EXPECT_EQ(quarter(6).error().message(), "3 is odd.");
    EXPECT_TRUE(check(2));
    EXPECT_EQ(check(7).error().message(), "7 is odd.");
    EXPECT_THROW(static_cast<void>(quarter(6).value()), std::bad_variant_access);
}

TEST(RunControl, stopsAndPauses)
{
    RunControl control;
    EXPECT_FALSE(control.checkpoint());
    control.pause();
    EXPECT_TRUE(control.paused());
    std::atomic<int> units = 0;
    std::thread worker([&] {
        while (!control.checkpoint())
            ++units;
    });
    EXPECT_EQ(units, 0) << "paused before it began";
    control.resume();
    while (units == 0)
        std::this_thread::yield();
    control.pause();
    control.requestStop(); // ends the pause, too
    worker.join();
    EXPECT_TRUE(control.stopRequested());
    control.reset();
    EXPECT_FALSE(control.stopRequested());
    EXPECT_FALSE(control.paused());
}

} // namespace
} // namespace graft
