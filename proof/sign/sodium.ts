import sodium from 'libsodium-wrappers-sumo';

/** Resolves once libsodium is compiled; whatever signs, verifies or counts on a group needs it first. */
export function ready(): Promise<void> {
  return sodium.ready;
}

export { sodium };
