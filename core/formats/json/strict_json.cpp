// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/json/strict_json_p.h"

#include <cmath>
#include <string>
#include <utility>
#include <vector>

namespace graft {
namespace {

using Json = nlohmann::json;

/// Builds the value while it is read, so that limits stop the parser early.
class Builder {
public:
    explicit Builder(const JsonLimits& limits) : m_limits(limits) {}

    bool null() { return add(nullptr, 0); }
    bool boolean(bool value) { return add(value, 0); }
    bool number_integer(Json::number_integer_t value) { return add(value, 0); }
    bool number_unsigned(Json::number_unsigned_t value) { return add(value, 0); }
    bool number_float(Json::number_float_t value, const std::string& /*text*/)
    {
        return std::isfinite(value) ? add(value, 0) : fail(GRAFT_TR_NOOP("core", "A number is too large."));
    }
    bool string(std::string& value)
    {
        const std::size_t size = value.size();
        return add(std::move(value), sizeof(std::string) + size);
    }
    bool binary(Json::binary_t& /*value*/) { return false; }
    bool start_object(std::size_t /*count*/) { return open(Json::object()); }
    bool end_object() { return close(); }
    bool start_array(std::size_t /*count*/) { return open(Json::array()); }
    bool end_array() { return close(); }
    bool key(std::string& name)
    {
        if (!charge(sizeof(std::string) + 48 + name.size()))
            return false;
        if (m_open.back()->contains(name))
            return fail(GRAFT_TR_NOOP("core", "The key \"%1\" appears twice."), {name.substr(0, 100)});
        m_key = std::move(name);
        return true;
    }
    bool parse_error(std::size_t position, const std::string& /*token*/, const nlohmann::detail::exception& /*error*/)
    {
        return fail(GRAFT_TR_NOOP("core", "The JSON text is not valid at byte %1."), {std::to_string(position)});
    }

    [[nodiscard]] Json take() { return std::move(m_root); }
    [[nodiscard]] Error error() const { return m_error; }

private:
    bool fail(std::string text, std::vector<std::string> args = {})
    {
        m_error = makeError(ErrorCode::Corrupt, std::move(text), std::move(args));
        return false;
    }
    bool charge(std::uint64_t bytes)
    {
        m_memory += bytes;
        return m_memory <= m_limits.maxMemory || fail(GRAFT_TR_NOOP("core", "The JSON text has too many values."));
    }
    bool add(Json value, std::uint64_t extra)
    {
        if (!charge(2 * sizeof(Json) + extra))
            return false;
        place(std::move(value));
        return true;
    }
    Json* place(Json value)
    {
        if (m_open.empty()) {
            m_root = std::move(value);
            return &m_root;
        }
        Json& parent = *m_open.back();
        if (parent.is_object())
            return &(parent[m_key] = std::move(value));
        parent.push_back(std::move(value));
        return &parent.back();
    }
    bool open(Json empty)
    {
        if (static_cast<int>(m_open.size()) >= m_limits.maxDepth)
            return fail(GRAFT_TR_NOOP("core", "The JSON text is nested too deeply."));
        if (!charge(64 + 2 * sizeof(Json)))
            return false;
        m_open.push_back(place(std::move(empty)));
        return true;
    }
    bool close()
    {
        m_open.pop_back();
        return true;
    }

    JsonLimits m_limits;
    std::uint64_t m_memory = 0;
    Json m_root;
    std::vector<Json*> m_open; ///< stays valid: only the innermost container grows
    std::string m_key;
    Error m_error = makeError(ErrorCode::Corrupt, GRAFT_TR_NOOP("core", "The JSON text is not valid."));
};

} // namespace

Result<nlohmann::json> parseStrictJson(std::string_view text, const JsonLimits& limits)
{
    if (text.size() > limits.maxBytes)
        return makeError(ErrorCode::Refused, GRAFT_TR_NOOP("core", "The JSON text is too long."));
    Builder builder(limits);
    if (!Json::sax_parse(text.begin(), text.end(), &builder))
        return builder.error();
    return builder.take();
}

} // namespace graft
