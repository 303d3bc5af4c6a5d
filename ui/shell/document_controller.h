// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "ui/models/app_context.h"

#include <QObject>
#include <QPointer>
#include <QString>

#include <functional>

class QMessageBox;

namespace graft {

/// Opens and saves projects in the background and asks before changes are lost. One job at a time.
class DocumentController : public QObject {
    Q_OBJECT
public:
    using Next = std::function<void()>;

    /// `window` is the parent of dialogs.
    DocumentController(AppContext& context, QWidget* window);

    [[nodiscard]] bool isBusy() const { return m_busy; }
    /// What is being done ("Saving rose.graft"), or empty.
    [[nodiscard]] QString activity() const { return m_activity; }

    /// Runs `next` when nothing would be lost: at once, or after the user has saved or given up the changes.
    void whenSafe(Next next);
    /// The sample project in place of the document (asks first).
    void newSample();
    /// Opens a project (asks first); without a file, asks which. Another file than a project is handed on.
    void open(const QString& file = {});
    /// Saves; asks for a name where there is none. `next` runs after success only.
    void save(Next next = {});
    void saveAs(Next next = {});
    void saveTo(const QString& file, Next next = {});

Q_SIGNALS:
    void busyChanged();
    /// A project was opened from or saved to this file.
    void fileUsed(const QString& file);
    /// The user chose a file that is no project.
    void importRequested(const QString& file);
    /// The document was replaced by a project or the sample.
    void opened();
    void failed(const QString& reason);

private:
    void load(const QString& file);
    void begin(const QString& activity);
    void end();

    AppContext m_context;
    QWidget* m_window;
    QPointer<QMessageBox> m_question;
    bool m_busy = false;
    QString m_activity;
};

} // namespace graft
