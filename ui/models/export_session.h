// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject> // first: moc of Qt 6.4 stumbles over <compare> otherwise

#include "core/data/image_dataset.h"
#include "core/exchange/model_export.h"

#include <QString>

#include <map>
#include <memory>
#include <optional>
#include <string>

namespace graft {

/// What is exported, how and where: a snapshot.
struct ExportRequest {
    const ExportFormat* format = nullptr; ///< an entry of exportFormats()
    QString target;                       ///< a file, or a folder where the format writes one
    std::map<std::string, std::string> options;
    GraphSnapshot graph;
    WeightStore weights;
    std::string modelName;
    std::optional<ExportedRun> run;
    std::shared_ptr<const ImageDataset> dataset; ///< for formats that use pictures; may be null
    int calibrationPictures = 256;
};

/// Writes a network for other programs in the background. GUI thread only.
class ExportSession : public QObject {
    Q_OBJECT
public:
    enum class State { Idle, Running, Done, Failed };
    Q_ENUM(State)

    explicit ExportSession(QObject* parent = nullptr);
    ~ExportSession() override;

    /// Nothing happens while an export is running.
    void start(ExportRequest request);
    /// Asks the export to stop; what was there before stays. The state is Idle at once.
    void cancel();
    /// Back to Idle after an export.
    void reset();

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] const ExportFormat* format() const { return m_format; }
    [[nodiscard]] const QString& target() const { return m_target; }
    [[nodiscard]] const ExportReport& report() const { return m_report; }
    [[nodiscard]] const Error& error() const { return m_error; }

Q_SIGNALS:
    void stateChanged();
    /// `stage` is in the user's language; `total` 0: unknown.
    void progressChanged(const QString& stage, qint64 done, qint64 total);

private:
    void setState(State state);

    State m_state = State::Idle;
    const ExportFormat* m_format = nullptr;
    QString m_target;
    ExportReport m_report;
    Error m_error;
    std::shared_ptr<RunControl> m_control;
    quint64 m_job = 0; ///< results of superseded jobs are dropped
};

} // namespace graft
