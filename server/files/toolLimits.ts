import type { ToolLimits } from './runTool.ts';

const MB = 1024 * 1024;

/** Of the small programs that look into a PDF: far above what a scan of 200 MB takes, far below what hurts the room. */
export const PDF_TOOL_LIMITS: ToolLimits = { memoryBytes: 2048 * MB, fileBytes: 512 * MB };
