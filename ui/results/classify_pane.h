// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/evaluation_session.h"

#include <QWidget>

class QMimeData;
class QPushButton;

namespace graft {

class InlineMessage;
class PictureView;
class TextLabel;
class Theme;
class TopKBars;

/// The one picture file of a drag or of the clipboard, or empty.
[[nodiscard]] QString pictureFileOf(const QMimeData* mime);

/// The place where pictures are dropped: a dashed frame with an invitation, or the picture.
class DropZone : public QWidget {
    Q_OBJECT
public:
    explicit DropZone(Theme& theme, QWidget* parent = nullptr);

    void setPicture(const QImage& picture);
    void retranslate();

Q_SIGNALS:
    void fileDropped(const QString& file);

protected:
    void paintEvent(QPaintEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void setInviting(bool inviting);

    Theme& m_theme;
    QWidget* m_invitation;
    TextLabel* m_text;
    TextLabel* m_hint;
    PictureView* m_view;
    bool m_inviting = false;
};

/// One picture and what the network takes it for.
class ClassifyPane : public QWidget {
    Q_OBJECT
public:
    explicit ClassifyPane(Theme& theme, QWidget* parent = nullptr);

    void showClassified(const EvaluationSession::Classified& classified, const QString& truth);
    void showProblem(const QString& text);
    void clear();
    void retranslate();
    [[nodiscard]] QPushButton* browseButton() const { return m_browse; }

Q_SIGNALS:
    void fileDropped(const QString& file);

private:
    DropZone* m_zone;
    TextLabel* m_name;
    TextLabel* m_truthText;
    TopKBars* m_bars;
    QPushButton* m_browse;
    InlineMessage* m_message;
    ImageEntry m_entry; ///< of the picture shown
    QString m_truth;
    bool m_hasPicture = false;
};

} // namespace graft
