// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/camera.h"
#include "tests/core/data/data_fixtures.h"

#include <gtest/gtest.h>
#include <opencv2/core.hpp>
#include <opencv2/videoio.hpp>

using namespace graft;
using namespace graft::test;

namespace {

TEST(Camera, AnAbsentCameraIsAnErrorThatSaysSo)
{
    for (const int index : {63, -1, 1'000'000}) {
        const auto camera = Camera::open(index);
        ASSERT_FALSE(camera.ok());
        EXPECT_EQ(camera.error().code, ErrorCode::NotFound);
        EXPECT_NE(camera.error().message().find("no camera"), std::string::npos) << camera.error().message();
    }
    for (const CameraInfo& info : Camera::list()) {
        EXPECT_GE(info.index, 0);
        EXPECT_FALSE(info.name.empty());
    }
}

TEST(Camera, FramesOfAFilmArriveInOrderUntilItEnds)
{
    const TemporaryFolder folder;
    const std::filesystem::path film = folder.path() / "film.avi";
    {
        cv::VideoWriter writer(film.string(), cv::CAP_OPENCV_MJPEG, cv::VideoWriter::fourcc('M', 'J', 'P', 'G'), 10,
                               cv::Size(64, 48));
        ASSERT_TRUE(writer.isOpened());
        for (int i = 0; i < 3; ++i)
            writer.write(cv::Mat(48, 64, CV_8UC3, cv::Scalar(20, 60, 80 * i))); // BGR
    }
    auto camera = Camera::openFile(film);
    ASSERT_TRUE(camera.ok()) << camera.error().message();
    for (int i = 0; i < 3; ++i) {
        const auto frame = camera->grab();
        ASSERT_TRUE(frame.ok());
        EXPECT_EQ(frame->width, 64);
        EXPECT_EQ(frame->height, 48);
        const auto mean = meanOf(*frame);
        EXPECT_NEAR(mean[0], 80 * i, 6) << "red, not blue";
        EXPECT_NEAR(mean[2], 20, 6);
    }
    const auto over = camera->grab();
    ASSERT_FALSE(over.ok());
    EXPECT_EQ(over.error().code, ErrorCode::Device);
    EXPECT_EQ(Camera::openFile(folder.path() / "absent.avi").error().code, ErrorCode::NotFound);
    writeText(folder.path() / "letter.avi", "Dear Sir");
    EXPECT_EQ(Camera::openFile(folder.path() / "letter.avi").error().code, ErrorCode::Unsupported);
}

} // namespace
