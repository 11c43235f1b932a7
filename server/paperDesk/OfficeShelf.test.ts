import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { testAuthority } from '../signing/testing/testAuthority.ts';
import { OfficeShelf } from './OfficeShelf.ts';

let dir: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'office-'));
});
afterEach(() => rm(dir, { recursive: true, force: true }));

it('has nothing before anybody brought anything, not even its folder', async () => {
  const office = new OfficeShelf(join(dir, 'none'));
  expect(await office.template()).toBeNull();
  expect(await office.trusted()).toEqual({ roots: [], revocationLists: [] });
});

it('trusts the authorities whose certificates lie in it, and passes over what is none', async () => {
  const root = await testAuthority('CN=Gốc quốc gia Việt Nam,C=VN');
  await writeFile(join(dir, 'goc.pem'), root.certificate.toString('pem'));
  await writeFile(join(dir, 'hong.crt'), 'nothing');
  await writeFile(join(dir, 'readme.txt'), root.certificate.toString('pem'));
  const { roots } = await new OfficeShelf(dir).trusted();
  expect(roots.map((der) => der.equals(Buffer.from(root.certificate.rawData)))).toEqual([true]);
});

it('keeps the last template and forgets it', async () => {
  const office = new OfficeShelf(dir);
  await office.keepTemplate({ name: 'cũ.docx', at: 1 }, Buffer.from('old'));
  await office.keepTemplate({ name: 'mới.docx', at: 2 }, Buffer.from('new'));
  expect(await office.template()).toEqual({ name: 'mới.docx', at: 2, bytes: Buffer.from('new') });
  await office.removeTemplate();
  expect(await office.template()).toBeNull();
});
