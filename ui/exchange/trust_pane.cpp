// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exchange/trust_pane.h"

#include "ui/models/theme.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/text_label.h"

#include <QCheckBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace graft {

TrustPane::TrustPane(Theme& theme, QWidget* parent)
    : QWidget(parent),
      m_theme(theme),
      m_icon(new QLabel(this)),
      m_question(new TextLabel(theme, TextRole::Emphasis, this)),
      m_text(new TextLabel(theme, TextRole::Body, this)),
      m_advice(new TextLabel(theme, TextRole::Body, this)),
      m_remember(new QCheckBox(this)),
      m_digestLabel(new TextLabel(theme, TextRole::Caption, this))
{
    m_question->setObjectName(QStringLiteral("trustQuestion"));
    m_remember->setObjectName(QStringLiteral("trustRemember"));
    m_digestLabel->setObjectName(QStringLiteral("trustDigest"));
    m_digestLabel->setTextInteractionFlags(Qt::TextSelectableByMouse);
    for (TextLabel* label : {m_question, m_text, m_advice, m_digestLabel})
        label->setWordWrap(true);
    auto* words = new QVBoxLayout;
    words->setSpacing(12);
    words->addWidget(m_question);
    words->addWidget(m_text);
    words->addWidget(m_advice);
    words->addSpacing(4);
    words->addWidget(m_remember);
    words->addWidget(m_digestLabel);
    words->addStretch(1);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(24, 24, 24, 24);
    layout->setSpacing(16);
    layout->addWidget(m_icon, 0, Qt::AlignTop);
    layout->addLayout(words, 1);
    connect(&theme, &Theme::changed, this, &TrustPane::restyle);
    restyle();
}

void TrustPane::setFile(const QString& name, const QString& format, const QString& digest)
{
    m_name = name;
    m_format = format;
    m_digest = digest;
    m_remember->setChecked(false);
    m_remember->setVisible(!digest.isEmpty());
    m_digestLabel->setVisible(!digest.isEmpty());
    retranslate();
}

bool TrustPane::remember() const
{
    return !m_digest.isEmpty() && m_remember->isChecked();
}

void TrustPane::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void TrustPane::retranslate()
{
    m_question->setText(tr("Do you trust the author of %1?").arg(m_name));
    m_text->setText(tr("%1 files hold program code of their author, and opening one may run it. Graft does so in a "
                       "separate process that may neither write files nor use the network, but no lock is perfect.")
                        .arg(m_format));
    m_advice->setText(tr("Open it only if you know where it comes from. Files with weights alone (.safetensors, state "
                         "dictionaries) and ONNX files need no trust."));
    m_remember->setText(tr("Trust exactly this file from now on"));
    m_remember->setToolTip(tr("Saves the question next time. A file that differs in a single byte is asked about "
                              "again; off unless chosen."));
    m_digestLabel->setText(QStringLiteral("SHA-256 %1").arg(m_digest));
}

void TrustPane::restyle()
{
    m_icon->setPixmap(linePixmap(QStringLiteral("warning"), m_theme.tokens().warning, 32, devicePixelRatioF()));
}

} // namespace graft
