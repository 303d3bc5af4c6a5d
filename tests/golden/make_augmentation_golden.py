#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Graft authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Golden pixels of augmentations, from torchvision and PIL.

    tests/golden/make_augmentation_golden.py

Writes augmentation.json: per change the mean and sampled pixels of what it makes of a synthetic picture. Needs
python3-pil and python3-torchvision (written for 0.14 and 9.4); run once per release of those, the results are
checked in.
"""
import json
import pathlib

import numpy as np
import torch
from PIL import Image
from torchvision.transforms import functional as F
from torchvision.transforms.functional import InterpolationMode

HERE = pathlib.Path(__file__).resolve().parent
FILL = [124, 116, 104]  # the ImageNet means, as the network's mean colour
BILINEAR = InterpolationMode.BILINEAR


def synthetic(width, height):
    """As syntheticImage() in tests/core/data/data_fixtures.h."""
    y, x = np.mgrid[0:height, 0:width].astype(np.int64)
    red = (x * 7 + y * 3) % 256
    green = ((x * x + y * y * 3) // 16) % 256
    blue = np.where((x // 9 + y // 13) % 2 == 0, 230, 25) ^ ((x * 31 + y * 17) % 8)
    return Image.fromarray(np.stack([red, green, blue], -1).astype(np.uint8))


def smooth(width, height):
    """As smoothImage(): no edges, so that positions count and not how finely they are rounded."""
    y, x = np.mgrid[0:height, 0:width].astype(np.int64)
    return Image.fromarray(np.stack([2 * x + y, 3 * y + 20, 200 - x - y], -1).astype(np.uint8))


def as_array(picture):
    if isinstance(picture, torch.Tensor):
        return picture.permute(1, 2, 0).numpy()
    return np.asarray(picture)


def entry(name, value, picture):
    pixels = as_array(picture)
    height, width = pixels.shape[:2]
    points = [((i * 7919) % width, (i * 104729 + i * i * 31) % height) for i in range(48)]
    return {
        "change": name,
        "value": value,
        "mean": [round(float(m), 4) for m in pixels.reshape(-1, 3).astype(np.float64).mean(0)],
        "pixels": [[int(x), int(y), *map(int, pixels[y, x])] for x, y in points],
    }


def colours(image, tensor):
    for factor in (0, 0.3, 0.8, 1.5, 3):
        yield entry("brightness", factor, F.adjust_brightness(image, factor))
        yield entry("contrast", factor, F.adjust_contrast(image, factor))
        yield entry("saturation", factor, F.adjust_saturation(image, factor))
    for factor in (0.01, 0.5, 1.99):
        yield entry("sharpness", factor, F.adjust_sharpness(image, factor))
    for degrees in (-180, -120, -15, 7, 60, 179):
        yield entry("hue", degrees, F.adjust_hue(tensor, degrees / 360))
    yield entry("grey", 0, F.rgb_to_grayscale(image, 3))
    for bits in (1, 2, 5, 8):
        yield entry("posterize", bits, F.posterize(image, bits))
    for threshold in (0, 99.5, 128, 255):
        yield entry("solarize", threshold, F.solarize(image, threshold))
    dull = Image.fromarray((np.asarray(image) // 3 + 40).astype(np.uint8))
    yield entry("autocontrast", 0, F.autocontrast(dull))
    yield entry("equalize", 0, F.equalize(dull))
    for sigma in (0.3, 1.0, 2.7):
        size = 2 * int(np.ceil(3 * sigma)) + 1
        yield entry("blur", sigma, F.gaussian_blur(tensor, [size, size], [sigma, sigma]))


def places(image):
    yield entry("flip_horizontal", 0, F.hflip(image))
    yield entry("flip_vertical", 0, F.vflip(image))
    for degrees in (-33, 15, 90, 171):
        yield entry("rotation", degrees, F.rotate(image, degrees, BILINEAR, fill=FILL))
    width, height = image.size
    for percent in (-25, 10):
        shift = [width * percent / 100, height * percent / 100]
        yield entry("translation", percent, F.affine(image, 0, shift, 1, [0, 0], BILINEAR, FILL))
    for percent in (110, 250):
        yield entry("scale", percent, F.affine(image, 0, [0, 0], percent / 100, [0, 0], BILINEAR, FILL))


def crops(image):
    for box in ([3, 5, 20, 31], [0, 0, 60, 80], [40, 10, 7, 5]):  # top, left, height, width
        yield entry("crop", box, F.resized_crop(image, *box, [32, 32], BILINEAR, antialias=True))


def main():
    image = synthetic(80, 60)
    tensor = F.pil_to_tensor(image)
    golden = {
        "colours": list(colours(image, tensor)),
        "places": list(places(smooth(40, 40))),
        "crops": list(crops(image)),
    }
    (HERE / "augmentation.json").write_text(json.dumps(golden, separators=(",", ":")).replace("},{", "},\n{") + "\n")


if __name__ == "__main__":
    main()
