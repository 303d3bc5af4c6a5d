// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/training/augmentation_dialog.h"

#include "core/base/random.h"
#include "ui/models/background_job.h"
#include "ui/models/dataset_session.h"
#include "ui/models/network_document.h"
#include "ui/models/theme.h"
#include "ui/models/training_session.h"
#include "ui/training/augmentation_grid.h"
#include "ui/training/augmentation_list.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/text_label.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSplitter>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace graft {

namespace {

constexpr int shownPictures = 4;
constexpr int shownVariants = 5;
constexpr int debounceMs = 60;
constexpr int busyAfterMs = 300;

constexpr std::array presets{AugmentationPreset::None, AugmentationPreset::Light, AugmentationPreset::Strong,
                             AugmentationPreset::Trivial};

} // namespace

AugmentationDialog::AugmentationDialog(AppContext& context, QWidget* parent)
    : QDialog(parent),
      m_context(context),
      m_debounce(new QTimer(this)),
      m_busyTimer(new QTimer(this))
{
    setObjectName(QStringLiteral("augmentationDialog"));
    m_debounce->setSingleShot(true);
    m_debounce->setInterval(debounceMs);
    m_busyTimer->setSingleShot(true);
    m_busyTimer->setInterval(busyAfterMs);
    auto* splitter = new QSplitter(Qt::Horizontal, this);
    splitter->addWidget(buildList());
    splitter->addWidget(buildPreview());
    splitter->setStretchFactor(1, 1);
    splitter->setChildrenCollapsible(false);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(splitter);
    connectObjects();
    retranslate();
    showPlan();
    showData();
    resize(1180, 660);
}

AugmentationDialog::~AugmentationDialog()
{
    cancel();
}

QWidget* AugmentationDialog::buildList()
{
    auto* pane = new QWidget(this);
    pane->setProperty("pane", true);
    pane->setAttribute(Qt::WA_StyledBackground);
    m_presetLabel = new TextLabel(m_context.theme, TextRole::Body, pane);
    m_preset = new QComboBox(pane);
    m_preset->setObjectName(QStringLiteral("augmentationPreset"));
    m_presetLabel->setBuddy(m_preset);
    m_reset = new QPushButton(pane);
    m_reset->setObjectName(QStringLiteral("resetRanges"));
    m_reset->setAutoDefault(false);
    auto* top = new QHBoxLayout;
    top->setSpacing(8);
    top->addWidget(m_presetLabel);
    top->addWidget(m_preset, 1);
    top->addWidget(m_reset);
    m_scroll = new QScrollArea(pane);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list = new AugmentationList(m_context.theme, m_scroll);
    m_list->setProperty("pane", true);
    m_list->setAttribute(Qt::WA_StyledBackground);
    m_scroll->setWidget(m_list);
    m_list->installEventFilter(this);
    auto* layout = new QVBoxLayout(pane);
    layout->setContentsMargins(16, 16, 8, 16);
    layout->setSpacing(12);
    layout->addLayout(top);
    layout->addWidget(m_scroll, 1);
    return pane;
}

QWidget* AugmentationDialog::buildPreview()
{
    auto* pane = new QWidget(this);
    m_previewTitle = new TextLabel(m_context.theme, TextRole::Emphasis, pane);
    m_busy = new TextLabel(m_context.theme, TextRole::BodyMuted, pane);
    m_busy->hide();
    m_again = new QPushButton(pane);
    m_again->setObjectName(QStringLiteral("anotherDraw"));
    m_others = new QPushButton(pane);
    m_others->setObjectName(QStringLiteral("otherPictures"));
    m_close = new QPushButton(pane);
    m_close->setObjectName(QStringLiteral("closeButton"));
    for (QPushButton* button : {m_again, m_others, m_close})
        button->setAutoDefault(false);
    m_note = new TextLabel(m_context.theme, TextRole::BodyMuted, pane);
    m_note->setObjectName(QStringLiteral("previewNote"));
    m_note->setWordWrap(true);
    m_stack = new QStackedWidget(pane);
    m_empty = new EmptyState(m_context.theme, QStringLiteral("image"), m_stack);
    m_empty->setObjectName(QStringLiteral("previewEmpty"));
    m_grid = new AugmentationGrid(m_context.theme, m_stack);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_grid);
    auto* top = new QHBoxLayout;
    top->setSpacing(12);
    top->addWidget(m_previewTitle);
    top->addWidget(m_busy);
    top->addStretch(1);
    auto* bottom = new QHBoxLayout;
    bottom->setSpacing(8);
    bottom->addWidget(m_again);
    bottom->addWidget(m_others);
    bottom->addStretch(1);
    bottom->addWidget(m_close);
    auto* layout = new QVBoxLayout(pane);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(12);
    layout->addLayout(top);
    layout->addWidget(m_note);
    layout->addWidget(m_stack, 1);
    layout->addLayout(bottom);
    return pane;
}

void AugmentationDialog::connectObjects()
{
    connect(m_list, &AugmentationList::planChanged, this, &AugmentationDialog::writePlan);
    connect(m_preset, &QComboBox::activated, this, &AugmentationDialog::applyPreset);
    connect(m_reset, &QPushButton::clicked, m_list, &AugmentationList::resetRanges);
    connect(m_again, &QPushButton::clicked, this, [this] {
        ++m_draw;
        schedule();
    });
    connect(m_others, &QPushButton::clicked, this, [this] {
        ++m_pictures;
        schedule();
    });
    connect(m_close, &QPushButton::clicked, this, &QDialog::close);
    connect(m_empty->sampleButton(), &QPushButton::clicked, &m_context.dataset, &DatasetSession::loadSample);
    connect(m_debounce, &QTimer::timeout, this, &AugmentationDialog::draw);
    connect(m_busyTimer, &QTimer::timeout, m_busy, &QWidget::show);
    NetworkDocument& document = m_context.document;
    connect(&document, &NetworkDocument::optionsChanged, this, &AugmentationDialog::showPlan);
    connect(&document, &NetworkDocument::documentReset, this, &AugmentationDialog::showPlan);
    connect(&document, &NetworkDocument::graphChanged, this, &AugmentationDialog::schedule);
    connect(&document, &NetworkDocument::networkReset, this, &AugmentationDialog::schedule);
    connect(&m_context.dataset, &DatasetSession::stateChanged, this, &AugmentationDialog::showData);
    connect(&m_context.training, &TrainingSession::stateChanged, this, &AugmentationDialog::showData);
    connect(&m_context.theme, &Theme::changed, this, &AugmentationDialog::retranslate);
}

void AugmentationDialog::showPlan()
{
    m_list->setPlan(m_context.document.options().augmentation);
    showPreset();
    schedule();
}

void AugmentationDialog::showPreset()
{
    const AugmentationPlan plan = m_list->plan();
    const auto found =
        std::ranges::find_if(presets, [&](AugmentationPreset preset) { return presetPlan(preset) == plan; });
    m_preset->setCurrentIndex(static_cast<int>(found - presets.begin())); // behind them: "Own choice"
}

void AugmentationDialog::applyPreset(int index)
{
    if (index < 0 || index >= static_cast<int>(presets.size()))
        return;
    m_list->setPlan(presetPlan(presets[static_cast<std::size_t>(index)]));
    writePlan(tr("Augmentation: %1").arg(m_preset->itemText(index)), {});
}

void AugmentationDialog::writePlan(const QString& text, const QString& mergeKey)
{
    TrainingOptions options = m_context.document.options();
    options.augmentation = m_list->plan();
    m_context.document.changeOptions(text, options, mergeKey.toStdString());
    showPreset();
    schedule();
}

void AugmentationDialog::showData()
{
    const DatasetSession::State state = m_context.dataset.state();
    const bool loading = state == DatasetSession::State::Loading;
    const bool pictures = m_context.dataset.dataset() != nullptr && !m_context.dataset.dataset()->training.empty();
    m_stack->setCurrentIndex(pictures ? 1 : 0);
    m_empty->setText(loading ? tr("The pictures are being read.")
                             : tr("Here your own training pictures appear, as the network will see them."));
    m_empty->sampleButton()->setText(loading ? QString() : tr("Load sample pictures"));
    m_empty->sampleButton()->setVisible(!loading);
    m_again->setEnabled(pictures);
    m_others->setEnabled(pictures && m_context.dataset.dataset()->training.size() > shownPictures);
    const bool locked = m_context.training.isActive();
    for (QWidget* part :
         {static_cast<QWidget*>(m_list), static_cast<QWidget*>(m_preset), static_cast<QWidget*>(m_reset)})
        part->setEnabled(!locked);
    m_note->setText(locked ? tr("Locked while a run is in progress.")
                           : tr("Exactly what the network will see, at its size. Only training pictures are varied."));
    schedule();
}

void AugmentationDialog::schedule()
{
    if (isVisible())
        m_debounce->start();
}

PreviewRequest AugmentationDialog::request() const
{
    PreviewRequest request;
    request.plan = m_context.document.options().augmentation;
    request.seed = m_draw;
    request.variants = shownVariants;
    if (const auto how = preprocessingOf(m_context.document.graph()))
        request.how = *how;
    const auto dataset = m_context.dataset.dataset();
    if (dataset == nullptr || dataset->training.empty())
        return request;
    const std::vector<ImageEntry>& entries = dataset->training;
    RandomStream random(streamSeed(m_pictures, "preview-pictures"));
    std::vector<std::size_t> chosen;
    while (chosen.size() < std::min<std::size_t>(shownPictures, entries.size()))
        if (const std::size_t index = random.below(entries.size()); std::ranges::count(chosen, index) == 0)
            chosen.push_back(index);
    for (const std::size_t index : chosen)
        request.entries.push_back(entries[index]);
    return request;
}

void AugmentationDialog::cancel()
{
    if (m_cancelled != nullptr)
        *m_cancelled = true;
    m_cancelled = nullptr;
    m_busyTimer->stop();
    m_busy->hide();
}

void AugmentationDialog::draw()
{
    cancel();
    PreviewRequest job = request();
    if (job.entries.empty()) {
        m_grid->setPreview({});
        return;
    }
    m_cancelled = std::make_shared<std::atomic<bool>>(false);
    m_busyTimer->start();
    runInBackground(
        this, [job, stop = m_cancelled] { return drawPreview(job, *stop); },
        [this, job, stop = m_cancelled](Preview preview) {
            if (*stop)
                return; // a newer one is on its way
            cancel();
            m_drawn = job;
            m_grid->setPreview(std::move(preview));
        });
}

void AugmentationDialog::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

bool AugmentationDialog::eventFilter(QObject* watched, QEvent* event)
{
    // The list is never cut off at the right, however long its words are.
    if (watched == m_list && (event->type() == QEvent::LayoutRequest || event->type() == QEvent::Show))
        m_scroll->setMinimumWidth(m_list->minimumSizeHint().width() +
                                  m_scroll->verticalScrollBar()->sizeHint().width());
    return QDialog::eventFilter(watched, event);
}

void AugmentationDialog::showEvent(QShowEvent* event)
{
    QDialog::showEvent(event);
    showPlan();
}

void AugmentationDialog::hideEvent(QHideEvent* event)
{
    m_debounce->stop();
    cancel();
    QDialog::hideEvent(event);
}

void AugmentationDialog::retranslate()
{
    setWindowTitle(tr("Augmentation"));
    m_presetLabel->setText(tr("Choice"));
    const int current = m_preset->currentIndex();
    m_preset->clear();
    m_preset->addItems({tr("None"), tr("Light"), tr("Strong"), tr("TrivialAugment"), tr("Own choice")});
    m_preset->setCurrentIndex(current);
    m_preset->setToolTip(tr("A ready-made list to begin with. More variety helps small datasets, but takes longer."));
    m_reset->setText(tr("Reset ranges"));
    m_reset->setToolTip(tr("Every range and frequency as usual; what is switched on stays on."));
    m_previewTitle->setText(tr("Preview"));
    m_busy->setText(tr("Drawing…"));
    m_again->setText(tr("Another draw"));
    m_again->setIcon(lineIcon(QStringLiteral("refresh"), m_context.theme.tokens().text));
    m_again->setToolTip(tr("The same pictures with other random numbers."));
    m_others->setText(tr("Other pictures"));
    m_others->setToolTip(tr("Other pictures of the training part."));
    m_close->setText(tr("Close"));
    showData();
}

void openAugmentation(QWidget* parent, AppContext& context)
{
    auto* dialog = parent->findChild<AugmentationDialog*>(QString(), Qt::FindDirectChildrenOnly);
    if (dialog == nullptr) {
        dialog = new AugmentationDialog(context, parent);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
    }
    dialog->show();
    dialog->raise();
    dialog->activateWindow();
}

} // namespace graft
