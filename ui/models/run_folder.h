// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QLockFile>
#include <QString>

#include <filesystem>
#include <memory>

namespace graft {

/// What a run is called and where it came from, beside its checkpoint.
struct RunOrigin {
    QString title;       ///< "resnet18_slim, head only"
    QString projectFile; ///< of the document, or empty
    QString startedUtc;  ///< ISO 8601
    QString logFolder;   ///< where its logs are, or empty
};

/// A run that was broken off and can go on.
struct InterruptedRun {
    QString folder; ///< absolute
    RunOrigin origin;
    int epoch = 0; ///< finished
    int epochs = 0;
    QString savedUtc; ///< ISO 8601
};

/// A folder with everything a run needs to go on after the program was killed: the document as it was at the start,
/// the checkpoint of the engine, a few facts. Locked as long as this object lives, so that another program leaves the
/// run alone. The lock of a program that was killed counts for nothing.
class RunFolder {
public:
    /// A new folder below `base`, locked; nullptr if it cannot be made.
    [[nodiscard]] static std::unique_ptr<RunFolder> create(const QString& base, const RunOrigin& facts);
    /// An existing one; nullptr if another program that still runs owns it, or if it is no folder of a run.
    [[nodiscard]] static std::unique_ptr<RunFolder> open(const QString& folder);

    [[nodiscard]] const QString& path() const { return m_path; }
    [[nodiscard]] const RunOrigin& origin() const { return m_origin; }
    [[nodiscard]] std::filesystem::path checkpoint() const;
    /// The document at the start of the run (a .graft file).
    [[nodiscard]] std::filesystem::path document() const;
    /// Deletes the folder; the run cannot be resumed any more.
    void remove();

private:
    RunFolder(QString path, RunOrigin facts);

    QString m_path;
    RunOrigin m_origin;
    QLockFile m_lock;
};

/// "runs" in the user's data folder of the program.
[[nodiscard]] QString defaultRunsFolder();
/// The runs below `base` that can go on, newest first. Folders of runs that cannot (killed before the first
/// checkpoint) are deleted. Reads files: call it on a worker.
[[nodiscard]] QList<InterruptedRun> findInterruptedRuns(const QString& base);

} // namespace graft
