// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/training/doctor_pane.h"

#include "ui/models/error_text.h"
#include "ui/models/theme.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/text_label.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace graft {

namespace {

bool sameFinding(const TrainingFinding& a, const TrainingFinding& b)
{
    return a.kind == b.kind && a.severity == b.severity && a.layer == b.layer && a.className == b.className &&
           a.what.args == b.what.args;
}

} // namespace

DoctorPane::DoctorPane(Theme& theme, QWidget* parent)
    : QWidget(parent),
      m_theme(theme),
      m_title(new TextLabel(theme, TextRole::Emphasis, this)),
      m_state(new TextLabel(theme, TextRole::BodyMuted, this))
{
    setObjectName(QStringLiteral("doctorPane"));
    m_title->setIndent(16);
    m_state->setIndent(16);
    m_state->setObjectName(QStringLiteral("doctorState"));
    m_state->setWordWrap(true);
    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setProperty("pane", true);
    auto* inside = new QWidget(scroll);
    inside->setProperty("pane", true);
    inside->setAttribute(Qt::WA_StyledBackground);
    m_cards = new QVBoxLayout(inside);
    m_cards->setContentsMargins(8, 0, 8, 0);
    m_cards->setSpacing(8);
    scroll->setWidget(inside);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 8, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_title);
    layout->addWidget(m_state);
    layout->addWidget(scroll, 1);
    connect(&theme, &Theme::changed, this, &DoctorPane::rebuild);
    retranslate();
}

void DoctorPane::setFindings(std::vector<TrainingFinding> findings, bool running)
{
    const bool same = m_examined && running == m_running && std::ranges::equal(findings, m_findings, sameFinding);
    m_findings = std::move(findings);
    m_running = running;
    m_examined = true;
    if (!same)
        rebuild();
}

void DoctorPane::clear()
{
    m_findings.clear();
    m_examined = false;
    rebuild();
}

QWidget* DoctorPane::makeCard(const TrainingFinding& finding)
{
    auto* card = new QFrame(this);
    card->setProperty("card", true);
    card->setObjectName(QStringLiteral("finding-") + toQString(finding.kind));
    const ThemeTokens& tokens = m_theme.tokens();
    const QColor color = finding.severity == Severity::Error     ? tokens.error
                         : finding.severity == Severity::Warning ? tokens.warning
                                                                 : tokens.accent;
    const QString icon = finding.severity == Severity::Error     ? QStringLiteral("error")
                         : finding.severity == Severity::Warning ? QStringLiteral("warning")
                                                                 : QStringLiteral("info");
    auto* mark = new QLabel(card);
    mark->setPixmap(linePixmap(icon, color, 18, devicePixelRatioF()));
    auto* what = new TextLabel(m_theme, TextRole::Body, card);
    what->setWordWrap(true);
    what->setText(errorText(finding.what));
    auto* why = new TextLabel(m_theme, TextRole::Caption, card);
    why->setWordWrap(true);
    why->setText(coreText("core", finding.why));
    card->setAccessibleName(what->text());
    auto* head = new QHBoxLayout;
    head->setSpacing(8);
    head->addWidget(mark, 0, Qt::AlignTop);
    head->addWidget(what, 1);
    auto* layout = new QVBoxLayout(card);
    layout->setContentsMargins(10, 8, 10, 8);
    layout->setSpacing(6);
    layout->addLayout(head);
    layout->addWidget(why);
    const auto button = [&](const QString& text, const char* name) {
        auto* added = new QPushButton(text, card);
        added->setObjectName(QLatin1String(name));
        layout->addWidget(added);
        return added;
    };
    if (!finding.fixes.empty()) {
        auto* fix = button(coreText("core", finding.fixText), "findingFix");
        const bool rate =
            std::ranges::all_of(finding.fixes, [](const OptionFix& f) { return f.option == "learning_rate"; });
        fix->setToolTip(!m_running ? tr("Changes the options; one step to undo.")
                        : rate     ? tr("Changes the run in progress, and the options for the next one.")
                                   : tr("Changes the options for the next run; the run in progress keeps its own."));
        connect(fix, &QPushButton::clicked, this, [this, finding] { Q_EMIT fixRequested(finding); });
    }
    if (!finding.layer.empty()) {
        connect(button(tr("Show the layer"), "findingLayer"), &QPushButton::clicked, this,
                [this, name = toQString(finding.layer)] { Q_EMIT layerRequested(name); });
    }
    if (!finding.className.empty()) {
        connect(button(tr("Show the pictures"), "findingClass"), &QPushButton::clicked, this,
                [this, name = toQString(finding.className)] { Q_EMIT classRequested(name); });
    }
    return card;
}

void DoctorPane::rebuild()
{
    while (QLayoutItem* item = m_cards->takeAt(0)) {
        if (item->widget() != nullptr)
            item->widget()->deleteLater();
        delete item;
    }
    for (const TrainingFinding& finding : m_findings)
        m_cards->addWidget(makeCard(finding));
    m_cards->addStretch(1);
    m_state->setVisible(m_findings.empty());
    m_state->setText(m_examined ? tr("Nothing conspicuous so far.")
                                : tr("Watches a run for signs of trouble and says what helps."));
}

void DoctorPane::retranslate()
{
    m_title->setText(tr("Training doctor"));
    setAccessibleName(tr("Training doctor"));
    rebuild();
}

} // namespace graft
