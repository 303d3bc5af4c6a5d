// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/data/dataset_actions.h"

#include "core/data/dataset_edits.h"
#include "ui/data/picture_files.h"
#include "ui/models/background_job.h"
#include "ui/models/commands/change_dataset_command.h"
#include "ui/models/dataset_session.h"
#include "ui/models/error_text.h"
#include "ui/models/network_document.h"

#include <algorithm>
#include <utility>

namespace graft {

namespace {

/// More pictures than these are changed in the background: their keys alone would be felt.
constexpr std::size_t maxChangeAtOnce = 2000;
constexpr int maxFilesUnasked = 1000;

/// Whether a text can name a class: it becomes a line of a file and the name of a folder.
bool isClassName(const std::string& name)
{
    return !name.empty() && name != "." && name != ".." &&
           std::ranges::none_of(name, [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == '/'; });
}

} // namespace

std::vector<std::string> PictureChoice::keys() const
{
    std::vector<std::string> keys;
    keys.reserve(pictures.size());
    for (const ImageEntry* picture : pictures)
        keys.push_back(pictureKey(*dataset, *picture));
    return keys;
}

DatasetActions::DatasetActions(NetworkDocument& document, DatasetSession& session, QObject* parent)
    : QObject(parent),
      m_document(document),
      m_session(session)
{
}

bool DatasetActions::ready() const
{
    return m_session.state() == DatasetSession::State::Ready;
}

void DatasetActions::change(const QString& text, std::size_t pictures, Change edit)
{
    if (!ready())
        return;
    DatasetChanges before = m_document.datasetReference().changes;
    if (pictures <= maxChangeAtOnce) {
        m_document.pushDatasetChanges(text, edit(std::move(before)));
        return;
    }
    auto shared = std::make_shared<const DatasetChanges>(std::move(before));
    const DatasetReference source = m_document.datasetReference();
    runInBackground(
        this, [shared, edit] { return edit(*shared); },
        [this, shared, text, pictures, edit, source](DatasetChanges changes) {
            if (!sameSource(source, m_document.datasetReference()))
                return;
            if (m_document.datasetReference().changes == *shared)
                m_document.pushDatasetChanges(text, std::move(changes));
            else
                change(text, pictures, edit); // something else was done meanwhile: on top of that
        });
}

void DatasetActions::relabel(const PictureChoice& choice, const std::string& shownClass)
{
    if (choice.pictures.empty() || !ready())
        return;
    change(
        tr("Relabel %n picture(s) to %1", nullptr, static_cast<int>(choice.pictures.size())).arg(toQString(shownClass)),
        choice.pictures.size(), [imported = m_session.imported(), choice, shownClass](DatasetChanges changes) {
            return relabelled(*imported, std::move(changes), choice.keys(), shownClass);
        });
}

void DatasetActions::moveTo(const PictureChoice& choice, DatasetPart part)
{
    if (choice.pictures.empty())
        return;
    const auto count = static_cast<int>(choice.pictures.size());
    const QString text = part == DatasetPart::Training     ? tr("Move %n picture(s) to training", nullptr, count)
                         : part == DatasetPart::Validation ? tr("Move %n picture(s) to validation", nullptr, count)
                                                           : tr("Move %n picture(s) to test", nullptr, count);
    change(text, choice.pictures.size(),
           [choice, part](DatasetChanges changes) { return movedTo(std::move(changes), choice.keys(), part); });
}

void DatasetActions::setExcluded(const PictureChoice& choice, bool excluded)
{
    if (choice.pictures.empty())
        return;
    const auto count = static_cast<int>(choice.pictures.size());
    change(excluded ? tr("Exclude %n picture(s)", nullptr, count) : tr("Include %n picture(s)", nullptr, count),
           choice.pictures.size(), [choice, excluded](DatasetChanges changes) {
               return graft::excluded(std::move(changes), choice.keys(), excluded);
           });
}

void DatasetActions::restore(const PictureChoice& choice)
{
    if (choice.pictures.empty())
        return;
    change(tr("Restore %n picture(s) as imported", nullptr, static_cast<int>(choice.pictures.size())),
           choice.pictures.size(),
           [choice](DatasetChanges changes) { return reverted(std::move(changes), choice.keys()); });
}

void DatasetActions::renameClass(const std::string& shownClass, const QString& name, bool merge)
{
    if (!ready())
        return;
    const std::string wanted = name.trimmed().toStdString();
    if (wanted == shownClass)
        return;
    if (!isClassName(wanted)) {
        refuseName(name);
        return;
    }
    const std::vector<std::string>& classes = m_session.dataset()->classes;
    const bool taken = std::ranges::find(classes, wanted) != classes.end();
    if (taken && !merge) {
        Q_EMIT mergeAsked(toQString(shownClass), toQString(wanted));
        return;
    }
    const QString text = taken ? tr("Merge %1 into %2") : tr("Rename %1 to %2");
    change(text.arg(toQString(shownClass), toQString(wanted)), 0,
           [imported = m_session.imported(), shownClass, wanted](DatasetChanges changes) {
               return classRenamed(*imported, std::move(changes), shownClass, wanted);
           });
}

void DatasetActions::refuseName(const QString& name)
{
    Q_EMIT refused(tr("A class cannot be called \"%1\". Choose a name without slashes.").arg(name));
}

void DatasetActions::addClass(const QString& name)
{
    if (!ready())
        return;
    const std::string wanted = name.trimmed().toStdString();
    const std::vector<std::string>& classes = m_session.dataset()->classes;
    if (!isClassName(wanted)) {
        refuseName(name);
    } else if (std::ranges::find(classes, wanted) != classes.end()) {
        Q_EMIT refused(tr("There is a class %1 already.").arg(toQString(wanted)));
    } else {
        change(tr("Add class %1").arg(toQString(wanted)), 0,
               [imported = m_session.imported(), wanted](DatasetChanges changes) {
                   return withNewClass(*imported, std::move(changes), wanted);
               });
    }
}

void DatasetActions::removeClass(const std::string& shownClass)
{
    if (!ready())
        return;
    change(tr("Remove class %1").arg(toQString(shownClass)), 0,
           [imported = m_session.imported(), shownClass](DatasetChanges changes) {
               return classRemoved(*imported, std::move(changes), shownClass);
           });
}

void DatasetActions::addFiles(const std::string& shownClass, const QList<QUrl>& urls, bool sure)
{
    if (!ready())
        return;
    std::vector<std::filesystem::path> places;
    for (const QUrl& url : urls) {
        if (url.isLocalFile())
            places.push_back(toPath(url.toLocalFile()));
    }
    if (places.size() < static_cast<std::size_t>(urls.size())) {
        Q_EMIT refused(tr("Only files on this computer can be added. Save pictures of a web page first."));
        return;
    }
    runInBackground(
        this, [places] { return findPictures(places); },
        [this, shownClass, urls, sure](const FoundPictures& found) {
            const auto count = static_cast<int>(found.files.size());
            if (count == 0)
                Q_EMIT refused(tr("None of these files is a picture that can be read (JPEG, PNG, BMP, WebP, TIFF)."));
            else if (count > maxFilesUnasked && !sure)
                Q_EMIT manyAsked(toQString(shownClass), urls, count);
            else {
                addPictures(shownClass, found.files);
                Q_EMIT filesAdded(count, found.passedOver);
            }
        });
}

void DatasetActions::addPictures(const std::string& shownClass, const std::vector<std::filesystem::path>& files)
{
    if (!ready() || files.empty())
        return;
    change(tr("Add %n picture(s) to %1", nullptr, static_cast<int>(files.size())).arg(toQString(shownClass)),
           files.size(), [imported = m_session.imported(), files, shownClass](DatasetChanges changes) {
               return withPictures(*imported, std::move(changes), files, shownClass);
           });
}

void DatasetActions::remedy(const DataFinding& finding)
{
    std::size_t pictures = 0;
    for (const auto& group : finding.groups)
        pictures += group.size();
    const auto dataset = m_session.dataset();
    if (!dataset)
        return;
    const QString text = finding.remedy == DataRemedy::RemoveClass
                             ? tr("Remove class %1").arg(toQString(finding.className))
                             : tr("Exclude pictures the examination found");
    change(text, pictures,
           [dataset, finding](DatasetChanges changes) { return remedied(*dataset, std::move(changes), finding); });
}

} // namespace graft
