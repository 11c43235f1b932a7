import { hash, randomUUID, X509Certificate } from 'node:crypto';
import type { CommandOf } from '../../core/command.ts';
import type { InvitationFile } from '../../core/enrolment/protocol.ts';
import { type Refusal, refuse } from '../../core/refusal.ts';
import type { Actor } from '../../core/session/actor.ts';
import type { TerminalSetup, TerminalUse } from '../../core/terminals/terminal.ts';
import type { Answered, SomeTechnicalAsks } from '../room/asks.ts';
import type { RoomLoop } from '../room/room.ts';
import type { Attempts } from '../trust/attempts.ts';
import { randomToken } from '../trust/codes.ts';
import type { RoomTrust } from '../trust/RoomTrust.ts';
import { FIXED_NAME } from '../trust/serverNames.ts';
import { trySecret } from '../trust/trySecret.ts';
import type { DoorRefusals } from './DoorRefusals.ts';
import type { Invitations, MadeInvitation } from './Invitations.ts';
import type { Decision, EnrolAsked, WaitingRequests } from './WaitingRequests.ts';

export interface EnrolAskParts {
  readonly loop: RoomLoop;
  readonly trust: RoomTrust;
  readonly attempts: Attempts;
  readonly invitations: Invitations;
  readonly requests: WaitingRequests;
  readonly refusals: DoorRefusals;
  /** Where the server is reached, the likeliest first, and its port; known once it listens. */
  readonly reachedAt: () => { readonly addresses: readonly string[]; readonly port: number };
  /** Called when the authority was opened: what waited for its key can be done. */
  readonly onOpen: () => Promise<void>;
  readonly onPassphraseChanged: () => Promise<void>;
  readonly onChange: () => void;
}

type EnrolAsks = SomeTechnicalAsks<
  | 'invite'
  | 'withdrawInvitation'
  | 'decideEnrolment'
  | 'openAuthority'
  | 'closeAuthority'
  | 'changePassphrase'
  | 'exportAuthority'
>;
type AuthorityAct = CommandOf<'noteAuthority'>['act'];

/** What the technician does about enrolment and the room's authority. */
export function enrolAsks(parts: EnrolAskParts): EnrolAsks {
  const { loop, trust, invitations, requests } = parts;
  const { authority } = trust;
  const now = () => loop.clock.now();
  const note = (actor: Actor, act: AuthorityAct) =>
    loop.submit({ actor, id: null, command: { kind: 'noteAuthority', act } });

  /** Tries a passphrase as every other secret is tried (S-4); null: it was right. */
  async function tryPassphrase(actor: Actor, matches: () => Promise<boolean>): Promise<Refusal | null> {
    const attempt = { subject: 'authority', address: actor.sessionId ?? '', lock: 'growing' } as const;
    const verdict = await trySecret(parts.attempts, attempt, now(), matches);
    if (verdict.kind === 'right') return null;
    return refuse(verdict.kind === 'locked' ? 'locked' : 'wrongSecret');
  }

  /** Issues what the request needs, lets its terminal onto the list, and only then says so to whoever waits. */
  async function admit(actor: Actor, asked: EnrolAsked, use: TerminalUse): Promise<Refusal | null> {
    const id = randomUUID();
    const { asker, name, roomId } = asked;
    const setup = { id, roomId, name, use };
    let terminal: TerminalSetup;
    let decision: Decision;
    if (asker.kind === 'browser') {
      const key = randomToken();
      terminal = { ...setup, proof: { kind: 'browser', keyHash: hash('sha256', key, 'hex') }, macs: [] };
      decision = { state: 'admitted', use, key };
    } else {
      if (authority.openUntil(now()) === null) {
        parts.refusals.note({ at: now(), address: asked.address, why: 'authorityLocked', what: name });
        return refuse('authorityLocked');
      }
      const cert = await authority.issueTerminal(asker.csr, id, now());
      const { raw, validToDate } = new X509Certificate(cert);
      const proof = {
        kind: 'certificate',
        fingerprint: hash('sha256', raw, 'hex'),
        expiresAt: validToDate.getTime(),
      } as const;
      const { servicePin } = asker;
      terminal = { ...setup, proof, macs: [...asker.macs] };
      decision = {
        state: 'approved',
        terminalId: id,
        cert,
        authority: authority.cert,
        serverName: FIXED_NAME,
        use,
        servicePin,
      };
    }
    const outcome = await loop.submit({ actor, id: null, command: { kind: 'enrolTerminal', terminal } });
    if (!outcome.ok) return outcome;
    requests.decide(asked.id, decision, now());
    return null;
  }

  function fileOf({ invitation, token }: MadeInvitation): InvitationFile | null {
    if (token === null) return null;
    const { addresses, port } = parts.reachedAt();
    return {
      v: 1,
      room: loop.state.rooms[invitation.roomId]?.name ?? '',
      addresses: [...addresses],
      port,
      authority: authority.keyHash.toString('base64url'),
      token: token.toString('base64url'),
    };
  }

  const done = <T extends Extract<Answered, { ok: true }>['answer']>(answer: T): Answered => {
    parts.onChange();
    return { ok: true, answer };
  };

  return {
    async invite(actor, ask) {
      // A terminal without its PIN would have no way to be serviced.
      if (ask.for.kind !== 'browser' && ask.servicePin === null) return refuse('malformed');
      const made = await invitations.make(actor.roomId, ask.for, ask.servicePin ?? '', now());
      if (made === null) return refuse('tooManyInvitations');
      const { invitation, code } = made;
      return done({ kind: 'invite', invitationId: invitation.id, until: invitation.until, code, file: fileOf(made) });
    },

    async withdrawInvitation(actor, { invitationId }) {
      if (!invitations.withdraw(invitationId, actor.roomId, now())) return refuse('unknownInvitation');
      return done({ kind: 'withdrawInvitation' });
    },

    async decideEnrolment(actor, { requestId, admit: isAdmitted, use }) {
      const asked = requests.take(requestId, actor.roomId);
      if (asked === null) return refuse('unknownRequest');
      if (!isAdmitted) {
        requests.decide(asked.id, { state: 'refused', why: 'refused' }, now());
        return done({ kind: 'decideEnrolment' });
      }
      const chosen = use ?? asked.use;
      try {
        const refusal = chosen === null ? refuse('malformed') : await admit(actor, asked, chosen);
        return refusal ?? done({ kind: 'decideEnrolment' });
      } finally {
        // After a refusal, or a fault, it waits on: the technician can put right what was in the way.
        requests.putBack(asked.id);
      }
    },

    async openAuthority(actor, { passphrase }) {
      const refusal = await tryPassphrase(actor, () => authority.open(passphrase, now()));
      if (refusal !== null) return refusal;
      const noted = await note(actor, 'unlocked');
      if (!noted.ok) {
        authority.close();
        return noted;
      }
      await parts.onOpen();
      return done({ kind: 'openAuthority', until: authority.openUntil(now()) ?? now() });
    },

    async closeAuthority(actor) {
      if (authority.openUntil(now()) === null) return done({ kind: 'closeAuthority' });
      authority.close();
      const noted = await note(actor, 'locked');
      return noted.ok ? done({ kind: 'closeAuthority' }) : noted;
    },

    async changePassphrase(actor, { current, next }) {
      const refusal = await tryPassphrase(actor, () => authority.changePassphrase(current, next));
      if (refusal !== null) return refusal;
      await parts.onPassphraseChanged();
      const noted = await note(actor, 'passphraseChanged');
      return noted.ok ? done({ kind: 'changePassphrase' }) : noted;
    },

    async exportAuthority(actor, { passphrase }) {
      let content = '';
      const refusal = await tryPassphrase(actor, async () => {
        const file = await authority.exportFile(passphrase);
        content = `${JSON.stringify(file, null, 2)}\n`;
        return file !== null;
      });
      if (refusal !== null) return refusal;
      const noted = await note(actor, 'exported');
      if (!noted.ok) return noted;
      const mark = authority.fingerprint.replaceAll(':', '').slice(0, 8).toLowerCase();
      return done({ kind: 'exportAuthority', fileName: `nghi-su-authority-${mark}.json`, content });
    },
  };
}
