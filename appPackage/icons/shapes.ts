/** A shape is its signed distance: how far a point is from its edge in units of the drawing, negative inside. */
export type Shape = (x: number, y: number) => number;
export type Point = readonly [x: number, y: number];

export const disc =
  ([cx, cy]: Point, radius: number): Shape =>
  (x, y) =>
    Math.hypot(x - cx, y - cy) - radius;

export function roundedBox([cx, cy]: Point, width: number, height: number, radius: number): Shape {
  return (x, y) => {
    const dx = Math.abs(x - cx) - width / 2 + radius;
    const dy = Math.abs(y - cy) - height / 2 + radius;
    return Math.hypot(Math.max(dx, 0), Math.max(dy, 0)) + Math.min(Math.max(dx, dy), 0) - radius;
  };
}

/** A leaf from its base to its tip: where two discs through both points overlap. */
export function leaf(base: Point, tip: Point, width: number): Shape {
  const length = Math.hypot(tip[0] - base[0], tip[1] - base[1]);
  const bulge = width / 2;
  const radius = (length * length) / (8 * bulge) + bulge / 2;
  const across: Point = [-(tip[1] - base[1]) / length, (tip[0] - base[0]) / length];
  const middle: Point = [(base[0] + tip[0]) / 2, (base[1] + tip[1]) / 2];
  const side = (sign: number) =>
    disc(
      [middle[0] + across[0] * (radius - bulge) * sign, middle[1] + across[1] * (radius - bulge) * sign],
      radius,
    );
  return overlap(side(1), side(-1));
}

/** A stroke along a smooth bend from one point to another, drawn towards a third (a quadratic curve), with round ends. */
export function bend(from: Point, towards: Point, to: Point, width: number): Shape {
  const steps = 24;
  const points = Array.from({ length: steps + 1 }, (_, step): Point => {
    const t = step / steps;
    const at = (axis: 0 | 1) =>
      (1 - t) * (1 - t) * from[axis] + 2 * t * (1 - t) * towards[axis] + t * t * to[axis];
    return [at(0), at(1)];
  });
  return (x, y) => {
    let nearest = Number.POSITIVE_INFINITY;
    for (const [index, end] of points.entries()) {
      const start = points[index - 1];
      if (start) nearest = Math.min(nearest, toSegment(x, y, start, end));
    }
    return nearest - width / 2;
  };
}

/** A triangle with its corners rounded. */
export function triangle(corners: readonly [Point, Point, Point], radius: number): Shape {
  const [a, b, c] = corners;
  const turn = Math.sign((b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]));
  return (x, y) => {
    const sides: [Point, Point][] = [
      [a, b],
      [b, c],
      [c, a],
    ];
    let nearest = Number.POSITIVE_INFINITY;
    let inside = true;
    for (const [from, to] of sides) {
      nearest = Math.min(nearest, toSegment(x, y, from, to));
      const cross = (to[0] - from[0]) * (y - from[1]) - (to[1] - from[1]) * (x - from[0]);
      if (cross * turn < 0) inside = false;
    }
    return (inside ? -nearest : nearest) - radius;
  };
}

export const together =
  (...shapes: Shape[]): Shape =>
  (x, y) =>
    Math.min(...shapes.map((shape) => shape(x, y)));

export const overlap =
  (...shapes: Shape[]): Shape =>
  (x, y) =>
    Math.max(...shapes.map((shape) => shape(x, y)));

/** A line of the given width just inside the edge of a shape. */
export const outlineOf =
  (shape: Shape, width: number): Shape =>
  (x, y) =>
    Math.abs(shape(x, y) + width / 2) - width / 2;

function toSegment(x: number, y: number, [ax, ay]: Point, [bx, by]: Point): number {
  const along = ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / ((bx - ax) ** 2 + (by - ay) ** 2 || 1);
  const t = Math.min(1, Math.max(0, along));
  return Math.hypot(x - ax - t * (bx - ax), y - ay - t * (by - ay));
}
