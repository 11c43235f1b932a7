import { resolve } from 'node:path';

/** A descriptor as `strace -yy` names it: `7<\x2f…>`, `25<TCP:[127.0.0.1:8443->127.0.0.1:36574]>`. */
const DESCRIPTOR = /^(\w+)<((?:->|[^>])*)>/;
const PEER_PORT = /^TCP(?:v6)?:\[.+->.+:(\d+)\]$/;
const STRING = /"((?:\\x[0-9a-f]{2})*)"/g;
const TEXT = /^(?:\\x[0-9a-f]{2})*$/;

const fromHex = (escaped: string): Buffer => Buffer.from(escaped.replaceAll('\\x', ''), 'hex');

/** The descriptor that a call takes first. */
export interface Descriptor {
  readonly fd: number;
  /** The path of a file or folder; null for anything else. */
  readonly path: string | null;
  /** The other end's port of a TCP connection; null for anything else. */
  readonly peerPort: number | null;
}

/** Reads the descriptor at the beginning of `args`; null when there is none. */
export function descriptorOf(args: string): Descriptor | null {
  const [, fd, about = ''] = DESCRIPTOR.exec(args) ?? [];
  if (fd === undefined) return null;
  const port = PEER_PORT.exec(about)?.[1];
  const isPath = TEXT.test(about) && about.startsWith('\\x2f');
  return {
    fd: Number(fd),
    path: isPath ? fromHex(about).toString() : null,
    peerPort: port === undefined ? null : Number(port),
  };
}

/** Every string of the arguments, in order, as bytes: what a write or a writev writes. */
export const stringsOf = (args: string): readonly Buffer[] =>
  [...args.matchAll(STRING)].map(([, hex = '']) => fromHex(hex));

/** The paths of the arguments, in order; relative ones against the folder descriptor that stands before them. */
export function pathsOf(args: string): readonly string[] {
  return [...args.matchAll(/(?:\w+<([^>]*)>, )?"((?:\\x[0-9a-f]{2})*)"/g)].map(([, base = '', path = '']) =>
    resolve(fromHex(base).toString(), fromHex(path).toString()),
  );
}

/** The last argument as a number. */
export const lastNumber = (args: string): number => Number(args.slice(args.lastIndexOf(',') + 1));
