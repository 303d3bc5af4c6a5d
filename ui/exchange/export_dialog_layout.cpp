// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How the dialog is built and what it says.
#include "ui/exchange/export_dialog.h"
#include "ui/exchange/export_options_form.h"
#include "ui/exchange/export_report_pane.h"
#include "ui/exchange/note_line.h"
#include "ui/models/dataset_session.h"
#include "ui/models/error_text.h"
#include "ui/models/network_document.h"
#include "ui/models/theme.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/inline_message.h"
#include "ui/widgets/text_label.h"
#include "ui/widgets/wheel_guard.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QSpinBox>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace graft {

namespace {

constexpr int usualCalibration = 256;

QScrollArea* scrolled(QWidget* content)
{
    auto* area = new QScrollArea;
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    content->setProperty("transparent", true);
    area->setWidget(content);
    return area;
}

} // namespace

ExportDialog::ExportDialog(AppContext& context, QWidget* parent)
    : QDialog(parent),
      m_context(context),
      m_message(new InlineMessage(context.theme, this))
{
    setObjectName(QStringLiteral("exportDialog"));
    m_pages = new QStackedWidget(this);
    m_setup = buildChoice();
    m_pages->addWidget(m_setup);
    auto* done = new QWidget(m_pages);
    m_reportTitle = new TextLabel(context.theme, TextRole::Figure, done);
    m_report = new ExportReportPane(context.theme, done);
    auto* doneLayout = new QVBoxLayout(done);
    doneLayout->setContentsMargins(0, 0, 0, 0);
    doneLayout->setSpacing(12);
    doneLayout->addWidget(m_reportTitle);
    doneLayout->addWidget(scrolled(m_report), 1);
    m_pages->addWidget(done);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(12);
    layout->addWidget(m_message);
    layout->addWidget(m_pages, 1);
    layout->addWidget(buildFooter());
    connectParts();
    fillFormats();
    retranslate();
    restyle();
    setMinimumSize(680, 420);
    resize(860, 580);
}

QWidget* ExportDialog::buildChoice()
{
    auto* page = new QWidget(m_pages);
    m_formats = new QListWidget(page);
    m_formats->setObjectName(QStringLiteral("exportFormats"));
    m_formats->setIconSize({16, 16});
    m_formats->setFixedWidth(232);
    auto* layout = new QHBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(16);
    layout->addWidget(m_formats);
    layout->addWidget(buildSettings(), 1);
    return page;
}

QWidget* ExportDialog::buildSettings()
{
    auto* side = new QWidget;
    auto* content = new QWidget;
    m_title = new TextLabel(m_context.theme, TextRole::Figure, content);
    m_doc = new TextLabel(m_context.theme, TextRole::BodyMuted, content);
    m_doc->setObjectName(QStringLiteral("exportDoc"));
    m_title->setWordWrap(true);
    m_doc->setWordWrap(true);
    m_options = new ExportOptionsForm(m_context.theme, content);
    auto* inner = new QVBoxLayout(content);
    inner->setContentsMargins(0, 0, 8, 0);
    inner->setSpacing(12);
    inner->addWidget(m_title);
    inner->addWidget(m_doc);
    inner->addWidget(m_options);
    inner->addWidget(buildPictures());
    inner->addStretch(1);
    auto* layout = new QVBoxLayout(side);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    layout->addWidget(scrolled(content), 1);
    layout->addWidget(buildTarget());
    return side;
}

QWidget* ExportDialog::buildPictures()
{
    m_pictures = new QWidget;
    m_pictures->setObjectName(QStringLiteral("exportPictures"));
    m_dataset = new NoteLine(m_context.theme, m_pictures);
    m_countLabel = new TextLabel(m_context.theme, TextRole::Body, m_pictures);
    m_count = new QSpinBox(m_pictures);
    m_count->setObjectName(QStringLiteral("calibrationCount"));
    m_count->setRange(1, 1000000);
    m_count->setValue(usualCalibration);
    ignoreIdleWheel(*m_count);
    m_countLabel->setBuddy(m_count);
    auto* line = new QHBoxLayout;
    line->setSpacing(12);
    line->addWidget(m_countLabel, 1);
    line->addWidget(m_count);
    auto* layout = new QVBoxLayout(m_pictures);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_dataset);
    layout->addLayout(line);
    return m_pictures;
}

QWidget* ExportDialog::buildTarget()
{
    auto* box = new QWidget;
    m_targetLabel = new TextLabel(m_context.theme, TextRole::Body, box);
    m_target = new QLineEdit(box);
    m_target->setObjectName(QStringLiteral("exportTarget"));
    m_targetLabel->setBuddy(m_target);
    m_browse = new QPushButton(box);
    m_browse->setObjectName(QStringLiteral("exportBrowse"));
    m_browse->setAutoDefault(false);
    m_targetNote = new NoteLine(m_context.theme, box);
    m_targetNote->setObjectName(QStringLiteral("exportTargetNote"));
    auto* line = new QHBoxLayout;
    line->setSpacing(8);
    line->addWidget(m_target, 1);
    line->addWidget(m_browse);
    auto* layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_targetLabel);
    layout->addLayout(line);
    layout->addWidget(m_targetNote);
    return box;
}

QWidget* ExportDialog::buildFooter()
{
    auto* footer = new QWidget(this);
    m_stage = new TextLabel(m_context.theme, TextRole::BodyMuted, footer);
    m_stage->setObjectName(QStringLiteral("exportStage"));
    m_progress = new QProgressBar(footer);
    m_progress->setObjectName(QStringLiteral("exportProgress"));
    m_progress->setTextVisible(false);
    const auto make = [footer](const char* name) {
        auto* button = new QPushButton(footer);
        button->setObjectName(QLatin1String(name));
        return button;
    };
    m_openFolder = make("exportOpenFolder");
    m_back = make("exportBack");
    m_export = make("exportStart");
    m_export->setProperty("primary", true);
    m_cancel = make("exportCancel");
    auto* layout = new QHBoxLayout(footer);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_stage);
    layout->addWidget(m_progress, 1);
    layout->addStretch(1);
    for (QPushButton* button : {m_openFolder, m_back, m_export, m_cancel})
        layout->addWidget(button);
    return footer;
}

void ExportDialog::connectParts()
{
    connect(m_formats, &QListWidget::currentRowChanged, this, &ExportDialog::showFormat);
    connect(m_target, &QLineEdit::textEdited, this, [this] { m_targetEdited = true; });
    connect(m_target, &QLineEdit::textChanged, this, [this] {
        updateTargetNote();
        updateButtons();
    });
    connect(m_browse, &QPushButton::clicked, this, &ExportDialog::browse);
    connect(m_export, &QPushButton::clicked, this, &ExportDialog::start);
    connect(m_openFolder, &QPushButton::clicked, this, &ExportDialog::openFolder);
    connect(m_back, &QPushButton::clicked, &m_session, &ExportSession::reset);
    connect(m_cancel, &QPushButton::clicked, this, &ExportDialog::reject);
    connect(&m_session, &ExportSession::stateChanged, this, &ExportDialog::showState);
    connect(&m_session, &ExportSession::progressChanged, this, &ExportDialog::showProgress);
    connect(&m_context.dataset, &DatasetSession::stateChanged, this, &ExportDialog::showPictures);
    connect(&m_context.document, &NetworkDocument::networkReset, this, &ExportDialog::updateButtons);
    connect(&m_context.theme, &Theme::changed, this, &ExportDialog::restyle);
}

void ExportDialog::fillFormats()
{
    const QString chosen =
        m_formats->currentItem() != nullptr ? m_formats->currentItem()->data(Qt::UserRole).toString() : QString();
    const QSignalBlocker quiet(m_formats);
    m_formats->clear();
    for (const ExportFormat& entry : exportFormats()) {
        auto* item = new QListWidgetItem(coreText("core", entry.title), m_formats);
        item->setData(Qt::UserRole, toQString(entry.id));
        item->setToolTip(coreText("core", entry.doc));
        if (toQString(entry.id) == chosen || m_formats->count() == 1)
            m_formats->setCurrentItem(item);
    }
    restyle();
}

void ExportDialog::restyle()
{
    for (int row = 0; row < m_formats->count(); ++row) {
        const ExportFormat* entry = findExportFormat(m_formats->item(row)->data(Qt::UserRole).toString().toStdString());
        const bool folder = entry != nullptr && entry->extension.empty();
        m_formats->item(row)->setIcon(
            lineIcon(folder ? QStringLiteral("folder") : QStringLiteral("export"), m_context.theme.tokens().textMuted));
    }
}

void ExportDialog::retranslate()
{
    setWindowTitle(tr("Export the network"));
    m_formats->setAccessibleName(tr("Formats"));
    m_countLabel->setText(tr("Pictures to measure on"));
    m_count->setToolTip(tr("More give steadier ranges but take longer; 256 are enough for most networks."));
    m_browse->setText(tr("Browse…"));
    m_openFolder->setText(tr("Open folder"));
    m_back->setText(tr("Export again…"));
    m_export->setText(tr("Export"));
    m_export->setToolTip(tr("Writes the network, reads it back and compares the numbers before the file gets its "
                            "name."));
    m_progress->setAccessibleName(tr("Progress"));
    fillFormats();
    showFormat();
    showState();
}

} // namespace graft
