import type { Page } from '@playwright/test';
import { vi } from '../../core/i18n/vi.ts';

const press = (chair: Page, name: string | RegExp) => chair.getByRole('button', { name }).first().click();

/** The chair opens the meeting. */
export const openMeeting = (chair: Page) => press(chair, vi.chair.meeting.open);

/** The chair turns to an item of the agenda and opens it. */
export async function openItem(chair: Page, title: string): Promise<void> {
  await press(chair, new RegExp(title));
  await press(chair, vi.chair.agenda.open);
}

/** The chair opens a prepared vote of the open item. */
export async function openVote(chair: Page, title: string): Promise<void> {
  await press(chair, new RegExp(title));
  await press(chair, vi.chair.openVote.go);
}

/** The chair announces the result on the stage. */
export const announceVote = (chair: Page) => press(chair, new RegExp(vi.chair.vote.announce));
