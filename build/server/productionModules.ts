import { readFileSync } from 'node:fs';
import { z } from 'zod';

const LOCK_FILE = new URL('../../package-lock.json', import.meta.url);

const Lock = z.object({
  packages: z.record(
    z.string(),
    z.object({ dev: z.boolean(), devOptional: z.boolean(), optional: z.boolean() }).partial(),
  ),
});

/** Folders of the modules that run in the server, e.g. `node_modules/ws`, as the lock file knows them. */
export function productionModules(): readonly string[] {
  const { packages } = Lock.parse(JSON.parse(readFileSync(LOCK_FILE, 'utf8')));
  return Object.entries(packages)
    .filter(([path, { dev, devOptional, optional }]) => path !== '' && !dev && !devOptional && !optional)
    .map(([path]) => path);
}
