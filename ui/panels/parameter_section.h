// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget> // first: moc of Qt 6.4 stumbles over <compare> otherwise

#include "ui/panels/layer_edits.h"

class QLabel;
class QPushButton;
class QToolButton;
class QVBoxLayout;

namespace graft {

class NetworkDocument;
class ParameterForm;
class Theme;
class WeightNote;

/// The settings of one layer or of several at once, written to the document: one undo step for an edit, whatever the
/// number of layers. An edit that would cost pretrained weights says so first - while it is being typed - and waits
/// for Enter or "Apply"; Esc and "Keep" leave everything as it was.
class ParameterSection : public QWidget {
    Q_OBJECT
public:
    ParameterSection(NetworkDocument& document, Theme& theme, QWidget* parent = nullptr);

    /// Also after every change of the document. Drops an edit that waits for a confirmation.
    void showLayers(const std::vector<LayerId>& layers);
    /// Whether there is anything to set.
    [[nodiscard]] bool isEmpty() const { return m_form == nullptr; }
    void retranslate();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void rebuild(const std::vector<const Layer*>& layers);
    void consider(const std::string& name, const ParameterValue& value);
    void commit(const std::vector<ParameterChange>& changes);
    void warn(const PlannedEdit& plan, const std::vector<ParameterChange>& changes);
    void apply();
    void keep();
    void resetAll();
    void restyle();

    NetworkDocument& m_document;
    Theme& m_theme;
    std::vector<LayerId> m_layers;
    std::vector<std::string> m_types; ///< the form was made for
    QLabel* m_title;
    QToolButton* m_resetAll;
    QVBoxLayout* m_place;
    ParameterForm* m_form = nullptr;
    WeightNote* m_note;
    std::vector<ParameterChange> m_pending; ///< what the note is about; empty without one
};

} // namespace graft
