import { z } from 'zod';
import { Answer } from './down/answer.ts';
import { Bye } from './down/bye.ts';
import { Pong } from './down/pong.ts';
import { Receipt } from './down/receipt.ts';
import { Refused } from './down/refused.ts';
import { SignInRefused } from './down/signInRefused.ts';
import { View } from './down/view.ts';
import { Waiting } from './down/waiting.ts';
import { Welcome } from './down/welcome.ts';

/** Everything the server may say. */
export const Down = z.discriminatedUnion('type', [
  Welcome,
  SignInRefused,
  Waiting,
  View,
  Receipt,
  Refused,
  Answer,
  Pong,
  Bye,
]);
export type Down = z.infer<typeof Down>;
export type DownOf<T extends Down['type']> = Extract<Down, { type: T }>;
