// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/preprocessing.h"
#include "core/zoo/catalogue.h"
#include "ui/gallery/network_sketch.h"

#include <QObject>

#include <map>
#include <optional>

namespace graft {

/// What only the built network tells: its silhouette, and how it wants its pictures.
struct ModelPicture {
    NetworkSketch sketch;
    std::optional<ImagePreprocessing> preparation; ///< nothing: the network says none
};

/// Builds the networks of the catalogue in the background, one after another, for their silhouettes. GUI thread only.
class ModelPictures : public QObject {
    Q_OBJECT
public:
    explicit ModelPictures(QObject* parent = nullptr) : QObject(parent) {}

    /// Starts with the first of the catalogue; ready() comes for each.
    void load();
    /// nullptr as long as it is not there.
    [[nodiscard]] const ModelPicture* find(const CatalogueEntry& entry) const;

Q_SIGNALS:
    void ready(const graft::CatalogueEntry* entry);

private:
    void next(std::size_t index);

    std::map<const CatalogueEntry*, ModelPicture> m_pictures;
    bool m_started = false;
};

} // namespace graft
