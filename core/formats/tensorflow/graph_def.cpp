// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/tensorflow/graph_def.h"

#include "core/formats/wire/wire.h"

#include <algorithm>

namespace graft::tensorflow {
namespace {

constexpr std::size_t mostNodes = 200'000;

Error tooManyNodes()
{
    return makeError(ErrorCode::Refused, GRAFT_TR_NOOP("core", "The network has more than %1 layers."),
                     {std::to_string(mostNodes)});
}

/// Calls `read` for every field; Corrupt where the row is damaged.
template <class Read>
Result<void> forEach(Bytes bytes, Read read)
{
    wire::Reader reader(bytes);
    while (const auto field = reader.next())
        GRAFT_CHECK(read(*field));
    return reader.finished();
}

/// The last field of a number.
std::optional<wire::Field> lastField(Bytes bytes, std::uint32_t number)
{
    std::optional<wire::Field> found;
    wire::Reader reader(bytes);
    while (const auto field = reader.next()) {
        if (field->number == number)
            found = field;
    }
    return found;
}

/// An entry of a map: key 1, value 2.
std::pair<std::string_view, Bytes> entryOf(Bytes bytes)
{
    const auto key = lastField(bytes, 1);
    const auto value = lastField(bytes, 2);
    return {key ? key->asText() : std::string_view{}, value ? value->bytes : Bytes{}};
}

Result<Node> readNode(Bytes bytes)
{
    Node node;
    GRAFT_CHECK(forEach(bytes, [&](const wire::Field& field) -> Result<void> {
        switch (field.number) {
        case 1: node.name = field.asText(); break;
        case 2: node.op = field.asText(); break;
        case 3: node.inputs.push_back(field.asText()); break;
        case 5: node.attributes.push_back(entryOf(field.bytes)); break;
        default: break;
        }
        return {};
    }));
    return node;
}

/// OpDef: the names of a function's arguments and results.
Result<void> readSignature(Bytes bytes, Function& function)
{
    return forEach(bytes, [&](const wire::Field& field) -> Result<void> {
        const auto name = field.number == 2 || field.number == 3 ? lastField(field.bytes, 1) : std::nullopt;
        if (field.number == 1)
            function.name = field.asText();
        else if (name && field.number == 2)
            function.arguments.push_back(name->asText());
        else if (name)
            function.results.push_back(name->asText());
        return {};
    });
}

Result<Function> readFunction(Bytes bytes, std::size_t& nodes)
{
    Function function;
    GRAFT_CHECK(forEach(bytes, [&](const wire::Field& field) -> Result<void> {
        if (field.number == 1)
            return readSignature(field.bytes, function);
        if (field.number == 3) {
            if (++nodes > mostNodes)
                return tooManyNodes();
            GRAFT_TRY(node, readNode(field.bytes));
            function.nodes.push_back(std::move(node));
        } else if (field.number == 4) {
            const auto key = lastField(field.bytes, 1);
            const auto value = lastField(field.bytes, 2);
            if (key && value)
                function.returns[key->asText()] = value->asText();
        }
        return {};
    }));
    return function;
}

} // namespace

Result<Graph> readGraph(Bytes bytes)
{
    Graph graph;
    std::size_t nodes = 0;
    GRAFT_CHECK(forEach(bytes, [&](const wire::Field& field) -> Result<void> {
        if (field.number == 1) {
            if (field.kind != wire::Kind::Bytes)
                return wire::damaged();
            if (++nodes > mostNodes)
                return tooManyNodes();
            GRAFT_TRY(node, readNode(field.bytes));
            graph.nodes.push_back(std::move(node));
        } else if (field.number == 2) {
            return forEach(field.bytes, [&](const wire::Field& inner) -> Result<void> {
                if (inner.number != 1)
                    return {};
                GRAFT_TRY(function, readFunction(inner.bytes, nodes));
                const std::string_view name = function.name;
                graph.functions.insert_or_assign(name, std::move(function));
                return {};
            });
        }
        return {};
    }));
    return graph;
}

std::optional<std::vector<std::int64_t>> readShape(Bytes bytes)
{
    std::vector<std::int64_t> dims;
    wire::Reader reader(bytes);
    while (const auto field = reader.next()) {
        if (field->number == 3 && field->asBool())
            return std::nullopt;
        if (field->number != 2)
            continue;
        const auto size = lastField(field->bytes, 1);
        dims.push_back(size ? size->asInt() : 0);
        if (dims.size() > 8)
            return std::nullopt;
    }
    return reader.finished() ? std::optional(std::move(dims)) : std::nullopt;
}

Bytes Node::attribute(std::string_view wanted) const
{
    const auto found = std::ranges::find(attributes, wanted, [](const auto& entry) { return entry.first; });
    return found != attributes.end() ? found->second : Bytes{};
}

bool Node::has(std::string_view wanted) const
{
    return std::ranges::any_of(attributes, [&](const auto& entry) { return entry.first == wanted; });
}

std::int64_t Node::integer(std::string_view wanted, std::int64_t fallback) const
{
    const auto field = lastField(attribute(wanted), 3);
    return field ? field->asInt() : fallback;
}

float Node::real(std::string_view wanted, float fallback) const
{
    const auto field = lastField(attribute(wanted), 4);
    return field ? field->asFloat() : fallback;
}

bool Node::boolean(std::string_view wanted, bool fallback) const
{
    const auto field = lastField(attribute(wanted), 5);
    return field ? field->asBool() : fallback;
}

std::string_view Node::text(std::string_view wanted, std::string_view fallback) const
{
    const auto field = lastField(attribute(wanted), 2);
    return field ? field->asText() : fallback;
}

std::vector<std::int64_t> Node::integers(std::string_view wanted) const
{
    std::vector<std::int64_t> numbers;
    const auto list = lastField(attribute(wanted), 1);
    wire::Reader reader(list ? list->bytes : Bytes{});
    while (const auto field = reader.next()) {
        if (field->number == 3 && (!wire::appendVarints(*field, numbers) || numbers.size() > 64))
            return {};
    }
    return numbers;
}

DataType Node::type(std::string_view wanted) const
{
    const auto field = lastField(attribute(wanted), 6);
    return field ? static_cast<DataType>(field->asInt()) : DataType::Invalid;
}

std::optional<std::vector<std::int64_t>> Node::shape(std::string_view wanted) const
{
    const auto field = lastField(attribute(wanted), 7);
    return field ? readShape(field->bytes) : std::nullopt;
}

Bytes Node::tensor(std::string_view wanted) const
{
    const auto field = lastField(attribute(wanted), 8);
    return field ? field->bytes : Bytes{};
}

std::string_view Node::function(std::string_view wanted) const
{
    const auto field = lastField(attribute(wanted), 10);
    const auto called = field ? lastField(field->bytes, 1) : std::nullopt;
    return called ? called->asText() : std::string_view{};
}

} // namespace graft::tensorflow
