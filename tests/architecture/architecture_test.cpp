// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The include rules of the design, file sizes, licence headers and source lists, checked on the sources themselves.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <regex>
#include <set>
#include <sstream>
#include <string>
#include <vector>

namespace {

namespace fs = std::filesystem;

const fs::path root = GRAFT_SOURCE_DIR;

struct SourceFile {
    std::string path; ///< relative, '/' separated
    std::vector<std::string> lines;
    std::vector<std::string> includes; ///< as spelled, without brackets
};

SourceFile readSource(const fs::path& file)
{
    SourceFile source;
    source.path = fs::relative(file, root).generic_string();
    std::ifstream in(file);
    static const std::regex pattern(R"re(^\s*#\s*include\s*[<"]([^>"]+)[>"])re");
    for (std::string line; std::getline(in, line);) {
        std::smatch match;
        if (std::regex_search(line, match, pattern))
            source.includes.push_back(match[1]);
        source.lines.push_back(std::move(line));
    }
    return source;
}

std::vector<SourceFile> sourcesBelow(const std::vector<std::string>& folders)
{
    std::vector<SourceFile> sources;
    for (const std::string& folder : folders) {
        for (const auto& entry : fs::recursive_directory_iterator(root / folder)) {
            const std::string extension = entry.path().extension().string();
            if (entry.is_regular_file() && (extension == ".h" || extension == ".cpp"))
                sources.push_back(readSource(entry.path()));
        }
    }
    std::ranges::sort(sources, {}, &SourceFile::path);
    return sources;
}

bool beginsWithOneOf(const std::string& text, const std::vector<std::string>& prefixes)
{
    return std::ranges::any_of(prefixes, [&](const std::string& prefix) { return text.starts_with(prefix); });
}

std::string roomOf(const std::string& path)
{
    const std::vector<std::string> nested{"core/formats/", "core/zoo/download"};
    const auto first = path.find('/');
    const auto second = path.find('/', first + 1);
    return path.substr(0, second);
}

/// Which rooms of core a room may include; the picture in the design, top to bottom.
const std::map<std::string, std::set<std::string>>& coreRules()
{
    static const std::map<std::string, std::set<std::string>> rules = [] {
        const std::set<std::string> base{"core/base"};
        const std::set<std::string> graph{"core/base", "core/graph"};
        const std::set<std::string> layers{"core/base", "core/graph", "core/layers"};
        std::set<std::string> weights = layers;
        weights.insert("core/weights");
        std::set<std::string> middle = weights;
        std::set<std::string> runtime = middle;
        std::set<std::string> learning = middle;
        learning.insert({"core/runtime", "core/data"});
        std::set<std::string> zoo = middle;
        zoo.insert("core/formats");
        std::set<std::string> training = learning;
        training.insert("core/formats"); // a checkpoint is a safetensors file and JSON
        std::set<std::string> exchange = learning;
        exchange.insert({"core/training", "core/evaluation", "core/formats", "core/zoo"});
        std::set<std::string> comparison = exchange; // networks against each other on somebody's data
        std::set<std::string> project = exchange;
        project.insert("core/exchange");
        return std::map<std::string, std::set<std::string>>{
            {"core/base", {}},
            {"core/graph", base},
            {"core/layers", graph},
            {"core/layout", base},
            {"core/weights", layers},
            {"core/data", middle},
            {"core/runtime", runtime},
            {"core/formats", middle},
            {"core/zoo", zoo},
            {"core/training", training},
            {"core/evaluation", learning},
            {"core/exchange", exchange},
            {"core/comparison", comparison},
            {"core/project", project},
        };
    }();
    return rules;
}

TEST(Architecture, CoreRoomsIncludeOnlyDownwards)
{
    for (const SourceFile& source : sourcesBelow({"core"})) {
        const std::string room = roomOf(source.path);
        const auto rule = coreRules().find(room);
        ASSERT_NE(rule, coreRules().end()) << "unknown room " << room;
        for (const std::string& include : source.includes) {
            EXPECT_FALSE(beginsWithOneOf(include, {"ui/", "app/"})) << source.path << " includes " << include;
            if (include.starts_with("core/")) {
                const std::string other = roomOf(include);
                // TorchScript is LibTorch's own format: its reader and writer share the engine's views of tensors.
                const bool engine = other == "core/runtime" && source.path.starts_with("core/formats/torchscript/");
                EXPECT_TRUE(other == room || rule->second.contains(other) || engine)
                    << source.path << " includes " << include;
            }
        }
    }
}

TEST(Architecture, UiRoomsDoNotKnowEachOther)
{
    for (const SourceFile& source : sourcesBelow({"ui"})) {
        const std::string room = roomOf(source.path);
        for (const std::string& include : source.includes) {
            EXPECT_FALSE(include.starts_with("app/")) << source.path << " includes " << include;
            if (!include.starts_with("ui/") || room == "ui/shell")
                continue;
            const std::string other = roomOf(include);
            const bool allowed =
                other == room || other == "ui/models" || (other == "ui/widgets" && room != "ui/models");
            EXPECT_TRUE(allowed) << source.path << " includes " << include;
        }
    }
}

TEST(Architecture, CommandLineDoesNotKnowTheWindow)
{
    for (const SourceFile& source : sourcesBelow({"app/cli"})) {
        for (const std::string& include : source.includes)
            EXPECT_FALSE(beginsWithOneOf(include, {"ui/", "QWidget", "QApplication", "QGui"}))
                << source.path << " includes " << include;
    }
}

TEST(Architecture, ThirdPartiesStayInTheirRooms)
{
    const std::vector<std::string> torch{"torch/", "ATen/", "c10/"};
    const std::vector<std::string> openCv{"opencv2/", "opencv4/"};
    const std::vector<std::string> torchRooms{"core/weights/", "core/runtime/", "core/training/", "core/evaluation/",
                                              "core/formats/torchscript/"};
    for (const SourceFile& source : sourcesBelow({"core", "ui", "app"})) {
        if (source.path.starts_with("core/formats/code/"))
            continue; // what looks like an include there is text of the programs it writes
        const bool header = source.path.ends_with(".h");
        const bool privateHeader = source.path.ends_with("_p.h");
        for (const std::string& include : source.includes) {
            const auto what = source.path + " includes " + include;
            if (beginsWithOneOf(include, torch)) {
                EXPECT_TRUE(beginsWithOneOf(source.path, torchRooms) && (!header || privateHeader)) << what;
            }
            if (beginsWithOneOf(include, openCv)) {
                EXPECT_TRUE(beginsWithOneOf(source.path, {"core/data/", "core/evaluation/"}) &&
                            (!header || privateHeader))
                    << what;
            }
            if (beginsWithOneOf(include, {"onnx/", "google/protobuf/"})) {
                EXPECT_TRUE(source.path.starts_with("core/formats/onnx/") && (!header || privateHeader)) << what;
            }
            if (include.starts_with("hdf5") || include.starts_with("H5")) {
                EXPECT_TRUE(source.path.starts_with("core/formats/keras/") && (!header || privateHeader)) << what;
            }
            if (include.starts_with("quazip")) {
                EXPECT_TRUE(beginsWithOneOf(source.path, {"core/formats/zip/", "core/project/"})) << what;
            }
            if (include.starts_with("QtCharts") || include == "QChart" || include == "QChartView" ||
                include == "QLineSeries") {
                EXPECT_TRUE(source.path == "ui/training/live_chart.cpp" || source.path.ends_with("_chart.cpp")) << what;
            }
            if (include.starts_with("QNetwork") || include == "QTcpSocket") {
                EXPECT_TRUE(beginsWithOneOf(source.path, {"core/zoo/download/"})) << what;
            }
            const bool qt =
                include.size() > 1 && include[0] == 'Q' && std::isupper(static_cast<unsigned char>(include[1])) != 0;
            if (qt && source.path.starts_with("core/")) {
                EXPECT_TRUE(beginsWithOneOf(source.path, {"core/formats/zip/", "core/project/", "core/zoo/download/"}))
                    << what;
            }
            EXPECT_EQ(include.find("highgui"), std::string::npos) << what;
        }
    }
}

TEST(Architecture, CorePublicHeadersAreStandardOnly)
{
    for (const SourceFile& source : sourcesBelow({"core"})) {
        if (!source.path.ends_with(".h") || source.path.ends_with("_p.h"))
            continue;
        for (const std::string& include : source.includes) {
            const bool standard = include.find('/') == std::string::npos && include.find('.') == std::string::npos &&
                                  std::islower(static_cast<unsigned char>(include[0])) != 0;
            EXPECT_TRUE(standard || include.starts_with("core/")) << source.path << " includes " << include;
        }
    }
}

TEST(Architecture, FilesStaySmallAndCarryTheLicence)
{
    for (const SourceFile& source : sourcesBelow({"core", "ui", "app", "tests"})) {
        EXPECT_LE(source.lines.size(), 450U) << source.path << " is too long; split it by topic";
        ASSERT_GE(source.lines.size(), 2U) << source.path;
        EXPECT_NE(source.lines[0].find("SPDX-FileCopyrightText"), std::string::npos) << source.path;
        EXPECT_NE(source.lines[1].find("GPL-3.0-or-later"), std::string::npos) << source.path;
    }
}

TEST(Architecture, EverySourceIsNamedInABuildList)
{
    for (const SourceFile& source : sourcesBelow({"core", "ui", "app", "tests"})) {
        if (!source.path.ends_with(".cpp"))
            continue;
        const fs::path file = root / source.path;
        bool named = false;
        for (fs::path folder = file.parent_path(); !named && folder != root; folder = folder.parent_path()) {
            std::ifstream in(folder / "CMakeLists.txt");
            std::stringstream text;
            text << in.rdbuf();
            EXPECT_EQ(text.str().find("GLOB"), std::string::npos) << folder;
            named = text.str().find(file.filename().string()) != std::string::npos ||
                    text.str().find(fs::relative(file, folder).generic_string()) != std::string::npos;
        }
        EXPECT_TRUE(named) << source.path << " belongs to no target";
    }
}

TEST(Architecture, NoPathsOfOneMachine)
{
    const std::vector<std::string> suspicious{"/home/", "/root/"};
    for (const SourceFile& source : sourcesBelow({"core", "ui", "app"})) {
        for (const std::string& line : source.lines) {
            for (const std::string& text : suspicious)
                EXPECT_EQ(line.find("\"" + text), std::string::npos) << source.path << ": " << line;
        }
    }
}

} // namespace
