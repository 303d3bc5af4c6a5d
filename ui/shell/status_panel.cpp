// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/status_panel.h"

#include "core/runtime/device.h"
#include "core/zoo/catalogue.h"
#include "ui/models/background_job.h"
#include "ui/models/dataset_entries.h"
#include "ui/models/dataset_session.h"
#include "ui/models/error_text.h"
#include "ui/models/network_document.h"
#include "ui/models/theme.h"
#include "ui/models/training_session.h"
#include "ui/shell/process_memory.h"
#include "ui/shell/run_strip.h"
#include "ui/widgets/icons.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QTimer>

namespace graft {

namespace {

constexpr int memoryMilliseconds = 2000;

struct EngineFacts {
    QString gpuName;
    int threads = 0;
};

/// Asking for devices wakes LibTorch, which takes its time: not in the GUI thread.
EngineFacts engineFacts()
{
    EngineFacts facts;
    for (const Device& device : availableDevices()) {
        if (device.cuda && facts.gpuName.isEmpty())
            facts.gpuName = toQString(device.name);
    }
    facts.threads = threadCount();
    return facts;
}

} // namespace

StatusPanel::StatusPanel(AppContext& context, QWidget* parent)
    : QFrame(parent),
      m_context(context),
      m_activity(new QLabel(this)),
      m_strip(new RunStrip(context.theme, context.training, this)),
      m_memoryTimer(new QTimer(this))
{
    setProperty("pane", true);
    setFixedHeight(36);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(16, 3, 12, 3);
    layout->setSpacing(6);
    addField(DeviceField, "chip");
    addField(MemoryField, "memory");
    addField(DatasetField, "data");
    addField(ModelField, "models");
    layout->addWidget(m_activity);
    layout->addStretch(1);
    layout->addWidget(m_strip);
    m_activity->setProperty("role", QStringLiteral("muted"));

    m_memoryTimer->start(memoryMilliseconds);
    connect(m_memoryTimer, &QTimer::timeout, this, &StatusPanel::refreshMemory);
    connect(&context.theme, &Theme::changed, this, &StatusPanel::restyle);
    connect(&context.training, &TrainingSession::stateChanged, this, &StatusPanel::refresh);
    connect(&context.dataset, &DatasetSession::stateChanged, this, &StatusPanel::refresh);
    connect(&context.document, &NetworkDocument::networkReset, this, &StatusPanel::refresh);
    connect(&context.document, &NetworkDocument::graphChanged, this, &StatusPanel::refresh);
    connect(&context.document, &NetworkDocument::optionsChanged, this, &StatusPanel::refresh);
    runInBackground(this, engineFacts, [this](const EngineFacts& facts) {
        m_gpuName = facts.gpuName;
        m_threads = facts.threads;
        refresh();
    });
    restyle();
    retranslate();
}

void StatusPanel::addField(FieldIndex index, const char* iconName)
{
    Field& field = m_fields[index];
    field.iconName = iconName;
    field.icon = new QLabel(this);
    field.text = new QLabel(this);
    field.text->setProperty("role", QStringLiteral("muted"));
    field.text->setTextFormat(Qt::PlainText);
    auto* row = static_cast<QHBoxLayout*>(layout());
    row->addWidget(field.icon);
    row->addWidget(field.text);
    row->addSpacing(14);
}

void StatusPanel::setField(FieldIndex index, const QString& text, const QString& toolTip)
{
    constexpr int widest = 200; // a long folder name must not push the run strip out
    const Field& field = m_fields[index];
    field.text->setText(field.text->fontMetrics().elidedText(text, Qt::ElideMiddle, widest));
    field.text->setToolTip(toolTip);
    field.icon->setToolTip(toolTip);
    field.text->setVisible(!text.isEmpty());
    field.icon->setVisible(!text.isEmpty());
}

QString StatusPanel::deviceText() const
{
    const bool gpu = !m_gpuName.isEmpty() && m_context.document.options().device != DeviceChoice::Cpu;
    if (gpu)
        return m_gpuName;
    return m_threads > 0 ? tr("CPU, %n thread(s)", nullptr, m_threads) : tr("CPU");
}

void StatusPanel::refresh()
{
    setField(DeviceField, deviceText(), tr("Where networks run"));
    const auto dataset = m_context.dataset.dataset();
    QString pictures;
    if (m_context.dataset.state() == DatasetSession::State::Loading)
        pictures = tr("Reading pictures");
    else if (dataset)
        //: Name of a dataset and its number of pictures.
        pictures =
            tr("%1, %n picture(s)", nullptr, static_cast<int>(dataset->training.size() + dataset->validation.size()))
                .arg(datasetTitle(*dataset));
    else
        pictures = tr("No pictures");
    setField(DatasetField, pictures, tr("Dataset"));
    const NetworkDocument& document = m_context.document;
    const CatalogueEntry* entry = document.model();
    setField(ModelField,
             document.isEmpty() ? tr("No model") : toQString(entry != nullptr ? entry->title : document.graph().name),
             tr("Model"));
    refreshMemory();
}

void StatusPanel::refreshMemory()
{
    const auto bytes = static_cast<double>(processBytes());
    setField(MemoryField, bytes > 0 ? sizeText(bytes) : QString(), tr("Memory the program uses now"));
}

void StatusPanel::setActivity(const QString& text)
{
    m_activity->setText(text);
}

void StatusPanel::restyle()
{
    for (const Field& field : m_fields) {
        field.icon->setPixmap(
            linePixmap(QLatin1String(field.iconName), m_context.theme.tokens().textMuted, 16, devicePixelRatioF()));
    }
}

void StatusPanel::changeEvent(QEvent* event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void StatusPanel::retranslate()
{
    setAccessibleName(tr("Status"));
    refresh();
}

} // namespace graft
