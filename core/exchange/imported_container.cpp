// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/imported_container.h"

#include "core/formats/graph_json/graph_json.h"
#include "core/formats/json/strict_json_p.h"
#include "core/formats/safetensors/safetensors.h"

#include <cstring>
#include <new>
#include <string>
#include <string_view>
#include <utility>

namespace graft {
namespace {

using Json = nlohmann::json;

constexpr std::string_view magic = "GRAFTIM1";
constexpr int maxCauses = 8;

Error malformed()
{
    return makeError(ErrorCode::Corrupt, GRAFT_TR_NOOP("core", "The answer of the import helper is damaged."));
}

Json jsonOf(const Error& error, int depth = 0)
{
    Json json{{"code", static_cast<int>(error.code)},
              {"text", error.text},
              {"arguments", error.args},
              {"layer", error.layer}};
    if (error.cause != nullptr && depth < maxCauses)
        json["cause"] = jsonOf(*error.cause, depth + 1);
    return json;
}

Json jsonOf(const Issue& issue)
{
    return {{"severity", static_cast<int>(issue.severity)},
            {"what", jsonOf(issue.what)},
            {"layer", issue.layer},
            {"file", issue.file},
            {"kind", issue.kind},
            {"source", issue.source}};
}

Json jsonOf(const ImportRow& row)
{
    return {{"source", row.source},
            {"type", row.sourceType},
            {"layers", row.layers},
            {"fate", static_cast<int>(row.fate)},
            {"note", jsonOf(row.note)}};
}

Json jsonOf(const ImportQuestion& question)
{
    Json answers = Json::array();
    for (const ImportAnswer& answer : question.answers)
        answers.push_back({{"value", answer.value}, {"title", answer.title}});
    return {
        {"id", question.id}, {"text", question.text}, {"answers", std::move(answers)}, {"assumed", question.assumed}};
}

template <class T>
Json listOf(const std::vector<T>& items)
{
    Json list = Json::array();
    for (const T& item : items)
        list.push_back(jsonOf(item));
    return list;
}

Json jsonOf(const ImportedModel& model)
{
    return {{"graph", graphToJson(model.graph)},    {"format", model.format},         {"report", listOf(model.report)},
            {"questions", listOf(model.questions)}, {"issues", listOf(model.issues)}, {"provenance", model.provenance},
            {"modelName", model.modelName}};
}

/// An enumerator from its number; Json's exceptions end in unpackImport().
template <class Enum>
Enum enumeratorOf(const Json& json, Enum last)
{
    const auto number = json.get<std::int64_t>();
    if (number < 0 || number > static_cast<std::int64_t>(last))
        throw std::out_of_range("enumerator");
    return static_cast<Enum>(number);
}

Error errorOf(const Json& json)
{
    Error error;
    error.code = enumeratorOf(json.at("code"), ErrorCode::Internal);
    error.text = json.at("text").get<std::string>();
    error.args = json.at("arguments").get<std::vector<std::string>>();
    error.layer = json.at("layer").get<std::string>();
    if (json.contains("cause"))
        error.cause = std::make_shared<const Error>(errorOf(json.at("cause")));
    return error;
}

Issue issueOf(const Json& json)
{
    Issue issue;
    issue.severity = enumeratorOf(json.at("severity"), Severity::Error);
    issue.what = errorOf(json.at("what"));
    issue.layer = json.at("layer").get<std::string>();
    issue.file = json.at("file").get<std::string>();
    issue.kind = json.at("kind").get<std::string>();
    issue.source = json.at("source").get<std::string>();
    return issue;
}

ImportRow rowOf(const Json& json)
{
    ImportRow row;
    row.source = json.at("source").get<std::string>();
    row.sourceType = json.at("type").get<std::string>();
    row.layers = json.at("layers").get<std::vector<std::string>>();
    row.fate = enumeratorOf(json.at("fate"), LayerFate::Unknown);
    row.note = errorOf(json.at("note"));
    return row;
}

ImportQuestion questionOf(const Json& json)
{
    ImportQuestion question;
    question.id = json.at("id").get<std::string>();
    question.text = json.at("text").get<std::string>();
    for (const Json& answer : json.at("answers"))
        question.answers.push_back({answer.at("value").get<std::string>(), answer.at("title").get<std::string>()});
    question.assumed = json.at("assumed").get<std::string>();
    return question;
}

Result<ImportedModel> modelOf(const Json& json)
{
    ImportedModel model;
    GRAFT_TRY(graph, graphFromJson(json.at("graph").get_ref<const std::string&>()));
    model.graph = std::move(graph);
    model.format = json.at("format").get<std::string>();
    for (const Json& row : json.at("report"))
        model.report.push_back(rowOf(row));
    for (const Json& question : json.at("questions"))
        model.questions.push_back(questionOf(question));
    for (const Json& issue : json.at("issues"))
        model.issues.push_back(issueOf(issue));
    model.provenance = json.at("provenance").get<std::map<std::string, std::string>>();
    model.modelName = json.at("modelName").get<std::string>();
    return model;
}

Result<std::vector<std::byte>> packed(const Result<ImportedModel>& result)
{
    std::vector<std::byte> weights;
    if (result && !result->weights.empty()) {
        GRAFT_TRY(bytes, safetensors::write(result->weights));
        weights = std::move(bytes);
    }
    const Json json = result ? Json{{"model", jsonOf(*result)}} : Json{{"error", jsonOf(result.error())}};
    // Names from foreign files need not be UTF-8.
    const std::string text = json.dump(-1, ' ', false, Json::error_handler_t::replace);
    const std::uint64_t sizes[2] = {text.size(), weights.size()};
    std::vector<std::byte> bytes(importContainerHeader + text.size() + weights.size());
    std::memcpy(bytes.data(), magic.data(), magic.size());
    std::memcpy(bytes.data() + magic.size(), sizes, sizeof sizes);
    std::memcpy(bytes.data() + importContainerHeader, text.data(), text.size());
    if (!weights.empty())
        std::memcpy(bytes.data() + importContainerHeader + text.size(), weights.data(), weights.size());
    return bytes;
}

} // namespace

Result<std::vector<std::byte>> packImport(const Result<ImportedModel>& result)
{
    try {
        return packed(result);
    } catch (const std::bad_alloc&) {
        return makeError(ErrorCode::OutOfMemory, GRAFT_TR_NOOP("core", "There is not enough memory for the model."));
    } catch (const Json::exception& error) {
        return makeError(ErrorCode::Internal, GRAFT_TR_NOOP("core", "An unexpected error occurred: %1"),
                         {error.what()});
    }
}

Result<ImportContainerSizes> importContainerSizes(std::span<const std::byte> header, std::uint64_t maxBytes)
{
    if (header.size() < importContainerHeader || std::memcmp(header.data(), magic.data(), magic.size()) != 0)
        return malformed();
    ImportContainerSizes sizes;
    std::memcpy(&sizes.json, header.data() + magic.size(), sizeof sizes.json);
    std::memcpy(&sizes.weights, header.data() + magic.size() + sizeof sizes.json, sizeof sizes.weights);
    if (sizes.json > maxImportJson || sizes.weights > maxBytes || sizes.json + sizes.weights > maxBytes)
        return makeError(ErrorCode::Refused,
                         GRAFT_TR_NOOP("core", "The model is larger than the %1 MiB an import may have."),
                         {std::to_string(maxBytes >> 20)});
    return sizes;
}

Result<ImportedModel> unpackImport(std::span<const std::byte> bytes)
{
    GRAFT_TRY(sizes, importContainerSizes(bytes.first(std::min(bytes.size(), importContainerHeader)), bytes.size()));
    if (bytes.size() != importContainerHeader + sizes.json + sizes.weights)
        return malformed();
    const std::span<const std::byte> text = bytes.subspan(importContainerHeader, sizes.json);
    JsonLimits limits;
    limits.maxBytes = maxImportJson;
    limits.maxMemory = 4 * maxImportJson;
    GRAFT_TRY(json, parseStrictJson({reinterpret_cast<const char*>(text.data()), text.size()}, limits));
    try {
        if (json.contains("error"))
            return errorOf(json.at("error"));
        GRAFT_TRY(model, modelOf(json.at("model")));
        if (sizes.weights > 0) {
            GRAFT_TRY(file, safetensors::read(bytes.subspan(importContainerHeader + sizes.json), "weights"));
            model.weights = std::move(file.weights);
        }
        return std::move(model);
    } catch (const Json::exception&) {
        return malformed();
    } catch (const std::out_of_range&) {
        return malformed();
    } catch (const std::bad_alloc&) {
        return makeError(ErrorCode::OutOfMemory, GRAFT_TR_NOOP("core", "There is not enough memory for the model."));
    }
}

} // namespace graft
