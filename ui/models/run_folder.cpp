// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/run_folder.h"

#include "core/training/checkpoint.h"
#include "ui/models/error_text.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>
#include <QStandardPaths>
#include <QUuid>

#include <algorithm>
#include <optional>

namespace graft {

namespace {

constexpr int factsVersion = 1;

QString factsFile(const QString& folder)
{
    return folder + QStringLiteral("/run.json");
}

bool writeFacts(const QString& folder, const RunOrigin& facts)
{
    const QJsonObject object{{QStringLiteral("version"), factsVersion},
                             {QStringLiteral("title"), facts.title},
                             {QStringLiteral("project"), facts.projectFile},
                             {QStringLiteral("logs"), facts.logFolder},
                             {QStringLiteral("started"), facts.startedUtc}};
    QSaveFile file(factsFile(folder));
    return file.open(QIODevice::WriteOnly) && file.write(QJsonDocument(object).toJson()) > 0 && file.commit();
}

std::optional<RunOrigin> readFacts(const QString& folder)
{
    QFile file(factsFile(folder));
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    const QJsonObject object = QJsonDocument::fromJson(file.read(1 << 20)).object();
    if (object.value(QStringLiteral("version")).toInt() != factsVersion)
        return std::nullopt;
    return RunOrigin{
        object.value(QStringLiteral("title")).toString(), object.value(QStringLiteral("project")).toString(),
        object.value(QStringLiteral("started")).toString(), object.value(QStringLiteral("logs")).toString()};
}

} // namespace

RunFolder::RunFolder(QString path, RunOrigin facts)
    : m_path(std::move(path)),
      m_origin(std::move(facts)),
      m_lock(m_path + QStringLiteral("/lock"))
{
    m_lock.setStaleLockTime(0); // a run may last for days; only a dead owner loses it
}

std::unique_ptr<RunFolder> RunFolder::create(const QString& base, const RunOrigin& facts)
{
    const QString path = base + QLatin1Char('/') + QUuid::createUuid().toString(QUuid::WithoutBraces);
    if (!QDir().mkpath(path))
        return nullptr;
    std::unique_ptr<RunFolder> folder(new RunFolder(path, facts));
    if (folder->m_lock.tryLock(0) && writeFacts(path, facts))
        return folder;
    folder->remove();
    return nullptr;
}

std::unique_ptr<RunFolder> RunFolder::open(const QString& path)
{
    auto facts = readFacts(path);
    if (!facts)
        return nullptr;
    std::unique_ptr<RunFolder> folder(new RunFolder(path, *std::move(facts)));
    return folder->m_lock.tryLock(0) ? std::move(folder) : nullptr;
}

std::filesystem::path RunFolder::checkpoint() const
{
    return toPath(m_path) / "checkpoint";
}

std::filesystem::path RunFolder::document() const
{
    return toPath(m_path) / "document.graft";
}

void RunFolder::remove()
{
    m_lock.unlock(); // first: its file goes with the folder
    QDir(m_path).removeRecursively();
}

QString defaultRunsFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + QStringLiteral("/runs");
}

QList<InterruptedRun> findInterruptedRuns(const QString& base)
{
    QList<InterruptedRun> runs;
    for (const QFileInfo& entry : QDir(base).entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        const auto folder = RunFolder::open(entry.absoluteFilePath());
        if (!folder)
            continue;
        const auto info = readCheckpointInfo(folder->checkpoint());
        if (info && info->complete && std::filesystem::exists(folder->document())) {
            runs.append(
                {folder->path(), folder->origin(), info->epoch, info->options.epochs, toQString(info->savedUtc)});
        } else if (!info && info.error().code == ErrorCode::Unsupported) {
            continue; // another version of the program may go on with it
        } else {
            folder->remove();
        }
    }
    std::ranges::sort(runs, std::greater(), &InterruptedRun::savedUtc);
    return runs;
}

} // namespace graft
