// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/gallery/model_pictures.h"

#include "ui/models/background_job.h"

#include <utility>

namespace graft {

namespace {

ModelPicture pictureOf(const CatalogueEntry& entry)
{
    const NetworkGraph graph = entry.build();
    ModelPicture picture;
    picture.sketch = sketchOf(graph);
    if (auto preparation = preprocessingOf(graph))
        picture.preparation = *std::move(preparation);
    return picture;
}

} // namespace

void ModelPictures::load()
{
    if (std::exchange(m_started, true))
        return;
    next(0);
}

void ModelPictures::next(std::size_t index)
{
    if (index >= catalogue().size())
        return;
    const CatalogueEntry& entry = catalogue()[index];
    runInBackground(
        this, [&entry] { return pictureOf(entry); },
        [this, index, &entry](ModelPicture picture) {
            m_pictures.insert_or_assign(&entry, std::move(picture));
            Q_EMIT ready(&entry);
            next(index + 1);
        });
}

const ModelPicture* ModelPictures::find(const CatalogueEntry& entry) const
{
    const auto it = m_pictures.find(&entry);
    return it != m_pictures.end() ? &it->second : nullptr;
}

} // namespace graft
