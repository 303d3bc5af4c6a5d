// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget> // first: moc of Qt 6.4 stumbles over <compare> otherwise

#include "core/zoo/network_templates.h"

#include <string>
#include <vector>

class QComboBox;
class QLabel;
class QPlainTextEdit;
class QPushButton;
class QRadioButton;
class QSpinBox;
class QVBoxLayout;

namespace graft {

class DatasetSession;
class NetworkDocument;
class TemplateCard;
class Theme;

/// A new network from a template: which one, for what pictures, which classes; what it will cost is shown while
/// choosing. Adds it to the document, one step of undo. Esc closes.
class NewNetworkPane : public QWidget {
    Q_OBJECT
public:
    NewNetworkPane(NetworkDocument& document, DatasetSession& dataset, Theme& theme, QWidget* parent = nullptr);

    /// Prepares it for a new use with what fits the present dataset, the keyboard in it. Empty: the first template that
    /// can be trained at once.
    void open(const std::string& templateId = {});
    /// The template's pictures when it is chosen, unless sizes were typed.
    void choose(const NetworkTemplate& entry);
    [[nodiscard]] const NetworkTemplate& chosen() const;
    void retranslate();

Q_SIGNALS:
    /// The network is in the document.
    void created();
    void cancelled();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void buildCards(QVBoxLayout* layout);
    QWidget* buildPictures();
    QWidget* buildClasses();
    void connectEditors();
    void refresh();
    void refreshClasses();
    void create();
    void setCount(int count);
    [[nodiscard]] TemplateInput input() const;
    [[nodiscard]] std::vector<std::string> classNames() const;
    [[nodiscard]] std::vector<std::string> typedClasses() const;
    [[nodiscard]] std::vector<std::string> datasetClasses() const;

    NetworkDocument& m_document;
    DatasetSession& m_dataset;
    Theme& m_theme;
    std::vector<TemplateCard*> m_cards;
    QLabel* m_title;
    QLabel* m_explanation;
    QLabel* m_doc;
    QLabel* m_source;
    QLabel* m_picturesTitle;
    QComboBox* m_colour;
    QSpinBox* m_height;
    QSpinBox* m_width;
    QLabel* m_times;
    QLabel* m_classesTitle;
    QRadioButton* m_fromDataset;
    QRadioButton* m_own;
    QLabel* m_countTitle;
    QSpinBox* m_count;
    QPlainTextEdit* m_names;
    QWidget* m_ownBox;
    QLabel* m_summary;
    QPushButton* m_cancel;
    QPushButton* m_create;
    bool m_updating = false;
    bool m_sizeTyped = false;
};

} // namespace graft
