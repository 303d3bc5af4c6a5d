// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/gallery/model_filter.h"

#include "ui/models/error_text.h"
#include "ui/models/theme.h"
#include "ui/widgets/icons.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QVBoxLayout>

#include <array>
#include <limits>
#include <map>
#include <utility>

namespace graft {

namespace {

/// Limits that can be chosen; 0 is any.
constexpr std::array<int, 6> sizeLimits{0, 10, 25, 50, 100, 200};         ///< MiB
constexpr std::array<int, 5> accuracyLimits{0, 60, 70, 75, 80};           ///< percent
constexpr std::array<double, 5> operationLimits{0, 0.5, 1.0, 2.0, 5.0};   ///< 10^9
constexpr std::array<double, 5> timeLimits{5.0, 10.0, 20.0, 50.0, 100.0}; ///< milliseconds

/// Of models with the same accuracy, size or time.
bool byTitle(const CatalogueEntry& a, const CatalogueEntry& b)
{
    return QString::localeAwareCompare(toQString(a.title), toQString(b.title)) < 0;
}

bool isQuicker(const CatalogueEntry& a, const CatalogueEntry& b, const ModelBenchmark* measuredA,
               const ModelBenchmark* measuredB)
{
    constexpr double unknown = std::numeric_limits<double>::infinity();
    const double msA = measuredA != nullptr ? measuredA->latencyMs : unknown;
    const double msB = measuredB != nullptr ? measuredB->latencyMs : unknown;
    return msA != msB ? msA < msB : a.gigaMacs < b.gigaMacs;
}

} // namespace

bool ModelFilter::accepts(const CatalogueEntry& entry, bool installed, const ModelBenchmark* benchmark) const
{
    if (installedOnly && !installed)
        return false;
    if (!family.isEmpty() && toQString(entry.family) != family)
        return false;
    if (!licence.isEmpty() && toQString(entry.licence) != licence)
        return false;
    if ((maxMiB > 0 && weightsMiB(entry) > maxMiB) || entry.top1 < minTop1)
        return false;
    if ((maxGMacs > 0 && entry.gigaMacs > maxGMacs) ||
        (maxMs > 0 && (benchmark == nullptr || benchmark->latencyMs > maxMs)))
        return false;
    const QString all = QStringLiteral("%1 %2 %3 %4")
                            .arg(toQString(entry.name), toQString(entry.title), toQString(entry.family),
                                 coreText("zoo", entry.description));
    for (const QString& word : search.split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
        if (!all.contains(word, Qt::CaseInsensitive))
            return false;
    }
    return true;
}

bool comesBefore(const CatalogueEntry& a, const CatalogueEntry& b, ModelOrder order, const ModelBenchmark* measuredA,
                 const ModelBenchmark* measuredB)
{
    if (a.embedded != b.embedded)
        return a.embedded;
    switch (order) {
    case ModelOrder::Accuracy: return a.top1 > b.top1;
    case ModelOrder::Size: return weightsMiB(a) < weightsMiB(b);
    case ModelOrder::Speed: return isQuicker(a, b, measuredA, measuredB);
    case ModelOrder::Name: break;
    }
    return byTitle(a, b);
}

double weightsMiB(const CatalogueEntry& entry)
{
    return entry.fileMiB > 0 ? entry.fileMiB : static_cast<double>(entry.parameters) * 4 / (1024 * 1024);
}

ModelFilterPane::ModelFilterPane(Theme& theme, QWidget* parent)
    : QFrame(parent),
      m_theme(theme),
      m_layout(new QVBoxLayout(this)),
      m_search(new QLineEdit(this)),
      m_installed(new QCheckBox(this)),
      m_count(new QLabel(this))
{
    setProperty("pane", true);
    setMinimumWidth(190);
    m_searchIcon = m_search->addAction(QIcon(), QLineEdit::LeadingPosition);
    m_search->setClearButtonEnabled(true);
    m_count->setProperty("role", QStringLiteral("muted"));
    m_count->setWordWrap(true);

    m_layout->setContentsMargins(16, 16, 16, 16);
    m_layout->setSpacing(4);
    m_layout->addWidget(m_search);
    m_family = addChoice(QT_TR_NOOP("Family"));
    m_size = addChoice(QT_TR_NOOP("Size of the weights"));
    m_speed = addChoice(QT_TR_NOOP("Speed"));
    m_accuracy = addChoice(QT_TR_NOOP("Accuracy"));
    m_licence = addChoice(QT_TR_NOOP("Licence"));
    m_layout->addSpacing(10);
    m_layout->addWidget(m_installed);
    m_layout->addSpacing(6);
    m_layout->addWidget(m_count);
    m_layout->addStretch(1);

    connect(m_search, &QLineEdit::textChanged, this, &ModelFilterPane::changed);
    connect(m_installed, &QCheckBox::toggled, this, &ModelFilterPane::changed);
    connect(&m_theme, &Theme::changed, this, &ModelFilterPane::restyle);
    m_family->setObjectName(QStringLiteral("familyFilter"));
    m_size->setObjectName(QStringLiteral("sizeFilter"));
    m_speed->setObjectName(QStringLiteral("speedFilter"));
    m_accuracy->setObjectName(QStringLiteral("accuracyFilter"));
    m_licence->setObjectName(QStringLiteral("licenceFilter"));
    m_count->setObjectName(QStringLiteral("shownCount"));
    restyle();
    retranslate();
}

QComboBox* ModelFilterPane::addChoice(const char* name)
{
    auto* title = new QLabel(this);
    title->setProperty("role", QStringLiteral("section"));
    auto* choice = new QComboBox(this);
    choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    choice->setMinimumContentsLength(10);
    title->setBuddy(choice);
    m_titles.emplace_back(title, name);
    m_layout->addSpacing(6);
    m_layout->addWidget(title);
    m_layout->addWidget(choice);
    connect(choice, &QComboBox::currentIndexChanged, this, &ModelFilterPane::changed);
    return choice;
}

void ModelFilterPane::addFooter(QWidget* widget)
{
    m_layout->addWidget(widget);
}

ModelFilter ModelFilterPane::filter() const
{
    ModelFilter filter;
    filter.search = m_search->text();
    filter.family = m_family->currentData().toString();
    filter.licence = m_licence->currentData().toString();
    filter.maxMiB = m_size->currentData().toDouble();
    filter.minTop1 = m_accuracy->currentData().toDouble();
    // Times are kept as negative numbers, operations as positive ones.
    const double speed = m_speed->currentData().toDouble();
    filter.maxGMacs = std::max(0.0, speed);
    filter.maxMs = std::max(0.0, -speed);
    filter.installedOnly = m_installed->isChecked();
    return filter;
}

void ModelFilterPane::clear()
{
    {
        const QSignalBlocker search(m_search);
        const QSignalBlocker installed(m_installed);
        m_search->clear();
        m_installed->setChecked(false);
        for (QComboBox* choice : {m_family, m_size, m_speed, m_accuracy, m_licence}) {
            const QSignalBlocker blocker(choice);
            choice->setCurrentIndex(0);
        }
    }
    Q_EMIT changed();
}

void ModelFilterPane::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void ModelFilterPane::setCount(int shown, int all, int unmeasured)
{
    const QLocale locale;
    QString text = tr("%1 of %2 models").arg(locale.toString(shown), locale.toString(all));
    if (unmeasured > 0)
        text += QLatin1Char('\n') + tr("%n not measured on this machine yet", nullptr, unmeasured);
    m_count->setText(text);
}

void ModelFilterPane::retranslate()
{
    m_search->setPlaceholderText(tr("Search models"));
    m_search->setAccessibleName(tr("Search models"));
    for (const auto& [title, name] : m_titles) {
        title->setText(tr(name));
        title->buddy()->setAccessibleName(tr(name));
    }
    m_speed->setToolTip(tr("By operations, as published, or by the time that was measured on this machine."));
    m_installed->setText(tr("On this computer only"));
    m_installed->setToolTip(tr("Shows only models that open without a download. Off by default."));
    fillChoices();
}

void ModelFilterPane::fillChoices()
{
    const QLocale locale;
    const auto refill = [](QComboBox* choice, const auto& add) {
        const int index = std::max(0, choice->currentIndex());
        const QSignalBlocker blocker(choice);
        choice->clear();
        add();
        choice->setCurrentIndex(index);
    };
    std::map<QString, int> families;
    std::map<QString, QString> licences; // as people read it, as in the catalogue
    for (const CatalogueEntry& entry : catalogue()) {
        ++families[toQString(entry.family)];
        licences.emplace(coreText("zoo", entry.licence), toQString(entry.licence));
    }
    refill(m_family, [&] {
        m_family->addItem(tr("All families"), QString());
        //: A family of networks and how many models it has: "ResNet  (4)".
        for (const auto& [family, count] : families)
            m_family->addItem(tr("%1  (%2)").arg(family, locale.toString(count)), family);
    });
    refill(m_licence, [&] {
        m_licence->addItem(tr("Any licence"), QString());
        for (const auto& [text, key] : licences) {
            m_licence->addItem(text, key);
            m_licence->setItemData(m_licence->count() - 1, text, Qt::ToolTipRole);
        }
    });
    refill(m_size, [&] {
        for (const int limit : sizeLimits)
            m_size->addItem(limit == 0 ? tr("Any size") : tr("Up to %1 MiB").arg(locale.toString(limit)), limit);
    });
    refill(m_accuracy, [&] {
        for (const int limit : accuracyLimits)
            m_accuracy->addItem(limit == 0 ? tr("Any accuracy") : tr("From %1").arg(percentText(limit / 100.0, 0)),
                                limit);
    });
    refill(m_speed, [&] {
        for (const double limit : operationLimits)
            m_speed->addItem(limit == 0 ? tr("Any speed") : tr("Up to %1 operations").arg(shortCount(limit * 1e9)),
                             limit);
        for (const double limit : timeLimits)
            m_speed->addItem(tr("Up to %1 ms here").arg(locale.toString(limit)), -limit);
    });
}

void ModelFilterPane::restyle()
{
    m_searchIcon->setIcon(lineIcon(QStringLiteral("search"), m_theme.tokens().textMuted));
}

} // namespace graft
