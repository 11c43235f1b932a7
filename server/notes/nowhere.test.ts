import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { WireCommand } from '../../core/command.ts';
import { SealedNote } from '../../core/notes/sync.ts';
import { VIEW_SCHEMAS } from '../../core/views/schemas.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** The only parts of the server that may touch notes, and why. */
const MAY = new Map([
  ['server/http/ports.ts', 'the port'],
  ['server/http/routes.ts', 'the addresses'],
  ['server/room/httpPorts.ts', 'whose they are'],
  ['server/startServer.ts', 'opens and closes them'],
  ['server/backup/makeBackup.ts', 'copies them sealed'],
  ['server/backup/backUpFolder.ts', 'copies them sealed'],
]);

function sources(folder: string): readonly string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map(({ parentPath, name }) => relative(ROOT, join(parentPath, name)).replaceAll('\\', '/'));
}

describe('[N-4] notes', () => {
  it('are touched by no part of the server but those that carry them sealed', () => {
    const touching = [...sources('server'), ...sources('core')]
      .filter((file) => !/^(server|core)\/(notes|i18n)\//.test(file))
      .filter((file) => /from '[^']*\/notes\//.test(readFileSync(join(ROOT, file), 'utf8')));
    expect(touching.filter((file) => !MAY.has(file))).toEqual([]);
    expect([...MAY.keys()].filter((file) => !touching.includes(file))).toEqual([]);
  });

  it('fit into no command and no view', () => {
    const text = JSON.stringify([
      z.toJSONSchema(WireCommand, { io: 'input', unrepresentable: 'any' }),
      ...Object.values(VIEW_SCHEMAS).map((schema) => z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' })),
    ]);
    expect(text).not.toContain('"sealed"');
    expect(Object.keys(SealedNote.shape)).toEqual(['id', 'rev', 'seq', 'sealed']);
  });
});
