import { writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { expect, test } from '@playwright/test';
import { buildVerifierPage } from '../build/verifierPage.ts';
import { soundRecords } from '../server/tools/verify/attacks/soundRecords.ts';
import { expectAccessible, SIZES } from './support/screens.ts';

test.describe('the second verifier, opened from a file', () => {
  test('[X-5] shows green with every poll, or the first fault and its entry, and asks the network for nothing', async ({
    page,
  }, info) => {
    const html = info.outputPath('verifier.html');
    await buildVerifierPage(html);
    const [record = ''] = await soundRecords(3, 1);
    const sound = info.outputPath('sound.json');
    const forged = info.outputPath('forged.json');
    writeFileSync(sound, record);
    const cast = record.indexOf('ballotCast');
    writeFileSync(forged, record.slice(0, cast) + record.slice(cast).replace('p0', 'p1'));
    const requests: string[] = [];
    const failures: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    page.on('pageerror', (error) => failures.push(error.message));

    await page.setViewportSize(SIZES.seat);
    await page.goto(pathToFileURL(html).href);
    await expectAccessible(page, 'the empty page');
    const chooser = page.getByLabel(/Kéo thả hồ sơ/);
    await chooser.setInputFiles(sound);
    await expect(page.getByRole('heading', { name: 'Hồ sơ đúng' })).toBeFocused();
    await expect(page.getByRole('region', { name: /Biểu quyết|Bầu/ }).first()).toBeVisible();
    await expectAccessible(page, 'a sound record');

    await page.locator('#file').setInputFiles(forged);
    await expect(page.getByRole('heading', { name: 'Hồ sơ không đúng' })).toBeFocused();
    await expect(page.getByText('Nội dung bản ghi không khớp với nhật ký.')).toBeVisible();
    await expect(page.getByText(/^Bản ghi số \d+$/)).toBeVisible();
    await expectAccessible(page, 'a forged record');

    expect(requests.filter((url) => !/^(file|blob):/.test(url))).toEqual([]);
    expect(failures).toEqual([]);
  });
});
