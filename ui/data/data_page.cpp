// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/data/data_page.h"

#include "ui/data/camera_pane.h"
#include "ui/data/class_list.h"
#include "ui/data/class_pane.h"
#include "ui/data/data_doctor_pane.h"
#include "ui/data/dataset_actions.h"
#include "ui/data/dataset_facts.h"
#include "ui/data/examination.h"
#include "ui/data/import_menu.h"
#include "ui/data/picture_details.h"
#include "ui/data/picture_files.h"
#include "ui/data/picture_grid.h"
#include "ui/models/commands/change_dataset_command.h"
#include "ui/models/dataset_entries.h"
#include "ui/models/dataset_session.h"
#include "ui/models/error_text.h"
#include "ui/models/network_document.h"
#include "ui/models/theme.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/inline_message.h"
#include "ui/widgets/text_label.h"
#include "ui/widgets/thumbnail_view.h"

#include <QDragEnterEvent>
#include <QMimeData>
#include <QProgressBar>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabWidget>
#include <QVBoxLayout>

#include <utility>

namespace graft {

DataPage::DataPage(AppContext& context, QWidget* parent)
    : Page(context.theme, parent),
      m_context(context),
      m_actions(new DatasetActions(context.document, context.dataset, this)),
      m_message(new InlineMessage(context.theme, this)),
      m_stack(new QStackedWidget(this)),
      m_empty(new EmptyState(context.theme, QStringLiteral("data"), this)),
      m_sample(new QPushButton(this)),
      m_import(new ImportMenu(context, this)),
      m_examination(new Examination(this))
{
    setObjectName(QStringLiteral("dataPage"));
    setAcceptDrops(true);
    m_message->setObjectName(QStringLiteral("dataMessage"));
    primaryButton()->setObjectName(QStringLiteral("importButton"));
    primaryButton()->setMenu(m_import);
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
    connect(m_sample, &QPushButton::clicked, this, &DataPage::useSample);
    connect(m_empty->primaryButton(), &QPushButton::clicked, this, &DataPage::chooseFolder);
    connect(m_empty->sampleButton(), &QPushButton::clicked, this, &DataPage::useSample);
    connectSession();
    connectActions();
    connectPanes();
    retranslate();
    updateState();
}

void DataPage::connectSession()
{
    DatasetSession& session = m_context.dataset;
    connect(&session, &DatasetSession::stateChanged, this, &DataPage::updateState);
    connect(&session, &DatasetSession::progressChanged, this, &DataPage::showProgress);
    connect(m_cancel, &QPushButton::clicked, &session, &DatasetSession::cancel);
    connect(&m_context.document, &NetworkDocument::datasetReferenceChanged, this, &DataPage::followChanges);
    connect(m_message, &InlineMessage::actionTriggered, this, [this] {
        m_message->hide();
        // The repair may say something of its own.
        if (const auto repair = std::exchange(m_repair, nullptr))
            repair();
    });
}

void DataPage::connectActions()
{
    connect(m_actions, &DatasetActions::refused, this,
            [this](const QString& reason) { say(Severity::Warning, reason); });
    connect(m_actions, &DatasetActions::mergeAsked, this, [this](const QString& shown, const QString& name) {
        say(Severity::Info, tr("There is a class %1 already. Put the pictures of %2 into it?").arg(name, shown),
            tr("Merge"), [this, shown, name] { m_actions->renameClass(shown.toStdString(), name, true); });
    });
    connect(m_actions, &DatasetActions::manyAsked, this,
            [this](const QString& shown, const QList<QUrl>& urls, int count) {
                say(Severity::Info, tr("Add %n picture(s) to %1?", nullptr, count).arg(shown), tr("Add"),
                    [this, shown, urls] { m_actions->addFiles(shown.toStdString(), urls, true); });
            });
    connect(m_actions, &DatasetActions::filesAdded, this, [this](int, int passedOver) {
        if (passedOver > 0)
            say(Severity::Info, tr("%n file(s) are no pictures and were passed over.", nullptr, passedOver));
    });
}

void DataPage::connectPanes()
{
    ClassList* list = m_classes->list();
    connect(list, &ClassList::classChosen, m_grid, &PictureGrid::setClass);
    connect(list, &ClassList::picturesDropped, this, [this](int label) {
        m_actions->relabel(m_grid->choice(), m_shown->classes.at(static_cast<std::size_t>(label)));
    });
    connect(m_classes, &ClassPane::cameraWanted, this, &DataPage::openCamera);
    connect(m_import, &ImportMenu::cameraWanted, this,
            [this] { openCamera(qMax(0, m_classes->list()->chosenClass())); });
    connect(m_camera, &CameraPane::finished, this, &DataPage::closeCamera);
    connect(list, &ClassList::filesDroppedBeside, this, &DataPage::importUrls);
    connect(m_examination, &Examination::changed, this, &DataPage::showExamination);
    connect(m_doctor, &DataDoctorPane::picturesWanted, m_grid, &PictureGrid::showFinding);
    connect(m_grid, &PictureGrid::pictureChosen, this, [this](const ImageEntry* picture) {
        if (picture == nullptr)
            m_details->clear();
        else
            m_details->setPicture(m_grid->view()->thumbnails()->owner(), *picture);
    });
}

void DataPage::openCamera(int label)
{
    if (!m_shown || m_context.dataset.state() != DatasetSession::State::Ready) {
        say(Severity::Info, tr("Import pictures first. The camera adds to their classes."));
        return;
    }
    m_centre->setCurrentWidget(m_camera);
    m_camera->begin(label);
}

void DataPage::closeCamera()
{
    if (m_centre->currentWidget() == m_grid)
        return;
    m_camera->end();
    m_centre->setCurrentWidget(m_grid);
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
    m_classes = new ClassPane(theme(), *m_actions, splitter);
    m_centre = new QStackedWidget(splitter);
    m_grid = new PictureGrid(theme(), *m_actions, m_centre);
    m_camera = new CameraPane(m_context, *m_actions, m_centre);
    m_centre->addWidget(m_grid);
    m_centre->addWidget(m_camera);
    splitter->addWidget(m_classes);
    splitter->addWidget(m_centre);
    splitter->addWidget(buildRightPane());
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({240, 660, 310});
    return splitter;
}

QWidget* DataPage::buildRightPane()
{
    auto* pane = new QWidget(this);
    pane->setProperty("pane", true);
    pane->setAttribute(Qt::WA_StyledBackground);
    pane->setMinimumWidth(260);
    m_tabs = new QTabWidget(pane);
    m_tabs->setObjectName(QStringLiteral("dataTabs"));
    m_tabs->setDocumentMode(true);
    m_details = new PictureDetails(m_context, m_tabs);
    m_facts = new DatasetFacts(theme(), m_tabs);
    m_doctor = new DataDoctorPane(m_context, *m_actions, *m_examination, m_tabs);
    for (QWidget* tab :
         {static_cast<QWidget*>(m_details), static_cast<QWidget*>(m_facts), static_cast<QWidget*>(m_doctor)}) {
        tab->layout()->setContentsMargins(16, 12, 16, 12);
        m_tabs->addTab(tab, QString());
    }
    auto* layout = new QVBoxLayout(pane);
    layout->setContentsMargins(0, 4, 0, 0);
    layout->addWidget(m_tabs);
    connect(m_facts, &DatasetFacts::splitWanted, m_import, &ImportMenu::splitAgain);
    return pane;
}

void DataPage::chooseFolder()
{
    m_import->chooseFolder();
}

void DataPage::importFolder(const QString& folder)
{
    m_import->importPath(folder);
}

void DataPage::useSample()
{
    m_context.dataset.loadSample();
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
        closeCamera();
        m_message->hide();
        m_done = m_total = 0;
        showProgress(0, 0);
        m_stack->setCurrentWidget(m_loading);
        break;
    case DatasetSession::State::Failed:
        m_stack->setCurrentWidget(m_empty);
        say(Severity::Error, errorText(session.error()), tr("Choose another folder…"), [this] { chooseFolder(); });
        break;
    case DatasetSession::State::Ready: {
        const bool fresh = session.imported() != m_imported;
        if (fresh)
            adoptReference();
        showDataset();
        m_stack->setCurrentIndex(2);
        if (fresh)
            examineByItself();
        break;
    }
    }
    retranslate();
}

void DataPage::examineByItself()
{
    // The sample is known, and of many pictures people decide themselves when to wait.
    constexpr std::size_t maxUnasked = 2000;
    const std::size_t pictures = m_shown->training.size() + m_shown->validation.size() + m_shown->test.size();
    if (!m_shown->builtIn() && pictures < maxUnasked && !m_examination->isRunning())
        m_doctor->toggle();
}

void DataPage::showExamination()
{
    m_grid->setMarks(m_examination->marks());
    const auto& report = m_examination->report();
    const auto findings = report ? static_cast<qint64>(report->findings.size()) : 0;
    m_tabs->setTabText(2, findings == 0 ? tr("Examination") : tr("Examination (%1)").arg(countText(findings)));
}

void DataPage::followChanges()
{
    DatasetSession& session = m_context.dataset;
    const DatasetReference& wanted = m_context.document.datasetReference();
    if (sameSource(wanted, session.reference()) && wanted.changes != session.reference().changes)
        session.applyChanges(wanted.changes);
}

void DataPage::adoptReference()
{
    const DatasetSession& session = m_context.dataset;
    m_imported = session.imported();
    DatasetReference known = m_context.document.datasetReference();
    known.fingerprint = session.reference().fingerprint;
    // Opening a project must not count as a change: the fingerprint is renewed when the pictures are used.
    if (known != session.reference())
        m_context.document.setDatasetReference(session.reference());
    if (session.changedSinceUse())
        say(Severity::Warning, tr("The pictures changed since they were last used for training. Results of earlier "
                                  "runs may no longer hold for them."));
    else
        m_message->hide();
}

void DataPage::showDataset()
{
    m_shown = m_context.dataset.dataset();
    m_facts->setDataset(m_shown, m_context.dataset.reference(), hasOwnSplit(*m_context.dataset.imported()));
    m_grid->setDataset(m_shown);
    m_classes->setDataset(m_shown);
    m_camera->setDataset(m_shown);
    m_doctor->setDataset(m_shown);
}

void DataPage::importUrls(const QList<QUrl>& urls)
{
    const QString path = importPathOf(urls);
    if (!path.isEmpty())
        m_import->importPath(path);
    else
        say(Severity::Warning, tr("Drop one folder, zip archive or table (CSV, TSV) here to import it. Drop pictures "
                                  "on a class to add them to it."));
}

void DataPage::say(Severity severity, const QString& text, const QString& action, std::function<void()> repair)
{
    m_repair = std::move(repair);
    m_message->showMessage(severity, text, action);
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
    primaryButton()->setText(tr("Import images"));
    primaryButton()->setToolTip(tr("Choose a folder that holds one folder of pictures for each class, a zip archive "
                                   "of such folders, or a table of files and labels."));
    m_import->retranslate();
    m_sample->setText(tr("Use Garden flowers"));
    m_sample->setToolTip(tr("450 drawn pictures of five species: everything can be tried without own data."));
    m_sample->setVisible(m_stack->currentWidget() != m_empty && (!dataset || !dataset->builtIn()));
    m_empty->setText(tr("Your pictures belong here: a folder with one folder for each class. Drop it on this page."));
    m_empty->primaryButton()->setText(tr("Import images…"));
    m_empty->sampleButton()->setText(tr("Use Garden flowers"));
    m_cancel->setText(tr("Cancel"));
    m_progress->setAccessibleName(tr("Import progress"));
    showProgress(m_done, m_total);
    m_classes->retranslate();
    m_grid->retranslate();
    m_camera->retranslate();
    m_tabs->setTabText(0, tr("Picture"));
    m_tabs->setTabText(1, tr("Dataset"));
    showExamination();
    m_doctor->retranslate();
    m_details->retranslate();
    m_facts->retranslate();
}

void DataPage::dragEnterEvent(QDragEnterEvent* event)
{
    if (!importPathOf(event->mimeData()->urls()).isEmpty()) {
        event->acceptProposedAction();
        say(Severity::Info, tr("Let go to import it. On a class it adds the pictures to that class."));
    }
}

void DataPage::dragLeaveEvent(QDragLeaveEvent*)
{
    m_message->hide();
}

void DataPage::dropEvent(QDropEvent* event)
{
    m_message->hide();
    if (importPathOf(event->mimeData()->urls()).isEmpty())
        return;
    event->acceptProposedAction();
    importUrls(event->mimeData()->urls());
}

} // namespace graft
