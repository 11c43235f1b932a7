import type { InputMethod } from './method.ts';
import { TELEX } from './telex.ts';
import { VNI } from './vni.ts';

/** The ways of writing that a keyboard offers; `plain` has no marks: codes and addresses. */
export const METHODS = { telex: TELEX, vni: VNI, plain: {} } as const satisfies Record<string, InputMethod>;
export type MethodName = keyof typeof METHODS;
