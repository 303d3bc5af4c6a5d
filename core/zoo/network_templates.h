// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/graph/network_graph.h"

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace graft {

/// The pictures a new network is made for.
struct TemplateInput {
    std::int64_t channels = 3; ///< 3: colour, 1: grey
    std::int64_t height = 64;  ///< px
    std::int64_t width = 64;   ///< px

    bool operator==(const TemplateInput&) const = default;
};

/// A network to begin with: every layer is fresh and trainable, none has weights yet.
struct NetworkTemplate {
    std::string id;           ///< "lenet": the command line's name
    std::string title;        ///< translatable, context "zoo"
    std::string doc;          ///< translatable sentences: what it is and what it is good for, context "zoo"
    std::string source;       ///< the paper or tutorial it follows; empty for the blank one
    TemplateInput input;      ///< as in its source
    std::int64_t minimum = 1; ///< smallest height and width, px
    bool complete = true;     ///< false: the layers between input and output are still to be added
    std::function<NetworkGraph(const TemplateInput&, std::vector<std::string> classes)> build;
};

/// Every template, the blank one first.
[[nodiscard]] std::span<const NetworkTemplate> networkTemplates();
[[nodiscard]] const NetworkTemplate* findTemplate(std::string_view id);

/// Builds a template after checking that it can be built so: 1 or 3 channels, a picture that is large enough,
/// at least two classes with different names.
[[nodiscard]] Result<NetworkGraph> buildTemplate(const NetworkTemplate& chosen, const TemplateInput& input,
                                                 std::vector<std::string> classes);

/// "class 1", "class 2", ...: names for classes that have none yet.
[[nodiscard]] std::vector<std::string> numberedClasses(std::size_t count);

} // namespace graft
