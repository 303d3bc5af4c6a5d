// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAccessible>
#include <QAccessibleWidget>

#include "core/base/ids.h"

#include <unordered_map>

namespace graft {

class NetworkView;

/// The canvas for screen readers: every layer is a list item with its name, shape and state. Qt shows nothing of
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
    [[nodiscard]] QAccessibleInterface* interfaceOf(LayerId layer) const;

    NetworkView& m_view;
    mutable std::unordered_map<LayerId, QAccessible::Id> m_layers;
};

/// Makes Qt use it for every NetworkView; once is enough.
void installCanvasAccessibility();

} // namespace graft
