// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/results/classify_pane.h"

#include "ui/models/dataset_entries.h"
#include "ui/models/error_text.h"
#include "ui/models/theme.h"
#include "ui/results/top_k_bars.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/inline_message.h"
#include "ui/widgets/picture_view.h"
#include "ui/widgets/text_label.h"

#include <QDragEnterEvent>
#include <QFileInfo>
#include <QMimeData>
#include <QPainter>
#include <QPushButton>
#include <QUrl>
#include <QVBoxLayout>

namespace graft {

QString pictureFileOf(const QMimeData* mime)
{
    if (mime == nullptr || !mime->hasUrls())
        return {};
    const QList<QUrl> urls = mime->urls();
    if (urls.size() != 1 || !urls.front().isLocalFile())
        return {};
    const QFileInfo info(urls.front().toLocalFile());
    return info.isFile() ? info.absoluteFilePath() : QString();
}

DropZone::DropZone(Theme& theme, QWidget* parent)
    : QWidget(parent),
      m_theme(theme),
      m_invitation(new QWidget(this)),
      m_text(new TextLabel(theme, TextRole::Emphasis, m_invitation)),
      m_hint(new TextLabel(theme, TextRole::BodyMuted, m_invitation)),
      m_view(new PictureView(theme, this))
{
    setObjectName(QStringLiteral("dropZone"));
    setAcceptDrops(true);
    setMinimumHeight(160);
    m_view->setObjectName(QStringLiteral("classifiedPicture"));
    m_view->hide();
    for (TextLabel* label : {m_text, m_hint}) {
        label->setWordWrap(true);
        label->setAlignment(Qt::AlignCenter);
    }
    auto* invitation = new QVBoxLayout(m_invitation);
    invitation->setContentsMargins(0, 0, 0, 0);
    invitation->setSpacing(8);
    invitation->addStretch(1);
    invitation->addSpacing(48); // the picture drawn by paintEvent
    invitation->addWidget(m_text);
    invitation->addWidget(m_hint);
    invitation->addStretch(1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 12, 12, 12);
    layout->addWidget(m_invitation, 1);
    layout->addWidget(m_view, 1);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
    retranslate();
}

void DropZone::setPicture(const QImage& picture)
{
    m_view->setPicture(picture);
    m_view->setVisible(!picture.isNull());
    m_invitation->setVisible(picture.isNull());
    update();
}

void DropZone::retranslate()
{
    m_text->setText(tr("Drop an image to classify it"));
    m_hint->setText(tr("or paste a copied file"));
    setAccessibleName(m_text->text());
}

void DropZone::setInviting(bool inviting)
{
    m_inviting = inviting;
    update();
}

void DropZone::paintEvent(QPaintEvent*)
{
    const ThemeTokens& tokens = m_theme.tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QColor fill = m_inviting ? tokens.accent : tokens.canvas;
    if (m_inviting)
        fill.setAlphaF(0.12F);
    painter.setBrush(fill);
    const bool empty = m_view->isHidden();
    painter.setPen(m_inviting ? QPen(tokens.accent, 2, Qt::DashLine)
                   : empty    ? QPen(tokens.textMuted, 1, Qt::DashLine)
                              : QPen(Qt::NoPen));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 10, 10);
    if (!empty)
        return;
    const QPixmap icon = linePixmap(QStringLiteral("image"), tokens.textMuted, 40, devicePixelRatioF());
    const int top = m_invitation->y() + m_text->y() - 48;
    painter.drawPixmap(QPointF((width() - 40) / 2.0, top), icon);
}

void DropZone::dragEnterEvent(QDragEnterEvent* event)
{
    if (pictureFileOf(event->mimeData()).isEmpty())
        return;
    event->acceptProposedAction();
    setInviting(true);
}

void DropZone::dragLeaveEvent(QDragLeaveEvent*)
{
    setInviting(false);
}

void DropZone::dropEvent(QDropEvent* event)
{
    setInviting(false);
    const QString file = pictureFileOf(event->mimeData());
    if (file.isEmpty())
        return;
    event->acceptProposedAction();
    Q_EMIT fileDropped(file);
}

ClassifyPane::ClassifyPane(Theme& theme, QWidget* parent)
    : QWidget(parent),
      m_zone(new DropZone(theme, this)),
      m_name(new TextLabel(theme, TextRole::Emphasis, this)),
      m_truthText(new TextLabel(theme, TextRole::BodyMuted, this)),
      m_bars(new TopKBars(theme, this)),
      m_browse(new QPushButton(this)),
      m_message(new InlineMessage(theme, this))
{
    setProperty("pane", true);
    setAttribute(Qt::WA_StyledBackground);
    setMinimumWidth(220);
    m_name->setObjectName(QStringLiteral("classifiedName"));
    m_truthText->setObjectName(QStringLiteral("classifiedTruth"));
    m_bars->setObjectName(QStringLiteral("topBars"));
    m_browse->setObjectName(QStringLiteral("browseImageButton"));
    m_message->setObjectName(QStringLiteral("classifyMessage"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(8);
    layout->addWidget(m_zone, 1);
    layout->addWidget(m_message);
    layout->addWidget(m_name);
    layout->addWidget(m_truthText);
    layout->addSpacing(4);
    layout->addWidget(m_bars);
    layout->addWidget(m_browse);
    connect(m_zone, &DropZone::fileDropped, this, &ClassifyPane::fileDropped);
    clear();
}

void ClassifyPane::showClassified(const EvaluationSession::Classified& classified, const QString& truth)
{
    m_hasPicture = true;
    m_truth = truth;
    m_message->hide();
    m_zone->setPicture(classified.picture);
    m_entry = classified.entry;
    m_bars->setScores(classified.scores, truth);
    retranslate();
}

void ClassifyPane::showProblem(const QString& text)
{
    m_message->showMessage(Severity::Error, text);
}

void ClassifyPane::clear()
{
    m_hasPicture = false;
    m_truth.clear();
    m_message->hide();
    m_zone->setPicture({});
    m_bars->setScores({});
    retranslate();
}

void ClassifyPane::retranslate()
{
    m_zone->retranslate();
    m_bars->retranslate();
    m_browse->setText(tr("Choose an image…"));
    m_browse->setToolTip(tr("Classify a picture of your own."));
    m_truthText->setText(m_truth.isEmpty() ? QString() : tr("Shows: %1", "class of a picture").arg(m_truth));
    m_truthText->setVisible(!m_truth.isEmpty());
    m_name->setElidedText(entryName(m_entry));
    m_name->setVisible(m_hasPicture);
}

} // namespace graft
