// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <string>

namespace graft {

/// The classes of "Garden flowers", sorted by name as those of a folder would be.
inline constexpr std::array<const char*, 5> gardenSpecies{"bluebell", "daisy", "rose", "sunflower", "tulip"};
inline constexpr std::uint32_t gardenTraining = 60;   ///< pictures of each species for training
inline constexpr std::uint32_t gardenValidation = 30; ///< and for validation
inline constexpr std::uint32_t gardenPerSpecies = gardenTraining + gardenValidation;
inline constexpr std::uint32_t gardenFlowerCount = gardenPerSpecies * gardenSpecies.size();
inline constexpr int gardenSide = 128; ///< width and height, px

/// "daisy/012": species and number of a picture, as writeGardenFlowers would name it.
[[nodiscard]] std::string gardenFlowerName(std::uint32_t number);

} // namespace graft
