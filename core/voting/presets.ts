import type { Conduct, LegalBasis, Rule, Threshold, VoteOption } from './rule.ts';

const FOR: VoteOption = { id: 'for', label: 'Tán thành', role: 'for', asksText: false };
const AGAINST: VoteOption = { id: 'against', label: 'Không tán thành', role: 'against', asksText: false };
const ABSTAIN: VoteOption = { id: 'abstain', label: 'Không biểu quyết', role: 'abstain', asksText: false };
const OTHER: VoteOption = { id: 'other', label: 'Ý kiến khác', role: 'other', asksText: true };

const COUNTED: readonly Conduct[] = ['electronic', 'secretBoard', 'secretServer', 'hand', 'card', 'paper'];

/** What most open decisions have in common. */
const DECISION = {
  kind: 'decision',
  thresholds: [],
  ballotForm: null,
  quorum: null,
  decimals: 2,
  conducts: [...COUNTED],
  conductsWhy: '',
  names: 'chairAndDesk',
  weighted: false,
  proxies: 0,
} as const satisfies Partial<Rule>;

const CONFIDENCE: VoteOption = { id: 'confidence', label: 'Tín nhiệm', role: 'for', asksText: false };
const NO_CONFIDENCE: VoteOption = { id: 'noConfidence', label: 'Không tín nhiệm', role: 'against', asksText: false };
const HALF = { kind: 'moreThan', numerator: 1, denominator: 2 } as const;
const TWO_THIRDS = { kind: 'atLeast', numerator: 2, denominator: 3 } as const;

const LEVELS: VoteOption[] = [
  { id: 'high', label: 'Tín nhiệm cao', role: 'for', asksText: false },
  { id: 'middle', label: 'Tín nhiệm', role: 'middle', asksText: false },
  { id: 'low', label: 'Tín nhiệm thấp', role: 'against', asksText: false },
];

/** What ratings have in common; since 2023 they are counted on the ballots returned (DOMAIN 1.3 T3, T6). */
const RATING = {
  ...DECISION,
  kind: 'rating',
  options: LEVELS,
  base: 'returned',
  majority: HALF,
  conducts: ['secretBoard', 'secretServer', 'paper'] as Conduct[],
  names: 'nobody',
} as const satisfies Partial<Rule>;

/** What follows when more than half, and when two thirds, rate a person low (DOMAIN 1.3 T4, T5). */
const lowConfidence = (overHalf: string, twoThirds: string): Threshold[] => [
  { id: 'overHalf', optionId: 'low', majority: HALF, consequence: overHalf },
  { id: 'twoThirds', optionId: 'low', majority: TWO_THIRDS, consequence: twoThirds },
];

const PARTY_ELECTIONS: readonly LegalBasis[] = [
  { text: 'Quyết định 190-QĐ/TW', clause: 'Điều 3, Điều 30', date: '2024-10-10', confirmed: true },
  { text: 'Hướng dẫn 04-HD/TW', clause: '', date: '2024-12-31', confirmed: false },
];

/** DOMAIN 1.1 V5 and 1.2 E9: a vote in a committee's room is no ballot box of the Party's electoral rules. */
const PAPER_ONLY =
  'Quy chế bầu cử trong Đảng (190-QĐ/TW) quy định bỏ phiếu kín bằng phiếu giấy do ban kiểm phiếu phát hành.';

const PARTY_ELECTION = {
  ...DECISION,
  kind: 'election',
  base: 'summoned',
  majority: HALF,
  conducts: ['paper'],
  conductsWhy: PAPER_ONLY,
  names: 'nobody',
} as const satisfies Partial<Rule>;

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
    ...DECISION,
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
    ...DECISION,
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
    ...DECISION,
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
    ...DECISION,
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
    ...DECISION,
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
    ...DECISION,
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
    ...DECISION,
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
    ...DECISION,
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
  {
    ruleSetId: 'partyRating',
    version: 1,
    name: 'Lấy phiếu tín nhiệm (Đảng)',
    effectiveFrom: '2023-02-02',
    ...RATING,
    thresholds: lowConfidence(
      'Đưa ra khỏi quy hoạch; xem xét cho thôi chức vụ, bố trí công tác khác hoặc bỏ phiếu tín nhiệm',
      'Miễn nhiệm, bố trí công tác khác',
    ),
    quorum: { numerator: 2, denominator: 3, base: 'summoned' },
    conductsWhy: 'Lấy phiếu tín nhiệm là bỏ phiếu kín (96-QĐ/TW).',
    legalBasis: [{ text: 'Quy định 96-QĐ/TW', clause: '', date: '2023-02-02', confirmed: false }],
  },
  {
    ruleSetId: 'councilRating',
    version: 1,
    name: 'Lấy phiếu tín nhiệm (Hội đồng nhân dân)',
    effectiveFrom: '2023-07-01',
    ...RATING,
    thresholds: lowConfidence('Có thể xin từ chức; không từ chức thì bỏ phiếu tín nhiệm', 'Trình miễn nhiệm'),
    quorum: { numerator: 2, denominator: 3, base: 'summoned' },
    conductsWhy: 'Lấy phiếu tín nhiệm là bỏ phiếu kín (96/2023/QH15).',
    legalBasis: [{ text: 'Nghị quyết 96/2023/QH15', clause: '', date: '2023-06-23', confirmed: false }],
  },
  {
    ruleSetId: 'councilRatingBefore2023',
    version: 1,
    name: 'Lấy phiếu tín nhiệm (trước 2023, trên tổng số đại biểu)',
    effectiveFrom: '2015-01-01',
    ...RATING,
    base: 'total',
    thresholds: lowConfidence('Có thể xin từ chức', 'Bỏ phiếu tín nhiệm'),
    conductsWhy: 'Lấy phiếu tín nhiệm là bỏ phiếu kín.',
    legalBasis: [{ text: 'Nghị quyết 85/2014/QH13', clause: '', date: null, confirmed: false }],
  },
  {
    ruleSetId: 'confidenceVote',
    version: 1,
    name: 'Bỏ phiếu tín nhiệm',
    effectiveFrom: '2023-07-01',
    ...DECISION,
    kind: 'confidence',
    options: [CONFIDENCE, NO_CONFIDENCE],
    base: 'total',
    majority: HALF,
    thresholds: [
      { id: 'overHalf', optionId: 'noConfidence', majority: HALF, consequence: 'Trình miễn nhiệm hoặc bãi nhiệm' },
    ],
    conducts: ['secretBoard', 'secretServer', 'paper'],
    conductsWhy: 'Bỏ phiếu tín nhiệm là bỏ phiếu kín.',
    names: 'nobody',
    legalBasis: [{ text: 'Nghị quyết 96/2023/QH15', clause: '', date: '2023-06-23', confirmed: false }],
  },
  {
    ruleSetId: 'partyElectionWithSurplus',
    version: 1,
    name: 'Bầu cử trong Đảng, danh sách có số dư',
    effectiveFrom: '2024-10-10',
    ...PARTY_ELECTION,
    conducts: [...PARTY_ELECTION.conducts],
    thresholds: [],
    ballotForm: 'strike',
    options: [
      { id: 'keep', label: 'Bầu', role: 'for', asksText: false },
      { id: 'strike', label: 'Gạch tên', role: 'against', asksText: false },
    ],
    legalBasis: [...PARTY_ELECTIONS],
  },
  {
    ruleSetId: 'partyElectionWithoutSurplus',
    version: 1,
    name: 'Bầu cử trong Đảng, danh sách không số dư',
    effectiveFrom: '2024-10-10',
    ...PARTY_ELECTION,
    conducts: [...PARTY_ELECTION.conducts],
    thresholds: [],
    ballotForm: 'boxes',
    options: [
      { ...FOR, label: 'Đồng ý' },
      { ...AGAINST, label: 'Không đồng ý' },
    ],
    legalBasis: [...PARTY_ELECTIONS],
  },
  {
    ruleSetId: 'councilElection',
    version: 1,
    name: 'Hội đồng nhân dân: bầu chức danh',
    effectiveFrom: '2025-03-01',
    ...DECISION,
    kind: 'election',
    ballotForm: 'boxes',
    options: [
      { ...FOR, label: 'Đồng ý' },
      { ...AGAINST, label: 'Không đồng ý' },
    ],
    base: 'total',
    majority: HALF,
    conducts: ['secretBoard', 'secretServer', 'paper'],
    conductsWhy: 'Hội đồng nhân dân bầu bằng bỏ phiếu kín.',
    names: 'nobody',
    legalBasis: [
      { text: 'Luật Tổ chức chính quyền địa phương 72/2025/QH15', clause: '', date: '2025-03-01', confirmed: false },
    ],
  },
  {
    ruleSetId: 'meetingElection',
    version: 1,
    name: 'Bầu đoàn chủ tịch, thư ký, ban kiểm phiếu (giơ thẻ hoặc biểu quyết)',
    effectiveFrom: '2024-10-10',
    ...DECISION,
    base: 'present',
    majority: HALF,
    conducts: ['electronic', 'hand', 'card'],
    conductsWhy: 'Các bộ phận điều hành được bầu bằng biểu quyết công khai (190-QĐ/TW Điều 3).',
    options: [FOR, AGAINST, ABSTAIN],
    legalBasis: [{ text: 'Quyết định 190-QĐ/TW', clause: 'Điều 3', date: '2024-10-10', confirmed: true }],
  },
];
