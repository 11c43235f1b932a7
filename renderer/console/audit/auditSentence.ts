import type { Catalogue } from '../../../core/i18n/catalogue.ts';
import type { AuditLine } from '../../../core/protocol/down/answer.ts';

/** What happened, in words; the bare name of an event that this screen does not know yet. */
export function auditSentence({ event, facts }: AuditLine, text: Catalogue): string {
  const sentence = Object.entries(text.audit.sentences).find(([type]) => type === event)?.[1];
  return sentence === undefined ? event : sentence(facts);
}

/** Who did it, and where. */
export function auditWho({ who, role, place }: AuditLine, text: Catalogue): string {
  const name = who === '' ? text.audit.roles[role] : who;
  return place === null ? name : `${name} · ${text.common.place(place)}`;
}
