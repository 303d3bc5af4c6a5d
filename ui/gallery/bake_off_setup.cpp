// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/gallery/bake_off_setup.h"

#include "ui/models/download_queue.h"
#include "ui/models/error_text.h"
#include "ui/models/network_document.h"

#include <QButtonGroup>
#include <QFileDialog>
#include <QFileInfo>
#include <QGridLayout>
#include <QLabel>
#include <QListWidget>
#include <QLocale>
#include <QPushButton>
#include <QRadioButton>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>
#include <limits>
#include <utility>

namespace graft {

namespace {

QLabel* sectionLabel(QWidget* parent)
{
    auto* label = new QLabel(parent);
    label->setProperty("role", QStringLiteral("section"));
    return label;
}

/// Networks of the document are kept by their number, models by their name.
constexpr int keyRole = Qt::UserRole;

} // namespace

BakeOffSetup::BakeOffSetup(AppContext& context, DownloadQueue& downloads, QWidget* parent)
    : QFrame(parent),
      m_context(context),
      m_downloads(downloads),
      m_modelsTitle(sectionLabel(this)),
      m_models(new QListWidget(this)),
      m_missingText(new QLabel(this)),
      m_download(new QPushButton(this)),
      m_dataTitle(sectionLabel(this)),
      m_sources(new QButtonGroup(this)),
      m_open(new QRadioButton(this)),
      m_sample(new QRadioButton(this)),
      m_folder(new QRadioButton(this)),
      m_browse(new QPushButton(this)),
      m_dataText(new QLabel(this)),
      m_optionsTitle(sectionLabel(this)),
      m_epochsLabel(new QLabel(this)),
      m_epochs(new QSpinBox(this)),
      m_seedLabel(new QLabel(this)),
      m_seed(new QSpinBox(this))
{
    setProperty("pane", true);
    setMinimumWidth(250);
    m_models->setProperty("frameless", true);
    m_models->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_models->setObjectName(QStringLiteral("bakeOffModels"));
    m_missingText->setWordWrap(true);
    m_missingText->setProperty("role", QStringLiteral("caption"));
    m_download->setObjectName(QStringLiteral("downloadMissing"));
    m_dataText->setWordWrap(true);
    m_dataText->setProperty("role", QStringLiteral("muted"));
    m_dataText->setObjectName(QStringLiteral("bakeOffData"));
    m_sources->addButton(m_open, Open);
    m_sources->addButton(m_sample, Sample);
    m_sources->addButton(m_folder, Folder);
    m_sample->setObjectName(QStringLiteral("bakeOffSample"));
    m_sample->setChecked(true);
    m_epochs->setRange(1, 1000);
    m_epochs->setValue(BakeOffOptions().epochs);
    m_epochs->setObjectName(QStringLiteral("bakeOffEpochs"));
    m_seed->setRange(0, std::numeric_limits<int>::max());
    m_seed->setValue(static_cast<int>(BakeOffOptions().seed));
    build();

    connect(m_models, &QListWidget::itemChanged, this, &BakeOffSetup::refresh);
    connect(m_download, &QPushButton::clicked, this, &BakeOffSetup::downloadMissing);
    connect(m_sources, &QButtonGroup::idClicked, this, [this](int id) {
        if (id == Folder && m_folderPath.isEmpty())
            chooseFolder();
        sourceChanged();
    });
    connect(m_browse, &QPushButton::clicked, this, &BakeOffSetup::chooseFolder);
    connect(&m_own, &DatasetSession::stateChanged, this, &BakeOffSetup::refresh);
    connect(&m_own, &DatasetSession::progressChanged, this, [this](qint64 done, qint64 total) {
        if (total > 0)
            m_dataText->setText(
                tr("Reading pictures: %1 of %2").arg(QLocale().toString(done), QLocale().toString(total)));
    });
    connect(&m_context.dataset, &DatasetSession::stateChanged, this, &BakeOffSetup::refresh);
    connect(&m_context.document, &NetworkDocument::sheetsChanged, this, &BakeOffSetup::fillModels);
    connect(&m_context.document, &NetworkDocument::networkReset, this, &BakeOffSetup::fillModels);
    connect(&m_downloads, &DownloadQueue::installed, this, &BakeOffSetup::fillModels);
    connect(&m_downloads, &DownloadQueue::changed, this, &BakeOffSetup::refresh);
    retranslate();
}

void BakeOffSetup::build()
{
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(16, 16, 16, 16);
    all->setSpacing(6);
    all->addWidget(m_modelsTitle);
    all->addWidget(m_models, 1);
    all->addWidget(m_missingText);
    all->addWidget(m_download);
    all->addSpacing(8);
    all->addWidget(m_dataTitle);
    all->addWidget(m_open);
    all->addWidget(m_sample);
    auto* folder = new QHBoxLayout;
    folder->addWidget(m_folder, 1);
    folder->addWidget(m_browse);
    all->addLayout(folder);
    all->addWidget(m_dataText);
    all->addSpacing(8);
    all->addWidget(m_optionsTitle);
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(12);
    grid->addWidget(m_epochsLabel, 0, 0);
    grid->addWidget(m_epochs, 0, 1);
    grid->addWidget(m_seedLabel, 1, 0);
    grid->addWidget(m_seed, 1, 1);
    grid->setColumnStretch(1, 1);
    all->addLayout(grid);
    m_epochsLabel->setBuddy(m_epochs);
    m_seedLabel->setBuddy(m_seed);
}

void BakeOffSetup::prepare(const std::vector<const CatalogueEntry*>& ticked)
{
    m_wanted = ticked;
    if (m_wanted.empty()) {
        for (const CatalogueEntry& entry : catalogue()) {
            if (isInstalled(entry))
                m_wanted.push_back(&entry);
        }
    }
    m_models->clear();
    fillModels();
    const bool open = m_context.dataset.state() == DatasetSession::State::Ready;
    if (open)
        m_open->setChecked(true);
    else if (m_open->isChecked())
        m_sample->setChecked(true);
    sourceChanged();
}

void BakeOffSetup::addModel(const QString& title, const QVariant& key, bool ticked)
{
    auto* item = new QListWidgetItem(title, m_models);
    item->setData(keyRole, key);
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
    item->setCheckState(ticked ? Qt::Checked : Qt::Unchecked);
}

void BakeOffSetup::fillModels()
{
    // Ticks stay; open networks come ticked, for whoever opened one is interested in it.
    std::vector<std::pair<QVariant, bool>> known;
    for (int i = 0; i < m_models->count(); ++i)
        known.emplace_back(m_models->item(i)->data(keyRole), m_models->item(i)->checkState() == Qt::Checked);
    const auto tickOf = [&known](const QVariant& key, bool otherwise) {
        const auto it =
            std::find_if(known.begin(), known.end(), [&key](const auto& pair) { return pair.first == key; });
        return it != known.end() ? it->second : otherwise;
    };
    const QSignalBlocker blocker(m_models);
    m_models->clear();
    for (const NetworkSheet& sheet : m_context.document.sheets()) {
        const QVariant key(static_cast<qulonglong>(sheet.id.value));
        if (!sheet.isEmpty())
            addModel(tr("%1 (open)").arg(sheet.name), key, tickOf(key, false));
    }
    for (const CatalogueEntry& entry : catalogue()) {
        const bool wanted = std::ranges::find(m_wanted, &entry) != m_wanted.end();
        const bool here = isInstalled(entry);
        if (!here && !wanted)
            continue;
        const QVariant key(toQString(entry.name));
        const QString title = toQString(entry.title);
        addModel(here ? title : tr("%1 (weights missing)").arg(title), key, tickOf(key, wanted));
    }
    refresh();
}

std::vector<BakeOffCandidate> BakeOffSetup::candidates() const
{
    std::vector<BakeOffCandidate> result;
    for (int i = 0; i < m_models->count(); ++i) {
        const QListWidgetItem* item = m_models->item(i);
        if (item->checkState() != Qt::Checked)
            continue;
        const QVariant key = item->data(keyRole);
        if (key.typeId() == QMetaType::QString) {
            if (const CatalogueEntry* entry = findModel(key.toString().toStdString()))
                result.push_back(BakeOffCandidate::of(*entry));
        } else if (const auto sheet = m_context.document.sheet(SheetId{key.toUInt()})) {
            result.push_back(BakeOffCandidate::of(sheet->name.toStdString(), sheet->graph, sheet->weights));
        }
    }
    return result;
}

std::vector<const CatalogueEntry*> BakeOffSetup::missing() const
{
    std::vector<const CatalogueEntry*> result;
    for (const BakeOffCandidate& candidate : candidates()) {
        if (candidate.entry != nullptr && !candidate.entry->url.empty() && !isInstalled(*candidate.entry))
            result.push_back(candidate.entry);
    }
    return result;
}

void BakeOffSetup::downloadMissing()
{
    for (const CatalogueEntry* entry : missing())
        m_downloads.add(*entry);
}

const DatasetSession& BakeOffSetup::session() const
{
    return m_sources->checkedId() == Open ? m_context.dataset : m_own;
}

std::shared_ptr<const ImageDataset> BakeOffSetup::dataset() const
{
    return session().state() == DatasetSession::State::Ready ? session().dataset() : nullptr;
}

DatasetReference BakeOffSetup::reference() const
{
    return session().reference();
}

BakeOffOptions BakeOffSetup::options() const
{
    BakeOffOptions options;
    options.epochs = m_epochs->value();
    options.seed = static_cast<std::uint64_t>(m_seed->value());
    return options;
}

void BakeOffSetup::chooseFolder()
{
    const QString folder = QFileDialog::getExistingDirectory(this, tr("Folder with a subfolder for each class"));
    if (!folder.isEmpty())
        useFolder(folder);
    else if (m_folderPath.isEmpty() && m_folder->isChecked())
        m_sample->setChecked(true);
}

void BakeOffSetup::useFolder(const QString& folder)
{
    m_folderPath = folder;
    m_folder->setChecked(true);
    sourceChanged();
}

void BakeOffSetup::useSample()
{
    m_sample->setChecked(true);
    sourceChanged();
}

void BakeOffSetup::sourceChanged()
{
    const int source = m_sources->checkedId();
    if (source == Sample && !(m_own.reference().builtIn && m_own.state() != DatasetSession::State::Failed))
        m_own.loadSample();
    if (source == Folder && !m_folderPath.isEmpty() && toPath(m_folderPath).string() != m_own.reference().path)
        m_own.loadFolder(m_folderPath);
    refresh();
}

QString BakeOffSetup::dataText() const
{
    using State = DatasetSession::State;
    switch (session().state()) {
    case State::Empty: return tr("No pictures are chosen.");
    case State::Loading: return tr("Reading pictures…");
    case State::Failed: return errorText(session().error());
    case State::Ready: break;
    }
    const ImageDataset& pictures = *session().dataset();
    const QLocale locale;
    //: Numbers of classes and pictures.
    return tr("%1 classes, %2 pictures to learn from, %3 to validate with")
        .arg(locale.toString(static_cast<qulonglong>(pictures.classes.size())),
             locale.toString(static_cast<qulonglong>(pictures.training.size())),
             locale.toString(static_cast<qulonglong>(pictures.validation.size())));
}

void BakeOffSetup::refresh()
{
    const std::vector<const CatalogueEntry*> absent = missing();
    double bytes = 0;
    bool queued = !absent.empty();
    for (const CatalogueEntry* entry : absent) {
        bytes += entry->fileMiB * 1024 * 1024;
        queued = queued && m_downloads.find(*entry) != nullptr;
    }
    m_missingText->setText(
        tr("Models without weights are listed but cannot take part. Put their files into %1, or download them.")
            .arg(toQString(modelsFolder())));
    m_missingText->setVisible(!absent.empty());
    m_download->setText(tr("Download what is missing (%1)").arg(sizeText(bytes)));
    m_download->setVisible(!absent.empty());
    m_download->setEnabled(!queued);
    const bool ready = m_context.dataset.state() == DatasetSession::State::Ready;
    m_open->setEnabled(ready);
    m_open->setText(ready ? tr("The open ones: %1").arg(toQString(m_context.dataset.dataset()->name))
                          : tr("The open ones (none are)"));
    m_folder->setText(m_folderPath.isEmpty() ? tr("A folder") : QFileInfo(m_folderPath).fileName());
    m_folder->setToolTip(m_folderPath);
    m_dataText->setText(dataText());
    Q_EMIT changed();
}

void BakeOffSetup::retranslate()
{
    m_modelsTitle->setText(tr("Models"));
    m_models->setAccessibleName(tr("Models that take part"));
    m_dataTitle->setText(tr("Pictures"));
    m_sample->setText(tr("Garden flowers (sample)"));
    m_browse->setText(tr("Choose…"));
    m_optionsTitle->setText(tr("Options"));
    m_epochsLabel->setText(tr("Epochs"));
    m_epochs->setToolTip(tr("How long each new last layer learns; quick, for features are computed once. Default 15."));
    m_seedLabel->setText(tr("Seed"));
    m_seed->setToolTip(
        tr("First weights and order of the pictures; the same for all models. Another one shows how much "
           "is chance. Default 1."));
    fillModels();
}

} // namespace graft
