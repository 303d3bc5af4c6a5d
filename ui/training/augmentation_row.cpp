// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/training/augmentation_row.h"

#include "ui/models/error_text.h"
#include "ui/models/theme.h"
#include "ui/widgets/icons.h"

#include <QCheckBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QSpinBox>

#include <algorithm>
#include <cmath>

namespace graft {

namespace {

/// Turning the wheel over a field that is not in use scrolls the list.
template <class Spin>
class CalmSpin : public Spin {
public:
    explicit CalmSpin(QWidget* parent) : Spin(parent)
    {
        this->setFocusPolicy(Qt::StrongFocus);
        this->setAlignment(Qt::AlignRight);
        this->setFixedWidth(AugmentationRow::fieldWidth);
    }

protected:
    void wheelEvent(QWheelEvent* event) override
    {
        if (this->hasFocus())
            Spin::wheelEvent(event);
        else
            event->ignore();
    }
};

/// Shows as many decimals as a number has.
class BoundSpin final : public CalmSpin<QDoubleSpinBox> {
public:
    using CalmSpin::CalmSpin;
    [[nodiscard]] QString textFromValue(double value) const override
    {
        QLocale plain = locale();
        plain.setNumberOptions(QLocale::OmitGroupSeparator);
        return plain.toString(value, 'g', 6);
    }
};

QString optionText(const char* text)
{
    return coreText("options", text);
}

} // namespace

RowHandle::RowHandle(QWidget* parent) : QToolButton(parent)
{
    setCursor(Qt::OpenHandCursor);
    setFocusPolicy(Qt::StrongFocus);
}

void RowHandle::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Up || event->key() == Qt::Key_Down)
        Q_EMIT moved(event->key() == Qt::Key_Up ? -1 : 1);
    else
        QToolButton::keyPressEvent(event);
}

void RowHandle::mousePressEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton) {
        m_dragging = true;
        setCursor(Qt::ClosedHandCursor);
        setFocus(Qt::MouseFocusReason);
    }
}

void RowHandle::mouseMoveEvent(QMouseEvent* event)
{
    if (m_dragging)
        Q_EMIT draggedTo(event->globalPosition().toPoint());
}

void RowHandle::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton) {
        m_dragging = false;
        setCursor(Qt::OpenHandCursor);
    }
}

AugmentationRow::AugmentationRow(Theme& theme, AugmentationKind kind, QWidget* parent)
    : QWidget(parent),
      m_theme(theme),
      m_step(defaultStep(kind)),
      m_handle(new RowHandle(this)),
      m_on(new QCheckBox(this)),
      m_probability(new CalmSpin<QSpinBox>(this)),
      m_reset(new QToolButton(this))
{
    const AugmentationSchema& schema = schemaOf(kind);
    setObjectName(toQString(schema.name));
    m_handle->setObjectName(QStringLiteral("handle"));
    m_handle->setFixedSize(handleWidth, handleWidth);
    m_on->setObjectName(QStringLiteral("on"));
    m_probability->setObjectName(QStringLiteral("probability"));
    m_probability->setRange(0, 100);
    m_probability->setSingleStep(5);
    m_probability->setKeyboardTracking(false);
    m_reset->setObjectName(QStringLiteral("reset"));
    m_reset->setFixedSize(resetWidth, resetWidth);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 2, 0, 2);
    layout->setSpacing(spacing);
    layout->addWidget(m_handle);
    layout->addWidget(m_on, 1);
    if (schema.ranged) {
        m_low = addBound(QStringLiteral("low"));
        m_high = addBound(QStringLiteral("high"));
        layout->addWidget(m_low);
        layout->addWidget(m_high);
        connect(m_low, &QDoubleSpinBox::valueChanged, this, [this] { read(true); });
        connect(m_high, &QDoubleSpinBox::valueChanged, this, [this] { read(false); });
    }
    layout->addWidget(m_probability);
    layout->addWidget(m_reset);
    connect(m_probability, &QSpinBox::valueChanged, this, [this] { read(false); });
    connect(m_on, &QCheckBox::toggled, this, [this](bool on) {
        updateState();
        if (!m_showing)
            Q_EMIT toggled(on);
    });
    connect(m_reset, &QToolButton::clicked, this, [this] {
        m_on->setFocus(); // the button goes away
        show(defaultStep(m_step.kind));
        Q_EMIT changed();
    });
    connect(&theme, &Theme::changed, this, &AugmentationRow::updateState);
    // Spin boxes would take the keys that move the row.
    for (QWidget* field : fields())
        field->installEventFilter(this);
    show(m_step);
    retranslate();
}

QDoubleSpinBox* AugmentationRow::addBound(const QString& name)
{
    const AugmentationSchema& schema = schemaOf(m_step.kind);
    auto* bound = new BoundSpin(this);
    bound->setObjectName(name);
    const double range = schema.maximum - schema.minimum;
    bound->setDecimals(schema.maximum <= 10 ? 2 : 1);
    bound->setSingleStep(schema.maximum <= 10 ? 0.1 : range >= 50 ? 5 : 1);
    bound->setRange(schema.minimum, schema.maximum);
    bound->setKeyboardTracking(false);
    return bound;
}

QString AugmentationRow::title() const
{
    return optionText(schemaOf(m_step.kind).title);
}

bool AugmentationRow::isOn() const
{
    return m_on->isChecked();
}

void AugmentationRow::setStep(const AugmentationStep& step, bool on)
{
    m_showing = true;
    m_on->setChecked(on);
    m_showing = false;
    show(step);
}

void AugmentationRow::show(const AugmentationStep& step)
{
    m_showing = true;
    m_step = step;
    if (m_low != nullptr) {
        m_low->setValue(step.low);
        m_high->setValue(step.high);
    }
    m_probability->setValue(static_cast<int>(std::lround(step.probability * 100)));
    m_showing = false;
    updateState();
}

void AugmentationRow::read(bool lowChanged)
{
    if (m_showing)
        return;
    // A number that the field can only show rounded stays exact until it is changed.
    const auto take = [](double& value, double shown, double rounding) {
        if (std::abs(value - shown) > rounding)
            value = shown;
    };
    AugmentationStep step = m_step;
    if (m_low != nullptr) {
        const double rounding = std::pow(10.0, -m_low->decimals()) * 0.5000001;
        take(step.low, m_low->value(), rounding);
        take(step.high, m_high->value(), rounding);
        // One end pushes the other along.
        if (lowChanged)
            step.high = std::max(step.low, step.high);
        else
            step.low = std::min(step.low, step.high);
    }
    take(step.probability, m_probability->value() / 100.0, 0.0050001);
    show(step);
    Q_EMIT changed();
}

void AugmentationRow::updateState()
{
    for (QWidget* field :
         {static_cast<QWidget*>(m_low), static_cast<QWidget*>(m_high), static_cast<QWidget*>(m_probability)})
        if (field != nullptr)
            field->setEnabled(isOn());
    m_handle->setIcon(lineIcon(QStringLiteral("grip"), m_theme.tokens().textMuted));
    // An empty place instead of the button, so that the columns stay where they are.
    const bool resettable = isOn() && m_step != defaultStep(m_step.kind);
    m_reset->setIcon(resettable ? lineIcon(QStringLiteral("undo"), m_theme.tokens().textMuted) : QIcon());
    m_reset->setEnabled(resettable);
}

QList<QWidget*> AugmentationRow::fields() const
{
    QList<QWidget*> fields{m_handle, m_on};
    if (m_low != nullptr)
        fields << m_low << m_high;
    return fields << m_probability << m_reset;
}

bool AugmentationRow::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto* key = static_cast<QKeyEvent*>(event);
    const bool vertical = key->key() == Qt::Key_Up || key->key() == Qt::Key_Down;
    if (!vertical || (key->modifiers() & Qt::AltModifier) == 0)
        return QWidget::eventFilter(watched, event);
    Q_EMIT m_handle->moved(key->key() == Qt::Key_Up ? -1 : 1);
    return true;
}

void AugmentationRow::retranslate()
{
    const AugmentationSchema& schema = schemaOf(m_step.kind);
    const QString name = title();
    const QString doc = optionText(schema.doc);
    m_on->setText(name);
    m_on->setToolTip(doc);
    m_handle->setToolTip(tr("Drag, or Alt+Up and Alt+Down, to change the order"));
    m_handle->setAccessibleName(tr("Move: %1").arg(name));
    const QString unit = *schema.unit == '\0' ? QString() : optionText(schema.unit);
    if (m_low != nullptr) {
        const QString suffix = unit == QStringLiteral("°") || unit.isEmpty() ? unit : QStringLiteral(" ") + unit;
        m_low->setSuffix(suffix);
        m_high->setSuffix(suffix);
        m_low->setAccessibleName(tr("%1: from").arg(name));
        m_high->setAccessibleName(tr("%1: to").arg(name));
        const QString range = tr("The strength is drawn anew for every picture, evenly between these two.");
        for (QWidget* bound : {static_cast<QWidget*>(m_low), static_cast<QWidget*>(m_high)})
            bound->setToolTip(doc + QStringLiteral("\n") + range);
    }
    m_probability->setSuffix(QStringLiteral(" %"));
    m_probability->setAccessibleName(tr("%1: how often").arg(name));
    m_probability->setToolTip(schema.mixesSamples ? tr("Share of the batches this happens to.")
                                                  : tr("Share of the pictures this happens to."));
    m_reset->setToolTip(tr("Back to the usual range"));
    m_reset->setAccessibleName(tr("Reset: %1").arg(name));
}

} // namespace graft
