// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/image_dataset.h"
#include "core/evaluation/evaluation.h"

#include <QImage>
#include <QObject>
#include <QString>

#include <atomic>
#include <memory>
#include <optional>
#include <vector>

namespace graft {

/// Evaluates the document's network on the validation part and classifies single pictures, in the
/// background. GUI thread only.
class EvaluationSession : public QObject {
    Q_OBJECT
public:
    enum class State { Idle, Running, Ready, Failed };
    Q_ENUM(State)

    struct Classified {
        ImageEntry entry;
        QImage picture;                 ///< as the user gave it, at most 1024 px wide
        std::vector<ClassScore> scores; ///< top 5, best first
    };

    explicit EvaluationSession(QObject* parent = nullptr);
    ~EvaluationSession() override;

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] const std::optional<Evaluation>& evaluation() const { return m_evaluation; }
    /// Entries the samples of evaluation() refer to.
    [[nodiscard]] const std::vector<ImageEntry>& entries() const { return m_entries; }
    [[nodiscard]] const std::vector<std::string>& classNames() const { return m_classNames; }
    [[nodiscard]] const Error& error() const { return m_error; }
    [[nodiscard]] const std::optional<Classified>& classified() const { return m_classified; }
    [[nodiscard]] double progress() const;

    /// Evaluates the validation part; supersedes an evaluation in progress.
    void evaluate(GraphSnapshot graph, WeightStore weights, std::shared_ptr<const ImageDataset> dataset);
    /// Classifies a file, or an entry of the dataset.
    void classifyFile(GraphSnapshot graph, WeightStore weights, const QString& file);
    void classifyEntry(GraphSnapshot graph, WeightStore weights, const ImageEntry& entry);
    void cancel();
    /// Forgets results (the network changed).
    void clear();

Q_SIGNALS:
    void stateChanged();
    void classifiedChanged();
    /// A single picture could not be classified.
    void classifyFailed(const QString& reason);

private:
    void setState(State state);
    void classify(GraphSnapshot graph, WeightStore weights, ImageEntry entry);

    State m_state = State::Idle;
    std::optional<Evaluation> m_evaluation;
    std::vector<ImageEntry> m_entries;
    std::vector<std::string> m_classNames;
    Error m_error;
    std::optional<Classified> m_classified;
    std::shared_ptr<RunControl> m_control;
    std::shared_ptr<std::atomic<double>> m_progress;
    quint64 m_job = 0;
    quint64 m_classifyJob = 0;
};

} // namespace graft
