// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/gallery/download_list.h"

#include "ui/models/error_text.h"
#include "ui/models/theme.h"
#include "ui/widgets/icons.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QToolButton>

#include <algorithm>

namespace graft {

DownloadList::DownloadList(DownloadQueue& queue, Theme& theme, QWidget* parent)
    : QFrame(parent),
      m_queue(queue),
      m_theme(theme),
      m_title(new QLabel(this)),
      m_layout(new QVBoxLayout(this))
{
    setProperty("pane", true);
    m_title->setProperty("role", QStringLiteral("section"));
    m_layout->setContentsMargins(16, 8, 16, 8);
    m_layout->setSpacing(4);
    m_layout->addWidget(m_title);
    connect(&m_queue, &DownloadQueue::changed, this, &DownloadList::rebuild);
    connect(&m_queue, &DownloadQueue::progressChanged, this, [this](const CatalogueEntry* entry) {
        for (const Row& row : m_rows) {
            if (row.entry == entry)
                fill(row);
        }
    });
    connect(&m_theme, &Theme::changed, this, &DownloadList::rebuild);
    retranslate();
}

void DownloadList::rebuild()
{
    // Rows that stay keep their widgets, and with them the keyboard's focus.
    std::vector<Row> rows;
    for (const DownloadQueue::Item& item : m_queue.items()) {
        const auto known = std::ranges::find(m_rows, item.entry, &Row::entry);
        rows.push_back(known != m_rows.end() ? *known : createRow(*item.entry));
    }
    for (const Row& row : m_rows) {
        if (std::ranges::find(rows, row.entry, &Row::entry) == rows.end())
            row.widget->deleteLater();
    }
    m_rows = std::move(rows);
    for (const Row& row : m_rows)
        fill(row);
    setVisible(!m_rows.empty());
}

DownloadList::Row DownloadList::createRow(const CatalogueEntry& entry)
{
    Row row;
    row.entry = &entry;
    row.widget = new QWidget(this);
    row.name = new QToolButton(row.widget);
    row.name->setAutoRaise(true);
    row.name->setText(toQString(entry.title));
    row.bar = new QProgressBar(row.widget);
    row.bar->setTextVisible(false);
    row.bar->setRange(0, 1000);
    row.state = new QLabel(row.widget);
    row.state->setProperty("role", QStringLiteral("muted"));
    row.pause = new QToolButton(row.widget);
    row.pause->setAutoRaise(true);
    row.pause->setObjectName(QStringLiteral("pauseDownload"));
    row.cancel = new QToolButton(row.widget);
    row.cancel->setAutoRaise(true);
    row.cancel->setObjectName(QStringLiteral("cancelDownload"));
    auto* layout = new QHBoxLayout(row.widget);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(row.name);
    layout->addWidget(row.bar, 1);
    layout->addWidget(row.state);
    layout->addWidget(row.pause);
    layout->addWidget(row.cancel);
    m_layout->addWidget(row.widget);
    connect(row.name, &QToolButton::clicked, this, [this, &entry] { Q_EMIT chosen(&entry); });
    connect(row.cancel, &QToolButton::clicked, this, [this, &entry] { m_queue.cancel(entry); });
    connect(row.pause, &QToolButton::clicked, this, [this, &entry] {
        const DownloadQueue::Item* item = m_queue.find(entry);
        const bool stands = item != nullptr && (item->state == DownloadQueue::State::Paused ||
                                                item->state == DownloadQueue::State::Failed);
        if (stands)
            m_queue.add(entry);
        else
            m_queue.pause(entry);
    });
    return row;
}

void DownloadList::fill(const Row& row)
{
    const DownloadQueue::Item* item = m_queue.find(*row.entry);
    if (item == nullptr)
        return;
    using State = DownloadQueue::State;
    const ThemeTokens& t = m_theme.tokens();
    const bool stands = item->state == State::Paused || item->state == State::Failed;
    row.bar->setValue(item->total > 0 ? static_cast<int>(item->done * 1000 / item->total) : 0);
    const QString sizes =
        tr("%1 of %2").arg(sizeText(static_cast<double>(item->done)), sizeText(static_cast<double>(item->total)));
    switch (item->state) {
    case State::Waiting: row.state->setText(tr("waits")); break;
    case State::Running: row.state->setText(sizes); break;
    case State::Paused: row.state->setText(tr("paused, %1").arg(sizes)); break;
    case State::Failed: row.state->setText(tr("failed")); break;
    }
    row.state->setToolTip(item->error);
    row.pause->setIcon(lineIcon(stands ? QStringLiteral("play") : QStringLiteral("pause"), t.text));
    row.pause->setToolTip(stands
                              ? tr("Goes on where it stopped.")
                              : tr("Pauses the download; what has come stays on disk, also after the program ends."));
    row.pause->setAccessibleName(stands ? tr("Go on") : tr("Pause"));
    row.cancel->setIcon(lineIcon(QStringLiteral("close"), t.text));
    row.cancel->setToolTip(tr("Cancels the download and deletes what has come."));
    row.cancel->setAccessibleName(tr("Cancel"));
}

void DownloadList::retranslate()
{
    m_title->setText(tr("Downloads"));
    rebuild();
}

} // namespace graft
