// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/files.h"
#include "core/formats/pytorch/pytorch_file.h"
#include "core/weights/weight_store.h"
#include "tests/core/formats/craft.h"
#include "tests/support/assets.h"

#include <gtest/gtest.h>

#include <cstring>
#include <numeric>

namespace graft {
namespace {

using test::bytesOf;
using test::craftTorchZip;
namespace pkl = test::pkl;

Result<WeightFile> openCorpus(const std::string& name)
{
    return readWeightFile(std::filesystem::path(GRAFT_SOURCE_DIR) / "tests/corpus/pickle" / name);
}

std::vector<float> floatsOf(const WeightFile& file, std::string_view name)
{
    const TensorData* tensor = file.weights.find(name);
    if (tensor == nullptr)
        return {};
    auto converted = tensor->converted(DType::Float32);
    if (!converted)
        return {};
    std::vector<float> values(static_cast<std::size_t>(converted->elementCount()));
    if (!values.empty())
        std::memcpy(values.data(), converted->bytes().data(), converted->bytes().size());
    return values;
}

std::string messageFor(const std::string& file)
{
    auto read = pytorch::read(bytesOf(file), "test.pt");
    return read ? std::string() : read.error().message();
}

std::string floats(std::initializer_list<float> values)
{
    std::string bytes(values.size() * sizeof(float), '\0');
    std::memcpy(bytes.data(), values.begin(), bytes.size());
    return bytes;
}

TEST(PyTorch, opensEveryContainerAndProtocol)
{
    for (const char* name :
         {"ok_zip_protocol2.pt", "ok_zip_protocol3.pt", "ok_zip_protocol4.pt", "ok_zip_protocol5.pt",
          "ok_legacy_protocol1.pt", "ok_legacy_protocol2.pt", "ok_legacy_protocol3.pt", "ok_legacy_protocol4.pt",
          "ok_legacy_protocol5.pt", "ok_plain_dict.pt", "ok_parameters.pt"}) {
        auto file = openCorpus(name);
        ASSERT_TRUE(file) << file.error().message();
        EXPECT_EQ(file->format,
                  std::string_view(name).find("legacy") != std::string_view::npos ? "pytorch legacy" : "pytorch zip");
        EXPECT_EQ(file->weights.size(), 2U);
        EXPECT_EQ(file->weights.find("fc.weight")->shape(), (std::vector<std::int64_t>{3, 2}));
        EXPECT_EQ(floatsOf(*file, "fc.weight"), (std::vector<float>{0, 1, 10, 11, 20, 21})) << name;
        EXPECT_EQ(floatsOf(*file, "fc.bias"), (std::vector<float>{0.5F, 1.5F, 2.5F})) << name;
        EXPECT_TRUE(file->issues.empty()) << name << ": " << file->issues.front().what.message();
    }
}

TEST(PyTorch, keepsElementTypes)
{
    auto file = openCorpus("ok_types.pt");
    ASSERT_TRUE(file) << file.error().message();
    const std::map<std::string, DType> expected{
        {"float16", DType::Float16}, {"bfloat16", DType::BFloat16}, {"float64", DType::Float64},
        {"int64", DType::Int64},     {"int32", DType::Int32},       {"int16", DType::Int16},
        {"int8", DType::Int8},       {"uint8", DType::UInt8},       {"bool", DType::Bool}};
    EXPECT_EQ(file->weights.size(), expected.size());
    for (const auto& [name, dtype] : expected) {
        ASSERT_NE(file->weights.find(name), nullptr) << name;
        EXPECT_EQ(file->weights.find(name)->dtype(), dtype) << name;
    }
    EXPECT_EQ(floatsOf(*file, "float16"), (std::vector<float>{1, 0, 1}));
    EXPECT_EQ(floatsOf(*file, "bfloat16"), (std::vector<float>{1, 0, 1}));
    EXPECT_EQ(floatsOf(*file, "float64"), (std::vector<float>{1, 0, 1}));
    auto counters = openCorpus("ok_module_state_dict.pt");
    ASSERT_TRUE(counters);
    EXPECT_EQ(counters->weights.find("0.num_batches_tracked")->dtype(), DType::Int64);
    EXPECT_TRUE(counters->weights.find("0.num_batches_tracked")->shape().empty());
}

TEST(PyTorch, gathersViews)
{
    for (const char* name : {"ok_views.pt", "ok_views_legacy.pt"}) {
        auto file = openCorpus(name);
        ASSERT_TRUE(file) << file.error().message();
        std::vector<float> transposed;
        for (int column = 0; column < 6; ++column) {
            for (int row = 0; row < 4; ++row)
                transposed.push_back(static_cast<float>(row * 6 + column));
        }
        std::vector<float> all(24);
        std::iota(all.begin(), all.end(), 0.0F);
        EXPECT_EQ(floatsOf(*file, "transposed"), transposed);
        EXPECT_EQ(floatsOf(*file, "offset"), (std::vector<float>{5, 6, 7, 8}));
        EXPECT_EQ(floatsOf(*file, "strided"), (std::vector<float>{1, 2, 9, 10, 13, 14, 21, 22}));
        EXPECT_EQ(floatsOf(*file, "scalar"), (std::vector<float>{7}));
        EXPECT_EQ(floatsOf(*file, "channels_last"), all);
        EXPECT_EQ(file->weights.find("empty")->elementCount(), 0);
        // Tied weights share their memory.
        EXPECT_EQ(file->weights.find("tied")->bytes().data(), file->weights.find("offset")->bytes().data());
    }
}

TEST(PyTorch, findsTheStateDictInACheckpoint)
{
    for (const char* name : {"ok_checkpoint.pt", "ok_checkpoint_legacy.pt"}) {
        auto file = openCorpus(name);
        ASSERT_TRUE(file) << file.error().message();
        EXPECT_EQ(file->weights.size(), 2U);
        EXPECT_EQ(floatsOf(*file, "fc.bias"), (std::vector<float>{0.5F, 1.5F, 2.5F}));
        ASSERT_EQ(file->issues.size(), 2U);
        EXPECT_EQ(file->issues[0].what.message(), "Used the part \"state_dict\" of a checkpoint.");
        EXPECT_EQ(file->issues[1].what.message(), "Ignored an object of class argparse.Namespace.");
        EXPECT_EQ(file->issues[1].severity, Severity::Warning);
    }
    // The part with the most tensors, wherever it is; a usual name before others.
    const std::string one = pkl::dict({{"a", pkl::tensor(1, 0, {1}, {1})}});
    const std::string two = pkl::dict({{"b", pkl::tensor(1, 0, {1}, {1})}, {"c", pkl::tensor(1, 0, {1}, {1})}});
    const auto namesOf = [](const std::string& object) {
        auto file = pytorch::read(bytesOf(craftTorchZip(pkl::proto + object, {floats({1})})), "test.pt");
        std::string names = file ? "" : file.error().message();
        for (std::size_t i = 0; file && i < file->weights.size(); ++i)
            names += std::next(file->weights.tensors().begin(), static_cast<std::ptrdiff_t>(i))->first;
        return names;
    };
    EXPECT_EQ(namesOf(pkl::dict({{"model", one}, {"net", two}})), "bc");
    EXPECT_EQ(namesOf(pkl::dict({{"net", one}, {"generator", two}})), "a");
    EXPECT_EQ(namesOf(pkl::dict({{"generator", two}, {"discriminator", one}})), "bc");
    EXPECT_EQ(namesOf(pkl::dict({{"model", pkl::dict({{"state_dict", two}})}})), "bc");
    EXPECT_EQ(namesOf(two), "bc");
}

TEST(PyTorch, refusesAndSaysWhy)
{
    const std::vector<std::pair<const char*, const char*>> cases{
        {"bad_os_system.pt", "refers to posix.system, which is not tensor data"},
        {"bad_os_system_beside.pt", "refers to posix.system, which is not tensor data"},
        {"bad_eval.pt", "refers to __builtin__.eval, which is not tensor data"},
        {"bad_foreign_value.pt", "refers to argparse.Namespace, which is not tensor data"},
        {"bad_whole_model.pt", "whole model object (torch.nn.modules.linear.Linear); save model.state_dict() instead"},
        {"bad_whole_model_legacy.pt", "whole model object (torch.nn.modules.linear.Linear)"},
        {"bad_model_in_checkpoint.pt", "whole model object (torch.nn.modules.linear.Linear)"},
        {"bad_single_tensor.pt", "holds a single tensor"},
        {"bad_no_tensors.pt", "holds no tensors"},
        {"bad_complex.pt", "Tensor a has element type ComplexFloatStorage"},
        {"bad_quantised.pt", "Tensor a is of a kind that is not supported (torch._utils._rebuild_qtensor)"},
        {"bad_sparse.pt", "Tensor a is of a kind that is not supported"},
        {"bad_torchscript.pt", "is a TorchScript program"},
        {"bad_memory_bomb.pt", "much more than the file holds"},
        {"bad_legacy_protocol0.pt", "Tensor fc.weight cannot be read"},
    };
    for (const auto& [name, reason] : cases) {
        auto file = openCorpus(name);
        ASSERT_FALSE(file) << name;
        EXPECT_NE(file.error().message().find(reason), std::string::npos) << file.error().message();
        EXPECT_NE(file.error().message().find(name), std::string::npos) << "the message names the file";
    }
    EXPECT_FALSE(std::filesystem::exists("graft-was-here"));
}

TEST(PyTorch, checksTensorsAgainstTheirStorage)
{
    struct Case {
        std::string tensor;
        const char* message;
    };
    const std::int64_t huge = std::int64_t{1} << 62;
    const std::vector<Case> cases{
        {pkl::tensor(4, 0, {5}, {1}), "Tensor t reaches outside its storage of 4 elements"},
        {pkl::tensor(4, 1, {4}, {1}), "reaches outside"},
        {pkl::tensor(4, 0, {2, 2}, {3, 1}), "reaches outside"},
        {pkl::tensor(4, huge, {1}, {1}), "reaches outside"},
        {pkl::tensor(4, 0, {2}, {huge}), "reaches outside"},
        {pkl::tensor(4, 0, {1 << 20, 1 << 20}, {1 << 20, 1}), "reaches outside"},
        {pkl::tensor(4, 0, {huge, huge}, {0, 0}), "not possible"},
        {pkl::tensor(4, 0, {-1}, {1}), "malformed shape"},
        {pkl::tensor(4, 0, {1}, {-1}), "malformed shape"},
        {pkl::tensor(4, -1, {1}, {1}), "malformed"},
        {pkl::tensor(4, 0, {4}, {1, 1}), "1 dimensions but 2 strides"},
        {pkl::tensor(5, 0, {4}, {1}), "does not fit its description"},
        {pkl::tensor(3, 0, {3}, {1}), "does not fit its description"},
        {pkl::tensor(-4, 0, {4}, {1}), "storage is malformed"},
        {pkl::tensor(4, 0, {4}, {1}, "DoubleStorage"), "does not fit its description"},
        {pkl::tensor(4, 0, {4}, {1}, "QInt32Storage"), "element type QInt32Storage"},
        {pkl::tensor(4, 0, {4}, {1}, "FooStorage"), "torch.FooStorage"},
        {pkl::global("torch._utils", "_rebuild_tensor_v2") + ")R", "malformed"},
        {pkl::global("torch._utils", "_rebuild_parameter") + ")R", "_rebuild_parameter"},
        {pkl::global("torch._utils", "_rebuild_tensor_v2") + pkl::tuple({"N", "N", "N", "N"}) + "R", "malformed"},
    };
    const std::string storage = floats({1, 2, 3, 4});
    for (const Case& c : cases) {
        const std::string file = craftTorchZip(pkl::proto + pkl::dict({{"t", c.tensor}}), {storage});
        const std::string message = messageFor(file);
        EXPECT_NE(message.find(c.message), std::string::npos) << c.message << " / " << message;
    }
    const std::string good = craftTorchZip(pkl::proto + pkl::dict({{"t", pkl::tensor(4, 1, {3}, {1})}}), {storage});
    auto file = pytorch::read(bytesOf(good), "test.pt");
    ASSERT_TRUE(file) << file.error().message();
    EXPECT_EQ(floatsOf(*file, "t"), (std::vector<float>{2, 3, 4}));
}

TEST(PyTorch, checksNamesAndContainers)
{
    const std::string storage = floats({1});
    const std::string tensor = pkl::tensor(1, 0, {1}, {1});
    EXPECT_NE(messageFor(craftTorchZip(pkl::proto + pkl::dict({{"a", tensor}, {"a", tensor}}), {storage}))
                  .find("appears twice"),
              std::string::npos);
    for (const std::string name : {"", "\xff", "a\nb"})
        EXPECT_NE(messageFor(craftTorchZip(pkl::proto + pkl::dict({{name, tensor}}), {storage})).find("no usable name"),
                  std::string::npos);
    EXPECT_NE(messageFor(craftTorchZip(pkl::proto + pkl::dict({{"a", tensor}}), {})).find("Storage 0 is truncated"),
              std::string::npos);
    EXPECT_NE(messageFor(test::craftZip({{"x/other", "y"}})).find("no data.pkl"), std::string::npos);
    EXPECT_NE(messageFor(test::craftZip({{"x/data.pkl", "}."}, {"x/byteorder", "big"}})).find("big-endian"),
              std::string::npos);
    EXPECT_NE(messageFor(test::craftZip({{"x/data.pkl", "}."}, {"x/code/f.py", ""}})).find("TorchScript"),
              std::string::npos);
    std::string tar(600, '\0');
    tar.replace(257, 5, "ustar");
    EXPECT_TRUE(pytorch::matches(bytesOf(tar)));
    EXPECT_NE(messageFor(tar).find("tar container"), std::string::npos);
    EXPECT_FALSE(pytorch::matches(bytesOf("\x80\x02N.")));
}

TEST(PyTorch, everyCutOfALegacyFileIsNoticed)
{
    const auto path = std::filesystem::path(GRAFT_SOURCE_DIR) / "tests/corpus/pickle/ok_legacy_protocol2.pt";
    auto bytes = readFile(path, 1 << 20);
    ASSERT_TRUE(bytes);
    for (std::size_t size = 0; size < bytes->size(); ++size)
        EXPECT_FALSE(readWeights(std::span(*bytes).first(size), "cut.pt")) << size;
}

struct Golden {
    const char* file;
    const char* format;
    std::size_t tensors;
    const char* tensor;
    std::vector<std::int64_t> shape;
    double sum; ///< of all elements in double precision, by PyTorch
};

class RealWeights : public ::testing::TestWithParam<Golden> {};

TEST_P(RealWeights, equalWhatPyTorchReads)
{
    const Golden& golden = GetParam();
    GRAFT_ASSET(path, std::string("weights/") + golden.file);
    auto file = readWeightFile(path);
    ASSERT_TRUE(file) << file.error().message();
    EXPECT_EQ(file->format, golden.format);
    EXPECT_EQ(file->weights.size(), golden.tensors);
    const TensorData* tensor = file->weights.find(golden.tensor);
    ASSERT_NE(tensor, nullptr);
    EXPECT_EQ(tensor->shape(), golden.shape);
    const std::vector<float> values = floatsOf(*file, golden.tensor);
    EXPECT_NEAR(std::accumulate(values.begin(), values.end(), 0.0), golden.sum, 1e-9);
}

INSTANTIATE_TEST_SUITE_P(
    PyTorch, RealWeights,
    ::testing::Values(
        Golden{"squeezenet1_1/squeezenet1_1_zip.pth",
               "pytorch zip",
               52,
               "classifier.1.weight",
               {1000, 512, 1, 1},
               3445.840609550476},
        Golden{"squeezenet1_1/squeezenet1_1_legacy.pth",
               "pytorch legacy",
               52,
               "classifier.1.weight",
               {1000, 512, 1, 1},
               3445.840609550476},
        Golden{"squeezenet1_0/squeezenet1_0_zip.pth",
               "pytorch zip",
               52,
               "classifier.1.weight",
               {1000, 512, 1, 1},
               -1765.9888464754913},
        Golden{"mobilenet_v2/mobilenet_v2_zip.pth",
               "pytorch zip",
               314,
               "classifier.1.weight",
               {1000, 1280},
               275.2803193000145},
        Golden{"cifar10_resnet/resnet20-12fca82f.th",
               "pytorch legacy",
               97,
               "module.bn1.running_var",
               {16},
               76.47960840986343},
        Golden{"cifar10_resnet/resnet56-4bfd9763.th",
               "pytorch legacy",
               277,
               "module.bn1.running_var",
               {16},
               54.748087141051656},
        Golden{"detection/onet.pt", "pytorch legacy", 21, "conv1.weight", {32, 3, 3, 3}, -0.9298089276562678}),
    [](const auto& golden) { return std::to_string(golden.index); });

TEST(PyTorch, refusesRealPrograms)
{
    for (const char* name : {"vit4mnist.pth", "silero_vad.jit"}) {
        GRAFT_ASSET(path, std::string("weights/torchscript/") + name);
        auto file = readWeightFile(path);
        ASSERT_FALSE(file);
        EXPECT_EQ(file.error().code, ErrorCode::Refused);
        EXPECT_NE(file.error().message().find("TorchScript program"), std::string::npos);
    }
}

} // namespace
} // namespace graft
