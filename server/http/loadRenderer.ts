import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const OCTETS = 'application/octet-stream';
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
};
/** Already compressed, or too odd to gain. */
const PACKED = new Set(['.png', '.ico', '.woff2']);
const SMALLEST_WORTH_PACKING = 1024;
/** Half the size for a hundredth of the time that the highest quality takes. */
const BROTLI_QUALITY = 5;
/** Vite names what it hashes `assets/name-xxxxxxxx.ext`. */
const HASHED = /^\/assets\/.+-[\w-]{8}\.\w+$/;

const brotli = promisify(brotliCompress);
const gzipped = promisify(gzip);

export type Encoding = 'identity' | 'br' | 'gzip';

/** A file of the built screens, held in memory. */
export interface RendererFile {
  readonly type: string;
  /** SHA-256 of the plain bytes, in base64url. */
  readonly hash: string;
  /** The name holds a hash of the content, so a browser may keep it for ever. */
  readonly immutable: boolean;
  readonly encodings: readonly Encoding[];
  /** The bytes in an encoding; packed at the first request for it and kept. */
  bytes(encoding: Encoding): Promise<Buffer>;
}

/** The built screens by URL path, e.g. `/assets/index-1a2b3c4d.js`. */
export type RendererFiles = ReadonlyMap<string, RendererFile>;

/** Loads every file under `dir` (links and dot files excepted); empty when the screens are not built. */
export async function loadRenderer(dir: string): Promise<RendererFiles> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true }).catch(() => []);
  const files = entries.filter((entry) => entry.isFile() && !entry.name.startsWith('.'));
  return new Map(
    await Promise.all(
      files.map(async (entry): Promise<[string, RendererFile]> => {
        const file = join(entry.parentPath, entry.name);
        const path = `/${relative(dir, file).split(sep).join('/')}`;
        return [path, rendererFile(path, await readFile(file))];
      }),
    ),
  );
}

function rendererFile(path: string, plain: Buffer): RendererFile {
  const extension = extname(path).toLowerCase();
  const packable = !PACKED.has(extension) && plain.length >= SMALLEST_WORTH_PACKING;
  const packed = new Map<Encoding, Promise<Buffer>>([['identity', Promise.resolve(plain)]]);
  return {
    type: TYPES[extension] ?? OCTETS,
    hash: createHash('sha256').update(plain).digest('base64url'),
    immutable: HASHED.test(path),
    encodings: packable ? ['br', 'gzip', 'identity'] : ['identity'],
    bytes(encoding) {
      const bytes = packed.get(encoding) ?? pack(plain, encoding);
      packed.set(encoding, bytes);
      return bytes;
    },
  };
}

function pack(plain: Buffer, encoding: Encoding): Promise<Buffer> {
  switch (encoding) {
    case 'identity':
      return Promise.resolve(plain);
    case 'br':
      return brotli(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY } });
    case 'gzip':
      return gzipped(plain);
  }
}
