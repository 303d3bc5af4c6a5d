// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/data/picture_details.h"

#include "ui/data/picture_filter.h"
#include "ui/models/background_job.h"
#include "ui/models/dataset_entries.h"
#include "ui/models/dataset_session.h"
#include "ui/models/error_text.h"
#include "ui/models/network_document.h"
#include "ui/widgets/picture_view.h"
#include "ui/widgets/text_label.h"

#include <QDateTime>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>

#include <utility>

namespace graft {

namespace {

constexpr int seenSide = 96;

} // namespace

PictureDetails::PictureDetails(const AppContext& context, QWidget* parent)
    : QWidget(parent),
      m_context(context),
      m_view(new PictureView(context.theme, this)),
      m_name(new TextLabel(context.theme, TextRole::Emphasis, this)),
      m_size(new TextLabel(context.theme, TextRole::BodyMuted, this)),
      m_table(new QWidget(this)),
      m_seen(new QLabel(this)),
      m_seenText(new TextLabel(context.theme, TextRole::Caption, this))
{
    m_view->setObjectName(QStringLiteral("picturePreview"));
    m_name->setObjectName(QStringLiteral("pictureName"));
    m_size->setObjectName(QStringLiteral("pictureSize"));
    m_size->setWordWrap(true);
    m_seen->setObjectName(QStringLiteral("pictureSeen"));
    m_seenText->setWordWrap(true);
    auto* form = new QFormLayout(m_table);
    form->setContentsMargins(0, 4, 0, 4);
    form->setHorizontalSpacing(12);
    form->setVerticalSpacing(3);
    addFact(form, m_classCaption, m_class, "pictureClass");
    addFact(form, m_partCaption, m_part, "picturePart");
    addFact(form, m_fileCaption, m_file, "pictureFile");
    addFact(form, m_colourCaption, m_colour, "pictureColour");
    addFact(form, m_takenCaption, m_taken, "pictureTaken");
    addFact(form, m_cameraCaption, m_camera, "pictureCamera");
    auto* seen = new QHBoxLayout;
    seen->setSpacing(12);
    seen->addWidget(m_seen);
    seen->addWidget(m_seenText, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_view, 1);
    layout->addSpacing(4);
    layout->addWidget(m_name);
    layout->addWidget(m_size);
    layout->addWidget(m_table);
    layout->addLayout(seen);
    // Another network may look at another part of the picture.
    connect(&context.document, &NetworkDocument::networkReset, this, &PictureDetails::reload);
    retranslate();
}

void PictureDetails::addFact(QFormLayout* form, TextLabel*& caption, TextLabel*& value, const char* name)
{
    caption = new TextLabel(m_context.theme, TextRole::BodyMuted, m_table);
    value = new TextLabel(m_context.theme, TextRole::Body, m_table);
    value->setObjectName(QString::fromLatin1(name));
    value->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    form->addRow(caption, value);
}

PictureDetails::Loaded PictureDetails::load(const ImageEntry& entry, const std::optional<ImagePreprocessing>& how)
{
    Loaded loaded;
    if (!entry.file.empty()) {
        if (const Result<FileFacts> facts = readFileFacts(entry.file))
            loaded.facts = *facts;
    }
    const Result<Image> image = loadEntry(entry);
    if (!image) {
        loaded.problem = errorText(image.error());
        return loaded;
    }
    loaded.picture = toQImage(*image);
    if (how)
        loaded.seen = toQImage(resizeAndCrop(*image, *how));
    return loaded;
}

void PictureDetails::setPicture(std::shared_ptr<const ImageDataset> dataset, const ImageEntry& entry)
{
    m_dataset = std::move(dataset);
    m_entry = &entry;
    reload();
}

void PictureDetails::reload()
{
    const quint64 job = ++m_job;
    if (m_entry == nullptr)
        return;
    m_loaded = {};
    retranslate();
    std::optional<ImagePreprocessing> how;
    if (!m_context.document.isEmpty()) {
        if (const Result<ImagePreprocessing> known = preprocessingOf(m_context.document.graph()))
            how = *known;
    }
    runInBackground(
        this, [entry = *m_entry, how] { return load(entry, how); },
        [this, job](Loaded loaded) {
            if (job != m_job)
                return;
            m_loaded = std::move(loaded);
            m_view->setPicture(m_loaded.picture);
            retranslate();
        });
}

void PictureDetails::clear()
{
    ++m_job;
    m_entry = nullptr;
    m_loaded = {};
    m_view->setPicture({});
    retranslate();
}

QString PictureDetails::partText() const
{
    const auto part = partOf(*m_dataset, m_entry);
    switch (part.value_or(PartChoice::Training)) {
    case PartChoice::Training: break;
    case PartChoice::Validation: return tr("Validation");
    case PartChoice::Test: return tr("Test");
    case PartChoice::Excluded: return tr("Left out");
    }
    return tr("Training");
}

void PictureDetails::showFacts()
{
    const auto label = static_cast<std::size_t>(m_entry->label);
    m_class->setElidedText(
        m_entry->label >= 0 && label < m_dataset->classes.size() ? toQString(m_dataset->classes[label]) : tr("None"));
    m_part->setElidedText(partText());
    const auto row = [](TextLabel* caption, TextLabel* value, const QString& text) {
        caption->setVisible(!text.isEmpty());
        value->setVisible(!text.isEmpty());
        value->setElidedText(text);
    };
    const FileFacts facts = m_loaded.facts.value_or(FileFacts{});
    row(m_fileCaption, m_file,
        facts.bytes == 0 ? QString()
                         : QStringLiteral("%1, %2").arg(toQString(nameOf(facts.format)),
                                                        sizeText(static_cast<double>(facts.bytes))));
    QString colour;
    switch (facts.colour) {
    case ColourMode::Unknown: break;
    case ColourMode::Grey: colour = tr("grey"); break;
    case ColourMode::Colour: colour = tr("colour"); break;
    case ColourMode::Palette: colour = tr("palette"); break;
    case ColourMode::Cmyk: colour = tr("CMYK (print)"); break;
    }
    if (!colour.isEmpty() && facts.alpha)
        colour = tr("%1, transparent").arg(colour);
    if (!colour.isEmpty() && facts.bits != 8)
        colour = tr("%1, %2 bit").arg(colour, countText(facts.bits));
    if (facts.orientation != 1)
        colour = tr("%1, rotated by EXIF").arg(colour);
    row(m_colourCaption, m_colour, colour);
    const QDateTime taken = QDateTime::fromString(toQString(facts.taken), QStringLiteral("yyyy:MM:dd HH:mm:ss"));
    row(m_takenCaption, m_taken, taken.isValid() ? QLocale().toString(taken, QLocale::ShortFormat) : QString());
    row(m_cameraCaption, m_camera, toQString(facts.camera));
}

void PictureDetails::showSeen()
{
    const bool any = m_entry != nullptr && !m_loaded.seen.isNull();
    m_seen->setVisible(any);
    m_seenText->setVisible(any);
    if (!any)
        return;
    const qreal ratio = devicePixelRatioF();
    QPixmap shown = QPixmap::fromImage(
        m_loaded.seen.scaled(QSize(seenSide, seenSide) * ratio, Qt::KeepAspectRatio, Qt::SmoothTransformation));
    shown.setDevicePixelRatio(ratio);
    m_seen->setPixmap(shown);
    m_seenText->setText(tr("What the network sees: the middle at %1 × %2 px.")
                            .arg(countText(m_loaded.seen.width()), countText(m_loaded.seen.height())));
}

void PictureDetails::retranslate()
{
    m_view->setAccessibleName(tr("Preview of the chosen picture"));
    m_seen->setAccessibleName(tr("The picture as the network sees it"));
    m_classCaption->setText(tr("Class"));
    m_partCaption->setText(tr("Part"));
    m_fileCaption->setText(tr("File"));
    m_colourCaption->setText(tr("Colours"));
    m_takenCaption->setText(tr("Taken"));
    m_cameraCaption->setText(tr("Camera"));
    m_table->setVisible(m_entry != nullptr);
    showSeen();
    if (m_entry == nullptr) {
        m_name->setElidedText(tr("No picture chosen"));
        m_size->setText(tr("Choose a picture in the grid to see it large."));
        return;
    }
    m_name->setElidedText(entryName(*m_entry));
    if (!m_entry->file.empty())
        m_name->setToolTip(toQString(m_entry->file).toHtmlEscaped());
    const QSize size = m_loaded.picture.size();
    m_size->setText(!m_loaded.problem.isEmpty() ? m_loaded.problem
                    : m_loaded.picture.isNull() ? tr("Reading the picture…")
                                                : tr("%1 × %2 px").arg(size.width()).arg(size.height()));
    showFacts();
}

} // namespace graft
