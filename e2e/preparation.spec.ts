import { expect, type Page, test } from '@playwright/test';
import { vi } from '../core/i18n/vi.ts';
import { allowBrowsers } from './support/allowBrowsers.ts';
import { startTestRoom, type TestRoom } from './support/roomServer.ts';
import { castBallot, expectAccessible, openAccount, openSeat, openWall, SIZES } from './support/screens.ts';

const LIST = 'server/demo/samples/danh-sach-dai-bieu.xlsx';
const PAPER = 'server/demo/papers/03-du-thao-nghi-quyet.pdf';
const BODY = 'Ban Chấp hành Đảng bộ tỉnh khóa XII';
const MEETING = 'Hội nghị Ban Chấp hành lần thứ 13';
const ITEM = 'Thông qua Nghị quyết về chuyển đổi số';
const QUESTION = 'Thông qua Nghị quyết về chuyển đổi số giai đoạn 2026–2030';

const button = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: typeof name === 'string' });
const choice = (page: Page, name: string) => page.getByRole('combobox', { name, exact: true });
const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });

const submit = (page: Page, name: string) =>
  page.getByRole('dialog').getByRole('button', { name, exact: true }).click();

test.describe('a secretary prepares a meeting from nothing', () => {
  let room: TestRoom;
  test.beforeAll(async () => {
    room = await startTestRoom(['--empty']);
    await allowBrowsers(room);
  });
  test.afterAll(() => room.dispose());

  test('[D-1] [A-1] [S-1] body, list, agenda, papers, vote, places, PINs; and the room can meet', async ({
    browser,
  }) => {
    const desk = (await openAccount(browser, room, 'desk', SIZES.desk)).page;
    let pin = '';
    let place = '';

    await test.step('an empty installation says what to do first', async () => {
      await expect(desk.getByText(vi.desk.meetings.empty)).toBeVisible();
      await expectAccessible(desk, 'desk, no meeting');
    });

    await test.step('the body and its members, from a sheet, in two steps', async () => {
      await desk.goto(`${room.origin}/desk/-/people/bodies`);
      await button(desk, vi.people.bodies.create).first().click();
      await field(desk, vi.people.bodies.fields.name).fill(BODY);
      await field(desk, vi.people.bodies.fields.parent).fill('Tỉnh ủy Sông Lam');
      await field(desk, vi.people.bodies.fields.memberNoun).fill('ủy viên');
      await field(desk, vi.people.bodies.fields.address).fill('đồng chí');
      await button(desk, vi.people.bodies.fields.save).click();
      await button(desk, vi.people.bodies.import).first().click();
      await desk.locator('input[type=file]').setInputFiles(LIST);
      await expect(desk.getByText(vi.people.imports.review.nothingWritten)).toBeVisible();
      await expect(desk.getByText(vi.people.imports.review.problems.missingCode).first()).toBeVisible();
      await expectAccessible(desk, 'desk, import preview');
      await button(desk, /^Nhập \d+/).click();
      await expect(desk.getByText(vi.people.imports.steps.result).first()).toBeVisible();
      await desk.goto(`${room.origin}/desk/-/people/bodies`);
      await expect(desk.getByText('UV-001').first()).toBeVisible();
      await expectAccessible(desk, 'desk, bodies');
    });

    await test.step('the meeting, its agenda and a paper', async () => {
      await desk.goto(`${room.origin}/desk/-/meetings`);
      await button(desk, vi.desk.meetings.create).first().click();
      await field(desk, vi.desk.meetings.fields.title).fill(MEETING);
      await choice(desk, vi.desk.meetings.fields.body).selectOption({ label: BODY });
      await expectAccessible(desk, 'desk, new meeting');
      await submit(desk, vi.desk.meetings.create);
      await button(desk, vi.desk.agenda.add).click();
      await field(desk, vi.desk.agenda.fields.title).fill(ITEM);
      await submit(desk, vi.desk.shell.add);
      await expect(desk.getByRole('heading', { name: ITEM })).toBeVisible();
      await desk.locator('input[type=file]').first().setInputFiles(PAPER);
      await expect(desk.getByText('12 trang')).toBeVisible({ timeout: 30_000 });
      await expectAccessible(desk, 'desk, agenda');
    });

    await test.step('a vote by a dated rule', async () => {
      await button(desk, vi.desk.polls.add).first().click();
      await field(desk, vi.desk.polls.fields.title).fill(QUESTION);
      await choice(desk, vi.desk.polls.fields.rule).selectOption({ index: 1 });
      await expectAccessible(desk, 'desk, new vote');
      await submit(desk, vi.desk.shell.save);
      await expect(desk.getByText(QUESTION).first()).toBeVisible();
    });

    await test.step('places and PINs', async () => {
      await desk.goto(`${room.origin}/desk/-/meetings`);
      await button(desk, vi.desk.meetings.bring).click();
      await desk.getByRole('dialog').getByRole('button', { name: vi.desk.meetings.bring }).click();
      await desk.goto(`${room.origin}/desk/-/people/places`);
      await button(desk, new RegExp(vi.people.places.auto)).click();
      await expectAccessible(desk, 'desk, places');
      await desk.goto(`${room.origin}/desk/-/people`);
      await button(desk, new RegExp(vi.people.pins.issue)).first().click();
      await desk.getByRole('dialog').getByRole('button', { name: vi.people.pins.submit }).click();
      const cells = desk.getByRole('dialog').getByRole('row').filter({ hasText: 'UV-003' }).getByRole('cell');
      await expect(cells.first()).toBeVisible();
      const texts = await cells.allInnerTexts();
      pin = texts.find((text) => /^\d{6}$/.test(text)) ?? '';
      place = texts.find((text) => /^\d{1,2}$/.test(text)) ?? '';
      expect(pin).toMatch(/^\d{6}$/);
      await expectAccessible(desk, 'desk, PINs');
      await button(desk, vi.people.pins.done).click();
      await expectAccessible(desk, 'desk, delegates');
    });

    await test.step('[D-1] the seat learns of the paper only when it is released', async () => {
      const seat = (await openSeat(browser, room, place, pin, SIZES.smallSeat)).page;
      await expect(seat.getByText('Dự thảo nghị quyết')).toHaveCount(0);
      await desk.goto(`${room.origin}/desk/-/agenda`);
      await desk.getByText(ITEM).first().click();
      await button(desk, /^Phát hành 1 tài liệu/).click();
      await seat.getByRole('navigation').getByRole('button', { name: vi.seat.nav.papers }).click();
      await expect(seat.getByText(/03-du-thao-nghi-quyet/i).first()).toBeVisible();

      const chair = (await openAccount(browser, room, 'chair', SIZES.desk)).page;
      const wall = (await openWall(browser, room)).page;
      await button(chair, vi.chair.meeting.open).click();
      const anyway = button(chair, vi.chair.meeting.openAnyway);
      await anyway.click();
      await button(chair, vi.chair.agenda.start('1')).click();
      await chair
        .getByRole('button', { name: new RegExp(QUESTION) })
        .first()
        .click();
      await button(chair, vi.chair.openVote.go).click();
      await castBallot(seat, 'Tán thành');
      await button(chair, vi.chair.vote.close).click();
      await chair.getByRole('button', { name: new RegExp(vi.chair.vote.announce) }).click();
      await expect(wall.getByRole('main')).toContainText(vi.voting.verdict.notAdopted, { ignoreCase: true });
    });

    await test.step('the voting rules can be read and edited', async () => {
      await desk.goto(`${room.origin}/desk/-/rules`);
      await expect(desk.getByText('Cấp ủy: thông qua nghị quyết').first()).toBeVisible();
      await expectAccessible(desk, 'desk, rules');
    });
  });
});
