import { ready } from '../../../proof/sign/sodium.ts';
import { TerminalWitness, type WitnessPorts } from '../../../proof/witness/TerminalWitness.ts';

/** What is loaded apart from the screens, because libsodium is larger than all of them. */
export async function makeWitness(ports: WitnessPorts, kept: string | null): Promise<TerminalWitness> {
  await ready();
  return new TerminalWitness(ports, kept);
}
