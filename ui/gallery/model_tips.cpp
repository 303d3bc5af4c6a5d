// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/gallery/model_tips.h"

#include "core/comparison/trade_off.h"
#include "core/zoo/model_loader.h"
#include "ui/models/error_text.h"
#include "ui/models/style_sheet.h"
#include "ui/models/theme.h"
#include "ui/widgets/icons.h"

#include <QAbstractButton>
#include <QCoreApplication>
#include <QHBoxLayout>
#include <QLocale>
#include <QPainter>
#include <QToolButton>

#include <algorithm>
#include <limits>
#include <map>
#include <optional>
#include <set>
#include <utility>

namespace graft {

namespace {

constexpr double none = std::numeric_limits<double>::quiet_NaN();
constexpr std::size_t enoughMeasured = 3;

QFont sized(QFont font, int pixels, bool strong = false)
{
    font.setPixelSize(pixels);
    font.setWeight(strong ? QFont::DemiBold : QFont::Normal);
    return font;
}

} // namespace

std::string usualAccuracyNote(std::span<const CatalogueEntry* const> entries)
{
    std::map<std::string, int> counts;
    for (const CatalogueEntry* entry : entries) {
        if (entry->top1 > 0)
            ++counts[entry->accuracyNote];
    }
    const auto most = std::ranges::max_element(counts, {}, [](const auto& pair) { return pair.second; });
    return most != counts.end() ? most->first : std::string();
}

std::vector<ModelTip> modelTips(std::span<const CatalogueEntry* const> entries, const BenchmarkOf& benchmark,
                                const TipLimits& limits)
{
    const std::string note = usualAccuracyNote(entries);
    std::vector<TradeOff> bySize;
    std::vector<TradeOff> byMacs;
    std::vector<TradeOff> byTime;
    std::size_t measured = 0;
    for (const CatalogueEntry* entry : entries) {
        // Who starts wants weights: networks without published ones are for files people have.
        const bool obtainable = entry->embedded || !entry->weightFile.empty();
        const double gain = obtainable && entry->accuracyNote == note && entry->top1 > 0 ? entry->top1 : none;
        const ModelBenchmark* time = benchmark(*entry);
        measured += time != nullptr ? 1 : 0;
        bySize.push_back({gain, entry->fileMiB});
        byMacs.push_back({gain, entry->gigaMacs});
        byTime.push_back({gain, time != nullptr ? time->latencyMs : none});
    }
    const bool timed = measured >= enoughMeasured;
    const std::vector<TradeOff>& bySpeed = timed ? byTime : byMacs;
    const double speedLimit = timed ? limits.ms : limits.gMacs;

    std::vector<ModelTip> tips;
    const auto add = [&](TipKind kind, std::optional<std::size_t> index, double limit = 0, bool here = false) {
        if (index)
            tips.push_back({kind, entries[*index], limit, here});
    };
    const auto atOnce = std::ranges::find_if(entries, [](const CatalogueEntry* entry) { return entry->embedded; });
    if (atOnce != entries.end())
        tips.push_back({TipKind::AtOnce, *atOnce});
    add(TipKind::Small, bestWithin(bySize, limits.miB), limits.miB);
    add(TipKind::Quick, bestWithin(bySpeed, speedLimit), speedLimit, timed);
    add(TipKind::Balanced, kneeOf(bySpeed), 0, timed);
    add(TipKind::Accurate, bestWithin(byMacs, std::numeric_limits<double>::infinity()));
    return tips;
}

QString tipReason(const ModelTip& tip)
{
    const QLocale locale;
    switch (tip.kind) {
    case TipKind::AtOnce: return TipsBar::tr("Works at once");
    case TipKind::Small: return TipsBar::tr("Best up to %1 MiB").arg(locale.toString(tip.limit, 'g', 4));
    case TipKind::Quick:
        return tip.measured ? TipsBar::tr("Best up to %1 ms here").arg(locale.toString(tip.limit, 'g', 4))
                            : TipsBar::tr("Best up to %1 operations").arg(shortCount(tip.limit * 1e9));
    case TipKind::Balanced: return TipsBar::tr("Best balance");
    case TipKind::Accurate: return TipsBar::tr("Most accurate");
    }
    return {};
}

QString tipFigures(const ModelTip& tip, const ModelBenchmark* benchmark)
{
    const QString accuracy = percentText(tip.entry->top1 / 100);
    if (tip.kind == TipKind::Small || tip.kind == TipKind::AtOnce)
        return QStringLiteral("%1, %2").arg(accuracy, sizeText(tip.entry->fileMiB * 1024 * 1024));
    if (benchmark != nullptr)
        return QStringLiteral("%1, %2").arg(
            accuracy, TipsBar::tr("%1 ms here").arg(QLocale().toString(benchmark->latencyMs, 'f', 1)));
    return QStringLiteral("%1, %2").arg(accuracy,
                                        TipsBar::tr("%1 operations").arg(shortCount(tip.entry->gigaMacs * 1e9)));
}

/// A suggestion: why, which model, its numbers.
class TipButton : public QAbstractButton {
public:
    TipButton(Theme& theme, QWidget* parent) : QAbstractButton(parent), m_theme(theme)
    {
        setCursor(Qt::PointingHandCursor);
        setFocusPolicy(Qt::StrongFocus);
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    }
    void setTip(const QString& reason, const QString& title, const QString& figures)
    {
        m_reason = reason;
        m_figures = figures;
        setText(title);
        setAccessibleName(reason + QStringLiteral(": ") + title + QStringLiteral(", ") + figures);
        setToolTip(accessibleName());
        update();
    }
    [[nodiscard]] QSize sizeHint() const override { return {160, 58}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {90, 58}; }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const ThemeTokens& t = m_theme.tokens();
        const double line = hasFocus() ? 2 : 1;
        painter.setPen(QPen(hasFocus()     ? t.accent
                            : underMouse() ? blended(t.textMuted, t.hairline, 0.5)
                                           : t.hairline,
                            line));
        painter.setBrush(t.surfaceRaised);
        painter.drawRoundedRect(QRectF(rect()).adjusted(line / 2, line / 2, -line / 2, -line / 2), 6, 6);
        const int room = width() - 20;
        const auto draw = [&](int y, int height, const QFont& font, const QColor& color, const QString& text) {
            painter.setFont(font);
            painter.setPen(color);
            painter.drawText(QRect(10, y, room, height), Qt::AlignLeft | Qt::AlignVCenter,
                             painter.fontMetrics().elidedText(text, Qt::ElideRight, room));
        };
        draw(5, 15, sized(font(), 11), t.textMuted, m_reason);
        draw(20, 18, sized(font(), 13, true), t.text, text());
        draw(38, 15, sized(font(), 11), t.textMuted, m_figures);
    }
    void enterEvent(QEnterEvent* event) override
    {
        QAbstractButton::enterEvent(event);
        update();
    }
    void leaveEvent(QEvent* event) override
    {
        QAbstractButton::leaveEvent(event);
        update();
    }

private:
    Theme& m_theme;
    QString m_reason;
    QString m_figures;
};

TipsBar::TipsBar(Theme& theme, QWidget* parent)
    : QWidget(parent),
      m_theme(theme),
      m_fold(new QToolButton(this)),
      m_row(new QWidget(this)),
      m_buttons(new QHBoxLayout(m_row))
{
    m_fold->setCheckable(true);
    m_fold->setChecked(true);
    m_fold->setAutoRaise(true);
    m_fold->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_fold->setProperty("fold", QStringLiteral("modelTips"));
    // Open is its usual state and needs no mark.
    m_fold->setStyleSheet(QStringLiteral("QToolButton, QToolButton:checked { background: transparent; }"));
    m_buttons->setContentsMargins(0, 0, 0, 0);
    m_buttons->setSpacing(8);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 8, 16, 0);
    layout->setSpacing(4);
    layout->addWidget(m_fold, 0, Qt::AlignLeft);
    layout->addWidget(m_row);
    connect(m_fold, &QToolButton::toggled, this, [this](bool open) {
        m_row->setVisible(open);
        restyle();
    });
    connect(&m_theme, &Theme::changed, this, &TipsBar::restyle);
    restyle();
    retranslate();
}

void TipsBar::setTips(const std::vector<ModelTip>& tips, const BenchmarkOf& benchmark)
{
    m_tips = tips;
    while (m_buttons->count() < static_cast<int>(tips.size())) {
        auto* button = new TipButton(m_theme, m_row);
        const auto place = static_cast<std::size_t>(m_buttons->count());
        connect(button, &QAbstractButton::clicked, this, [this, place] {
            if (place < m_tips.size())
                Q_EMIT chosen(m_tips[place].entry);
        });
        m_buttons->addWidget(button, 1);
    }
    for (int i = 0; i < m_buttons->count(); ++i) {
        auto* button = static_cast<TipButton*>(m_buttons->itemAt(i)->widget());
        if (i >= static_cast<int>(tips.size()))
            continue;
        const ModelTip& tip = tips[static_cast<std::size_t>(i)];
        button->setTip(tipReason(tip), toQString(tip.entry->title), tipFigures(tip, benchmark(*tip.entry)));
    }
    fit();
    setVisible(!tips.empty());
}

void TipsBar::fit()
{
    constexpr int narrowest = 148;
    constexpr int margins = 32;
    const int room = std::max(1, (width() - margins + m_buttons->spacing()) / (narrowest + m_buttons->spacing()));
    // What lies between the others goes first.
    std::size_t surplus = m_tips.size() > static_cast<std::size_t>(room) ? m_tips.size() - room : 0;
    std::set<TipKind> left;
    for (const TipKind kind : {TipKind::Balanced, TipKind::Quick, TipKind::AtOnce, TipKind::Small}) {
        const bool there = std::ranges::find(m_tips, kind, &ModelTip::kind) != m_tips.end();
        if (surplus > 0 && there) {
            left.insert(kind);
            --surplus;
        }
    }
    for (int i = 0; i < m_buttons->count(); ++i) {
        const auto place = static_cast<std::size_t>(i);
        m_buttons->itemAt(i)->widget()->setVisible(place < m_tips.size() && !left.contains(m_tips[place].kind));
    }
}

void TipsBar::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fit();
}

void TipsBar::retranslate()
{
    m_fold->setText(tr("Which model to start with"));
    m_fold->setToolTip(tr("Suggestions from the numbers of the models that are shown; the limits follow the filters."));
}

void TipsBar::restyle()
{
    m_fold->setIcon(lineIcon(m_fold->isChecked() ? QStringLiteral("chevron-down") : QStringLiteral("chevron-right"),
                             m_theme.tokens().textMuted));
}

} // namespace graft
