// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/layer_type_list.h"

#include "ui/models/error_text.h"
#include "ui/models/layer_text.h"
#include "ui/models/style_sheet.h"
#include "ui/widgets/icons.h"

#include <QKeyEvent>
#include <QMimeData>
#include <QPainter>
#include <QStyledItemDelegate>

#include <algorithm>
#include <optional>

namespace graft {

namespace {

constexpr int rowHeight = 30;
constexpr int headingHeight = 28;

QString toolTip(const LayerSchema& schema)
{
    return QStringLiteral("<p style='margin:0'><b>%1</b> &nbsp;%2</p><p style='margin:6px 0 0 0; width:300px'>%3</p>")
        .arg(layerTitle(schema).toHtmlEscaped(), toQString(schema.type).toHtmlEscaped(),
             layerDoc(schema).toHtmlEscaped());
}

/// How well a type answers a search: smaller is better, nothing if it does not.
std::optional<int> rankOf(const LayerSchema& schema, const QStringList& words)
{
    int rank = 0;
    const QString title = layerTitle(schema);
    const QString type = toQString(schema.type);
    for (const QString& word : words) {
        const auto starts = [&](const QString& text) { return text.startsWith(word, Qt::CaseInsensitive); };
        const auto has = [&](const QString& text) { return text.contains(word, Qt::CaseInsensitive); };
        if (starts(title) || starts(type))
            continue;
        if (has(title) || has(type))
            rank += 1;
        else if (has(categoryTitle(schema.category)))
            rank += 2;
        else if (has(layerDoc(schema)))
            rank += 3;
        else
            return std::nullopt;
    }
    return rank;
}

class LayerTypeDelegate final : public QStyledItemDelegate {
public:
    LayerTypeDelegate(const Theme& theme, QObject* parent) : QStyledItemDelegate(parent), m_theme(theme) {}

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        return {option.rect.width(), index.data(LayerTypeModel::HeadingRole).toBool() ? headingHeight : rowHeight};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const ThemeTokens& t = m_theme.tokens();
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        QFont font = option.font;
        if (index.data(LayerTypeModel::HeadingRole).toBool()) {
            font.setPixelSize(11);
            font.setWeight(QFont::DemiBold);
            painter->setFont(font);
            painter->setPen(t.textMuted);
            painter->drawText(option.rect.adjusted(12, 6, -8, 0), Qt::AlignVCenter | Qt::TextSingleLine,
                              index.data().toString());
            painter->restore();
            return;
        }
        const bool selected = option.state.testFlag(QStyle::State_Selected);
        if (selected || option.state.testFlag(QStyle::State_MouseOver)) {
            painter->setPen(Qt::NoPen);
            painter->setBrush(selected ? blended(t.accent, t.surfaceRaised, m_theme.dark() ? 0.26 : 0.13)
                                       : blended(t.text, t.surfaceRaised, 0.05));
            painter->drawRoundedRect(QRectF(option.rect).adjusted(4, 1, -4, -1), 6, 6);
        }
        paintRow(*painter, option.rect, font, index);
        painter->restore();
    }

private:
    void paintRow(QPainter& painter, const QRect& rect, QFont font, const QModelIndex& index) const
    {
        const ThemeTokens& t = m_theme.tokens();
        const auto category = static_cast<LayerCategory>(index.data(LayerTypeModel::CategoryRole).toInt());
        painter.drawPixmap(rect.x() + 12, rect.y() + (rect.height() - 16) / 2,
                           linePixmap(index.data(LayerTypeModel::IconRole).toString(), m_theme.categoryColor(category),
                                      16, painter.device()->devicePixelRatioF()));
        QRect text = rect.adjusted(38, 0, -12, 0);
        const QString title = index.data().toString();
        const QString type = index.data(LayerTypeModel::TypeRole).toString();
        font.setPixelSize(13);
        const int titleWidth = QFontMetrics(font).horizontalAdvance(title);
        // The registry's own word, for people who know it from code, where there is room for it.
        QFont small = font;
        small.setPixelSize(11);
        const int typeWidth = QFontMetrics(small).horizontalAdvance(type);
        if (type != title && titleWidth + typeWidth + 16 <= text.width()) {
            painter.setFont(small);
            painter.setPen(t.textMuted);
            painter.drawText(text, Qt::AlignVCenter | Qt::AlignRight | Qt::TextSingleLine, type);
        }
        painter.setFont(font);
        painter.setPen(t.text);
        painter.drawText(text, Qt::AlignVCenter | Qt::TextSingleLine,
                         QFontMetrics(font).elidedText(title, Qt::ElideRight, text.width()));
    }

    const Theme& m_theme;
};

} // namespace

LayerTypeModel::LayerTypeModel(QObject* parent) : QAbstractListModel(parent)
{
    rebuild();
}

void LayerTypeModel::setSearch(const QString& text)
{
    if (text.simplified() == m_search)
        return;
    m_search = text.simplified();
    rebuild();
}

void LayerTypeModel::setAllowed(std::function<bool(const LayerSchema&)> allowed)
{
    m_allowed = std::move(allowed);
    rebuild();
}

void LayerTypeModel::retranslate()
{
    rebuild();
}

void LayerTypeModel::rebuild()
{
    beginResetModel();
    m_rows.clear();
    const QStringList words = m_search.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    std::vector<std::pair<int, Row>> found;
    for (const LayerSchema& schema : builtinLayerSchemas()) {
        if (!schema.inPalette || (m_allowed && !m_allowed(schema)))
            continue;
        if (const auto rank = rankOf(schema, words))
            found.emplace_back(words.isEmpty() ? static_cast<int>(schema.category) : *rank,
                               Row{&schema, schema.category});
    }
    std::stable_sort(found.begin(), found.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    for (const auto& [rank, row] : found) {
        if (words.isEmpty() && (m_rows.empty() || m_rows.back().category != row.category))
            m_rows.push_back({nullptr, row.category});
        m_rows.push_back(row);
    }
    endResetModel();
}

int LayerTypeModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant LayerTypeModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const Row& row = m_rows[static_cast<std::size_t>(index.row())];
    const bool heading = row.schema == nullptr;
    switch (role) {
    case Qt::DisplayRole: return heading ? categoryTitle(row.category) : layerTitle(*row.schema);
    case Qt::ToolTipRole: return heading ? QVariant() : toolTip(*row.schema);
    case Qt::AccessibleDescriptionRole: return heading ? QVariant() : layerDoc(*row.schema);
    case TypeRole: return heading ? QString() : toQString(row.schema->type);
    case CategoryRole: return static_cast<int>(row.category);
    case IconRole: return heading ? QString() : QStringLiteral("layers/") + toQString(row.schema->icon);
    case HeadingRole: return heading;
    default: return {};
    }
}

Qt::ItemFlags LayerTypeModel::flags(const QModelIndex& index) const
{
    if (index.data(HeadingRole).toBool())
        return Qt::NoItemFlags;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsDragEnabled;
}

QStringList LayerTypeModel::mimeTypes() const
{
    return {QLatin1String(layerTypeMimeType)};
}

QMimeData* LayerTypeModel::mimeData(const QModelIndexList& indexes) const
{
    if (indexes.isEmpty())
        return nullptr;
    auto* data = new QMimeData;
    data->setData(QLatin1String(layerTypeMimeType), indexes.first().data(TypeRole).toString().toUtf8());
    return data;
}

LayerTypeList::LayerTypeList(const Theme& theme, QWidget* parent) : QListView(parent), m_model(new LayerTypeModel(this))
{
    setModel(m_model);
    setItemDelegate(new LayerTypeDelegate(theme, this));
    setMouseTracking(true);
    setProperty("frameless", true);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    connect(this, &QListView::doubleClicked, this, [this](const QModelIndex& index) {
        if (const QString type = index.data(LayerTypeModel::TypeRole).toString(); !type.isEmpty())
            Q_EMIT chosen(type);
    });
    connect(&theme, &Theme::changed, viewport(), qOverload<>(&QWidget::update));
}

void LayerTypeList::search(const QString& text)
{
    m_model->setSearch(text);
    selectFirst();
}

void LayerTypeList::selectFirst()
{
    setCurrentIndex({});
    step(1);
    scrollToTop();
}

QString LayerTypeList::currentType() const
{
    return currentIndex().data(LayerTypeModel::TypeRole).toString();
}

void LayerTypeList::step(int rows)
{
    const int direction = rows < 0 ? -1 : 1;
    int at = currentIndex().isValid() ? currentIndex().row() : -1;
    for (int left = std::abs(rows); left > 0; --left) {
        int next = at + direction;
        while (next >= 0 && next < m_model->rowCount() &&
               m_model->index(next).data(LayerTypeModel::HeadingRole).toBool())
            next += direction;
        if (next < 0 || next >= m_model->rowCount())
            break;
        at = next;
    }
    if (at >= 0)
        setCurrentIndex(m_model->index(at));
}

void LayerTypeList::keyPressEvent(QKeyEvent* event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && !currentType().isEmpty()) {
        Q_EMIT chosen(currentType());
        return;
    }
    if (event->key() == Qt::Key_Up || event->key() == Qt::Key_Down) {
        step(event->key() == Qt::Key_Up ? -1 : 1);
        return;
    }
    QListView::keyPressEvent(event);
}

} // namespace graft
