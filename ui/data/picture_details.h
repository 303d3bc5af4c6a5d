// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/file_facts.h"
#include "core/data/image_dataset.h"
#include "ui/models/app_context.h"

#include <QImage>
#include <QWidget>

#include <memory>
#include <optional>

class QFormLayout;
class QLabel;

namespace graft {

class PictureView;
class TextLabel;

/// The chosen picture: large, with its name, class, part and what its file says about itself, and as the network sees
/// it. Reads in the background.
class PictureDetails : public QWidget {
    Q_OBJECT
public:
    explicit PictureDetails(const AppContext& context, QWidget* parent = nullptr);

    /// `entry` belongs to the dataset.
    void setPicture(std::shared_ptr<const ImageDataset> dataset, const ImageEntry& entry);
    void clear();
    void retranslate();

private:
    struct Loaded {
        QImage picture;
        QImage seen; ///< by the network; null if there is none
        QString problem;
        std::optional<FileFacts> facts;
    };
    static Loaded load(const ImageEntry& entry, const std::optional<ImagePreprocessing>& how);
    void addFact(QFormLayout* form, TextLabel*& caption, TextLabel*& value, const char* name);
    void reload();
    void showFacts();
    void showSeen();
    [[nodiscard]] QString partText() const;

    AppContext m_context;
    PictureView* m_view;
    TextLabel* m_name;
    TextLabel* m_size;
    QWidget* m_table;
    TextLabel* m_classCaption;
    TextLabel* m_class;
    TextLabel* m_partCaption;
    TextLabel* m_part;
    TextLabel* m_fileCaption;
    TextLabel* m_file;
    TextLabel* m_colourCaption;
    TextLabel* m_colour;
    TextLabel* m_takenCaption;
    TextLabel* m_taken;
    TextLabel* m_cameraCaption;
    TextLabel* m_camera;
    QLabel* m_seen;
    TextLabel* m_seenText;
    std::shared_ptr<const ImageDataset> m_dataset;
    const ImageEntry* m_entry = nullptr; ///< into the dataset
    Loaded m_loaded;
    quint64 m_job = 0; ///< a picture that arrives after another was chosen is dropped
};

} // namespace graft
