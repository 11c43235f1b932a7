import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Download, expect, type Locator, type Page, test } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { vi } from '../core/i18n/vi.ts';
import { makeP12 } from '../server/signing/testing/makeP12.ts';
import { needTools } from '../server/signing/testing/oracles.ts';
import { testAuthority, testLeaf } from '../server/signing/testing/testAuthority.ts';
import { MEETING_ID, OfficeLine } from './support/officeLine.ts';
import { plainPoll } from './support/plainPoll.ts';
import { startTestRoom, type TestRoom } from './support/roomServer.ts';
import { expectAccessible, openAccount, SIZES } from './support/screens.ts';

const t = vi.desk.records;
const PASSWORD = 'mật khẩu của Đào';
const SIGNER = 'Nguyễn Thị Ánh Đào';
const BY_HAND = plainPoll('meetingElection', {
  id: 'gio-tay',
  title: 'Thông qua thành phần Đoàn thư ký',
  conduct: 'hand',
});

const tools = needTools('openssl', 'pdfsig', 'pdftotext');

test.describe('the papers that follow from a meeting', () => {
  test.skip(tools.missing.length > 0, tools.why);
  let room: TestRoom;
  test.beforeAll(async () => {
    room = await startTestRoom();
    const chair = await OfficeLine.open(room, 'chair');
    const desk = await OfficeLine.open(room, 'desk');
    const poll = { meetingId: MEETING_ID, pollId: BY_HAND.id };
    await chair.do({ kind: 'openMeeting', meetingId: MEETING_ID });
    await chair.do({ kind: 'openAdHocPoll', meetingId: MEETING_ID, poll: BY_HAND });
    const counted = { issued: 45, returned: 45, valid: 45, invalid: 0, lines: [[41, 3, 1]] };
    await desk.do({ kind: 'enterCount', ...poll, counted });
    await chair.do({ kind: 'closePoll', ...poll });
    await chair.do({ kind: 'announcePoll', ...poll });
    await chair.do({ kind: 'endMeeting', meetingId: MEETING_ID });
    chair.close();
    desk.close();
  });
  test.afterAll(() => room.dispose());

  const kept = async (page: Page, press: Locator): Promise<{ path: string; name: string }> => {
    const coming = page.waitForEvent('download', { timeout: 60_000 });
    await press.click();
    const download: Download = await coming;
    const path = test.info().outputPath(`${crypto.randomUUID()}-${download.suggestedFilename()}`);
    await download.saveAs(path);
    return { path, name: download.suggestedFilename() };
  };
  const file = (page: Page, kind: keyof typeof t.kinds, format: keyof typeof t.formats, name = '') =>
    page.getByRole('button', {
      name: t.download(name === '' ? t.kinds[kind] : `${t.kinds[kind]}, ${name}`, t.formats[format]),
      exact: true,
    });
  const wordsOf = (pdf: string) => execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' });

  test('say the stored figures, are signed here and elsewhere, and are judged alike by other programs', async ({
    browser,
  }, info) => {
    const { page, context } = await openAccount(browser, room, 'desk', SIZES.desk);
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const nav = page.getByRole('navigation', { name: vi.desk.shell.nav });
    await nav.getByRole('button', { name: vi.desk.shell.tabs.records }).click();
    await expect(page.getByText(BY_HAND.title)).toBeVisible();
    await expectAccessible(page, 'desk, records');

    await test.step('number and recipients are printed on what is made from now on', async () => {
      await page.getByRole('textbox', { name: t.head.number }).fill('15');
      await page.getByRole('textbox', { name: t.head.recipients }).fill('Thường trực Tỉnh ủy\nVăn phòng Tỉnh ủy');
      await page.getByRole('button', { name: t.head.save, exact: true }).click();
      await expect(page.getByText(t.head.saved)).toBeVisible();
      const minutes = wordsOf((await kept(page, file(page, 'minutes', 'pdf'))).path);
      expect(minutes).toContain('Số 15');
      expect(minutes).toContain('Văn phòng Tỉnh ủy');
      expect(minutes).toContain(BY_HAND.title);
    });

    await test.step('the same figures in every form', async () => {
      const report = await kept(page, file(page, 'voteReport', 'pdf', BY_HAND.title));
      expect(report.name).toContain(BY_HAND.title);
      // 41 of 45 present; what the wall says to the last digit.
      for (const figure of ['41', '91,11']) expect(wordsOf(report.path)).toContain(figure);
      const word = await kept(page, file(page, 'voteReport', 'docx', BY_HAND.title));
      expect(strFromU8(unzipSync(readFileSync(word.path))['word/document.xml'] ?? new Uint8Array())).toContain('91,11');
      expect(readFileSync((await kept(page, file(page, 'results', 'csv'))).path, 'utf8')).toContain('91,11');
      await page.getByRole('button', { name: t.press.copyOf(BY_HAND.title) }).click();
      await expect(page.getByText(t.press.copied)).toBeVisible();
      expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('91,11%');
    });

    await test.step('the file of record is whole', async () => {
      const files = unzipSync(readFileSync((await kept(page, file(page, 'file', 'zip'))).path));
      expect(Object.keys(files).some((one) => one.endsWith('.html'))).toBe(true);
      const record = (await kept(page, file(page, 'record', 'json'))).path;
      const verify = fileURLToPath(new URL('../server/tools/verify.ts', import.meta.url));
      expect(spawnSync(process.execPath, [verify, record]).status).toBe(0);
    });

    const root = await testAuthority('CN=Gốc quốc gia Việt Nam,C=VN');
    const p12 = info.outputPath('dao.p12');
    writeFileSync(p12, await makeP12(await testLeaf(root), [root], PASSWORD));
    const name = `${t.kinds.voteReport}, ${BY_HAND.title}`;
    const dialog = page.getByRole('dialog');

    await test.step('signed here: a wrong password is said, the right one signs', async () => {
      await page.getByRole('button', { name: t.signing.signPaper(name) }).click();
      await dialog.locator('input[type="file"]').setInputFiles(p12);
      await dialog.getByLabel(t.signing.password).fill('sai');
      await dialog.getByRole('button', { name: t.signing.sign, exact: true }).click();
      await expect(dialog.getByText('Mật khẩu của tệp P12 không đúng.')).toBeVisible();
      await expectAccessible(page, 'desk, signing');
      await dialog.getByLabel(t.signing.password).fill(PASSWORD);
      await dialog.getByRole('button', { name: t.signing.sign, exact: true }).click();
      await expect(page.getByText(t.signing.signedBy(SIGNER)).first()).toBeVisible();
      const signed = (await kept(page, file(page, 'voteReport', 'pdf', BY_HAND.title))).path;
      const judged = spawnSync('pdfsig', ['-nocert', signed], { encoding: 'utf8' }).stdout;
      expect(judged).toContain(SIGNER);
      expect(judged.match(/Signature is Valid/g)?.length).toBe(judged.match(/Signature #\d/g)?.length);
    });

    await test.step('its verdict, signature by signature', async () => {
      await page.getByRole('button', { name: t.signing.checkPaper(name) }).click();
      await expect(dialog.getByText(SIGNER).first()).toBeVisible();
      await expectAccessible(page, 'desk, verdict');
      const printed = await kept(page, dialog.getByRole('button', { name: t.signing.printPage }));
      expect(wordsOf(printed.path)).toContain(SIGNER);
      await dialog.getByRole('button', { name: vi.desk.shell.close }).click();
    });

    await test.step('signed elsewhere and brought back; another file is not taken', async () => {
      const own = (await kept(page, file(page, 'annex', 'pdf'))).path;
      const sign = fileURLToPath(new URL('../server/tools/sign.ts', import.meta.url));
      const away = spawnSync(process.execPath, [sign, own, '--p12', p12], { input: `${PASSWORD}\n`, encoding: 'utf8' });
      expect(away.status, away.stderr).toBe(0);
      await page.getByRole('button', { name: t.signing.returnOf(t.kinds.annex) }).click();
      await dialog.locator('input[type="file"]').setInputFiles(own);
      await expect(dialog.getByRole('alert')).toBeVisible();
      await expectAccessible(page, 'desk, return');
      await dialog.locator('input[type="file"]').setInputFiles(own.replace(/\.pdf$/, '-da-ky.pdf'));
      await expect(page.getByText(t.signing.verdictOf(t.kinds.annex))).toBeVisible();
      await expect(dialog.getByText(SIGNER).first()).toBeVisible();
      await dialog.getByRole('button', { name: vi.desk.shell.close }).click();
      await expect(page.getByText(t.signing.signedBy(SIGNER))).toHaveCount(2);
    });

    await test.step('a template that is none is refused with its faults', async () => {
      const wrong = info.outputPath('mau.docx');
      writeFileSync(wrong, 'no template');
      await page.locator('input[type="file"][accept=".docx"]').setInputFiles(wrong);
      await expect(page.getByRole('alert').first()).toBeVisible();
      await expectAccessible(page, 'desk, template refused');
    });
  });
});
