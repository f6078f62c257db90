import { pngSize, readPng } from "../icons/png.ts";
import { isObject, type JsonObject, type Problem } from "./problems.ts";

/** Sizes in pixels. Source: learn.microsoft.com, "App icons and manifest". */
const SIZES = { color: 192, outline: 32, color32x32: 32 } as const;

/** What Teams demands of the icons. `read` gives a file of the package, or `undefined` where there is none. */
export function iconProblems(
  manifest: JsonObject,
  read: (file: string) => Uint8Array | undefined,
): Problem[] {
  const icons = manifest["icons"];
  if (!isObject(icons)) return [];
  return Object.entries(SIZES).flatMap(([name, size]) => {
    const file = icons[name];
    if (typeof file !== "string") return [];
    const at = `/icons/${name}`;
    const bytes = read(file);
    if (!bytes) return [{ at, rule: `${file} must be a file beside the manifest` }];
    const found = pngSize(bytes);
    if (!found) return [{ at, rule: `${file} must be a PNG` }];
    if (found.width !== size || found.height !== size)
      return [
        { at, rule: `${file} must be ${size} x ${size} pixels; it is ${found.width} x ${found.height}` },
      ];
    return name === "outline" ? outlineProblems(file, bytes) : [];
  });
}

function outlineProblems(file: string, bytes: Uint8Array): Problem[] {
  const at = "/icons/outline";
  const picture = readPng(bytes);
  if (!picture)
    return [
      { at, rule: `${file} must be saved with 8 bits of red, green, blue and opacity, not interlaced` },
    ];
  let clear = 0;
  let drawn = 0;
  for (let pixel = 0; pixel < picture.pixels.length; pixel += 4) {
    const [red, green, blue, opacity] = picture.pixels.subarray(pixel, pixel + 4);
    if (opacity === 0) clear += 1;
    else if (red === 255 && green === 255 && blue === 255) drawn += 1;
    else return [{ at, rule: `${file} must be white and nothing else` }];
  }
  if (clear === 0) return [{ at, rule: `${file} must have a transparent background` }];
  return drawn === 0 ? [{ at, rule: `${file} must not be empty` }] : [];
}
