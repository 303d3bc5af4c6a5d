// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog> // first: moc of Qt 6.4 stumbles over <compare> otherwise

#include "ui/models/app_context.h"
#include "ui/models/export_session.h"

#include <map>
#include <string>

class QLineEdit;
class QListWidget;
class QProgressBar;
class QPushButton;
class QScrollArea;
class QSpinBox;
class QStackedWidget;

namespace graft {

class ExportOptionsForm;
class ExportReportPane;
class InlineMessage;
class NoteLine;
class TextLabel;

/// Writes the network of the document for other programs: which format, its options, where to; then how each file was
/// proven. Everything about formats comes from exportFormats().
class ExportDialog : public QDialog {
    Q_OBJECT
public:
    explicit ExportDialog(AppContext& context, QWidget* parent = nullptr);

    [[nodiscard]] ExportSession& session() { return m_session; }
    /// Shows the dialog with a format chosen; empty: the last one.
    void begin(const QString& formatId = {});
    void setTarget(const QString& path);
    [[nodiscard]] QString target() const;
    void start();

Q_SIGNALS:
    /// An export has been written and is to be seen.
    void exported(const QString& file);

protected:
    void changeEvent(QEvent* event) override;
    void reject() override;

private:
    QWidget* buildChoice();
    QWidget* buildSettings();
    QWidget* buildPictures();
    QWidget* buildTarget();
    QWidget* buildFooter();
    void connectParts();
    void retranslate();
    void restyle();
    void fillFormats();
    void showFormat();
    void showPictures();
    void showState();
    void showProgress(const QString& stage, qint64 done, qint64 total);
    void updateTargetNote();
    void updateButtons();
    void browse();
    void openFolder();
    [[nodiscard]] const ExportFormat* format() const;
    [[nodiscard]] QString proposal(const ExportFormat& format) const;

    AppContext m_context;
    ExportSession m_session;
    std::map<std::string, std::map<std::string, std::string>> m_chosen; ///< options by format
    const ExportFormat* m_shown = nullptr;                              ///< whose options the form has
    QString m_folder;                                                   ///< where the last export went
    bool m_targetEdited = false;
    QListWidget* m_formats = nullptr;
    TextLabel* m_title = nullptr;
    TextLabel* m_doc = nullptr;
    ExportOptionsForm* m_options = nullptr;
    QWidget* m_pictures = nullptr;
    NoteLine* m_dataset = nullptr;
    TextLabel* m_countLabel = nullptr;
    QSpinBox* m_count = nullptr;
    TextLabel* m_targetLabel = nullptr;
    QLineEdit* m_target = nullptr;
    QPushButton* m_browse = nullptr;
    NoteLine* m_targetNote = nullptr;
    InlineMessage* m_message;
    QStackedWidget* m_pages = nullptr;
    QWidget* m_setup = nullptr;
    TextLabel* m_reportTitle = nullptr;
    ExportReportPane* m_report = nullptr;
    TextLabel* m_stage = nullptr;
    QProgressBar* m_progress = nullptr;
    QPushButton* m_openFolder = nullptr;
    QPushButton* m_back = nullptr;
    QPushButton* m_export = nullptr;
    QPushButton* m_cancel = nullptr;
};

} // namespace graft
