// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What no shape shows of the mobile networks and the transformers: names, constants, where their files differ.
#include "core/layers/shape_inference.h"
#include "core/zoo/catalogue.h"

#include <gtest/gtest.h>

#include <set>

namespace graft {
namespace {

std::set<std::string> tensorsOf(const NetworkGraph& graph)
{
    std::set<std::string> names;
    for (const Layer& layer : graph.layers) {
        for (const LearnableSpec& spec : learnablesOf(layer))
            names.insert(layer.name + "." + spec.suffix);
    }
    return names;
}

TEST(ModernFamilies, TensorNamesAreTorchvisions)
{
    const auto has = [](const char* model, const char* tensor) {
        return tensorsOf(findModel(model)->build()).contains(tensor);
    };
    EXPECT_TRUE(has("mobilenet_v3_small", "features.1.block.1.fc2.bias"));
    EXPECT_TRUE(has("mobilenet_v3_large", "features.16.1.running_var"));
    EXPECT_TRUE(has("efficientnet_b0", "features.2.0.block.2.fc1.weight"));
    EXPECT_TRUE(has("efficientnet_b7", "features.7.3.block.3.1.weight"));
    EXPECT_TRUE(has("efficientnet_v2_s", "features.2.0.block.1.0.weight"));
    EXPECT_TRUE(has("convnext_tiny", "features.1.0.layer_scale"));
    EXPECT_TRUE(has("convnext_base", "features.7.2.block.5.bias"));
    EXPECT_TRUE(has("vit_b_16", "encoder.pos_embedding"));
    EXPECT_TRUE(has("vit_b_16", "encoder.layers.encoder_layer_11.self_attention.out_proj.weight"));
    EXPECT_TRUE(has("swin_t", "features.5.5.attn.relative_position_bias_table"));
    EXPECT_TRUE(has("swin_t", "features.2.reduction.weight"));
}

TEST(ModernFamilies, ConstantsAreTorchvisions)
{
    const auto real = [](const char* model, std::string_view layer, const char* parameter) {
        const NetworkGraph graph = findModel(model)->build();
        const Layer* found = graph.find(layer);
        return found != nullptr ? realParameter(*found, parameter) : -1.0;
    };
    EXPECT_DOUBLE_EQ(real("mobilenet_v3_large", "features.0.1", "eps"), 1e-3);
    EXPECT_DOUBLE_EQ(real("mobilenet_v3_large", "features.0.1", "momentum"), 0.01);
    EXPECT_DOUBLE_EQ(real("efficientnet_b4", "features.0.1", "eps"), 1e-5);
    EXPECT_DOUBLE_EQ(real("efficientnet_b5", "features.0.1", "eps"), 1e-3);
    EXPECT_DOUBLE_EQ(real("efficientnet_v2_s", "features.0.1", "momentum"), 0.1);
    EXPECT_DOUBLE_EQ(real("efficientnet_b6", "classifier.0", "p"), 0.5);
    EXPECT_DOUBLE_EQ(real("efficientnet_b0", "features.2.1.stochastic_depth", "p"), 0.2 * 2 / 16);
    EXPECT_DOUBLE_EQ(real("convnext_tiny", "features.7.2.stochastic_depth", "p"), 0.1);
    EXPECT_DOUBLE_EQ(real("convnext_tiny", "classifier.0", "eps"), 1e-6);
    EXPECT_DOUBLE_EQ(real("vit_b_16", "encoder.ln", "eps"), 1e-6);
    EXPECT_DOUBLE_EQ(real("swin_t", "norm", "eps"), 1e-5);
    EXPECT_DOUBLE_EQ(real("swin_t", "features.7.1.stochastic_depth", "p"), 0.2);
    const NetworkGraph swin = findModel("swin_t")->build();
    EXPECT_EQ(intsParameter(*swin.find("features.1.1.attn"), "shift_size"), (std::vector<std::int64_t>{3, 3}));
    EXPECT_EQ(intsParameter(*swin.find("features.1.0.attn"), "shift_size"), (std::vector<std::int64_t>{0, 0}));
    EXPECT_EQ(textParameter(swin.layers.front(), "interpolation"), "bicubic");
}

TEST(ModernFamilies, TransformersSayWhichPicturesTheyTake)
{
    NetworkGraph graph = findModel("vit_b_16")->build();
    graph.layers.front().parameters["height"] = std::int64_t{256};
    graph.layers.front().parameters["width"] = std::int64_t{256};
    const NetworkAnalysis analysis = analyseNetwork(graph);
    ASSERT_TRUE(analysis.hasErrors());
    EXPECT_NE(analysis.issues.front().what.message().find("pictures of another size"), std::string::npos)
        << analysis.issues.front().what.message();
}

TEST(ModernFamilies, AFileMayCallATensorOtherwise)
{
    const CatalogueEntry& entry = *findModel("vit_b_16");
    ASSERT_EQ(entry.aliases.size(), 1U);
    EXPECT_EQ(entry.aliases.front().second, "class_token");
    EXPECT_TRUE(tensorsOf(entry.build()).contains(entry.aliases.front().first));
}

} // namespace
} // namespace graft
