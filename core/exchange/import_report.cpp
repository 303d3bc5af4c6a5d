// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/import_report.h"

#include "core/base/csv.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <cctype>
#include <cstdio>

namespace graft {
namespace {

using Json = nlohmann::ordered_json;

std::string joined(const std::vector<std::string>& parts)
{
    std::string text;
    for (const std::string& part : parts)
        text += (text.empty() ? "" : ", ") + part;
    return text;
}

std::string noteOf(const ImportRow& row)
{
    return row.note.text.empty() ? std::string() : row.note.message();
}

std::string titleOf(const ImportedModel& model)
{
    const ModelReader* reader = findReader(model.format);
    return reader != nullptr ? reader->title : model.format;
}

const char* severityName(Severity severity)
{
    switch (severity) {
    case Severity::Error: return "error";
    case Severity::Warning: return "warning";
    case Severity::Info: break;
    }
    return "note";
}

std::string csvOf(const ImportedModel& model)
{
    CsvWriter csv;
    csv.text("source").text("operator").text("layers").text("fate").text("note").endRow();
    for (const ImportRow& row : model.report)
        csv.text(row.source)
            .text(row.sourceType)
            .text(joined(row.layers))
            .text(nameOf(row.fate))
            .text(noteOf(row))
            .endRow();
    return csv.result();
}

/// A cell of a Markdown table: one line, bars escaped.
std::string cell(std::string text)
{
    std::string out;
    for (const char c : text) {
        if (c == '|' || c == '\\')
            out += '\\';
        out += std::iscntrl(static_cast<unsigned char>(c)) != 0 ? ' ' : c;
    }
    return out;
}

std::string markdownOf(const ImportedModel& model, const std::filesystem::path& source, const ImportCheck* check)
{
    std::string text = "# " + cell(source.filename().string()) + "\n\n- Format: " + titleOf(model) + "\n";
    if (!model.modelName.empty())
        text += "- Recognised network: " + cell(model.modelName) + "\n";
    for (const auto& [key, value] : model.provenance)
        text += "- " + cell(key) + ": " + cell(value) + "\n";
    text += "- Operators: " + std::to_string(model.count(LayerFate::Mapped)) + " mapped, " +
            std::to_string(model.count(LayerFate::Approximated)) + " approximated, " +
            std::to_string(model.count(LayerFate::Unknown)) + " unknown\n";
    if (check != nullptr)
        text += "- Check: " + cell(checkText(*check)) + "\n";
    for (const ImportQuestion& question : model.questions)
        text += "- " + cell(question.text) + " " + cell(question.assumed) + "\n";
    for (const Issue& issue : model.issues)
        text += std::string("- ") + severityName(issue.severity) + ": " + cell(issue.what.message()) + "\n";
    text += "\n| source | operator | layers | fate | note |\n|---|---|---|---|---|\n";
    for (const ImportRow& row : model.report)
        text += "| " + cell(row.source) + " | " + cell(row.sourceType) + " | " + cell(joined(row.layers)) + " | " +
                std::string(nameOf(row.fate)) + " | " + cell(noteOf(row)) + " |\n";
    return text;
}

Json questionsOf(const ImportedModel& model)
{
    Json all = Json::array();
    for (const ImportQuestion& question : model.questions) {
        Json answers = Json::object();
        for (const ImportAnswer& answer : question.answers)
            answers[answer.value] = answer.title;
        all.push_back({{"id", question.id},
                       {"text", question.text},
                       {"assumed", question.assumed},
                       {"answers", std::move(answers)}});
    }
    return all;
}

std::string jsonOf(const ImportedModel& model, const std::filesystem::path& source, const ImportCheck* check)
{
    Json rows = Json::array();
    for (const ImportRow& row : model.report)
        rows.push_back({{"source", row.source},
                        {"operator", row.sourceType},
                        {"layers", row.layers},
                        {"fate", nameOf(row.fate)},
                        {"note", noteOf(row)}});
    Json issues = Json::array();
    for (const Issue& issue : model.issues)
        issues.push_back({{"severity", severityName(issue.severity)}, {"text", issue.what.message()}});
    Json counts = Json::object();
    for (const LayerFate fate : {LayerFate::Mapped, LayerFate::Approximated, LayerFate::Unknown})
        counts[std::string(nameOf(fate))] = model.count(fate);
    const Json json{{"file", source.string()},     {"format", model.format},
                    {"model", model.modelName},    {"provenance", model.provenance},
                    {"counts", std::move(counts)}, {"questions", questionsOf(model)},
                    {"report", std::move(rows)},   {"check", check != nullptr ? checkText(*check) : std::string()},
                    {"issues", std::move(issues)}};
    return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

} // namespace

std::optional<ReportForm> reportFormOf(const std::filesystem::path& file)
{
    std::string extension = file.extension().string();
    std::ranges::transform(extension, extension.begin(), [](unsigned char c) { return std::tolower(c); });
    if (extension == ".csv")
        return ReportForm::Csv;
    if (extension == ".md" || extension == ".markdown")
        return ReportForm::Markdown;
    return extension == ".json" ? std::optional(ReportForm::Json) : std::nullopt;
}

std::string importReportText(const ImportedModel& model, const std::filesystem::path& source, const ImportCheck* check,
                             ReportForm form)
{
    switch (form) {
    case ReportForm::Csv: return csvOf(model);
    case ReportForm::Markdown: return markdownOf(model, source, check);
    case ReportForm::Json: break;
    }
    return jsonOf(model, source, check);
}

std::string checkText(const ImportCheck& check)
{
    if (!check.possible)
        return check.why.text.empty() ? "not made" : "not made: " + check.why.message();
    std::array<char, 160> text{};
    std::snprintf(text.data(), text.size(), "%s against %s: largest difference %.3g of values up to %.3g, %s top class",
                  check.passed() ? "agrees" : "differs", check.how.c_str(), check.largestDifference, check.largestValue,
                  check.sameTop1 ? "same" : "another");
    return text.data();
}

} // namespace graft
