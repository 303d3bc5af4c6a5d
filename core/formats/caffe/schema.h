// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/caffe/message.h"
#include "core/formats/wire/wire.h"

#include <cstdint>
#include <span>
#include <string_view>

namespace graft::caffe {

struct FieldRule;
using Rules = std::span<const FieldRule>;

/// What a numbered field of the binary form is called in the text form.
struct FieldRule {
    enum class Type { Integer, Real, Text, Child };
    std::uint32_t number;
    std::string_view name;
    Type type;
    Rules (*child)() = nullptr;
};

/// The fields of caffe.proto that importing needs (BVLC/caffe; numbers above 146 are those of OpenCV and SSD).
[[nodiscard]] Rules layerRules();
/// Of the first version's layers ("layers" instead of "layer").
[[nodiscard]] Rules firstLayerRules();
/// BlobShape.
[[nodiscard]] Rules shapeRules();
/// The type name that an enumerator of the first version stands for ("CONVOLUTION" or "4": "Convolution"); the text
/// itself where it is none.
[[nodiscard]] std::string typeOfFirstVersion(std::string_view enumerator);

/// Appends a binary field under its name; fields without a rule are dropped.
[[nodiscard]] Result<void> appendField(const wire::Field& field, Rules rules, Message& to, Budget& budget,
                                       int depth = 0);

} // namespace graft::caffe
