// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/training/checkpoint.h"
#include "core/training/metrics_log.h"
#include "core/weights/weight_store.h"

#include <cstddef>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace graft {

/// A file of a checkpoint, as its manifest knows it.
struct CheckpointFile {
    std::string name;
    std::uint64_t bytes = 0;
    std::string sha256;
};

/// Everything a run goes on from. Tensors are grouped by what they are; the groups hold only what training changes,
/// the frozen rest is known to the task and told by its hash.
struct CheckpointState {
    CheckpointInfo info;
    std::string startHash; ///< of all weights the run began with
    /// Counters, sums and the states of schedule, early stopping and so on, by name.
    std::map<std::string, std::vector<double>, std::less<>> numbers;
    std::map<std::string, std::string, std::less<>> texts;
    WeightStore weights;  ///< those that differ from the start
    WeightStore best;     ///< of the best epoch, as far as they differ from the start
    int bestEpoch = 0;    ///< `best` is written anew only when this changes
    WeightStore training; ///< optimiser, averages, generators: "optimizer/momentum_buffer/fc.weight"
    std::vector<IterationRecord> iterations;
    std::vector<EpochRecord> epochs;
    std::vector<ValidationRecord> validations;

    /// The first number called so.
    [[nodiscard]] double number(std::string_view name, double otherwise = 0) const;
    [[nodiscard]] std::vector<double> list(std::string_view name) const;
    [[nodiscard]] std::string text(std::string_view name) const;
};

/// The tensors of `now` that are not the very same as in `start`, compared by memory: a tensor that was not touched
/// is shared.
[[nodiscard]] WeightStore changedTensors(const WeightStore& now, const WeightStore& start);
/// `start` with the tensors of `changes` in their places.
[[nodiscard]] WeightStore withChanges(const WeightStore& start, const WeightStore& changes);
/// Loads the newest sound state in `folder`: the one before if the newest is damaged. `damaged` receives why the
/// newest was not taken.
[[nodiscard]] Result<CheckpointState> loadCheckpoint(const std::filesystem::path& folder,
                                                     std::optional<Error>* damaged = nullptr);

/// Writes the states of one run into a folder that only it uses meanwhile. A state is a generation of new files and
/// a manifest that is renamed into place when all of them are on the disk; the generation before stays until then.
/// One thread.
class CheckpointWriter {
public:
    /// Creates the folder and locks it against other processes. Without `keep`, a checkpoint in it is removed.
    [[nodiscard]] static Result<CheckpointWriter> open(const std::filesystem::path& folder, bool keep);
    CheckpointWriter(CheckpointWriter&& other) noexcept;
    CheckpointWriter& operator=(CheckpointWriter&&) = delete;
    ~CheckpointWriter();

    /// The first iteration record that the next state must have; those before lie on the disk already.
    [[nodiscard]] std::size_t firstIteration() const;
    /// Writes a state whose iterations begin at firstIteration(). On any error the state before is untouched.
    [[nodiscard]] Result<void> write(const CheckpointState& state);
    /// The run is over: nothing is left to resume.
    void remove();

private:
    CheckpointWriter(std::filesystem::path folder, int lock);
    [[nodiscard]] Result<CheckpointFile> writeTensors(std::string_view stem, const WeightStore& tensors) const;
    [[nodiscard]] Result<std::vector<CheckpointFile>> writeHistory(const CheckpointState& state) const;
    void removeOld() const;

    std::filesystem::path m_folder;
    int m_lock = -1;               ///< descriptor that holds the folder's lock
    std::int64_t m_generation = 1; ///< of the next state
    std::size_t m_iterations = 0;  ///< records in m_history
    std::vector<CheckpointFile> m_history;
    std::optional<CheckpointFile> m_best;
    int m_bestEpoch = 0;
};

} // namespace graft
