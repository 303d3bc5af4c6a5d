// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/import_report.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace graft {
namespace {

ImportedModel model()
{
    ImportedModel out;
    out.format = "safetensors";
    out.modelName = "resnet18";
    out.provenance = {{"producer", "a|b"}};
    out.report = {
        {"conv,1", "Conv", {"conv1", "pad1"}, LayerFate::Mapped, {}},
        {"=cmd", "Resize", {"up"}, LayerFate::Approximated, makeError(ErrorCode::Unsupported, "Says %1.", {"x\ny"})},
        {"odd", "NonMax|Suppression", {"odd"}, LayerFate::Unknown, makeError(ErrorCode::Unsupported, "No layer.")}};
    out.questions = {{"range", "How are the pictures scaled?", {{"0-1", "0 to 1"}, {"0-255", "0 to 255"}}, "0-1"}};
    out.issues = {{Severity::Warning, makeError(ErrorCode::Unsupported, "Something odd."), {}, {}}};
    return out;
}

TEST(ImportReport, TheNameOfTheFileSaysTheForm)
{
    EXPECT_EQ(reportFormOf("a/b.CSV"), ReportForm::Csv);
    EXPECT_EQ(reportFormOf("b.md"), ReportForm::Markdown);
    EXPECT_EQ(reportFormOf("b.markdown"), ReportForm::Markdown);
    EXPECT_EQ(reportFormOf("b.json"), ReportForm::Json);
    EXPECT_FALSE(reportFormOf("b.txt"));
    EXPECT_FALSE(reportFormOf("csv"));
}

TEST(ImportReport, CsvHasOneSafeLineForEachOperator)
{
    const std::string text = importReportText(model(), "net.safetensors", nullptr, ReportForm::Csv);
    EXPECT_TRUE(text.starts_with("source,operator,layers,fate,note\r\n"));
    EXPECT_NE(text.find("\"conv,1\",Conv,\"conv1, pad1\",mapped,\r\n"), std::string::npos) << text;
    // No spreadsheet runs it, no line break splits it.
    EXPECT_NE(text.find("'=cmd,Resize,up,approximated,Says x?y.\r\n"), std::string::npos) << text;
    EXPECT_EQ(std::ranges::count(text, '\n'), 4);
}

TEST(ImportReport, MarkdownKeepsItsTable)
{
    ImportCheck check;
    check.possible = true;
    check.how = "OpenCV dnn";
    check.largestDifference = 0.5;
    check.largestValue = 1;
    check.sameTop1 = true;
    const std::string text = importReportText(model(), "net.safetensors", &check, ReportForm::Markdown);
    EXPECT_NE(text.find("Recognised network: resnet18"), std::string::npos);
    EXPECT_NE(text.find("1 mapped, 1 approximated, 1 unknown"), std::string::npos);
    EXPECT_NE(text.find("| odd | NonMax\\|Suppression | odd | unknown | No layer. |"), std::string::npos) << text;
    EXPECT_NE(text.find("differs against OpenCV dnn"), std::string::npos) << text;
    EXPECT_NE(text.find("warning: Something odd."), std::string::npos);
}

TEST(ImportReport, JsonHasEverything)
{
    const auto json = nlohmann::json::parse(importReportText(model(), "net.safetensors", nullptr, ReportForm::Json));
    EXPECT_EQ(json["format"], "safetensors");
    EXPECT_EQ(json["model"], "resnet18");
    EXPECT_EQ(json["counts"]["unknown"], 1);
    ASSERT_EQ(json["report"].size(), 3U);
    EXPECT_EQ(json["report"][0]["layers"], nlohmann::json({"conv1", "pad1"}));
    EXPECT_EQ(json["report"][1]["fate"], "approximated");
    EXPECT_EQ(json["questions"][0]["answers"]["0-255"], "0 to 255");
    EXPECT_EQ(json["check"], "");
}

TEST(ImportReport, AnImpossibleCheckSaysWhy)
{
    ImportCheck check;
    EXPECT_EQ(checkText(check), "not made");
    check.why = makeError(ErrorCode::Unsupported, "It is too large.");
    EXPECT_EQ(checkText(check), "not made: It is too large.");
}

} // namespace
} // namespace graft
