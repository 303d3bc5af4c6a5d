// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Translations are complete, keep their placeholders, and cover everything the layer registry says.
#include "core/layers/layer_schema.h"
#include "core/training/option_table.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <regex>
#include <set>
#include <sstream>
#include <string>
#include <vector>

namespace {

namespace fs = std::filesystem;

struct Message {
    std::string context;
    std::string source;
    std::string translation;
    bool finished = true;
    bool obsolete = false;
};

std::string unescaped(std::string text)
{
    const std::vector<std::pair<std::string, std::string>> entities{
        {"&lt;", "<"}, {"&gt;", ">"}, {"&quot;", "\""}, {"&apos;", "'"}, {"&amp;", "&"}};
    for (const auto& [entity, character] : entities) {
        for (auto at = text.find(entity); at != std::string::npos; at = text.find(entity, at + 1))
            text.replace(at, entity.size(), character);
    }
    return text;
}

std::string between(const std::string& text, const std::string& open, const std::string& close)
{
    const auto begin = text.find(open);
    if (begin == std::string::npos)
        return {};
    const auto end = text.find(close, begin);
    return end == std::string::npos ? std::string() : text.substr(begin + open.size(), end - begin - open.size());
}

std::vector<Message> readTs(const std::string& language)
{
    std::ifstream in(fs::path(GRAFT_SOURCE_DIR) / "translations" / ("graft_" + language + ".ts"));
    std::stringstream buffer;
    buffer << in.rdbuf();
    const std::string text = buffer.str();
    std::vector<Message> messages;
    std::string context;
    std::size_t at = 0;
    while (true) {
        const auto name = text.find("<name>", at);
        const auto message = text.find("<message", at);
        if (message == std::string::npos)
            break;
        if (name != std::string::npos && name < message) {
            context = between(text.substr(name, 400), "<name>", "</name>");
            at = name + 6;
            continue;
        }
        const auto end = text.find("</message>", message);
        const std::string body = text.substr(message, end - message);
        Message m;
        m.context = context;
        m.source = unescaped(between(body, "<source>", "</source>"));
        const auto translation = body.find("<translation");
        const std::string rest = translation == std::string::npos ? std::string() : body.substr(translation);
        m.finished = rest.find("type=\"unfinished\"") == std::string::npos;
        m.obsolete =
            rest.find("type=\"vanished\"") != std::string::npos || rest.find("type=\"obsolete\"") != std::string::npos;
        m.translation = unescaped(rest.substr(rest.find('>') + 1));
        messages.push_back(std::move(m));
        at = end;
    }
    return messages;
}

std::set<std::string> placeholders(const std::string& text)
{
    static const std::regex pattern("%(L?[1-9]|n)");
    std::set<std::string> found;
    for (auto it = std::sregex_iterator(text.begin(), text.end(), pattern); it != std::sregex_iterator(); ++it)
        found.insert(it->str());
    return found;
}

class Translation : public ::testing::TestWithParam<std::string> {};

TEST_P(Translation, IsComplete)
{
    const auto messages = readTs(GetParam());
    ASSERT_GT(messages.size(), 200U);
    for (const Message& m : messages) {
        EXPECT_TRUE(m.finished) << GetParam() << ": unfinished: " << m.context << ": " << m.source;
        EXPECT_FALSE(m.obsolete) << GetParam() << ": vanished: " << m.source;
        EXPECT_GT(m.translation.size(), std::string("</translation>").size()) << GetParam() << ": empty: " << m.source;
    }
}

TEST_P(Translation, KeepsPlaceholders)
{
    for (const Message& m : readTs(GetParam()))
        EXPECT_EQ(placeholders(m.source), placeholders(m.translation)) << GetParam() << ": " << m.source;
}

TEST_P(Translation, CoversTheLayerRegistry)
{
    std::set<std::string> known;
    for (const Message& m : readTs(GetParam())) {
        if (m.context == "layers")
            known.insert(m.source);
    }
    for (const graft::LayerSchema& schema : graft::builtinLayerSchemas()) {
        EXPECT_TRUE(known.contains(schema.title)) << schema.type << ": " << schema.title;
        EXPECT_TRUE(known.contains(schema.doc)) << schema.type << ": " << schema.doc;
        for (const graft::ParameterSpec& parameter : schema.parameters) {
            EXPECT_TRUE(known.contains(parameter.title)) << schema.type << "." << parameter.name;
            EXPECT_TRUE(known.contains(parameter.doc)) << schema.type << "." << parameter.name << ": " << parameter.doc;
        }
    }
}

TEST_P(Translation, CoversTheTrainingOptions)
{
    std::set<std::string> known{""}; // a unit or a word for zero that is not there
    for (const Message& m : readTs(GetParam())) {
        if (m.context == "options")
            known.insert(m.source);
    }
    for (const graft::OptionSchema& schema : graft::trainingOptionTable()) {
        EXPECT_TRUE(known.contains(schema.title)) << schema.name << ": " << schema.title;
        EXPECT_TRUE(known.contains(schema.doc)) << schema.name << ": " << schema.doc;
        EXPECT_TRUE(known.contains(schema.unit)) << schema.name << ": " << schema.unit;
        EXPECT_TRUE(known.contains(schema.zeroText)) << schema.name << ": " << schema.zeroText;
        for (const graft::OptionChoice& choice : schema.choices)
            EXPECT_TRUE(known.contains(choice.title)) << schema.name << "." << choice.name;
        EXPECT_TRUE(known.contains(graft::titleOf(schema.group))) << schema.name << ": group";
    }
}

INSTANTIATE_TEST_SUITE_P(Languages, Translation, ::testing::Values("de", "zh_CN"));

} // namespace
