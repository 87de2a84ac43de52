import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Outcome, Plan } from './plan';

/** The client in its own process. */
export interface LoadProcess {
  /** @throws Error when the client broke down, or when anything was answered with a refusal */
  run(plan: Plan): Promise<Outcome>;
  stop(): void;
}

export function startLoad(): LoadProcess {
  const child = fork(join(__dirname, 'client.ts'), { execArgv: ['--import', 'tsx'] });
  return {
    async run(plan) {
      child.send(plan);
      const [told] = (await once(child, 'message')) as [Outcome | { error: string }];
      if ('error' in told) throw new Error(told.error);
      for (const [name, { answers, refused }] of Object.entries(told.byName))
        if (refused > 0) throw new Error(`${refused} of ${answers} calls of ${name} were refused`);
      return told;
    },
    stop: () => child.disconnect(),
  };
}
