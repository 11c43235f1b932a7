import { z } from 'zod';
import { Ask } from './up/ask.ts';
import { DoCommand } from './up/doCommand.ts';
import { Hello } from './up/hello.ts';
import { Ping } from './up/ping.ts';
import { SignIn } from './up/signIn.ts';
import { SignOut } from './up/signOut.ts';
import { Watch } from './up/watch.ts';

/** Everything a client may say. */
export const Up = z.discriminatedUnion('type', [Hello, SignIn, SignOut, DoCommand, Watch, Ask, Ping]);
export type Up = z.infer<typeof Up>;
export type UpOf<T extends Up['type']> = Extract<Up, { type: T }>;
