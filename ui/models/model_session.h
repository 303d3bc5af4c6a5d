// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/zoo/model_loader.h"

#include <QObject>
#include <QString>

#include <memory>

namespace graft {

/// Loads catalogue models and downloads their weights in the background. GUI thread only.
class ModelSession : public QObject {
    Q_OBJECT
public:
    explicit ModelSession(QObject* parent = nullptr);
    ~ModelSession() override;

    [[nodiscard]] bool isBusy() const { return m_busy; }
    /// Name of the model being loaded or downloaded, or empty.
    [[nodiscard]] const QString& currentModel() const { return m_current; }

    /// Builds the network and reads its weights (`weightFile` empty: embedded or installed).
    void load(const CatalogueEntry& entry, const QString& weightFile = {});
    /// Builds the network without weights.
    void loadUntrained(const CatalogueEntry& entry);
    /// Downloads the weights into the models folder, then loads the model.
    void downloadAndLoad(const CatalogueEntry& entry);
    void cancel();

Q_SIGNALS:
    void busyChanged();
    void progressChanged(qint64 done, qint64 total);
    void loaded(const graft::CatalogueEntry* entry, const std::shared_ptr<graft::LoadedModel>& model);
    void failed(const QString& reason);

private:
    void begin(const QString& name);
    void run(const CatalogueEntry& entry, const QString& weightFile, bool download, bool untrained);

    bool m_busy = false;
    QString m_current;
    std::shared_ptr<RunControl> m_control;
    quint64 m_job = 0;
};

} // namespace graft
