import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { Technician } from '../server/enrol/testing/Technician.ts';
import { startTestRoom, type TestRoom } from './support/roomServer.ts';
import { expectAccessible } from './support/screens.ts';

test.describe('[E-6] the page of the enrolment door', () => {
  let room: TestRoom;
  let technician: Technician;
  test.beforeAll(async () => {
    room = await startTestRoom(['--empty']);
    const ca = readFileSync(join(room.dataDir, 'trust', 'ca.crt'), 'utf8');
    const tls = { ca, servername: 'nghi-su.local' };
    technician = await Technician.signIn(Number(new URL(room.origin).port), room.access.accounts.console ?? '', tls);
  });
  test.afterAll(async () => {
    technician.hangUp();
    await room.dispose();
  });

  test('takes a code, shows the words of the console, and opens the screen it was let in for', async ({ browser }) => {
    const context = await browser.newContext({ ignoreHTTPSErrors: true, viewport: { width: 1366, height: 768 } });
    const page = await context.newPage();
    await page.goto(`${room.origin}/enrol`);
    await expect(page.getByRole('heading')).toHaveText('Cho trình duyệt này vào phòng họp');
    await expectAccessible(page, 'enrolment page');
    const send = page.getByRole('button', { name: 'Gửi yêu cầu' });
    await page.getByLabel('Mã 12 ký tự').fill('0000-0000-0000');
    await page.getByLabel('Tên của máy này').fill('Máy tính bảng của thư ký');
    await send.click();
    await expect(page.getByRole('alert')).toContainText('Máy chủ không có mã này');
    await expect(send).toBeInViewport({ ratio: 1 });

    const { code } = await technician.must({ kind: 'invite', for: { kind: 'browser' }, servicePin: '480213' });
    await page.getByLabel('Mã 12 ký tự').fill(code.toLowerCase());
    await send.click();
    await technician.sees(() => technician.view?.requests.length === 1);
    const asked = technician.view?.requests[0];
    await expect(page.getByRole('listitem')).toHaveText(asked?.words ?? []);
    await expectAccessible(page, 'enrolment page, words');
    await page.getByRole('button', { name: 'English' }).click();
    await expect(page.getByRole('heading')).toContainText('must be exactly the same');
    await technician.must({ kind: 'decideEnrolment', requestId: asked?.id ?? '', admit: true, use: { kind: 'desk' } });
    await page.getByRole('link', { name: 'Go to the screens' }).click();
    await expect(page).toHaveURL(`${room.origin}/desk`);
    await context.close();
  });
});
