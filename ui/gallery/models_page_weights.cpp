// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How the Models page gets weights, and where they are kept.
#include "core/zoo/models_folder.h"
#include "ui/gallery/download_list.h"
#include "ui/gallery/model_card.h"
#include "ui/gallery/model_details.h"
#include "ui/gallery/models_folder_box.h"
#include "ui/gallery/models_page.h"
#include "ui/models/error_text.h"
#include "ui/models/model_session.h"

#include <QFileInfo>
#include <QFileSystemWatcher>
#include <QPushButton>

#include <utility>

namespace graft {

void ModelsPage::connectDownloads()
{
    connect(m_details->downloadButton(), &QPushButton::clicked, this, &ModelsPage::downloadClicked);
    connect(m_details, &ModelDetails::removeConfirmed, this, &ModelsPage::removeSelected);
    connect(m_downloadList, &DownloadList::chosen, this, [this](const CatalogueEntry* entry) { select(*entry); });
    connect(m_folder, &ModelsFolderBox::folderChosen, this, &ModelsPage::useFolder);
    connect(&m_downloads, &DownloadQueue::changed, this, [this] {
        // Paused, failed, cancelled: then nobody waits for it any more.
        const DownloadQueue::Item* item = m_openWhenHere != nullptr ? m_downloads.find(*m_openWhenHere) : nullptr;
        const bool goesOn = item != nullptr && (item->state == DownloadQueue::State::Running ||
                                                item->state == DownloadQueue::State::Waiting);
        if (m_openWhenHere != nullptr && !goesOn && !isInstalled(*m_openWhenHere))
            m_openWhenHere = nullptr;
        selectionChanged();
        const CatalogueEntry* entry = selected();
        const DownloadQueue::Item* shown = entry != nullptr ? m_downloads.find(*entry) : nullptr;
        if (shown != nullptr && shown->state == DownloadQueue::State::Failed)
            m_details->showMessage(Severity::Error, shown->error);
    });
    connect(&m_downloads, &DownloadQueue::installed, this,
            [this](const CatalogueEntry* entry) { weightsArrived(*entry); });
    connect(m_watcher, &QFileSystemWatcher::directoryChanged, this, [this] {
        refreshInstalled();
        selectionChanged();
    });
}

void ModelsPage::downloadClicked()
{
    const CatalogueEntry* entry = selected();
    if (entry == nullptr)
        return;
    m_details->clearMessage();
    const DownloadQueue::Item* item = m_downloads.find(*entry);
    const bool goesOn = item != nullptr &&
                        (item->state == DownloadQueue::State::Running || item->state == DownloadQueue::State::Waiting);
    if (goesOn)
        m_downloads.pause(*entry);
    else
        m_downloads.add(*entry);
}

void ModelsPage::weightsArrived(const CatalogueEntry& entry)
{
    refreshInstalled();
    const bool open = std::exchange(m_openWhenHere, m_openWhenHere == &entry ? nullptr : m_openWhenHere) == &entry;
    // Who has looked elsewhere meanwhile does not want to be carried away.
    if (open && selected() == &entry && isVisible() && !m_context.models.isBusy())
        this->open(m_openInNewTab);
    else
        selectionChanged();
}

void ModelsPage::removeSelected()
{
    const CatalogueEntry* entry = selected();
    if (entry == nullptr)
        return;
    if (const auto removed = DownloadQueue::remove(*entry); !removed)
        m_details->showMessage(Severity::Error, errorText(removed.error()));
    refreshInstalled();
    selectionChanged();
}

void ModelsPage::refreshInstalled()
{
    bool changed = false;
    for (ModelCard* card : m_cards) {
        const bool here = isInstalled(card->entry());
        changed = changed || here != card->installed();
        card->setInstalled(here);
    }
    watchFolder();
    if (changed)
        applyFilter();
}

void ModelsPage::watchFolder()
{
    const QString folder = toQString(modelsFolder());
    if (m_watcher->directories().contains(folder))
        return;
    if (!m_watcher->directories().isEmpty())
        m_watcher->removePaths(m_watcher->directories());
    if (QFileInfo(folder).isDir())
        m_watcher->addPath(folder);
}

void ModelsPage::setChosenFolder(const QString& folder)
{
    m_chosenFolder = folder;
    if (!folder.isEmpty() && qEnvironmentVariableIsEmpty("GRAFT_MODELS"))
        setModelsFolder(toPath(folder));
    m_folder->refresh();
    refreshInstalled();
    selectionChanged();
}

void ModelsPage::useFolder(const QString& folder)
{
    m_chosenFolder = folder;
    setModelsFolder(toPath(folder));
    m_folder->refresh();
    refreshInstalled();
    selectionChanged();
}

} // namespace graft
