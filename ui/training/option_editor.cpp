// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/training/option_editor.h"

#include "ui/models/error_text.h"
#include "ui/models/option_text.h"
#include "ui/training/rate_spin_box.h"
#include "ui/training/seed_edit.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QRegularExpression>
#include <QRegularExpressionValidator>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QStyle>

#include <algorithm>
#include <cmath>
#include <limits>

namespace graft {

namespace {

constexpr int inlineWidth = 136; ///< of controls beside their title

class FlagEditor final : public OptionEditor {
public:
    FlagEditor(const OptionSchema& schema, QWidget* parent) : OptionEditor(schema, parent), m_box(new QCheckBox(this))
    {
        adopt(*m_box);
        connect(m_box, &QCheckBox::clicked, this, [this](bool on) { propose(on); });
    }
    void setValue(const OptionValue& value) override { m_box->setChecked(std::get<bool>(value)); }
    [[nodiscard]] OptionValue value() const override { return m_box->isChecked(); }

private:
    QCheckBox* m_box;
};

class IntegerEditor final : public OptionEditor {
public:
    IntegerEditor(const OptionSchema& schema, QWidget* parent) : OptionEditor(schema, parent), m_box(new QSpinBox(this))
    {
        m_box->setRange(static_cast<int>(schema.minimum) + (schema.aboveMinimum ? 1 : 0),
                        static_cast<int>(schema.maximum));
        m_box->setGroupSeparatorShown(true);
        m_box->setStepType(QAbstractSpinBox::AdaptiveDecimalStepType);
        m_box->setKeyboardTracking(false);
        adopt(*m_box);
        connect(m_box, &QSpinBox::valueChanged, this, [this](int value) { propose(std::int64_t{value}); });
    }
    void setValue(const OptionValue& value) override
    {
        const QSignalBlocker blocker(m_box);
        const auto number = std::get<std::int64_t>(value);
        m_box->setValue(static_cast<int>(std::clamp<std::int64_t>(number, m_box->minimum(), m_box->maximum())));
    }
    [[nodiscard]] OptionValue value() const override { return std::int64_t{m_box->value()}; }
    void retranslate() override
    {
        const QSignalBlocker blocker(m_box);
        m_box->setLocale(QLocale());
        m_box->setSpecialValueText(m_box->minimum() == 0 ? coreText("options", schema().zeroText) : QString());
        m_box->setSuffix(optionSuffix(schema()));
    }

private:
    QSpinBox* m_box;
};

/// Integers beyond what a spin box holds: seeds.
class LongEditor final : public OptionEditor {
public:
    LongEditor(const OptionSchema& schema, QWidget* parent) : OptionEditor(schema, parent), m_box(new SeedEdit(this))
    {
        // Held as a signed number in the table.
        m_box->setMaximum(std::min(static_cast<std::uint64_t>(schema.maximum),
                                   static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max())));
        adopt(*m_box);
        connect(m_box, &SeedEdit::valueChanged, this, [this] { propose(value()); });
    }
    void setValue(const OptionValue& value) override
    {
        const QSignalBlocker blocker(m_box);
        m_box->setValue(static_cast<std::uint64_t>(std::get<std::int64_t>(value)));
    }
    [[nodiscard]] OptionValue value() const override { return static_cast<std::int64_t>(m_box->value()); }

private:
    SeedEdit* m_box;
};

class RealEditor final : public OptionEditor {
public:
    RealEditor(const OptionSchema& schema, QWidget* parent) : OptionEditor(schema, parent), m_box(new RateSpinBox(this))
    {
        // An exclusive minimum has no smallest number above it that people would care about.
        constexpr double smallest = 1e-12;
        m_box->setRange(schema.aboveMinimum ? std::max(schema.minimum + smallest, smallest) : schema.minimum,
                        schema.maximum);
        m_box->setKeyboardTracking(false);
        adopt(*m_box);
        connect(m_box, &QDoubleSpinBox::valueChanged, this, [this](double value) { propose(value); });
    }
    void setValue(const OptionValue& value) override
    {
        const QSignalBlocker blocker(m_box);
        m_box->setValue(std::get<double>(value));
    }
    [[nodiscard]] OptionValue value() const override { return m_box->value(); }
    void retranslate() override
    {
        const QSignalBlocker blocker(m_box);
        m_box->setLocale(QLocale());
        m_box->setSpecialValueText(m_box->minimum() == 0 ? coreText("options", schema().zeroText) : QString());
        m_box->setSuffix(optionSuffix(schema()));
        // Written anew with the point or comma of the language.
        const double now = m_box->value();
        m_box->setValue(m_box->maximum());
        m_box->setValue(now);
    }

private:
    RateSpinBox* m_box;
};

class ChoiceEditor final : public OptionEditor {
public:
    ChoiceEditor(const OptionSchema& schema, QWidget* parent) : OptionEditor(schema, parent), m_box(new QComboBox(this))
    {
        m_box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        m_box->setMinimumContentsLength(6);
        for (const OptionChoice& choice : schema.choices)
            m_box->addItem(QString(), toQString(choice.name));
        adopt(*m_box);
        connect(m_box, &QComboBox::currentIndexChanged, this, [this] { propose(value()); });
    }
    void setValue(const OptionValue& value) override
    {
        const QSignalBlocker blocker(m_box);
        m_box->setCurrentIndex(m_box->findData(toQString(std::get<std::string>(value))));
    }
    [[nodiscard]] OptionValue value() const override { return m_box->currentData().toString().toStdString(); }
    void retranslate() override
    {
        for (int i = 0; i < m_box->count(); ++i)
            m_box->setItemText(i, coreText("options", schema().choices.at(static_cast<std::size_t>(i)).title));
    }
    [[nodiscard]] bool isWide() const override
    {
        constexpr int frame = 36; // arrow and padding
        for (int i = 0; i < m_box->count(); ++i) {
            if (m_box->fontMetrics().horizontalAdvance(m_box->itemText(i)) + frame > inlineWidth)
                return true;
        }
        return false;
    }

private:
    QComboBox* m_box;
};

/// Rising numbers of epochs: "3, 6". Checked when they are confirmed; until then they may be anything.
class EpochsEditor final : public OptionEditor {
public:
    EpochsEditor(const OptionSchema& schema, QWidget* parent) : OptionEditor(schema, parent), m_box(new QLineEdit(this))
    {
        static const QRegularExpression allowed(QStringLiteral("[0-9, ]*"));
        m_box->setValidator(new QRegularExpressionValidator(allowed, m_box));
        m_box->setPlaceholderText(QStringLiteral("3, 6"));
        adopt(*m_box);
        connect(m_box, &QLineEdit::editingFinished, this, [this] { propose(value()); });
        connect(m_box, &QLineEdit::textEdited, this, [this] { Q_EMIT problemChanged({}); });
    }
    void setValue(const OptionValue& value) override
    {
        m_box->setText(toQString(std::get<std::string>(value)).replace(QLatin1Char(','), QStringLiteral(", ")));
    }
    [[nodiscard]] OptionValue value() const override { return m_box->text().remove(QLatin1Char(' ')).toStdString(); }

private:
    QLineEdit* m_box;
};

/// Says what is done to the pictures; the list itself has a window, with a preview.
class AugmentationEditor final : public OptionEditor {
public:
    AugmentationEditor(const OptionSchema& schema, QWidget* parent)
        : OptionEditor(schema, parent),
          m_summary(new QLabel(this)),
          m_edit(new QPushButton(this))
    {
        m_summary->setObjectName(QStringLiteral("augmentationSummary"));
        m_summary->setTextFormat(Qt::PlainText);
        m_summary->setWordWrap(true);
        m_summary->setProperty("role", QStringLiteral("muted"));
        adopt(*m_edit);
        static_cast<QHBoxLayout*>(layout())->insertWidget(0, m_summary, 1);
        connect(m_edit, &QPushButton::clicked, this, &OptionEditor::windowRequested);
    }
    void setValue(const OptionValue& value) override
    {
        m_value = value;
        m_summary->setText(optionValueText(schema(), value));
    }
    [[nodiscard]] OptionValue value() const override { return m_value; }
    void retranslate() override
    {
        m_edit->setText(QCoreApplication::translate("graft::OptionEditor", "Edit…", "a list in a window of its own"));
        setValue(m_value);
    }
    [[nodiscard]] bool isWide() const override { return true; }

private:
    QLabel* m_summary;
    QPushButton* m_edit;
    OptionValue m_value = std::string();
};

} // namespace

OptionEditor::OptionEditor(const OptionSchema& schema, QWidget* parent) : QWidget(parent), m_schema(schema) {}

void OptionEditor::adopt(QWidget& field)
{
    m_field = &field;
    field.setObjectName(optionObjectName(m_schema.name, "Box"));
    ignoreIdleWheel(field);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(&field);
    setFocusProxy(&field);
    setNarrow(true);
}

void OptionEditor::setNarrow(bool narrow)
{
    if (qobject_cast<QAbstractButton*>(m_field) != nullptr)
        return;
    m_field->setMinimumWidth(inlineWidth);
    m_field->setMaximumWidth(narrow ? inlineWidth : QWIDGETSIZE_MAX);
}

void OptionEditor::propose(const OptionValue& value)
{
    TrainingOptions trial;
    const auto taken = setOption(trial, m_schema, value);
    m_field->setProperty("invalid", !taken.ok());
    m_field->style()->unpolish(m_field);
    m_field->style()->polish(m_field);
    Q_EMIT problemChanged(taken ? QString() : errorText(taken.error()));
    if (taken)
        Q_EMIT edited(m_schema.get(trial));
}

OptionEditor* makeOptionEditor(const OptionSchema& schema, QWidget* parent)
{
    switch (schema.kind) {
    case OptionKind::Flag: return new FlagEditor(schema, parent);
    case OptionKind::Integer:
        if (schema.maximum > std::numeric_limits<int>::max())
            return new LongEditor(schema, parent);
        return new IntegerEditor(schema, parent);
    case OptionKind::Real: return new RealEditor(schema, parent);
    case OptionKind::Choice: return new ChoiceEditor(schema, parent);
    case OptionKind::Epochs: return new EpochsEditor(schema, parent);
    case OptionKind::Augmentation: break;
    }
    return new AugmentationEditor(schema, parent);
}

QString optionObjectName(std::string_view option, const char* suffix)
{
    QString name;
    bool upper = false;
    for (const QChar c : toQString(option)) {
        if (c == QLatin1Char('_')) {
            upper = true;
            continue;
        }
        name += upper ? c.toUpper() : c;
        upper = false;
    }
    return name + QLatin1String(suffix);
}

} // namespace graft
