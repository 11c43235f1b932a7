import { useCallback, useState } from 'react';
import type { InvitationFile } from '../../../core/enrolment/protocol.ts';
import type { TerminalUse } from '../../../core/terminals/terminal.ts';
import type { EnrolRequestLine } from '../../../core/views/terminalViews.ts';

export const ENROL_TABS = ['add', 'machines', 'door', 'authority', 'refusals'] as const;
export type EnrolTab = (typeof ENROL_TABS)[number];

/** What the technician can make a code for. Desk and console are browsers; which of them is said when the words are compared. */
export const INVITE_KINDS = ['seat', 'many', 'chair', 'wall', 'browser'] as const;
export type InviteKind = (typeof INVITE_KINDS)[number];

export type InviteFor =
  | { readonly kind: 'one'; readonly use: TerminalUse }
  | { readonly kind: 'many' }
  | { readonly kind: 'browser' };

/** An invitation with its secrets, which the server shows once. */
export interface ShownInvitation {
  readonly id: string;
  readonly for: InviteFor;
  readonly code: string;
  readonly file: InvitationFile | null;
  readonly madeAt: number;
  readonly until: number;
  /** The server has listed it as open: when it is not there any more, it was used or withdrawn. */
  readonly listed: boolean;
}

/** What the technician is doing at the enrolment, kept while other parts of the console are looked at. */
export interface EnrolDraft {
  readonly tab: EnrolTab;
  readonly kind: InviteKind;
  /** Where the next machine goes; only seats and walls need it. */
  readonly use: TerminalUse | null;
  readonly pin: string;
  readonly shown: ShownInvitation | null;
  /** The request whose words are being compared, as it was seen last. */
  readonly kept: EnrolRequestLine | null;
  /** The request whose decision is on its way. */
  readonly deciding: string | null;
  /** Requests decided here, which the server may still list for a moment. */
  readonly decided: ReadonlySet<string>;
  /** Where machines go whose invitation leaves it open, by request. */
  readonly chosen: Readonly<Record<string, TerminalUse>>;
}

const FIRST: EnrolDraft = {
  tab: 'add',
  kind: 'seat',
  use: null,
  pin: '',
  shown: null,
  kept: null,
  deciding: null,
  decided: new Set(),
  chosen: {},
};

export interface EnrolDesk {
  readonly draft: EnrolDraft;
  readonly change: (next: (draft: EnrolDraft) => Partial<EnrolDraft>) => void;
}

/** Held by the console's screen: it ends with the technician's session, and nothing of it is written anywhere. */
export function useEnrolDesk(): EnrolDesk {
  const [draft, set] = useState(FIRST);
  const change = useCallback<EnrolDesk['change']>((next) => set((draft) => ({ ...draft, ...next(draft) })), []);
  return { draft, change };
}
