// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog> // first: moc of Qt 6.4 stumbles over <compare> otherwise

#include "ui/models/app_context.h"
#include "ui/models/import_session.h"

#include <functional>

class QProgressBar;
class QPushButton;
class QStackedWidget;
class QTimer;

namespace graft {

class ImportReportPane;
class InlineMessage;
class NoteLine;
class TextLabel;
class TrustPane;

/// Opens a file of another program: asks for trust where that is needed, shows what became of the file, and puts the
/// network into the document. Afterwards it stays as the report, whose rows lead to the layers.
class ImportDialog : public QDialog {
    Q_OBJECT
public:
    explicit ImportDialog(AppContext& context, QWidget* parent = nullptr);

    /// Runs its argument when the document may be replaced: at once, later, or never.
    using ReplaceGuard = std::function<void(std::function<void()>)>;
    void setReplaceGuard(ReplaceGuard guard) { m_guard = std::move(guard); }
    [[nodiscard]] ImportSession& session() { return m_session; }

    /// Begins with a file (or folder) and shows the dialog.
    void begin(const QString& file);
    /// Asks for a file first; nothing happens without one.
    void choose();
    /// Whether the network of the report is in the document.
    [[nodiscard]] bool isOpened() const { return m_opened; }
    /// Writes the report; the suffix says how (.csv, .md, .json).
    void saveReport(const QString& file);

Q_SIGNALS:
    /// The network has been put into the document; `file` is where it came from.
    void opened(const QString& file);
    /// A row of the report was chosen whose network is open.
    void layerRequested(const QString& name);

protected:
    void changeEvent(QEvent* event) override;
    void reject() override;

private:
    void buildPages();
    void buildButtons();
    void connectParts();
    void retranslate();
    void showState();
    void showReport();
    void updateButtons();
    void open(bool newTab, const QString& layer);
    void goToLayer(const QString& layer);
    void chooseReport();
    void chooseCompanion();
    [[nodiscard]] QString fileName() const;

    AppContext m_context;
    ReplaceGuard m_guard;
    ImportSession m_session;
    bool m_opened = false;
    TextLabel* m_title;
    QStackedWidget* m_pages;
    QWidget* m_busyPage = nullptr;
    TextLabel* m_busyText = nullptr;
    QProgressBar* m_progress = nullptr;
    TrustPane* m_trust = nullptr;
    NoteLine* m_failure = nullptr;
    QWidget* m_failurePage = nullptr;
    ImportReportPane* m_report = nullptr;
    InlineMessage* m_message;
    QPushButton* m_save = nullptr;
    QPushButton* m_otherFile = nullptr;
    QPushButton* m_companion = nullptr;
    QPushButton* m_trustButton = nullptr;
    QPushButton* m_newTab = nullptr;
    QPushButton* m_open = nullptr;
    QPushButton* m_cancel = nullptr;
};

} // namespace graft
