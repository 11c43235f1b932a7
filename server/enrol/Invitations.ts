import { hash, randomBytes, randomUUID } from 'node:crypto';
import type { z } from 'zod';
import { readCode } from '../../core/base/readCode.ts';
import { ENROL_LIMITS } from '../../core/enrolment/protocol.ts';
import type { TerminalUse } from '../../core/terminals/terminal.ts';
import type { InvitationLine } from '../../core/views/terminalViews.ts';
import { randomDeviceCode } from '../trust/codes.ts';
import { codeKey, type InvitationKey, tokenKey } from './invitationKeys.ts';

const MINUTE_MS = 60_000;
const TOKEN_BYTES = 16;
/** How long one that is over is remembered, so that whoever comes with it is told what is wrong with it. */
const REMEMBERED_MS = 24 * 60 * MINUTE_MS;
const REMEMBERED = 500;

export type InvitationFor =
  | { readonly kind: 'one'; readonly use: TerminalUse }
  | { readonly kind: 'many' }
  | { readonly kind: 'browser' };

export interface Invitation {
  readonly id: string;
  readonly roomId: string;
  readonly for: InvitationFor;
  /** Empty for a browser. */
  readonly servicePin: string;
  readonly madeAt: number;
  readonly until: number;
  /** How long a request that was made with it waits for the technician, in milliseconds. */
  readonly lifeMs: number;
  /** Machines that may still ask with it. */
  readonly left: number;
  readonly keys: readonly InvitationKey[];
  /** Of a browser's code: SHA-256 is enough for 60 random bits that live for minutes. */
  readonly codeHash: string;
}

/** An invitation with its secrets, which are shown once. */
export interface MadeInvitation {
  readonly invitation: Invitation;
  /** XXXX-XXXX-XXXX. */
  readonly code: string;
  /** Null for a browser, which has no use for a file. */
  readonly token: Buffer | null;
}

const hashOf = (code: string) => hash('sha256', code, 'hex');

/** The one-time secrets with which machines ask to be enrolled (E-3). They live in memory: a restart ends them. */
export class Invitations {
  readonly #all = new Map<string, Invitation>();
  #wereOpen = 0;

  /** Null when too many are open. */
  async make(roomId: string, whom: InvitationFor, servicePin: string, now: number): Promise<MadeInvitation | null> {
    const code = randomDeviceCode();
    const bare = readCode(code) ?? code;
    const token = whom.kind === 'browser' ? null : randomBytes(TOKEN_BYTES);
    const keys = token === null ? [] : [tokenKey(token), await codeKey(bare)];
    if (this.#open(now).length >= ENROL_LIMITS.invitations) return null;
    const isForMany = whom.kind === 'many';
    const lifeMs = (isForMany ? ENROL_LIMITS.manyMinutes : ENROL_LIMITS.oneMinutes) * MINUTE_MS;
    const invitation: Invitation = {
      id: randomUUID(),
      roomId,
      for: whom,
      servicePin,
      madeAt: now,
      until: now + lifeMs,
      lifeMs,
      left: isForMany ? ENROL_LIMITS.many : 1,
      keys,
      codeHash: hashOf(bare),
    };
    this.#all.set(invitation.id, invitation);
    return { invitation, code, token };
  }

  /** The invitation for machines that a name was made of, with the key of its proofs. */
  find(keyId: string): { readonly invitation: Invitation; readonly key: Buffer } | null {
    for (const invitation of this.#all.values()) {
      const found = invitation.keys.find(({ id }) => id === keyId);
      if (found !== undefined) return { invitation, key: found.key };
    }
    return null;
  }

  /** The invitation for a browser with this code, as typed. */
  findByCode(typed: string): Invitation | null {
    const code = readCode(typed);
    if (code === null) return null;
    const wanted = hashOf(code);
    return (
      [...this.#all.values()].find(({ for: { kind }, codeHash }) => kind === 'browser' && codeHash === wanted) ?? null
    );
  }

  /** Uses it up for one machine; otherwise says why it cannot be used. */
  take({ id }: Invitation, now: number): 'taken' | 'usedInvitation' | 'expiredInvitation' {
    const invitation = this.#all.get(id);
    if (invitation === undefined || invitation.until <= now) return 'expiredInvitation';
    if (invitation.left === 0) return 'usedInvitation';
    this.#all.set(id, { ...invitation, left: invitation.left - 1 });
    return 'taken';
  }

  /** False when there is no such invitation open in the room. */
  withdraw(id: string, roomId: string, now: number): boolean {
    const invitation = this.#open(now).find((open) => open.id === id && open.roomId === roomId);
    if (invitation !== undefined) this.#all.set(id, { ...invitation, until: now });
    return invitation !== undefined;
  }

  lines(roomId: string, now: number): z.infer<typeof InvitationLine>[] {
    return this.#open(now)
      .filter((invitation) => invitation.roomId === roomId)
      .map(({ id, for: whom, madeAt, until, left }) => ({
        id,
        for: whom.kind === 'many' ? { kind: 'many', left } : whom,
        madeAt,
        until,
      }));
  }

  /** Forgets what is long over; whether one that was open has come to its end since the last time. */
  sweep(now: number): boolean {
    for (const { id, until } of this.#all.values()) {
      const isOver = until + REMEMBERED_MS <= now || (this.#all.size > REMEMBERED && until <= now);
      if (isOver) this.#all.delete(id);
    }
    const open = this.#open(now).length;
    const hasChanged = open !== this.#wereOpen;
    this.#wereOpen = open;
    return hasChanged;
  }

  #open(now: number): Invitation[] {
    return [...this.#all.values()].filter(({ until, left }) => until > now && left > 0);
  }
}
