import { statSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildIfStale } from '../buildIfStale.ts';
import { packServer } from './packServer.ts';

const RENDERER = fileURLToPath(new URL('../../dist/renderer', import.meta.url));
const VERIFIER = fileURLToPath(new URL('../../dist/verifier.html', import.meta.url));
const OUTPUT = fileURLToPath(new URL('../../dist/server', import.meta.url));
const BYTES_PER_MB = 1_000_000;

buildIfStale();
const deb = packServer({ renderer: RENDERER, verifier: VERIFIER }, OUTPUT);
console.log(`${relative(process.cwd(), deb)}  ${(statSync(deb).size / BYTES_PER_MB).toFixed(0)} MB`);
