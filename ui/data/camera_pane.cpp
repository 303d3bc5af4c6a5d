// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/data/camera_pane.h"

#include "core/data/camera.h"
#include "core/data/image_dataset.h"
#include "ui/data/dataset_actions.h"
#include "ui/models/error_text.h"
#include "ui/models/network_document.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/picture_view.h"
#include "ui/widgets/text_label.h"

#include <QComboBox>
#include <QDateTime>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QPushButton>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QStandardPaths>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>
#include <memory>
#include <utility>
#include <vector>

namespace graft {

namespace {

constexpr int burstDelayMs = 450;    ///< a button held longer takes a burst
constexpr int burstIntervalMs = 180; ///< between two pictures of a burst
constexpr int restMs = 800;

/// Keeps the camera as long as frames are read.
CameraFeed::ReadFrame framesOf(Camera camera)
{
    return [shared = std::make_shared<Camera>(std::move(camera))] { return shared->grab(); };
}

Result<CameraFeed::ReadFrame> openFirst()
{
    const std::vector<CameraInfo> cameras = Camera::list();
    GRAFT_TRY(camera, Camera::open(cameras.empty() ? 0 : cameras.front().index));
    return framesOf(std::move(camera));
}

} // namespace

CameraPane::CameraPane(const AppContext& context, DatasetActions& actions, QWidget* parent)
    : QWidget(parent),
      m_context(context),
      m_actions(actions),
      m_feed(new CameraFeed(this)),
      m_open(openFirst),
      m_class(new QComboBox(this)),
      m_done(new QPushButton(this)),
      m_stack(new QStackedWidget(this)),
      m_absent(new EmptyState(context.theme, QStringLiteral("camera"), this)),
      m_rest(new QTimer(this))
{
    setObjectName(QStringLiteral("cameraPane"));
    m_class->setObjectName(QStringLiteral("cameraClass"));
    m_done->setObjectName(QStringLiteral("cameraDone"));
    m_absent->setObjectName(QStringLiteral("cameraAbsent"));
    m_absent->primaryButton()->setObjectName(QStringLiteral("cameraRetry"));
    m_stack->addWidget(buildLive());
    m_stack->addWidget(m_absent);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 12, 16, 12);
    layout->setSpacing(12);
    layout->addWidget(buildBar());
    layout->addWidget(m_stack, 1);
    m_rest->setSingleShot(true);
    m_rest->setInterval(restMs);
    connect(m_rest, &QTimer::timeout, this, &CameraPane::flush);
    connect(m_absent->primaryButton(), &QPushButton::clicked, this, &CameraPane::open);
    connect(m_done, &QPushButton::clicked, this, [this] {
        end();
        Q_EMIT finished();
    });
    connect(m_class, &QComboBox::currentIndexChanged, this, &CameraPane::flush);
    connect(m_feed, &CameraFeed::frameArrived, this, [this] {
        m_view->setPicture(m_feed->frame());
        m_take->setEnabled(true);
    });
    connect(m_feed, &CameraFeed::failed, this, &CameraPane::showProblem);
    connect(m_feed, &CameraFeed::saveFailed, m_problem, [this](const QString& reason) {
        m_problem->setText(reason);
        m_problem->show();
    });
    connect(m_feed, &CameraFeed::saved, this, [this](const QString& file) {
        m_problem->hide();
        m_taken.append(file);
        ++m_count;
        m_rest->start();
        retranslate();
    });
    retranslate();
}

CameraPane::~CameraPane() = default;

QWidget* CameraPane::buildBar()
{
    auto* bar = new QWidget(this);
    auto* layout = new QHBoxLayout(bar);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    m_class->setMinimumContentsLength(16);
    layout->addWidget(m_class);
    layout->addStretch(1);
    layout->addWidget(m_done);
    return bar;
}

QWidget* CameraPane::buildLive()
{
    auto* page = new QWidget(this);
    m_view = new PictureView(m_context.theme, page);
    m_view->setObjectName(QStringLiteral("cameraView"));
    m_take = new QPushButton(page);
    m_take->setObjectName(QStringLiteral("cameraTake"));
    m_take->setProperty("primary", true);
    m_take->setMinimumHeight(44);
    m_take->setMinimumWidth(260);
    m_take->setAutoRepeat(true);
    m_take->setAutoRepeatDelay(burstDelayMs);
    m_take->setAutoRepeatInterval(burstIntervalMs);
    m_counter = new TextLabel(m_context.theme, TextRole::Figure, page);
    m_counter->setObjectName(QStringLiteral("cameraCounter"));
    m_place = new TextLabel(m_context.theme, TextRole::Caption, page);
    m_place->setObjectName(QStringLiteral("cameraFolder"));
    m_change = new QPushButton(page);
    m_change->setObjectName(QStringLiteral("cameraChange"));
    m_change->setFlat(true);
    m_problem = new TextLabel(m_context.theme, TextRole::Body, page);
    m_problem->setObjectName(QStringLiteral("cameraProblem"));
    m_problem->setWordWrap(true);
    m_problem->hide();
    auto* place = new QHBoxLayout;
    place->addWidget(m_place, 1);
    place->addWidget(m_change);
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_view, 1);
    layout->addWidget(m_problem);
    layout->addWidget(m_take, 0, Qt::AlignHCenter);
    layout->addWidget(m_counter, 0, Qt::AlignHCenter);
    layout->addLayout(place);
    // Pressed, not clicked: the moment counts, and a held button presses again and again.
    connect(m_take, &QPushButton::pressed, this, &CameraPane::take);
    connect(m_change, &QPushButton::clicked, this, &CameraPane::chooseFolder);
    return page;
}

void CameraPane::setDataset(std::shared_ptr<const ImageDataset> dataset)
{
    m_dataset = std::move(dataset);
    const QString chosen = m_class->currentText();
    const QSignalBlocker blocker(m_class);
    m_class->clear();
    for (const std::string& name : m_dataset->classes)
        m_class->addItem(toQString(name));
    m_class->setCurrentIndex(std::max(0, m_class->findText(chosen)));
}

void CameraPane::begin(int label)
{
    m_class->setCurrentIndex(label);
    m_count = 0;
    if (m_folder.isEmpty())
        m_folder = proposedFolder();
    open();
    m_take->setFocus();
}

void CameraPane::open()
{
    m_take->setEnabled(false); // until there is something to take
    m_problem->hide();
    m_view->setPicture({});
    m_stack->setCurrentIndex(0);
    m_feed->start(m_open);
    retranslate();
}

void CameraPane::end()
{
    m_feed->stop();
    flush();
}

QString CameraPane::proposedFolder() const
{
    const QString project = m_context.document.filePath();
    if (!project.isEmpty()) {
        const QFileInfo info(project);
        //: Folder of pictures beside the project of that name.
        return info.absoluteDir().filePath(tr("%1 pictures").arg(info.completeBaseName()));
    }
    return QDir(QStandardPaths::writableLocation(QStandardPaths::PicturesLocation)).filePath(QStringLiteral("Graft"));
}

QString CameraPane::nextFile()
{
    const QString time = QDateTime::currentDateTime().toString(QStringLiteral("yyyyMMdd-HHmmss"));
    return QStringLiteral("%1/%2/%3-%4.jpg")
        .arg(m_folder, m_class->currentText(), time)
        .arg(++m_number, 4, 10, QLatin1Char('0'));
}

void CameraPane::take()
{
    if (!m_feed->isRunning() || m_class->currentIndex() < 0)
        return;
    if (m_takenClass != m_class->currentText())
        flush();
    m_takenClass = m_class->currentText();
    m_feed->capture(nextFile());
}

void CameraPane::flush()
{
    m_rest->stop();
    if (m_taken.isEmpty())
        return;
    std::vector<std::filesystem::path> files;
    for (const QString& file : std::exchange(m_taken, {}))
        files.push_back(toPath(file));
    m_actions.addPictures(m_takenClass.toStdString(), files);
}

void CameraPane::setFolder(const QString& folder)
{
    m_folder = folder;
    retranslate();
}

void CameraPane::chooseFolder()
{
    const QString folder = QFileDialog::getExistingDirectory(this, tr("Folder for the pictures"), m_folder);
    if (!folder.isEmpty())
        setFolder(folder);
    m_take->setFocus();
}

void CameraPane::showProblem(const QString& reason)
{
    flush();
    m_reason = reason;
    m_stack->setCurrentWidget(m_absent);
    retranslate();
}

void CameraPane::retranslate()
{
    m_class->setAccessibleName(tr("Class of the pictures"));
    m_class->setToolTip(tr("The class the next pictures are put into."));
    m_done->setText(tr("Done"));
    m_view->setAccessibleName(tr("What the camera sees"));
    m_take->setText(tr("Take picture"));
    m_take->setToolTip(tr("Space takes a picture; hold it for a burst."));
    m_counter->setText(tr("%n picture(s) taken", nullptr, m_count));
    m_place->setElidedText(tr("Stored in %1").arg(QDir::toNativeSeparators(m_folder)));
    m_change->setText(tr("Change folder…"));
    m_absent->setText(m_reason.isEmpty() ? tr("There is no camera.") : m_reason);
    m_absent->primaryButton()->setText(tr("Try again"));
}

} // namespace graft
