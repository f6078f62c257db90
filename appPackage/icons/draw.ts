/** Draws the app's two icons and writes them beside the manifest: `node appPackage/icons/draw.ts`. */
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type Picture, writePng } from "./png.ts";
import { bend, leaf, outlineOf, roundedBox, type Shape, together, triangle } from "./shapes.ts";

type Colour = readonly [red: number, green: number, blue: number];

const WHITE: Colour = [255, 255, 255];
const GREEN_LIGHT: Colour = [63, 142, 96];
const GREEN_DARK: Colour = [30, 84, 58];
const LEAF: Colour = [58, 138, 92];
const LEAF_YOUNG: Colour = [122, 184, 92];
const STEM: Colour = [36, 98, 66];

/** Something said in a chat, with a seedling growing in it. Drawn in a square of 192, symbol within the middle 120. */
export function colourIcon(): Picture {
  const picture = blank(192);
  const bubble = together(
    roundedBox([96, 89], 120, 100, 26),
    triangle(
      [
        [62, 130],
        [92, 132],
        [64, 153],
      ],
      4,
    ),
  );
  paint(
    picture,
    () => -1,
    (_x, y) => mixed(GREEN_LIGHT, GREEN_DARK, y / 192),
  );
  paint(picture, bubble, () => WHITE);
  paint(picture, leaf([92, 108], [54, 82], 25), () => LEAF_YOUNG);
  paint(picture, leaf([95, 94], [140, 52], 31), () => LEAF);
  paint(picture, bend([94, 126], [93, 96], [123, 68], 5), () => STEM);
  return picture;
}

/** The same in white lines on nothing, for a square of 32. */
export function outlineIcon(): Picture {
  const picture = blank(32);
  const bubble = together(
    outlineOf(roundedBox([16, 14], 28, 22, 6.5), 2),
    triangle(
      [
        [8, 24.4],
        [14, 24.4],
        [8.6, 29],
      ],
      0.6,
    ),
  );
  const seedling = together(
    bend([16, 21], [15.9, 17.5], [16.6, 13.5], 1.8),
    leaf([16, 15.2], [24.4, 7.6], 6),
    leaf([15.9, 17.6], [8, 12.2], 5.2),
  );
  paint(picture, together(bubble, seedling), () => WHITE);
  return picture;
}

function blank(size: number): Picture {
  return { width: size, height: size, pixels: new Uint8Array(size * size * 4) };
}

/** Lays a shape over the picture; sixteen samples a pixel smooth its edge. */
function paint(picture: Picture, shape: Shape, colour: (x: number, y: number) => Colour): void {
  const samples = 4;
  for (let y = 0; y < picture.height; y += 1) {
    for (let x = 0; x < picture.width; x += 1) {
      let covered = 0;
      for (let sy = 0; sy < samples; sy += 1) {
        for (let sx = 0; sx < samples; sx += 1) {
          if (shape(x + (sx + 0.5) / samples, y + (sy + 0.5) / samples) <= 0) covered += 1;
        }
      }
      if (covered > 0) over(picture, x, y, colour(x, y), covered / samples ** 2);
    }
  }
}

/** Source-over, with colours not multiplied by opacity, as PNG keeps them. */
function over({ width, pixels }: Picture, x: number, y: number, colour: Colour, opacity: number): void {
  const at = (y * width + x) * 4;
  const below = ((pixels[at + 3] ?? 0) / 255) * (1 - opacity);
  const total = opacity + below;
  for (const [channel, value] of colour.entries()) {
    pixels[at + channel] = Math.round((value * opacity + (pixels[at + channel] ?? 0) * below) / total);
  }
  pixels[at + 3] = Math.round(total * 255);
}

function mixed(from: Colour, to: Colour, share: number): Colour {
  const at = (channel: 0 | 1 | 2) => from[channel] + (to[channel] - from[channel]) * share;
  return [at(0), at(1), at(2)];
}

if (import.meta.main) {
  const beside = (name: string) => fileURLToPath(new URL(`../${name}`, import.meta.url));
  writeFileSync(beside("color.png"), writePng(colourIcon()));
  writeFileSync(beside("outline.png"), writePng(outlineIcon()));
}
