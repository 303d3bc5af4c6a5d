// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/keras/keras_weights_p.h"

#include <algorithm>
#include <cctype>

namespace graft::keras {
namespace {

/// A network may use each byte of its file a few times, small files more often.
constexpr std::uint64_t freeBytes = std::uint64_t{128} << 20;
constexpr std::uint64_t maxRatio = 16;

bool isUpper(char c)
{
    return std::isupper(static_cast<unsigned char>(c)) != 0;
}

bool isLower(char c)
{
    return std::islower(static_cast<unsigned char>(c)) != 0;
}

std::string joined(const std::string& first, const std::string& second)
{
    return first.empty() ? second : first + "/" + second;
}

/// "block1/conv/kernel:0" -> "kernel".
std::string leafOf(std::string name)
{
    name.resize(std::min(name.size(), name.rfind(':')));
    const std::size_t slash = name.rfind('/');
    return slash == std::string::npos ? name : name.substr(slash + 1);
}

/// Whether a weight's path has the layer's name among its folders.
bool belongsTo(const std::string& weight, const std::string& layer)
{
    const std::size_t leaf = weight.rfind('/');
    if (leaf == std::string::npos)
        return false;
    const std::string folders = "/" + weight.substr(0, leaf) + "/";
    return folders.find("/" + layer + "/") != std::string::npos;
}

Result<std::vector<NamedTensor>>
readAll(const hdf5::File& file, const std::vector<std::pair<std::string, std::string>>& listed, std::uint64_t& left)
{
    std::vector<NamedTensor> tensors;
    for (const auto& [name, path] : listed) {
        GRAFT_TRY(count, checkedElementCount(file.shape(path)));
        const std::uint64_t bytes = static_cast<std::uint64_t>(count) * sizeof(float);
        if (bytes > left)
            return makeError(ErrorCode::Refused,
                             GRAFT_TR_NOOP("core", "The network has far more weights than its file has bytes."));
        left -= bytes;
        GRAFT_TRY(tensor, file.read(path));
        const DType type = tensor.dtype();
        if (type == DType::Float64 || type == DType::Float16 || type == DType::BFloat16) {
            GRAFT_TRY(single, tensor.converted(DType::Float32));
            tensor = std::move(single);
        }
        tensors.push_back({leafOf(name), std::move(tensor)});
    }
    return tensors;
}

} // namespace

std::string snakeCase(const std::string& className)
{
    std::string kept;
    for (const char c : className) {
        if (std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_')
            kept += c;
    }
    // An underscore before a capital that begins a word, then between a small letter and a capital.
    std::string words;
    for (std::size_t i = 0; i < kept.size(); ++i) {
        const bool begins = i > 0 && isUpper(kept[i]) && i + 1 < kept.size() && isLower(kept[i + 1]);
        const bool follows = i > 0 && isUpper(kept[i]) && isLower(kept[i - 1]);
        if (begins || follows)
            words += '_';
        words += kept[i];
    }
    std::ranges::transform(words, words.begin(),
                           [](char c) { return static_cast<char>(std::tolower(static_cast<unsigned char>(c))); });
    return words;
}

std::vector<std::string> listAttribute(const hdf5::File& file, const std::string& path, const std::string& name)
{
    if (const auto* whole = file.texts(path, name))
        return *whole;
    std::vector<std::string> all;
    for (std::size_t i = 0; i < 10'000; ++i) {
        const auto* part = file.texts(path, name + std::to_string(i));
        if (part == nullptr)
            break;
        all.insert(all.end(), part->begin(), part->end());
    }
    return all;
}

WeightPlaces WeightPlaces::older(const hdf5::File& file, std::string root, std::uint64_t fileSize)
{
    WeightPlaces places;
    places.m_file = &file;
    places.m_left = std::make_shared<std::uint64_t>(freeBytes + maxRatio * fileSize);
    places.m_root = std::move(root);
    return places;
}

WeightPlaces WeightPlaces::newer(const hdf5::File& file, std::uint64_t fileSize)
{
    WeightPlaces places;
    places.m_file = &file;
    places.m_left = std::make_shared<std::uint64_t>(freeBytes + maxRatio * fileSize);
    places.m_newer = true;
    return places;
}

std::vector<std::pair<std::string, std::string>> WeightPlaces::listed(const std::string& layer) const
{
    std::vector<std::pair<std::string, std::string>> found;
    if (m_isFlat) {
        std::ranges::copy_if(m_flat, std::back_inserter(found),
                             [&](const auto& weight) { return belongsTo(weight.first, layer); });
        return found;
    }
    const std::string group = joined(m_root, layer);
    for (const std::string& name : listAttribute(*m_file, group, "weight_names"))
        found.emplace_back(name, joined(group, name));
    return found;
}

std::string WeightPlaces::groupOf(const std::string& layer, const std::string& savedAs) const
{
    std::string bySpelling;
    for (const char* base : {"layers", "_layer_checkpoint_dependencies"}) {
        const std::string folder = joined(m_root, base);
        for (const std::string& child : m_file->children(folder)) {
            const std::string path = folder + "/" + child;
            const auto* name = m_file->texts(path + "/vars", "name");
            if (name != nullptr && name->size() == 1 && name->front() == layer)
                return path;
            if (child == savedAs)
                bySpelling = path;
        }
    }
    return bySpelling;
}

Result<std::vector<NamedTensor>> WeightPlaces::weightsOf(const std::string& layer, const std::string& savedAs) const
{
    if (!m_newer)
        return readAll(*m_file, listed(layer), *m_left);
    std::vector<std::pair<std::string, std::string>> found;
    const std::string group = groupOf(layer, savedAs);
    if (!group.empty()) {
        for (std::size_t i = 0; m_file->isDataset(group + "/vars/" + std::to_string(i)); ++i)
            found.emplace_back(std::to_string(i), group + "/vars/" + std::to_string(i));
    }
    return readAll(*m_file, found, *m_left);
}

WeightPlaces WeightPlaces::inside(const std::string& layer, const std::string& savedAs) const
{
    WeightPlaces places = *this;
    if (m_newer) {
        places.m_root = groupOf(layer, savedAs);
        // A model without a place of its own has no weights; its layers must not find the outer ones.
        if (places.m_root.empty())
            places.m_root = "-";
    } else if (!m_isFlat) {
        places.m_flat = listed(layer);
        places.m_isFlat = true;
    }
    return places;
}

} // namespace graft::keras
