/** `npm run -s bags -- report FOLDER… [--json]`: a town's report from class bags. The password of protected ones is read from PERISCODE_BAG_PASSWORD. Exit status 1 when a bag could not be read; the others are counted. */
import { parseArgs } from 'node:util';
import { writeReport } from '../electron/bags/report-bags.ts';

const { values, positionals: [command, ...folders] } = parseArgs({ allowPositionals: true, options: { json: { type: 'boolean', default: false } } });
writeReport({ folders: command === 'report' ? folders : [], isJson: values.json }, (status) => { process.exitCode = status; });
