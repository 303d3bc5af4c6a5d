// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/training/run_list.h"

#include "ui/models/error_text.h"
#include "ui/models/theme.h"

#include <QDateTime>
#include <QLocale>
#include <QPainter>
#include <QStyledItemDelegate>

namespace graft {

namespace {

constexpr int runRole = Qt::UserRole;
constexpr int detailRole = Qt::UserRole + 1;

class RunDelegate : public QStyledItemDelegate {
public:
    RunDelegate(Theme& theme, QObject* parent) : QStyledItemDelegate(parent), m_theme(theme) {}

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const ThemeTokens& tokens = m_theme.tokens();
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        QColor fill = tokens.accent;
        const bool selected = option.state.testFlag(QStyle::State_Selected);
        fill.setAlphaF(selected ? (m_theme.dark() ? 0.22F : 0.12F) : 0.06F);
        if (selected || option.state.testFlag(QStyle::State_MouseOver)) {
            painter->setPen(Qt::NoPen);
            painter->setBrush(fill);
            painter->drawRoundedRect(QRectF(option.rect).adjusted(4.5, 1.5, -4.5, -1.5), 6, 6);
        }
        const QRect area = option.rect.adjusted(12, 6, -12, -6);
        QFont font = option.font;
        font.setPixelSize(13);
        const auto line = [&](int top, const QString& text, const QColor& color) {
            painter->setFont(font);
            painter->setPen(color);
            painter->drawText(QRect(area.x(), top, area.width(), 18), Qt::AlignVCenter,
                              QFontMetrics(font).elidedText(text, Qt::ElideRight, area.width()));
        };
        line(area.y(), index.data(Qt::DisplayRole).toString(), tokens.text);
        font.setPixelSize(11);
        line(area.y() + 18, index.data(detailRole).toString(), tokens.textMuted);
        painter->restore();
    }

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override
    {
        return QSize(140, 50);
    }

private:
    Theme& m_theme;
};

double bestAccuracy(const RunRecord& run)
{
    const auto best = static_cast<std::size_t>(run.bestEpoch);
    return best >= 1 && best <= run.epochs.size() ? run.epochs[best - 1].validationAccuracy : 0;
}

QString startedText(const RunRecord& run)
{
    const QDateTime started = QDateTime::fromString(toQString(run.startedUtc), Qt::ISODate);
    return QLocale().toString(started.toLocalTime(), QLocale::ShortFormat);
}

} // namespace

RunList::RunList(Theme& theme, QWidget* parent) : QListWidget(parent)
{
    setObjectName(QStringLiteral("runList"));
    // The delegate shows focus and choice; a frame that comes and goes would shift the rows.
    setStyleSheet(QStringLiteral("QListView, QListView:focus { background: transparent; border: none; }"));
    setItemDelegate(new RunDelegate(theme, this));
    setUniformItemSizes(true);
    setMouseTracking(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(&theme, &Theme::changed, viewport(), qOverload<>(&QWidget::update));
    connect(this, &QListWidget::currentRowChanged, this, [this](int row) {
        if (row >= 0)
            Q_EMIT runChosen(chosenRun());
    });
}

void RunList::addRow(int run, const QString& title, const QString& detail)
{
    auto* item = new QListWidgetItem(title, this);
    item->setData(runRole, run);
    item->setData(detailRole, detail);
    item->setData(Qt::AccessibleTextRole, tr("%1: %2", "run: its figures").arg(title, detail));
}

void RunList::setRuns(const std::vector<RunRecord>& runs, bool live)
{
    const QSignalBlocker blocker(this);
    const int chosen = currentItem() != nullptr ? chosenRun() : liveRun;
    clear();
    if (live)
        addRow(liveRun, tr("Run in progress"), tr("Curves move as the network learns"));
    for (std::size_t i = runs.size(); i-- > 0;) {
        const RunRecord& run = runs[i];
        addRow(static_cast<int>(i), toQString(run.title),
               tr("%1 best, took %2", "accuracy, duration")
                   .arg(percentText(bestAccuracy(run)), durationText(run.wallSeconds)));
        item(count() - 1)->setToolTip(startedText(run));
    }
    choose(chosen);
}

void RunList::choose(int run)
{
    for (int row = 0; row < count(); ++row) {
        if (item(row)->data(runRole).toInt() == run) {
            setCurrentRow(row);
            return;
        }
    }
}

int RunList::chosenRun() const
{
    return currentItem() != nullptr ? currentItem()->data(runRole).toInt() : liveRun;
}

} // namespace graft
