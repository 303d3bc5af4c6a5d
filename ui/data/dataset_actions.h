// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/dataset_doctor.h"

#include <QObject>
#include <QStringList>
#include <QUrl>

#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace graft {

class DatasetSession;
class NetworkDocument;

/// Pictures of a dataset that is kept alive by whoever holds this.
struct PictureChoice {
    std::shared_ptr<const ImageDataset> dataset;
    std::vector<const ImageEntry*> pictures;

    [[nodiscard]] std::vector<std::string> keys() const;
};

/// What people do to the pictures and classes: every call is one step of undo with a readable name. Nothing ever
/// touches their files. With many pictures the new value is computed in the background and arrives a moment later.
class DatasetActions : public QObject {
    Q_OBJECT
public:
    DatasetActions(NetworkDocument& document, DatasetSession& session, QObject* parent = nullptr);

    void relabel(const PictureChoice& choice, const std::string& shownClass);
    void moveTo(const PictureChoice& choice, DatasetPart part);
    void setExcluded(const PictureChoice& choice, bool excluded);
    /// Class, part and whether they take part as they were imported.
    void restore(const PictureChoice& choice);

    /// Asks (mergeAsked) if a class has that name already; `merge` says that it was answered.
    void renameClass(const std::string& shownClass, const QString& name, bool merge = false);
    void addClass(const QString& name);
    void removeClass(const std::string& shownClass);
    /// Pictures for a class: files and whole folders, looked through in the background. Asks (manyAsked) when there are
    /// more than a thousand, unless `sure`.
    void addFiles(const std::string& shownClass, const QList<QUrl>& urls, bool sure = false);
    /// The same for files that are known to be pictures.
    void addPictures(const std::string& shownClass, const std::vector<std::filesystem::path>& files);
    /// Does what a finding of the doctor proposes.
    void remedy(const DataFinding& finding);

Q_SIGNALS:
    /// The name belongs to another class: merge the two?
    void mergeAsked(const QString& shownClass, const QString& name);
    void manyAsked(const QString& shownClass, const QList<QUrl>& urls, int count);
    /// Something that cannot be done, and why.
    void refused(const QString& reason);
    /// Files have become pictures of a class; some may have been passed over.
    void filesAdded(int added, int passedOver);

private:
    /// From the value in force to the next; must not touch anything of the GUI thread.
    using Change = std::function<DatasetChanges(DatasetChanges)>;
    /// Carries the change out on the value in force and pushes the result.
    void change(const QString& text, std::size_t pictures, Change edit);
    [[nodiscard]] bool ready() const;
    void refuseName(const QString& name);

    NetworkDocument& m_document;
    DatasetSession& m_session;
};

} // namespace graft
