// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/caffe/importer_p.h"

#include "core/formats/caffe/preprocessing.h"

#include <algorithm>
#include <utility>

namespace graft::caffe {
namespace {

bool isData(std::string_view type)
{
    static const std::set<std::string_view> types{"Input",    "Data",       "ImageData", "MemoryData",
                                                  "HDF5Data", "WindowData", "DummyData", "AnnotatedData"};
    return types.contains(type);
}

/// Layers that only measure or steer training.
bool isTraining(std::string_view type)
{
    return type.ends_with("Loss") || type == "SoftmaxWithLoss" || type == "Accuracy" || type == "Silence" ||
           type == "HDF5Output" || type == "DetectionEvaluate";
}

} // namespace

Importer::Importer(const Net& net, NetworkAssembler& assembler, const ImportOptions& options)
    : m_net(net),
      m_assembler(assembler),
      m_options(options)
{
    for (std::size_t i = 0; i < net.layers.size(); ++i) {
        for (const std::string& blob : net.layers[i].bottoms)
            m_readers[blob].push_back(i);
    }
}

bool Importer::isReadLater(const std::string& blob, std::size_t after) const
{
    const auto readers = m_readers.find(blob);
    if (readers == m_readers.end())
        return false;
    return std::ranges::any_of(
        readers->second, [&](std::size_t reader) { return reader > after && !isTraining(m_net.layers[reader].type); });
}

Importer::Handler Importer::handlerOf(std::string_view type)
{
    static const std::unordered_map<std::string_view, Handler> handlers{
        {"Convolution", &Importer::convolution},
        {"ConvolutionDepthwise", &Importer::convolution},
        {"DepthwiseConvolution", &Importer::convolution},
        {"Deconvolution", &Importer::deconvolution},
        {"InnerProduct", &Importer::innerProduct},
        {"Pooling", &Importer::pooling},
        {"LRN", &Importer::lrn},
        {"ReLU", &Importer::activation},
        {"ReLU6", &Importer::activation},
        {"ELU", &Importer::activation},
        {"Sigmoid", &Importer::activation},
        {"TanH", &Importer::activation},
        {"BNLL", &Importer::activation},
        {"Mish", &Importer::activation},
        {"Swish", &Importer::activation},
        {"PReLU", &Importer::prelu},
        {"BatchNorm", &Importer::batchNorm},
        {"Scale", &Importer::scale},
        {"Bias", &Importer::bias},
        {"Power", &Importer::power},
        {"Eltwise", &Importer::eltwise},
        {"Dropout", &Importer::dropout},
        {"Softmax", &Importer::softmax},
        {"Concat", &Importer::concat},
        {"Flatten", &Importer::flatten},
        {"Reshape", &Importer::reshape},
        {"Permute", &Importer::permute},
        {"Reduction", &Importer::reduction},
        {"Split", &Importer::identity},
    };
    const auto found = handlers.find(type);
    return found != handlers.end() ? found->second : nullptr;
}

Result<Importer::Value> Importer::bottom(const NetLayer& layer, std::size_t index) const
{
    const std::string blob = index < layer.bottoms.size() ? layer.bottoms[index] : std::string();
    const auto value = m_values.find(blob);
    if (value == m_values.end())
        return makeError(ErrorCode::Corrupt,
                         GRAFT_TR_NOOP("core", "Layer %1 reads \"%2\", which no layer before it computes."),
                         {layer.name, blob});
    return value->second;
}

Result<std::vector<Importer::Value>> Importer::bottoms(const NetLayer& layer) const
{
    std::vector<Value> values;
    for (std::size_t i = 0; i < layer.bottoms.size(); ++i) {
        GRAFT_TRY(value, bottom(layer, i));
        values.push_back(value);
    }
    return values;
}

std::size_t Importer::rankOf(Value value) const
{
    const auto spec = m_assembler.specOf(value);
    return spec ? spec->dims.size() : 0;
}

std::int64_t Importer::channelsOf(Value value) const
{
    const auto spec = m_assembler.specOf(value);
    return spec && spec->dims.size() > 1 ? spec->dims[1] : 0;
}

Result<std::optional<TensorData>> Importer::weights(const NetLayer& layer, std::size_t index,
                                                    std::vector<std::int64_t> shape) const
{
    if (index >= layer.blobs.size())
        return std::optional<TensorData>();
    auto tensor = tensorOf(layer.blobs[index]);
    Result<TensorData> fitting = tensor ? reshaped(*tensor, std::move(shape)) : tensor;
    if (!fitting)
        return makeError(fitting.error().code,
                         GRAFT_TR_NOOP("core", "The weights of layer %1 do not fit its description."), {layer.name},
                         fitting.error());
    return std::optional<TensorData>(*std::move(fitting));
}

Result<Importer::Value> Importer::unknown(const NetLayer& layer, Error reason)
{
    std::vector<Value> inputs;
    for (const std::string& blob : layer.bottoms) {
        if (const auto value = m_values.find(blob); value != m_values.end())
            inputs.push_back(value->second);
    }
    std::vector<std::pair<std::string, TensorData>> tensors;
    for (std::size_t i = 0; i < layer.blobs.size(); ++i) {
        GRAFT_TRY(tensor, tensorOf(layer.blobs[i]));
        tensors.emplace_back("blob" + std::to_string(i), std::move(tensor));
    }
    Message parameters;
    for (const Setting& setting : layer.parameters.settings) {
        if (setting.message && setting.name.ends_with("_param"))
            parameters.settings.push_back(setting);
    }
    return m_assembler.unknown(layer.name, layer.type.empty() ? "?" : layer.type, parameters.summary(), inputs, tensors,
                               std::move(reason));
}

std::vector<std::int64_t> Importer::dataDims(const NetLayer& layer) const
{
    const Message& parameters = layer.parameters;
    for (const char* child : {"input_param", "dummy_data_param"}) {
        const auto shapes = parameters.child(child).children("shape");
        if (!shapes.empty())
            return shapes.front()->integers("dim");
    }
    const Message& sized = parameters.has("memory_data_param") ? parameters.child("memory_data_param")
                                                               : parameters.child("dummy_data_param");
    if (sized.has("height"))
        return {1, sized.integer("channels", 3), sized.integer("height", 0), sized.integer("width", 0)};
    const std::int64_t crop = parameters.child("transform_param").integer("crop_size", 0);
    if (crop <= 0 || layer.tops.empty())
        return {};
    // Colours: what the first convolution expects.
    std::int64_t channels = 3;
    for (const NetLayer& reader : m_net.layers) {
        if (std::ranges::find(reader.bottoms, layer.tops.front()) == reader.bottoms.end() || reader.blobs.empty() ||
            reader.type != "Convolution")
            continue;
        const Message& convolution = reader.parameters.child("convolution_param");
        if (const auto weight = tensorOf(reader.blobs.front()); weight && weight->shape().size() == 4)
            channels = weight->shape()[1] * std::max<std::int64_t>(1, convolution.integer("group", 1));
        break;
    }
    return {1, channels, crop, crop};
}

Result<void> Importer::addInput(const std::string& blob, const std::string& name, const std::vector<std::int64_t>& dims,
                                const Message& transform)
{
    m_assembler.beginSource(name, "Input");
    if (dims.size() != 4 && !m_values.empty()) {
        // A second input that is no picture (image sizes, sequence marks).
        m_values[blob] = m_assembler.unknown(
            name, "Input", {}, {}, {},
            makeError(ErrorCode::Unsupported, GRAFT_TR_NOOP("core", "Graft's networks have one input, a picture.")));
        return {};
    }
    if (dims.empty())
        return makeError(ErrorCode::Unsupported,
                         GRAFT_TR_NOOP("core", "The file does not say how large pictures are; put the description for "
                                               "use (deploy.prototxt) beside it."));
    constexpr std::int64_t largest = 1 << 16;
    if (dims.size() != 4 ||
        std::ranges::any_of(std::span(dims).subspan(1), [](std::int64_t d) { return d < 1 || d > largest; }))
        return makeError(ErrorCode::Unsupported, GRAFT_TR_NOOP("core", "The input of the network is not a picture."));
    const Preprocessing how = preprocessingOf(m_assembler, m_options, transform, dims);
    const Value value = m_assembler.input(name, dims[1], dims[2], dims[3], how.mean, how.std, how.bgr);
    if (how.resize > 0)
        m_assembler.layerOf(value)->parameters["resize"] = how.resize;
    m_values[blob] = value;
    return {};
}

Result<void> Importer::importData(const NetLayer& layer)
{
    if (layer.tops.empty())
        return {};
    for (std::size_t i = 1; i < layer.tops.size(); ++i)
        m_labels.insert(layer.tops[i]);
    return addInput(layer.tops.front(), layer.name, dataDims(layer), layer.parameters.child("transform_param"));
}

Result<void> Importer::importLayer(std::size_t index)
{
    const NetLayer& layer = m_net.layers[index];
    m_index = index;
    if (isData(layer.type))
        return importData(layer);
    m_assembler.beginSource(layer.name, layer.type);
    const bool readsLabels =
        std::ranges::any_of(layer.bottoms, [&](const std::string& blob) { return m_labels.contains(blob); });
    if (isTraining(layer.type) || readsLabels) {
        m_assembler.noteFolded();
        if (!layer.bottoms.empty() && layer.type.ends_with("Loss"))
            m_lossInputs.push_back(layer.bottoms.front());
        m_labels.insert(layer.tops.begin(), layer.tops.end());
        return {};
    }
    if (layer.type.empty() && layer.parameters.has("layer"))
        return makeError(ErrorCode::Unsupported, GRAFT_TR_NOOP("core", "The network is written in Caffe's oldest form; "
                                                                       "convert it with upgrade_net_proto_text."));
    if (m_merged.contains(&layer)) {
        GRAFT_TRY(value, bottom(layer));
        m_assembler.noteFolded();
        m_values[layer.tops.front()] = value;
        return {};
    }
    if (layer.type == "Slice")
        return slice(layer);
    const Handler handler = handlerOf(layer.type);
    auto made = handler != nullptr
                    ? (this->*handler)(layer)
                    : unknown(layer, makeError(ErrorCode::Unsupported,
                                               GRAFT_TR_NOOP("core", "Graft has no layer of this kind.")));
    if (!made)
        return made.error();
    for (const std::string& top : layer.tops)
        m_values[top] = *made;
    return {};
}

Importer::Value Importer::asRow(Value value)
{
    const auto spec = m_assembler.specOf(value);
    if (!spec || spec->dims.size() != 4 || spec->dims[2] != 1 || spec->dims[3] != 1)
        return value;
    return m_assembler.add(m_assembler.nameOf(value) + "_flat", "Flatten", {}, {value});
}

void Importer::addOutputs()
{
    // What nothing reads leaves the network; of a network for training, what the last loss looked at.
    std::vector<std::string> ends;
    if (!m_lossInputs.empty()) {
        ends.push_back(m_lossInputs.back());
    } else {
        std::set<std::string> told;
        for (std::size_t i = 0; i < m_net.layers.size(); ++i) {
            for (const std::string& top : m_net.layers[i].tops) {
                if (isReadLater(top, i) || m_labels.contains(top) || !told.insert(top).second)
                    continue;
                ends.push_back(top);
            }
        }
    }
    m_assembler.beginSource({}, "Output");
    for (const std::string& blob : ends) {
        if (const auto value = m_values.find(blob); value != m_values.end())
            m_assembler.output(asRow(value->second), {});
    }
}

Result<void> Importer::run()
{
    for (const NetInput& input : m_net.inputs)
        GRAFT_CHECK(addInput(input.name, input.name, input.dims, Message{}));
    for (std::size_t i = 0; i < m_net.layers.size(); ++i)
        GRAFT_CHECK(importLayer(i));
    addOutputs();
    return {};
}

} // namespace graft::caffe
