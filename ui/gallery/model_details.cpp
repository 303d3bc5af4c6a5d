// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/gallery/model_details.h"

#include "core/data/preprocessing.h"
#include "core/zoo/model_loader.h"
#include "ui/gallery/model_card.h"
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
    m_size = addFact(form, QT_TR_NOOP("Weights"));
    m_input = addFact(form, QT_TR_NOOP("Input"));
    m_classes = addFact(form, QT_TR_NOOP("Classes"));
    m_preprocessing = addFact(form, QT_TR_NOOP("Preparation"));
    m_licence = addFact(form, QT_TR_NOOP("Licence"));
    m_source = addFact(form, QT_TR_NOOP("Source"));
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
    auto* layout = new QVBoxLayout(actions);
    layout->setContentsMargins(16, 12, 16, 16);
    layout->setSpacing(8);
    layout->addWidget(m_message);
    layout->addWidget(m_progressRow);
    layout->addWidget(m_download);
    layout->addWidget(m_newTab);
    layout->addWidget(m_file);
    layout->addWidget(m_untrained);
    return actions;
}

void ModelDetails::setCard(const ModelCard* card)
{
    if (card != m_card)
        clearMessage();
    m_card = card;
    fill();
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
    m_message->showMessage(severity, text);
}

void ModelDetails::clearMessage()
{
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
    const bool here = entry.embedded || m_card->installed();
    m_download->setText(tr("Download weights (%1)").arg(sizeText(entry.fileMiB * 1024 * 1024)));
    m_download->setToolTip(
        tr("Downloads the pretrained weights once and keeps them in %1.").arg(toQString(modelsFolder())));
    m_download->setVisible(!here && !m_busy);
    m_file->setVisible(!m_busy);
    m_untrained->setVisible(!m_busy);
}

void ModelDetails::fillFacts()
{
    const CatalogueEntry& entry = m_card->entry();
    const QLocale locale;
    m_accuracy->setText(
        tr("%1 top-1, %2 top-5 on %3")
            .arg(percentText(entry.top1 / 100), percentText(entry.top5 / 100), coreText("zoo", entry.accuracyNote)));
    m_parameters->setText(countText(entry.parameters));
    //: %1 is a short number: "1.8 G".
    m_macs->setText(tr("%1 multiply-accumulates per picture").arg(shortCount(entry.gigaMacs * 1e9)));
    const QString size = sizeText(entry.fileMiB * 1024 * 1024);
    if (entry.embedded)
        m_size->setText(tr("%1, part of the program").arg(size));
    else if (const auto file = installedWeights(entry))
        m_size->setText(tr("%1, in %2").arg(size, toQString(*file)));
    else
        m_size->setText(tr("%1, not on this computer").arg(size));
    m_input->setText(tr("%1 × %1 px, RGB").arg(locale.toString(entry.inputSize)));
    m_classes->setText(locale.toString(static_cast<qulonglong>(entry.classNames().size())));
    m_preprocessing->setText(preprocessingText());
    m_licence->setText(coreText("zoo", entry.licence));
    if (entry.url.empty()) {
        m_source->setText(tr("Trained for Graft, travels with it"));
    } else {
        const QUrl url(toQString(entry.url));
        m_source->setText(
            QStringLiteral("<a href=\"%1\">%2</a>").arg(url.toString().toHtmlEscaped(), url.host().toHtmlEscaped()));
        m_source->setToolTip(url.toString());
    }
}

QString ModelDetails::preprocessingText() const
{
    const auto how = preprocessingOf(m_card->entry().build());
    if (!how)
        return errorText(how.error());
    const QLocale locale;
    return tr("Shorter side to %1 px, centre %2 × %3 px, mean and spread per colour as in pretraining")
        .arg(locale.toString(how->resize), locale.toString(how->width), locale.toString(how->height));
}

} // namespace graft
