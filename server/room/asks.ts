import type { AnswerBody } from '../../core/protocol/down/answer.ts';
import type { AskKind } from '../../core/protocol/up/ask.ts';
import { type Refusal, refuse } from '../../core/refusal.ts';
import type { Actor, Role } from '../../core/session/actor.ts';
import { randomDeviceCode, randomPin } from '../trust/codes.ts';
import type { Credential } from '../trust/credentials.ts';
import { trySecret } from '../trust/trySecret.ts';
import { auditLines } from './audit.ts';
import type { RoomLoop } from './room.ts';
import { type Keys, subjectOf } from './signInCheck.ts';
import type { Takeovers } from './takeovers.ts';

/** All but what whoever stands before a screen may do: the door answers that. */
type PersonsAsk = Exclude<AskKind, { kind: 'noteMessage' }>;

/** Whoever is signed in: everybody may check the journal. */
const EVERYBODY: readonly Role[] = ['seat', 'chair', 'secretary', 'technician', 'wall'];

/** Whoever reads papers. */
const READERS: readonly Role[] = ['seat', 'chair', 'secretary'];

const PRESENTERS: readonly Role[] = ['seat', 'chair', 'secretary'];

/** Role × question (P-1). */
const MAY_ASK: Readonly<Record<PersonsAsk['kind'], readonly Role[]>> = {
  audit: ['technician', 'secretary'],
  issuePins: ['secretary'],
  issuePlaceCode: ['technician', 'secretary'],
  changePassword: ['chair', 'secretary', 'technician'],
  decideTakeover: ['chair', 'secretary', 'technician'],
  unlockSignIn: ['secretary'],
  invite: ['technician'],
  withdrawInvitation: ['technician'],
  decideEnrolment: ['technician'],
  openAuthority: ['technician'],
  closeAuthority: ['technician'],
  changePassphrase: ['technician'],
  exportAuthority: ['technician'],
  orderTerminals: ['technician'],
  checkReadiness: ['technician'],
  startRollout: ['technician'],
  stopRollout: ['technician'],
  removeUpdate: ['technician'],
  noteReadings: ['seat'],
  consistency: EVERYBODY,
  inclusion: EVERYBODY,
  cosign: EVERYBODY,
  raiseAlarm: EVERYBODY,
  findBallot: EVERYBODY,
  // They are encrypted: whoever may take part or run the meeting may check them.
  pollBallots: ['seat', 'chair', 'secretary', 'technician'],
  ceremonyPosts: ['seat', 'chair'],
  search: READERS,
  paperText: READERS,
  library: READERS,
  libraryEntries: READERS,
  // What a delegate may do of it depends on what the chair's side has handed over (F-1).
  present: PRESENTERS,
  movePresentation: PRESENTERS,
  point: PRESENTERS,
  drawStroke: PRESENTERS,
  eraseStrokes: PRESENTERS,
  handOver: PRESENTERS,
  takePresentation: PRESENTERS,
  stopPresenting: PRESENTERS,
  follow: ['seat'],
};

export type Answered = { readonly ok: true; readonly answer: AnswerBody } | Refusal;

/** Questions and acts that parts of the server besides this file answer. */
type TechnicalKind = Exclude<
  PersonsAsk['kind'],
  'audit' | 'issuePins' | 'issuePlaceCode' | 'changePassword' | 'decideTakeover' | 'unlockSignIn'
>;
type AskOf<K extends AskKind['kind']> = Extract<AskKind, { kind: K }>;
export type TechnicalAsks = {
  readonly [K in TechnicalKind]: (actor: Actor, ask: AskOf<K>) => Promise<Answered>;
};
/** The part of the technical questions that one part of the server answers. */
export type SomeTechnicalAsks<K extends TechnicalKind> = Pick<TechnicalAsks, K>;

function askOther<K extends TechnicalKind>(kind: K, others: TechnicalAsks, actor: Actor, ask: AskKind) {
  const answer: TechnicalAsks[K] = others[kind];
  return answer(actor, ask as Parameters<TechnicalAsks[K]>[1]);
}

/** Questions and acts that are not meeting commands: secrets, the audit list, who may take a place. */
export interface AskParts {
  readonly loop: RoomLoop;
  readonly keys: Keys;
  readonly takeovers: Takeovers;
  /** Who answers what is not about secrets or places. */
  readonly others: TechnicalAsks;
  /** Views that no entry of the journal changes may have changed. */
  readonly onAnswered: () => void;
}

export class Asks {
  readonly #others: TechnicalAsks;
  readonly #loop: RoomLoop;
  readonly #keys: Keys;
  readonly #takeovers: Takeovers;
  readonly #onAnswered: () => void;

  constructor({ loop, keys, takeovers, others, onAnswered }: AskParts) {
    this.#others = others;
    this.#loop = loop;
    this.#keys = keys;
    this.#takeovers = takeovers;
    this.#onAnswered = onAnswered;
  }

  async answer(actor: Actor, ask: PersonsAsk): Promise<Answered> {
    if (!MAY_ASK[ask.kind].includes(actor.role)) return refuse('notAllowed');
    switch (ask.kind) {
      case 'audit':
        return {
          ok: true,
          answer: { kind: 'audit', ...(await auditLines(this.#loop, ask.before, ask.limit, actor)) },
        };
      case 'issuePins':
        return this.#issuePins(actor, ask.personIds);
      case 'issuePlaceCode':
        return this.#issuePlaceCode(actor, ask.placeId);
      case 'changePassword':
        return this.#changePassword(actor, ask.current, ask.next);
      case 'decideTakeover': {
        const takeover = this.#takeovers.answered(ask.requestId, actor.roomId);
        if (takeover === null) return refuse('unknownRequest');
        if (ask.admit) takeover.admit();
        else takeover.refuse('takeoverRefused');
        this.#onAnswered();
        return { ok: true, answer: { kind: 'decideTakeover' } };
      }
      case 'unlockSignIn':
        return this.#unlockSignIn(actor, ask.personId);
      default:
        return askOther(ask.kind, this.#others, actor, ask);
    }
  }

  async #issuePins(actor: Actor, personIds: readonly string[]): Promise<Answered> {
    const { people } = this.#loop.state;
    if (personIds.some((id) => people[id] === undefined)) return refuse('unknownPerson');
    const pins = personIds.map((personId) => ({ personId, pin: randomPin() }));
    const changedAt = this.#loop.clock.now();
    const hashed = await Promise.all(
      pins.map(async ({ personId, pin }): Promise<Credential> => {
        const hash = await this.#keys.secrets.hashPin(pin);
        return { subject: subjectOf.person(personId), kind: 'pin', hash, changedAt };
      }),
    );
    const noted = await this.#loop.submit({
      actor,
      id: null,
      command: { kind: 'notePinsIssued', personIds: [...personIds] },
    });
    if (!noted.ok) return noted;
    this.#keys.credentials.setMany(hashed);
    // A new PIN is the secretariat's remedy for whoever locked themselves out.
    for (const { subject } of hashed) this.#keys.attempts.forgive(subject);
    this.#onAnswered();
    return { ok: true, answer: { kind: 'issuePins', pins } };
  }

  async #unlockSignIn(actor: Actor, personId: string): Promise<Answered> {
    const noted = await this.#loop.submit({ actor, id: null, command: { kind: 'noteSignInUnlocked', personId } });
    if (!noted.ok) return noted;
    this.#keys.attempts.forgive(subjectOf.person(personId));
    this.#onAnswered();
    return { ok: true, answer: { kind: 'unlockSignIn' } };
  }

  async #issuePlaceCode(actor: Actor, placeId: string): Promise<Answered> {
    if (this.#loop.state.rooms[actor.roomId]?.places[placeId] === undefined) return refuse('unknownPlace');
    const code = randomDeviceCode();
    const subject = subjectOf.place(placeId);
    const noted = await this.#loop.submit({ actor, id: null, command: { kind: 'noteSecretChanged', subject } });
    if (!noted.ok) return noted;
    const hash = this.#keys.secrets.hashDeviceCode(code);
    this.#keys.credentials.set({ subject, kind: 'device', hash, changedAt: this.#loop.clock.now() });
    return { ok: true, answer: { kind: 'issuePlaceCode', placeId, code } };
  }

  async #changePassword(actor: Actor, current: string, next: string): Promise<Answered> {
    if (actor.accountId === null) return refuse('notAllowed');
    const { credentials, secrets, attempts } = this.#keys;
    const subject = subjectOf.account(actor.accountId);
    const attempt = { subject, address: actor.sessionId ?? '', lock: 'growing' } as const;
    const now = this.#loop.clock.now();
    const verdict = await trySecret(attempts, attempt, now, () =>
      secrets.passwordMatches(current, credentials.get(subject, 'password')?.hash ?? null),
    );
    if (verdict.kind !== 'right') return refuse(verdict.kind === 'locked' ? 'locked' : 'wrongSecret');
    const noted = await this.#loop.submit({ actor, id: null, command: { kind: 'noteSecretChanged', subject } });
    if (!noted.ok) return noted;
    credentials.set({ subject, kind: 'password', hash: await secrets.hashPassword(next), changedAt: now });
    return { ok: true, answer: { kind: 'changePassword' } };
  }
}
