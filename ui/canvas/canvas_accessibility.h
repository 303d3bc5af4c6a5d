// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAccessible>
#include <QAccessibleWidget>

#include "core/base/ids.h"

#include <string>
#include <unordered_map>

namespace graft {

class NetworkView;
class NodeItem;

/// The canvas for screen readers: every visible layer is a list item with its name, shape and state, every
/// folded block a collapsed tree item that can be opened. Qt shows nothing of
/// a graphics view by itself.
class NetworkViewAccessible final : public QAccessibleWidget {
public:
    explicit NetworkViewAccessible(NetworkView& view);
    ~NetworkViewAccessible() override;

    [[nodiscard]] int childCount() const override;
    [[nodiscard]] QAccessibleInterface* child(int index) const override;
    [[nodiscard]] int indexOfChild(const QAccessibleInterface* child) const override;
    [[nodiscard]] QAccessibleInterface* childAt(int x, int y) const override;
    [[nodiscard]] QAccessibleInterface* focusChild() const override;

private:
    [[nodiscard]] QAccessibleInterface* interfaceOf(const NodeItem& node) const;

    NetworkView& m_view;
    mutable std::unordered_map<LayerId, QAccessible::Id> m_layers;
    mutable std::unordered_map<std::string, QAccessible::Id> m_blocks; ///< by path
};

/// Makes Qt use it for every NetworkView; once is enough.
void installCanvasAccessibility();

} // namespace graft
