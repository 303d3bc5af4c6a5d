// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/image_dataset.h"
#include "core/project/project.h"

#include <QImage>
#include <QObject>

#include <memory>

namespace graft {

/// The dataset in use: imports in the background, hands out an immutable snapshot. GUI thread only.
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
    [[nodiscard]] const DatasetReference& reference() const { return m_reference; }
    /// Why loading failed; only in state Failed.
    [[nodiscard]] const Error& error() const { return m_error; }

    /// Starts loading what the reference names; supersedes a load in progress.
    void load(const DatasetReference& reference);
    void loadSample();
    void loadFolder(const QString& folder, double splitFraction = 0.2);
    void cancel();
    void clear();

Q_SIGNALS:
    void stateChanged();
    void progressChanged(qint64 done, qint64 total);

private:
    void setState(State state);

    State m_state = State::Empty;
    std::shared_ptr<const ImageDataset> m_dataset;
    DatasetReference m_reference;
    Error m_error;
    std::shared_ptr<RunControl> m_control;
    quint64 m_job = 0; ///< results of superseded jobs are dropped
};

/// Decodes thumbnails in the background, keeps the last ones. GUI thread only.
class ThumbnailLoader : public QObject {
    Q_OBJECT
public:
    explicit ThumbnailLoader(int side, QObject* parent = nullptr);
    ~ThumbnailLoader() override;
    /// The thumbnail if it is there, else a null image now and thumbnailReady later.
    [[nodiscard]] QImage thumbnail(const ImageEntry& entry);

Q_SIGNALS:
    void thumbnailReady();

private:
    struct Private;
    std::shared_ptr<Private> d;
};

[[nodiscard]] QImage toQImage(const Image& image);

} // namespace graft
