/**
 * The wire protocol's version. `version.test.ts` hashes every message and view schema: whoever changes one raises this
 * number and writes a line here.
 *
 * 1  the room: sign-in, commands and receipts, views by topic
 * 2  terminals: enrolment, certificates in the place of device codes, orders, recall reports, updates, readiness
 * 3  votes of every kind: lines and conducts, signed and encrypted ballots, the counting board, the log and its witnesses
 */
export const PROTOCOL_VERSION = 3;
