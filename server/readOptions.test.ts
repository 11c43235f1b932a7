import { describe, expect, it } from 'vitest';
import { readOptions, UsageError } from './readOptions.ts';

describe('the command line of the server', () => {
  it('may be left out', () => {
    expect(readOptions([])).toEqual({
      port: 8443,
      host: '0.0.0.0',
      dataDir: 'data',
      backupDir: null,
      empty: false,
      openDoor: false,
      announce: true,
      swarm: true,
    });
  });

  it('says everything', () => {
    const words = '--port 0 --host ::1 --data d --backup b --empty --open-door --no-announce --no-swarm'.split(' ');
    const rest = { empty: true, openDoor: true, announce: false, swarm: false };
    expect(readOptions(words)).toEqual({ port: 0, host: '::1', dataDir: 'd', backupDir: 'b', ...rest });
  });

  it.each([
    ['--port', '70000'],
    ['--port', 'x'],
    ['--prot', '1'],
    ['data', 'b'],
  ])('%s %s is refused with a sentence', (...args) => expect(() => readOptions(args)).toThrow(UsageError));
});
