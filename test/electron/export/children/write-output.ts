import { writeOutput } from '../../../../electron/export/output-file.ts';

const [, , path = ''] = process.argv;
process.stdout.write(JSON.stringify(await writeOutput(path, new TextEncoder().encode('new'), () => Promise.resolve(true))));
