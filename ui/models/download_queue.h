// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/run_control.h"
#include "core/zoo/catalogue.h"

#include <QObject>
#include <QString>

#include <filesystem>
#include <functional>
#include <memory>
#include <vector>

namespace graft {

/// Weights that are being downloaded, one file after another; the others wait. What was received stays on disk when a
/// download is paused or fails, also over the end of the program, and is continued. GUI thread only.
class DownloadQueue : public QObject {
    Q_OBJECT
public:
    enum class State { Waiting, Running, Paused, Failed };
    Q_ENUM(State)

    struct Item {
        const CatalogueEntry* entry = nullptr;
        State state = State::Waiting;
        qint64 done = 0;
        qint64 total = 0; ///< bytes; 0: unknown
        QString error;    ///< translated; only of Failed
    };

    /// Downloads one file; core's downloadWeights() unless a test brings its own.
    using Fetch =
        std::function<Result<std::filesystem::path>(const CatalogueEntry&, const ProgressCallback&, const RunControl*)>;
    explicit DownloadQueue(QObject* parent = nullptr, Fetch fetch = {});
    ~DownloadQueue() override;

    /// In the order in which they are worked on.
    [[nodiscard]] const std::vector<Item>& items() const { return m_items; }
    /// nullptr unless it is in the queue.
    [[nodiscard]] const Item* find(const CatalogueEntry& entry) const;
    /// Bytes that an unfinished download has left on disk; 0 for none.
    [[nodiscard]] static qint64 partialBytes(const CatalogueEntry& entry);

    /// Appends it unless it is there; goes on with it if it was paused or has failed.
    void add(const CatalogueEntry& entry);
    /// What was received is kept.
    void pause(const CatalogueEntry& entry);
    /// Takes it out and deletes what was received.
    void cancel(const CatalogueEntry& entry);

    /// Where the file lies that remove() would move, or empty: in the models folder. Files of other programs (torch's
    /// cache) are not touched.
    [[nodiscard]] static QString removableFile(const CatalogueEntry& entry);
    /// Moves the weights to the desktop's trash; where there is none, deletes them.
    [[nodiscard]] static Result<void> remove(const CatalogueEntry& entry);

Q_SIGNALS:
    /// Another item, another state.
    void changed();
    /// Bytes of the running one.
    void progressChanged(const graft::CatalogueEntry* entry);
    /// Its weights are here; it has left the queue.
    void installed(const graft::CatalogueEntry* entry);

private:
    [[nodiscard]] Item* item(const CatalogueEntry& entry);
    void next();
    void finish(const CatalogueEntry& entry, const Result<std::filesystem::path>& file);
    void takeProgress(const CatalogueEntry& entry, qint64 done, qint64 total);

    Fetch m_fetch;
    std::vector<Item> m_items;
    const CatalogueEntry* m_working = nullptr; ///< whose job runs or is about to end
    std::shared_ptr<RunControl> m_control;     ///< of that job
};

} // namespace graft
