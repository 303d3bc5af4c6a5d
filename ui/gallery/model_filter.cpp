// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/gallery/model_filter.h"

#include "ui/models/error_text.h"
#include "ui/models/theme.h"
#include "ui/widgets/icons.h"

#include <QAction>
#include <QButtonGroup>
#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QLocale>
#include <QRadioButton>
#include <QVBoxLayout>

#include <array>
#include <map>

namespace graft {

namespace {

/// Upper limits that can be chosen, MiB; 0 is any.
constexpr std::array<int, 4> sizeLimits{0, 10, 50, 100};

QLabel* sectionLabel(QWidget* parent)
{
    auto* label = new QLabel(parent);
    label->setProperty("role", QStringLiteral("section"));
    return label;
}

} // namespace

bool ModelFilter::accepts(const CatalogueEntry& entry, bool installed) const
{
    if (installedOnly && !installed)
        return false;
    if (!family.isEmpty() && toQString(entry.family) != family)
        return false;
    if (maxMiB > 0 && entry.fileMiB > maxMiB)
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

bool comesBefore(const CatalogueEntry& a, const CatalogueEntry& b, ModelOrder order)
{
    if (a.embedded != b.embedded)
        return a.embedded;
    switch (order) {
    case ModelOrder::Accuracy: return a.top1 > b.top1;
    case ModelOrder::Size: return a.fileMiB < b.fileMiB;
    case ModelOrder::Name: break;
    }
    return QString::localeAwareCompare(toQString(a.title), toQString(b.title)) < 0;
}

ModelFilterPane::ModelFilterPane(Theme& theme, QWidget* parent)
    : QFrame(parent),
      m_theme(theme),
      m_search(new QLineEdit(this)),
      m_familyTitle(sectionLabel(this)),
      m_family(new QListWidget(this)),
      m_sizeTitle(sectionLabel(this)),
      m_size(new QButtonGroup(this)),
      m_installed(new QCheckBox(this))
{
    setProperty("pane", true);
    setMinimumWidth(180);
    m_searchIcon = m_search->addAction(QIcon(), QLineEdit::LeadingPosition);
    m_search->setClearButtonEnabled(true);
    m_family->setProperty("frameless", true);
    m_family->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_family->setSizeAdjustPolicy(QAbstractScrollArea::AdjustToContents);
    m_family->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);

    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(16, 16, 16, 16);
    all->setSpacing(8);
    all->addWidget(m_search);
    all->addSpacing(8);
    all->addWidget(m_familyTitle);
    all->addWidget(m_family);
    all->addSpacing(8);
    all->addWidget(m_sizeTitle);
    for (std::size_t i = 0; i < sizeLimits.size(); ++i) {
        auto* button = new QRadioButton(this);
        m_size->addButton(button, static_cast<int>(i));
        all->addWidget(button);
    }
    m_size->button(0)->setChecked(true);
    all->addSpacing(8);
    all->addWidget(m_installed);
    all->addStretch(1);

    connect(m_search, &QLineEdit::textChanged, this, &ModelFilterPane::changed);
    connect(m_family, &QListWidget::currentRowChanged, this, &ModelFilterPane::changed);
    connect(m_size, &QButtonGroup::idToggled, this, [this](int, bool on) {
        if (on)
            Q_EMIT changed();
    });
    connect(m_installed, &QCheckBox::toggled, this, &ModelFilterPane::changed);
    connect(&m_theme, &Theme::changed, this, &ModelFilterPane::restyle);
    restyle();
    retranslate();
}

ModelFilter ModelFilterPane::filter() const
{
    ModelFilter filter;
    filter.search = m_search->text();
    if (const QListWidgetItem* item = m_family->currentItem())
        filter.family = item->data(Qt::UserRole).toString();
    filter.maxMiB = sizeLimits[static_cast<std::size_t>(qMax(0, m_size->checkedId()))];
    filter.installedOnly = m_installed->isChecked();
    return filter;
}

void ModelFilterPane::clear()
{
    m_search->clear();
    m_family->setCurrentRow(0);
    m_size->button(0)->setChecked(true);
    m_installed->setChecked(false);
}

void ModelFilterPane::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void ModelFilterPane::retranslate()
{
    m_search->setPlaceholderText(tr("Search models"));
    m_search->setAccessibleName(tr("Search models"));
    m_familyTitle->setText(tr("Family"));
    m_family->setAccessibleName(tr("Family"));
    m_sizeTitle->setText(tr("Size of the weights"));
    const QLocale locale;
    for (std::size_t i = 0; i < sizeLimits.size(); ++i) {
        const int limit = sizeLimits[i];
        m_size->button(static_cast<int>(i))
            ->setText(limit == 0 ? tr("Any size") : tr("Up to %1 MiB").arg(locale.toString(limit)));
    }
    m_installed->setText(tr("On this computer only"));
    m_installed->setToolTip(tr("Shows only models that open without a download. Off by default."));
    fillFamilies();
}

void ModelFilterPane::fillFamilies()
{
    const int row = qMax(0, m_family->currentRow());
    const QSignalBlocker blocker(m_family);
    m_family->clear();
    std::map<QString, int> families;
    for (const CatalogueEntry& entry : catalogue())
        ++families[toQString(entry.family)];
    const QLocale locale;
    const auto add = [this, &locale](const QString& title, const QString& key, int count) {
        //: A family of networks and how many models it has: "ResNet  (4)".
        auto* item = new QListWidgetItem(tr("%1  (%2)").arg(title, locale.toString(count)), m_family);
        item->setData(Qt::UserRole, key);
    };
    add(tr("All families"), QString(), static_cast<int>(catalogue().size()));
    for (const auto& [family, count] : families)
        add(family, family, count);
    m_family->setCurrentRow(row);
}

void ModelFilterPane::restyle()
{
    m_searchIcon->setIcon(lineIcon(QStringLiteral("search"), m_theme.tokens().textMuted));
}

} // namespace graft
