// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/files.h"
#include "core/exchange/model_export.h"
#include "core/exchange/model_import.h"
#include "core/graph/topology.h"
#include "core/layers/layer_schema.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <vector>

// The golden corpus of foreign formats. Beside every file tests/corpus/formats/<format>/NAME.ext lies NAME.expect.json,
// which says what becomes of it. One test reads them all:
//
//     TEST(OnnxCorpus, isReadAsExpected) { graft::test::checkCorpus("onnx"); }
//
// Link graft::exchange and nlohmann_json::nlohmann_json. Keys, all optional but one of the first two:
//   "layers"      types of all layers in topological order: ["Input", "Conv2d", ..., "Output"]
//   "refused"     part of the message; the file must not be read
//   "file"        the file or folder, where it is not the only NAME.* with another extension
//   "options"     {"answers": {"id": "value"}, "companion": "NAME.prototxt", "trusted": true}
//   "unknown"     source types reported as unknown, in the order of the report
//   "approximated" likewise
//   "questions"   ids of what was asked, sorted
//   "preprocessing" {"mean": [..], "std": [..], "bgr": false} of the Input layer
//   "shape"       of "input" as the imported network sees it, with the batch: [2, 3, 8, 8]
//   "input"       numbers in C order of that shape, or {"wave": s}: number i is sin(0.7 * i + s), computed in double
//   "logits"      what the network must answer, sample after sample
//   "tolerance"   largest difference allowed, 1e-4 if absent

namespace graft::test {

using CorpusJson = nlohmann::json;

inline std::filesystem::path formatCorpus(const std::string& format)
{
    return std::filesystem::path(GRAFT_SOURCE_DIR) / "tests/corpus/formats" / format;
}

/// The model file an expectation is about.
inline std::filesystem::path corpusFileOf(const std::filesystem::path& expectation, const CorpusJson& json)
{
    if (json.contains("file"))
        return expectation.parent_path() / json["file"].get<std::string>();
    std::string name = expectation.filename().string();
    name.resize(name.size() - std::string_view(".expect.json").size());
    for (const auto& entry : std::filesystem::directory_iterator(expectation.parent_path())) {
        const std::string candidate = entry.path().filename().string();
        if (candidate == name ||
            (candidate.starts_with(name + ".") && !candidate.ends_with(".expect.json") && entry.path().stem() == name &&
             entry.path().extension() != ".prototxt" && entry.path().extension() != ".cfg"))
            return entry.path();
    }
    return expectation.parent_path() / name;
}

inline std::vector<float> corpusInput(const CorpusJson& json, std::size_t count)
{
    std::vector<float> values;
    if (json["input"].is_array())
        return json["input"].get<std::vector<float>>();
    const double shift = json["input"].value("wave", 0.0);
    for (std::size_t i = 0; i < count; ++i)
        values.push_back(static_cast<float>(std::sin(0.7 * static_cast<double>(i) + shift)));
    return values;
}

inline std::vector<std::string> typesInOrder(const NetworkGraph& graph)
{
    std::vector<std::string> types;
    const auto order = topologicalOrder(graph);
    if (!order)
        return {order.error().message()};
    for (const LayerId id : *order)
        types.push_back(graph.find(id)->type);
    return types;
}

/// Source types with a fate, in the order of the report.
inline std::vector<std::string> sourcesWith(const ImportedModel& model, LayerFate fate)
{
    std::vector<std::string> types;
    for (const ImportRow& row : model.report) {
        if (row.fate == fate)
            types.push_back(row.sourceType);
    }
    return types;
}

inline void checkReport(const CorpusJson& json, const ImportedModel& model)
{
    const auto strings = [&json](const char* key) { return json[key].get<std::vector<std::string>>(); };
    if (json.contains("layers")) {
        EXPECT_EQ(typesInOrder(model.graph), strings("layers"));
    }
    if (json.contains("unknown")) {
        EXPECT_EQ(sourcesWith(model, LayerFate::Unknown), strings("unknown"));
    }
    if (json.contains("approximated")) {
        EXPECT_EQ(sourcesWith(model, LayerFate::Approximated), strings("approximated"));
    }
    if (json.contains("questions")) {
        std::vector<std::string> asked;
        for (const ImportQuestion& question : model.questions)
            asked.push_back(question.id);
        std::ranges::sort(asked);
        EXPECT_EQ(asked, strings("questions"));
    }
    if (!json.contains("preprocessing"))
        return;
    const auto inputs = model.graph.ofType("Input");
    ASSERT_EQ(inputs.size(), 1U);
    const CorpusJson& wanted = json["preprocessing"];
    for (const char* key : {"mean", "std"}) {
        const auto found = realsParameter(*inputs.front(), key);
        const auto expected = wanted[key].get<std::vector<double>>();
        ASSERT_EQ(found.size(), expected.size()) << key;
        for (std::size_t i = 0; i < found.size(); ++i)
            EXPECT_NEAR(found[i], expected[i], 1e-6) << key << ' ' << i;
    }
    EXPECT_EQ(boolParameter(*inputs.front(), "bgr"), wanted.value("bgr", false));
}

inline void checkLogits(const CorpusJson& json, const ImportedModel& model)
{
    const auto shape = json["shape"].get<std::vector<std::int64_t>>();
    const auto elements = checkedElementCount(shape);
    ASSERT_TRUE(elements && !shape.empty());
    const auto input = corpusInput(json, static_cast<std::size_t>(*elements));
    ASSERT_EQ(input.size(), static_cast<std::size_t>(*elements));
    const auto inputs = model.graph.ofType("Input");
    ASSERT_EQ(inputs.size(), 1U);
    EXPECT_EQ(
        (std::vector<std::int64_t>{shape[0], intParameter(*inputs.front(), "channels"),
                                   intParameter(*inputs.front(), "height"), intParameter(*inputs.front(), "width")}),
        shape);
    const auto found = probeLogits(std::make_shared<const NetworkGraph>(model.graph), model.weights, input,
                                   static_cast<std::size_t>(shape[0]));
    ASSERT_TRUE(found) << found.error().message();
    const auto expected = json["logits"].get<std::vector<float>>();
    ASSERT_EQ(found->size(), expected.size());
    const double tolerance = json.value("tolerance", 1e-4);
    for (std::size_t i = 0; i < expected.size(); ++i)
        EXPECT_NEAR((*found)[i], expected[i], tolerance) << "logit " << i;
}

/// Reads one file of the corpus and compares it with what is expected of it.
inline void checkCorpusFile(const std::filesystem::path& expectation)
{
    SCOPED_TRACE(expectation.filename().string());
    const auto bytes = readFile(expectation, 1 << 22);
    ASSERT_TRUE(bytes) << bytes.error().message();
    const std::string text(reinterpret_cast<const char*>(bytes->data()), bytes->size());
    const CorpusJson json = CorpusJson::parse(text, nullptr, false);
    ASSERT_TRUE(json.is_object()) << "not JSON";
    ASSERT_TRUE(json.contains("layers") || json.contains("refused"));

    ImportOptions options;
    if (json.contains("options")) {
        const CorpusJson& wanted = json["options"];
        options.trusted = wanted.value("trusted", false);
        options.answers = wanted.value("answers", std::map<std::string, std::string>{});
        if (wanted.contains("companion"))
            options.companion = expectation.parent_path() / wanted["companion"].get<std::string>();
    }
    const std::filesystem::path file = corpusFileOf(expectation, json);
    const auto model = importHere(file, options);
    if (json.contains("refused")) {
        ASSERT_FALSE(model) << "was read";
        const std::string message = model.error().message();
        EXPECT_NE(message.find(json["refused"].get<std::string>()), std::string::npos) << message;
        EXPECT_EQ(message.find('\n'), std::string::npos);
        return;
    }
    ASSERT_TRUE(model) << model.error().message();
    checkReport(json, *model);
    if (json.contains("logits"))
        checkLogits(json, *model);
}

/// Every expectation of a format's folder.
inline void checkCorpus(const std::string& format)
{
    std::vector<std::filesystem::path> expectations;
    for (const auto& entry : std::filesystem::directory_iterator(formatCorpus(format))) {
        if (entry.path().filename().string().ends_with(".expect.json"))
            expectations.push_back(entry.path());
    }
    std::ranges::sort(expectations);
    ASSERT_GE(expectations.size(), 3U);
    for (const auto& expectation : expectations)
        checkCorpusFile(expectation);
}

} // namespace graft::test
