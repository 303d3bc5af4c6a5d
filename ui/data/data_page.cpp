// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/data/data_page.h"

#include "ui/data/class_list.h"
#include "ui/data/dataset_facts.h"
#include "ui/data/picture_details.h"
#include "ui/models/dataset_entries.h"
#include "ui/models/dataset_session.h"
#include "ui/models/error_text.h"
#include "ui/models/network_document.h"
#include "ui/models/theme.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/inline_message.h"
#include "ui/widgets/text_label.h"
#include "ui/widgets/thumbnail_view.h"

#include <QButtonGroup>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QMimeData>
#include <QProgressBar>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QStandardPaths>
#include <QToolButton>
#include <QVBoxLayout>

namespace graft {

namespace {

/// The one local folder of a drag, or empty.
QString folderOf(const QMimeData* mime)
{
    if (mime == nullptr || !mime->hasUrls())
        return {};
    const QList<QUrl> urls = mime->urls();
    if (urls.size() != 1 || !urls.front().isLocalFile())
        return {};
    const QFileInfo info(urls.front().toLocalFile());
    return info.isDir() ? info.absoluteFilePath() : QString();
}

} // namespace

DataPage::DataPage(AppContext& context, QWidget* parent)
    : Page(context.theme, parent),
      m_context(context),
      m_message(new InlineMessage(context.theme, this)),
      m_stack(new QStackedWidget(this)),
      m_empty(new EmptyState(context.theme, QStringLiteral("data"), this)),
      m_sample(new QPushButton(this))
{
    setObjectName(QStringLiteral("dataPage"));
    setAcceptDrops(true);
    m_message->setObjectName(QStringLiteral("dataMessage"));
    primaryButton()->setObjectName(QStringLiteral("importButton"));
    primaryButton()->show();
    m_sample->setObjectName(QStringLiteral("useSampleButton"));
    addHeaderWidget(m_sample);
    m_stack->setObjectName(QStringLiteral("dataStack"));
    m_stack->addWidget(m_empty);
    m_loading = buildLoading();
    m_stack->addWidget(m_loading);
    m_stack->addWidget(buildContent());
    m_message->setContentsMargins(16, 12, 16, 12);
    contentLayout()->addWidget(m_message);
    contentLayout()->addWidget(m_stack, 1);
    connect(primaryButton(), &QPushButton::clicked, this, &DataPage::chooseFolder);
    connect(m_sample, &QPushButton::clicked, this, &DataPage::useSample);
    connect(m_empty->primaryButton(), &QPushButton::clicked, this, &DataPage::chooseFolder);
    connect(m_empty->sampleButton(), &QPushButton::clicked, this, &DataPage::useSample);
    connectSession();
    retranslate();
    updateState();
}

void DataPage::connectSession()
{
    DatasetSession& session = m_context.dataset;
    connect(&session, &DatasetSession::stateChanged, this, &DataPage::updateState);
    connect(&session, &DatasetSession::progressChanged, this, &DataPage::showProgress);
    connect(m_cancel, &QPushButton::clicked, &session, &DatasetSession::cancel);
    connect(m_message, &InlineMessage::actionTriggered, this, &DataPage::chooseFolder);
}

QWidget* DataPage::buildLoading()
{
    auto* page = new QWidget(this);
    m_loadingText = new TextLabel(theme(), TextRole::Emphasis, page);
    m_loadingText->setAlignment(Qt::AlignCenter);
    m_progress = new QProgressBar(page);
    m_progress->setObjectName(QStringLiteral("loadProgress"));
    m_progress->setFixedWidth(360);
    m_progress->setTextVisible(false);
    m_cancel = new QPushButton(page);
    m_cancel->setObjectName(QStringLiteral("cancelLoadButton"));
    auto* layout = new QVBoxLayout(page);
    layout->setSpacing(16);
    layout->addStretch(1);
    layout->addWidget(m_loadingText, 0, Qt::AlignHCenter);
    layout->addWidget(m_progress, 0, Qt::AlignHCenter);
    layout->addWidget(m_cancel, 0, Qt::AlignHCenter);
    layout->addStretch(1);
    return page;
}

QWidget* DataPage::buildContent()
{
    auto* splitter = new QSplitter(Qt::Horizontal, this);
    splitter->setObjectName(QStringLiteral("dataSplitter"));
    auto* left = new QWidget(splitter);
    left->setProperty("pane", true);
    left->setAttribute(Qt::WA_StyledBackground);
    left->setMinimumWidth(160);
    m_classes = new ClassList(theme(), left);
    m_classes->setObjectName(QStringLiteral("classList"));
    auto* leftLayout = new QVBoxLayout(left);
    leftLayout->setContentsMargins(4, 8, 0, 8);
    leftLayout->addWidget(m_classes);
    splitter->addWidget(left);
    splitter->addWidget(buildGridPane());
    splitter->addWidget(buildDetailsPane());
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({230, 700, 280});
    connect(m_classes, &ClassList::classChosen, this, &DataPage::showEntries);
    connect(m_grid, &ThumbnailView::chosen, this, &DataPage::showEntry);
    return splitter;
}

QWidget* DataPage::buildGridPane()
{
    auto* pane = new QWidget(this);
    m_gridTitle = new TextLabel(theme(), TextRole::BodyMuted, pane);
    m_gridTitle->setObjectName(QStringLiteral("gridTitle"));
    auto* parts = new QButtonGroup(this);
    auto* bar = new QHBoxLayout;
    bar->setContentsMargins(4, 0, 12, 0);
    bar->setSpacing(4);
    bar->addWidget(m_gridTitle, 1);
    const auto addPart = [&](QToolButton*& button, const QString& name) {
        button = new QToolButton(pane);
        button->setObjectName(name);
        button->setCheckable(true);
        button->setProperty("segment", true);
        parts->addButton(button);
        bar->addWidget(button);
    };
    addPart(m_training, QStringLiteral("partTraining"));
    addPart(m_validation, QStringLiteral("partValidation"));
    m_training->setChecked(true);
    connect(parts, &QButtonGroup::buttonToggled, this, [this](QAbstractButton*, bool checked) {
        if (checked)
            showEntries();
    });
    m_grid = new ThumbnailView(theme(), ThumbnailView::Arrangement::Grid, pane);
    m_grid->setObjectName(QStringLiteral("thumbnailGrid"));
    m_noPictures = new TextLabel(theme(), TextRole::BodyMuted, pane);
    m_noPictures->setAlignment(Qt::AlignCenter);
    m_noPictures->setWordWrap(true);
    auto* layout = new QVBoxLayout(pane);
    layout->setContentsMargins(12, 12, 4, 0);
    layout->setSpacing(8);
    layout->addLayout(bar);
    layout->addWidget(m_grid, 1);
    layout->addWidget(m_noPictures, 1);
    return pane;
}

QWidget* DataPage::buildDetailsPane()
{
    auto* pane = new QWidget(this);
    pane->setProperty("pane", true);
    pane->setAttribute(Qt::WA_StyledBackground);
    pane->setMinimumWidth(220);
    m_details = new PictureDetails(theme(), pane);
    m_facts = new DatasetFacts(theme(), pane);
    auto* layout = new QVBoxLayout(pane);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(16);
    layout->addWidget(m_details, 1);
    layout->addWidget(m_facts, 1);
    connect(m_facts, &DatasetFacts::splitWanted, this, &DataPage::importWithShare);
    return pane;
}

void DataPage::chooseFolder()
{
    const QString start = m_context.dataset.reference().path.empty()
                              ? QStandardPaths::writableLocation(QStandardPaths::PicturesLocation)
                              : toQString(m_context.dataset.reference().path);
    const QString folder = QFileDialog::getExistingDirectory(this, tr("Import images"), start);
    if (!folder.isEmpty())
        importFolder(folder);
}

void DataPage::importFolder(const QString& folder)
{
    m_context.dataset.loadFolder(folder);
}

void DataPage::useSample()
{
    m_context.dataset.loadSample();
}

void DataPage::importWithShare(double share)
{
    DatasetReference reference = m_context.dataset.reference();
    reference.split.validationShare = share;
    m_context.dataset.load(reference);
}

void DataPage::updateState()
{
    const DatasetSession& session = m_context.dataset;
    switch (session.state()) {
    case DatasetSession::State::Empty:
        m_message->hide();
        m_stack->setCurrentWidget(m_empty);
        break;
    case DatasetSession::State::Loading:
        m_message->hide();
        m_done = m_total = 0;
        showProgress(0, 0);
        m_stack->setCurrentWidget(m_loading);
        break;
    case DatasetSession::State::Failed:
        m_stack->setCurrentWidget(m_empty);
        m_message->showMessage(Severity::Error, errorText(session.error()), tr("Choose another folder…"));
        break;
    case DatasetSession::State::Ready:
        adoptReference();
        showDataset();
        m_stack->setCurrentIndex(2);
        break;
    }
    retranslate();
}

void DataPage::adoptReference()
{
    const DatasetSession& session = m_context.dataset;
    DatasetReference known = m_context.document.datasetReference();
    known.fingerprint = session.reference().fingerprint;
    // Opening a project must not count as a change: the fingerprint is renewed when the pictures are used.
    if (known != session.reference())
        m_context.document.setDatasetReference(session.reference());
    if (session.changedSinceUse())
        m_message->showMessage(Severity::Warning,
                               tr("The pictures changed since they were last used for training. Results of earlier "
                                  "runs may no longer hold for them."));
    else
        m_message->hide();
}

void DataPage::showDataset()
{
    const auto dataset = m_context.dataset.dataset();
    const DatasetReference& reference = m_context.dataset.reference();
    const bool splitChangeable = reference.validationFolder.empty() && !hasOwnSplit(*dataset);
    m_facts->setDataset(dataset, splitChangeable, reference.split.validationShare);
    m_classes->setDataset(*dataset);
    showEntries();
}

void DataPage::showEntries()
{
    const auto dataset = m_context.dataset.dataset();
    if (!dataset)
        return;
    const auto& part = m_validation->isChecked() ? dataset->validation : dataset->training;
    const int wanted = m_classes->chosenClass();
    std::vector<std::size_t> rows;
    rows.reserve(part.size());
    for (std::size_t i = 0; i < part.size(); ++i) {
        if (wanted < 0 || part[i].label == wanted)
            rows.push_back(i);
    }
    m_gridTitle->setText(tr("%n picture(s)", nullptr, static_cast<int>(rows.size())));
    m_grid->setVisible(!rows.empty());
    m_noPictures->setVisible(rows.empty());
    // Shares ownership of the dataset while it points into it: nothing is copied for 100,000 entries.
    m_grid->thumbnails()->setEntries(ThumbnailModel::Entries(dataset, &part), std::move(rows));
    m_details->clear();
}

void DataPage::showEntry(int row)
{
    const auto dataset = m_context.dataset.dataset();
    if (!dataset)
        return;
    const ImageEntry& entry = m_grid->thumbnails()->entry(row);
    m_details->setEntry(entry, toQString(dataset->classes.at(static_cast<std::size_t>(entry.label))));
}

void DataPage::showProgress(qint64 done, qint64 total)
{
    m_done = done;
    m_total = total;
    // Without a total the bar only moves; a percentage would be invented.
    m_progress->setRange(0, total > 0 ? 1000 : 0);
    if (total > 0)
        m_progress->setValue(static_cast<int>(1000 * done / total));
    m_loadingText->setText(done > 0 ? tr("Looking through the pictures: %1").arg(countText(done))
                                    : tr("Looking through the pictures…"));
}

void DataPage::retranslate()
{
    const auto dataset = m_context.dataset.dataset();
    setTitle(tr("Data"));
    setSubtitle(dataset ? datasetTitle(*dataset) : tr("The pictures your network learns from"));
    primaryButton()->setText(tr("Import images…"));
    primaryButton()->setToolTip(tr("Choose a folder that holds one folder of pictures for each class."));
    m_sample->setText(tr("Use Garden flowers"));
    m_sample->setToolTip(tr("450 drawn pictures of five species: everything can be tried without own data."));
    m_sample->setVisible(m_stack->currentWidget() != m_empty && (!dataset || !dataset->builtIn()));
    m_empty->setText(tr("Your pictures belong here: a folder with one folder for each class. Drop it on this page."));
    m_empty->primaryButton()->setText(tr("Import images…"));
    m_empty->sampleButton()->setText(tr("Use Garden flowers"));
    m_cancel->setText(tr("Cancel"));
    m_progress->setAccessibleName(tr("Import progress"));
    showProgress(m_done, m_total);
    m_classes->setAccessibleName(tr("Classes"));
    m_classes->retranslate();
    m_training->setText(tr("Training"));
    m_training->setToolTip(tr("Show the pictures the network learns from."));
    m_validation->setText(tr("Validation"));
    m_validation->setToolTip(tr("Show the pictures that are kept back to measure the accuracy."));
    m_grid->setAccessibleName(tr("Pictures"));
    m_gridTitle->setText(tr("%n picture(s)", nullptr, m_grid->thumbnails()->rowCount()));
    m_noPictures->setText(tr("This part of the dataset has no pictures of this class."));
    m_details->retranslate();
    m_facts->retranslate();
}

void DataPage::dragEnterEvent(QDragEnterEvent* event)
{
    if (!folderOf(event->mimeData()).isEmpty()) {
        event->acceptProposedAction();
        m_message->showMessage(Severity::Info, tr("Let go to import this folder."));
    }
}

void DataPage::dragLeaveEvent(QDragLeaveEvent*)
{
    m_message->hide();
}

void DataPage::dropEvent(QDropEvent* event)
{
    const QString folder = folderOf(event->mimeData());
    if (folder.isEmpty())
        return;
    event->acceptProposedAction();
    importFolder(folder);
}

} // namespace graft
