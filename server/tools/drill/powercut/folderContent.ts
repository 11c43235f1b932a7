import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { FolderContent } from './Disk.ts';

/** What a folder holds, with its folders before what is in them. */
export function readFolder(folder: string): FolderContent {
  const found = readdirSync(folder, { withFileTypes: true, recursive: true }).map((entry) => {
    const path = join(entry.parentPath, entry.name);
    return [relative(folder, path), entry.isDirectory() ? null : readFileSync(path)] as const;
  });
  return new Map(found.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

/** Makes `folder` hold this and nothing else. A file whose folder is gone is gone with it. */
export function writeFolder(folder: string, content: FolderContent): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  const missing = (path: string) =>
    path.includes('/') && content.get(path.slice(0, path.lastIndexOf('/'))) === undefined;
  for (const [path, bytes] of [...content].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    if (missing(path)) continue;
    if (bytes === null) mkdirSync(join(folder, path));
    else writeFileSync(join(folder, path), bytes);
  }
}

/** The paths at which two folders differ. */
export function differences(a: FolderContent, b: FolderContent): readonly string[] {
  return [...new Set([...a.keys(), ...b.keys()])].filter((path) => {
    const [left, right] = [a.get(path), b.get(path)];
    if (left instanceof Buffer && right instanceof Buffer) return !left.equals(right);
    return left !== right;
  });
}
