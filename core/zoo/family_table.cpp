// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/zoo/model_table.h"

#include "core/base/error.h"

#include <array>

namespace graft::zoo {
namespace {

// clang-format off
constexpr std::array families{
    FamilyRow{"ResNet", "He et al. 2015, arXiv:1512.03385",
              GRAFT_TR_NOOP("zoo", "The usual yardstick: shortcuts around every block let it be deep and still "
                                   "learn easily. Deeper means more accurate and slower.")},
    FamilyRow{"SqueezeNet", "Iandola et al. 2016, arXiv:1602.07360",
              GRAFT_TR_NOOP("zoo", "A tiny file with fair accuracy, for trying things out.")},
    FamilyRow{"MobileNet", "Sandler et al. 2018, arXiv:1801.04381; Howard et al. 2019, arXiv:1905.02244",
              GRAFT_TR_NOOP("zoo", "Made for phones: a small file, little arithmetic, good accuracy for both.")},
    FamilyRow{"ShuffleNet", "Ma et al. 2018, arXiv:1807.11164",
              GRAFT_TR_NOOP("zoo", "Very quick on computers without a graphics card: channels are split and "
                                   "shuffled instead of mixed at full cost.")},
    FamilyRow{"MNASNet", "Tan et al. 2018, arXiv:1807.11626",
              GRAFT_TR_NOOP("zoo", "Found by an automatic search for networks that are quick on phones; comparable "
                                   "with MobileNet.")},
    FamilyRow{"ResNeXt", "Xie et al. 2016, arXiv:1611.05431",
              GRAFT_TR_NOOP("zoo", "A ResNet whose filters work in groups: more accurate at the same size, and "
                                   "best with a graphics card.")},
    FamilyRow{"Wide ResNet", "Zagoruyko and Komodakis 2016, arXiv:1605.07146",
              GRAFT_TR_NOOP("zoo", "A ResNet with twice the width inside its blocks: accurate, with a large file.")},
    FamilyRow{"RegNet", "Radosavovic et al. 2020, arXiv:2003.13678",
              GRAFT_TR_NOOP("zoo", "One design in many sizes, named after their arithmetic; the Y networks also "
                                   "weigh their channels and are a little more accurate.")},
    FamilyRow{"DenseNet", "Huang et al. 2016, arXiv:1608.06993",
              GRAFT_TR_NOOP("zoo", "Every layer sees the results of all before it: few parameters and good "
                                   "accuracy, but training needs much memory.")},
    FamilyRow{"Inception", "Szegedy et al. 2014, arXiv:1409.4842; Szegedy et al. 2015, arXiv:1512.00567",
              GRAFT_TR_NOOP("zoo", "Looks at the picture at several scales side by side: accurate for its "
                                   "arithmetic.")},
    FamilyRow{"AlexNet", "Krizhevsky 2014, arXiv:1404.5997",
              GRAFT_TR_NOOP("zoo", "The network that began it all in 2012: simple and quick, but a large file and "
                                   "low accuracy today. Good for learning how networks work.")},
    FamilyRow{"VGG", "Simonyan and Zisserman 2014, arXiv:1409.1556",
              GRAFT_TR_NOOP("zoo", "Plain stacks of 3x3 convolutions, easy to understand; very large files and "
                                   "slow. Its features are still used for comparing styles.")},
    FamilyRow{"EfficientNet", "Tan and Le 2019, arXiv:1905.11946; 2021, arXiv:2104.00298",
              GRAFT_TR_NOOP("zoo", "Grown evenly in depth, width and picture size: high accuracy for few parameters, from "
                                   "the quick B0 to the large B7.")},
    FamilyRow{"ConvNeXt", "Liu et al. 2022, arXiv:2201.03545",
              GRAFT_TR_NOOP("zoo", "A convolutional network built with what transformers have taught: among the most "
                                   "accurate here, best with a graphics card.")},
    FamilyRow{"Vision Transformer", "Dosovitskiy et al. 2020, arXiv:2010.11929",
              GRAFT_TR_NOOP("zoo", "Cuts the picture into patches and reads them like words, without convolutions. "
                                   "Accurate, large, and bound to one picture size.")},
    FamilyRow{"Swin Transformer", "Liu et al. 2021, arXiv:2103.14030",
              GRAFT_TR_NOOP("zoo", "A transformer that looks through windows and shifts them from layer to layer: "
                                   "accurate, and works on other picture sizes, too.")},
    FamilyRow{"DarkNet", "Redmon and Farhadi 2016, arXiv:1612.08242; 2018, arXiv:1804.02767",
              GRAFT_TR_NOOP("zoo", "The trunk of the YOLO detectors: quick and accurate. No weights to download: "
                                   "import a Darknet .cfg with its .weights file.")},
    FamilyRow{"Xception", "Chollet 2016, arXiv:1610.02357",
              GRAFT_TR_NOOP("zoo", "An Inception taken to the extreme: channels are filtered one by one and then "
                                   "mixed. No weights to download: import a Keras .h5 file.")},
    FamilyRow{"NASNet", "Zoph et al. 2017, arXiv:1707.07012",
              GRAFT_TR_NOOP("zoo", "Its cells were found by an automatic search; small and accurate, but with many "
                                   "small steps. No weights to download: import a Keras .h5 file.")},
};
// clang-format on

} // namespace

std::span<const FamilyRow> familyRows()
{
    return families;
}

} // namespace graft::zoo
