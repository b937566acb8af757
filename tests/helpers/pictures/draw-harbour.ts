import {
  between,
  colourAt,
  drawLamp,
  drawLine,
  drawShape,
  emptyPicture,
  noiseAt,
  paint,
  softNoiseAt,
  type Colour,
  type Picture,
  type Point,
} from './picture';

const black: Colour = [17, 18, 30];
const far: Colour = [66, 58, 92];
const sky: readonly (readonly [height: number, colour: Colour])[] = [
  [0, [24, 34, 76]],
  [0.35, [62, 66, 122]],
  [0.62, [148, 96, 128]],
  [0.82, [226, 138, 108]],
  [1, [252, 196, 124]],
];
const warm: Colour = [255, 214, 140];
const cold: Colour = [214, 236, 255];

/** How the picture is measured out: everything is in shares of its width and height. */
interface Scene {
  readonly picture: Picture;
  readonly at: (x: number, y: number) => Point;
  /** One unit of thickness: a pixel at 1,600 wide. */
  readonly unit: number;
  readonly waterline: number;
}

/** Four loading cranes and a moored grain ship at dusk, drawn by rule: the same pixels every time. */
export function drawHarbour(width: number, height: number): Picture {
  const picture = emptyPicture(width, height);
  const scene: Scene = {
    picture,
    at: (x, y) => [x * width, y * height],
    unit: width / 1600,
    waterline: Math.round(height * 0.7),
  };
  drawSky(scene);
  drawHills(scene);
  drawShape(picture, [scene.at(0, 0.672), scene.at(1, 0.672), scene.at(1, 0.702), scene.at(0, 0.702)], black);
  for (const [x, size, lift] of [
    [0.13, 0.92, 1],
    [0.33, 1, 0.15],
    [0.55, 1, 0.12],
    [0.8, 1.06, 0.95],
  ] as const)
    drawCrane(scene, x, size, lift);
  drawShip(scene);
  drawWater(scene);
  addGrain(picture);
  return picture;
}

/** The colour of the clear sky: 0 at the top, 1 at the water. */
function skyColour(height: number): Colour {
  for (let band = 1; band < sky.length; band += 1) {
    const [above, below] = [sky[band - 1], sky[band]];
    if (above && below && height <= below[0])
      return between(above[1], below[1], (height - above[0]) / (below[0] - above[0]));
  }
  return black;
}

function drawSky({ picture, unit, waterline }: Scene): void {
  for (let y = 0; y < waterline; y += 1)
    for (let x = 0; x < picture.width; x += 1) {
      const height = y / waterline;
      const glow = Math.max(0, 1 - Math.hypot((x / picture.width - 0.64) * 1.1, (height - 1) * 0.9) * 1.5);
      const base = between(skyColour(height), [255, 226, 160], glow * glow * 0.8);
      paint(
        picture,
        x,
        y,
        between(base, [255, 176, 138], cloudAt(x / unit, y / unit) * (0.15 + height * 0.35)),
      );
    }
}

/** Long thin clouds: 0 clear, 1 thick. */
function cloudAt(x: number, y: number): number {
  const thick =
    softNoiseAt(x / 420, y / 46, 3) * 0.6 +
    softNoiseAt(x / 150, y / 20, 5) * 0.28 +
    softNoiseAt(x / 50, y / 9, 7) * 0.12;
  return Math.min(1, Math.max(0, (thick - 0.5) * 3.2));
}

function drawHills({ picture, unit, waterline }: Scene): void {
  for (let x = 0; x < picture.width; x += 1) {
    const top =
      waterline -
      (34 + softNoiseAt(x / unit / 260, 0, 11) * 62 + softNoiseAt(x / unit / 40, 0, 13) * 7) * unit;
    for (let y = Math.floor(top); y < waterline; y += 1) paint(picture, x, y, far, 0.85);
  }
}

/** A ship-to-shore crane; `lift` says how far its boom is raised: 0 lies over the water, 1 stands up. */
function drawCrane({ picture, at, unit }: Scene, x: number, size: number, lift: number): void {
  const point = (dx: number, dy: number) => at(x + dx * size * 0.1, 0.68 - dy * size * 0.42);
  const beam = (from: Point, to: Point, thickness: number) =>
    drawLine(picture, from, to, thickness * unit * size, black);
  const angle = lift * 1.3;
  const tip = point(-0.42 - 1.05 * Math.cos(angle), 0.62 + 0.62 * Math.sin(angle));
  const hinge = point(-0.42, 0.62);
  const apex = point(-0.3, 0.98);
  for (const side of [-0.42, 0.3]) beam(point(side, 0), point(side * 0.92, 0.64), 9);
  beam(point(-0.42, 0.24), point(0.3, 0.24), 7);
  beam(point(-0.4, 0.24), point(0.28, 0.6), 3);
  beam(point(0.29, 0.24), point(-0.39, 0.6), 3);
  beam(hinge, point(0.78, 0.62), 10);
  beam(hinge, tip, 8);
  beam(hinge, apex, 6);
  beam(point(0.22, 0.62), apex, 5);
  beam(apex, point(0.74, 0.64), 2.4);
  beam(apex, tip, 2.4);
  drawShape(picture, [point(0.34, 0.63), point(0.34, 0.73), point(0.62, 0.73), point(0.62, 0.63)], black);
  drawLamp(picture, apex, 2.6 * unit, [255, 96, 84]);
  for (const dx of [-0.2, 0.1, 0.5]) drawLamp(picture, point(dx, 0.6), 2.1 * unit, cold);
}

function drawShip({ picture, at, unit }: Scene): void {
  const hull: Colour = [34, 26, 40];
  const house: Colour = [92, 78, 96];
  const shape = (colour: Colour, ...corners: readonly (readonly [number, number])[]) =>
    drawShape(
      picture,
      corners.map(([x, y]) => at(x, y)),
      colour,
    );
  shape(hull, [0.392, 0.662], [0.75, 0.65], [0.732, 0.7], [0.404, 0.7]);
  shape([120, 44, 44], [0.402, 0.691], [0.736, 0.691], [0.733, 0.7], [0.404, 0.7]);
  shape(house, [0.402, 0.575], [0.447, 0.575], [0.447, 0.662], [0.402, 0.662]);
  shape(house, [0.397, 0.588], [0.453, 0.588], [0.453, 0.597], [0.397, 0.597]);
  shape([150, 60, 52], [0.413, 0.54], [0.43, 0.54], [0.43, 0.576], [0.413, 0.576]);
  for (const x of [0.47, 0.525, 0.58, 0.635])
    shape([56, 46, 62], [x, 0.645], [x + 0.043, 0.645], [x + 0.043, 0.66], [x, 0.66]);
  drawLine(picture, at(0.7, 0.655), at(0.7, 0.59), 3 * unit, hull);
  drawLine(picture, at(0.7, 0.59), at(0.447, 0.58), 1.4 * unit, hull, 0.7);
  drawLamp(picture, at(0.7, 0.588), 2 * unit, warm);
  for (let window = 0; window < 9; window += 1)
    for (let deck = 0; deck < 4; deck += 1)
      if (noiseAt(window, deck, 17) > 0.3)
        drawLamp(picture, at(0.4055 + window * 0.0047, 0.606 + deck * 0.0145), 1.3 * unit, warm);
  for (let lamp = 0; lamp < 26; lamp += 1)
    drawLamp(picture, at(0.01 + lamp * 0.0392, 0.669), (1.2 + noiseAt(lamp, 0, 19)) * unit, warm);
}

/** The water shows what stands above it, shaken sideways by waves that grow toward the viewer. */
function drawWater({ picture, unit, waterline }: Scene): void {
  for (let y = waterline; y < picture.height; y += 1)
    for (let x = 0; x < picture.width; x += 1) {
      const near = (y - waterline) / (picture.height - waterline);
      const wave = softNoiseAt(x / unit / (30 + near * 110), y / unit / (2.5 + near * 8), 23) - 0.5;
      const seen = colourAt(
        picture,
        x + wave * 34 * unit * (0.3 + near),
        waterline - (y - waterline) * 1.9 - wave * 46 * unit * near,
      );
      const deep = between(seen, [14, 22, 46], 0.3 + near * 0.38);
      paint(picture, x, y, between(deep, [255, 206, 160], Math.max(0, wave - 0.24) * 0.9 * (1 - near * 0.6)));
    }
}

/** A little film grain, so that the encoders have something to do. */
function addGrain({ width, pixels }: Picture): void {
  for (let place = 0; place < pixels.length; place += 1) {
    const pixel = Math.floor(place / 3);
    const grain = noiseAt(pixel % width, Math.floor(pixel / width), 29) - 0.5;
    pixels[place] = (pixels[place] ?? 0) + grain * 5;
  }
}
