#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Graft authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Golden facts about decoding and preprocessing pictures, from PIL and torchvision.

    tests/golden/make_image_golden.py [ASSETS]      (default: ../shared beside the repository)

Writes image_decode.json (file -> size and mean colour, or null where an error is expected) and
image_preprocess.json (per picture and preprocessing: means and sampled pixels of the 8-bit crop). Needs
python3-pil and python3-torchvision; run once per release of those, the results are checked in.
"""
import json
import pathlib
import sys
import warnings

import numpy as np
from PIL import Image, ImageOps
from torchvision import transforms

HERE = pathlib.Path(__file__).resolve().parent
ASSETS = pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else HERE.parents[1] / ".." / "shared"
MAX_PIXELS = 2**27
READ = {"JPEG", "MPO", "PNG", "BMP", "WEBP", "TIFF"}

# Where Graft deliberately judges otherwise than PIL.
REFUSED = {
    "bombs/claims_100000x10_has_1row.png",  # PIL fills the missing rows with black
    "pngsuite/png/xcsn0g01.png",  # wrong checksum of the pixel data
    "image_rs/tests/images/bmp/images/lenient/badrle.bmp",  # run-length data that leave the picture
}
ACCEPTED = {"pillow_jpeg/truncated_exif_dpi.jpg"}  # pixels are fine, only a number in EXIF is cut off

warnings.simplefilter("ignore")
Image.MAX_IMAGE_PIXELS = None


def facts(path):
    """Size and mean colour as PIL sees the picture upright, or None."""
    try:
        image = Image.open(path)
        if image.format not in READ or image.size[0] * image.size[1] > MAX_PIXELS:
            return None
        image = ImageOps.exif_transpose(image) or image
        if image.mode.startswith("I"):  # 16-bit grey: the high byte, as PIL does for 16-bit colour
            image = Image.fromarray((np.asarray(image).astype(np.int64) >> 8).astype(np.uint8))
        # PIL and OpenCV round the conversion from CMYK differently, by less than one grey level in 255.
        tolerance = 1.1 if image.mode == "CMYK" else 0.02
        mean = np.asarray(image.convert("RGB")).astype(np.float64).reshape(-1, 3).mean(0)
        return {"size": list(image.size), "mean": [round(float(m), 4) for m in mean], "tolerance": tolerance}
    except Exception:
        return None


def decode_golden():
    root = ASSETS / "data" / "nasty_images"
    golden = {}
    for path in sorted(root.rglob("*")):
        if not path.is_file() or path.suffix == ".tsv":
            continue
        name = str(path.relative_to(root))
        try:
            name.encode("utf-8")
        except UnicodeEncodeError:
            continue  # JSON cannot hold the name
        if name in ACCEPTED:
            continue
        golden[name] = None if name in REFUSED else facts(path)
    return golden


def synthetic(width, height):
    """A picture that both sides compute: waves, edges and something like noise."""
    y, x = np.mgrid[0:height, 0:width].astype(np.int64)
    red = (x * 7 + y * 3) % 256
    green = ((x * x + y * y * 3) // 16) % 256
    blue = np.where((x // 9 + y // 13) % 2 == 0, 230, 25) ^ ((x * 31 + y * 17) % 8)
    return Image.fromarray(np.stack([red, green, blue], -1).astype(np.uint8))


MODES = {
    "bilinear": transforms.InterpolationMode.BILINEAR,
    "bicubic": transforms.InterpolationMode.BICUBIC,
    "nearest": transforms.InterpolationMode.NEAREST,
}


def cropped(image, resize, crop, mode):
    return np.asarray(transforms.CenterCrop(crop)(transforms.Resize(resize, MODES[mode])(image)))


def entry(crop, samples):
    height, width = crop.shape[:2]
    points = [((i * 7919) % width, (i * 104729 + i * i * 31) % height) for i in range(samples)]
    return {
        "mean": [round(float(m), 4) for m in crop.reshape(-1, 3).astype(np.float64).mean(0)],
        "pixels": [[int(x), int(y), *map(int, crop[y, x])] for x, y in points],
    }


def preprocess_golden():
    golden = {"files": [], "synthetic": []}
    files = sorted((ASSETS / "data" / "imagenet_samples").glob("*.JPEG"))[::42][:12]
    for path in files:
        image = Image.open(path).convert("RGB")
        for resize, crop, mode in ((256, 224, "bilinear"), (232, 224, "bicubic"), (64, 64, "bilinear")):
            golden["files"].append(
                {"file": path.name, "resize": resize, "crop": crop, "interpolation": mode}
                | entry(cropped(image, resize, crop, mode), 32)
            )
    for width, height, resize, crop in (
        (640, 427, 256, 224),
        (333, 500, 256, 224),
        (301, 299, 64, 63),
        (97, 61, 128, 112),
        (50, 200, 32, 40),
        (1, 400, 8, 6),
        (224, 224, 224, 224),
    ):
        for mode in MODES:
            crop_pixels = cropped(synthetic(width, height), resize, crop, mode)
            flat = crop_pixels.reshape(-1).astype(np.uint64)
            weights = np.arange(1, flat.size + 1, dtype=np.uint64)
            golden["synthetic"].append(
                {"width": width, "height": height, "resize": resize, "crop": crop, "interpolation": mode}
                | {"checksum": int((flat * weights).sum() % (1 << 32))}
                | entry(crop_pixels, 24)
            )
    return golden


def write(name, value):
    (HERE / name).write_text(json.dumps(value, ensure_ascii=False, separators=(",", ":")).replace("},", "},\n") + "\n")


write("image_decode.json", decode_golden())
write("image_preprocess.json", preprocess_golden())
