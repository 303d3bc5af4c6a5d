// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exchange/export_report_pane.h"

#include "ui/models/error_text.h"
#include "ui/models/issue_text.h"
#include "ui/models/theme.h"
#include "ui/widgets/text_label.h"

#include <QEvent>
#include <QLocale>
#include <QVBoxLayout>

namespace graft {

namespace {

QString numberText(double value)
{
    return QLocale().toString(value, 'g', 2);
}

/// File size, or the number of files of a folder's own.
QString sizeOf(const std::filesystem::path& file)
{
    std::error_code error;
    const auto bytes = std::filesystem::file_size(file, error);
    return error ? QString() : sizeText(static_cast<double>(bytes));
}

} // namespace

ExportReportPane::ExportReportPane(Theme& theme, QWidget* parent)
    : QWidget(parent),
      m_theme(theme),
      m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 8, 0);
    m_layout->setSpacing(6);
}

void ExportReportPane::setReport(const ExportReport& report)
{
    m_report = report;
    refresh();
}

void ExportReportPane::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        refresh();
    QWidget::changeEvent(event);
}

void ExportReportPane::addHeading(const QString& text)
{
    if (m_layout->count() > 0)
        m_layout->addSpacing(8);
    auto* label = new TextLabel(m_theme, TextRole::Emphasis, this);
    label->setText(text);
    m_layout->addWidget(label);
}

void ExportReportPane::addLine(const char* name, NoteLine::Kind kind, const QString& text)
{
    auto* line = new NoteLine(m_theme, this);
    line->setObjectName(QLatin1String(name));
    line->setNote(kind, text);
    m_layout->addWidget(line);
}

void ExportReportPane::addFiles()
{
    addHeading(tr("Written"));
    for (const auto& file : m_report.files) {
        const QString size = sizeOf(file);
        auto* label = new TextLabel(m_theme, TextRole::Body, this);
        label->setObjectName(QStringLiteral("exportFile"));
        //: A file and its size: "net.onnx (4.7 MiB)".
        label->setElidedText(size.isEmpty() ? toQString(file) : tr("%1 (%2)").arg(toQString(file), size));
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        m_layout->addWidget(label);
    }
}

void ExportReportPane::addChecks()
{
    if (m_report.checks.empty())
        return;
    addHeading(tr("Checked"));
    for (const ExportCheck& check : m_report.checks) {
        const QString how = coreText("core", check.how);
        const bool compared = check.tolerance > 0;
        QString text;
        if (!check.made)
            text = tr("%1: not made.").arg(how);
        else if (check.passed && compared)
            text = tr("%1: passed, largest difference %2 of %3 allowed.")
                       .arg(how, numberText(check.largestDifference), numberText(check.tolerance));
        else if (check.passed && check.largestDifference > 0)
            text = tr("%1: passed, largest difference %2.").arg(how, numberText(check.largestDifference));
        else if (check.passed)
            text = tr("%1: passed.").arg(how);
        else if (!check.sameTop1)
            text = tr("%1: another class comes first; largest difference %2 of %3 allowed.")
                       .arg(how, numberText(check.largestDifference), numberText(check.tolerance));
        else if (compared)
            text = tr("%1: not passed, largest difference %2 of %3 allowed.")
                       .arg(how, numberText(check.largestDifference), numberText(check.tolerance));
        else
            text = tr("%1: not made.").arg(how);
        if (!check.note.text.empty())
            text += QLatin1Char(' ') + errorText(check.note);
        addLine("exportCheck", check.passed && check.made ? NoteLine::Kind::Good : NoteLine::Kind::Warning, text);
    }
}

void ExportReportPane::addAccuracy()
{
    if (!m_report.accuracyBefore || !m_report.accuracyAfter)
        return;
    addHeading(tr("Accuracy on the validation part"));
    // A loss of more than two points is worth a second look.
    const bool much = *m_report.accuracyBefore - *m_report.accuracyAfter > 0.02;
    addLine(
        "exportAccuracy", much ? NoteLine::Kind::Warning : NoteLine::Kind::Good,
        tr("%1 before, %2 after.").arg(percentText(*m_report.accuracyBefore), percentText(*m_report.accuracyAfter)));
}

void ExportReportPane::refresh()
{
    while (QLayoutItem* item = m_layout->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    addFiles();
    addChecks();
    addAccuracy();
    if (!m_report.issues.empty())
        addHeading(tr("Good to know"));
    for (const Issue& issue : m_report.issues) {
        const auto kind = issue.severity == Severity::Error     ? NoteLine::Kind::Error
                          : issue.severity == Severity::Warning ? NoteLine::Kind::Warning
                                                                : NoteLine::Kind::Info;
        addLine("exportIssue", kind, issueText(issue));
    }
    m_layout->addStretch(1);
}

} // namespace graft
