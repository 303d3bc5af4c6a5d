// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/graph/network_graph.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Private to core/layers: what stands behind the colon of a search term.
namespace graft::find {

/// Lower case for ASCII and the Latin letters of Western Europe (UTF-8); others stay as they are.
[[nodiscard]] std::string lowered(std::string_view text);

/// A number or a range, open or closed at its ends.
struct NumberTest {
    std::optional<double> low;
    std::optional<double> high;
    bool lowOpen = false;
    bool highOpen = false;

    [[nodiscard]] bool holds(double value) const;
};
/// "3", ">2", "<=4", "64..256"; numbers may end in k, M or G. Nothing where it is none of these.
[[nodiscard]] std::optional<NumberTest> parseNumberTest(std::string_view text);
/// "yes", "no", "true", "false", "on", "off".
[[nodiscard]] std::optional<bool> parseYesNo(std::string_view text);
/// "3x1", "64x56x56" (also with the multiplication sign); nothing where a part is not a whole number.
[[nodiscard]] std::optional<std::vector<std::int64_t>> parseDimensions(std::string_view text);

/// Everything a parameter's value may be compared with; what the text cannot be is absent.
struct ValueTest {
    std::string text; ///< in lower case
    std::optional<NumberTest> number;
    std::optional<bool> yesNo;
    std::optional<std::vector<std::int64_t>> dimensions;

    explicit ValueTest(std::string_view written);
    [[nodiscard]] bool holds(const ParameterValue& value) const;
};

} // namespace graft::find
