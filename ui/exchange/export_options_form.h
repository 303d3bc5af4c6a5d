// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget> // first: moc of Qt 6.4 stumbles over <compare> otherwise

#include "core/exchange/model_export.h"

#include <functional>
#include <map>
#include <string>
#include <vector>

class QVBoxLayout;

namespace graft {

class Theme;

/// The options of an export format as controls, made from its table: a switch, a choice or a field each.
class ExportOptionsForm : public QWidget {
    Q_OBJECT
public:
    explicit ExportOptionsForm(Theme& theme, QWidget* parent = nullptr);

    /// Shows a format's options; those named in `values` as they are there, the others at their defaults.
    void setFormat(const ExportFormat* format, const std::map<std::string, std::string>& values = {});
    /// What differs from the defaults.
    [[nodiscard]] std::map<std::string, std::string> values() const;
    [[nodiscard]] bool isEmpty() const { return m_fields.empty(); }

Q_SIGNALS:
    void changed();

private:
    struct Field {
        std::string name;
        std::string defaultValue;
        std::function<std::string()> value;
    };
    void addField(const ExportOption& option, const std::string& value);
    QWidget* makeSwitch(const ExportOption& option, const std::string& value);
    QWidget* makeChoice(const ExportOption& option, const std::string& value);
    QWidget* makeText(const ExportOption& option, const std::string& value);

    Theme& m_theme;
    QVBoxLayout* m_layout;
    std::vector<Field> m_fields;
};

} // namespace graft
