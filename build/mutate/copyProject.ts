import { cp, mkdtemp, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';

/** What the tests do not need, or must share. */
const LEFT_OUT = new Set(['node_modules', 'dist', 'data', 'test-results', '.git']);

/** A copy of a project with the same modules, so that an editor at work does not meddle with the mutants. */
export async function copyProject(root: string): Promise<string> {
  const copy = await mkdtemp(join(tmpdir(), 'nghisu-mutants-'));
  await cp(root, copy, { recursive: true, filter: (path) => path === root || !LEFT_OUT.has(basename(path)) });
  await symlink(join(root, 'node_modules'), join(copy, 'node_modules'));
  return copy;
}
