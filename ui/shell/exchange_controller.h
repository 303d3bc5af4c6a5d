// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/app_context.h"

#include <QObject>
#include <QString>
#include <QStringList>

class QWidget;

namespace graft {

class DocumentController;
class ExportDialog;
class ImportDialog;

/// Networks of other programs, in and out: owns the two dialogs and ties them to the window's document.
class ExchangeController : public QObject {
    Q_OBJECT
public:
    /// `documents` asks before changes are lost; `window` is the parent of the dialogs.
    ExchangeController(AppContext& context, DocumentController& documents, QWidget* window);

    /// Opens a file or folder of another program; without one, asks which.
    void importFile(const QString& file = {});
    /// The report of the last import again.
    void showReport();
    /// Whether there is one.
    [[nodiscard]] bool hasReport() const;
    /// The dialog with a format chosen (id of exportFormats()); nothing happens without a network.
    void exportNetwork(const QString& format = {});
    /// SHA-256 digests of files that need no question.
    void setTrustedFiles(const QStringList& digests);
    /// One sentence about the last import, for a message; `serious`: something in it is unknown.
    [[nodiscard]] QString summary(bool& serious) const;

    [[nodiscard]] ImportDialog* importDialog() const { return m_import; }
    [[nodiscard]] ExportDialog* exportDialog() const { return m_export; }

Q_SIGNALS:
    /// An imported network is in the document.
    void opened(const QString& file);
    void layerRequested(const QString& name);
    void trustGranted(const QString& digest);

private:
    ImportDialog& import();

    AppContext m_context;
    DocumentController& m_documents;
    QWidget* m_window;
    QStringList m_trusted;
    ImportDialog* m_import = nullptr; ///< made when they are first wanted
    ExportDialog* m_export = nullptr;
};

} // namespace graft
