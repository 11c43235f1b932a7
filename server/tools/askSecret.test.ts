import { PassThrough } from 'node:stream';
import { expect, it } from 'vitest';
import { askSecret } from './askSecret.ts';

function terminal() {
  const raw: boolean[] = [];
  const input = Object.assign(new PassThrough(), {
    isTTY: true as const,
    setRawMode(mode: boolean) {
      raw.push(mode);
      return input;
    },
  });
  const said: string[] = [];
  return { input: input as never, keys: input, raw, said, output: { write: (text: string) => said.push(text) > 0 } };
}

it('shows nothing of what is typed, and gives the terminal back', async () => {
  const { input, keys, raw, said, output } = terminal();
  const asked = askSecret('PIN: ', input, output);
  keys.write('12x');
  keys.write('\u007f34\r');
  expect(await asked).toBe('1234');
  expect(raw).toEqual([true, false]);
  expect(said.join('')).toBe('PIN: \n');
});

it('can be broken off', async () => {
  const { input, keys, output } = terminal();
  const asked = askSecret('PIN: ', input, output);
  keys.write('12\u0003');
  await expect(asked).rejects.toThrow('broken off');
});

it('asks for letters with diacritics as well', async () => {
  const { input, keys, output } = terminal();
  const asked = askSecret('Mật khẩu: ', input, output);
  keys.write('mật khẩu\n');
  expect(await asked).toBe('mật khẩu');
});
