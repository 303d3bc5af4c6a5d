// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/data/finding_card.h"

#include "ui/data/examination.h"
#include "ui/models/dataset_session.h"
#include "ui/models/error_text.h"
#include "ui/models/theme.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/text_label.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPainterPath>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace graft {

namespace {

constexpr int pictureSide = 52;
constexpr int pictureGap = 2;
constexpr int groupGap = 8;
constexpr std::size_t maxGroups = 12; ///< as many as any pane is wide
constexpr std::size_t maxOfGroup = 4;

std::vector<std::vector<const ImageEntry*>> shownGroups(const ImageDataset& dataset, const DataFinding& finding)
{
    std::vector<std::string> keys;
    for (std::size_t i = 0; i < std::min(maxGroups, finding.groups.size()); ++i) {
        const auto& group = finding.groups[i];
        keys.insert(keys.end(), group.begin(),
                    group.begin() + static_cast<std::ptrdiff_t>(std::min(maxOfGroup, group.size())));
    }
    const std::vector<const ImageEntry*> pictures = picturesOf(dataset, keys);
    std::unordered_map<std::string, const ImageEntry*> byKey;
    for (const ImageEntry* picture : pictures)
        byKey.emplace(pictureKey(dataset, *picture), picture);
    std::vector<std::vector<const ImageEntry*>> groups;
    for (std::size_t i = 0; i < std::min(maxGroups, finding.groups.size()); ++i) {
        std::vector<const ImageEntry*> group;
        for (const std::string& key : finding.groups[i]) {
            const auto found = byKey.find(key);
            if (found != byKey.end())
                group.push_back(found->second);
        }
        if (!group.empty())
            groups.push_back(std::move(group));
    }
    return groups;
}

} // namespace

FindingStrip::FindingStrip(Theme& theme, ThumbnailLoader& loader, std::shared_ptr<const ImageDataset> dataset,
                           std::vector<std::vector<const ImageEntry*>> groups, QWidget* parent)
    : QWidget(parent),
      m_theme(theme),
      m_loader(loader),
      m_dataset(std::move(dataset)),
      m_groups(std::move(groups))
{
    setFixedHeight(pictureSide + 4);
    connect(&loader, &ThumbnailLoader::thumbnailReady, this, qOverload<>(&QWidget::update));
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

QSize FindingStrip::sizeHint() const
{
    return QSize(100, pictureSide + 4);
}

void FindingStrip::paintEvent(QPaintEvent*)
{
    const ThemeTokens& tokens = m_theme.tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    int x = 2;
    for (const auto& group : m_groups) {
        const auto count = static_cast<int>(group.size());
        const int groupWidth = count * pictureSide + (count - 1) * pictureGap;
        if (x + groupWidth > width() && x > 2)
            break;
        for (int i = 0; i < count; ++i) {
            const QRect frame(x + i * (pictureSide + pictureGap), 2, pictureSide, pictureSide);
            painter.fillRect(frame, tokens.canvas);
            const ImageEntry& entry = *group[static_cast<std::size_t>(i)];
            const QImage picture = m_loader.thumbnail(entry);
            if (!picture.isNull())
                painter.drawImage(frame, picture);
            else if (m_loader.isUnreadable(entry))
                painter.drawPixmap(frame.center() - QPoint(8, 8),
                                   linePixmap(QStringLiteral("warning"), tokens.warning, 16, devicePixelRatioF()));
        }
        painter.setPen(QPen(count > 1 ? tokens.textMuted : tokens.hairline, 1));
        painter.drawRoundedRect(QRectF(x - 1.5, 0.5, groupWidth + 3, pictureSide + 3), 4, 4);
        x += groupWidth + groupGap;
    }
}

FindingCard::FindingCard(Theme& theme, ThumbnailLoader& loader, const std::shared_ptr<const ImageDataset>& dataset,
                         const DataFinding& finding, QWidget* parent)
    : QFrame(parent)
{
    setProperty("card", true);
    setObjectName(QStringLiteral("findingCard"));
    const ThemeTokens& tokens = theme.tokens();
    const bool grave = finding.severity == Severity::Error;
    auto* icon = new QLabel(this);
    icon->setPixmap(linePixmap(grave                                   ? QStringLiteral("error")
                               : finding.severity == Severity::Warning ? QStringLiteral("warning")
                                                                       : QStringLiteral("info"),
                               grave                                   ? tokens.error
                               : finding.severity == Severity::Warning ? tokens.warning
                                                                       : tokens.accent,
                               18, devicePixelRatioF()));
    auto* what = new TextLabel(theme, TextRole::Body, this);
    what->setObjectName(QStringLiteral("findingWhat"));
    what->setWordWrap(true);
    what->setText(errorText(finding.what));
    auto* top = new QHBoxLayout;
    top->setSpacing(8);
    top->addWidget(icon, 0, Qt::AlignTop);
    top->addWidget(what, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 10, 12, 10);
    layout->setSpacing(6);
    layout->addLayout(top);
    addPictures(theme, loader, dataset, finding);
    if (!finding.why.empty()) {
        auto* why = new TextLabel(theme, TextRole::Caption, this);
        why->setWordWrap(true);
        why->setText(coreText("core", finding.why));
        layout->addWidget(why);
    }
    addButtons(finding);
}

void FindingCard::addPictures(Theme& theme, ThumbnailLoader& loader, const std::shared_ptr<const ImageDataset>& dataset,
                              const DataFinding& finding)
{
    auto groups = shownGroups(*dataset, finding);
    if (!groups.empty())
        layout()->addWidget(new FindingStrip(theme, loader, dataset, std::move(groups), this));
}

void FindingCard::addButtons(const DataFinding& finding)
{
    auto* row = new QHBoxLayout;
    row->setSpacing(4);
    if (!finding.groups.empty()) {
        auto* show = new QPushButton(tr("Show pictures"), this);
        show->setObjectName(QStringLiteral("showFinding"));
        show->setFlat(true);
        connect(show, &QPushButton::clicked, this, &FindingCard::picturesWanted);
        row->addWidget(show);
    }
    row->addStretch(1);
    const QString remedy = remedyText(finding.remedy);
    if (!remedy.isEmpty()) {
        auto* button = new QPushButton(remedy, this);
        button->setObjectName(QStringLiteral("remedyButton"));
        connect(button, &QPushButton::clicked, this, &FindingCard::remedyWanted);
        row->addWidget(button);
    }
    if (row->count() > 1)
        static_cast<QVBoxLayout*>(layout())->addLayout(row);
    else
        delete row;
}

} // namespace graft
