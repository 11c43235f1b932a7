import type { AnswerBody } from '../../core/protocol/down/answer.ts';
import type { AskKind } from '../../core/protocol/up/ask.ts';
import type { RefusalCode } from '../../core/refusal.ts';

/** What became of a question. */
export type AskOutcome =
  | { readonly kind: 'answer'; readonly answer: AnswerBody }
  | { readonly kind: 'refused'; readonly code: RefusalCode };

interface Question {
  readonly ask: AskKind;
  readonly sent: boolean;
  readonly settle: (outcome: AskOutcome) => void;
}

/** Questions without an answer. One that was on its way when the line broke is never repeated by itself: it might have been an act. */
export class Questions {
  readonly #open = new Map<string, Question>();

  add(id: string, ask: AskKind): Promise<AskOutcome> {
    return new Promise((settle) => this.#open.set(id, { ask, sent: false, settle }));
  }

  /** Hands out what was not sent yet, in the order asked, and counts it as sent. */
  takeUnsent(): readonly { readonly id: string; readonly ask: AskKind }[] {
    const unsent = [...this.#open].filter(([, question]) => !question.sent);
    for (const [id, question] of unsent) this.#open.set(id, { ...question, sent: true });
    return unsent.map(([id, { ask }]) => ({ id, ask }));
  }

  answer(id: string, outcome: AskOutcome): boolean {
    const question = this.#open.get(id);
    if (question === undefined) return false;
    this.#open.delete(id);
    question.settle(outcome);
    return true;
  }

  /** The line broke: what was sent ends as `serverFault`. */
  lineLost(): void {
    for (const [id, { sent }] of [...this.#open]) if (sent) this.answer(id, { kind: 'refused', code: 'serverFault' });
  }
}
