// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/app_context.h"

#include <QFrame>

#include <array>

class QLabel;
class QTimer;

namespace graft {

class RunStrip;

/// The line at the bottom of the window: device, memory, dataset, model, and the run strip.
class StatusPanel : public QFrame {
    Q_OBJECT
public:
    explicit StatusPanel(AppContext& context, QWidget* parent = nullptr);

    [[nodiscard]] RunStrip* runStrip() const { return m_strip; }
    /// What long work outside a page is doing ("Saving rose.graft"); empty when there is none.
    void setActivity(const QString& text);

protected:
    void changeEvent(QEvent* event) override;

private:
    struct Field {
        QLabel* icon = nullptr;
        QLabel* text = nullptr;
        const char* iconName = "";
    };
    enum FieldIndex { DeviceField, MemoryField, DatasetField, ModelField, fieldCount };

    void addField(FieldIndex index, const char* iconName);
    void setField(FieldIndex index, const QString& text, const QString& toolTip);
    void refresh();
    void refreshMemory();
    void restyle();
    void retranslate();
    [[nodiscard]] QString deviceText() const;

    AppContext m_context;
    std::array<Field, fieldCount> m_fields{};
    QLabel* m_activity;
    RunStrip* m_strip;
    QTimer* m_memoryTimer;
    QString m_gpuName; ///< empty: no GPU that can be used
    int m_threads = 0;
};

} // namespace graft
