// The call center by npm's aws-local-stepfunctions: for each line `WARM_UP TIMED`, in milliseconds, prints the nanoseconds of a run.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';

// Node 20 lacks it.
Promise.withResolvers ??= () => {
    const deferred = {};
    deferred.promise = new Promise((resolve, reject) => Object.assign(deferred, { resolve, reject }));
    return deferred;
};

const installed = createRequire(pathToFileURL(resolve('target/package.json')));
const { StateMachine } = await import(pathToFileURL(installed.resolve('aws-local-stepfunctions')).href);
const definition = JSON.parse(readFileSync('../../examples/call_center.asl.json', 'utf8'));

const say = (words) => async (workCase) => ({ ...workCase, Message: workCase.Message + words });
const tasks = {
    'Open Case': async ({ inputCaseID }) => ({ Case: inputCaseID, Message: `Case ${inputCaseID}: opened...` }),
    'Assign Case': say('assigned...'),
    'Work on Case': async (workCase) => ({ ...workCase, Status: 1, Message: workCase.Message + 'resolved...' }),
    'Close Case': say('closed.'),
    'Escalate Case': say('escalating.'),
};
const machine = new StateMachine(definition, { validationOptions: { checkArn: false, checkPaths: false } });
const run = () => machine.run({ inputCaseID: '001' }, { overrides: { taskResourceLocalHandlers: tasks } }).result;

// Milliseconds per run, for so many milliseconds at least.
const repeat = async (atLeast) => {
    const start = performance.now();
    for (let runs = 1; ; runs++) {
        if ((await run()).Status !== 1) throw new Error('another result');
        const took = performance.now() - start;
        if (took >= atLeast) return took / runs;
    }
};
for await (const line of createInterface({ input: process.stdin })) {
    const [warmUp, timed] = line.split(' ').map(Number);
    await repeat(warmUp);
    console.log(1e6 * (await repeat(timed)));
}
