// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/data/picture_grid.h"

#include "core/data/dataset_changes.h"
#include "ui/data/picture_menu.h"
#include "ui/models/background_job.h"
#include "ui/models/error_text.h"
#include "ui/models/theme.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/text_label.h"
#include "ui/widgets/thumbnail_view.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalBlocker>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <unordered_set>

namespace graft {

namespace {

constexpr std::size_t maxFilterAtOnce = 5000; ///< pictures; more are filtered in the background
constexpr std::size_t maxKept = 5000;         ///< chosen pictures that are found again after a change
constexpr int searchDelayMs = 150;

std::size_t pictureCount(const ImageDataset& dataset)
{
    return dataset.training.size() + dataset.validation.size() + dataset.test.size() + dataset.excluded.size();
}

/// What a picture is known by across datasets that differ in changes only.
std::string identityOf(const ImageEntry& entry)
{
    return entry.file.empty() ? std::to_string(entry.drawn) : entry.file.native();
}

} // namespace

PictureGrid::PictureGrid(Theme& theme, DatasetActions& actions, QWidget* parent)
    : QWidget(parent),
      m_theme(theme),
      m_marks(std::make_shared<const PictureMarks>()),
      m_finding(new QPushButton(this)),
      m_search(new QLineEdit(this)),
      m_searchTimer(new QTimer(this)),
      m_sort(new QComboBox(this)),
      m_title(new TextLabel(theme, TextRole::BodyMuted, this)),
      m_view(new ThumbnailView(theme, ThumbnailView::Arrangement::Grid, this)),
      m_nothing(new TextLabel(theme, TextRole::BodyMuted, this)),
      m_menu(nullptr)
{
    m_view->setObjectName(QStringLiteral("thumbnailGrid"));
    m_view->setManyChoosable(true);
    m_view->thumbnails()->setMarking([this](const ImageEntry& entry) { return markOf(entry); });
    m_nothing->setObjectName(QStringLiteral("noPictures"));
    m_nothing->setAlignment(Qt::AlignCenter);
    m_nothing->setWordWrap(true);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 12, 4, 0);
    layout->setSpacing(8);
    layout->addWidget(buildPartBar());
    layout->addWidget(buildFindBar());
    layout->addWidget(m_view, 1);
    layout->addWidget(m_nothing, 1);
    m_nothing->hide();
    m_menu = new PictureMenu(*this, actions, theme);
    connect(m_view, &ThumbnailView::chosen, this, [this] { Q_EMIT pictureChosen(current()); });
    connect(m_view, &ThumbnailView::choiceChanged, this, &PictureGrid::updateTexts);
    const auto restyle = [this] {
        m_finding->setIcon(lineIcon(QStringLiteral("close"), m_theme.tokens().text));
        const auto actionsOfField = m_search->actions();
        if (!actionsOfField.isEmpty())
            actionsOfField.front()->setIcon(lineIcon(QStringLiteral("search"), m_theme.tokens().textMuted));
    };
    connect(&theme, &Theme::changed, this, restyle);
    restyle();
    retranslate();
}

QWidget* PictureGrid::buildPartBar()
{
    auto* bar = new QWidget(this);
    auto* layout = new QHBoxLayout(bar);
    layout->setContentsMargins(4, 0, 12, 0);
    layout->setSpacing(4);
    auto* group = new QButtonGroup(this);
    static constexpr std::array names{"partTraining", "partValidation", "partTest", "partExcluded"};
    for (std::size_t i = 0; i < partChoices; ++i) {
        m_parts[i] = new QToolButton(bar);
        m_parts[i]->setObjectName(QString::fromLatin1(names[i]));
        m_parts[i]->setCheckable(true);
        m_parts[i]->setProperty("segment", true);
        group->addButton(m_parts[i], static_cast<int>(i));
        layout->addWidget(m_parts[i]);
    }
    m_parts.front()->setChecked(true);
    connect(group, &QButtonGroup::idClicked, this, [this](int id) { choosePart(static_cast<PartChoice>(id)); });
    layout->addStretch(1);
    m_finding->setObjectName(QStringLiteral("findingChip"));
    m_finding->setFlat(true);
    m_finding->hide();
    layout->addWidget(m_finding);
    connect(m_finding, &QPushButton::clicked, this, [this] {
        leaveFinding();
        refresh();
    });
    return bar;
}

QWidget* PictureGrid::buildFindBar()
{
    auto* bar = new QWidget(this);
    auto* layout = new QHBoxLayout(bar);
    layout->setContentsMargins(4, 0, 12, 0);
    layout->setSpacing(8);
    m_search->setObjectName(QStringLiteral("pictureSearch"));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(QIcon(), QLineEdit::LeadingPosition);
    m_search->setMaximumWidth(260);
    m_sort->setObjectName(QStringLiteral("pictureSort"));
    m_title->setObjectName(QStringLiteral("gridTitle"));
    layout->addWidget(m_search, 2);
    layout->addWidget(m_sort);
    layout->addWidget(m_title, 1);
    m_title->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_searchTimer->setSingleShot(true);
    m_searchTimer->setInterval(searchDelayMs);
    connect(m_search, &QLineEdit::textChanged, m_searchTimer, qOverload<>(&QTimer::start));
    connect(m_searchTimer, &QTimer::timeout, this, [this] {
        m_filter.text = m_search->text();
        refresh();
    });
    connect(m_sort, &QComboBox::activated, this, [this](int row) {
        m_filter.sort = static_cast<PictureSort>(row);
        refresh();
    });
    return bar;
}

void PictureGrid::choosePart(PartChoice part)
{
    leaveFinding();
    m_filter.part = part;
    refresh();
}

void PictureGrid::setClass(int label)
{
    if (label == m_filter.label && !m_filter.keys)
        return;
    leaveFinding();
    m_filter.label = label;
    refresh();
}

void PictureGrid::setDataset(std::shared_ptr<const ImageDataset> dataset)
{
    m_dataset = std::move(dataset);
    m_stepOn = true;
    refresh();
}

void PictureGrid::setMarks(std::shared_ptr<const PictureMarks> marks)
{
    m_marks = std::move(marks);
    m_view->viewport()->update();
    if (m_filter.sort == PictureSort::FindingsFirst || !m_filter.text.isEmpty())
        refresh();
}

void PictureGrid::showFinding(const QString& title, std::vector<std::string> keys)
{
    m_filter.keys = std::make_shared<const std::vector<std::string>>(std::move(keys));
    {
        const QSignalBlocker blocker(m_search);
        m_search->clear();
    }
    m_filter.text.clear();
    m_finding->setText(title);
    m_finding->show();
    refresh();
    m_view->scrollToTop();
}

void PictureGrid::leaveFinding()
{
    if (!m_filter.keys)
        return;
    m_filter.keys.reset();
    m_finding->hide();
    Q_EMIT findingLeft();
}

void PictureGrid::refresh()
{
    if (!m_dataset)
        return;
    const quint64 job = ++m_job;
    if (pictureCount(*m_dataset) <= maxFilterAtOnce) {
        show(shownPictures(*m_dataset, m_filter, *m_marks));
        return;
    }
    m_filtering = true;
    using Shown = std::pair<std::shared_ptr<const ImageDataset>, std::vector<const ImageEntry*>>;
    runInBackground(
        this,
        [dataset = m_dataset, filter = m_filter, marks = m_marks]() -> Shown {
            return {dataset, shownPictures(*dataset, filter, *marks)};
        },
        [this, job](Shown shown) {
            if (job == m_job)
                show(std::move(shown.second));
        });
}

void PictureGrid::show(std::vector<const ImageEntry*> shown)
{
    m_filtering = false;
    std::unordered_set<std::string> kept;
    const ImageEntry* before = current();
    const std::string currentBefore = before == nullptr ? std::string() : identityOf(*before);
    const std::vector<int> chosen = m_view->chosenRows();
    if (chosen.size() <= maxKept) {
        for (const int row : chosen)
            kept.insert(identityOf(m_view->thumbnails()->entry(row)));
    }
    const int place = m_view->verticalScrollBar()->value();
    std::vector<int> rows;
    if (!kept.empty()) {
        for (std::size_t i = 0; i < shown.size(); ++i) {
            if (kept.contains(identityOf(*shown[i])))
                rows.push_back(static_cast<int>(i));
        }
    }
    m_view->thumbnails()->setPictures(m_dataset, std::move(shown));
    const int count = m_view->thumbnails()->rowCount();
    m_view->setVisible(count != 0);
    m_nothing->setVisible(count == 0);
    m_view->doItemsLayout();
    m_view->verticalScrollBar()->setValue(place);
    // What was chosen has gone (excluded, relabelled): the next picture, so that keys go on working.
    if (rows.empty() && m_stepOn && !chosen.empty() && count > 0)
        rows.push_back(std::min(chosen.front(), count - 1));
    m_stepOn = false;
    if (!rows.empty())
        m_view->chooseRows(rows);
    const ImageEntry* now = current();
    if (now == nullptr || identityOf(*now) != currentBefore)
        Q_EMIT pictureChosen(now);
    m_menu->update();
    updateTexts();
}

PictureChoice PictureGrid::choice() const
{
    PictureChoice choice{m_dataset, {}};
    // While a new dataset is being filtered the thumbnails are those of the one before.
    if (m_filtering || !m_dataset)
        return choice;
    for (const int row : m_view->chosenRows())
        choice.pictures.push_back(&m_view->thumbnails()->entry(row));
    return choice;
}

const ImageEntry* PictureGrid::current() const
{
    const int row = m_view->currentRow();
    return row < 0 || row >= m_view->thumbnails()->rowCount() ? nullptr : &m_view->thumbnails()->entry(row);
}

ThumbnailMark PictureGrid::markOf(const ImageEntry& entry) const
{
    ThumbnailMark mark;
    if (!m_dataset || m_filtering)
        return mark;
    if (!m_marks->empty()) {
        const auto found = m_marks->find(pictureKey(*m_dataset, entry));
        if (found != m_marks->end())
            mark = {false, QStringLiteral("warning"), found->second};
    }
    if (partOf(*m_dataset, &entry) == PartChoice::Excluded) {
        mark.dimmed = true;
        mark.icon = QStringLiteral("minus");
        mark.text = mark.text.isEmpty() ? tr("Left out") : tr("Left out. %1").arg(mark.text);
    }
    return mark;
}

void PictureGrid::updateTexts()
{
    const int count = m_view->thumbnails()->rowCount();
    const auto chosen = static_cast<int>(m_view->chosenRows().size());
    m_title->setText(chosen > 1 ? tr("%1 of %2 chosen").arg(countText(chosen), countText(count))
                                : tr("%n picture(s)", nullptr, count));
    m_nothing->setText(m_filter.keys              ? tr("The pictures of this finding are no longer in the dataset.")
                       : !m_filter.text.isEmpty() ? tr("No picture matches \"%1\".").arg(m_filter.text)
                       : m_filter.part == PartChoice::Excluded
                           ? tr("No picture is left out.")
                           : tr("This part of the dataset has no pictures of this class."));
    const std::array<QString, partChoices> names{tr("Training"), tr("Validation"), tr("Test"), tr("Left out")};
    for (std::size_t i = 0; i < partChoices; ++i) {
        const auto part = static_cast<PartChoice>(i);
        const auto number = m_dataset ? static_cast<qint64>(entriesOf(*m_dataset, part).size()) : 0;
        //: A part of the dataset and how many pictures it has.
        m_parts[i]->setText(tr("%1 %2").arg(names[i], countText(number)));
        m_parts[i]->setAccessibleName(names[i]);
        m_parts[i]->setChecked(part == m_filter.part);
    }
}

void PictureGrid::retranslate()
{
    m_parts[0]->setToolTip(tr("Show the pictures the network learns from."));
    m_parts[1]->setToolTip(tr("Show the pictures that are kept back to measure the accuracy."));
    m_parts[2]->setToolTip(tr("Show the pictures that are judged only once, when all decisions are made."));
    m_parts[3]->setToolTip(tr("Show the pictures you left out."));
    m_search->setPlaceholderText(tr("Search name, class or finding"));
    m_search->setAccessibleName(tr("Search pictures"));
    m_sort->setAccessibleName(tr("Order of the pictures"));
    m_sort->setToolTip(tr("The order in which the pictures are shown. It changes nothing about training."));
    const int row = std::max(0, m_sort->currentIndex());
    m_sort->clear();
    m_sort->addItems(
        {tr("As imported"), tr("By name"), tr("By name, backwards"), tr("By class"), tr("Findings first")});
    m_sort->setCurrentIndex(row);
    m_finding->setToolTip(tr("Go back to all pictures"));
    m_view->setAccessibleName(tr("Pictures"));
    m_menu->retranslate();
    updateTexts();
}

} // namespace graft
