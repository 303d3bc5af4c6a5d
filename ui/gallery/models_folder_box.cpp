// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/gallery/models_folder_box.h"

#include "core/zoo/model_loader.h"
#include "ui/models/error_text.h"

#include <QDesktopServices>
#include <QDir>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QResizeEvent>
#include <QUrl>

#include <algorithm>

namespace graft {

namespace {

/// Room for the path is scarce: its beginning is less telling than its end.
class PathLabel : public QLabel {
public:
    using QLabel::QLabel;
    void setPath(const QString& path)
    {
        m_path = path;
        setToolTip(path);
        elide();
    }

protected:
    void resizeEvent(QResizeEvent* event) override
    {
        QLabel::resizeEvent(event);
        elide();
    }
    [[nodiscard]] QSize minimumSizeHint() const override { return {40, QLabel::minimumSizeHint().height()}; }

private:
    void elide() { setText(fontMetrics().elidedText(m_path, Qt::ElideLeft, std::max(20, width()))); }
    QString m_path;
};

} // namespace

ModelsFolderBox::ModelsFolderBox(QWidget* parent)
    : QWidget(parent),
      m_title(new QLabel(this)),
      m_path(new PathLabel(this)),
      m_open(new QPushButton(this)),
      m_choose(new QPushButton(this))
{
    m_title->setProperty("role", QStringLiteral("section"));
    m_path->setProperty("role", QStringLiteral("muted"));
    m_path->setObjectName(QStringLiteral("modelsFolder"));
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_open);
    buttons->addWidget(m_choose);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addWidget(m_title);
    layout->addWidget(m_path);
    layout->addLayout(buttons);
    connect(m_open, &QPushButton::clicked, this, &ModelsFolderBox::open);
    connect(m_choose, &QPushButton::clicked, this, &ModelsFolderBox::choose);
    retranslate();
}

void ModelsFolderBox::refresh()
{
    static_cast<PathLabel*>(m_path)->setPath(QDir::toNativeSeparators(toQString(modelsFolder())));
}

void ModelsFolderBox::open()
{
    const QString folder = toQString(modelsFolder());
    QDir().mkpath(folder);
    QDesktopServices::openUrl(QUrl::fromLocalFile(folder));
}

void ModelsFolderBox::choose()
{
    const QString folder = QFileDialog::getExistingDirectory(this, tr("Folder for weights"), toQString(modelsFolder()));
    if (!folder.isEmpty())
        Q_EMIT folderChosen(folder);
}

void ModelsFolderBox::retranslate()
{
    m_title->setText(tr("Models folder"));
    //: Opens the folder in the file manager.
    m_open->setText(tr("Open"));
    m_open->setToolTip(tr("Shows the folder in the file manager. Weight files that are put there count as installed."));
    m_choose->setText(tr("Change…"));
    m_choose->setToolTip(tr("Keeps weights in another folder, such as one on a shared drive. Files are not moved."));
    refresh();
}

} // namespace graft
