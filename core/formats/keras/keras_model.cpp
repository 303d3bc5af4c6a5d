// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Walks the layers of a model: which reads which, in what order they are built, where their weights are.
#include "core/formats/keras/keras_model_p.h"

#include <algorithm>
#include <set>
#include <utility>

namespace graft::keras {
namespace {

constexpr std::size_t maxLayers = 5000;
constexpr std::size_t maxCalls = 20'000;
constexpr int maxDepth = 12;

/// An output of one use of a layer.
struct TensorRef {
    std::string layer;
    std::size_t node = 0;
    std::size_t tensor = 0;
    auto operator<=>(const TensorRef&) const = default;
};

struct NodePlan {
    std::vector<TensorRef> inputs;
    const Json* arguments = nullptr;
};

struct LayerPlan {
    std::string name;
    std::string type;
    std::string savedAs; ///< its folder in the newer layout of weights
    const Json* json = nullptr;
    const Json* config = nullptr;
    std::vector<NodePlan> nodes;
    std::vector<std::size_t> readers; ///< layers that read it, once for each use
    bool result = false;              ///< among the model's outputs
};

struct ModelPlan {
    std::vector<LayerPlan> layers;
    std::vector<TensorRef> inputs;
    std::vector<TensorRef> outputs;
};

Error noModel()
{
    return makeError(ErrorCode::Corrupt, GRAFT_TR_NOOP("core", "The configuration is not that of a Keras model."));
}

bool isSequential(std::string_view className)
{
    return className == "Sequential";
}

bool isModel(std::string_view className)
{
    return isSequential(className) || className == "Functional" || className == "Model";
}

/// ["name", node, tensor] and whatever follows.
std::optional<TensorRef> historyOf(const Json& value)
{
    if (!value.is_array() || value.size() < 3 || !value[0].is_string())
        return std::nullopt;
    const auto node = integer(value[1]);
    const auto tensor = integer(value[2]);
    if (!node || !tensor || *node < 0 || *tensor < 0)
        return std::nullopt;
    return TensorRef{value[0].get<std::string>(), static_cast<std::size_t>(*node), static_cast<std::size_t>(*tensor)};
}

/// Every tensor that the arguments of a call name, in order; the depth is bounded by the JSON parser.
void collectTensors(const Json& value, std::vector<TensorRef>& found)
{
    if (text(field(value, "class_name")) == "__keras_tensor__") {
        if (const auto ref = historyOf(field(field(value, "config"), "keras_history")))
            found.push_back(*ref);
        return;
    }
    if (value.is_structured()) {
        for (const Json& element : value)
            collectTensors(element, found);
    }
}

/// One call as Keras 2 writes it: [["name", node, tensor, {arguments}], ...].
NodePlan olderNode(const Json& json)
{
    NodePlan node;
    const auto read = [&](const Json& entry) {
        if (const auto ref = historyOf(entry))
            node.inputs.push_back(*ref);
        if (entry.is_array() && entry.size() > 3 && entry[3].is_object()) {
            node.arguments = &entry[3];
            for (const Json& argument : entry[3]) { // tensors among the named arguments
                if (const auto ref = historyOf(argument))
                    node.inputs.push_back(*ref);
            }
        }
    };
    if (historyOf(json)) {
        read(json);
    } else if (json.is_array()) {
        for (const Json& entry : json)
            read(entry);
    }
    return node;
}

NodePlan nodeOf(const Json& json)
{
    if (!json.is_object())
        return olderNode(json);
    NodePlan node;
    collectTensors(field(json, "args"), node.inputs);
    collectTensors(field(json, "kwargs"), node.inputs);
    node.arguments = &field(json, "kwargs");
    return node;
}

/// "output_layers": one ["name", node, tensor], a list or an object of them.
std::vector<TensorRef> refsOf(const Json& json)
{
    std::vector<TensorRef> refs;
    if (const auto one = historyOf(json)) {
        refs.push_back(*one);
    } else if (json.is_structured()) {
        for (const Json& entry : json) {
            if (const auto ref = historyOf(entry))
                refs.push_back(*ref);
        }
    }
    return refs;
}

/// A sequence reads like a chain of calls.
void chain(ModelPlan& plan)
{
    for (std::size_t i = 0; i < plan.layers.size(); ++i) {
        LayerPlan& layer = plan.layers[i];
        layer.nodes.assign(1, {});
        if (i > 0)
            layer.nodes.front().inputs.push_back({plan.layers[i - 1].name, 0, 0});
    }
    if (!plan.layers.empty()) {
        plan.inputs.push_back({plan.layers.front().name, 0, 0});
        plan.outputs.push_back({plan.layers.back().name, 0, 0});
    }
}

Result<ModelPlan> planOf(const Json& model)
{
    const Json& config = field(model, "config");
    const Json& layers = config.is_array() ? config : field(config, "layers");
    if (!layers.is_array() || layers.empty() || layers.size() > maxLayers)
        return noModel();
    ModelPlan plan;
    std::map<std::string, int> spellings;
    std::map<std::string, std::size_t, std::less<>> places;
    for (const Json& json : layers) {
        LayerPlan layer;
        layer.json = &json;
        layer.type = text(field(json, "class_name"));
        layer.config = &field(json, "config");
        layer.name = text(field(json, "name"));
        if (layer.name.empty())
            layer.name = text(field(*layer.config, "name"), layer.type);
        const std::string spelling = snakeCase(layer.type);
        const int count = spellings[spelling]++;
        layer.savedAs = count == 0 ? spelling : spelling + "_" + std::to_string(count);
        const Json& nodes = field(json, "inbound_nodes");
        if (nodes.is_array()) {
            for (const Json& node : nodes)
                layer.nodes.push_back(nodeOf(node));
        }
        if (layer.type.empty() || !places.emplace(layer.name, plan.layers.size()).second)
            return noModel();
        plan.layers.push_back(std::move(layer));
    }
    if (isSequential(text(field(model, "class_name")))) {
        chain(plan);
    } else {
        plan.inputs = refsOf(field(config, "input_layers"));
        plan.outputs = refsOf(field(config, "output_layers"));
    }
    for (std::size_t i = 0; i < plan.layers.size(); ++i) {
        for (const NodePlan& node : plan.layers[i].nodes) {
            for (const TensorRef& ref : node.inputs) {
                if (const auto from = places.find(ref.layer); from != places.end())
                    plan.layers[from->second].readers.push_back(i);
            }
        }
    }
    for (const TensorRef& ref : plan.outputs) {
        if (const auto from = places.find(ref.layer); from != places.end())
            plan.layers[from->second].result = true;
    }
    return plan.outputs.empty() ? Result<ModelPlan>(noModel()) : Result<ModelPlan>(std::move(plan));
}

/// Layers that treat every number of a row alike, so that the order in the row does not matter to them.
bool eachNumberAlone(std::string_view type)
{
    constexpr std::array<std::string_view, 9> types{"Activation", "ReLU",         "LeakyReLU",     "ELU",
                                                    "Dropout",    "AlphaDropout", "GaussianNoise", "GaussianDropout",
                                                    "Rescaling"};
    return std::ranges::find(types, type) != types.end();
}

/// Whether everything that reads a row of numbers copes with another order: dense layers and normalisations, whose
/// weights can be reordered, and layers that treat each number alone.
bool onlyDense(const ModelPlan& plan, std::size_t layer)
{
    std::vector<std::size_t> open{layer};
    std::set<std::size_t> seen;
    while (!open.empty()) {
        const LayerPlan& at = plan.layers[open.back()];
        open.pop_back();
        if (at.result)
            return false;
        for (const std::size_t reader : at.readers) {
            const LayerPlan& next = plan.layers[reader];
            if (next.type == "Dense" || !seen.insert(reader).second)
                continue;
            const bool softmax = text(field(*next.config, "activation")) == "softmax";
            if (next.nodes.size() != 1 || softmax || (!eachNumberAlone(next.type) && next.type != "BatchNormalization"))
                return false;
            open.push_back(reader);
        }
    }
    return true;
}

/// Builds one model.
class Walk {
public:
    Walk(Build& at, const ModelPlan& plan, const WeightPlaces& places, bool last)
        : m_at(at),
          m_plan(plan),
          m_places(places),
          m_last(last && plan.outputs.size() == 1)
    {
    }

    Result<std::vector<Value>> run(const Json& config, const std::vector<Value>& given)
    {
        GRAFT_CHECK(enter(config, given));
        std::vector<std::pair<std::size_t, std::size_t>> open; // layer, node
        for (std::size_t i = 0; i < m_plan.layers.size(); ++i) {
            for (std::size_t n = 0; n < m_plan.layers[i].nodes.size(); ++n) {
                if (!m_values.contains({m_plan.layers[i].name, n, 0}))
                    open.emplace_back(i, n);
            }
        }
        // Files list layers in an order that can be built, as a rule in one pass.
        while (!open.empty()) {
            std::vector<std::pair<std::size_t, std::size_t>> later;
            for (const auto& [layer, node] : open) {
                if (!ready(m_plan.layers[layer].nodes[node]))
                    later.emplace_back(layer, node);
                else
                    GRAFT_CHECK(build(layer, node));
            }
            if (later.size() == open.size())
                break;
            open = std::move(later);
        }
        std::vector<Value> results;
        for (const TensorRef& ref : m_plan.outputs) {
            const auto found = m_values.find(ref);
            if (found == m_values.end())
                return noModel();
            results.push_back(found->second);
        }
        return results;
    }

private:
    /// Input layers: the values given, or the network's own input.
    Result<void> enter(const Json& config, const std::vector<Value>& given)
    {
        std::size_t next = 0;
        for (const TensorRef& ref : m_plan.inputs) {
            const auto layer = std::ranges::find(m_plan.layers, ref.layer, &LayerPlan::name);
            if (layer == m_plan.layers.end())
                return noModel();
            if (given.empty()) {
                GRAFT_CHECK(ownInput(*layer, config));
            } else {
                if (next == given.size())
                    return noModel();
                m_entry = given[next];
                if (layer->type == "InputLayer")
                    m_values[{layer->name, 0, 0}] = given[next];
                ++next;
            }
        }
        return {};
    }

    Result<void> ownInput(const LayerPlan& layer, const Json& config)
    {
        for (const char* key : {"batch_input_shape", "batch_shape"}) {
            if (const Json& shape = field(*layer.config, key); shape.is_array()) {
                m_at.net.beginSource(m_at.prefix + layer.name, "InputLayer");
                GRAFT_TRY(input, inputLayer(m_at, layer.name, shape));
                if (layer.type == "InputLayer")
                    m_values[{layer.name, 0, 0}] = input;
                m_entry = input;
                return {};
            }
        }
        if (isModel(layer.type)) // a sequence that begins with a model: that has the input
            return {};
        m_at.net.beginSource("input", "InputLayer");
        GRAFT_TRY(input, inputLayer(m_at, "input", field(config, "build_input_shape")));
        m_entry = input;
        return {};
    }

    [[nodiscard]] bool ready(const NodePlan& node) const
    {
        return std::ranges::all_of(node.inputs, [&](const TensorRef& ref) { return m_values.contains(ref); });
    }

    Result<void> build(std::size_t index, std::size_t node)
    {
        const LayerPlan& layer = m_plan.layers[index];
        if (++m_at.calls > maxCalls)
            return makeError(ErrorCode::Refused, GRAFT_TR_NOOP("core", "The network has too many layers."));
        std::vector<Value> inputs;
        for (const TensorRef& ref : layer.nodes[node].inputs)
            inputs.push_back(m_values.at(ref));
        if (inputs.empty() && m_entry)
            inputs.push_back(m_entry);
        const bool last = m_last && layer.result && layer.readers.empty();
        if (isModel(layer.type)) {
            GRAFT_TRY(results, inner(layer, std::move(inputs), last));
            for (std::size_t i = 0; i < results.size(); ++i)
                m_values[{layer.name, node, i}] = results[i];
            return {};
        }
        if (inputs.empty())
            return noModel();
        m_at.net.beginSource(m_at.prefix + layer.name, layer.type);
        if (node > 0)
            m_at.net.noteApproximation(
                makeError(ErrorCode::Unsupported,
                          GRAFT_TR_NOOP("core", "The layer is used several times; here each use has its own copy of "
                                                "the weights, and training will set them apart.")));
        LayerCall call{m_at.prefix + layer.name, layer.type, layer.config, std::move(inputs), {}};
        call.arguments = layer.nodes[node].arguments;
        call.last = last;
        call.onlyDense = layer.type == "Flatten" && onlyDense(m_plan, index);
        call.sole = isSole(layer.nodes[node]);
        GRAFT_TRY(weights, m_places.weightsOf(layer.name, layer.savedAs));
        call.weights = std::move(weights);
        GRAFT_TRY(value, convert(call));
        m_values[{layer.name, node, 0}] = value;
        const auto picture = m_at.flattened.find(call.in().layer.value);
        if (picture != m_at.flattened.end() && (eachNumberAlone(layer.type) || layer.type == "BatchNormalization"))
            m_at.flattened[value.layer.value] = picture->second;
        return {};
    }

    Result<Value> convert(const LayerCall& call)
    {
        const Converter converter = converterFor(call.type);
        if (call.type == "Lambda")
            return unknownLayer(m_at, call,
                                makeError(ErrorCode::Refused,
                                          GRAFT_TR_NOOP("core", "The layer is Python code inside the file, which is "
                                                                "never run.")));
        return converter != nullptr ? converter(m_at, call) : Result<Value>(unknownLayer(m_at, call, noSuchLayer()));
    }

    /// Whether the layer is the only one that reads its first input, and that input no result.
    [[nodiscard]] bool isSole(const NodePlan& node) const
    {
        if (node.inputs.empty())
            return true;
        const auto from = std::ranges::find(m_plan.layers, node.inputs.front().layer, &LayerPlan::name);
        return from != m_plan.layers.end() && from->readers.size() == 1 && !from->result;
    }

    Result<std::vector<Value>> inner(const LayerPlan& layer, std::vector<Value> inputs, bool last)
    {
        const std::string outer = m_at.prefix;
        m_at.prefix = outer + layer.name + ".";
        auto results =
            buildModel(m_at, *layer.json, m_places.inside(layer.name, layer.savedAs), std::move(inputs), last);
        m_at.prefix = outer;
        return results;
    }

    Build& m_at;
    const ModelPlan& m_plan;
    const WeightPlaces& m_places;
    std::map<TensorRef, Value> m_values;
    Value m_entry; ///< what a sequence without an input layer begins with
    bool m_last;
};

} // namespace

Result<std::vector<Value>> buildModel(Build& at, const Json& model, const WeightPlaces& places,
                                      std::vector<Value> inputs, bool last)
{
    if (at.depth >= maxDepth)
        return makeError(ErrorCode::Refused, GRAFT_TR_NOOP("core", "The network has too many layers."));
    GRAFT_TRY(plan, planOf(model));
    ++at.depth;
    Walk walk(at, plan, places, last);
    auto results = walk.run(field(model, "config"), inputs);
    --at.depth;
    return results;
}

} // namespace graft::keras
