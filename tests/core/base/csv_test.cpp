// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/csv.h"

#include <gtest/gtest.h>

namespace graft {
namespace {

TEST(Csv, QuotesWhatNeedsIt)
{
    CsvWriter csv;
    csv.text("plain").text("a,b").text("say \"hi\"").text("two\nlines").none().number(std::int64_t{-5});
    csv.endRow();
    csv.number(0.1).number(1e300).text("");
    csv.endRow();
    EXPECT_EQ(csv.result(), "plain,\"a,b\",\"say \"\"hi\"\"\",\"two\nlines\",,-5\r\n0.1,1e+300,\r\n");
}

TEST(Csv, FormulasStayText)
{
    CsvWriter csv;
    csv.text("=1+1").text("+49").text("-x").text("@sum").text("\tx").text("a=b").text("=a,\"b\"");
    csv.endRow();
    EXPECT_EQ(csv.result(), "'=1+1,'+49,'-x,'@sum,'\tx,a=b,\"'=a,\"\"b\"\"\"\r\n");
}

} // namespace
} // namespace graft
