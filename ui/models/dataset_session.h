// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/image_dataset.h"
#include "core/project/project.h"

#include <QImage>
#include <QObject>

#include <memory>

namespace graft {

/// The dataset in use: imports in the background, hands out an immutable snapshot of what was imported with the
/// user's changes. Who holds a snapshot (a run) is not disturbed by later changes. GUI thread only.
class DatasetSession : public QObject {
    Q_OBJECT
public:
    enum class State { Empty, Loading, Ready, Failed };
    Q_ENUM(State)

    explicit DatasetSession(QObject* parent = nullptr);
    ~DatasetSession() override;

    [[nodiscard]] State state() const { return m_state; }
    /// nullptr unless Ready.
    [[nodiscard]] std::shared_ptr<const ImageDataset> dataset() const { return m_dataset; }
    /// The same as it was imported, before the user's changes.
    [[nodiscard]] std::shared_ptr<const ImageDataset> imported() const { return m_imported; }
    [[nodiscard]] const DatasetReference& reference() const { return m_reference; }
    /// Whether the pictures differ from those the reference was made of (another fingerprint); only in state Ready.
    [[nodiscard]] bool changedSinceUse() const { return m_changedSinceUse; }
    /// Why loading failed; only in state Failed.
    [[nodiscard]] const Error& error() const { return m_error; }

    /// Starts loading what the reference names; supersedes a load in progress.
    void load(const DatasetReference& reference);
    void loadSample();
    void loadFolder(const QString& folder, double splitFraction = 0.2);
    /// Shows the dataset with other changes: at once, with many pictures a moment later. Ends with stateChanged().
    void applyChanges(const DatasetChanges& changes);
    /// Whether changes are being applied; dataset() is still as it was before them.
    [[nodiscard]] bool isApplying() const { return m_applying; }
    /// Ends a load in progress and goes back to the dataset before it, if there was one.
    void cancel();
    void clear();

Q_SIGNALS:
    void stateChanged();
    /// While loading; at most one of these is pending at a time.
    void progressChanged(qint64 done, qint64 total);

private:
    void setState(State state);
    struct Snapshots {
        std::shared_ptr<const ImageDataset> imported;
        std::shared_ptr<const ImageDataset> changed;
    };
    static Result<Snapshots> read(const DatasetReference& reference, const ProgressCallback& progress,
                                  const RunControl& control);
    void finish(Result<Snapshots> loaded, const DatasetChanges& changes);
    void show(std::shared_ptr<const ImageDataset> changed);
    void stopJob();

    State m_state = State::Empty;
    std::shared_ptr<const ImageDataset> m_imported;
    std::shared_ptr<const ImageDataset> m_dataset;
    DatasetReference m_reference;
    Snapshots m_previous; ///< while loading: what cancel() goes back to
    DatasetReference m_previousReference;
    bool m_previousChanged = false;
    bool m_changedSinceUse = false;
    bool m_applying = false;
    Error m_error;
    std::shared_ptr<RunControl> m_control;
    quint64 m_job = 0;      ///< results of superseded jobs are dropped
    quint64 m_changing = 0; ///< the same for changes
};

/// Decodes thumbnails in the background, keeps the last ones; what was asked for last comes first, requests
/// that have scrolled far away are forgotten. GUI thread only.
class ThumbnailLoader : public QObject {
    Q_OBJECT
public:
    explicit ThumbnailLoader(int side, QObject* parent = nullptr);
    ~ThumbnailLoader() override;
    /// The thumbnail if it is there, else a null image now and thumbnailReady later.
    [[nodiscard]] QImage thumbnail(const ImageEntry& entry);
    /// Whether the picture was tried and cannot be read.
    [[nodiscard]] bool isUnreadable(const ImageEntry& entry) const;
    /// Pictures that were decoded (or tried) so far.
    [[nodiscard]] std::size_t decodedCount() const;

Q_SIGNALS:
    /// One or more thumbnails have arrived, or turned out unreadable.
    void thumbnailReady();

private:
    struct Private;
    std::shared_ptr<Private> d;
};

[[nodiscard]] QImage toQImage(const Image& image);

} // namespace graft
