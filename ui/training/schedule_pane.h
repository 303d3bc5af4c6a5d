// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/app_context.h"
#include "ui/training/schedule_preview.h"

#include <QWidget>

class QTimer;

namespace graft {

class TextLabel;

/// The curve of the learning rate that the document's options lead to, kept up to date while they change and while a
/// run moves along it.
class SchedulePane : public QWidget {
    Q_OBJECT
public:
    explicit SchedulePane(AppContext& context, QWidget* parent = nullptr);

    void retranslate();

private:
    void showCurve();
    void showPosition();
    void showNote();

    AppContext m_context;
    SchedulePreview* m_preview;
    TextLabel* m_note;
    QTimer* m_timer;
};

} // namespace graft
