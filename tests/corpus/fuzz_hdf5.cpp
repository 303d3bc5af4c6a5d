// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/hdf5/hdf5_file.h"
#include "core/formats/keras/keras_reader.h"
#include "tests/corpus/fuzz.h"

#include <string>

namespace {

/// Every dataset and every text, whatever the file is for.
void readEverything(const graft::hdf5::File& file, const std::string& path, int& left)
{
    for (const std::string& name : file.children(path)) {
        if (--left < 0)
            return;
        const std::string child = path.empty() ? name : path + "/" + name;
        static_cast<void>(file.texts(child, "weight_names"));
        if (file.isGroup(child)) {
            readEverything(file, child, left);
        } else if (const auto tensor = file.read(child)) {
            graft::WeightStore one;
            one.insert("x", *tensor);
            graft::fuzz::touch(one);
        } else {
            graft::fuzz::checkMessage(tensor.error());
        }
    }
}

} // namespace

/// The HDF5 front, then the whole reader of Keras on the same bytes (which may also be an archive).
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace graft;
    const auto bytes = std::as_bytes(std::span(data, size));
    if (hdf5::hasSignature(bytes)) {
        if (const auto file = hdf5::File::open(bytes)) {
            int left = 200;
            readEverything(*file, "", left);
        } else {
            fuzz::checkMessage(file.error());
        }
    }
    const auto model = keras::read(bytes, {});
    if (!model) {
        fuzz::checkMessage(model.error());
        return 0;
    }
    fuzz::touch(model->model.weights);
    return 0;
}
