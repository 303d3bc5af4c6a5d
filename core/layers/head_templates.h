// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layers/network_edits.h"
#include "core/layers/shape_inference.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace graft {

/// What may be chosen about a new head. Empty options take the template's own value.
struct HeadOptions {
    std::optional<double> dropout{};                  ///< share switched off before the last layer, 0 to 1
    std::optional<std::int64_t> hidden{};             ///< features of the hidden layer
    double learnRateFactor = newLayerLearnRateFactor; ///< of every new layer
    bool freezeTrunk = false;                         ///< freeze every layer that is kept
};

/// Puts new layers one behind the other; what they read is inferred, their weights are fresh. After an error every
/// further call does nothing.
class HeadBuilder {
public:
    /// New layers read `from`, whose values are `spec`. `graph` gives ids and names; those of `removed` are free. A map
    /// with channels last is put in order first, a sequence is averaged to a row.
    HeadBuilder(const NetworkGraph& graph, const LayerSet& removed, PortRef from, TensorSpec spec,
                double learnRateFactor);

    /// What the last new layer puts out.
    [[nodiscard]] const TensorSpec& spec() const { return m_spec; }
    [[nodiscard]] bool isMap() const { return m_spec.dims.size() == 4; }
    /// Channels of a feature map, features of a row.
    [[nodiscard]] std::int64_t channels() const { return m_spec.dims.size() > 1 ? m_spec.dims[1] : 0; }

    HeadBuilder& add(const std::string& type, ParameterMap parameters = {});
    /// Two layers that read the same values, their outputs side by side.
    HeadBuilder& addBeside(const std::string& first, const std::string& second);
    /// Averages a feature map to at most `side` px, where it is larger.
    HeadBuilder& poolTo(std::int64_t side);
    /// Writes a feature map as a row.
    HeadBuilder& flatten();
    HeadBuilder& linear(std::int64_t features, bool bias = true);
    HeadBuilder& dropout(double share);
    /// Fails with a reason.
    void refuse(Error error);

    [[nodiscard]] const std::optional<Error>& error() const { return m_error; }
    [[nodiscard]] PortRef end() const { return m_end; }
    [[nodiscard]] const std::vector<Layer>& layers() const { return m_layers; }
    [[nodiscard]] const std::vector<Connection>& connections() const { return m_connections; }

private:
    LayerId append(const std::string& type, ParameterMap parameters, const std::vector<PortRef>& from,
                   std::span<const TensorSpec> in);

    PortRef m_end;
    TensorSpec m_spec;
    double m_factor;
    std::string m_prefix;
    std::uint32_t m_nextId;
    std::vector<Layer> m_layers;
    std::vector<Connection> m_connections;
    std::optional<Error> m_error;
};

/// A kind of head that can be put on a trunk.
struct HeadTemplate {
    /// Where it likes to be attached.
    enum class Place {
        Classifier, ///< changes the present last layer, cuts nothing
        Map,        ///< reads the last feature map
        Pooled,     ///< reads what the trunk's pooling leaves
        Row         ///< reads the row of features before the present classifier
    };
    std::string id;    ///< stable key: "fastai"
    std::string title; ///< translatable, context "layers"
    std::string doc;   ///< translatable sentence: when one would take it, context "layers"
    Place place = Place::Row;
    std::optional<double> dropout;      ///< its own value; empty where it has no dropout
    std::optional<std::int64_t> hidden; ///< its own value; empty where it has no hidden layer
    /// Adds everything up to the scores of `classes` classes.
    void (*build)(HeadBuilder& head, std::int64_t classes, const HeadOptions& options) = nullptr;
};

/// Every template, the simplest first.
[[nodiscard]] std::span<const HeadTemplate> headTemplates();
/// nullptr for an unknown id.
[[nodiscard]] const HeadTemplate* findHeadTemplate(std::string_view id);

/// The layer behind which a head is attached: its first output feeds the head. None: where the template likes it.
struct CutPoint {
    LayerId layer;
};

/// Where a template is attached when nobody says otherwise: before the present classifier and, as the template
/// wants, before its dropout, flatten, pooling and hidden layers too. The network must have a classifier (findHead).
[[nodiscard]] Result<LayerId> defaultCut(const NetworkGraph& graph, const NetworkAnalysis& analysis,
                                         const HeadTemplate& head);
/// Layers that all data on its way from the input to the output passes, so that cutting behind them parts nothing
/// but the end; those nearest the output first. Empty where there is no such way.
[[nodiscard]] std::vector<LayerId> cutPoints(const NetworkGraph& graph, const NetworkAnalysis& analysis);

/// Edits that end the network at `cut` and put the template's layers there: removes what only the old end needed,
/// adds new layers ("head.0", "head.1", ...), fresh, connects the output layer (adds one where there is none) and
/// writes the class names on it. Pooling and flattening are added as shapes demand. An Error says what does not
/// fit. At least two classes, names unique. The trunk must be sound up to the cut, the network without a cycle.
[[nodiscard]] Result<std::vector<GraphEdit>> attachHead(const NetworkGraph& graph, CutPoint cut,
                                                        std::string_view templateId,
                                                        const std::vector<std::string>& classNames,
                                                        const HeadOptions& options = {});

} // namespace graft
