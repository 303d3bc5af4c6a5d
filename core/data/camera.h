// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/image.h"

#include <memory>
#include <string>
#include <vector>

namespace graft {

/// A camera that could be opened.
struct CameraInfo {
    int index = 0;
    std::string name; ///< as the system calls it, or "Camera 1"
};

/// Takes pictures with a webcam. Everything may take a second or more: use it on a thread of its own. An object
/// belongs to one thread at a time.
class Camera {
public:
    /// The cameras the system knows, by their numbers; opens none of them.
    [[nodiscard]] static std::vector<CameraInfo> list();
    /// Opens a camera. An Error says that it is not there, not allowed or in use by another program.
    [[nodiscard]] static Result<Camera> open(int index);
    /// A film instead of a camera: its frames are grabbed one after the other.
    [[nodiscard]] static Result<Camera> openFile(const std::filesystem::path& film);

    Camera(Camera&&) noexcept;
    Camera& operator=(Camera&&) noexcept;
    ~Camera();

    /// Waits for the next frame. An Error when the camera was unplugged or the film is over.
    [[nodiscard]] Result<Image> grab();

private:
    struct Private;
    explicit Camera(std::unique_ptr<Private> p);
    std::unique_ptr<Private> d;
};

} // namespace graft
