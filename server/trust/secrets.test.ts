import { describe, expect, it } from 'vitest';
import { createSecrets } from './secrets.ts';

const secrets = createSecrets(Buffer.alloc(32, 1));
const otherRoom = createSecrets(Buffer.alloc(32, 2));

describe('secrets', () => {
  it('accepts the right password and no other', async () => {
    const hash = await secrets.hashPassword('mật khẩu của thư ký');
    expect(hash).toMatch(/^scrypt\$32768\$8\$1\$/);
    expect(await secrets.passwordMatches('mật khẩu của thư ký', hash)).toBe(true);
    expect(await secrets.passwordMatches('mật khẩu của thư ky', hash)).toBe(false);
  });

  it('takes a password in composed and decomposed letters alike', async () => {
    const hash = await secrets.hashPassword('Nghị sự'.normalize('NFC'));
    expect(await secrets.passwordMatches('Nghị sự'.normalize('NFD'), hash)).toBe(true);
  });

  it('salts: one password never gives one hash', async () => {
    expect(await secrets.hashPassword('a')).not.toBe(await secrets.hashPassword('a'));
  });

  it('accepts a PIN only with the room’s own pepper', async () => {
    const hash = await secrets.hashPin('482915');
    expect(hash).toMatch(/^scrypt\$4096\$8\$1\$/);
    expect(await secrets.pinMatches('482915', hash)).toBe(true);
    expect(await secrets.pinMatches('482916', hash)).toBe(false);
    expect(await otherRoom.pinMatches('482915', hash)).toBe(false);
  });

  it('compares device codes however they are typed', () => {
    const hash = secrets.hashDeviceCode('7QK4-M2ZP-9XHT');
    expect(secrets.deviceCodeMatches('7qk4 m2zp 9xht', hash)).toBe(true);
    expect(secrets.deviceCodeMatches('7QK4-M2ZP-9XHS', hash)).toBe(false);
    expect(secrets.deviceCodeMatches('nonsense', hash)).toBe(false);
    expect(secrets.deviceCodeMatches('7QK4-M2ZP-9XHT', null)).toBe(false);
  });

  it.each([
    ['missing', null],
    ['damaged', 'scrypt$x'],
    ['of an unpayable cost', `scrypt$8388608$8$1$${'A'.repeat(22)}$${'A'.repeat(43)}`],
  ])('refuses everything when the hash is %s', async (_, hash) => {
    expect(await secrets.passwordMatches('', hash)).toBe(false);
    expect(await secrets.pinMatches('', hash)).toBe(false);
  });

  it('refuses an endless password before any work', async () => {
    await expect(secrets.hashPassword('x'.repeat(257))).rejects.toThrow(RangeError);
    expect(await secrets.passwordMatches('x'.repeat(257), null)).toBe(false);
  });
});
