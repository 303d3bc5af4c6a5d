// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

namespace graft {

/// An axis of a small painted plot: numbers to places from 0 to 1 and back, and numbers worth a label. Pure.
struct PlotAxis {
    double low = 0;
    double high = 1;
    bool logarithmic = false; ///< then both ends are above 0

    [[nodiscard]] double place(double value) const;
    [[nodiscard]] double value(double place) const;
    /// Round numbers within the axis, rising, `most` at most: powers of ten on a logarithmic one.
    [[nodiscard]] std::vector<double> ticks(int most) const;
};

/// An axis that holds all values. A linear one begins at 0; a logarithmic one spans at least a decade and leaves out
/// what is not above 0.
[[nodiscard]] PlotAxis axisFor(const std::vector<double>& values, bool logarithmic);

/// A rate as people write it in the current locale: "0.0003", "3e-6".
[[nodiscard]] QString rateText(double rate);

} // namespace graft
