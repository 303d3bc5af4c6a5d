// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/parameter_editor.h"

#include "ui/models/error_text.h"
#include "ui/panels/list_editors.h"
#include "ui/panels/number_spin.h"
#include "ui/panels/various_spin.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QStyle>

#include <algorithm>
#include <limits>

namespace graft {

namespace {

QHBoxLayout* rowLayout(QWidget* widget)
{
    auto* layout = new QHBoxLayout(widget);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    return layout;
}

void limit(VariousSpin<QSpinBox>& box, const ParameterSpec& spec)
{
    constexpr double lowest = std::numeric_limits<int>::min();
    constexpr double highest = std::numeric_limits<int>::max();
    box.setRange(static_cast<int>(std::clamp(spec.minimum.value_or(lowest), lowest, highest)),
                 static_cast<int>(std::clamp(spec.maximum.value_or(highest), lowest, highest)));
    box.setGroupSeparatorShown(false);
    box.setMinimumWidth(64);
    ignoreIdleWheel(box);
}

class BoolEditor final : public ParameterEditor {
public:
    BoolEditor(const ParameterSpec& spec, QWidget* parent) : ParameterEditor(spec, parent), m_box(new QCheckBox(this))
    {
        rowLayout(this)->addWidget(m_box);
        setFocusProxy(m_box);
        connect(m_box, &QCheckBox::clicked, this, [this](bool on) {
            m_box->setTristate(false);
            m_box->setText({});
            propose(on);
        });
    }
    void setValue(const ParameterValue& value, bool various) override
    {
        m_box->setTristate(various);
        m_box->setText(various ? variousText() : QString());
        if (various)
            m_box->setCheckState(Qt::PartiallyChecked);
        else if (const bool* on = std::get_if<bool>(&value))
            m_box->setChecked(*on);
    }

private:
    QCheckBox* m_box;
};

class IntegerEditor final : public ParameterEditor {
public:
    IntegerEditor(const ParameterSpec& spec, QWidget* parent)
        : ParameterEditor(spec, parent),
          m_box(new VariousSpin<QSpinBox>(this))
    {
        limit(*m_box, spec);
        m_box->setUnit(toQString(spec.unit));
        m_box->setMinimumWidth(84);
        rowLayout(this)->addWidget(m_box);
        setFocusProxy(m_box);
        m_box->onTyped = [this](int value) { consider(std::int64_t{value}); };
        m_box->onChosen = [this](int value) { propose(std::int64_t{value}); };
    }
    void setValue(const ParameterValue& value, bool various) override
    {
        if (const auto* number = std::get_if<std::int64_t>(&value))
            m_box->show(static_cast<int>(*number), various);
    }

private:
    VariousSpin<QSpinBox>* m_box;
};

class RealEditor final : public ParameterEditor {
public:
    RealEditor(const ParameterSpec& spec, QWidget* parent)
        : ParameterEditor(spec, parent),
          m_box(new VariousSpin<NumberSpin>(this))
    {
        m_box->setRange(spec.minimum.value_or(-1e12), spec.maximum.value_or(1e12));
        m_box->setUnit(toQString(spec.unit));
        rowLayout(this)->addWidget(m_box);
        setFocusProxy(m_box);
        m_box->onTyped = [this](double value) { consider(value); };
        m_box->onChosen = [this](double value) { propose(value); };
    }
    void setValue(const ParameterValue& value, bool various) override
    {
        if (const double* number = std::get_if<double>(&value))
            m_box->show(*number, various);
    }

private:
    VariousSpin<NumberSpin>* m_box;
};

class ChoiceEditor final : public ParameterEditor {
public:
    ChoiceEditor(const ParameterSpec& spec, QWidget* parent) : ParameterEditor(spec, parent), m_box(new QComboBox(this))
    {
        m_box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        m_box->setMinimumContentsLength(8);
        ignoreIdleWheel(*m_box);
        for (const std::string& choice : spec.choices)
            m_box->addItem(QString(), toQString(choice));
        rowLayout(this)->addWidget(m_box);
        setFocusProxy(m_box);
        retranslate();
        connect(m_box, &QComboBox::activated, this,
                [this](int index) { propose(m_box->itemData(index).toString().toStdString()); });
    }
    void setValue(const ParameterValue& value, bool various) override
    {
        if (const auto* text = std::get_if<std::string>(&value))
            m_box->setCurrentIndex(various ? -1 : m_box->findData(toQString(*text)));
    }
    void retranslate() override
    {
        m_box->setPlaceholderText(variousText());
        for (int i = 0; i < m_box->count(); ++i)
            m_box->setItemText(i, coreText("layers", m_box->itemData(i).toString().toStdString()));
    }

private:
    QComboBox* m_box;
};

class PairEditor final : public ParameterEditor {
public:
    PairEditor(const ParameterSpec& spec, QWidget* parent)
        : ParameterEditor(spec, parent),
          m_height(new VariousSpin<QSpinBox>(this)),
          m_width(new VariousSpin<QSpinBox>(this))
    {
        QHBoxLayout* row = rowLayout(this);
        row->addWidget(m_height, 1);
        auto* times = new QLabel(QString(QChar(0x00D7)), this);
        times->setProperty("role", QStringLiteral("muted"));
        row->addWidget(times);
        row->addWidget(m_width, 1);
        setFocusProxy(m_height);
        setTabOrder(m_height, m_width);
        for (VariousSpin<QSpinBox>* box : {m_height, m_width}) {
            limit(*box, spec);
            box->onTyped = [this, box](int value) { consider(pairWith(*box, value)); };
            box->onChosen = [this, box](int value) {
                const auto pair = pairWith(*box, value);
                setValue(pair, false);
                propose(pair);
            };
        }
        retranslate();
    }
    void setValue(const ParameterValue& value, bool various) override
    {
        const auto* pair = std::get_if<std::vector<std::int64_t>>(&value);
        if (pair == nullptr || pair->size() != 2)
            return;
        m_height->show(static_cast<int>((*pair)[0]), various);
        m_width->show(static_cast<int>((*pair)[1]), various);
    }
    void retranslate() override
    {
        m_height->setAccessibleName(QCoreApplication::translate("graft::PairEditor", "Height"));
        m_width->setAccessibleName(QCoreApplication::translate("graft::PairEditor", "Width"));
        m_height->setToolTip(QCoreApplication::translate("graft::PairEditor", "Height"));
        m_width->setToolTip(QCoreApplication::translate("graft::PairEditor", "Width"));
    }

private:
    /// Where the layers differ, one number stands for both: most windows are square.
    [[nodiscard]] std::vector<std::int64_t> pairWith(const VariousSpin<QSpinBox>& changed, int value) const
    {
        const VariousSpin<QSpinBox>& other = &changed == m_height ? *m_width : *m_height;
        const int rest = other.various() ? value : other.value();
        if (&changed == m_height)
            return {value, rest};
        return {rest, value};
    }

    VariousSpin<QSpinBox>* m_height;
    VariousSpin<QSpinBox>* m_width;
};

} // namespace

ParameterEditor::ParameterEditor(ParameterSpec spec, QWidget* parent) : QWidget(parent), m_spec(std::move(spec))
{
    setObjectName(QStringLiteral("parameter-") + toQString(m_spec.name));
}

void ParameterEditor::propose(const ParameterValue& value)
{
    if (const auto checked = checkParameter(m_spec, value); !checked.ok()) {
        Q_EMIT problemChanged(errorText(checked.error()));
        return;
    }
    Q_EMIT problemChanged({});
    Q_EMIT edited(value);
}

void ParameterEditor::consider(const ParameterValue& value)
{
    if (checkParameter(m_spec, value).ok())
        Q_EMIT considered(value);
}

void ParameterEditor::markInvalid(QWidget& field, bool invalid)
{
    if (field.property("invalid").toBool() == invalid)
        return;
    field.setProperty("invalid", invalid);
    field.style()->unpolish(&field);
    field.style()->polish(&field);
}

ParameterEditor* makeParameterEditor(const ParameterSpec& spec, QWidget* parent)
{
    switch (spec.kind) {
    case ParameterKind::Bool: return new BoolEditor(spec, parent);
    case ParameterKind::Integer: return new IntegerEditor(spec, parent);
    case ParameterKind::Real: return new RealEditor(spec, parent);
    case ParameterKind::Choice: return new ChoiceEditor(spec, parent);
    case ParameterKind::IntegerPair: return new PairEditor(spec, parent);
    case ParameterKind::TextList: return new TextListEditor(spec, parent);
    case ParameterKind::Text:
    case ParameterKind::IntegerList:
    case ParameterKind::RealList: return new LineEditor(spec, parent);
    }
    return new LineEditor(spec, parent);
}

} // namespace graft
