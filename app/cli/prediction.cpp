// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/prediction.h"

#include <utility>
#include <vector>

namespace graft::cli {

ImageClassifier::ImageClassifier(Predictor predictor, ImagePreprocessing preprocessing)
    : m_predictor(std::move(predictor)),
      m_preprocessing(std::move(preprocessing))
{
}

Result<ImageClassifier> ImageClassifier::create(const NetworkGraph& graph, const WeightStore& weights,
                                                DeviceChoice device)
{
    GRAFT_TRY(preprocessing, preprocessingOf(graph));
    GRAFT_TRY(predictor, Predictor::create(std::make_shared<const NetworkGraph>(graph), weights, device));
    return ImageClassifier(std::move(predictor), preprocessing);
}

Json ImageClassifier::classify(const ImageEntry& entry, const std::string& name, int top)
{
    const ImageSource source({entry}, m_preprocessing, 0);
    std::vector<float> sample(static_cast<std::size_t>(source.sampleSpec().elementsPerSample()));
    if (auto read = source.read(0, sample); !read)
        return {{"file", name}, {"error", read.error().message()}};
    const auto scores = m_predictor.classify(sample, top);
    if (!scores)
        return {{"file", name}, {"error", scores.error().message()}};
    Json predictions = Json::array();
    for (const ClassScore& score : *scores)
        predictions.push_back({{"class", score.name}, {"index", score.index}, {"probability", score.probability}});
    return {{"file", name}, {"predictions", std::move(predictions)}};
}

} // namespace graft::cli
