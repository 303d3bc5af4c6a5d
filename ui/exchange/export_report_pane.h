// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget> // first: moc of Qt 6.4 stumbles over <compare> otherwise

#include "core/exchange/model_export.h"
#include "ui/exchange/note_line.h"

class QVBoxLayout;

namespace graft {

class TextLabel;
class Theme;

/// How an export went: the files, how each was proven, and what to know about them.
class ExportReportPane : public QWidget {
    Q_OBJECT
public:
    explicit ExportReportPane(Theme& theme, QWidget* parent = nullptr);

    void setReport(const ExportReport& report);

protected:
    void changeEvent(QEvent* event) override;

private:
    void refresh();
    void addHeading(const QString& text);
    void addLine(const char* name, NoteLine::Kind kind, const QString& text);
    void addFiles();
    void addChecks();
    void addAccuracy();

    Theme& m_theme;
    ExportReport m_report;
    QVBoxLayout* m_layout;
};

} // namespace graft
