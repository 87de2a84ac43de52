// `npm run check:weapp`: WeChat's own code quality check of dist/weapp. Fails with what it found.
import { checkQuality } from './quality';

void checkQuality().then((checks) => {
  for (const { name, success } of checks) console.log(`${success ? 'passed' : 'FAILED'}  ${name}`);
  const failed = checks.filter(({ success }) => !success);
  if (failed.length > 0) console.error(JSON.stringify(failed, null, 2));
  // The checker goes on watching files, and would keep the process.
  process.exit(failed.length > 0 || checks.length === 0 ? 1 : 0);
});
