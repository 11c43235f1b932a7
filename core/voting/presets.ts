import type { Rule, VoteOption } from './rule.ts';

const FOR: VoteOption = { id: 'for', label: 'Tán thành', role: 'for', asksText: false };
const AGAINST: VoteOption = { id: 'against', label: 'Không tán thành', role: 'against', asksText: false };
const ABSTAIN: VoteOption = { id: 'abstain', label: 'Không biểu quyết', role: 'abstain', asksText: false };
const OTHER: VoteOption = { id: 'other', label: 'Ý kiến khác', role: 'other', asksText: true };

/**
 * The rule sets shipped with an installation (DOMAIN 1.1 and 2). They are data: a secretariat copies, edits and dates
 * its own; `confirmed: false` marks what nobody has yet held against the text.
 */
export const SHIPPED_RULES: readonly Rule[] = [
  {
    ruleSetId: 'partyCommitteeResolution',
    version: 1,
    name: 'Cấp ủy: thông qua nghị quyết',
    effectiveFrom: '2025-01-20',
    options: [FOR, AGAINST, ABSTAIN],
    base: 'total',
    majority: { kind: 'moreThan', numerator: 1, denominator: 2 },
    legalBasis: [
      { text: 'Điều lệ Đảng', clause: 'Điều 9', date: null, confirmed: true },
      { text: 'Quy định 232-QĐ/TW', clause: 'mục 9.3', date: '2025-01-20', confirmed: false },
    ],
  },
  {
    ruleSetId: 'partyCommitteeWithOther',
    version: 1,
    name: 'Cấp ủy: có ý kiến khác',
    effectiveFrom: '2025-01-20',
    options: [FOR, AGAINST, OTHER, ABSTAIN],
    base: 'total',
    majority: { kind: 'moreThan', numerator: 1, denominator: 2 },
    legalBasis: [{ text: 'Điều lệ Đảng', clause: 'Điều 9', date: null, confirmed: true }],
  },
  {
    ruleSetId: 'congressResolution',
    version: 1,
    name: 'Đại hội: quá nửa số đại biểu được triệu tập',
    effectiveFrom: '2025-01-20',
    options: [FOR, AGAINST, ABSTAIN],
    base: 'summoned',
    majority: { kind: 'moreThan', numerator: 1, denominator: 2 },
    legalBasis: [{ text: 'Quy định 24-QĐ/TW', clause: 'mục 9.3.1', date: '2021-07-30', confirmed: false }],
  },
  {
    ruleSetId: 'councilResolution',
    version: 1,
    name: 'Hội đồng nhân dân: thông qua nghị quyết',
    effectiveFrom: '2025-03-01',
    options: [FOR, AGAINST, ABSTAIN],
    base: 'total',
    majority: { kind: 'moreThan', numerator: 1, denominator: 2 },
    legalBasis: [
      { text: 'Luật Tổ chức chính quyền địa phương 72/2025/QH15', clause: '', date: '2025-03-01', confirmed: false },
    ],
  },
  {
    ruleSetId: 'councilTwoThirds',
    version: 1,
    name: 'Hội đồng nhân dân: ít nhất hai phần ba',
    effectiveFrom: '2025-03-01',
    options: [FOR, AGAINST, ABSTAIN],
    base: 'total',
    majority: { kind: 'atLeast', numerator: 2, denominator: 3 },
    legalBasis: [
      { text: 'Luật Tổ chức chính quyền địa phương 72/2025/QH15', clause: '', date: '2025-03-01', confirmed: false },
    ],
  },
  {
    ruleSetId: 'procedural',
    version: 1,
    name: 'Thủ tục: quá nửa số có mặt',
    effectiveFrom: '2025-01-20',
    options: [FOR, AGAINST, ABSTAIN],
    base: 'present',
    majority: { kind: 'moreThan', numerator: 1, denominator: 2 },
    legalBasis: [{ text: 'Quy chế làm việc của cấp ủy', clause: '', date: null, confirmed: false }],
  },
  {
    ruleSetId: 'unanimous',
    version: 1,
    name: 'Nhất trí (100% số tham gia)',
    effectiveFrom: '2025-01-20',
    options: [FOR, AGAINST, ABSTAIN],
    base: 'takingPart',
    majority: { kind: 'atLeast', numerator: 1, denominator: 1 },
    legalBasis: [{ text: 'Quy chế làm việc của cấp ủy', clause: '', date: null, confirmed: false }],
  },
  {
    ruleSetId: 'councilOlderWording',
    version: 1,
    name: 'Hội đồng nhân dân: Đồng ý / Không đồng ý / Phiếu trắng',
    effectiveFrom: '2016-01-01',
    options: [
      { ...FOR, label: 'Đồng ý' },
      { ...AGAINST, label: 'Không đồng ý' },
      { ...ABSTAIN, label: 'Phiếu trắng' },
    ],
    base: 'total',
    majority: { kind: 'moreThan', numerator: 1, denominator: 2 },
    legalBasis: [
      { text: 'Luật Tổ chức chính quyền địa phương 2015', clause: 'Điều 91(3)', date: '2016-01-01', confirmed: true },
    ],
  },
];
