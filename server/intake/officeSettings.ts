const item = (path: string, name: string, value: string) =>
  `<item oor:path="/org.openoffice.${path}"><prop oor:name="${name}" oor:op="fuse"><value>${value}</value></prop></item>`;

/**
 * The profile of every run: A4 and Vietnamese where a file does not say otherwise, no macros, no links followed. The
 * sandbox would stop what these forbid as well; so LibreOffice does not lose time with it.
 */
export const OFFICE_SETTINGS = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
${item('Setup/L10N', 'ooSetupSystemLocale', 'vi-VN')}
${item('Office.Common/Security/Scripting', 'DisableMacrosExecution', 'true')}
${item('Office.Common/Security/Scripting', 'MacroSecurityLevel', '3')}
${item('Office.Common/Security/Scripting', 'BlockUntrustedRefererLinks', 'true')}
${item('Office.Writer/Content/Update', 'Link', '0')}
${item('Office.Calc/Content/Update', 'Link', '1')}
</oor:items>
`;
