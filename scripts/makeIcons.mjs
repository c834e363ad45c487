// Draws Quadra's mark once as shapes and writes it as SVG and as the PNG icons that the manifest names.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { zlibSync } from "fflate";

const outDir = process.argv[2] ?? fileURLToPath(new URL("../assets", import.meta.url));

/** A square Q: its bowl holds two equal bars, its tail is a small square. Units of a 16 x 16 grid. */
const GRID = 16;
const BLUE = [0x1c, 0x6e, 0xa4];
const AMBER = [0xf2, 0xa9, 0x00];
const WHITE = [0xff, 0xff, 0xff];
const CLEAR = null;
const shapes = [
  { x: 0, y: 0, width: 15, height: 15, radius: 3, color: BLUE },
  { x: 3, y: 4, width: 9, height: 2, radius: 0, color: WHITE },
  { x: 3, y: 8, width: 9, height: 2, radius: 0, color: WHITE },
  { x: 11, y: 11, width: 5, height: 5, radius: 0, color: CLEAR },
  { x: 12, y: 12, width: 4, height: 4, radius: 0, color: AMBER },
];
const SIZES = [16, 32, 64, 80, 128];

/** Samples per pixel side: enough for smooth corners, the straight edges fall on whole pixels. */
const SAMPLES = 8;

function covers({ x, y, width, height, radius }, px, py) {
  if (px < x || py < y || px >= x + width || py >= y + height) return false;
  const cornerX = Math.max(x + radius - px, px - (x + width - radius), 0);
  const cornerY = Math.max(y + radius - py, py - (y + height - radius), 0);
  return cornerX * cornerX + cornerY * cornerY <= radius * radius;
}

function colorAt(px, py) {
  const shape = shapes.findLast((candidate) => covers(candidate, px, py));
  return shape?.color ?? CLEAR;
}

function pixel(column, row, scale) {
  const sum = [0, 0, 0];
  let opaque = 0;
  for (let i = 0; i < SAMPLES * SAMPLES; i += 1) {
    const px = (column + ((i % SAMPLES) + 0.5) / SAMPLES) / scale;
    const py = (row + (Math.floor(i / SAMPLES) + 0.5) / SAMPLES) / scale;
    const color = colorAt(px, py);
    if (color === CLEAR) continue;
    opaque += 1;
    color.forEach((channel, index) => (sum[index] += channel));
  }
  if (opaque === 0) return [0, 0, 0, 0];
  const alpha = Math.round((opaque / (SAMPLES * SAMPLES)) * 255);
  return [...sum.map((channel) => Math.round(channel / opaque)), alpha];
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  return crc;
});

function crc32(bytes) {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = CRC_TABLE[(crc ^ byte) & 0xff] ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  body.copy(framed, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}

/** 8-bit RGBA, no interlace, no row filter. */
function png(size) {
  const scale = size / GRID;
  const rows = [];
  for (let row = 0; row < size; row += 1) {
    rows.push(0);
    for (let column = 0; column < size; column += 1) rows.push(...pixel(column, row, scale));
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header.set([8, 6, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk("IHDR", header),
    chunk("IDAT", Buffer.from(zlibSync(Uint8Array.from(rows), { level: 9 }))),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

/** SVG cannot erase: the clear square becomes a mask over what lies below it. */
function svg() {
  const rect = ({ x, y, width, height, radius }, fill) =>
    `<rect x="${x}" y="${y}" width="${width}" height="${height}"${radius ? ` rx="${radius}"` : ""} fill="${fill}"/>`;
  const hex = (color) => `#${Buffer.from(color).toString("hex")}`;
  const cut = shapes.findIndex(({ color }) => color === CLEAR);
  const draw = (list) => list.map((shape) => rect(shape, hex(shape.color))).join("");
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${GRID} ${GRID}" role="img" aria-label="Quadra">`,
    `<mask id="cut"><rect width="${GRID}" height="${GRID}" fill="#fff"/>${rect(shapes[cut], "#000")}</mask>`,
    `<g mask="url(#cut)">${draw(shapes.slice(0, cut))}</g>`,
    `${draw(shapes.slice(cut + 1))}</svg>`,
    "",
  ].join("\n");
}

mkdirSync(outDir, { recursive: true });
for (const size of SIZES) writeFileSync(join(outDir, `icon-${size}.png`), png(size));
writeFileSync(join(outDir, "logo.svg"), svg());
