// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/graph_json/graph_json.h"

#include "core/formats/json/strict_json_p.h"

#include <algorithm>
#include <cstdint>
#include <limits>
#include <optional>
#include <type_traits>
#include <unordered_set>
#include <utility>

namespace graft {
namespace {

using Json = nlohmann::json;

constexpr int formatVersion = 1;
constexpr std::size_t maxLayers = 100'000;
constexpr std::size_t maxConnections = 1'000'000;

constexpr const char* emptyKey = "empty";

Error malformed(std::string text, std::vector<std::string> args = {})
{
    return makeError(ErrorCode::Corrupt, std::move(text), std::move(args));
}

/// An empty list keeps its element type: `{"empty": "numbers"}`.
const char* listName(const ParameterValue& value)
{
    if (std::holds_alternative<std::vector<std::int64_t>>(value))
        return "integers";
    return std::holds_alternative<std::vector<double>>(value) ? "numbers" : "texts";
}

Json valueToJson(const ParameterValue& value)
{
    return std::visit(
        [&value](const auto& v) -> Json {
            using V = std::decay_t<decltype(v)>;
            if constexpr (!std::is_arithmetic_v<V> && !std::is_same_v<V, std::string>) {
                if (v.empty())
                    return Json{{emptyKey, listName(value)}};
            }
            return v;
        },
        value);
}

std::optional<ParameterValue> emptyList(const Json& json)
{
    if (json.size() != 1 || !json.contains(emptyKey) || !json[emptyKey].is_string())
        return std::nullopt;
    const std::string kind = json[emptyKey];
    if (kind == "integers")
        return std::vector<std::int64_t>{};
    if (kind == "numbers")
        return std::vector<double>{};
    if (kind == "texts")
        return std::vector<std::string>{};
    return std::nullopt;
}

bool isInteger(const Json& json)
{
    constexpr auto most = static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max());
    return json.is_number_integer() && !(json.is_number_unsigned() && json.get<std::uint64_t>() > most);
}

/// Integers and numbers with a fraction stay apart; a list that has both is one of numbers.
std::optional<ParameterValue> valueFromJson(const Json& json)
{
    if (json.is_boolean())
        return json.get<bool>();
    if (isInteger(json))
        return json.get<std::int64_t>();
    if (json.is_number_float())
        return json.get<double>();
    if (json.is_string())
        return json.get<std::string>();
    if (json.is_object())
        return emptyList(json);
    if (!json.is_array() || json.empty())
        return std::nullopt;
    if (std::ranges::all_of(json, isInteger))
        return json.get<std::vector<std::int64_t>>();
    if (std::ranges::all_of(json, [](const Json& j) { return isInteger(j) || j.is_number_float(); }))
        return json.get<std::vector<double>>();
    if (std::ranges::all_of(json, [](const Json& j) { return j.is_string(); }))
        return json.get<std::vector<std::string>>();
    return std::nullopt;
}

Json layerToJson(const Layer& layer)
{
    Json json{{"id", layer.id.value}, {"name", layer.name}, {"type", layer.type}};
    if (!layer.parameters.empty()) {
        Json& parameters = json["parameters"] = Json::object();
        for (const auto& [name, value] : layer.parameters)
            parameters[name] = valueToJson(value);
    }
    if (layer.learnRateFactor != 1.0)
        json["learn_rate_factor"] = layer.learnRateFactor;
    if (layer.fresh)
        json["fresh"] = true;
    if (layer.adaptStatistics)
        json["adapt_statistics"] = true;
    return json;
}

Result<void> readParameters(const Json& json, Layer& layer)
{
    if (!json.is_object())
        return malformed(GRAFT_TR_NOOP("core", "The parameters of layer %1 are malformed."), {layer.name});
    for (const auto& [name, value] : json.items()) {
        auto parameter = valueFromJson(value);
        if (!parameter || name.empty())
            return malformed(GRAFT_TR_NOOP("core", "Parameter %2 of layer %1 is malformed."), {layer.name, name});
        layer.parameters.emplace(name, *std::move(parameter));
    }
    return {};
}

Result<Layer> layerFromJson(const Json& json)
{
    const auto text = [&json](const char* key) {
        const auto found = json.find(key);
        return found != json.end() && found->is_string() ? found->get<std::string>() : std::string();
    };
    Layer layer;
    if (!json.is_object())
        return malformed(GRAFT_TR_NOOP("core", "A layer is malformed."));
    layer.name = text("name");
    layer.type = text("type");
    const auto id = json.find("id");
    const bool goodId = id != json.end() && id->is_number_unsigned() && id->get<std::uint64_t>() > 0 &&
                        id->get<std::uint64_t>() <= std::numeric_limits<std::uint32_t>::max();
    if (!goodId || layer.name.empty() || layer.type.empty())
        return malformed(GRAFT_TR_NOOP("core", "Layer \"%1\" has no usable id, name or type."), {layer.name});
    layer.id.value = id->get<std::uint32_t>();
    if (const auto parameters = json.find("parameters"); parameters != json.end())
        GRAFT_CHECK(readParameters(*parameters, layer));
    if (const auto factor = json.find("learn_rate_factor"); factor != json.end()) {
        layer.learnRateFactor = factor->is_number() ? factor->get<double>() : -1.0;
        if (!(layer.learnRateFactor >= 0.0))
            return malformed(GRAFT_TR_NOOP("core", "The learning rate factor of layer %1 must be 0 or more."),
                             {layer.name});
    }
    for (const auto& [key, flag] : {std::pair{"fresh", &layer.fresh}, {"adapt_statistics", &layer.adaptStatistics}}) {
        const auto found = json.find(key);
        if (found == json.end())
            continue;
        if (!found->is_boolean())
            return malformed(GRAFT_TR_NOOP("core", "Layer \"%1\" has no usable id, name or type."), {layer.name});
        *flag = found->get<bool>();
    }
    return layer;
}

/// A connection is `[from layer, from port, to layer, to port]`.
std::optional<Connection> connectionFromJson(const Json& json)
{
    if (!json.is_array() || json.size() != 4)
        return std::nullopt;
    for (std::size_t i = 0; i < 4; ++i) {
        const std::uint64_t most =
            i % 2 == 0 ? std::numeric_limits<std::uint32_t>::max() : std::numeric_limits<std::uint16_t>::max();
        if (!json[i].is_number_unsigned() || json[i].get<std::uint64_t>() > most)
            return std::nullopt;
    }
    return Connection{{LayerId{json[0].get<std::uint32_t>()}, json[1].get<std::uint16_t>()},
                      {LayerId{json[2].get<std::uint32_t>()}, json[3].get<std::uint16_t>()}};
}

Result<void> readLayers(const Json& json, NetworkGraph& graph, std::unordered_set<LayerId>& ids)
{
    if (!json.is_array() || json.size() > maxLayers)
        return malformed(GRAFT_TR_NOOP("core", "The list of layers is missing, malformed or too long."));
    std::unordered_set<std::string> names;
    graph.layers.reserve(json.size());
    for (const Json& item : json) {
        GRAFT_TRY(layer, layerFromJson(item));
        if (!ids.insert(layer.id).second)
            return malformed(GRAFT_TR_NOOP("core", "The id of layer %1 is already taken."), {layer.name});
        if (!names.insert(layer.name).second)
            return malformed(GRAFT_TR_NOOP("core", "A layer named \"%1\" exists already, or the name is empty."),
                             {layer.name});
        graph.layers.push_back(std::move(layer));
    }
    return {};
}

Result<void> readConnections(const Json& json, NetworkGraph& graph, const std::unordered_set<LayerId>& ids)
{
    if (!json.is_array() || json.size() > maxConnections)
        return malformed(GRAFT_TR_NOOP("core", "The list of connections is missing, malformed or too long."));
    std::unordered_set<std::uint64_t> usedInputs;
    graph.connections.reserve(json.size());
    for (const Json& item : json) {
        const auto connection = connectionFromJson(item);
        if (!connection)
            return malformed(GRAFT_TR_NOOP("core", "A connection is malformed."));
        if (!ids.contains(connection->from.layer) || !ids.contains(connection->to.layer))
            return malformed(GRAFT_TR_NOOP("core", "A connection leads to a layer that does not exist."));
        if (!usedInputs.insert(std::uint64_t{connection->to.layer.value} << 16 | connection->to.port).second)
            return malformed(GRAFT_TR_NOOP("core", "Two connections lead to the same input."));
        graph.connections.push_back(*connection);
    }
    return {};
}

Result<NetworkGraph> graphFromChecked(const Json& json)
{
    if (!json.is_object() || !json.contains("version") || !json["version"].is_number_unsigned())
        return malformed(GRAFT_TR_NOOP("core", "The text is not a network."));
    if (json["version"].get<std::uint64_t>() > formatVersion)
        return makeError(ErrorCode::Unsupported,
                         GRAFT_TR_NOOP("core", "The network was written by a newer version of Graft."));
    NetworkGraph graph;
    const Json none;
    const auto part = [&](const char* key) -> const Json& {
        const auto found = json.find(key);
        return found == json.end() ? none : *found;
    };
    if (const Json& name = part("name"); name.is_string())
        graph.name = name.get<std::string>();
    else if (!name.is_null())
        return malformed(GRAFT_TR_NOOP("core", "The name of the network is malformed."));
    std::unordered_set<LayerId> ids;
    GRAFT_CHECK(readLayers(part("layers"), graph, ids));
    GRAFT_CHECK(readConnections(part("connections"), graph, ids));
    return graph;
}

} // namespace

std::string graphToJson(const NetworkGraph& graph)
{
    Json layers = Json::array();
    for (const Layer& layer : graph.layers)
        layers.push_back(layerToJson(layer));
    Json connections = Json::array();
    for (const Connection& c : graph.connections)
        connections.push_back(Json::array({c.from.layer.value, c.from.port, c.to.layer.value, c.to.port}));
    const Json json{{"version", formatVersion},
                    {"name", graph.name},
                    {"layers", std::move(layers)},
                    {"connections", std::move(connections)}};
    return json.dump(1, ' ', false, Json::error_handler_t::replace);
}

Result<NetworkGraph> graphFromJson(std::string_view text)
{
    // In proportion to the text, so that a small one cannot ask for much; enough for the largest network.
    const std::uint64_t memory = (std::uint64_t{192} << 20) + 4 * std::uint64_t{text.size()};
    auto json = parseStrictJson(text, JsonLimits{8, std::uint64_t{256} << 20, memory});
    auto graph = json ? graphFromChecked(*json) : Result<NetworkGraph>(json.error());
    if (!graph)
        return makeError(graph.error().code, GRAFT_TR_NOOP("core", "Cannot read the network."), {}, graph.error());
    return graph;
}

} // namespace graft
