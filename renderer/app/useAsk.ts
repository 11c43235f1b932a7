import { useState } from 'react';
import type { AnswerBody } from '../../core/protocol/down/answer.ts';
import type { AskKind } from '../../core/protocol/up/ask.ts';
import { useToasts } from './toasts.ts';
import { ask } from './useCommand.ts';
import { useText } from './useText.ts';

/** Asks without a form: a refusal, and `done` when it worked, are said in passing. Answers null when it was refused. */
export function useAsk() {
  const { refusals } = useText();
  const show = useToasts((state) => state.show);
  const [underway, setUnderway] = useState(0);
  const put = async (question: AskKind, done?: string): Promise<AnswerBody | null> => {
    setUnderway((count) => count + 1);
    const outcome = await ask(question);
    setUnderway((count) => count - 1);
    if (outcome.kind === 'refused') {
      show('bad', refusals[outcome.code]);
      return null;
    }
    if (done !== undefined) show('ok', done);
    return outcome.answer;
  };
  return { put, busy: underway > 0 };
}
