// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/gallery/model_details.h"

#include "core/zoo/model_loader.h"
#include "ui/gallery/model_card.h"
#include "ui/gallery/model_filter.h"
#include "ui/gallery/model_pictures.h"
#include "ui/gallery/sketch_view.h"
#include "ui/models/error_text.h"
#include "ui/models/theme.h"
#include "ui/widgets/inline_message.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QResizeEvent>
#include <QScrollArea>
#include <QUrl>

namespace graft {

namespace {

/// Wrapped lines need another height whenever they get another width. The scroll area sees to that, but not for
/// a width that it changes itself by showing its bar: so it is told again afterwards.
class WrappingBody : public QWidget {
public:
    using QWidget::QWidget;

protected:
    void resizeEvent(QResizeEvent* event) override
    {
        QWidget::resizeEvent(event);
        if (event->oldSize().width() != event->size().width())
            QMetaObject::invokeMethod(
                this,
                [this] {
                    layout()->invalidate();
                    updateGeometry();
                },
                Qt::QueuedConnection);
    }
};

} // namespace

ModelDetails::ModelDetails(Theme& theme, QWidget* parent) : QFrame(parent), m_theme(theme)
{
    setProperty("pane", true);
    setMinimumWidth(280);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addWidget(createBody(), 1);
    all->addWidget(createActions());
    retranslate();
}

QWidget* ModelDetails::createBody()
{
    auto* body = new WrappingBody;
    body->setProperty("transparent", true);
    m_title = new QLabel(body);
    m_title->setProperty("role", QStringLiteral("emphasis"));
    m_title->setWordWrap(true);
    m_family = new QLabel(body);
    m_family->setProperty("role", QStringLiteral("muted"));
    m_sketch = new SketchView(m_theme, body);
    m_description = new QLabel(body);
    m_description->setWordWrap(true);

    // A form layout crops wrapped lines; a grid asks them for their height.
    auto* form = new QGridLayout;
    form->setContentsMargins(0, 0, 0, 0);
    form->setHorizontalSpacing(16);
    form->setVerticalSpacing(8);
    form->setColumnStretch(1, 1);
    m_accuracy = addFact(form, QT_TR_NOOP("Accuracy"));
    m_parameters = addFact(form, QT_TR_NOOP("Parameters"));
    //: Multiply-accumulate operations for one picture.
    m_macs = addFact(form, QT_TR_NOOP("Operations"));
    m_time = addFact(form, QT_TR_NOOP("On this machine"));
    m_size = addFact(form, QT_TR_NOOP("Weights"));
    m_input = addFact(form, QT_TR_NOOP("Input"));
    m_classes = addFact(form, QT_TR_NOOP("Classes"));
    m_preprocessing = addFact(form, QT_TR_NOOP("Preparation"));
    m_licence = addFact(form, QT_TR_NOOP("Licence"));
    m_source = addFact(form, QT_TR_NOOP("Source"));
    m_paper = addFact(form, QT_TR_NOOP("Paper"));
    m_source->setOpenExternalLinks(true);
    m_source->setTextInteractionFlags(Qt::TextBrowserInteraction);

    auto* layout = new QVBoxLayout(body);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(4);
    layout->addWidget(m_title);
    layout->addWidget(m_family);
    layout->addSpacing(8);
    layout->addWidget(m_sketch);
    layout->addSpacing(8);
    layout->addWidget(m_description);
    layout->addSpacing(12);
    layout->addLayout(form);
    layout->addStretch(1);

    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(body);
    scroll->viewport()->setAutoFillBackground(false);
    body->setAutoFillBackground(false);
    return scroll;
}

QLabel* ModelDetails::addFact(QGridLayout* form, const char* name)
{
    auto* title = new QLabel(this);
    title->setProperty("role", QStringLiteral("muted"));
    title->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    auto* value = new QLabel(this);
    value->setWordWrap(true);
    value->setTextInteractionFlags(Qt::TextSelectableByMouse);
    title->setBuddy(value);
    const int row = static_cast<int>(m_factNames.size());
    form->addWidget(title, row, 0, Qt::AlignTop);
    form->addWidget(value, row, 1);
    m_factNames.emplace_back(title, name);
    return value;
}

QWidget* ModelDetails::createActions()
{
    auto* actions = new QWidget(this);
    m_message = new InlineMessage(m_theme, actions);
    connect(m_message, &InlineMessage::actionTriggered, this, [this] {
        const bool confirmed = m_asking;
        clearMessage();
        if (confirmed)
            Q_EMIT removeConfirmed();
    });
    connect(m_message, &InlineMessage::secondTriggered, this, &ModelDetails::clearMessage);
    m_missing = new QLabel(actions);
    m_missing->setWordWrap(true);
    m_missing->setProperty("role", QStringLiteral("caption"));
    m_missing->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_missing->setObjectName(QStringLiteral("missingWeights"));
    m_progressRow = new QFrame(actions);
    m_progressText = new QLabel(m_progressRow);
    m_progressText->setWordWrap(true);
    m_progress = new QProgressBar(m_progressRow);
    m_progress->setTextVisible(false);
    m_cancel = new QPushButton(m_progressRow);
    auto* row = new QHBoxLayout;
    row->setSpacing(12);
    row->addWidget(m_progress, 1);
    row->addWidget(m_cancel);
    auto* both = new QVBoxLayout(m_progressRow);
    both->setContentsMargins(0, 0, 0, 0);
    both->setSpacing(4);
    both->addWidget(m_progressText);
    both->addLayout(row);
    m_progressRow->hide();

    m_download = new QPushButton(actions);
    m_newTab = new QPushButton(actions);
    m_newTab->setObjectName(QStringLiteral("openInNewTab"));
    m_file = new QPushButton(actions);
    m_untrained = new QPushButton(actions);
    m_remove = new QPushButton(actions);
    m_remove->setObjectName(QStringLiteral("removeWeights"));
    connect(m_remove, &QPushButton::clicked, this, &ModelDetails::askRemove);
    auto* layout = new QVBoxLayout(actions);
    layout->setContentsMargins(16, 12, 16, 16);
    layout->setSpacing(8);
    layout->addWidget(m_message);
    layout->addWidget(m_progressRow);
    layout->addWidget(m_download);
    layout->addWidget(m_missing);
    layout->addWidget(m_newTab);
    layout->addWidget(m_file);
    layout->addWidget(m_untrained);
    layout->addWidget(m_remove);
    return actions;
}

void ModelDetails::setCard(const ModelCard* card, const Knowledge& knowledge)
{
    if (card != m_card)
        clearMessage();
    m_card = card;
    m_preparation = knowledge.picture != nullptr ? knowledge.picture->preparation : std::nullopt;
    m_benchmark = knowledge.benchmark != nullptr ? std::optional(*knowledge.benchmark) : std::nullopt;
    m_downloading = knowledge.download != nullptr ? std::optional(*knowledge.download) : std::nullopt;
    fill();
}

void ModelDetails::askRemove()
{
    if (m_card == nullptr)
        return;
    const CatalogueEntry& entry = m_card->entry();
    m_message->showMessage(Severity::Warning,
                           tr("Move %1 (%2) to the trash? It can be taken back from there, or downloaded again. "
                              "Networks that are open keep their weights.")
                               .arg(toQString(entry.weightFile), sizeText(entry.fileMiB * 1024 * 1024)),
                           tr("Move to trash"), tr("Keep"));
    m_asking = true;
}

void ModelDetails::setBusy(bool busy, const QString& what)
{
    m_busy = busy;
    m_busyWhat = what;
    m_progressRow->setVisible(busy);
    if (busy)
        setProgress(0, 0);
    fill();
}

void ModelDetails::setProgress(qint64 done, qint64 total)
{
    // The bar counts in thousandths: files may be larger than an int.
    m_progress->setRange(0, total > 0 ? 1000 : 0);
    m_progress->setValue(total > 0 ? static_cast<int>(done * 1000 / total) : 0);
    m_progressText->setText(
        total > 0 ? tr("%1: %2 of %3")
                        .arg(m_busyWhat, sizeText(static_cast<double>(done)), sizeText(static_cast<double>(total)))
                  : m_busyWhat);
}

void ModelDetails::showMessage(Severity severity, const QString& text)
{
    m_asking = false;
    m_message->showMessage(severity, text);
}

void ModelDetails::clearMessage()
{
    m_asking = false;
    m_message->hide();
}

QString ModelDetails::messageText() const
{
    return m_message->isHidden() ? QString() : m_message->text();
}

void ModelDetails::retranslate()
{
    for (const auto& [label, name] : m_factNames)
        label->setText(tr(name));
    m_cancel->setText(tr("Cancel"));
    m_newTab->setText(tr("Open in a new tab"));
    m_newTab->setToolTip(tr("Opens the network beside those that are open, to compare or to try both."));
    m_file->setText(tr("Use weight file…"));
    m_file->setToolTip(tr("Opens the network with weights of your own: a .pth, .pt or .safetensors file."));
    m_untrained->setText(tr("Open without weights"));
    m_untrained->setToolTip(
        tr("Opens the network with new, random weights. Only sensible to train it from scratch with much data."));
    m_remove->setText(tr("Remove weights…"));
    m_remove->setToolTip(tr("Frees the space; the model stays in the list and can be downloaded again."));
    fill();
}

void ModelDetails::fill()
{
    const bool shown = m_card != nullptr;
    setEnabled(shown);
    if (!shown)
        return;
    const CatalogueEntry& entry = m_card->entry();
    m_title->setText(toQString(entry.title));
    m_family->setText(tr("Family %1").arg(toQString(entry.family)));
    m_description->setText(coreText("zoo", entry.description));
    m_sketch->setSketch(m_card->sketch());
    fillFacts();
    fillActions(entry);
}

void ModelDetails::fillActions(const CatalogueEntry& entry)
{
    const bool here = entry.embedded || m_card->installed();
    const QString whole = sizeText(weightsMiB(entry) * 1024 * 1024);
    const qint64 partial = DownloadQueue::partialBytes(entry);
    using State = DownloadQueue::State;
    if (m_downloading && (m_downloading->state == State::Running || m_downloading->state == State::Waiting))
        m_download->setText(tr("Pause the download"));
    else if (m_downloading || partial > 0)
        m_download->setText(
            tr("Go on with the download (%1 of %2)").arg(sizeText(static_cast<double>(partial)), whole));
    else
        m_download->setText(tr("Download weights (%1)").arg(whole));
    m_download->setToolTip(
        tr("Downloads the pretrained weights once and keeps them in %1.").arg(toQString(modelsFolder())));
    m_download->setVisible(!here && !m_busy && !entry.url.empty());
    m_missing->setText(
        tr("Without a connection: put %1 into %2.").arg(toQString(entry.weightFile), toQString(modelsFolder())));
    m_missing->setVisible(!here && !m_busy && !entry.weightFile.empty());
    m_file->setVisible(!m_busy);
    m_untrained->setVisible(!m_busy);
    m_remove->setVisible(!m_busy && !DownloadQueue::removableFile(entry).isEmpty());
}

void ModelDetails::setFact(QLabel* value, const QString& text)
{
    value->setText(text);
    value->setVisible(!text.isEmpty());
    for (const auto& [title, name] : m_factNames) {
        if (title->buddy() == value)
            title->setVisible(!text.isEmpty());
    }
}

void ModelDetails::fillFacts()
{
    const CatalogueEntry& entry = m_card->entry();
    const QLocale locale;
    setFact(m_accuracy, entry.top1 > 0 ? tr("%1 top-1, %2 top-5 on %3")
                                             .arg(percentText(entry.top1 / 100), percentText(entry.top5 / 100),
                                                  coreText("zoo", entry.accuracyNote))
                                       : QString());
    m_parameters->setText(countText(entry.parameters));
    //: %1 is a short number: "1.8 G".
    m_macs->setText(tr("%1 multiply-accumulates per picture").arg(shortCount(entry.gigaMacs * 1e9)));
    setFact(m_time, timeText());
    const QString size = sizeText(weightsMiB(entry) * 1024 * 1024);
    if (entry.embedded)
        m_size->setText(tr("%1, part of the program").arg(size));
    else if (const auto file = installedWeights(entry))
        m_size->setText(tr("%1, in %2").arg(size, toQString(*file)));
    else
        m_size->setText(tr("%1, not on this computer").arg(size));
    m_input->setText(tr("%1 × %1 px, RGB").arg(locale.toString(entry.inputSize)));
    m_classes->setText(locale.toString(static_cast<qulonglong>(entry.classNames().size())));
    setFact(m_preprocessing, preprocessingText());
    setFact(m_paper, toQString(entry.paper));
    m_licence->setText(coreText("zoo", entry.licence));
    if (!entry.embedded && entry.url.empty()) {
        m_source->setText(tr("none for download; the network can be trained, or take a file of your own"));
        m_source->setToolTip(QString());
    } else if (entry.url.empty()) {
        m_source->setText(tr("Trained for Graft, travels with it"));
    } else {
        const QUrl url(toQString(entry.url));
        QString text =
            QStringLiteral("<a href=\"%1\">%2</a>").arg(url.toString().toHtmlEscaped(), url.host().toHtmlEscaped());
        if (!entry.weightsName.empty())
            text += QStringLiteral(", ") + toQString(entry.weightsName).toHtmlEscaped();
        m_source->setText(text);
        m_source->setToolTip(url.toString());
    }
}

QString ModelDetails::timeText() const
{
    if (!m_benchmark)
        return tr("not measured yet");
    //: Time of one prediction and memory it takes.
    return tr("%1 ms per picture, %2 of memory")
        .arg(QLocale().toString(m_benchmark->latencyMs, 'f', m_benchmark->latencyMs < 10 ? 2 : 1),
             sizeText(static_cast<double>(m_benchmark->memoryBytes())));
}

QString ModelDetails::preprocessingText() const
{
    const auto& how = m_preparation;
    if (!how)
        return {};
    const QLocale locale;
    return tr("Shorter side to %1 px, centre %2 × %3 px, mean and spread per colour as in pretraining")
        .arg(locale.toString(how->resize), locale.toString(how->width), locale.toString(how->height));
}

} // namespace graft
