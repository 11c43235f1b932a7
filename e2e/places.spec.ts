import { expect, test } from '@playwright/test';
import { en } from '../core/i18n/en.ts';
import { vi } from '../core/i18n/vi.ts';
import { startTestRoom, type TestRoom } from './support/roomServer.ts';
import { enterPin, expectAccessible, expectFits, openAccount, openScreen, openSeat, SIZES } from './support/screens.ts';

test.describe('places', () => {
  let room: TestRoom;
  test.beforeAll(async () => {
    room = await startTestRoom();
  });
  test.afterAll(() => room.dispose());

  const address = (place: string) => `/seat/${place}#${room.access.places[place] ?? ''}`;
  const pinOf = (person: string) => room.access.pins[person] ?? '';

  test('[S-3] taking a place in use asks the chair, and the session before it ends', async ({ browser }) => {
    const chair = await openAccount(browser, room, 'chair', SIZES.desk);
    const first = await openSeat(browser, room, '10', pinOf('uv-010'), SIZES.smallSeat);
    const second = await openScreen(browser, room, address('10'), SIZES.smallSeat);
    await enterPin(second.page, pinOf('uv-010'));
    await expect(second.page.getByText(vi.signIn.waiting)).toBeVisible();
    await expectAccessible(second.page, 'seat, waiting');
    await expect(chair.page.getByText(vi.chair.takeover.title)).toBeVisible();
    await expectAccessible(chair.page, 'chair, asked');
    await chair.page.getByRole('button', { name: vi.chair.takeover.admit }).click();
    await expect(second.page.getByRole('navigation', { name: vi.seat.nav.label })).toBeVisible();
    await expect(first.page.getByText(vi.common.ended.replaced)).toBeVisible();
    await expectAccessible(first.page, 'seat, replaced');
  });

  test('[S-4] a wrong PIN says so, and five lock until the desk unlocks', async ({ browser }) => {
    const { page } = await openScreen(browser, room, address('11'), SIZES.smallSeat);
    await expectFits(page, 'seat, sign-in', 64);
    await enterPin(page, '000000');
    await expect(page.getByText(vi.refusals.wrongSecret)).toBeVisible();
    for (let attempt = 2; attempt <= 5; attempt++) await enterPin(page, '000000');
    await expect(page.getByText(vi.refusals.signInLocked)).toBeVisible();
    await expectAccessible(page, 'seat, locked');
  });

  test('a delegate chooses the largest type and English, and both stay after a reload', async ({ browser }) => {
    const { page } = await openSeat(browser, room, '12', pinOf('uv-012'), SIZES.smallSeat);
    await page.getByRole('radio', { name: vi.common.typeSizes.veryLarge }).check({ force: true });
    await page.getByRole('button', { name: vi.seat.account.open }).click();
    await page.getByRole('radio', { name: vi.common.languages.en }).check({ force: true });
    await page.keyboard.press('Escape');
    await expect(page.getByRole('navigation', { name: en.seat.nav.label })).toBeVisible();
    await page.reload();
    await expect(page.getByRole('navigation', { name: en.seat.nav.label })).toBeVisible();
    await expect(page.locator('html')).toHaveAttribute('data-scale', '1.4');
    await expectFits(page, 'small seat, largest type', 64);
    await expectAccessible(page, 'seat, largest type, English');
  });
});
