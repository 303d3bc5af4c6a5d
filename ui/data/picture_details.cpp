// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/data/picture_details.h"

#include "ui/models/background_job.h"
#include "ui/models/dataset_entries.h"
#include "ui/models/dataset_session.h"
#include "ui/models/error_text.h"
#include "ui/widgets/picture_view.h"
#include "ui/widgets/text_label.h"
#include "ui/widgets/thumbnail_view.h"

#include <QVBoxLayout>

namespace graft {

PictureDetails::PictureDetails(Theme& theme, QWidget* parent)
    : QWidget(parent),
      m_theme(theme),
      m_view(new PictureView(theme, this)),
      m_name(new TextLabel(theme, TextRole::Emphasis, this)),
      m_class(new TextLabel(theme, TextRole::Body, this)),
      m_size(new TextLabel(theme, TextRole::BodyMuted, this))
{
    m_view->setObjectName(QStringLiteral("picturePreview"));
    m_name->setObjectName(QStringLiteral("pictureName"));
    m_class->setObjectName(QStringLiteral("pictureClass"));
    m_size->setObjectName(QStringLiteral("pictureSize"));
    m_size->setWordWrap(true);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_view, 1);
    layout->addSpacing(4);
    layout->addWidget(m_name);
    layout->addWidget(m_class);
    layout->addWidget(m_size);
    retranslate();
}

void PictureDetails::setEntry(const ImageEntry& entry, const QString& className)
{
    m_hasEntry = true;
    m_entry = entry;
    m_className = className;
    m_problem.clear();
    retranslate();
    const quint64 job = ++m_job;
    using Loaded = std::pair<QImage, QString>;
    runInBackground(
        this,
        [entry]() -> Loaded {
            const Result<Image> image = loadEntry(entry);
            return image ? Loaded{toQImage(*image), {}} : Loaded{{}, errorText(image.error())};
        },
        [this, job](Loaded loaded) {
            if (job == m_job)
                showPicture(loaded.first, loaded.second);
        });
}

void PictureDetails::clear()
{
    ++m_job;
    m_hasEntry = false;
    m_view->setPicture({});
    m_problem.clear();
    retranslate();
}

void PictureDetails::showPicture(const QImage& picture, const QString& problem)
{
    m_view->setPicture(picture);
    m_problem = problem;
    retranslate();
}

void PictureDetails::retranslate()
{
    m_view->setAccessibleName(tr("Preview of the chosen picture"));
    m_class->setVisible(m_hasEntry);
    if (!m_hasEntry) {
        m_name->setElidedText(tr("No picture chosen"));
        m_size->setText(tr("Choose a picture in the grid to see it large."));
        return;
    }
    m_name->setElidedText(entryName(m_entry));
    if (!m_entry.file.empty())
        m_name->setToolTip(toQString(m_entry.file).toHtmlEscaped());
    m_class->setElidedText(m_className);
    const QSize size = m_view->picture().size();
    m_size->setText(!m_problem.isEmpty()         ? m_problem
                    : m_view->picture().isNull() ? tr("Reading the picture…")
                                                 : tr("%1 × %2 px").arg(size.width()).arg(size.height()));
}

} // namespace graft
