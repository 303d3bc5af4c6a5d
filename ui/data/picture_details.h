// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/image_dataset.h"

#include <QImage>
#include <QWidget>

namespace graft {

class PictureView;
class TextLabel;
class Theme;

/// The chosen picture: large, with its name, class and size in pixels. Decodes in the background.
class PictureDetails : public QWidget {
    Q_OBJECT
public:
    explicit PictureDetails(Theme& theme, QWidget* parent = nullptr);

    void setEntry(const ImageEntry& entry, const QString& className);
    void clear();
    void retranslate();

private:
    void showPicture(const QImage& picture, const QString& problem);

    Theme& m_theme;
    PictureView* m_view;
    TextLabel* m_name;
    TextLabel* m_class;
    TextLabel* m_size;
    QString m_className;
    ImageEntry m_entry;
    QString m_problem;
    bool m_hasEntry = false;
    quint64 m_job = 0; ///< a picture that arrives after another was chosen is dropped
};

} // namespace graft
