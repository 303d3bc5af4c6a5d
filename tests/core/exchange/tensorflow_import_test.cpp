// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/assets.h"
#include "tests/support/corpus_expectation.h"

namespace graft {
namespace {

TEST(TensorFlowLiteCorpus, isReadAsExpected)
{
    test::checkCorpus("tflite");
}

TEST(TensorFlowLiteImport, realNetworkIsMappedWhole)
{
    GRAFT_ASSET(file, "weights/tensorflow/vww_96_float.tflite");
    const auto model = importHere(file, {});
    ASSERT_TRUE(model) << model.error().message();
    EXPECT_EQ(model->count(LayerFate::Unknown), 0U);
    EXPECT_EQ(model->count(LayerFate::Approximated), 0U);
    EXPECT_EQ(model->graph.ofType("Conv2d").size(), 27U);
    const auto inputs = probeInputs(model->graph, 2);
    ASSERT_TRUE(inputs);
    const auto logits = probeLogits(std::make_shared<const NetworkGraph>(model->graph), model->weights, *inputs, 2);
    ASSERT_TRUE(logits) << logits.error().message();
    EXPECT_EQ(logits->size(), 4U);
}

TEST(TensorFlowCorpus, isReadAsExpected)
{
    test::checkCorpus("tensorflow");
}

/// Sound is decoded inside the graph, which Graft cannot do; everything behind is read with its weights.
TEST(TensorFlowImport, soundNetworkIsReadAsFarAsItGoes)
{
    GRAFT_ASSET(file, "weights/tensorflow/DS_CNN_S.pb");
    const auto model = importHere(file, {});
    ASSERT_TRUE(model) << model.error().message();
    EXPECT_EQ(test::sourcesWith(*model, LayerFate::Unknown),
              (std::vector<std::string>{"Placeholder", "DecodeWav", "AudioSpectrogram", "Mfcc"}));
    EXPECT_EQ(model->graph.ofType("Conv2d").size(), 9U);
    EXPECT_EQ(model->graph.ofType("BatchNorm2d").size(), 9U);
    EXPECT_EQ(model->graph.ofType("Linear").size(), 1U);
    for (const Layer* layer : model->graph.ofType("Conv2d"))
        EXPECT_TRUE(boolParameter(*layer, "bias")) << layer->name; // BiasAdd became part of it
}

} // namespace
} // namespace graft
