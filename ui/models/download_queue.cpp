// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/download_queue.h"

#include "core/zoo/download/download.h"
#include "core/zoo/model_loader.h"
#include "ui/models/background_job.h"
#include "ui/models/error_text.h"
#include "ui/models/progress_relay.h"

#include <QFile>

#include <algorithm>
#include <system_error>
#include <utility>

namespace graft {

namespace {

namespace fs = std::filesystem;

fs::path partFile(const CatalogueEntry& entry)
{
    return modelsFolder() / (entry.weightFile + ".part");
}

} // namespace

DownloadQueue::DownloadQueue(QObject* parent, Fetch fetch)
    : QObject(parent),
      m_fetch(fetch ? std::move(fetch) : Fetch(downloadWeights))
{
}

DownloadQueue::~DownloadQueue()
{
    if (m_control)
        m_control->requestStop();
}

const DownloadQueue::Item* DownloadQueue::find(const CatalogueEntry& entry) const
{
    const auto it = std::ranges::find(m_items, &entry, &Item::entry);
    return it != m_items.end() ? &*it : nullptr;
}

DownloadQueue::Item* DownloadQueue::item(const CatalogueEntry& entry)
{
    const auto it = std::ranges::find(m_items, &entry, &Item::entry);
    return it != m_items.end() ? &*it : nullptr;
}

qint64 DownloadQueue::partialBytes(const CatalogueEntry& entry)
{
    if (entry.weightFile.empty())
        return 0;
    std::error_code error;
    const auto size = fs::file_size(partFile(entry), error);
    return error ? 0 : static_cast<qint64>(size);
}

void DownloadQueue::add(const CatalogueEntry& entry)
{
    if (Item* known = item(entry)) {
        if (known->state == State::Waiting || known->state == State::Running)
            return;
        known->state = State::Waiting;
        known->error.clear();
    } else {
        m_items.push_back(
            {&entry, State::Waiting, partialBytes(entry), static_cast<qint64>(entry.fileMiB * 1024 * 1024), QString()});
    }
    next();
    Q_EMIT changed();
}

void DownloadQueue::pause(const CatalogueEntry& entry)
{
    Item* known = item(entry);
    if (known == nullptr || known->state == State::Paused || known->state == State::Failed)
        return;
    if (m_working == &entry)
        m_control->requestStop();
    known->state = State::Paused;
    Q_EMIT changed();
}

void DownloadQueue::cancel(const CatalogueEntry& entry)
{
    if (item(entry) == nullptr)
        return;
    std::erase_if(m_items, [&](const Item& one) { return one.entry == &entry; });
    if (m_working == &entry) {
        m_control->requestStop(); // the part file goes when its job has ended
    } else {
        std::error_code ignored;
        fs::remove(partFile(entry), ignored);
    }
    Q_EMIT changed();
}

void DownloadQueue::next()
{
    if (m_working != nullptr)
        return;
    const auto it = std::ranges::find(m_items, State::Waiting, &Item::state);
    if (it == m_items.end())
        return;
    it->state = State::Running;
    m_working = it->entry;
    m_control = std::make_shared<RunControl>();
    const ProgressRelay relay(
        this, [this, entry = m_working](qint64 done, qint64 total) { takeProgress(*entry, done, total); });
    // Entries of the catalogue live as long as the program.
    runInBackground(
        this,
        [&entry = *m_working, fetch = m_fetch, progress = relay.callback(), control = m_control] {
            return fetch(entry, progress, control.get());
        },
        [this, &entry = *m_working](const Result<fs::path>& file) { finish(entry, file); });
}

void DownloadQueue::takeProgress(const CatalogueEntry& entry, qint64 done, qint64 total)
{
    Item* known = item(entry);
    if (known == nullptr || known->state != State::Running)
        return;
    known->done = done;
    if (total > 0)
        known->total = total;
    Q_EMIT progressChanged(&entry);
}

void DownloadQueue::finish(const CatalogueEntry& entry, const Result<fs::path>& file)
{
    m_working = nullptr;
    Item* known = item(entry);
    if (known == nullptr) { // cancelled; where the file was complete already, it may stay
        std::error_code ignored;
        fs::remove(partFile(entry), ignored);
    } else if (file.ok()) {
        std::erase_if(m_items, [&](const Item& one) { return one.entry == &entry; });
    } else if (known->state == State::Running) {
        known->state = State::Failed;
        known->error = errorText(file.error());
    }
    next();
    Q_EMIT changed();
    if (file.ok())
        Q_EMIT installed(&entry);
}

QString DownloadQueue::removableFile(const CatalogueEntry& entry)
{
    const auto file = installedWeights(entry);
    return file && file->parent_path() == modelsFolder() ? toQString(*file) : QString();
}

Result<void> DownloadQueue::remove(const CatalogueEntry& entry)
{
    const QString name = removableFile(entry);
    if (name.isEmpty())
        return makeError(ErrorCode::NotFound, GRAFT_TR_NOOP("core", "%1 has no weights in %2 that could be removed."),
                         {entry.title, modelsFolder().string()});
    QFile file(name);
    if (file.moveToTrash() || file.remove())
        return {};
    return makeError(ErrorCode::Io, GRAFT_TR_NOOP("core", "Cannot remove %1: %2"),
                     {name.toStdString(), file.errorString().toStdString()});
}

} // namespace graft
