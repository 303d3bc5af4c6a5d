// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/caffe/schema.h"

#include "core/base/numbers.h"

#include <algorithm>
#include <array>
#include <utility>

namespace graft::caffe {
namespace {

using enum FieldRule::Type;

template <const auto& table>
Rules rulesOf()
{
    return table;
}

constexpr std::array shape{FieldRule{1, "dim", Integer}};
constexpr std::array transform{FieldRule{1, "scale", Real}, FieldRule{3, "crop_size", Integer},
                               FieldRule{4, "mean_file", Text}, FieldRule{5, "mean_value", Real},
                               FieldRule{7, "force_gray", Integer}};
constexpr std::array convolution{
    FieldRule{1, "num_output", Integer},  FieldRule{2, "bias_term", Integer}, FieldRule{3, "pad", Integer},
    FieldRule{4, "kernel_size", Integer}, FieldRule{5, "group", Integer},     FieldRule{6, "stride", Integer},
    FieldRule{9, "pad_h", Integer},       FieldRule{10, "pad_w", Integer},    FieldRule{11, "kernel_h", Integer},
    FieldRule{12, "kernel_w", Integer},   FieldRule{13, "stride_h", Integer}, FieldRule{14, "stride_w", Integer},
    FieldRule{16, "axis", Integer},       FieldRule{18, "dilation", Integer}};
constexpr std::array pooling{
    FieldRule{1, "pool", Integer},     FieldRule{2, "kernel_size", Integer},     FieldRule{3, "stride", Integer},
    FieldRule{4, "pad", Integer},      FieldRule{5, "kernel_h", Integer},        FieldRule{6, "kernel_w", Integer},
    FieldRule{7, "stride_h", Integer}, FieldRule{8, "stride_w", Integer},        FieldRule{9, "pad_h", Integer},
    FieldRule{10, "pad_w", Integer},   FieldRule{12, "global_pooling", Integer}, FieldRule{13, "round_mode", Integer}};
constexpr std::array innerProduct{FieldRule{1, "num_output", Integer}, FieldRule{2, "bias_term", Integer},
                                  FieldRule{5, "axis", Integer}, FieldRule{6, "transpose", Integer}};
constexpr std::array concat{FieldRule{1, "concat_dim", Integer}, FieldRule{2, "axis", Integer}};
constexpr std::array slice{FieldRule{1, "slice_dim", Integer}, FieldRule{2, "slice_point", Integer},
                           FieldRule{3, "axis", Integer}};
constexpr std::array eltwise{FieldRule{1, "operation", Integer}, FieldRule{2, "coeff", Real}};
constexpr std::array lrn{FieldRule{1, "local_size", Integer}, FieldRule{2, "alpha", Real}, FieldRule{3, "beta", Real},
                         FieldRule{4, "norm_region", Integer}, FieldRule{5, "k", Real}};
constexpr std::array relu{FieldRule{1, "negative_slope", Real}};
constexpr std::array prelu{FieldRule{2, "channel_shared", Integer}};
constexpr std::array elu{FieldRule{1, "alpha", Real}};
constexpr std::array batchNorm{FieldRule{3, "eps", Real}};
constexpr std::array scale{FieldRule{1, "axis", Integer}, FieldRule{2, "num_axes", Integer},
                           FieldRule{4, "bias_term", Integer}};
constexpr std::array bias{FieldRule{1, "axis", Integer}, FieldRule{2, "num_axes", Integer}};
constexpr std::array dropout{FieldRule{1, "dropout_ratio", Real}};
constexpr std::array softmax{FieldRule{2, "axis", Integer}};
constexpr std::array flatten{FieldRule{1, "axis", Integer}, FieldRule{2, "end_axis", Integer}};
constexpr std::array reshape{FieldRule{1, "shape", Child, rulesOf<shape>}, FieldRule{2, "axis", Integer},
                             FieldRule{3, "num_axes", Integer}};
constexpr std::array permute{FieldRule{1, "order", Integer}};
constexpr std::array power{FieldRule{1, "power", Real}, FieldRule{2, "scale", Real}, FieldRule{3, "shift", Real}};
constexpr std::array exponential{FieldRule{1, "base", Real}, FieldRule{2, "scale", Real}, FieldRule{3, "shift", Real}};
constexpr std::array reduction{FieldRule{1, "operation", Integer}, FieldRule{2, "axis", Integer},
                               FieldRule{3, "coeff", Real}};
constexpr std::array input{FieldRule{1, "shape", Child, rulesOf<shape>}};
constexpr std::array memoryData{FieldRule{1, "batch_size", Integer}, FieldRule{2, "channels", Integer},
                                FieldRule{3, "height", Integer}, FieldRule{4, "width", Integer}};
constexpr std::array dummyData{FieldRule{2, "num", Integer}, FieldRule{3, "channels", Integer},
                               FieldRule{4, "height", Integer}, FieldRule{5, "width", Integer},
                               FieldRule{6, "shape", Child, rulesOf<shape>}};
constexpr std::array normalise{FieldRule{1, "across_spatial", Integer}, FieldRule{3, "channel_shared", Integer},
                               FieldRule{4, "eps", Real}};
constexpr std::array threshold{FieldRule{1, "threshold", Real}};
constexpr std::array mvn{FieldRule{1, "normalize_variance", Integer}, FieldRule{2, "across_channels", Integer},
                         FieldRule{3, "eps", Real}};

constexpr std::array layer{FieldRule{1, "name", Text},
                           FieldRule{2, "type", Text},
                           FieldRule{3, "bottom", Text},
                           FieldRule{4, "top", Text},
                           FieldRule{5, "loss_weight", Real},
                           FieldRule{100, "transform_param", Child, rulesOf<transform>},
                           FieldRule{104, "concat_param", Child, rulesOf<concat>},
                           FieldRule{106, "convolution_param", Child, rulesOf<convolution>},
                           FieldRule{108, "dropout_param", Child, rulesOf<dropout>},
                           FieldRule{109, "dummy_data_param", Child, rulesOf<dummyData>},
                           FieldRule{110, "eltwise_param", Child, rulesOf<eltwise>},
                           FieldRule{111, "exp_param", Child, rulesOf<exponential>},
                           FieldRule{117, "inner_product_param", Child, rulesOf<innerProduct>},
                           FieldRule{118, "lrn_param", Child, rulesOf<lrn>},
                           FieldRule{119, "memory_data_param", Child, rulesOf<memoryData>},
                           FieldRule{120, "mvn_param", Child, rulesOf<mvn>},
                           FieldRule{121, "pooling_param", Child, rulesOf<pooling>},
                           FieldRule{122, "power_param", Child, rulesOf<power>},
                           FieldRule{123, "relu_param", Child, rulesOf<relu>},
                           FieldRule{125, "softmax_param", Child, rulesOf<softmax>},
                           FieldRule{126, "slice_param", Child, rulesOf<slice>},
                           FieldRule{128, "threshold_param", Child, rulesOf<threshold>},
                           FieldRule{131, "prelu_param", Child, rulesOf<prelu>},
                           FieldRule{133, "reshape_param", Child, rulesOf<reshape>},
                           FieldRule{134, "log_param", Child, rulesOf<exponential>},
                           FieldRule{135, "flatten_param", Child, rulesOf<flatten>},
                           FieldRule{136, "reduction_param", Child, rulesOf<reduction>},
                           FieldRule{139, "batch_norm_param", Child, rulesOf<batchNorm>},
                           FieldRule{140, "elu_param", Child, rulesOf<elu>},
                           FieldRule{141, "bias_param", Child, rulesOf<bias>},
                           FieldRule{142, "scale_param", Child, rulesOf<scale>},
                           FieldRule{143, "input_param", Child, rulesOf<input>},
                           FieldRule{148, "permute_param", Child, rulesOf<permute>},
                           FieldRule{149, "norm_param", Child, rulesOf<normalise>},
                           FieldRule{202, "permute_param", Child, rulesOf<permute>},
                           FieldRule{206, "norm_param", Child, rulesOf<normalise>}};

constexpr std::array firstLayer{FieldRule{2, "bottom", Text},
                                FieldRule{3, "top", Text},
                                FieldRule{4, "name", Text},
                                FieldRule{5, "type", Integer},
                                FieldRule{9, "concat_param", Child, rulesOf<concat>},
                                FieldRule{10, "convolution_param", Child, rulesOf<convolution>},
                                FieldRule{12, "dropout_param", Child, rulesOf<dropout>},
                                FieldRule{17, "inner_product_param", Child, rulesOf<innerProduct>},
                                FieldRule{18, "lrn_param", Child, rulesOf<lrn>},
                                FieldRule{19, "pooling_param", Child, rulesOf<pooling>},
                                FieldRule{21, "power_param", Child, rulesOf<power>},
                                FieldRule{22, "memory_data_param", Child, rulesOf<memoryData>},
                                FieldRule{24, "eltwise_param", Child, rulesOf<eltwise>},
                                FieldRule{30, "relu_param", Child, rulesOf<relu>},
                                FieldRule{31, "slice_param", Child, rulesOf<slice>},
                                FieldRule{36, "transform_param", Child, rulesOf<transform>},
                                FieldRule{39, "softmax_param", Child, rulesOf<softmax>},
                                FieldRule{41, "exp_param", Child, rulesOf<exponential>}};

/// V1LayerParameter.LayerType: enumerator, its number, the later name.
struct FirstType {
    std::string_view enumerator;
    int number;
    std::string_view type;
};
constexpr std::array firstTypes{FirstType{"ABSVAL", 35, "AbsVal"},
                                FirstType{"ACCURACY", 1, "Accuracy"},
                                FirstType{"ARGMAX", 30, "ArgMax"},
                                FirstType{"BNLL", 2, "BNLL"},
                                FirstType{"CONCAT", 3, "Concat"},
                                FirstType{"CONTRASTIVE_LOSS", 37, "ContrastiveLoss"},
                                FirstType{"CONVOLUTION", 4, "Convolution"},
                                FirstType{"DATA", 5, "Data"},
                                FirstType{"DECONVOLUTION", 39, "Deconvolution"},
                                FirstType{"DROPOUT", 6, "Dropout"},
                                FirstType{"DUMMY_DATA", 32, "DummyData"},
                                FirstType{"ELTWISE", 25, "Eltwise"},
                                FirstType{"EUCLIDEAN_LOSS", 7, "EuclideanLoss"},
                                FirstType{"EXP", 38, "Exp"},
                                FirstType{"FLATTEN", 8, "Flatten"},
                                FirstType{"HDF5_DATA", 9, "HDF5Data"},
                                FirstType{"HDF5_OUTPUT", 10, "HDF5Output"},
                                FirstType{"HINGE_LOSS", 28, "HingeLoss"},
                                FirstType{"IM2COL", 11, "Im2col"},
                                FirstType{"IMAGE_DATA", 12, "ImageData"},
                                FirstType{"INFOGAIN_LOSS", 13, "InfogainLoss"},
                                FirstType{"INNER_PRODUCT", 14, "InnerProduct"},
                                FirstType{"LRN", 15, "LRN"},
                                FirstType{"MEMORY_DATA", 29, "MemoryData"},
                                FirstType{"MULTINOMIAL_LOGISTIC_LOSS", 16, "MultinomialLogisticLoss"},
                                FirstType{"MVN", 34, "MVN"},
                                FirstType{"POOLING", 17, "Pooling"},
                                FirstType{"POWER", 26, "Power"},
                                FirstType{"RELU", 18, "ReLU"},
                                FirstType{"SIGMOID", 19, "Sigmoid"},
                                FirstType{"SIGMOID_CROSS_ENTROPY_LOSS", 27, "SigmoidCrossEntropyLoss"},
                                FirstType{"SILENCE", 36, "Silence"},
                                FirstType{"SLICE", 33, "Slice"},
                                FirstType{"SOFTMAX", 20, "Softmax"},
                                FirstType{"SOFTMAX_LOSS", 21, "SoftmaxWithLoss"},
                                FirstType{"SPLIT", 22, "Split"},
                                FirstType{"TANH", 23, "TanH"},
                                FirstType{"THRESHOLD", 31, "Threshold"},
                                FirstType{"WINDOW_DATA", 24, "WindowData"}};

Result<void> append(Message& to, Budget& budget, std::string_view name, std::string text)
{
    if (!budget.take())
        return tooManyFields();
    to.settings.push_back({std::string(name), std::move(text), nullptr});
    return {};
}

Result<void> appendChild(const wire::Field& field, const FieldRule& rule, Message& to, Budget& budget, int depth)
{
    if (field.kind != wire::Kind::Bytes || depth >= wire::maxDepth)
        return wire::damaged();
    if (!budget.take())
        return tooManyFields();
    Message message;
    wire::Reader reader(field.bytes);
    while (const auto inner = reader.next())
        GRAFT_CHECK(appendField(*inner, rule.child(), message, budget, depth + 1));
    GRAFT_CHECK(reader.finished());
    to.settings.push_back({std::string(rule.name), {}, std::make_shared<const Message>(std::move(message))});
    return {};
}

} // namespace

Rules layerRules()
{
    return layer;
}

Rules firstLayerRules()
{
    return firstLayer;
}

Rules shapeRules()
{
    return shape;
}

std::string typeOfFirstVersion(std::string_view enumerator)
{
    for (const FirstType& type : firstTypes) {
        if (enumerator == type.enumerator || enumerator == std::to_string(type.number))
            return std::string(type.type);
    }
    return std::string(enumerator);
}

Result<void> appendField(const wire::Field& field, Rules rules, Message& to, Budget& budget, int depth)
{
    const auto rule = std::ranges::find(rules, field.number, &FieldRule::number);
    if (rule == rules.end())
        return {};
    switch (rule->type) {
    case Child: return appendChild(field, *rule, to, budget, depth);
    case Text:
        if (field.kind != wire::Kind::Bytes)
            return wire::damaged();
        return append(to, budget, rule->name, std::string(field.asText().substr(0, 4096)));
    case Integer: {
        std::vector<std::int64_t> numbers;
        if (!wire::appendVarints(field, numbers))
            return wire::damaged();
        for (const std::int64_t number : numbers)
            GRAFT_CHECK(append(to, budget, rule->name, std::to_string(number)));
        return {};
    }
    case Real: {
        std::vector<float> numbers;
        if (!wire::appendFloats(field, numbers))
            return wire::damaged();
        for (const float number : numbers)
            GRAFT_CHECK(append(to, budget, rule->name, numberText(static_cast<double>(number))));
        return {};
    }
    }
    return {};
}

} // namespace graft::caffe
