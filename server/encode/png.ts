import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { crc32, createDeflate } from 'node:zlib';

/** Pixels of a picture, four bytes each (red, green, blue, alpha), row by row from the top. */
export type Pixels = { width: number; height: number; pixels: Uint8Array };

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const INCHES_PER_METRE = 1 / 0.0254;

/** Rows that are copied and compressed at once: a second copy of a whole sheet would be 50 MB. */
const BAND_ROWS = 128;

/** A sheet of 17 million pixels takes a fifth of a second less than at 6, and a third more bytes. */
const LEVEL = 3;

/**
 * An opaque picture as PNG (ISO/IEC 15948) that tells its own size on paper. The bytes are compressed beside
 * the event loop, a band of rows at a time.
 */
export async function encodePng(picture: Pixels, dotsPerInch: number): Promise<Buffer> {
  const { width, height } = picture;
  const dotsPerMetre = Math.round(dotsPerInch * INCHES_PER_METRE);
  const data = await compress(picture);
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', Buffer.concat([numbers(width, height), Buffer.from([8, 2, 0, 0, 0])])),
    chunk('pHYs', Buffer.concat([numbers(dotsPerMetre, dotsPerMetre), Buffer.from([1])])),
    chunk('IDAT', data),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

async function compress(picture: Pixels): Promise<Buffer> {
  const parts: Buffer[] = [];
  await pipeline(
    Readable.from(bandsOf(picture)),
    createDeflate({ level: LEVEL }),
    async (compressed: AsyncIterable<Buffer>) => {
      for await (const part of compressed) parts.push(part);
    },
  );
  return Buffer.concat(parts);
}

function* bandsOf({ height, ...picture }: Pixels): Generator<Buffer> {
  for (let first = 0; first < height; first += BAND_ROWS) {
    yield rowsOf(picture, first, Math.min(BAND_ROWS, height - first));
  }
}

// Each row starts with the number of its filter, none; transparency goes.
function rowsOf({ width, pixels }: Omit<Pixels, 'height'>, first: number, count: number): Buffer {
  const rows = Buffer.alloc(count * (1 + width * 3));
  let to = 0;
  let from = first * width * 4;
  for (let row = 0; row < count; row += 1) {
    to += 1;
    for (let column = 0; column < width; column += 1) {
      rows[to] = pixels[from] ?? 0;
      rows[to + 1] = pixels[from + 1] ?? 0;
      rows[to + 2] = pixels[from + 2] ?? 0;
      to += 3;
      from += 4;
    }
  }
  return rows;
}

function numbers(...values: number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 4);
  values.forEach((value, i) => bytes.writeUInt32BE(value, i * 4));
  return bytes;
}

function chunk(name: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  return Buffer.concat([numbers(data.length), named, numbers(crc32(named))]);
}
