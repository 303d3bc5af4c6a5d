// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layers/shape_inference.h"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace graft {

/// What a query looks at: a layer and what is known of it.
struct FindSubject {
    const Layer& layer;
    std::string title;                  ///< the type as people read it ("Convolution"), in any language
    const TensorSpec* output = nullptr; ///< null where the shape is not known
    const LayerCost* cost = nullptr;    ///< null where the cost is not known
};

/// A search for layers. Terms are separated by spaces and must all hold; upper and lower case are the same.
///
///     conv               name, type or title contain the word; "two words" in quotes are one
///     -relu              the term does not hold
///     type:Conv2d  name:layer3  title:pooling
///     kernel:3  kernel:3x1  stride:2  groups:>1  out:64..256  bias:no     a parameter, by the beginning of its name
///     params:>1M  macs:>=10M  memory:<64k    costs; k, M and G are powers of 1000
///     shape:56x56        the output's dimensions contain these, in this order
///     frozen:yes  new:yes
///
/// Numbers may be compared with >, >=, <, <= or given as a range 64..256.
class FindQuery {
public:
    /// An InvalidArgument in words where something cannot be understood.
    [[nodiscard]] static Result<FindQuery> parse(std::string_view text);

    FindQuery() = default;
    /// Whether there is nothing to search for; then every layer matches.
    [[nodiscard]] bool isEmpty() const { return m_terms.empty(); }
    [[nodiscard]] bool matches(const FindSubject& subject) const;

    struct Term;

private:
    std::vector<std::shared_ptr<const Term>> m_terms;
};

/// The layers of a network that match, in list order. `titleOf` may be empty: then the registry's English titles count.
[[nodiscard]] std::vector<LayerId> findLayers(const NetworkGraph& graph, const NetworkAnalysis& analysis,
                                              const FindQuery& query,
                                              const std::function<std::string(const Layer&)>& titleOf = {});

/// What may stand before a colon, for completion: the fixed keys, then every parameter of the registry.
[[nodiscard]] std::vector<std::string> findKeys();
/// What may stand behind `key:`, where that is a short list: types, yes and no, choices; empty otherwise.
[[nodiscard]] std::vector<std::string> findValues(std::string_view key);

} // namespace graft
