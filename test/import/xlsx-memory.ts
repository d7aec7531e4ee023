// Reads a workbook in a process of its own and prints how many rows it has and the most memory used.
import { xlsxRows } from '../../server/import/rows/xlsx-rows.ts';

let count = 0;
const started = performance.now();
for await (const { rows } of xlsxRows(process.argv[2] ?? '', {})) count += rows.length;
const seconds = (performance.now() - started) / 1000;
const megabytes = process.resourceUsage().maxRSS / 1024;
console.log(JSON.stringify({ count, megabytes, seconds }));
