import { type HousingProject, housingProjects } from './projects.ts';

// Shares of a project's capital that the scheme plans; the enterprise carries what remains.
const BUDGET_PERCENT = 8;
const LOAN_PERCENT = 55;

const whole = (n: number) => n.toString().replace(/\B(?=(\d{3})+$)/g, '.');
const decimal = (n: number) => n.toFixed(2).replace('.', ',');
const sum = (of: (project: HousingProject) => number) => housingProjects.reduce((total, p) => total + of(p), 0);
const budget = (p: HousingProject) => Math.round((p.capital * BUDGET_PERCENT) / 100);
const loan = (p: HousingProject) => Math.round((p.capital * LOAN_PERCENT) / 100);
const enterprise = (p: HousingProject) => p.capital - budget(p) - loan(p);
const cells = (values: string[]) => values.map((value) => `<td class="n">${value}</td>`).join('');

/** The rows of the landscape annex "Danh mục dự án và nguồn vốn", with the sum row last. */
export const projectTable = () =>
  `${housingProjects
    .map(
      (p, i) =>
        `<tr><td class="c">${i + 1}</td><td>${p.name}</td><td>${p.place}</td><td>${p.forWhom}</td>${cells([decimal(p.hectares), whole(p.units), whole(p.capital), whole(budget(p)), whole(loan(p)), whole(enterprise(p))])}<td class="c">${p.from}–${p.to}</td><td>${p.status}</td></tr>`,
    )
    .join('\n')}
<tr class="sum"><td></td><td colspan="3">Tổng cộng ${housingProjects.length} dự án</td>${cells([decimal(sum((p) => p.hectares)), whole(sum((p) => p.units)), whole(sum((p) => p.capital)), whole(sum(budget)), whole(sum(loan)), whole(sum(enterprise))])}<td></td><td></td></tr>`;

/** One block per project for the explanatory part of the submission. */
export const projectSheets = () =>
  housingProjects
    .map(
      (p, i) => `<div class="sheet"><h3>${i + 1}. ${p.name}</h3>
<table><tr><td>Địa điểm</td><td>${p.place}</td><td>Đối tượng</td><td>${p.forWhom}</td></tr>
<tr><td>Diện tích đất</td><td>${decimal(p.hectares)} ha</td><td>Quy mô</td><td>${whole(p.units)} căn</td></tr>
<tr><td>Tổng vốn</td><td>${whole(p.capital)} tỷ đồng</td><td>Thời gian</td><td>${p.from}–${p.to}</td></tr></table>
<p>${p.note}</p></div>`,
    )
    .join('\n');
