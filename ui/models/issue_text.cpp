// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/issue_text.h"

#include "ui/models/error_text.h"

#include <QCoreApplication>

namespace graft {

QString issueText(const Issue& issue)
{
    const QString text = errorText(issue.what);
    const QString layer = toQString(issue.layer.empty() ? issue.what.layer : issue.layer);
    if (!layer.isEmpty())
        return text.contains(layer) ? text
                                    : QCoreApplication::translate("graft::IssueText", "Layer %1: %2").arg(layer, text);
    const QString file = toQString(issue.file);
    if (!file.isEmpty() && !text.contains(file))
        return QCoreApplication::translate("graft::IssueText", "%1: %2").arg(file, text);
    return text;
}

QString issueAdvice(const Issue& issue)
{
    return coreText("core", adviceFor(issue));
}

QString fixText(const IssueFix& fix)
{
    return toQString(substituteArguments(coreText("core", fix.text).toStdString(), fix.args));
}

QString severityText(Severity severity)
{
    switch (severity) {
    case Severity::Info: return QCoreApplication::translate("graft::IssueText", "Note");
    case Severity::Warning: return QCoreApplication::translate("graft::IssueText", "Warning");
    case Severity::Error: return QCoreApplication::translate("graft::IssueText", "Error");
    }
    return {};
}

} // namespace graft
