// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/training/log_box.h"

#include "ui/widgets/text_label.h"

#include <QCheckBox>
#include <QDir>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QPushButton>
#include <QSignalBlocker>
#include <QStandardPaths>
#include <QVBoxLayout>

namespace graft {

LogBox::LogBox(Theme& theme, QWidget* parent)
    : QWidget(parent),
      m_write(new QCheckBox(this)),
      m_place(new TextLabel(theme, TextRole::Caption, this)),
      m_choose(new QPushButton(this))
{
    m_write->setObjectName(QStringLiteral("writeLogsBox"));
    m_choose->setObjectName(QStringLiteral("chooseLogFolder"));
    m_choose->setFlat(true);
    auto* place = new QHBoxLayout;
    place->setSpacing(4);
    place->addWidget(m_place, 1);
    place->addWidget(m_choose);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 4, 8, 0);
    layout->setSpacing(2);
    layout->addWidget(m_write);
    layout->addLayout(place);
    connect(m_write, &QCheckBox::toggled, this, [this] {
        refresh();
        Q_EMIT folderChanged();
    });
    connect(m_choose, &QPushButton::clicked, this, &LogBox::chooseFolder);
    m_folder =
        QDir(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation)).filePath(QStringLiteral("Graft"));
    retranslate();
}

QString LogBox::folder() const
{
    return m_write->isChecked() ? m_folder : QString();
}

void LogBox::setFolder(const QString& folder)
{
    const QSignalBlocker blocker(m_write);
    m_write->setChecked(!folder.isEmpty());
    if (!folder.isEmpty())
        m_folder = folder;
    refresh();
}

void LogBox::chooseFolder()
{
    const QString chosen = QFileDialog::getExistingDirectory(window(), tr("Folder for the logs"), m_folder);
    if (chosen.isEmpty())
        return;
    m_folder = chosen;
    refresh();
    Q_EMIT folderChanged();
}

void LogBox::refresh()
{
    m_place->setVisible(m_write->isChecked());
    m_choose->setVisible(m_write->isChecked());
    m_place->setElidedText(QDir::toNativeSeparators(m_folder));
}

void LogBox::retranslate()
{
    m_write->setText(tr("Write logs"));
    m_write->setToolTip(
        tr("Tables (CSV) and TensorBoard event files that grow while a run goes on, in a folder of their "
           "own for each: for other programs to follow and compare runs."));
    m_choose->setText(tr("Change…"));
    m_choose->setAccessibleName(tr("Choose the folder for the logs"));
    refresh();
}

} // namespace graft
