// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The files of a checkpoint: round trip, damage, full disks, left-overs.
#include "core/base/files.h"
#include "core/training/checkpoint_manifest_p.h"
#include "tests/support/synthetic.h"

#include <gtest/gtest.h>

#include <sys/resource.h>
#include <unistd.h>

#include <cmath>
#include <csignal>
#include <fstream>
#include <limits>

namespace graft {
namespace {

namespace fs = std::filesystem;

/// A folder of its own for each test.
class Checkpoint : public testing::Test {
protected:
    Checkpoint()
        : folder(fs::temp_directory_path() / ("graft-checkpoint-" + std::to_string(::getpid()) + "-" +
                                              testing::UnitTest::GetInstance()->current_test_info()->name()))
    {
        fs::remove_all(folder);
    }
    ~Checkpoint() override { fs::remove_all(folder); }

    [[nodiscard]] std::vector<fs::path> files() const
    {
        std::vector<fs::path> out;
        for (const auto& entry : fs::directory_iterator(folder)) {
            if (isCheckpointFile(entry.path().filename().string()))
                out.push_back(entry.path());
        }
        return out;
    }
    [[nodiscard]] fs::path file(const std::string& stem, std::int64_t generation) const
    {
        const bool manifest = stem == "checkpoint";
        return folder / (stem + "-" + std::to_string(generation) + (manifest ? ".json" : ".safetensors"));
    }

    fs::path folder;
};

TensorData tensor(std::vector<float> values)
{
    const auto count = static_cast<std::int64_t>(values.size());
    return *TensorData::fromFloats({count}, values);
}

IterationRecord iteration(std::int64_t number)
{
    IterationRecord r;
    r.iteration = number;
    r.epoch = static_cast<double>(number) / 3;
    r.loss = 1.0F / static_cast<float>(number + 1);
    r.accuracy = 0.1F;
    r.seconds = static_cast<double>(number) * 0.1;
    r.learningRate = 3e-4F;
    r.waitShare = 0.25F;
    r.samplesPerSecond = 17.5F;
    if (number % 2 == 0)
        r.gradientNorm = 2.5F;
    return r;
}

/// A state after `epoch` epochs whose numbers all depend on it.
CheckpointState stateAfter(int epoch, std::size_t firstIteration = 0)
{
    constexpr int perEpoch = 5;
    CheckpointState s;
    s.info.epoch = epoch;
    s.info.iteration = std::int64_t{epoch} * perEpoch;
    s.info.options.epochs = 9;
    s.info.options.learningRate = 0.1;
    s.info.options.optimizer = OptimizerKind::RmsProp;
    s.info.options.schedule = ScheduleKind::MultiStep;
    s.info.options.milestones = {2, 5};
    s.info.options.seed = 123456789012345;
    s.info.graph = test::smallNetwork();
    s.info.graphHash = hashOfGraph(s.info.graph);
    s.info.dataFingerprint = "data";
    s.startHash = "start";
    s.numbers["rate"] = {0.1 * epoch, std::numeric_limits<double>::infinity(),
                         std::numeric_limits<double>::quiet_NaN()};
    s.texts["why"] = "\"quoted\" ü " + std::to_string(epoch);
    s.weights.insert("fc.weight", tensor({1.0F * static_cast<float>(epoch), 2, 3}));
    s.bestEpoch = (epoch + 1) / 2;
    s.best.insert("fc.weight", tensor({10.0F * static_cast<float>(s.bestEpoch)}));
    s.training.insert("optimizer/momentum_buffer/fc.weight", tensor({0.5F * static_cast<float>(epoch)}));
    for (auto i = static_cast<std::int64_t>(firstIteration); i < s.info.iteration; ++i)
        s.iterations.push_back(iteration(i));
    for (int e = 1; e <= epoch; ++e) {
        s.epochs.push_back({.epoch = e, .trainLoss = 0.1 * e, .validationAccuracy = 1.0 / 3, .memoryBytes = 1234567});
        s.validations.push_back({e * 5, 1.0 * e, 0.1, 0.2, 0.3, {0.5, std::numeric_limits<double>::quiet_NaN(), 1}});
    }
    return s;
}

/// All that a state holds, as text that tells bits apart.
std::string content(const CheckpointState& s)
{
    std::string out = std::to_string(s.info.epoch) + " " + std::to_string(s.info.iteration) + " " + s.startHash + " " +
                      s.info.graphHash + " " + hashOfGraph(s.info.graph) + " " + s.info.dataFingerprint;
    for (const auto& [name, values] : s.numbers) {
        for (const double value : values)
            out += " " + name + std::to_string(std::bit_cast<std::uint64_t>(std::isnan(value) ? 99 : value));
    }
    for (const auto& [name, text] : s.texts)
        out += " " + name + text;
    for (const WeightStore* store : {&s.weights, &s.best, &s.training})
        out += " " + hashOfWeights(*store, [](std::string_view) { return true; });
    for (const IterationRecord& r : s.iterations) {
        for (const double value : {r.epoch, r.seconds, double{r.loss}, double{r.accuracy}, double{r.learningRate},
                                   double{r.gradientNorm}, double{r.waitShare}, double{r.samplesPerSecond}})
            out += " " + std::to_string(std::bit_cast<std::uint64_t>(std::isnan(value) ? 99 : value));
        out += ":" + std::to_string(r.iteration);
    }
    for (const ValidationRecord& v : s.validations)
        out += " " + std::to_string(v.iteration) + (std::isnan(v.classRecall.at(1)) ? "n" : "x");
    return out;
}

void flip(const fs::path& file, std::size_t at)
{
    std::fstream io(file, std::ios::in | std::ios::out | std::ios::binary);
    io.seekg(static_cast<std::streamoff>(at));
    const int c = io.get();
    io.seekp(static_cast<std::streamoff>(at));
    io.put(static_cast<char>(c ^ 0x10));
}

TEST_F(Checkpoint, RoundTripToTheBit)
{
    {
        auto writer = *CheckpointWriter::open(folder, false);
        ASSERT_TRUE(writer.write(stateAfter(3)).ok());
    }
    const auto loaded = loadCheckpoint(folder);
    ASSERT_TRUE(loaded.ok()) << loaded.error().message();
    const CheckpointState expected = stateAfter(3);
    EXPECT_EQ(content(*loaded), content(expected));
    EXPECT_EQ(loaded->info.options, expected.info.options);
    EXPECT_EQ(loaded->info.graph, expected.info.graph);
    EXPECT_EQ(loaded->epochs, expected.epochs);
    EXPECT_EQ(loaded->bestEpoch, 2);
    const auto info = readCheckpointInfo(folder);
    ASSERT_TRUE(info.ok()) << info.error().message();
    EXPECT_EQ(info->options, expected.info.options);
    EXPECT_EQ(info->epoch, 3);
    EXPECT_TRUE(info->complete);
    EXPECT_EQ(info->savedUtc.size(), std::string("2026-11-26T15:04:05Z").size());
}

TEST_F(Checkpoint, ManyGenerationsKeepTheWholeHistoryAndFewFiles)
{
    auto writer = *CheckpointWriter::open(folder, false);
    std::ofstream(folder / "notes.txt") << "mine";
    for (int epoch = 1; epoch <= 40; ++epoch) {
        ASSERT_TRUE(writer.write(stateAfter(epoch, writer.firstIteration())).ok());
        const auto loaded = loadCheckpoint(folder);
        ASSERT_TRUE(loaded.ok());
        ASSERT_EQ(content(*loaded), content(stateAfter(epoch)));
    }
    // Two manifests, two states, at most two best, the parts of the history.
    EXPECT_LE(files().size(), 6U + 17U);
    writer.remove();
    EXPECT_TRUE(files().empty());
    EXPECT_TRUE(fs::exists(folder / "notes.txt")) << "what is not ours stays";
    EXPECT_EQ(loadCheckpoint(folder).error().code, ErrorCode::NotFound);
    EXPECT_EQ(readCheckpointInfo(folder).error().code, ErrorCode::NotFound);
}

TEST_F(Checkpoint, DamageToTheNewestFallsBackToTheOneBefore)
{
    // Part and best of the history are shared between generations on purpose: damage what only the newest has.
    for (const std::string stem : {"checkpoint", "training", "history"}) {
        fs::remove_all(folder);
        {
            auto writer = *CheckpointWriter::open(folder, false);
            ASSERT_TRUE(writer.write(stateAfter(1)).ok());
            ASSERT_TRUE(writer.write(stateAfter(2, writer.firstIteration())).ok());
        }
        const auto newest = file(stem, 2);
        const auto bytes = *readFile(newest, 1 << 20);
        const auto check = [&](const char* what) {
            std::optional<Error> damaged;
            const auto loaded = loadCheckpoint(folder, &damaged);
            ASSERT_TRUE(loaded.ok()) << what << loaded.error().message();
            ASSERT_EQ(loaded->info.epoch, 1) << what << stem;
            ASSERT_TRUE(damaged.has_value());
            ASSERT_EQ(content(*loaded), content(stateAfter(1)));
        };
        for (std::size_t at = 0; at < bytes.size(); at += 1 + bytes.size() / 100) {
            flip(newest, at);
            ASSERT_NO_FATAL_FAILURE(check("flipped byte"));
            flip(newest, at);
        }
        for (std::size_t length = 0; length < bytes.size(); length += 1 + bytes.size() / 50) {
            fs::resize_file(newest, length);
            ASSERT_NO_FATAL_FAILURE(check("truncated"));
            ASSERT_TRUE(writeFileAtomically(newest, bytes).ok());
        }
        fs::remove(newest);
        const auto loaded = loadCheckpoint(folder);
        ASSERT_TRUE(loaded.ok());
        EXPECT_EQ(loaded->info.epoch, 1);
    }
}

TEST_F(Checkpoint, NothingSoundIsOneClearError)
{
    {
        auto writer = *CheckpointWriter::open(folder, false);
        ASSERT_TRUE(writer.write(stateAfter(1)).ok());
        ASSERT_TRUE(writer.write(stateAfter(2, writer.firstIteration())).ok());
    }
    for (const fs::path& path : files())
        flip(path, fs::file_size(path) / 2);
    const auto loaded = loadCheckpoint(folder);
    ASSERT_FALSE(loaded.ok());
    EXPECT_EQ(loaded.error().code, ErrorCode::Corrupt);
    EXPECT_NE(loaded.error().message().find("checkpoint-2"), std::string::npos) << loaded.error().message();
    EXPECT_EQ(readCheckpointInfo(folder).error().code, ErrorCode::Corrupt);
}

TEST_F(Checkpoint, AMissingPartShowsWithoutReadingTensors)
{
    {
        auto writer = *CheckpointWriter::open(folder, false);
        ASSERT_TRUE(writer.write(stateAfter(1)).ok());
    }
    fs::resize_file(file("training", 1), 10);
    const auto info = readCheckpointInfo(folder);
    ASSERT_TRUE(info.ok());
    EXPECT_FALSE(info->complete);
}

TEST_F(Checkpoint, AnotherVersionIsNamed)
{
    fs::create_directories(folder);
    std::ofstream(file("checkpoint", 1)) << "graft-checkpoint 2 abc\n{}";
    EXPECT_EQ(readCheckpointInfo(folder).error().code, ErrorCode::Unsupported);
    EXPECT_EQ(loadCheckpoint(folder).error().code, ErrorCode::Unsupported);
}

TEST_F(Checkpoint, NamesInAManifestDoNotLeadOut)
{
    fs::create_directories(folder);
    CheckpointManifest manifest;
    manifest.state = stateAfter(1);
    manifest.training = {"../training-1.safetensors", 1, "x"};
    std::ofstream(file("checkpoint", 1)) << manifestText(manifest);
    EXPECT_EQ(readManifest(file("checkpoint", 1)).error().code, ErrorCode::Refused);
}

TEST_F(Checkpoint, AFullDiskLeavesTheStateBefore)
{
    auto writer = *CheckpointWriter::open(folder, false);
    ASSERT_TRUE(writer.write(stateAfter(1)).ok());
    const auto before = content(*loadCheckpoint(folder));
    struct rlimit old = {};
    ASSERT_EQ(::getrlimit(RLIMIT_FSIZE, &old), 0);
    auto* const handler = std::signal(SIGXFSZ, SIG_IGN);
    int failures = 0;
    bool written = false;
    for (rlim_t limit = 0; !written; limit += 64) {
        const struct rlimit small = {limit, old.rlim_max};
        ASSERT_EQ(::setrlimit(RLIMIT_FSIZE, &small), 0);
        const auto result = writer.write(stateAfter(2, writer.firstIteration()));
        ASSERT_EQ(::setrlimit(RLIMIT_FSIZE, &old), 0);
        written = result.ok();
        if (written)
            break;
        ++failures;
        ASSERT_EQ(result.error().code, ErrorCode::Io);
        const auto loaded = loadCheckpoint(folder);
        ASSERT_TRUE(loaded.ok()) << "limit " << limit << ": " << loaded.error().message();
        ASSERT_EQ(content(*loaded), before);
    }
    std::signal(SIGXFSZ, handler);
    EXPECT_GT(failures, 50) << "every file was cut short at some limit";
    EXPECT_EQ(content(*loadCheckpoint(folder)), content(stateAfter(2)))
        << "and when there is room again, it is written";
    for (const fs::path& path : files())
        EXPECT_FALSE(path.filename().string().starts_with(".graft-")) << "no temporary file is left";
}

TEST_F(Checkpoint, LeftOversOfAKilledRunAreRemoved)
{
    {
        auto writer = *CheckpointWriter::open(folder, false);
        ASSERT_TRUE(writer.write(stateAfter(1)).ok());
    }
    std::ofstream(folder / ".graft-Ab12Cd") << "half a file";
    std::ofstream(file("training", 7)) << "of a state that never got its manifest";
    const auto writer = CheckpointWriter::open(folder, true);
    ASSERT_TRUE(writer.ok());
    EXPECT_FALSE(fs::exists(folder / ".graft-Ab12Cd"));
    EXPECT_FALSE(fs::exists(file("training", 7)));
    EXPECT_EQ(content(*loadCheckpoint(folder)), content(stateAfter(1)));
}

TEST_F(Checkpoint, OneRunAtATime)
{
    auto writer = *CheckpointWriter::open(folder, false);
    ASSERT_TRUE(writer.write(stateAfter(1)).ok());
    EXPECT_EQ(CheckpointWriter::open(folder, true).error().code, ErrorCode::Refused);
    removeCheckpoint(folder);
    EXPECT_TRUE(loadCheckpoint(folder).ok()) << "not under a run that writes";
}

TEST_F(Checkpoint, AFreshRunDiscardsTheOldOne)
{
    {
        auto writer = *CheckpointWriter::open(folder, false);
        ASSERT_TRUE(writer.write(stateAfter(1)).ok());
    }
    {
        const auto writer = CheckpointWriter::open(folder, false);
        ASSERT_TRUE(writer.ok());
    }
    EXPECT_EQ(loadCheckpoint(folder).error().code, ErrorCode::NotFound);
    removeCheckpoint(folder);
}

TEST_F(Checkpoint, NoFolderNoWriter)
{
    std::ofstream(folder) << "a file where the folder should be";
    EXPECT_EQ(CheckpointWriter::open(folder, false).error().code, ErrorCode::Io);
}

TEST_F(Checkpoint, OnlyWhatChangedIsStored)
{
    WeightStore start;
    start.insert("frozen", tensor({1, 2}));
    start.insert("fc", tensor({3}));
    WeightStore now = start;
    now.insert("fc", tensor({4}));
    const WeightStore changed = changedTensors(now, start);
    EXPECT_EQ(changed.size(), 1U);
    EXPECT_NE(changed.find("fc"), nullptr);
    EXPECT_TRUE(withChanges(start, changed).identical(now));
}

TEST_F(Checkpoint, HashesTellNetworksAndDataApart)
{
    NetworkGraph graph = test::smallNetwork();
    const std::string plain = hashOfGraph(graph);
    EXPECT_EQ(plain, hashOfGraph(test::smallNetwork()));
    test::freeze(graph, "stem.");
    EXPECT_NE(plain, hashOfGraph(graph));

    const test::SyntheticSource training(12);
    const test::SyntheticSource validation(6);
    const std::string data = dataFingerprintOf(training, validation);
    EXPECT_EQ(data, dataFingerprintOf(training, validation));
    EXPECT_NE(data, dataFingerprintOf(validation, training));
    EXPECT_NE(data, dataFingerprintOf(training, test::SyntheticSource(6, 2)));
    EXPECT_NE(data, dataFingerprintOf(training, test::SyntheticSource(6, 3, 14)));
    EXPECT_EQ(training.reads(), 0U);
}

} // namespace
} // namespace graft
