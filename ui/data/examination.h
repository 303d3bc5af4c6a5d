// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/dataset_doctor.h"
#include "ui/data/picture_filter.h"

#include <QObject>

#include <memory>
#include <optional>

namespace graft {

/// Lets the data doctor look at the dataset in use, in the background, and keeps what it said. GUI thread only.
class Examination : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;
    ~Examination() override;

    /// What start() will look at. A report about other pictures becomes stale, one about another dataset goes.
    void setDataset(std::shared_ptr<const ImageDataset> dataset);
    /// Begins anew; `inputSide` px is what the network takes.
    void start(int inputSide);
    void cancel();

    [[nodiscard]] bool isRunning() const { return m_running; }
    /// Whether the dataset has changed since the report.
    [[nodiscard]] bool isStale() const { return m_stale; }
    [[nodiscard]] const std::optional<DoctorReport>& report() const { return m_report; }
    /// Why the last one ended without a report; nothing if it was cancelled.
    [[nodiscard]] const std::optional<Error>& error() const { return m_error; }
    /// What the report says about single pictures; never null.
    [[nodiscard]] std::shared_ptr<const PictureMarks> marks() const { return m_marks; }

Q_SIGNALS:
    void changed();
    void progressed(qint64 done, qint64 total);

private:
    struct Outcome {
        Result<DoctorReport> report;
        PictureMarks marks;
    };
    void finish(Outcome outcome);
    void forget();

    std::shared_ptr<const ImageDataset> m_dataset;
    std::shared_ptr<const ImageDataset> m_examined;
    std::optional<DoctorReport> m_report;
    std::optional<Error> m_error;
    std::shared_ptr<const PictureMarks> m_marks = std::make_shared<const PictureMarks>();
    std::shared_ptr<RunControl> m_control;
    bool m_running = false;
    bool m_stale = false;
    quint64 m_job = 0; ///< of superseded ones nothing is heard
};

/// What a kind of finding is called, in a few words.
[[nodiscard]] QString findingTitle(DataFindingKind kind);
/// What a click does about a finding; empty for None.
[[nodiscard]] QString remedyText(DataRemedy remedy);

} // namespace graft
