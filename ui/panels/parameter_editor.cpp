// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/parameter_editor.h"

#include "ui/models/error_text.h"
#include "ui/panels/list_editors.h"
#include "ui/panels/number_spin.h"

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

void limit(QSpinBox& box, const ParameterSpec& spec)
{
    constexpr double lowest = std::numeric_limits<int>::min();
    constexpr double highest = std::numeric_limits<int>::max();
    box.setRange(static_cast<int>(std::clamp(spec.minimum.value_or(lowest), lowest, highest)),
                 static_cast<int>(std::clamp(spec.maximum.value_or(highest), lowest, highest)));
    if (!spec.unit.empty())
        box.setSuffix(QStringLiteral(" ") + toQString(spec.unit));
    box.setKeyboardTracking(false);
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
        connect(m_box, &QCheckBox::clicked, this, [this](bool on) { propose(on); });
    }
    void setValue(const ParameterValue& value) override
    {
        if (const bool* on = std::get_if<bool>(&value))
            m_box->setChecked(*on);
    }

private:
    QCheckBox* m_box;
};

class IntegerEditor final : public ParameterEditor {
public:
    IntegerEditor(const ParameterSpec& spec, QWidget* parent) : ParameterEditor(spec, parent), m_box(new QSpinBox(this))
    {
        limit(*m_box, spec);
        rowLayout(this)->addWidget(m_box);
        setFocusProxy(m_box);
        connect(m_box, &QSpinBox::valueChanged, this, [this](int value) { propose(std::int64_t{value}); });
    }
    void setValue(const ParameterValue& value) override
    {
        const QSignalBlocker quiet(m_box);
        if (const auto* number = std::get_if<std::int64_t>(&value))
            m_box->setValue(static_cast<int>(*number));
    }

private:
    QSpinBox* m_box;
};

class RealEditor final : public ParameterEditor {
public:
    RealEditor(const ParameterSpec& spec, QWidget* parent) : ParameterEditor(spec, parent), m_box(new NumberSpin(this))
    {
        m_box->setRange(spec.minimum.value_or(-1e12), spec.maximum.value_or(1e12));
        if (!spec.unit.empty())
            m_box->setSuffix(QStringLiteral(" ") + toQString(spec.unit));
        rowLayout(this)->addWidget(m_box);
        setFocusProxy(m_box);
        connect(m_box, &NumberSpin::valueChanged, this, [this](double value) { propose(value); });
    }
    void setValue(const ParameterValue& value) override
    {
        const QSignalBlocker quiet(m_box);
        if (const double* number = std::get_if<double>(&value))
            m_box->setValue(*number);
    }

private:
    NumberSpin* m_box;
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
    void setValue(const ParameterValue& value) override
    {
        if (const auto* text = std::get_if<std::string>(&value))
            m_box->setCurrentIndex(m_box->findData(toQString(*text)));
    }
    void retranslate() override
    {
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
          m_height(new QSpinBox(this)),
          m_width(new QSpinBox(this))
    {
        QHBoxLayout* row = rowLayout(this);
        row->addWidget(m_height, 1);
        auto* times = new QLabel(QString(QChar(0x00D7)), this);
        times->setProperty("role", QStringLiteral("muted"));
        row->addWidget(times);
        row->addWidget(m_width, 1);
        setFocusProxy(m_height);
        setTabOrder(m_height, m_width);
        for (QSpinBox* box : {m_height, m_width}) {
            limit(*box, spec);
            box->setSuffix({});
            connect(box, &QSpinBox::valueChanged, this, [this] {
                propose(std::vector<std::int64_t>{m_height->value(), m_width->value()});
            });
        }
        retranslate();
    }
    void setValue(const ParameterValue& value) override
    {
        const auto* pair = std::get_if<std::vector<std::int64_t>>(&value);
        if (pair == nullptr || pair->size() != 2)
            return;
        const QSignalBlocker quietHeight(m_height);
        const QSignalBlocker quietWidth(m_width);
        m_height->setValue(static_cast<int>((*pair)[0]));
        m_width->setValue(static_cast<int>((*pair)[1]));
    }
    void retranslate() override
    {
        m_height->setAccessibleName(QCoreApplication::translate("graft::PairEditor", "Height"));
        m_width->setAccessibleName(QCoreApplication::translate("graft::PairEditor", "Width"));
        m_height->setToolTip(QCoreApplication::translate("graft::PairEditor", "Height"));
        m_width->setToolTip(QCoreApplication::translate("graft::PairEditor", "Width"));
    }

private:
    QSpinBox* m_height;
    QSpinBox* m_width;
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
