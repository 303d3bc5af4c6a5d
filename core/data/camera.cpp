// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/camera.h"

#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>
#include <opencv2/videoio.hpp>

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <exception>
#include <fstream>
#include <string_view>
#include <system_error>
#include <utility>

namespace graft {
namespace {

namespace fs = std::filesystem;

const fs::path devices = "/dev";

/// The number of a device "video3"; -1 for other names.
int numberOf(const std::string& device)
{
    constexpr std::string_view prefix = "video";
    int number = -1;
    if (!device.starts_with(prefix))
        return -1;
    const char* end = device.data() + device.size();
    const auto [stop, error] = std::from_chars(device.data() + prefix.size(), end, number);
    return error == std::errc{} && stop == end ? number : -1;
}

/// Why a device cannot be opened, as the system says; nothing wrong: an empty text. A busy one opens, but does not
/// deliver.
Result<void> checkDevice(int index)
{
    const fs::path device = devices / ("video" + std::to_string(index));
    const int fd = ::open(device.c_str(), O_RDWR | O_NONBLOCK | O_CLOEXEC);
    const int code = errno;
    if (fd >= 0) {
        ::close(fd);
        return {};
    }
    const std::string number = std::to_string(index + 1);
    if (code == ENOENT || code == ENODEV || code == ENXIO)
        return makeError(ErrorCode::NotFound, GRAFT_TR_NOOP("core", "There is no camera %1."), {number});
    if (code == EACCES || code == EPERM)
        return makeError(ErrorCode::Device,
                         GRAFT_TR_NOOP("core", "Camera %1 may not be used: %2. Usually the group \"video\" is allowed "
                                               "to."),
                         {number, std::generic_category().message(code)});
    return makeError(ErrorCode::Device, GRAFT_TR_NOOP("core", "Camera %1 cannot be opened: %2."),
                     {number, std::generic_category().message(code)});
}

Error busy(int index)
{
    return makeError(ErrorCode::Device,
                     GRAFT_TR_NOOP("core", "Camera %1 does not deliver pictures. Another program may be using it."),
                     {std::to_string(index + 1)});
}

} // namespace

struct Camera::Private {
    cv::VideoCapture capture;
};

Camera::Camera(std::unique_ptr<Private> p) : d(std::move(p)) {}
Camera::Camera(Camera&&) noexcept = default;
Camera& Camera::operator=(Camera&&) noexcept = default;
Camera::~Camera() = default;

std::vector<CameraInfo> Camera::list()
{
    std::vector<CameraInfo> cameras;
    std::error_code error;
    for (fs::directory_iterator it(devices, error); !error && it != fs::directory_iterator(); it.increment(error)) {
        const std::string device = it->path().filename().string();
        const int number = numberOf(device);
        if (number < 0)
            continue;
        // Many cameras have a second device for data about pictures; it is no camera.
        std::string index;
        std::ifstream(fs::path("/sys/class/video4linux") / device / "index") >> index;
        if (!index.empty() && index != "0")
            continue;
        std::string name;
        std::ifstream in(fs::path("/sys/class/video4linux") / device / "name");
        std::getline(in, name);
        cameras.push_back({number, name.empty() ? "Camera " + std::to_string(number + 1) : name});
    }
    std::ranges::sort(cameras, {}, &CameraInfo::index);
    return cameras;
}

Result<Camera> Camera::open(int index)
{
    if (index < 0)
        return makeError(ErrorCode::NotFound, GRAFT_TR_NOOP("core", "There is no camera %1."),
                         {std::to_string(index + 1)});
    GRAFT_CHECK(checkDevice(index));
    try {
        auto p = std::make_unique<Private>();
        if (!p->capture.open(index, cv::CAP_V4L2))
            return busy(index);
        p->capture.set(cv::CAP_PROP_BUFFERSIZE, 1); // what is seen now, not what was seen before
        cv::Mat frame;
        if (!p->capture.read(frame) || frame.empty())
            return busy(index);
        return Camera(std::move(p));
    } catch (const std::exception&) { // cv::Exception, std::bad_alloc
        return busy(index);
    }
}

Result<Camera> Camera::openFile(const fs::path& film)
{
    const auto cannot = [&film] {
        return makeError(ErrorCode::Unsupported, GRAFT_TR_NOOP("core", "%1 cannot be opened as a film."),
                         {film.string()});
    };
    std::error_code error;
    if (!fs::is_regular_file(film, error))
        return makeError(ErrorCode::NotFound, GRAFT_TR_NOOP("core", "There is no file %1."), {film.string()});
    try {
        auto p = std::make_unique<Private>();
        if (!p->capture.open(film.string()))
            return cannot();
        return Camera(std::move(p));
    } catch (const std::exception&) {
        return cannot();
    }
}

Result<Image> Camera::grab()
{
    const auto gone = [] {
        return makeError(ErrorCode::Device, GRAFT_TR_NOOP("core", "The camera does not deliver pictures any more."));
    };
    try {
        cv::Mat frame;
        if (!d->capture.read(frame) || frame.empty() || frame.type() != CV_8UC3)
            return gone();
        Image image{frame.cols, frame.rows, {}};
        image.rgb.resize(frame.total() * 3);
        cv::Mat rgb(frame.rows, frame.cols, CV_8UC3, image.rgb.data());
        cv::cvtColor(frame, rgb, cv::COLOR_BGR2RGB);
        return image;
    } catch (const std::exception&) {
        return gone();
    }
}

} // namespace graft
